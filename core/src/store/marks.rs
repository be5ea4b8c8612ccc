//! The filters that take a notice as a row of marks, one byte for each filter
//! there is: whether one is among thousands is then one look for the database,
//! where a list would be searched for every subscription.

use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::ids::NoticeId;

use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

/// Byte of a filter that takes the notice.
const MARK: u8 = 1;
/// Longest row of marks, in bytes: it goes along with each step.
const LONGEST: usize = 1 << 20;

statements! {
    FILTERS_OF = "SELECT {{gathered nf.filter}} FROM notice_filter nf WHERE nf.notice = $1";
}

/// The filters that take one notice.
#[derive(Debug)]
pub(super) struct Marks {
    notice: NoticeId,
    /// How many there are.
    pub count: i64,
    /// The mark of each filter, the first that of filter 1; `None` where there
    /// are too many filters.
    pub row: Option<Vec<u8>>,
}

impl Marks {
    fn new(notice: NoticeId, filters: &[i64]) -> Self {
        let places = || filters.iter().filter_map(|filter| usize::try_from(filter - 1).ok());
        let length = places().max().map_or(0, |last| last + 1);
        let row = (length <= LONGEST).then(|| {
            let mut row = vec![0; length];
            places().for_each(|place| row[place] = MARK);
            row
        });
        Self { notice, count: i64::try_from(filters.len()).unwrap_or(i64::MAX), row }
    }

    /// What stands in the row for a filter that takes the notice.
    pub const fn mark() -> &'static [u8] {
        &[MARK]
    }
}

/// The marks of the notice that is being spread; they never change while it is.
#[derive(Debug, Clone, Default)]
pub(super) struct MarksAtHand(Arc<Mutex<Option<Arc<Marks>>>>);

impl MarksAtHand {
    /// The marks of a notice whose filters are known.
    pub async fn of(&self, tx: &mut Tx, notice: NoticeId) -> Result<Arc<Marks>, StoreError> {
        if let Some(marks) = self.open().as_ref().filter(|marks| marks.notice == notice) {
            return Ok(marks.clone());
        }
        let filters = tx.gathered(&FILTERS_OF, values![notice]).await?;
        let filters: Vec<i64> =
            filters.into_iter().map(|mut row: Row| row.take()).collect::<Result<_, _>>()?;
        let marks = Arc::new(Marks::new(notice, &filters));
        *self.open() = Some(marks.clone());
        Ok(marks)
    }

    /// No notice is being spread any more.
    pub fn forget(&self) {
        *self.open() = None;
    }

    fn open(&self) -> std::sync::MutexGuard<'_, Option<Arc<Marks>>> {
        // It is whole whoever panicked beside it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_filter_has_its_place() {
        let marks = Marks::new(NoticeId(1), &[5, 2]);
        assert_eq!((marks.count, marks.row), (2, Some(vec![0, 1, 0, 0, 1])));
        assert_eq!(Marks::new(NoticeId(1), &[]).row, Some(Vec::new()));
        assert_eq!(Marks::new(NoticeId(1), &[LONGEST as i64 + 1]).row, None);
    }
}
