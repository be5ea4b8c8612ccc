//! A guild's administrator says what is posted where.

use super::*;
use crate::dialogue::press::Press;
use crate::domain::guild::{Guild, GuildRole, Named};
use crate::event::SetupArgs;

fn named(id: &str, name: &str) -> Option<Named> {
    Some(Named { id: id.into(), name: name.into() })
}

/// A role, and whether anybody may mention it.
fn role(id: &str, name: &str, mentionable: bool) -> Option<GuildRole> {
    named(id, name).map(|named| GuildRole { named, mentionable })
}

fn guild(admin: bool) -> Guild {
    Guild { id: "197038439483310086".into(), admin, mentions_all: false }
}

fn administrator(lang: Lang) -> Chat {
    let mut chat = Chat::new(lang);
    chat.person.lang_chosen = true;
    chat.guild = Some(guild(true));
    chat
}

impl Chat {
    /// `/setup` with this filled in, sent from #general.
    fn sets_up(&mut self, args: SetupArgs) -> &mut Self {
        let filled = [
            ("field", args.field.clone()),
            ("station", args.station.clone()),
            ("language", args.language.clone()),
            ("channel", args.channel.as_ref().map(|channel| format!("#{}", channel.name))),
            ("role", args.role.as_ref().map(|role| format!("@{}", role.named.name))),
        ];
        let filled = filled.into_iter().filter_map(|(name, value)| Some(format!(" {name}:{}", value?)));
        let line = filled.fold("▸ /setup".to_owned(), |line, filled| line + &filled);
        self.note(&line);
        self.takes(Input::Setup(SetupArgs { here: named("1", "general"), ..args }))
    }
}

fn journey(lang: Lang) -> String {
    let words = Texts::get().words(lang);
    let [remove, all, again] = ["setup-remove", "setup-all", "button-try-again"].map(|id| words.say(id));
    let mut chat = administrator(lang);
    chat.sets_up(SetupArgs::default());
    let field = |text: &str| Some(text.to_owned());
    let ai = || SetupArgs {
        field: field("artificial-intelligence"),
        channel: named("11", "ai"),
        ..SetupArgs::default()
    };
    chat.sets_up(SetupArgs { role: role("21", "AI", true), ..ai() });
    // The same once more changes it, and says so.
    chat.sets_up(SetupArgs { role: role("22", "Everyone in AI", true), language: field("zh-Hans"), ..ai() });
    chat.sets_up(SetupArgs { field: field("all"), station: field("S-3"), ..SetupArgs::default() });
    chat.sets_up(SetupArgs { language: field("en"), channel: named("12", "news"), ..SetupArgs::default() });
    // What cannot be meant is answered with what can.
    chat.sets_up(SetupArgs { role: role("23", "Board", false), ..ai() });
    chat.sets_up(SetupArgs { field: field("football"), ..SetupArgs::default() });
    chat.sets_up(SetupArgs { station: field("S-99"), ..SetupArgs::default() });
    chat.sets_up(SetupArgs { language: field("tlh"), ..SetupArgs::default() });
    chat.sets_up(SetupArgs { channel: named("12", "news"), ..SetupArgs::default() });
    chat.mappings[1].reached = false;
    chat.presses(&all).presses("#general").presses(&again).presses(&all).presses("#ai").presses(&remove);
    chat.guild_events.made = 2;
    chat.presses(&all);
    // Somebody took the permission away.
    chat.guild_events.refused = true;
    chat.sets_up(SetupArgs::default()).presses(&again);
    chat.mappings.clear();
    chat.presses(&all);
    let channels = ["ai".to_owned(), "news".to_owned()];
    for channels in [&channels[..1], &channels[..]] {
        chat.note(&format!("◂ {}", plain(&crate::dialogue::setup::switched_off(channels, words))));
        chat.note(&format!("◂ {}", plain(&crate::dialogue::setup::events_refused(channels, words))));
    }
    for meanwhile in [None, Some(Platform::Telegram)] {
        let message = crate::dialogue::reach::closed(Platform::Discord, meanwhile, words);
        chat.note(&format!("◂ {}", plain(&message)));
    }
    chat.takes(Input::Press(Press::TryReach));
    chat.note(&format!("◂ {}", plain(&crate::dialogue::reach::test(words))));
    chat.transcript
}

#[test]
fn channels_are_set_up() {
    in_every_language!(journey);
}

#[test]
fn nobody_else_sets_anything_up() {
    let mut chat = administrator(Lang::En);
    let args = SetupArgs { field: Some("all".into()), ..SetupArgs::default() };
    chat.sets_up(args.clone());
    assert_eq!(chat.changes.len(), 1);
    let id = chat.mappings[0].id;
    for guild in [None, Some(guild(false))] {
        chat.guild = guild;
        chat.sets_up(args.clone()).sets_up(SetupArgs::default());
        for press in [
            Press::Unmap { id },
            Press::Remap { id },
            Press::UndoMapping { id },
            Press::SwitchOn { id },
            Press::RetryEvents,
            Press::Mapping { id },
            Press::Mappings { page: 0 },
        ] {
            let turn = chat.step(&Input::Press(press.clone()));
            assert!(turn.say.is_empty() && turn.toast.alert && turn.change.is_none(), "{press:?}");
        }
    }
    assert_eq!(chat.changes.len(), 1, "{}", chat.transcript());
}

#[test]
fn who_may_not_mention_every_role_chooses_one_that_anybody_may() {
    let mut chat = administrator(Lang::En);
    let with = |mentionable| SetupArgs {
        field: Some("all".into()),
        role: role("23", "Board", mentionable),
        ..SetupArgs::default()
    };
    chat.sets_up(with(false));
    assert!(chat.changes.is_empty(), "{}", chat.transcript());
    chat.sets_up(with(true));
    chat.guild = Some(Guild { mentions_all: true, ..guild(true) });
    chat.sets_up(with(false));
    assert_eq!(chat.changes.len(), 2, "{}", chat.transcript());
}

#[test]
fn what_is_no_id_is_not_kept() {
    let mut chat = administrator(Lang::En);
    let channel = named("1/../../users/@me", "general");
    chat.takes(Input::Setup(SetupArgs { field: Some("all".into()), channel, ..SetupArgs::default() }));
    assert!(chat.changes.is_empty(), "{}", chat.transcript());
}

#[test]
fn a_group_card_keeps_its_buttons_where_each_presser_is_answered_alone() {
    use crate::dialogue::card;
    use crate::domain::ids::SubscriptionId;
    let posting = posting(17);
    let words = Texts::get().words(Lang::En);
    let content = posting.shown().expect("a published posting");
    let group = |alone| card::for_group(&posting, content, None, words, alone, NOW);
    let presses = |message: &Message| {
        let buttons = message.buttons.iter().flatten();
        buttons.filter(|button| matches!(button.action, Action::Press(_))).count()
    };
    let reason = (SubscriptionId(3), card::reason(SubscriptionId(3), "AI", words));
    let own = card::notice(&posting, content, None, words, Some(reason), NOW);
    assert_eq!(presses(&own), 4);
    assert_eq!(presses(&group(true)), 3, "all but why the reader is told");
    assert_eq!(presses(&group(false)), 0);
    assert!(plain(&own).contains("because of your subscription F-3"));
    assert!([true, false].into_iter().all(|alone| !plain(&group(alone)).contains("because of")));
}
