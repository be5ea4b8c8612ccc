//! Lists of the desk: a table where the platform shows tables, else a list of
//! what can be opened, else lines.

use crate::args;
use crate::dialogue::press::Press;
use crate::domain::posting::{Posting, PostingContent};
use crate::domain::search::Marked;
use crate::platform::Capabilities;
use crate::text::{Words, shorten};
use crate::view::{Button, Item, List, Message, Pager, Row, Table, Text, View};

/// Entries a page where tables are shown.
const TABLE_ROWS: u32 = 25;

/// Entries a page on this platform.
pub(super) fn size(caps: &Capabilities) -> u32 {
    if caps.tables { TABLE_ROWS } else { caps.list_page }
}

/// Rows of one page, before it is known how they will be shown.
pub(super) struct Listing {
    pub heading: String,
    pub note: Option<String>,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
    pub pager: Option<Pager>,
    pub empty: String,
}

impl Listing {
    /// The listing as the platform shows it best.
    pub(super) fn message(self, caps: &Capabilities, words: Words) -> Message {
        let Self { heading, note, columns, rows, pager, empty } = self;
        if caps.tables {
            return Message::new(View::Table(Table { heading, note, columns, rows, pager, empty }));
        }
        let items: Option<Vec<Item>> = rows.iter().map(item).collect();
        match items {
            Some(items) => Message::new(View::List(List { heading, note, items, pager, empty })),
            None => lines(heading, note, &rows, pager, words),
        }
    }
}

/// A row as an entry of a list: the first two cells name it.
fn item(row: &Row) -> Option<Item> {
    let open = row.open.clone()?;
    let (name, rest) = row.cells.split_at(row.cells.len().min(2));
    Some(Item { label: joined(name), detail: joined(rest), found: Marked::default(), open })
}

/// Rows that open nothing, one a paragraph.
fn lines(heading: String, note: Option<String>, rows: &[Row], pager: Option<Pager>, words: Words) -> Message {
    let mut paragraphs: Vec<String> = note.into_iter().collect();
    paragraphs.extend(rows.iter().map(|row| joined(&row.cells)));
    let mut turning = Vec::new();
    if let Some(pager) = pager {
        paragraphs.push(words.say_with(
            "desk-page",
            &args! { page: words.count(u64::from(pager.page) + 1), pages: words.count(pager.pages.into()),
            total: words.count(pager.total.into()) },
        ));
        turning.extend(pager.previous.map(|press| Button::press(words.say("desk-previous"), press)));
        turning.extend(pager.next.map(|press| Button::press(words.say("desk-next"), press)));
    }
    Message::new(View::Text(Text { heading: Some(heading), paragraphs, ..Text::default() })).row(turning)
}

fn joined(cells: &[String]) -> String {
    let said: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    said.join(" · ")
}

/// Longest name of something within a sentence, in characters.
const NAME_CHARS: usize = 80;

/// A title or file name as a sentence takes it; titles of lists may be pages long.
pub(super) fn name(text: &str) -> String {
    shorten(text, NAME_CHARS, |_| 1)
}

/// Heads of the columns of [`posting_row`].
pub(super) fn posting_columns(words: Words) -> Vec<String> {
    vec![
        words.say("column-id"),
        words.say("column-title"),
        words.say("column-employer"),
        words.say("column-deadline"),
        words.say("column-fields"),
        words.say("column-concerns"),
    ]
}

/// A posting as a row that opens it.
pub(super) fn posting_row(posting: &Posting, words: Words, now: i64) -> Row {
    let content = &posting.head.content;
    let cells = vec![
        content.reference(posting.id),
        content.title().to_owned(),
        content.employer.clone(),
        last_day(content, words),
        words.fields(content.fields),
        words.concerns(&content.concerns(now)),
    ];
    Row { cells, open: Some(Press::Dossier { id: posting.id }) }
}

/// The button to a posting's dossier.
pub(super) fn open(posting: &Posting, words: Words) -> Button {
    let label = words.say_with("room-posting", &args! { id: posting.reference() });
    Button::press(label, Press::Dossier { id: posting.id })
}

/// The last day, or that there is none; of an event the day it begins.
pub(super) fn last_day(content: &PostingContent, words: Words) -> String {
    if let Some(event) = &content.event {
        return event.starts.map_or_else(|| words.say("event-date-open"), |at| words.local_time(at));
    }
    content.deadline.map_or_else(|| words.say("deadline-none"), |day| words.day(day))
}
