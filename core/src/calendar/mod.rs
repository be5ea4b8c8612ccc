//! Calendar files as calendar programs read them (RFC 5545, RFC 7986), and
//! links that put one entry into a calendar on the web.
//!
//! What is written depends on the values alone: no clock, nothing random. So
//! the same event makes the same bytes, and a changed file means a changed
//! event.

mod lines;
mod links;
mod write;
mod zones;

use jiff::civil::{Date, DateTime};

use crate::domain::lang::Lang;
use crate::domain::zone::Zone;

pub use links::{google_link, outlook_link};
pub use write::write;

/// What a file is for (RFC 5546). A file without one is a calendar to be read,
/// such as a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The entries are told to whoever wants them.
    Publish,
    /// The entries are an invitation; each should name its attendee.
    Request,
    /// The entries are called off, whatever their own status says.
    Cancel,
}

/// A calendar: one invitation or a whole feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// What calendar programs show as its name.
    pub name: String,
    /// What it is about.
    pub description: Option<String>,
    /// The language of the name and the description.
    pub lang: Lang,
    /// What the file is for.
    pub method: Option<Method>,
    /// After how many minutes a subscriber should fetch it again.
    pub refresh_minutes: Option<u32>,
    /// A colour by its CSS name.
    pub color: Option<&'static str>,
    /// What takes place.
    pub entries: Vec<Entry>,
}

/// One event, or one series of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The same for every version of this event and for no other.
    pub uid: String,
    /// Which revision this is. A program keeps the entry with the highest one.
    pub sequence: u32,
    /// When this version was made (ms since 1970).
    pub stamp: i64,
    /// When the event was first written down (ms since 1970).
    pub created: Option<i64>,
    /// When anything of it last changed (ms since 1970).
    pub last_modified: i64,
    /// When it takes place, the first time if it is a series.
    pub when: When,
    /// How it comes again.
    pub recurrence: Option<Recurrence>,
    /// The language of the texts.
    pub lang: Lang,
    /// Its title.
    pub summary: String,
    /// What it is about, as plain text.
    pub description: Option<String>,
    /// Where people meet.
    pub location: Option<String>,
    /// Latitude and longitude in degrees.
    pub geo: Option<(f64, f64)>,
    /// The page that tells more.
    pub url: Option<String>,
    /// How to join from afar.
    pub conference: Option<Conference>,
    /// What it may be found under.
    pub categories: Vec<String>,
    /// Who holds it. RFC 5546 wants one where the calendar has a method.
    pub organizer: Option<Party>,
    /// Who is invited; for [`Method::Request`].
    pub attendee: Option<Party>,
    /// Whether it takes place.
    pub status: Status,
    /// Whether the time counts as free.
    pub transparent: bool,
    /// What reminds of it. An entry that is called off reminds of nothing.
    pub alarms: Vec<Alarm>,
    /// Where a picture of it lies.
    pub image: Option<String>,
}

/// When something takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// Whole days, wherever the reader is.
    Days {
        /// The first day.
        first: Date,
        /// The day after the last.
        until: Date,
    },
    /// From one local time to another.
    Times {
        /// When it begins.
        start: DateTime,
        /// When it ends.
        end: DateTime,
        /// The zone whose clocks are meant.
        zone: Zone,
    },
}

/// How an entry comes again, counted from its own start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurrence {
    /// The unit of the interval.
    pub every: Every,
    /// How many units lie between one time and the next; 0 counts as 1.
    pub interval: u16,
    /// When it is over.
    pub ends: Ends,
    /// Days on which it does not take place after all.
    pub except: Vec<Date>,
}

/// The unit of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Days.
    Day,
    /// Weeks, on the weekday of the start.
    Week,
    /// Months, on the day of the month of the start.
    Month,
    /// Years, on the date of the start.
    Year,
}

/// When a series is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// After so many times, the first included; 0 counts as 1.
    After(u32),
    /// With this day, local to the entry.
    On(Date),
}

/// Whether an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It does.
    Confirmed,
    /// That is not certain yet.
    Tentative,
    /// It does not.
    Cancelled,
}

/// A person or body with an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The name people know it by.
    pub name: String,
    /// Its address as a URI, mostly `mailto:`.
    pub uri: String,
}

/// A way to take part from afar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conference {
    /// What opens it.
    pub uri: String,
    /// What it is called, such as the name of the service.
    pub label: String,
}

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// How many minutes before the start.
    pub before_minutes: u32,
    /// What it says.
    pub text: String,
}

impl Calendar {
    /// The media type of the file, with its method as mail programs need it.
    pub fn media_type(&self) -> String {
        let method = self.method.map(|method| format!("; method={}", method.name())).unwrap_or_default();
        format!("text/calendar; charset=utf-8{method}")
    }
}

impl Method {
    const fn name(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

#[cfg(test)]
mod tests;
