//! Messages, and what is wrong with them.

use reqwest::multipart::{Form, Part};

use super::*;

fn long(count: usize) -> String {
    "云".repeat(count)
}

fn button(id: &str) -> Value {
    json!({"type": 2, "style": 1, "label": "x", "custom_id": id})
}

fn row(components: Value) -> Value {
    json!({"content": "x", "components": [{"type": 1, "components": components}]})
}

fn options(count: usize) -> Vec<Value> {
    (0..count).map(|number| json!({"label": number.to_string(), "value": number.to_string()})).collect()
}

fn embed(embed: Value) -> Value {
    json!({"embeds": [embed]})
}

/// What is too much, with the place at which Discord says so.
fn too_much() -> Vec<(Value, &'static str, &'static str)> {
    let select = |options: Value| row(json!([{"type": 3, "custom_id": "s", "options": options}]));
    let six: Vec<Value> = (0..6).map(|number| button(&number.to_string())).collect();
    let rows: Vec<Value> =
        (0..6).map(|n| json!({"type": 1, "components": [button(&n.to_string())]})).collect();
    let fields: Vec<Value> = (0..26).map(|_| json!({"name": "n", "value": "v"})).collect();
    let whole = json!({"description": long(3_001)});
    vec![
        (json!({"content": long(2_001)}), "/content", "BASE_TYPE_MAX_LENGTH"),
        (json!({"content": "x", "nonce": "n".repeat(26)}), "/nonce", "BASE_TYPE_MAX_LENGTH"),
        (json!({"content": "x", "flags": 64}), "/flags", "FLAGS_INVALID"),
        (embed(json!({"title": long(257)})), "/embeds/0/title", "BASE_TYPE_MAX_LENGTH"),
        (embed(json!({"description": long(4_097)})), "/embeds/0/description", "BASE_TYPE_MAX_LENGTH"),
        (embed(json!({"footer": {"text": long(2_049)}})), "/embeds/0/footer/text", "BASE_TYPE_MAX_LENGTH"),
        (embed(json!({"fields": fields})), "/embeds/0/fields", "BASE_TYPE_MAX_LENGTH"),
        (
            embed(json!({"fields": [{"name": long(257), "value": "v"}]})),
            "/embeds/0/fields/0/name",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            embed(json!({"fields": [{"name": "n", "value": long(1_025)}]})),
            "/embeds/0/fields/0/value",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            embed(json!({"fields": [{"name": "n", "value": " "}]})),
            "/embeds/0/fields/0/value",
            "BASE_TYPE_REQUIRED",
        ),
        (embed(json!({"title": "t", "url": "javascript:x"})), "/embeds/0/url", "URL_TYPE_INVALID_URL"),
        (embed(json!({"title": "t", "timestamp": "soon"})), "/embeds/0/timestamp", "DATE_TIME_TYPE_PARSE"),
        (embed(json!({})), "/embeds/0/description", "BASE_TYPE_REQUIRED"),
        (json!({"embeds": [whole, whole]}), "/embeds", "MAX_EMBED_SIZE_EXCEEDED"),
        (
            json!({"content": "x", "embeds": vec![json!({"title": "t"}); 11]}),
            "/embeds",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (json!({"content": "x", "components": rows}), "/components", "BASE_TYPE_MAX_LENGTH"),
        (row(json!(six)), "/components/0/components", "BASE_TYPE_BAD_LENGTH"),
        (row(json!([])), "/components/0/components", "BASE_TYPE_BAD_LENGTH"),
        (
            row(json!([button("a"), button("a")])),
            "/components/0/components/1/custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
        ),
        (row(json!([button(&long(101))])), "/components/0/components/0/custom_id", "BASE_TYPE_BAD_LENGTH"),
        (
            row(json!([{"type": 2, "style": 1, "label": long(81), "custom_id": "a"}])),
            "/components/0/components/0/label",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            row(json!([{"type": 2, "style": 1, "custom_id": "a"}])),
            "/components/0/components/0",
            "BUTTON_COMPONENT_INVALID",
        ),
        (
            row(json!([{"type": 2, "style": 5, "label": "x", "url": "https://a.b", "custom_id": "a"}])),
            "/components/0/components/0",
            "COMPONENT_CUSTOM_ID_AND_URL",
        ),
        (
            row(json!([{"type": 2, "style": 5, "label": "x", "url": "ftp://a.b"}])),
            "/components/0/components/0/url",
            "URL_TYPE_INVALID_SCHEME",
        ),
        (
            row(json!([{"type": 4, "style": 1, "label": "x", "custom_id": "a"}])),
            "/components/0/components/0/type",
            "BASE_TYPE_CHOICES",
        ),
        (
            row(json!([{"type": 2, "style": 1, "label": "x", "custom_id": "a", "emoji": {"name": "✓"}}])),
            "/components/0/components/0/emoji/name",
            "COMPONENT_INVALID_EMOJI",
        ),
        (select(json!(options(26))), "/components/0/components/0/options", "BASE_TYPE_BAD_LENGTH"),
        (select(json!([])), "/components/0/components/0/options", "BASE_TYPE_BAD_LENGTH"),
        (
            select(json!([{"label": "a", "value": "1"}, {"label": "b", "value": "1"}])),
            "/components/0/components/0/options/1/value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        ),
        (
            select(json!([{"label": long(101), "value": "1"}])),
            "/components/0/components/0/options/0/label",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            select(json!([{"label": "a", "value": "1", "description": long(101)}])),
            "/components/0/components/0/options/0/description",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            row(json!([{"type": 3, "custom_id": "s", "max_values": 3, "options": options(2)}])),
            "/components/0/components/0/max_values",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            row(json!([{"type": 3, "custom_id": "s", "placeholder": long(151), "options": options(2)}])),
            "/components/0/components/0/placeholder",
            "BASE_TYPE_MAX_LENGTH",
        ),
    ]
}

#[tokio::test]
async fn every_limit_is_refused_at_its_place() {
    let (fake, bot, _) = started().await;
    let dm = bot.dm(&fake.user(7, "Li Wei", "zh-CN")).await;
    for (body, place, code) in too_much() {
        let reply = bot.send(dm, body.clone()).await;
        assert_eq!(reply.code(), (400, 50035), "{body}: {reply:?}");
        let found = reply.body["errors"].pointer(&format!("{place}/_errors"));
        let codes: Vec<&str> =
            found.and_then(Value::as_array).into_iter().flatten().map(|error| text(&error["code"])).collect();
        assert!(codes.contains(&code), "{body} at {place}: {}", reply.body);
        let blamed = fake.violations();
        assert!(blamed.iter().any(|violation| violation.what.contains("50035")), "{blamed:?}");
    }
    assert!(fake.user(7, "", "").chat().messages().is_empty());
    fake.finish().await;
}

#[tokio::test]
async fn what_just_fits_is_taken() {
    let (fake, bot, _) = started().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let dm = bot.dm(&user).await;
    let rows: Vec<Value> = (0..5)
        .map(|row| {
            let buttons: Vec<Value> = (0..5)
                .map(|n| json!({"type": 2, "style": 2, "label": long(80), "custom_id": format!("{row}{n}{}", "x".repeat(98))}))
                .collect();
            json!({"type": 1, "components": buttons})
        })
        .collect();
    let embed = json!({"title": long(256), "description": long(4_096), "footer": {"text": long(1_648)}});
    let body = json!({"content": long(2_000), "embeds": [embed], "components": rows});
    bot.send(dm, body).await.ok();
    assert_eq!(user.chat().messages()[0].buttons().len(), 5);
    for emoji in ["✅", "🇹🇭", "👩🏽‍🔬", "1️⃣", "✔️"] {
        let button = json!({"type": 2, "style": 1, "label": "x", "custom_id": "a", "emoji": {"name": emoji}});
        bot.send(dm, row(json!([button]))).await.ok();
        assert_eq!(user.chat().last().unwrap().buttons(), [[format!("{emoji} x")]]);
    }
    let select = json!([{"type": 3, "custom_id": "s", "max_values": 25, "options": options(25)}]);
    bot.send(dm, row(select)).await.ok();
    assert_eq!(user.chat().last().unwrap().selects()[0].options.len(), 25);
    fake.finish().await;
}

#[tokio::test]
async fn what_every_message_must_have() {
    let (fake, bot, _) = started().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let dm = bot.dm(&user).await;
    let path = format!("/channels/{dm}/messages");
    for (body, what) in [
        (
            json!({"content": "x", "enforce_nonce": true, "allowed_mentions": {"parse": []}}),
            "without a nonce",
        ),
        (json!({"content": "x", "nonce": "1", "allowed_mentions": {"parse": []}}), "without enforce_nonce"),
        (json!({"content": "x", "nonce": "2", "enforce_nonce": true}), "without allowed_mentions"),
        (
            proper(json!({"content": "x", "allowed_mentions": {"parse": ["users"]}})),
            "lets people be mentioned",
        ),
        (
            proper(json!({"content": "x", "allowed_mentions": {"parse": [], "users": ["7"]}})),
            "lets people be mentioned",
        ),
        (
            proper(json!({"content": "x", "allowed_mentions": {"parse": [], "roles": ["7"]}})),
            "role 7, which is not of this guild",
        ),
        (proper(json!({"content": "x", "colour": 1})), "unknown field \"colour\""),
    ] {
        bot.post(&path, body).await.ok();
        let told = violation(&fake);
        assert!(told.contains(what), "{told}");
    }
    // Whom an open message would have woken is there to be seen.
    let body = json!({"content": "@everyone <@7>", "nonce": "9", "enforce_nonce": true});
    bot.post(&path, body).await.ok();
    assert_eq!(user.chat().last().unwrap().pings, ["@everyone", "<@7>"]);
    assert_eq!(fake.violations().len(), 1);
    fake.finish().await;
}

#[tokio::test]
async fn empty_messages_and_repeated_ones() {
    let (fake, bot, clock) = started().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let dm = bot.dm(&user).await;
    for body in [
        json!({"content": "  \n"}),
        row(json!([button("a")])).as_object().map(|_| json!({"components": []})).unwrap(),
    ] {
        assert_eq!(bot.send(dm, body).await.code(), (400, 50006));
    }
    assert_eq!(fake.violations().len(), 2);
    let first = bot.send(dm, json!({"content": "once", "nonce": "P-17/7"})).await.ok();
    let again = bot.send(dm, json!({"content": "once", "nonce": "P-17/7"})).await.ok();
    assert_eq!(first["id"], again["id"]);
    assert_eq!(user.chat().messages().len(), 1);
    clock.advance(6 * 60_000);
    let late = bot.send(dm, json!({"content": "once", "nonce": "P-17/7"})).await.ok();
    assert_ne!(first["id"], late["id"]);
    fake.finish().await;
}

#[tokio::test]
async fn files_come_along_and_can_be_fetched() {
    let (fake, bot, _) = started().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let dm = bot.dm(&user).await;
    let send = async |payload: Value, bytes: Vec<u8>, field: &str| {
        let file = Part::bytes(bytes).file_name("a.ics").mime_str("text/calendar").unwrap();
        let form = Form::new().text("payload_json", payload.to_string()).part(field.to_owned(), file);
        let url = format!("{}/api/v10/channels/{dm}/messages", fake.url());
        let request = bot.http.post(url).header("authorization", format!("Bot {}", fake.token()));
        request.multipart(form).send().await.unwrap()
    };
    let payload = proper(json!({"attachments": [{"id": 0, "description": "calendar"}]}));
    let sent: Value = send(payload, b"BEGIN".to_vec(), "files[0]").await.json().await.unwrap();
    let file = user.chat().wait_for_file().await.attachments[0].clone();
    assert_eq!(
        (file.name.as_str(), file.mime.as_str(), &file.bytes[..]),
        ("a.ics", "text/calendar", &b"BEGIN"[..])
    );
    assert_eq!(file.description.as_deref(), Some("calendar"));
    let url = text(&sent["attachments"][0]["url"]);
    assert!(url.starts_with(fake.url()), "{url}");
    assert_eq!(bot.http.get(url).send().await.unwrap().bytes().await.unwrap(), "BEGIN");

    let large = send(proper(json!({})), vec![0; (10 << 20) + 1], "files[0]").await;
    assert_eq!(large.status().as_u16(), 413);
    assert!(violation(&fake).contains("40005"));
    assert_eq!(send(proper(json!({})), Vec::new(), "file").await.status().as_u16(), 400);
    assert!(violation(&fake).contains("files are files[n]"));
    let lost = bot.send(dm, json!({"content": "x", "attachments": [{"id": 3}]})).await;
    assert_eq!(lost.code(), (400, 50035));
    assert!(violation(&fake).contains("Attachment data"));

    // A file that stays, and one that is dropped.
    let id = text(&sent["id"]);
    let kept = json!([{"id": sent["attachments"][0]["id"]}]);
    let path = format!("/channels/{dm}/messages/{id}");
    let edit = |attachments: Value| json!({"content": "y", "attachments": attachments, "allowed_mentions": {"parse": []}});
    bot.patch(&path, edit(kept)).await.ok();
    assert_eq!(user.chat().last().unwrap().attachments.len(), 1);
    bot.patch(&path, edit(json!([]))).await.ok();
    assert_eq!(user.chat().last().unwrap().attachments, []);
    fake.finish().await;
}

#[tokio::test]
async fn a_person_who_takes_no_messages_is_left_alone() {
    let (fake, bot, _, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let dm = bot.dm(&user).await;
    user.closes_dms();
    assert_eq!(bot.send(dm, json!({"content": "x"})).await.code(), (403, 50007));
    assert!(fake.report().is_none());
    assert_eq!(bot.send(dm, json!({"content": "x"})).await.code(), (403, 50007));
    assert!(violation(&fake).contains("a further attempt after 50007"));
    user.opens_dms();
    user.sends_text("here I am");
    assert_eq!(line.event("MESSAGE_CREATE").await["content"], "here I am");
    bot.send(dm, json!({"content": "x"})).await.ok();
    assert_eq!(bot.post("/users/@me/channels", json!({"recipient_id": "99"})).await.code(), (400, 50035));
    assert_eq!(fake.opened_dms(), 1);
    fake.finish().await;
}

#[tokio::test]
async fn messages_are_edited_and_deleted() {
    let (fake, bot, clock, _line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let dm = bot.dm(&user).await;
    let sent = bot
        .send(dm, json!({"content": "one", "components": [{"type": 1, "components": [button("a")]}]}))
        .await
        .ok();
    let path = format!("/channels/{dm}/messages/{}", text(&sent["id"]));
    clock.advance(1_000);
    let edit = json!({"content": "two", "components": [], "allowed_mentions": {"parse": []}});
    let edited = bot.patch(&path, edit).await.ok();
    assert!(edited["edited_timestamp"].is_string());
    let message = user.chat().last().unwrap();
    assert_eq!((message.text.as_str(), message.rows.len()), ("two", 0));
    assert_eq!(
        bot.patch(&path, json!({"content": "", "allowed_mentions": {"parse": []}})).await.code(),
        (400, 50006)
    );
    fake.violations();
    let theirs = user.sends_text("mine");
    let path_of_theirs = format!("/channels/{dm}/messages/{}", theirs.id);
    assert_eq!(bot.patch(&path_of_theirs, json!({"content": "x"})).await.code(), (403, 50005));
    fake.violations();
    assert_eq!(bot.delete(&path).await.status, 204);
    assert_eq!(bot.delete(&path).await.code(), (404, 10008));
    assert_eq!(
        bot.patch(&path, json!({"content": "x", "allowed_mentions": {"parse": []}})).await.code(),
        (404, 10008)
    );
    assert_eq!(bot.get(&path_of_theirs).await.ok()["content"], "mine");
    fake.finish().await;
}

#[tokio::test]
#[should_panic(expected = "Must be 2000 or fewer in length")]
async fn a_violation_fails_the_test() {
    let (fake, bot, _) = started().await;
    let dm = bot.dm(&fake.user(7, "Li Wei", "zh-CN")).await;
    bot.send(dm, json!({"content": long(2_001)})).await;
    drop(fake);
}

#[tokio::test]
async fn strangers_and_strays_are_refused() {
    let (fake, mut bot, _) = started().await;
    let plain = reqwest::Client::builder().no_proxy().build().unwrap();
    let url = format!("{}/api/v10/gateway", fake.url());
    assert_eq!(plain.get(&url).send().await.unwrap().status().as_u16(), 200);
    assert!(violation(&fake).contains("User-Agent"));
    assert_eq!(bot.get("/users/@me/guilds/x").await.status, 404);
    assert!(violation(&fake).contains("the fake has no GET"));
    let old = bot.http.get(format!("{}/api/v9/gateway", fake.url())).send().await.unwrap();
    assert_eq!(old.status().as_u16(), 404);
    assert!(violation(&fake).contains("no path of the API in version 10"));
    bot.token = "wrong".to_owned();
    assert_eq!(bot.get("/users/@me").await.status, 401);
    assert_eq!(fake.invalid_requests(), 1);
    fake.finish().await;
}

#[tokio::test]
async fn bodies_are_checked_against_the_published_schema() {
    let Some(schema) = super::super::schema::published() else {
        eprintln!("skipped: {SPECS} names no folder with discord-openapi.json");
        return;
    };
    let route = "POST /channels/{channel}/messages";
    assert_eq!(schema.check(route, &too_much()[3].0).len(), 1, "{:?}", schema.check(route, &too_much()[3].0));
    let fine = proper(row(json!([button("a"), {"type": 2, "style": 5, "label": "x", "url": "https://a.b"}])));
    assert_eq!(schema.check(route, &fine), Vec::<String>::new());
    let odd = schema.check(route, &json!({"content": 7, "embeds": [{"color": "red"}]}));
    assert!(odd.iter().any(|mistake| mistake.starts_with("/content")), "{odd:?}");
    assert!(odd.iter().any(|mistake| mistake.starts_with("/embeds/0/color")), "{odd:?}");
    let callback = "POST /interactions/{interaction}/{token}/callback";
    assert_eq!(schema.check(callback, &says(4, json!({"content": "x", "flags": 64}))), Vec::<String>::new());
    let (fake, bot, _) = started().await;
    let dm = bot.dm(&fake.user(7, "Li Wei", "zh-CN")).await;
    bot.send(dm, json!({"content": "x", "tts": "loud"})).await;
    assert!(violation(&fake).contains("against the schema: /tts"));
}
