use haizhi_core::store::Lane;
use haizhi_tests::faulty::{FaultyLine, Trouble};
use haizhi_tests::stores::{TestStore, sqlite};

use super::rig::{Rig, chat};

const READERS: i64 = 60;
const TROUBLES: [Trouble; 5] = [
    Trouble::ResetAfterReading,
    Trouble::ResetAfterCarryingOut,
    Trouble::HalfClosed,
    Trouble::CutShort,
    Trouble::BadGateway,
];

/// A rig behind a line on which things go wrong.
async fn behind_a_line(test: TestStore) -> (Rig, FaultyLine) {
    let mut rig = Rig::stopped(test, 0).await;
    let line = FaultyLine::to(rig.fake.url()).await;
    rig.reach(line.url());
    rig.starts().await;
    rig.readers(READERS).await;
    (rig, line)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_lost_on_the_line_is_told_to_many_never_and_to_one_again() {
    let (rig, line) = behind_a_line(sqlite().await).await;
    for (number, trouble) in (1..).zip(TROUBLES) {
        line.trouble(chat(number), trouble);
        rig.fake.knows(number);
        line.trouble(number, trouble);
    }
    let notice = rig.announces().await;
    for number in 1..=5 {
        rig.says(number, "answer", Lane::Interactive).await;
    }
    let sending = rig.drains(notice).await;
    assert_eq!(line.met(), 10);
    assert_eq!((sending.total, sending.sent, sending.unknown), (60, 56, 4), "{sending:?}");
    // Carried out before the line broke: 2 and 4. A gateway that said no: 5, tried again.
    let heard: Vec<usize> = (1..=5).map(|number| rig.heard(chat(number))).collect();
    assert_eq!(heard, [0, 1, 0, 1, 1]);
    assert_eq!(rig.reached(READERS), 58);
    let answers: Vec<usize> = (1..=5).map(|number| rig.heard(number)).collect();
    assert_eq!(answers, [1, 2, 1, 2, 1], "for one person twice is better than never");
    rig.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_that_are_reset_at_once_lose_nobody_unseen() {
    let (rig, line) = behind_a_line(sqlite().await).await;
    line.resets(20);
    rig.fake.knows(1);
    rig.says(1, "answer", Lane::Interactive).await;
    let notice = rig.announces().await;
    let sending = rig.drains(notice).await;
    assert!(sending.unknown <= 20, "{sending:?}");
    assert_eq!(rig.reached(READERS), sending.sent, "what is unknown was not carried out here");
    assert!(rig.heard(1) == 1);
    rig.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chat_that_never_answers_delays_nobody_else_and_ends_by_itself() {
    let (rig, line) = behind_a_line(sqlite().await).await;
    rig.fake.knows(1);
    rig.fake.knows(2);
    line.trouble(chat(1), Trouble::NeverAnswered);
    line.trouble(1, Trouble::NeverAnswered);
    rig.says(1, "answer", Lane::Interactive).await;
    let notice = rig.announces().await;
    rig.serves_all_but_one(notice).await;
    rig.says(2, "answer", Lane::Interactive).await;
    rig.fake.chat(2).wait_for_text("answer").await;
    let sending = rig.sending(notice).await;
    assert_eq!((sending.sent, sending.waiting, rig.heard(1)), (59, 1, 0), "it hangs still");
    // The client's own timeout is half a minute of real time.
    rig.quiet().await;
    let sending = rig.drains(notice).await;
    assert_eq!((sending.sent, sending.unknown, rig.reached(READERS)), (59, 1, 59));
    assert_eq!(rig.heard(1), 1, "the answer is said again");
    rig.ends().await;
}
