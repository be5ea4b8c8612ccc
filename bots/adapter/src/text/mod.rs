//! Words as they may be shown, and a message made of them that is cut where
//! it hurts least.

pub mod clean;
mod doc;
mod views;

pub use doc::{Doc, Give, Markup, Style};
pub use views::{Document, chart, file, progress, text};

/// What stands for a text that has nothing to see in it.
pub const SIGN: &str = "…";

/// The cells of a row in one line.
pub fn cells(cells: &[String]) -> String {
    cells.iter().map(|cell| clean::line(cell)).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
}
