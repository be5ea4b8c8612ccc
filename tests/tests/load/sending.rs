//! Sending.

use std::collections::BTreeMap;

use haizhi_tests::clock::START;
use haizhi_tests::load::endings::Endings;
use haizhi_tests::load::fill::{Crowd, fill};
use haizhi_tests::load::publish::publish;
use haizhi_tests::load::send::{TOKEN, empty};
use haizhi_tests::stores::TestStore;
use haizhi_tests::telegram::{FakeTelegram, Rates};

const PEOPLE: u32 = 500;

pub async fn everybody_is_sent_to_once(filled: TestStore) {
    let telegram = FakeTelegram::builder().token(TOKEN).rates(Rates::OFF).start().await;
    for id in 1..=i64::from(PEOPLE) {
        telegram.knows(id);
    }
    fill(&filled.url, Crowd::telegram(PEOPLE), START).await.unwrap();
    let published = publish(&filled.store).await.unwrap();
    assert_eq!(published.rows, u64::from(PEOPLE));
    empty(&filled.store, telegram.url(), None, None).await.unwrap();
    let ended = Endings::all(&filled.store).await.unwrap();
    assert_eq!((ended.sent, ended.total), (u64::from(PEOPLE), u64::from(PEOPLE)));
    let mut heard: BTreeMap<i64, u32> = BTreeMap::new();
    for request in telegram.requests().iter().filter(|request| request.method == "sendMessage") {
        *heard.entry(request.chat.unwrap()).or_default() += 1;
    }
    assert_eq!(heard, (1..=i64::from(PEOPLE)).map(|chat| (chat, 1)).collect());
    telegram.finish().await;
}
