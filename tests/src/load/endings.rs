//! How deliveries stand, counted row by row. What staff are shown is counted
//! now and then only.

use haizhi_core::domain::ids::NoticeId;
use haizhi_core::store::{Store, Tallied, Tally};

use super::Outcome;

/// Deliveries by where they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Endings {
    /// All of them.
    pub total: u64,
    /// Arrived.
    pub sent: u64,
    /// Not tried yet, or to be tried again.
    pub waiting: u64,
    /// Nobody is reached there.
    pub gone: u64,
    /// Refused by the platform.
    pub failed: u64,
    /// Outcome lost; not sent again.
    pub unknown: u64,
}

impl Endings {
    /// Counts the deliveries of one notice.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn of(store: &Store, notice: NoticeId) -> Outcome<Self> {
        let mut endings = Self::default();
        endings.count(store, notice).await?;
        Ok(endings)
    }

    /// Counts the deliveries of all notices.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn all(store: &Store) -> Outcome<Self> {
        let mut endings = Self::default();
        let mut notice = NoticeId(1);
        while store.read().await?.notice_posting(notice).await?.is_some() {
            endings.count(store, notice).await?;
            notice = NoticeId(notice.0 + 1);
        }
        Ok(endings)
    }

    async fn count(&mut self, store: &Store, notice: NoticeId) -> Outcome<()> {
        let never = Tallied {
            notice,
            open: true,
            spread: false,
            at: 0,
            changed_at: 0,
            took: 0,
            tally: Tally::default(),
        };
        let mut tx = store.read().await?;
        let counted = Tallied { tally: tx.count_notice(&never, 0).await?, ..never };
        let sending = tx.sending_by(&counted, 0).await?.ok_or("there is no such notice")?;
        if sending.dropped > 0 {
            return Err("deliveries were dropped, which nobody asked for".into());
        }
        self.total += sending.total;
        self.sent += sending.sent;
        self.waiting += sending.waiting;
        self.gone += sending.gone;
        self.failed += sending.failed;
        self.unknown += sending.unknown;
        Ok(())
    }
}
