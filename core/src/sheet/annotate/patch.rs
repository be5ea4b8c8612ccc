//! Marks cells in a .xlsx and leaves everything else as it is.

use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, Write as _};

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::styles::{Styles, put, with_attributes};
use super::{AnnotateError, Mark, Marks, SheetMarks, cell_text};
use crate::sheet::grid::Grid;
use crate::sheet::limits::{Limits, Unreadable};
use crate::sheet::package::{Package, normal};
use crate::sheet::table::At;
use crate::sheet::xlsx;
use crate::sheet::xml::{self, Xml};

/// Writes the copy.
pub(super) fn patch(
    mut package: Package<'_>,
    bytes: &[u8],
    limits: &Limits,
    marks: impl Fn(&[Grid]) -> Marks,
) -> Result<Vec<u8>, AnnotateError> {
    let grids = xlsx::read(&mut package, limits)?;
    let marks = marks(&grids);
    drop(grids);
    // The allowance of the first reading is used up.
    let mut package = Package::open(bytes, limits)?;
    let parts = xlsx::parts(&mut package, limits)?;
    let styles_part = match &parts.styles {
        Some(path) => package.bytes(path)?,
        None => None,
    };
    let mut styles = styles_part.as_deref().map_or_else(|| Ok(Styles::default()), Styles::of)?;
    let mut changed: HashMap<String, Vec<u8>> = HashMap::new();
    for sheet in &parts.sheets {
        let Some(marks) = marks.sheets.get(&sheet.name) else { continue };
        let part = package.bytes(&sheet.path)?.ok_or(Unreadable::Corrupt)?;
        let patched =
            SheetPatch { marks, styles: &mut styles, writer: Writer::new(Vec::new()), prefix: String::new() };
        changed.insert(normal(&sheet.path), patched.write(&part)?);
    }
    if let (Some(path), Some(part)) = (&parts.styles, styles_part) {
        changed.insert(normal(path), styles.write(&part)?);
    }
    copy(package, &changed).map_err(|error| AnnotateError::Write(error.to_string()))
}

/// Copies the package; parts that did not change are not even unpacked.
fn copy(package: Package<'_>, changed: &HashMap<String, Vec<u8>>) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut from = package.into_zip();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for index in 0..from.len() {
        let part = from.by_index_raw(index)?;
        let name = part.name()?.into_owned();
        match changed.get(&normal(&name)) {
            Some(content) => {
                drop(part);
                to.start_file(name, options)?;
                to.write_all(content)?;
            }
            None => to.raw_copy_file(part)?,
        }
    }
    Ok(to.finish()?.into_inner())
}

/// One sheet being copied with its marks.
struct SheetPatch<'m> {
    marks: &'m SheetMarks,
    styles: &'m mut Styles,
    writer: Writer<Vec<u8>>,
    /// The prefix of the sheet's elements, with its colon.
    prefix: String,
}

