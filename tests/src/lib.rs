//! Support for end-to-end tests: fakes of the platforms and what drives them.

pub mod cast;
pub mod clock;
pub mod postgres;
pub mod stores;
pub mod telegram;
pub mod world;
