//! A strict fake of Discord.
//!
//! [`FakeDiscord`] is a real HTTP server on the loopback with a real gateway beside it. It keeps people,
//! guilds, channels and messages, enforces the limits that Discord enforces, and fails the test when the bot
//! does what Discord would refuse. People act through [`User`], guilds through [`Guild`] and [`Channel`];
//! what happened is seen through [`Chat`] and [`Act`]; [`Steer`] brings trouble to the gateway.
//!
//! # Violations and refusals
//! A *violation* is something that no correct bot does: a body over a limit or not of the right form, an
//! unknown field or path, a message without `nonce`, `enforce_nonce` or empty `allowed_mentions`, an
//! interaction answered twice or never, a request before a `retry_after` has passed or after a 50007 with
//! the person having done nothing since, a privileged intent, a heartbeat left out. A *refusal* that a
//! correct bot may meet (missing permissions, a channel that is gone, closed direct messages, 10062 after
//! three seconds, 50027 after fifteen minutes, 429) is no violation and stands in
//! [`FakeDiscord::requests`] only.
//!
//! # The published schema
//! Where `HAIZHI_SPECS` names a folder with `discord-openapi.json`, each body is checked against that too.

mod act;
mod body;
mod checks;
mod error;
mod fake;
mod faults;
mod gateway;
mod guild;
mod interaction;
mod log;
mod markdown;
mod message;
mod methods;
mod modal;
mod pace;
mod rooms;
mod route;
mod schema;
mod server;
mod slash;
mod state;
mod steer;
#[cfg(test)]
mod tests;
mod transcript;
mod user;
mod view;
mod wire;

pub use act::Act;
pub use fake::{Builder, FakeDiscord};
pub use faults::Fault;
pub use guild::{Channel, Guild};
pub use interaction::{Answer, Form, Input, Sort};
pub use log::{Contact, Request, Violation};
pub use markdown::{Markup, MarkupKind, markup};
pub use message::{Attachment, Button, Choice, Component, Message, Select};
pub use modal::Modal;
pub use pace::{Rates, Window};
pub use rooms::{Kind, permission};
pub use schema::SPECS;
pub use slash::Slash;
pub use steer::Steer;
pub use user::User;
pub use view::Chat;
