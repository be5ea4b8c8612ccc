//! People who block, groups that move.

use teloxide::types::{ChatKind, ChatMemberStatus, ThreadId};

use super::*;

#[tokio::test]
async fn people_can_refuse_the_bot() {
    let (fake, bot) = started().await;
    let user = fake.user(7, "Li Wei", "zh");
    let send = || bot.send_message(UserId(7), "x").into_future();
    assert!(words(send().await).contains("can't initiate conversation with a user"));
    user.starts("");
    send().await.unwrap();
    user.blocks();
    assert_eq!(refusal(send().await), ApiError::BotBlocked);
    assert!(fake.violations().is_empty());
    assert_eq!(refusal(send().await), ApiError::BotBlocked);
    assert!(violation(&fake).contains("after a 403"));
    user.unblocks();
    user.sends_text("hello again");
    send().await.unwrap();
    user.deactivates();
    assert_eq!(refusal(send().await), ApiError::UserDeactivated);
    let kinds: Vec<_> = take(&bot).await.into_iter().map(|update| update.kind).collect();
    assert!(matches!(
        &kinds[..],
        [UpdateKind::Message(_), UpdateKind::MyChatMember(blocked), UpdateKind::MyChatMember(_), UpdateKind::Message(_)]
            if blocked.new_chat_member.status() == ChatMemberStatus::Banned
    ));
    assert_eq!(refusal(bot.send_message(UserId(99), "x").await), ApiError::ChatNotFound);
    fake.finish().await;
}

#[tokio::test]
async fn a_group_shows_the_bot_what_privacy_mode_lets_through() {
    let (fake, bot) = started().await;
    let (owner, guest) = (fake.user(1, "Owner", "zh"), fake.user(2, "Guest", "en"));
    let group = fake.group("Science");
    group.creator(&owner).member(&guest);
    assert!(
        words(bot.send_message(ChatId(group.id()), "x").await).contains("not a member of the group chat")
    );
    group.adds_bot(&owner);
    group.user_sends(&guest, "just talking");
    group.user_sends(&guest, "/help");
    group.user_sends(&guest, "/help@other_bot");
    group.user_sends(&guest, &format!("/help@{}", fake.username()));
    bot.send_message(ChatId(group.id()), "Here").await.unwrap();
    let here = group.chat().last().unwrap();
    group.user_replies(&guest, &here, "thanks");
    group.promotes_bot(&owner);
    group.user_sends(&guest, "anything");
    let updates = take(&bot).await;
    let texts: Vec<&str> = updates
        .iter()
        .filter_map(|update| match &update.kind {
            UpdateKind::Message(message) => message.text(),
            _ => None,
        })
        .collect();
    let addressed = format!("/help@{}", fake.username());
    assert_eq!(texts, ["/help", addressed.as_str(), "thanks", "anything"]);
    assert!(updates.iter().all(|update| !matches!(update.kind, UpdateKind::Error(_))), "{updates:?}");
    let administrators = bot.get_chat_administrators(ChatId(group.id())).await.unwrap();
    assert_eq!(administrators.iter().map(|member| member.user.id.0).collect::<Vec<_>>(), [1]);
    let member = bot.get_chat_member(ChatId(group.id()), UserId(2)).await.unwrap();
    assert_eq!(member.status(), ChatMemberStatus::Member);
    let me = bot.get_chat_member(ChatId(group.id()), bot.get_me().await.unwrap().id).await.unwrap();
    assert!(me.is_privileged());
    assert_eq!(bot.get_chat(ChatId(group.id())).await.unwrap().title(), Some("Science"));
    assert!(bot.get_chat(UserId(1)).await.unwrap().is_private());
    group.kicks_bot(&owner);
    assert!(
        words(bot.send_message(ChatId(group.id()), "x").await).contains("bot was kicked from the group chat")
    );
    fake.finish().await;
}

#[tokio::test]
async fn a_group_moves_to_another_id() {
    let (fake, bot) = started().await;
    let owner = fake.user(1, "Owner", "zh");
    let group = fake.group("Science");
    group.creator(&owner).adds_bot(&owner);
    let new = group.migrates();
    let moved = bot.send_message(ChatId(group.id()), "x").await;
    assert!(matches!(moved, Err(RequestError::MigrateToChatId(id)) if id == ChatId(new.id())), "{moved:?}");
    bot.send_message(ChatId(new.id()), "x").await.unwrap();
    let updates = take(&bot).await;
    let told = updates.iter().any(|update| {
        matches!(&update.kind, UpdateKind::Message(message) if message.migrate_to_chat_id() == Some(&ChatId(new.id())))
    });
    assert!(told, "{updates:?}");
    bot.leave_chat(ChatId(new.id())).await.unwrap();
    let gone = bot.send_message(ChatId(new.id()), "x").await;
    assert!(words(gone).contains("bot is not a member of the supergroup chat"));
    fake.finish().await;
}

#[tokio::test]
async fn topics_can_be_closed() {
    let (fake, bot) = started().await;
    let owner = fake.user(1, "Owner", "zh");
    let forum = fake.forum("Science");
    forum.creator(&owner).adds_bot(&owner);
    let topic = forum.topic("Postings");
    forum.user_sends_in(&owner, topic, "/subscribe");
    let updates = take(&bot).await;
    let Some(UpdateKind::Message(message)) = updates.last().map(|update| &update.kind) else { panic!() };
    let thread = ThreadId(teloxide::types::MessageId(i32::try_from(topic).unwrap()));
    assert_eq!((message.thread_id, message.is_topic_message), (Some(thread), true));
    assert!(matches!(&message.chat.kind, ChatKind::Public(_)));
    let send = || bot.send_message(ChatId(forum.id()), "x").message_thread_id(thread).into_future();
    send().await.unwrap();
    assert_eq!(forum.chat().last().unwrap().topic, Some(topic));
    forum.closes_topic(topic);
    assert!(words(send().await).contains("TOPIC_CLOSED"));
    forum.reopens_topic(topic);
    send().await.unwrap();
    forum.deletes_topic(topic);
    assert!(words(send().await).contains("message thread not found"));
    forum.mutes_bot(true);
    assert!(words(bot.send_message(ChatId(forum.id()), "x").await).contains("CHAT_WRITE_FORBIDDEN"));
    fake.finish().await;
}
