//! The records that an .xls is made of, and the strings within them.

use std::sync::Arc;

use super::ole::{u16_at, u32_at};

/// One record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    /// Its kind.
    pub(super) kind: u16,
    /// Its content.
    pub(super) data: &'a [u8],
}

/// The kind of a record that goes on with the one before it.
const CONTINUE: u16 = 0x003c;

/// Steps through records.
#[derive(Debug, Clone)]
pub(super) struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    pub(super) const fn new(stream: &'a [u8]) -> Self {
        Self { rest: stream }
    }

    /// The content of the next record, if it goes on with the current one.
    fn next_part(&mut self) -> Option<&'a [u8]> {
        if u16_at(self.rest, 0)? == CONTINUE { Some(self.next()?.data) } else { None }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, len) = (u16_at(self.rest, 0)?, usize::from(u16_at(self.rest, 2)?));
        let data = self.rest.get(4..4 + len)?;
        self.rest = &self.rest[4 + len..];
        Some(Record { kind, data })
    }
}

/// A string of `len` characters, in one byte or two each.
pub(super) fn characters(data: &[u8], len: usize, wide: bool) -> Option<String> {
    if wide {
        let units: Vec<u16> =
            data.get(..len * 2)?.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])).collect();
        Some(String::from_utf16_lossy(&units))
    } else {
        Some(data.get(..len)?.iter().map(|byte| char::from(*byte)).collect())
    }
}

/// A string with its length in two bytes, within one record.
pub(super) fn unicode_string(data: &[u8]) -> Option<String> {
    characters(data.get(3..)?, u16_at(data, 0)?.into(), data.get(2)? & 1 != 0)
}

/// A string with its length in two bytes that may go on in further records.
pub(super) fn long_string<'a>(data: &'a [u8], records: &mut Records<'a>) -> Option<String> {
    Strings { part: data, records }.string()
}

/// Reads strings one after the other across records.
pub(super) struct Strings<'a, 'r> {
    part: &'a [u8],
    records: &'r mut Records<'a>,
}

impl<'a, 'r> Strings<'a, 'r> {
    /// Over a table of shared strings, whose first record this is.
    pub(super) fn new(data: &'a [u8], records: &'r mut Records<'a>) -> Self {
        Self { part: data, records }
    }

    /// All strings of the table, or as many as there can be cells.
    pub(super) fn read(mut self, most: usize) -> Option<Vec<Arc<str>>> {
        let count = u32_at(self.part, 4)?;
        self.part = &self.part[8..];
        let mut strings = Vec::new();
        for _ in 0..count {
            // Some writers count wrongly.
            if strings.len() == most || (self.part.is_empty() && !self.advance()) {
                break;
            }
            strings.push(self.string()?.into());
        }
        Some(strings)
    }

    fn string(&mut self) -> Option<String> {
        let len = usize::from(u16_at(self.part, 0)?);
        let flags = *self.part.get(2)?;
        self.part = &self.part[3..];
        let mut after = 0;
        if flags & 0x08 != 0 {
            after += usize::from(u16_at(self.part, 0)?) * 4;
            self.part = self.part.get(2..)?;
        }
        if flags & 0x04 != 0 {
            after += usize::try_from(u32_at(self.part, 0)?).ok()?;
            self.part = self.part.get(4..)?;
        }
        let text = self.long_characters(len, flags & 1 != 0)?;
        self.skip(after)?;
        Some(text)
    }

    /// Characters that may go on in the next record, which then says anew
    /// whether they take one byte or two.
    fn long_characters(&mut self, mut len: usize, mut wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        loop {
            let size = if wide { 2 } else { 1 };
            let here = len.min(self.part.len() / size);
            let (now, rest) = self.part.split_at(here * size);
            if wide {
                units.extend(now.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])));
            } else {
                units.extend(now.iter().map(|byte| u16::from(*byte)));
            }
            self.part = rest;
            len -= here;
            if len == 0 {
                return Some(String::from_utf16_lossy(&units));
            }
            if !self.advance() {
                return None;
            }
            wide = self.part.first()? & 1 != 0;
            self.part = &self.part[1..];
        }
    }

    fn skip(&mut self, mut len: usize) -> Option<()> {
        while len > self.part.len() {
            len -= self.part.len();
            if !self.advance() {
                return None;
            }
        }
        self.part = &self.part[len..];
        Some(())
    }

    fn advance(&mut self) -> bool {
        match self.records.next_part() {
            Some(part) => {
                self.part = part;
                true
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
    }

    #[test]
    fn a_string_goes_on_in_the_next_record_with_another_width() {
        // "ab" in one byte each, then "甲" in two; after it a plain "z".
        let first = [&2u32.to_le_bytes()[..], &2u32.to_le_bytes(), &[3, 0, 0, b'a', b'b']].concat();
        let second = [&[1u8][..], &0x7532u16.to_le_bytes(), &[1, 0, 0, b'z']].concat();
        let stream = [record(CONTINUE, &second), record(0x000a, &[])].concat();
        let mut records = Records::new(&stream);
        let strings = Strings::new(&first, &mut records).read(9).expect("a whole table");
        assert_eq!(strings.iter().map(AsRef::as_ref).collect::<Vec<&str>>(), ["ab甲", "z"]);
        assert_eq!(records.next().map(|record| record.kind), Some(0x000a));
    }

    #[test]
    fn a_string_that_is_cut_off_is_none() {
        let data = [&1u32.to_le_bytes()[..], &1u32.to_le_bytes(), &[9, 0, 0, b'a']].concat();
        assert!(Strings::new(&data, &mut Records::new(&[])).read(9).is_none());
    }
}
