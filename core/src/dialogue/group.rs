//! What the assistant does in groups and topics: follow subscriptions that
//! administrators set up. Nobody's own matters are shown there.

use std::ops::ControlFlow;

use crate::event::Surface;
use crate::view::{Action, Button, Message, Weight};

use super::press::Press;
use super::state::State;
use super::{Ctx, Input, Turn};

/// Whether this may go on to the ordinary flows, or the answer if it may not.
pub fn gate(state: State, input: &Input, ctx: &Ctx<'_>) -> ControlFlow<Turn, State> {
    let Surface::Group { admin } = ctx.surface else { return ControlFlow::Continue(state) };
    let words = ctx.words;
    match input {
        Input::Joined => ControlFlow::Break(Turn::quiet(state).new_message(hello(ctx))),
        Input::After(_) => ControlFlow::Continue(state),
        Input::Command { name, .. } => match name.as_str() {
            "start" | "help" => ControlFlow::Break(Turn::quiet(state).new_message(hello(ctx))),
            "subscribe" | "subscriptions" | "language" | "settings" if admin => ControlFlow::Continue(state),
            "subscribe" | "subscriptions" | "language" | "settings" => ControlFlow::Break(
                Turn::quiet(state).new_message(Message::text(words.say("group-admins-only"))),
            ),
            _ => ControlFlow::Break(Turn::quiet(state).new_message(in_private(ctx))),
        },
        Input::Press(press) if sets_up(press) && admin => ControlFlow::Continue(state),
        Input::Press(press) if sets_up(press) => {
            ControlFlow::Break(Turn::quiet(state).alert(words.say("group-admins-only")))
        }
        Input::Press(_) => ControlFlow::Break(Turn::quiet(state).alert(words.say("group-in-private"))),
        Input::UnknownPress => ControlFlow::Break(Turn::quiet(state).alert(words.say("button-unknown"))),
        Input::Text(_) if admin => ControlFlow::Continue(state),
        // Talk among members is none of ours.
        Input::Text(_) | Input::Setup(_) | Input::Submit { .. } | Input::File(_) | Input::Other => {
            ControlFlow::Break(Turn::quiet(state))
        }
    }
}

/// Presses that belong to setting up a group's subscriptions.
fn sets_up(press: &Press) -> bool {
    press.is_about_wishes()
        || matches!(
            press,
            Press::Subscribe
                | Press::SubField { .. }
                | Press::SubAllFields { .. }
                | Press::SubEngagement { .. }
                | Press::SubPlaces { .. }
                | Press::SubPlace { .. }
                | Press::SubNext { .. }
                | Press::SubSkip { .. }
                | Press::SubBack { .. }
                | Press::SubConfirm { .. }
                | Press::SubConfirmAs { .. }
                | Press::SubCancel { .. }
                | Press::Subscriptions
                | Press::Pause { .. }
                | Press::Resume { .. }
                | Press::Unsubscribe { .. }
                | Press::Resubscribe { .. }
                | Press::Languages
                | Press::ChooseLang { .. }
                | Press::AskRhythm { .. }
                | Press::SubRhythm { .. }
                | Press::BringWaiting
        )
}

fn hello(ctx: &Ctx<'_>) -> Message {
    Message::text(ctx.words.say("group-hello")).row([private_button(ctx)])
}

fn in_private(ctx: &Ctx<'_>) -> Message {
    Message::text(ctx.words.say("group-in-private")).row([private_button(ctx)])
}

fn private_button(ctx: &Ctx<'_>) -> Button {
    Button {
        label: ctx.words.say("group-open-private"),
        action: Action::DeepLink("group".into()),
        weight: Weight::Normal,
    }
}
