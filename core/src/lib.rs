//! Everything of the haizhi assistant that is not a platform: postings and
//! event calendars, dialogues, the store, matching and delivery.
//!
//! The crate knows nothing of Telegram, Discord or HTTP. `domain`, `event`,
//! `view`, `text`, `calendar` and `dialogue` do no IO at all; SQL lives in
//! `store` alone; `service` runs one turn as one transaction; `dispatch` hands
//! what was enqueued to the adapters that implement `platform::Platform`.

pub mod calendar;
pub mod clock;
pub mod dialogue;
pub mod dispatch;
pub mod domain;
pub mod event;
pub mod files;
pub mod platform;
pub mod print;
pub mod qr;
pub mod search;
pub mod service;
pub mod sheet;
pub mod store;
pub mod text;
pub mod translate;
pub mod view;
pub mod watch;
