//! Guilds: permissions, threads, forums, scheduled events.

use super::*;

async fn founded() -> (FakeDiscord, Bot, Guild, User, Line, TestClock) {
    let (fake, bot, clock, line) = running().await;
    let owner = fake.user(1, "Owner", "en-GB");
    let guild = fake.guild("Scholars", &owner);
    guild.adds_bot();
    (fake, bot, guild, owner, line, clock)
}

#[tokio::test]
async fn a_role_is_mentioned_only_where_it_is_known() {
    let (fake, bot, guild, _, mut line, _) = founded().await;
    assert_eq!(line.event("GUILD_CREATE").await["name"], "Scholars");
    let role = guild.role("readers");
    let news = guild.channel("news");
    let body = json!({"content": format!("<@&{role}> @everyone P-17"), "allowed_mentions": {"parse": [], "roles": [role.to_string()]}});
    bot.send(news.id(), body).await.ok();
    let message = news.chat().last().unwrap();
    assert_eq!(message.pings, [format!("<@&{role}>")]);
    let roles = bot.get(&format!("/guilds/{}/roles", guild.id())).await.ok();
    assert_eq!(roles.as_array().unwrap().len(), 3);
    assert_eq!(bot.get(&format!("/guilds/{}/channels", guild.id())).await.ok()[0]["name"], "news");
    assert_eq!(bot.get(&format!("/guilds/{}", guild.id())).await.ok()["owner_id"], "1");
    assert_eq!(bot.get("/guilds/5").await.code(), (404, 10004));
    fake.finish().await;
}

#[tokio::test]
async fn missing_permissions_are_refused() {
    let (fake, bot, guild, _, mut line, _) = founded().await;
    let news = guild.channel("news");
    let plain = json!({"content": "x"});
    news.denies(permission::EMBED_LINKS);
    bot.send(news.id(), plain.clone()).await.ok();
    assert_eq!(bot.send(news.id(), json!({"embeds": [{"title": "t"}]})).await.code(), (403, 50013));
    news.denies(permission::SEND_MESSAGES);
    assert_eq!(bot.send(news.id(), plain.clone()).await.code(), (403, 50013));
    news.denies(permission::VIEW_CHANNEL);
    assert_eq!(bot.send(news.id(), plain.clone()).await.code(), (403, 50001));
    news.allows_all();
    bot.send(news.id(), plain.clone()).await.ok();
    let category = guild.channel_of(Kind::Category, "all");
    assert_eq!(bot.send(category.id(), plain.clone()).await.code(), (400, 50008));
    fake.violations();
    news.deleted();
    while id_of(&line.event("CHANNEL_DELETE").await) != news.id() {}
    assert_eq!(bot.send(news.id(), plain.clone()).await.code(), (404, 10003));
    let talk = guild.channel("talk");
    guild.removes_bot();
    line.event("GUILD_DELETE").await;
    assert_eq!(bot.send(talk.id(), plain).await.code(), (403, 50001));
    assert_eq!(bot.get(&format!("/guilds/{}", guild.id())).await.code(), (403, 50001));
    fake.finish().await;
}

