//! Every flow as a state machine without IO: `step(state, input, ctx)` gives
//! the next state and what is to be said and changed, as plain data.
//!
//! What a flow must read it names first ([`needs`]); the service reads that in
//! the turn's own transaction and hands it over as [`need::Facts`]. A change is
//! carried out by the service, which then steps once more with its
//! [`change::Outcome`], so that the answer can name what came of it.

pub mod ask;
pub mod card;
pub mod change;
pub mod commands;
pub mod desk;
pub mod digest;
pub mod event;
mod form;
mod group;
pub mod interest;
pub mod link;
pub mod need;
pub mod news;
pub mod phrases;
mod postings;
pub mod press;
mod profile;
pub mod reach;
mod router;
pub mod search;
mod settings;
pub mod setup;
pub mod start;
pub mod state;
pub mod subscribe;
mod subscriptions;
mod typing;

pub use postings::pager;
pub use router::{needs, step};

use crate::domain::guild::Guild;
use crate::domain::person::{Person, Platform};
use crate::event::{IncomingFile, SetupArgs, Surface};
use crate::platform::Capabilities;
use crate::text::Words;
use crate::view::Message;

use change::{Change, Outcome};
use need::Facts;
use press::{FormId, Press};
use state::{Flow, State};

/// What a step answers to: an event that was checked for form, or the outcome
/// of the change that the step before asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A known or unknown command.
    Command {
        /// Lower case, without slash.
        name: String,
        /// What was written behind it.
        args: String,
    },
    /// What is posted where in the guild.
    Setup(SetupArgs),
    /// Plain words.
    Text(String),
    /// A button of ours.
    Press(Press),
    /// A button that is none of ours: forged, or of a version long gone.
    UnknownPress,
    /// A filled form.
    Submit {
        /// Which form.
        form: FormId,
        /// Field and value, in the form's order.
        values: Vec<(String, String)>,
    },
    /// A file.
    File(IncomingFile),
    /// Something without words or file.
    Other,
    /// The assistant came to this place.
    Joined,
    /// What came of the change the step before asked for.
    After(Outcome),
}

/// What a step may know beside state and input.
pub struct Ctx<'a> {
    /// Now, ms since 1970.
    pub now: i64,
    /// The words of the language the answer is read in.
    pub words: Words,
    /// Who acts. In a group this is the human who pressed or wrote.
    pub actor: &'a Person,
    /// The name the platform shows for the actor.
    pub name_hint: Option<&'a str>,
    /// For whom it is done: the actor, or the group they act in.
    pub subject: &'a Person,
    /// What kind of place this is.
    pub surface: Surface,
    /// The guild it was done in, if any.
    pub guild: Option<&'a Guild>,
    /// Which platform this is.
    pub platform: Platform,
    /// What the platform can do.
    pub caps: Capabilities,
    /// Whether there is a machine that drafts translations.
    pub machine: bool,
    /// What was asked for by [`needs`].
    pub facts: &'a Facts,
}

/// Where a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A new message below.
    New,
    /// In place of the message whose button was pressed; a new one if none was.
    InPlace,
}

/// One thing to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// Where it goes.
    pub place: Place,
    /// What it says.
    pub message: Message,
    /// A name under which this message is kept up to date later, like `import.12`.
    pub anchor: Option<String>,
}

/// A short text for the presser alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Toast {
    /// At most 200 characters.
    pub text: String,
    /// Whether it must be seen before going on.
    pub alert: bool,
}

/// What a step comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// What to remember until the next input from here.
    pub state: State,
    /// What to say, in order.
    pub say: Vec<Say>,
    /// What the presser gets as answer to the press itself.
    pub toast: Toast,
    /// What to change; its outcome steps once more.
    pub change: Option<Change>,
}

impl Turn {
    /// Stays in this state and says nothing yet.
    pub fn quiet(state: State) -> Self {
        Self { state, say: Vec::new(), toast: Toast::default(), change: None }
    }

    /// Adds a new message.
    #[must_use]
    pub fn new_message(mut self, message: Message) -> Self {
        self.say.push(Say { place: Place::New, message, anchor: None });
        self
    }

    /// Adds a message in place of the one whose button was pressed.
    #[must_use]
    pub fn in_place(mut self, message: Message) -> Self {
        self.say.push(Say { place: Place::InPlace, message, anchor: None });
        self
    }

    /// Gives the last message a name under which it is kept up to date.
    #[must_use]
    pub fn anchored(mut self, anchor: impl Into<String>) -> Self {
        if let Some(last) = self.say.last_mut() {
            last.anchor = Some(anchor.into());
        }
        self
    }

    /// Answers the press with a short text.
    #[must_use]
    pub fn toast(mut self, text: impl Into<String>) -> Self {
        self.toast = Toast { text: text.into(), alert: false };
        self
    }

    /// Answers the press with a text that must be seen.
    #[must_use]
    pub fn alert(mut self, text: impl Into<String>) -> Self {
        self.toast = Toast { text: text.into(), alert: true };
        self
    }

    /// Asks for a change.
    #[must_use]
    pub fn change(mut self, change: Change) -> Self {
        self.change = Some(change);
        self
    }
}

/// Puts a subscription that is being put together aside, so that other words
/// and presses are not taken for answers to it; any other flow is left.
fn park(state: &mut State) {
    match std::mem::take(&mut state.flow) {
        flow @ Flow::Subscribe { .. } => state.parked = Some(Box::new(flow)),
        Flow::Asking { back, .. } => {
            state.flow = *back;
            park(state);
        }
        Flow::Idle
        | Flow::Welcome { .. }
        | Flow::Interest { .. }
        | Flow::Register { .. }
        | Flow::Sending(_)
        | Flow::Sent(_)
        | Flow::Wishing(_)
        | Flow::Joining { .. }
        | Flow::Waiting(_) => {}
    }
}

/// An outcome that does not fit the change it is said to come from: a fault of
/// ours, told as such rather than swallowed.
fn unexpected(state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    tracing::error!(?outcome, "an outcome that does not belong to its change");
    let state = State { flow: Flow::Idle, ..state };
    Turn::quiet(state).new_message(Message::problem(ctx.words.say("house-fault")))
}

#[cfg(test)]
mod tests;
