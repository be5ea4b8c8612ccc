//! Names of coded values in the reader's language.
//!
//! A closed list whose members have a code is one family of messages,
//! `<family>-<code>`; a test asks for every member in every language.

use crate::dialogue::change::Refusal;
use crate::domain::access::{Action, Role};
use crate::domain::engagement::{Engagement, EngagementSet};
use crate::domain::event::{Attendance, EventKind, Halt};
use crate::domain::field::{Card, Field, FieldSet, Industry};
use crate::domain::ids::EventId;
use crate::domain::interest::{InterestState, Shared, SharedSet};
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;
use crate::domain::part::Part;
use crate::domain::person::Platform;
use crate::domain::place::{Place, PlaceSet};
use crate::domain::posting::{Concern, PayPeriod, PostingState};
use crate::domain::recurrence::Every;
use crate::domain::registration::RegistrationState;
use crate::domain::search::FoundKind;
use crate::domain::station::Station;
use crate::domain::wishes::{Reminder, Rhythm, Weekday};
use crate::domain::zone::Region;

use super::Words;
use super::script::Script;

macro_rules! families {
    ($($(#[$meta:meta])* $name:ident($ty:ty) = $family:literal),+ $(,)?) => {
        impl Words {$(
            $(#[$meta])*
            pub fn $name(self, member: $ty) -> String {
                self.say(&format!(concat!($family, "-{}"), member.code()))
            }
        )+}
    };
}

families! {
    /// A key field.
    field(Field) = "field",
    /// One of the three cards.
    card(Card) = "card",
    /// One of the eight key industries.
    industry(Industry) = "industry",
    /// A way to engage.
    engagement(Engagement) = "engagement",
    /// A prefecture.
    place(Place) = "place",
    /// A language, in the reader's language.
    language(Lang) = "lang",
    /// A platform.
    platform(Platform) = "platform",
    /// A role of staff.
    role(Role) = "role",
    /// Where a posting stands.
    posting_state(PostingState) = "posting-state",
    /// What a notice does.
    notice_kind(NoticeKind) = "notice-kind",
    /// What can be found.
    found_kind(FoundKind) = "found",
    /// A part of what a posting says.
    part(Part) = "part",
    /// What a sum is paid for.
    pay_period(PayPeriod) = "pay-period",
    /// A part of the profile that may be shared.
    shared(Shared) = "shared",
    /// Where an interest stands.
    interest_state(InterestState) = "interest-state",
    /// How often somebody is told.
    rhythm(Rhythm) = "rhythm",
    /// How long before an event a reminder comes.
    reminder(Reminder) = "reminder",
    /// A day of the week.
    weekday(Weekday) = "weekday",
    /// A part of the world.
    region(Region) = "region",
    /// What kind of event it is.
    event_kind(EventKind) = "event-kind",
    /// How often an event takes place.
    every(Every) = "every",
    /// How somebody attends.
    attendance(Attendance) = "attendance",
    /// Why an event does not take place as announced.
    halt(Halt) = "halt",
    /// Where a registration stands.
    registration_state(RegistrationState) = "registration-state",
}

impl Words {
    /// Several key fields in one line; empty for none.
    pub fn fields(self, set: FieldSet) -> String {
        self.join(set.iter().map(|member| self.field(member)))
    }

    /// Several ways to engage in one line; empty for none.
    pub fn engagements(self, set: EngagementSet) -> String {
        self.join(set.iter().map(|member| self.engagement(member)))
    }

    /// Several prefectures in one line; empty for none.
    pub fn places(self, set: PlaceSet) -> String {
        self.join(set.iter().map(|member| self.place(member)))
    }

    /// What is shared, in one line; empty for nothing.
    pub fn shared_parts(self, set: SharedSet) -> String {
        self.join(set.iter().map(|member| self.shared(member)))
    }

    /// Something staff do.
    pub fn action(self, action: Action) -> String {
        match action {
            Action::Look => self.say("action-look"),
            Action::Edit => self.say("action-edit"),
            Action::Submit => self.say("action-submit"),
            Action::Approve => self.say("action-approve"),
            Action::Publish => self.say("action-publish"),
            Action::Close => self.say("action-close"),
            Action::Broadcast => self.say("action-broadcast"),
            Action::Audit => self.say("action-audit"),
            Action::Administer => self.say("action-administer"),
        }
    }

    /// What an audit entry says was done, from its code; the code itself where
    /// another version wrote it.
    pub fn audit_action(self, code: &str) -> String {
        match code {
            "posting-submit" => self.say("audit-posting-submit"),
            "posting-approve" => self.say("audit-posting-approve"),
            "posting-return" => self.say("audit-posting-return"),
            "posting-schedule" => self.say("audit-posting-schedule"),
            "posting-publish" => self.say("audit-posting-publish"),
            "posting-close" => self.say("audit-posting-close"),
            "posting-unschedule" => self.say("audit-posting-unschedule"),
            "posting-recall" => self.say("audit-posting-recall"),
            "posting-test" => self.say("audit-posting-test"),
            "notice-pause" => self.say("audit-notice-pause"),
            "notice-resume" => self.say("audit-notice-resume"),
            "notice-cancel" => self.say("audit-notice-cancel"),
            "posting-correct" => self.say("audit-posting-correct"),
            "posting-expire" => self.say("audit-posting-expire"),
            "event-create" => self.say("audit-event-create"),
            "event-postpone" => self.say("audit-event-postpone"),
            "event-cancel" => self.say("audit-event-cancel"),
            "event-tell" => self.say("audit-event-tell"),
            "event-materials" => self.say("audit-event-materials"),
            "event-materials-tell" => self.say("audit-event-materials-tell"),
            "event-export" => self.say("audit-event-export"),
            "event-check-in" => self.say("audit-event-check-in"),
            "event-walk-in" => self.say("audit-event-walk-in"),
            "event-certificate" => self.say("audit-event-certificate"),
            "registration-admit" => self.say("audit-registration-admit"),
            "registration-decline" => self.say("audit-registration-decline"),
            "registration-seat" => self.say("audit-registration-seat"),
            "import" => self.say("audit-import"),
            "import-discard" => self.say("audit-import-discard"),
            "staff-invite" => self.say("audit-staff-invite"),
            "staff-sign-in" => self.say("audit-staff-sign-in"),
            "staff-link" => self.say("audit-staff-link"),
            "staff-unlink" => self.say("audit-staff-unlink"),
            other => other.to_owned(),
        }
    }

    /// What a reviewer should know, or what keeps a draft from review.
    pub fn concern(self, concern: Concern) -> String {
        match concern {
            Concern::EmployerMissing => self.say("concern-employer-missing"),
            Concern::DeadlinePast => self.say("concern-deadline-past"),
            Concern::FieldsUnconfirmed => self.say("concern-fields-unconfirmed"),
            Concern::FieldMissing => self.say("concern-field-missing"),
            Concern::ContactMissing => self.say("concern-contact-missing"),
            Concern::OrganiserMissing => self.say("concern-organiser-missing"),
            Concern::StartMissing => self.say("concern-start-missing"),
            Concern::EndsTooSoon => self.say("concern-ends-too-soon"),
            Concern::EventPast => self.say("concern-event-past"),
            Concern::LinkMissing => self.say("concern-link-missing"),
            Concern::TextUnconfirmed => self.say("concern-text-unconfirmed"),
            Concern::TextOutdated => self.say("concern-text-outdated"),
        }
    }

    /// The name of a station in the reader's language, in their script where
    /// that is Chinese.
    pub fn station(self, station: &Station) -> String {
        let name = station.name(self.lang());
        match Script::of(self.lang()) {
            Some(script) => script.name(name),
            None => name.to_owned(),
        }
    }

    /// Several concerns in one line; empty for none.
    pub fn concerns(self, concerns: &[Concern]) -> String {
        self.join(concerns.iter().map(|concern| self.concern(*concern)))
    }

    /// Why something was not done and what to do now.
    pub fn refusal(self, refusal: &Refusal) -> String {
        use crate::args;
        match refusal {
            Refusal::NotFound => self.say("refused-not-found"),
            Refusal::NotAllowed => self.say("refused-not-allowed"),
            Refusal::SamePerson => self.say("refused-same-person"),
            Refusal::TextChanged => self.say("refused-text-changed"),
            Refusal::WrongState(state) => {
                self.say_with("refused-wrong-state", &args! { state: self.posting_state(*state) })
            }
            Refusal::Blocked(concerns) => {
                self.say_with("refused-blocked", &args! { concerns: self.concerns(concerns) })
            }
            Refusal::Over => self.say("refused-over"),
            Refusal::RegistrationClosed => self.say("refused-registration-closed"),
            Refusal::NotOffered => self.say("refused-not-offered"),
            Refusal::AnswerMissing => self.say("refused-answer-missing"),
            Refusal::OfferOver => self.say("refused-offer-over"),
            Refusal::UnknownTicket => self.say("refused-unknown-ticket"),
            Refusal::TicketOf(event) => {
                self.say_with("refused-ticket-of", &args! { id: EventId(event.0).to_string() })
            }
            Refusal::NoSeat(state) => {
                self.say_with("refused-no-seat", &args! { state: self.registration_state(*state) })
            }
            Refusal::NotOver => self.say("refused-not-over"),
            Refusal::NotAttended => self.say("refused-not-attended"),
            Refusal::Full => self.say("refused-full"),
            Refusal::NothingNew => self.say("refused-nothing-new"),
            Refusal::NotAsked => self.say("refused-not-asked"),
            Refusal::ToldBefore => self.say("refused-told-before"),
            Refusal::WrongWord => self.say("refused-wrong-word"),
            Refusal::BadCode => self.say("refused-bad-code"),
            Refusal::TooManyCodes => self.say("refused-too-many-codes"),
            Refusal::NothingWaits => self.say("refused-nothing-waits"),
            Refusal::Recalled => self.say("refused-recalled"),
            Refusal::NoChat => self.say("refused-no-chat"),
            Refusal::TooMany(limit) => {
                self.say_with("refused-too-many", &args! { limit: self.count(*limit as u64) })
            }
            Refusal::TooManyQuestions(limit) => {
                self.say_with("refused-too-many-questions", &args! { limit: self.count(*limit as u64) })
            }
            Refusal::AnsweredBefore => self.say("refused-answered-before"),
            Refusal::PastTime => self.say("refused-past-time"),
            Refusal::FileTooLarge(bytes) => {
                self.say_with("refused-file-too-large", &args! { megabytes: self.count(bytes >> 20) })
            }
            Refusal::OneAlready => self.say("refused-one-already"),
            Refusal::TwoMembers => self.say("refused-two-members"),
            Refusal::Busy => self.say("refused-busy"),
            Refusal::LastAccount => self.say("refused-last-account"),
            Refusal::Unrestricted => self.say("refused-unrestricted"),
        }
    }

    /// A number of things, with the language's grouping.
    pub fn count(self, number: u64) -> String {
        self.number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Texts;

    /// No member is answered with its message id, which is what a missing message gives.
    fn all<T: Copy>(list: &[T], name: impl Fn(Words, T) -> String, code: impl Fn(T) -> &'static str) {
        for lang in Texts::get().offered() {
            let words = Texts::get().words(lang);
            for member in list {
                let said = name(words, *member);
                assert!(!said.ends_with(&format!("-{}", code(*member))), "{lang}: {said}");
            }
        }
    }

    #[test]
    fn every_code_has_a_name() {
        all(Field::ALL, Words::field, Field::code);
        all(Card::ALL, Words::card, Card::code);
        all(Industry::ALL, Words::industry, Industry::code);
        all(Engagement::ALL, Words::engagement, Engagement::code);
        all(Place::ALL, Words::place, Place::code);
        all(Lang::ALL, Words::language, Lang::code);
        all(Platform::ALL, Words::platform, Platform::code);
        all(Role::ALL, Words::role, Role::code);
        all(PostingState::ALL, Words::posting_state, PostingState::code);
        all(NoticeKind::ALL, Words::notice_kind, NoticeKind::code);
        all(Part::ALL, Words::part, Part::code);
        all(PayPeriod::ALL, Words::pay_period, PayPeriod::code);
        all(Shared::ALL, Words::shared, Shared::code);
        all(InterestState::ALL, Words::interest_state, InterestState::code);
        all(Rhythm::ALL, Words::rhythm, Rhythm::code);
        all(Weekday::ALL, Words::weekday, Weekday::code);
        all(Reminder::ALL, Words::reminder, Reminder::code);
        all(Region::ALL, Words::region, Region::code);
        all(EventKind::ALL, Words::event_kind, EventKind::code);
        all(Every::ALL, Words::every, Every::code);
        all(Attendance::ALL, Words::attendance, Attendance::code);
        all(Halt::ALL, Words::halt, Halt::code);
        all(FoundKind::ALL, Words::found_kind, FoundKind::code);
        all(RegistrationState::ALL, Words::registration_state, RegistrationState::code);
    }

    /// Outside checks rely on these, see the interface.
    #[test]
    fn english_field_names_are_the_agreed_ones() {
        let words = Texts::get().words(Lang::En);
        let names: Vec<String> =
            Field::ALL.iter().map(|field| words.field(*field).to_ascii_lowercase()).collect();
        assert_eq!(
            names.join(", "),
            "aluminium, silicon, new energy, new materials, advanced equipment, multilingual technology, \
             artificial intelligence, big data, blockchain, life sciences, seed industry, green food, \
             major diseases, ecology"
        );
    }

    #[test]
    fn a_refusal_names_what_is_wrong() {
        let words = Texts::get().words(Lang::En);
        let refusal = Refusal::Blocked(vec![Concern::EmployerMissing, Concern::DeadlinePast]);
        assert_eq!(
            words.refusal(&refusal),
            "It cannot go to review yet: the employer is missing, the deadline is past. The text is kept. \
             Please put this right, then submit again."
        );
    }
}
