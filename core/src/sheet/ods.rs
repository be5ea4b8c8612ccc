//! Reads the cells of an .ods.
//!
//! A reader of our own: the general one tells nothing of merged cells, and a
//! repeat count of a stranger must not become as many cells.

use std::collections::HashSet;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::grid::{Allowance, Grid, GridBuilder, Value};
use super::limits::{Limits, Measure, Unreadable};
use super::numfmt;
use super::package::Package;
use super::table::At;
use super::xml::{self, Xml};

/// Reads every visible table of the document.
pub(super) fn read(package: &mut Package<'_>, limits: &Limits) -> Result<Vec<Grid>, Unreadable> {
    let limit = package.unpacked_limit();
    let stream = package.stream("content.xml")?.ok_or(Unreadable::Corrupt)?;
    let mut allowance = Allowance::new(limits);
    let mut reader = Reader { xml: Xml::new(stream, limit), limits, hidden: HashSet::new() };
    let mut grids = Vec::new();
    let mut tables = 0;
    loop {
        match reader.xml.next()? {
            Event::Start(tag) if xml::is(&tag, "style") => {
                let name = xml::attribute(&tag, "name").unwrap_or_default();
                reader.style(name)?;
            }
            Event::Start(tag) if xml::is(&tag, "table") => {
                let name = xml::attribute(&tag, "name").unwrap_or_default();
                let style = xml::attribute(&tag, "style-name");
                tables += 1;
                if tables > limits.sheets {
                    return Err(Unreadable::TooLarge { what: Measure::Sheets, limit: limits.sheets as u64 });
                }
                let hidden = style.is_some_and(|style| reader.hidden.contains(&style));
                let grid = reader.table(GridBuilder::new(name, &mut allowance))?;
                grids.extend((!hidden).then_some(grid));
            }
            Event::End(tag) if tag.local_name().as_ref() == "document-content" => return Ok(grids),
            Event::Eof => return Err(Unreadable::Corrupt),
            _ => {}
        }
    }
}

struct Reader<'l, R: BufRead> {
    xml: Xml<R>,
    limits: &'l Limits,
    /// Styles under which a table is not shown.
    hidden: HashSet<String>,
}

impl<R: BufRead> Reader<'_, R> {
    /// Reads a style up to its end: only whether it hides tables.
    fn style(&mut self, name: String) -> Result<(), Unreadable> {
        loop {
            match self.xml.next()? {
                Event::Start(tag)
                    if xml::is(&tag, "table-properties")
                        && xml::attribute(&tag, "display").as_deref() == Some("false") =>
                {
                    self.hidden.insert(name.clone());
                }
                Event::End(tag) if tag.local_name().as_ref() == "style" => return Ok(()),
                Event::Eof => return Err(Unreadable::Corrupt),
                _ => {}
            }
        }
    }

    /// Reads a table up to its end.
    fn table(&mut self, mut builder: GridBuilder<'_, '_>) -> Result<Grid, Unreadable> {
        let mut row = 0u32;
        loop {
            match self.xml.next()? {
                Event::Start(tag) if xml::is(&tag, "table-row") => {
                    let times = repeated(&tag, "number-rows-repeated");
                    self.rows(row, times, &mut builder)?;
                    row = row.saturating_add(times);
                }
                // Drawings over the cells can hold tables of their own.
                Event::Start(tag) if xml::is(&tag, "shapes") => self.skip("shapes")?,
                Event::End(tag) if tag.local_name().as_ref() == "table" => return Ok(builder.finish()),
                Event::Eof => return Err(Unreadable::Corrupt),
                _ => {}
            }
        }
    }

    /// Reads a row, which may stand for several equal ones.
    fn rows(&mut self, first: u32, times: u32, builder: &mut GridBuilder<'_, '_>) -> Result<(), Unreadable> {
        let mut column = 0u32;
        let mut cells: Vec<(u32, Value)> = Vec::new();
        loop {
            match self.xml.next()? {
                Event::Start(tag) if xml::is(&tag, "table-cell") || xml::is(&tag, "covered-table-cell") => {
                    let repeat = repeated(&tag, "number-columns-repeated");
                    let covered = xml::is(&tag, "covered-table-cell");
                    let cell = CellTag::read(&tag);
                    let span = cell.span;
                    let value = self.cell(cell)?;
                    if let Some((rows, columns)) = span {
                        let from = At { row: first, column };
                        let to =
                            At { row: first.saturating_add(rows), column: column.saturating_add(columns) };
                        builder.merge(from, to)?;
                    }
                    // What lies under merged cells is not shown.
                    if let Some(value) = value.filter(|_| !covered) {
                        for column in column..column.saturating_add(repeat) {
                            cells.push((column, value.clone()));
                            if cells.len() > self.limits.columns {
                                let limit = self.limits.columns as u64;
                                return Err(Unreadable::TooLarge { what: Measure::Columns, limit });
                            }
                        }
                    }
                    column = column.saturating_add(repeat);
                }
                Event::End(tag) if tag.local_name().as_ref() == "table-row" => break,
                Event::Eof => return Err(Unreadable::Corrupt),
                _ => {}
            }
        }
        if cells.is_empty() {
            return Ok(());
        }
        for row in first..first.saturating_add(times) {
            for (column, value) in &cells {
                builder.put(At { row, column: *column }, value.clone())?;
            }
        }
        Ok(())
    }

    /// Reads a cell up to its end; `None` when nothing is in it.
    fn cell(&mut self, tag: CellTag) -> Result<Option<Value>, Unreadable> {
        let end = if tag.covered { "covered-table-cell" } else { "table-cell" };
        let (mut text, mut in_text) = (String::new(), false);
        loop {
            let event = self.xml.next()?;
            match &event {
                Event::Start(start) => match start.local_name().as_ref() {
                    // A note on the cell, or a drawing: not its own text.
                    "annotation" => self.skip("annotation")?,
                    "frame" => self.skip("frame")?,
                    "p" => {
                        in_text = true;
                        if !text.is_empty() {
                            text.push('\n');
                        }
                    }
                    "s" if in_text => {
                        let spaces = xml::number(start, "c").unwrap_or(1).min(self.limits.cell_chars as u64);
                        text.extend(std::iter::repeat_n(' ', spaces as usize));
                    }
                    "tab" if in_text => text.push('\t'),
                    "line-break" if in_text => text.push('\n'),
                    _ => {}
                },
                Event::End(name) => match name.local_name().as_ref() {
                    "p" => in_text = false,
                    name if name == end => return Ok(tag.value(text)),
                    _ => {}
                },
                Event::Eof => return Err(Unreadable::Corrupt),
                event if in_text => xml::append_text(event, &mut text),
                _ => {}
            }
            if text.len() > self.limits.text_bytes {
                return Err(Unreadable::TooLarge {
                    what: Measure::TextBytes,
                    limit: self.limits.text_bytes as u64,
                });
            }
        }
    }

    fn skip(&mut self, name: &str) -> Result<(), Unreadable> {
        let mut depth = 1;
        while depth > 0 {
            match self.xml.next()? {
                Event::Start(tag) if xml::is(&tag, name) => depth += 1,
                Event::End(tag) if tag.local_name().as_ref() == name => depth -= 1,
                Event::Eof => return Err(Unreadable::Corrupt),
                _ => {}
            }
        }
        Ok(())
    }
}

