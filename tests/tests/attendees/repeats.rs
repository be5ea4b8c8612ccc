//! An event on several days.

use haizhi_core::service::office::{self, Publication};

use super::*;

const WEEKS: [(&str, &str); 2] = [("every", "week"), ("until", "3")];

async fn all(house: &House) -> Vec<haizhi_core::domain::posting::Posting> {
    house.test.store.read().await.unwrap().repeats(house.event, 0, 100).await.unwrap().items
}

pub async fn each_further_day_is_a_draft_of_its_own(test: TestStore) {
    let house = House::new(test).await;
    let id = house.event;
    let answer = house.fills("own", FormId::Repeat { id }, &WEEKS).await;
    assert_eq!(came(&answer), EventOutcome::Repeated { id, made: 3, before: 0 });
    let made = all(&house).await;
    let begins = |at: usize| made[at].head.content.span().unwrap();
    assert_eq!(made.len(), 4);
    for n in 1..4 {
        assert_eq!(begins(n).from, begins(0).from + i64::try_from(n).unwrap() * 7 * DAY);
        assert_eq!(begins(n).until - begins(n).from, begins(0).until - begins(0).from);
        assert_eq!((made[n].state, made[n].station), (PostingState::Draft, made[0].station));
        assert_eq!(made[n].head.content.title(), made[0].head.content.title());
    }
    // Again, from one of the others: two of its days are there.
    let from = FormId::Repeat { id: made[1].id };
    let answer = house.fills("own", from.clone(), &WEEKS).await;
    assert_eq!(came(&answer), EventOutcome::Repeated { id: made[1].id, made: 1, before: 2 });
    assert_eq!(refused(&house.fills("own", from, &WEEKS).await), Refusal::NothingNew);
    // One cannot go to review as it is; the others do.
    let mut tx = house.write().await;
    let mut nameless = made[2].head.content.clone();
    nameless.employer = String::new();
    tx.revise(made[2].id, &nameless, None, NOW).await.unwrap();
    tx.commit().await.unwrap();
    let answer = house.presses("own", Press::SubmitRepeats { id }).await;
    assert_eq!(came(&answer), EventOutcome::RepeatsSubmitted { id, submitted: 3, held: 1 });
    let answer = house.presses("own", Press::DiscardRepeats { id }).await;
    assert_eq!(came(&answer), EventOutcome::RepeatsDiscarded { id, count: 1 });
    let left = all(&house).await;
    let states: Vec<PostingState> = left.iter().map(|posting| posting.state).collect();
    let review = PostingState::InReview;
    assert_eq!(states, [PostingState::Published, review, review, review]);
    // A day that was given up can be made anew; others do none of this.
    let answer = house.fills("own", FormId::Repeat { id }, &WEEKS).await;
    assert_eq!(came(&answer), EventOutcome::Repeated { id, made: 1, before: 2 });
    for name in ["observer", "other"] {
        assert_eq!(house.fills(name, FormId::Repeat { id }, &WEEKS).await.outcome, None, "{name}");
        for press in [Press::SubmitRepeats { id }, Press::DiscardRepeats { id }] {
            assert_eq!(house.presses(name, press).await.outcome, None, "{name}");
        }
    }
    assert_eq!(all(&house).await.len(), 5);
}

pub async fn two_at_the_same_time_make_each_day_once(test: TestStore) {
    let house = House::new(test).await;
    let id = house.event;
    let form = || FormId::Repeat { id };
    let both = tokio::join!(house.fills("own", form(), &WEEKS), house.fills("officer", form(), &WEEKS));
    let made = |answer: &DeskAnswer| match &answer.outcome {
        Some(Outcome::Event(EventOutcome::Repeated { made, .. })) => *made,
        Some(Outcome::Refused(Refusal::NothingNew)) => 0,
        other => panic!("{other:?}"),
    };
    assert_eq!(made(&both.0) + made(&both.1), 3);
    assert_eq!(all(&house).await.len(), 4);
}

pub async fn readers_find_the_other_dates(test: TestStore) {
    let house = House::new(test).await;
    let id = house.event;
    house.fills("own", FormId::Repeat { id }, &WEEKS).await;
    let days: Vec<PostingId> = all(&house).await.iter().map(|posting| posting.id).collect();
    let mut tx = house.write().await;
    let anna = scholar(&mut tx, &telegram(1)).await;
    // Drafts are nobody's business.
    assert_eq!(tx.seen_posting(id, anna).await.unwrap().unwrap().other_dates, 0);
    publish(&mut tx, days[2], NOW).await;
    assert_eq!(tx.seen_posting(id, anna).await.unwrap().unwrap().other_dates, 1);
    assert_eq!(tx.seen_posting(days[2], anna).await.unwrap().unwrap().other_dates, 1);
    let dates = tx.dates_of(days[2], 0, 10).await.unwrap();
    assert_eq!(dates.items.iter().map(|posting| posting.id).collect::<Vec<_>>(), [id, days[2]]);
    tx.set_state(id, PostingState::Closed, NOW).await.unwrap();
    assert_eq!(tx.seen_posting(days[2], anna).await.unwrap().unwrap().other_dates, 0);
}

pub async fn days_that_are_published_together_are_told_once(test: TestStore) {
    let house = House::new(test).await;
    let id = house.event;
    house.fills("own", FormId::Repeat { id }, &WEEKS).await;
    let days: Vec<PostingId> = all(&house).await.iter().map(|posting| posting.id).collect();
    let mut tx = house.write().await;
    let (one, other) = (
        tx.create_staff("one", Role::Reviewer, None, NOW).await.unwrap(),
        tx.create_staff("other", Role::Reviewer, None, NOW).await.unwrap(),
    );
    let (one, other) = (tx.staff(one).await.unwrap().unwrap(), tx.staff(other).await.unwrap().unwrap());
    let mut told = Vec::new();
    for (day, now) in [(days[1], NOW), (days[2], NOW + 1_000), (days[3], NOW + DAY + 2_000)] {
        office::submit(&mut tx, &one, day, None, now).await.unwrap();
        office::approve(&mut tx, &other, day, None, now).await.unwrap();
        told.push(office::publish(&mut tx, &other, day, None, None, now).await.unwrap());
    }
    assert!(matches!(told[0], Publication::Told { .. }), "{told:?}");
    assert_eq!(told[1], Publication::WithSeries);
    // What comes later is news again.
    assert!(matches!(told[2], Publication::Told { .. }), "{told:?}");
    assert!(tx.posting(days[2]).await.unwrap().unwrap().published_at.is_some());
}
