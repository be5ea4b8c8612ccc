use haizhi_core::domain::access::Role;
use haizhi_core::domain::ids::{PostingId, StationId};
use haizhi_core::domain::lang::{Lang, Reads};
use haizhi_core::domain::person::Staff;
use haizhi_core::domain::posting::{PostingContent, PostingText};
use haizhi_core::domain::translation::Standing;
use haizhi_core::domain::wishes::Wishes;
use haizhi_core::service::office;
use haizhi_core::store::{MOST_REMEMBERED, Tx};
use haizhi_tests::stores::TestStore;

use haizhi_tests::cast::{NOW, draft, posting, publish, published, scholar, speech, telegram};

async fn staff(tx: &mut Tx, name: &str, role: Role) -> Staff {
    let id = tx.create_staff(name, role, None, NOW).await.unwrap();
    tx.staff(id).await.unwrap().expect("a member")
}

fn text(title: &str, body: &str) -> PostingText {
    PostingText { title: title.into(), body: body.into(), ..PostingText::default() }
}

/// The demand with a text in Chinese and in English, sentence by sentence.
fn both() -> PostingContent {
    let mut content = speech();
    content.texts.insert(Lang::ZhHans, text("语音识别研发", "研究小语种。待遇面议，提供住房补贴。"));
    let english =
        text("Research on speech", "Research on small languages. Pay is open, housing is subsidised.");
    content.texts.insert(Lang::En, english);
    content
}

async fn standing(tx: &mut Tx, id: PostingId) -> Standing {
    posting(tx, id).await.head.content.standing(Lang::En)
}

/// Hands the newest text in and has it approved.
async fn approve(tx: &mut Tx, id: PostingId) {
    let (officer, reviewer) =
        (staff(tx, "officer", Role::Officer).await, staff(tx, "reviewer", Role::Reviewer).await);
    office::submit(tx, &officer, id, None, NOW).await.unwrap();
    office::approve(tx, &reviewer, id, None, NOW).await.unwrap();
}

pub async fn a_changed_source_is_listed_until_its_translation_follows(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let officer = staff(&mut tx, "Wang", Role::Officer).await;
    let id = published(&mut tx, &both(), NOW).await;
    assert_eq!(tx.to_renew(None, 0, 10).await.unwrap().total, 0);

    let mut changed = both();
    changed.texts.entry(Lang::ZhHans).or_default().title = "语音识别与合成研发".into();
    office::correct(&mut tx, &officer, id, None, &changed, NOW).await.unwrap();
    assert_eq!(standing(&mut tx, id).await, Standing::Outdated);
    let listed = tx.to_renew(None, 0, 10).await.unwrap();
    assert_eq!(listed.items.iter().map(|posting| posting.id).collect::<Vec<_>>(), [id]);
    assert_eq!(tx.today(officer.id, None, NOW).await.unwrap().translations, 1);
    assert_eq!(tx.to_renew(Some(StationId(9)), 0, 10).await.unwrap().total, 0, "it is not that station's");
    let live = posting(&mut tx, id).await;
    assert_eq!(live.shown().map(|content| content.standing(Lang::En)), Some(Standing::Current));

    // What is approved says so to scholars: it is what the approval is over.
    let outdated = live.head.digest;
    publish(&mut tx, id, NOW + 5).await;
    let shown = posting(&mut tx, id).await;
    assert_eq!(shown.shown().map(|content| content.standing(Lang::En)), Some(Standing::Outdated));
    assert_eq!(shown.head.digest, outdated);
    assert_eq!(tx.to_renew(None, 0, 10).await.unwrap().total, 1, "published, it waits all the same");

    let mut confirmed = shown.head.content.clone();
    confirmed.confirm(Lang::En);
    office::correct(&mut tx, &officer, id, None, &confirmed, NOW).await.unwrap();
    let after = posting(&mut tx, id).await;
    assert_eq!(after.head.content.standing(Lang::En), Standing::Current);
    assert_ne!(after.head.digest, outdated, "it is reviewed anew");
    assert_eq!(tx.to_renew(None, 0, 10).await.unwrap().total, 0);
}

pub async fn what_is_over_needs_no_translation(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let officer = staff(&mut tx, "Wang", Role::Officer).await;
    let mut content = both();
    content.draft(Lang::Vi, "Nghiên cứu".into(), String::new());
    let id = draft(&mut tx, &content).await;
    assert_eq!(tx.to_renew(None, 0, 10).await.unwrap().total, 1);
    assert_eq!(tx.today(officer.id, None, NOW).await.unwrap().blocked, 1, "nobody has checked it");
    assert!(office::submit(&mut tx, &officer, id, None, NOW).await.is_err());
    office::close(&mut tx, &officer, id, NOW).await.unwrap();
    assert_eq!(tx.to_renew(None, 0, 10).await.unwrap().total, 0);
}

