//! Events at the desk: their list, a new one, putting off and cancelling,
//! words to those who registered.

use crate::args;
use crate::dialogue::change::{Change, EventOutcome, Outcome, Refusal};
use crate::dialogue::need::Attendees;
use crate::dialogue::press::{FormId, Press};
use crate::dialogue::state::Waiting;
use crate::dialogue::{Turn, pager};
use crate::domain::access::{Action, may, may_somewhere};
use crate::domain::event::{EventKind, Halt};
use crate::domain::ids::PostingId;
use crate::domain::lang::Lang;
use crate::domain::part::Part;
use crate::domain::person::Staff;
use crate::domain::posting::{Posting, PostingContent, PostingState, YUNNAN_ZONE};
use crate::domain::registration::RegistrationState;
use crate::sheet::typed_text;
use crate::text::{Words, local};
use crate::view::{Button, FieldInput, File, Form, FormField, Message, Row, Text, Tone, View};

use super::facts::label;
use super::page::{Listing, open};
use super::task::{EventDeed, Values};
use super::typed::Key;
use super::{Desk, attendees, correct, cover, handouts, repeats, review, statistics, today};

/// Longest reason, in characters: it stands in one message.
const REASON_CHARS: usize = 500;
/// Longest words to those who registered, in characters; with what stands
/// around them they fit the tightest platform.
const WORDS_CHARS: usize = 1_500;

/// Events, those to come first.
pub(super) fn list(desk: &Desk<'_>, staff: &Staff) -> Turn {
    let (words, page) = (desk.ctx.words, &desk.ctx.facts.desk);
    let columns = ["column-id", "column-title", "column-date", "column-organiser", "column-state"];
    let mut columns: Vec<String> = columns.map(|id| words.say(id)).to_vec();
    columns.push(words.say("column-concerns"));
    let listing = Listing {
        heading: words.say_with("desk-events-heading", &args! { total: words.count(page.total.into()) }),
        note: None,
        columns,
        rows: page.items.iter().map(|posting| row(posting, words, desk.ctx.now)).collect(),
        pager: pager(page, |page| Press::DeskEvents { page }),
        empty: words.say("desk-events-empty"),
    };
    let new = may_somewhere(staff, Action::Edit).then(|| new_button(words));
    let year = statistics::year_button(desk);
    let message = listing.message(&desk.ctx.caps, words).row(new).row([year, today::back(words)]);
    desk.say(message)
}

fn row(posting: &Posting, words: Words, now: i64) -> Row {
    let content = &posting.head.content;
    let state = match posting.halt {
        Some(halt) => words.halt(halt),
        None => words.posting_state(posting.state),
    };
    // What keeps one that is over from review is nobody's business any more.
    let over = matches!(posting.state, PostingState::Closed | PostingState::Expired);
    let concerns = if over { String::new() } else { words.concerns(&content.concerns(now)) };
    let cells = vec![
        content.reference(posting.id),
        content.title().to_owned(),
        words.event_time(content),
        content.employer.clone(),
        state,
        concerns,
    ];
    Row { cells, open: Some(Press::Dossier { id: posting.id }) }
}

/// What begins an event.
pub(super) fn new_button(words: Words) -> Button {
    Button::press(words.say("event-new"), Press::NewEvent)
}

// ---- a new one ----

/// What is asked of a new event; everything else is put in by correcting it.
fn new_keys(content: &PostingContent) -> Vec<Key> {
    let parts = [
        (Part::Title, Some(content.source_lang)),
        (Part::EventKind, None),
        (Part::Starts, None),
        (Part::Organiser, None),
    ];
    parts.into_iter().filter_map(|(part, lang)| Key::new(content, part, lang)).collect()
}

fn blank(desk: &Desk<'_>) -> PostingContent {
    PostingContent::new_event(desk.ctx.words.lang(), "", EventKind::Lecture)
}

