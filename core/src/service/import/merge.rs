//! What staff made of a draft is kept when its list comes again: only what the
//! list itself changed is taken over.

use crate::domain::event::EventDetails;
use crate::domain::posting::{PostingContent, with_posting_parts};

/// The text `head` with every part taken from `now` in which the list differs
/// from what it said `before`.
pub(super) fn take_over(
    head: &PostingContent,
    before: &PostingContent,
    now: &PostingContent,
) -> PostingContent {
    let mut merged = head.clone();
    macro_rules! take {
        ($($part:ident),+ $(,)?) => {{
            // Taken apart in full, so that a new part cannot be forgotten here.
            let PostingContent { $($part: _),+ } = now;
            $(if before.$part != now.$part { merged.$part = now.$part.clone(); })+
        }};
    }
    with_posting_parts!(take);
    if let (Some(head), Some(before), Some(now)) = (&head.event, &before.event, &now.event) {
        merged.event = Some(Box::new(take_over_event(head, before, now)));
    }
    merged
}

/// The same within the details of an event: seats and questions that staff
/// wrote survive a new date.
fn take_over_event(head: &EventDetails, before: &EventDetails, now: &EventDetails) -> EventDetails {
    let mut merged = head.clone();
    macro_rules! take {
        ($($part:ident),+ $(,)?) => {{
            // Taken apart in full, so that a new part cannot be forgotten here.
            let EventDetails { $($part: _),+ } = now;
            $(if before.$part != now.$part { merged.$part = now.$part.clone(); })+
        }};
    }
    take!(
        kind,
        series,
        starts,
        ends,
        online,
        seats,
        opens,
        closes,
        approval,
        companions,
        questions,
        co_organisers,
        programme,
        cover
    );
    merged
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::event::{Attendance, EventKind, LocalTime};
    use crate::domain::field::Field;
    use crate::domain::lang::Lang;

    #[test]
    fn seats_and_link_survive_a_new_date() {
        let before = PostingContent::new_event(Lang::ZhHans, "讲座", EventKind::Lecture);
        let (mut head, mut now) = (before.clone(), before.clone());
        let seats = BTreeMap::from([(Attendance::OnSite, Some(30))]);
        if let (Some(head), Some(now)) = (&mut head.event, &mut now.event) {
            head.seats = seats.clone();
            head.online = "https://meet.example.org/1".into();
            now.starts = LocalTime::read("2026-12-01 15:00");
        }
        let merged = take_over(&head, &before, &now).event.expect("an event");
        assert_eq!((merged.seats, merged.online.as_str()), (seats, "https://meet.example.org/1"));
        assert_eq!(merged.starts, LocalTime::read("2026-12-01 15:00"));
    }

    #[test]
    fn a_confirmed_field_survives_a_new_deadline() {
        let before = PostingContent::new(Lang::ZhHans, "教授");
        let mut head = before.clone();
        head.fields = [Field::Silicon].into_iter().collect();
        let mut now = before.clone();
        now.remarks = "延期".into();
        let merged = take_over(&head, &before, &now);
        assert!(merged.fields.contains(Field::Silicon));
        assert_eq!(merged.remarks, "延期");
    }
}
