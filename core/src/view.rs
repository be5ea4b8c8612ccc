//! What goes out, by meaning. An adapter says it natively.
//!
//! All texts in here are already in the reader's language. They are plain
//! text: an adapter escapes them for its markup; nothing in them is markup.

use serde::{Deserialize, Serialize};

use crate::dialogue::press::{FormId, Press};
use crate::domain::lang::Lang;
use crate::domain::search::Marked;

/// One message or one block of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// What is said.
    pub view: View,
    /// Rows of buttons below it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Vec<Button>>,
    /// The words it waits for, if any. Where people can simply type, as on
    /// Telegram and on the web, there is nothing to add; where they cannot, as
    /// in a guild on Discord, the adapter gives them something to type into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<Asks>,
}

/// Words that are waited for. What is typed comes in as any other text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asks {
    /// The label of what opens the place to type into.
    pub label: String,
    /// What is to be typed, in a few words.
    pub question: String,
    /// Whether it may have several lines.
    pub several_lines: bool,
}

/// What is said, by meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// Paragraphs.
    Text(Text),
    /// One thing with its facts: a posting.
    Card(Card),
    /// Things of which each can be opened, one page of them.
    List(List),
    /// What came since the last time, in groups.
    Digest(Digest),
    /// A question with options that are chosen by pressing.
    Choice(Choice),
    /// Questions that are answered by typing.
    Form(Form),
    /// Rows and columns, for those who work with them.
    Table(Table),
    /// A file to keep.
    File(File),
    /// Numbers beside each other.
    Chart(Chart),
    /// Work under way.
    Progress(Progress),
}

/// Paragraphs, the first of which says what it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    /// A heading, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// One entry a paragraph; may hold line breaks.
    pub paragraphs: Vec<String>,
    /// How it is meant, where that matters to the look.
    #[serde(default)]
    pub tone: Tone,
}

/// How a text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// As any.
    #[default]
    Plain,
    /// Something was done.
    Done,
    /// Something could not be done, and why.
    Problem,
}

/// One thing with its facts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Card {
    /// Its title.
    pub title: String,
    /// Short lines under the title.
    pub lines: Vec<String>,
    /// Longer text, one entry a paragraph.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<String>,
    /// Label and value, where the facts are worth a table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<(String, String)>,
    /// Id and reason, the last line.
    pub footer: String,
    /// The language the words of the card are in, when it is not the reader's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<crate::domain::lang::Lang>,
}

/// Things of which each can be opened.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct List {
    /// What is listed.
    pub heading: String,
    /// A line under the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The entries of this page.
    pub items: Vec<Item>,
    /// Which page of how many, when there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pager: Option<Pager>,
    /// What to say when there is nothing.
    pub empty: String,
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What it is called.
    pub label: String,
    /// A second line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// Where in it something was found; may be empty.
    #[serde(default, skip_serializing_if = "Marked::is_empty")]
    pub found: Marked,
    /// What opens it.
    pub open: Press,
}

/// What came since the last time: each entry opens by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Digest {
    /// What it is, with its date.
    pub heading: String,
    /// The entries by what they have in common.
    pub groups: Vec<Group>,
    /// What had no room and when that comes, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more: Option<String>,
}

/// Entries that have something in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What they have in common.
    pub heading: String,
    /// The entries in order.
    pub entries: Vec<Entry>,
}

/// One entry of a digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is called.
    pub label: String,
    /// A second line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// What opens it.
    pub open: Action,
}

/// A page among pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pager {
    /// This page, from 0.
    pub page: u32,
    /// Number of pages.
    pub pages: u32,
    /// Number of entries on all pages.
    pub total: u32,
    /// What turns back, unless this is the first.
    pub previous: Option<Press>,
    /// What turns on, unless this is the last.
    pub next: Option<Press>,
}

/// A question with options.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choice {
    /// The question, first line first.
    pub question: Vec<String>,
    /// The options in order.
    pub options: Vec<Choosable>,
    /// Whether several may be chosen at once.
    pub many: bool,
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choosable {
    /// Its label, without a mark.
    pub label: String,
    /// Whether it is chosen now.
    pub chosen: bool,
    /// What chooses it, or takes it back.
    pub press: Press,
}

/// Questions that are answered by typing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Which form it is.
    pub id: FormId,
    /// What it is for.
    pub heading: String,
    /// Help under the heading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub intro: Vec<String>,
    /// The questions in order.
    pub fields: Vec<FormField>,
    /// The label of the button that sends it.
    pub submit: String,
}

