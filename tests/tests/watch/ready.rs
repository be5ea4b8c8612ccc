//! `/healthz` and `/readyz`.

use std::collections::BTreeMap;
use std::sync::Arc;

use haizhi_core::dispatch::{Dispatch, PaceConfig, Wake};
use haizhi_core::platform::{Adapter as _, Condition};
use haizhi_core::store::{Migration, Store, migrations};
use haizhi_tests::clock::TestClock;
use haizhi_tests::site::Site;
use haizhi_tests::stores::{TestStore, sqlite_url};
use haizhi_tests::telegram::Fault;
use haizhi_tests::world::{Engine, World};
use haizhi_web::{PartState, Readiness, WebConfig};
use serde_json::{Value, json};

/// Asks until it is answered so.
async fn until(url: &str, wanted: u16) -> Value {
    let asked = async {
        loop {
            let (status, body) = ask(url.to_owned()).await;
            if status == wanted {
                return body;
            }
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(10), asked).await.expect("it never was")
}

async fn ask(url: String) -> (u16, Value) {
    let answer = reqwest::get(url).await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

#[tokio::test]
async fn a_store_that_is_gone_is_not_ready_and_the_process_lives() {
    let site = Site::start().await;
    let (status, body) = ask(format!("{}/readyz", site.url)).await;
    let well = json!({"migrations": {"ready": true}, "store": {"ready": true}});
    assert_eq!((status, body), (200, json!({"ready": true, "parts": well})));
    site.service.store().close().await;
    let (status, body) = ask(format!("{}/readyz", site.url)).await;
    assert_eq!(
        (status, &body["ready"], &body["parts"]["store"]["ready"]),
        (503, &json!(false), &json!(false))
    );
    assert_eq!(site.visitor("en").get("/healthz").await.status, 200);
    site.ends().await;
}

#[tokio::test]
async fn a_platform_that_refuses_is_named_and_the_others_keep_running() {
    let world = World::on(Engine::Sqlite).await;
    world.telegram.wait_idle().await;
    let body = until(&world.url("/readyz"), 200).await;
    assert_eq!(body["parts"]["telegram"], json!({"ready": true}));
    let refusal = r#"{"ok":false,"error_code":401,"description":"Unauthorized"}"#;
    world.telegram.fault("getUpdates", 1, Fault::Http(401, refusal.into()));
    // The request that is held now ends with an update; the next one is refused.
    world.user(7, "Anna", "en").sends_text("hello");
    world.telegram.wait_for("the refusal", |fake| fake.faults_left() == 0).await;
    let body = until(&world.url("/readyz"), 503).await;
    assert_eq!(body["parts"]["telegram"], json!({"ready": false, "detail": "401 Unauthorized"}));
    assert_eq!(body["parts"]["store"], json!({"ready": true}));
    assert!(!body.to_string().contains(&world.telegram.token()));
    assert_eq!(reqwest::get(world.url("/")).await.unwrap().status(), 200);
    // It tries again by itself.
    world.clock.advance(60_000);
    until(&world.url("/readyz"), 200).await;
    world.settles().await;
    world.ends().await;
}

#[tokio::test]
async fn loops_that_do_not_look_are_not_ready() {
    let (url, _folder) = sqlite_url();
    let store = Store::open(&url).await.unwrap();
    let clock = Arc::new(TestClock::new());
    let pace = PaceConfig(BTreeMap::new());
    let dispatch = Dispatch::new(store, clock, Wake::default(), [], pace);
    let readiness = Readiness::default();
    let pulse = dispatch.pulse().clone();
    readiness.ask("dispatch", move || match pulse.stuck_since(0) {
        None => PartState::works(),
        Some(which) => PartState::fails(which),
    });
    let site = Site::with(WebConfig { readiness, ..WebConfig::default() }).await;
    let (status, body) = ask(format!("{}/readyz", site.url)).await;
    assert_eq!((status, &body["parts"]["dispatch"]), (503, &json!({"ready": false, "detail": "none"})));
    site.ends().await;
}

#[tokio::test]
async fn an_adapter_that_was_never_reached_says_so() {
    let config = haizhi_telegram::Config { token: "1:x".into(), ..haizhi_telegram::Config::default() };
    let telegram = haizhi_telegram::Telegram::new(&config, Arc::new(TestClock::new())).unwrap();
    assert_eq!(telegram.condition(), Condition::Starting);
}

pub async fn the_schema_is_known(test: TestStore) {
    let schema = test.store.schema().await.unwrap();
    assert!(schema.is_current(), "{schema:?}");
    assert_eq!(schema.applied, migrations().last().unwrap().number);
    // Another process of a newer build has been here: this one goes on.
    let tomorrow = Migration { number: 9_000, name: "9000_tomorrow", text: "SELECT 1", sample: None };
    let _ = test.store.apply(&[tomorrow]).await;
    let schema = test.store.schema().await.unwrap();
    assert!(schema.is_current() && schema.applied == 9_000, "{schema:?}");
}
