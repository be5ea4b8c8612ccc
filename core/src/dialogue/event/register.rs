//! Registering for an event: how one attends and with whom, what is asked, and
//! what the organiser gets to know. Two presses where nothing is asked.

use crate::args;
use crate::domain::event::{AnswerKind, Attendance, EventDetails, Window};
use crate::domain::posting::PostingContent;
use crate::domain::registration::{Entry, MAX_ANSWER_CHARS};
use crate::text::Words;
use crate::view::{Button, Choice, Choosable, FieldInput, Form, FormField, Message, Text, View};

use super::super::change::{Change, EventOutcome, Outcome};
use super::super::need::Seen;
use super::super::press::{FormId, Press};
use super::super::state::{Flow, State, Waiting};
use super::super::{Ctx, Turn, park, unexpected};
use super::own;

/// Longest name, in characters.
const NAME_CHARS: usize = 100;
/// Most companions that are offered as buttons; more are a matter for staff.
const COMPANIONS: u32 = 4;

/// The event of a flow, as far as it was read and can be registered for.
struct Open<'a> {
    seen: &'a Seen,
    content: &'a PostingContent,
    event: &'a EventDetails,
}

fn open<'a>(ctx: &Ctx<'a>) -> Option<Open<'a>> {
    let seen = ctx.facts.posting.as_ref()?;
    let content = seen.posting.shown()?;
    Some(Open { seen, content, event: content.event.as_ref()? })
}

/// Begins to register for the event that was read.
pub(in crate::dialogue) fn begin(mut state: State, ctx: &Ctx<'_>) -> Turn {
    let words = ctx.words;
    park(&mut state);
    let Some(Open { seen, content, event }) = open(ctx) else {
        return Turn::quiet(state).alert(words.say("posting-not-found"));
    };
    let id = content.reference(seen.posting.id);
    if let Some(live) = seen.registration.as_ref().filter(|own| own.state.is_live()) {
        let text = words.say_with("register-before", &args! { id: live.id.to_string(), event: id });
        let mine = Button::press(words.say("registration-open"), Press::Registration { id: live.id });
        return Turn::quiet(state).new_message(Message::text(text).row([mine]));
    }
    let closed = match content.window(ctx.now) {
        _ if seen.posting.halt.is_some() || !seen.posting.is_open(ctx.now) => Some(words.say("event-over")),
        Window::Open(_) => None,
        Window::Nowhere | Window::Closed | Window::Not(_) => {
            Some(words.registration_window(content, ctx.now))
        }
    };
    let first = event.seats.keys().next().copied();
    let (None, Some(attendance)) = (&closed, first) else {
        let why =
            closed.filter(|why| !why.is_empty()).unwrap_or_else(|| words.say("event-registration-closed"));
        let text = words.say_with("register-not-now", &args! { event: id, why: why });
        let others = Button::press(words.say("events-button"), Press::Events { page: 0 });
        return Turn::quiet(state).new_message(Message::text(text).row([others]));
    };
    state.run = state.run.wrapping_add(1);
    state.flow = Flow::Register { event: seen.posting.id, attendance, companions: 0 };
    let message = summary(&state, ctx);
    Turn::quiet(state).new_message(message)
}

