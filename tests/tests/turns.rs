//! Turns that are played together come to what they come to alone.
//!
//! Everything here runs on one thread, so that whatever is handed in together
//! waits together: the first runner finds all of it.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

use std::collections::{BTreeMap, HashSet};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use futures::FutureExt as _;
use futures::future::join_all;
use haizhi_core::clock::Clock;
use haizhi_core::dialogue::press::Press;
use haizhi_core::dispatch::Wake;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, PersonKind, Platform};
use haizhi_core::domain::wishes::Rhythm;
use haizhi_core::event::{Event, Inbound, Surface};
use haizhi_core::platform::{Capabilities, Ingress as _, IngressError};
use haizhi_core::service::Service;
use haizhi_core::store::Joined;
use haizhi_tests::cast::{NOW, published, scholar, speech, telegram, titled};
use haizhi_tests::clock::TestClock;
use haizhi_tests::patience::patiently;
use haizhi_tests::stores::{self, TestStore};
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom as _, SliceRandom as _};
use rand::{Rng as _, SeedableRng as _};
use serde_json::Value;
use sqlx::{AnyPool, Row as _};

const CAPS: Capabilities = Capabilities {
    forms: false,
    edits: true,
    tables: false,
    answers_alone: false,
    list_page: 8,
    digest_entries: 4,
    repeat_ms: 0,
    scheduled_events: false,
};

/// A service on a database of its own, and a look behind it.
struct Room {
    service: Service,
    behind: AnyPool,
    clock: TestClock,
    _test: TestStore,
}

impl Room {
    async fn new(test: TestStore) -> Self {
        let clock = TestClock::new();
        Self::with(test, Arc::new(clock.clone()), clock).await
    }

    async fn with(test: TestStore, goes_by: Arc<dyn Clock>, clock: TestClock) -> Self {
        sqlx::any::install_default_drivers();
        let behind = AnyPool::connect(&test.url).await.unwrap();
        let mut tx = test.store.write().await.unwrap();
        published(&mut tx, &speech(), NOW).await;
        published(&mut tx, &titled("特种装备工艺"), NOW).await;
        tx.commit().await.unwrap();
        let able = [(Platform::Telegram, CAPS)];
        let service = Service::new(test.store.clone(), goes_by, Wake::default(), able);
        Self { service, behind, clock, _test: test }
    }

    async fn together(&self, turns: &[Inbound]) -> Vec<Result<(), IngressError>> {
        join_all(turns.iter().map(|turn| self.service.receive(turn.clone()))).await
    }

    /// A statement's rows, each as one text.
    async fn rows(&self, sql: &'static str) -> Vec<String> {
        let rows = sqlx::query(sql).fetch_all(&self.behind).await.unwrap();
        let text = |row: &sqlx::any::AnyRow| {
            let cell = |at| match row.try_get::<Option<String>, _>(at) {
                Ok(text) => text.unwrap_or_default(),
                Err(_) => row.get::<i64, _>(at).to_string(),
            };
            (0..row.len()).map(cell).collect::<Vec<_>>().join(" | ")
        };
        rows.iter().map(text).collect()
    }

    /// Everything that turns leave behind, chat by chat.
    async fn left_behind(&self) -> Vec<Vec<String>> {
        let mut all = Vec::new();
        for sql in [
            "SELECT id FROM inbound ORDER BY id",
            "SELECT chat, topic, by_chat, state, updated_at FROM conversation ORDER BY chat, topic, by_chat",
            "SELECT id, kind, lang, lang_chosen, profile, origin FROM person ORDER BY id",
            "SELECT id, person, chat, topic, reachable, last_seen FROM account ORDER BY id",
            "SELECT id, person, typed, paused, removed_at FROM subscription ORDER BY id",
            "SELECT person, posting FROM saved ORDER BY person, posting",
            "SELECT id, posting, person, state, shared, profile, message, withdrawn_at FROM interest ORDER BY id",
            "SELECT chat, topic, lane, payload, anchor, state, not_before FROM outbox ORDER BY chat, id",
        ] {
            all.push(self.rows(sql).await);
        }
        all
    }

    /// What was said to a chat, in order.
    async fn said(&self, chat: &str) -> Vec<String> {
        let said = self.rows("SELECT chat, payload FROM outbox ORDER BY id").await;
        said.iter().filter_map(|row| row.strip_prefix(&format!("{chat} | "))).map(str::to_owned).collect()
    }