/// How often a row or cell stands there.
fn repeated(tag: &BytesStart<'_>, attribute: &str) -> u32 {
    xml::number(tag, attribute).map_or(1, |times| u32::try_from(times).unwrap_or(u32::MAX)).max(1)
}

/// What a cell's tag says.
struct CellTag {
    covered: bool,
    kind: Option<String>,
    value: Option<String>,
    date: Option<String>,
    /// An error that the office calls a text.
    error: bool,
    formula: bool,
    /// Rows and columns beyond the first that it is merged over.
    span: Option<(u32, u32)>,
}

impl CellTag {
    fn read(tag: &BytesStart<'_>) -> Self {
        let span = |name| xml::number(tag, name).and_then(|n| u32::try_from(n).ok()).unwrap_or(1).max(1) - 1;
        let (rows, columns) = (span("number-rows-spanned"), span("number-columns-spanned"));
        let kind = |prefixed| {
            let name = tag.attributes().with_checks(false).flatten().find(|a| a.key.as_ref() == prefixed)?;
            Some(name.value.to_string())
        };
        Self {
            covered: xml::is(tag, "covered-table-cell"),
            kind: kind("office:value-type"),
            error: kind("calcext:value-type").as_deref() == Some("error"),
            value: xml::attribute(tag, "value"),
            date: xml::attribute(tag, "date-value"),
            formula: xml::attribute(tag, "formula").is_some(),
            span: (rows > 0 || columns > 0).then_some((rows, columns)),
        }
    }

    fn value(self, text: String) -> Option<Value> {
        let number = || self.value.as_deref()?.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        match self.kind.as_deref() {
            _ if self.error || text.starts_with("Err:") => Some(Value::Error(text.into())),
            Some("float" | "currency" | "percentage") => number().map(Value::Number),
            Some("date") => self
                .date
                .as_deref()
                .and_then(numfmt::iso_moment)
                .map(Value::Moment)
                .or(Some(Value::Text(text.into()))),
            Some("boolean") => Some(Value::Bool(text.eq_ignore_ascii_case("true"))),
            None if self.formula && text.is_empty() => Some(Value::Uncalculated),
            _ if text.is_empty() => None,
            _ => Some(Value::Text(text.into())),
        }
    }
}
