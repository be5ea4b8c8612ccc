//! A posting's content part by part, in words, and what differs between two.

use std::collections::BTreeSet;

use crate::args;
use crate::domain::event::{Attendance, EventDetails, LocalTime, Question, Slot};
use crate::domain::file::Cover;
use crate::domain::lang::Lang;
use crate::domain::part::Part;
use crate::domain::posting::{Compensation, PostingContent};
use crate::text::Words;

/// One part in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fact {
    /// Which part.
    pub part: Part,
    /// In which language, for a part that exists once a language.
    pub lang: Option<Lang>,
    /// What it says; empty when nothing.
    pub value: String,
}

/// Two contents differ in this part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    /// Its label.
    pub label: String,
    /// What it said; empty for nothing.
    pub before: String,
    /// What it says; empty for nothing.
    pub after: String,
}

/// Every part of a content in words, each told so fully that two contents
/// with the same words are the same.
pub(super) fn facts(content: &PostingContent, words: Words) -> Vec<Fact> {
    // Taken apart in full, so that a new field cannot be forgotten here.
    let PostingContent {
        source_lang,
        texts,
        employer,
        code,
        headcount,
        degree,
        disciplines,
        research,
        compensation,
        benefits,
        contact,
        deadline,
        zone,
        fields,
        proposed_fields,
        engagement,
        places,
        place,
        remarks,
        event,
    } = content;
    let mut all = Vec::new();
    for (lang, text) in texts {
        all.push(Fact { part: Part::Title, lang: Some(*lang), value: text.title.clone() });
    }
    if let Some(event) = event {
        all.extend(event_facts(event, employer, words));
    } else {
        let who = [(Part::Employer, employer.clone())];
        all.extend(who.map(|(part, value)| Fact { part, lang: None, value }));
    }
    let single = [
        (Part::Code, code.clone()),
        (Part::Headcount, words.headcount(*headcount)),
        (Part::Degree, degree.clone()),
        (Part::Disciplines, words.join(disciplines)),
        (Part::Research, research.clone()),
        (Part::Compensation, compensation.as_ref().map_or_else(String::new, |pay| pay_words(pay, words))),
        (Part::Benefits, benefits.clone()),
        (Part::Contact, contact.clone()),
        (Part::Deadline, deadline.map_or_else(|| words.say("deadline-none"), |day| words.day(day))),
        (Part::Zone, zone.clone()),
        (Part::Fields, words.fields(*fields)),
        (Part::ProposedFields, words.fields(*proposed_fields)),
        (Part::Engagement, words.engagements(*engagement)),
        (Part::Places, words.places(*places)),
        (if event.is_some() { Part::Venue } else { Part::Place }, place.clone()),
        (Part::Remarks, remarks.clone()),
        (Part::SourceLang, words.language(*source_lang)),
    ];
    let single = single.into_iter().filter(|(part, _)| part.is_of(event.is_some()));
    all.extend(single.map(|(part, value)| Fact { part, lang: None, value }));
    for (lang, text) in texts {
        all.push(Fact { part: Part::Text, lang: Some(*lang), value: text.body.clone() });
    }
    all
}

/// Every part of an event in words.
fn event_facts(event: &EventDetails, organiser: &str, words: Words) -> Vec<Fact> {
    // Taken apart in full, so that a new field cannot be forgotten here.
    let EventDetails {
        kind,
        series,
        starts,
        ends,
        online,
        seats,
        opens,
        closes,
        approval,
        companions,
        questions,
        co_organisers,
        programme,
        cover,
    } = event;
    let time = |at: &Option<LocalTime>| at.map_or_else(String::new, |at| words.local_time(at));
    let places = |attendance: Attendance| match seats.get(&attendance) {
        None => String::new(),
        Some(None) => words.say("seats-any"),
        Some(Some(n)) => words.count(u64::from(*n)),
    };
    let yes = |said: bool| if said { words.say("answer-yes") } else { String::new() };
    let number = |n: u32| if n == 0 { String::new() } else { words.count(n.into()) };
    [
        (Part::EventKind, words.event_kind(*kind)),
        (Part::Organiser, organiser.to_owned()),
        (Part::CoOrganisers, words.join(co_organisers)),
        (Part::Series, series.clone()),
        (Part::Starts, time(starts)),
        (Part::Ends, time(ends)),
        (Part::Online, online.clone()),
        (Part::SeatsOnSite, places(Attendance::OnSite)),
        (Part::SeatsOnline, places(Attendance::Online)),
        (Part::Opens, time(opens)),
        (Part::Closes, time(closes)),
        (Part::Approval, yes(*approval)),
        (Part::Companions, number(*companions)),
        (Part::Questions, lines(questions.iter().map(Question::line))),
        (Part::Programme, lines(programme.iter().map(Slot::line))),
        (Part::Cover, cover.as_ref().map_or_else(String::new, Cover::mark)),
    ]
    .map(|(part, value)| Fact { part, lang: None, value })
    .into()
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// Pay as read, beside the employer's own words where these are others.
fn pay_words(pay: &Compensation, words: Words) -> String {
    let read = words.compensation(pay);
    if read == pay.raw || pay.raw.is_empty() {
        return read;
    }
    words.say_with("fact-pay", &args! { read: read, raw: pay.raw.clone() })
}

/// The label of a part, with the language where there are several.
pub(super) fn label(part: Part, lang: Option<Lang>, words: Words) -> String {
    let name = words.part(part);
    match lang {
        None => name,
        Some(lang) => {
            words.say_with("fact-in-language", &args! { name: name, language: words.language(lang) })
        }
    }
}

/// What differs between two contents, in the order of [`facts`].
pub(super) fn differences(before: &PostingContent, after: &PostingContent, words: Words) -> Vec<Difference> {
    let (before, after) = (facts(before, words), facts(after, words));
    let value = |of: &[Fact], part, lang| {
        of.iter().find(|fact| (fact.part, fact.lang) == (part, lang)).map(|fact| fact.value.clone())
    };
    let mut seen = BTreeSet::new();
    after
        .iter()
        .chain(&before)
        .map(|fact| (fact.part, fact.lang))
        .filter(|key| seen.insert(*key))
        .filter_map(|(part, lang)| {
            let (old, new) = (value(&before, part, lang), value(&after, part, lang));
            (old != new).then(|| Difference {
                label: label(part, lang, words),
                before: old.unwrap_or_default(),
                after: new.unwrap_or_default(),
            })
        })
        .collect()
}
