//! Reads the cells of an .xls of Excel 97 and later.
//!
//! A reader of our own: the general one reserves memory for as many cells as
//! the file claims to have and follows chains that run in a circle, and with
//! either a small file ends the whole process.

use std::collections::HashMap;
use std::sync::Arc;

use super::biff::{Record, Records, Strings, unicode_string};
use super::grid::{Allowance, Grid, GridBuilder, Value};
use super::limits::{FileKind, Limits, Measure, Unreadable};
use super::numfmt;
use super::ole::{f64_at, u16_at, u32_at};
use super::table::At;

/// What stands before the sheets.
#[derive(Default)]
struct Globals {
    sheets: Vec<Sheet>,
    strings: Vec<Arc<str>>,
    codes: HashMap<u16, bool>,
    /// The number format of each cell format.
    formats: Vec<u16>,
    since_1904: bool,
}

struct Sheet {
    name: String,
    at: usize,
    visible: bool,
}

/// Reads every visible sheet of a workbook stream.
pub(super) fn read(stream: &[u8], limits: &Limits) -> Result<Vec<Grid>, Unreadable> {
    let book = globals(stream, limits)?;
    let mut allowance = Allowance::new(limits);
    let mut grids = Vec::new();
    for sheet in book.sheets.iter().filter(|sheet| sheet.visible) {
        let records = Records::new(stream.get(sheet.at..).ok_or(Unreadable::Corrupt)?);
        let builder = GridBuilder::new(sheet.name.clone(), &mut allowance);
        grids.push(SheetReader { book: &book, builder, awaits_text: None }.read(records)?);
    }
    Ok(grids)
}

fn globals(stream: &[u8], limits: &Limits) -> Result<Globals, Unreadable> {
    let mut book = Globals::default();
    let mut records = Records::new(stream);
    let first = records.next().ok_or(Unreadable::Corrupt)?;
    match (first.kind, u16_at(first.data, 0)) {
        (0x0809, Some(0x0600)) => {}
        (0x0809 | 0x0409 | 0x0209 | 0x0009, _) => {
            return Err(Unreadable::WrongKind { found: FileKind::OldWorkbook });
        }
        _ => return Err(Unreadable::Corrupt),
    }
    while let Some(record) = records.next() {
        match record.kind {
            0x002f => return Err(Unreadable::Encrypted),
            0x0022 => book.since_1904 = u16_at(record.data, 0) == Some(1),
            0x041e => book.codes.extend(number_format(record.data)),
            0x00e0 => book.formats.push(u16_at(record.data, 2).unwrap_or(0)),
            0x0085 => {
                book.sheets.extend(sheet(record.data)?);
                if book.sheets.len() > limits.sheets {
                    return Err(Unreadable::TooLarge { what: Measure::Sheets, limit: limits.sheets as u64 });
                }
            }
            0x00fc => {
                book.strings =
                    Strings::new(record.data, &mut records).read(limits.cells).ok_or(Unreadable::Corrupt)?
            }
            0x000a => return Ok(book),
            _ => {}
        }
    }
    Err(Unreadable::Corrupt)
}

fn number_format(data: &[u8]) -> Option<(u16, bool)> {
    let code = unicode_string(data.get(2..)?)?;
    Some((u16_at(data, 0)?, numfmt::is_date_code(&code)))
}

/// A sheet's entry; `None` for a chart, which has no cells.
fn sheet(data: &[u8]) -> Result<Option<Sheet>, Unreadable> {
    let read = || {
        let len = usize::from(*data.get(6)?);
        let name = super::biff::characters(data.get(8..)?, len, data.get(7)? & 1 != 0)?;
        Some(Sheet { name, at: usize::try_from(u32_at(data, 0)?).ok()?, visible: data.get(4)? & 3 == 0 })
    };
    match data.get(5) {
        Some(0) => read().map(Some).ok_or(Unreadable::Corrupt),
        Some(1 | 6) => Err(Unreadable::Macros),
        _ => Ok(None),
    }
}

struct SheetReader<'s, 'a, 'l> {
    book: &'s Globals,
    builder: GridBuilder<'a, 'l>,
    /// The formula whose text comes in a record of its own.
    awaits_text: Option<At>,
}

