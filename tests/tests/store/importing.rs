use haizhi_core::dialogue::need::{ImportResult, ImportState};
use haizhi_core::domain::ids::ImportId;
use haizhi_core::domain::posting::PostingState;
use haizhi_core::store::{InList, NewImport, NewPosting, Tx};
use haizhi_tests::stores::TestStore;

use haizhi_tests::cast::{NOW, member, posting, publish, scholar, telegram, titled};

async fn import(tx: &mut Tx) -> ImportId {
    tx.create_import(NewImport { name: "list.xlsx", ..NewImport::default() }, NOW).await.unwrap()
}

fn row(import: ImportId, row: u32) -> InList<'static> {
    InList { import, row, list: "list" }
}

pub async fn ten_thousand_rows_in_one_transaction(test: TestStore) {
    const ROWS: u32 = 10_000;
    let mut tx = test.store.write().await.unwrap();
    let import = import(&mut tx).await;
    let contents: Vec<_> = (0..ROWS).map(|number| titled(&format!("岗位{number}"))).collect();
    let readings = [("截止日期".to_owned(), "2026年3月底前".to_owned(), "2026-03-31".to_owned())];
    let new: Vec<_> = (0..ROWS)
        .zip(&contents)
        .map(|(number, content)| NewPosting {
            station: None,
            content,
            by: None,
            listed: Some(row(import, number)),
            readings: &readings,
        })
        .collect();
    let ids = tx.insert_postings(&new, NOW).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = test.store.read().await.unwrap();
    let rows = tx.import_rows(import, 199, 50).await.unwrap();
    assert_eq!(rows.total, ROWS);
    let last = rows.items.last().expect("the last row");
    assert_eq!((last.id, last.head.content.title()), (ids[9_999], "岗位9999"), "ids come in the rows' order");
    assert_eq!(tx.dossier(ids[17]).await.unwrap().expect("a dossier").readings, readings);
    assert_eq!(tx.listed(None).await.unwrap().len(), 10_000);
}

pub async fn a_list_is_known_when_it_comes_again(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let first = import(&mut tx).await;
    let content = titled("一");
    let new =
        NewPosting { station: None, content: &content, by: None, listed: Some(row(first, 4)), readings: &[] };
    let id = tx.insert_posting(new, NOW).await.unwrap();
    // Staff corrected it meanwhile: the list is compared with what it said itself.
    tx.revise(id, &titled("改"), None, NOW).await.unwrap();
    let listed = tx.listed(None).await.unwrap();
    assert_eq!((listed[0].id, &listed[0].content, listed[0].in_list), (id, &content, true));

    let second = import(&mut tx).await;
    tx.list_again(id, row(second, 2), &titled("二")).await.unwrap();
    assert_eq!(tx.listed(None).await.unwrap()[0].content, titled("二"));
    assert_eq!(tx.import_rows(second, 0, 9).await.unwrap().total, 1);
    tx.set_in_list(&[id], false).await.unwrap();
    assert!(!tx.listed(None).await.unwrap()[0].in_list, "gone from the list, and known if it returns");
    tx.set_state(id, PostingState::Discarded, NOW).await.unwrap();
    assert_eq!(tx.listed(None).await.unwrap(), []);
}

pub async fn discarding_keeps_what_is_published(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let first = import(&mut tx).await;
    let contents = [titled("一"), titled("二"), titled("三")];
    let new: Vec<_> = (0..)
        .zip(&contents)
        .map(|(number, content)| NewPosting {
            station: None,
            content,
            by: None,
            listed: Some(row(first, number)),
            readings: &[],
        })
        .collect();
    let ids = tx.insert_postings(&new, NOW).await.unwrap();
    publish(&mut tx, ids[0], NOW).await;
    let li = member(&mut tx, "Zhao").await;
    tx.submit(ids[1], 1, li, NOW).await.unwrap();
    tx.revise(ids[0], &titled("新"), None, NOW).await.unwrap();
    assert_eq!(tx.import_drafts(first).await.unwrap(), [ids[0], ids[2]]);

    assert_eq!(tx.discard_import(first, NOW).await.unwrap(), 2);
    let kept = posting(&mut tx, ids[0]).await;
    assert_eq!((kept.state, kept.head.content.title()), (PostingState::Published, "一"));
    assert_eq!(posting(&mut tx, ids[1]).await.state, PostingState::InReview, "somebody looks at it");
    assert_eq!(posting(&mut tx, ids[2]).await.state, PostingState::Discarded);
    assert_eq!(tx.import(first).await.unwrap().expect("the import").state, ImportState::Discarded);
    // The next text takes a number of its own.
    assert_eq!(tx.revise(ids[0], &titled("新"), None, NOW).await.unwrap(), 3);
}

