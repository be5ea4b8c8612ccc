//! What of a text is shown beside a hit, with what was sought in it.

use crate::domain::lang::Lang;
use crate::domain::posting::PostingContent;
use crate::domain::search::Marked;

use super::rank::Seeker;

/// Longest excerpt, in characters.
const LONGEST: usize = 90;
/// How much of it stands before what was found.
const BEFORE: usize = 24;

/// A text with what is sought in it set off.
pub fn marked(text: &str, seeker: &Seeker) -> Marked {
    Marked { text: text.to_owned(), marks: seeker.marks(text) }
}

/// Its part around what is set off first, on one line, with `…` where some is left out.
fn around(text: &str, seeker: &Seeker) -> Marked {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let marks = seeker.marks(&line);
    let first = marks.first().map_or(0, |mark| mark.start);
    let starts: Vec<usize> = line.char_indices().map(|(at, _)| at).collect();
    let found = starts.partition_point(|at| *at < first);
    let begin = if starts.len() <= LONGEST { 0 } else { found.saturating_sub(BEFORE) };
    let end = (begin + LONGEST).min(starts.len());
    let byte = |at: usize| starts.get(at).copied().unwrap_or(line.len());
    let (from, to) = (byte(begin), byte(end));
    let lead = if begin > 0 { "…" } else { "" };
    let tail = if end < starts.len() { "…" } else { "" };
    let shift = |at: usize| at.clamp(from, to) - from + lead.len();
    let marks = marks.into_iter().map(|mark| shift(mark.start)..shift(mark.end));
    Marked {
        text: format!("{lead}{}{tail}", &line[from..to]),
        marks: marks.filter(|mark| !mark.is_empty()).collect(),
    }
}

/// The part of a posting that shows best why it was found, for readers of
/// `lang`: the first with most of what is sought. Titles of other languages
/// count, too; the shown one stands beside it already. Empty where nothing else has any.
pub fn of_posting(content: &PostingContent, lang: Lang, seeker: &Seeker) -> Marked {
    let (shown, text) = content.text_for(lang);
    let mut parts: Vec<&str> = vec![&text.body, &content.research];
    parts.extend(content.disciplines.iter().map(String::as_str));
    parts.extend([content.employer.as_str(), &content.place, &content.remarks, &content.degree]);
    if let Some(event) = &content.event {
        parts.push(&event.series);
        parts.extend(event.programme.iter().map(|slot| slot.title.as_str()));
        parts.extend(event.programme.iter().map(|slot| slot.speaker.as_str()));
        parts.extend(event.co_organisers.iter().map(String::as_str));
    }
    for (_, other) in content.texts.iter().filter(|(lang, _)| **lang != shown) {
        parts.extend([other.title.as_str(), &other.body]);
    }
    let counted = parts.iter().filter(|part| !part.is_empty()).map(|part| (seeker.count(part), *part));
    let mut best: Option<(usize, &str)> = None;
    for (count, part) in counted {
        if count > best.map_or(0, |(most, _)| most) {
            best = Some((count, part));
        }
    }
    best.map(|(_, part)| around(part, seeker)).unwrap_or_default()
}
