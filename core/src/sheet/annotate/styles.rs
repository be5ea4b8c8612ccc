//! Adds formats to the table of formats of a workbook.

use std::collections::BTreeMap;

use quick_xml::Writer;
use quick_xml::events::{BytesStart, Event};

use super::super::limits::Unreadable;
use super::super::xml::Xml;

/// The fill of marked cells.
const FILL: &str = r#"<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>"#;

/// The formats of a workbook, and those that marks add to them: for each
/// format of a marked cell the same one with a red fill.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// Cell formats there are.
    formats: u32,
    /// Fills there are; the added one comes after them.
    fills: u32,
    /// Added formats by the one they are made from.
    added: BTreeMap<u32, u32>,
}

impl Styles {
    /// Counts what there is. Without fills or formats nothing can be added,
    /// and cells are marked by their messages alone.
    pub(super) fn of(part: &[u8]) -> Result<Self, Unreadable> {
        let mut styles = Self::default();
        let mut xml = Xml::new(part, u64::MAX);
        let (mut in_formats, mut in_fills) = (false, false);
        loop {
            match xml.next()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "cellXfs" => in_formats = true,
                    "fills" => in_fills = true,
                    "xf" if in_formats => styles.formats += 1,
                    "fill" if in_fills => styles.fills += 1,
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    "cellXfs" => in_formats = false,
                    "fills" => in_fills = false,
                    _ => {}
                },
                Event::Eof => return Ok(styles),
                _ => {}
            }
        }
    }

    /// The format that is like this one with a red fill.
    pub(super) fn marked(&mut self, format: u32) -> Option<u32> {
        if self.fills == 0 || format >= self.formats {
            return None;
        }
        let next = self.formats + u32::try_from(self.added.len()).ok()?;
        Some(*self.added.entry(format).or_insert(next))
    }

    /// The part with what was added.
    pub(super) fn write(&self, part: &[u8]) -> Result<Vec<u8>, Unreadable> {
        let mut xml = Xml::verbatim(part);
        let mut writer = Writer::new(Vec::with_capacity(part.len() + 1_000));
        let mut formats: Vec<Vec<Event<'static>>> = Vec::new();
        let mut in_formats = false;
        loop {
            let event = xml.next()?.into_owned();
            match &event {
                Event::Start(tag) if is(tag, "fills") => {
                    put(&mut writer, Event::Start(counted(tag, self.fills + 1)))?;
                    continue;
                }
                Event::Start(tag) if is(tag, "cellXfs") => {
                    in_formats = true;
                    let count = self.formats + u32::try_from(self.added.len()).unwrap_or(0);
                    put(&mut writer, Event::Start(counted(tag, count)))?;
                    continue;
                }
                Event::Start(tag) | Event::Empty(tag) if in_formats && is(tag, "xf") => {
                    formats.push(Vec::new())
                }
                Event::End(tag) if tag.local_name().as_ref() == "fills" => {
                    writer.get_mut().extend_from_slice(
                        prefixed(FILL, tag.name().prefix().map(|p| p.as_ref().to_owned())).as_bytes(),
                    );
                }
                Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => {
                    in_formats = false;
                    self.put_added(&mut writer, &formats)?;
                }
                Event::Eof => return Ok(writer.into_inner()),
                _ => {}
            }
            if let (true, Some(format)) = (in_formats, formats.last_mut()) {
                format.push(event.clone());
            }
            put(&mut writer, event)?;
        }
    }

    fn put_added(
        &self,
        writer: &mut Writer<Vec<u8>>,
        formats: &[Vec<Event<'static>>],
    ) -> Result<(), Unreadable> {
        let mut added: Vec<(u32, u32)> = self.added.iter().map(|(from, to)| (*to, *from)).collect();
        added.sort_unstable();
        for (_, from) in added {
            let format = formats.get(from as usize).ok_or(Unreadable::Corrupt)?;
            for (at, event) in format.iter().enumerate() {
                match event {
                    Event::Start(tag) if at == 0 => put(writer, Event::Start(self.filled(tag)))?,
                    Event::Empty(tag) if at == 0 => put(writer, Event::Empty(self.filled(tag)))?,
                    event => put(writer, event.clone())?,
                }
            }
        }
        Ok(())
    }

    fn filled<'t>(&self, tag: &BytesStart<'t>) -> BytesStart<'t> {
        with_attributes(tag, &[("fillId", &self.fills.to_string()), ("applyFill", "1")])
    }
}

fn is(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.local_name().as_ref() == name
}

fn counted<'t>(tag: &BytesStart<'t>, count: u32) -> BytesStart<'t> {
    with_attributes(tag, &[("count", &count.to_string())])
}

/// A tag with these attributes set and the others as they are; an attribute
/// set to nothing is left out.
pub(super) fn with_attributes<'t>(tag: &BytesStart<'t>, set: &[(&str, &str)]) -> BytesStart<'t> {
    let mut changed = tag.clone();
    changed.clear_attributes();
    for attribute in tag.attributes().with_checks(false).flatten() {
        if !set.iter().any(|(name, _)| *name == attribute.key.as_ref()) {
            changed.push_attribute(attribute);
        }
    }
    for (name, value) in set.iter().filter(|(_, value)| !value.is_empty()) {
        changed.push_attribute((*name, *value));
    }
    changed
}

/// XML without prefixes, under a prefix.
fn prefixed(xml: &str, prefix: Option<String>) -> String {
    match prefix {
        Some(prefix) => xml
            .replace("</", "\u{0}")
            .replace('<', &format!("<{prefix}:"))
            .replace('\u{0}', &format!("</{prefix}:")),
        None => xml.to_owned(),
    }
}

pub(super) fn put(writer: &mut Writer<Vec<u8>>, event: Event<'_>) -> Result<(), Unreadable> {
    // Writing into memory does not fail.
    writer.write_event(event).map_err(|_| Unreadable::Corrupt)
}
