//! Words as they may be shown: nothing in them rearranges or hides other words.

/// Marks that turn the direction of what follows, beyond their own text.
const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a reader sees anything of it.
const fn leaves_no_ink(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{2800}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether there is anything to see.
pub fn visible(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !c.is_control() && !leaves_no_ink(c) && !turns_direction(c))
}

/// A paragraph: line breaks stay, at most one empty line at a time; control
/// characters and marks that turn the direction go. Joiners stay, which some
/// scripts cannot do without.
pub fn paragraph(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut breaks = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                breaks += 1;
                if breaks <= 2 {
                    clean.push('\n');
                }
            }
            '\t' => clean.push(' '),
            '\u{feff}' => {}
            c if c.is_control() || turns_direction(c) => {}
            c => {
                if !c.is_whitespace() {
                    breaks = 0;
                }
                clean.push(c);
            }
        }
    }
    clean.trim().to_owned()
}

/// The same in one line.
pub fn line(text: &str) -> String {
    paragraph(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
