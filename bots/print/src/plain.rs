//! Words of strangers as they may be set: no more than a page holds, nothing
//! that turns or hides what stands beside it, no letter that would be a box.

use std::collections::BTreeMap;

use haizhi_core::print::PrintError;
use serde_json::Value;

use crate::fonts::Fonts;

/// Most characters of one text; whatever fits on a certificate is shorter.
const MAX_CHARS: usize = 300;

/// Most letters that are named when no font has them.
const MAX_NAMED: usize = 8;

/// Makes every text in there one that can be set.
///
/// # Errors
/// When no font has a letter of it. Signs and pictures that none has are left out.
pub fn clean(data: &mut Value, fonts: &Fonts) -> Result<(), PrintError> {
    let mut unknown = String::new();
    let mut known = BTreeMap::new();
    let mut has = |letter| *known.entry(letter).or_insert_with(|| fonts.has(letter));
    each_text(data, &mut |text| {
        let mut kept = String::with_capacity(text.len());
        for letter in text.chars().filter_map(shown) {
            if letter == ' ' || is_joiner(letter) || has(letter) {
                kept.push(letter);
            } else if letter.is_alphanumeric() && unknown.chars().count() < MAX_NAMED {
                unknown.push(letter);
            }
        }
        *text = shortened(kept.trim());
    });
    if unknown.is_empty() { Ok(()) } else { Err(PrintError::Letters(unknown)) }
}

fn each_text(value: &mut Value, change: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => change(text),
        Value::Array(values) => values.iter_mut().for_each(|value| each_text(value, change)),
        Value::Object(fields) => fields.values_mut().for_each(|value| each_text(value, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_CHARS) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Without which letters of some scripts are not joined as they should be.
const fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

/// The character as it is set; `None` for what is not seen and changes what is:
/// controls, marks of direction, tags, private use.
fn shown(letter: char) -> Option<char> {
    if letter.is_whitespace() {
        return Some(' ');
    }
    let hidden = letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{10ffff}');
    (!hidden).then_some(letter)
}
