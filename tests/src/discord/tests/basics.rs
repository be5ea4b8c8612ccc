//! Logging in, a command, a button, a message.

use super::*;

#[tokio::test]
async fn a_bot_logs_in_answers_a_command_and_a_button_and_writes() {
    let (fake, bot, _, mut line) = running().await;
    fake.wait_ready().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    assert_eq!(user.menu(), [("start".to_owned(), "Begin".to_owned())]);

    let used = user.runs("start");
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!((&event["type"], &event["data"]["name"]), (&json!(2), &json!("start")));
    assert_eq!(event["user"]["id"], "7");
    assert!(!fake.idle());
    let row = json!({"type": 1, "components": [
        {"type": 2, "style": 1, "label": "Follow", "custom_id": "f"},
        {"type": 2, "style": 5, "label": "Site", "url": "https://example.org"},
    ]});
    let data = json!({"content": "Well\\*come **here**", "components": [row]});
    assert_eq!(bot.answer(&event, says(4, data)).await.status, 204);
    let message = used.message().await;
    assert_eq!((message.text.as_str(), message.content.as_str()), ("Well*come here", "Well\\*come **here**"));
    assert_eq!(message.buttons(), [["Follow", "Site"]]);
    assert_eq!(message.url("Site"), Some("https://example.org"));

    let press = user.presses("Follow").await;
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!(event["data"]["custom_id"], "f");
    assert_eq!(id_of(&event["message"]), message.id);
    let changed = says(7, json!({"content": "Following", "components": []}));
    bot.answer(&event, changed).await.ok();
    assert!(matches!(press.answer().await, Answer::Updated(Some(message)) if message.text == "Following"));

    let dm = bot.dm(&user).await;
    let sent = bot.send(dm, json!({"content": "News"})).await.ok();
    assert_eq!(sent["content"], "News");
    assert_eq!(user.chat().wait_for_text("News").await.author, fake.application());
    let said = user.sends_text("thanks");
    while id_of(&line.event("MESSAGE_CREATE").await) != said.id {}
    assert_eq!(
        user.chat().transcript(),
        "Li Wei uses /start\n\
         Bot: Well*come here\n    [Follow] [Site → https://example.org]\n\
         Li Wei presses [Follow]\n\
         Bot edits: Following\n\
         Bot: News\n\
         Li Wei: thanks"
    );
    fake.finish().await;
}
