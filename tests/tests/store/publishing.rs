use haizhi_core::domain::field::Field;
use haizhi_core::domain::interest::{CONSENT_VERSION, InterestState, Shared};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::Profile;
use haizhi_core::domain::posting::{Day, PostingState};
use haizhi_core::store::NewInterest;
use haizhi_tests::stores::TestStore;

use haizhi_tests::cast::{
    DAY, NOW, draft, fields, member, posting, publish, published, scholar, speech, telegram, titled,
};

pub async fn a_text_goes_through_review(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (li, wang) = (member(&mut tx, "Li").await, member(&mut tx, "Wang").await);
    let id = draft(&mut tx, &speech()).await;
    assert!(!tx.approve(id, 1, wang, NOW).await.unwrap(), "nobody handed it in");
    assert!(!tx.publish(id, NOW).await.unwrap(), "nobody approved it");
    assert!(tx.submit(id, 1, li, NOW).await.unwrap());
    assert!(!tx.submit(id, 1, li, NOW).await.unwrap(), "it is handed in already");
    assert_eq!(tx.today(li, None, NOW).await.unwrap().to_review, 0, "one's own is not one's to review");
    assert_eq!(tx.today(wang, None, NOW).await.unwrap().to_review, 1);

    assert!(tx.send_back(id, 1, "the employer's name", NOW).await.unwrap());
    let returned = posting(&mut tx, id).await;
    assert_eq!(returned.state, PostingState::Draft);
    assert_eq!(returned.head.remark.as_deref(), Some("the employer's name"));

    assert!(tx.submit(id, 1, li, NOW).await.unwrap());
    assert!(tx.approve(id, 1, wang, NOW).await.unwrap());
    let approved = posting(&mut tx, id).await;
    assert_eq!((approved.state, approved.head.review), (PostingState::Approved, PostingState::Approved));
    assert_eq!((approved.head.submitted_by, approved.head.approved_by), (Some(li), Some(wang)));
    assert_eq!(approved.head.digest, speech().digest());
    let dossier = tx.dossier(id).await.unwrap().expect("a dossier");
    assert_eq!((dossier.submitted_by.as_deref(), dossier.approved_by.as_deref()), (Some("Li"), Some("Wang")));
    assert_eq!(tx.today(wang, None, NOW).await.unwrap().to_publish, 1);

    assert!(tx.publish(id, NOW).await.unwrap());
    assert!(!tx.publish(id, NOW + 1).await.unwrap(), "scholars see it already");
    assert_eq!(posting(&mut tx, id).await.published_at, Some(NOW));
    tx.set_state(id, PostingState::Closed, NOW + 2).await.unwrap();
    let closed = posting(&mut tx, id).await;
    assert!(closed.shown().is_some() && !closed.is_open(NOW + 2), "what is over can still be read");
}

pub async fn a_change_withdraws_approval(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (li, wang) = (member(&mut tx, "Li").await, member(&mut tx, "Wang").await);
    let id = draft(&mut tx, &speech()).await;
    tx.submit(id, 1, li, NOW).await.unwrap();
    tx.approve(id, 1, wang, NOW).await.unwrap();
    tx.schedule(id, Some(NOW + DAY)).await.unwrap();
    assert_eq!(tx.revise(id, &titled("语音"), Some(li), NOW).await.unwrap(), 2);
    let changed = posting(&mut tx, id).await;
    assert_eq!((changed.state, changed.publish_at), (PostingState::Draft, None));
    assert_eq!((changed.head.approved_by, changed.head.changed_by), (None, Some(li)));
    assert!(!tx.publish(id, NOW).await.unwrap());
}

