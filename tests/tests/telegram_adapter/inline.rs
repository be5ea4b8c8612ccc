//! What people look for from other chats.

use haizhi_tests::telegram::Fault;

use super::*;

#[tokio::test]
async fn of_what_one_person_types_only_the_newest_waits() {
    let house = House::polling().await;
    let (anna, ben) = (house.fake.user(7, "Anna", "en"), house.fake.user(8, "Ben", "en"));
    house.notes.holds.send_replace(true);
    let first = anna.looks_for("s", "");
    until(&house.notes.looked_for, |asked| asked.len() == 1).await;
    let dropped = anna.looks_for("sp", "");
    let last = anna.looks_for("spe", "3");
    // Neither what they write themselves nor anybody else waits for it.
    anna.sends_text("hello");
    let other = ben.looks_for("rice", "");
    house.notes.wait_for(1).await;
    until(&house.notes.looked_for, |asked| asked.len() == 2).await;
    house.fake.wait_idle().await;
    house.notes.holds.send_replace(false);
    let (first, last, other) = (first.answer().await, last.answer().await, other.answer().await);
    assert!(dropped.answered().is_none());
    assert_eq!(*house.notes.looked_for.borrow(), ["s 0", "rice 0", "spe 3"]);
    assert_eq!((first.next_offset.as_str(), last.next_offset.as_str()), ("1", "4"));
    assert!(first.personal && first.cache_s <= 30 && first.button.is_none());
    assert_eq!(other.found[0].text, "A <card> & \"rice\"", "its markup is escaped");
    assert_eq!(other.found[0].description, "");
    house.ends().await;
}

#[tokio::test]
async fn a_question_that_is_too_old_or_not_ours_harms_nobody() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    house.notes.holds.send_replace(true);
    let old = anna.looks_for("old", "");
    until(&house.notes.looked_for, |asked| asked.len() == 1).await;
    old.expires();
    house.notes.holds.send_replace(false);
    // An offset that we never gave leads to nothing, without a question.
    let forged = anna.looks_for("x", "-1; DROP").answer().await;
    assert!(forged.found.is_empty() && forged.button.is_none() && forged.next_offset.is_empty());
    house.fake.fault("answerInlineQuery", 1, Fault::Http(502, "<html>".into()));
    anna.looks_for("lost", "");
    until(&house.notes.looked_for, |asked| asked.len() == 2).await;
    let next = anna.looks_for("again", "").answer().await;
    assert_eq!(next.found[0].title, "again");
    house.ends().await;
}
