//! Events in numbers.

use haizhi_core::domain::event::{Attendance, EventKind, Halt};
use haizhi_core::domain::feedback::Rating;
use haizhi_core::domain::ids::{PostingId, RegistrationId, StationId};
use haizhi_core::domain::posting::PostingContent;
use haizhi_core::domain::registration::{Entry, RegistrationState};
use haizhi_core::domain::statistics::Held;
use haizhi_core::store::{NewPosting, NewRegistration, Tx};
use haizhi_core::text::moment_of;
use haizhi_tests::cast::{DAY, lecture, publish, scholar, telegram};
use haizhi_tests::stores::TestStore;

/// A moment by the clocks of Kunming.
fn kunming(local: &str) -> i64 {
    moment_of(local.parse().unwrap(), "Asia/Shanghai").unwrap()
}

async fn held(tx: &mut Tx, content: &PostingContent, station: Option<StationId>, now: i64) -> PostingId {
    let new = NewPosting { station, content, by: None, listed: None, readings: &[] };
    let id = tx.insert_posting(new, now).await.unwrap();
    publish(tx, id, now).await;
    id
}

/// Somebody who brings a colleague along; was there and rated it where a number is given.
async fn comes(
    tx: &mut Tx,
    event: PostingId,
    state: RegistrationState,
    rating: Option<u32>,
    at: i64,
) -> RegistrationId {
    let chat = event.0 * 1_000 + tx.attendees(event, None, 0, 1).await.unwrap().page.total as i64;
    let person = scholar(tx, &telegram(chat)).await;
    let entry = Entry {
        attendance: Attendance::OnSite,
        companions: 1,
        name: "Anna".into(),
        institution: String::new(),
        answers: Vec::new(),
    };
    let code = format!("C{chat}");
    let new = NewRegistration { event, person, state, entry: &entry, code: &code, reminded: 0 };
    let id = tx.register(new, at).await.unwrap().unwrap();
    if let Some(number) = rating {
        tx.attend(id, at).await.unwrap();
        tx.rate(id, Rating::new(number).unwrap(), at).await.unwrap();
    }
    id
}

pub async fn a_year_counts_what_was_held_in_it(test: TestStore) {
    use RegistrationState::{Cancelled, Confirmed, Waiting};
    let mut tx = test.store.write().await.unwrap();
    let station = tx.create_station("kust", "昆明站", "Kunming", None).await.unwrap();
    let early = kunming("2025-01-01T08:00");
    let at = |starts: &str| lecture("Rice", starts, 10);
    // The first and the last moment of a year by Kunming's clocks, in which it is another in Greenwich.
    let first = held(&mut tx, &at("2026-01-01 00:00"), Some(station), early).await;
    let mut fair = at("2026-12-31 20:00");
    fair.event.as_mut().unwrap().kind = EventKind::Fair;
    let last = held(&mut tx, &fair, None, early).await;
    let next = held(&mut tx, &at("2027-01-01 00:00"), None, early).await;
    let cancelled = held(&mut tx, &at("2026-03-01 15:00"), None, early).await;
    let postponed = held(&mut tx, &at("2026-03-02 15:00"), None, early).await;
    let new =
        NewPosting { station: None, content: &at("2026-03-03 15:00"), by: None, listed: None, readings: &[] };
    let draft = tx.insert_posting(new, early).await.unwrap();
    tx.halt(cancelled, Halt::Cancelled, "", early).await.unwrap();
    tx.halt(postponed, Halt::Postponed, "", early).await.unwrap();
    for event in [first, last, next, cancelled, postponed, draft] {
        comes(&mut tx, event, Confirmed, Some(4), early).await;
        comes(&mut tx, event, Confirmed, None, early).await;
        comes(&mut tx, event, Waiting, None, early).await;
    }
    comes(&mut tx, first, Confirmed, Some(5), early).await;
    // Who gave a seat up says nothing any more.
    let gone = comes(&mut tx, first, Confirmed, Some(1), early).await;
    tx.move_registration(gone, Cancelled, None, early).await.unwrap();

    let over = kunming("2027-06-01T00:00");
    let year = tx.year_of_events(2026, None, over).await.unwrap();
    let kinds: Vec<_> =
        year.kinds.iter().map(|(kind, held)| (*kind, held.events, held.ratings.counts)).collect();
    assert_eq!(
        kinds,
        [(EventKind::Lecture, 1, [0, 0, 0, 1, 1]), (EventKind::Fair, 1, [0, 0, 0, 1, 0])],
        "in the order of the kinds"
    );
    let Held { events, seats, registered, attended, ratings } = year.total();
    assert_eq!((events, seats, registered, attended), (2, 20, 10, 6), "people, with those they bring along");
    assert_eq!(ratings.mean_hundredths(), Some(433));
    // A station counts its own; what is not over is not held yet.
    assert_eq!(tx.year_of_events(2026, Some(station), over).await.unwrap().total().events, 1);
    let during = kunming("2026-12-31T21:59");
    assert_eq!(tx.year_of_events(2026, None, during).await.unwrap().total().events, 1);
    assert_eq!(tx.year_of_events(2026, None, during + 60_000).await.unwrap().total().events, 2);
    assert_eq!(tx.year_of_events(2027, None, over).await.unwrap().total().events, 1);
    for year in [2025, 2028, i16::MAX, i16::MIN] {
        assert_eq!(tx.year_of_events(year, None, over).await.unwrap().kinds, [], "{year}");
    }
}

