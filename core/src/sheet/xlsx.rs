//! Reads the cells of an .xlsx.
//!
//! A reader of our own, because the general one reserves memory for as many
//! strings as the file claims to have and gives a workbook up for one error
//! value it does not know; this one never holds more than it has read.

use std::collections::HashMap;
use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::grid::{Allowance, Grid, GridBuilder, Value};
use super::limits::{Limits, Measure, Unreadable};
use super::numfmt;
use super::package::Package;
use super::table::At;
use super::xml::{self, Xml};

/// Where the parts of a workbook lie.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The sheets in their order.
    pub(super) sheets: Vec<SheetPart>,
    /// The shared strings.
    strings: Option<String>,
    /// The styles.
    pub(super) styles: Option<String>,
    /// Whether days are counted from 1904.
    since_1904: bool,
}

/// Where a sheet lies.
#[derive(Debug)]
pub(super) struct SheetPart {
    /// Its name.
    pub(super) name: String,
    /// Its part.
    pub(super) path: String,
    /// Whether it is shown.
    visible: bool,
}

/// A relation of one part to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// Finds the parts of a workbook.
pub(super) fn parts(package: &mut Package<'_>, limits: &Limits) -> Result<Parts, Unreadable> {
    let root = relations(package, "")?;
    let workbook = root
        .into_iter()
        .find(|relation| relation.kind.ends_with("/officeDocument"))
        .map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target);
    let relations = relations(package, &workbook)?;
    let one = |kind: &str| {
        relations
            .iter()
            .find(|relation| relation.kind.ends_with(kind))
            .map(|relation| relation.target.clone())
    };
    if relations.iter().any(|relation| relation.kind.ends_with("acrosheet")) {
        return Err(Unreadable::Macros);
    }
    let mut parts = Parts { strings: one("/sharedStrings"), styles: one("/styles"), ..Parts::default() };
    let limit = package.unpacked_limit();
    let stream = package.stream(&workbook)?.ok_or(Unreadable::Corrupt)?;
    Xml::new(stream, limit).each_start(|tag| {
        if xml::is(tag, "workbookPr") {
            parts.since_1904 = matches!(xml::attribute(tag, "date1904").as_deref(), Some("1" | "true"));
        } else if xml::is(tag, "sheet") {
            parts.sheets.extend(sheet_part(tag, &relations));
            if parts.sheets.len() > limits.sheets {
                return Err(Unreadable::TooLarge { what: Measure::Sheets, limit: limits.sheets as u64 });
            }
        }
        Ok(())
    })?;
    Ok(parts)
}

/// The part of a sheet; `None` for a chart, which has no cells.
fn sheet_part(tag: &BytesStart<'_>, relations: &[Relation]) -> Option<SheetPart> {
    let id = xml::attribute(tag, "id")?;
    let relation = relations.iter().find(|relation| relation.id == id)?;
    let visible = !matches!(xml::attribute(tag, "state").as_deref(), Some("hidden" | "veryHidden"));
    relation.kind.ends_with("/worksheet").then(|| SheetPart {
        name: xml::attribute(tag, "name").unwrap_or_default(),
        path: relation.target.clone(),
        visible,
    })
}

/// The relations of a part (`""`: of the package), with targets as part names.
fn relations(package: &mut Package<'_>, part: &str) -> Result<Vec<Relation>, Unreadable> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let path =
        if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let limit = package.unpacked_limit();
    let mut found = Vec::new();
    let Some(stream) = package.stream(&path)? else { return Ok(found) };
    Xml::new(stream, limit).each_start(|tag| {
        if xml::is(tag, "Relationship") && xml::attribute(tag, "TargetMode").as_deref() != Some("External") {
            found.push(Relation {
                id: xml::attribute(tag, "Id").unwrap_or_default(),
                kind: xml::attribute(tag, "Type").unwrap_or_default(),
                target: resolve(folder, &xml::attribute(tag, "Target").unwrap_or_default()),
            });
        }
        Ok(())
    })?;
    Ok(found)
}

