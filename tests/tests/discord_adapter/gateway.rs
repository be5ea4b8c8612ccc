//! The connection, and what happens to it.

use haizhi_tests::discord::Contact;

use super::*;

/// Seconds of CPU that the gateway's thread of this process has used; the
/// tests of this file run one a process, or its own would be hard to tell.
fn cpu_ticks() -> u64 {
    let mut ticks = 0;
    for task in std::fs::read_dir("/proc/self/task").unwrap().flatten() {
        let name = std::fs::read_to_string(task.path().join("comm")).unwrap_or_default();
        if name.trim() != "discord-gateway" {
            continue;
        }
        let stat = std::fs::read_to_string(task.path().join("stat")).unwrap_or_default();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        ticks += fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
    }
    ticks
}

#[tokio::test(flavor = "multi_thread")]
async fn it_comes_back_after_every_way_of_being_closed() {
    for code in [Some(4000), Some(4001), Some(4002), Some(4008), None] {
        let house = House::connected().await;
        let anna = house.anna();
        house.fake.gateway().closes(code);
        house.fake.gateway().wait_resumed(1).await;
        assert_eq!(house.fake.gateway().identified(), 1, "{code:?}");
        anna.sends_text("still there?");
        assert_eq!(house.hears(1).await.event, text("still there?"));
        house.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_is_over_is_begun_anew() {
    // Whatever the code, Discord says itself when a session cannot be gone on with.
    for code in [1000, 1001, 4003, 4005, 4007, 4009] {
        let house = House::connected().await;
        house.fake.gateway().closes(Some(code));
        house.turns_until(1_000, |house| house.fake.gateway().identified() == 2).await;
        house.fake.gateway().wait_connected(true).await;
        house.ends().await;
    }
    let house = House::connected().await;
    house.fake.gateway().invalidates(false);
    house.turns_until(1_000, |house| house.fake.gateway().identified() == 2).await;
    house.fake.gateway().wait_connected(true).await;
    house.fake.gateway().invalidates(true);
    house.fake.gateway().wait_resumed(1).await;
    house.fake.gateway().reconnect();
    house.turns_until(1_000, |house| house.fake.gateway().resumed() == 2).await;
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_that_nothing_helps_against_end_the_attempts() {
    for code in [4004, 4010, 4011, 4012, 4013, 4014] {
        let house = House::begun(|builder| builder, |_, _| {}).await;
        house.fake.gateway().refuses(&[code]);
        // It may have connected before it was refused.
        house.fake.gateway().closes(Some(code));
        let found = house.is_found(|found| matches!(found, Condition::Refused(_))).await;
        assert!(format!("{found:?}").contains(&code.to_string()), "{found:?}");
        let opened = house.fake.gateway().opened();
        house.clock.advance(10_000);
        let more = house.fake.serves("GET /gateway/bot", 9, std::time::Duration::from_millis(200)).await;
        assert!(!more && house.fake.gateway().opened() <= opened.max(3), "{code}");
        // It heals by itself once Discord takes us again.
        house.fake.gateway().refuses(&[]);
        house.turns_until(20_000, |house| house.fake.gateway().connected()).await;
        house.fake.violations();
        house.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_that_is_replayed() {
    let house = House::connected().await;
    let anna = house.anna();
    anna.sends_text("one");
    house.hears(1).await;
    house.fake.gateway().outage(true);
    house.fake.gateway().wait_connected(false).await;
    for words in ["two", "three", "four"] {
        anna.sends_text(words);
    }
    // Sixty seconds of outage.
    for _ in 0..60 {
        house.clock.advance(1_000);
        tokio::task::yield_now().await;
    }
    house.fake.gateway().outage(false);
    house.turns_until(5_000, |house| house.fake.gateway().resumed() == 1).await;
    let heard = house.notes.wait_for_each(4).await;
    assert_eq!(heard, ["one", "two", "three", "four"].map(text));
    assert_eq!(house.fake.gateway().identified(), 1);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_committed_is_replayed() {
    let house = House::connected().await;
    let anna = house.anna();
    house.notes.takes(|inbound| inbound.event != text("two"));
    anna.sends_text("one");
    house.hears(1).await;
    anna.sends_text("two");
    house.notes.wait_for_refusals(1).await;
    house.fake.gateway().closes(None);
    house.fake.gateway().wait_resumed(1).await;
    let replayed = house.fake.gateway().contacts().into_iter().find_map(|contact| match contact {
        Contact::Resumed { replayed } => Some(replayed),
        _ => None,
    });
    assert_eq!(replayed, Some(1), "the one that was not committed, and no other");
    house.notes.takes(|_| true);
    house.turns_until(1_000, |house| house.notes.events().len() >= 3).await;
    // It is handed in twice under one id; the house takes it once.
    let taken = house.notes.wait_for(3).await;
    assert_eq!(taken[1].id, taken[2].id);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_taken_in_is_left_at_discord_while_the_heart_beats() {
    const AT_ONCE: usize = 1_000;
    let house = House::built(|builder| builder.heartbeat_ms(200), |_, _| {}).await;
    house.notes.takes(|_| false);
    let people = 2 * AT_ONCE;
    for id in 0..people {
        house.fake.user(100 + id as u64, "Anna", "en").sends_text("hello");
    }
    house.notes.wait_for_refusals(AT_ONCE).await;
    house.fake.gateway().wait_heartbeats(3).await;
    assert_eq!(*house.notes.refused.borrow(), AT_ONCE, "no more are taken in hand");
    house.notes.takes(|_| true);
    house.turns_until(250, |house| house.notes.taken.borrow().len() >= people).await;
    house.fake.gateway().wait_heartbeats(2).await;
    assert_eq!(house.notes.taken.borrow().len(), people, "each once");
    assert_eq!(house.fake.gateway().opened(), 1);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn resume_goes_where_it_is_configured() {
    let house = House::built(Builder::fixed_gateway, |config, fake| {
        config.gateway_url = Some(fake.gateway_url().to_owned())
    })
    .await;
    house.fake.gateway().closes(Some(4000));
    house.fake.gateway().wait_resumed(1).await;
    let elsewhere = house
        .fake
        .gateway()
        .contacts()
        .iter()
        .any(|contact| matches!(contact, Contact::Opened { resuming: true }));
    assert!(!elsewhere, "it went to resume_gateway_url");
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_answers_no_heartbeat_is_left() {
    let house = House::built(|builder| builder.heartbeat_ms(200), |_, _| {}).await;
    house.fake.gateway().deaf(true);
    house.fake.gateway().wait_connected(false).await;
    house.fake.gateway().deaf(false);
    house.fake.gateway().wait_resumed(1).await;
    assert_eq!(house.fake.gateway().identified(), 1);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn being_closed_again_and_again_costs_no_cpu() {
    let house = House::connected().await;
    house.anna().sends_file("list.csv", "a,b", "text/csv");
    let Event::File(file) = house.hears(1).await.event else { panic!("a file") };
    let before = cpu_ticks();
    let began = house.fake.gateway().opened();
    // So much is done meanwhile that whoever spins would be seen to.
    for _ in 0..10_000 {
        house.fake.gateway().closes(None);
        house.discord.fetch(&file, 1_000).await.unwrap();
    }
    let (ticks, connections) = (cpu_ticks() - before, house.fake.gateway().opened() - began);
    assert!(connections <= 4, "{connections} connections while the clock stood still");
    assert!(ticks <= 30, "{ticks} hundredths of a second in 10,000 requests");
    house.turns_until(1_000, |house| house.fake.gateway().connected()).await;
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_an_alarm_and_holds_nothing_up() {
    let house = House::connected().await;
    let anna = house.anna();
    house.is_found(|found| *found == Condition::Working).await;
    for name in ["INTERACTION_CREATE", "MESSAGE_CREATE", "INTERACTION_CREATE"] {
        house.fake.gateway().pushes_garbled(name);
    }
    house.fake.gateway().sends_text("{no JSON");
    anna.sends_text("and on");
    assert_eq!(house.hears(1).await.event, text("and on"));
    assert!(matches!(house.is_found(|found| *found != Condition::Working).await, Condition::Down(_)));
    house.clock.advance(10 * 60_000);
    house.is_found(|found| *found == Condition::Working).await;
    // A resume begins behind them.
    house.fake.gateway().closes(Some(4000));
    house.fake.gateway().wait_resumed(1).await;
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_of_the_day_are_not_used_up() {
    let house = House::begun(|builder| builder, |_, _| {}).await;
    house.is_found(|found| *found == Condition::Working).await;
    house.fake.gateway().sets_budget(5);
    // What is left is asked for when it connects anew.
    house.turn.send_replace(false);
    house.fake.gateway().wait_connected(false).await;
    house.fake.gateway().forgets_sessions();
    house.turn.send_replace(true);
    house.fake.wait_for("the gateway to be asked for", |fake| fake.count("GET /gateway/bot") >= 2).await;
    house.fake.wait_for("the session to be refused", |fake| fake.gateway().refused() == 1).await;
    house.clock.advance(60_000);
    assert_eq!(house.fake.gateway().identified(), 1, "the last ones are left to whoever looks after it");
    house.turns_until(3_600_000, |house| house.fake.gateway().connected()).await;
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_gone_is_handed_in() {
    let house = House::connected().await;
    let anna = house.anna();
    let guild = house.fake.guild("Lab", &anna);
    guild.adds_bot();
    let room = guild.channel("general");
    room.deleted();
    let left = house.hears(1).await;
    assert_eq!((&left.event, &left.at), (&Event::Left, &channel(guild.id(), room.id())));
    guild.fails(true);
    guild.fails(false);
    guild.removes_bot();
    let left = house.hears(2).await;
    assert_eq!(left.event, Event::LeftGuild(guild.id().to_string()));
    let _ = until(&house.notes.taken, |taken| taken.len() == 2).await;
    house.ends().await;
}
