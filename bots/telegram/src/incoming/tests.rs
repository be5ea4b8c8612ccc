use serde_json::{Value, json};

use super::*;

/// What the functions of this module take, of a value.
fn raw(value: &Value) -> Box<RawValue> {
    serde_json::value::to_raw_value(value).unwrap()
}

fn read(update: &Value, me: &Me) -> Result<Read, serde_json::Error> {
    super::read(&raw(update), me)
}

fn chat(update: &Value) -> i64 {
    super::chat(&raw(update))
}

fn me() -> Me {
    Me { id: 7, username: "haizhi_bot".into() }
}

fn private(fields: Value) -> Value {
    message(json!({"id": 5, "type": "private"}), fields)
}

fn group(fields: Value) -> Value {
    message(json!({"id": -100, "type": "supergroup"}), fields)
}

fn message(chat: Value, fields: Value) -> Value {
    let mut message = json!({
        "message_id": 11,
        "date": 0,
        "chat": chat,
        "from": {"id": 5, "is_bot": false, "first_name": "Anna", "last_name": "Li", "language_code": "zh-TW"},
    });
    if let (Some(message), Value::Object(fields)) = (message.as_object_mut(), fields) {
        message.extend(fields);
    }
    json!({"update_id": 3, "message": message})
}

fn inbound_of(update: &Value) -> (Inbound, Option<Ask>) {
    match read(update, &me()).unwrap() {
        Read::Event { inbound, ask } => (*inbound, ask),
        other => panic!("{other:?} of {update}"),
    }
}

fn event_of(update: &Value) -> Event {
    inbound_of(update).0.event
}

fn command_of(text: &str) -> Event {
    event_of(&private(json!({ "text": text })))
}

#[test]
fn a_private_text_is_read() {
    let (inbound, ask) = inbound_of(&private(json!({"text": "多模态 -销售"})));
    assert_eq!(inbound.id, "3");
    assert_eq!((&inbound.at, &inbound.by), (&address(5, None), &address(5, None)));
    assert_eq!(inbound.surface, Surface::Private);
    assert_eq!((inbound.lang_hint, inbound.name_hint.as_deref()), (Some(Lang::ZhHant), Some("Anna Li")));
    assert_eq!(inbound.event, Event::Text("多模态 -销售".into()));
    assert_eq!(ask, None);
}

#[test]
fn commands_are_taken_apart() {
    let is = |name: &str, args: &str| Event::Command { name: name.into(), args: args.into() };
    assert_eq!(command_of("/start p_17__cast-ca"), is("start", "p_17__cast-ca"));
    assert_eq!(command_of("/Subscribe@Haizhi_Bot  a  b "), is("subscribe", "a  b"));
    assert_eq!(command_of("／help"), is("help", ""));
    assert_eq!(command_of("/staff\nCODE"), is("staff", "CODE"));
    for words in ["/", "/订阅", "/a-b", "/@haizhi_bot", "hello /start", &format!("/{}", "x".repeat(33))] {
        assert_eq!(command_of(words), Event::Text(words.into()));
    }
}

#[test]
fn files_and_other_things_are_told_apart() {
    let document = json!({"file_id": "F", "file_name": "需求.xlsx", "file_size": 9, "thumbnail": {"x": 1}});
    let file = IncomingFile { name: "需求.xlsx".into(), size: 9, handle: "F".into() };
    assert_eq!(event_of(&private(json!({"document": document, "caption": "x"}))), Event::File(file));
    let animation = json!({"document": {"file_id": "F"}, "animation": {"file_id": "F"}});
    assert_eq!(event_of(&private(animation)), Event::Other);
    assert_eq!(event_of(&private(json!({"sticker": {"emoji": "x"}}))), Event::Other);
    assert_eq!(event_of(&private(json!({"voice": {}}))), Event::Other);
    for service in ["pinned_message", "new_chat_title", "message_auto_delete_timer_changed"] {
        assert_eq!(read(&private(json!({ service: {} })), &me()).unwrap(), Read::Nothing, "{service}");
    }
}

#[test]
fn what_is_newer_than_we_are_does_not_hide_the_words() {
    let newer = private(json!({
        "text": "hello",
        "entities": [{"type": "hologram", "offset": 0, "length": 5}],
        "reply_markup": {"inline_keyboard": [[{"text": "x", "teleport": {}}]]},
    }));
    assert_eq!(event_of(&newer), Event::Text("hello".into()));
    assert_eq!(read(&json!({"update_id": 3, "hologram": {}}), &me()).unwrap(), Read::Nothing);
    assert!(read(&json!({"update_id": 3, "message": {"text": "no chat"}}), &me()).is_err());
}

#[test]
fn only_what_is_said_to_us_in_a_group_is_read() {
    let ours = json!({"from": {"id": 7, "is_bot": true}});
    let theirs = json!({"from": {"id": 8, "is_bot": false}});
    for (fields, expected) in [
        (json!({"text": "good morning"}), false),
        (json!({"text": "/subscribe"}), true),
        (json!({"text": "/subscribe@haizhi_bot"}), true),
        (json!({"text": "/subscribe@other_bot"}), false),
        (json!({"text": "yes", "reply_to_message": ours}), true),
        (json!({"text": "yes", "reply_to_message": theirs}), false),
        (json!({"document": {"file_id": "F"}}), false),
        (json!({"document": {"file_id": "F"}, "reply_to_message": ours}), true),
        (json!({"sticker": {}, "reply_to_message": ours}), false),
        (json!({"new_chat_members": []}), false),
    ] {
        let read = read(&group(fields.clone()), &me()).unwrap();
        assert_eq!(matches!(read, Read::Event { .. }), expected, "{fields}");
    }
}

