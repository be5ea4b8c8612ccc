//! What staff do from beginning to end, as transcripts.

use super::*;
use crate::domain::field::Field;
use crate::domain::part::Part;
use crate::domain::posting::{Compensation, Concern, Day, Headcount, PayPeriod};

fn office(role: Role, caps: Capabilities, stage: PostingState) -> Office {
    Office::new(role, Lang::En, caps, posting_at(stage))
}

#[test]
fn a_list_comes_in_and_goes_to_review() {
    let mut desk = Office::new(Role::Officer, Lang::ZhHans, CHAT, posting_at(PostingState::Draft));
    desk.import.state = ImportState::Running;
    desk.import.read = 412;
    desk.sends("2026年需求表.xlsx", 40_000);
    desk.import.state = ImportState::Done;
    desk.says("/imports").presses("M-12").presses("预览").presses("返回 M-12").presses("下载批注版");
    desk.presses("送审 1,265").presses("看留下的草稿");
    insta::assert_snapshot!(desk.transcript());
}

#[test]
fn a_text_is_submitted_approved_and_published() {
    let mut desk = Office::new(Role::Officer, Lang::ZhHans, CHAT, posting_at(PostingState::Draft));
    desk.says("/drafts").presses("P-17").presses("预览").presses("打开 P-17").presses("送审");
    // The second person.
    desk.person.staff = Some(Staff { id: StaffId(6), ..member(Role::Reviewer) });
    desk.says("/review").presses("P-17").presses("批准").presses("立即发布");
    insta::assert_snapshot!(desk.transcript());
}

#[test]
fn a_dossier_on_the_workbench_shows_what_changed() {
    let mut newer = posting_at(PostingState::Published);
    newer.live = Some(newer.head.clone());
    newer.head.review = PostingState::InReview;
    newer.head.number = 2;
    edit(&mut newer, |content| {
        content.headcount = Some(Headcount::Between { min: 3, max: 5 });
        content.contact = "kjc@example.edu.cn".into();
    });
    let mut desk = Office::new(Role::Reviewer, Lang::En, WEB, newer);
    desk.takes(Input::Press(Press::Dossier { id: PostingId(17) }));
    insta::assert_snapshot!(desk.transcript());
}

#[test]
fn nobody_approves_their_own() {
    let mut desk = office(Role::Reviewer, CHAT, PostingState::InReview);
    desk.posting.head.changed_by = Some(StaffId(4));
    let press = Press::Approve { id: PostingId(17), digest: desk.digest() };
    desk.takes(Input::Press(Press::Dossier { id: PostingId(17) }));
    assert!(desk.last().contains("so another reviewer has to approve it"), "{}", desk.last());
    desk.takes(Input::Press(press));
    assert_eq!(desk.changes, []);
    assert_eq!(
        desk.last(),
        "You submitted or last changed this text, so you cannot approve it. The text is kept as it is; please \
         ask another reviewer.\n  [Open P-17]"
    );
}

#[test]
fn returning_asks_for_a_remark_in_the_chat() {
    let mut desk = office(Role::Reviewer, CHAT, PostingState::InReview);
    desk.takes(Input::Press(Press::Dossier { id: PostingId(17) }))
        .presses("Return")
        .says("The deadline differs");
    let digest = desk.digest();
    assert_eq!(
        desk.changes,
        [Change::Return { id: PostingId(17), digest, remark: "The deadline differs".into() }]
    );
    insta::assert_snapshot!(desk.transcript());
}

#[test]
fn a_remark_must_say_something() {
    let mut desk = office(Role::Reviewer, WEB, PostingState::InReview);
    desk.takes(Input::Press(Press::AskReturn { id: PostingId(17) })).fills(&[("remark", "  ")]);
    assert_eq!(desk.changes, []);
    let error = "Please say what has to be put right, so that the submitter knows.";
    assert_eq!(desk.form().fields[0].error.as_deref(), Some(error));
    desk.fills(&[("remark", &"x".repeat(2_001))]);
    assert_eq!((desk.changes.len(), desk.form().fields[0].value.len()), (0, 2_001));
}

