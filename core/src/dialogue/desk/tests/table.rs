//! What each role is offered and what a button that comes back may do.

use super::*;
use crate::domain::field::Field;
use crate::view::Action;

/// A posting at each point of its life that makes a difference.
fn stages() -> Vec<(&'static str, Posting)> {
    let mut blocked = posting_at(PostingState::Draft);
    edit(&mut blocked, |content| content.employer.clear());
    let mut guessed = posting_at(PostingState::Draft);
    edit(&mut guessed, |content| {
        content.fields = Default::default();
        content.proposed_fields = [Field::BigData].into_iter().collect();
    });
    let mut own = posting_at(PostingState::InReview);
    own.head.submitted_by = Some(StaffId(4));
    let mut newer = posting_at(PostingState::Published);
    newer.live = Some(newer.head.clone());
    newer.head.review = PostingState::InReview;
    edit(&mut newer, |content| content.remarks = "新".into());
    let mut planned = posting_at(PostingState::Approved);
    planned.publish_at = Some(NOW + 86_400_000);
    let mut foreign = posting_at(PostingState::Draft);
    foreign.station = Some(StationId(8));
    vec![
        ("draft", posting_at(PostingState::Draft)),
        ("draft, blocked", blocked),
        ("draft, fields guessed", guessed),
        ("draft of another station", foreign),
        ("in review", posting_at(PostingState::InReview)),
        ("in review, own", own),
        ("approved", posting_at(PostingState::Approved)),
        ("approved, planned", planned),
        ("published", posting_at(PostingState::Published)),
        ("published, newer in review", newer),
        ("closed", posting_at(PostingState::Closed)),
        ("expired", posting_at(PostingState::Expired)),
        ("discarded", posting_at(PostingState::Discarded)),
    ]
}

fn offered(turn: &Turn) -> Vec<Press> {
    let mut all: Vec<Press> = Vec::new();
    for say in &turn.say {
        if let View::List(list) = &say.message.view {
            all.extend(list.items.iter().map(|item| item.open.clone()));
        }
        all.extend(say.message.buttons.iter().flatten().filter_map(|button| match &button.action {
            Action::Press(press) => Some(press.clone()),
            Action::Link(_) | Action::DeepLink(_) => None,
        }));
    }
    all
}

fn tag(press: &Press) -> String {
    format!("{press:?}").split([' ', '{']).next().unwrap_or_default().to_owned()
}

#[test]
fn a_dossier_offers_so_much() {
    let mut table = String::new();
    for (name, posting) in stages() {
        for role in Role::ALL {
            let office = Office::new(*role, Lang::En, CHAT, posting.clone());
            let turn = office.step(&Input::Press(Press::Dossier { id: PostingId(17) }));
            let tags: Vec<String> = offered(&turn).iter().map(tag).collect();
            table.push_str(&format!("{name:<28}{role:<15}{}\n", tags.join(" ")));
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn screens_offer_so_much() {
    let mut table = String::new();
    for role in Role::ALL {
        let office = Office::new(*role, Lang::En, CHAT, posting_at(PostingState::Draft));
        for press in
            [Press::Today, Press::Imports { page: 0 }, Press::Import { id: ImportId(12) }, Press::Members]
        {
            let tags: Vec<String> =
                offered(&office.step(&Input::Press(press.clone()))).iter().map(tag).collect();
            table.push_str(&format!("{role:<15}{:<10}{}\n", tag(&press), tags.join(" ")));
        }
    }
    insta::assert_snapshot!(table);
}

/// The button of the dossier behind which this one is found.
fn way_to(press: &Press) -> Press {
    match press {
        Press::Close { id } => Press::AskClose { id: *id },
        Press::AskCorrectPart { id, .. } => Press::AskCorrect { id: *id },
        other => other.clone(),
    }
}

/// A button that is not offered does nothing, whoever forges it.
#[test]
fn what_is_not_offered_is_not_done() {
    for (name, posting) in stages() {
        for role in Role::ALL {
            let office = Office::new(*role, Lang::En, WEB, posting.clone());
            let dossier = office.step(&Input::Press(Press::Dossier { id: PostingId(17) }));
            let offered = offered(&dossier);
            for press in posting_presses(PostingId(17), &office.digest()) {
                let allowed = offered.contains(&way_to(&press));
                let turn = office.step(&Input::Press(press.clone()));
                let acts = turn.change.is_some()
                    || turn.say.iter().any(|say| matches!(say.message.view, View::Form(_)));
                assert!(allowed || !acts, "{name}, {role}: {press:?}");
            }
            for form in every_form(&office) {
                let way = match &form {
                    FormId::Return { id, .. } => Press::AskReturn { id: *id },
                    FormId::Schedule { id, .. } => Press::AskSchedule { id: *id },
                    FormId::Correct { id, .. } => Press::AskCorrect { id: *id },
                    FormId::Recall { id } => Press::AskRecall { id: *id },
                    _ => continue,
                };
                let values =
                    [("remark", "x"), ("reason", "x"), ("at", "2026-12-01T09:00"), ("employer", "别的单位")];
                let values = values.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
                let turn = office.step(&Input::Submit { form: form.clone(), values });
                assert_eq!(turn.change.is_some(), offered.contains(&way), "{name}, {role}: {form:?}");
            }
        }
    }
}

#[test]
fn a_button_of_an_older_text_does_nothing() {
    let stale = ShortDigest::of(&"0".repeat(64));
    let id = PostingId(17);
    for (stage, press) in [
        (PostingState::Draft, Press::Submit { id, digest: stale.clone() }),
        (PostingState::InReview, Press::Approve { id, digest: stale.clone() }),
        (PostingState::Approved, Press::Publish { id, digest: stale.clone() }),
    ] {
        let mut office = Office::new(Role::Reviewer, Lang::En, CHAT, posting_at(stage));
        office.takes(Input::Press(press));
        assert_eq!(office.changes, []);
        assert_eq!(
            office.last(),
            "The text has changed since you saw it, so this was not done. Please open the newest text and \
             check it first.\n  [Open P-17]"
        );
    }
}

#[test]
fn a_stranger_gets_nothing_of_the_desk() {
    let mut office = Office::new(Role::Administrator, Lang::En, WEB, posting_at(PostingState::Draft));
    office.person.staff = None;
    let refused = Texts::get().words(Lang::En).say("refused-staff-only");
    for press in every_press(&office) {
        let turn = office.step(&Input::Press(press.clone()));
        assert_eq!((turn.say, turn.toast.text, turn.change), (vec![], refused.clone(), None), "{press:?}");
    }
    for form in every_form(&office).into_iter().filter(|form| *form != FormId::SignIn) {
        let turn = office.step(&Input::Submit { form, values: Vec::new() });
        assert_eq!((turn.say.len(), turn.change), (1, None));
        assert_eq!(whole(&turn.say[0].message), refused);
    }
    for command in ["drafts", "review", "imports", "broadcast", "inbox", "audit"] {
        let turn = office.step(&Input::Command { name: command.into(), args: String::new() });
        assert_eq!(whole(&turn.say[0].message), refused, "{command}");
    }
    let turn = office.step(&Input::File(IncomingFile { name: "x.xlsx".into(), size: 1, handle: "f".into() }));
    assert_eq!(turn.change, None);
}
