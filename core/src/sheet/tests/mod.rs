//! Whole files: the samples, generated workbooks, and files that nobody
//! should send.

pub(super) mod build;
mod events;
mod formats;
mod hostile;
mod samples;
mod tables;
