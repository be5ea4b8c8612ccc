//! The demo's page: both windows side by side, and whose place one takes in each.

use askama::Template;
use axum::Form;
use axum::extract::State;
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
    let (staff, scholars) = seats(demo, &visit);
    let html = draw(&DemoHtml { shell: Shell::new(words, words.say("web-demo")), staff, scholars });
    private(Html(html).into_response())
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
    match person.map(|person| &person.side) {
        None => problem(&state, visit.lang_hint, Problem::NotFound),
        Some(DemoSide::Scholar(token)) => {
            see_other("/", [cookies::write(CHAT, token, DAY_SECONDS, state.is_https())])
        }
        Some(DemoSide::Staff(token)) => match sign_in(&state, token).await {
            Ok(response) => response,
            Err(error) => {
                tracing::error!(%error, "the demo's member could not be signed in");
                problem(&state, visit.lang_hint, Problem::Down)
            }
        },
    }
}

async fn sign_in(state: &WebState, token: &str) -> Result<Response, Fault> {
    if records::has_session(state.store(), &digest(token), state.0.clock.now()).await? {
        return Ok(see_other(WORK, [cookies::write(DESK, token, DAY_SECONDS, state.is_https())]));
    }
    Ok(see_other(WORK, begin(state, token).await?))
}
