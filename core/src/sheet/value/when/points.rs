//! Days and times as they were written, and what they come to together.

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};

use crate::domain::event::LocalTime;
use crate::sheet::table::Expected;

use super::When;

/// A time as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: i8,
    pub(super) minute: i8,
    /// Whether it is said to be after noon; `None` when nothing is said.
    pub(super) afternoon: Option<bool>,
}

impl Clock {
    pub(super) fn time(self) -> Option<Time> {
        let hour = match self.afternoon {
            Some(true) if self.hour < 12 => self.hour + 12,
            // The twelfth hour before noon, as English counts, is midnight.
            Some(false) if self.hour == 12 => 0,
            _ => self.hour,
        };
        Time::new(hour, self.minute, 0, 0).ok()
    }
}

/// How a point comes after the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    First,
    To,
    And,
}

/// A day and time as they were written, of which parts may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) link: Link,
    pub(super) year: Option<i16>,
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
    pub(super) clock: Option<Clock>,
}

impl Point {
    pub(super) const fn new(link: Link) -> Self {
        Self { link, year: None, month: None, day: None, clock: None }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.year.is_none() && self.month.is_none() && self.day.is_none() && self.clock.is_none()
    }

    const fn is_clock(&self) -> bool {
        self.clock.is_some() && self.day.is_none() && self.month.is_none() && self.year.is_none()
    }

    fn date(&self) -> Result<Option<Date>, Expected> {
        let (Some(year), Some(month), Some(day)) = (self.year, self.month, self.day) else { return Ok(None) };
        Date::new(year, month, day).map(Some).map_err(|_| Expected::ExistingDay)
    }
}

/// The points of a text, in order.
pub(super) struct Points {
    pub(super) points: Vec<Point>,
    pub(super) lasts: Option<i8>,
}

impl Points {
    pub(super) fn when(mut self, year: Option<i16>) -> Result<When, Expected> {
        self.share_halves();
        if let Some(clock) = self.clock_alone() {
            return Ok(When { clock: Some(clock), ..When::default() });
        }
        self.share_parts(year);
        let (days, clocks): (Vec<Point>, Vec<Point>) =
            self.points.iter().partition(|point| !point.is_clock());
        let mut dates = Vec::with_capacity(days.len());
        for point in &days {
            match point.date()? {
                Some(date) => dates.push(date),
                None => return Ok(When::default()),
            }
        }
        let (Some(first), Some(last)) = (dates.first().copied(), dates.last().copied()) else {
            return Ok(When::default());
        };
        let follows = dates.windows(2).all(|two| two[0].tomorrow().is_ok_and(|next| next == two[1]));
        let joined = |link| days.iter().skip(1).all(|point| point.link == link);
        let sound = match dates.len() {
            1 => true,
            2 => joined(Link::To) || (joined(Link::And) && follows),
            _ => joined(Link::And) && follows,
        };
        if !sound {
            return Ok(When::default());
        }
        Ok(self.timed(first, last, &days, &clocks))
    }

    /// Puts the times to the days: one that stands alone after several days
    /// ends the last of them.
    fn timed(&self, first: Date, last: Date, days: &[Point], clocks: &[Point]) -> When {
        let time = |point: Option<&Point>| point.and_then(|point| point.clock).and_then(Clock::time);
        let several = days.len() > 1;
        let (begin, end) = match (time(days.first()), time(days.last()), clocks) {
            (begin, end, []) if several => (begin, end),
            (begin, _, []) => (begin, None),
            // 3 pm to 5 pm, December 1, 2026
            (end, _, [begin]) if !several && begin.link == Link::First => (time(Some(begin)), end),
            // 12月1-3日 9:00-17:00
            (None, begin, [end]) if several => (begin, time(Some(end))),
            (begin, _, [end]) if !several && begin.is_some() => (begin, time(Some(end))),
            (None, None, [begin, end]) => (time(Some(begin)), time(Some(end))),
            _ => return When::default(),
        };
        let lasts = self.lasts.filter(|days| !several && *days > 1);
        let last = lasts.and_then(|days| first.checked_add(i32::from(days - 1).days()).ok()).unwrap_or(last);
        // A sheet that is saved as text shows a day as its midnight.
        let begin = begin.filter(|time| end.is_some() || *time != Time::midnight());
        let starts = LocalTime { day: first, time: begin };
        let ends = LocalTime { day: last, time: end };
        When {
            starts: Some(starts),
            ends: (last != first || end.is_some()).then_some(ends),
            ..When::default()
        }
    }

    /// Times alone: `15:00-17:00`.
    fn clock_alone(&self) -> Option<(Time, Option<Time>)> {
        if !self.points.iter().all(Point::is_clock) {
            return None;
        }
        let time = |point: &Point| point.clock.and_then(Clock::time);
        match &self.points[..] {
            [only] => Some((time(only)?, None)),
            [begin, end] if end.link == Link::To => Some((time(begin)?, Some(time(end)?))),
            _ => None,
        }
    }

    /// 下午3:00-5:00 and 2:00-5:00 pm say for both what they say once.
    fn share_halves(&mut self) {
        for at in 1..self.points.len() {
            let (Some(begin), Some(end)) = (self.points[at - 1].clock, self.points[at].clock) else {
                continue;
            };
            let shared = match (begin.afternoon, end.afternoon) {
                (Some(true), None) if end.hour < 12 && end.hour > begin.hour % 12 => Some((at, true)),
                (None, Some(afternoon)) if begin.hour <= 12 && begin.hour % 12 <= end.hour % 12 => {
                    Some((at - 1, afternoon))
                }
                _ => None,
            };
            if let Some((at, afternoon)) = shared
                && let Some(clock) = &mut self.points[at].clock
            {
                clock.afternoon = Some(afternoon);
            }
        }
    }

    /// Gives each day what another one says for it: 6月11~14日 the month, 28–30
    /// March 2026 month and year.
    fn share_parts(&mut self, year: Option<i16>) {
        let mut days: Vec<&mut Point> = self.points.iter_mut().filter(|point| !point.is_clock()).collect();
        let last = days.len().saturating_sub(1);
        for at in 0..last {
            days[at + 1].month = days[at + 1].month.or(days[at].month);
        }
        for at in (0..last).rev() {
            days[at].month = days[at].month.or(days[at + 1].month);
            // From December to January the year changes.
            let before = i16::from(days[at].month > days[at + 1].month);
            days[at].year = days[at].year.or(days[at + 1].year.map(|year| year - before));
        }
        if let Some(first) = days.first_mut() {
            first.year = first.year.or(year);
        }
        for at in 0..last {
            let after = i16::from(days[at].month > days[at + 1].month);
            days[at + 1].year = days[at + 1].year.or(days[at].year.map(|year| year + after));
        }
    }
}