    /// The buttons under what was said to a chat last.
    async fn buttons(&self, chat: &str) -> Vec<String> {
        fn collect(value: &Value, found: &mut Vec<String>) {
            match value {
                Value::String(text) if Press::decode(text).is_some() => found.push(text.clone()),
                Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
                Value::Object(fields) => fields.values().for_each(|field| collect(field, found)),
                _ => {}
            }
        }
        let mut found = Vec::new();
        for said in self.said(chat).await.iter().rev().take(2) {
            collect(&serde_json::from_str(said).unwrap(), &mut found);
        }
        found
    }
}

fn turn(id: &str, at: &Address, by: &Address, event: Event) -> Inbound {
    let press = matches!(event, Event::Press(_));
    Inbound {
        id: id.to_owned(),
        at: at.clone(),
        by: by.clone(),
        surface: if at == by { Surface::Private } else { Surface::Group { admin: true } },
        name_hint: Some("Anna".into()),
        lang_hint: Some(Lang::En),
        message: press.then(|| format!("m{id}")),
        press: press.then(|| format!("press-{id}")),
        reply: None,
        guild: None,
        event,
    }
}

fn command(name: &str) -> Event {
    Event::Command { name: name.into(), args: String::new() }
}

fn starts(id: &str, chat: i64) -> Inbound {
    turn(id, &telegram(chat), &telegram(chat), command("start"))
}

/// Where people speak, and who.
fn seats() -> Vec<(Address, Address)> {
    let mut seats: Vec<_> = (1..=6).map(|chat| (telegram(chat), telegram(chat))).collect();
    seats.extend([(telegram(-10), telegram(11)), (telegram(-20), telegram(2))]);
    let topic = Address { topic: "7".into(), ..telegram(-30) };
    seats.push((topic, telegram(12)));
    seats
}

async fn event(rng: &mut StdRng, room: &Room, chat: &str) -> Event {
    let buttons = room.buttons(chat).await;
    match rng.random_range(0..12) {
        0 => command("start"),
        1 => Event::Command { name: "start".into(), args: "p_1__newsletter".into() },
        2 => command("subscribe"),
        3 => command(["settings", "subscriptions", "interests", "postings", "hlep"].choose(rng).unwrap()),
        4 => Event::Text(
            ["语音", "nothing of the kind", "P-2", "Anna Schmidt"].choose(rng).unwrap().to_string(),
        ),
        5 => [Event::Left, Event::Joined, Event::Other, Event::Press("mute:4711".into())]
            .choose(rng)
            .unwrap()
            .clone(),
        // Mostly people press what they are shown.
        _ => match buttons.choose(rng) {
            Some(press) => Event::Press(press.clone()),
            None => Event::Press("lang.en".into()),
        },
    }
}

async fn together_as_alone(seed: u64, alone: TestStore, together: TestStore) {
    let (alone, together) = (Room::new(alone).await, Room::new(together).await);
    let mut rng = StdRng::seed_from_u64(seed);
    let mut last = None;
    for round in 0..25 {
        let mut seats = seats();
        seats.shuffle(&mut rng);
        let mut engaged = HashSet::new();
        seats.retain(|(at, by)| {
            engaged.insert(at.chat.clone()) && (at == by || engaged.insert(by.chat.clone()))
        });
        seats.truncate(rng.random_range(1..=seats.len()));
        let mut turns = Vec::new();
        for (number, (at, by)) in seats.iter().enumerate() {
            let event = event(&mut rng, &alone, &at.chat).await;
            turns.push(turn(&format!("{round}.{number}"), at, by, event));
        }
        // Some updates come twice, at once or a round later.
        let again = turns.choose(&mut rng).cloned();
        turns.extend(again.clone().filter(|_| rng.random_bool(0.3)));
        turns.extend(last.take());
        last = again.filter(|_| rng.random_bool(0.3));
        for turn in &turns {
            alone.service.receive(turn.clone()).await.unwrap();
        }
        assert!(together.together(&turns).await.iter().all(Result::is_ok));
        let (one, other) = (alone.left_behind().await, together.left_behind().await);
        for (one, other) in one.iter().zip(&other) {
            assert_eq!(one, other, "seed {seed}, round {round}: {turns:#?}");
        }
        let on = rng.random_range(0..90_000);
        alone.clock.advance(on);
        together.clock.advance(on);
    }
    // The walk went somewhere.
    let behind = alone.left_behind().await;
    assert!(behind[2].len() > 5 && behind[7].len() > 50, "{behind:?}");
}

