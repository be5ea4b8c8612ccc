//! Workbooks: bring one, see what came of it, hand the drafts on.

use crate::args;
use crate::dialogue::change::{Change, Outcome, Refusal};
use crate::dialogue::need::{CellProblem, Import, ImportResult, ImportState};
use crate::dialogue::press::{FormId, Press};
use crate::dialogue::state::Waiting;
use crate::dialogue::{Turn, pager};
use crate::domain::access::{Action, may_somewhere};
use crate::domain::ids::ImportId;
use crate::domain::person::Staff;
use crate::domain::posting::PostingState;
use crate::event::IncomingFile;
use crate::platform::Capabilities;
use crate::sheet::Limits;
use crate::text::Words;
use crate::view::{
    Button, FieldInput, File, Form, FormField, Message, Progress, Row, Table, Text, Tone, View,
};

use super::Desk;
use super::page::{Listing, name, posting_columns, posting_row};
use super::problem::{expected_text, unreadable_text};
use super::task::ImportDeed;
use super::today::back;

/// Most refused cells told in a chat; the annotated copy holds all.
const CHAT_PROBLEMS: usize = 20;

/// Most refused cells in a table: more is no page that anybody reads.
const TABLE_PROBLEMS: usize = 2_000;

/// Media type of the annotated copy.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A workbook was sent.
pub(super) fn file(desk: &Desk<'_>, file: &IncomingFile) -> Turn {
    let limit = Limits::default().file_bytes;
    if file.size > limit {
        return desk.refuse(&Refusal::FileTooLarge(limit));
    }
    desk.change(Waiting::Import, Change::Import(file.clone()))
}

/// The form that takes a workbook, where the platform has forms.
pub(super) fn upload(desk: &Desk<'_>, without_file: bool) -> Form {
    let words = desk.ctx.words;
    Form {
        id: FormId::Upload,
        heading: words.say("upload-heading"),
        intro: Vec::new(),
        fields: vec![FormField {
            name: "file".into(),
            label: words.say("upload-file"),
            help: words.say_with("upload-help", &limits(words)),
            value: String::new(),
            input: FieldInput::File,
            optional: false,
            error: without_file.then(|| words.say("upload-missing")),
        }],
        submit: words.say("upload-send"),
    }
}

/// What a file may hold, in words.
pub(super) fn limits(words: Words) -> crate::text::Args {
    let limits = Limits::default();
    args! { megabytes: words.count(limits.file_bytes >> 20), rows: words.count(limits.rows as u64) }
}

/// The imports there were, and how to bring another.
pub(super) fn list(desk: &Desk<'_>, staff: &Staff) -> Turn {
    let (words, ctx) = (desk.ctx.words, desk.ctx);
    let page = &ctx.facts.imports;
    let rows = page.items.iter().map(|import| {
        let cells = vec![
            import.id.to_string(),
            import.name.clone(),
            words.moment(import.at, &ctx.actor.zone),
            state_words(import, words),
        ];
        Row { cells, open: Some(Press::Import { id: import.id }) }
    });
    let brings = may_somewhere(staff, Action::Edit);
    let listing = Listing {
        heading: words.say_with("imports-heading", &args! { total: words.count(page.total.into()) }),
        note: (brings && !ctx.caps.forms).then(|| words.say_with("imports-send-here", &limits(words))),
        columns: vec![
            words.say("column-id"),
            words.say("column-file"),
            words.say("column-when"),
            words.say("column-state"),
        ],
        rows: rows.collect(),
        pager: pager(page, |page| Press::Imports { page }),
        empty: words.say("imports-empty"),
    };
    let mut messages = vec![listing.message(&ctx.caps, words).row([back(words)])];
    if brings && ctx.caps.forms {
        messages.push(Message::new(View::Form(upload(desk, false))));
    }
    desk.say_all(messages)
}

/// Where an import stands, in a few words.
fn state_words(import: &Import, words: Words) -> String {
    match (import.state, &import.result) {
        (ImportState::Running, _) => words.say("import-state-running"),
        (ImportState::Failed, _) => words.say("import-state-failed"),
        (ImportState::Discarded, _) => words.say("import-state-discarded"),
        (ImportState::Done, None) => words.say("import-state-done"),
        (ImportState::Done, Some(result)) => words.say_with(
            "import-state-result",
            &args! { usable: words.count(usable(result).into()), refused: words.count(result.refused.into()) },
        ),
    }
}

