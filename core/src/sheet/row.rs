//! One data row as a posting, or the cells for which it is refused.

mod demand;
mod event;
mod whereabouts;

use jiff::civil::Date;

use crate::domain::field::FieldSet;
use crate::domain::lang::Lang;
use crate::domain::posting::{PostingContent, PostingText};
use crate::text::fold::fold_tight;

use super::diff::Identity;
use super::grid::{Grid, Value};
use super::header::{self, Column, Concept, Header, List};
use super::kinds::Merges;
use super::lexicon::Lexicon;
use super::limits::Limits;
use super::table::{At, CellError, Expected, Interpreted, Reading, Row};
use super::value::list;
use super::value::text::{is_only_marks, kept, language, one_line};

/// What a row gave.
pub(super) enum Outcome {
    /// A posting.
    Taken(Box<Row>),
    /// Refused, with what it would be recognised by.
    Refused(Identity, Vec<CellError>),
}

/// What all rows of a sheet share.
pub(super) struct Sheet<'g> {
    pub(super) grid: &'g Grid,
    pub(super) merges: &'g Merges,
    pub(super) header: &'g Header,
    pub(super) limits: &'g Limits,
    pub(super) today: Date,
}

/// Reads one row.
pub(super) fn read(sheet: &Sheet<'_>, row: u32) -> Outcome {
    let mut reader = RowReader { sheet, row, errors: Vec::new(), readings: Vec::new(), remarks: Vec::new() };
    let (content, station) = reader.content();
    if reader.errors.is_empty() {
        Outcome::Taken(Box::new(Row {
            sheet: sheet.grid.name.clone(),
            row: row + 1,
            content,
            readings: reader.readings,
            station,
        }))
    } else {
        reader.errors.sort_by_key(|error| error.at);
        Outcome::Refused(Identity::of(&content), reader.errors)
    }
}

/// A cell with something in it.
struct Cell<'g> {
    at: At,
    value: &'g Value,
}

struct RowReader<'s, 'g> {
    sheet: &'s Sheet<'g>,
    row: u32,
    errors: Vec<CellError>,
    readings: Vec<Reading>,
    remarks: Vec<String>,
}

