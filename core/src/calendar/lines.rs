//! Content lines: what may stand in a value, and how long lines are folded.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::text::shorten;

/// RFC 5545 counts octets, without the line break.
const LINE_OCTETS: usize = 75;

/// A longer URI is left out: part of one leads nowhere.
const URI_OCTETS: usize = 2_000;

const PARAMETER_OCTETS: usize = 300;

/// What RFC 3986 has no place for.
const NO_URI: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The lines of a file.
#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// One property. The value is written as it is.
    pub fn put(&mut self, name: &str, value: &str) {
        fold(&format!("{name}:{value}"), &mut self.0);
    }

    /// A property of type TEXT, of at most so many octets before escaping;
    /// nothing if there is no text.
    pub fn put_text(&mut self, name: &str, value: &str, octets: usize) {
        let text = text(value, octets);
        if !text.is_empty() {
            self.put(name, &text);
        }
    }

    /// A property of type URI; nothing if it is none.
    pub fn put_uri(&mut self, name: &str, value: &str) {
        if let Some(uri) = uri(value) {
            self.put(name, &uri);
        }
    }

    /// The file.
    pub fn into_file(self) -> String {
        self.0
    }
}

/// Cuts a line into pieces of at most [`LINE_OCTETS`]. A character stays
/// whole, and so does what follows `\` or `^`: there are readers that unfold
/// after they unescape.
pub fn fold(line: &str, file: &mut String) {
    let mut room = LINE_OCTETS;
    let mut rest = line;
    while let Some(head) = rest.chars().next() {
        let mut octets = head.len_utf8();
        if matches!(head, '\\' | '^') {
            octets += rest[octets..].chars().next().map_or(0, char::len_utf8);
        }
        if octets > room {
            file.push_str("\r\n ");
            room = LINE_OCTETS - 1;
        }
        file.push_str(&rest[..octets]);
        room -= octets;
        rest = &rest[octets..];
    }
    file.push_str("\r\n");
}

/// A text in one kind of line break and without control characters, of at
/// most so many units.
pub fn plain(value: &str, limit: usize, measure: fn(char) -> usize) -> String {
    let clean = value.chars().filter_map(|c| match c {
        '\n' | '\t' => Some(c),
        '\u{2028}' | '\u{2029}' => Some('\n'),
        c if c.is_control() => None,
        c => Some(c),
    });
    // Each character takes a unit at least, so more of them would be cut off anyway.
    let enough: String = clean.take(limit + 1).collect();
    shorten(&enough, limit, measure)
}

/// The value of a property of type TEXT.
pub fn text(value: &str, octets: usize) -> String {
    let plain = plain(value, octets, char::len_utf8);
    let mut escaped = String::with_capacity(plain.len());
    for c in plain.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The value of a parameter, quoted, with what quotes cannot hold spelt as in
/// RFC 6868.
pub fn parameter(value: &str) -> String {
    let mut quoted = String::from('"');
    for c in plain(value, PARAMETER_OCTETS, char::len_utf8).chars() {
        match c {
            '^' => quoted.push_str("^^"),
            '\n' => quoted.push_str("^n"),
            '"' => quoted.push_str("^'"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// The value of a property of type URI, or none if this is no URI.
pub fn uri(value: &str) -> Option<String> {
    let (scheme, rest) = value.split_once(':')?;
    let scheme_is_one = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    if !scheme_is_one || rest.is_empty() || value.len() > URI_OCTETS {
        return None;
    }
    Some(utf8_percent_encode(value, NO_URI).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(line: &str) -> String {
        let mut file = String::new();
        fold(line, &mut file);
        file
    }

    #[test]
    fn a_line_is_folded_at_75_octets_and_not_before() {
        let line = "x".repeat(75);
        assert_eq!(folded(&line), format!("{line}\r\n"));
        assert_eq!(folded(&"x".repeat(76)), format!("{line}\r\n x\r\n"));
        let (second, all) = ("x".repeat(74), "x".repeat(75 + 74 + 1));
        assert_eq!(folded(&all), format!("{line}\r\n {second}\r\n x\r\n"));
    }

    #[test]
    fn characters_and_escapes_stay_whole() {
        let a = "x".repeat(74);
        assert_eq!(folded(&format!("{a}昆明")), format!("{a}\r\n 昆明\r\n"));
        assert_eq!(folded(&format!("{a}\\n")), format!("{a}\r\n \\n\r\n"));
        assert_eq!(folded(&format!("{a}^'")), format!("{a}\r\n ^'\r\n"));
        // Of two backslashes the second begins no escape.
        let b = "x".repeat(73);
        assert_eq!(folded(&format!("{b}\\\\n")), format!("{b}\\\\\r\n n\r\n"));
    }

    #[test]
    fn texts_are_escaped_and_freed_of_controls() {
        assert_eq!(text("a;b,c\\d:\"e\"", 99), "a\\;b\\,c\\\\d:\"e\"");
        assert_eq!(text("一\r\n二\n三\r四\u{2028}五", 99), "一\\n二\\n三四\\n五");
        assert_eq!(text("a\0b\x07\u{85}\u{7f}\tc", 99), "ab\tc");
    }

    #[test]
    fn parameters_are_quoted_as_in_rfc_6868() {
        assert_eq!(parameter("王：\"a^b\";c,d\r\ne"), "\"王：^'a^^b^';c,d^ne\"");
    }

    #[test]
    fn uris_are_kept_and_anything_else_is_not() {
        assert_eq!(uri("https://a.example/b?c=d,e;f#g").as_deref(), Some("https://a.example/b?c=d,e;f#g"));
        assert_eq!(
            uri("https://a.example/会议 1\r\nX:y").as_deref(),
            Some("https://a.example/%E4%BC%9A%E8%AE%AE%201%0D%0AX:y")
        );
        for none in ["", "a.example/b", "https:", "会议:1", ":x", "1a:x"] {
            assert_eq!(uri(none), None, "{none:?}");
        }
        assert_eq!(uri(&format!("https://a.example/{}", "x".repeat(URI_OCTETS))), None);
    }

    #[test]
    fn what_is_too_long_is_shortened() {
        let huge = "需".repeat(350_000);
        assert!(text(&huge, 1_000).len() <= 1_000);
        assert!(text(&huge, 1_000).ends_with("需…"));
        assert!(parameter(&huge).len() <= PARAMETER_OCTETS + 2);
    }

    proptest::proptest! {
        #[test]
        fn what_is_folded_unfolds_to_itself(line in r#"[a-z\\^;,:"\p{Han}\p{Khmer}\p{Emoji}]{0,200}"#) {
            let file = folded(&line);
            for part in file.split_terminator("\r\n") {
                proptest::prop_assert!(part.len() <= LINE_OCTETS, "{} octets", part.len());
                let escapes = part.chars().rev().take_while(|c| matches!(c, '\\' | '^')).count();
                proptest::prop_assert!(escapes == 0 || part.ends_with(['\\', '^']));
            }
            proptest::prop_assert_eq!(file.replace("\r\n ", ""), format!("{line}\r\n"));
        }

        #[test]
        fn any_text_is_one_line(value in r"\PC*|[\x00-\x20\u{85}\u{2028}a,;\\]*") {
            let mut lines = Lines::default();
            lines.put_text("SUMMARY", &value, 5_000);
            let file = lines.into_file();
            let unfolded = file.replace("\r\n ", "");
            proptest::prop_assert!(unfolded.is_empty() || unfolded.matches(['\r', '\n']).count() == 2);
            proptest::prop_assert!(unfolded.trim_end().chars().all(|c| c == '\t' || !c.is_control()));
        }
    }
}
