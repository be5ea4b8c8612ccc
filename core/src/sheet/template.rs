//! An empty workbook to fill in.

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
pub struct WriteError(String);

/// Writes an empty .xlsx with these headers.
pub fn template(sheet: &str, columns: &[TemplateColumn<'_>]) -> Result<Vec<u8>, WriteError> {
    let _ = (sheet, columns);
    Err(WriteError("not yet".into()))
}