pub async fn scholars_see_the_old_text_until_the_new_is_published(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let id = published(&mut tx, &titled("旧"), NOW).await;
    assert_eq!(posting(&mut tx, id).await.live, None, "the newest is what they see");
    tx.revise(id, &titled("新"), None, NOW).await.unwrap();
    let both = posting(&mut tx, id).await;
    assert_eq!((both.state, both.head.review), (PostingState::Published, PostingState::Draft));
    assert_eq!(both.shown().map(|content| content.title()), Some("旧"));
    let drafts = tx.desk(Some(PostingState::Draft), None, 0, 10).await.unwrap();
    assert_eq!(drafts.items.iter().map(|posting| posting.id).collect::<Vec<_>>(), [id]);
    assert_eq!(tx.open_postings(None, Some("新"), 0, 10, NOW).await.unwrap().total, 0);

    publish(&mut tx, id, NOW + 5).await;
    let new = posting(&mut tx, id).await;
    assert_eq!(new.shown().map(|content| content.title()), Some("新"));
    assert_eq!(new.published_at, Some(NOW), "it was published first then");
    assert_eq!(tx.open_postings(None, Some("新"), 0, 10, NOW).await.unwrap().total, 1);
}

pub async fn what_is_due_is_published_and_ended(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let mut content = speech();
    content.deadline = Some(Day(jiff::civil::date(2026, 11, 30)));
    let end = content.expires_at().expect("a deadline");
    let id = draft(&mut tx, &content).await;
    let (li, wang) = (member(&mut tx, "Li").await, member(&mut tx, "Wang").await);
    tx.submit(id, 1, li, NOW).await.unwrap();
    tx.approve(id, 1, wang, NOW).await.unwrap();
    tx.schedule(id, Some(NOW + DAY)).await.unwrap();
    assert_eq!(tx.due_scheduled(NOW + DAY - 1).await.unwrap(), []);
    assert_eq!(tx.due_scheduled(NOW + DAY).await.unwrap(), [id]);
    assert!(tx.is_anything_due(NOW + DAY).await.unwrap());
    assert!(tx.publish(id, NOW + DAY).await.unwrap());
    assert_eq!(tx.due_scheduled(NOW + DAY).await.unwrap(), [], "it is done");

    assert_eq!(tx.open_count(end - 1).await.unwrap(), 1);
    assert_eq!(tx.open_count(end).await.unwrap(), 0, "the day is over in Kunming");
    assert_eq!(tx.expire_due(end - 1).await.unwrap(), []);
    assert_eq!(tx.expire_due(end).await.unwrap(), [id]);
    assert_eq!(tx.expire_due(end).await.unwrap(), []);
    assert_eq!(posting(&mut tx, id).await.state, PostingState::Expired);
}

pub async fn lists_page_and_search(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let mut ids = Vec::new();
    for (number, title) in (0..).zip(["Robot 100%", "robotics_lab", "語音識別", "机器翻译", "AI in train"])
    {
        let mut content = titled(title);
        content.research = String::new();
        if number == 3 {
            content.fields = [Field::Silicon].into_iter().collect();
        }
        ids.push(published(&mut tx, &content, NOW + number).await);
    }
    draft(&mut tx, &titled("Robot draft")).await;

    let page = tx.open_postings(None, None, 0, 2, NOW).await.unwrap();
    assert_eq!((page.total, page.page), (5, 0));
    assert_eq!(page.items.iter().map(|posting| posting.id).collect::<Vec<_>>(), [ids[4], ids[3]]);
    let last = tx.open_postings(None, None, 99, 2, NOW).await.unwrap();
    assert_eq!((last.page, last.items.len()), (2, 1), "the last page there is");

    for (words, expect) in [
        ("robot", 2),
        ("ROBOT 100%", 1),
        ("robot_", 0),
        ("语音识别", 1),
        ("云南 机器", 1),
        ("  ", 5),
        ("\\", 0),
    ] {
        let found = tx.open_postings(None, Some(words), 0, 10, NOW).await.unwrap();
        assert_eq!(found.total, expect, "{words:?}");
    }
    let silicon = tx.open_postings(Some(&fields([Field::Silicon])), None, 0, 10, NOW).await.unwrap();
    assert_eq!(silicon.items.iter().map(|posting| posting.id).collect::<Vec<_>>(), [ids[3]]);
    let mut keyword = fields([]);
    keyword.keywords = vec!["robot".into(), "翻译".into()];
    keyword.excluded = vec!["LAB".into()];
    let found = tx.open_postings(Some(&keyword), None, 0, 1, NOW).await.unwrap();
    assert_eq!((found.total, found.items[0].id), (2, ids[3]), "robotics_lab is excluded");
}

