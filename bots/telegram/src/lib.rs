//! The Telegram adapter: what people do there comes in as
//! [`haizhi_core::event::Inbound`], what is meant goes out as messages with
//! inline keyboards.
//!
//! Requests are teloxide's payloads and types, sent by a client of our own:
//! teloxide throws away the code of a refusal and the time it asks to wait,
//! and sleeps within a request when the server is ill. Updates are decoded
//! here too, one by one and only as far as they are needed, so that a message
//! with something newer than teloxide in it is still read.

mod admins;
mod client;
mod commands;
mod config;
mod connect;
mod deliver;
mod examine;
mod failure;
mod files;
mod incoming;
mod inline;
mod intake;
mod polling;
pub mod render;
mod stencil;
mod telegram;
mod webhook;
mod wire;

pub use config::Config;
pub use examine::{Examination, ExamineError, examine};
pub use haizhi_adapter::StartError;
pub use telegram::Telegram;
