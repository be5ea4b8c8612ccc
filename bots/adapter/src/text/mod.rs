//! Words as they may be shown, and a message made of them that is cut where
//! it hurts least.

pub mod clean;
mod doc;

pub use doc::{Doc, Give, Markup, Style};

/// What stands for a text that has nothing to see in it.
pub const SIGN: &str = "…";

/// A number with its thousands apart, as all our languages write them.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Steps of the bar that shows progress.
const BAR: u64 = 10;

/// How much is done of how much: a bar where that is known, a number otherwise,
/// and nothing while there is nothing to count yet.
pub fn bar(done: u64, total: Option<u64>, finished: bool) -> String {
    match total {
        Some(total) if total > 0 => {
            let full = if finished { BAR } else { done.saturating_mul(BAR) / total };
            let full = usize::try_from(full.min(BAR)).unwrap_or_default();
            let rest = "▱".repeat(BAR as usize - full);
            format!("{}{rest} {}/{}", "▰".repeat(full), grouped(done), grouped(total))
        }
        None if done == 0 && !finished => String::new(),
        _ => grouped(done),
    }
}

/// The cells of a row in one line.
pub fn cells(cells: &[String]) -> String {
    cells.iter().map(|cell| clean::line(cell)).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A file's name as a platform may be given it.
pub fn file_name(name: &str) -> String {
    let name = clean::line(name).replace(['/', '\\'], "_");
    if clean::visible(&name) { name } else { "file".to_owned() }
}
