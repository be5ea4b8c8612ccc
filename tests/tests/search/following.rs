//! What becomes of postings, and what is found of them then.

use std::sync::Arc;

use haizhi_core::clock::Clock;
use haizhi_core::dispatch::Wake;
use haizhi_core::domain::field::Field;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::posting::{Day, PostingState};
use haizhi_core::domain::search::{Asked, FoundKind};
use haizhi_core::search::Found;
use haizhi_core::service::Service;
use haizhi_core::service::search::Wanted;
use haizhi_tests::cast::{NOW, draft, lecture, publish, published, speech, titled};
use haizhi_tests::clock::TestClock;
use haizhi_tests::stores::TestStore;

/// A service on this store.
pub fn service(test: &TestStore) -> Service {
    let clock: Arc<dyn Clock> = Arc::new(TestClock::default());
    Service::new(test.store.clone(), clock, Wake::default(), [])
}

fn wanted(words: &str) -> Wanted {
    Wanted::new(Asked::new(words), Lang::ZhHans, 10)
}

async fn finds(test: &TestStore, wanted: &Wanted) -> Found {
    service(test).search(wanted, Some(NOW)).await.unwrap()
}

async fn ids(test: &TestStore, words: &str) -> Vec<String> {
    finds(test, &wanted(words)).await.hits.into_iter().map(|hit| hit.id).collect()
}

pub async fn what_is_published_is_found_at_once(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (first, event) = (speech(), lecture("Lecture on 語音辨識", "2026-12-01 15:00", 5));
    let (demand, _) = (published(&mut tx, &first, NOW).await, published(&mut tx, &event, NOW + 1).await);
    tx.commit().await.unwrap();
    for words in ["语音识别", "語音識別", "ＡＩ 语音识别"] {
        assert_eq!(ids(&test, words).await, ["P-1", "E-2"], "as it is written comes first: {words}");
    }
    // Other names, sounds, misspelt.
    for words in ["speech recognition", "nhận dạng giọng nói", "yuyinshibie", "speach recogniton"] {
        let mut found = ids(&test, words).await;
        found.sort();
        assert_eq!(found, ["E-2", "P-1"], "{words}");
    }
    assert_eq!(ids(&test, "昆明 项目合作 人工智能").await, ["P-1"]);
    assert_eq!(ids(&test, "events in Kunming").await, ["E-2"]);
    let only = Wanted { kind: Some(FoundKind::Event), ..wanted("语音识别") };
    assert_eq!(finds(&test, &only).await.hits.len(), 1);
    let hit = &finds(&test, &wanted("语音识别")).await.hits[0];
    assert_eq!(hit.title.with("[", "]"), "多语言[语音识别]联合研发");
    assert_eq!(hit.excerpt.with("[", "]"), "面向南亚、东南亚小语种的[语音识别]与合成");
    let misspelt = finds(&test, &wanted("lectrue")).await;
    assert_eq!(misspelt.corrected, [("lectrue".to_owned(), "lecture".to_owned())]);
    assert!(ids(&test, "区块链").await.is_empty());

    let mut tx = test.store.write().await.unwrap();
    tx.set_state(demand, PostingState::Closed, NOW + 2).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(ids(&test, "语音识别").await, ["E-2"], "what is closed is over");
    let all = Wanted { all: true, ..wanted("语音识别") };
    assert_eq!(finds(&test, &all).await.total, 2);
}

pub async fn a_correction_is_found_by_its_new_words(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let id = published(&mut tx, &titled("机器翻译平台"), NOW).await;
    tx.revise(id, &titled("知识图谱平台"), None, NOW).await.unwrap();
    tx.commit().await.unwrap();
    while service(&test).index_step().await.unwrap() {}
    assert_eq!(ids(&test, "机器翻译").await, ["P-1"], "it is not published yet");
    assert!(ids(&test, "知识图谱").await.is_empty());
    let mut tx = test.store.write().await.unwrap();
    publish(&mut tx, id, NOW + 5).await;
    tx.commit().await.unwrap();
    assert!(ids(&test, "机器翻译").await.is_empty());
    assert_eq!(ids(&test, "知识图谱").await, ["P-1"]);
}