impl<'g> RowReader<'_, 'g> {
    fn content(&mut self) -> (PostingContent, Option<String>) {
        self.check_cells();
        let content = match self.sheet.header.list {
            List::Demands => self.demand(),
            List::Events => self.event(),
        };
        let station = Some(self.line(Concept::Station)).filter(|station| !station.is_empty());
        (content, station)
    }

    // Cells

    /// The cell that shows in a column: the row's own, or that of the merged
    /// cells it belongs to.
    fn cell(&self, column: &Column) -> Option<Cell<'g>> {
        let mut row = self.sheet.merges.source_row(self.row, column.at);
        if row <= self.sheet.header.last {
            row = self.row;
        }
        let value = self.sheet.grid.row(row)?.get(column.at)?;
        Some(Cell { at: At { row, column: column.at }, value })
    }

    /// The first column of a concept with its cell.
    fn only(&self, concept: Concept) -> Option<(&'g Column, Option<Cell<'g>>)> {
        let column = self.sheet.header.of(concept).next()?;
        Some((column, self.cell(column)))
    }

    /// The texts of all columns of a concept, with their places.
    fn texts(&self, concept: Concept) -> Vec<(&'g Column, At, String)> {
        let header = self.sheet.header;
        let cells = header.of(concept).filter_map(|column| {
            let cell = self.cell(column)?;
            Some((column, cell.at, self.text(cell.value)))
        });
        cells.filter(|(_, _, text)| !text.is_empty()).collect()
    }

    /// A cell's text as it is kept; nothing for an error or a lone mark.
    fn text(&self, value: &Value) -> String {
        let text = match value {
            Value::Error(_) | Value::Uncalculated => String::new(),
            value => kept(&value.text()),
        };
        if is_only_marks(&text) { String::new() } else { text }
    }

    fn line(&self, concept: Concept) -> String {
        self.texts(concept).first().map(|(_, _, text)| one_line(text)).unwrap_or_default()
    }

    /// The texts of all columns of a concept, one below the other; a labelled
    /// one carries its header.
    fn joined(&self, concept: Concept) -> String {
        let texts = self.texts(concept).into_iter();
        let lines = texts
            .map(|(column, _, text)| if column.labelled { labelled(&column.header, &text) } else { text });
        lines.collect::<Vec<_>>().join("\n")
    }

    // Answers

    fn refuse(&mut self, column: &Column, at: At, read: &str, expected: Expected) {
        const LONGEST_READ: usize = 500;
        self.errors.push(CellError {
            sheet: self.sheet.grid.name.clone(),
            cell: Some(at.a1()),
            column: column.header.clone(),
            read: read.chars().take(LONGEST_READ).collect(),
            expected,
            at: Some(at),
            header_row: self.sheet.header.last,
        });
    }

    fn note(&mut self, column: &Column, at: At, raw: &str, read: Interpreted) {
        self.readings.push(Reading {
            cell: at.a1(),
            column: column.header.clone(),
            raw: raw.to_owned(),
            read,
        });
    }

    /// Refuses texts that are too long, and formulas without a result where
    /// the row hangs on it; tells of other cells without a value that they are
    /// left out.
    fn check_cells(&mut self) {
        let max = self.sheet.limits.cell_chars;
        for column in &self.sheet.header.columns {
            let Some(Cell { at, value }) = self.cell(column) else { continue };
            match value {
                // A character has at most four bytes, so most texts need no count.
                Value::Text(text) if text.len() > max && text.chars().count() > max => {
                    self.refuse(column, at, text, Expected::ShorterText { max });
                }
                Value::Uncalculated if hangs_on(column.concept) => {
                    self.refuse(column, at, "", Expected::Calculated);
                }
                Value::Uncalculated if column.concept != Some(Concept::Serial) => {
                    self.note(column, at, "", Interpreted::Dropped);
                }
                Value::Error(text)
                    if !hangs_on(column.concept) && column.concept != Some(Concept::Serial) =>
                {
                    self.note(column, at, text, Interpreted::Dropped);
                }
                _ => {}
            }
        }
    }

    // The parts of a posting

    /// The parallel titles, by language.
    fn titles(&self) -> Vec<(Lang, String)> {
        let title = |lang: &Lang| (*lang, self.line(Concept::Title(*lang)));
        Lang::ALL.iter().map(title).filter(|(_, title)| !title.is_empty()).collect()
    }

    /// The title with its language: what the row is called, or else the first
    /// of the parallel titles.
    fn title(&mut self, called: Concept, expected: Expected, titles: &[(Lang, String)]) -> (Lang, String) {
        let name = self.line(called);
        if !name.is_empty() {
            let others: Vec<String> =
                [Concept::Employer, Concept::Degree, Concept::Research, Concept::Remarks]
                    .map(|concept| self.joined(concept))
                    .into();
            let others: Vec<&str> = others.iter().map(String::as_str).collect();
            return (language(&name, &others).unwrap_or(Lang::ZhHans), name);
        }
        if let Some((lang, title)) = titles.first() {
            return (*lang, title.clone());
        }
        if let Some(column) = self.sheet.header.titles().min_by_key(|column| column.concept) {
            match self.cell(column) {
                None => self.refuse(column, header::cell(self.row, column), "", expected),
                Some(Cell { at, value: Value::Error(text) }) => {
                    self.refuse(column, at, text, Expected::Value)
                }
                // Refused already, for the formula without a result.
                Some(Cell { value: Value::Uncalculated, .. }) => {}
                Some(Cell { at, value }) => self.refuse(column, at, &value.text(), expected),
            }
        }
        (Lang::ZhHans, String::new())
    }

    fn place(&mut self, content: &mut PostingContent) {
        let mut words: Vec<String> = Vec::new();
        for (column, at, text) in self.texts(Concept::Place) {
            let text = one_line(&text);
            let found = Lexicon::get().places_in(&text);
            if !found.is_empty() {
                content.places = content.places.iter().chain(found.iter()).collect();
                self.note(column, at, &text, Interpreted::Places(found));
            }
            if !words.contains(&text) {
                words.push(text);
            }
        }
        content.place = words.join(" ");
    }

    fn fields(&mut self, content: &mut PostingContent) {
        let lexicon = Lexicon::get();
        for (column, at, text) in self.texts(Concept::Field) {
            let mut found = FieldSet::EMPTY;
            let mut unknown = Vec::new();
            for value in list::values(&text) {
                let fields = match lexicon.field_named(&value) {
                    Some(field) => [field].into_iter().collect(),
                    None => lexicon.fields_in(&value),
                };
                if fields.is_empty() {
                    unknown.push(value);
                }
                fields.iter().for_each(|field| found.insert(field));
            }
            if !found.is_empty() {
                content.fields = content.fields.iter().chain(found.iter()).collect();
                self.note(column, at, &text, Interpreted::Fields(found));
            }
            let unknown: Vec<String> = unknown.into_iter().filter(|value| !is_nothing(value)).collect();
            if !unknown.is_empty() {
                let unknown = unknown.join("\u{3001}");
                self.note(column, at, &unknown, Interpreted::Remark);
                self.remarks.push(labelled(&column.header, &unknown));
            }
        }
        if content.fields.is_empty() {
            self.propose_fields(content);
        }
    }

    /// Guesses fields from title, research direction and disciplines, of an
    /// event from its titles and texts. A long
    /// list of disciplines says that anybody may come, so it proposes nothing.
    fn propose_fields(&mut self, content: &mut PostingContent) {
        const DISCIPLINES: usize = 6;
        let mut words = vec![content.title(), &content.research];
        if content.disciplines.len() <= DISCIPLINES {
            words.extend(content.disciplines.iter().map(String::as_str));
        }
        if content.event.is_some() {
            words.extend(content.texts.values().flat_map(|text| [text.title.as_str(), &text.body]));
        }
        let words = words.join("\n");
        content.proposed_fields = Lexicon::get().fields_hinted(&words);
        let columns = self.sheet.header.titles().filter(|column| self.cell(column).is_some());
        let column = columns.min_by_key(|column| column.concept);
        if let (false, Some(column)) = (content.proposed_fields.is_empty(), column) {
            let read = Interpreted::ProposedFields(content.proposed_fields);
            self.note(column, header::cell(self.row, column), content.title(), read);
        }
    }

    /// Puts together what has no field of its own: no word of a list is lost.
    fn rest(&mut self, content: &mut PostingContent) {
        let mut lines: Vec<String> = Vec::new();
        for (column, _, text) in self.texts(Concept::Remarks) {
            lines.push(if lines.is_empty() { text } else { labelled(&column.header, &text) });
        }
        for column in &self.sheet.header.columns {
            let kept = match column.concept {
                None | Some(Concept::Category | Concept::Audience | Concept::Start) => true,
                Some(Concept::Detail | Concept::Link) => true,
                Some(Concept::Period) if self.sheet.header.list == List::Demands => true,
                Some(Concept::Serial) => false,
                _ => continue,
            };
            let Some(cell) = self.cell(column) else { continue };
            let text = self.text(cell.value);
            // A serial column with more than numbers holds a code of its own.
            let kept = kept || !fold_tight(&text).chars().all(|c| c.is_ascii_digit() || !c.is_alphanumeric());
            if kept && !text.is_empty() {
                lines.push(labelled(&column.header, &text));
            }
        }
        lines.extend(self.unheaded());
        lines.append(&mut self.remarks);
        content.remarks = lines.join("\n");
    }

    /// Texts under no header at all. Bare numbers left of the table are its
    /// row numbers.
    fn unheaded(&self) -> Vec<String> {
        let header = self.sheet.header;
        let first = header.columns.first().map_or(0, |column| column.at);
        let cells = self.sheet.grid.row(self.row).map_or(&[][..], |row| &row.cells);
        let unheaded = cells.iter().filter(|(at, _)| !header.covers(*at));
        let texts = unheaded.map(|(at, value)| (*at, self.text(value)));
        let kept =
            texts.filter(|(at, text)| !text.is_empty() && (*at > first || text.parse::<f64>().is_err()));
        kept.map(|(_, text)| text).collect()
    }

    /// Adds the full text and the parallel texts.
    fn parallel_texts(&mut self, content: &mut PostingContent, titles: Vec<(Lang, String)>) {
        let source = content.source_lang;
        let source_title = content.title().to_owned();
        for (lang, title) in titles {
            // A column that names its language says it better than the position's
            // own, whose language is only told by its letters.
            if lang == source && title != source_title {
                self.remarks.push(source_title.clone());
            }
            content.texts.entry(lang).or_default().title = title;
        }
        for lang in Lang::ALL {
            let body = self.joined(Concept::Text(*lang));
            if !body.is_empty() {
                let text = content.texts.entry(*lang);
                text.or_insert_with(|| PostingText {
                    title: source_title.clone(),
                    ..PostingText::default()
                })
                .body = body;
            }
        }
        let body = self.joined(Concept::Body);
        if let (false, Some(text)) = (body.is_empty(), content.texts.get_mut(&source)) {
            text.body = if text.body.is_empty() { body } else { format!("{body}\n{}", text.body) };
        }
    }
}

/// Whether a row is refused for a cell of this kind that has no value.
const fn hangs_on(concept: Option<Concept>) -> bool {
    match concept {
        Some(Concept::Headcount | Concept::Deadline) => true,
        Some(concept) => concept.is_title(),
        None => false,
    }
}

/// A value under its header, for the remarks.
fn labelled(header: &str, text: &str) -> String {
    format!("{header}\u{ff1a}{text}")
}

/// Words and marks by which people fill a cell to say that there is nothing.
fn is_nothing(text: &str) -> bool {
    is_only_marks(text) || Lexicon::get().is("cell", "nothing", &fold_tight(text))
}
