//! Markdown as Discord reads it, and texts in which nothing is markup.

use haizhi_adapter::text::{Markup, Style};

/// How Discord marks words up; marks and escapes count.
pub(super) const MARKDOWN: Markup = Markup {
    measure,
    escape,
    marks: |style| match style {
        Style::Plain => ("", ""),
        Style::Bold => ("**", "**"),
        Style::Italic => ("*", "*"),
    },
    marks_count: true,
};

/// Marks that mean something anywhere in a text.
const fn marks_up(c: char) -> bool {
    matches!(c, '\\' | '*' | '_' | '~' | '`' | '|' | '[' | ']' | '<')
}

/// Marks that mean something where a line begins.
const fn begins_a_line(c: char) -> bool {
    matches!(c, '#' | '-' | '+' | '>')
}

/// What a character costs at most.
fn measure(c: char) -> usize {
    c.len_utf16() + usize::from(marks_up(c) || begins_a_line(c) || c == '.')
}

/// Writes a text so that nothing in it is markup. Within a web address a
/// backslash would belong to the address, and nothing else is read there.
pub(super) fn escape(text: &str, into: &mut String) {
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            into.push('\n');
        }
        escape_line(line, into);
    }
}

fn escape_line(line: &str, into: &mut String) {
    let indent = line.len() - line.trim_start().len();
    let number = line[indent..].bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = line.char_indices();
    while let Some((at, c)) = rest.next() {
        if let Some(length) = address(&line[at..]) {
            into.push_str(&line[at..at + length]);
            rest = line.char_indices();
            // To go on behind it, with the places as they stand in the line.
            for _ in 0..line[..at + length].chars().count() {
                rest.next();
            }
            continue;
        }
        let first = at == indent && begins_a_line(c);
        let listed = number > 0 && at == indent + number && c == '.';
        if marks_up(c) || first || listed {
            into.push('\\');
        }
        into.push(c);
    }
}

/// The length of the web address with which a text begins, if it does.
fn address(text: &str) -> Option<usize> {
    if !text.starts_with("https://") && !text.starts_with("http://") {
        return None;
    }
    // Only what no Markdown can grow from: anything else ends the address.
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'+,;=%".contains(c);
    let length = text.find(|c: char| !plain(c)).unwrap_or(text.len());
    // Underscores and tildes in pairs could be read as markup where the app ends the address early.
    let sound = !text[..length].contains("__") && !text[..length].contains("~~");
    sound.then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut into = String::new();
        escape(text, &mut into);
        into
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escaped("**R&D** `x` ~~y~~ ||z||"), r"\*\*R&D\*\* \`x\` \~\~y\~\~ \|\|z\|\|");
        assert_eq!(escaped("[here](https://x.org)"), r"\[here\](https://x.org)");
        assert_eq!(escaped("<@123> <t:0> @everyone"), r"\<@123> \<t:0> @everyone");
        assert_eq!(escaped("# a\n  - b\n> c\n1. d\nP-17"), "\\# a\n  \\- b\n\\> c\n1\\. d\nP-17");
        assert_eq!(escaped(r"\"), r"\\");
    }

    #[test]
    fn an_address_stays_one() {
        assert_eq!(escaped("at https://x.org/a_b?c=d*e and _f_"), r"at https://x.org/a_b?c=d\*e and \_f\_");
        assert_eq!(escaped("https://x.org/a__b"), r"https://x.org/a\_\_b");
    }

    proptest::proptest! {
        #[test]
        fn it_costs_what_is_said(text in "\\PC{0,60}") {
            let clean = haizhi_adapter::text::clean::paragraph(&text);
            let cost: usize = clean.chars().map(measure).sum();
            proptest::prop_assert!(escaped(&clean).encode_utf16().count() <= cost);
        }
    }
}
