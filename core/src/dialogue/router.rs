//! Which flow an input belongs to.

use std::ops::ControlFlow;

use crate::args;
use crate::domain::file::FileFor;
use crate::domain::ids::{EventId, PostingId};
use crate::domain::person::Person;
use crate::event::Surface;
use crate::platform::Capabilities;
use crate::view::{Button, Message};

use super::change::{EventOutcome, Outcome};
use super::form::Asked;
use super::need::Need;
use super::press::{FormId, Press};
use super::state::{Flow, State, Waiting};
use super::{
    Ctx, Input, Turn, ask, commands, desk, event, form, group, interest, link, park, phrases, postings,
    profile, reach, search, settings, setup, start, subscribe, subscriptions, typing,
};

/// What must be read before [`step`] can answer this input from this state.
pub fn needs(
    state: &State,
    input: &Input,
    actor: &Person,
    surface: Surface,
    caps: &Capabilities,
) -> Vec<Need> {
    if surface_is_private(surface)
        && let Some(needs) = desk::needs(state, input, actor, caps)
    {
        return needs;
    }
    let mut needs = Vec::new();
    match input {
        Input::Command { name, args } => needs.extend(command_needs(state, name, args, caps)),
        Input::Press(press) => {
            needs.extend(press_needs(press, caps));
            needs.extend(search::press_need(state, press, caps));
            needs.extend(ask::press_need(state, press));
        }
        Input::Text(text) if matches!(state.flow, Flow::Idle | Flow::Sent(_)) => match phrases::command(text)
        {
            Some(name) => needs.extend(command_needs(state, name, "", caps)),
            None => needs.extend(words_needs(text, caps)),
        },
        Input::Text(_) if matches!(state.flow, Flow::Wishing(_)) => needs.push(Need::Settings),
        Input::Setup(_) => needs.push(Need::Guild),
        Input::Submit { form: FormId::Comment { id }, .. } => needs.push(Need::Registration(*id)),
        Input::After(outcome) => needs.extend(after_needs(state, outcome, caps)),
        Input::Text(_)
        | Input::UnknownPress
        | Input::Submit { .. }
        | Input::File(_)
        | Input::Other
        | Input::Joined => {}
    }
    let mut unparked = state.clone();
    subscribe::unpark(&mut unparked);
    needs.extend(subscribe::needs(&unparked, input));
    needs.extend(interest::posting_of(state).or(event::register::event_of(state)).map(Need::Posting));
    let of_registration = event::feedback::registration_of(state).or(event::files::registration_of(state));
    needs.extend(of_registration.map(Need::Registration));
    needs
}

/// Answers an input.
pub fn step(state: State, input: &Input, ctx: &Ctx<'_>) -> Turn {
    let state = match group::gate(state, input, ctx) {
        ControlFlow::Continue(state) => state,
        ControlFlow::Break(turn) => return turn,
    };
    typing::ask(form::fall_back(private_step(state, input, ctx), ctx), ctx.words)
}

fn private_step(state: State, input: &Input, ctx: &Ctx<'_>) -> Turn {
    let (state, completed) = match &state.flow {
        Flow::Asking { .. } => match form::step(state, input, ctx) {
            Asked::Turn(turn) => return turn,
            Asked::Elsewhere(state) => (state, None),
            Asked::Complete(state, submit) => (state, Some(submit)),
        },
        _ => (state, None),
    };
    let input = completed.as_ref().unwrap_or(input);
    if let (Flow::Sending(to) | Flow::Sent(to), Input::File(file)) = (&state.flow, input) {
        let to = *to;
        return event::files::sent(state, to, file, ctx);
    }
    if surface_is_private(ctx.surface)
        && let Some(turn) = desk::step(&state, input, ctx)
    {
        return turn;
    }
    match input {
        Input::Command { name, args } => command(state, name, args, ctx),
        Input::Press(press) => pressed(state, press, ctx),
        Input::UnknownPress => Turn::quiet(state).alert(ctx.words.say("button-unknown")),
        Input::Text(text) => words(state, text, ctx),
        Input::Setup(args) => setup::command(state, args, ctx),
        Input::Submit { form, values } => submitted(state, form, values, ctx),
        Input::File(_) => Turn::quiet(state).new_message(Message::problem(ctx.words.say("file-staff-only"))),
        Input::Other => Turn::quiet(state).new_message(
            Message::text(ctx.words.say("words-only"))
                .row([Button::press(ctx.words.say("help-button"), Press::Help)]),
        ),
        Input::Joined => Turn::quiet(state),
        Input::After(outcome) => after(state, outcome, ctx),
    }
}

