//! Sessions, and trouble with them.

use super::*;

async fn resume(fake: &FakeDiscord, url: &str, session: &Value, seq: u64) -> Line {
    let mut line = Line::open(url).await;
    assert_eq!(line.next().await["op"], 10);
    let data = json!({"token": fake.token(), "session_id": session, "seq": seq});
    line.say(json!({"op": 6, "d": data})).await;
    line
}

#[tokio::test]
async fn a_session_goes_on_and_misses_nothing() {
    let (fake, bot, _, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    fake.gateway().cuts();
    drop(line);
    fake.gateway().wait_connected(false).await;
    let (ready_seq, session) = (1, json!("session-1-0"));
    let act = user.runs("start");
    user.sends_text("hello");
    line = resume(&fake, &resume_url(&bot, &fake).await, &session, ready_seq).await;
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!(line.event("MESSAGE_CREATE").await["content"], "hello");
    line.event("RESUMED").await;
    bot.answer(&event, says(4, json!({"content": "back"}))).await.ok();
    assert_eq!(act.message().await.text, "back");
    assert_eq!((fake.gateway().identified(), fake.gateway().resumed(), fake.gateway().opened()), (1, 1, 2));
    assert!(fake.gateway().contacts().contains(&Contact::Resumed { replayed: 2 }));
    fake.finish().await;
}

/// What READY says, as a bot that asked for the gateway would use it.
async fn resume_url(bot: &Bot, fake: &FakeDiscord) -> String {
    let url = bot.get("/gateway/bot").await.ok()["url"].clone();
    assert_eq!(url, fake.gateway_url());
    fake.resume_url()
}

#[tokio::test]
async fn resuming_at_the_wrong_address_is_a_violation() {
    let (fake, bot, _, _line) = running().await;
    bot.get("/gateway").await.ok();
    let mut line = resume(&fake, fake.gateway_url(), &json!("session-1-0"), 1).await;
    line.event("RESUMED").await;
    assert!(violation(&fake).contains("instead of resume_gateway_url"));
    fake.finish().await;
    // Unless the address is the bot's setting.
    let fake = FakeDiscord::builder().fixed_gateway().start().await;
    let bot = Bot::of(&fake);
    let (_line, ready) = Line::ready(&fake).await;
    bot.get("/gateway").await.ok();
    resume(&fake, fake.gateway_url(), &ready["session_id"], 1).await.event("RESUMED").await;
    fake.finish().await;
}

#[tokio::test]
async fn sessions_that_are_over_are_refused() {
    let (fake, _bot, _, mut line) = running().await;
    // The bot may go on.
    fake.gateway().invalidates(true);
    loop {
        let payload = line.next().await;
        if payload["op"] == 9 {
            assert_eq!(payload["d"], true);
            break;
        }
    }
    // It may not.
    fake.gateway().invalidates(false);
    assert_eq!(line.next().await, json!({"op": 9, "d": false}));
    line.identify(&fake.token(), INTENTS).await;
    line.event("READY").await;
    fake.gateway().cuts();
    fake.gateway().wait_connected(false).await;
    fake.gateway().forgets_sessions();
    let mut line = resume(&fake, &fake.resume_url(), &json!("session-1-1"), 1).await;
    assert_eq!(line.next().await, json!({"op": 9, "d": false}));
    assert!(fake.gateway().contacts().contains(&Contact::Refused));
    // What happens while nobody can hear it is nobody's fault.
    let user = fake.user(7, "Li Wei", "zh-CN");
    user.runs("start");
    assert!(user.chat().transcript().ends_with("(the bot is not there)"));
    let mut line = resume(&fake, &fake.resume_url(), &json!("no-such"), 99).await;
    assert_eq!(line.next().await["op"], 9);
    fake.finish().await;
}

#[tokio::test]
async fn connections_end_in_every_way() {
    let (fake, bot, _, mut line) = running().await;
    let url = fake.resume_url();
    for code in [Some(4000), None, Some(4008), Some(1006)] {
        // 1006 cannot be sent: it stands for a connection that broke.
        match code {
            Some(1006) => fake.gateway().cuts(),
            code => fake.gateway().closes(code),
        }
        if code == Some(1006) {
            while line.frame().await.is_some() {}
        } else {
            assert_eq!(line.closed().await.unwrap_or(1005), code.unwrap_or(1005));
        }
        fake.gateway().wait_connected(false).await;
        line = resume(&fake, &url, &json!("session-1-0"), 1).await;
        line.event("RESUMED").await;
    }
    fake.gateway().reconnect();
    assert_eq!(line.next().await["op"], 7);
    fake.gateway().asks_for_heartbeat();
    assert_eq!(line.next().await["op"], 1);
    fake.gateway().closes(Some(4009));
    assert_eq!(line.closed().await, Some(4009));
    fake.gateway().wait_connected(false).await;
    let mut line = resume(&fake, &url, &json!("session-1-0"), 1).await;
    assert_eq!(line.next().await, json!({"op": 9, "d": false}));
    bot.get("/users/@me").await.ok();
    fake.finish().await;
}

#[tokio::test]
async fn an_outage_lets_nobody_through() {
    let (fake, _bot, clock, mut line) = running().await;
    fake.gateway().outage(true);
    while line.frame().await.is_some() {}
    assert!(connect_async(format!("{}/?v=10&encoding=json", fake.gateway_url())).await.is_err());
    let user = fake.user(7, "Li Wei", "zh-CN");
    user.sends_text("anybody there?");
    fake.gateway().outage(false);
    let mut line = resume(&fake, &fake.resume_url(), &json!("session-1-0"), 1).await;
    assert_eq!(line.event("MESSAGE_CREATE").await["content"], "anybody there?");
    fake.gateway().outage_for(60_000);
    while line.frame().await.is_some() {}
    clock.advance(59_999);
    assert!(connect_async(format!("{}/?v=10&encoding=json", fake.resume_url())).await.is_err());
    clock.advance(1);
    resume(&fake, &fake.resume_url(), &json!("session-1-0"), 2).await.event("RESUMED").await;
    fake.finish().await;
}

#[tokio::test]
async fn what_waits_for_a_session_that_is_given_up_is_nobodys_fault() {
    let (fake, _bot, _, line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    drop(line);
    fake.gateway().wait_connected(false).await;
    user.runs("start");
    assert!(!fake.idle());
    let (mut line, _) = Line::ready(&fake).await;
    assert!(fake.idle());
    // A guild without the bot is silent to it.
    let guild = fake.guild("Elsewhere", &user);
    user.at(&guild.channel("talk")).sends_text("unheard");
    user.sends_text("heard");
    assert_eq!(line.event("MESSAGE_CREATE").await["content"], "heard");
    fake.finish().await;
}

#[tokio::test]
async fn heartbeats_are_answered_checked_and_missed() {
    let clock = TestClock::new();
    let fake = FakeDiscord::builder().clock(clock).heartbeat_ms(200).start().await;
    let (mut line, _) = Line::ready(&fake).await;
    line.say(json!({"op": 1, "d": line.seq})).await;
    assert_eq!(line.next().await["op"], 11);
    fake.gateway().deaf(true);
    line.say(json!({"op": 1, "d": line.seq})).await;
    fake.gateway().deaf(false);
    line.say(json!({"op": 1, "d": 99})).await;
    while line.frame().await.is_some_and(|frame| !frame.is_close()) {}
    let told: Vec<String> = fake.violations().iter().map(ToString::to_string).collect();
    assert!(told[0].contains("a heartbeat of event 99"), "{told:?}");
    assert!(told[1].contains("no heartbeat within 200ms"), "{told:?}");
    assert!(fake.gateway().contacts().contains(&Contact::Closed(Some(4009))));
    fake.finish().await;
}

#[tokio::test]
async fn who_may_not_come_in() {
    let (fake, _bot, _) = started().await;
    let identify = async |token: &str, data: Value| {
        let mut line = Line::open(fake.gateway_url()).await;
        line.next().await;
        let properties = json!({"os": "linux", "browser": "test", "device": "test"});
        let mut whole = json!({"token": token, "intents": INTENTS, "properties": properties});
        for (name, value) in data.as_object().unwrap() {
            whole[name] = value.clone();
        }
        line.say(json!({"op": 2, "d": whole})).await;
        line.closed().await
    };
    let token = fake.token();
    assert_eq!(identify("wrong", json!({})).await, Some(4004));
    fake.gateway().refuses(&[4012]);
    assert_eq!(identify(&token, json!({})).await, Some(4012));
    assert!(fake.report().is_none());
    assert_eq!(identify(&token, json!({"intents": INTENTS | 1 << 15})).await, Some(4014));
    assert_eq!(identify(&token, json!({"intents": 1u64 << 40})).await, Some(4013));
    assert_eq!(identify(&token, json!({"shard": [2, 2]})).await, Some(4010));
    assert_eq!(identify(&token, json!({"properties": {}})).await, Some(4002));
    assert_eq!(fake.violations().len(), 4);
    let (_first, _) = Line::ready(&fake).await;
    fake.gateway().spaces_sessions(60_000);
    let mut line = Line::open(fake.gateway_url()).await;
    line.next().await;
    line.identify(&token, INTENTS).await;
    assert_eq!(line.next().await, json!({"op": 9, "d": false}));
    fake.gateway().sets_budget(0);
    assert_eq!(identify(&token, json!({})).await, Some(4004));
    assert!(violation(&fake).contains("used up"));
    for url in [format!("{}/?v=9&encoding=json", fake.gateway_url()), fake.gateway_url().to_owned()] {
        assert!(connect_async(url).await.is_err());
        fake.wait_for("a violation", |fake| fake.report().is_some()).await;
        assert!(violation(&fake).contains("other than version 10"));
    }
    fake.finish().await;
}

#[tokio::test]
async fn what_may_not_be_said() {
    let (fake, _bot, _) = started().await;
    for (payload, code, what) in [
        (json!({"op": 3, "d": {}}), 4003, "before IDENTIFY"),
        (json!({"op": 99, "d": {}}), 4001, "opcode"),
        (json!({"op": 1, "d": "x".repeat(5000)}), 4002, "4096 bytes"),
    ] {
        let mut line = Line::open(fake.gateway_url()).await;
        line.next().await;
        line.say(payload).await;
        assert_eq!(line.closed().await, Some(code));
        assert!(violation(&fake).contains(what));
    }
    let (mut line, _) = Line::ready(&fake).await;
    for _ in 0..120 {
        line.say(json!({"op": 1, "d": null})).await;
    }
    assert_eq!(line.closed().await, Some(4008));
    assert!(violation(&fake).contains("more than 120 sends"));
    fake.finish().await;
}

#[tokio::test]
async fn events_go_to_their_shard_and_by_their_intents() {
    let fake = FakeDiscord::builder().shards(2).start().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let guild = fake.guild("Scholars", &user);
    guild.adds_bot();
    let properties = json!({"os": "linux", "browser": "test", "device": "test"});
    let mut alone = Line::open(fake.gateway_url()).await;
    alone.next().await;
    alone.identify(&fake.token(), INTENTS).await;
    assert_eq!(alone.closed().await, Some(4011));
    let mut lines = Vec::new();
    for shard in 0..2 {
        let mut line = Line::open(fake.gateway_url()).await;
        line.next().await;
        let data = json!({"token": fake.token(), "intents": 1 << 12 | 1, "properties": properties, "shard": [shard, 2]});
        line.say(json!({"op": 2, "d": data})).await;
        let ready = line.event("READY").await;
        assert_eq!(
            ready["guilds"].as_array().unwrap().len() as u64,
            u64::from((guild.id() >> 22) % 2 == shard)
        );
        lines.push(line);
    }
    assert!(fake.gateway().connected());
    let news = guild.channel("news");
    let mine = ((guild.id() >> 22) % 2) as usize;
    assert_eq!(lines[mine].event("CHANNEL_CREATE").await["name"], "news");
    // Messages of guilds are not among its intents, direct ones go to the first shard.
    user.at(&news).sends_text("unheard");
    user.sends_text("heard");
    assert_eq!(lines[0].event("MESSAGE_CREATE").await["content"], "heard");
    fake.finish().await;
}

#[tokio::test]
async fn messages_of_guilds_come_without_their_content() {
    let (fake, _bot, _, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let guild = fake.guild("Scholars", &user);
    guild.adds_bot();
    let news = guild.channel("news");
    user.at(&news).sends_text("between us");
    assert_eq!(line.event("MESSAGE_CREATE").await["content"], "");
    user.at(&news).sends_text(&format!("<@{}> hello", fake.application()));
    assert!(text(&line.event("MESSAGE_CREATE").await["content"]).ends_with("hello"));
    fake.gateway().pushes_garbled("INTERACTION_CREATE");
    assert_eq!(line.event("INTERACTION_CREATE").await["token"], 7);
    fake.gateway().sends_text("{");
    assert_eq!(line.frame().await, Some(Frame::text("{")));
    fake.finish().await;
}

#[tokio::test]
async fn streams_can_be_packed() {
    let (fake, _bot, _) = started().await;
    for (name, first) in [("zlib-stream", &[0x78, 0x01][..]), ("zstd-stream", &[0x28, 0xb5, 0x2f, 0xfd][..])]
    {
        let url = format!("{}/?v=10&encoding=json&compress={name}", fake.gateway_url());
        let (socket, _) = connect_async(url).await.unwrap();
        let mut line = Line { socket, seq: 0 };
        let Some(Frame::Binary(hello)) = line.frame().await else { panic!("expected a packed hello") };
        assert!(hello.starts_with(first));
        line.say(json!({"op": 1, "d": null})).await;
        let Some(Frame::Binary(beat)) = line.frame().await else { panic!("expected a packed answer") };
        assert!(!beat.starts_with(first));
        if name == "zlib-stream" {
            let mut stream = flate2::Decompress::new(true);
            for (frame, op) in [(hello, "\"op\":10"), (beat, "\"op\":11")] {
                assert!(frame.ends_with(&[0, 0, 0xff, 0xff]));
                let mut plain = Vec::with_capacity(1024);
                stream.decompress_vec(&frame, &mut plain, flate2::FlushDecompress::Sync).unwrap();
                assert!(String::from_utf8(plain).unwrap().contains(op));
            }
        }
    }
    let odd = format!("{}/?v=10&encoding=json&compress=lzma", fake.gateway_url());
    assert!(connect_async(odd).await.is_err());
    fake.wait_for("a violation", |fake| fake.report().is_some()).await;
    assert!(violation(&fake).contains("unknown compression"));
    fake.finish().await;
}