/// A target written relative to a folder, as a part name.
fn resolve(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

/// Reads every visible sheet.
pub(super) fn read(package: &mut Package<'_>, limits: &Limits) -> Result<Vec<Grid>, Unreadable> {
    let parts = parts(package, limits)?;
    let limit = package.unpacked_limit();
    let strings = match &parts.strings {
        Some(path) => match package.stream(path)? {
            Some(stream) => strings(Xml::new(stream, limit), limits)?,
            None => Vec::new(),
        },
        None => Vec::new(),
    };
    let dates = match &parts.styles {
        Some(path) => match package.stream(path)? {
            Some(stream) => date_styles(Xml::new(stream, limit))?,
            None => Vec::new(),
        },
        None => Vec::new(),
    };
    let book = Book { strings, dates, since_1904: parts.since_1904 };
    let mut allowance = Allowance::new(limits);
    let mut grids = Vec::new();
    for sheet in parts.sheets.into_iter().filter(|sheet| sheet.visible) {
        let stream = package.stream(&sheet.path)?.ok_or(Unreadable::Corrupt)?;
        let builder = GridBuilder::new(sheet.name, &mut allowance);
        grids.push(
            SheetReader {
                book: &book,
                xml: Xml::new(stream, limit),
                builder,
                next: At { row: 0, column: 0 },
            }
            .read()?,
        );
    }
    Ok(grids)
}

/// What the cells of all sheets refer to.
struct Book {
    strings: Vec<Arc<str>>,
    /// By cell format: whether it shows a date.
    dates: Vec<bool>,
    since_1904: bool,
}

/// Reads the shared strings.
fn strings<R: BufRead>(mut xml: Xml<R>, limits: &Limits) -> Result<Vec<Arc<str>>, Unreadable> {
    let mut strings: Vec<Arc<str>> = Vec::new();
    loop {
        if strings.len() > limits.cells {
            return Err(Unreadable::TooLarge { what: Measure::Cells, limit: limits.cells as u64 });
        }
        match xml.next()? {
            Event::Start(tag) if xml::is(&tag, "si") => strings.push(rich_text(&mut xml, "si")?.into()),
            Event::End(tag) if tag.local_name().as_ref() == "sst" => return Ok(strings),
            Event::Eof => return Err(Unreadable::Corrupt),
            _ => {}
        }
    }
}

/// The text of a string item up to its end tag: its runs joined, without the
/// reading aids of East Asian texts.
fn rich_text<R: BufRead>(xml: &mut Xml<R>, end: &str) -> Result<String, Unreadable> {
    let (mut text, mut in_text, mut in_aid) = (String::new(), false, false);
    loop {
        let event = xml.next()?;
        match &event {
            Event::Start(tag) if xml::is(tag, "rPh") => in_aid = true,
            Event::Start(tag) if xml::is(tag, "t") => in_text = true,
            Event::End(tag) => match tag.local_name().as_ref() {
                "rPh" => in_aid = false,
                "t" => in_text = false,
                name if name == end => return Ok(unescape(text)),
                _ => {}
            },
            Event::Eof => return Err(Unreadable::Corrupt),
            event if in_text && !in_aid => xml::append_text(event, &mut text),
            _ => {}
        }
    }
}

/// Resolves `_x000D_`, the way a workbook writes control characters.
fn unescape(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text.as_str());
    while let Some(start) = rest.find("_x") {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        match escaped(rest) {
            Some(c) => {
                plain.push(c);
                rest = &rest[7..];
            }
            None => {
                plain.push_str("_x");
                rest = &rest[2..];
            }
        }
    }
    plain + rest
}

/// The character at the start of the text, when it is written as `_xHHHH_`.
fn escaped(text: &str) -> Option<char> {
    let code = text.get(2..6).filter(|_| text.get(6..7) == Some("_"))?;
    char::from_u32(u32::from_str_radix(code, 16).ok()?)
}

/// Reads which cell formats show dates.
fn date_styles<R: BufRead>(mut xml: Xml<R>) -> Result<Vec<bool>, Unreadable> {
    let (mut codes, mut dates, mut in_cells) = (HashMap::new(), Vec::new(), false);
    loop {
        match xml.next()? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "numFmt" => {
                    let code = xml::attribute(&tag, "formatCode").unwrap_or_default();
                    codes.extend(xml::number(&tag, "numFmtId").map(|id| (id, numfmt::is_date_code(&code))));
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = xml::number(&tag, "numFmtId").unwrap_or(0);
                    let builtin = || u32::try_from(id).is_ok_and(numfmt::is_builtin_date);
                    dates.push(codes.get(&id).copied().unwrap_or_else(builtin));
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => in_cells = false,
            Event::Eof => return Ok(dates),
            _ => {}
        }
    }
}

/// One sheet being read.
struct SheetReader<'s, 'a, 'l, R: BufRead> {
    book: &'s Book,
    xml: Xml<R>,
    builder: GridBuilder<'a, 'l>,
    /// Where a cell without an address stands.
    next: At,
}