/// Opens the form.
pub(super) fn ask_new(desk: &Desk<'_>) -> Turn {
    desk.form(new_form(desk, &blank(desk), &[], &[]))
}

fn new_form(
    desk: &Desk<'_>,
    content: &PostingContent,
    typed: &[(Key, String)],
    wrong: &[(Key, String)],
) -> Form {
    let words = desk.ctx.words;
    let of = |all: &[(Key, String)], key| all.iter().find(|(at, _)| *at == key).map(|(_, said)| said.clone());
    let field = |key: Key| FormField {
        name: key.name(),
        label: label(key.part, None, words),
        help: correct::help(key, words),
        value: of(typed, key).unwrap_or_default(),
        input: key.input(words),
        optional: key.part == Part::Starts,
        error: of(wrong, key),
    };
    Form {
        id: FormId::NewEvent,
        heading: words.say("event-new-heading"),
        intro: vec![words.say("event-new-intro")],
        fields: new_keys(content).into_iter().map(field).collect(),
        submit: words.say("event-new-save"),
    }
}

/// Takes the form, or shows it again with what is wrong.
pub(super) fn add(desk: &Desk<'_>, values: &Values) -> Turn {
    let words = desk.ctx.words;
    let mut content = blank(desk);
    let today = local(desk.ctx.now, YUNNAN_ZONE).unwrap_or_default().date();
    let said =
        |key: Key| values.iter().find(|(name, _)| *name == key.name()).map(|(_, value)| value.as_str());
    let typed: Vec<(Key, String)> = new_keys(&content)
        .into_iter()
        .map(|key| (key, said(key).map(typed_text).unwrap_or_default()))
        .collect();
    let mut wrong = Vec::new();
    for (key, value) in &typed {
        if value.trim().is_empty() && key.part != Part::Starts {
            wrong.push((*key, words.say("form-needs-answer")));
        } else if let Err(error) = key.set(&mut content, value, today, words) {
            wrong.push((*key, error));
        }
    }
    if !wrong.is_empty() {
        return desk.form(new_form(desk, &content, &typed, &wrong));
    }
    // Staff write in the language of the event, whichever they read.
    let text = content.text_for(content.source_lang).1.clone();
    content.source_lang = written_in(&text.title, content.source_lang);
    content.texts = [(content.source_lang, text)].into();
    desk.change(Waiting::NewEvent, Change::NewEvent(Box::new(content)))
}

/// Whether a title is Chinese shows; else it is in what its writer reads, or English.
fn written_in(title: &str, reads: Lang) -> Lang {
    let han = title.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let reads_han = matches!(reads, Lang::ZhHans | Lang::ZhHant);
    match (han, reads_han) {
        (true, false) => Lang::ZhHans,
        (false, true) => Lang::En,
        _ => reads,
    }
}

/// The draft that was written down, with what comes next.
pub(super) fn after_new(desk: &Desk<'_>, staff: &Staff, outcome: &Outcome) -> Turn {
    match outcome {
        Outcome::Event(EventOutcome::Added(id)) => review::stands(desk, staff, *id),
        Outcome::Refused(refusal) => desk.refuse(refusal),
        other => desk.unexpected(other),
    }
}

// ---- one event ----