/// A press of this flow. `None` when it belongs to something else.
pub(in crate::dialogue) fn press(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Option<Turn> {
    let run = match press {
        Press::RegAttend { run, .. }
        | Press::RegBring { run, .. }
        | Press::RegGo { run }
        | Press::RegLeave { run } => *run,
        _ => return None,
    };
    if run != state.run || !matches!(state.flow, Flow::Register { .. }) {
        return Some(stale(state, ctx));
    }
    let Flow::Register { attendance, companions, .. } = &mut state.flow else { return None };
    match press {
        Press::RegAttend { attendance: chosen, .. } => *attendance = *chosen,
        Press::RegBring { n, .. } => *companions = *n,
        Press::RegGo { .. } => return Some(go_on(state, ctx)),
        _ => {
            state.flow = Flow::Idle;
            return Some(Turn::quiet(state).in_place(Message::text(ctx.words.say("register-left"))));
        }
    }
    let message = summary(&state, ctx);
    Some(Turn::quiet(state).in_place(message))
}

/// Registers, or asks what has to be asked before.
fn go_on(state: State, ctx: &Ctx<'_>) -> Turn {
    let Some(Open { event, .. }) = open(ctx) else { return stale(state, ctx) };
    let profile = &ctx.actor.profile;
    if asks(event, ctx) {
        let run = state.run;
        let known =
            vec![("name".to_owned(), name_of(ctx)), ("institution".to_owned(), profile.institution.clone())];
        let form = form(run, event, &known, &[], ctx.words);
        return Turn::quiet(state).new_message(Message::new(View::Form(form)));
    }
    let (name, institution) = (profile.name.clone(), profile.institution.clone());
    register(state, name, institution, Vec::new())
}

/// Whether something has to be asked: who it is, or what the event asks.
fn asks(event: &EventDetails, ctx: &Ctx<'_>) -> bool {
    event.questions.iter().any(|question| question.answer != AnswerKind::File)
        || ctx.actor.profile.name.is_empty()
}

fn name_of(ctx: &Ctx<'_>) -> String {
    let known = &ctx.actor.profile.name;
    let shown = || ctx.name_hint.unwrap_or_default().chars().take(NAME_CHARS).collect();
    if known.is_empty() { shown() } else { known.clone() }
}

fn register(mut state: State, name: String, institution: String, answers: Vec<(String, String)>) -> Turn {
    let Flow::Register { event, attendance, companions } = state.flow else { return Turn::quiet(state) };
    state.flow = Flow::Waiting(Waiting::Register(event));
    let entry = Entry { attendance, companions, name, institution, answers };
    Turn::quiet(state).change(Change::Register { event, entry })
}

/// The form of this flow came back. `None` when it is another form's.
pub(in crate::dialogue) fn submit(
    state: State,
    form_id: &FormId,
    values: &[(String, String)],
    ctx: &Ctx<'_>,
) -> Option<Turn> {
    let FormId::Register { run } = form_id else { return None };
    if *run != state.run || !matches!(state.flow, Flow::Register { .. }) {
        return Some(stale(state, ctx));
    }
    let Some(Open { event, .. }) = open(ctx) else { return Some(stale(state, ctx)) };
    let words = ctx.words;
    let missing: Vec<String> = fields(event, words)
        .into_iter()
        .filter(|field| !field.optional && value(values, &field.name).is_empty())
        .map(|field| field.name)
        .collect();
    if !missing.is_empty() {
        let form = form(*run, event, values, &missing, words);
        return Some(Turn::quiet(state).new_message(Message::new(View::Form(form))));
    }
    let short = |name: &str, most: usize| value(values, name).chars().take(most).collect::<String>();
    let answers = event
        .questions
        .iter()
        .enumerate()
        .map(|(at, question)| {
            (question.text.clone(), answer(&question.answer, &short(&key(at), MAX_ANSWER_CHARS), words))
        })
        .filter(|(_, answer)| !answer.is_empty())
        .collect();
    Some(register(state, short("name", NAME_CHARS), short("institution", NAME_CHARS), answers))
}

fn key(at: usize) -> String {
    format!("q{at}")
}

/// An answer in words: of options only those that are offered count.
fn answer(kind: &AnswerKind, typed: &str, words: Words) -> String {
    let option = |options: &[String], number: &str| {
        number.trim().parse::<usize>().ok().and_then(|at| options.get(at).cloned())
    };
    match kind {
        AnswerKind::Text => typed.to_owned(),
        AnswerKind::YesNo => match typed {
            "yes" => words.say("answer-yes"),
            "no" => words.say("answer-no"),
            _ => String::new(),
        },
        AnswerKind::One(options) => option(options, typed).unwrap_or_default(),
        AnswerKind::Many(options) => {
            words.join(typed.split(',').filter_map(|number| option(options, number)))
        }
        // It is sent afterwards.
        AnswerKind::File => String::new(),
    }
}

fn value<'v>(values: &'v [(String, String)], name: &str) -> &'v str {
    values.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
}

fn fields(event: &EventDetails, words: Words) -> Vec<FormField> {
    let line = |name: &str, label: String, help: String, optional| FormField {
        name: name.to_owned(),
        label,
        help,
        value: String::new(),
        input: FieldInput::Line,
        optional,
        error: None,
    };
    let mut fields = vec![
        line("name", words.say("shared-name"), words.say("profile-help-name"), false),
        line("institution", words.say("shared-institution"), words.say("profile-help-institution"), true),
    ];
    fields.extend(event.questions.iter().enumerate().filter_map(|(at, question)| {
        // The value is the option's number: its words may hold a comma.
        let numbered = |options: &[String]| {
            options.iter().enumerate().map(|(at, option)| (at.to_string(), option.clone())).collect()
        };
        let input = match &question.answer {
            AnswerKind::Text => FieldInput::Line,
            AnswerKind::YesNo => FieldInput::One(vec![
                ("yes".to_owned(), words.say("answer-yes")),
                ("no".to_owned(), words.say("answer-no")),
            ]),
            AnswerKind::One(options) => FieldInput::One(numbered(options)),
            AnswerKind::Many(options) => FieldInput::Many(numbered(options)),
            AnswerKind::File => return None,
        };
        Some(FormField { input, ..line(&key(at), question.text.clone(), String::new(), !question.required) })
    }));
    fields
}

