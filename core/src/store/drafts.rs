//! Texts that a machine was asked to draft and has not, yet or at all.

use crate::dialogue::need::Drafting;
use crate::domain::ids::PostingId;
use crate::domain::lang::Lang;
use crate::domain::translation::NoDraft;

use super::sql::{statements, values};
use super::{StoreError, Tx};

statements! {
    // What is under way is not asked for twice, unless nobody answered for long.
    DRAFT_ASK = "INSERT INTO translation_draft (posting, lang, asked_at, failure) VALUES ($1, $2, $3, NULL) \
        ON CONFLICT (posting, lang) DO UPDATE SET asked_at = excluded.asked_at, failure = NULL \
        WHERE translation_draft.failure IS NOT NULL OR translation_draft.asked_at < $4";
    DRAFT_DONE = "DELETE FROM translation_draft WHERE posting = $1 AND lang = $2";
    DRAFT_FAILED = "UPDATE translation_draft SET failure = $3 WHERE posting = $1 AND lang = $2";
    DRAFTS_OF = "SELECT lang, failure FROM translation_draft WHERE posting = $1 ORDER BY lang";
}

impl Tx {
    /// Notes that a draft is asked for; `false` when it is under way since a
    /// moment after `stale` (ms since 1970).
    pub async fn ask_draft(
        &mut self,
        posting: PostingId,
        lang: Lang,
        stale: i64,
        now: i64,
    ) -> Result<bool, StoreError> {
        Ok(self.execute(&DRAFT_ASK, values![posting, lang, now, stale]).await? == 1)
    }

    /// The draft is there, or no longer wanted.
    pub async fn end_draft(&mut self, posting: PostingId, lang: Lang) -> Result<(), StoreError> {
        self.execute(&DRAFT_DONE, values![posting, lang]).await.map(drop)
    }

    /// There will be no draft.
    pub async fn fail_draft(
        &mut self,
        posting: PostingId,
        lang: Lang,
        why: NoDraft,
    ) -> Result<(), StoreError> {
        self.execute(&DRAFT_FAILED, values![posting, lang, why]).await.map(drop)
    }

    /// What is asked for of a posting and is not there.
    pub async fn drafts_of(&mut self, posting: PostingId) -> Result<Vec<Drafting>, StoreError> {
        self.list(&DRAFTS_OF, values![posting], |row| {
            Ok(Drafting { lang: row.take()?, failure: row.maybe()? })
        })
        .await
    }
}
