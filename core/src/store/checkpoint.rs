//! Carrying what was committed from SQLite's log into the database file.
//!
//! SQLite does this within the commit that finds the log too long, and whoever
//! waits for that commit waits some 40 ms longer. Here it is done beside the
//! writer, so that little is left for such a commit.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use sqlx::SqlitePool;

/// Commits after which it is done.
const EVERY: u32 = 64;
/// Pages of the log at which a commit carries over what is left, so that the
/// log begins anew: 64 MiB.
pub(super) const BACKSTOP: &str = "16384";

/// Counts commits and carries them over.
#[derive(Debug)]
pub(super) struct Checkpoints {
    pool: SqlitePool,
    commits: AtomicU32,
    running: AtomicBool,
}

impl Checkpoints {
    /// None counted yet.
    pub fn new(pool: SqlitePool) -> Self {
        Self { pool, commits: AtomicU32::new(0), running: AtomicBool::new(false) }
    }

    /// Something was committed.
    pub fn committed(self: &Arc<Self>) {
        let due = (self.commits.fetch_add(1, Ordering::Relaxed) + 1).is_multiple_of(EVERY);
        if due && !self.running.swap(true, Ordering::AcqRel) {
            tokio::spawn(self.clone().run());
        }
    }

    async fn run(self: Arc<Self>) {
        let done = sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").execute(&self.pool).await;
        if let Err(error) = done
            && !self.pool.is_closed()
        {
            tracing::warn!(%error, "the log of the database could not be carried over");
        }
        self.running.store(false, Ordering::Release);
    }
}
