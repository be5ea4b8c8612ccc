//! The name of a stranger's file as it may be shown and written into headers.

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::file::{FileType, MAX_NAME_CHARS};

/// The last part of the name that was given, without what acts in a path, a
/// header or on a screen, and with the ending of what the file is.
pub fn clean_name(given: &str, kind: FileType) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.nfc().filter(|c| !is_harmful(*c)).collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches(['.', ' ']);
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => (stem, Some(ending.to_ascii_lowercase())),
        _ => (name, None),
    };
    let usual = kind.endings();
    let ending = ending.filter(|ending| usual.contains(&ending.as_str()));
    let ending = ending.as_deref().or(usual.first().copied()).unwrap_or_default();
    let stem: String = stem.trim_matches(['.', ' ']).chars().take(MAX_NAME_CHARS).collect();
    let stem = stem.trim_end_matches(['.', ' ']);
    format!("{}.{ending}", if stem.is_empty() { "file" } else { stem })
}

/// Whether what stands behind the last dot is an ending rather than a part of a sentence.
fn is_ending(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Control characters, marks that hide or turn what follows, and what file systems refuse.
fn is_harmful(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '<' | '>' | ':' | '"' | '|' | '?' | '*' | '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_nothing_but_name() {
        for (given, kind, kept) in [
            ("cv.pdf", FileType::Pdf, "cv.pdf"),
            ("../../etc/简历 2026.PDF", FileType::Pdf, "简历 2026.pdf"),
            ("C:\\x\\photo.JPEG", FileType::Jpeg, "photo.jpeg"),
            ("cv\u{202e}fdp.exe", FileType::Pdf, "cvfdp.pdf"),
            ("cv.pdf.exe", FileType::Pdf, "cv.pdf.pdf"),
            ("a\r\nb.png", FileType::Png, "a b.png"),
            ("", FileType::Docx, "file.docx"),
            ("...", FileType::Docx, "file.docx"),
            ("no ending", FileType::Odt, "no ending.odt"),
            ("Dr. Wang", FileType::Pdf, "Dr. Wang.pdf"),
            ("<img src=x>.png", FileType::Png, "img src=x.png"),
        ] {
            assert_eq!(clean_name(given, kind), kept, "{given:?}");
        }
        let long = clean_name(&format!("{}.pdf", "长".repeat(500)), FileType::Pdf);
        assert_eq!(long.chars().count(), MAX_NAME_CHARS + 4);
    }
}
