//! The web adapter: the scholar's chat window, the staff workbench, and the
//! small pages that operators ask for (`/healthz`, `/readyz`, `/metrics`).
//!
//! Pages are rendered on the server and work without JavaScript; one small
//! script adds streaming and spares reloads. Every change is a form POST that
//! becomes an [`haizhi_core::event::Inbound`]; every page is a look at a
//! [`haizhi_core::dialogue::press::Press`] that has an address ([`paths`]).

mod adapter;
mod asked;
mod assets;
mod certificate;
mod chat;
mod chat_page;
mod chat_stream;
mod cookies;
mod demo;
mod desk;
mod desk_page;
mod desk_stream;
mod fault;
mod feed;
mod guard;
mod health;
pub mod paths;
mod problem;
mod public;
mod records;
pub mod render;
mod rooms;
mod rooms_shared;
mod router;
mod search;
mod session;
mod state;
mod throttle;
mod upload;

pub use adapter::WebAdapter;
pub use chat::visitor_chat;
pub use health::{PartState, Readiness};
pub use rooms::Rooms;
pub use rooms_shared::share_rooms;
pub use router::{router, serve};
pub use session::desk_chat;
pub use state::{DemoInfo, DemoPerson, DemoSide, WebConfig, WebState};
