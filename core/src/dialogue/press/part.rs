//! The arguments of a press as text.

use crate::domain::engagement::Engagement;
use crate::domain::event::{Attendance, EventKind, Halt};
use crate::domain::feedback::Rating;
use crate::domain::field::Field;
use crate::domain::ids::{
    AccountId, ImportId, InterestId, NoticeId, PostingId, QuestionId, RegistrationId, StaffId, SubscriptionId,
};
use crate::domain::interest::Shared;
use crate::domain::lang::Lang;
use crate::domain::month::Month;
use crate::domain::part::Part as PostingPart;
use crate::domain::person::Platform;
use crate::domain::place::Place;
use crate::domain::posting::PostingState;
use crate::domain::registration::{RegistrationState, Settling};
use crate::domain::search::Condition;
use crate::domain::wishes::{Minute, QuietHours, Reminder, Rhythm, Weekday, Wish};
use crate::domain::zone::{Region, Zone};

use super::ShortDigest;

/// One argument of a press as text without the separator.
pub(super) trait Part: Sized {
    fn write(&self) -> String;
    /// `None` for what [`Part::write`] would not write.
    fn read(text: &str) -> Option<Self>;
}

macro_rules! number_parts {
    ($($id:ident),+) => {$(
        impl Part for $id {
            fn write(&self) -> String { self.0.to_string() }
            fn read(text: &str) -> Option<Self> {
                text.parse().ok().filter(|number| *number > 0).map(Self)
            }
        }
    )+};
}
number_parts!(
    AccountId,
    PostingId,
    QuestionId,
    RegistrationId,
    SubscriptionId,
    InterestId,
    ImportId,
    NoticeId,
    StaffId
);

macro_rules! coded_parts {
    ($($name:ident),+) => {$(
        impl Part for $name {
            fn write(&self) -> String { self.code().to_owned() }
            fn read(text: &str) -> Option<Self> { Self::from_code(text) }
        }
    )+};
}
coded_parts!(
    Attendance,
    Engagement,
    EventKind,
    Halt,
    RegistrationState,
    Field,
    Lang,
    Place,
    Platform,
    PostingPart,
    PostingState,
    Region,
    Reminder,
    Rhythm,
    Settling,
    Shared,
    Weekday,
    Wish
);

impl Part for u32 {
    fn write(&self) -> String {
        self.to_string()
    }
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Part for Condition {
    fn write(&self) -> String {
        self.code()
    }
    fn read(text: &str) -> Option<Self> {
        Self::from_code(text)
    }
}

impl Part for Rating {
    fn write(&self) -> String {
        self.number().to_string()
    }
    fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.write() == text)
    }
}

impl Part for Month {
    fn write(&self) -> String {
        self.number().to_string()
    }
    fn read(text: &str) -> Option<Self> {
        text.parse().ok().and_then(Self::from_number).filter(|month| month.write() == text)
    }
}

impl Part for Minute {
    fn write(&self) -> String {
        self.of_day().to_string()
    }
    fn read(text: &str) -> Option<Self> {
        text.parse().ok().and_then(Self::from_day)
    }
}

impl Part for QuietHours {
    fn write(&self) -> String {
        format!("{}-{}", self.from.of_day(), self.until.of_day())
    }
    fn read(text: &str) -> Option<Self> {
        let (from, until) = text.split_once('-')?;
        Some(Self { from: Part::read(from)?, until: Part::read(until)? })
    }
}

impl Part for Zone {
    fn write(&self) -> String {
        self.name().to_owned()
    }
    fn read(text: &str) -> Option<Self> {
        Self::named(text).filter(|zone| zone.name() == text)
    }
}

impl Part for ShortDigest {
    fn write(&self) -> String {
        self.0.clone()
    }
    fn read(text: &str) -> Option<Self> {
        (text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit())).then(|| Self(text.to_owned()))
    }
}

impl<T: Part> Part for Option<T> {
    fn write(&self) -> String {
        self.as_ref().map_or_else(String::new, Part::write)
    }
    fn read(text: &str) -> Option<Self> {
        if text.is_empty() { Some(None) } else { T::read(text).map(Some) }
    }
}
