//! What the adapters of messengers have in common: requests out, settings,
//! waiting, whose turn it is, and words as they may be shown. Nothing in here
//! knows any platform.

mod backoff;
mod command;
mod failures;
mod files;
mod order;
mod settings;
pub mod text;
mod transport;
mod turn;

pub use backoff::Backoff;
pub use command::{Command, command};
pub use failures::Failures;
pub use files::body_within;
pub use order::Order;
pub use settings::{StartError, address, proxy};
pub use transport::{Answer, CONNECT, Fault, Transport, causes, client, fault};
pub use turn::becomes;
