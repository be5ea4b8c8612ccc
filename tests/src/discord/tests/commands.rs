//! What Discord takes as a command.

use super::*;

fn command(more: Value) -> Value {
    let mut command = json!({"name": "start", "description": "Begin"});
    for (name, value) in more.as_object().unwrap() {
        command[name] = value.clone();
    }
    command
}

fn option(name: &str, more: Value) -> Value {
    let mut option = command(more);
    option["name"] = json!(name);
    if option.get("type").is_none() {
        option["type"] = json!(3);
    }
    option
}

#[tokio::test]
async fn names_and_descriptions_in_every_language() {
    let (fake, bot, _) = started().await;
    for name in ["start", "subscribe-all", "开始", "เริ่ม", "bắt-đầu", "मदद"] {
        bot.register(json!([command(json!({"name": name}))])).await.ok();
    }
    for name in ["Start", "two words", "ເລີ່ມ", "စတင်", "ចាប់ផ្ដើម", "", &"x".repeat(33), "/start"]
    {
        assert_eq!(
            bot.register(json!([command(json!({"name": name}))])).await.code(),
            (400, 50035),
            "{name}"
        );
        assert_eq!(fake.violations().len(), 1, "{name}");
    }
    let translated = json!({"name_localizations": {"zh-CN": "开始", "th": "เริ่ม"}, "description_localizations": {"vi": "Bắt đầu"}});
    bot.register(json!([command(translated)])).await.ok();
    let unknown = json!({"name_localizations": {"lo": "start"}});
    assert_eq!(bot.register(json!([command(unknown)])).await.code(), (400, 50035));
    assert!(violation(&fake).contains("name_localizations/lo"));
    fake.finish().await;
}

#[tokio::test]
async fn limits_of_commands() {
    let (fake, bot, _) = started().await;
    let many = |count: usize| -> Vec<Value> {
        (0..count).map(|number| option(&format!("o{number}"), json!({}))).collect()
    };
    let choices: Vec<Value> = (0..26).map(|n| json!({"name": format!("c{n}"), "value": "v"})).collect();
    let heavy: Vec<Value> = (0..25)
        .map(|n| {
            let choices: Vec<Value> = (0..2)
                .map(|m| json!({"name": format!("{m}{}", "x".repeat(99)), "value": format!("{m}{}", "y".repeat(99))}))
                .collect();
            option(&format!("o{n}"), json!({"choices": choices}))
        })
        .collect();
    for body in [
        json!([command(json!({"description": "x".repeat(101)}))]),
        json!([command(json!({"options": many(26)}))]),
        json!([command(json!({"options": [option("a", json!({})), option("a", json!({}))]}))]),
        json!([command(
            json!({"options": [option("a", json!({})), option("b", json!({"required": true}))]})
        )]),
        json!([command(json!({"options": [option("a", json!({"choices": choices}))]}))]),
        json!([command(json!({"options": [option("a", json!({"type": 5, "autocomplete": true}))]}))]),
        json!([command(json!({"options": [option("a", json!({"type": 12}))]}))]),
        json!([command(json!({"options": [option("a", json!({"type": 1})), option("b", json!({}))]}))]),
        json!([command(json!({"options": heavy}))]),
        json!([command(json!({})), command(json!({}))]),
        json!([command(json!({"contexts": [0, 0]}))]),
        json!([command(json!({"default_member_permissions": "many"}))]),
        json!({"name": "start"}),
    ] {
        assert_eq!(bot.register(body.clone()).await.code(), (400, 50035), "{body}");
        assert!(!fake.violations().is_empty(), "{body}");
    }
    let hundred = |count: usize| -> Value {
        (0..count).map(|number| command(json!({"name": format!("c{number}")}))).collect()
    };
    assert_eq!(bot.register(hundred(101)).await.code(), (400, 30032));
    fake.violations();
    assert_eq!(bot.register(hundred(100)).await.ok().as_array().unwrap().len(), 100);
    fake.finish().await;
}

#[tokio::test]
async fn commands_keep_their_ids() {
    let (fake, bot, _) = started().await;
    let first = bot.register(json!([command(json!({}))])).await.ok()[0]["id"].clone();
    let again = bot.register(json!([command(json!({"description": "Anew"}))])).await.ok();
    assert_eq!(again[0]["id"], first);
    let path = format!("/applications/{}/commands", bot.app);
    assert_eq!(bot.post(&path, command(json!({"name": "help"}))).await.status, 201);
    assert_eq!(fake.commands().len(), 2);
    assert_eq!(bot.delete(&format!("{path}/{}", text(&first))).await.status, 204);
    assert_eq!(bot.delete(&format!("{path}/{}", text(&first))).await.code(), (404, 10063));
    assert_eq!(bot.get(&path).await.ok()[0]["name"], "help");
    assert_eq!(bot.get("/oauth2/applications/@me").await.ok()["id"], bot.app.to_string());
    assert_eq!(bot.get("/users/@me").await.ok()["bot"], true);
    fake.finish().await;
}
