use haizhi_core::dispatch::matching::matches;
use haizhi_core::domain::engagement::EngagementSet;
use haizhi_core::domain::field::{Field, FieldSet};
use haizhi_core::domain::ids::StationId;
use haizhi_core::domain::place::PlaceSet;
use haizhi_core::domain::posting::{Posting, PostingContent};
use haizhi_core::domain::subscription::{Filter, Forecast};
use haizhi_core::store::{Added, NewPosting, Waiting};
use haizhi_tests::stores::TestStore;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use haizhi_tests::cast::{
    DAY, NOW, announced, crowd, everything, fields, publish, published, scholar, speech, spread, subscribe,
    telegram, titled, waiting,
};

pub async fn publishing_twice_makes_one_notice(test: TestStore) {
    crowd(&test.store, 3, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    let id = published(&mut tx, &speech(), NOW).await;
    let first = tx.announce(id, NOW).await.unwrap();
    assert_eq!(first.matched, Some(3));
    let second = tx.announce(id, NOW).await.unwrap();
    assert_eq!((second.notice, second.matched), (None, Some(0)));
    assert_eq!(tx.notice_of(id).await.unwrap(), first.notice);
    let sending = tx.sending(first.notice.expect("a notice")).await.unwrap().expect("the notice");
    assert_eq!((sending.total, sending.waiting, sending.title.as_str()), (3, 3, speech().title()));
    assert_eq!(sending.by_lang, [(haizhi_core::domain::lang::Lang::En, 3)]);
}

pub async fn a_person_hears_once_because_of_the_oldest(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    let none = subscribe(&mut tx, anna, &fields([Field::Silicon])).await;
    let Added::Added(oldest) = subscribe(&mut tx, anna, &everything()).await else { panic!("it is new") };
    subscribe(&mut tx, anna, &fields([Field::ArtificialIntelligence])).await;
    assert_ne!(none, Added::Added(oldest));
    assert_eq!(announced(&mut tx, &speech()).await.matched, Some(1));
    let rows = waiting(&mut tx, telegram(1).platform, NOW).await;
    let because = |row: &Waiting| row.claimed.as_ref()?.subscription.as_ref().map(|because| because.id);
    assert_eq!(rows.iter().map(because).collect::<Vec<_>>(), [Some(oldest)]);
    let seen = tx.seen_posting(haizhi_core::domain::ids::PostingId(1), anna).await.unwrap();
    assert_eq!(seen.and_then(|seen| seen.because_of), Some(oldest));
}

/// Words of few letters, so that they meet often and meet within each other.
fn word() -> impl Strategy<Value = String> {
    prop_oneof!["[ab语]{1,4}", "[abAB]{1,5}", "[语音語]{1,2}", "a[ .+1]b"]
}

fn filter() -> impl Strategy<Value = Filter> {
    let words = || proptest::collection::vec(word(), 0..3);
    (any::<bool>(), 0..4i64, 0..4i64, 0..4i64, station(), words(), words()).prop_map(
        |(all_fields, fields, engagement, places, station, keywords, excluded)| Filter {
            all_fields,
            fields: FieldSet::from_bits(fields),
            engagement: EngagementSet::from_bits(engagement),
            places: PlaceSet::from_bits(places),
            station,
            keywords,
            excluded,
        },
    )
}

/// None more often than one of the two.
fn station() -> impl Strategy<Value = Option<StationId>> {
    prop_oneof![Just(None), Just(None), Just(Some(StationId(1))), Just(Some(StationId(2)))]
}

fn content() -> impl Strategy<Value = PostingContent> {
    let text = proptest::collection::vec(word(), 0..6).prop_map(|words| words.join(" "));
    (0..4i64, 0..4i64, 0..4i64, text).prop_map(|(fields, engagement, places, text)| {
        let mut content = titled(&text);
        content.research = String::new();
        content.employer = String::new();
        content.fields = FieldSet::from_bits(fields);
        content.engagement = EngagementSet::from_bits(engagement);
        content.places = PlaceSet::from_bits(places);
        content
    })
}

pub async fn the_set_statement_agrees_with_the_pure_function(test: TestStore) {
    let mut runner = TestRunner::deterministic();
    let mut tx = test.store.write().await.unwrap();
    for code in ["one", "two"] {
        tx.create_station(code, code, "", None).await.unwrap();
    }
    let mut filters = Vec::new();
    for chat in 0..120 {
        let filter = filter().new_tree(&mut runner).expect("a filter").current();
        let person = scholar(&mut tx, &telegram(chat)).await;
        subscribe(&mut tx, person, &filter).await;
        filters.push((person, filter));
    }
    let mut taken = 0;
    for _ in 0..60 {
        let content = content().new_tree(&mut runner).expect("a posting").current();
        let station = station().new_tree(&mut runner).expect("a station").current();
        let new = NewPosting { station, content: &content, by: None, listed: None, readings: &[] };
        let id = tx.insert_posting(new, NOW).await.unwrap();
        publish(&mut tx, id, NOW).await;
        let announced = tx.announce(id, NOW).await.unwrap();
        let notice = announced.notice.expect("a notice");
        assert_eq!(Some(tx.audience(station, &content, NOW).await.unwrap().total), announced.matched);
        for (person, filter) in &filters {
            let told = tx.delivery_state(notice, *person).await.unwrap().is_some();
            assert_eq!(
                told,
                matches(filter, station, &content).unwrap(),
                "{filter:?}\n{station:?} {content:?}"
            );
            taken += usize::from(told);
        }
    }
    assert!((500..6_500).contains(&taken), "{taken} of 7200: too few or too many to tell anything");
    for (_, filter) in &filters {
        let open = tx.open_postings(Some(filter), None, 0, 100, NOW).await.unwrap();
        let fits = |found: &Posting| matches(filter, found.station, &found.head.content).unwrap();
        assert!(open.items.iter().all(fits));
        assert_eq!(tx.forecast(filter, NOW).await.unwrap().open, open.total);
    }
}

pub async fn a_large_notice_is_spread_in_steps(test: TestStore) {
    const MANY: i64 = 10_500;
    let people = crowd(&test.store, MANY, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    // Some have a second reason, which makes no second delivery.
    for person in &people[..100] {
        subscribe(&mut tx, *person, &fields([Field::ArtificialIntelligence])).await;
    }
    let large = announced(&mut tx, &speech()).await;
    assert_eq!(large.matched, None, "it takes longer than whoever publishes should wait");
    assert_eq!(tx.unspread().await.unwrap(), 1);
    let notice = large.notice.expect("a notice");
    tx.commit().await.unwrap();

    let steps = spread(&test.store, NOW).await;
    assert!((2..=5).contains(&steps), "{steps} steps");
    let mut tx = test.store.read().await.unwrap();
    assert_eq!(tx.unspread().await.unwrap(), 0);
    let sending = tx.sending(notice).await.unwrap().expect("the notice");
    assert_eq!((sending.total, sending.waiting), (MANY as u64, MANY as u64));
}

/// So many filters that a step goes through people instead of filters.
pub async fn a_notice_that_a_thousand_filters_take_goes_to_who_keeps_one(test: TestStore) {
    let sets = (0..).map(FieldSet::from_bits).filter(|set| set.contains(Field::ArtificialIntelligence));
    let mut tx = test.store.write().await.unwrap();
    let mut expected = Vec::new();
    for (chat, fields) in (0..1_200).zip(sets) {
        let person = scholar(&mut tx, &telegram(chat)).await;
        let filter = Filter { fields, ..Filter::default() };
        let Added::Added(first) = subscribe(&mut tx, person, &filter).await else { panic!("it is new") };
        match chat % 3 {
            0 => expected.push((person, Some(first))),
            1 => {
                subscribe(&mut tx, person, &everything()).await;
                expected.push((person, Some(first)));
            }
            _ => {
                tx.pause_subscription(first, person, true).await.unwrap();
                expected.push((person, None));
            }
        }
    }
    let id = published(&mut tx, &speech(), NOW).await;
    assert_eq!(tx.announce(id, NOW).await.unwrap().matched, Some(800));
    for (person, because) in expected {
        let seen = tx.seen_posting(id, person).await.unwrap().expect("it is public");
        assert_eq!(seen.because_of, because, "{person:?}");
    }
}

pub async fn a_forecast_counts_open_and_recent(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    for week in 0..9 {
        published(&mut tx, &speech(), NOW - week * 7 * DAY).await;
    }
    published(&mut tx, &titled("别的"), NOW).await;
    let ai = fields([Field::ArtificialIntelligence]);
    // The one of eight weeks ago to the moment is out; 9 in eight weeks are 2 a week.
    assert_eq!(tx.forecast(&ai, NOW).await.unwrap(), Forecast { open: 10, per_week: 2 });
    let keyword =
        Filter { keywords: vec!["语音识别".into()], excluded: vec!["别的".into()], ..ai.clone() };
    assert_eq!(tx.forecast(&keyword, NOW).await.unwrap(), Forecast { open: 9, per_week: 1 });
    assert_eq!(tx.forecast(&fields([Field::Silicon]), NOW).await.unwrap(), Forecast { open: 0, per_week: 0 });
}