/// Answers what is asked of one event and who comes to it.
pub(super) fn deed(desk: &Desk<'_>, staff: &Staff, id: PostingId, deed: EventDeed<'_>) -> Turn {
    let Some(event) = of(desk, id) else { return desk.refuse(&Refusal::NotFound) };
    if !may(staff, deed.action(), event.station) {
        return refused(desk, event, &Refusal::NotAllowed);
    }
    match deed {
        EventDeed::Attendees { state, .. } => attendees::table(desk, staff, event, state),
        EventDeed::AskCheckIn => attendees::ask_check_in(desk, event),
        EventDeed::CheckIn(values) => {
            let code = attendees::field(values, "code").to_owned();
            desk.change(Waiting::OnEvent(id), Change::CheckIn { event: id, code })
        }
        EventDeed::AskWalkIn => desk.form(attendees::walk_in_form(desk, event, &[], None)),
        EventDeed::WalkIn(values) => attendees::walk_in(desk, event, values),
        EventDeed::AskHalt(halt) | EventDeed::Halt(halt, _) if haltable(event, staff, halt).is_err() => {
            refused(desk, event, &Refusal::WrongState(event.state))
        }
        EventDeed::AskHalt(halt) => desk.form(halt_form(desk, event, halt, "", None)),
        EventDeed::Halt(halt, values) => halted(desk, event, halt, values),
        EventDeed::AskTell(state) => desk.form(tell_form(desk, event, state, "", None)),
        EventDeed::Tell(state, values) => told(desk, event, state, values),
        EventDeed::AskRepeat => repeats::ask(desk, event),
        EventDeed::Repeat(values) => repeats::repeat(desk, event, values),
        EventDeed::Repeats { .. } => repeats::show(desk, staff, event, None),
        EventDeed::SubmitRepeats => desk.change(Waiting::OnEvent(id), Change::SubmitRepeats(id)),
        EventDeed::AskDiscardRepeats => repeats::ask_discard(desk, event),
        EventDeed::DiscardRepeats => desk.change(Waiting::OnEvent(id), Change::DiscardRepeats(id)),
        EventDeed::Statistics => statistics::view(desk, event),
        EventDeed::Handouts => handouts::view(desk, staff, event, None),
        EventDeed::AskHandouts => desk.form(handouts::form(desk, event, None, None)),
        EventDeed::KeepHandouts(values) => handouts::filled(desk, event, values),
        EventDeed::AskHandoutFile => handouts::ask_file(desk, event),
        EventDeed::AskCover => cover::show(desk, staff, event),
        EventDeed::DropCover => cover::remove(desk, event),
        EventDeed::TellHandouts => desk.change(Waiting::OnEvent(id), Change::TellHandouts(id)),
        EventDeed::Export => desk.change(Waiting::OnEvent(id), Change::ExportAttendees(id)),
    }
}

/// The event that was read, where it is the one asked for and may be seen.
pub(super) fn of<'a>(desk: &Desk<'a>, id: PostingId) -> Option<&'a Posting> {
    desk.ctx.facts.attendees.event.as_ref().filter(|event| event.id == id)
}

/// Why something was not done, and the ways on.
pub(super) fn refused(desk: &Desk<'_>, event: &Posting, refusal: &Refusal) -> Turn {
    let words = desk.ctx.words;
    desk.say(Message::problem(words.refusal(refusal)).row([to_attendees(event, words), open(event, words)]))
}

/// The button to those who registered.
pub(super) fn to_attendees(event: &Posting, words: Words) -> Button {
    Button::press(words.say("deed-attendees"), Press::Attendees { id: event.id, state: None, page: 0 })
}

/// Whether this member may put the event off or cancel it, and why not.
pub(super) fn haltable(event: &Posting, staff: &Staff, halt: Halt) -> Result<(), Refusal> {
    if !may(staff, Action::Close, event.station) {
        return Err(Refusal::NotAllowed);
    }
    let stands = event.state == PostingState::Published && event.head.content.event.is_some();
    if stands && event.halt != Some(halt) { Ok(()) } else { Err(Refusal::WrongState(event.state)) }
}

