use haizhi_core::domain::field::Field;
use haizhi_core::domain::subscription::Filter;
use haizhi_core::store::Added;
use haizhi_tests::stores::TestStore;

use haizhi_tests::cast::{NOW, announced, everything, fields, scholar, speech, subscribe, telegram};

pub async fn a_filter_in_another_spelling_is_the_same(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    let keywords = |words: &[&str]| Filter {
        keywords: words.iter().map(ToString::to_string).collect(),
        ..fields([Field::Silicon])
    };
    let first = keywords(&["AI", "語音"]);
    let Added::Added(id) = subscribe(&mut tx, anna, &first).await else { panic!("it is new") };
    assert_eq!(subscribe(&mut tx, anna, &keywords(&["语音", "ａｉ", "ai"])).await, Added::Existed(id));
    assert!(matches!(subscribe(&mut tx, anna, &keywords(&["ai"])).await, Added::Added(_)));
    let kept = tx.subscription(id, anna).await.unwrap().expect("the first one");
    assert_eq!(kept.filter, first, "as the person typed it");

    let bo = scholar(&mut tx, &telegram(2)).await;
    assert!(
        matches!(subscribe(&mut tx, bo, &first).await, Added::Added(_)),
        "filters are shared, not theirs"
    );
    assert_eq!(tx.subscription(id, bo).await.unwrap(), None, "it is somebody else's");
    assert!(!tx.pause_subscription(id, bo, true).await.unwrap());
    assert!(!tx.remove_subscription(id, bo, NOW).await.unwrap());
}

pub async fn removing_can_be_undone(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    let Added::Added(id) = subscribe(&mut tx, anna, &everything()).await else { panic!("it is new") };
    assert!(!tx.restore_subscription(id, anna).await.unwrap(), "it is not removed");
    assert!(tx.remove_subscription(id, anna, NOW).await.unwrap());
    assert!(!tx.remove_subscription(id, anna, NOW).await.unwrap());
    assert_eq!(tx.subscriptions(anna).await.unwrap(), []);
    assert!(tx.restore_subscription(id, anna).await.unwrap());
    assert_eq!(tx.subscription_count(anna).await.unwrap(), 1);

    tx.remove_subscription(id, anna, NOW).await.unwrap();
    assert!(matches!(subscribe(&mut tx, anna, &everything()).await, Added::Added(_)));
    assert!(!tx.restore_subscription(id, anna).await.unwrap(), "the person keeps the same again");
}

pub async fn a_paused_one_brings_nothing(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    let Added::Added(id) = subscribe(&mut tx, anna, &everything()).await else { panic!("it is new") };
    assert_eq!(tx.subscribers().await.unwrap(), 1);
    tx.pause_subscription(id, anna, true).await.unwrap();
    assert_eq!(tx.subscribers().await.unwrap(), 0);
    assert_eq!(tx.audience(None, &speech(), NOW).await.unwrap().total, 0);
    assert_eq!(announced(&mut tx, &speech()).await.matched, Some(0));
    tx.pause_subscription(id, anna, false).await.unwrap();
    assert_eq!(tx.audience(None, &speech(), NOW).await.unwrap().total, 1);
    assert_eq!(announced(&mut tx, &speech()).await.matched, Some(1));
}
