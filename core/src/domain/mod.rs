//! Ids and value types of the liaison work. No IO, no clock, no platform.

mod code;

pub mod access;
pub mod alarm;
pub mod engagement;
pub mod event;
pub mod feedback;
pub mod field;
pub mod file;
pub mod guild;
pub mod ids;
pub mod interest;
pub mod lang;
pub mod material;
pub mod month;
pub mod notice;
pub mod part;
pub mod person;
pub mod place;
pub mod posting;
pub mod question;
pub mod recurrence;
pub mod registration;
pub mod search;
pub mod station;
pub mod statistics;
pub mod subscription;
pub mod translation;
pub mod wishes;
pub mod zone;
