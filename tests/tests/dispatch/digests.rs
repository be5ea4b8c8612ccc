use haizhi_core::clock::Clock as _;
use haizhi_core::domain::ids::{NoticeId, PersonId, PostingId};
use haizhi_core::domain::person::{Address, PersonKind};
use haizhi_core::domain::posting::PostingState;
use haizhi_core::domain::wishes::{Minute, QuietHours, Rhythm, Wishes};
use haizhi_core::platform::{Failure, Outgoing};
use haizhi_core::view::{Action, Digest, Message, View};
use haizhi_tests::cast::{DAY, crowd, everything, published, scholar, subscribe, telegram, titled, web};
use haizhi_tests::stores::TestStore;

use super::rig::{Does, Rig};

const HOUR: i64 = 3_600_000;
/// Tests begin at three in the morning in Berlin; digests come at eight.
const UNTIL_EIGHT: i64 = 5 * HOUR;
/// Entries of one digest of the scripted platform.
const ENTRIES: usize = 4;

fn daily() -> Wishes {
    Wishes { rhythm: Rhythm::Daily, ..Wishes::default() }
}

/// Somebody at this address who follows everything and wishes so.
async fn follower(rig: &Rig, at: &Address, wishes: &Wishes) -> PersonId {
    let mut tx = rig.store().write().await.unwrap();
    let person = scholar(&mut tx, at).await;
    subscribe(&mut tx, person, &everything()).await;
    tx.set_wishes(person, wishes).await.unwrap();
    tx.commit().await.unwrap();
    person
}

/// Gives this person another account.
async fn links(rig: &Rig, person: PersonId, at: &Address) {
    let mut tx = rig.store().write().await.unwrap();
    let other = scholar(&mut tx, at).await;
    let account = tx.accounts(other).await.unwrap()[0].id;
    tx.link_account(account, person).await.unwrap();
    tx.commit().await.unwrap();
}

/// Publishes a posting with this title and tells everybody.
async fn announce(rig: &Rig, title: &str) -> (PostingId, NoticeId) {
    let now = rig.clock.now();
    let mut tx = rig.store().write().await.unwrap();
    let id = published(&mut tx, &titled(title), now).await;
    let notice = tx.announce(id, now).await.unwrap().notice.expect("a notice");
    tx.commit().await.unwrap();
    rig.wake.wake();
    (id, notice)
}

async fn announce_all(rig: &Rig, titles: &[&str]) -> Vec<NoticeId> {
    let mut notices = Vec::new();
    for title in titles {
        notices.push(announce(rig, title).await.1);
    }
    rig.settle().await;
    notices
}

async fn states(rig: &Rig, notices: &[NoticeId], person: PersonId) -> Vec<String> {
    let mut tx = rig.store().read().await.unwrap();
    let mut states = Vec::new();
    for notice in notices {
        states.push(tx.delivery_state(*notice, person).await.unwrap().expect("a delivery"));
    }
    states
}

fn said(what: &Outgoing) -> &Message {
    let Outgoing::Say(message) = what else { panic!("{what:?}") };
    message
}

/// The digests that reached this address on Telegram.
fn digests(rig: &Rig, to: &Address) -> Vec<Digest> {
    let sent = rig.telegram.sent();
    sent.iter()
        .filter(|sent| sent.to == *to)
        .filter_map(|sent| match &said(&sent.what).view {
            View::Digest(digest) => Some(digest.clone()),
            _ => None,
        })
        .collect()
}

/// What a digest lists, in order.
fn titles(digest: &Digest) -> Vec<&str> {
    digest.groups.iter().flat_map(|group| &group.entries).map(|entry| entry.label.as_str()).collect()
}

pub async fn a_digest_lists_what_came_at_its_moment(test: TestStore) {
    let rig = Rig::new(test);
    let anna = follower(&rig, &telegram(1), &daily()).await;
    follower(&rig, &telegram(2), &Wishes::default()).await;
    let notices = announce_all(&rig, &["one", "two", "three"]).await;
    let mut heard = rig.telegram.heard(&telegram(2));
    heard.sort_unstable();
    assert_eq!(heard, ["one", "three", "two"], "who wants it at once has it");
    assert_eq!(states(&rig, &notices, anna).await, ["gathered"; 3]);
    rig.after(UNTIL_EIGHT - 1).await;
    assert_eq!(rig.telegram.count(&telegram(1)), 0, "not a moment before");
    rig.after(1).await;
    let digest = &digests(&rig, &telegram(1))[0];
    assert_eq!((titles(digest), &digest.more), (vec!["one", "two", "three"], &None));
    assert_eq!(rig.telegram.count(&telegram(1)), 1);
    assert_eq!(states(&rig, &notices, anna).await, ["sent"; 3]);
    rig.after(2 * DAY).await;
    assert_eq!(rig.telegram.sent().len(), 4, "and nothing twice");
}

