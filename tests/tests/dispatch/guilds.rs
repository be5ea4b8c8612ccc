//! Channels of guilds: what is set up there, what reaches them, and what
//! happens when it cannot.

use std::sync::Arc;

use haizhi_core::clock::Clock as _;
use haizhi_core::dialogue::commands::Offer;
use haizhi_core::dialogue::press::Press;
use haizhi_core::domain::field::Field;
use haizhi_core::domain::guild::Mapping;
use haizhi_core::domain::ids::{NoticeId, SubscriptionId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::notice::NoticeKind;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::domain::subscription::{Filter, MAX_SUBSCRIPTIONS};
use haizhi_core::event::{Event, Guild, GuildRole, Inbound, Named, SetupArgs, Surface};
use haizhi_core::platform::{Adapter as _, Failure, Ingress as _, Outgoing};
use haizhi_core::service::Service;
use haizhi_core::store::Store;
use haizhi_core::view::{Action, Message};
use haizhi_tests::cast::{announced, discord, everything, scholar, speech, subscribe, telegram};
use haizhi_tests::clock::TestClock;
use haizhi_tests::stores::TestStore;

use super::repeats::House;
use super::rig::{Sent, settle};

const GUILD: &str = "197038439483310086";

/// A guild on a running house.
struct Scene {
    store: Store,
    house: House,
    service: Service,
    count: std::cell::Cell<u32>,
}

fn named(id: &str, name: &str) -> Option<Named> {
    Some(Named { id: id.into(), name: name.into() })
}

/// A role that anybody may mention.
fn open_role(id: &str, name: &str) -> Option<GuildRole> {
    named(id, name).map(|named| GuildRole { named, mentionable: true })
}

fn channel(id: &str) -> Address {
    Address { topic: GUILD.into(), ..discord(id) }
}

impl Scene {
    fn new(test: &TestStore) -> Self {
        let clock = TestClock::new();
        let house = House::new(&test.store, &clock);
        let able = [(Platform::Discord, house.discord.capabilities())];
        let service = Service::new(test.store.clone(), Arc::new(clock), house.wake.clone(), able);
        Self { store: test.store.clone(), house, service, count: std::cell::Cell::new(0) }
    }

    /// Somebody does something in a guild.
    async fn does(&self, who: &str, guild: &str, admin: bool, event: Event) {
        self.count.set(self.count.get() + 1);
        let number = self.count.get();
        let at = discord(who);
        let press = matches!(event, Event::Press(_)).then(|| format!("p{number}"));
        let inbound = Inbound {
            id: number.to_string(),
            by: at.clone(),
            at,
            surface: Surface::Private,
            name_hint: None,
            lang_hint: Some(Lang::En),
            guild: Some(Guild { id: guild.into(), admin, mentions_all: false }),
            message: None,
            press,
            reply: Some(format!("r{number}")),
            event,
        };
        self.service.receive(inbound).await.unwrap();
        settle(&self.house.dispatch).await;
    }

    async fn sets_up(&self, field: &str, to: &str, role: Option<&str>) {
        let role = role.and_then(|role| open_role(role, role));
        let args =
            SetupArgs { field: Some(field.into()), channel: named(to, to), role, ..SetupArgs::default() };
        self.does("1", GUILD, true, Event::Setup(args)).await;
    }

    async fn presses(&self, who: &str, guild: &str, admin: bool, press: Press) {
        self.does(who, guild, admin, Event::Press(press.encode())).await;
    }

    async fn mappings(&self) -> Vec<Mapping> {
        self.store.read().await.unwrap().mappings(Platform::Discord, GUILD).await.unwrap()
    }

    async fn announce(&self) -> NoticeId {
        let mut tx = self.store.write().await.unwrap();
        let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
        tx.commit().await.unwrap();
        self.house.after(1_000).await;
        notice
    }

    fn sent(&self, to: &Address) -> Vec<Sent> {
        self.house.discord.sent().into_iter().filter(|sent| sent.to == *to).collect()
    }

    /// What was said last to somebody, in short.
    fn last(&self, to: &Address) -> String {
        self.sent(to).last().map_or_else(String::new, |sent| format!("{:?}", sent.what))
    }
}

fn card(sent: &Sent) -> &Message {
    let Outgoing::Say(message) = &sent.what else { panic!("no card: {sent:?}") };
    message
}

pub async fn a_posting_reaches_a_channel_once_and_calls_each_role(test: TestStore) {
    let scene = Scene::new(&test);
    scene.sets_up("artificial-intelligence", "11", Some("21")).await;
    scene.sets_up("全部领域", "11", Some("22")).await;
    scene.sets_up("silicon", "12", Some("23")).await;
    assert_eq!(scene.mappings().await.len(), 3);
    let notice = scene.announce().await;
    let reached = scene.sent(&channel("11"));
    assert_eq!(reached.len(), 1, "one message, however many lines fit");
    assert_eq!(reached[0].mentions, ["21", "22"]);
    assert_eq!((reached[0].reply.clone(), scene.sent(&channel("12")).len()), (None, 0));
    let shown = format!("{:?}", card(&reached[0]));
    assert!(shown.contains("P-1") && !shown.contains("because of"), "{shown}");
    let buttons: Vec<_> = card(&reached[0]).buttons.iter().flatten().collect();
    let interest = |button: &&&haizhi_core::view::Button| {
        matches!(button.action, Action::Press(Press::BeginInterest { .. }))
    };
    assert_eq!(buttons.iter().filter(interest).count(), 1, "{buttons:?}");
    assert!(
        !buttons
            .iter()
            .any(|button| matches!(button.action, Action::DeepLink(_) | Action::Press(Press::Why { .. })))
    );
    // A correction takes the place of what stands there.
    let mut tx = scene.store.write().await.unwrap();
    let posting = tx.notice_posting(notice).await.unwrap().expect("its posting");
    tx.follow_up(posting, NoticeKind::Correction, scene.house.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    scene.house.after(3_000).await;
    let corrected = scene.sent(&channel("11"));
    assert!(matches!(corrected[1].what, Outgoing::Edit { .. }), "{corrected:?}");
    assert_eq!((corrected.len(), corrected[1].mentions.clone()), (2, reached[0].mentions.clone()));
    // Answers to the administrator are theirs, and nobody is called in them.
    assert!(scene.sent(&discord("1")).iter().all(|sent| sent.reply.is_some() && sent.mentions.is_empty()));
    scene.house.end().await;
}

pub async fn only_administrators_of_the_guild_change_anything(test: TestStore) {
    let scene = Scene::new(&test);
    scene.sets_up("all", "11", None).await;
    let before = scene.mappings().await;
    let id = before[0].id;
    let args = SetupArgs { field: Some("silicon".into()), channel: named("11", "x"), ..SetupArgs::default() };
    scene.does("2", GUILD, false, Event::Setup(args)).await;
    for press in [Press::Unmap { id }, Press::UndoMapping { id }, Press::SwitchOn { id }] {
        scene.presses("2", GUILD, false, press.clone()).await;
        // Whoever administers another guild has no say in this one.
        scene.presses("3", "41771983423143936", true, press).await;
    }
    scene.presses("3", "41771983423143936", true, Press::Mappings { page: 0 }).await;
    assert!(!scene.last(&discord("3")).contains("#11"), "{}", scene.last(&discord("3")));
    assert_eq!(scene.mappings().await, before);
    // In a private chat there is no guild to administer.
    scene.presses("1", GUILD, true, Press::Unmap { id }).await;
    assert!(scene.mappings().await.is_empty());
    scene.presses("1", GUILD, true, Press::Remap { id }).await;
    assert_eq!(scene.mappings().await, before);
    scene.house.end().await;
}

pub async fn what_was_changed_is_put_back(test: TestStore) {
    let scene = Scene::new(&test);
    scene.sets_up("all", "11", Some("21")).await;
    let first = scene.mappings().await;
    let id = first[0].id;
    let args = SetupArgs {
        field: Some("all".into()),
        language: Some("zh-Hans".into()),
        channel: named("11", "renamed"),
        role: open_role("22", "other"),
        ..SetupArgs::default()
    };
    scene.does("1", GUILD, true, Event::Setup(args)).await;
    let changed = scene.mappings().await;
    assert_eq!((changed.len(), changed[0].id, changed[0].lang), (1, id, Lang::ZhHans));
    assert_eq!(changed[0].role, named("22", "other"));
    scene.presses("1", GUILD, true, Press::UndoMapping { id }).await;
    let back = scene.mappings().await;
    assert_eq!((back[0].role.clone(), back[0].lang), (named("21", "21"), Lang::En));
    // Pressed twice, or on an older answer, it takes nothing away.
    scene.presses("1", GUILD, true, Press::UndoMapping { id }).await;
    assert_eq!(scene.mappings().await, back);
    // What was new is taken away.
    scene.sets_up("silicon", "12", None).await;
    let fresh: Vec<SubscriptionId> =
        scene.mappings().await.iter().map(|mapping| mapping.id).filter(|other| *other != id).collect();
    scene.presses("1", GUILD, true, Press::UndoMapping { id: fresh[0] }).await;
    assert_eq!(scene.mappings().await, back);
    scene.house.end().await;
}

pub async fn nothing_is_brought_back_where_there_is_no_room(test: TestStore) {
    let scene = Scene::new(&test);
    scene.sets_up("all", "11", None).await;
    let before = scene.mappings().await;
    let id = before[0].id;
    scene.presses("1", GUILD, true, Press::Unmap { id }).await;
    let mut tx = scene.store.write().await.unwrap();
    let (_, group) = tx.person_at(&channel("11")).await.unwrap().expect("the channel");
    for number in 0..MAX_SUBSCRIPTIONS {
        let filter = Filter { keywords: vec![format!("word {number}")], ..everything() };
        subscribe(&mut tx, group.id, &filter).await;
    }
    let other = tx.subscriptions(group.id).await.unwrap()[0].id;
    tx.commit().await.unwrap();
    scene.presses("1", GUILD, true, Press::Remap { id }).await;
    let told = scene.last(&discord("1"));
    assert!(told.contains(&format!("No more than {MAX_SUBSCRIPTIONS} ")), "{told}");
    assert!(scene.mappings().await.is_empty());
    let mut tx = scene.store.write().await.unwrap();
    assert!(tx.remove_subscription(other, group.id, scene.house.clock.now()).await.unwrap());
    tx.commit().await.unwrap();
    scene.presses("1", GUILD, true, Press::Remap { id }).await;
    assert_eq!(scene.mappings().await, before);
    // What is there already is not brought back once more.
    scene.presses("1", GUILD, true, Press::Remap { id }).await;
    assert!(!scene.last(&discord("1")).contains("No more than"), "{}", scene.last(&discord("1")));
    scene.house.end().await;
}

pub async fn a_channel_that_cannot_be_written_to_is_switched_off_and_told_of(test: TestStore) {
    let scene = Scene::new(&test);
    scene.sets_up("all", "11", None).await;
    scene.sets_up("silicon", "11", None).await;
    scene.sets_up("all", "12", None).await;
    scene.house.discord.fails(&channel("11"), Failure::Gone("missing permissions".into()));
    scene.announce().await;
    assert_eq!((scene.sent(&channel("11")).len(), scene.sent(&channel("12")).len()), (1, 1));
    let sent = scene.house.discord.sent().len();
    scene.house.clock.advance(30_000);
    scene.house.discord.called(sent + 1).await;
    settle(&scene.house.dispatch).await;
    let told = scene.last(&discord("1"));
    assert!(told.contains("switched off") && told.contains("#11") && !told.contains("#12"), "{told}");
    assert_eq!(scene.sent(&discord("1")).last().and_then(|sent| sent.reply.clone()), None);
    // Told once, and nothing is tried there any more.
    scene.announce().await;
    scene.house.after(30_000).await;
    scene.house.after(30_000).await;
    assert_eq!((scene.sent(&channel("11")).len(), scene.sent(&channel("12")).len()), (1, 2));
    assert_eq!(
        scene.sent(&discord("1")).iter().filter(|sent| format!("{sent:?}").contains("switched off")).count(),
        1
    );
    // Once it is put right it goes on.
    let off = scene.mappings().await.into_iter().find(|mapping| !mapping.reached).expect("one that is off");
    scene.presses("1", GUILD, true, Press::SwitchOn { id: off.id }).await;
    scene.announce().await;
    assert_eq!((scene.sent(&channel("11")).len(), scene.sent(&channel("12")).len()), (2, 3));
    scene.house.end().await;
}

pub async fn a_guild_that_is_left_hears_nothing(test: TestStore) {
    let scene = Scene::new(&test);
    scene.sets_up("all", "11", None).await;
    scene.sets_up("all", "12", None).await;
    scene.does("1", GUILD, false, Event::LeftGuild(GUILD.into())).await;
    assert!(scene.mappings().await.iter().all(|mapping| !mapping.reached));
    scene.announce().await;
    assert_eq!((scene.sent(&channel("11")).len(), scene.sent(&channel("12")).len()), (0, 0));
    let sent = scene.house.discord.sent().len();
    scene.house.clock.advance(30_000);
    scene.house.discord.called(sent + 1).await;
    settle(&scene.house.dispatch).await;
    let told = scene.last(&discord("1"));
    assert!(told.contains("#11") && told.contains("#12"), "one message for all: {told}");
    scene.house.end().await;
}

pub async fn who_takes_no_direct_messages_is_told_in_the_guild(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &discord("7")).await;
    subscribe(&mut tx, anna, &everything()).await;
    tx.commit().await.unwrap();
    let scene = Scene::new(&test);
    let help = || Event::Command { name: "help".into(), args: String::new() };
    scene.house.discord.fails(&discord("7"), Failure::Gone("50007".into()));
    scene.announce().await;
    assert_eq!(scene.sent(&discord("7")).len(), 1);
    scene.does("7", GUILD, false, help()).await;
    let told = scene.last(&discord("7"));
    assert!(told.contains("directly") && told.contains("TryReach"), "{told}");
    assert!(scene.sent(&discord("7")).iter().skip(1).all(|sent| sent.reply.as_deref() == Some("r1")));
    // A command in a guild says nothing about direct messages: none is tried.
    scene.does("7", GUILD, false, help()).await;
    assert!(!scene.last(&discord("7")).contains("directly"), "once is enough");
    let before = scene.sent(&discord("7")).len();
    scene.announce().await;
    assert_eq!(scene.sent(&discord("7")).len(), before);
    // They try too early: the press is answered, and the next command says it again.
    scene.house.discord.fails(&discord("7"), Failure::Gone("50007".into()));
    scene.presses("7", GUILD, false, Press::TryReach).await;
    let answer = scene.sent(&discord("7")).pop().unwrap();
    assert!(answer.reply.is_some() && format!("{answer:?}").contains("on its way"), "{answer:?}");
    scene.does("7", GUILD, false, help()).await;
    assert!(scene.last(&discord("7")).contains("directly"), "{}", scene.last(&discord("7")));
    // They open them, and try.
    scene.presses("7", GUILD, false, Press::TryReach).await;
    let test_message = scene.sent(&discord("7")).into_iter().rfind(|sent| sent.reply.is_none()).unwrap();
    assert!(format!("{test_message:?}").contains("reach you again"), "{test_message:?}");
    scene.announce().await;
    assert!(scene.sent(&discord("7")).last().unwrap().reply.is_none(), "the card comes");
    // Who has another place is told where that is.
    let mut tx = test.store.write().await.unwrap();
    let other = scholar(&mut tx, &telegram(7)).await;
    let account = tx.accounts(other).await.unwrap()[0].id;
    tx.link_account(account, anna).await.unwrap();
    tx.set_reachable(&discord("7"), false).await.unwrap();
    tx.commit().await.unwrap();
    scene.does("7", GUILD, false, help()).await;
    assert!(scene.last(&discord("7")).contains("reaches you on Telegram"), "{}", scene.last(&discord("7")));
    scene.house.end().await;
}

pub async fn suggestions_are_read_in_ones_language(test: TestStore) {
    let scene = Scene::new(&test);
    scene.announce().await;
    let stranger = discord("99");
    let asked = async |what, typed: &str, hint| {
        let found = scene.service.suggest(&stranger, Some(hint), what, typed).await.unwrap();
        assert!(found.len() <= 25 && found.iter().all(|one| (1..=100).contains(&one.label.chars().count())));
        found.into_iter().map(|one| (one.label, one.value)).collect::<Vec<_>>()
    };
    let fields = asked(Offer::Field, "", Lang::En).await;
    assert_eq!(fields.len(), Field::ALL.len());
    let ai = asked(Offer::Field, "人工", Lang::En).await;
    assert_eq!(ai, [("Artificial intelligence".to_owned(), "artificial-intelligence".to_owned())]);
    let all = asked(Offer::Fields, "", Lang::ZhHans).await;
    assert_eq!((all.len(), all[0].1.as_str()), (Field::ALL.len() + 1, "all"));
    for typed in ["", "語音", "P-1", "1", "多語言"] {
        let found = asked(Offer::Posting, typed, Lang::ZhHans).await;
        assert_eq!(found.len(), 1, "{typed}");
        assert_eq!(found[0].1, "P-1");
    }
    assert!(asked(Offer::Posting, "football", Lang::En).await.is_empty());
    assert!(asked(Offer::Station, "", Lang::En).await.is_empty());
    assert!(
        scene.store.read().await.unwrap().person_at(&stranger).await.unwrap().is_none(),
        "nothing is kept"
    );
    scene.house.end().await;
}
