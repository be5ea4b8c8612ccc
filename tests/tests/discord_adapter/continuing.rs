//! A process that ends, and what the next one makes of it.

use haizhi_core::clock::Clock as _;
use haizhi_tests::discord::Contact;

use super::*;

/// How long after it was known last a session is tried, in ms.
const LIVES_MS: i64 = 5 * 60_000;

/// Whether somebody who came last left without ending the session.
fn left_open(house: &House) -> bool {
    let contacts = house.fake.gateway().contacts();
    contacts.last().is_some_and(|contact| matches!(contact, Contact::Left(Some(4000))))
}

impl House {
    /// A process that knows by which session it is connected.
    async fn in_session() -> Self {
        let house = Self::connected().await;
        house.is_found(|found| *found == Condition::Working).await;
        house
    }

    /// The process that comes after this one, with the settings of the first.
    async fn restarts(self) -> Self {
        let config = config(&self.fake);
        let house = self.next(&config);
        house.turns_until(1_000, |house| house.fake.gateway().connected()).await;
        house
    }

    /// Which sessions began, went on and were refused.
    fn sessions(&self) -> (usize, usize, usize) {
        let gateway = self.fake.gateway();
        (gateway.identified(), gateway.resumed(), gateway.refused())
    }

    /// The number up to which the first shard's session is written down, and when it was.
    fn stands(&self) -> Option<(u64, i64)> {
        let kept = self.notes.stands.borrow().get(&format!("{}.0", self.fake.application())).cloned()?;
        let state: serde_json::Value = serde_json::from_str(&kept.state).unwrap();
        Some((state["seq"].as_u64().unwrap(), kept.at))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happens_during_a_restart_is_heard_once() {
    let mut house = House::in_session().await;
    let anna = house.anna();
    anna.sends_text("one");
    house.hears(1).await;
    house.stops().await;
    assert!(left_open(&house), "{:?}", house.fake.gateway().contacts());
    anna.sends_text("two");
    anna.sends_text("three");
    let budget = house.fake.gateway().budget();
    let mut house = house.restarts().await;
    assert_eq!(house.sessions(), (1, 1, 0));
    assert_eq!(house.fake.gateway().budget(), budget);
    assert!(house.fake.gateway().contacts().contains(&Contact::Opened { resuming: true }));
    // Nothing that was taken in comes again, not even to be recognised.
    house.hears(3).await;
    anna.sends_text("four");
    house.hears(4).await;
    house.stops().await;
    assert_eq!(house.notes.events(), ["one", "two", "three", "four"].map(text));
    let house = house.restarts().await;
    assert_eq!(house.sessions(), (1, 2, 0));
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_dead_process_took_in_is_recognised() {
    let mut house = House::in_session().await;
    let anna = house.anna();
    anna.sends_text("one");
    house.hears(1).await;
    house.turns_until(1_000, |house| house.stands().is_some()).await;
    // The hands stand still: nothing more is written down.
    anna.sends_text("two");
    house.hears(2).await;
    house.crashes().await;
    anna.sends_text("three");
    let house = house.restarts().await;
    assert_eq!(house.notes.wait_for_each(3).await, ["one", "two", "three"].map(text));
    assert_eq!(house.sessions(), (1, 1, 0));
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_taken_in_comes_to_the_next() {
    let mut house = House::in_session().await;
    let anna = house.anna();
    house.notes.takes(|inbound| inbound.event != text("two"));
    anna.sends_text("one");
    house.hears(1).await;
    anna.sends_text("two");
    house.notes.wait_for_refusals(1).await;
    house.fake.user(8, "Ben", "en").sends_text("three");
    house.hears(2).await;
    house.stops().await;
    house.notes.takes(|_| true);
    let house = house.restarts().await;
    assert_eq!(house.notes.wait_for_each(3).await, ["one", "three", "two"].map(text));
    assert_eq!(house.sessions(), (1, 1, 0));
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_process_goes_on_for_another() {
    let house = House::in_session().await;
    let settings = config(&house.fake);
    let other = Discord::new(&settings, Arc::new(house.clock.clone())).unwrap();
    let (stop, turn) = (watch::Sender::new(false), watch::Sender::new(false));
    let (mut stopped, turns, notes) = (stop.subscribe(), turn.subscribe(), house.notes.clone());
    let stopped = async move { stopped.wait_for(|stopped| *stopped).await.map(drop).unwrap_or(()) };
    let running = tokio::spawn(async move { other.run(notes, turns, Box::pin(stopped)).await });
    // Who takes over looks at what is written down, not at what is about to be.
    house.turns_until(1_000, |house| house.stands().is_some()).await;
    let anna = house.anna();
    let (mut wanted, words) = (Vec::new(), ["one", "two", "three", "four", "five", "six"]);
    for (round, words) in words.into_iter().enumerate() {
        // One lets go and the other takes over, while she writes.
        let (from, to) = if round % 2 == 0 { (&house.turn, &turn) } else { (&turn, &house.turn) };
        from.send_replace(false);
        anna.sends_text(words);
        to.send_replace(true);
        house.turns_until(100, |house| house.fake.gateway().resumed() > round).await;
        wanted.push(text(words));
        assert_eq!(house.notes.wait_for_each(round + 1).await, wanted);
    }
    assert_eq!(house.fake.gateway().identified(), 1);
    stop.send_replace(true);
    running.await.unwrap().unwrap();
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_discord_forgot_is_begun_anew() {
    let mut house = House::in_session().await;
    house.anna().sends_text("one");
    house.hears(1).await;
    house.stops().await;
    house.fake.gateway().forgets_sessions();
    let mut house = house.restarts().await;
    assert_eq!(house.sessions(), (2, 0, 1));
    house.anna().sends_text("two");
    house.hears(2).await;
    house.stops().await;
    assert_eq!(house.notes.events(), ["one", "two"].map(text));
    // The new one goes on, and the old one was forgotten.
    let house = house.restarts().await;
    assert_eq!(house.sessions(), (2, 1, 1));
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ended_is_not_written_down_any_more() {
    let mut house = House::in_session().await;
    house.turns_until(1_000, |house| house.stands().is_some()).await;
    // The next is refused, so none takes its place.
    house.fake.gateway().refuses(&[4014]);
    house.fake.gateway().invalidates(false);
    let is_refused = |house: &House| matches!(house.discord.condition(), Condition::Refused(_));
    house.turns_until(1_000, is_refused).await;
    house.clock.advance(1_000);
    until(&house.notes.stands, |stands| stands.is_empty()).await;
    house.stops().await;
    let house = house.restarts().await;
    assert_eq!(house.sessions(), (2, 0, 0));
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_token_and_other_shards_begin_anew() {
    let mut house = House::in_session().await;
    house.stops().await;
    house.fake.resets_token("MTE.Gfake1.another-token");
    let mut house = house.restarts().await;
    assert_eq!(house.sessions(), (2, 0, 0), "no session of another token was tried");
    house.stops().await;

    let two = Config { shards: 2, ..config(&house.fake) };
    let mut house = house.next(&two);
    house.turns_until(1_000, |house| house.fake.gateway().identified() == 4).await;
    house.turns_until(1_000, |house| house.notes.stands.borrow().len() == 2).await;
    house.stops().await;
    let house = house.next(&two);
    house.fake.gateway().wait_resumed(2).await;
    assert_eq!(house.sessions(), (4, 2, 0));
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_none_is_not_gone_to() {
    // This Discord takes a resumption at its first address as well.
    let mut house = House::built(Builder::fixed_gateway, |_, _| {}).await;
    house.is_found(|found| *found == Condition::Working).await;
    house.stops().await;
    let resume_url = house.fake.resume_url();
    for written in [resume_url.replace("ws://", "http://"), "no address".to_owned()] {
        house.notes.stands.send_modify(|stands| {
            for kept in stands.values_mut() {
                kept.state = kept.state.replace(&resume_url, &written);
                assert!(kept.state.contains(&written), "{}", kept.state);
            }
        });
        let resumed = house.fake.gateway().resumed();
        house = house.restarts().await;
        assert_eq!(house.fake.gateway().resumed(), resumed + 1);
        house.stops().await;
        house.notes.stands.send_modify(|stands| {
            stands.values_mut().for_each(|kept| kept.state = kept.state.replace(&written, &resume_url));
        });
    }
    assert!(!house.fake.gateway().contacts().contains(&Contact::Opened { resuming: true }));
    house.restarts().await.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_goes_on_though_no_more_may_begin() {
    let mut house = House::in_session().await;
    house.stops().await;
    house.fake.gateway().sets_budget(0);
    let settings = config(&house.fake);
    let house = house.next(&settings);
    house.fake.gateway().wait_resumed(1).await;
    assert_eq!(house.sessions(), (1, 1, 0));
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_was_left_long_ago_is_not_tried() {
    for (pause_ms, sessions) in [(LIVES_MS, (1, 1, 0)), (LIVES_MS + 1, (2, 0, 0))] {
        let mut house = House::in_session().await;
        house.stops().await;
        house.clock.advance(pause_ms);
        let settings = config(&house.fake);
        let house = house.next(&settings);
        house.fake.gateway().wait_connected(true).await;
        assert_eq!(house.sessions(), sessions, "{pause_ms}");
        house.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn that_a_session_still_stands_is_said_while_it_does() {
    let mut house = House::in_session().await;
    house.turns_until(1_000, |house| house.stands().is_some()).await;
    let (seq, first) = house.stands().unwrap();
    for _ in 0..59 {
        house.clock.advance(1_000);
    }
    house.turns_until(1_000, |house| house.stands().unwrap().1 > first).await;
    let (same, later) = house.stands().unwrap();
    assert_eq!(same, seq);
    assert!(later - first >= 60_000, "{}", later - first);

    // Nobody knows whether it still does while nobody gets through.
    house.fake.gateway().outage(true);
    house.is_found(|found| matches!(found, Condition::Down(_))).await;
    house.clock.advance(LIVES_MS + 1);
    house.stops().await;
    assert_eq!(house.stands(), Some((seq, later)));
    house.fake.gateway().outage(false);
    let house = house.restarts().await;
    assert_eq!(house.sessions(), (2, 0, 0), "begun at {later}, now {}", house.clock.now());
    house.ends().await;
}