pub async fn a_job_is_claimed_by_one(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let id = tx.add_job("import", "{}", NOW).await.unwrap();
    tx.commit().await.unwrap();
    let claims = (0..6).map(|_| {
        let store = test.store.clone();
        tokio::spawn(async move {
            let mut tx = store.write().await.unwrap();
            let job = tx.claim_job("import", NOW, NOW + 10).await.unwrap();
            tx.commit().await.unwrap();
            job.is_some()
        })
    });
    let claims = futures::future::join_all(claims).await;
    assert_eq!(claims.into_iter().filter(|claim| *claim.as_ref().unwrap()).count(), 1);

    let mut tx = test.store.write().await.unwrap();
    assert_eq!(tx.claim_job("import", NOW + 9, NOW + 20).await.unwrap(), None, "the lease lasts");
    tx.renew_job(id, NOW + 15).await.unwrap();
    assert_eq!(tx.claim_job("import", NOW + 10, NOW + 20).await.unwrap(), None, "and was renewed");
    let again = tx.claim_job("import", NOW + 15, NOW + 20).await.unwrap().expect("a job whose lease ran out");
    assert_eq!((again.id, again.attempts), (id, 2));
    tx.retry_job(id, NOW + 30).await.unwrap();
    assert_eq!(tx.claim_job("import", NOW + 29, NOW + 40).await.unwrap(), None);
    assert!(tx.claim_job("import", NOW + 30, NOW + 40).await.unwrap().is_some());
    tx.finish_job(id).await.unwrap();
    assert_eq!(tx.claim_job("import", NOW + 99, NOW + 100).await.unwrap(), None);
    assert_eq!(tx.pending_jobs("").await.unwrap(), 0);
}

pub async fn an_import_reports(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (li, anna) = (member(&mut tx, "Li").await, scholar(&mut tx, &telegram(1)).await);
    let file = tx.put_file("list.xlsx", "application/x", &[0, 255, 7], NOW).await.unwrap();
    let new = NewImport {
        file: Some(file),
        name: "list.xlsx",
        staff: Some(li),
        answer: Some((anna, &telegram(1))),
        ..NewImport::default()
    };
    let id = tx.create_import(new, NOW).await.unwrap();
    let source = tx.import_source(id).await.unwrap().expect("the import's source");
    assert_eq!(source.answer, Some((anna, telegram(1))));
    assert_eq!(tx.file(file).await.unwrap().expect("the file").bytes, [0, 255, 7]);
    tx.import_progress(id, 412, Some(1306)).await.unwrap();
    let running = tx.import(id).await.unwrap().expect("the import");
    assert_eq!((running.state, running.read, running.total), (ImportState::Running, 412, Some(1306)));

    let result = ImportResult { rows: 3, drafted: 3, ..ImportResult::default() };
    tx.finish_import(id, &result, Some(file)).await.unwrap();
    let done = tx.import(id).await.unwrap().expect("the import");
    assert_eq!((done.state, done.result), (ImportState::Done, Some(result.clone())));
    assert_eq!(done.annotated, Some((file, "list.xlsx".to_owned())));
    assert_eq!(tx.file_station(file).await.unwrap(), Some(None), "the office's own");
    let other = import(&mut tx).await;
    tx.fail_import(other, "encrypted", &result).await.unwrap();
    assert_eq!(tx.import(other).await.unwrap().expect("the import").unreadable.as_deref(), Some("encrypted"));
    assert_eq!(tx.imports(None, 0, 1).await.unwrap().total, 2);
}
