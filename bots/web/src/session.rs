//! Signing in to the workbench, and out again.
//!
//! A link in a chat is opened by preview robots too, so opening it only shows
//! a page with a button; the code is used up by the POST behind that button.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse as _, Response};
use haizhi_core::dialogue::change::{Outcome, Refusal};
use haizhi_core::dialogue::press::FormId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, DESK_CHATS, Platform};
use haizhi_core::event::{Event, Inbound, Surface};
use haizhi_core::service::DeskAnswer;
use serde::Deserialize;

use crate::cookies::{self, DESK, digest, fresh_token, is_token};
use crate::fault::Fault;
use crate::guard::{Visit, private, see_other};
use crate::paths::{WORK, safe_return};
use crate::problem::{Problem, Shell, problem};
use crate::records;
use crate::render::draw;
use crate::state::WebState;

/// How long a session lasts, in seconds: a working week.
const SESSION_SECONDS: u32 = 7 * 24 * 60 * 60;

/// Longest code looked at, in bytes.
const LONGEST_CODE: usize = 64;

/// What the sign-in page has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Notice {
    /// Nothing but the question.
    None,
    /// The page asked for is for staff.
    NeedsStaff,
    /// The code was not taken.
    Refused(String),
}

#[derive(Template)]
#[template(path = "signin.html")]
struct SignInHtml {
    shell: Shell,
    notice: String,
    error: String,
    /// The code of the link that was opened; empty when it is to be typed.
    code: String,
    next: String,
    request: String,
}

/// What the sign-in form sends.
#[derive(Deserialize)]
pub(crate) struct SignInForm {
    code: String,
    #[serde(default)]
    next: String,
    #[serde(default)]
    request: String,
}

/// Where to go after signing in.
#[derive(Deserialize)]
pub(crate) struct NextQuery {
    #[serde(default)]
    next: String,
}

/// The chat of the web address that a session's token stands for. Neither
/// leads back to the token, so both may stand in the store.
pub fn desk_chat(token: &str) -> String {
    format!("{DESK_CHATS}{}", &digest(&format!("desk {token}"))[..32])
}

/// The address of the session that a request belongs to.
pub(crate) async fn desk_of(state: &WebState, visit: &Visit) -> Result<Option<Address>, Fault> {
    let Some(token) = cookies::read(&visit.headers, DESK).filter(|token| is_token(token)) else {
        return Ok(None);
    };
    let lasts = records::has_session(state.store(), &digest(token), state.0.clock.now()).await?;
    Ok(lasts.then(|| Address::new(Platform::Web, desk_chat(token))))
}

/// Begins a session and gives its cookie; `None` when nobody has the token's chat.
pub(crate) async fn begin(state: &WebState, token: &str) -> Result<Option<HeaderValue>, Fault> {
    let ends = state.0.clock.now() + i64::from(SESSION_SECONDS) * 1_000;
    let begun = records::create_session(state.store(), &digest(token), &desk_chat(token), ends).await?;
    Ok(begun.then(|| cookies::write(DESK, token, SESSION_SECONDS, state.is_https())))
}

/// The page that asks for a code.
pub(crate) fn sign_in_page(
    state: &WebState,
    lang: Option<Lang>,
    next: &str,
    code: &str,
    notice: &Notice,
) -> Response {
    let words = state.0.texts.words(lang.unwrap_or(Lang::ZhHans));
    let (status, notice, error) = match notice {
        Notice::None => (StatusCode::OK, String::new(), String::new()),
        Notice::NeedsStaff => (StatusCode::UNAUTHORIZED, words.say("web-needs-staff"), String::new()),
        Notice::Refused(why) => (StatusCode::UNPROCESSABLE_ENTITY, String::new(), why.clone()),
    };
    let page = SignInHtml {
        shell: Shell::new(words, words.say("web-sign-in")),
        notice,
        error,
        code: code.to_owned(),
        next: safe_return(next).to_owned(),
        request: fresh_token(),
    };
    private((status, Html(draw(&page))).into_response())
}