#[tokio::test]
async fn administrators_see_commands_that_others_do_not() {
    let (fake, bot, guild, owner, mut line, _) = founded().await;
    let guest = fake.user(2, "Guest", "th");
    guild.member(&guest);
    let news = guild.channel("news");
    let setup = json!({
        "name": "setup", "description": "Set up", "contexts": [0],
        "description_localizations": {"th": "ตั้งค่า"},
        "default_member_permissions": permission::MANAGE_GUILD.to_string(),
        "options": [
            {"type": 7, "name": "channel", "description": "Channel"},
            {"type": 8, "name": "role", "description": "Role"},
        ],
    });
    bot.register(json!([setup])).await.ok();
    assert_eq!(guest.at(&news).menu(), []);
    assert_eq!(owner.menu(), []);
    assert_eq!(owner.at(&news).menu().len(), 1);
    guild.admin(&guest);
    assert_eq!(guest.at(&news).menu(), [("setup".to_owned(), "ตั้งค่า".to_owned())]);
    let role = guild.role("readers");
    let act = owner.at(&news).slash("setup").option("channel", news.id()).option("role", role).runs();
    let event = line.event("INTERACTION_CREATE").await;
    let resolved = &event["data"]["resolved"];
    assert_eq!(resolved["channels"][news.id().to_string()]["name"], "news");
    assert_eq!(resolved["roles"][role.to_string()]["name"], "readers");
    assert_ne!(text(&event["member"]["permissions"]).parse::<u64>().unwrap() & permission::ADMINISTRATOR, 0);
    let select = json!([{"type": 1, "components": [{"type": 8, "custom_id": "c"}]}]);
    bot.answer(&event, says(4, json!({"content": "Where?", "flags": 64, "components": select}))).await.ok();
    act.message().await;
    let picked = owner.at(&news).picks(&[news.id()]).await;
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!(event["data"]["resolved"]["channels"][news.id().to_string()]["name"], "news");
    bot.answer(&event, says(7, json!({"content": "There."}))).await.ok();
    assert_eq!(picked.message().await.text, "There.");
    fake.finish().await;
}

#[tokio::test]
async fn forums_take_posts_and_channels_threads() {
    let (fake, bot, guild, _, mut line, _) = founded().await;
    let forum = guild.forum("postings");
    let tag = forum.tag("silicon");
    forum.requires_tag();
    let path = format!("/channels/{}/threads", forum.id());
    let post = |tags: Value| json!({"name": "P-17", "applied_tags": tags, "message": {"content": "Needed", "allowed_mentions": {"parse": []}}});
    assert_eq!(bot.post(&path, post(json!([]))).await.code(), (400, 50035));
    assert!(violation(&fake).contains("A tag is required"));
    assert_eq!(bot.post(&path, post(json!(["5"]))).await.code(), (400, 50035));
    assert!(violation(&fake).contains("Unknown tag"));
    let made = bot.post(&path, post(json!([tag.to_string()]))).await.ok();
    assert_eq!((&made["message"]["content"], &made["message"]["id"]), (&json!("Needed"), &made["id"]));
    while line.event("THREAD_CREATE").await["id"] != made["id"] {}
    let thread = forum.threads().remove(0);
    assert_eq!((thread.name().as_str(), thread.tags()), ("P-17", vec!["silicon".to_owned()]));
    bot.send(thread.id(), json!({"content": "Corrected"})).await.ok();
    assert_eq!(thread.chat().messages().len(), 2);
    let edit = format!("/channels/{0}/messages/{0}", thread.id());
    bot.patch(&edit, json!({"content": "Needed still", "allowed_mentions": {"parse": []}})).await.ok();
    assert_eq!(bot.send(forum.id(), json!({"content": "x"})).await.code(), (400, 50008));
    fake.violations();
    thread.archives(false);
    bot.send(thread.id(), json!({"content": "wakes it"})).await.ok();
    thread.archives(true);
    assert_eq!(bot.send(thread.id(), json!({"content": "x"})).await.code(), (400, 50083));

    let news = guild.channel("news");
    let sent = bot.send(news.id(), json!({"content": "P-18"})).await.ok();
    let path = format!("/channels/{}/messages/{}/threads", news.id(), text(&sent["id"]));
    assert_eq!(bot.post(&path, json!({"name": "P-18"})).await.ok()["id"], sent["id"]);
    assert_eq!(bot.post(&path, json!({"name": "P-18"})).await.code(), (400, 160_004));
    let own = format!("/channels/{}/threads", news.id());
    assert_eq!(bot.post(&own, json!({"name": "x", "type": 11})).await.status, 201);
    news.denies(permission::CREATE_PUBLIC_THREADS);
    assert_eq!(bot.post(&own, json!({"name": "x", "type": 11})).await.code(), (403, 50013));
    fake.finish().await;
}

