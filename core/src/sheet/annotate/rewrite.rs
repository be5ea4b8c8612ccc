//! Writes sheets anew as .xlsx, with marks.

use rust_xlsxwriter::{Color, Format, Workbook, Worksheet, XlsxError};

use super::{Mark, Marks, SheetMarks, cell_text};
use crate::sheet::grid::{Grid, Value};

/// Writes a workbook with the cells of these sheets.
pub(super) fn rewrite(grids: &[Grid], marks: &Marks) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let none = SheetMarks::new();
    let mut names: Vec<String> = Vec::new();
    for grid in grids {
        let sheet = workbook.add_worksheet();
        let name = sheet_name(&grid.name, &names);
        sheet.set_name(&name)?;
        names.push(name);
        SheetWriter { sheet, marks: marks.sheets.get(&grid.name).unwrap_or(&none) }.write(grid)?;
    }
    workbook.save_to_buffer()
}

/// A name that a sheet may have and that no other has.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let plain: String =
        name.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\')).take(28).collect();
    let plain = plain.trim_matches('\'').to_owned();
    let base = if plain.is_empty() { "Sheet".to_owned() } else { plain };
    let same = |name: &str| taken.iter().any(|other| other.eq_ignore_ascii_case(name));
    if !name.is_empty() && !same(&base) {
        return base;
    }
    (1..).map(|n| format!("{base}{n}")).find(|name| !same(name)).unwrap_or(base)
}

struct SheetWriter<'s> {
    sheet: &'s mut Worksheet,
    marks: &'s SheetMarks,
}

impl SheetWriter<'_> {
    fn write(mut self, grid: &Grid) -> Result<(), XlsxError> {
        for merge in &grid.merges {
            let (Ok(first), Ok(last)) = (u16::try_from(merge.first.column), u16::try_from(merge.last.column))
            else {
                continue;
            };
            // Merged cells that overlap are an error of the original: the
            // first of them stays.
            let _ = self.sheet.merge_range(merge.first.row, first, merge.last.row, last, "", &Format::new());
        }
        for row in &grid.rows {
            let marks = self.marks.get(&row.index);
            for (column, value) in &row.cells {
                let mark = marks.and_then(|marks| marks.get(column));
                if matches!(mark, None | Some(Mark::Fill)) {
                    self.cell(row.index, *column, value, mark.is_some())?;
                }
            }
        }
        for (row, marks) in self.marks {
            for (column, mark) in marks {
                let missing = grid.row(*row).and_then(|row| row.get(*column)).is_none();
                self.mark(*row, *column, mark, missing)?;
            }
        }
        Ok(())
    }

    fn mark(&mut self, row: u32, column: u32, mark: &Mark, missing: bool) -> Result<(), XlsxError> {
        let at = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
        match mark {
            Mark::Fill if missing => self.sheet.write_blank(row, at, &format(true)).map(drop),
            Mark::Fill | Mark::Clear => Ok(()),
            Mark::Message(text) => {
                self.sheet.write_string_with_format(row, at, cell_text(text), &format(true)).map(drop)
            }
            Mark::Heading(text) => {
                const WIDTH: u32 = 60;
                self.sheet.set_column_width(at, WIDTH)?;
                self.sheet.write_string_with_format(row, at, cell_text(text), &format(true)).map(drop)
            }
        }
    }

    fn cell(&mut self, row: u32, column: u32, value: &Value, marked: bool) -> Result<(), XlsxError> {
        let at = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
        let plain = format(marked);
        let sheet = &mut *self.sheet;
        match value {
            Value::Text(text) | Value::Error(text) => {
                sheet.write_string_with_format(row, at, cell_text(text), &plain)
            }
            Value::Number(number) => sheet.write_number_with_format(row, at, *number, &plain),
            Value::Bool(value) => sheet.write_boolean_with_format(row, at, *value, &plain),
            Value::Uncalculated => sheet.write_blank(row, at, &plain),
            Value::Moment(moment) => {
                let epoch = jiff::civil::date(1899, 12, 30).at(0, 0, 0, 0);
                let days = moment.duration_since(epoch).as_secs_f64() / 86_400.0;
                let shown = if days.fract() == 0.0 { "yyyy-mm-dd" } else { "yyyy-mm-dd hh:mm" };
                sheet.write_number_with_format(row, at, days, &plain.set_num_format(shown))
            }
        }
        .map(drop)
    }
}

fn format(marked: bool) -> Format {
    let format = Format::new();
    if marked { format.set_background_color(Color::RGB(0xff_c7_ce)) } else { format }
}
