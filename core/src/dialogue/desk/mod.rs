//! The dialogues of staff.

use crate::domain::person::Person;
use crate::platform::Capabilities;

use super::need::Need;
use super::state::State;
use super::{Ctx, Input, Turn};

/// What must be read before [`step`]; `None` when the input is none of staff's.
pub fn needs(_state: &State, _input: &Input, _actor: &Person, _caps: &Capabilities) -> Option<Vec<Need>> {
    None
}

/// Answers an input of staff; `None` when it is none of theirs.
pub fn step(_state: &State, _input: &Input, _ctx: &Ctx<'_>) -> Option<Turn> {
    None
}
