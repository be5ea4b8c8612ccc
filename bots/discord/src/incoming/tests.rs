use serde_json::json;

use super::*;

fn of(name: &str, data: Value) -> Read {
    let raw = serde_json::value::to_raw_value(&data).expect("JSON");
    read(name, &raw, "key", 1_000).expect("an event that can be read")
}

fn acted(data: Value) -> Acted {
    match of("INTERACTION_CREATE", data) {
        Read::Acted(acted) => *acted,
        other => panic!("no interaction: {other:?}"),
    }
}

fn in_guild(kind: u8, data: Value) -> Value {
    json!({
        "id": "100", "type": kind, "token": "tok", "data": data, "guild_id": "5", "channel_id": "6", "context": 0,
        "member": {"user": {"id": "7", "username": "anna", "global_name": "Anna"}, "permissions": "0"},
        "locale": "zh-CN", "something_new": {"x": [1]},
    })
}

fn directly(kind: u8, data: Value) -> Value {
    json!({
        "id": "100", "type": kind, "token": "tok", "data": data, "channel_id": "70", "context": 1,
        "user": {"id": "7", "username": "anna"},
    })
}

#[test]
fn a_command_is_its_persons_own_wherever_it_is_used() {
    let data = json!({"name": "search", "options": [{"name": "words", "value": " 昆明 AI ", "type": 3}]});
    let guild = acted(in_guild(2, data.clone()));
    assert_eq!((&guild.inbound.at, guild.inbound.surface), (&person("7"), Surface::Private));
    assert_eq!(guild.inbound.at, guild.inbound.by);
    assert_eq!((guild.inbound.name_hint.as_deref(), guild.inbound.id.as_str()), (Some("Anna"), "i100"));
    assert!(guild.handle.ephemeral && guild.handle.kind == Kind::Command && guild.direct.is_none());
    assert_eq!(
        guild.deed,
        Deed::Events(vec![Event::Command { name: "search".into(), args: "昆明 AI".into() }])
    );
    let direct = acted(directly(2, data));
    assert!(!direct.handle.ephemeral);
    assert_eq!(direct.direct.as_deref(), Some("70"));
}

#[test]
fn what_an_administrator_sets_up_has_names() {
    let mut asked = in_guild(
        2,
        json!({
            "name": "setup",
            "options": [
                {"name": "field", "type": 3, "value": "all"},
                {"name": "channel", "type": 7, "value": "61"},
                {"name": "role", "type": 8, "value": "81"},
            ],
            "resolved": {
                "channels": {"61": {"id": "61", "name": "news"}},
                "roles": {"81": {"id": "81", "name": "AI", "mentionable": true}},
            },
        }),
    );
    asked["channel"] = json!({"id": "6", "name": "general"});
    let cases = [
        ("0", false, false),
        ("8", true, true),
        ("32", true, false),
        ("131104", true, true),
        ("131072", false, true),
        ("x", false, false),
    ];
    for (permissions, admin, mentions_all) in cases {
        asked["member"]["permissions"] = json!(permissions);
        let acted = acted(asked.clone());
        assert_eq!(acted.inbound.guild, Some(event::Guild { id: "5".into(), admin, mentions_all }));
        let named = |id: &str, name: &str| Some(event::Named { id: id.into(), name: name.into() });
        let expected = SetupArgs {
            field: Some("all".into()),
            channel: named("61", "news"),
            here: named("6", "general"),
            role: named("81", "AI").map(|named| event::GuildRole { named, mentionable: true }),
            ..SetupArgs::default()
        };
        assert_eq!(acted.deed, Deed::Events(vec![Event::Setup(expected)]));
    }
}

#[test]
fn what_is_not_of_the_guild_is_no_id() {
    let options = json!([
        {"name": "field", "type": 3, "value": "all"},
        {"name": "channel", "type": 7, "value": "999"},
        {"name": "role", "type": 8, "value": "998"},
    ]);
    let asked = in_guild(2, json!({"name": "setup", "options": options}));
    let Deed::Events(events) = acted(asked).deed else { panic!("a command") };
    let [Event::Setup(args)] = &events[..] else { panic!("{events:?}") };
    // It was named all the same: the channel where this was asked is not meant.
    assert!(args.channel.as_ref().is_some_and(|named| named.checked().is_none()), "{args:?}");
    assert!(args.role.as_ref().is_some_and(|role| role.checked().is_none()), "{args:?}");
}

#[test]
fn everybody_is_no_role_that_anybody_may_mention() {
    // Whatever is said of it.
    for (id, name, expected) in [("5", "@everyone", ("everyone", false)), ("81", "@AI", ("@AI", true))] {
        let asked = in_guild(
            2,
            json!({
                "name": "setup",
                "options": [{"name": "role", "type": 8, "value": id}],
                "resolved": {"roles": {id: {"id": id, "name": name, "mentionable": true}}},
            }),
        );
        let Deed::Events(events) = acted(asked).deed else { panic!("a command") };
        let [Event::Setup(args)] = &events[..] else { panic!("{events:?}") };
        let role = args.role.as_ref().expect("a role");
        assert_eq!((role.named.name.as_str(), role.mentionable), expected);
    }
}

