//! The command line beside a running house: who hears of a posting, and how
//! its notice is halted, let go on, taken back and given up.

use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::platform::Outgoing;
use haizhi_tests::cast::{NOW, crowd, draft, everything, scholar, speech, telegram, web};
use haizhi_tests::on_both_engines;
use haizhi_tests::stores::TestStore;
use serde_json::{Value, json};
use tokio::process::Command;

/// What a command printed, and whether it did what it was asked.
struct Answer {
    done: bool,
    out: String,
    err: String,
}

/// Runs the program on this database.
async fn run(test: &TestStore, arguments: &[&str]) -> Answer {
    let output = Command::new(env!("CARGO_BIN_EXE_haizhi-under-test"))
        .args(arguments)
        .env_clear()
        .env("HAIZHI_DATABASE_URL", &test.url)
        .output()
        .await
        .expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Answer { done: output.status.success(), out: text(output.stdout), err: text(output.stderr) }
}

/// The document of a command that did what it was asked.
async fn asks(test: &TestStore, arguments: &[&str]) -> Value {
    let arguments = [arguments, &["--json"]].concat();
    let answer = run(test, &arguments).await;
    assert!(answer.done, "{arguments:?}: {}", answer.err);
    serde_json::from_str(&answer.out).expect("one JSON document")
}

/// Why a command did not do what it was asked.
async fn refused(test: &TestStore, arguments: &[&str]) -> String {
    let answer = run(test, arguments).await;
    assert!(!answer.done && answer.out.is_empty(), "{arguments:?}: {}", answer.out);
    answer.err
}

/// Three readers of everything, a draft, and who may do what with it.
async fn house(test: &TestStore) {
    crowd(&test.store, 3, &everything()).await;
    let mut tx = test.store.write().await.expect("the store");
    draft(&mut tx, &speech()).await;
    tx.commit().await.expect("a commit");
    for (name, role) in [("Li", "officer"), ("Wang", "reviewer"), ("Zhou", "observer")] {
        asks(test, &["staff", "invite", "--role", role, "--name", name]).await;
    }
}

/// Takes the draft to its readers; the notice's number.
async fn publishes(test: &TestStore) -> String {
    asks(test, &["posting", "submit", "P-1", "--as", "Li"]).await;
    asks(test, &["posting", "approve", "P-1", "--as", "Wang"]).await;
    let published = asks(test, &["posting", "publish", "P-1", "--as", "Wang"]).await;
    assert_eq!((&published["state"], &published["matched"]), (&json!("published"), &json!(3)));
    let listed = asks(test, &["notice", "list"]).await;
    assert_eq!(listed.as_array().map(Vec::len), Some(1));
    assert_eq!(listed[0]["id"], published["notice"]);
    format!("N-{}", listed[0]["id"].to_string().trim_matches(['"', 'N', '-']))
}

mod notices {
    use super::*;

    pub async fn a_broadcast_is_steered(test: TestStore) {
        house(&test).await;
        let audience = asks(&test, &["posting", "audience", "P-1"]).await;
        assert_eq!((&audience["total"], &audience["platforms"]), (&json!(3), &json!({"telegram": 3})));
        let notice = publishes(&test).await;

        let show = ["notice", "show", &notice];
        let shown = asks(&test, &show).await;
        assert_eq!(
            (&shown["state"], &shown["total"], &shown["waiting"]),
            (&json!("running"), &json!(3), &json!(3))
        );
        for (what, state) in [("pause", "paused"), ("pause", "paused"), ("resume", "running")] {
            let steered = asks(&test, &["notice", what, &notice, "--as", "Wang"]).await;
            assert_eq!(steered["state"], json!(state));
            assert_eq!(asks(&test, &show).await["state"], json!(state));
        }
        let recalled =
            asks(&test, &["posting", "recall", "P-1", "--as", "Wang", "--reason", "a mistake"]).await;
        assert_eq!(recalled["id"], json!("P-1"));
        assert_eq!(asks(&test, &["posting", "show", "P-1"]).await["state"], json!("closed"));
        assert_eq!(asks(&test, &show).await["state"], json!("cancelled"), "nobody else is told of it");
    }

