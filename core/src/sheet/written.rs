//! A workbook of one table, for people to work on.

use rust_xlsxwriter::{Format, Workbook};

use super::template::WriteError;

/// Longest text that a cell holds, in UTF-16 units.
const CELL: usize = 32_767;
/// Most rows below the heads that a sheet holds.
const ROWS: u32 = 1_048_575;

/// Writes a .xlsx with these heads and rows. Every cell is text: what begins
/// like a formula stays what was written.
///
/// # Errors
/// When a sheet cannot have this name or hold so much.
pub fn table(sheet: &str, columns: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, WriteError> {
    const WIDTH: u32 = 18;
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name(sheet)?;
    page.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold();
    for (column, head) in (0u16..).zip(columns) {
        page.set_column_width(column, WIDTH)?;
        page.write_string_with_format(0, column, cell(head), &bold)?;
    }
    for (row, cells) in (1..=ROWS).zip(rows) {
        for (column, text) in (0u16..).zip(cells) {
            page.write_string(row, column, cell(text))?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn cell(text: &str) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= CELL
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn part(book: &[u8], name: &str) -> String {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(book)).expect("a zip");
        let mut text = String::new();
        zip.by_name(name).expect("a part").read_to_string(&mut text).expect("UTF-8");
        text
    }

    #[test]
    fn what_looks_like_a_formula_stays_text() {
        let hostile =
            ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "=HYPERLINK(\"https://evil.example\")", "17"];
        let rows = vec![hostile.map(str::to_owned).to_vec(), vec!["字".repeat(40_000)]];
        let book = table("E-17", &["姓名".to_owned()], &rows).expect("a workbook");
        let page = part(&book, "xl/worksheets/sheet1.xml");
        assert!(!page.contains("<f>"), "{page}");
        assert_eq!(page.matches(" t=\"s\"").count(), 8, "every cell is text: {page}");
        let texts = part(&book, "xl/sharedStrings.xml");
        assert!(texts.contains("=cmd|") && texts.contains("姓名"), "{texts}");
    }
}