pub async fn what_has_no_room_is_carried_over(test: TestStore) {
    let rig = Rig::new(test);
    let anna = follower(&rig, &telegram(1), &daily()).await;
    let notices = announce_all(&rig, &["1", "2", "3", "4", "5", "6"]).await;
    rig.after(UNTIL_EIGHT).await;
    let first = &digests(&rig, &telegram(1))[0];
    assert_eq!(titles(first), ["1", "2", "3", "4"], "as many as fit, the oldest first");
    assert!(first.more.as_ref().is_some_and(|more| more.contains('2')), "{:?}", first.more);
    let expected: Vec<&str> = (0..6).map(|at| if at < ENTRIES { "sent" } else { "gathered" }).collect();
    assert_eq!(states(&rig, &notices, anna).await, expected, "what was not listed was not sent");
    rig.after(DAY - 1).await;
    assert_eq!(rig.telegram.count(&telegram(1)), 1);
    rig.after(1).await;
    assert_eq!(titles(&digests(&rig, &telegram(1))[1]), ["5", "6"]);
    assert_eq!(states(&rig, &notices, anna).await, ["sent"; 6]);
}

pub async fn what_waits_comes_now_when_asked_for(test: TestStore) {
    let rig = Rig::new(test);
    let anna = follower(&rig, &telegram(1), &daily()).await;
    announce_all(&rig, &["1", "2", "3", "4", "5", "6"]).await;
    for (left, listed) in [(6, vec!["1", "2", "3", "4"]), (2, vec!["5", "6"]), (0, vec![])] {
        let mut tx = rig.store().write().await.unwrap();
        assert_eq!(tx.settings(anna).await.unwrap().waiting, left);
        assert_eq!(tx.bring_waiting(anna, rig.clock.now()).await.unwrap(), left);
        tx.commit().await.unwrap();
        rig.after(1).await;
        let last = digests(&rig, &telegram(1)).pop().expect("a digest");
        if !listed.is_empty() {
            assert_eq!(titles(&last), listed);
        }
    }
    assert_eq!(rig.telegram.count(&telegram(1)), 2);
}

pub async fn one_alone_is_the_card_itself(test: TestStore) {
    let rig = Rig::new(test);
    follower(&rig, &telegram(1), &daily()).await;
    announce_all(&rig, &["alone"]).await;
    rig.after(UNTIL_EIGHT).await;
    assert_eq!(rig.telegram.heard(&telegram(1)), ["alone"]);
    assert_eq!(digests(&rig, &telegram(1)), []);
}

pub async fn quiet_hours_put_off_until_their_end(test: TestStore) {
    let rig = Rig::new(test);
    let at = |hour| Minute::at(hour, 0).expect("of a day");
    let quiet = Wishes { quiet: Some(QuietHours { from: at(22), until: at(7) }), ..Wishes::default() };
    follower(&rig, &telegram(1), &quiet).await;
    announce_all(&rig, &["one", "two"]).await;
    rig.after(4 * HOUR - 1).await;
    assert_eq!(rig.telegram.count(&telegram(1)), 0);
    rig.say(&telegram(1), "answer").await;
    rig.settle().await;
    assert_eq!(rig.telegram.heard(&telegram(1)), ["answer"], "answers are never put off");
    rig.after(1).await;
    let mut heard = rig.telegram.heard(&telegram(1));
    heard.sort_unstable();
    assert_eq!(heard, ["answer", "one", "two"], "each by itself");
    announce_all(&rig, &["three"]).await;
    assert_eq!(rig.telegram.count(&telegram(1)), 4, "by day at once");
}

