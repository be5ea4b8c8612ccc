//! A scholar's interest: what is shared, with whom, until when; sent with
//! consent for this one posting, and withdrawn at any time.

use crate::args;
use crate::domain::ids::InterestId;
use crate::domain::interest::{InterestState, Shared};
use crate::domain::person::Profile;
use crate::domain::search::Marked;
use crate::text::Words;
use crate::view::{Button, Choice, Choosable, FieldInput, Form, FormField, Item, List, Message, Text, View};

use super::change::{Change, Outcome};
use super::press::{FormId, Press};
use super::state::{Flow, State, Waiting};
use super::{Ctx, Turn};

/// Longest message with an interest, in characters.
pub const MAX_MESSAGE_CHARS: usize = 1500;

/// Begins an interest in the posting that was read.
pub fn begin(mut state: State, ctx: &Ctx<'_>) -> Turn {
    let words = ctx.words;
    super::park(&mut state);
    let Some(seen) = &ctx.facts.posting else {
        return Turn::quiet(state).alert(words.say("posting-not-found"));
    };
    let id = seen.posting.id;
    if !seen.posting.is_open(ctx.now) {
        let message = Message::text(words.say_with("interest-over", &args! { id: id.to_string() }))
            .row([Button::press(words.say("card-open-ones"), Press::Postings { of: None, page: 0 })]);
        return Turn::quiet(state).new_message(message).toast(words.say("button-expired"));
    }
    if let Some((interest, InterestState::Sent)) = seen.interest {
        let text =
            words.say_with("interest-before", &args! { id: interest.to_string(), posting: id.to_string() });
        let message = Message::text(text).row(own_buttons(interest, words));
        return Turn::quiet(state).new_message(message);
    }
    let mut profile = ctx.actor.profile.clone();
    if profile.name.is_empty() {
        profile.name = ctx.name_hint.unwrap_or_default().chars().take(100).collect();
    }
    // What was told for this purpose is offered as shared; the address is not.
    let shared = [Shared::Name, Shared::Institution, Shared::Expertise]
        .into_iter()
        .filter(|part| !part_of(&profile, *part).is_empty())
        .collect();
    state.run = state.run.wrapping_add(1);
    state.flow = Flow::Interest { posting: id, shared, profile, message: String::new() };
    let message = consent(&state, ctx);
    Turn::quiet(state).new_message(message)
}