#[test]
fn publishing_at_a_time_is_in_the_members_zone() {
    let mut desk = office(Role::Reviewer, WEB, PostingState::Approved);
    desk.takes(Input::Press(Press::AskSchedule { id: PostingId(17) }));
    assert_eq!(desk.form().fields[0].value, "2026-11-25T09:00");
    for (typed, error) in [
        ("soon", "We could not read this time. Please write it as 2026-12-01 09:00."),
        ("2026-11-24T15:59", "This time has passed. Please choose a later one."),
        (
            "2027-01-01T00:00",
            "The posting will be past its deadline by then. Please choose a time before it.",
        ),
        ("2029-01-01T00:00", "Please choose a time within the next two years."),
    ] {
        desk.fills(&[("at", typed)]);
        let field = &desk.form().fields[0];
        assert_eq!((field.value.as_str(), field.error.as_deref()), (typed, Some(error)));
    }
    assert_eq!(desk.changes, []);
    desk.fills(&[("at", "2026-12-01T09:00")]);
    // 09:00 in Kunming is 01:00 in UTC.
    let (id, digest, at) = (PostingId(17), desk.digest(), Some(1_796_086_800_000));
    assert_eq!(desk.changes, [Change::Publish { id, digest, at }]);
    assert!(desk.transcript().contains("on 1 December 2026 09:00, Kunming time."), "{}", desk.transcript());
}

#[test]
fn one_part_is_corrected_in_the_chat() {
    let mut desk = Office::new(Role::Officer, Lang::ZhHans, CHAT, posting_at(PostingState::Approved));
    desk.takes(Input::Press(Press::Dossier { id: PostingId(17) })).presses("修改").presses("需求人数");
    desk.says("很多").says("2-5");
    let [Change::Correct { content, .. }] = desk.changes.as_slice() else { panic!("{:?}", desk.changes) };
    let mut expected = posting(17).head.content;
    expected.headcount = Some(Headcount::Between { min: 2, max: 5 });
    assert_eq!(**content, expected);
    insta::assert_snapshot!(desk.transcript());
}

#[test]
fn a_form_keeps_what_was_typed_beside_what_is_wrong() {
    let mut desk = office(Role::Officer, WEB, PostingState::Draft);
    desk.takes(Input::Press(Press::AskCorrect { id: PostingId(17) }));
    let before = desk.form();
    desk.fills(&[
        ("title_zh-Hans", ""),
        ("employer", " 云南\t某大学 "),
        ("headcount", "-1"),
        ("deadline", "2026-02-30"),
        ("fields", "big-data,gold"),
        ("text_vi", "forged"),
    ]);
    assert_eq!(desk.changes, []);
    let again = desk.form();
    let wrong: Vec<_> = again
        .fields
        .iter()
        .filter_map(|field| field.error.as_deref().map(|error| (field.name.as_str(), error)))
        .collect();
    assert_eq!(
        wrong,
        [
            ("title_zh-Hans", "There is a text in this language, so it needs a title too."),
            ("headcount", "a number, 2-5 or “several” is needed"),
            ("deadline", "there is no such day"),
            ("fields", "Some of this is not among the options. Please choose from them."),
        ]
    );
    assert_eq!(again.fields.len(), before.fields.len());
    let employer = again.fields.iter().find(|field| field.name == "employer").expect("a field");
    assert_eq!(employer.value, "云南\t某大学");

    desk.fills(&[
        ("title_zh-Hans", "标题"),
        ("headcount", ""),
        ("deadline", ""),
        ("fields", "big-data"),
        ("disciplines", "甲\r\n\r\n乙"),
        ("title_en", ""),
    ]);
    let [Change::Correct { content, .. }] = desk.changes.as_slice() else { panic!("{:?}", desk.changes) };
    let mut expected = posting(17).head.content;
    expected.texts.remove(&Lang::En);
    expected.texts.get_mut(&Lang::ZhHans).expect("the source").title = "标题".into();
    expected.employer = "云南 某大学".into();
    expected.headcount = None;
    expected.deadline = None;
    expected.fields = [Field::BigData].into_iter().collect();
    expected.disciplines = vec!["甲".into(), "乙".into()];
    assert_eq!(**content, expected);
}

