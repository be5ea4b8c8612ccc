//! What staff and the house itself did.

use crate::dialogue::need::{AuditEntry, Page};
use crate::domain::ids::StaffId;

use super::sql::{statements, values};
use super::{StoreError, Tx};

statements! {
    AUDIT_ADD = "INSERT INTO audit (at, staff, action, subject, detail) VALUES ($1, $2, $3, $4, $5)";
    AUDIT_COUNT = "SELECT COUNT(*) FROM audit";
    AUDIT_PAGE = "SELECT a.at, t.name, a.action, a.subject, a.detail FROM audit a \
        LEFT JOIN staff t ON t.id = a.staff ORDER BY a.id DESC LIMIT $1 OFFSET $2";
}

impl Tx {
    /// Notes that `by` (the house itself without one) did `action` to
    /// `subject`; `detail` holds no personal data.
    pub async fn audit(
        &mut self,
        by: Option<StaffId>,
        action: &str,
        subject: &str,
        detail: &str,
        now: i64,
    ) -> Result<(), StoreError> {
        self.execute(&AUDIT_ADD, values![now, by, action, subject, detail]).await.map(drop)
    }

    /// The entries, the last first.
    pub async fn audit_entries(&mut self, page: u32, size: u32) -> Result<Page<AuditEntry>, StoreError> {
        let total = self.scalar(&AUDIT_COUNT, &[]).await?;
        let page = super::last_page(page, size, total);
        let items = self
            .list(&AUDIT_PAGE, values![size, i64::from(page) * i64::from(size)], |row| {
                Ok(AuditEntry {
                    at: row.take()?,
                    by: row.maybe()?,
                    action: row.take()?,
                    subject: row.take()?,
                    detail: row.take()?,
                })
            })
            .await?;
        Ok(Page { items, page, size, total })
    }
}