/// A press of this flow. `None` when it belongs to something else.
pub fn press(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Option<Turn> {
    let run = match press {
        Press::IntShare { run, .. }
        | Press::IntMessage { run }
        | Press::IntAgree { run }
        | Press::IntCancel { run } => *run,
        _ => return None,
    };
    let words = ctx.words;
    let live = run == state.run;
    let Flow::Interest { posting, shared, profile, message } = &mut state.flow else {
        return Some(stale(state, ctx));
    };
    if !live {
        return Some(stale(state, ctx));
    }
    match press {
        Press::IntShare { part, .. } if part_of(profile, *part).is_empty() => {
            let form = profile_form(FormId::InterestProfile { run }, profile, words);
            Some(Turn::quiet(state).new_message(Message::new(View::Form(form))))
        }
        Press::IntShare { part, .. } => {
            shared.toggle(*part);
            let message = consent(&state, ctx);
            Some(Turn::quiet(state).in_place(message))
        }
        Press::IntMessage { .. } => {
            let form = message_form(run, message, words);
            Some(Turn::quiet(state).new_message(Message::new(View::Form(form))))
        }
        Press::IntAgree { .. } => {
            let change = Change::SendInterest {
                posting: *posting,
                shared: *shared,
                profile: profile.clone(),
                message: message.clone(),
            };
            let posting = *posting;
            state.flow = Flow::Waiting(Waiting::Interest { posting });
            Some(Turn::quiet(state).change(change))
        }
        _ => {
            state.flow = Flow::Idle;
            Some(Turn::quiet(state).in_place(Message::text(words.say("interest-left"))))
        }
    }
}

/// A form of this flow came back. `None` when it is another form's.
pub fn submit(mut state: State, form: &FormId, values: &[(String, String)], ctx: &Ctx<'_>) -> Option<Turn> {
    let run = match form {
        FormId::InterestProfile { run } | FormId::InterestMessage { run } => *run,
        _ => return None,
    };
    let live = run == state.run;
    let Flow::Interest { shared, profile, message, .. } = &mut state.flow else {
        return Some(stale(state, ctx));
    };
    if !live {
        return Some(stale(state, ctx));
    }
    if let FormId::InterestProfile { .. } = form {
        let told = profile_from(values);
        for part in Shared::ALL {
            let new = part_of(&told, *part);
            if !new.is_empty() && part_of(profile, *part).is_empty() {
                shared.insert(*part);
            }
        }
        *profile = told;
    } else {
        *message = value(values, "message").chars().take(MAX_MESSAGE_CHARS).collect();
    }
    let message = consent(&state, ctx);
    Some(Turn::quiet(state).new_message(message))
}

/// Words typed while the consent is asked are the message.
pub fn text(mut state: State, text: &str, ctx: &Ctx<'_>) -> Turn {
    if let Flow::Interest { message, .. } = &mut state.flow {
        *message = text.trim().chars().take(MAX_MESSAGE_CHARS).collect();
    }
    let message = consent(&state, ctx);
    Turn::quiet(state).new_message(message)
}

/// What came of sending.
pub fn after_send(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    match outcome {
        Outcome::InterestSent(id) => {
            let text = words.say_with("interest-sent", &args! { id: id.to_string() });
            Turn::quiet(state).in_place(Message::text(text).row(own_buttons(*id, words)))
        }
        Outcome::InterestBefore(id) => {
            let text = words.say_with("interest-before-short", &args! { id: id.to_string() });
            Turn::quiet(state).in_place(Message::text(text).row(own_buttons(*id, words)))
        }
        Outcome::Refused(refusal) => Turn::quiet(state).in_place(Message::problem(words.refusal(refusal))),
        other => super::unexpected(state, other, ctx),
    }
}

/// The person's interests.
pub fn list(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let page = &ctx.facts.interests;
    let items = page
        .items
        .iter()
        .map(|interest| Item {
            label: format!("{} · {}", interest.id, interest.title),
            detail: format!(
                "{} · {}",
                words.interest_state(interest.state),
                words.moment(interest.sent_at, &ctx.subject.zone)
            ),
            found: Marked::default(),
            open: Press::Interest { id: interest.id },
        })
        .collect();
    Message::new(View::List(List {
        heading: words.say_with("interests-heading", &args! { n: i64::from(page.total) }),
        note: None,
        items,
        pager: super::postings::pager(page, |page| Press::Interests { page }),
        empty: words.say("interests-none"),
    }))
    .row([Button::press(words.say("button-home"), Press::Home)])
}

/// One interest: what was shared, and where it stands.
pub fn show(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let Some(interest) = &ctx.facts.interest else {
        return Message::problem(words.say("interest-not-found"));
    };
    let shared = words.join(interest.shared.iter().map(|part| words.shared(part)));
    let mut paragraphs = vec![
        format!("{} · {}", interest.posting, interest.title),
        words.say_with(
            "interest-standing",
            &args! {
                state: words.interest_state(interest.state),
                at: words.moment(interest.sent_at, &ctx.subject.zone),
                zone: ctx.subject.zone.clone(),
            },
        ),
    ];
    if interest.state == InterestState::Sent {
        let shared = if shared.is_empty() { words.say("interest-shares-nothing") } else { shared };
        paragraphs.push(words.say_with("interest-shared", &args! { parts: shared }));
    }
    if !interest.message.is_empty() {
        paragraphs.push(words.say_with("interest-message-was", &args! { message: interest.message.clone() }));
    }
    let message = Message::new(View::Text(Text {
        heading: Some(interest.id.to_string()),
        paragraphs,
        ..Text::default()
    }));
    let mut buttons =
        vec![Button::press(words.say("interest-posting"), Press::Posting { id: interest.posting })];
    if interest.state == InterestState::Sent {
        buttons.push(Button::danger(words.say("interest-withdraw"), Press::AskWithdraw { id: interest.id }));
    }
    message.row(buttons)
}

/// Asks before an interest is withdrawn, and says what will happen.
pub fn ask_withdraw(id: InterestId, words: Words) -> Message {
    let text = words.say_with("interest-withdraw-ask", &args! { id: id.to_string() });
    Message::text(text).row([
        Button::danger(
            words.say_with("interest-withdraw-yes", &args! { id: id.to_string() }),
            Press::Withdraw { id },
        ),
        Button::press(words.say("interest-keep"), Press::Interest { id }),
    ])
}

/// Withdraws.
pub fn withdraw(mut state: State, id: InterestId) -> Turn {
    super::park(&mut state);
    state.flow = Flow::Waiting(Waiting::Withdrawn(id));
    Turn::quiet(state).change(Change::WithdrawInterest(id))
}

/// What came of withdrawing.
pub fn after_withdraw(mut state: State, id: InterestId, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    match outcome {
        Outcome::Done => {
            let text = words.say_with("interest-withdrawn", &args! { id: id.to_string() });
            Turn::quiet(state)
                .in_place(Message::text(text).row([Button::press(words.say("button-home"), Press::Home)]))
        }
        Outcome::Refused(refusal) => Turn::quiet(state).in_place(Message::problem(words.refusal(refusal))),
        other => super::unexpected(state, other, ctx),
    }
}

fn own_buttons(id: InterestId, words: Words) -> Vec<Button> {
    vec![
        Button::press(words.say("interest-follow"), Press::Interest { id }),
        Button::press(words.say("interest-withdraw"), Press::AskWithdraw { id }),
    ]
}

fn stale(state: State, ctx: &Ctx<'_>) -> Turn {
    Turn::quiet(state)
        .in_place(Message::text(ctx.words.say("interest-stale")))
        .toast(ctx.words.say("button-expired"))
}

/// What may be shared, with whom, for what and until when; then the question.
fn consent(state: &State, ctx: &Ctx<'_>) -> Message {
    let Flow::Interest { posting, shared, profile, message } = &state.flow else {
        return Message::text(String::new());
    };
    let (run, words) = (state.run, ctx.words);
    let office = || words.say("interest-office");
    let recipient =
        ctx.facts.posting.as_ref().and_then(|seen| seen.station.as_ref()).map_or_else(office, |station| {
            let name = words.station(station);
            words.say_with("interest-station", &args! { name: name, id: station.id.to_string() })
        });
    let mut question =
        vec![words.say_with("interest-consent", &args! { station: recipient, posting: posting.to_string() })];
    for part in shared.iter() {
        question.push(format!("{}: {}", words.shared(part), part_of(profile, part)));
    }
    if !message.is_empty() {
        question.push(words.say_with("interest-message-is", &args! { message: message.clone() }));
    }
    let options = Shared::ALL
        .iter()
        .map(|part| {
            let name = words.shared(*part);
            let known = !part_of(profile, *part).is_empty();
            Choosable {
                label: if known { name } else { words.say_with("interest-add", &args! { part: name }) },
                chosen: known && shared.contains(*part),
                press: Press::IntShare { run, part: *part },
            }
        })
        .collect();
    Message::new(View::Choice(Choice { question, options, many: true }))
        .row([Button::press(words.say("interest-message"), Press::IntMessage { run })])
        .row([
            Button::primary(words.say("interest-agree"), Press::IntAgree { run }),
            Button::press(words.say("button-cancel"), Press::IntCancel { run }),
        ])
}

/// What must be read to ask for consent: the posting, wherever the flow stands.
pub fn posting_of(state: &State) -> Option<crate::domain::ids::PostingId> {
    match &state.flow {
        Flow::Interest { posting, .. } => Some(*posting),
        Flow::Asking { back, .. } => match back.as_ref() {
            Flow::Interest { posting, .. } => Some(*posting),
            _ => None,
        },
        _ => None,
    }
}

fn part_of(profile: &Profile, part: Shared) -> &str {
    match part {
        Shared::Name => &profile.name,
        Shared::Institution => &profile.institution,
        Shared::Expertise => &profile.expertise,
        Shared::Email => &profile.email,
    }
}

/// The form of what a scholar tells about themselves.
pub fn profile_form(id: FormId, profile: &Profile, words: Words) -> Form {
    let fields = Shared::ALL
        .iter()
        .map(|part| FormField {
            name: part.code().to_owned(),
            label: words.shared(*part),
            help: match part {
                Shared::Email => words.say("profile-help-email"),
                Shared::Expertise => words.say("profile-help-expertise"),
                Shared::Name => words.say("profile-help-name"),
                Shared::Institution => words.say("profile-help-institution"),
            },
            value: part_of(profile, *part).to_owned(),
            input: FieldInput::Line,
            optional: true,
            error: None,
        })
        .collect();
    Form {
        id,
        heading: words.say("profile-heading"),
        intro: vec![words.say("profile-intro")],
        fields,
        submit: words.say("button-keep"),
    }
}

/// Reads the profile out of a form's values.
pub fn profile_from(values: &[(String, String)]) -> Profile {
    let read = |part: Shared| value(values, part.code()).chars().take(200).collect::<String>();
    Profile {
        name: read(Shared::Name),
        institution: read(Shared::Institution),
        expertise: read(Shared::Expertise),
        email: Some(read(Shared::Email)).filter(|address| plausible(address)).unwrap_or_default(),
    }
}

/// Whether a text has the form of a mail address.
fn plausible(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    !local.is_empty() && domain.contains('.') && !address.contains(char::is_whitespace)
}

fn value<'v>(values: &'v [(String, String)], name: &str) -> &'v str {
    values.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
}

fn message_form(run: u32, message: &str, words: Words) -> Form {
    let field = FormField {
        name: "message".into(),
        label: words.say("interest-message-label"),
        help: words.say("interest-message-help"),
        value: message.to_owned(),
        input: FieldInput::Paragraph,
        optional: true,
        error: None,
    };
    Form {
        id: FormId::InterestMessage { run },
        heading: words.say("interest-message"),
        intro: Vec::new(),
        fields: vec![field],
        submit: words.say("button-keep"),
    }
}