fn usable(result: &ImportResult) -> u32 {
    result.drafted.saturating_add(result.changed).saturating_add(result.unchanged)
}

/// Answers what is asked of one import.
pub(super) fn deed(desk: &Desk<'_>, staff: &Staff, id: ImportId, deed: ImportDeed) -> Turn {
    let Some(import) = found(desk, id) else { return desk.refuse(&Refusal::NotFound) };
    let change = |change| desk.change(Waiting::OnImport(id), change);
    match deed {
        ImportDeed::Show => shown(desk, staff, import),
        ImportDeed::Rows { .. } => rows(desk, import),
        ImportDeed::Annotated => annotated(desk, import),
        ImportDeed::Submit => change(Change::SubmitImport(id)),
        ImportDeed::AskDiscard => ask_discard(desk, import),
        ImportDeed::Discard => change(Change::DiscardImport(id)),
    }
}

fn found<'a>(desk: &Desk<'a>, id: ImportId) -> Option<&'a Import> {
    desk.ctx.facts.import.as_ref().filter(|import| import.id == id)
}

/// The import, under the name by which it is kept up to date.
fn shown(desk: &Desk<'_>, staff: &Staff, import: &Import) -> Turn {
    let may = |action| may_somewhere(staff, action);
    desk.say(import_view(import, desk.ctx.words, &desk.ctx.caps, may))
        .anchored(format!("import.{}", import.id.0))
}

/// One import as it stands, with what `may` be done about it. Whoever reads
/// a workbook keeps the message `import.<id>` up to date with this.
pub fn import_view(
    import: &Import,
    words: Words,
    caps: &Capabilities,
    may: impl Fn(Action) -> bool,
) -> Message {
    match (import.state, &import.result) {
        (ImportState::Running, _) => running(import, words),
        (ImportState::Done, Some(result)) => done(import, result, words, caps, may),
        (ImportState::Done, None) => Message::text(words.say_with("import-done", &named(import))),
        (ImportState::Discarded, _) => {
            Message::text(words.say_with("import-discarded", &named(import))).row([imports(words)])
        }
        (ImportState::Failed, _) => {
            let mut about = named(import);
            about.put("reason", unreadable_text(words, import.unreadable.as_deref().unwrap_or_default()));
            Message::problem(words.say_with("import-failed", &about)).row([imports(words)])
        }
    }
}

fn named(import: &Import) -> crate::text::Args {
    args! { id: import.id.to_string(), name: name(&import.name) }
}

fn imports(words: Words) -> Button {
    Button::press(words.say("room-imports"), Press::Imports { page: 0 })
}

fn running(import: &Import, words: Words) -> Message {
    Message::new(View::Progress(Progress {
        heading: words.say_with("import-running", &named(import)),
        done: import.read.into(),
        total: import.total.map(u64::from),
        counts: Vec::new(),
        finished: false,
    }))
}

/// Summary, refused cells, and what to do next.
fn done(
    import: &Import,
    result: &ImportResult,
    words: Words,
    caps: &Capabilities,
    may: impl Fn(Action) -> bool,
) -> Message {
    let mut summary = vec![words.say_with("import-summary", &counts(result, words))];
    if result.gone > 0 {
        let gone = args! { count: words.count(result.gone.into()) };
        summary.push(words.say_with("import-gone", &gone));
    }
    let heading = words.say_with("import-heading", &named(import));
    let view = if caps.tables {
        summary.extend(rest(import, result, TABLE_PROBLEMS, words));
        View::Table(problem_table(result, heading, summary.join("\n"), words))
    } else {
        summary.extend(problem_lines(import, result, words));
        View::Text(Text { heading: Some(heading), paragraphs: summary, tone: Tone::Plain })
    };
    next(Message::new(view), import, result, words, may)
}

fn counts(result: &ImportResult, words: Words) -> crate::text::Args {
    args! {
    rows: words.count(result.rows.into()),
    usable: words.count(usable(result).into()),
    drafted: words.count(result.drafted.into()),
    changed: words.count(result.changed.into()),
    unchanged: words.count(result.unchanged.into()),
    refused: words.count(result.refused.into()),
    }
}

