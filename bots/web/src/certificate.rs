//! Certificates of attendance: the public page that verifies one, and the file
//! that staff download.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse as _, Response};
use haizhi_core::dialogue::change::Refusal;
use haizhi_core::dialogue::event::certificate;
use haizhi_core::domain::ids::RegistrationId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::service::certificates::{Verified, Withheld};
use haizhi_core::text::Words;

use crate::desk::{Refused, download, refuse, staff_address};
use crate::guard::{Visit, private};
use crate::problem::{Problem, Shell, problem};
use crate::render::draw;
use crate::state::WebState;

/// Whoever has the document may see the page; who searches for a name finds none.
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

#[derive(Template)]
#[template(path = "certificate.html")]
struct CertificateHtml {
    shell: Shell,
    found: Option<Found>,
}

struct Found {
    title: String,
    lang: &'static str,
    /// Label and value.
    facts: Vec<(String, String)>,
}

/// `GET /certificate/{token}`
pub(crate) async fn verify(
    State(state): State<WebState>,
    visit: Visit,
    Path(token): Path<String>,
) -> Response {
    let words = state.0.texts.words(visit.lang_hint.unwrap_or(Lang::ZhHans));
    let found = match state.0.service.verified(&token).await {
        Ok(None) if !state.0.strays.allows(&visit.peer, state.0.clock.now()) => {
            return problem(&state, visit.lang_hint, Problem::TooOften);
        }
        Ok(found) => found.map(|verified| found_html(&verified, words)),
        Err(error) => {
            tracing::error!(%error, "a certificate could not be verified");
            return problem(&state, visit.lang_hint, Problem::Down);
        }
    };
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let page = CertificateHtml { shell: Shell::new(words, words.say("verify-heading")), found };
    let mut response = private((status, Html(draw(&page))).into_response());
    response.headers_mut().insert(ROBOTS, HeaderValue::from_static("noindex, nofollow"));
    response
}

fn found_html(verified: &Verified, words: Words) -> Found {
    let Verified { issued, registered } = verified;
    let content = registered.posting.shown().unwrap_or(&registered.posting.head.content);
    let shown = words.rendition(content);
    let own = &registered.registration;
    let mut facts = vec![
        (words.say("verify-name"), own.name.clone()),
        (words.say("verify-institution"), own.institution.clone()),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    facts.extend(certificate::facts(registered, words));
    facts.push((words.say("verify-number"), issued.id.to_string()));
    facts.push((words.say("verify-issued"), certificate::issued_on(issued, words)));
    Found { title: shown.text.title.clone(), lang: shown.lang.code(), facts }
}

/// `GET /work/registrations/{id}/certificate.pdf`
pub(crate) async fn for_staff(State(state): State<WebState>, visit: Visit, Path(id): Path<i64>) -> Response {
    let address = match staff_address(&state, &visit).await {
        Ok(address) => address,
        Err(why) => return refuse(&state, &visit, &format!("/work/registrations/{id}"), why),
    };
    let words = state.0.texts.words(visit.lang_hint.unwrap_or(Lang::ZhHans));
    let (status, text) = match state.0.service.certificate(&address, RegistrationId(id)).await {
        Ok(file) => return download(file),
        Err(Withheld::Service(error)) => return refuse(&state, &visit, "", Refused::Fault(error.into())),
        Err(Withheld::Refused(Refusal::NotFound)) => {
            return problem(&state, visit.lang_hint, Problem::NotFound);
        }
        Err(Withheld::Refused(refusal)) => (StatusCode::CONFLICT, words.refusal(&refusal)),
        Err(Withheld::Print(error)) => {
            tracing::error!(code = error.code(), "a certificate could not be set");
            (StatusCode::SERVICE_UNAVAILABLE, certificate::failed(&error, words))
        }
    };
    // In the place of a file, so no page.
    private((status, [(CONTENT_TYPE, "text/plain; charset=utf-8")], format!("{text}\n")).into_response())
}
