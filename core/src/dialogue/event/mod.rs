//! Events: their card, what is to come, registering for one and what follows.

pub mod card;
pub mod certificate;
pub mod entry;
pub mod feedback;
pub mod files;
mod list;
pub(super) mod own;
pub(super) mod register;
pub mod scheduled;
pub mod told;

pub(super) use list::{dates, list, month};
