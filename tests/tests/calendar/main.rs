//! Calendar files as other programs read them.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod crates;
mod programs;
mod sample;
mod zones;