pub async fn a_pause_ends_in_one_digest(test: TestStore) {
    let rig = Rig::new(test);
    let until = rig.clock.now() + 3 * DAY;
    let anna = follower(&rig, &telegram(1), &Wishes { paused_until: Some(until), ..Wishes::default() }).await;
    announce_all(&rig, &["one"]).await;
    rig.after(DAY).await;
    announce_all(&rig, &["two"]).await;
    rig.after(2 * DAY - 1).await;
    assert_eq!(rig.telegram.count(&telegram(1)), 0);
    rig.after(1).await;
    assert_eq!(titles(&digests(&rig, &telegram(1))[0]), ["one", "two"]);

    // A pause that is ended early brings what waited at once.
    let again = Wishes { paused_until: Some(rig.clock.now() + DAY), ..Wishes::default() };
    let mut tx = rig.store().write().await.unwrap();
    tx.set_wishes(anna, &again).await.unwrap();
    tx.commit().await.unwrap();
    announce_all(&rig, &["three", "four"]).await;
    let mut tx = rig.store().write().await.unwrap();
    tx.set_wishes(anna, &Wishes::default()).await.unwrap();
    tx.gather_anew(anna, rig.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    rig.after(1).await;
    assert_eq!(titles(&digests(&rig, &telegram(1))[1]), ["three", "four"]);
}

pub async fn what_ended_meanwhile_is_left_out(test: TestStore) {
    let rig = Rig::new(test);
    let anna = follower(&rig, &telegram(1), &daily()).await;
    let (closed, first) = announce(&rig, "closed").await;
    let rest = announce_all(&rig, &["1", "2", "3", "4"]).await;
    let mut tx = rig.store().write().await.unwrap();
    tx.set_state(closed, PostingState::Closed, rig.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    rig.after(UNTIL_EIGHT).await;
    let digest = &digests(&rig, &telegram(1))[0];
    assert_eq!(titles(digest), ["1", "2", "3"]);
    assert_eq!(states(&rig, &[first], anna).await, ["dropped"]);
    assert_eq!(states(&rig, &rest, anna).await, ["sent", "sent", "sent", "gathered"]);
    // Who follows nothing any more is told of nothing.
    let mut tx = rig.store().write().await.unwrap();
    let id = tx.subscriptions(anna).await.unwrap()[0].id;
    tx.remove_subscription(id, anna, rig.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    rig.after(DAY).await;
    assert_eq!(rig.telegram.count(&telegram(1)), 1);
    assert_eq!(states(&rig, &rest[3..], anna).await, ["dropped"]);
}

pub async fn a_dead_account_gives_way_and_the_preferred_one_is_taken(test: TestStore) {
    let rig = Rig::new(test);
    let anna = follower(&rig, &telegram(1), &daily()).await;
    links(&rig, anna, &telegram(2)).await;
    links(&rig, anna, &web("a")).await;
    let notices = announce_all(&rig, &["one", "two"]).await;
    // Said after it came: the digest goes where it is wanted by then.
    let mut tx = rig.store().write().await.unwrap();
    let (second, _) = tx.person_at(&telegram(2)).await.unwrap().expect("an account");
    tx.prefer(anna, Some(second.id)).await.unwrap();
    tx.commit().await.unwrap();
    for at in [telegram(1), telegram(2)] {
        rig.telegram.fails(&at, Failure::Gone("blocked".into()));
    }
    rig.after(UNTIL_EIGHT).await;
    let tried: Vec<Address> = rig.telegram.sent().into_iter().map(|sent| sent.to).collect();
    assert_eq!(tried, [telegram(2), telegram(1)], "the preferred one, then the next");
    assert_eq!(rig.web.sent().len(), 1, "and the last gets it, once");
    assert_eq!(states(&rig, &notices, anna).await, ["sent"; 2]);
    rig.web.fails(&web("a"), Failure::Gone("closed".into()));
    let more = announce_all(&rig, &["three", "four"]).await;
    rig.after(DAY).await;
    assert_eq!(states(&rig, &more, anna).await, ["gone"; 2]);
}

pub async fn each_outcome_is_kept_for_what_was_listed(test: TestStore) {
    let rig = Rig::new(test);
    let anna = follower(&rig, &telegram(1), &daily()).await;
    let bo = follower(&rig, &telegram(2), &daily()).await;
    let cy = follower(&rig, &telegram(3), &daily()).await;
    let dee = follower(&rig, &telegram(4), &daily()).await;
    rig.telegram.fails(&telegram(1), Failure::Unknown("connection reset".into()));
    rig.telegram.fails(&telegram(2), Failure::Rejected("can't parse entities".into()));
    rig.telegram.script(&telegram(3), vec![Does::Fails(Failure::Down("502".into())); 2]);
    rig.telegram.fails(&telegram(4), Failure::Wait { after_ms: 30_000, whole_account: false });
    let notices = announce_all(&rig, &["1", "2", "3", "4", "5"]).await;
    rig.after(UNTIL_EIGHT).await;
    let of = |state: &'static str| [state, state, state, state, "gathered"];
    assert_eq!(states(&rig, &notices, anna).await, of("unknown"), "a lost outcome is not sent again");
    assert_eq!(states(&rig, &notices, bo).await, of("failed"));
    for person in [cy, dee] {
        assert_eq!(states(&rig, &notices, person).await, ["gathered"; 5]);
    }
    rig.after(29_999).await;
    assert_eq!(rig.telegram.count(&telegram(4)), 1, "a deadline is kept in full");
    rig.after(1).await;
    rig.after(60_000).await;
    for person in [cy, dee] {
        assert_eq!(states(&rig, &notices, person).await, of("sent"));
    }
    rig.after(DAY).await;
    assert_eq!(states(&rig, &notices, anna).await, ["unknown", "unknown", "unknown", "unknown", "sent"]);
}

pub async fn a_crash_leaves_what_was_listed_unknown(test: TestStore) {
    let rig = Rig::new(test);
    let anna = follower(&rig, &telegram(1), &daily()).await;
    let notices = announce_all(&rig, &["1", "2", "3", "4", "5"]).await;
    rig.telegram.script(&telegram(1), [Does::Hangs]);
    rig.clock.advance(UNTIL_EIGHT);
    rig.wake.wake();
    rig.telegram.called(1).await;
    let (test, clock) = rig.crash().await;
    let rig = Rig::again(test, clock);
    rig.after(60_000).await;
    assert_eq!(
        states(&rig, &notices, anna).await,
        ["unknown", "unknown", "unknown", "unknown", "sent"],
        "what may have been sent is not sent again, and nothing else is lost",
    );
    assert_eq!(rig.telegram.heard(&telegram(1)), ["5"]);
}

pub async fn a_groups_digest_leads_into_private(test: TestStore) {
    let rig = Rig::new(test);
    let mut tx = rig.store().write().await.unwrap();
    let at = telegram(-5);
    let lang = haizhi_core::domain::lang::Lang::En;
    let (_, group) =
        tx.create_person(PersonKind::Group, &at, lang, "Europe/Berlin", rig.clock.now()).await.unwrap();
    subscribe(&mut tx, group.id, &everything()).await;
    tx.set_wishes(group.id, &daily()).await.unwrap();
    tx.commit().await.unwrap();
    announce_all(&rig, &["one", "two"]).await;
    rig.after(UNTIL_EIGHT).await;
    let sent = rig.telegram.sent();
    assert!(said(&sent[0].what).buttons.is_empty(), "nobody's own matters in a group");
    let digest = &digests(&rig, &at)[0];
    let mut entries = digest.groups.iter().flat_map(|group| &group.entries);
    assert!(entries.all(|entry| matches!(entry.open, Action::DeepLink(_))));
    // One alone is its card, and nobody's subscription matters in a group either.
    announce_all(&rig, &["three"]).await;
    rig.after(24 * 3_600_000).await;
    let card = format!("{:?}", said(&rig.telegram.sent()[1].what));
    assert!(card.contains("three") && !card.contains("because of"), "{card}");
}

pub async fn a_digest_does_not_wait_for_the_end_of_a_broadcast(test: TestStore) {
    let rig = Rig::paced(test, 1);
    let anna = follower(&rig, &telegram(1), &Wishes { rhythm: Rhythm::Daily, ..Wishes::default() }).await;
    announce_all(&rig, &["one", "two"]).await;
    rig.clock.advance(UNTIL_EIGHT);
    crowd(rig.store(), 20, &everything()).await;
    let (_, broadcast) = announce(&rig, "to all").await;
    let mut seconds = 0;
    while digests(&rig, &telegram(1)).is_empty() {
        seconds += 1;
        assert!(seconds <= 5, "one of the first, not after all twenty: {}", rig.telegram.sent().len());
        rig.clock.advance(1_000);
        rig.clock_turned().await;
        rig.settle_at(rig.telegram.sent().len()).await;
    }
    while rig.telegram.sent().len() < 21 {
        seconds += 1;
        assert!(seconds <= 40, "nor does the broadcast wait for digests");
        rig.clock.advance(1_000);
        rig.clock_turned().await;
        rig.settle_at(rig.telegram.sent().len()).await;
    }
    assert_eq!(states(&rig, &[broadcast], anna).await, ["gathered"]);
}
