use haizhi_core::domain::ids::{NoticeId, PersonId};
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::domain::wishes::{Minute, QuietHours, Rhythm, Wishes};
use haizhi_core::platform::Outgoing;
use haizhi_core::store::{Added, Tx, UnderWay};
use haizhi_core::view::Message;
use haizhi_tests::cast::{DAY, NOW, announced, everything, scholar, speech, subscribe, telegram, web};
use haizhi_tests::stores::TestStore;

const HOUR: i64 = 3_600_000;

fn at(hour: u16) -> Minute {
    Minute::at(hour, 0).expect("of a day")
}

/// It is three in the morning in Berlin: within these until seven.
fn asleep() -> Wishes {
    Wishes { quiet: Some(QuietHours { from: at(22), until: at(7) }), ..Wishes::default() }
}

/// Gives this person another account.
async fn links(tx: &mut Tx, person: PersonId, at: &Address) {
    let other = scholar(tx, at).await;
    let account = tx.accounts(other).await.unwrap()[0].id;
    tx.link_account(account, person).await.unwrap();
}

/// A notice that waits for the person's digest of this moment.
async fn gathered(tx: &mut Tx, person: PersonId, until: i64) -> NoticeId {
    let notice = announced(tx, &speech()).await.notice.expect("a notice");
    tx.gather(UnderWay(notice, person), until, NOW).await.unwrap();
    notice
}

/// What waits in the outbox, where and what.
async fn posted(tx: &mut Tx, now: i64) -> Vec<(Address, Outgoing)> {
    let rows = tx.claim_outbox(&[Platform::Telegram, Platform::Web], 9, now, now + 1).await.unwrap();
    rows.into_iter().map(|row| (row.to, row.what)).collect()
}

pub async fn wishes_are_kept(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    assert_eq!(tx.settings(anna).await.unwrap().wishes, Wishes::default());
    let wishes = Wishes { rhythm: Rhythm::Weekly, digest_at: at(18), ..asleep() };
    tx.set_wishes(anna, &wishes).await.unwrap();
    let settings = tx.settings(anna).await.unwrap();
    assert_eq!((settings.wishes, settings.waiting, settings.accounts.len()), (wishes, 0, 1));
    let Added::Added(id) = subscribe(&mut tx, anna, &everything()).await else { panic!("it is new") };
    assert!(tx.set_subscription_rhythm(id, anna, Some(Rhythm::Daily)).await.unwrap());
    assert_eq!(tx.subscriptions(anna).await.unwrap()[0].rhythm, Some(Rhythm::Daily));
    let bo = scholar(&mut tx, &telegram(2)).await;
    assert!(!tx.set_subscription_rhythm(id, bo, None).await.unwrap(), "somebody else's");
    // Sessions of the workbench are accounts where nobody reads.
    links(&mut tx, anna, &web("desk-1")).await;
    assert_eq!(tx.settings(anna).await.unwrap().accounts.len(), 1);
}

pub async fn what_waits_follows_the_wishes(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    subscribe(&mut tx, anna, &everything()).await;
    let until = NOW + 5 * DAY;
    for _ in 0..2 {
        gathered(&mut tx, anna, until).await;
    }
    let due = async |tx: &mut Tx, now| tx.digest_size(anna, now).await.unwrap();
    assert_eq!(tx.settings(anna).await.unwrap().waiting, 2);
    assert_eq!((due(&mut tx, until - 1).await, due(&mut tx, until).await), (0, 2));
    // Daily: at eight in Berlin, in five hours.
    tx.set_wishes(anna, &Wishes { rhythm: Rhythm::Daily, ..Wishes::default() }).await.unwrap();
    tx.gather_anew(anna, NOW).await.unwrap();
    assert_eq!((due(&mut tx, NOW + 5 * HOUR - 1).await, due(&mut tx, NOW + 5 * HOUR).await), (0, 2));
    // By the clocks of Kunming it is ten: tomorrow.
    tx.set_zone(anna, "Asia/Shanghai").await.unwrap();
    tx.gather_anew(anna, NOW).await.unwrap();
    assert_eq!((due(&mut tx, NOW + 22 * HOUR - 1).await, due(&mut tx, NOW + 22 * HOUR).await), (0, 2));
    // At once: now, and at the end of quiet hours for who sleeps.
    tx.set_wishes(anna, &Wishes::default()).await.unwrap();
    tx.gather_anew(anna, NOW).await.unwrap();
    assert_eq!(due(&mut tx, NOW).await, 2);
    tx.set_zone(anna, "Europe/Berlin").await.unwrap();
    tx.set_wishes(anna, &asleep()).await.unwrap();
    tx.gather_anew(anna, NOW).await.unwrap();
    assert_eq!((due(&mut tx, NOW + 4 * HOUR - 1).await, due(&mut tx, NOW + 4 * HOUR).await), (0, 2));
    assert_eq!(tx.bring_waiting(anna, NOW).await.unwrap(), 2);
    assert_eq!(due(&mut tx, NOW).await, 2);
    let bo = scholar(&mut tx, &telegram(2)).await;
    assert_eq!(tx.bring_waiting(bo, NOW).await.unwrap(), 0, "each their own");
}

pub async fn a_personal_notice_waits_for_the_morning(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    tx.set_wishes(anna, &asleep()).await.unwrap();
    tx.notify(anna, &Message::text("I-1"), false, NOW).await.unwrap();
    assert_eq!(posted(&mut tx, NOW).await, []);
    tx.notify(anna, &Message::text("E-5 is cancelled"), true, NOW).await.unwrap();
    let cancelled = Outgoing::Say(Message::text("E-5 is cancelled"));
    assert_eq!(posted(&mut tx, NOW).await, [(telegram(1), cancelled)], "what is critical wakes them");
    let morning = NOW + 4 * HOUR;
    assert!(!tx.later_due(morning - 1).await.unwrap());
    assert_eq!(tx.release_later(morning - 1).await.unwrap(), 0);
    assert!(tx.later_due(morning).await.unwrap());
    assert_eq!(tx.release_later(morning).await.unwrap(), 1);
    assert_eq!(tx.release_later(morning).await.unwrap(), 0, "once");
    tx.lapse_outbox(morning).await.unwrap();
    let rows = posted(&mut tx, morning).await;
    assert!(rows.iter().any(|(_, what)| *what == Outgoing::Say(Message::text("I-1"))) || rows.len() == 1);
}

pub async fn a_personal_notice_goes_to_the_next_account(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    for at in [telegram(2), web("a")] {
        links(&mut tx, anna, &at).await;
    }
    let (second, _) = tx.person_at(&telegram(2)).await.unwrap().expect("an account");
    tx.prefer(anna, Some(second.id)).await.unwrap();
    tx.notify(anna, &Message::text("I-1"), false, NOW).await.unwrap();
    for at in [telegram(2), telegram(1), web("a")] {
        let rows = posted(&mut tx, NOW).await;
        assert_eq!(rows, [(at.clone(), Outgoing::Say(Message::text("I-1")))]);
        tx.chat_gone(&at, 0, NOW).await.unwrap();
    }
    assert_eq!(posted(&mut tx, NOW).await, [], "nobody is reached");
    tx.notify(anna, &Message::text("I-2"), false, NOW).await.unwrap();
    assert_eq!(posted(&mut tx, NOW).await, []);
}
