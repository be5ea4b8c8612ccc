//! The demo's page: both windows side by side, and whose place one takes in each.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::{Html, IntoResponse as _, Response};
use haizhi_core::domain::lang::Lang;
use serde::Deserialize;

use crate::cookies::{self, CHAT, DESK, digest};
use crate::fault::Fault;
use crate::guard::{Visit, private, see_other};
use crate::paths::WORK;
use crate::problem::{Problem, Shell, problem};
use crate::records;
use crate::render::draw;
use crate::session::begin;
use crate::state::{DemoInfo, DemoPerson, DemoSide, WebState};

/// How long a place in the demo is kept, in seconds.
const DAY_SECONDS: u32 = 24 * 60 * 60;

struct Seat<'a> {
    number: usize,
    label: &'a str,
    taken: bool,
}

#[derive(Template)]
#[template(path = "demo.html")]
struct DemoHtml<'a> {
    shell: Shell,
    staff: Vec<Seat<'a>>,
    scholars: Vec<Seat<'a>>,
}

/// `GET /demo`
pub(crate) async fn page(State(state): State<WebState>, visit: Visit) -> Response {
    let Some(demo) = &state.0.config.demo else { return problem(&state, visit.lang_hint, Problem::NotFound) };
    let words = state.0.texts.words(visit.lang_hint.unwrap_or(Lang::ZhHans));
    let (mut staff, mut scholars) = seats(demo, &visit);
    let mut cookies = Vec::new();
    for side in [&mut staff, &mut scholars] {
        // Whoever comes for the first time sits down at once.
        if side.iter().any(|seat| seat.taken) {
            continue;
        }
        let Some(first) = side.first_mut() else { continue };
        first.taken = true;
        match cookie(&state, &demo.people[first.number].side).await {
            Ok(cookie) => cookies.extend(cookie),
            Err(error) => return failed(&state, &visit, &error),
        }
    }
    let html = draw(&DemoHtml { shell: Shell::new(words, words.say("web-demo")), staff, scholars });
    let mut response = private(Html(html).into_response());
    for cookie in cookies {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

fn failed(state: &WebState, visit: &Visit, error: &Fault) -> Response {
    tracing::error!(%error, "a place of the demo could not be taken");
    problem(state, visit.lang_hint, Problem::Down)
}

fn seats<'a>(demo: &'a DemoInfo, visit: &Visit) -> (Vec<Seat<'a>>, Vec<Seat<'a>>) {
    let (mut staff, mut scholars) = (Vec::new(), Vec::new());
    for (number, DemoPerson { label, side }) in demo.people.iter().enumerate() {
        let (name, token, side) = match side {
            DemoSide::Staff(token) => (DESK, token, &mut staff),
            DemoSide::Scholar(token) => (CHAT, token, &mut scholars),
        };
        let taken = cookies::read(&visit.headers, name) == Some(token.as_str());
        side.push(Seat { number, label, taken });
    }
    (staff, scholars)
}

/// Whose place is taken.
#[derive(Deserialize)]
pub(crate) struct SeatForm {
    person: usize,
}

/// `POST /demo/as`
pub(crate) async fn take(
    State(state): State<WebState>,
    visit: Visit,
    Form(form): Form<SeatForm>,
) -> Response {
    let person = state.0.config.demo.as_ref().and_then(|demo| demo.people.get(form.person));
    let Some(DemoPerson { side, .. }) = person else {
        return problem(&state, visit.lang_hint, Problem::NotFound);
    };
    let to = match side {
        DemoSide::Scholar(_) => "/",
        DemoSide::Staff(_) => WORK,
    };
    match cookie(&state, side).await {
        Ok(cookie) => see_other(to, cookie),
        Err(error) => failed(&state, &visit, &error),
    }
}

/// The cookie of a place; a member of staff is signed in with it.
async fn cookie(state: &WebState, side: &DemoSide) -> Result<Option<HeaderValue>, Fault> {
    let (name, token) = match side {
        DemoSide::Scholar(token) => (CHAT, token),
        DemoSide::Staff(token) => {
            if !records::has_session(state.store(), &digest(token), state.0.clock.now()).await? {
                return begin(state, token).await;
            }
            (DESK, token)
        }
    };
    Ok(Some(cookies::write(name, token, DAY_SECONDS, state.is_https())))
}
