//! A strict fake of the Telegram Bot API.
//!
//! [`FakeTelegram`] is a real HTTP server on the loopback. It keeps users, chats and messages, enforces the
//! limits that Telegram enforces, and fails the test when the bot sends what Telegram would refuse.
//! People act through [`User`] and [`Group`]; what happened is seen through [`Chat`].
//!
//! # Violations and refusals
//! A *violation* is a request that no correct bot sends: malformed text or markup, something over a limit,
//! an unknown parameter or method, a press answered twice, a message before a `retry_after` has passed or
//! after a 403 with nobody having written since. A *refusal* that a correct bot may meet (403, 429, a
//! migrated group, a closed topic, a message that is gone or not modified) is no violation and stands in
//! [`FakeTelegram::requests`] only.

mod chat;
mod error;
mod fake;
mod faults;
mod group;
mod html;
mod inline;
pub mod limits;
mod log;
mod message;
mod methods;
mod pace;
mod params;
mod poll;
mod press;
mod server;
mod state;
#[cfg(test)]
mod tests;
mod transcript;
mod updates;
mod user;
mod view;
mod webhook;
mod wire;

pub use fake::{Builder, FakeTelegram};
pub use faults::Fault;
pub use group::Group;
pub use html::{Entity, Parsed, parse as parse_html, utf16_len};
pub use inline::{Answered, Found, Looking};
pub use log::{CallbackAnswer, Request, Violation};
pub use message::{Action, Button, Document, Keyboard, Message};
pub(crate) use pace::Pace as TelegramPace;
pub use pace::{Allowance, Rates, Window};
pub use press::Press;
pub use state::Clock;
pub use user::User;
pub use view::Chat;