impl SheetReader<'_, '_, '_> {
    fn read(mut self, mut records: Records<'_>) -> Result<Grid, Unreadable> {
        // Charts within a sheet have cell-like records of their own.
        let mut depth = 0usize;
        while let Some(record) = records.next() {
            match record.kind {
                0x0809 => depth += 1,
                0x000a if depth <= 1 => return Ok(self.builder.finish()),
                0x000a => depth -= 1,
                0x0207 if depth == 1 => self.formula_text(&record, &mut records)?,
                _ if depth == 1 => self.record(&record)?,
                _ => {}
            }
        }
        Err(Unreadable::Corrupt)
    }

    fn record(&mut self, record: &Record<'_>) -> Result<(), Unreadable> {
        match record.kind {
            0x0203 | 0x027e | 0x00fd | 0x0204 | 0x00d6 | 0x0205 | 0x0006 => {
                let (at, value) = self.cell(record).ok_or(Unreadable::Corrupt)?;
                value.map_or(Ok(()), |value| self.builder.put(at, value))
            }
            0x00bd => self.numbers(record.data),
            0x00e5 => self.merges(record.data),
            _ => Ok(()),
        }
    }

    /// The cell of a record that holds one.
    fn cell(&mut self, record: &Record<'_>) -> Option<(At, Option<Value>)> {
        let data = record.data;
        let at = At { row: u16_at(data, 0)?.into(), column: u16_at(data, 2)?.into() };
        let format = u16_at(data, 4)?;
        let value = match record.kind {
            0x0203 => Some(self.shown(f64_at(data, 6)?, format)),
            0x027e => Some(self.shown(packed(u32_at(data, 6)?), format)),
            0x00fd => {
                let index = usize::try_from(u32_at(data, 6)?).ok()?;
                Some(Value::Text(Arc::clone(self.book.strings.get(index)?)))
            }
            0x0204 | 0x00d6 => Some(Value::Text(unicode_string(data.get(6..)?)?.into())),
            0x0205 if *data.get(7)? == 0 => Some(Value::Bool(*data.get(6)? != 0)),
            0x0205 => Some(error(*data.get(6)?)),
            _ => self.formula(at, data, format)?,
        };
        Some((at, value))
    }

    /// A formula's result; a text follows in a record of its own.
    fn formula(&mut self, at: At, data: &[u8], format: u16) -> Option<Option<Value>> {
        if u16_at(data, 12)? != 0xffff {
            return Some(Some(self.shown(f64_at(data, 6)?, format)));
        }
        Some(match data.get(6)? {
            0 => {
                self.awaits_text = Some(at);
                None
            }
            1 => Some(Value::Bool(*data.get(8)? != 0)),
            2 => Some(error(*data.get(8)?)),
            _ => None,
        })
    }

    fn formula_text<'r>(&mut self, record: &Record<'r>, records: &mut Records<'r>) -> Result<(), Unreadable> {
        let Some(at) = self.awaits_text.take() else { return Ok(()) };
        let text = super::biff::long_string(record.data, records).ok_or(Unreadable::Corrupt)?;
        self.builder.put(at, Value::Text(text.into()))
    }

    /// Several numbers of one row in one record.
    fn numbers(&mut self, data: &[u8]) -> Result<(), Unreadable> {
        let row = u16_at(data, 0).ok_or(Unreadable::Corrupt)?;
        let first = u16_at(data, 2).ok_or(Unreadable::Corrupt)?;
        let cells = data.get(4..data.len() - 2).unwrap_or_default().chunks_exact(6);
        for (cell, column) in cells.zip(u32::from(first)..) {
            let (Some(format), Some(number)) = (u16_at(cell, 0), u32_at(cell, 2)) else { continue };
            self.builder.put(At { row: row.into(), column }, self.shown(packed(number), format))?;
        }
        Ok(())
    }

    fn merges(&mut self, data: &[u8]) -> Result<(), Unreadable> {
        for range in data.get(2..).unwrap_or_default().chunks_exact(8) {
            let word = |at| u16_at(range, at).map(u32::from).unwrap_or_default();
            let first = At { row: word(0), column: word(4) };
            self.builder.merge(first, At { row: word(2), column: word(6) })?;
        }
        Ok(())
    }

    /// A number as its format shows it.
    fn shown(&self, number: f64, format: u16) -> Value {
        let id = self.book.formats.get(usize::from(format)).copied().unwrap_or(0);
        let date = self.book.codes.get(&id).copied().unwrap_or_else(|| numfmt::is_builtin_date(id.into()));
        let moment = if date { numfmt::moment(number, self.book.since_1904) } else { None };
        moment.map_or(Value::Number(number), Value::Moment)
    }
}

/// A number packed into 30 bits: an integer or the upper part of a float,
/// perhaps in hundredths.
fn packed(word: u32) -> f64 {
    let number = if word & 2 != 0 {
        f64::from(word.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(word & !3) << 32)
    };
    if word & 1 != 0 { number / 100.0 } else { number }
}

fn error(code: u8) -> Value {
    Value::Error(
        match code {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0f => "#VALUE!",
            0x17 => "#REF!",
            0x1d => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A",
        }
        .into(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers() {
        assert_eq!(packed((7 << 2) | 2), 7.0);
        assert_eq!(packed(((-3i32) << 2).cast_unsigned() | 2), -3.0);
        assert_eq!(packed((150 << 2) | 3), 1.5);
        assert_eq!(packed((1.0f64.to_bits() >> 32) as u32), 1.0);
    }
}
