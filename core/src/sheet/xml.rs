//! What the XML readers share.

use std::io::BufRead;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Error, Reader, XmlVersion};

use super::limits::Unreadable;
use super::package::unreadable;

/// A reader over one part of a package.
pub(super) struct Xml<R: BufRead> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    limit: u64,
}

impl<R: BufRead> Xml<R> {
    /// `limit` is what to name should the part be too large.
    pub(super) fn new(part: R, limit: u64) -> Self {
        let mut reader = Reader::from_reader(part);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        Self { reader, buffer: Vec::new(), limit }
    }

    /// A reader for copying: every event comes as it is written.
    pub(super) fn verbatim(part: R) -> Self {
        let mut xml = Self::new(part, u64::MAX);
        xml.reader.config_mut().expand_empty_elements = false;
        xml
    }

    /// The next event; [`Event::Eof`] at the end.
    pub(super) fn next(&mut self) -> Result<Event<'_>, Unreadable> {
        self.buffer.clear();
        let limit = self.limit;
        self.reader.read_event_into(&mut self.buffer).map_err(|error| match error {
            Error::Io(error) => unreadable(&error, limit),
            _ => Unreadable::Corrupt,
        })
    }

    /// Calls `each` for every start tag until the end of the part.
    pub(super) fn each_start(
        mut self,
        mut each: impl FnMut(&BytesStart<'_>) -> Result<(), Unreadable>,
    ) -> Result<(), Unreadable> {
        loop {
            match self.next()? {
                Event::Start(tag) => each(&tag)?,
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }
}

/// The value of the attribute with this local name.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
        .map(|value| value.into_owned())
}

/// An attribute that is a number; `None` when it is missing or none.
pub(super) fn number(tag: &BytesStart<'_>, name: &str) -> Option<u64> {
    attribute(tag, name)?.trim().parse().ok()
}

/// Whether a tag has this local name.
pub(super) fn is(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.local_name().as_ref() == name
}

/// Appends the text of an event, if it is one.
pub(super) fn append_text(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(entity) => append_entity(entity, text),
        _ => {}
    }
}

/// Appends what an entity stands for. Only those of XML itself are resolved:
/// what a document declares for itself stays as it is written.
fn append_entity(entity: &BytesRef<'_>, text: &mut String) {
    if let Ok(Some(c)) = entity.resolve_char_ref() {
        text.push(c);
        return;
    }
    let name = entity.xml10_content();
    match quick_xml::escape::resolve_predefined_entity(&name) {
        Some(known) => text.push_str(known),
        None => {
            text.push('&');
            text.push_str(&name);
            text.push(';');
        }
    }
}
