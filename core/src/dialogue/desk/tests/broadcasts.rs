//! What goes out, as staff see and steer it.

use super::*;
use crate::view::Action;

fn office(role: Role, lang: Lang, caps: Capabilities) -> Office {
    Office::new(role, lang, caps, posting_at(PostingState::Published))
}

/// Presses by their labels in a language.
struct Labels {
    pause: &'static str,
    resume: &'static str,
    cancel: &'static str,
    keep: &'static str,
    recall: &'static str,
    open: &'static str,
}

const ZH: Labels = Labels {
    pause: "暂停",
    resume: "继续",
    cancel: "取消其余",
    keep: "不，继续发送",
    recall: "撤回",
    open: "打开 P-17",
};
const EN: Labels = Labels {
    pause: "Pause",
    resume: "Go on",
    cancel: "Cancel the rest",
    keep: "No, keep sending",
    recall: "Recall",
    open: "Open P-17",
};

fn steered(lang: Lang, caps: Capabilities, labels: &Labels) -> Office {
    let mut desk = office(Role::Reviewer, lang, caps);
    desk.says("/broadcast").takes(Input::Press(Press::Sending { id: NoticeId(5) }));
    desk.presses(labels.pause).presses(labels.resume).presses(labels.cancel).presses(labels.keep);
    desk.presses(labels.cancel);
    // Of the two buttons with this label the one below the question is the newest.
    desk.presses(labels.cancel).presses(labels.open);
    desk
}

