//! What waits for a member, and the postings of one state.

use crate::args;
use crate::dialogue::press::Press;
use crate::dialogue::{Turn, pager};
use crate::domain::access::{Action, may_somewhere};
use crate::domain::person::Staff;
use crate::domain::posting::PostingState;
use crate::domain::search::Marked;
use crate::text::Words;
use crate::view::{Button, Item, List, Message, View, Weight};

use super::page::{Listing, posting_columns, posting_row};
use super::{Desk, alarm};

/// The first screen of staff: what waits, in the order in which it runs out.
pub(super) fn today(desk: &Desk<'_>, staff: &Staff) -> Turn {
    let (words, today) = (desk.ctx.words, &desk.ctx.facts.today);
    let of_state = |state| Press::Desk { state: Some(state), page: 0 };
    let may = |action| may_somewhere(staff, action);
    let review = args! { count: words.count(today.to_review.into()) };
    let publish = args! { count: words.count(today.to_publish.into()) };
    let ending = args! { count: words.count(today.ending.into()) };
    let imports = args! { count: words.count(today.imports.into()) };
    let translations = args! { count: words.count(today.translations.into()) };
    let blocked = args! { count: words.count(today.blocked.into()) };
    let drafts = args! { count: words.count(today.drafts.into()) };
    let interests = args! { count: words.count(today.interests.into()) };
    let requests = args! { count: words.count(today.requests.into()) };
    let waiting = [
        (
            today.to_review,
            Action::Approve,
            words.say_with("today-review", &review),
            of_state(PostingState::InReview),
        ),
        (
            today.to_publish,
            Action::Publish,
            words.say_with("today-publish", &publish),
            of_state(PostingState::Approved),
        ),
        (
            today.ending,
            Action::Look,
            words.say_with("today-ending", &ending),
            of_state(PostingState::Published),
        ),
        (today.imports, Action::Edit, words.say_with("today-imports", &imports), Press::Imports { page: 0 }),
        (
            today.translations,
            Action::Edit,
            words.say_with("today-translations", &translations),
            Press::Translations { page: 0 },
        ),
        (
            today.blocked,
            Action::Edit,
            words.say_with("today-blocked", &blocked),
            of_state(PostingState::Draft),
        ),
        (
            today.drafts,
            Action::Submit,
            words.say_with("today-drafts", &drafts),
            of_state(PostingState::Draft),
        ),
        (
            today.requests,
            Action::Edit,
            words.say_with("today-requests", &requests),
            Press::DeskEvents { page: 0 },
        ),
        (
            desk.ctx.facts.open_questions,
            Action::Look,
            words.say_with(
                "today-questions",
                &args! { count: words.count(desk.ctx.facts.open_questions.into()) },
            ),
            Press::Questions { page: 0 },
        ),
        (
            today.interests,
            Action::Look,
            words.say_with("today-interests", &interests),
            Press::Received { page: 0 },
        ),
    ];
    let alarms = alarm::items(&desk.ctx.facts.alarms, staff, &desk.ctx.actor.zone, words);
    let waiting = waiting
        .into_iter()
        .filter(|(count, action, _, _)| *count > 0 && may(*action))
        .map(|(_, _, label, open)| Item { label, detail: String::new(), found: Marked::default(), open });
    let items = alarms.into_iter().chain(waiting).collect();
    let note = words.say_with(
        "today-note",
        &args! { published: words.count(today.published.into()), subscribers: words.count(today.subscribers.into()) },
    );
    let message = Message::new(View::List(List {
        heading: words.say("today-heading"),
        note: Some(note),
        items,
        pager: None,
        empty: words.say("today-empty"),
    }));
    desk.say(with_rooms(message, staff, words))
}

/// The rooms this member may enter, as buttons below.
pub(super) fn with_rooms(message: Message, staff: &Staff, words: Words) -> Message {
    let may = |action| may_somewhere(staff, action);
    let rooms = [
        (Action::Look, "room-postings", Press::Desk { state: None, page: 0 }),
        (Action::Look, "room-events", Press::DeskEvents { page: 0 }),
        (Action::Edit, "event-new", Press::NewEvent),
        (Action::Edit, "room-imports", Press::Imports { page: 0 }),
        (Action::Edit, "room-translations", Press::Translations { page: 0 }),
        (Action::Look, "room-broadcasts", Press::Broadcasts { page: 0 }),
        (Action::Look, "room-received", Press::Received { page: 0 }),
        (Action::Look, "room-questions", Press::Questions { page: 0 }),
        (Action::Audit, "room-audit", Press::Audit { page: 0 }),
        (Action::Administer, "room-members", Press::Members),
    ];
    let buttons: Vec<Button> = rooms
        .into_iter()
        .filter(|(action, _, _)| may(*action))
        .map(|(_, id, press)| Button::press(words.say(id), press))
        .collect();
    buttons.chunks(3).fold(message, |message, row| message.row(row.iter().cloned()))
}

/// The button back to what waits.
pub(super) fn back(words: Words) -> Button {
    Button::press(words.say("room-today"), Press::Today)
}

/// Postings of one state, or all, with the other states as tabs.
pub(super) fn list(desk: &Desk<'_>, state: Option<PostingState>) -> Turn {
    let (words, page) = (desk.ctx.words, &desk.ctx.facts.desk);
    let name = state.map_or_else(|| words.say("desk-all"), |state| words.posting_state(state));
    let heading =
        words.say_with("desk-heading", &args! { name: name, total: words.count(page.total.into()) });
    let listing = Listing {
        heading,
        note: None,
        columns: posting_columns(words),
        rows: page.items.iter().map(|posting| posting_row(posting, words, desk.ctx.now)).collect(),
        pager: pager(page, |page| Press::Desk { state, page }),
        empty: words.say("desk-empty"),
    };
    let message = listing.message(&desk.ctx.caps, words);
    desk.say(tabs(message, state, words).row([back(words)]))
}

/// One button a state; the one that is shown stands out.
fn tabs(message: Message, shown: Option<PostingState>, words: Words) -> Message {
    let all = std::iter::once(None).chain(PostingState::ALL.iter().copied().map(Some));
    let buttons: Vec<Button> = all
        .map(|state| {
            let name = state.map_or_else(|| words.say("desk-all"), |state| words.posting_state(state));
            let weight = if state == shown { Weight::Primary } else { Weight::Normal };
            Button { weight, ..Button::press(name, Press::Desk { state, page: 0 }) }
        })
        .collect();
    buttons.chunks(4).fold(message, |message, row| message.row(row.iter().cloned()))
}
