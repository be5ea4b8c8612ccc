//! What is to be done about one event in one guild.

use crate::dialogue::event::scheduled;
use crate::domain::guild::GuildEvent;
use crate::domain::posting::{Posting, PostingState};
use crate::platform::Scheduling;
use crate::store::GuildEventRow;
use crate::text::Texts;

/// What begins so soon has begun, in ms: the platform's clock is not ours, and
/// it makes nothing that begins in its past.
const SOON: i64 = 60_000;

/// A posting, and whether it was taken back from those who had it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject<'a> {
    pub posting: &'a Posting,
    pub recalled: bool,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Nothing, unless something changes.
    Rest,
    /// Nothing ever: nothing stands there.
    Forget,
    /// Look whether one stands there already.
    Find(String),
    /// Make it.
    Make(GuildEvent),
    /// Change what stands there.
    Change(String, GuildEvent),
    /// Say that it does not take place.
    CallOff(String),
    /// Take it away.
    Remove(String),
}

impl Step {
    /// What the adapter is asked for, where it is asked for anything.
    pub fn scheduling(&self) -> Option<Scheduling<'_>> {
        Some(match self {
            Self::Rest | Self::Forget => return None,
            Self::Find(reference) => Scheduling::Find { reference },
            Self::Make(event) => Scheduling::Make(event),
            Self::Change(id, to) => Scheduling::Change { id, to },
            Self::CallOff(id) => Scheduling::CallOff { id },
            Self::Remove(id) => Scheduling::Remove { id },
        })
    }
}

