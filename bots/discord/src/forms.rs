//! Forms that people have open, with what they typed so far. They are kept in
//! memory alone: what is lost with it is asked for again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use haizhi_core::dialogue::press::{FormId, Press};
use haizhi_core::view::Form;

use crate::render::{asked, parts, read};

/// Forms that are kept; the oldest go beyond it.
const KEPT: usize = 4_096;
/// How long one is kept, in ms: as long as an answer can be given to what opened it, and then some.
const KEPT_MS: i64 = 24 * 60 * 60 * 1_000;

struct Open {
    form: Form,
    /// Which parts were sent.
    sent: Vec<bool>,
    at: i64,
}

/// What came of a part that was sent.
#[derive(Debug, PartialEq)]
pub(crate) enum Sent {
    /// It was the last that was missing: the values of the whole form.
    Whole(Vec<(String, String)>),
    /// Others are missing: the form as it stands, and which parts were sent.
    Part(Box<Form>, Vec<bool>),
    /// It is not known, and more must have been sent before.
    Lost,
}

/// Who has which form open.
#[derive(Default)]
pub(crate) struct Forms(Mutex<HashMap<(String, String), Open>>);

impl Forms {
    fn open(&self) -> std::sync::MutexGuard<'_, HashMap<(String, String), Open>> {
        // A map is whole after every statement, whoever panicked beside it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody is shown a form anew.
    pub fn keep(&self, by: &str, form: &Form, now: i64) {
        let mut open = self.open();
        if open.len() >= KEPT {
            open.retain(|_, kept| now - kept.at < KEPT_MS);
        }
        if open.len() >= KEPT {
            let oldest = open.iter().min_by_key(|(_, kept)| kept.at).map(|(key, _)| key.clone());
            if let Some(oldest) = oldest {
                open.remove(&oldest);
            }
        }
        let sent = vec![false; parts(form)];
        open.insert((by.to_owned(), form.id.encode()), Open { form: form.clone(), sent, at: now });
    }

    /// The form as it stands.
    pub fn find(&self, by: &str, form: &str) -> Option<Form> {
        self.open().get(&(by.to_owned(), form.to_owned())).map(|kept| kept.form.clone())
    }

    /// Somebody sent a part (from 0) of a form. What was typed stays with it
    /// until the form is shown anew, so nothing is lost when the whole is refused.
    pub fn sent(
        &self,
        by: &str,
        form: &str,
        (part, parts): (usize, usize),
        typed: &[(String, String)],
    ) -> Sent {
        let mut open = self.open();
        let Some(kept) = open.get_mut(&(by.to_owned(), form.to_owned())) else {
            // One modal holds the whole of a short form.
            return if parts == 1 { Sent::Whole(typed.to_vec()) } else { Sent::Lost };
        };
        for (name, value) in typed {
            if let Some(field) = kept.form.fields.iter_mut().find(|field| field.name == *name) {
                field.value = read(field, value);
            }
        }
        if let Some(sent) = kept.sent.get_mut(part) {
            *sent = true;
        }
        if kept.sent.iter().any(|sent| !sent) {
            return Sent::Part(Box::new(kept.form.clone()), kept.sent.clone());
        }
        let values =
            asked(&kept.form).iter().map(|field| (field.name.clone(), field.value.clone())).collect();
        Sent::Whole(values)
    }
}

/// The press that opens a form again, where it is no longer known.
pub(crate) fn opener(form: &str) -> Option<Press> {
    match FormId::decode(form)? {
        FormId::Profile => Some(Press::EditProfile),
        FormId::InterestMessage { run } => Some(Press::IntMessage { run }),
        FormId::Register { run } => Some(Press::RegGo { run }),
        FormId::Return { id, .. } => Some(Press::AskReturn { id }),
        FormId::Schedule { id, .. } => Some(Press::AskSchedule { id }),
        FormId::Recall { id } => Some(Press::AskRecall { id }),
        FormId::Correct { id, .. } => Some(Press::AskCorrect { id }),
        FormId::Translate { id, lang, from, .. } => Some(Press::Translate { id, lang, from }),
        FormId::NewEvent => Some(Press::NewEvent),
        FormId::CheckIn { id } => Some(Press::AskCheckIn { id }),
        FormId::WalkIn { id } => Some(Press::AskWalkIn { id }),
        FormId::Halt { id, halt } => Some(Press::AskHalt { id, halt }),
        FormId::Tell { id, state } => Some(Press::AskTell { id, state }),
        FormId::Repeat { id } => Some(Press::AskRepeat { id }),
        FormId::Comment { id } => Some(Press::AskComment { id }),
        FormId::Handouts { id } => Some(Press::AskHandouts { id }),
        FormId::HandoutFile { id } => Some(Press::SendHandout { id }),
        FormId::Cover { id } => Some(Press::AskCover { id }),
        FormId::Answer { id } => Some(Press::AskAnswer { id }),
        FormId::Invite => Some(Press::AskInvite),
        FormId::InterestProfile { .. } | FormId::Keywords { .. } | FormId::Upload | FormId::SignIn => None,
    }
}

#[cfg(test)]
mod tests {
    use haizhi_core::view::{FieldInput, FormField};

    use super::*;

    fn form(fields: usize) -> Form {
        let field = |n| FormField {
            name: format!("f{n}"),
            label: format!("Question {n}"),
            help: String::new(),
            value: String::new(),
            input: FieldInput::Line,
            optional: true,
            error: None,
        };
        let fields = (0..fields).map(field).collect();
        Form { id: FormId::Profile, heading: "Form".into(), intro: Vec::new(), fields, submit: "Keep".into() }
    }

    fn typed(from: usize, to: usize) -> Vec<(String, String)> {
        (from..to).map(|n| (format!("f{n}"), format!("{n}"))).collect()
    }

    #[test]
    fn a_long_form_is_whole_when_every_part_was_sent() {
        let forms = Forms::default();
        forms.keep("7", &form(7), 0);
        let Sent::Part(kept, sent) = forms.sent("7", "profile", (0, 2), &typed(0, 5)) else {
            panic!("a part")
        };
        assert_eq!((kept.fields[4].value.as_str(), sent), ("4", vec![true, false]));
        // The second is opened and left, then opened again: nothing is lost.
        assert_eq!(forms.find("7", "profile").map(|form| form.fields[0].value.clone()).as_deref(), Some("0"));
        assert_eq!(forms.sent("7", "profile", (1, 2), &typed(5, 7)), Sent::Whole(typed(0, 7)));
        assert!(forms.find("8", "profile").is_none(), "it is nobody else's");
    }

    #[test]
    fn a_form_that_was_forgotten_is_whole_or_lost() {
        let forms = Forms::default();
        assert_eq!(forms.sent("7", "profile", (0, 1), &typed(0, 5)), Sent::Whole(typed(0, 5)));
        assert_eq!(forms.sent("7", "profile", (1, 2), &typed(5, 7)), Sent::Lost);
    }

    #[test]
    fn they_are_bounded() {
        let forms = Forms::default();
        for n in 0..KEPT + 10 {
            forms.keep(&n.to_string(), &form(1), n as i64);
        }
        assert_eq!(forms.open().len(), KEPT);
        assert!(forms.find("0", "profile").is_none());
    }
}
