//! What a list says beside what it said last time.

use std::collections::{HashMap, VecDeque};

use serde::Serialize;

use crate::domain::ids::PostingId;
use crate::domain::posting::{PostingContent, with_posting_parts};
use crate::text::fold::fold_tight;

use super::table::Table;

/// By what a row is the same as last time: employer, title and position code,
/// each in the form in which texts are compared. Of an event these are
/// organiser and title, so that one that is put off stays the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Identity {
    event: bool,
    employer: String,
    title: String,
    code: String,
}

impl Identity {
    /// The identity of a posting.
    pub fn of(content: &PostingContent) -> Self {
        Self {
            event: content.event.is_some(),
            employer: fold_tight(&content.employer),
            title: fold_tight(content.title()),
            code: fold_tight(&content.code),
        }
    }
}

/// What became of one row since last time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// It was not there.
    New,
    /// It was there and says something else now.
    Changed {
        /// The posting that came of it.
        id: PostingId,
        /// The names of what differs, as in the content's JSON.
        fields: Vec<&'static str>,
    },
    /// It says what it said.
    Unchanged {
        /// The posting that came of it.
        id: PostingId,
    },
}

/// A list beside the same list of last time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// One entry for each row of the table, in its order.
    pub changes: Vec<Change>,
    /// What is no longer in the list. A row that is refused now is still in it.
    pub gone: Vec<PostingId>,
}

/// Compares a list with what the same list gave last time (not with what
/// staff made of it since).
///
/// Rows that share an identity are paired within their group: first those
/// that say the same, then events that begin at the same time, then the rest
/// in their order.
pub fn compare(previous: &[(PostingId, PostingContent)], table: &Table) -> Comparison {
    let mut groups: HashMap<Identity, VecDeque<usize>> = HashMap::new();
    for (index, (_, content)) in previous.iter().enumerate() {
        groups.entry(Identity::of(content)).or_default().push_back(index);
    }
    let identities: Vec<Identity> = table.rows.iter().map(|row| Identity::of(&row.content)).collect();
    let mut changes = vec![Change::New; table.rows.len()];
    let mut paired = vec![false; table.rows.len()];
    let alike: [Alike; 3] = [|old, now| old == now, begin_alike, |_, _| true];
    for alike in alike {
        for (index, row) in table.rows.iter().enumerate() {
            let Some(group) = groups.get_mut(&identities[index]).filter(|_| !paired[index]) else { continue };
            let found = group.iter().position(|old| alike(&previous[*old].1, &row.content));
            let Some(old) = found.and_then(|at| group.remove(at)) else { continue };
            let (id, before) = &previous[old];
            paired[index] = true;
            changes[index] = match differing(before, &row.content) {
                fields if fields.is_empty() => Change::Unchanged { id: *id },
                fields => Change::Changed { id: *id, fields },
            };
        }
    }
    for refused in &table.refused {
        groups.get_mut(&refused.identity).and_then(VecDeque::pop_front);
    }
    let mut gone: Vec<usize> = groups.into_values().flatten().collect();
    gone.sort_unstable();
    Comparison { changes, gone: gone.into_iter().map(|old| previous[old].0).collect() }
}

/// Whether two rows of one identity are the same.
type Alike = fn(&PostingContent, &PostingContent) -> bool;

/// Whether two events begin at the same time, which is known.
fn begin_alike(old: &PostingContent, now: &PostingContent) -> bool {
    let starts = |content: &PostingContent| content.event.as_ref().and_then(|event| event.starts);
    starts(old).is_some() && starts(old) == starts(now)
}

