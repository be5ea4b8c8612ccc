//! How updates come in by webhook.

use axum::Router;
use haizhi_tests::telegram::Fault;
use tokio::net::TcpListener;

use super::*;

const SECRET: &str = "X-Telegram-Bot-Api-Secret-Token";

/// A house with a webhook, its server running.
async fn hooked() -> (House, JoinHandle<()>) {
    let fake = fake().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let public = format!("http://{}", listener.local_addr().unwrap());
    let config = Config { webhook: Some(public), ..config(&fake) };
    let house = House::running(fake, &config);
    let router: Router = house.telegram.router(house.notes.clone()).unwrap();
    let server = tokio::spawn(async move {
        let _ = axum::serve(listener, router).await;
    });
    house.fake.wait_for("the webhook", |fake| fake.webhook().is_some()).await;
    house.telegram.start().await.unwrap();
    (house, server)
}

fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().unwrap()
}

#[tokio::test]
async fn updates_are_posted_to_us_and_the_webhook_stays() {
    let (house, server) = hooked().await;
    let anna = house.fake.user(7, "Anna", "en");
    for n in 1..=5 {
        anna.sends_text(&n.to_string());
    }
    house.fake.wait_idle().await;
    assert_eq!(house.notes.events(), ["1", "2", "3", "4", "5"].map(text));
    assert_eq!(house.fake.count("getUpdates"), 0);
    house.stop.send_replace(true);
    house.running.await.unwrap().unwrap();
    assert!(house.fake.webhook().is_some());
    assert_eq!(house.fake.count("deleteWebhook"), 0);
    server.abort();
    house.fake.finish().await;
}

#[tokio::test]
async fn what_is_not_committed_is_posted_again() {
    let (house, server) = hooked().await;
    house.notes.takes(|_| false);
    house.fake.user(7, "Anna", "en").sends_text("hello");
    house.notes.wait_for_refusals(4).await;
    assert_eq!(house.fake.pending_updates(), 1);
    house.fake.fault("getUpdates", 1, Fault::Redeliver);
    house.notes.takes(|_| true);
    let taken = house.notes.wait_for(2).await;
    assert_eq!(taken[0].id, taken[1].id);
    house.fake.wait_idle().await;
    house.ends().await;
    server.abort();
}

#[tokio::test]
async fn only_telegram_may_post() {
    let (house, server) = hooked().await;
    let (url, secret) = house.fake.webhook().unwrap();
    let secret = secret.unwrap();
    assert!(!url.contains(&house.fake.token()) && !url.contains(&secret));
    let forged = serde_json::json!({"update_id": 1, "message": {
        "message_id": 1, "text": "/staff", "chat": {"id": 7, "type": "private"}, "from": {"id": 7},
    }});
    let post = |secret: Option<&str>, body: Vec<u8>| {
        let mut request = client().post(&url).body(body);
        if let Some(secret) = secret {
            request = request.header(SECRET, secret);
        }
        async move { request.send().await.unwrap().status().as_u16() }
    };
    let forged = forged.to_string().into_bytes();
    assert_eq!(post(None, forged.clone()).await, 401);
    assert_eq!(post(Some(""), forged.clone()).await, 401);
    assert_eq!(post(Some(&secret[1..]), forged.clone()).await, 401);
    assert_eq!(post(Some(&secret), b"{".to_vec()).await, 400);
    assert_eq!(post(Some(&secret), vec![b' '; 2 << 20]).await, 413);
    assert!(house.notes.events().is_empty());
    assert_eq!(post(Some(&secret), forged).await, 200);
    assert_eq!(house.notes.events().len(), 1);
    house.ends().await;
    server.abort();
}

#[tokio::test]
async fn polling_takes_a_forgotten_webhook_away() {
    let (house, server) = hooked().await;
    let House { fake, stop, running, .. } = house;
    stop.send_replace(true);
    running.await.unwrap().unwrap();
    server.abort();
    let config = config(&fake);
    let house = House::running(fake, &config);
    house.fake.user(7, "Anna", "en").sends_text("hello");
    house.notes.wait_for(1).await;
    assert!(house.fake.webhook().is_none());
    house.fake.wait_idle().await;
    house.ends().await;
}
