//! Starting, with good and bad settings.

use haizhi_core::platform::{Adapter as _, Condition};
use haizhi_tests::telegram::Fault;
use serde_json::json;

use super::*;

async fn start(config: &Config) -> Result<(), StartError> {
    Telegram::new(config, Arc::new(Impatient::default()))?.start().await
}

#[tokio::test]
async fn a_bad_setting_is_named() {
    let fake = fake().await;
    let wrong_token = Config { token: "123:unknown".into(), ..config(&fake) };
    let error = start(&wrong_token).await.unwrap_err();
    assert_eq!(error.key, "HAIZHI_TELEGRAM_TOKEN");
    assert!(!error.to_string().contains("123:unknown"), "{error}");
    let elsewhere = Config { api_url: Some(format!("{}/a/b/c", fake.url())), ..config(&fake) };
    assert_eq!(start(&elsewhere).await.unwrap_err().key, "HAIZHI_TELEGRAM_TOKEN");
    fake.fault("getMe", 1, Fault::Http(200, "<html>welcome</html>".into()));
    assert_eq!(start(&config(&fake)).await.unwrap_err().key, "HAIZHI_TELEGRAM_API_URL");
    let refusal =
        json!({"ok": false, "error_code": 400, "description": "Bad Request: bad webhook: IP reserved"});
    fake.fault("setWebhook", 1, Fault::Http(400, refusal.to_string()));
    let hooked = Config { webhook: Some("http://127.0.0.1:9".into()), ..config(&fake) };
    let error = start(&hooked).await.unwrap_err();
    assert_eq!(error.key, "HAIZHI_PUBLIC_URL");
    assert!(error.why.contains("IP reserved"), "{error}");
    fake.finish().await;
}

#[tokio::test]
async fn a_network_that_is_down_is_waited_for() {
    let fake = fake().await;
    let unreachable = Config { api_url: Some("http://127.0.0.1:1".into()), ..config(&fake) };
    start(&unreachable).await.unwrap();
    let proxied = Config { proxy: Some("socks5://127.0.0.1:1".into()), ..config(&fake) };
    start(&proxied).await.unwrap();

    fake.fault("getMe", 3, Fault::Http(502, String::new()));
    fake.fault("getMe", 1, Fault::RetryAfter(7));
    fake.fault("deleteWebhook", 1, Fault::DropBeforeAnswer);
    let config = config(&fake);
    let house = House::running(fake, &config);
    house.fake.user(7, "Anna", "en").sends_text("hello");
    house.notes.wait_for(1).await;
    assert_eq!(house.fake.faults_left(), 0);
    assert!(house.clock.waits.lock().unwrap().iter().any(|ms| *ms >= 7_000));
    assert_eq!(house.telegram.condition(), Condition::Working);
    house.fake.wait_idle().await;
    house.ends().await;
}

#[tokio::test]
async fn requests_go_through_the_proxy() {
    let fake = fake().await;
    // No such host exists: whatever arrives came by the proxy, which looked the name up.
    let config = Config {
        api_url: Some("http://api.telegram.invalid".into()),
        proxy: Some(fake.url().to_owned()),
        ..config(&fake)
    };
    let house = House::running(fake, &config);
    house.fake.user(7, "Anna", "en").sends_text("hello");
    house.notes.wait_for(1).await;
    house.fake.wait_idle().await;
    house.ends().await;
}

#[tokio::test]
async fn menus_and_descriptions_are_published() {
    let fake = fake().await;
    fake.fault("setMyCommands", 1, Fault::RetryAfter(30));
    fake.fault("setMyDescription", 1, Fault::Http(500, String::new()));
    let config = config(&fake);
    let house = House::running(fake, &config);
    house.fake.wait_for("the last description", |fake| fake.description("en").0.is_some()).await;
    for (lang, subscribe) in [("zh", "订阅需求"), ("en", "Follow postings"), ("", "Follow postings")] {
        let commands = house.fake.commands("default", lang);
        assert!(commands.contains(&("subscribe".to_owned(), subscribe.to_owned())), "{lang}: {commands:?}");
        assert!(!commands.iter().any(|(name, _)| name == "review"), "{commands:?}");
        let (long, short) = house.fake.description(lang);
        assert!(long.is_some() && short.is_some(), "{lang}");
    }
    assert!(house.clock.waits.lock().unwrap().contains(&30_000));
    house.ends().await;
}