/// What is to be done at `now` (ms since 1970). `public_url` as for
/// [`scheduled::event`].
pub(super) fn step(row: &GuildEventRow, subject: Subject<'_>, public_url: &str, now: i64) -> Step {
    let Subject { posting, recalled } = subject;
    // Of what was found there it is not known when it begins.
    let starts_at = row.starts_at.or_else(|| posting.shown()?.span().map(|span| span.from));
    let begun = starts_at.is_some_and(|at| at <= now + SOON);
    let over = row.ends_at.is_some_and(|at| at <= now);
    let public = posting.state == PostingState::Published && posting.halt.is_none();
    let wanted = row.lang.filter(|_| public).and_then(|lang| {
        let event = scheduled::event(posting, public_url, Texts::get().words(lang))?;
        (event.from > now + SOON).then_some(event)
    });
    let Some(id) = row.event.clone() else {
        return match wanted {
            _ if row.doubt => Step::Find(posting.reference()),
            Some(event) if row.removed == Some(event.digest()) => Step::Rest,
            Some(event) => Step::Make(event),
            None => Step::Forget,
        };
    };
    if over {
        return Step::Rest;
    }
    let withdrawn = recalled || !(posting.state == PostingState::Published || posting.halt.is_some());
    match wanted {
        _ if withdrawn => Step::Remove(id),
        // What has begun cannot be called off there any more.
        _ if posting.halt.is_some() && begun => Step::Remove(id),
        _ if posting.halt.is_some() => Step::CallOff(id),
        _ if begun => Step::Rest,
        Some(event) if row.shown == Some(event.digest()) => Step::Rest,
        Some(event) => Step::Change(id, event),
        // It shows what is true no more: nobody here takes it, or it has begun by its new date.
        None => Step::Remove(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::{EventKind, Halt, LocalTime};
    use crate::domain::ids::PostingId;
    use crate::domain::lang::Lang;
    use crate::domain::person::Platform;
    use crate::domain::posting::{PostingContent, Revision};

    /// 2026-12-20 15:00 in Kunming.
    const BEGINS: i64 = 1_797_750_000_000;
    const HOUR: i64 = 3_600_000;

    fn posting() -> Posting {
        let mut content = PostingContent::new_event(Lang::En, "Rice", EventKind::Lecture);
        if let Some(event) = &mut content.event {
            event.starts = LocalTime::read("2026-12-20 15:00");
        }
        let head = Revision {
            number: 1,
            digest: content.digest(),
            content,
            review: PostingState::Approved,
            changed_by: None,
            submitted_by: None,
            approved_by: None,
            remark: None,
        };
        Posting {
            id: PostingId(17),
            station: None,
            state: PostingState::Published,
            head,
            live: None,
            publish_at: None,
            published_at: Some(0),
            halt: None,
            sequence: 0,
            changed_at: 0,
        }
    }

    fn nothing_made() -> GuildEventRow {
        GuildEventRow {
            posting: PostingId(17),
            platform: Platform::Discord,
            guild: "1".into(),
            lang: Some(Lang::En),
            event: None,
            shown: None,
            removed: None,
            starts_at: None,
            ends_at: None,
            due: 0,
            turn: 0,
            claimed: 0,
            doubt: false,
            attempts: 0,
        }
    }

    fn plan(row: &GuildEventRow, posting: &Posting, now: i64) -> Step {
        step(row, Subject { posting, recalled: false }, "", now)
    }

    fn event(posting: &Posting) -> GuildEvent {
        scheduled::event(posting, "", Texts::get().words(Lang::En)).expect("it has a date")
    }

    fn made(posting: &Posting) -> GuildEventRow {
        GuildEventRow {
            event: Some("9".into()),
            shown: Some(event(posting).digest()),
            starts_at: Some(BEGINS),
            ends_at: Some(BEGINS + HOUR),
            ..nothing_made()
        }
    }

    #[test]
    fn what_is_wanted_is_made_once() {
        let posting = posting();
        let row = nothing_made();
        assert_eq!(plan(&row, &posting, 0), Step::Make(event(&posting)));
        for soon in [BEGINS - SOON, BEGINS] {
            assert_eq!(plan(&row, &posting, soon), Step::Forget, "it has begun");
        }
        assert_eq!(plan(&GuildEventRow { lang: None, ..row.clone() }, &posting, 0), Step::Forget);
        let doubt = GuildEventRow { doubt: true, ..row.clone() };
        assert_eq!(plan(&doubt, &posting, 0), Step::Find("E-17".into()));
        assert_eq!(plan(&made(&posting), &posting, 0), Step::Rest);
        let taken_away = GuildEventRow { removed: Some(event(&posting).digest()), ..row.clone() };
        assert_eq!(plan(&taken_away, &posting, 0), Step::Rest);
        let chinese = GuildEventRow { lang: Some(Lang::ZhHans), ..taken_away };
        assert!(matches!(plan(&chinese, &posting, 0), Step::Make(_)), "another text");
    }

    #[test]
    fn what_stands_there_follows() {
        let before = posting();
        let row = made(&before);
        let id = || "9".to_owned();
        let mut moved = before.clone();
        moved.head.content.place = "Hall 2".into();
        assert_eq!(plan(&row, &moved, 0), Step::Change(id(), event(&moved)));
        assert_eq!(plan(&row, &moved, BEGINS), Step::Rest, "it has begun");
        let found = GuildEventRow { shown: None, starts_at: None, ends_at: None, ..row.clone() };
        assert_eq!(plan(&found, &before, 0), Step::Change(id(), event(&before)));
        assert_eq!(plan(&found, &before, BEGINS), Step::Rest, "it has begun");
        for halt in [Halt::Postponed, Halt::Cancelled] {
            let halted = Posting { halt: Some(halt), ..before.clone() };
            assert_eq!(plan(&row, &halted, 0), Step::CallOff(id()));
            assert_eq!(plan(&row, &halted, BEGINS), Step::Remove(id()));
            assert_eq!(plan(&row, &halted, BEGINS + HOUR), Step::Rest, "it is over");
            assert_eq!(plan(&nothing_made(), &halted, 0), Step::Forget);
        }
        // Staff cancelled it, which ends it.
        let cancelled =
            Posting { halt: Some(Halt::Cancelled), state: PostingState::Closed, ..before.clone() };
        assert_eq!(plan(&row, &cancelled, 0), Step::CallOff(id()));
        let recalled = Subject { posting: &cancelled, recalled: true };
        assert_eq!(step(&row, recalled, "", 0), Step::Remove(id()));
        let closed = Posting { state: PostingState::Closed, ..before.clone() };
        assert_eq!(plan(&row, &closed, BEGINS), Step::Remove(id()));
        let unmapped = GuildEventRow { lang: None, ..row.clone() };
        assert_eq!(plan(&unmapped, &before, 0), Step::Remove(id()));
        assert_eq!(plan(&unmapped, &before, BEGINS), Step::Rest);
        // A new date that is past already.
        let mut past = before;
        if let Some(event) = &mut past.head.content.event {
            event.starts = LocalTime::read("2026-12-19 15:00");
            event.ends = LocalTime::read("2026-12-21 15:00");
        }
        assert_eq!(plan(&row, &past, BEGINS - HOUR), Step::Remove(id()));
    }
}
