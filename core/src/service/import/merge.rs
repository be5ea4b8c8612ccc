//! What staff made of a draft is kept when its list comes again: only what the
//! list itself changed is taken over.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::event::EventDetails;
use crate::domain::lang::Lang;
use crate::domain::posting::{PostingContent, PostingText, with_posting_parts};

/// Title and text by language.
type Texts = BTreeMap<Lang, PostingText>;

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
    merged.texts = take_over_texts(head, before, now);
    merged.follow(head);
    merged
}

/// The same language by language: translations that staff wrote, and of what
/// they were made, survive a new source.
fn take_over_texts(head: &PostingContent, before: &PostingContent, now: &PostingContent) -> Texts {
    let mut merged = head.texts.clone();
    let langs: BTreeSet<Lang> = before.texts.keys().chain(now.texts.keys()).copied().collect();
    for lang in langs {
        match (before.texts.get(&lang), now.texts.get(&lang)) {
            (old, new) if old == new => {}
            (_, Some(new)) => drop(merged.insert(lang, new.clone())),
            (_, None) => drop(merged.remove(&lang)),
        }
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
    use super::*;
    use crate::domain::event::{Attendance, EventKind, LocalTime};
    use crate::domain::field::Field;

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
    fn a_translation_of_staff_survives_a_new_source_and_is_marked() {
        let before = PostingContent::new(Lang::ZhHans, "教授");
        let mut head = before.clone();
        head.texts.entry(Lang::En).or_default().title = "Professor".into();
        head.follow(&before);
        let now = PostingContent::new(Lang::ZhHans, "讲席教授");
        let merged = take_over(&head, &before, &now);
        assert_eq!((merged.title(), merged.texts[&Lang::En].title.as_str()), ("讲席教授", "Professor"));
        assert_eq!(merged.to_renew().iter().collect::<Vec<_>>(), [Lang::En]);
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
