//! A posting's words for one reader: in a language they read, else converted
//! from the other Chinese script, and with what is to be known of them.

use std::borrow::Cow;

use crate::args;
use crate::domain::event::EventDetails;
use crate::domain::lang::Lang;
use crate::domain::posting::{PostingContent, PostingText};
use crate::domain::translation::Standing;

use super::Words;
use super::script::Script;

/// Title and text as one reader gets them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition<'a> {
    /// Title and text.
    pub text: Cow<'a, PostingText>,
    /// The language they are in.
    pub lang: Lang,
    /// The language of the text they were made from: another one where they
    /// were converted.
    pub from: Lang,
    /// How that text stands to its source.
    pub standing: Standing,
}

impl Rendition<'_> {
    /// Whether the reader should be offered what it was made from.
    pub fn has_original(&self) -> bool {
        self.lang != self.from || matches!(self.standing, Standing::Outdated | Standing::Unconfirmed)
    }
}

impl Words {
    /// The title and text of a posting for the reader of these words: their
    /// own language, what else they read in their order, then the built-in
    /// fall-backs and the source. In what they read, the other Chinese script
    /// counts too.
    pub fn rendition(self, content: &PostingContent) -> Rendition<'_> {
        let read = std::iter::once(self.lang()).chain(self.reads().iter());
        for lang in read {
            if let Some(text) = content.texts.get(&lang) {
                return rendition(content, Cow::Borrowed(text), lang, lang);
            }
            if let Some((script, from)) = Script::of(lang).map(|script| (script, script.converts_from()))
                && let Some(text) = content.texts.get(&from)
            {
                let names = names(content);
                let converted = PostingText {
                    title: script.text(&text.title, &names),
                    body: script.text(&text.body, &names),
                    ..PostingText::default()
                };
                return rendition(content, Cow::Owned(converted), lang, from);
            }
        }
        let (lang, text) = content.text_for(self.lang());
        rendition(content, Cow::Borrowed(text), lang, lang)
    }

    /// What a posting says beside title and text, in the Chinese script that
    /// the reader reads. Of names the characters change and no more; links,
    /// codes and what people are asked stay.
    pub fn in_script(self, content: &PostingContent) -> Cow<'_, PostingContent> {
        let mut read = std::iter::once(self.lang()).chain(self.reads().iter());
        let Some(script) =
            read.find_map(Script::of).filter(|script| script.converts_from() == content.source_lang)
        else {
            return Cow::Borrowed(content);
        };
        let names = names(content);
        let text = |text: &str| script.text(text, &names);
        let event = content.event.as_ref().map(|event| Box::new(event_in_script(event, script, &names)));
        Cow::Owned(PostingContent {
            employer: script.name(&content.employer),
            contact: script.name(&content.contact),
            degree: text(&content.degree),
            disciplines: content.disciplines.iter().map(|one| text(one)).collect(),
            research: text(&content.research),
            benefits: text(&content.benefits),
            place: script.name(&content.place),
            remarks: text(&content.remarks),
            event,
            ..content.clone()
        })
    }

    /// The lines that say in what language a text is and whether it is up to
    /// date; none for the reader's own.
    pub fn marks(self, content: &PostingContent, shown: &Rendition<'_>) -> Vec<String> {
        let language = || args! { language: self.language(shown.from) };
        let mut marks = Vec::new();
        if shown.lang != shown.from {
            marks.push(self.say_with("card-converted", &language()));
        } else if shown.lang != self.lang() {
            marks.push(self.say_with("card-other-language", &language()));
        }
        let source = || args! { language: self.language(content.source_lang) };
        match shown.standing {
            Standing::Outdated => marks.push(self.say_with("card-outdated", &source())),
            Standing::Unconfirmed => marks.push(self.say_with("card-machine", &source())),
            Standing::Source | Standing::Current => {}
        }
        marks
    }
}

fn rendition<'a>(
    content: &PostingContent,
    text: Cow<'a, PostingText>,
    lang: Lang,
    from: Lang,
) -> Rendition<'a> {
    Rendition { text, lang, from, standing: content.standing(from) }
}