const fn surface_is_private(surface: Surface) -> bool {
    match surface {
        Surface::Private | Surface::Desk => true,
        Surface::Group { .. } => false,
    }
}

// ---- commands ----

fn command_needs(state: &State, name: &str, args: &str, caps: &Capabilities) -> Vec<Need> {
    match name {
        "start" => match start::payload(args).then {
            Some(press) => press_needs(&press, caps),
            None => vec![Need::Home],
        },
        "postings" => match posting_named(args) {
            Some(id) => vec![Need::Posting(id)],
            None => press_needs(&Press::Postings { of: None, page: 0 }, caps),
        },
        "events" => match posting_named(args) {
            Some(id) => vec![Need::Posting(id)],
            None => press_needs(&Press::Events { page: 0 }, caps),
        },
        "search" => words_needs(args, caps),
        "subscriptions" => vec![Need::Subscriptions],
        "settings" | "link" => vec![Need::Settings],
        "interests" => press_needs(&Press::Interests { page: 0 }, caps),
        "registrations" => press_needs(&Press::Registrations { page: 0 }, caps),
        "subscribe" => interest::posting_of(state).map(Need::Posting).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn command(mut state: State, name: &str, args: &str, ctx: &Ctx<'_>) -> Turn {
    if name != "subscribe" {
        park(&mut state);
    }
    match name {
        "start" => started(state, args, ctx),
        "help" => Turn::quiet(state).new_message(start::help(ctx)),
        "postings" | "events" if posting_named(args).is_some() => {
            let state = posting_named(args).map_or(state.clone(), |id| ask::looks_at(state, id));
            Turn::quiet(state).new_message(postings::open(ctx))
        }
        "postings" => Turn::quiet(state).new_message(postings::list(None, ctx)),
        "events" => Turn::quiet(state).new_message(event::list(ctx)),
        "search" if args.is_empty() => {
            let how = Message::text(ctx.words.say("search-how"));
            Turn::quiet(state).new_message(typing::search(how, ctx.words))
        }
        "search" => words(state, args, ctx),
        "subscribe" => subscribe::begin(state, args, ctx),
        "subscriptions" => Turn::quiet(state).new_message(subscriptions::list(ctx)),
        "interests" => Turn::quiet(state).new_message(interest::list(ctx)),
        "registrations" => Turn::quiet(state).new_message(event::own::list(ctx)),
        "checkin" => event::own::attend(state, args, ctx),
        "profile" => Turn::quiet(state).new_message(profile::show(ctx, &ctx.actor.profile)),
        "settings" => Turn::quiet(state).new_message(settings::show(None, ctx)),
        "language" => start::ask_language(state, ctx),
        "link" => link::command(state, args),
        _ if commands::STAFF.contains(&name) => {
            Turn::quiet(state).new_message(Message::problem(ctx.words.say("refused-staff-only")))
        }
        _ => Turn::quiet(state).new_message(unknown_command(name, ctx)),
    }
}

fn started(state: State, args: &str, ctx: &Ctx<'_>) -> Turn {
    let payload = start::payload(args);
    let mut turn = match &payload.then {
        // The posting first, manners second: the language row stands below the card.
        Some(press) => {
            let mut turn = go(state, press, ctx);
            if let (false, Some(say)) = (ctx.actor.lang_chosen, turn.say.last_mut()) {
                say.message.buttons.push(start::language_row(ctx));
            }
            turn
        }
        None if ctx.subject.lang_chosen => Turn::quiet(state).new_message(start::home(ctx)),
        None => start::welcome(state, None, ctx),
    };
    if let Some(origin) = payload.origin {
        turn.change = Some(super::change::Change::Origin(origin));
    }
    turn
}

fn unknown_command(name: &str, ctx: &Ctx<'_>) -> Message {
    let known = commands::SCHOLAR.iter().chain(ctx.actor.staff.iter().flat_map(|_| commands::STAFF));
    let nearest = known
        .map(|known| (strsim::damerau_levenshtein(known, name), known))
        .filter(|(distance, known)| *distance <= 2.max(known.len() / 3))
        .min();
    let text = match nearest {
        Some((_, known)) => ctx
            .words
            .say_with("command-unknown-near", &args! { typed: name.to_owned(), near: (*known).to_owned() }),
        None => ctx.words.say_with("command-unknown", &args! { typed: name.to_owned() }),
    };
    Message::text(text).row([Button::press(ctx.words.say("help-button"), Press::Help)])
}

// ---- words ----

/// The posting that somebody means by `P-17` or, for an event, `E-17`.
fn posting_named(text: &str) -> Option<PostingId> {
    let event = || text.trim().parse().ok().map(|EventId(id)| PostingId(id));
    text.trim().parse().ok().or_else(event)
}

fn words_needs(text: &str, caps: &Capabilities) -> Vec<Need> {
    if let Some(id) = posting_named(text) {
        return vec![Need::Posting(id)];
    }
    vec![search::need(text, caps)]
}

fn words(state: State, text: &str, ctx: &Ctx<'_>) -> Turn {
    let text = text.trim();
    match &state.flow {
        Flow::Subscribe { .. } => subscribe::text(state, text, ctx),
        Flow::Interest { .. } => interest::text(state, text, ctx),
        Flow::Register { .. } => Turn::quiet(state).new_message(event::register::remind(ctx)),
        Flow::Sending(to) => {
            let message = event::files::remind(*to, ctx);
            Turn::quiet(state).new_message(message)
        }
        Flow::Joining { .. } => link::unanswered(state, ctx),
        Flow::Wishing(wish) => settings::text(*wish, state, text, ctx),
        Flow::Idle | Flow::Sent(_) => match (posting_named(text), phrases::command(text)) {
            (Some(id), _) => Turn::quiet(ask::looks_at(state, id)).new_message(postings::open(ctx)),
            (None, Some(name)) => command(state, name, "", ctx),
            (None, None) => search::words(state, text, ctx),
        },
        Flow::Welcome { .. } => start::ask_language(state, ctx),
        // The outcome of a change is always answered in the same turn, so a
        // state that waits is left over from an older version: forget it.
        Flow::Asking { .. } | Flow::Waiting(_) => {
            let state = State { flow: Flow::Idle, ..state };
            Turn::quiet(state).new_message(start::help(ctx))
        }
    }
}

// ---- presses ----

fn press_needs(press: &Press, caps: &Capabilities) -> Vec<Need> {
    let size = caps.list_page;
    match press {
        Press::Home => vec![Need::Home],
        Press::Subscriptions => vec![Need::Subscriptions],
        Press::AskRhythm { .. } => vec![Need::Subscriptions, Need::Settings],
        press if press.is_about_wishes() => vec![Need::Settings],
        Press::AskUnlink { .. } | Press::Prefer { .. } => vec![Need::Settings],
        Press::Postings { of, page } => vec![Need::Postings { of: *of, page: *page, size }],
        Press::Posting { id }
        | Press::FullText { id }
        | Press::Original { id }
        | Press::BeginInterest { id } => {
            vec![Need::Posting(*id)]
        }
        Press::BeginRegister { id } => vec![Need::Posting(*id)],
        Press::Registrations { page } => vec![Need::Registrations { page: *page, size }],
        Press::Registration { id }
        | Press::AskCancelRegistration { id }
        | Press::AskRate { id }
        | Press::AskComment { id }
        | Press::SendFile { id, .. }
        | Press::LeaveFile { id } => vec![Need::Registration(*id)],
        Press::Handouts { id } | Press::HandoutFile { id, .. } => vec![Need::Handouts(*id)],
        Press::Events { page } => vec![Need::Events { page: *page, size }],
        Press::EventsMonth { month, page } => {
            vec![Need::EventsMonth { month: *month, page: *page, size }]
        }
        Press::Dates { id, page } => vec![Need::Dates { of: *id, page: *page, size }],
        Press::Why { id, .. } => vec![Need::Posting(*id), Need::Subscriptions],
        Press::Saved { page } => vec![Need::Saved { page: *page, size }],
        Press::Interests { page } => vec![Need::Interests { page: *page, size }],
        Press::Interest { id } | Press::AskWithdraw { id } => vec![Need::Interest(*id)],
        press if setup::is_of(press) => vec![Need::Guild],
        _ => Vec::new(),
    }
}

fn pressed(state: State, press: &Press, ctx: &Ctx<'_>) -> Turn {
    if let Some(turn) = subscribe::press(state.clone(), press, ctx) {
        return turn;
    }
    if let Some(turn) = interest::press(state.clone(), press, ctx) {
        return turn;
    }
    if let Some(turn) = event::register::press(state.clone(), press, ctx) {
        return turn;
    }
    if let Some(turn) = event::own::press(state.clone(), press) {
        return turn;
    }
    if let Some(turn) = event::files::press(state.clone(), press, ctx) {
        return turn;
    }
    if let Some(turn) = event::feedback::press(state.clone(), press, ctx) {
        return turn;
    }
    if let Some(turn) = subscriptions::change(state.clone(), press) {
        return turn;
    }
    if let Some(turn) = settings::press(state.clone(), press, ctx) {
        return turn;
    }
    if let Some(turn) = link::press(state.clone(), press, ctx) {
        return turn;
    }
    if let Some(turn) = search::press(state.clone(), press, ctx) {
        return turn;
    }
    if let Some(turn) = ask::press(state.clone(), press, ctx) {
        return turn;
    }
    if setup::is_of(press) {
        return setup::press(state, press, ctx);
    }
    match press {
        Press::ChooseLang { lang } => start::choose_language(state, *lang),
        Press::Subscribe => subscribe::begin(state, "", ctx),
        Press::Save { id } => postings::save(state, *id, true),
        Press::Unsave { id } => postings::save(state, *id, false),
        Press::BeginInterest { .. } => interest::begin(state, ctx),
        Press::BeginRegister { .. } => event::register::begin(state, ctx),
        Press::Withdraw { id } => interest::withdraw(state, *id),
        Press::EditProfile => profile::edit(state, ctx),
        Press::TryReach => reach::again(state),
        Press::LeaveForm | Press::SkipQuestion => Turn::quiet(state).toast(ctx.words.say("button-expired")),
        other => go(state, other, ctx),
    }
}

/// Goes somewhere without changing anything.
fn go(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Turn {
    park(&mut state);
    let words = ctx.words;
    let turn = Turn::quiet(state);
    match press {
        Press::Home => Turn::quiet(State { looks_at: None, ..turn.state }).in_place(start::home(ctx)),
        Press::Help => turn.new_message(start::help(ctx)),
        Press::Languages => start::ask_language(turn.state, ctx),
        Press::Settings => turn.in_place(settings::show(None, ctx)),
        Press::AskRhythm { id } => turn.in_place(subscriptions::ask_rhythm(*id, ctx)),
        Press::Profile => turn.in_place(profile::show(ctx, &ctx.actor.profile)),
        Press::Subscriptions => turn.in_place(subscriptions::list(ctx)),
        Press::Postings { of, .. } => turn.in_place(postings::list(*of, ctx)),
        Press::Events { .. } => turn.in_place(event::list(ctx)),
        Press::EventsMonth { month, .. } => turn.in_place(event::month(*month, ctx)),
        Press::Dates { id, .. } => turn.in_place(event::dates(*id, ctx)),
        Press::Registrations { .. } => turn.in_place(event::own::list(ctx)),
        Press::Registration { .. } => turn.in_place(event::own::show(ctx)),
        Press::AskCancelRegistration { .. } => turn.in_place(event::own::ask_cancel(ctx)),
        Press::Posting { id } => Turn::quiet(ask::looks_at(turn.state, *id)).new_message(postings::open(ctx)),
        Press::FullText { .. } => turn.new_message(postings::full(ctx)),
        Press::Original { .. } => turn.new_message(postings::original(ctx)),
        Press::Why { id, of } => turn.new_message(postings::why(*id, *of, ctx)),
        Press::Saved { .. } => turn.in_place(postings::saved(ctx)),
        Press::Interests { .. } => turn.in_place(interest::list(ctx)),
        Press::Interest { .. } => turn.in_place(interest::show(ctx)),
        Press::AskWithdraw { id } => turn.in_place(interest::ask_withdraw(*id, words)),
        // Everything else is staff's, and staff's presses were taken before.
        _ => turn.alert(words.say("refused-staff-only")),
    }
}

// ---- forms and outcomes ----

fn submitted(state: State, form: &FormId, values: &[(String, String)], ctx: &Ctx<'_>) -> Turn {
    if let Some(turn) = interest::submit(state.clone(), form, values, ctx) {
        return turn;
    }
    if let Some(turn) = event::register::submit(state.clone(), form, values, ctx) {
        return turn;
    }
    if let Some(turn) = event::feedback::submit(state.clone(), form, values, ctx) {
        return turn;
    }
    match form {
        FormId::Profile => profile::submit(state, values),
        _ => Turn::quiet(state).new_message(Message::problem(ctx.words.say("refused-staff-only"))),
    }
}

fn after_needs(state: &State, outcome: &Outcome, caps: &Capabilities) -> Vec<Need> {
    let Flow::Waiting(waiting) = &state.flow else { return Vec::new() };
    match waiting {
        Waiting::Lang { then: Some(press) } => press_needs(press, caps),
        Waiting::Lang { then: None } => vec![Need::Home],
        Waiting::Subscription { .. } => vec![Need::Subscriptions],
        Waiting::Subscribed { .. } | Waiting::Wished { .. } | Waiting::Link => vec![Need::Settings],
        Waiting::Interest { posting } => vec![Need::Posting(*posting)],
        Waiting::Register(event) => vec![Need::RegistrationIn(*event)],
        Waiting::Registration(id) | Waiting::Feedback(id) => vec![Need::Registration(*id)],
        Waiting::File(FileFor::Answer { registration, .. }) => vec![Need::Registration(*registration)],
        Waiting::Attended => match outcome {
            Outcome::Event(EventOutcome::CheckedIn { id, .. }) => vec![Need::Registration(*id)],
            _ => Vec::new(),
        },
        Waiting::Mapped { filter } => vec![Need::Guild, Need::Forecast(filter.clone())],
        Waiting::Remapped { .. } | Waiting::RetriedEvents => vec![Need::Guild],
        _ => Vec::new(),
    }
}

fn after(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    let Flow::Waiting(waiting) = std::mem::take(&mut state.flow) else {
        // A change without an answer of its own: where somebody came from.
        return Turn::quiet(state);
    };
    match waiting {
        Waiting::Lang { then: Some(press) } => go(state, &press, ctx),
        Waiting::Lang { then: None } => start::language_chosen(state, ctx),
        Waiting::Subscribed { rhythm } => subscribe::after_change(state, rhythm, outcome, ctx),
        Waiting::Wished { wish, undo } => settings::after_change(state, wish, undo, outcome, ctx),
        Waiting::Link => link::after(state, outcome, ctx),
        Waiting::Brought => settings::after_bringing(state, outcome, ctx),
        Waiting::Subscription { id, removed } => {
            subscriptions::after_change(state, id, removed, outcome, ctx)
        }
        Waiting::Saved { saved, .. } => postings::after_save(state, saved, outcome, ctx),
        Waiting::Profile { back } => profile::after_change(state, *back, outcome, ctx),
        Waiting::Interest { .. } => interest::after_send(state, outcome, ctx),
        Waiting::Register(_) => event::register::after(state, outcome, ctx),
        Waiting::Registration(id) => event::own::after(state, id, outcome, ctx),
        Waiting::File(to) => {
            state.flow = Flow::Waiting(Waiting::File(to));
            event::files::after(state, outcome, ctx)
        }
        Waiting::Feedback(id) => event::feedback::after(state, id, outcome, ctx),
        Waiting::Attended => event::own::after_attending(state, outcome, ctx),
        Waiting::Calendar => event::own::after_calendar(state, outcome, ctx),
        Waiting::Asked => ask::after(state, outcome, ctx),
        Waiting::Withdrawn(id) => interest::after_withdraw(state, id, outcome, ctx),
        Waiting::Mapped { .. } => setup::after_mapping(state, outcome, ctx),
        Waiting::Remapped { id, how } => setup::after_change(state, id, how, outcome, ctx),
        Waiting::RetriedEvents => setup::after_retry(state, outcome, ctx),
        Waiting::Reach => reach::after(state, outcome, ctx),
        Waiting::SignIn
        | Waiting::Import
        | Waiting::OnImport(_)
        | Waiting::OnPosting(_)
        | Waiting::OnNotice(_)
        | Waiting::NewEvent
        | Waiting::OnEvent(_)
        | Waiting::OnAttendee(_)
        | Waiting::OnQuestion(_)
        | Waiting::Invited => super::unexpected(state, outcome, ctx),
    }
}