#[test]
fn saving_without_a_change_changes_nothing() {
    let mut desk = office(Role::Officer, WEB, PostingState::Approved);
    desk.takes(Input::Press(Press::AskCorrect { id: PostingId(17) })).fills(&[]);
    assert_eq!(desk.changes, []);
    assert_eq!(
        desk.last(),
        "Nothing was changed in P-17, 多语言语音识别联合研发. All stays as it is.\n  [Open P-17]"
    );
}

#[test]
fn a_part_that_is_not_typed_has_no_form() {
    let desk = office(Role::Officer, WEB, PostingState::Draft);
    for (part, lang) in [
        (Part::Zone, None),
        (Part::Title, None),
        (Part::Employer, Some(Lang::En)),
        (Part::ProposedFields, None),
    ] {
        let turn = desk.step(&Input::Press(Press::AskCorrectPart { id: PostingId(17), part, lang }));
        assert!(matches!(turn.say[0].message.view, View::Text(_)), "{part}");
    }
}

#[test]
fn guessed_fields_are_taken_over() {
    let mut guessed = posting_at(PostingState::Draft);
    edit(&mut guessed, |content| {
        content.fields = [Field::BigData].into_iter().collect();
        content.proposed_fields = [Field::Ecology].into_iter().collect();
    });
    let mut desk = Office::new(Role::Officer, Lang::En, CHAT, guessed);
    desk.takes(Input::Press(Press::Dossier { id: PostingId(17) })).presses("Take over: Ecology");
    let [Change::Correct { content, .. }] = desk.changes.as_slice() else { panic!("{:?}", desk.changes) };
    assert_eq!(content.fields, [Field::BigData, Field::Ecology].into_iter().collect());
    assert!(content.proposed_fields.is_empty());
}

#[test]
fn ending_asks_first_and_names_the_numbers() {
    let mut desk = office(Role::Officer, CHAT, PostingState::Published);
    desk.takes(Input::Press(Press::Dossier { id: PostingId(17) })).presses("Close");
    assert_eq!(
        desk.last(),
        "Close P-17, 多语言语音识别联合研发? Scholars can no longer register interest. Interests received so \
         far are kept: 2. Closing cannot be undone.\n  [Close] [No, keep it]"
    );
    desk.presses("Close");
    assert_eq!(desk.changes, [Change::Close(PostingId(17))]);
}

#[test]
fn what_the_service_refuses_is_said() {
    let mut desk = office(Role::Officer, CHAT, PostingState::Draft);
    desk.refuses = Some(Refusal::Blocked(vec![Concern::DeadlinePast]));
    desk.takes(Input::Press(Press::Submit { id: PostingId(17), digest: desk.digest() }));
    assert_eq!(
        desk.last(),
        "It cannot go to review yet: the deadline is past. The text is kept. Please put this right, then \
         submit again.\n  [Open P-17]"
    );
}

#[test]
fn a_file_too_large_is_not_taken() {
    let mut desk = office(Role::Officer, CHAT, PostingState::Draft);
    desk.sends("big.xlsx", 200 << 20);
    assert_eq!(desk.changes, []);
    assert_eq!(
        desk.last(),
        "The file is too large: at most 20 MB. Nothing was read. Please split it and send it again."
    );
}

#[test]
fn signing_in_welcomes_or_says_why_not() {
    let mut desk = office(Role::Observer, CHAT, PostingState::Draft);
    desk.person.staff = None;
    desk.says("/staff WRONG").says("/staff").says("RIGHT");
    assert_eq!(desk.changes, [Change::SignIn("WRONG".into()), Change::SignIn("RIGHT".into())]);
    insta::assert_snapshot!(desk.transcript());
}

#[test]
fn a_wrong_code_leaves_one_way_on() {
    let mut desk = office(Role::Observer, WEB, PostingState::Draft);
    desk.person.staff = None;
    desk.says("/staff WRONG");
    assert_eq!(desk.shown.len(), 1, "{}", desk.transcript());
    let form = desk.form();
    assert_eq!(form.id, FormId::SignIn);
    assert!(form.fields[0].error.is_some(), "it says what was wrong");
}

