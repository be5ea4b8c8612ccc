//! What people asked the office.

use crate::dialogue::need::Page;
use crate::domain::ids::{PersonId, PostingId, QuestionId, StaffId, StationId};
use crate::domain::question::{Answer, Question};

use super::listing::scope;
use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

/// A question with who asked and who answered; read by [`question`].
macro_rules! questions {
    () => {
        "SELECT q.id, q.person, p.lang, q.posting, q.about, s.station, q.words, q.asked_at, q.answer, t.name, \
         q.answered_at FROM question q JOIN person p ON p.id = q.person \
         LEFT JOIN posting s ON s.id = q.posting LEFT JOIN staff t ON t.id = q.answered_by "
    };
}

statements! {
    QUESTION_ADD = "INSERT INTO question (person, posting, about, words, asked_at) \
        VALUES ($1, $2, $3, $4, $5) RETURNING id";
    QUESTION = concat!(questions!(), "WHERE q.id = $1");
    QUESTIONS_SINCE = "SELECT COUNT(*) FROM question WHERE person = $1 AND asked_at > $2";
    QUESTIONS_COUNT = "SELECT COUNT(*) FROM question q LEFT JOIN posting s ON s.id = q.posting \
        WHERE $1 = 0 OR s.station = $1";
    QUESTIONS_OPEN = "SELECT COUNT(*) FROM question q LEFT JOIN posting s ON s.id = q.posting \
        WHERE q.answered_at IS NULL AND ($1 = 0 OR s.station = $1)";
    // What waits for an answer first, longest waiting first; then the last answered.
    QUESTIONS_PAGE = concat!(
        questions!(), "WHERE $1 = 0 OR s.station = $1 \
        ORDER BY CASE WHEN q.answered_at IS NULL THEN 0 ELSE 1 END, \
        CASE WHEN q.answered_at IS NULL THEN q.asked_at ELSE -q.answered_at END, q.id LIMIT $2 OFFSET $3"
    );
    QUESTION_ANSWER = "UPDATE question SET answer = $2, answered_by = $3, answered_at = $4 \
        WHERE id = $1 AND answered_at IS NULL";
}

/// A question to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewQuestion<'a> {
    /// Who asks.
    pub person: PersonId,
    /// About what, and the id of that as people type it.
    pub about: Option<(PostingId, &'a str)>,
    /// Their words.
    pub words: &'a str,
}

fn question(row: &mut Row) -> Result<Question, StoreError> {
    Ok(Question {
        id: row.take()?,
        person: row.take()?,
        lang: row.take()?,
        posting: row.maybe()?,
        about: row.take()?,
        station: row.maybe()?,
        words: row.take()?,
        asked_at: row.take()?,
        answer: {
            let (words, by, at) = (row.maybe()?, row.maybe()?, row.maybe()?);
            words.zip(at).map(|(words, at)| Answer { words, by: by.unwrap_or_default(), at })
        },
    })
}

impl Tx {
    /// Keeps a question.
    pub async fn ask(&mut self, new: NewQuestion<'_>, now: i64) -> Result<QuestionId, StoreError> {
        let (posting, about) = new.about.unzip();
        let row = values![new.person, posting, about.unwrap_or_default(), new.words, now];
        self.scalar(&QUESTION_ADD, row).await
    }

    /// A question, whoever's.
    pub async fn question(&mut self, id: QuestionId) -> Result<Option<Question>, StoreError> {
        self.find(&QUESTION, values![id], question).await
    }

    /// How many questions this person asked since a moment, ms since 1970.
    pub async fn questions_since(&mut self, person: PersonId, since: i64) -> Result<u32, StoreError> {
        self.scalar(&QUESTIONS_SINCE, values![person, since]).await
    }

    /// How many questions about postings of this station (all without one) wait
    /// for an answer.
    pub async fn open_questions(&mut self, station: Option<StationId>) -> Result<u32, StoreError> {
        self.scalar(&QUESTIONS_OPEN, values![scope(station)]).await
    }

    /// Questions about postings of this station (all without one): those that
    /// wait for an answer first.
    pub async fn questions(
        &mut self,
        station: Option<StationId>,
        page: u32,
        size: u32,
    ) -> Result<Page<Question>, StoreError> {
        let total = self.scalar(&QUESTIONS_COUNT, values![scope(station)]).await?;
        let page = super::last_page(page, size, total);
        let at = i64::from(page) * i64::from(size);
        let items = self.list(&QUESTIONS_PAGE, values![scope(station), size, at], question).await?;
        Ok(Page { items, page, size, total })
    }

    /// Keeps the answer to a question; false where it was answered before.
    pub async fn answer(
        &mut self,
        id: QuestionId,
        by: StaffId,
        words: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        Ok(self.execute(&QUESTION_ANSWER, values![id, words, by, now]).await? == 1)
    }
}
