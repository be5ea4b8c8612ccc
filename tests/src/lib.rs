//! Support for end-to-end tests: fakes of the platforms and what drives them.

pub mod browser;
pub mod cast;
pub mod clock;
pub mod discord;
pub mod faulty;
mod gate;
pub mod journey;
pub mod load;
pub mod notebook;
pub mod patience;
pub mod person;
pub mod postgres;
pub mod prometheus;
pub mod rush;
mod shared;
pub mod site;
pub mod steps;
pub mod stores;
pub mod telegram;
pub mod world;