#[test]
fn a_notice_is_paused_resumed_and_cancelled() {
    let mut all = String::new();
    for (lang, labels) in [(Lang::ZhHans, &ZH), (Lang::En, &EN)] {
        let desk = steered(lang, CHAT, labels);
        let to = |state| Change::Steer { id: NoticeId(5), to: state };
        assert_eq!(
            desk.changes,
            [to(NoticeState::Paused), to(NoticeState::Running), to(NoticeState::Cancelled)]
        );
        all.push_str(desk.transcript());
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_posting_is_taken_back_with_a_reason() {
    let mut all = String::new();
    for (lang, labels) in [(Lang::ZhHans, &ZH), (Lang::En, &EN)] {
        let mut desk = office(Role::Reviewer, lang, WEB);
        desk.takes(Input::Press(Press::Dossier { id: PostingId(17) })).presses(labels.recall);
        desk.fills(&[("reason", " ")]);
        assert_eq!((desk.changes.len(), desk.form().fields[0].error.is_some()), (0, true));
        desk.fills(&[("reason", &"x".repeat(501))]);
        assert_eq!((desk.changes.len(), desk.form().fields[0].value.len()), (0, 501));
        desk = office(Role::Reviewer, lang, WEB);
        desk.takes(Input::Press(Press::AskRecall { id: PostingId(17) }));
        desk.fills(&[("reason", " 单位取消了岗位 ")]);
        let reason = "单位取消了岗位".to_owned();
        assert_eq!(desk.changes, [Change::Recall { id: PostingId(17), reason }]);
        all.push_str(desk.transcript());
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_corrected_text_says_who_sees_it_before_and_after() {
    let mut all = String::new();
    for (lang, publish) in [(Lang::ZhHans, "立即发布"), (Lang::En, "Publish now")] {
        let mut newer = posting_at(PostingState::Published);
        newer.live = Some(newer.head.clone());
        edit(&mut newer, |content| content.remarks = "新".into());
        let mut desk = Office::new(Role::Reviewer, lang, CHAT, newer);
        desk.takes(Input::Press(Press::Dossier { id: PostingId(17) })).presses(publish);
        all.push_str(desk.transcript());
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_time_is_shown_changed_and_cancelled() {
    let mut all = String::new();
    for (lang, unplan) in [(Lang::ZhHans, "取消定时"), (Lang::En, "Cancel the time")] {
        let mut planned = posting_at(PostingState::Approved);
        planned.publish_at = Some(NOW + 86_400_000);
        let mut desk = Office::new(Role::Reviewer, lang, CHAT, planned);
        desk.says("/broadcast").takes(Input::Press(Press::Dossier { id: PostingId(17) }));
        assert!(desk.step(&Input::Press(Press::AskSchedule { id: PostingId(17) })).change.is_none());
        desk.presses(unplan);
        assert_eq!(desk.changes, [Change::Unschedule(PostingId(17))]);
        all.push_str(desk.transcript());
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_test_goes_to_the_one_who_asks_in_the_language_shown() {
    let mut desk = office(Role::Officer, Lang::En, CHAT);
    let preview = Press::Preview { id: PostingId(17), lang: Lang::ZhHans, on: Platform::Telegram };
    desk.takes(Input::Press(preview)).presses("Send me a test");
    assert_eq!(desk.changes, [Change::TestSend { id: PostingId(17), lang: Lang::ZhHans }]);
    let said = desk.transcript();
    assert!(said.contains("on its way to you and to nobody else. Chats: 2"), "{said}");
    assert!(
        said.contains(
            "Test, for you only: below is the card of P-17 as readers get it in Simplified Chinese."
        ),
        "{said}"
    );
    assert!(desk.last().contains("[我有意向]"), "{}", desk.last());
}

/// The states of a notice that make a difference.
fn notices() -> Vec<(&'static str, Sending)> {
    let running = sending();
    let paused = Sending { state: NoticeState::Paused, ..running.clone() };
    let over = Sending { waiting: 0, ..running.clone() };
    let cancelled = Sending { state: NoticeState::Cancelled, waiting: 0, dropped: 200, ..running.clone() };
    let cancelling = Sending { state: NoticeState::Cancelled, ..running.clone() };
    let spreading = Sending { spreading: true, waiting: 0, ..running.clone() };
    vec![
        ("running", running),
        ("being spread", spreading),
        ("paused", paused),
        ("finished", over),
        ("cancelled", cancelled),
        ("being cancelled", cancelling),
    ]
}

fn steers(id: NoticeId) -> [Press; 4] {
    [
        Press::PauseNotice { id },
        Press::ResumeNotice { id },
        Press::AskCancelNotice { id },
        Press::CancelNotice { id },
    ]
}

#[test]
fn each_role_may_steer_so_much_and_forged_presses_no_more() {
    let id = NoticeId(5);
    let mut table = String::new();
    for (name, notice) in notices() {
        for role in Role::ALL {
            let mut office = office(*role, Lang::En, CHAT);
            office.sending = notice.clone();
            let page = office.step(&Input::Press(Press::Sending { id }));
            let buttons = page.say.iter().flat_map(|say| say.message.buttons.iter().flatten());
            let offered: Vec<Press> = buttons
                .filter_map(|button| match &button.action {
                    Action::Press(press) => Some(press.clone()),
                    Action::Link(_) | Action::DeepLink(_) => None,
                })
                .collect();
            let mut words = Vec::new();
            for press in steers(id) {
                let way = match &press {
                    Press::CancelNotice { id } => Press::AskCancelNotice { id: *id },
                    other => other.clone(),
                };
                let turn = office.step(&Input::Press(press.clone()));
                let asks = turn.say.iter().any(|say| {
                    say.message
                        .buttons
                        .iter()
                        .flatten()
                        .any(|button| button.action == Action::Press(Press::CancelNotice { id }))
                });
                let acts = turn.change.is_some() || asks;
                assert_eq!(acts, offered.contains(&way), "{name}, {role}: {press:?}");
                if acts {
                    words.push(format!("{press:?}").split(' ').next().unwrap_or_default().to_owned());
                }
            }
            table.push_str(format!("{name:<17}{role:<15}{}", words.join(" ")).trim_end());
            table.push('\n');
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn what_was_taken_back_is_not_taken_back_again() {
    let mut desk = office(Role::Reviewer, Lang::En, WEB);
    desk.refuses = Some(Refusal::Recalled);
    desk.takes(Input::Press(Press::AskRecall { id: PostingId(17) })).fills(&[("reason", "x")]);
    assert!(desk.last().contains("was recalled already"), "{}", desk.last());
}

#[test]
fn the_progress_of_every_kind_reads_so() {
    let mut all = String::new();
    for lang in [Lang::ZhHans, Lang::En] {
        for kind in NoticeKind::ALL {
            for state in NoticeState::ALL {
                for over in [false, true] {
                    let waiting = if over { 0 } else { 200 };
                    let sending = Sending { kind: *kind, state: *state, waiting, ..sending() };
                    let desk = office(Role::Reviewer, lang, CHAT);
                    let words = Texts::get().words(lang);
                    let message = crate::dialogue::desk::sending_view(&sending, &desk.person, words, NOW);
                    let View::Progress(progress) = &message.view else { panic!("it is progress") };
                    all.push_str(&format!("{kind} {state} {over}: {}\n", progress.heading));
                }
            }
        }
    }
    insta::assert_snapshot!(all);
}
