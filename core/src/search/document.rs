//! What is indexed of something that can be found.

use crate::domain::posting::{Posting, PostingContent, PostingState};
use crate::domain::search::FoundKind;

use super::cut::Terms;
use super::forms::Folded;
use super::lexicon::flag;
use super::query::OPEN;

/// Longest part of a document that is indexed, in bytes; what is longer is a book.
const LONGEST_PART: usize = 20_000;

/// Something that can be found, before it is cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<'a> {
    /// What it is.
    pub kind: FoundKind,
    /// Its number among those of its kind.
    pub reference: i64,
    /// Since when it reads so, ms since 1970.
    pub fresh: i64,
    /// Until when it is open, ms since 1970; `None` for always.
    pub expires_at: Option<i64>,
    /// When it takes place or ends: the first moment, and the first after it.
    pub span: Option<(i64, i64)>,
    /// Whether everybody may find it.
    pub open: bool,
    /// Its properties, see [`flag`].
    flags: Vec<String>,
    /// Its titles in every language.
    pub title: Vec<&'a str>,
    /// Who and where.
    pub names: Vec<&'a str>,
    /// Everything else.
    pub body: Vec<&'a str>,
}

/// What the index keeps of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indexed {
    /// Its terms with a space between them.
    pub terms: String,
    /// Longer words, to put misspelt ones right.
    pub words: Vec<String>,
    /// Its properties with a space between them.
    pub flags: String,
    /// Its folded titles, one a line.
    pub title: String,
    /// Its folded names.
    pub names: String,
    /// Everything else, folded.
    pub body: String,
}

impl<'a> Document<'a> {
    /// A posting or an event: the text that scholars see, the newest where
    /// they see none.
    pub fn of_posting(posting: &'a Posting) -> Self {
        let content = posting.shown().unwrap_or(&posting.head.content);
        let mut flags = vec![flag('k', FoundKind::from(content.kind()).code())];
        flags.extend(content.fields.iter().map(|field| flag('f', field.code())));
        flags.extend(content.places.iter().map(|place| flag('p', place.code())));
        flags.extend(content.engagement.iter().map(|way| flag('e', way.code())));
        flags.extend(content.event.as_ref().map(|event| flag('v', event.kind.code())));
        let span = match content.event {
            Some(_) => content.span().map(|span| (span.from, span.until)),
            // A demand stands for the day on which it ends.
            None => content.expires_at().map(|end| (end - 1, end)),
        };
        Self {
            kind: content.kind().into(),
            reference: posting.id.0,
            fresh: posting.published_at.unwrap_or(posting.changed_at),
            expires_at: content.expires_at(),
            span,
            open: posting.state == PostingState::Published,
            flags,
            title: content.texts.values().map(|text| text.title.as_str()).collect(),
            names: names(content),
            body: body(content),
        }
    }

    /// Cuts it.
    pub fn indexed(&self) -> Indexed {
        let fold = |parts: &[&str]| {
            let mut folded: Vec<String> = Vec::new();
            let mut room = LONGEST_PART;
            for part in parts.iter().filter(|part| !part.is_empty()) {
                let end = part.floor_char_boundary(room);
                let part = Folded::new(&part[..end]).text().to_owned();
                room -= end;
                if !part.is_empty() && !folded.contains(&part) {
                    folded.push(part);
                }
            }
            folded.join("\n")
        };
        let (title, names, body) = (fold(&self.title), fold(&self.names), fold(&self.body));
        let mut terms = Terms::default();
        terms.title(&title);
        terms.names(&names);
        terms.body(&body);
        let mut flags = self.flags.clone();
        if self.open {
            flags.push(OPEN.to_owned());
        }
        flags.iter().for_each(|flag| terms.flag(flag));
        Indexed {
            terms: terms.joined(),
            words: terms.words.into_iter().collect(),
            flags: flags.join(" "),
            title,
            names,
            body,
        }
    }
}

fn names(content: &PostingContent) -> Vec<&str> {
    let mut names = vec![content.employer.as_str(), &content.place];
    if let Some(event) = &content.event {
        names.push(&event.series);
        names.extend(event.co_organisers.iter().map(String::as_str));
        names.extend(event.programme.iter().map(|slot| slot.speaker.as_str()));
    }
    names
}

fn body(content: &PostingContent) -> Vec<&str> {
    let mut body: Vec<&str> = content.texts.values().map(|text| text.body.as_str()).collect();
    body.extend(content.disciplines.iter().map(String::as_str));
    body.extend([content.research.as_str(), &content.remarks, &content.degree, &content.code]);
    if let Some(event) = &content.event {
        body.extend(event.programme.iter().map(|slot| slot.title.as_str()));
    }
    body
}