/// The names of the parts in which two contents differ.
pub fn differing(before: &PostingContent, after: &PostingContent) -> Vec<&'static str> {
    macro_rules! differing {
        ($($field:ident),+ $(,)?) => {{
            // Taken apart in full, so that a new field cannot be forgotten here.
            let PostingContent { $($field: _),+ } = before;
            let mut names = Vec::new();
            $(if before.$field != after.$field { names.push(stringify!($field)); })+
            names
        }};
    }
    with_posting_parts!(differing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::{EventKind, LocalTime};
    use crate::domain::lang::Lang;
    use crate::domain::posting::Headcount;
    use crate::sheet::table::{Refused, Row};

    fn content(employer: &str, title: &str, people: u32) -> PostingContent {
        let mut content = PostingContent::new(Lang::ZhHans, title);
        content.employer = employer.into();
        content.headcount = Some(Headcount::Exactly(people));
        content
    }

    fn table(contents: &[PostingContent]) -> Table {
        let rows = contents.iter().zip(1..).map(|(content, row)| Row {
            sheet: String::new(),
            row,
            content: content.clone(),
            readings: Vec::new(),
            station: None,
        });
        Table { rows: rows.collect(), ..Table::default() }
    }

    #[test]
    fn new_changed_unchanged_and_gone() {
        let previous = [
            (PostingId(1), content("A", "x", 1)),
            (PostingId(2), content("A", "y", 1)),
            (PostingId(3), content("A", "z", 1)),
        ];
        let now = table(&[content("A", "w", 1), content("Ａ", "y", 2), content("A", "x", 1)]);
        let found = compare(&previous, &now);
        assert_eq!(found.changes[0], Change::New);
        assert_eq!(
            found.changes[1],
            Change::Changed { id: PostingId(2), fields: vec!["employer", "headcount"] }
        );
        assert_eq!(found.changes[2], Change::Unchanged { id: PostingId(1) });
        assert_eq!(found.gone, [PostingId(3)]);
    }

    #[test]
    fn duplicates_pair_by_content_first() {
        let previous = [(PostingId(1), content("A", "x", 1)), (PostingId(2), content("A", "x", 2))];
        let now = table(&[content("A", "x", 2), content("A", "x", 3), content("A", "x", 4)]);
        let found = compare(&previous, &now);
        assert_eq!(found.changes[0], Change::Unchanged { id: PostingId(2) });
        assert!(matches!(found.changes[1], Change::Changed { id: PostingId(1), .. }));
        assert_eq!(found.changes[2], Change::New);
        assert!(found.gone.is_empty());
    }

    fn event(title: &str, starts: &str) -> PostingContent {
        let mut content = PostingContent::new_event(Lang::ZhHans, title, EventKind::Lecture);
        content.employer = "A".into();
        if let Some(event) = &mut content.event {
            event.starts = LocalTime::read(starts);
        }
        content
    }

    #[test]
    fn an_event_that_is_put_off_is_the_same_and_no_demand() {
        let previous = [(PostingId(1), event("x", "2026-12-01")), (PostingId(2), content("A", "x", 1))];
        let found = compare(&previous, &table(&[event("x", "2026-12-08")]));
        assert_eq!(found.changes, [Change::Changed { id: PostingId(1), fields: vec!["event"] }]);
        assert_eq!(found.gone, [PostingId(2)]);
    }

    #[test]
    fn events_of_one_title_are_told_apart_by_their_days() {
        let days = ["2026-12-01", "2026-12-08", "2026-12-15"];
        let previous: Vec<_> = (1..).zip(days).map(|(id, day)| (PostingId(id), event("x", day))).collect();
        let mut second = event("x", days[1]);
        second.place = "昆明".into();
        let found = compare(&previous, &table(&[second, event("x", days[2])]));
        assert_eq!(found.changes[0], Change::Changed { id: PostingId(2), fields: vec!["place"] });
        assert_eq!(found.changes[1], Change::Unchanged { id: PostingId(3) });
        assert_eq!(found.gone, [PostingId(1)]);
    }

    #[test]
    fn a_refused_row_is_not_gone() {
        let previous = [(PostingId(1), content("A", "x", 1))];
        let identity = Identity::of(&content("A", "x", 2));
        let now =
            Table { refused: vec![Refused { sheet: String::new(), row: 2, identity }], ..Table::default() };
        assert!(compare(&previous, &now).gone.is_empty());
    }
}
