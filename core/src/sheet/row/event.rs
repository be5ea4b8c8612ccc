//! A row of a list of events.

use jiff::civil::Time;

use crate::domain::event::{EventDetails, EventKind, LocalTime};
use crate::domain::lang::Lang;
use crate::domain::posting::PostingContent;
use crate::sheet::grid::Value;
use crate::sheet::header::{Column, Concept};
use crate::sheet::lexicon::Lexicon;
use crate::sheet::numfmt;
use crate::sheet::table::{At, Expected, Interpreted};
use crate::sheet::value::deadline::YEARS;
use crate::sheet::value::list;
use crate::sheet::value::text::{kept, language};
use crate::sheet::value::when::{self, When};
use crate::text::fold::fold_tight;

use super::whereabouts::same_clock;
use super::{Cell, RowReader, is_nothing, labelled};

/// A cell that says when something is, with what it was read as.
struct Dated<'g> {
    column: &'g Column,
    at: At,
    raw: String,
    when: When,
}

impl<'g> RowReader<'_, 'g> {
    pub(super) fn event(&mut self) -> PostingContent {
        let titles = self.event_titles();
        let (lang, title) = self.title(Concept::Name, Expected::EventName, &titles);
        let mut content = PostingContent::new_event(lang, title, EventKind::Conference);
        self.parallel_texts(&mut content, titles);
        content.employer = self.line(Concept::Employer);
        content.contact = self.joined(Concept::Contact);
        self.place(&mut content);
        let countries = self.countries(&mut content);
        let mut event = EventDetails::new(self.event_kind(&content));
        event.series = self.line(Concept::Series);
        for (_, _, text) in self.texts(Concept::CoOrganisers) {
            event.co_organisers.extend(list::values(&text));
        }
        event.co_organisers.dedup();
        let zone = self.dates(&mut event, year_in(&content));
        let starts = event.starts;
        content.event = Some(Box::new(event));
        self.zone(&mut content, &countries, zone);
        let [opens, closes, period] = [Concept::Opens, Concept::Closes, Concept::Period]
            .map(|concept| self.registration(concept, &content, starts));
        if let Some(event) = &mut content.event {
            let begins = period.as_ref().and_then(|when| when.ends.and(when.starts));
            event.opens = opens.and_then(|when| when.starts).or(begins);
            event.closes = closes.or(period).and_then(|when| when.last());
        }
        self.fields(&mut content);
        self.rest(&mut content);
        content
    }

    /// The titles by language. What stands in an English column in other
    /// letters is not English; it is a title where there is no other.
    fn event_titles(&mut self) -> Vec<(Lang, String)> {
        let mut titles = self.titles();
        let written = |title: &str| language(title, &[]).unwrap_or(Lang::En);
        let Some(at) =
            titles.iter().position(|(lang, title)| *lang == Lang::En && written(title) != Lang::En)
        else {
            return titles;
        };
        let (_, title) = titles.remove(at);
        if titles.is_empty() && self.line(Concept::Name).is_empty() {
            titles.push((written(&title), title));
        } else {
            self.remarks.push(title);
        }
        titles
    }

    /// The kind that its column says, or else the title.
    fn event_kind(&mut self, content: &PostingContent) -> EventKind {
        let lexicon = Lexicon::get();
        for (column, at, text) in self.texts(Concept::EventKind) {
            let found = EventKind::from_code(&text).or_else(|| lexicon.event_kind_in(&text));
            let read = found.map_or(Interpreted::Remark, Interpreted::EventKind);
            self.note(column, at, &text, read);
            // A kind of the list's own may say more than ours.
            let ours =
                |word: &String| found.is_some_and(|kind| lexicon.is("event", kind.code(), &fold_tight(word)));
            if !list::values(&text).iter().all(ours) {
                self.remarks.push(labelled(&column.header, &text));
            }
            if let Some(kind) = found {
                return kind;
            }
        }
        let mut titles = content.texts.values().filter_map(|text| lexicon.event_kind_in(&text.title));
        titles.next().unwrap_or(EventKind::Conference)
    }

    // When

    /// Puts in when the event is; the zone, where the words name one. Columns
    /// of beginning and end win over a column that holds both.
    fn dates(&mut self, event: &mut EventDetails, year: Option<i16>) -> Option<String> {
        let starts = self.days(Concept::Starts, year);
        // A year in the column of the beginning says more than one in the title.
        let begun = starts.iter().find_map(|cell| cell.when.starts).map(|starts| starts.day.year());
        let [ends, dates] = [Concept::Ends, Concept::Date].map(|concept| self.days(concept, begun.or(year)));
        let first = |cells: &[Dated<'_>]| {
            let when = |cell: &Dated<'_>| Some(cell.when.clone()).filter(|when| when.starts.is_some());
            cells.iter().find_map(when).unwrap_or_default()
        };
        let (from, to, both) = (first(&starts), first(&ends), first(&dates));
        let clocks = |cells: &[Dated<'_>]| cells.iter().find_map(|cell| cell.when.clock);
        let (begins, closes, daily) = (clocks(&starts), clocks(&ends), clocks(&dates));
        let same_day = |one: LocalTime, other: LocalTime| one.day == other.day;
        event.starts = match (from.starts, both.starts) {
            // The days alone may have a time in the other column.
            (Some(from), Some(both)) if from.time.is_none() && same_day(from, both) => Some(both),
            (from, both) => from.or(both),
        };
        let agree = event.starts.zip(both.starts).is_some_and(|(one, other)| same_day(one, other));
        event.ends = match (to.last(), from.ends, both.ends.filter(|_| agree)) {
            (Some(to), _, Some(both)) if to.time.is_none() && same_day(to, both) => Some(both),
            (to, from, both) => to.or(from).or(both),
        };
        let begin = begins.or(daily).map(|(begin, _)| begin);
        let end = closes.map(|(end, _)| end).or_else(|| begins.or(daily).and_then(|(_, end)| end));
        put_times(event, begin, end);
        event.ends = event.ends.filter(|ends| ends.time.is_some() || event.starts != Some(*ends));
        let zone = [&from, &both, &to].into_iter().find_map(|when| when.zone.clone());
        let zone = zone.or_else(|| dates.iter().find_map(|cell| cell.when.zone.clone()));
        let open = event.starts.is_none();
        for cell in starts.into_iter().chain(ends).chain(dates) {
            self.tell(cell, open);
        }
        zone
    }

    /// Tells what a cell was taken for. Words that gave nothing are kept.
    fn tell(&mut self, cell: Dated<'g>, open: bool) {
        let Dated { column, at, raw, when } = cell;
        let nothing = when.starts.is_none() && when.clock.is_none();
        if nothing || open {
            let read =
                if open { Interpreted::When { starts: None, ends: None } } else { Interpreted::Remark };
            self.note(column, at, &raw, read);
            self.remarks.push(labelled(&column.header, &raw));
        } else if when.starts.is_some_and(|starts| when.ends.is_some() || starts.to_string() != raw) {
            self.note(column, at, &raw, Interpreted::When { starts: when.starts, ends: when.ends });
        }
    }

    /// The cells of a concept that say on which days something is.
    fn days(&mut self, concept: Concept, year: Option<i16>) -> Vec<Dated<'g>> {
        let mut cells = self.dated(concept, year);
        // "By the end of June" says that it is not known yet.
        cells.iter_mut().filter(|cell| cell.when.before).for_each(|cell| cell.when = When::default());
        cells
    }

    /// The cells of a concept that say something about time.
    fn dated(&mut self, concept: Concept, year: Option<i16>) -> Vec<Dated<'g>> {
        let header = self.sheet.header;
        let columns: Vec<(&Column, Option<Cell<'g>>)> =
            header.of(concept).map(|column| (column, self.cell(column))).collect();
        let mut found = Vec::new();
        for (column, cell) in columns {
            let Some(Cell { at, value }) = cell else { continue };
            let raw = kept(&value.text());
            if matches!(value, Value::Error(_) | Value::Uncalculated) || is_nothing(&raw) {
                continue;
            }
            match moment(value, &raw, year) {
                Ok(when) => found.push(Dated { column, at, raw, when }),
                Err(expected) => self.refuse(column, at, &raw, expected),
            }
        }
        found
    }

    /// When registration opens or closes. A deadline for papers is none, and
    /// what is not understood stays in its words.
    fn registration(
        &mut self,
        concept: Concept,
        content: &PostingContent,
        starts: Option<LocalTime>,
    ) -> Option<When> {
        let year = starts.map(|starts| starts.day.year());
        for Dated { column, at, raw, when } in self.dated(concept, year) {
            let when = sooner(when, &raw, starts);
            let paper = [raw.as_str(), column.header.as_str()]
                .iter()
                .any(|text| Lexicon::get().mentions("event", "paper", text));
            let elsewhere =
                when.zone.as_ref().is_some_and(|zone| !same_clock(zone, &content.zone, when.starts));
            // Of one day alone nobody can tell whether it is the first or the last.
            let unclear = concept == Concept::Period && when.ends.is_none() && !when.before;
            if paper || elsewhere || unclear || when.starts.is_none() {
                self.note(column, at, &raw, Interpreted::Remark);
                self.remarks.push(labelled(&column.header, &raw));
                continue;
            }
            if when.last().is_some_and(|last| last.to_string() != raw) {
                let (starts, ends) = match concept {
                    Concept::Period => (when.starts, when.ends),
                    _ => (when.last(), None),
                };
                self.note(column, at, &raw, Interpreted::When { starts, ends });
            }
            return Some(when);
        }
        None
    }
}

