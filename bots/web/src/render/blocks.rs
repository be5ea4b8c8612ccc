//! The kinds of view that are only read or pressed.

use askama::Template;
use haizhi_core::view::{Card, Choice, Digest, File, List, Progress, Table, Text, Tone};

use super::control::Controls;
use super::{Place, Scene, draw};

#[derive(Template)]
#[template(path = "view/text.html")]
struct TextHtml<'a> {
    text: &'a Text,
    tone: &'static str,
}

pub(super) fn text(text: &Text) -> String {
    let tone = match text.tone {
        Tone::Plain => "plain",
        Tone::Done => "done",
        Tone::Problem => "problem",
    };
    draw(&TextHtml { text, tone })
}

#[derive(Template)]
#[template(path = "view/card.html")]
struct CardHtml<'a> {
    card: &'a Card,
    lang: Option<&'static str>,
}

pub(super) fn card(card: &Card) -> String {
    draw(&CardHtml { card, lang: card.lang.map(|lang| lang.code()) })
}

struct Entry<'a> {
    control: String,
    detail: &'a str,
    /// Where something was found: parts, and whether each is what was sought.
    found: Vec<(&'a str, bool)>,
}

#[derive(Template)]
#[template(path = "view/list.html")]
struct ListHtml<'a> {
    list: &'a List,
    entries: Vec<Entry<'a>>,
    pager: Option<String>,
}

pub(super) fn list(controls: &Controls<'_>, list: &List) -> String {
    let entries = list.items.iter().map(|item| Entry {
        control: controls.opener(&item.label, &item.open),
        detail: &item.detail,
        found: item.found.parts(),
    });
    let pager = list.pager.as_ref().map(|pager| controls.pager(pager));
    draw(&ListHtml { list, entries: entries.collect(), pager })
}

struct GroupHtml<'a> {
    heading: &'a str,
    entries: Vec<Entry<'a>>,
}

#[derive(Template)]
#[template(path = "view/digest.html")]
struct DigestHtml<'a> {
    digest: &'a Digest,
    groups: Vec<GroupHtml<'a>>,
}

pub(super) fn digest(controls: &Controls<'_>, digest: &Digest) -> String {
    let groups = digest.groups.iter().map(|group| GroupHtml {
        heading: &group.heading,
        entries: group
            .entries
            .iter()
            .map(|entry| Entry {
                control: controls.action_opener(&entry.label, &entry.open),
                detail: &entry.detail,
                found: Vec::new(),
            })
            .collect(),
    });
    draw(&DigestHtml { digest, groups: groups.collect() })
}

#[derive(Template)]
#[template(path = "view/choice.html")]
struct ChoiceHtml<'a> {
    id: &'a str,
    question: &'a [String],
    many: bool,
    options: Vec<String>,
}

pub(super) fn choice(controls: &Controls<'_>, choice: &Choice, id: &str) -> String {
    let options = choice
        .options
        .iter()
        .map(|option| controls.option(&option.label, &option.press, option.chosen, choice.many));
    draw(&ChoiceHtml { id, question: &choice.question, many: choice.many, options: options.collect() })
}

struct Cell<'a> {
    column: &'a str,
    text: &'a str,
}

struct RowHtml<'a> {
    /// The first cell, which opens the row if anything does.
    name: String,
    column: &'a str,
    opens: bool,
    cells: Vec<Cell<'a>>,
}

#[derive(Template)]
#[template(path = "view/table.html")]
struct TableHtml<'a> {
    id: &'a str,
    table: &'a Table,
    rows: Vec<RowHtml<'a>>,
    pager: Option<String>,
}

pub(super) fn table(controls: &Controls<'_>, table: &Table, id: &str) -> String {
    let column = |index: usize| table.columns.get(index).map_or("", String::as_str);
    let rows = table.rows.iter().map(|row| {
        let first = row.cells.first().map_or("", String::as_str);
        RowHtml {
            name: match &row.open {
                Some(press) => controls.opener(first, press),
                None => askama::filters::escape(first, askama::filters::Html)
                    .map(|safe| safe.to_string())
                    .unwrap_or_default(),
            },
            column: column(0),
            opens: row.open.is_some(),
            cells: row
                .cells
                .iter()
                .enumerate()
                .skip(1)
                .map(|(index, text)| Cell { column: column(index), text })
                .collect(),
        }
    });
    let pager = table.pager.as_ref().map(|pager| controls.pager(pager));
    draw(&TableHtml { id, table, rows: rows.collect(), pager })
}

#[derive(Template)]
#[template(path = "view/file.html")]
struct FileHtml<'a> {
    file: &'a File,
    href: Option<String>,
    /// Where it is seen, for a picture.
    picture: Option<String>,
    download: String,
}

pub(super) fn file(scene: &Scene<'_>, file: &File) -> String {
    let href = match scene.place {
        Place::Desk { .. } => Some(format!("/work/files/{}", file.file)),
        Place::Chat { .. } => Some(format!("/chat/files/{}", file.file)),
        Place::Picture => None,
    };
    // Pictures of ours alone are shown: staff see what they approve.
    let shown = matches!(scene.place, Place::Desk { .. }) && file.media_type.starts_with("image/");
    let picture = href.clone().filter(|_| shown);
    draw(&FileHtml { file, href, picture, download: scene.words.say("web-download") })
}

#[derive(Template)]
#[template(path = "view/progress.html")]
struct ProgressHtml<'a> {
    id: &'a str,
    progress: &'a Progress,
    /// Done and total, kept within bounds for the bar.
    bar: Option<(u64, u64)>,
    says: String,
}

pub(super) fn progress(scene: &Scene<'_>, progress: &Progress, id: &str) -> String {
    let words = scene.words;
    let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let says = match progress.total {
        Some(total) => {
            let args = haizhi_core::args! { done: number(progress.done), total: number(total) };
            words.say_with("web-progress-of", &args)
        }
        // Nothing is counted yet: the heading says what is being done.
        None if progress.done == 0 && !progress.finished => String::new(),
        None => number(progress.done),
    };
    // A bar of nothing is full: there is no work.
    let bar = progress.total.map(|total| if total == 0 { (1, 1) } else { (progress.done.min(total), total) });
    draw(&ProgressHtml { id, progress, bar, says })
}