#[tokio::test]
async fn a_batch_comes_to_what_its_turns_come_to_alone_on_sqlite() {
    for seed in 0..12 {
        together_as_alone(seed, stores::sqlite().await, stores::sqlite().await).await;
    }
}

#[tokio::test]
async fn a_batch_comes_to_what_its_turns_come_to_alone_on_postgres() {
    for seed in 100..104 {
        together_as_alone(seed, stores::postgres().await, stores::postgres().await).await;
    }
}

/// Runs each of these on one thread on both engines.
macro_rules! on_one_thread {
    ($($test:ident),+ $(,)?) => {
        mod sqlite { $(#[tokio::test] async fn $test() { super::$test(super::stores::sqlite().await).await; })+ }
        mod postgres { $(#[tokio::test] async fn $test() { super::$test(super::stores::postgres().await).await; })+ }
    };
}

on_one_thread!(
    a_turn_that_fails_takes_no_other_with_it,
    a_panic_takes_no_other_with_it,
    a_panic_reaches_whoever_handed_the_turn_in,
    the_same_update_twice_in_one_batch_is_one,
    a_chat_keeps_its_order,
    many_chats_at_once_are_all_answered,
    a_store_that_takes_nothing_refuses_all,
);

/// On SQLite there is one writer, so nothing is joined in the middle of a turn.
#[tokio::test]
async fn a_turn_of_who_is_joined_meanwhile_writes_nothing() {
    let room = Room::new(stores::postgres().await).await;
    let mut tx = room.service.store().write().await.unwrap();
    let (here, there) = (scholar(&mut tx, &telegram(1)).await, scholar(&mut tx, &telegram(3)).await);
    let (second, _) = tx.create_person(PersonKind::Human, &telegram(2), Lang::En, "UTC", NOW).await.unwrap();
    tx.link_account(second.id, here).await.unwrap();
    tx.create_link_code("h", there, NOW + 10).await.unwrap();
    tx.commit().await.unwrap();
    let mut joins = room.service.store().write().await.unwrap();
    assert_eq!(joins.join_persons((here, &telegram(1)), there, "h", NOW).await.unwrap(), Joined::Done);
    let weekly = |id: &str| {
        let press = Press::SetRhythm { rhythm: Rhythm::Weekly };
        turn(id, &telegram(2), &telegram(2), Event::Press(press.encode()))
    };
    let meanwhile = async {
        let waits = "SELECT COUNT(*) FROM pg_stat_activity \
            WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while room.rows(waits).await == ["0"] {}
        joins.commit().await.unwrap();
    };
    let both = futures::future::join(room.service.receive(weekly("a")), meanwhile);
    patiently("end of both", both).await.0.unwrap();
    let wishes = "SELECT wishes FROM person WHERE wishes <> ''";
    assert!(room.rows(wishes).await.is_empty(), "nothing is written for who they were");
    let said = room.said("2").await;
    assert!(said.iter().any(|said| said.contains("try again in a moment")), "{said:?}");
    room.service.receive(weekly("b")).await.unwrap();
    assert_eq!(room.rows(wishes).await.len(), 1, "and then for who they are");
}

async fn a_turn_that_fails_takes_no_other_with_it(test: TestStore) {
    let room = Room::new(test).await;
    let all: Vec<Inbound> = (1..=5).map(|chat| starts(&format!("a{chat}"), chat)).collect();
    assert!(room.together(&all).await.iter().all(Result::is_ok));
    let spoil = "UPDATE conversation SET state = '{' WHERE chat = '3'";
    assert_eq!(sqlx::query(spoil).execute(&room.behind).await.unwrap().rows_affected(), 1);
    let all: Vec<Inbound> = (1..=5).map(|chat| starts(&format!("b{chat}"), chat)).collect();
    let came: Vec<bool> = room.together(&all).await.iter().map(Result::is_ok).collect();
    assert_eq!(came, [true, true, false, true, true]);
    for chat in ["1", "2", "4", "5"] {
        assert_eq!(room.said(chat).await.len(), 2, "chat {chat}");
    }
    assert_eq!(room.said("3").await.len(), 1, "nothing of it was kept");
    let mend = "DELETE FROM conversation WHERE chat = '3'";
    sqlx::query(mend).execute(&room.behind).await.unwrap();
    room.service.receive(all[2].clone()).await.unwrap();
    assert_eq!(room.said("3").await.len(), 2, "it may come again");
}

/// Panics at its first calls by whoever plays turns.
struct Wrong(AtomicUsize);

#[async_trait]
impl Clock for Wrong {
    fn now(&self) -> i64 {
        // Batches are played by tasks; whoever hands a turn in here is none.
        if tokio::task::try_id().is_none() {
            return NOW;
        }
        let left = self.0.load(Ordering::SeqCst);
        self.0.store(left.saturating_sub(1), Ordering::SeqCst);
        assert!(left == 0, "as the test wants it");
        NOW
    }

    async fn sleep_until(&self, _: i64) {}
}

async fn a_panic_takes_no_other_with_it(test: TestStore) {
    let room = Room::with(test, Arc::new(Wrong(AtomicUsize::new(1))), TestClock::new()).await;
    let all: Vec<Inbound> = (1..=3).map(|chat| starts(&chat.to_string(), chat)).collect();
    assert!(room.together(&all).await.iter().all(Result::is_ok), "each is played alone");
    for chat in ["1", "2", "3"] {
        assert_eq!(room.said(chat).await.len(), 1);
    }
}

async fn a_panic_reaches_whoever_handed_the_turn_in(test: TestStore) {
    let room = Room::with(test, Arc::new(Wrong(AtomicUsize::new(2))), TestClock::new()).await;
    let turns = [1, 2].map(|chat| {
        let (service, turn) = (room.service.clone(), starts(&chat.to_string(), chat));
        AssertUnwindSafe(async move { service.receive(turn).await }).catch_unwind()
    });
    let came: Vec<bool> = join_all(turns).await.into_iter().map(|came| came.is_ok()).collect();
    assert_eq!(came, [false, true], "the batch panics, then the first alone, then none");
    assert_eq!((room.said("1").await.len(), room.said("2").await.len()), (0, 1));
    room.service.receive(starts("1", 1)).await.unwrap();
    assert_eq!(room.said("1").await.len(), 1, "the chat is free again");
}

async fn the_same_update_twice_in_one_batch_is_one(test: TestStore) {
    let room = Room::new(test).await;
    let all = [starts("7", 1), starts("7", 1), starts("8", 2), starts("7", 1)];
    assert!(room.together(&all).await.iter().all(Result::is_ok));
    assert_eq!((room.said("1").await.len(), room.said("2").await.len()), (1, 1));
}

async fn a_chat_keeps_its_order(test: TestStore) {
    let room = Room::new(test).await;
    let presses = ["lang.en", "sub", "sf.1.silicon", "sf.1.ai", "sf.1.silicon"];
    let mut turns = Vec::new();
    for (number, press) in presses.iter().enumerate() {
        for chat in 1..=3 {
            let (id, at) = (format!("{chat}.{number}"), telegram(chat));
            turns.push(turn(&id, &at, &at, Event::Press((*press).to_owned())));
        }
    }
    assert!(room.together(&turns).await.iter().all(Result::is_ok));
    let answered = |said: &str| Some(said.split("press-").nth(1)?.split('"').next()?.to_owned());
    for chat in 1..=3 {
        let said = room.said(&chat.to_string()).await;
        let answers: Vec<String> = said.iter().filter_map(|said| answered(said)).collect();
        let expected: Vec<String> = (0..presses.len()).map(|number| format!("{chat}.{number}")).collect();
        assert_eq!(answers, expected);
    }
}

async fn many_chats_at_once_are_all_answered(test: TestStore) {
    let room = Room::new(test).await;
    for round in 0..2 {
        let all: Vec<Inbound> = (1..=300).map(|chat| starts(&format!("{round}.{chat}"), chat)).collect();
        assert!(room.together(&all).await.iter().all(Result::is_ok));
    }
    let mut heard: BTreeMap<String, usize> = BTreeMap::new();
    for row in room.rows("SELECT chat FROM outbox").await {
        *heard.entry(row).or_default() += 1;
    }
    assert_eq!(heard.len(), 300);
    assert!(heard.values().all(|times| *times == 2), "{heard:?}");
}

async fn a_store_that_takes_nothing_refuses_all(test: TestStore) {
    let room = Room::new(test).await;
    room.service.store().close().await;
    let all: Vec<Inbound> = (1..=3).map(|chat| starts(&chat.to_string(), chat)).collect();
    assert!(room.together(&all).await.iter().all(Result::is_err));
    assert_eq!(room.rows("SELECT id FROM inbound").await, [""; 0]);
}