/// What a cell says of a time.
fn moment(value: &Value, raw: &str, year: Option<i16>) -> Result<When, Expected> {
    match value {
        Value::Moment(moment) => Ok(When::of_moment(*moment)),
        // A serial number that lost its date format: from 2000 to 2100.
        Value::Number(number) if (36_526.0..73_051.0).contains(number) => {
            Ok(numfmt::moment(*number, false).map(When::of_moment).unwrap_or_default())
        }
        Value::Number(number) if *number > 0.0 && *number < 1.0 => Ok(When::of_part(*number)),
        _ => when::read(raw, year),
    }
}

/// A day without a year that would come after the event is of the year before.
fn sooner(when: When, raw: &str, starts: Option<LocalTime>) -> When {
    let Some(starts) = starts else { return when };
    let late = when.last().is_some_and(|last| last.day > starts.day);
    let undated = when::read(raw, None).is_ok_and(|when| when.starts.is_none());
    if late && undated { when::read(raw, Some(starts.day.year() - 1)).unwrap_or_default() } else { when }
}

/// Adds the times that stand apart from their days.
fn put_times(event: &mut EventDetails, begin: Option<Time>, end: Option<Time>) {
    let Some(starts) = &mut event.starts else { return };
    starts.time = starts.time.or(begin);
    if let Some(end) = end {
        let ends = event.ends.get_or_insert(LocalTime { day: starts.day, time: None });
        ends.time = ends.time.or(Some(end));
    }
}

/// The one year that the titles name.
fn year_in(content: &PostingContent) -> Option<i16> {
    let numbers = content.texts.values().flat_map(|text| text.title.split(|c: char| !c.is_ascii_digit()));
    let years = numbers.filter(|number| number.len() == 4).filter_map(|number| number.parse().ok());
    let mut years: Vec<i16> = years.filter(|year| YEARS.contains(year)).collect();
    years.sort_unstable();
    years.dedup();
    match years[..] {
        [year] => Some(year),
        _ => None,
    }
}