/// One question of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormField {
    /// Its name within the form.
    pub name: String,
    /// The question.
    pub label: String,
    /// Help below it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
    /// What it holds now.
    #[serde(default)]
    pub value: String,
    /// How it is answered.
    pub input: FieldInput,
    /// Whether it may stay empty.
    pub optional: bool,
    /// What is wrong with the value, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldInput {
    /// One line.
    Line,
    /// Several lines.
    Paragraph,
    /// The same as a text in another language, which is read beside it.
    Translation(Box<Beside>),
    /// One of these: value and label.
    One(Vec<(String, String)>),
    /// Any of these: value and label; the value is a comma-separated list.
    Many(Vec<(String, String)>),
    /// A calendar day, `YYYY-MM-DD`.
    Day,
    /// A local date and time, `YYYY-MM-DDTHH:MM`.
    Moment,
    /// A file.
    File,
}

/// What is read beside a translation while it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// The language it is read in.
    pub from: Lang,
    /// What it says there; empty where it says nothing.
    pub source: String,
    /// The language to be written in.
    pub lang: Lang,
    /// Whether it is one line.
    pub line: bool,
    /// What can be taken over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
}

/// Words that can be taken over into a translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The name under which the form is sent to take it over.
    pub take: String,
    /// How well it fits and where it comes from.
    pub label: String,
    /// The words of the source that it is for.
    pub of: String,
    /// The words.
    pub text: String,
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    /// What is tabulated.
    pub heading: String,
    /// A line under the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Column heads.
    pub columns: Vec<String>,
    /// The rows of this page.
    pub rows: Vec<Row>,
    /// Which page of how many, when there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pager: Option<Pager>,
    /// What to say when there is nothing.
    pub empty: String,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// One text a column; the first names the row.
    pub cells: Vec<String>,
    /// What opens it, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<Press>,
}

/// Numbers beside each other, which can be read as a table of two columns as well.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Chart {
    /// What is counted.
    pub heading: String,
    /// A line under the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How the points belong together.
    pub shape: Shape,
    /// The heads of the table: what a point is, what its number counts.
    pub columns: (String, String),
    /// The points in order.
    pub points: Vec<Point>,
    /// What to say when there is nothing.
    pub empty: String,
}

/// How the points of a chart belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// Each stands for itself: bars, one below the other.
    #[default]
    Bars,
    /// They follow each other in time: columns, one beside the other.
    Columns,
}

/// One number of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// What it is of.
    pub label: String,
    /// How many.
    pub value: u64,
    /// The same as it is read.
    pub says: String,
}

/// A file to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// The name it is offered under.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Where the store keeps it.
    pub file: i64,
    /// What it is.
    pub caption: String,
}

/// Work under way.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub heading: String,
    /// How much is done.
    pub done: u64,
    /// How much there is, if known.
    pub total: Option<u64>,
    /// Label and value of what is counted.
    pub counts: Vec<(String, String)>,
    /// Whether it is over.
    pub finished: bool,
}

/// Something to press.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// What it does.
    pub action: Action,
    /// How much it weighs.
    #[serde(default)]
    pub weight: Weight,
}

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Comes back as an event.
    Press(Press),
    /// Opens an address.
    Link(String),
    /// Opens a private chat with the assistant, which then starts with this
    /// payload (at most 64 of `[A-Za-z0-9_-]`).
    DeepLink(String),
}

/// How much a button weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// As any.
    #[default]
    Normal,
    /// What most people will press.
    Primary,
    /// Takes something away.
    Danger,
}

impl Button {
    /// A button that comes back as an event.
    pub fn press(label: impl Into<String>, press: Press) -> Self {
        Self { label: label.into(), action: Action::Press(press), weight: Weight::Normal }
    }

    /// The same, made to stand out.
    pub fn primary(label: impl Into<String>, press: Press) -> Self {
        Self { weight: Weight::Primary, ..Self::press(label, press) }
    }

    /// The same, for what takes something away.
    pub fn danger(label: impl Into<String>, press: Press) -> Self {
        Self { weight: Weight::Danger, ..Self::press(label, press) }
    }
}

impl Message {
    /// A message without buttons.
    pub fn new(view: View) -> Self {
        Self { view, buttons: Vec::new(), asks: None }
    }

    /// One plain paragraph.
    pub fn text(paragraph: impl Into<String>) -> Self {
        Self::new(View::Text(Text { paragraphs: vec![paragraph.into()], ..Text::default() }))
    }

    /// One paragraph that says what went wrong.
    pub fn problem(paragraph: impl Into<String>) -> Self {
        Self::new(View::Text(Text {
            paragraphs: vec![paragraph.into()],
            tone: Tone::Problem,
            ..Text::default()
        }))
    }

    /// The same with one more row of buttons; an empty row is left out.
    #[must_use]
    pub fn row(mut self, buttons: impl IntoIterator<Item = Button>) -> Self {
        let row: Vec<Button> = buttons.into_iter().collect();
        if !row.is_empty() {
            self.buttons.push(row);
        }
        self
    }
}
