//! A server that drafts translations and does as a test tells it: chat
//! completions as OpenAI has them, `/translate` as LibreTranslate has it. What
//! the real ones refuse, it refuses.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use futures::FutureExt as _;
use futures::future::BoxFuture;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// The key that the server knows.
pub const KEY: &str = "sk-test-0123456789";
/// The model that it has.
pub const MODEL: &str = "test-model";

/// What a request is answered with.
#[derive(Debug, Clone)]
pub enum Reply {
    /// A translation: its title and text.
    Good(&'static str, &'static str),
    /// A status, with so many seconds in `Retry-After`.
    Status(u16, Option<u32>),
    /// Nothing, for ever.
    Hang,
    /// These bytes with status 200.
    Bytes(Vec<u8>),
    /// A body without end.
    Endless,
}

/// What came in.
#[derive(Debug, Clone)]
pub struct Request {
    /// Where it went.
    pub path: String,
    /// Its `Authorization`.
    pub authorization: Option<String>,
    /// Its body.
    pub body: Value,
}

#[derive(Default)]
struct Script {
    replies: VecDeque<Reply>,
    requests: Vec<Request>,
}

/// The server; it ends when dropped.
pub struct FakeTranslator {
    /// Its address.
    pub url: String,
    script: Arc<Mutex<Script>>,
    serving: JoinHandle<()>,
}

impl Drop for FakeTranslator {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl FakeTranslator {
    /// A server that answers with these, one a request, and then with 500.
    ///
    /// # Panics
    /// When it cannot start.
    pub fn start(replies: impl IntoIterator<Item = Reply>) -> BoxFuture<'static, Self> {
        let script = Script { replies: replies.into_iter().collect(), requests: Vec::new() };
        let script = Arc::new(Mutex::new(script));
        async move {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            let url = format!("http://{}", listener.local_addr().expect("an address"));
            let app = Router::new().fallback(answer).with_state(script.clone());
            let serving = tokio::spawn(async move {
                axum::serve(listener, app).await.expect("a working listener");
            });
            Self { url, script, serving }
        }
        .boxed()
    }

    /// What came in so far.
    pub fn requests(&self) -> Vec<Request> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).requests.clone()
    }
}

async fn answer(
    State(script): State<Arc<Mutex<Script>>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let path = uri.path().to_owned();
    let authorization = headers.get("authorization").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let body: Value = serde_json::from_slice(&body).unwrap_or(Value::Null);
    if let Err(status) = accepted(&method, &path, authorization.as_deref(), &body) {
        return status.into_response();
    }
    match (&method, path.as_str()) {
        (&Method::GET, "/v1/models") => return axum::Json(json!({"data": [{"id": MODEL}]})).into_response(),
        (&Method::GET, _) => return axum::Json(json!([{"code": "en"}, {"code": "zh"}])).into_response(),
        _ => {}
    }
    let reply = {
        let mut script = script.lock().unwrap_or_else(PoisonError::into_inner);
        script.requests.push(Request { path: path.clone(), authorization, body });
        script.replies.pop_front().unwrap_or(Reply::Status(500, None))
    };
    match reply {
        Reply::Good(title, text) if path == "/translate" => {
            axum::Json(json!({"translatedText": [title, text]})).into_response()
        }
        Reply::Good(title, text) => {
            let content = json!({"title": title, "body": text}).to_string();
            let choice =
                json!({"finish_reason": "stop", "message": {"role": "assistant", "content": content}});
            axum::Json(json!({"choices": [choice]})).into_response()
        }
        Reply::Status(status, after) => {
            let status = StatusCode::from_u16(status).expect("a status");
            // What a server says back may be what it was sent.
            let mut response = (status, format!("refused {KEY}")).into_response();
            if let Some(seconds) = after {
                response.headers_mut().insert("retry-after", seconds.into());
            }
            response
        }
        Reply::Hang => futures::future::pending().await,
        Reply::Bytes(bytes) => bytes.into_response(),
        Reply::Endless => {
            let chunks =
                futures::stream::repeat_with(|| Ok::<_, std::io::Error>(Bytes::from(vec![b' '; 65_536])));
            Body::from_stream(chunks).into_response()
        }
    }
}

/// Whether the real server would take it.
fn accepted(
    method: &Method,
    path: &str,
    authorization: Option<&str>,
    body: &Value,
) -> Result<(), StatusCode> {
    let bearer = format!("Bearer {KEY}");
    match (method, path) {
        (&Method::GET, "/languages") => Ok(()),
        (_, "/v1/models" | "/v1/chat/completions") if authorization != Some(&bearer) => {
            Err(StatusCode::UNAUTHORIZED)
        }
        (&Method::GET, "/v1/models") => Ok(()),
        (&Method::POST, "/v1/chat/completions") => {
            let messages = body["messages"].as_array().map_or(0, Vec::len);
            let sound = body["model"] == MODEL && messages == 2 && body["messages"][1]["content"].is_string();
            if sound { Ok(()) } else { Err(StatusCode::BAD_REQUEST) }
        }
        (&Method::POST, "/translate") if body["api_key"] != KEY => Err(StatusCode::FORBIDDEN),
        (&Method::POST, "/translate") => {
            let known = ["zh", "zt", "en", "vi", "th", "lo", "my", "km"].map(Value::from);
            let sound =
                body["q"].is_array() && known.contains(&body["source"]) && known.contains(&body["target"]);
            if sound { Ok(()) } else { Err(StatusCode::BAD_REQUEST) }
        }
        _ => Err(StatusCode::NOT_FOUND),
    }
}
