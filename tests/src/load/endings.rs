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
        for (_, state, count) in store.read().await?.count_notice(&never, 0).await?.states {
            self.total += count;
            match state.as_str() {
                "sent" => self.sent += count,
                "gone" => self.gone += count,
                "failed" => self.failed += count,
                "unknown" => self.unknown += count,
                "queued" | "gathered" => self.waiting += count,
                state => return Err(format!("a delivery is {state}, which nobody asked for").into()),
            }
        }
        Ok(())
    }
}