    pub async fn a_test_goes_to_ones_own_chats_alone(test: TestStore) {
        house(&test).await;
        let sends = ["posting", "test", "P-1", "--lang", "en", "--as", "Li"];
        assert!(refused(&test, &sends).await.contains("private chat"), "there is no chat to send it to");
        assert!(
            refused(&test, &["posting", "test", "P-1", "--lang", "xx", "--as", "Li"])
                .await
                .contains("zh-Hans")
        );
        let chats = [telegram(77), web("w77")];
        let mut tx = test.store.write().await.expect("the store");
        let li = tx.staff_by_name("Li").await.expect("the store").pop().expect("Li").id;
        for chat in &chats {
            let person = scholar(&mut tx, chat).await;
            tx.link_staff(li, person, NOW).await.expect("the store");
        }
        tx.commit().await.expect("a commit");
        assert_eq!(asks(&test, &sends).await, json!({"id": "P-1", "chats": 2}));
        let platforms = chats.each_ref().map(|chat| chat.platform);
        let mut tx = test.store.write().await.expect("the store");
        // Of each chat the first of what it gets.
        let claimed = tx.claim_outbox(&platforms, 9, i64::MAX - 1, i64::MAX).await.expect("the store");
        assert!(claimed.iter().all(|posted| matches!(posted.what, Outgoing::Say(_))));
        let reached: Vec<_> = claimed.into_iter().map(|posted| posted.to).collect();
        assert_eq!(reached, chats);
    }

    pub async fn what_cannot_be_done_is_said(test: TestStore) {
        house(&test).await;
        let unschedule = ["posting", "unschedule", "P-1", "--as", "Wang"];
        assert_ne!(refused(&test, &unschedule).await, "");
        let recall = ["posting", "recall", "P-1", "--as", "Wang", "--reason", "a mistake"];
        assert_ne!(refused(&test, &recall).await, "", "nobody heard of it yet");
        assert!(refused(&test, &["notice", "show", "N-7"]).await.contains("N-7"));
        assert!(refused(&test, &["notice", "pause", "seven", "--as", "Wang"]).await.contains("seven"));

        let notice = publishes(&test).await;
        assert_ne!(refused(&test, &["notice", "pause", &notice, "--as", "Zhou"]).await, "", "she only looks");
        assert_ne!(refused(&test, &["notice", "pause", &notice, "--as", "nobody"]).await, "");
        let without = ["posting", "recall", "P-1", "--as", "Wang", "--reason", " "];
        assert!(refused(&test, &without).await.contains("--reason"));
        let cancelled = asks(&test, &["notice", "cancel", &notice, "--as", "Wang"]).await;
        assert_eq!(cancelled["state"], json!("cancelled"));
        assert_ne!(refused(&test, &["notice", "resume", &notice, "--as", "Wang"]).await, "", "it is over");

        // A time that was set is given up again.
        let mut tx = test.store.write().await.expect("the store");
        let other = draft(&mut tx, &haizhi_tests::cast::titled("Silicon")).await;
        tx.commit().await.expect("a commit");
        let id = other.to_string();
        asks(&test, &["posting", "submit", &id, "--as", "Li"]).await;
        asks(&test, &["posting", "approve", &id, "--as", "Wang"]).await;
        let mut tx = test.store.write().await.expect("the store");
        tx.schedule(other, Some(SystemClock.now() + 3_600_000)).await.expect("the store");
        tx.commit().await.expect("a commit");
        assert_eq!(
            asks(&test, &["posting", "unschedule", &id, "--as", "Wang"]).await["state"],
            json!("approved")
        );
        let posting = test.store.read().await.expect("the store").posting(other).await.expect("the store");
        assert_eq!(posting.expect("a posting").publish_at, None);
    }
}

mod events {
    use haizhi_core::domain::event::{Attendance, EventKind, LocalTime};
    use haizhi_core::domain::feedback::Rating;
    use haizhi_core::domain::lang::Lang;
    use haizhi_core::domain::posting::PostingContent;
    use haizhi_core::domain::registration::{Entry, RegistrationState};
    use haizhi_core::store::NewRegistration;
    use haizhi_tests::cast::{lecture, published};

    use super::*;

