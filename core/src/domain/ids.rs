//! Ids as the store keeps them and as people type them (`P-17`).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A text that is no id of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{read:?} is no id: expected a form like {prefix}-17")]
pub struct IdError {
    read: String,
    prefix: &'static str,
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident = $prefix:literal),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl $name {
            /// The letters before the number when people write this id.
            pub const PREFIX: &'static str = $prefix;
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "-{}"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            /// Reads `P-17`, `p17`, `P 17` and full-width forms; never a bare number.
            fn from_str(read: &str) -> Result<Self, IdError> {
                number_after(read, $prefix)
                    .map(Self)
                    .ok_or_else(|| IdError { read: read.chars().take(40).collect(), prefix: $prefix })
            }
        }
    )+};
}

ids! {
    /// A posting (需求).
    PostingId = "P",
    /// An event (活动): a posting with a date, numbered with the others.
    EventId = "E",
    /// A registration for an event (报名).
    RegistrationId = "R",
    /// A certificate of attendance (参会证明).
    CertificateId = "C",
    /// A station of the network (工作站).
    StationId = "S",
    /// A subscription (订阅); numbered over all persons.
    SubscriptionId = "F",
    /// An interest a scholar sent (意向).
    InterestId = "I",
    /// A member of staff.
    StaffId = "T",
    /// One import of a workbook.
    ImportId = "M",
    /// A notice to be delivered to many.
    NoticeId = "N",
    /// A question to the office.
    QuestionId = "Q",
    /// A person: one human, or one group or forum topic.
    PersonId = "U",
    /// An account of a person on one platform.
    AccountId = "A",
}

fn number_after(read: &str, prefix: &str) -> Option<i64> {
    let folded: String = read
        .trim()
        .chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            other => other,
        })
        .collect();
    let (head, tail) = folded.split_at_checked(prefix.len())?;
    if !head.eq_ignore_ascii_case(prefix) {
        return None;
    }
    let digits = tail.trim_start_matches(['-', '_', ' ']);
    if digits.is_empty() || digits.len() > 18 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for text in ["P-17", "p17", "p_17", " P 17 ", "Ｐ－１７"] {
            assert_eq!(text.parse(), Ok(PostingId(17)), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_id() {
        for text in ["17", "S-17", "P-", "P-0", "P-1x", "P-99999999999999999999", "", "需求"] {
            assert!(text.parse::<PostingId>().is_err(), "{text}");
        }
    }
}