fn form(
    run: u32,
    event: &EventDetails,
    typed: &[(String, String)],
    missing: &[String],
    words: Words,
) -> Form {
    let fields = fields(event, words)
        .into_iter()
        .map(|field| FormField {
            value: value(typed, &field.name).to_owned(),
            error: missing.contains(&field.name).then(|| words.say("form-needs-answer")),
            ..field
        })
        .collect();
    Form {
        id: FormId::Register { run },
        heading: words.say("register-heading"),
        intro: vec![words.say("register-intro")],
        fields,
        submit: words.say("event-register"),
    }
}

/// What came of registering.
pub(in crate::dialogue) fn after(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    match outcome {
        Outcome::Event(EventOutcome::Registered { ticket, .. }) => own::registered(state, *ticket, ctx),
        Outcome::Event(EventOutcome::Before(id)) => {
            let text = words.say_with("register-before-short", &args! { id: id.to_string() });
            let mine = Button::press(words.say("registration-open"), Press::Registration { id: *id });
            Turn::quiet(state).in_place(Message::text(text).row([mine]))
        }
        Outcome::Refused(refusal) => Turn::quiet(state).in_place(Message::problem(words.refusal(refusal))),
        other => unexpected(state, other, ctx),
    }
}

fn stale(state: State, ctx: &Ctx<'_>) -> Turn {
    Turn::quiet(state)
        .in_place(Message::text(ctx.words.say("register-stale")))
        .toast(ctx.words.say("button-expired"))
}

/// What is registered for, how, and what the organiser gets to know.
fn summary(state: &State, ctx: &Ctx<'_>) -> Message {
    let (Flow::Register { attendance, companions, .. }, Some(Open { seen, content, event })) =
        (&state.flow, open(ctx))
    else {
        return Message::text(ctx.words.say("register-stale"));
    };
    let (run, words) = (state.run, ctx.words);
    let text = words.rendition(content).text;
    let about = args! { event: content.reference(seen.posting.id), title: text.title.clone() };
    let mut question = vec![words.say_with("register-what", &about), words.event_time(content)];
    question.extend(words.event_time_at(content, &ctx.subject.zone));
    question.push(seats_left(event, *attendance, *companions, seen, words));
    question.push(words.say("register-shares"));
    let files: Vec<&str> = event.files_asked().map(|question| question.text.as_str()).collect();
    if !files.is_empty() {
        question.push(words.say_with("register-files", &args! { files: words.join(files) }));
    }
    let mut options = Vec::new();
    if event.seats.len() > 1 {
        options.extend(event.seats.keys().map(|way| Choosable {
            label: words.attendance(*way),
            chosen: way == attendance,
            press: Press::RegAttend { run, attendance: *way },
        }));
    }
    if event.companions > 0 {
        options.extend((0..=event.companions.min(COMPANIONS)).map(|n| Choosable {
            label: words.say_with("register-bring", &args! { n: i64::from(n) }),
            chosen: n == *companions,
            press: Press::RegBring { run, n },
        }));
    }
    let view = if options.is_empty() {
        View::Text(Text { paragraphs: question, ..Text::default() })
    } else {
        View::Choice(Choice { question, options, many: true })
    };
    let go = if asks(event, ctx) { words.say("button-next") } else { words.say("register-confirm") };
    Message::new(view).row([
        Button::primary(go, Press::RegGo { run }),
        Button::press(words.say("button-cancel"), Press::RegLeave { run }),
    ])
}

/// How many seats are left, or what follows when there are too few.
fn seats_left(event: &EventDetails, way: Attendance, companions: u32, seen: &Seen, words: Words) -> String {
    if event.approval {
        return words.say("register-approval");
    }
    let Some(Some(seats)) = event.seats.get(&way) else { return words.say("register-any-seats") };
    let left = seats.saturating_sub(seen.taken.get(&way).copied().unwrap_or_default());
    if left > companions {
        words.say_with("register-seats-left", &args! { n: i64::from(left) })
    } else {
        words.say("register-full")
    }
}

/// Words typed while registering mean nothing: the buttons do.
pub(in crate::dialogue) fn remind(ctx: &Ctx<'_>) -> Message {
    Message::text(ctx.words.say("register-press"))
}

/// What must be read while registering: the event.
pub(in crate::dialogue) fn event_of(state: &State) -> Option<crate::domain::ids::PostingId> {
    match &state.flow {
        Flow::Register { event, .. } | Flow::Waiting(Waiting::Register(event)) => Some(*event),
        Flow::Asking { back, .. } => match back.as_ref() {
            Flow::Register { event, .. } => Some(*event),
            _ => None,
        },
        _ => None,
    }
}