#[test]
fn the_place_in_a_group_is_its_topic() {
    let (inbound, ask) = inbound_of(&group(json!({
        "text": "/subscribe", "message_thread_id": 4, "is_topic_message": true,
    })));
    assert_eq!((inbound.at, inbound.by), (address(-100, Some(4)), address(5, None)));
    assert_eq!(inbound.surface, Surface::Group { admin: false });
    assert_eq!(ask, Some(Ask { chat: -100, user: 5, fresh: true }));
    // In a group without topics a thread is a chain of replies.
    let (inbound, _) = inbound_of(&group(json!({"text": "/subscribe", "message_thread_id": 4})));
    assert_eq!(inbound.at, address(-100, None));
}

#[test]
fn anonymous_administrators_are_administrators() {
    let anonymous = json!({
        "text": "/subscribe",
        "from": {"id": 1_087_968_824, "is_bot": true, "first_name": "Group"},
        "sender_chat": {"id": -100, "type": "supergroup"},
    });
    let (inbound, ask) = inbound_of(&group(anonymous));
    assert_eq!((inbound.surface, ask), (Surface::Group { admin: true }, None));
    assert_eq!(inbound.by, address(-100, None));
    let channel = json!({
        "text": "/subscribe",
        "from": {"id": 136_817_688, "is_bot": true, "first_name": "Channel"},
        "sender_chat": {"id": -200, "type": "channel"},
    });
    assert_eq!(read(&group(channel), &me()).unwrap(), Read::Nothing);
}

fn press(message: Value) -> Value {
    json!({"update_id": 3, "callback_query": {
        "id": "Q", "from": {"id": 5, "first_name": "Anna"}, "message": message, "data": "p.17",
    }})
}

#[test]
fn presses_know_their_message() {
    let (inbound, ask) =
        inbound_of(&press(json!({"message_id": 12, "date": 1, "chat": {"id": 5, "type": "private"}})));
    assert_eq!(inbound.event, Event::Press("p.17".into()));
    assert_eq!((inbound.message.as_deref(), inbound.press.as_deref()), (Some("12"), Some("Q")));
    assert_eq!((inbound.at, inbound.surface, ask), (address(5, None), Surface::Private, None));

    let (inbound, ask) = inbound_of(&press(json!({
        "message_id": 12, "date": 1, "chat": {"id": -100, "type": "supergroup"},
        "message_thread_id": 4, "is_topic_message": true,
    })));
    assert_eq!((inbound.at, inbound.by), (address(-100, Some(4)), address(5, None)));
    assert_eq!(ask, Some(Ask { chat: -100, user: 5, fresh: false }));

    // Too old to be shown, or of an inline message.
    let (inbound, _) =
        inbound_of(&press(json!({"message_id": 12, "date": 0, "chat": {"id": 5, "type": "private"}})));
    assert_eq!(inbound.message.as_deref(), Some("12"));
    let (inbound, _) = inbound_of(&press(Value::Null));
    assert_eq!((inbound.message, inbound.at), (None, address(5, None)));
}

fn change(chat: &Value, old: &str, new: &str) -> Read {
    let update = json!({"update_id": 3, "my_chat_member": {
        "chat": chat, "from": {"id": 5}, "date": 0,
        "old_chat_member": {"status": old, "user": {"id": 7}},
        "new_chat_member": {"status": new, "user": {"id": 7}},
    }});
    read(&update, &me()).unwrap()
}

#[test]
fn coming_and_going_is_noticed() {
    let event = |read: Read| match read {
        Read::Event { inbound, .. } => Some(inbound.event),
        _ => None,
    };
    let private = json!({"id": 5, "type": "private"});
    assert_eq!(event(change(&private, "member", "kicked")), Some(Event::Left));
    assert_eq!(event(change(&private, "kicked", "member")), None);
    let group = json!({"id": -100, "type": "group"});
    assert_eq!(event(change(&group, "left", "member")), Some(Event::Joined));
    assert_eq!(event(change(&group, "left", "administrator")), Some(Event::Joined));
    assert_eq!(event(change(&group, "member", "administrator")), None);
    assert_eq!(event(change(&group, "administrator", "kicked")), Some(Event::Left));
    assert_eq!(event(change(&json!({"id": -9, "type": "channel"}), "left", "administrator")), None);
}

#[test]
fn a_group_that_moved_is_followed() {
    let update = message(json!({"id": -5, "type": "group"}), json!({"migrate_to_chat_id": -1005}));
    assert_eq!(
        read(&update, &me()).unwrap(),
        Read::Moved { from: address(-5, None), to: address(-1005, None) }
    );
}

#[test]
fn the_order_is_that_of_the_chat() {
    assert_eq!(chat(&group(json!({"text": "x"}))), -100);
    assert_eq!(chat(&press(json!({"chat": {"id": -100}}))), -100);
    assert_eq!(chat(&press(Value::Null)), 5);
    assert_eq!(chat(&json!({"update_id": 1})), 0);
}