pub async fn drafts_are_found_by_staff_alone(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let mut ending = titled("语音识别工程师");
    ending.deadline = Some(Day(jiff::civil::date(2026, 12, 31)));
    let (_, second) = (draft(&mut tx, &speech()).await, published(&mut tx, &ending, NOW).await);
    tx.commit().await.unwrap();
    while service(&test).index_step().await.unwrap() {}
    assert_eq!(ids(&test, "语音识别").await, ["P-2"]);
    let all = Wanted { all: true, ..wanted("语音识别") };
    assert_eq!(finds(&test, &all).await.total, 2);
    assert_eq!(ids(&test, "语音识别 12月底前").await, ["P-2"]);
    assert!(ids(&test, "语音识别 12月15日前").await.is_empty(), "it ends later");
    // Past its day it is over, before anybody writes that down.
    let end = ending.expires_at().expect("a deadline");
    let late = service(&test).search(&wanted("语音识别"), Some(end)).await.unwrap();
    assert_eq!(late.total, 0);
    let mut tx = test.store.write().await.unwrap();
    assert_eq!(tx.expire_due(end).await.unwrap(), [second]);
    tx.commit().await.unwrap();
    while service(&test).index_step().await.unwrap() {}
    assert!(ids(&test, "语音识别").await.is_empty());
}

pub async fn an_older_index_is_made_anew_in_steps(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    for number in 0..80 {
        published(&mut tx, &titled(&format!("光伏电站 {number}")), NOW + number).await;
    }
    tx.commit().await.unwrap();
    while service(&test).index_step().await.unwrap() {}
    let mut tx = test.store.write().await.unwrap();
    assert_eq!(tx.stale_older_documents().await.unwrap(), 0, "all of it is as this build cuts it");
    tx.commit().await.unwrap();
    haizhi_tests::stores::execute(&test, "UPDATE search_doc SET version = 0").await;
    let mut tx = test.store.write().await.unwrap();
    assert_eq!(tx.stale_older_documents().await.unwrap(), 80);
    tx.commit().await.unwrap();
    let mut steps = 0;
    while service(&test).index_step().await.unwrap() {
        steps += 1;
        assert_eq!(finds(&test, &wanted("光伏")).await.total, 80, "nothing is lost meanwhile");
    }
    assert!(steps > 1, "{steps}");
    let mut tx = test.store.write().await.unwrap();
    assert_eq!(tx.stale_older_documents().await.unwrap(), 0);
}

pub async fn what_was_there_before_the_index_is_taken_in(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let mut content = speech();
    content.fields = [Field::Silicon].into_iter().collect();
    published(&mut tx, &content, NOW).await;
    tx.commit().await.unwrap();
    for statement in ["DELETE FROM search_index", "DELETE FROM search_doc", "DELETE FROM search_stale"] {
        haizhi_tests::stores::execute(&test, statement).await;
    }
    assert!(ids(&test, "语音识别").await.is_empty());
    let mut tx = test.store.write().await.unwrap();
    assert_eq!(tx.stale_older_documents().await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert!(service(&test).index_step().await.unwrap());
    assert!(!service(&test).index_step().await.unwrap());
    assert_eq!(ids(&test, "硅 语音识别").await, ["P-1"]);
}

pub async fn an_id_finds_its_posting(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    published(&mut tx, &speech(), NOW).await;
    draft(&mut tx, &speech()).await;
    tx.commit().await.unwrap();
    assert_eq!(ids(&test, "p1").await, ["P-1"]);
    assert!(ids(&test, "P-2").await.is_empty(), "a draft is staff's");
}
