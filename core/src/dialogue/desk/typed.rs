//! Typed values back into a posting's content, one part at a time.

use crate::args;
use crate::domain::engagement::Engagement;
use crate::domain::field::{Field, FieldSet};
use crate::domain::lang::Lang;
use crate::domain::part::Part;
use crate::domain::place::Place;
use crate::domain::posting::{Headcount, PostingContent};
use crate::sheet::{Expected, Limits, typed_deadline, typed_headcount, typed_line, typed_pay};
use crate::text::{Words, zones};
use crate::view::FieldInput;

use super::problem::expected_text;
use super::typed_event;

/// A part that can be typed, with its language where it exists once a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    pub part: Part,
    pub lang: Option<Lang>,
}

impl Key {
    /// The key of a part of this content in a language; `None` when there is
    /// no such thing to type.
    pub(super) fn new(content: &PostingContent, part: Part, lang: Option<Lang>) -> Option<Self> {
        let typed = part.is_typed(content.event.is_some());
        (typed && part.is_per_language() == lang.is_some()).then_some(Self { part, lang })
    }

    /// Everything that can be typed of a content: its languages, and Chinese
    /// and English to be added.
    pub(super) fn all(content: &PostingContent) -> Vec<Self> {
        let mut langs: Vec<Lang> = content.texts.keys().copied().chain([Lang::ZhHans, Lang::En]).collect();
        langs.sort_unstable();
        langs.dedup();
        let of = |part: Part| {
            let langs =
                if part.is_per_language() { langs.iter().copied().map(Some).collect() } else { vec![None] };
            langs.into_iter().filter_map(move |lang| Self::new(content, part, lang))
        };
        let texts_last = Part::ALL.iter().copied().filter(|part| *part != Part::Text).chain([Part::Text]);
        texts_last.flat_map(of).collect()
    }

    /// Its name in a form.
    pub(super) fn name(self) -> String {
        match self.lang {
            None => self.part.code().to_owned(),
            Some(lang) => format!("{}_{}", self.part.code(), lang.code()),
        }
    }

    /// The key of this name in a form about this content.
    pub(super) fn of_name(content: &PostingContent, name: &str) -> Option<Self> {
        match name.split_once('_') {
            None => Self::new(content, Part::from_code(name)?, None),
            Some((part, lang)) => Self::new(content, Part::from_code(part)?, Some(Lang::from_code(lang)?)),
        }
    }

    /// How it is typed.
    pub(super) fn input(self, words: Words) -> FieldInput {
        match self.part {
            Part::Text
            | Part::Disciplines
            | Part::Research
            | Part::Benefits
            | Part::Contact
            | Part::Remarks => FieldInput::Paragraph,
            Part::Deadline => FieldInput::Day,
            Part::Fields => {
                FieldInput::Many(Field::ALL.iter().map(|it| (it.code().into(), words.field(*it))).collect())
            }
            Part::Engagement => FieldInput::Many(
                Engagement::ALL.iter().map(|it| (it.code().into(), words.engagement(*it))).collect(),
            ),
            Part::Places => {
                FieldInput::Many(Place::ALL.iter().map(|it| (it.code().into(), words.place(*it))).collect())
            }
            Part::Title
            | Part::Employer
            | Part::Code
            | Part::Headcount
            | Part::Degree
            | Part::Compensation
            | Part::Place
            | Part::Organiser
            | Part::Venue
            | Part::ProposedFields
            | Part::Zone
            | Part::Cover
            | Part::SourceLang => FieldInput::Line,
            Part::EventKind
            | Part::Series
            | Part::Starts
            | Part::Ends
            | Part::Online
            | Part::SeatsOnSite
            | Part::SeatsOnline
            | Part::Opens
            | Part::Closes
            | Part::Approval
            | Part::Companions
            | Part::Questions
            | Part::CoOrganisers
            | Part::Programme => typed_event::input(self.part, words),
        }
    }

    /// What the content says there, as it would be typed.
    pub(super) fn value(self, content: &PostingContent, words: Words) -> String {
        let text = self.lang.and_then(|lang| content.texts.get(&lang));
        match self.part {
            Part::Title => text.map_or_else(String::new, |text| text.title.clone()),
            Part::Text => text.map_or_else(String::new, |text| text.body.clone()),
            Part::Employer | Part::Organiser => content.employer.clone(),
            Part::Code => content.code.clone(),
            Part::Headcount => match content.headcount {
                None => String::new(),
                Some(Headcount::Exactly(n)) => n.to_string(),
                Some(Headcount::Between { min, max }) => format!("{min}-{max}"),
            },
            Part::Degree => content.degree.clone(),
            Part::Disciplines => content.disciplines.join("\n"),
            Part::Research => content.research.clone(),
            Part::Compensation => {
                content.compensation.as_ref().map_or_else(String::new, |pay| pay.raw.clone())
            }
            Part::Benefits => content.benefits.clone(),
            Part::Contact => content.contact.clone(),
            Part::Deadline => content.deadline.map_or_else(String::new, |day| day.to_string()),
            Part::Fields => codes(content.fields.iter().map(Field::code)),
            Part::Engagement => codes(content.engagement.iter().map(Engagement::code)),
            Part::Places => codes(content.places.iter().map(Place::code)),
            Part::Place | Part::Venue => content.place.clone(),
            Part::Remarks => content.remarks.clone(),
            Part::Zone => content.zone.clone(),
            Part::ProposedFields | Part::SourceLang | Part::Cover => String::new(),
            Part::EventKind
            | Part::Series
            | Part::Starts
            | Part::Ends
            | Part::Online
            | Part::SeatsOnSite
            | Part::SeatsOnline
            | Part::Opens
            | Part::Closes
            | Part::Approval
            | Part::Companions
            | Part::Questions
            | Part::CoOrganisers
            | Part::Programme => content
                .event
                .as_ref()
                .map_or_else(String::new, |event| typed_event::value(self.part, event, words)),
        }
    }

