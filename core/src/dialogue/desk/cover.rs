//! The cover picture of an event: what it is now, another one, none. It is part
//! of the text, so whoever changes it withdraws the approval.

use crate::dialogue::Turn;
use crate::dialogue::change::{Change, Refusal};
use crate::dialogue::event::files;
use crate::dialogue::press::{FormId, Press, ShortDigest};
use crate::dialogue::state::{Flow, State, Waiting};
use crate::domain::access::{Action, may};
use crate::domain::file::{Cover, FileFor};
use crate::domain::person::Staff;
use crate::domain::posting::{Posting, PostingState};
use crate::text::Words;
use crate::view::{Button, FieldInput, File, Form, FormField, Message, Text, View};

use super::page::open;
use super::{Desk, review};

/// Whether the text can still be given another picture by this member.
fn changes(event: &Posting, staff: &Staff) -> bool {
    let over = matches!(event.state, PostingState::Closed | PostingState::Expired | PostingState::Discarded);
    may(staff, Action::Edit, event.station) && !over
}

fn cover_of(event: &Posting) -> Option<&Cover> {
    event.head.content.event.as_ref()?.cover.as_ref()
}

/// The button to it, where there is one or one can be sent.
pub(super) fn button(event: &Posting, staff: &Staff, words: Words) -> Option<Button> {
    let there = cover_of(event).is_some() || changes(event, staff);
    there.then(|| Button::press(words.say("deed-cover"), Press::AskCover { id: event.id }))
}

/// The picture as a message.
pub(super) fn picture(event: &Posting, words: Words) -> Option<Message> {
    let cover = cover_of(event)?;
    let ending = if cover.png { "png" } else { "jpg" };
    Some(Message::new(View::File(File {
        name: format!("{}.{ending}", event.reference()),
        media_type: cover.media_type().to_owned(),
        file: cover.file,
        caption: words.say_with("cover-caption", &review::named(event)),
    })))
}

/// The picture there is, and how to send another.
pub(super) fn show(desk: &Desk<'_>, staff: &Staff, event: &Posting) -> Turn {
    let words = desk.ctx.words;
    let (id, changes) = (event.id, changes(event, staff));
    let to = FileFor::Cover { event: id };
    let picture = picture(event, words);
    let mut paragraphs = Vec::new();
    if picture.is_none() {
        paragraphs.push(words.say("cover-none"));
    }
    if changes {
        paragraphs.push(words.say("cover-what"));
        paragraphs.extend((!desk.ctx.caps.tables).then(|| files::how(to, desk.ctx)));
    }
    let heading = Some(words.say_with("cover-heading", &review::named(event)));
    let remove = (changes && picture.is_some())
        .then(|| Button::danger(words.say("cover-remove"), Press::DropCover { id }));
    let about = Message::new(View::Text(Text { heading, paragraphs, ..Text::default() }))
        .row(remove)
        .row([open(event, words)]);
    let mut messages = vec![about];
    messages.extend(picture);
    if changes && desk.ctx.caps.tables {
        messages.push(Message::new(View::Form(form(desk, event))));
        return desk.say_all(messages);
    }
    let mut turn = desk.say_all(messages);
    if changes {
        turn.state = State { flow: Flow::Sending(to), ..turn.state };
    }
    turn
}

fn form(desk: &Desk<'_>, event: &Posting) -> Form {
    let words = desk.ctx.words;
    Form {
        id: FormId::Cover { id: event.id },
        heading: words.say("cover-send"),
        intro: Vec::new(),
        fields: vec![FormField {
            name: "file".into(),
            label: words.say("file-field"),
            help: files::takes(FileFor::Cover { event: event.id }, words),
            value: String::new(),
            input: FieldInput::File,
            optional: false,
            error: None,
        }],
        submit: words.say("file-field-send"),
    }
}

/// Takes the picture away.
pub(super) fn remove(desk: &Desk<'_>, event: &Posting) -> Turn {
    let mut content = event.head.content.clone();
    let Some(details) = content.event.as_mut().filter(|details| details.cover.is_some()) else {
        return desk.refuse(&Refusal::NotFound);
    };
    details.cover = None;
    let digest = ShortDigest::of(&event.head.digest);
    let change = Change::Correct { id: event.id, digest, content: Box::new(content) };
    desk.change(Waiting::OnPosting(event.id), change)
}
