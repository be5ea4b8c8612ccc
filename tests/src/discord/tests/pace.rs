//! Limits of pace, and faults.

use super::*;

/// A fake with the published limits.
async fn strict() -> (FakeDiscord, Bot, TestClock) {
    let clock = TestClock::new();
    let fake = FakeDiscord::builder().clock(clock.clone()).start().await;
    let bot = Bot::of(&fake);
    (fake, bot, clock)
}

#[tokio::test]
async fn a_channel_takes_five_messages_in_five_seconds() {
    let (fake, bot, clock) = strict().await;
    let (dm, other) = (bot.dm(&fake.user(7, "A", "vi")).await, bot.dm(&fake.user(8, "B", "vi")).await);
    for left in (0..5).rev() {
        let reply = bot.send(dm, json!({"content": "x"})).await;
        assert_eq!((reply.status, reply.header("x-ratelimit-remaining")), (200, left.to_string().as_str()));
        assert_eq!((reply.header("x-ratelimit-limit"), reply.header("x-ratelimit-bucket")), ("5", "send"));
        assert_eq!(reply.header("x-ratelimit-reset-after"), "5.000");
    }
    clock.advance(1_500);
    let refused = bot.send(dm, json!({"content": "x"})).await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, "4"));
    assert_eq!(refused.body["retry_after"], 3.5);
    assert_eq!((&refused.body["global"], refused.header("x-ratelimit-scope")), (&json!(false), "user"));
    // Another channel has another bucket, and so has an edit.
    let sent = bot.send(other, json!({"content": "x"})).await.ok();
    let path = format!("/channels/{other}/messages/{}", text(&sent["id"]));
    bot.patch(&path, json!({"content": "y", "allowed_mentions": {"parse": []}})).await.ok();
    clock.advance(3_500);
    bot.send(dm, json!({"content": "x"})).await.ok();
    assert_eq!(fake.invalid_requests(), 1);
    fake.finish().await;
}

#[tokio::test]
async fn coming_back_too_early_is_a_violation() {
    let (fake, bot, clock) = strict().await;
    let dm = bot.dm(&fake.user(7, "A", "vi")).await;
    fake.fault_in(dm, "POST", 1, Fault::RateLimited(60_000));
    let refused = bot.send(dm, json!({"content": "x"})).await;
    assert_eq!((refused.status, &refused.body["retry_after"]), (429, &json!(60.0)));
    // What was under way when the refusal came is no disobedience: it takes real time to be one.
    tokio::time::timeout(Duration::from_millis(200), std::future::pending::<()>()).await.unwrap_err();
    clock.advance(59_000);
    assert_eq!(bot.send(dm, json!({"content": "x"})).await.status, 429);
    assert!(violation(&fake).contains("1000 ms before the retry_after had passed"));
    clock.advance(1_000);
    bot.send(dm, json!({"content": "x"})).await.ok();
    fake.finish().await;
}

#[tokio::test]
async fn fifty_in_a_second_are_the_most_of_a_bot() {
    let (fake, bot, clock) = strict().await;
    let mut channels = Vec::new();
    fake.set_rates(Rates { buckets: false, ..Rates::PUBLISHED });
    for id in 1..=50 {
        channels.push(bot.dm(&fake.user(id, "Reader", "vi")).await);
    }
    let refused = bot.send(channels[0], json!({"content": "x"})).await;
    assert_eq!((refused.status, &refused.body["global"]), (429, &json!(true)));
    assert_eq!(
        (refused.header("x-ratelimit-global"), refused.header("x-ratelimit-scope")),
        ("true", "global")
    );
    clock.advance(1_000);
    bot.send(channels[0], json!({"content": "x"})).await.ok();
    // A refusal for the whole bot does not stop the answers to interactions.
    let (mut line, _) = Line::ready(&fake).await;
    bot.register(json!([{"name": "start", "description": "Begin"}])).await.ok();
    fake.fault("POST /channels", 1, Fault::RateLimitedGlobally(30_000));
    assert_eq!(bot.send(channels[1], json!({"content": "x"})).await.status, 429);
    assert_eq!(bot.get("/users/@me").await.status, 429);
    let act = fake.user(7, "", "").runs("start");
    let event = line.event("INTERACTION_CREATE").await;
    bot.answer(&event, says(4, json!({"content": "at once"}))).await.ok();
    assert_eq!(act.message().await.text, "at once");
    fake.finish().await;
}

#[tokio::test]
async fn too_many_refusals_ban_the_address() {
    let (fake, bot, clock) = strict().await;
    let few = Some(Window { count: 2, ms: 600_000 });
    fake.set_rates(Rates { invalid: few, opens: Some(Window { count: 1, ms: 60_000 }), ..Rates::OFF });
    let user = fake.user(7, "A", "vi");
    let dm = bot.dm(&user).await;
    let next = fake.user(8, "B", "vi").id().to_string();
    assert_eq!(bot.post("/users/@me/channels", json!({"recipient_id": next})).await.code(), (403, 40003));
    user.closes_dms();
    assert_eq!(bot.send(dm, json!({"content": "x"})).await.status, 403);
    assert!(fake.report().is_none());
    user.opens_dms();
    user.closes_dms();
    assert_eq!(bot.send(dm, json!({"content": "x"})).await.status, 403);
    assert!(violation(&fake).contains("the address is banned"));
    clock.advance(600_000);
    assert_eq!(fake.invalid_requests(), 0);
    fake.finish().await;
}

#[tokio::test]
async fn lines_break_and_servers_fail() {
    let (fake, bot, _) = strict().await;
    let user = fake.user(7, "A", "vi");
    let dm = bot.dm(&user).await;
    let path = format!("/channels/{dm}/messages");
    fake.fault("messages", 1, Fault::Http(502, "<html>bad gateway</html>".to_owned()));
    let reply = bot.send(dm, json!({"content": "x"})).await;
    assert_eq!((reply.status, reply.body), (502, json!("<html>bad gateway</html>")));
    fake.fault("POST /channels/{channel}/messages", 1, Fault::DropBefore);
    let body = proper(json!({"content": "x"}));
    assert!(bot.try_call(Method::POST, &path, body.clone()).await.is_err());
    assert_eq!(user.chat().messages(), []);
    fake.fault("*", 1, Fault::DropBeforeAnswer);
    assert!(bot.try_call(Method::POST, &path, body.clone()).await.is_err());
    assert_eq!(user.chat().messages().len(), 1);
    // The nonce makes of a second attempt the same message.
    bot.try_call(Method::POST, &path, body).await.unwrap().ok();
    assert_eq!(user.chat().messages().len(), 1);
    fake.fault("*", 1, Fault::Hang);
    let hung = tokio::time::timeout(Duration::from_millis(100), bot.get("/users/@me")).await;
    assert!(hung.is_err());
    assert_eq!(fake.faults_left(), 0);
    assert_eq!(fake.requests().last().unwrap().status, None);
    assert_eq!(fake.count("messages"), 4);
    fake.finish().await;
}
