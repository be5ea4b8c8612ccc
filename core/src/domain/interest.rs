//! A scholar's interest in a posting, and the consent that goes with it.

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::ids::{InterestId, PersonId, PostingId};
use super::person::Profile;

coded! {
    /// A part of the profile that may be shared for one posting.
    Shared,
    /// What a scholar agreed to share.
    SharedSet {
        /// Their name.
        Name = "name",
        /// Their institution.
        Institution = "institution",
        /// What they work on.
        Expertise = "expertise",
        /// Their e-mail address.
        Email = "email",
    }
}

coded! {
    /// Where an interest stands.
    InterestState,
    /// A set of states.
    InterestStateSet {
        /// With the station.
        Sent = "sent",
        /// Taken back by the scholar; nothing may be used any more.
        Withdrawn = "withdrawn",
    }
}

/// The version of the consent text that is asked now. A new wording is a new number.
pub const CONSENT_VERSION: i64 = 1;

/// An interest as the station sees it: only what was agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interest {
    /// Its id.
    pub id: InterestId,
    /// In which posting.
    pub posting: PostingId,
    /// The posting's title as staff know it.
    pub title: String,
    /// Whose.
    pub person: PersonId,
    /// Where it stands.
    pub state: InterestState,
    /// What the scholar agreed to share.
    pub shared: SharedSet,
    /// The shared parts as they were when the scholar agreed; empty once withdrawn.
    pub profile: Profile,
    /// The scholar's message; empty once withdrawn.
    pub message: String,
    /// When it was sent, ms since 1970.
    pub sent_at: i64,
}

impl Profile {
    /// Only the parts that may be shared.
    pub fn only(&self, shared: SharedSet) -> Self {
        let keep =
            |part: Shared, value: &str| if shared.contains(part) { value.to_owned() } else { String::new() };
        Self {
            name: keep(Shared::Name, &self.name),
            institution: keep(Shared::Institution, &self.institution),
            expertise: keep(Shared::Expertise, &self.expertise),
            email: keep(Shared::Email, &self.email),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_that_was_not_agreed_to() {
        let profile = Profile {
            name: "Anna".into(),
            institution: "TU".into(),
            expertise: "NLP".into(),
            email: "a@b.de".into(),
        };
        let shared = profile.only([Shared::Name].into_iter().collect());
        assert_eq!(shared, Profile { name: "Anna".into(), ..Profile::default() });
    }
}
