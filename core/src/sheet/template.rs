//! An empty workbook to fill in.

use rust_xlsxwriter::{Format, Note, Workbook, XlsxError};

/// A column of the workbook to fill in.
#[derive(Debug, Clone, Copy)]
pub struct TemplateColumn<'a> {
    /// The header, in words that import understands.
    pub header: &'a str,
    /// A note on the header: what to write there. May be empty.
    pub hint: &'a str,
}

/// A workbook that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be written: {0}")]
pub struct WriteError(#[from] XlsxError);

/// Writes an empty .xlsx with these headers: bold, in view while scrolling,
/// each with its hint as a note.
pub fn template(sheet: &str, columns: &[TemplateColumn<'_>]) -> Result<Vec<u8>, WriteError> {
    const WIDTH: u32 = 18;
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name(sheet)?;
    page.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold().set_text_wrap();
    for (column, TemplateColumn { header, hint }) in (0u16..).zip(columns) {
        page.set_column_width(column, WIDTH)?;
        page.write_string_with_format(0, column, *header, &bold)?;
        if !hint.is_empty() {
            page.insert_note(0, column, &Note::new(*hint).add_author_prefix(false))?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// What import takes a header for: the concept's code, or nothing for a
/// column whose cells go into the remarks.
pub fn header_concept(header: &str) -> Option<String> {
    super::header::concept_of(header)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Unreadable;
    use crate::sheet::tests::build::read;

    #[test]
    fn a_template_is_understood_by_import() {
        let columns = ["招聘单位", "岗位名称", "需求人数", "title_en"];
        let columns = columns.map(|header| TemplateColumn { header, hint: "x" });
        let bytes = template("需求表", &columns).expect("a workbook");
        assert_eq!(read("a.xlsx", &bytes), Err(Unreadable::NoRows));
        assert!(template("a/b", &columns).is_err());
    }

    #[test]
    fn headers_say_what_they_hold() {
        for (header, concept) in [
            ("招聘单位", Some("employer")),
            ("title_zh-Hant", Some("title_zh-Hant")),
            ("Deadline", Some("deadline")),
            ("奇怪的列", None),
        ] {
            assert_eq!(header_concept(header).as_deref(), concept, "{header}");
        }
    }
}