    pub async fn what_was_held_is_counted(test: TestStore) {
        // Long over by the clock of the machine, by which a command goes.
        let mut tx = test.store.write().await.expect("the store");
        let event = published(&mut tx, &lecture("Rice", "2024-05-06 15:00", 30), NOW).await;
        let person = scholar(&mut tx, &telegram(1)).await;
        let entry = Entry {
            attendance: Attendance::OnSite,
            companions: 2,
            name: "Anna".into(),
            institution: String::new(),
            answers: Vec::new(),
        };
        let state = RegistrationState::Confirmed;
        let new = NewRegistration { event, person, state, entry: &entry, code: "CODE", reminded: 0 };
        let id = tx.register(new, NOW).await.expect("the store").expect("a registration");
        tx.attend(id, NOW).await.expect("the store");
        tx.rate(id, Rating::ALL[3], NOW).await.expect("the store");
        tx.comment(id, "a secret", NOW).await.expect("the store");
        tx.commit().await.expect("a commit");
        let year = asks(&test, &["event", "stats", "--year", "2024"]).await;
        let held = json!({"events": 1, "seats": 30, "registered": 3, "attended": 3, "ratings": [0, 0, 0, 1, 0], "mean": 4.0});
        assert_eq!(year["total"], held);
        assert_eq!((&year["year"], &year["kinds"][0]["kind"]), (&json!(2024), &json!("lecture")));
        let empty = asks(&test, &["event", "stats"]).await;
        assert_eq!((&empty["kinds"], &empty["total"]["mean"]), (&json!([]), &json!(null)));
        let id = format!("E-{}", event.0);
        let one = asks(&test, &["event", "stats", &id]).await;
        assert_eq!(one["tally"][0]["people"], json!(3));
        assert!(!one.to_string().contains("secret"), "{one}");
        let lines = run(&test, &["event", "stats", "--year", "2024"]).await.out;
        assert!(lines.contains("Lecture: 1 held; 3 people with a seat, 3 there"), "{lines}");
        assert!(refused(&test, &["event", "stats", "E-99"]).await.contains("E-99"));
    }

    pub async fn an_event_goes_its_way(test: TestStore) {
        house(&test).await;
        let mut event = PostingContent::new_event(Lang::En, "Winter lecture", EventKind::Lecture);
        event.employer = "YAST".into();
        event.contact = "haizhi@example.org".into();
        event.place = "Hall 2".into();
        if let Some(details) = &mut event.event {
            details.starts = LocalTime::read("2098-12-01 15:00");
            details.ends = LocalTime::read("2098-12-01 17:00");
            details.seats.insert(Attendance::OnSite, Some(30));
        }
        let mut tx = test.store.write().await.expect("the store");
        let id = format!("E-{}", draft(&mut tx, &event).await.0);
        tx.commit().await.expect("a commit");
        assert!(refused(&test, &["event", "ics", &id]).await.contains("not published"));
        assert_eq!(asks(&test, &["event", "submit", &id, "--as", "Li"]).await["state"], "in-review");
        refused(&test, &["event", "approve", &id, "--as", "Li"]).await;
        asks(&test, &["event", "approve", &id, "--as", "Wang"]).await;
        let published = asks(&test, &["event", "publish", &id, "--as", "Wang"]).await;
        assert_eq!((&published["id"], &published["matched"]), (&json!(id), &json!(3)));
        let listed = json!({
            "id": id, "state": "published", "kind": "lecture", "title": "Winter lecture",
            "start": "2098-12-01T15:00", "end": "2098-12-01T17:00", "zone": "Asia/Shanghai",
            "place": "Hall 2", "capacity": 30, "registered": 0, "waiting": 0,
        });
        assert_eq!(asks(&test, &["event", "list"]).await, json!([listed]));
        assert_eq!(asks(&test, &["event", "list", "--state", "cancelled"]).await, json!([]));
        let shown = asks(&test, &["event", "show", &id]).await;
        assert_eq!(shown["texts"]["en"]["title"], "Winter lecture");
        let file = run(&test, &["event", "ics", &id]).await.out;
        assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"), "{file}");
        assert!(file.contains("METHOD:PUBLISH") && file.contains("STATUS:CONFIRMED"), "{file}");
        let off = run(&test, &["event", "ics", &id, "--cancel"]).await.out;
        assert!(off.contains("METHOD:CANCEL") && off.contains("STATUS:CANCELLED"), "{off}");
        refused(&test, &["event", "cancel", &id, "--as", "Zhou"]).await;
        asks(&test, &["event", "cancel", &id, "--as", "Wang", "--reason", "Typhoon"]).await;
        assert_eq!(asks(&test, &["event", "show", &id]).await["state"], "cancelled");
        assert_eq!(asks(&test, &["event", "list", "--state", "cancelled"]).await[0]["id"], json!(id));
        for wrong in
            [&["event", "show", "P-1"][..], &["event", "show", "E-1"], &["event", "list", "--state", "x"]]
        {
            refused(&test, wrong).await;
        }
    }
}

on_both_engines!(
    notices::a_broadcast_is_steered,
    notices::a_test_goes_to_ones_own_chats_alone,
    notices::what_cannot_be_done_is_said,
    events::what_was_held_is_counted,
    events::an_event_goes_its_way,
);