fn problem_table(result: &ImportResult, heading: String, note: String, words: Words) -> Table {
    let row = |problem: &CellProblem| Row {
        cells: vec![
            problem.cell.clone().unwrap_or_default(),
            problem.sheet.clone(),
            problem.column.clone(),
            problem.read.clone(),
            expected_text(words, &problem.expected),
        ],
        open: None,
    };
    Table {
        heading,
        note: Some(note),
        columns: vec![
            words.say("column-cell"),
            words.say("column-sheet"),
            words.say("column-column"),
            words.say("column-read"),
            words.say("column-expected"),
        ],
        rows: result.errors.iter().take(TABLE_PROBLEMS).map(row).collect(),
        pager: None,
        empty: words.say("import-no-problems"),
    }
}

fn problem_lines(import: &Import, result: &ImportResult, words: Words) -> Vec<String> {
    let mut lines: Vec<String> = result
        .errors
        .iter()
        .take(CHAT_PROBLEMS)
        .map(|problem| {
            let place = format!("{} {}", name(&problem.sheet), problem.cell.as_deref().unwrap_or_default());
            words.say_with(
                "import-problem",
                &args! {
                    place: place.trim().to_owned(),
                    column: name(&problem.column),
                    read: name(&problem.read),
                    expected: expected_text(words, &problem.expected),
                },
            )
        })
        .collect();
    lines.extend(rest(import, result, CHAT_PROBLEMS, words));
    lines
}

/// Where the refused cells are that are not shown.
fn rest(import: &Import, result: &ImportResult, shown: usize, words: Words) -> Option<String> {
    let rest = result.errors.len().checked_sub(shown).filter(|rest| *rest > 0)?;
    let count = words.count(rest as u64);
    Some(match &import.annotated {
        Some((_, name)) => words.say_with("import-rest-in-copy", &args! { count: count, name: name.clone() }),
        None => words.say_with("import-rest", &args! { count: count }),
    })
}

/// Preview, hand on, download, discard: each only where there is something to it.
fn next(
    message: Message,
    import: &Import,
    result: &ImportResult,
    words: Words,
    may: impl Fn(Action) -> bool,
) -> Message {
    let id = import.id;
    let fresh = result.drafted.saturating_add(result.changed);
    let mut forward = Vec::new();
    if usable(result) > 0 {
        forward.push(Button::press(words.say("deed-preview"), Press::ImportRows { id, page: 0 }));
    }
    if fresh > 0 && may(Action::Submit) {
        let label = words.say_with("import-submit", &args! { count: words.count(fresh.into()) });
        forward.push(Button::primary(label, Press::SubmitImport { id }));
    }
    let mut rest = Vec::new();
    if import.annotated.is_some() {
        rest.push(Button::press(words.say("import-annotated"), Press::Annotated { id }));
    }
    if fresh > 0 && may(Action::Edit) {
        rest.push(Button::danger(words.say("deed-discard"), Press::AskDiscardImport { id }));
    }
    message.row(forward).row(rest).row([imports(words)])
}

/// The postings an import touched.
fn rows(desk: &Desk<'_>, import: &Import) -> Turn {
    let (words, page) = (desk.ctx.words, &desk.ctx.facts.desk);
    let id = import.id;
    let mut about = named(import);
    about.put("total", words.count(page.total.into()));
    let listing = Listing {
        heading: words.say_with("import-rows", &about),
        note: None,
        columns: posting_columns(words),
        rows: page.items.iter().map(|posting| posting_row(posting, words, desk.ctx.now)).collect(),
        pager: pager(page, |page| Press::ImportRows { id, page }),
        empty: words.say("desk-empty"),
    };
    let up =
        Button::press(words.say_with("room-import", &args! { id: id.to_string() }), Press::Import { id });
    desk.say(listing.message(&desk.ctx.caps, words).row([up]))
}

fn annotated(desk: &Desk<'_>, import: &Import) -> Turn {
    let words = desk.ctx.words;
    let Some((file, name)) = &import.annotated else { return desk.refuse(&Refusal::NotFound) };
    desk.quiet().new_message(Message::new(View::File(File {
        name: name.clone(),
        media_type: XLSX.to_owned(),
        file: *file,
        caption: words.say_with("import-annotated-caption", &named(import)),
    })))
}

fn ask_discard(desk: &Desk<'_>, import: &Import) -> Turn {
    let words = desk.ctx.words;
    let id = import.id;
    let drafts = import.result.as_ref().map_or(0, |result| result.drafted.saturating_add(result.changed));
    let mut about = named(import);
    about.put("count", words.count(drafts.into()));
    let keep = Button::press(words.say("deed-keep"), Press::Import { id });
    let discard = Button::danger(words.say("deed-discard"), Press::DiscardImport { id });
    desk.say(Message::text(words.say_with("import-ask-discard", &about)).row([discard, keep]))
}