#[test]
fn a_member_is_invited() {
    let mut desk = office(Role::Administrator, WEB, PostingState::Draft);
    desk.takes(Input::Press(Press::AskInvite)).fills(&[("name", ""), ("role", "king"), ("station", "S-9")]);
    let errors: Vec<_> = desk.form().fields.iter().map(|field| field.error.is_some()).collect();
    assert_eq!(errors, [true, true, true]);
    desk.fills(&[("name", "赵敏"), ("role", "station"), ("station", "")]);
    assert_eq!(desk.form().fields[2].error.as_deref(), Some("A station member needs a station."));
    assert_eq!(desk.changes, []);
    desk.fills(&[("name", "赵敏"), ("role", "station"), ("station", "S-3")]);
    let (name, role, station) = ("赵敏".into(), Role::Station, Some(StationId(3)));
    assert_eq!(desk.changes, [Change::Invite { name, role, station }]);
    assert_eq!(
        desk.last(),
        "Invited as T-12. The code: K7QM-29XD. It is valid until 25 November 2026 16:00 (Kunming time), works \
         once and is shown only now.\n  Please give the code to them in person: in a private chat with this \
         assistant they send “/staff K7QM-29XD” on Telegram or Discord, or they fill it in where they sign in on \
         the web.\n  [Members]"
    );
}

#[test]
fn typed_values_are_read_as_those_of_a_list() {
    let mut desk = office(Role::Officer, WEB, PostingState::Draft);
    desk.takes(Input::Press(Press::AskCorrect { id: PostingId(17) })).fills(&[
        ("headcount", "５～８人"),
        ("compensation", "20-30万/年"),
        ("deadline", "2027年3月底前"),
    ]);
    let [Change::Correct { content, .. }] = desk.changes.as_slice() else { panic!("{:?}", desk.changes) };
    assert_eq!(content.headcount, Some(Headcount::Between { min: 5, max: 8 }));
    assert_eq!(content.deadline, Some(Day(jiff::civil::date(2027, 3, 31))));
    let pay = Compensation {
        min: Some(200_000),
        max: Some(300_000),
        currency: "CNY".into(),
        per: Some(PayPeriod::Year),
        raw: "20-30万/年".into(),
    };
    assert_eq!(content.compensation, Some(pay));
}

/// The form of the web sends back every field; what was not touched keeps
/// what the import read, also where its words alone would be read otherwise.
#[test]
fn what_was_not_touched_stays_as_it_was_read() {
    let mut read = posting_at(PostingState::Draft);
    edit(&mut read, |content| {
        let pay = content.compensation.as_mut().expect("pay");
        // The unit stood in the column's head.
        pay.raw = "30-50".into();
        content.zone = "Etc/GMT+12".into();
    });
    let before = read.head.content.clone();
    let mut desk = Office::new(Role::Officer, Lang::En, WEB, read);
    desk.takes(Input::Press(Press::AskCorrect { id: PostingId(17) })).fills(&[("remarks", "新")]);
    let [Change::Correct { content, .. }] = desk.changes.as_slice() else { panic!("{:?}", desk.changes) };
    assert_eq!(**content, crate::domain::posting::PostingContent { remarks: "新".into(), ..before });
}

#[test]
fn who_may_not_edit_brings_no_file() {
    let mut desk = office(Role::Observer, CHAT, PostingState::Draft);
    desk.sends("list.xlsx", 1_000);
    assert_eq!(desk.changes, []);
    assert_eq!(
        desk.last(),
        "Your role does not allow this, so nothing was changed. Please ask a colleague who may do it."
    );
}

/// Titles of ten thousand characters come in with real lists.
#[test]
fn a_sentence_stays_a_sentence() {
    let mut long = posting_at(PostingState::InReview);
    edit(&mut long, |content| {
        let text = content.texts.get_mut(&Lang::ZhHans).expect("the source");
        text.title = "长".repeat(10_000);
    });
    let mut desk = Office::new(Role::Reviewer, Lang::En, CHAT, long);
    let press = Press::Approve { id: PostingId(17), digest: desk.digest() };
    desk.takes(Input::Press(press));
    assert!(desk.last().chars().count() < 500, "{}", desk.last());
}