/// `GET /work/signin`
pub(crate) async fn ask(
    State(state): State<WebState>,
    visit: Visit,
    Query(query): Query<NextQuery>,
) -> Response {
    sign_in_page(&state, visit.lang_hint, &query.next, "", &Notice::None)
}

/// `GET /work/signin/{code}`: shows a button and uses nothing up.
pub(crate) async fn confirm(
    State(state): State<WebState>,
    visit: Visit,
    Path(code): Path<String>,
) -> Response {
    sign_in_page(&state, visit.lang_hint, WORK, code.get(..LONGEST_CODE).unwrap_or(&code), &Notice::None)
}

/// `POST /work/signin`
pub(crate) async fn redeem(
    State(state): State<WebState>,
    visit: Visit,
    Form(form): Form<SignInForm>,
) -> Response {
    if !state.0.codes.allows(&visit.peer, state.0.clock.now()) {
        return problem(&state, visit.lang_hint, Problem::TooOften);
    }
    match try_sign_in(&state, &visit, &form).await {
        Ok(response) => response,
        Err(error) => {
            tracing::error!(%error, "signing in failed");
            problem(&state, visit.lang_hint, Problem::Down)
        }
    }
}

async fn try_sign_in(state: &WebState, visit: &Visit, form: &SignInForm) -> Result<Response, Fault> {
    let code = form.code.trim();
    let answer = if code.is_empty() || code.len() > LONGEST_CODE {
        None
    } else {
        // A new token a sign-in: nobody can prepare a session for somebody else.
        let token = fresh_token();
        let address = Address::new(Platform::Web, desk_chat(&token));
        Some((state.0.service.desk(sign_in(&address, visit, form, code)).await?, token))
    };
    match answer {
        Some((DeskAnswer { outcome: Some(Outcome::SignedIn(_)), .. }, token)) => {
            if let Some(old) = cookies::read(&visit.headers, DESK) {
                records::end_session(state.store(), &digest(old)).await?;
            }
            let cookie = begin(state, &token).await?;
            Ok(see_other(safe_return(&form.next), cookie))
        }
        refused => {
            let words = state.0.texts.words(visit.lang_hint.unwrap_or(Lang::ZhHans));
            let why = match refused.and_then(|(answer, _)| answer.outcome) {
                Some(Outcome::Refused(Refusal::TooManyCodes)) => words.say("web-too-often-text"),
                _ => words.say("web-code-refused"),
            };
            Ok(sign_in_page(state, visit.lang_hint, &form.next, "", &Notice::Refused(why)))
        }
    }
}

fn sign_in(address: &Address, visit: &Visit, form: &SignInForm, code: &str) -> Inbound {
    // Without a request id of the page (a script of somebody's own) it is simply new.
    let request = if is_token(&form.request) { form.request.clone() } else { fresh_token() };
    Inbound {
        id: format!("desk:{request}"),
        at: address.clone(),
        by: address.clone(),
        surface: Surface::Desk,
        lang_hint: visit.lang_hint,
        name_hint: None,
        message: None,
        press: None,
        reply: None,
        guild: None,
        event: Event::Submit {
            form: FormId::SignIn.encode(),
            values: vec![("code".to_owned(), code.to_owned())],
        },
    }
}

/// `POST /work/signout`
pub(crate) async fn sign_out(State(state): State<WebState>, visit: Visit) -> Response {
    if let Some(token) = cookies::read(&visit.headers, DESK)
        && let Err(error) = records::end_session(state.store(), &digest(token)).await
    {
        tracing::error!(%error, "a session could not be ended");
        return problem(&state, visit.lang_hint, Problem::Down);
    }
    see_other("/work/signin", [cookies::write(DESK, "", 0, state.is_https())])
}
