//! What a person told about themselves.

use crate::domain::interest::Shared;
use crate::domain::person::Profile;
use crate::view::{Button, Card, Message, View};

use super::change::{Change, Outcome};
use super::interest::{profile_form, profile_from};
use super::press::{FormId, Press};
use super::state::{Flow, State, Waiting};
use super::{Ctx, Turn};

/// What is known, and a way to change it.
pub fn show(ctx: &Ctx<'_>, profile: &Profile) -> Message {
    let words = ctx.words;
    let value = |text: &str| if text.is_empty() { words.say("profile-not-told") } else { text.to_owned() };
    let facts = Shared::ALL
        .iter()
        .map(|part| {
            let told = match part {
                Shared::Name => &profile.name,
                Shared::Institution => &profile.institution,
                Shared::Expertise => &profile.expertise,
                Shared::Email => &profile.email,
            };
            (words.shared(*part), value(told))
        })
        .collect();
    Message::new(View::Card(Card {
        title: words.say("profile-heading"),
        lines: Vec::new(),
        body: vec![words.say("profile-intro")],
        facts,
        footer: words.say("profile-footer"),
        lang: None,
    }))
    .row([
        Button::press(words.say("profile-edit"), Press::EditProfile),
        Button::press(words.say("button-home"), Press::Home),
    ])
}

/// The form.
pub fn edit(mut state: State, ctx: &Ctx<'_>) -> Turn {
    super::park(&mut state);
    let form = profile_form(FormId::Profile, &ctx.actor.profile, ctx.words);
    Turn::quiet(state).new_message(Message::new(View::Form(form)))
}

/// The form came back.
pub fn submit(mut state: State, values: &[(String, String)]) -> Turn {
    state.flow = Flow::Waiting(Waiting::Profile { back: Box::new(Flow::Idle) });
    Turn::quiet(state).change(Change::SetProfile(profile_from(values)))
}

/// What came of keeping it.
pub fn after_change(mut state: State, back: Flow, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = back;
    match outcome {
        Outcome::Done => Turn::quiet(state).new_message(show(ctx, &ctx.actor.profile)),
        Outcome::Refused(refusal) => {
            Turn::quiet(state).new_message(Message::problem(ctx.words.refusal(refusal)))
        }
        other => super::unexpected(state, other, ctx),
    }
}
