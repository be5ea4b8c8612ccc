//! Pages that say why there is nothing else to see, and what to do now.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use haizhi_core::domain::lang::Lang;
use haizhi_core::text::Words;

use crate::assets::Links;
use crate::guard::private;
use crate::render::draw;
use crate::state::WebState;

/// What every page has around its own part.
pub(crate) struct Shell {
    pub words: Words,
    pub title: String,
    pub links: &'static Links,
    /// Seconds after which a browser without JavaScript loads the page again.
    pub refresh: Option<u32>,
}

impl Shell {
    /// The shell of a page with this title.
    pub fn new(words: Words, title: impl Into<String>) -> Self {
        Self { words, title: title.into(), links: Links::get(), refresh: None }
    }
}

/// Why there is nothing else to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Problem {
    /// No such page.
    NotFound,
    /// Sent by another site's page.
    CrossSite,
    /// More bytes than are taken.
    TooLarge,
    /// Too often in too short a time.
    TooOften,
    /// The house could not answer.
    Down,
    /// What was sent is nothing a page of ours sends.
    Malformed,
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemHtml {
    shell: Shell,
    text: String,
    status: u16,
}

/// The page for a problem, in the language the browser asks for.
pub(crate) fn problem(state: &WebState, lang: Option<Lang>, what: Problem) -> Response {
    let words = state.0.texts.words(lang.unwrap_or(Lang::ZhHans));
    let (status, title, text) = match what {
        Problem::NotFound => {
            (StatusCode::NOT_FOUND, words.say("web-not-found"), words.say("web-not-found-text"))
        }
        Problem::CrossSite => {
            (StatusCode::FORBIDDEN, words.say("web-cross-site"), words.say("web-cross-site-text"))
        }
        Problem::TooLarge => {
            (StatusCode::PAYLOAD_TOO_LARGE, words.say("web-too-large"), words.say("web-too-large-text"))
        }
        Problem::TooOften => {
            (StatusCode::TOO_MANY_REQUESTS, words.say("web-too-often"), words.say("web-too-often-text"))
        }
        Problem::Down => (StatusCode::SERVICE_UNAVAILABLE, words.say("web-down"), words.say("web-down-text")),
        Problem::Malformed => {
            (StatusCode::BAD_REQUEST, words.say("web-malformed"), words.say("web-malformed-text"))
        }
    };
    let page = ProblemHtml { shell: Shell::new(words, title), text, status: status.as_u16() };
    let mut response = private((status, Html(draw(&page))).into_response());
    response.extensions_mut().insert(what);
    response
}