pub async fn interests_are_sent_once_and_forgotten_when_withdrawn(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    let id = published(&mut tx, &speech(), NOW).await;
    let profile = Profile { name: "Anna".into(), email: "a@b.de".into(), ..Profile::default() };
    let new = NewInterest {
        posting: id,
        person: anna,
        shared: [Shared::Name].into_iter().collect(),
        profile: &profile,
        message: "Hello",
        consent_version: CONSENT_VERSION,
        consent_lang: Lang::En,
        surface: "telegram",
        purpose: "P-1",
    };
    let sent = tx.send_interest(new.clone(), NOW).await.unwrap().expect("a new interest");
    assert_eq!(tx.send_interest(new.clone(), NOW).await.unwrap(), None, "it is with the station already");
    let kept = tx.interest(sent).await.unwrap().expect("the interest");
    assert_eq!(
        kept.profile,
        Profile { name: "Anna".into(), ..Profile::default() },
        "only what was agreed to"
    );
    assert_eq!((kept.title.as_str(), kept.message.as_str()), (speech().title(), "Hello"));
    let seen = tx.seen_posting(id, anna).await.unwrap().expect("the posting");
    assert_eq!(seen.interest, Some((sent, InterestState::Sent)));
    assert_eq!(tx.home(anna, NOW).await.unwrap().interests, 1);

    let bo = scholar(&mut tx, &telegram(2)).await;
    assert!(!tx.withdraw_interest(sent, bo, NOW).await.unwrap(), "it is not theirs");
    assert!(tx.withdraw_interest(sent, anna, NOW).await.unwrap());
    assert!(!tx.withdraw_interest(sent, anna, NOW).await.unwrap());
    let forgotten = tx.interest(sent).await.unwrap().expect("the interest");
    assert_eq!((forgotten.profile, forgotten.message.as_str()), (Profile::default(), ""));
    assert!(tx.send_interest(new, NOW).await.unwrap().is_some_and(|again| again != sent));
    assert_eq!(tx.interests(anna, 0, 1).await.unwrap().total, 2);
    assert_eq!(tx.received(None, 0, 9).await.unwrap().total, 2);
    assert_eq!(tx.received(Some(haizhi_core::domain::ids::StationId(9)), 0, 9).await.unwrap().total, 0);
}

pub async fn saving_is_remembered(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    let (one, two) =
        (published(&mut tx, &titled("一"), NOW).await, published(&mut tx, &titled("二"), NOW).await);
    tx.save(anna, one, true, NOW).await.unwrap();
    tx.save(anna, two, true, NOW + 1).await.unwrap();
    tx.save(anna, two, true, NOW + 2).await.unwrap();
    let saved = tx.saved(anna, 0, 10).await.unwrap();
    assert_eq!(saved.items.iter().map(|posting| posting.id).collect::<Vec<_>>(), [two, one]);
    assert!(tx.seen_posting(one, anna).await.unwrap().is_some_and(|seen| seen.saved));
    tx.save(anna, one, false, NOW).await.unwrap();
    assert_eq!(tx.saved(anna, 0, 10).await.unwrap().total, 1);
    let hidden = draft(&mut tx, &titled("三")).await;
    assert_eq!(tx.seen_posting(hidden, anna).await.unwrap(), None, "a draft is not for scholars");
}

pub async fn audit_entries_page(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let li = member(&mut tx, "Li").await;
    tx.audit(Some(li), "posting-submit", "P-1", "", NOW).await.unwrap();
    tx.audit(None, "posting-expire", "P-1", "", NOW + 1).await.unwrap();
    let entries = tx.audit_entries(0, 10).await.unwrap().items;
    assert_eq!(entries.iter().map(|entry| entry.by.as_deref()).collect::<Vec<_>>(), [None, Some("Li")]);
}