/// What came of sending a workbook.
pub(super) fn after_taken(desk: &Desk<'_>, staff: &Staff, outcome: &Outcome) -> Turn {
    match outcome {
        Outcome::ImportTaken(id) => match found(desk, *id) {
            Some(import) => shown(desk, staff, import),
            None => desk.refuse(&Refusal::NotFound),
        },
        Outcome::Refused(refusal) => desk.refuse(refusal),
        Outcome::Done
        | Outcome::Subscribed(_)
        | Outcome::SubscribedBefore(_)
        | Outcome::Brought(_)
        | Outcome::LinkCode { .. }
        | Outcome::LinkFound { .. }
        | Outcome::Linked(_)
        | Outcome::Unlinked
        | Outcome::Question(_)
        | Outcome::Mapped { .. }
        | Outcome::InterestSent(_)
        | Outcome::InterestBefore(_)
        | Outcome::Event(_)
        | Outcome::FileTaken(_)
        | Outcome::SignedIn(_)
        | Outcome::ImportSubmitted { .. }
        | Outcome::ImportDiscarded(_)
        | Outcome::Moved { .. }
        | Outcome::Corrected { .. }
        | Outcome::Steered { .. }
        | Outcome::Recalled { .. }
        | Outcome::Tested { .. }
        | Outcome::Unscheduled(_)
        | Outcome::Published { .. }
        | Outcome::Drafting(_)
        | Outcome::Invited { .. } => desk.unexpected(outcome),
    }
}

/// What came of handing on or discarding an import.
pub(super) fn after(desk: &Desk<'_>, staff: &Staff, id: ImportId, outcome: &Outcome) -> Turn {
    let words = desk.ctx.words;
    let up =
        Button::press(words.say_with("room-import", &args! { id: id.to_string() }), Press::Import { id });
    match outcome {
        Outcome::ImportSubmitted { submitted, held } => {
            let about = args! {
                id: id.to_string(), count: words.count((*submitted).into()),
                held: words.count((*held).into()),
            };
            let text = if *held == 0 {
                words.say_with("import-submitted", &about)
            } else {
                words.say_with("import-submitted-some", &about)
            };
            let mut buttons = Vec::new();
            if *held > 0 {
                let held = Press::Desk { state: Some(PostingState::Draft), page: 0 };
                buttons.push(Button::primary(words.say("import-held"), held));
            }
            let review = Press::Desk { state: Some(PostingState::InReview), page: 0 };
            buttons.push(Button::press(words.posting_state(PostingState::InReview), review));
            buttons.push(up);
            desk.say(
                Message::new(View::Text(Text {
                    paragraphs: vec![text],
                    tone: Tone::Done,
                    ..Text::default()
                }))
                .row(buttons),
            )
        }
        Outcome::ImportDiscarded(count) => {
            let about = args! { id: id.to_string(), count: words.count((*count).into()) };
            desk.say(Message::text(words.say_with("import-discarded-now", &about)).row([imports(words)]))
        }
        Outcome::Refused(refusal) => desk.say(Message::problem(words.refusal(refusal)).row([up])),
        Outcome::Done => match found(desk, id) {
            Some(import) => shown(desk, staff, import),
            None => desk.refuse(&Refusal::NotFound),
        },
        Outcome::Subscribed(_)
        | Outcome::SubscribedBefore(_)
        | Outcome::Brought(_)
        | Outcome::LinkCode { .. }
        | Outcome::LinkFound { .. }
        | Outcome::Linked(_)
        | Outcome::Unlinked
        | Outcome::Question(_)
        | Outcome::Mapped { .. }
        | Outcome::InterestSent(_)
        | Outcome::InterestBefore(_)
        | Outcome::Event(_)
        | Outcome::FileTaken(_)
        | Outcome::SignedIn(_)
        | Outcome::ImportTaken(_)
        | Outcome::Moved { .. }
        | Outcome::Corrected { .. }
        | Outcome::Steered { .. }
        | Outcome::Recalled { .. }
        | Outcome::Tested { .. }
        | Outcome::Unscheduled(_)
        | Outcome::Published { .. }
        | Outcome::Drafting(_)
        | Outcome::Invited { .. } => desk.unexpected(outcome),
    }
}
