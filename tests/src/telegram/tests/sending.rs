//! Messages, their limits and their pace.

use teloxide::types::{
    BotCommand, BotCommandScope, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions,
    MessageId, Recipient, ReplyParameters,
};

use super::*;

#[tokio::test]
async fn a_message_arrives_as_people_read_it() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh-hans");
    user.starts("p_17");
    let keyboard = InlineKeyboardMarkup::new([[
        InlineKeyboardButton::callback("中文", "lang:zh"),
        InlineKeyboardButton::url("Site", "https://a.example/".parse().unwrap()),
    ]]);
    let sent = bot
        .send_message(UserId(7), "<b>你好</b> &amp; welcome")
        .parse_mode(ParseMode::Html)
        .reply_markup(keyboard)
        .link_preview_options(LinkPreviewOptions {
            is_disabled: true,
            url: None,
            prefer_small_media: false,
            prefer_large_media: false,
            show_above_text: false,
        })
        .await
        .unwrap();
    assert_eq!(sent.text(), Some("你好 & welcome"));
    assert_eq!(sent.entities().unwrap().len(), 1);
    assert!(sent.reply_markup().is_some());
    let seen = user.chat().last().unwrap();
    assert_eq!(seen.html, "<b>你好</b> &amp; welcome");
    assert_eq!(seen.buttons(), [["中文", "Site"]]);
    assert_eq!(seen.url("Site"), Some("https://a.example/"));
    bot.edit_message_text(UserId(7), sent.id, "Bye").await.unwrap();
    assert_eq!(user.chat().last().unwrap().buttons().len(), 0);
    bot.send_message(UserId(7), "Yes?").reply_parameters(ReplyParameters::new(MessageId(1))).await.unwrap();
    bot.delete_message(UserId(7), sent.id).await.unwrap();
    assert_eq!(
        user.chat().transcript(),
        "Li Wei: /start p_17\n\
         Bot #2: 你好 & welcome\n    [中文] [Site → https://a.example/]\n\
         Bot edits #2: Bye\n\
         Bot #3 (to #1): Yes?\n\
         Bot deletes #2"
    );
    assert_eq!(user.chat().messages().len(), 2);
    fake.finish().await;
}

#[tokio::test]
async fn malformed_messages_are_refused_and_counted() {
    let (fake, bot) = started().await;
    fake.user(7, "Li Wei", "zh").starts("");
    let long = "海".repeat(4097);
    assert_eq!(refusal(bot.send_message(UserId(7), &long).await), ApiError::MessageIsTooLong);
    assert!(violation(&fake).contains("too long"));
    let astral = "😀".repeat(2049);
    assert_eq!(refusal(bot.send_message(UserId(7), astral).await), ApiError::MessageIsTooLong);
    let fits = format!("<b>{}</b>", "海".repeat(4096));
    bot.send_message(UserId(7), fits).parse_mode(ParseMode::Html).await.unwrap();
    assert_eq!(refusal(bot.send_message(UserId(7), " \n ").await), ApiError::MessageTextIsEmpty);
    let broken = bot.send_message(UserId(7), "<b>x").parse_mode(ParseMode::Html).await;
    assert!(
        matches!(refusal(broken), ApiError::CantParseEntities(words) if words.contains("start tag \"b\""))
    );
    let data = InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("x", "y".repeat(65))]]);
    let result = bot.send_message(UserId(7), "x").reply_markup(data).await;
    assert_eq!(refusal(result), ApiError::ButtonDataInvalid);
    let caption = InputFile::memory("x").file_name("x.txt");
    let result = bot.send_document(UserId(7), caption).caption("x".repeat(1025)).await;
    assert!(words(result).contains("caption is too long"));
    assert_eq!(fake.violations().len(), 5);
    bot.send_message(UserId(7), "R&D").parse_mode(ParseMode::Html).await.unwrap();
    assert!(violation(&fake).contains("an unescaped `&`"));
    fake.finish().await;
}

#[tokio::test]
async fn edits_have_refusals_of_their_own() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    let own = user.sends_text("hello");
    let sent = bot.send_message(UserId(7), "one").await.unwrap();
    let same = bot.edit_message_text(UserId(7), sent.id, "one").await;
    assert_eq!(refusal(same), ApiError::MessageNotModified);
    let unknown = bot.edit_message_text(UserId(7), MessageId(99), "two").await;
    assert_eq!(refusal(unknown), ApiError::MessageToEditNotFound);
    let gone = bot.delete_message(UserId(7), MessageId(99)).await;
    assert_eq!(refusal(gone), ApiError::MessageToDeleteNotFound);
    assert!(fake.violations().is_empty());
    let id = MessageId(i32::try_from(own.id).unwrap());
    assert_eq!(refusal(bot.edit_message_text(UserId(7), id, "x").await), ApiError::MessageCantBeEdited);
    assert!(violation(&fake).contains("can't be edited"));
    fake.finish().await;
}

#[tokio::test]
async fn old_messages_stay() {
    let hands = Hands::new();
    let fake = FakeTelegram::builder().clock(hands.clock()).start().await;
    let bot = client(&fake);
    fake.user(7, "Li Wei", "zh").starts("");
    let sent = bot.send_message(UserId(7), "one").await.unwrap();
    hands.advance(49 * 3_600_000);
    let refused = bot.delete_message(UserId(7), sent.id).await;
    assert!(words(refused).contains("can't be deleted"));
    bot.edit_message_text(UserId(7), sent.id, "two").await.unwrap();
    fake.finish().await;
}