impl SheetPatch<'_> {
    fn write(mut self, part: &[u8]) -> Result<Vec<u8>, Unreadable> {
        let mut xml = Xml::verbatim(part);
        let mut next_row = 0u32;
        loop {
            let event = xml.next()?.into_owned();
            let (tag, empty) = match &event {
                Event::Start(tag) => (tag, false),
                Event::Empty(tag) => (tag, true),
                Event::Eof => return Ok(self.writer.into_inner()),
                event => {
                    put(&mut self.writer, event.borrow())?;
                    continue;
                }
            };
            match tag.local_name().as_ref() {
                "row" => {
                    let row = xml::number(tag, "r")
                        .and_then(|r| u32::try_from(r).ok()?.checked_sub(1))
                        .unwrap_or(next_row);
                    next_row = row.saturating_add(1);
                    match self.marks.get(&row) {
                        Some(marks) => {
                            let name = tag.name();
                            self.prefix =
                                name.prefix().map_or_else(String::new, |p| format!("{}:", p.as_ref()));
                            self.row(&mut xml, tag, empty, row, marks)?;
                        }
                        None => put(&mut self.writer, event.borrow())?,
                    }
                }
                "dimension" => {
                    let tag = self.dimension(tag);
                    put(&mut self.writer, if empty { Event::Empty(tag) } else { Event::Start(tag) })?;
                }
                _ => put(&mut self.writer, event.borrow())?,
            }
        }
    }

    /// The used range, widened to the column of messages.
    fn dimension<'t>(&self, tag: &BytesStart<'t>) -> BytesStart<'t> {
        let last = self.marks.values().filter_map(|row| row.keys().last()).max().copied().unwrap_or(0);
        let range = xml::attribute(tag, "ref").unwrap_or_default();
        let (first, end) = range.split_once(':').unwrap_or((&range, &range));
        match At::from_a1(end) {
            Some(end) if end.column < last => {
                let range = format!("{first}:{}", At { row: end.row, column: last }.a1());
                with_attributes(tag, &[("ref", &range)])
            }
            _ => tag.clone(),
        }
    }

    /// Copies a row with its marks, cells in their order.
    fn row(
        &mut self,
        xml: &mut Xml<&[u8]>,
        tag: &BytesStart<'_>,
        empty: bool,
        row: u32,
        marks: &BTreeMap<u32, Mark>,
    ) -> Result<(), Unreadable> {
        // The range of columns that a row may declare is only a hint, and wrong now.
        put(&mut self.writer, Event::Start(with_attributes(tag, &[("spans", "")])))?;
        let mut pending = marks.clone();
        let mut next = 0u32;
        let mut open = !empty;
        while open {
            let event = xml.next()?.into_owned();
            let (cell, whole) = match &event {
                Event::Start(cell) if xml::is(cell, "c") => (cell, false),
                Event::Empty(cell) if xml::is(cell, "c") => (cell, true),
                Event::End(end) if end.local_name().as_ref() == "row" => {
                    open = false;
                    continue;
                }
                Event::Eof => return Err(Unreadable::Corrupt),
                event => {
                    put(&mut self.writer, event.borrow())?;
                    continue;
                }
            };
            let column = xml::attribute(cell, "r").and_then(|r| At::from_a1(&r)).map_or(next, |at| at.column);
            next = column.saturating_add(1);
            let after = pending.split_off(&column);
            self.absent(row, std::mem::replace(&mut pending, after))?;
            match pending.remove(&column) {
                None => put(&mut self.writer, event.borrow())?,
                Some(Mark::Fill) => {
                    let format = xml::number(cell, "s").and_then(|s| u32::try_from(s).ok()).unwrap_or(0);
                    let marked = self.styles.marked(format).unwrap_or(format).to_string();
                    let cell = with_attributes(cell, &[("s", &marked)]);
                    put(&mut self.writer, if whole { Event::Empty(cell) } else { Event::Start(cell) })?;
                }
                Some(mark) => {
                    if !whole {
                        skip_cell(xml)?;
                    }
                    self.absent(row, BTreeMap::from([(column, mark)]))?;
                }
            }
        }
        self.absent(row, pending)?;
        let name = tag.name().as_ref().to_owned();
        put(&mut self.writer, Event::End(BytesEnd::new(name)))
    }

    /// Writes cells that are not in the sheet yet.
    fn absent(&mut self, row: u32, marks: BTreeMap<u32, Mark>) -> Result<(), Unreadable> {
        for (column, mark) in marks {
            let address = At { row, column }.a1();
            let marked = self.styles.marked(0).map(|format| format.to_string());
            let text = match mark {
                Mark::Clear => continue,
                Mark::Fill => None,
                Mark::Message(text) | Mark::Heading(text) => Some(text),
            };
            let mut cell = BytesStart::new(format!("{}c", self.prefix));
            cell.push_attribute(("r", address.as_str()));
            if let Some(marked) = &marked {
                cell.push_attribute(("s", marked.as_str()));
            }
            match text {
                None => put(&mut self.writer, Event::Empty(cell))?,
                Some(text) => {
                    cell.push_attribute(("t", "inlineStr"));
                    self.inline_text(cell, &text)?;
                }
            }
        }
        Ok(())
    }

    fn inline_text(&mut self, cell: BytesStart<'_>, text: &str) -> Result<(), Unreadable> {
        let (string, part) = (format!("{}is", self.prefix), format!("{}t", self.prefix));
        let mut part_tag = BytesStart::new(part.as_str());
        part_tag.push_attribute(("xml:space", "preserve"));
        let end = cell.to_end().into_owned();
        put(&mut self.writer, Event::Start(cell))?;
        put(&mut self.writer, Event::Start(BytesStart::new(string.as_str())))?;
        put(&mut self.writer, Event::Start(part_tag))?;
        put(&mut self.writer, Event::Text(BytesText::new(&cell_text(text))))?;
        put(&mut self.writer, Event::End(BytesEnd::new(part)))?;
        put(&mut self.writer, Event::End(BytesEnd::new(string)))?;
        put(&mut self.writer, Event::End(end))
    }
}

/// Passes over a cell up to its end.
fn skip_cell(xml: &mut Xml<&[u8]>) -> Result<(), Unreadable> {
    loop {
        match xml.next()? {
            Event::End(end) if end.local_name().as_ref() == "c" => return Ok(()),
            Event::Eof => return Err(Unreadable::Corrupt),
            _ => {}
        }
    }
}