#[test]
fn controls_are_presses_and_a_select_is_several() {
    let with = |data: Value, flags: u64| {
        let mut acted = in_guild(3, data);
        acted["message"] = json!({"id": "9", "channel_id": "6", "flags": flags});
        acted
    };
    let pressed = acted(with(json!({"custom_id": "p1:h", "component_type": 2}), 64));
    assert_eq!(pressed.deed, Deed::Events(vec![Event::Press("h".into())]));
    assert_eq!(pressed.inbound.message.as_deref(), Some("/9"));
    assert_eq!(pressed.handle.pressed, "9");
    // A card in a channel is everybody's: it is not changed by one of them.
    let public = acted(with(json!({"custom_id": "d1:p_17"}), 0));
    assert_eq!(public.inbound.message, None);
    assert_eq!(public.deed, Deed::Events(vec![Event::Command { name: "start".into(), args: "p_17".into() }]));
    let chosen = acted(with(json!({"custom_id": "s3:", "values": ["p1:sf.1.2", "p2:sf.1.3", "x"]}), 64));
    let presses = ["sf.1.2", "sf.1.3", ""].map(|press| Event::Press(press.into()));
    assert_eq!(chosen.deed, Deed::Events(presses.to_vec()));
    let forged = acted(with(json!({"custom_id": "' OR 1=1"}), 64));
    assert_eq!(forged.deed, Deed::Events(vec![Event::Press(String::new())]));
}

#[test]
fn what_was_typed_in_a_modal_is_read_in_rows_and_in_labels() {
    let row = |id: &str, value: &str| json!({"type": 1, "components": [{"type": 4, "custom_id": id, "value": value}]});
    let label = json!({"type": 18, "component": {"type": 4, "custom_id": "c", "value": "3"}});
    let data = json!({"custom_id": "f1.2:profile", "components": [row("a", "1"), row("b", ""), label]});
    let Deed::Sent { part, parts, form, typed } = acted(directly(5, data)).deed else { panic!("a form") };
    assert_eq!((part, parts, form.as_str()), (1, 2, "profile"));
    let expected = [("a", "1"), ("b", ""), ("c", "3")].map(|(n, v)| (n.to_owned(), v.to_owned()));
    assert_eq!(typed, expected);
}

#[test]
fn what_is_being_typed_names_its_option() {
    let data = json!({"name": "subscribe", "options": [{"name": "field", "value": "人工", "focused": true}]});
    let deed = acted(in_guild(4, data)).deed;
    let expected =
        Deed::Typing { command: "subscribe".into(), option: "field".into(), typed: "人工".into() };
    assert_eq!(deed, expected);
}

fn written(extra: Value) -> Value {
    let mut message = json!({
        "id": "1", "channel_id": "70", "type": 0, "content": "hello",
        "author": {"id": "7", "username": "anna"}, "attachments": [],
    });
    for (name, value) in extra.as_object().expect("an object") {
        message[name] = value.clone();
    }
    message
}

fn events(read: Read) -> Vec<(String, Event)> {
    match read {
        Read::Wrote { events, .. } => events.into_iter().map(|inbound| (inbound.id, inbound.event)).collect(),
        Read::Nothing => Vec::new(),
        other => panic!("no message: {other:?}"),
    }
}

#[test]
fn direct_messages_are_words_commands_or_files() {
    let of = |extra| events(of("MESSAGE_CREATE", written(extra)));
    assert_eq!(of(json!({})), [("m1".to_owned(), Event::Text("hello".into()))]);
    let command = Event::Command { name: "staff".into(), args: "AB12".into() };
    assert_eq!(of(json!({"content": "/staff AB12"})), [("m1".to_owned(), command)]);
    assert_eq!(of(json!({"content": ""})), [("m1".to_owned(), Event::Other)]);
    let file = |n: u8| json!({"filename": format!("{n}.xlsx"), "size": n, "url": format!("https://x/{n}")});
    let taken = of(json!({"attachments": [file(1), file(2)]}));
    assert_eq!(taken.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["m1", "m1.1"]);
    assert!(matches!(&taken[1].1, Event::File(file) if file.handle == "https://x/2" && file.size == 2));
    for nobody in [
        json!({"guild_id": "5"}),
        json!({"author": {"id": "1", "username": "us", "bot": true}}),
        json!({"webhook_id": "3"}),
        json!({"type": 6}),
    ] {
        assert_eq!(of(nobody), []);
    }
}

#[test]
fn what_is_gone_is_told_and_what_is_ill_is_not() {
    let gone = of("CHANNEL_DELETE", json!({"id": "6", "guild_id": "5", "type": 0}));
    let Read::Events(events) = gone else { panic!("events") };
    assert_eq!((events[0].at.chat.as_str(), events[0].at.topic.as_str()), ("6", "5"));
    assert_eq!((events[0].id.as_str(), &events[0].event), ("key", &Event::Left));
    assert_eq!(of("GUILD_DELETE", json!({"id": "5", "unavailable": true})), Read::Nothing);
    let Read::Events(events) = of("GUILD_DELETE", json!({"id": "5"})) else { panic!("events") };
    assert_eq!(events[0].event, Event::LeftGuild("5".into()));
    assert_eq!(of("TYPING_START", json!({})), Read::Nothing);
}

#[test]
fn an_event_of_another_form_is_not_passed_over_in_silence() {
    let raw = serde_json::value::to_raw_value(&json!({"id": 5})).expect("JSON");
    assert!(read("INTERACTION_CREATE", &raw, "key", 0).is_err());
    assert!(read("MESSAGE_CREATE", &raw, "key", 0).is_err());
}