#[tokio::test]
async fn files_go_both_ways() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    user.sends_document("list.xlsx", "cells", "application/vnd.ms-excel");
    let updates = take(&bot).await;
    let UpdateKind::Message(message) = &updates[0].kind else { panic!("{updates:?}") };
    let document = message.document().unwrap();
    let file = bot.get_file(document.file.id.clone()).await.unwrap();
    let url = format!("{}/file/bot{}/{}", fake.url(), fake.token(), file.path);
    let fetched = reqwest::Client::builder().no_proxy().build().unwrap().get(url).send().await.unwrap();
    assert_eq!(fetched.text().await.unwrap(), "cells");
    let report = InputFile::memory("answer").file_name("报告.csv");
    let sent = bot.send_document(UserId(7), report).caption("Here").await.unwrap();
    let seen = user.chat().wait_for_file().await;
    let document = seen.document.unwrap();
    assert_eq!(
        (document.name.as_str(), &document.bytes[..], seen.text.as_str()),
        ("报告.csv", &b"answer"[..], "Here")
    );
    let again = InputFile::file_id(sent.document().unwrap().file.id.clone());
    bot.send_document(UserId(7), again).await.unwrap();
    bot.send_photo(UserId(7), InputFile::memory("pixels")).await.unwrap();
    assert!(user.chat().transcript().ends_with("Bot #3: (file 报告.csv, 6 bytes)\nBot #4: (photo, 6 bytes)"));
    let large = user.sends_large_document("large.xlsx", 21 << 20, "application/vnd.ms-excel");
    let id = teloxide::types::FileId(large.document.unwrap().file_id);
    assert!(words(bot.get_file(id).await).contains("file is too big"));
    assert!(fake.violations().is_empty());
    let huge = InputFile::memory(vec![0_u8; (50 << 20) + 1]).file_name("huge");
    assert_eq!(refusal(bot.send_document(UserId(7), huge).await), ApiError::RequestEntityTooLarge);
    assert!(violation(&fake).contains("Too Large"));
    fake.finish().await;
}

#[tokio::test]
async fn the_pace_of_one_chat_follows_the_clock() {
    let hands = Hands::new();
    let fake = FakeTelegram::builder().clock(hands.clock()).start().await;
    let bot = client(&fake);
    fake.user(7, "Li Wei", "zh").starts("");
    fake.user(8, "Ann", "en").starts("");
    let send = |to: u64| bot.send_message(UserId(to), "x").into_future();
    for _ in 0..4 {
        send(7).await.unwrap();
    }
    let Err(RequestError::RetryAfter(seconds)) = send(7).await else { panic!("too fast and yet sent") };
    assert_eq!(seconds.seconds(), 1);
    send(8).await.unwrap();
    assert!(fake.violations().is_empty());
    hands.advance(999);
    assert!(matches!(send(7).await, Err(RequestError::RetryAfter(_))));
    assert!(violation(&fake).contains("sent 1 ms before"));
    hands.advance(1);
    send(7).await.unwrap();
    fake.finish().await;
}

#[tokio::test]
async fn the_pace_of_the_bot_follows_the_clock() {
    let hands = Hands::new();
    let fake = FakeTelegram::builder().clock(hands.clock()).start().await;
    let bot = client(&fake);
    for id in 1..=40 {
        fake.user(id, "Somebody", "en").starts("");
    }
    let sends = (1..=40).map(|id| bot.send_message(UserId(id), "x").into_future());
    let results = futures::future::join_all(sends).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 30);
    assert!(fake.violations().is_empty(), "what was under way is no disobedience");
    hands.advance(1000);
    for id in (1..=40).filter(|id| results[*id as usize - 1].is_err()) {
        bot.send_message(UserId(id), "x").await.unwrap();
    }
    fake.finish().await;
}

#[tokio::test]
async fn commands_are_kept_by_scope_and_language() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh-hans");
    let commands = |text: &str| vec![BotCommand::new("start", text)];
    bot.set_my_commands(commands("Begin")).await.unwrap();
    bot.set_my_commands(commands("开始")).language_code("zh").await.unwrap();
    assert_eq!(user.menu()[0].1, "开始");
    let own = BotCommandScope::Chat { chat_id: Recipient::Id(ChatId(7)) };
    bot.set_my_commands(commands("เริ่ม")).scope(own.clone()).await.unwrap();
    assert_eq!(user.menu()[0].1, "เริ่ม");
    assert_eq!(bot.get_my_commands().scope(own.clone()).await.unwrap(), commands("เริ่ม"));
    bot.delete_my_commands().scope(own).await.unwrap();
    assert_eq!(user.menu()[0].1, "开始");
    assert_eq!(fake.commands("default", ""), [("start".to_owned(), "Begin".to_owned())]);
    let bad = bot.set_my_commands(commands("x")).language_code("zh-hans").await;
    assert!(words(bad).contains("LANGUAGE_CODE"));
    bot.set_my_description().description("What I do").await.unwrap();
    assert!(
        words(bot.set_my_short_description().short_description("x".repeat(121)).await).contains("too long")
    );
    assert_eq!(fake.description(""), (Some("What I do".to_owned()), None));
    assert_eq!(fake.violations().len(), 2);
    fake.finish().await;
}