impl<R: BufRead> SheetReader<'_, '_, '_, R> {
    fn read(mut self) -> Result<Grid, Unreadable> {
        let mut complete = false;
        loop {
            match self.xml.next()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "row" => {
                        if let Some(row) = xml::number(&tag, "r") {
                            self.next.row = u32::try_from(row).unwrap_or(u32::MAX).saturating_sub(1);
                        }
                        self.next.column = 0;
                    }
                    "c" => {
                        let cell = CellTag::read(&tag);
                        self.cell(cell)?;
                    }
                    "mergeCell" => {
                        let range = xml::attribute(&tag, "ref").unwrap_or_default();
                        if let Some((first, last)) = range.split_once(':')
                            && let (Some(first), Some(last)) = (At::from_a1(first), At::from_a1(last))
                        {
                            self.builder.merge(first, last)?;
                        }
                    }
                    _ => {}
                },
                Event::End(tag) if tag.local_name().as_ref() == "row" => {
                    self.next.row = self.next.row.saturating_add(1);
                }
                Event::End(tag) if tag.local_name().as_ref() == "sheetData" => complete = true,
                // A part that ends before its cells do was cut off.
                Event::Eof if !complete => return Err(Unreadable::Corrupt),
                Event::Eof => return Ok(self.builder.finish()),
                _ => {}
            }
        }
    }

    /// Reads a cell up to its end tag.
    fn cell(&mut self, tag: CellTag) -> Result<(), Unreadable> {
        let at = tag.at.unwrap_or(self.next);
        self.next = At { row: at.row, column: at.column.saturating_add(1) };
        let (mut value, mut formula, mut inline, mut in_value) = (None, false, None, false);
        loop {
            let event = self.xml.next()?;
            match &event {
                Event::Start(tag) if xml::is(tag, "is") => inline = Some(rich_text(&mut self.xml, "is")?),
                Event::Start(tag) => {
                    in_value = xml::is(tag, "v");
                    formula |= xml::is(tag, "f");
                    if in_value {
                        value = Some(String::new());
                    }
                }
                Event::End(tag) if tag.local_name().as_ref() == "c" => break,
                Event::End(_) => in_value = false,
                Event::Eof => return Err(Unreadable::Corrupt),
                event if in_value => xml::append_text(event, value.get_or_insert_default()),
                _ => {}
            }
        }
        let value = match (inline, value) {
            (Some(text), _) => Some(Value::Text(text.into())),
            (None, Some(raw)) => self.value(&tag, raw, formula)?,
            (None, None) => formula.then_some(Value::Uncalculated),
        };
        value.map_or(Ok(()), |value| self.builder.put(at, value))
    }

    /// What a cell holds, by its type and format.
    fn value(&self, tag: &CellTag, raw: String, formula: bool) -> Result<Option<Value>, Unreadable> {
        let number = || raw.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        Ok(match tag.kind.as_deref() {
            Some("str") => Some(Value::Text(unescape(raw).into())),
            _ if raw.is_empty() => formula.then_some(Value::Uncalculated),
            Some("s") => {
                let index: Option<usize> = raw.trim().parse().ok();
                let text = index.and_then(|index| self.book.strings.get(index)).ok_or(Unreadable::Corrupt)?;
                Some(Value::Text(Arc::clone(text)))
            }
            Some("b") => Some(Value::Bool(matches!(raw.trim(), "1" | "true"))),
            Some("e") => Some(Value::Error(raw.into())),
            Some("d") => match numfmt::iso_moment(&raw) {
                Some(moment) => Some(Value::Moment(moment)),
                None => Some(Value::Text(raw.into())),
            },
            _ => Some(match number() {
                Some(number) => self.shown(number, tag.style),
                None => Value::Text(raw.into()),
            }),
        })
    }

    fn shown(&self, number: f64, style: Option<u64>) -> Value {
        let style = style.and_then(|style| usize::try_from(style).ok()).unwrap_or(0);
        let date = self.book.dates.get(style).copied().unwrap_or(false);
        let moment = if date { numfmt::moment(number, self.book.since_1904) } else { None };
        moment.map_or(Value::Number(number), Value::Moment)
    }
}

/// What a cell's tag says.
struct CellTag {
    at: Option<At>,
    style: Option<u64>,
    kind: Option<String>,
}

impl CellTag {
    fn read(tag: &BytesStart<'_>) -> Self {
        Self {
            at: xml::attribute(tag, "r").and_then(|address| At::from_a1(&address)),
            style: xml::number(tag, "s"),
            kind: xml::attribute(tag, "t"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes() {
        for (text, expect) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00", "_x00"),
            ("_xzzzz_甲", "_xzzzz_甲"),
        ] {
            assert_eq!(unescape(text.into()), expect);
        }
    }

    #[test]
    fn targets() {
        assert_eq!(resolve("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolve("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolve("xl/a", "../b.xml"), "xl/b.xml");
    }
}
