use haizhi_core::domain::person::Platform;
use haizhi_core::platform::Continuation;
use haizhi_core::store::Store;
use haizhi_tests::cast::NOW;
use haizhi_tests::stores::TestStore;

fn standing(state: &str, at: i64) -> Continuation {
    Continuation { state: state.to_owned(), at }
}

async fn puts(store: &Store, before: Option<&Continuation>, now: Option<&Continuation>) -> bool {
    let mut tx = store.write().await.unwrap();
    let put = tx.put_continuation(Platform::Discord, "1.0", before, now).await.unwrap();
    tx.commit().await.unwrap();
    put
}

async fn stands(store: &Store, part: &str) -> Option<Continuation> {
    store.read().await.unwrap().continuation(Platform::Discord, part).await.unwrap()
}

pub async fn where_a_connection_stands_is_changed_by_whoever_knows_it(test: TestStore) {
    let store = &test.store;
    let (one, two, later) = (standing("one", NOW), standing("two", NOW), standing("one", NOW + 60_000));
    assert_eq!(stands(store, "1.0").await, None);
    assert!(puts(store, None, None).await);
    assert!(puts(store, None, Some(&one)).await);
    assert_eq!(stands(store, "1.0").await, Some(one.clone()));
    assert_eq!(stands(store, "1.1").await, None, "another part");

    // Whoever believes something else changes nothing.
    assert!(!puts(store, None, Some(&two)).await);
    assert!(!puts(store, Some(&two), Some(&two)).await);
    assert!(!puts(store, Some(&later), Some(&two)).await, "the same at another time");
    assert!(!puts(store, Some(&two), None).await);
    assert!(!puts(store, None, None).await);
    assert_eq!(stands(store, "1.0").await, Some(one.clone()));

    assert!(puts(store, Some(&one), Some(&later)).await);
    assert!(!puts(store, Some(&one), None).await);
    assert!(puts(store, Some(&later), None).await);
    assert_eq!(stands(store, "1.0").await, None);
    assert!(!puts(store, Some(&later), Some(&two)).await, "what is gone does not come back");
}

pub async fn writers_of_one_continuation_race_and_one_wins(test: TestStore) {
    let first = standing("first", NOW);
    for before in [None, Some(&first)] {
        let (one, two) = (standing("one", NOW), standing("two", NOW));
        let (here, there) = (Store::open(&test.url).await.unwrap(), Store::open(&test.url).await.unwrap());
        let (a, b) = tokio::join!(puts(&here, before, Some(&one)), puts(&there, before, Some(&two)));
        assert_ne!(a, b, "exactly one");
        let won = if a { one } else { two };
        assert_eq!(stands(&test.store, "1.0").await, Some(won.clone()));
        assert!(puts(&test.store, Some(&won), Some(&first)).await);
    }
}

pub async fn where_a_connection_stood_long_ago_is_forgotten(test: TestStore) {
    let store = &test.store;
    assert!(puts(store, None, Some(&standing("one", NOW))).await);
    for (before, left) in [(NOW, true), (NOW + 1, false)] {
        let mut tx = store.write().await.unwrap();
        tx.prune_continuations(before).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(stands(store, "1.0").await.is_some(), left);
    }
}
