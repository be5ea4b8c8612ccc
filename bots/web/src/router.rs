//! Which handler answers which address, and the server itself.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use futures::FutureExt as _;
use futures::future::BoxFuture;
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

use crate::guard::{Visit, same_site, watch};
use crate::problem::{Problem, problem};
use crate::state::WebState;
use crate::{
    assets, certificate, chat, chat_stream, demo, desk, desk_stream, feed, guard, health, public, search,
    session, upload,
};

/// Most bytes of a form: ten thousand characters of a script that takes three
/// bytes each, percent-encoded, in several languages.
const MAX_FORM: usize = 1024 * 1024;

/// How long open requests may take to end once the server stops.
const LAST_REQUESTS: Duration = Duration::from_secs(10);

/// Every page, and whatever else listens on the same address (`extra`, like
/// the webhook of a platform).
pub fn router(state: WebState, extra: Vec<Router>) -> Router {
    let pages = Router::new()
        .merge(chat_routes())
        .merge(work_routes())
        .merge(public_routes())
        .route("/demo", get(demo::page))
        .route("/demo/as", post(demo::take))
        .fallback(not_found)
        .layer(same_site(&state))
        .layer(from_fn_with_state(state.clone(), guard::watch))
        .layer(CompressionLayer::new().compress_when(
            SizeAbove::new(512).and(NotForContentType::SSE).and(NotForContentType::new("image/")),
        ));
    let plain = Router::new()
        .route("/assets/{hash}/{name}", get(assets::asset))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/metrics", get(health::metrics))
        .layer(from_fn_with_state(state.clone(), watch));
    let ours = pages.merge(plain).with_state(state);
    extra.into_iter().fold(ours, Router::merge)
}

fn chat_routes() -> Router<WebState> {
    let uploads = Router::new()
        .route("/chat/file", post(chat::upload))
        .layer(DefaultBodyLimit::max(upload::MAX_CHAT_BODY));
    Router::new()
        .route("/", get(chat::page))
        .route("/chat", get(chat::page))
        .route("/chat/say", post(chat::say))
        .route("/chat/press", post(chat::press))
        .route("/chat/form", post(chat::form))
        .route("/chat/stream", get(chat_stream::stream))
        .route("/chat/files/{id}", get(chat::file))
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .merge(uploads)
}

fn public_routes() -> Router<WebState> {
    Router::new()
        .route("/search", get(search::page))
        .route("/events", get(public::list))
        .route("/events/{name}", get(public::event))
        .route("/events/{name}/cover", get(public::cover))
        .route("/feed/{name}", get(feed::feed))
        .route("/certificate/{token}", get(certificate::verify))
        // By the names people guess.
        .route("/events.ics", get(feed::events))
        .route("/calendar/{name}", get(feed::feed))
}

fn work_routes() -> Router<WebState> {
    let uploads = Router::new()
        .route("/work/imports", get(desk::page).post(upload::upload))
        .route("/work/upload", post(upload::bring))
        .layer(DefaultBodyLimit::max(upload::MAX_BODY));
    Router::new()
        .route("/work", get(desk::page))
        .route("/work/{*rest}", get(desk::page))
        .route("/work/go", get(desk::go))
        .route("/work/search", get(desk::search))
        .route("/work/do", post(desk::press))
        .route("/work/form", post(desk::form))
        .route("/work/signin", get(session::ask).post(session::redeem))
        .route("/work/signin/{code}", get(session::confirm))
        .route("/work/signout", post(session::sign_out))
        .route("/work/files/{id}", get(desk::file))
        .route("/work/registrations/{id}/certificate.pdf", get(certificate::for_staff))
        .route("/work/imports/{id}/stream", get(desk_stream::progress))
        .route("/work/notices/{id}/stream", get(desk_stream::progress))
        .route("/work/postings/{id}/languages/stream", get(desk_stream::progress))
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .merge(uploads)
}

async fn not_found(State(state): State<WebState>, visit: Visit) -> Response {
    problem(&state, visit.lang_hint, Problem::NotFound)
}

/// Serves until `shutdown` is done, then ends the streams and lets open
/// requests finish for a while.
///
/// # Errors
/// When the listener fails.
pub fn serve(
    listener: TcpListener,
    router: Router,
    state: WebState,
    shutdown: BoxFuture<'static, ()>,
) -> BoxFuture<'static, std::io::Result<()>> {
    async move {
        let mut closing = state.closing();
        let stop = async move {
            shutdown.await;
            state.close();
        };
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let server = axum::serve(listener, service).with_graceful_shutdown(stop);
        let overdue = async move {
            let _ = closing.wait_for(|closing| *closing).await;
            let _ = tokio::time::timeout(LAST_REQUESTS, std::future::pending::<()>()).await;
        };
        tokio::select! {
            ended = server.into_future() => ended,
            () = overdue => {
                tracing::warn!("some requests did not end in time; the server stops without them");
                Ok(())
            }
        }
    }
    .boxed()
}
