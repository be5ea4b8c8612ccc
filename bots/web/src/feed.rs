//! Calendars to subscribe to, and the calendar file of one event.

use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use haizhi_core::calendar::{Calendar, write};
use haizhi_core::domain::lang::Lang;
use haizhi_core::text::Words;

use crate::asked::{Asked, Bad};
use crate::cookies::digest;
use crate::fault::Fault;
use crate::guard::Visit;
use crate::problem::{Problem, problem};
use crate::state::WebState;

/// Whoever knows the address reads it, and no cache between.
const OWN_CACHE: &str = "private, max-age=300";
/// What everybody reads.
pub(crate) const PUBLIC_CACHE: &str = "public, max-age=300";

/// `GET /feed/{secret}.ics`: what somebody is registered for, and
/// `GET /feed/events.ics`: what is public.
pub(crate) async fn feed(
    State(state): State<WebState>,
    visit: Visit,
    Path(name): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Response {
    match name.strip_suffix(".ics") {
        Some("events") => public(&state, &visit, &pairs).await,
        Some(token) => own(&state, &visit, token).await,
        None => problem(&state, visit.lang_hint, Problem::NotFound),
    }
}

/// `GET /events.ics`
pub(crate) async fn events(
    State(state): State<WebState>,
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Response {
    public(&state, &visit, &pairs).await
}

async fn own(state: &WebState, visit: &Visit, token: &str) -> Response {
    let now = state.0.clock.now();
    match state.0.service.own_calendar(token).await {
        // Many people's programs ask from few addresses, so a feed has its own measure.
        Ok(Some(_)) if !state.0.feeds.allows(&digest(token), now) => {
            problem(state, visit.lang_hint, Problem::TooOften)
        }
        Ok(Some(calendar)) => answer(&visit.headers, &calendar, OWN_CACHE),
        Ok(None) if !state.0.strays.allows(&visit.peer, now) => {
            problem(state, visit.lang_hint, Problem::TooOften)
        }
        Ok(None) => problem(state, visit.lang_hint, Problem::NotFound),
        Err(error) => down(state, visit, &error.into()),
    }
}

async fn public(state: &WebState, visit: &Visit, pairs: &[(String, String)]) -> Response {
    let asked = match Asked::read(pairs) {
        Ok(asked) => asked,
        Err(wrong) => return bad(state, visit, &wrong),
    };
    let filter = match asked.filter(state).await {
        Ok(Ok(filter)) => filter,
        Ok(Err(wrong)) => return bad(state, visit, &wrong),
        Err(error) => return down(state, visit, &error),
    };
    // What the program prefers is not asked: a cache would keep it for everybody.
    let words = state.0.texts.words(asked.lang.unwrap_or(Lang::ZhHans));
    match state.0.service.public_calendar(&filter, words).await {
        Ok(calendar) => answer(&visit.headers, &calendar, PUBLIC_CACHE),
        Err(error) => down(state, visit, &error.into()),
    }
}

/// The file of one event, to be saved.
pub(crate) fn file(visit: &Visit, words: Words, calendar: Calendar, name: &str) -> Response {
    let calendar = Calendar { lang: words.lang(), ..calendar };
    let mut response = answer(&visit.headers, &calendar, PUBLIC_CACHE);
    if let Ok(disposition) = HeaderValue::try_from(format!("attachment; filename=\"{name}.ics\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, disposition);
    }
    response
}

/// The calendar, or that it is still the one which the program has.
fn answer(headers: &HeaderMap, calendar: &Calendar, cache: &'static str) -> Response {
    let file = write(calendar);
    // Weak, for a proxy may compress it.
    let tag = format!("W/\"{}\"", &digest(&file)[..32]);
    let mut response = if is_known(headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(CONTENT_TYPE, calendar.media_type())], file).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    if let Ok(tag) = HeaderValue::try_from(tag) {
        headers.insert(ETAG, tag);
    }
    response
}

fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let values = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|one| one.trim() == "*" || opaque(one) == opaque(tag))
}

/// Why the address cannot be read, in words: a calendar program shows no page.
pub(crate) fn bad(state: &WebState, visit: &Visit, wrong: &Bad) -> Response {
    let words = state.0.texts.words(visit.lang_hint.unwrap_or(Lang::ZhHans));
    let text = format!("{}\n", wrong.told(words));
    (
        StatusCode::BAD_REQUEST,
        [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-store")],
        text,
    )
        .into_response()
}

pub(crate) fn down(state: &WebState, visit: &Visit, error: &Fault) -> Response {
    tracing::error!(%error, "events could not be shown");
    problem(state, visit.lang_hint, Problem::Down)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_among_others_weak_or_not() {
        let asks = |value: &'static str| {
            let headers = HeaderMap::from_iter([(IF_NONE_MATCH, HeaderValue::from_static(value))]);
            is_known(&headers, "W/\"abc\"")
        };
        assert!(asks("W/\"abc\"") && asks("\"x\", \"abc\"") && asks("*"));
        assert!(!asks("\"ab\"") && !asks("") && !is_known(&HeaderMap::new(), "W/\"abc\""));
    }
}
