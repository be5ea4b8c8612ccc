//! Steering, counting, correcting and taking back.

use haizhi_core::domain::ids::{NoticeId, PersonId, PostingId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::notice::{NoticeKind, NoticeState};
use haizhi_core::domain::person::Platform;
use haizhi_core::domain::wishes::{Minute, QuietHours, Rhythm, Wishes};
use haizhi_core::store::{Tx, UnderWay};
use haizhi_tests::stores::TestStore;

use haizhi_tests::cast::{
    DAY, NOW, announced, crowd, everything, publish, published, scholar, speech, subscribe, telegram, titled,
};

/// How long a correction waits before it looks at what is under way.
const RENDERED: i64 = 2_000;

/// A posting that was announced to a crowd, and who they are.
async fn broadcast(test: &TestStore, people: i64) -> (PostingId, NoticeId, Vec<PersonId>) {
    let people = crowd(&test.store, people, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    let id = published(&mut tx, &speech(), NOW).await;
    let notice = tx.announce(id, NOW).await.unwrap().notice.expect("a notice");
    tx.commit().await.unwrap();
    (id, notice, people)
}

/// These arrived at this moment, each as a message of its own.
async fn arrives(tx: &mut Tx, notice: NoticeId, people: &[PersonId], now: i64) {
    let sent: Vec<_> =
        people.iter().map(|person| (notice, *person, Some(format!("m{}", person.0)))).collect();
    assert_eq!(tx.deliveries_sent(&sent, now).await.unwrap(), people.len() as u64);
}

/// Publishes another text and has a correction follow.
async fn corrects(test: &TestStore, id: PostingId, title: &str, now: i64) -> NoticeId {
    let mut tx = test.store.write().await.unwrap();
    tx.revise(id, &titled(title), None, now).await.unwrap();
    publish(&mut tx, id, now).await;
    let notice = tx.follow_up(id, NoticeKind::Correction, now).await.unwrap();
    tx.commit().await.unwrap();
    notice
}

/// Works on what follows until there is nothing to do at this moment.
async fn follows(test: &TestStore, now: i64) -> usize {
    let mut steps = 0;
    while test.store.follow(now).await.unwrap() {
        steps += 1;
    }
    steps
}

/// Whom a notice still has something for, with the message it is about.
async fn waits(test: &TestStore, notice: NoticeId, now: i64) -> Vec<(PersonId, Option<String>)> {
    let mut tx = test.store.read().await.unwrap();
    let mut rows = tx.fresh_deliveries(notice, PersonId(0), Platform::Telegram, 100).await.unwrap();
    let waited = tx.waited_deliveries(Platform::Telegram, now, 100).await.unwrap();
    rows.extend(waited.into_iter().filter(|row| row.notice == notice));
    let mut found: Vec<_> =
        rows.into_iter().map(|row| (row.person, row.claimed.and_then(|claimed| claimed.message))).collect();
    found.sort();
    found
}

pub async fn a_correction_waits_for_what_is_under_way_and_leaves_out_what_came_after(test: TestStore) {
    let (id, notice, people) = broadcast(&test, 6).await;
    let on = Platform::Telegram;
    let mut tx = test.store.write().await.unwrap();
    arrives(&mut tx, notice, &people[..2], NOW).await;
    tx.take_sender(on, "one", NOW, NOW + DAY, 0).await.unwrap();
    tx.put_under_way(on, "one", &[UnderWay(notice, people[2])], NOW).await.unwrap();
    tx.commit().await.unwrap();

    let correction = corrects(&test, id, "新", NOW + 10).await;
    assert_eq!(follows(&test, NOW + 10).await, 0, "what is being rendered is not under way yet");
    let later = NOW + 10 + RENDERED;
    assert_eq!(follows(&test, later).await, 1, "it notes what is under way");
    assert_eq!(follows(&test, later + 5_000).await, 0, "and waits for it");
    // It arrives with the old text; the next one is claimed and has the new one.
    let mut tx = test.store.write().await.unwrap();
    arrives(&mut tx, notice, &people[2..3], later + 5_000).await;
    tx.put_under_way(on, "one", &[UnderWay(notice, people[3])], NOW).await.unwrap();
    tx.commit().await.unwrap();
    assert!(test.store.follow(later + 5_001).await.unwrap());
    let mut tx = test.store.write().await.unwrap();
    arrives(&mut tx, notice, &people[3..4], later + 5_100).await;
    tx.put_under_way(on, "one", &[], NOW).await.unwrap();
    tx.commit().await.unwrap();
    assert!(follows(&test, later + 5_200).await > 0);

    let old: Vec<_> = people[..3].iter().map(|person| (*person, Some(format!("m{}", person.0)))).collect();
    assert_eq!(waits(&test, correction, later + 9_000).await, old);
    let mut tx = test.store.read().await.unwrap();
    let (first, second) =
        (tx.sending(notice).await.unwrap().unwrap(), tx.sending(correction).await.unwrap().unwrap());
    assert_eq!((first.sent, first.waiting, second.total, second.waiting), (4, 2, 3, 3));
    assert_eq!((second.kind, second.spreading, second.title.as_str()), (NoticeKind::Correction, false, "新"));
}

pub async fn a_correction_that_never_comes_back_is_not_waited_for_for_ever(test: TestStore) {
    let (id, notice, people) = broadcast(&test, 2).await;
    let mut tx = test.store.write().await.unwrap();
    arrives(&mut tx, notice, &people[..1], NOW).await;
    tx.take_sender(Platform::Telegram, "one", NOW, NOW + 1, 0).await.unwrap();
    tx.put_under_way(Platform::Telegram, "one", &[UnderWay(notice, people[1])], NOW).await.unwrap();
    tx.commit().await.unwrap();
    let correction = corrects(&test, id, "新", NOW).await;
    follows(&test, NOW + RENDERED).await;
    assert_eq!(follows(&test, NOW + 149_999).await, 0);
    assert!(follows(&test, NOW + 150_000).await > 0);
    assert_eq!(waits(&test, correction, NOW + DAY).await.len(), 1);
}

pub async fn a_second_correction_begins_the_first_anew(test: TestStore) {
    let (id, notice, people) = broadcast(&test, 3).await;
    let mut tx = test.store.write().await.unwrap();
    arrives(&mut tx, notice, &people, NOW).await;
    tx.commit().await.unwrap();
    let first = corrects(&test, id, "新", NOW).await;
    follows(&test, NOW + RENDERED).await;
    assert_eq!(waits(&test, first, NOW + 5_000).await.len(), 3);
    let mut tx = test.store.write().await.unwrap();
    arrives(&mut tx, first, &people[..2], NOW + 5_000).await;
    tx.commit().await.unwrap();
    let second = corrects(&test, id, "更新", NOW + 6_000).await;
    assert_eq!(second, first, "one correction notice a posting");
    follows(&test, NOW + 6_000 + RENDERED).await;
    assert_eq!(waits(&test, second, NOW + 9_000).await.len(), 3, "everybody gets the newest text");
    let mut tx = test.store.read().await.unwrap();
    let sending = tx.sending(second).await.unwrap().unwrap();
    assert_eq!((sending.total, sending.waiting, sending.title.as_str()), (3, 3, "更新"));
}

pub async fn a_recall_takes_back_all_that_arrived(test: TestStore) {
    let (id, notice, people) = broadcast(&test, 4).await;
    let mut tx = test.store.write().await.unwrap();
    arrives(&mut tx, notice, &people[..2], NOW).await;
    tx.take_sender(Platform::Telegram, "one", NOW, NOW + DAY, 0).await.unwrap();
    tx.put_under_way(Platform::Telegram, "one", &[UnderWay(notice, people[2])], NOW).await.unwrap();
    tx.cancel_notice(notice).await.unwrap();
    let recall = tx.follow_up(id, NoticeKind::Recall, NOW).await.unwrap();
    tx.commit().await.unwrap();
    // What waits is dropped at once, also what is under way and arrives all the same.
    while test.store.spread(NOW).await.unwrap() {}
    follows(&test, NOW + RENDERED).await;
    let mut tx = test.store.write().await.unwrap();
    assert_eq!(tx.sending(notice).await.unwrap().unwrap().dropped, 2);
    arrives(&mut tx, notice, &people[2..3], NOW + 3_000).await;
    tx.put_under_way(Platform::Telegram, "one", &[], NOW).await.unwrap();
    tx.commit().await.unwrap();
    follows(&test, NOW + 4_000).await;
    assert_eq!(waits(&test, recall, NOW + 5_000).await.len(), 3);
    let mut tx = test.store.read().await.unwrap();
    let sending = tx.sending(notice).await.unwrap().unwrap();
    assert_eq!((sending.sent, sending.waiting, sending.dropped), (3, 0, 1));
}

pub async fn what_is_about_a_message_stays_where_that_stands(test: TestStore) {
    let (id, notice, people) = broadcast(&test, 1).await;
    let mut tx = test.store.write().await.unwrap();
    arrives(&mut tx, notice, &people, NOW).await;
    tx.commit().await.unwrap();
    let correction = corrects(&test, id, "新", NOW).await;
    follows(&test, NOW + RENDERED).await;
    let mut tx = test.store.write().await.unwrap();
    let other = scholar(&mut tx, &telegram("other")).await;
    let account = tx.accounts(other).await.unwrap()[0].id;
    tx.link_account(account, people[0]).await.unwrap();
    tx.reroute(UnderWay(correction, people[0]), NOW + 3_000).await.unwrap();
    assert_eq!(tx.delivery_state(correction, people[0]).await.unwrap().as_deref(), Some("gone"));
    // What a dead process had under way of it is done again: twice does no harm.
    drop(tx);
    let mut tx = test.store.write().await.unwrap();
    let on = Platform::Telegram;
    tx.take_sender(on, "one", NOW, NOW + 10, 0).await.unwrap();
    tx.put_under_way(on, "one", &[UnderWay(correction, people[0])], NOW).await.unwrap();
    tx.take_sender(on, "two", NOW + 10, NOW + 20, 0).await.unwrap();
    assert_eq!(tx.delivery_state(correction, people[0]).await.unwrap().as_deref(), Some("queued"));
}

pub async fn a_notice_is_paused_resumed_and_listed(test: TestStore) {
    let (id, notice, _) = broadcast(&test, 2).await;
    let mut tx = test.store.write().await.unwrap();
    let found = tx.lock_notice(notice).await.unwrap().unwrap();
    assert_eq!(
        (found.posting, found.kind, found.state, found.open),
        (id, NoticeKind::New, NoticeState::Running, true)
    );
    assert_eq!(tx.open_notices().await.unwrap().len(), 1);
    tx.steer_notice(notice, NoticeState::Paused).await.unwrap();
    assert!(tx.open_notices().await.unwrap().is_empty(), "nobody sends what is paused");
    let page = tx.broadcasts(None, 0, 10).await.unwrap();
    assert_eq!((page.total, page.items[0].id, page.items[0].state), (1, notice, NoticeState::Paused));
    tx.steer_notice(notice, NoticeState::Running).await.unwrap();
    assert_eq!(tx.open_notices().await.unwrap().len(), 1);
    assert_eq!(tx.broadcasts(Some(haizhi_core::domain::ids::StationId(9)), 0, 10).await.unwrap().total, 0);
    assert!(tx.planned(None).await.unwrap().is_empty());
    tx.schedule(id, Some(NOW + DAY)).await.unwrap();
    assert_eq!(tx.planned(None).await.unwrap()[0].id, id);
}

pub async fn a_tally_is_kept_by_one_and_tells_the_pace(test: TestStore) {
    let (_, notice, people) = broadcast(&test, 30).await;
    let mut tx = test.store.write().await.unwrap();
    let mut of = tx.tallies().await.unwrap().pop().unwrap();
    assert_eq!((of.notice, of.open, of.at), (notice, true, 0));
    for (minute, part) in people.chunks(10).take(2).enumerate() {
        let now = NOW + 30_000 * minute as i64;
        arrives(&mut tx, notice, part, now).await;
        let tally = tx.count_notice(&of, now).await.unwrap();
        let before = of.at;
        of = haizhi_core::store::Tallied { at: now, changed_at: now, tally, ..of };
        assert!(tx.put_tally(&of, before).await.unwrap());
        assert!(!tx.put_tally(&of, before.min(now - 1)).await.unwrap(), "another process was faster");
    }
    assert_eq!(of.tally.langs, [(Lang::En, 30)]);
    // Ten in half a minute, ten to go.
    let sending = tx.sending(notice).await.unwrap().unwrap();
    assert_eq!((sending.sent, sending.waiting, sending.left_ms), (20, 10, Some(30_000)));
    let sending = tx.sending_at(notice, NOW).await.unwrap().unwrap();
    assert_eq!((sending.by_platform[0].sender, sending.by_platform[0].held_until), (false, None));
    tx.take_sender(Platform::Telegram, "one", NOW, NOW + 10, 0).await.unwrap();
    tx.hold(Platform::Telegram, None, NOW + 500).await.unwrap();
    let sending = tx.sending_at(notice, NOW).await.unwrap().unwrap();
    assert_eq!((sending.by_platform[0].sender, sending.by_platform[0].held_until), (true, Some(NOW + 500)));
}

pub async fn the_audience_says_who_hears_later(test: TestStore) {
    let people = crowd(&test.store, 5, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    let all_day = QuietHours { from: Minute::at(0, 0).unwrap(), until: Minute::at(23, 59).unwrap() };
    let quiet = Wishes { quiet: Some(all_day), ..Wishes::default() };
    let daily = Wishes { rhythm: Rhythm::Daily, ..Wishes::default() };
    let paused = Wishes { paused_until: Some(NOW + DAY), ..Wishes::default() };
    for (person, wishes) in people.iter().zip([quiet, daily, paused]) {
        tx.set_wishes(*person, &wishes).await.unwrap();
    }
    let audience = tx.audience(None, &speech(), NOW).await.unwrap();
    assert_eq!((audience.total, audience.quiet, audience.gathered, audience.unreached), (5, 1, 2, 0));
    let nobody = scholar(&mut tx, &telegram("nobody")).await;
    subscribe(&mut tx, nobody, &everything()).await;
    tx.set_reachable(&telegram("nobody"), false).await.unwrap();
    let audience = tx.audience(None, &speech(), NOW).await.unwrap();
    assert_eq!((audience.total, audience.unreached), (6, 1));
    let told = announced(&mut tx, &speech()).await;
    assert_eq!(told.matched, Some(audience.total));
}

/// Where everybody cannot be counted without keeping others waiting, a part
/// is, whatever the pattern in which people came.
pub async fn a_large_audience_is_reckoned_from_a_part(test: TestStore) {
    let people = crowd(&test.store, 5_400, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    for person in people.iter().step_by(2) {
        tx.set_lang(*person, Lang::ZhHans).await.unwrap();
    }
    let audience = tx.audience(None, &speech(), NOW).await.unwrap();
    assert!(audience.about);
    assert!(audience.total.abs_diff(5_400) <= 17, "{audience:?}");
    assert_eq!(audience.by_platform, [(Platform::Telegram, audience.total)]);
    let [(_, most), (_, least)] = audience.by_lang[..] else { panic!("{audience:?}") };
    assert!(most - least <= 17, "{audience:?}");
}