pub async fn an_event_counts_its_days_and_says_what_was_said(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let begin = kunming("2026-11-24T23:30");
    let event = held(&mut tx, &lecture("Rice", "2026-12-20 15:00", 10), None, begin).await;
    let one = comes(&mut tx, event, RegistrationState::Confirmed, Some(5), begin).await;
    let two = comes(&mut tx, event, RegistrationState::Confirmed, Some(2), begin + 3_600_000).await;
    comes(&mut tx, event, RegistrationState::Waiting, None, begin + 2 * DAY).await;
    tx.comment(one, "好", begin + 1).await.unwrap();
    tx.comment(two, "", begin + 2).await.unwrap();
    let numbers = tx.event_statistics(event, "Asia/Shanghai").await.unwrap();
    let days: Vec<_> = numbers.days.iter().map(|(day, count)| (day.to_string(), *count)).collect();
    let day = |day: &str, count| (day.to_owned(), count);
    assert_eq!(days, [day("2026-11-24", 1), day("2026-11-25", 1), day("2026-11-26", 1)]);
    assert_eq!(numbers.zones, [("Europe/Berlin".to_owned(), 2)], "who waits is nowhere yet");
    assert_eq!(numbers.ratings.counts, [0, 1, 0, 0, 1]);
    assert_eq!((numbers.said.len(), numbers.asked), (1, 0), "words left out are none");
    // It is rated anew and once; what was said stays.
    tx.rate(one, Rating::new(3).unwrap(), begin + 3).await.unwrap();
    let numbers = tx.event_statistics(event, "Asia/Shanghai").await.unwrap();
    assert_eq!(numbers.ratings.counts, [0, 1, 1, 0, 0]);
    assert_eq!(numbers.said[0].feedback.comment.as_deref(), Some("好"));
}

pub async fn those_who_were_there_are_due_once_and_not_long_after(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let begin = kunming("2026-11-24T12:00");
    let event = held(&mut tx, &lecture("Rice", "2026-12-20 15:00", 10), None, begin).await;
    let there = comes(&mut tx, event, RegistrationState::Confirmed, Some(5), begin).await;
    comes(&mut tx, event, RegistrationState::Confirmed, None, begin).await;
    let end = kunming("2026-12-20T17:00");
    let due = async |tx: &mut Tx, now| tx.thanks_due(now, 9).await.unwrap();
    assert_eq!(due(&mut tx, end - 1).await, []);
    assert_eq!(due(&mut tx, end).await, [there]);
    assert_eq!(due(&mut tx, end + 7 * DAY - 1).await, [there]);
    assert_eq!(due(&mut tx, end + 7 * DAY).await, [], "long over");
    assert!(tx.thank(there, end).await.unwrap());
    assert!(!tx.thank(there, end).await.unwrap());
    assert_eq!(due(&mut tx, end).await, []);
    let late = comes(&mut tx, event, RegistrationState::Confirmed, Some(3), end).await;
    assert_eq!(due(&mut tx, end + 1).await, [late], "noted only afterwards");
    tx.halt(event, Halt::Cancelled, "", end).await.unwrap();
    assert_eq!(due(&mut tx, end + 1).await, []);
}
