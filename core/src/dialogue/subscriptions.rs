//! What a person subscribes to: shown whole, paused, removed, brought back.

use crate::args;
use crate::domain::ids::SubscriptionId;
use crate::domain::subscription::Subscription;
use crate::domain::wishes::Rhythm;
use crate::text::Words;
use crate::view::{Button, Choice, Choosable, Message, Text, View};

use super::change::{Change, Outcome};
use super::press::Press;
use super::state::{Flow, State, Waiting};
use super::subscribe::described;
use super::{Ctx, Turn};

/// All subscriptions with what can be done to each.
pub fn list(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let all = &ctx.facts.subscriptions;
    if all.is_empty() {
        return Message::text(words.say("subscriptions-none"))
            .row([Button::primary(words.say("subscribe-button"), Press::Subscribe)]);
    }
    let lines = all.iter().map(|subscription| line(subscription, words)).collect();
    let mut message = Message::new(View::Text(Text {
        heading: Some(words.say_with("subscriptions-heading", &args! { n: all.len() as i64 })),
        paragraphs: lines,
        ..Text::default()
    }));
    for subscription in all {
        message = message.row(buttons(subscription, words));
    }
    message.row([Button::press(words.say("subscribe-another"), Press::Subscribe)])
}

fn line(subscription: &Subscription, words: Words) -> String {
    let mut line = format!("{}  {}", subscription.id, described(&subscription.filter, words));
    if subscription.paused {
        line = format!("{line}\n{}", words.say("subscription-paused"));
    } else if let Some(rhythm) = subscription.rhythm {
        line = format!("{line}\n{}", words.rhythm(rhythm));
    }
    line
}

fn buttons(subscription: &Subscription, words: Words) -> Vec<Button> {
    let id = subscription.id;
    let args = || args! { id: id.to_string() };
    let pause = if subscription.paused {
        Button::press(words.say_with("subscription-resume", &args()), Press::Resume { id })
    } else {
        Button::press(words.say_with("subscription-pause", &args()), Press::Pause { id })
    };
    vec![
        Button::press(words.say_with("subscription-see", &args()), Press::Postings { of: Some(id), page: 0 }),
        pause,
        Button::press(words.say_with("subscription-rhythm", &args()), Press::AskRhythm { id }),
        Button::danger(words.say_with("subscription-remove", &args()), Press::Unsubscribe { id }),
    ]
}

/// How often the person is told because of one subscription.
pub fn ask_rhythm(id: SubscriptionId, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let Some(subscription) = ctx.facts.subscriptions.iter().find(|kept| kept.id == id) else {
        return Message::problem(words.say("refused-not-found"))
            .row([Button::press(words.say("subscriptions-button"), Press::Subscriptions)]);
    };
    let own = words.rhythm(ctx.facts.settings.wishes.rhythm);
    let as_always = (None, words.say_with("subscription-as-always", &args! { rhythm: own }));
    let each = Rhythm::ALL.iter().map(|rhythm| (Some(*rhythm), words.rhythm(*rhythm)));
    let options = std::iter::once(as_always)
        .chain(each)
        .map(|(rhythm, label)| Choosable {
            label,
            chosen: subscription.rhythm == rhythm,
            press: Press::SubRhythm { id, rhythm },
        })
        .collect();
    let filter = described(&subscription.filter, words);
    let question = vec![
        words.say_with("subscription-rhythm-ask", &args! { id: id.to_string() }),
        words.say_with("subscription-takes", &args! { id: id.to_string(), filter: filter }),
    ];
    Message::new(View::Choice(Choice { question, options, many: false }))
        .row([Button::press(words.say("button-back"), Press::Subscriptions)])
}

/// A press that changes a subscription.
pub fn change(mut state: State, press: &Press) -> Option<Turn> {
    let (id, change, removed) = match press {
        Press::Pause { id } => (*id, Change::Pause { id: *id, paused: true }, false),
        Press::Resume { id } => (*id, Change::Pause { id: *id, paused: false }, false),
        Press::Unsubscribe { id } => (*id, Change::Unsubscribe(*id), true),
        Press::SubRhythm { id, rhythm } => (*id, Change::SetRhythm { id: *id, rhythm: *rhythm }, false),
        Press::Resubscribe { id } => (*id, Change::Resubscribe(*id), false),
        _ => return None,
    };
    super::park(&mut state);
    state.flow = Flow::Waiting(Waiting::Subscription { id, removed });
    Some(Turn::quiet(state).change(change))
}

/// What came of it: the list again, and a way back where something was removed.
pub fn after_change(
    mut state: State,
    id: SubscriptionId,
    removed: bool,
    outcome: &Outcome,
    ctx: &Ctx<'_>,
) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    match outcome {
        Outcome::Done if removed => {
            let text = words.say_with("subscription-removed", &args! { id: id.to_string() });
            Turn::quiet(state).in_place(Message::text(text).row([
                Button::press(words.say("button-undo"), Press::Resubscribe { id }),
                Button::press(words.say("subscriptions-button"), Press::Subscriptions),
            ]))
        }
        Outcome::Done => Turn::quiet(state).in_place(list(ctx)).toast(words.say("done")),
        Outcome::Refused(refusal) => Turn::quiet(state).in_place(Message::problem(words.refusal(refusal))),
        other => super::unexpected(state, other, ctx),
    }
}