pub async fn an_approval_is_remembered_sentence_by_sentence(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let id = draft(&mut tx, &both()).await;
    let there = (Lang::ZhHans, Lang::En);
    assert_eq!(tx.recall(None, there, &["研究小语种。"]).await.unwrap(), []);
    approve(&mut tx, id).await;

    let exact = tx.recall(None, there, &["研究小语种。"]).await.unwrap();
    let found: Vec<_> = exact.iter().map(|one| (one.target.as_str(), one.percent)).collect();
    assert_eq!(found, [("Research on small languages.", 100)]);
    let like = tx.recall(None, there, &["待遇面议，提供住房。", "毫不相干的一句话"]).await.unwrap();
    let found: Vec<_> = like.iter().map(|one| (one.source.as_str(), one.percent)).collect();
    assert_eq!(found, [("待遇面议，提供住房补贴。", 83)]);
    let back = tx.recall(None, (Lang::En, Lang::ZhHans), &["Research on speech"]).await.unwrap();
    assert_eq!(back.first().map(|one| one.target.as_str()), Some("语音识别研发"));
    assert_eq!(tx.recall(None, (Lang::ZhHans, Lang::Vi), &["研究小语种。"]).await.unwrap(), []);

    // The same again makes nothing twice.
    let again = draft(&mut tx, &both()).await;
    approve(&mut tx, again).await;
    assert_eq!(tx.remembered(Lang::ZhHans, Lang::En).await.unwrap(), 3);
}

pub async fn what_is_outdated_or_unchecked_is_not_remembered(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let mut content = both();
    let before = content.clone();
    content.texts.entry(Lang::ZhHans).or_default().title = "语音合成".into();
    content.follow(&before);
    assert_eq!(tx.remember(None, &content, "P-1", NOW).await.unwrap(), 0);
    content.texts.remove(&Lang::En);
    content.draft(Lang::En, "Speech".into(), String::new());
    assert_eq!(tx.remember(None, &content, "P-1", NOW).await.unwrap(), 0);
    content.confirm(Lang::En);
    assert_eq!(tx.remember(None, &content, "P-1", NOW).await.unwrap(), 2);
}

pub async fn a_station_recalls_its_own(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let there = (Lang::ZhHans, Lang::En);
    let (ours, theirs) = (Some(StationId(1)), Some(StationId(2)));
    tx.remember(ours, &both(), "P-1", NOW).await.unwrap();
    tx.remember(None, &both(), "P-2", NOW).await.unwrap();
    assert_eq!(tx.recall(theirs, there, &["研究小语种。"]).await.unwrap(), []);
    assert_eq!(tx.recall(ours, there, &["研究小语种。"]).await.unwrap().len(), 1);
    assert_eq!(tx.recall(None, there, &["研究小语种。"]).await.unwrap().len(), 1, "the same words once");
}

pub async fn the_memory_is_bounded_and_forgets_the_oldest(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let there = (Lang::ZhHans, Lang::En);
    let lines = |from: u32| {
        let said = |of: fn(u32) -> String| (from..from + 190).map(of).collect::<Vec<_>>().join("\n");
        let mut content = speech();
        content.texts.insert(Lang::ZhHans, text("", &said(|n| format!("第 {n} 号课题的研究内容"))));
        content.texts.insert(Lang::En, text("", &said(|n| format!("What topic {n} is about"))));
        content
    };
    for batch in 0..=MOST_REMEMBERED / 190 {
        tx.remember(None, &lines(batch * 190), "P-1", NOW + i64::from(batch)).await.unwrap();
    }
    assert_eq!(tx.remembered(there.0, there.1).await.unwrap(), MOST_REMEMBERED);
    let exact = |found: Vec<haizhi_core::dialogue::need::Recalled>| {
        found.into_iter().filter(|one| one.percent == 100).count()
    };
    assert_eq!(exact(tx.recall(None, there, &["第 0 号课题的研究内容"]).await.unwrap()), 0);
    assert_eq!(exact(tx.recall(None, there, &["第 4999 号课题的研究内容"]).await.unwrap()), 1);
}

pub async fn what_somebody_also_reads_is_kept_with_their_wishes(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram("1001")).await;
    let reads: Reads = [Lang::Vi, Lang::ZhHant].into_iter().collect();
    let wishes = Wishes { reads, ..Wishes::default() };
    tx.set_wishes(anna, &wishes).await.unwrap();
    let (_, person) = tx.person_at(&telegram("1001")).await.unwrap().expect("Anna");
    assert_eq!(person.reads, reads);
    assert_eq!(tx.reader(anna).await.unwrap().map(|reader| reader.reads), Some(reads));
    assert_eq!(tx.settings(anna).await.unwrap().wishes, wishes);
    tx.set_wishes(anna, &Wishes::default()).await.unwrap();
    assert!(tx.person(anna).await.unwrap().expect("Anna").reads.is_empty());
}