#[tokio::test]
async fn scheduled_events_are_kept_in_step() {
    let (fake, bot, guild, owner, mut line, clock) = founded().await;
    let path = format!("/guilds/{}/scheduled-events", guild.id());
    let event = |name: &str| {
        json!({
            "name": name, "privacy_level": 2, "entity_type": 3, "entity_metadata": {"location": "Kunming"},
            "scheduled_start_time": "2026-12-01T07:00:00Z", "scheduled_end_time": "2026-12-01T09:00:00Z",
            "description": "Forum",
        })
    };
    let with = |name: &str, value: Value| {
        let mut event = event("E-5");
        event[name] = value;
        event
    };
    let later = |name: &str| {
        let mut event = event(name);
        event["scheduled_start_time"] = json!("2027-12-01T07:00:00Z");
        event["scheduled_end_time"] = json!("2027-12-01T09:00:00Z");
        event
    };
    for body in [
        event(&"x".repeat(101)),
        with("description", json!("x".repeat(1001))),
        with("entity_metadata", json!({"location": "x".repeat(101)})),
        with("scheduled_end_time", Value::Null),
        with("scheduled_end_time", json!("2026-12-01T06:00:00Z")),
        with("scheduled_start_time", json!("2020-01-01T00:00:00Z")),
        with("privacy_level", json!(1)),
    ] {
        assert_eq!(bot.post(&path, body.clone()).await.code(), (400, 50035), "{body}");
        assert_eq!(fake.violations().len(), 1, "{body}");
    }
    let made = bot.post(&path, event("E-5")).await.ok();
    line.event("GUILD_SCHEDULED_EVENT_CREATE").await;
    let one = format!("{path}/{}", text(&made["id"]));
    bot.patch(&one, json!({"name": "E-5 moved"})).await.ok();
    assert_eq!(guild.events()[0]["name"], "E-5 moved");
    assert_eq!(bot.patch(&one, json!({"status": 3})).await.code(), (400, 50035));
    fake.violations();
    // Begun already, it can still be renamed.
    clock.advance(7 * 86_400_000 + 6 * 3_600_000);
    assert_eq!(guild.events()[0]["status"], 2, "it begins by itself");
    bot.patch(&one, json!({"status": 2, "name": "E-5 now"})).await.ok();
    assert_eq!(bot.patch(&one, json!({"status": 4})).await.code(), (400, 50035));
    fake.violations();
    let ended = bot.post(&path, later("ended")).await.ok();
    let ended = format!("{path}/{}", text(&ended["id"]));
    bot.patch(&ended, json!({"status": 4})).await.ok();
    assert_eq!(bot.patch(&ended, json!({"status": 4})).await.code(), (400, 180_000));
    assert_eq!(bot.patch(&ended, json!({"name": "x"})).await.code(), (400, 180_000));
    assert_eq!(bot.get(&path).await.ok().as_array().map(Vec::len), Some(1));
    assert_eq!(bot.delete(&one).await.status, 204);
    assert_eq!(bot.get(&one).await.code(), (404, 10070));
    let mut calling = later("calling");
    calling["description"] = json!("@everyone E-5");
    let calling = bot.post(&path, calling).await.ok();
    assert!(violation(&fake).contains("mentions"));
    bot.delete(&format!("{path}/{}", text(&calling["id"]))).await;
    for _ in 0..99 {
        bot.post(&path, later("many")).await.ok();
    }
    guild.plans(&owner, 1);
    assert_eq!(bot.post(&path, later("one too many")).await.code(), (400, 30038));
    // With the permission to make events one changes one's own alone.
    guild.grants(permission::CREATE_EVENTS);
    let all = guild.events();
    let (own, foreign) = (&all[0], &all[99]);
    let of = |event: &Value| format!("{path}/{}", text(&event["id"]));
    assert_eq!(bot.delete(&of(foreign)).await.code(), (403, 50013));
    bot.patch(&of(own), json!({"name": "own"})).await.ok();
    guild.grants(permission::MANAGE_EVENTS);
    assert_eq!(bot.post(&path, later("x")).await.code(), (403, 50013));
    assert_eq!(bot.delete(&of(foreign)).await.status, 204);
    guild.unplans("own");
    assert_eq!(bot.patch(&of(own), json!({"name": "x"})).await.code(), (404, 10070));
    guild.grants(permission::VIEW_CHANNEL);
    assert_eq!(bot.post(&path, event("x")).await.code(), (403, 50013));
    fake.finish().await;
}
