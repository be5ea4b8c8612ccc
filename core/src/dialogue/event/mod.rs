//! Events: their card, what is to come, and registering for one.

pub mod card;
mod list;

pub(super) use list::list;
