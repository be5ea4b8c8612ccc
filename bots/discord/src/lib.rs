//! The Discord adapter: what people do there comes in as
//! [`haizhi_core::event::Inbound`], what is meant goes out as answers to
//! interactions, direct messages, and messages in the channels of guilds.
//!
//! Messages are built with serenity's types. Requests are sent by a client of
//! our own, which knows each limit and keeps none of them waiting inside a
//! request, and the gateway is our own too (see [`gateway`]): serenity's
//! cannot be used for weeks. Of what comes only as much is decoded as is
//! needed, so that something with a newer part in it is still read.

mod answers;
mod body;
mod client;
mod commands;
mod config;
mod connect;
mod continuation;
mod custom;
mod deliver;
mod direct;
mod discord;
mod examine;
mod failure;
mod files;
mod forms;
mod forums;
mod gateway;
mod handle;
mod health;
mod incoming;
mod intake;
mod limits;
pub mod render;
mod rooms;
mod route;
mod scheduled;
mod wire;

pub use config::Config;
pub use discord::Discord;
pub use examine::{Examination, ExamineError, examine};
pub use haizhi_adapter::StartError;
