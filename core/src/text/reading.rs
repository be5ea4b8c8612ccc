//! What the import took a value for, in words.

use crate::sheet::Interpreted;

use super::Words;

impl Words {
    /// A reading as it is kept: data of [`Interpreted`], put into words.
    pub fn reading(self, kept: &str) -> String {
        let Ok(read) = serde_json::from_str::<Interpreted>(kept) else { return kept.to_owned() };
        self.interpreted(&read)
    }

    /// What a value was taken for.
    pub fn interpreted(self, read: &Interpreted) -> String {
        match read {
            Interpreted::Headcount(headcount) => self.headcount(*headcount),
            Interpreted::Deadline { day: Some(day), zone: None } => self.day(*day),
            Interpreted::Deadline { day: Some(day), zone: Some(zone) } => {
                format!("{} ({zone})", self.day(*day))
            }
            Interpreted::Deadline { day: None, .. } => self.say("reading-open-ended"),
            Interpreted::Pay(pay) if pay.min.is_none() && pay.max.is_none() => self.say("reading-words-only"),
            Interpreted::Pay(pay) => self.compensation(pay),
            Interpreted::Fields(fields) => self.fields(*fields),
            Interpreted::ProposedFields(fields) => {
                self.say_with("reading-proposed", &crate::args! { fields: self.fields(*fields) })
            }
            Interpreted::Engagement(engagement) => self.engagements(*engagement),
            Interpreted::Places(places) => self.places(*places),
            Interpreted::When { starts: None, .. } => self.say("reading-date-open"),
            Interpreted::When { starts: Some(starts), ends: None } => self.local_time(*starts),
            Interpreted::When { starts: Some(starts), ends: Some(ends) } => {
                let (first, last) = (self.local_time(*starts), self.local_time(*ends));
                self.say_with("event-days", &crate::args! { first: first, last: last })
            }
            Interpreted::EventKind(kind) => self.event_kind(*kind),
            Interpreted::Zone(zone) => self.clock_of(zone),
            Interpreted::Remark => self.say("reading-remark"),
            Interpreted::Dropped => self.say("reading-dropped"),
        }
    }
}
