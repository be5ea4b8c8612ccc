//! How updates get through, and what can happen on the way.

use std::time::Duration;

use axum::Json;
use axum::extract::State as Shares;
use axum::http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use tokio::sync::mpsc;

use super::*;

#[tokio::test]
async fn a_long_poll_ends_when_something_arrives() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    let poll = tokio::spawn(bot.get_updates().timeout(30).into_future());
    fake.wait_for("the poll", |fake| fake.count("getUpdates") == 1).await;
    user.sends_text("hello");
    let updates = poll.await.unwrap().unwrap();
    assert_eq!(updates.len(), 1);
    assert!(!fake.idle());
    bot.get_updates().offset(updates[0].id.as_offset()).await.unwrap();
    fake.wait_idle().await;
    fake.finish().await;
}

#[tokio::test]
async fn a_newer_poll_ends_the_older() {
    let (fake, bot) = started().await;
    let older = tokio::spawn(bot.get_updates().timeout(30).into_future());
    fake.wait_for("the poll", |fake| fake.count("getUpdates") == 1).await;
    bot.get_updates().await.unwrap();
    assert_eq!(refusal(older.await.unwrap()), ApiError::TerminatedByOtherGetUpdates);
    bot.set_webhook("https://a.example/".parse().unwrap()).await.unwrap();
    assert!(words(bot.get_updates().await).contains("while webhook is active"));
    bot.delete_webhook().await.unwrap();
    bot.get_updates().await.unwrap();
    fake.finish().await;
}

#[tokio::test]
async fn every_kind_of_update_can_be_read() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    let said = user.sends_text("/start@haizhi_test_bot x");
    user.edits(&said, "other");
    user.replies(&said, "answer");
    let sticker = json!({"location": {"latitude": 25.0, "longitude": 102.7}});
    user.sends_content(sticker.as_object().unwrap().clone());
    user.sends_document("a.csv", "x", "text/csv");
    user.blocks();
    let owner = fake.user(1, "Owner", "zh");
    let forum = fake.forum("Science");
    forum.creator(&owner).adds_bot(&owner);
    let topic = forum.topic("Postings");
    forum.closes_topic(topic);
    let updates = take(&bot).await;
    assert_eq!(updates.len(), 10);
    assert!(updates.iter().all(|update| !matches!(update.kind, UpdateKind::Error(_))), "{updates:?}");
    fake.finish().await;
}

#[tokio::test]
async fn trouble_comes_on_demand() {
    let (fake, bot) = started().await;
    fake.user(7, "Li Wei", "zh").starts("");
    fake.user(8, "Ann", "en").starts("");
    let send = |to: u64| bot.send_message(UserId(to), "x").into_future();
    fake.fault("sendMessage", 1, Fault::DropBeforeAnswer);
    assert!(matches!(send(7).await, Err(RequestError::Network(_))));
    assert_eq!(fake.chat(7).from_bot().len(), 1, "it was sent all the same");
    fake.fault_in(8, "sendMessage", 1, Fault::Http(400, "{}".to_owned()));
    send(7).await.unwrap();
    assert!(matches!(send(8).await, Err(RequestError::InvalidJson { .. })));
    send(8).await.unwrap();
    fake.fault_in(7, "sendMessage", 1, Fault::RetryAfter(3600));
    assert!(matches!(send(7).await, Err(RequestError::RetryAfter(s)) if s.seconds() == 3600));
    assert!(matches!(send(7).await, Err(RequestError::RetryAfter(_))));
    assert!(violation(&fake).contains("before the retry_after had passed"));
    fake.fault("getMe", 1, Fault::Hang);
    let hanging = tokio::time::timeout(Duration::from_millis(100), bot.get_me().into_future()).await;
    assert!(hanging.is_err());
    assert_eq!(fake.faults_left(), 0);
    fake.finish().await;
}

#[tokio::test]
async fn trouble_finds_a_poll_that_is_waiting() {
    let (fake, bot) = started().await;
    let poll = tokio::spawn(bot.get_updates().timeout(30).into_future());
    fake.wait_for("the poll", |fake| fake.count("getUpdates") == 1).await;
    fake.fault("*", 1, Fault::Http(418, "{}".to_owned()));
    assert!(matches!(poll.await.unwrap(), Err(RequestError::InvalidJson { .. })));
    let poll = tokio::spawn(bot.get_updates().timeout(30).into_future());
    fake.wait_for("the poll", |fake| fake.count("getUpdates") == 2).await;
    fake.fault("getUpdates", 1, Fault::DropBeforeAnswer);
    fake.user(7, "Li Wei", "zh").starts("");
    assert!(matches!(poll.await.unwrap(), Err(RequestError::Network(_))));
    assert_eq!(take(&bot).await.len(), 1);
    fake.finish().await;
}