/// Names that stand in a posting.
fn names(content: &PostingContent) -> Vec<&str> {
    let event = content.event.iter().flat_map(|event| {
        let speakers = event.programme.iter().map(|slot| slot.speaker.as_str());
        event.co_organisers.iter().map(String::as_str).chain(speakers)
    });
    std::iter::once(content.employer.as_str()).chain(event).collect()
}

fn event_in_script(event: &EventDetails, script: Script, names: &[&str]) -> EventDetails {
    let mut event = event.clone();
    event.series = script.text(&event.series, names);
    for name in &mut event.co_organisers {
        *name = script.name(name);
    }
    for slot in &mut event.programme {
        slot.time = script.text(&slot.time, names);
        slot.title = script.text(&slot.title, names);
        slot.speaker = script.name(&slot.speaker);
        slot.track = script.text(&slot.track, names);
    }
    event
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Reads;
    use crate::text::Texts;

    fn content(langs: &[(Lang, &str)]) -> PostingContent {
        let mut content = PostingContent::new(langs[0].0, langs[0].1);
        for (lang, title) in langs {
            content.texts.entry(*lang).or_default().title = (*title).into();
        }
        content
    }

    fn read(content: &PostingContent, lang: Lang, reads: &[Lang]) -> (String, Lang, Lang) {
        // Whether or not there are messages in it yet.
        let reads = reads.iter().copied().collect::<Reads>();
        let words = Words { lang, reads, ..Texts::get().words(lang) };
        let shown = words.rendition(content);
        (shown.text.title.clone(), shown.lang, shown.from)
    }

    #[test]
    fn the_other_script_is_converted_for_who_reads_chinese() {
        let both = content(&[(Lang::ZhHans, "软件工程师"), (Lang::En, "Software engineer")]);
        assert_eq!(read(&both, Lang::ZhHant, &[]), ("軟體工程師".into(), Lang::ZhHant, Lang::ZhHans));
        assert_eq!(read(&both, Lang::ZhHant, &[Lang::En]).0, "軟體工程師");
        assert_eq!(read(&both, Lang::ZhHans, &[]).0, "软件工程师");
        let traditional = content(&[(Lang::ZhHant, "軟體工程師")]);
        assert_eq!(read(&traditional, Lang::ZhHans, &[]).0, "软件工程师");
        // Who reads no Chinese is shown what somebody wrote.
        assert_eq!(read(&traditional, Lang::En, &[]).0, "軟體工程師");
        assert_eq!(read(&traditional, Lang::En, &[Lang::ZhHans]).0, "软件工程师");
        let written = content(&[(Lang::ZhHans, "软件工程师"), (Lang::ZhHant, "程式設計師")]);
        assert_eq!(read(&written, Lang::ZhHant, &[]).0, "程式設計師");
    }

    #[test]
    fn what_somebody_also_reads_comes_before_the_built_in_order() {
        let all = content(&[(Lang::ZhHans, "语音"), (Lang::En, "Speech"), (Lang::Vi, "Tiếng nói")]);
        assert_eq!(read(&all, Lang::Km, &[]).0, "Speech");
        assert_eq!(read(&all, Lang::Km, &[Lang::Th, Lang::Vi, Lang::ZhHans]).0, "Tiếng nói");
        assert_eq!(read(&all, Lang::En, &[Lang::Vi]).0, "Speech");
    }

    #[test]
    fn single_fields_change_script_and_names_only_their_characters() {
        let mut content = content(&[(Lang::ZhHans, "讲座")]);
        content.employer = "云南软件学院".into();
        content.contact = "范丽 0871".into();
        content.research = "云南软件学院的软件".into();
        let words = Texts::get().words(Lang::ZhHant);
        let shown = words.in_script(&content);
        assert_eq!(
            (shown.employer.as_str(), shown.contact.as_str(), shown.research.as_str()),
            ("雲南軟件學院", "范麗 0871", "雲南軟件學院的軟體")
        );
        assert!(matches!(Texts::get().words(Lang::En).in_script(&content), Cow::Borrowed(_)));
        assert!(matches!(Texts::get().words(Lang::ZhHans).in_script(&content), Cow::Borrowed(_)));
    }
}
