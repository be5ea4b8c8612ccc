//! Live progress of an import, a notice or drafts of translations, as server-sent events: the page's
//! blocks whenever they changed, and a last word when the work is over.

use std::convert::Infallible;

use axum::extract::State;
use axum::http::Uri;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures::stream;
use haizhi_core::dialogue::press::Press;
use haizhi_core::service::Page;
use tokio::sync::OwnedSemaphorePermit;

use crate::desk::{Refused, refuse, staff_address};
use crate::desk_page::{blocks, is_moving};
use crate::fault::Fault;
use crate::guard::{Visit, private};
use crate::paths::press_at;
use crate::problem::Problem;
use crate::state::WebState;

/// How often a running job is looked at, in milliseconds.
const EVERY_MS: i64 = 500;

/// `GET /work/imports/{id}/stream`, `GET /work/notices/{id}/stream` and
/// `GET /work/postings/{id}/languages/stream`
pub(crate) async fn progress(State(state): State<WebState>, visit: Visit, uri: Uri) -> Response {
    let address = uri.path().strip_suffix("/stream").unwrap_or_default().to_owned();
    match open(&state, &visit, address).await {
        Ok(watch) => {
            let stream = stream::unfold(watch, next);
            private(Sse::new(stream).keep_alive(KeepAlive::default()).into_response())
        }
        Err(why) => refuse(&state, &visit, "", why),
    }
}

struct Watch {
    state: WebState,
    visit: Visit,
    press: Press,
    from: String,
    shown: Option<Page>,
    over: bool,
    _permit: OwnedSemaphorePermit,
}

async fn open(state: &WebState, visit: &Visit, from: String) -> Result<Watch, Refused> {
    staff_address(state, visit).await?;
    let press = press_at(&from, &[]).ok_or(Refused::Problem(Problem::NotFound))?;
    let permit =
        state.0.streams.clone().try_acquire_owned().map_err(|_| Refused::Problem(Problem::TooOften))?;
    Ok(Watch {
        state: state.clone(),
        visit: visit.clone(),
        press,
        from,
        shown: None,
        over: false,
        _permit: permit,
    })
}

impl Watch {
    /// Looks with the rights of this very moment: a session that has ended sees no more.
    async fn look(&self) -> Result<Option<Page>, Fault> {
        let Some(address) = crate::session::desk_of(&self.state, &self.visit).await? else { return Ok(None) };
        let page = self.state.0.service.look(&address, &self.press, self.visit.lang_hint).await?;
        Ok(page.staff.is_some().then_some(page))
    }

    /// Waits for the next look; `false` when the server stops.
    async fn wait(&self) -> bool {
        let mut closing = self.state.closing();
        let clock = &self.state.0.clock;
        tokio::select! {
            () = clock.sleep_until(clock.now() + EVERY_MS) => true,
            _ = closing.wait_for(|closing| *closing) => false,
        }
    }
}

async fn next(mut watch: Watch) -> Option<(Result<Event, Infallible>, Watch)> {
    if watch.over {
        return None;
    }
    loop {
        let page = match watch.look().await {
            Ok(Some(page)) => page,
            Ok(None) => return None,
            Err(error) => {
                tracing::warn!(%error, "progress could not be read; the browser asks again");
                return None;
            }
        };
        if !is_moving(&page) {
            watch.over = true;
            // Browsers drop an event without data, and axum writes none for an empty text.
            return Some((Ok(Event::default().event("over").data("over")), watch));
        }
        if watch.shown.as_ref() != Some(&page) {
            let words = watch.state.0.texts.words(page.lang);
            let html = blocks(words, &page, Some(&watch.press), &watch.from);
            watch.shown = Some(page);
            return Some((Ok(Event::default().event("blocks").data(html)), watch));
        }
        if !watch.wait().await {
            return None;
        }
    }
}
