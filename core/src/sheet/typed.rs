//! Values that somebody types into a form, read as a cell's would be.

use jiff::civil::Date;

use crate::domain::posting::{Compensation, Day, Headcount};

use super::table::Expected;
use super::value::{deadline, headcount, money, text};

/// A text of one line as it is kept: nothing that cannot be seen at its ends,
/// no control characters, single spaces.
pub fn typed_line(typed: &str) -> String {
    text::one_line(typed)
}

/// A text of several lines as it is kept.
pub fn typed_text(typed: &str) -> String {
    text::kept(typed)
}

/// Reads a number of people; `None` for a word like "several".
pub fn typed_headcount(text: &str) -> Result<Option<Headcount>, Expected> {
    headcount::read(text)
}

/// Reads a last day, `None` for words like "open-ended", and the zone where
/// the words name another than Yunnan's. A day without a year is the nearest
/// one from `today` on.
pub fn typed_deadline(text: &str, today: Date) -> Result<(Option<Day>, Option<String>), Expected> {
    deadline::read(text, today).map(|read| (read.day, read.zone))
}

/// Keeps words about pay and reads the sums where that is what they are.
pub fn typed_pay(text: &str) -> Compensation {
    money::read(text, money::Unit::default())
}
