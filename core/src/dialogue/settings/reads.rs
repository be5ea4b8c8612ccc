//! What somebody reads beside the language they chose.

use crate::args;
use crate::domain::lang::{Lang, Reads};
use crate::text::Words;
use crate::view::Choosable;

use super::super::press::Press;
use super::choosable;

/// The languages in the order in which they are looked for.
pub(super) fn line(reads: Reads, words: Words) -> String {
    if reads.is_empty() {
        return words.say("settings-reads-none");
    }
    words.join(reads.iter().map(|lang| words.language(lang)))
}

/// The question and every language but the reader's own.
pub(super) fn options(reads: Reads, words: Words) -> (Vec<String>, Vec<Choosable>) {
    let now = words.say_with("wish-reads-now", &args! { languages: line(reads, words) });
    let others = Lang::ALL.iter().filter(|lang| **lang != words.lang()).map(|lang| {
        let chosen = reads.iter().any(|read| read == *lang);
        choosable(words.language(*lang), chosen, Press::ToggleReads { lang: *lang })
    });
    (vec![words.say("wish-reads"), now], others.collect())
}
