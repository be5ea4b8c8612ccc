//! Calendar files as other programs read them, and where they are served.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod crates;
mod feeds;
mod pages;
mod programs;
mod sample;
mod served;
mod zones;
