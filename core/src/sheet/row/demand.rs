//! A row of a list of demands.

use crate::domain::posting::{Day, PostingContent, YUNNAN_ZONE};
use crate::sheet::grid::Value;
use crate::sheet::header::{Column, Concept};
use crate::sheet::lexicon::Lexicon;
use crate::sheet::numfmt;
use crate::sheet::table::{At, Expected, Interpreted};
use crate::sheet::value::text::kept;
use crate::sheet::value::{deadline, headcount, list, money};

use super::{Cell, RowReader, is_nothing, labelled};

impl RowReader<'_, '_> {
    pub(super) fn demand(&mut self) -> PostingContent {
        let titles = self.titles();
        let (lang, title) = self.title(Concept::Position, Expected::Position, &titles);
        let mut content = PostingContent::new(lang, title);
        content.employer = self.line(Concept::Employer);
        content.code = self.line(Concept::Code);
        content.degree = self.joined(Concept::Degree);
        content.research = self.joined(Concept::Research);
        content.benefits = self.joined(Concept::Benefits);
        content.contact = self.joined(Concept::Contact);
        content.disciplines = list::values(&self.joined(Concept::Disciplines));
        self.headcount(&mut content);
        self.compensation(&mut content);
        self.deadline(&mut content);
        self.place(&mut content);
        self.engagement(&mut content);
        self.fields(&mut content);
        self.rest(&mut content);
        self.parallel_texts(&mut content, titles);
        content
    }

    fn headcount(&mut self, content: &mut PostingContent) {
        let Some((column, Some(Cell { at, value }))) = self.only(Concept::Headcount) else { return };
        let raw = kept(&value.text());
        let read = match value {
            Value::Uncalculated => return,
            Value::Text(_) | Value::Number(_) if is_nothing(&raw) => return,
            Value::Text(_) | Value::Number(_) => headcount::read(&raw),
            Value::Error(_) | Value::Moment(_) | Value::Bool(_) => Err(Expected::Headcount),
        };
        match read {
            Ok(count) => {
                content.headcount = count;
                if raw.parse::<u32>().is_err() {
                    self.note(column, at, &raw, Interpreted::Headcount(count));
                }
            }
            Err(expected) => self.refuse(column, at, &raw, expected),
        }
    }

    fn compensation(&mut self, content: &mut PostingContent) {
        let Some((column, Some(Cell { at, value }))) = self.only(Concept::Compensation) else { return };
        let raw = self.text(value);
        if is_nothing(&raw) {
            return;
        }
        let read = money::read(&raw, money::Unit::of_header(&column.header));
        if raw.chars().any(char::is_numeric) {
            self.note(column, at, &raw, Interpreted::Pay(read.clone()));
        }
        content.compensation = Some(read);
    }

    fn deadline(&mut self, content: &mut PostingContent) {
        if let Some((column, Some(Cell { at, value }))) = self.only(Concept::Deadline) {
            let raw = kept(&value.text());
            if matches!(value, Value::Uncalculated) || is_nothing(&raw) {
                return;
            }
            match self.day(value, &raw) {
                Ok(read) => self.take_deadline(content, column, at, &raw, read),
                Err(expected) => self.refuse(column, at, &raw, expected),
            }
            return;
        }
        // A column of when to apply tells the deadline only where it names an end.
        let Some((column, Some(Cell { at, value: Value::Text(text) }))) = self.only(Concept::Period) else {
            return;
        };
        if !deadline::names_an_end(text) {
            return;
        }
        let raw = kept(text);
        match deadline::read(&raw, self.sheet.today) {
            Ok(read) => self.take_deadline(content, column, at, &raw, read),
            Err(Expected::ExistingDay) => self.refuse(column, at, &raw, Expected::ExistingDay),
            Err(_) => {}
        }
    }

    fn take_deadline(
        &mut self,
        content: &mut PostingContent,
        column: &Column,
        at: At,
        raw: &str,
        read: deadline::Deadline,
    ) {
        content.deadline = read.day;
        if let Some(zone) = &read.zone {
            content.zone.clone_from(zone);
        }
        if read.day.is_none_or(|day| day.to_string() != raw) {
            let zone = read.zone.filter(|zone| zone != YUNNAN_ZONE);
            self.note(column, at, raw, Interpreted::Deadline { day: read.day, zone });
        }
    }

    /// The day that a cell of the deadline's column holds.
    fn day(&self, value: &Value, raw: &str) -> Result<deadline::Deadline, Expected> {
        let day = |date| Ok(deadline::Deadline { day: Some(Day(date)), zone: None });
        match value {
            Value::Moment(moment) => day(moment.date()),
            // A serial number that lost its date format: from 2000 to 2100.
            Value::Number(number) if (36_526.0..73_051.0).contains(number) => {
                numfmt::moment(*number, false).map_or(Err(Expected::Deadline), |moment| day(moment.date()))
            }
            // 2026.1 may have been 2026.10 once.
            Value::Number(number) if number.fract() != 0.0 => Err(Expected::WholeDay),
            Value::Text(_) | Value::Number(_) => deadline::read(raw, self.sheet.today),
            Value::Error(_) | Value::Bool(_) | Value::Uncalculated => Err(Expected::Deadline),
        }
    }

    fn engagement(&mut self, content: &mut PostingContent) {
        for (column, at, text) in self.texts(Concept::Engagement) {
            let found = Lexicon::get().engagement_in(&text);
            content.engagement = content.engagement.iter().chain(found.iter()).collect();
            let read = if found.is_empty() { Interpreted::Remark } else { Interpreted::Engagement(found) };
            self.note(column, at, &text, read);
            if !Lexicon::get().is_only_engagement(&text) {
                self.remarks.push(labelled(&column.header, &text));
            }
        }
    }
}