/// What may be done to an event beyond what may be done to any posting.
pub(super) fn buttons(event: &Posting, staff: &Staff, words: Words) -> Vec<Button> {
    let id = event.id;
    if event.head.content.event.is_none() {
        return Vec::new();
    }
    let repeated = repeats::button(event, staff, words);
    let picture = cover::button(event, staff, words);
    if event.published_at.is_none() {
        return picture.into_iter().chain(repeated).collect();
    }
    let mut buttons =
        vec![to_attendees(event, words), handouts::button(event, words), statistics::button(event, words)];
    if may(staff, Action::Edit, event.station) {
        buttons.push(Button::press(words.say("deed-check-in"), Press::AskCheckIn { id }));
    }
    for halt in Halt::ALL.iter().copied().filter(|halt| haltable(event, staff, *halt).is_ok()) {
        buttons.push(Button::danger(halt_label(halt, words), Press::AskHalt { id, halt }));
    }
    buttons.extend(picture);
    buttons.extend(repeated);
    buttons
}

fn halt_label(halt: Halt, words: Words) -> String {
    match halt {
        Halt::Postponed => words.say("deed-postpone"),
        Halt::Cancelled => words.say("deed-cancel-event"),
    }
}

/// How many still count on it.
fn live(attendees: &Attendees) -> u32 {
    attendees.tally.iter().filter(|of| of.state.is_live()).map(|of| of.registrations).sum()
}

/// One text of a form, at most so long; else what is wrong with it.
fn text_of<'v>(
    values: &'v Values,
    name: &str,
    most: usize,
    empty: String,
    words: Words,
) -> Result<&'v str, (&'v str, String)> {
    let typed = attendees::field(values, name);
    match typed.chars().count() {
        0 => Err((typed, empty)),
        count if count <= most => Ok(typed),
        _ => Err((typed, words.say_with("typed-too-long", &args! { max: words.count(most as u64) }))),
    }
}

fn paragraph(name: &str, label: String, help: String, value: &str, error: Option<String>) -> FormField {
    FormField {
        name: name.to_owned(),
        label,
        help,
        value: value.to_owned(),
        input: FieldInput::Paragraph,
        optional: false,
        error,
    }
}

fn halt_form(desk: &Desk<'_>, event: &Posting, halt: Halt, typed: &str, error: Option<String>) -> Form {
    let words = desk.ctx.words;
    let people = args! { n: i64::from(live(&desk.ctx.facts.attendees)) };
    let (heading, effect) = match halt {
        Halt::Postponed => {
            (words.say_with("postpone-heading", &review::named(event)), words.say("postpone-effect"))
        }
        Halt::Cancelled => {
            (words.say_with("cancel-event-heading", &review::named(event)), words.say("cancel-event-effect"))
        }
    };
    let help = words.say("halt-help");
    Form {
        id: FormId::Halt { id: event.id, halt },
        heading,
        intro: vec![words.say_with("halt-people", &people), effect],
        fields: vec![paragraph("reason", words.say("halt-reason"), help, typed, error)],
        submit: halt_label(halt, words),
    }
}

fn halted(desk: &Desk<'_>, event: &Posting, halt: Halt, values: &Values) -> Turn {
    let words = desk.ctx.words;
    match text_of(values, "reason", REASON_CHARS, words.say("halt-empty"), words) {
        Ok(reason) => {
            let change = Change::Halt { event: event.id, halt, reason: reason.to_owned() };
            desk.change(Waiting::OnPosting(event.id), change)
        }
        Err((typed, error)) => desk.form(halt_form(desk, event, halt, typed, Some(error))),
    }
}