#[tokio::test]
async fn conditions_may_ask_the_fake() {
    let (fake, _bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    user.sends_text("anybody there?");
    user.chat().wait_for("one message not yet taken", |messages| !fake.idle() && messages.len() == 1).await;
    assert!(fake.transcript().contains("== Li Wei (7)\nLi Wei: anybody there?"));
    fake.finish().await;
}

#[tokio::test]
async fn updates_can_come_twice() {
    let (fake, bot) = started().await;
    fake.fault("getUpdates", 1, Fault::Redeliver);
    fake.user(7, "Li Wei", "zh").starts("");
    let first = bot.get_updates().await.unwrap();
    let second = bot.get_updates().offset(first[0].id.as_offset()).await.unwrap();
    assert_eq!(first[0].id, second[0].id);
    assert!(bot.get_updates().offset(first[0].id.as_offset()).await.unwrap().is_empty());
    fake.fault("getUpdates", 1, Fault::DropBeforeAnswer);
    fake.user(7, "Li Wei", "zh").sends_text("lost?");
    assert!(matches!(bot.get_updates().await, Err(RequestError::Network(_))));
    assert_eq!(take(&bot).await.len(), 1);
    fake.finish().await;
}

/// A webhook that refuses the first post of all and hands on the rest.
async fn receiver() -> (String, mpsc::UnboundedReceiver<(Option<String>, Value)>) {
    type Queue = (Arc<AtomicI64>, mpsc::UnboundedSender<(Option<String>, Value)>);
    async fn take(
        Shares((posts, queue)): Shares<Queue>,
        headers: HeaderMap,
        Json(update): Json<Value>,
    ) -> StatusCode {
        if posts.fetch_add(1, Ordering::SeqCst) == 0 {
            return StatusCode::INTERNAL_SERVER_ERROR;
        }
        let secret = headers.get("x-telegram-bot-api-secret-token");
        let secret = secret.map(|value| value.to_str().unwrap().to_owned());
        queue.send((secret, update)).unwrap();
        StatusCode::OK
    }
    let (sender, received) = mpsc::unbounded_channel();
    let router = axum::Router::new()
        .route("/hook", axum::routing::post(take))
        .with_state((Arc::new(AtomicI64::new(0)), sender));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, received)
}

#[tokio::test]
async fn a_webhook_gets_everything_in_order_and_again_until_it_takes_it() {
    let (fake, bot) = started().await;
    let (url, mut received) = receiver().await;
    let user = fake.user(7, "Li Wei", "zh");
    user.sends_text("one");
    user.sends_text("two");
    bot.set_webhook(url.parse().unwrap()).secret_token("s-1_x").await.unwrap();
    for text in ["one", "two"] {
        let (secret, update) = received.recv().await.unwrap();
        assert_eq!((secret.as_deref(), update["message"]["text"].as_str()), (Some("s-1_x"), Some(text)));
    }
    fake.wait_idle().await;
    let info = bot.get_webhook_info().await.unwrap();
    assert_eq!(info.pending_update_count, 0);
    assert!(info.last_error_message.unwrap().contains("500"));
    fake.fault("getUpdates", 1, Fault::Redeliver);
    user.sends_text("three");
    let (first, second) = (received.recv().await.unwrap(), received.recv().await.unwrap());
    assert_eq!(first, second);
    fake.wait_idle().await;
    fake.finish().await;
}

#[tokio::test]
async fn other_encodings_and_wrong_requests() {
    let (fake, bot) = started().await;
    fake.user(7, "Li Wei", "zh").starts("");
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let base = format!("{}/bot{}", fake.url(), fake.token());
    let form = axum::Form([("chat_id", "7"), ("text", "hello"), ("colour", "red")]);
    let body = axum::response::IntoResponse::into_response(form);
    let body = axum::body::to_bytes(body.into_body(), usize::MAX).await.unwrap();
    let sent = http
        .post(format!("{base}/sendmessage"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body)
        .send()
        .await
        .unwrap();
    let sent: Value = sent.json().await.unwrap();
    assert_eq!((&sent["ok"], &sent["result"]["text"]), (&json!(true), &json!("hello")));
    assert!(violation(&fake).contains("unknown parameter \"colour\""));
    let asked = http.get(format!("{base}/getChat?chat_id=7")).send().await.unwrap();
    assert_eq!(asked.json::<Value>().await.unwrap()["result"]["first_name"], "Li Wei");
    let rocket = http.post(format!("{base}/sendRocket")).send().await.unwrap();
    assert_eq!(rocket.status(), 404);
    assert!(violation(&fake).contains("no such method"));
    let stranger = Bot::with_client("1:wrong", http).set_api_url(fake.url().parse().unwrap());
    assert_eq!(refusal(stranger.get_me().await), ApiError::InvalidToken);
    assert_eq!(bot.get_me().await.unwrap().username(), fake.username());
    let log = fake.requests();
    assert_eq!((log[0].method.as_str(), log[0].chat, log[0].status), ("sendMessage", Some(7), Some(200)));
    fake.finish().await;
}
