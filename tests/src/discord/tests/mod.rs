//! The fake driven with plain clients.

mod basics;
mod commands;
mod gateway;
mod guilds;
mod interactions;
mod pace;
mod reading;
mod sending;

use std::time::Duration;

use async_tungstenite::WebSocketStream;
use async_tungstenite::tokio::{ConnectStream, connect_async};
use async_tungstenite::tungstenite::Message as Frame;
use futures::StreamExt;
use reqwest::Method;
use serde_json::{Value, json};

use super::*;
use crate::clock::TestClock;

/// What a test bot asks to hear of.
const INTENTS: u64 = 1 | 1 << 9 | 1 << 12 | 1 << 16;

/// A bot that sends what a test tells it to.
struct Bot {
    http: reqwest::Client,
    origin: String,
    token: String,
    app: u64,
}

/// An answer of the API.
#[derive(Debug)]
struct Reply {
    status: u16,
    headers: reqwest::header::HeaderMap,
    body: Value,
}

impl Reply {
    fn code(&self) -> (u16, u64) {
        (self.status, self.body["code"].as_u64().unwrap_or(0))
    }

    fn ok(self) -> Value {
        assert!((200..300).contains(&self.status), "{self:?}");
        self.body
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

impl Bot {
    fn of(fake: &FakeDiscord) -> Self {
        let http = reqwest::Client::builder()
            .no_proxy()
            .user_agent("DiscordBot (https://example.org, 1)")
            .build()
            .unwrap();
        Self { http, origin: fake.url().to_owned(), token: fake.token(), app: fake.application() }
    }

    async fn try_call(&self, method: Method, path: &str, body: Value) -> reqwest::Result<Reply> {
        let url = format!("{}/api/v10{path}", self.origin);
        let mut request = self.http.request(method, url);
        if !path.starts_with("/interactions") && !path.starts_with("/webhooks") {
            request = request.header("authorization", format!("Bot {}", self.token));
        }
        if !body.is_null() {
            request = request.json(&body);
        }
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await?;
        Ok(Reply { status, headers, body: serde_json::from_str(&text).unwrap_or(Value::String(text)) })
    }

    async fn call(&self, method: Method, path: &str, body: Value) -> Reply {
        self.try_call(method, path, body).await.unwrap()
    }

    async fn get(&self, path: &str) -> Reply {
        self.call(Method::GET, path, Value::Null).await
    }

    async fn post(&self, path: &str, body: Value) -> Reply {
        self.call(Method::POST, path, body).await
    }

    async fn patch(&self, path: &str, body: Value) -> Reply {
        self.call(Method::PATCH, path, body).await
    }

    async fn delete(&self, path: &str) -> Reply {
        self.call(Method::DELETE, path, Value::Null).await
    }

    async fn register(&self, commands: Value) -> Reply {
        self.call(Method::PUT, &format!("/applications/{}/commands", self.app), commands).await
    }

    async fn dm(&self, user: &User) -> u64 {
        let reply = self.post("/users/@me/channels", json!({"recipient_id": user.id().to_string()})).await;
        id_of(&reply.ok())
    }

    async fn send(&self, channel: u64, fields: Value) -> Reply {
        self.post(&format!("/channels/{channel}/messages"), proper(fields)).await
    }

    async fn answer(&self, interaction: &Value, body: Value) -> Reply {
        let (id, token) = (text(&interaction["id"]), text(&interaction["token"]));
        self.post(&format!("/interactions/{id}/{token}/callback"), body).await
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// The id of a channel, a message and so on.
fn id_of(value: &Value) -> u64 {
    text(&value["id"]).parse().unwrap()
}

/// A message with what each must have.
fn proper(mut fields: Value) -> Value {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let nonce = NEXT.fetch_add(1, Ordering::SeqCst);
    let defaults = [
        ("nonce", json!(format!("n{nonce}"))),
        ("enforce_nonce", json!(true)),
        ("allowed_mentions", json!({"parse": []})),
    ];
    for (name, value) in defaults {
        if fields.get(name).is_none() {
            fields[name] = value;
        }
    }
    fields
}

/// What an answer to an interaction says.
fn says(kind: u64, mut data: Value) -> Value {
    if data.get("allowed_mentions").is_none() {
        data["allowed_mentions"] = json!({"parse": []});
    }
    json!({"type": kind, "data": data})
}

/// A connection to the gateway.
struct Line {
    socket: WebSocketStream<ConnectStream>,
    seq: u64,
}

impl Line {
    async fn open(url: &str) -> Self {
        let (socket, _) = connect_async(format!("{url}/?v=10&encoding=json")).await.unwrap();
        Self { socket, seq: 0 }
    }

    /// A session that is ready; its id is returned too.
    async fn ready(fake: &FakeDiscord) -> (Self, Value) {
        let mut line = Self::open(fake.gateway_url()).await;
        assert_eq!(line.next().await["op"], 10);
        line.identify(&fake.token(), INTENTS).await;
        let ready = line.event("READY").await;
        (line, ready)
    }

    async fn identify(&mut self, token: &str, intents: u64) {
        let properties = json!({"os": "linux", "browser": "test", "device": "test"});
        let data = json!({"token": token, "intents": intents, "properties": properties});
        self.say(json!({"op": 2, "d": data})).await;
    }

    async fn say(&mut self, payload: Value) {
        self.socket.send(Frame::text(payload.to_string())).await.unwrap();
    }

    /// The next frame; none when the connection is over.
    async fn frame(&mut self) -> Option<Frame> {
        let next = tokio::time::timeout(Duration::from_secs(5), self.socket.next());
        next.await.expect("a frame").and_then(Result::ok)
    }

    async fn next(&mut self) -> Value {
        match self.frame().await {
            Some(Frame::Text(text)) => {
                let payload: Value = serde_json::from_str(&text).unwrap();
                self.seq = payload["s"].as_u64().unwrap_or(self.seq);
                payload
            }
            other => panic!("expected a payload: {other:?}"),
        }
    }

    /// The data of the next event of that name; others are passed over.
    async fn event(&mut self, name: &str) -> Value {
        loop {
            let payload = self.next().await;
            if payload["t"] == json!(name) {
                return payload["d"].clone();
            }
        }
    }

    /// The code with which the fake closes.
    async fn closed(&mut self) -> Option<u16> {
        loop {
            match self.frame().await {
                Some(Frame::Close(frame)) => return frame.map(|frame| frame.code.into()),
                Some(_) => {}
                None => panic!("no close frame"),
            }
        }
    }
}

/// A fake without limits of pace, with a clock to turn.
async fn started() -> (FakeDiscord, Bot, TestClock) {
    let clock = TestClock::new();
    let fake = FakeDiscord::builder().clock(clock.clone()).rates(Rates::OFF).start().await;
    let bot = Bot::of(&fake);
    (fake, bot, clock)
}

/// The same with a session and a command `/start`.
async fn running() -> (FakeDiscord, Bot, TestClock, Line) {
    let (fake, bot, clock) = started().await;
    let (line, _) = Line::ready(&fake).await;
    let start =
        json!({"name": "start", "description": "Begin", "contexts": [0, 1, 2], "integration_types": [0, 1]});
    bot.register(json!([start])).await.ok();
    (fake, bot, clock, line)
}

/// The one violation so far.
fn violation(fake: &FakeDiscord) -> String {
    let violations = fake.violations();
    assert_eq!(violations.len(), 1, "{violations:?}");
    violations[0].to_string()
}
