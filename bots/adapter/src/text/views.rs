//! Views that every messenger says in the same words.

use haizhi_core::view::{Chart, File, Progress, Text};

use super::{Doc, Give, Style, clean};

/// A file that goes with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
}

/// A heading and paragraphs.
pub fn text(text: &Text, doc: &mut Doc) {
    // The tone is in the words: a sign before them would only be in the way of those who read aloud.
    let Text { heading, paragraphs, tone: _ } = text;
    doc.heading(heading.as_deref().unwrap_or_default());
    for paragraph in paragraphs {
        doc.paragraph(Give::Way, paragraph);
    }
}

/// What is said with a file, and the file.
pub fn file(file: &File, doc: &mut Doc) -> Document {
    let File { name, media_type, file: _, caption } = file;
    doc.paragraph(Give::Way, caption);
    Document { name: file_name(name), media_type: media_type.clone() }
}

/// Numbers beside each other, one a line: a bar of signs would be read aloud sign by sign.
pub fn chart(chart: &Chart, doc: &mut Doc) {
    let Chart { heading, note, shape: _, columns: _, points, empty } = chart;
    doc.head(heading, note.as_deref(), points.is_empty().then_some(empty));
    for (n, point) in points.iter().enumerate() {
        let gap = if n == 0 { "\n\n" } else { "\n" };
        doc.add(gap, Style::Plain, Give::Way, &clean::line(&point.label));
        doc.add(" ", Style::Bold, Give::Way, &clean::line(&point.says));
    }
}

/// How far work is: a bar, and what was counted.
pub fn progress(progress: &Progress, doc: &mut Doc) {
    let Progress { heading, done, total, counts, finished } = progress;
    doc.heading(heading);
    doc.add("\n", Style::Plain, Give::Last, &bar(*done, *total, *finished));
    for (label, value) in counts {
        doc.add("\n", Style::Plain, Give::Way, &format!("{} {}", clean::line(label), clean::line(value)));
    }
}

/// A number with its thousands apart, as all our languages write them.
fn grouped(number: u64) -> String {
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
fn bar(done: u64, total: Option<u64>, finished: bool) -> String {
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

/// A file's name as a platform may be given it.
fn file_name(name: &str) -> String {
    let name = clean::line(name).replace(['/', '\\'], "_");
    if clean::visible(&name) { name } else { "file".to_owned() }
}
