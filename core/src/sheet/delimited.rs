//! Reads a CSV: decodes it, finds its delimiter, takes it apart.

use std::borrow::Cow;
use std::collections::HashMap;

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::grid::{Allowance, Grid, GridBuilder, Value};
use super::limits::{Limits, Unreadable};
use super::table::At;

/// Decodes a text: UTF-8 with or without mark, UTF-16 with mark, else
/// GB18030, of which GBK and GB2312 are parts.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let (encoding, bytes) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (UTF_8, rest),
        [0xff, 0xfe, rest @ ..] => (UTF_16LE, rest),
        [0xfe, 0xff, rest @ ..] => (UTF_16BE, rest),
        bytes if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        bytes => (GB18030, bytes),
    };
    encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or(Unreadable::Encoding)
}

/// Reads the records of a text. A record's place is its number, empty lines
/// counted, as a sheet program shows it.
pub(super) fn read(text: &str, limits: &Limits) -> Result<Vec<Grid>, Unreadable> {
    let delimiter = delimiter(text);
    let mut allowance = Allowance::new(limits);
    let mut builder = GridBuilder::new(String::new(), &mut allowance);
    let mut at = At { row: 0, column: 0 };
    let mut cells = Cells { rest: text, delimiter };
    while let Some((cell, end)) = cells.next() {
        builder.put(at, Value::Text(cell.into()))?;
        at = match end {
            End::Cell => At { row: at.row, column: at.column.saturating_add(1) },
            End::Record => At { row: at.row.saturating_add(1), column: 0 },
        };
    }
    Ok(vec![builder.finish()])
}

/// The delimiter: of comma, semicolon and tab the one of which most records
/// at the beginning have the same number.
fn delimiter(text: &str) -> char {
    [',', ';', '\t'].into_iter().rev().max_by_key(|delimiter| regularity(text, *delimiter)).unwrap_or(',')
}

/// How many of the first records have the most usual number of delimiters,
/// none not counted, and which number that is.
fn regularity(text: &str, delimiter: char) -> (usize, usize) {
    const RECORDS: usize = 50;
    let mut records: HashMap<usize, usize> = HashMap::new();
    let (mut cells, mut count, mut seen) = (Cells { rest: text, delimiter }, 0, 0);
    while let Some((_, end)) = cells.next() {
        match end {
            End::Cell => count += 1,
            End::Record if seen == RECORDS => break,
            End::Record => {
                *records.entry(count).or_default() += 1;
                (count, seen) = (0, seen + 1);
            }
        }
    }
    records.remove(&0);
    records.into_iter().map(|(delimiters, records)| (records, delimiters)).max().unwrap_or((0, 0))
}

/// What came after a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Cell,
    Record,
}

/// The cells of a text, one after the other.
struct Cells<'t> {
    rest: &'t str,
    delimiter: char,
}

impl<'t> Cells<'t> {
    fn next(&mut self) -> Option<(Cow<'t, str>, End)> {
        if self.rest.is_empty() {
            return None;
        }
        let mut cell = match self.rest.strip_prefix('"') {
            Some(quoted) => self.quoted(quoted),
            None => Cow::Borrowed(""),
        };
        // What stands after a closing quote belongs to the cell all the same.
        let end = self.rest.find([self.delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        let (plain, rest) = self.rest.split_at(end);
        cell = if cell.is_empty() { Cow::Borrowed(plain) } else { cell + plain };
        self.rest = rest;
        let ends = match rest.chars().next() {
            Some('\r') if rest.starts_with("\r\n") => 2,
            Some(c) => c.len_utf8(),
            None => 0,
        };
        let end = if rest.starts_with(self.delimiter) { End::Cell } else { End::Record };
        self.rest = &rest[ends..];
        Some((cell, end))
    }

    /// The part of a cell within quotes, where two quotes stand for one. A
    /// quote that is never closed is a plain character.
    fn quoted(&mut self, text: &'t str) -> Cow<'t, str> {
        let mut content = Cow::Borrowed("");
        let mut rest = text;
        loop {
            let Some(quote) = rest.find('"') else { return Cow::Borrowed("") };
            let (part, after) = (&rest[..quote], &rest[quote + 1..]);
            content = if content.is_empty() { Cow::Borrowed(part) } else { content + part };
            match after.strip_prefix('"') {
                Some(more) => {
                    content.to_mut().push('"');
                    rest = more;
                }
                None => {
                    self.rest = after;
                    return content;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let limits = Limits::default();
        let grid = read(text, &limits).expect("within the limits").remove(0);
        let mut records = Vec::new();
        for row in &grid.rows {
            records.resize(row.index as usize + 1, Vec::new());
            for (column, value) in &row.cells {
                let record: &mut Vec<String> = &mut records[row.index as usize];
                record.resize(*column as usize + 1, String::new());
                record[*column as usize] = value.text().into_owned();
            }
        }
        records
    }

    fn check(text: &str, expect: &[&[&str]]) {
        assert_eq!(cells(text), expect, "{text:?}");
    }

    #[test]
    fn records() {
        check("a,b\r\nc,d\r\n", &[&["a", "b"], &["c", "d"]]);
        check("a;b\n;d", &[&["a", "b"], &["", "d"]]);
        check("a\tb,c\nd\te", &[&["a", "b,c"], &["d", "e"]]);
        check("\"a\"\"b\nc\",d\n\n\"\",e", &[&["a\"b\nc", "d"], &[], &["", "e"]]);
        check("\"a\"b,c", &[&["ab", "c"]]);
        check("a,\"b\nc,d", &[&["a", "\"b"], &["c", "d"]]);
        check("a\rb", &[&["a"], &["b"]]);
    }

    #[test]
    fn text_in_quotes_does_not_choose_the_delimiter() {
        check("a;\"b,c,d,e\"\nf;\"g,h,i\"", &[&["a", "b,c,d,e"], &["f", "g,h,i"]]);
    }

    #[test]
    fn encodings() {
        let text = "岗位,人数\n教授,２";
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let utf16be: Vec<u8> =
            [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        let marked = [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat();
        let gbk = GB18030.encode(text).0.into_owned();
        for bytes in [text.as_bytes().to_vec(), marked, utf16, utf16be, gbk] {
            assert_eq!(decode(&bytes).as_deref(), Ok(text));
        }
        assert_eq!(decode(&[0x41, 0xff, 0xff]), Err(Unreadable::Encoding));
    }
}