    /// Puts what was typed into the content on the day `today`, or says what
    /// is wrong with it.
    pub(super) fn set(
        self,
        content: &mut PostingContent,
        typed: &str,
        today: jiff::civil::Date,
        words: Words,
    ) -> Result<(), String> {
        let max = Limits::default().cell_chars;
        if typed.chars().count() > max {
            return Err(words.say_with("typed-too-long", &args! { max: words.count(max as u64) }));
        }
        // What was not touched keeps what reading it gave.
        if typed == self.value(content, words) {
            return Ok(());
        }
        let unread = |expected: Expected| expected_text(words, expected.code());
        let line = || typed_line(typed);
        match self.part {
            Part::Title => self.text(content).title = line(),
            Part::Text => self.text(content).body = typed.to_owned(),
            Part::Employer | Part::Organiser => content.employer = line(),
            Part::Code => content.code = line(),
            Part::Headcount => {
                content.headcount = match typed {
                    "" => None,
                    typed => typed_headcount(typed).map_err(unread)?,
                }
            }
            Part::Degree => content.degree = line(),
            Part::Disciplines => {
                let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
                content.disciplines = lines.map(str::to_owned).collect();
            }
            Part::Research => content.research = typed.to_owned(),
            Part::Compensation => {
                content.compensation = (!typed.is_empty()).then(|| typed_pay(typed));
            }
            Part::Benefits => content.benefits = typed.to_owned(),
            Part::Contact => content.contact = typed.to_owned(),
            Part::Deadline => {
                let (day, zone) = match typed {
                    "" => (None, None),
                    typed => typed_deadline(typed, today).map_err(unread)?,
                };
                content.deadline = day;
                content.zone = zone.unwrap_or_else(|| std::mem::take(&mut content.zone));
            }
            Part::Fields => {
                content.fields = chosen(typed, Field::from_code, words)?;
                // Whoever chose the fields has judged the guess.
                content.proposed_fields = FieldSet::EMPTY;
            }
            Part::Engagement => content.engagement = chosen(typed, Engagement::from_code, words)?,
            Part::Places => content.places = chosen(typed, Place::from_code, words)?,
            Part::Place | Part::Venue => content.place = line(),
            Part::Remarks => content.remarks = typed.to_owned(),
            Part::Zone => content.zone = zone(typed, words)?,
            Part::ProposedFields | Part::SourceLang | Part::Cover => {}
            Part::EventKind
            | Part::Series
            | Part::Starts
            | Part::Ends
            | Part::Online
            | Part::SeatsOnSite
            | Part::SeatsOnline
            | Part::Opens
            | Part::Closes
            | Part::Approval
            | Part::Companions
            | Part::Questions
            | Part::CoOrganisers
            | Part::Programme => {
                if let Some(event) = &mut content.event {
                    typed_event::set(self.part, event, typed, words)?;
                }
            }
        }
        Ok(())
    }

    fn text(self, content: &mut PostingContent) -> &mut crate::domain::posting::PostingText {
        content.texts.entry(self.lang.unwrap_or(content.source_lang)).or_default()
    }
}

/// The zone that somebody means by its name or a city, where there is but one.
fn zone(typed: &str, words: Words) -> Result<String, String> {
    match zones::seek(typed, 2).as_slice() {
        [zone] => Ok(zone.name().to_owned()),
        _ => Err(words.say("typed-zone")),
    }
}

fn codes(codes: impl Iterator<Item = &'static str>) -> String {
    codes.collect::<Vec<_>>().join(",")
}

/// Codes separated by commas as a set; one that does not exist is an error.
fn chosen<T, S: FromIterator<T>>(
    typed: &str,
    of_code: fn(&str) -> Option<T>,
    words: Words,
) -> Result<S, String> {
    typed
        .split(',')
        .map(str::trim)
        .filter(|code| !code.is_empty())
        .map(of_code)
        .collect::<Option<S>>()
        .ok_or_else(|| words.say("typed-not-offered"))
}
