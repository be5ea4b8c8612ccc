//! How an event is written in the reader's language.

use crate::args;
use crate::domain::event::{EventDetails, LocalTime, Span, Window};
use crate::domain::posting::{Day, PostingContent, YUNNAN_ZONE};

use super::{Words, local};

impl Words {
    /// A zone as the city whose clocks it is: "Kunming time", "Berlin time";
    /// one of no city as its shift: "UTC+1".
    pub fn clock_of(self, zone: &str) -> String {
        if zone == YUNNAN_ZONE {
            self.say("zone-yunnan")
        } else if let Some(shift) = zone.strip_prefix("Etc/") {
            // The names of these zones count westward.
            match (shift.strip_prefix("GMT-"), shift.strip_prefix("GMT+")) {
                (Some(east), _) => format!("UTC+{east}"),
                (_, Some(west)) => format!("UTC-{west}"),
                (None, None) => "UTC".to_owned(),
            }
        } else {
            self.say_with("zone-city", &args! { city: self.city(zone) })
        }
    }

    /// A day, or a day and a time of it.
    pub fn local_time(self, at: LocalTime) -> String {
        let day = self.day(Day(at.day));
        match at.time {
            None => day,
            Some(time) => format!("{day} {}", self.time(time)),
        }
    }

    /// When an event is, by its own clocks: days alone, or with the zone.
    pub fn event_time(self, content: &PostingContent) -> String {
        content.event.as_ref().map_or_else(String::new, |event| self.event_time_of(event, &content.zone))
    }

    /// The same of an event in a zone (IANA).
    pub fn event_time_of(self, event: &EventDetails, zone: &str) -> String {
        match (event.starts, event.span(zone)) {
            (None, _) => self.say("event-date-open"),
            (Some(starts), None) => self.local_time(starts),
            (Some(_), Some(span)) if event.is_all_day() => self.days(span, zone),
            (Some(_), Some(span)) => self.span(span, zone),
        }
    }

    /// The same by the clocks of a reader who lives elsewhere; `None` where it
    /// would say the same, or days alone are known.
    pub fn event_time_at(self, content: &PostingContent, zone: &str) -> Option<String> {
        let span = content.span()?;
        let same = local(span.from, zone) == local(span.from, &content.zone);
        let event = content.event.as_ref()?;
        (!same && !event.is_all_day()).then(|| self.span(span, zone))
    }

    fn days(self, span: Span, zone: &str) -> String {
        let day = |at| local(at, zone).map(|local| Day(local.date()));
        match (day(span.from), day(span.until - 1)) {
            (Some(first), Some(last)) if first != last => {
                self.say_with("event-days", &args! { first: self.day(first), last: self.day(last) })
            }
            (Some(first), _) => self.day(first),
            (None, _) => String::new(),
        }
    }

    /// From when until when by the clocks of a zone, which is named.
    pub fn span(self, span: Span, zone: &str) -> String {
        let (Some(from), Some(until)) = (local(span.from, zone), local(span.until, zone)) else {
            return String::new();
        };
        let begin = self.moment(span.from, zone);
        let end =
            if from.date() == until.date() { self.time(until.time()) } else { self.moment(span.until, zone) };
        self.say_with("event-span", &args! { from: begin, until: end, zone: self.clock_of(zone) })
    }

    /// Whether and until when one can register at `now` (ms since 1970), by
    /// the clocks of the event.
    pub fn registration_window(self, content: &PostingContent, now: i64) -> String {
        let about = |at| args! { at: self.moment(at, &content.zone), zone: self.clock_of(&content.zone) };
        match content.window(now) {
            Window::Nowhere => String::new(),
            Window::Not(opens) => self.say_with("event-opens", &about(opens)),
            Window::Open(closes) => self.say_with("event-open-until", &about(closes)),
            Window::Closed => self.say("event-registration-closed"),
        }
    }

    /// How many seats of each kind there are, in one line; empty for none.
    pub fn seats(self, event: &EventDetails) -> String {
        self.join(event.seats.iter().map(|(attendance, seats)| {
            let kind = self.attendance(*attendance);
            match seats {
                None => kind,
                Some(n) => self.say_with("event-seats", &args! { kind: kind, n: i64::from(*n) }),
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::EventKind;
    use crate::domain::lang::Lang;
    use crate::text::Texts;

    fn event(starts: &str, ends: &str) -> PostingContent {
        let mut content = PostingContent::new_event(Lang::ZhHans, "讲座", EventKind::Lecture);
        if let Some(event) = &mut content.event {
            event.starts = LocalTime::read(starts);
            event.ends = LocalTime::read(ends);
        }
        content
    }

    #[test]
    fn clocks_of_no_city_are_told_by_their_shift() {
        let words = Texts::get().words(Lang::En);
        for (zone, told) in [
            ("Asia/Shanghai", "Kunming time"),
            ("Asia/Vientiane", "Vientiane time"),
            ("Etc/GMT-1", "UTC+1"),
            ("Etc/GMT+4", "UTC-4"),
            ("Etc/UTC", "UTC"),
        ] {
            assert_eq!(words.clock_of(zone), told);
        }
    }

    #[test]
    fn an_event_is_told_by_its_clocks_and_the_readers() {
        let both = |content: &PostingContent| {
            [Lang::ZhHans, Lang::En].map(|lang| Texts::get().words(lang).event_time(content))
        };
        assert_eq!(
            both(&event("2026-12-01 15:00", "2026-12-01 17:00")),
            ["2026年12月1日 15:00–17:00（昆明时间）", "1 December 2026 15:00–17:00 (Kunming time)"]
        );
        assert_eq!(
            both(&event("2026-12-01", "2026-12-03")),
            ["2026年12月1日至2026年12月3日", "1 December 2026 to 3 December 2026"]
        );
        assert_eq!(both(&event("2026-12-01", "")), ["2026年12月1日", "1 December 2026"]);
        assert_eq!(both(&event("", "")), ["日期待定", "Date to be announced"]);
        let words = Texts::get().words(Lang::En);
        let talk = event("2026-12-01 15:00", "2026-12-01 17:00");
        assert_eq!(
            words.event_time_at(&talk, "Asia/Kathmandu").as_deref(),
            Some("1 December 2026 12:45–14:45 (Kathmandu time)")
        );
        assert_eq!(words.event_time_at(&talk, "Asia/Shanghai"), None);
        assert_eq!(words.event_time_at(&talk, "Asia/Singapore"), None, "the same by another name");
        assert_eq!(words.event_time_at(&event("2026-12-01", ""), "Europe/Berlin"), None);
    }
}
