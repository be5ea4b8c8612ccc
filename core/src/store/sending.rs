//! How notices go out, in numbers.

use crate::dialogue::need::Sending;
use crate::domain::ids::{NoticeId, PostingId};

use super::sql::{statements, values};
use super::{StoreError, Tx};

statements! {
    SENDING = "SELECT n.posting, h.content, n.matched, n.spread FROM notice n \
        JOIN posting_revision h ON h.posting = n.posting AND h.number = n.revision WHERE n.id = $1";
    SENDING_STATES = "SELECT state, COUNT(*) FROM delivery WHERE notice = $1 GROUP BY state";
    SENDING_LANGS = "SELECT p.lang, COUNT(*) FROM delivery d JOIN person p ON p.id = d.person \
        WHERE d.notice = $1 AND d.state <> 'dropped' GROUP BY p.lang ORDER BY COUNT(*) DESC, p.lang";
}

impl Tx {
    async fn states(&mut self, notice: NoticeId) -> Result<Vec<(String, u64)>, StoreError> {
        self.list(&SENDING_STATES, values![notice], |row| Ok((row.take()?, row.take()?))).await
    }

    /// How a notice goes out. What nobody wanted any more when its turn came
    /// is not counted.
    pub async fn sending(&mut self, id: NoticeId) -> Result<Option<Sending>, StoreError> {
        let about = self
            .find(&SENDING, values![id], |row| {
                let (posting, content) = (row.take::<PostingId>()?, row.json()?);
                let content: crate::domain::posting::PostingContent = content;
                Ok((posting, content, row.take::<u64>()?, row.take::<bool>()?))
            })
            .await?;
        let Some((posting, content, matched, spread)) = about else { return Ok(None) };
        let title = content.title().to_owned();
        let mut sending = Sending {
            id,
            posting,
            title,
            total: 0,
            sent: 0,
            waiting: 0,
            gone: 0,
            failed: 0,
            unknown: 0,
            by_lang: Vec::new(),
        };
        for (state, count) in self.states(id).await? {
            match state.as_str() {
                "sent" => sending.sent = count,
                "queued" | "gathered" => sending.waiting += count,
                "gone" => sending.gone = count,
                "failed" => sending.failed = count,
                "unknown" => sending.unknown = count,
                _ => continue,
            }
            sending.total += count;
        }
        if !spread {
            sending.waiting += matched.saturating_sub(sending.total);
            sending.total = sending.total.max(matched);
        }
        sending.by_lang =
            self.list(&SENDING_LANGS, values![id], |row| Ok((row.take()?, row.take()?))).await?;
        Ok(Some(sending))
    }
}
