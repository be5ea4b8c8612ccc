//! Button presses and their answers.

use teloxide::types::{
    CallbackQueryId, InlineKeyboardButton, InlineKeyboardMarkup, MaybeInaccessibleMessage,
};

use super::*;

async fn offer(bot: &Bot, user: u64) -> teloxide::types::Message {
    let row =
        [("Yes", "y"), ("Not now", "n")].map(|(label, data)| InlineKeyboardButton::callback(label, data));
    bot.send_message(UserId(user), "Well?").reply_markup(InlineKeyboardMarkup::new([row])).await.unwrap()
}

async fn query(bot: &Bot) -> teloxide::types::CallbackQuery {
    match take(bot).await.pop().map(|update| update.kind) {
        Some(UpdateKind::CallbackQuery(query)) => query,
        other => panic!("expected a press: {other:?}"),
    }
}

#[tokio::test]
async fn a_press_is_answered_once() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    user.starts("");
    offer(&bot, 7).await;
    let press = user.presses("Not").await;
    let query = query(&bot).await;
    assert_eq!(query.data.as_deref(), Some("n"));
    assert_eq!(query.regular_message().and_then(|message| message.text()), Some("Well?"));
    assert!(!fake.idle());
    bot.answer_callback_query(query.id.clone()).text("Later").show_alert(true).await.unwrap();
    let answer = press.answer().await;
    assert_eq!((answer.text.as_deref(), answer.alert), (Some("Later"), true));
    assert!(fake.idle());
    let twice = bot.answer_callback_query(query.id).await;
    assert!(words(twice).ends_with("query ID is invalid"));
    assert!(violation(&fake).contains("too old"));
    assert!(
        user.chat()
            .transcript()
            .ends_with("Li Wei presses [Not now] of #2\nBot answers Li Wei's press with an alert: Later")
    );
    fake.finish().await;
}

#[tokio::test]
async fn wrong_answers_are_violations() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    user.starts("");
    let unknown = bot.answer_callback_query(CallbackQueryId("1".to_owned())).await;
    assert!(words(unknown).contains("query is too old"));
    offer(&bot, 7).await;
    user.presses("Yes").await;
    let query = query(&bot).await;
    let long = bot.answer_callback_query(query.id.clone()).text("x".repeat(201)).await;
    assert_eq!(refusal(long), ApiError::EditedMessageIsTooLong);
    assert_eq!(fake.violations().len(), 2);
    bot.answer_callback_query(query.id).await.unwrap();
    fake.finish().await;
}

#[tokio::test]
#[should_panic(expected = "never answered: Li Wei's press of \"Yes\"")]
async fn a_press_that_is_never_answered_fails_the_test() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    user.starts("");
    offer(&bot, 7).await;
    user.presses("Yes").await;
    drop(fake);
}

#[tokio::test]
#[should_panic(expected = "message text is empty")]
async fn a_violation_fails_the_test() {
    let (fake, bot) = started().await;
    fake.user(7, "Li Wei", "zh").starts("");
    let _ = bot.send_message(UserId(7), "").await;
    fake.finish().await;
}

#[tokio::test]
async fn stale_and_forged_presses_reach_the_bot() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    user.starts("");
    let sent = offer(&bot, 7).await;
    let old = user.chat().last().unwrap();
    bot.delete_message(UserId(7), sent.id).await.unwrap();
    user.presses_again(&old, "Yes");
    let stale = query(&bot).await;
    assert!(matches!(stale.message, Some(MaybeInaccessibleMessage::Inaccessible(_))), "{stale:?}");
    bot.answer_callback_query(stale.id).await.unwrap();
    let forged = user.presses_data(&old, "approve:17");
    let query = query(&bot).await;
    assert_eq!(query.data.as_deref(), Some("approve:17"));
    forged.expires();
    assert!(words(bot.answer_callback_query(query.id).await).contains("query is too old"));
    fake.finish().await;
}

#[tokio::test]
async fn members_press_in_a_group_and_touch_a_reply_keyboard() {
    let (fake, bot) = started().await;
    let (owner, guest) = (fake.user(1, "Owner", "zh"), fake.user(2, "Guest", "en"));
    let group = fake.supergroup("Science");
    group.creator(&owner).member(&guest).adds_bot(&owner);
    let row = [InlineKeyboardButton::callback("Interested", "i:17")];
    let markup = InlineKeyboardMarkup::new([row]);
    bot.send_message(ChatId(group.id()), "P-17").reply_markup(markup).await.unwrap();
    let press = group.user_presses(&guest, "Interested").await;
    let query = query(&bot).await;
    let chat = query.message.as_ref().map(|message| message.chat().id);
    assert_eq!((query.from.id, chat), (UserId(2), Some(ChatId(group.id()))));
    bot.answer_callback_query(query.id).text("In private").await.unwrap();
    assert_eq!(press.answer().await.user, 2);
    guest.starts("");
    let keyboard = teloxide::types::KeyboardMarkup::new([[teloxide::types::KeyboardButton::new("Find")]]);
    bot.send_message(UserId(2), "What now?").reply_markup(keyboard).await.unwrap();
    assert_eq!(guest.touches("Find").await.text, "Find");
    assert!(guest.chat().transcript().ends_with("What now?\n    (Find)\nGuest: Find"));
    group.user_leaves(&guest);
    let member = bot.get_chat_member(ChatId(group.id()), UserId(2)).await.unwrap();
    assert!(!member.is_present());
    fake.finish().await;
}

#[tokio::test]
async fn an_answer_whose_receipt_was_lost_may_be_tried_again() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    user.starts("");
    offer(&bot, 7).await;
    let press = user.presses("Yes").await;
    let query = query(&bot).await;
    fake.fault("answerCallbackQuery", 1, Fault::DropBeforeAnswer);
    let lost = bot.answer_callback_query(query.id.clone()).await;
    assert!(matches!(lost, Err(RequestError::Network(_))), "{lost:?}");
    assert!(press.answered().is_some());
    assert!(words(bot.answer_callback_query(query.id).await).contains("query is too old"));
    fake.finish().await;
}