fn tell_form(
    desk: &Desk<'_>,
    event: &Posting,
    state: Option<RegistrationState>,
    typed: &str,
    error: Option<String>,
) -> Form {
    let words = desk.ctx.words;
    let mut langs: Vec<(String, u32)> = Vec::new();
    for (of, lang, count) in &desk.ctx.facts.attendees.readers {
        if state.map_or(of.is_live(), |state| state == *of) {
            let name = words.language(*lang);
            match langs.iter_mut().find(|(known, _)| *known == name) {
                Some((_, n)) => *n += count,
                None => langs.push((name, *count)),
            }
        }
    }
    let people: u32 = langs.iter().map(|(_, count)| count).sum();
    let parts = langs.iter().map(|(name, count)| {
        words.say_with("audience-part", &args! { name: name.clone(), count: words.count((*count).into()) })
    });
    let whom = state.map_or_else(|| words.say("tell-all"), |state| words.registration_state(state));
    let to = args! { whom: whom, n: i64::from(people) };
    let mut intro = vec![words.say_with("tell-to", &to)];
    if !langs.is_empty() {
        let parts = words.join(parts.collect::<Vec<_>>());
        intro.push(words.say_with("tell-langs", &args! { n: langs.len() as i64, parts: parts }));
    }
    let help = words.say_with("tell-help", &args! { max: words.count(WORDS_CHARS as u64) });
    Form {
        id: FormId::Tell { id: event.id, state },
        heading: words.say_with("tell-heading", &review::named(event)),
        intro,
        fields: vec![paragraph("text", words.say("tell-text"), help, typed, error)],
        submit: words.say("tell-send"),
    }
}

fn told(desk: &Desk<'_>, event: &Posting, state: Option<RegistrationState>, values: &Values) -> Turn {
    let words = desk.ctx.words;
    match text_of(values, "text", WORDS_CHARS, words.say("tell-empty"), words) {
        Ok(text) => {
            let change = Change::Tell { event: event.id, state, text: text.to_owned() };
            desk.change(Waiting::OnEvent(event.id), change)
        }
        Err((typed, error)) => desk.form(tell_form(desk, event, state, typed, Some(error))),
    }
}

// ---- what came of it ----

/// What came of a change about who comes to an event.
pub(super) fn after(desk: &Desk<'_>, staff: &Staff, id: PostingId, outcome: &Outcome) -> Turn {
    let words = desk.ctx.words;
    let Some(event) = of(desk, id) else {
        return match outcome {
            Outcome::Refused(refusal) => desk.refuse(refusal),
            _ => desk.refuse(&Refusal::NotFound),
        };
    };
    match outcome {
        Outcome::Event(EventOutcome::CheckedIn { again, .. }) => attendees::checked_in(desk, event, *again),
        Outcome::Event(EventOutcome::Told { count, .. }) => {
            let about = args! { id: event.reference(), n: i64::try_from(*count).unwrap_or(i64::MAX) };
            desk.say(done(words.say_with("tell-done", &about)).row([to_attendees(event, words)]))
        }
        Outcome::Event(EventOutcome::HandoutsKept(_)) => {
            let about = args! { id: event.reference(), n: desk.ctx.facts.handouts.len() as i64 };
            handouts::view(desk, staff, event, Some(words.say_with("handouts-kept", &about)))
        }
        Outcome::Event(EventOutcome::HandoutsTold { count, .. }) => {
            let n = i64::try_from(*count).unwrap_or(i64::MAX);
            let told = words.say_with("handouts-told", &args! { id: event.reference(), n: n });
            handouts::view(desk, staff, event, Some(told))
        }
        Outcome::Event(EventOutcome::Exported { file, .. }) => {
            let caption = words.say_with("export-done", &args! { id: event.reference() });
            let file = File {
                name: format!("{}.xlsx", event.reference()),
                media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".to_owned(),
                file: *file,
                caption,
            };
            desk.say(Message::new(View::File(file)).row([to_attendees(event, words)]))
        }
        Outcome::Event(
            EventOutcome::Repeated { .. }
            | EventOutcome::RepeatsSubmitted { .. }
            | EventOutcome::RepeatsDiscarded { .. },
        ) => repeats::show(desk, staff, event, Some(outcome)),
        Outcome::Refused(refusal) => attendees::not_checked_in(desk, event, refusal),
        other => desk.unexpected(other),
    }
}

/// A text that says what was done.
pub(super) fn done(text: String) -> Message {
    Message::new(View::Text(Text { paragraphs: vec![text], tone: Tone::Done, ..Text::default() }))
}
