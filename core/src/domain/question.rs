//! What somebody asked the office in their own words.

use super::ids::{PersonId, PostingId, QuestionId, StationId};
use super::lang::Lang;

/// Longest question, in characters.
pub const MAX_QUESTION_CHARS: usize = 1_000;
/// Longest answer, in characters: with the question it fits one message.
pub const MAX_ANSWER_CHARS: usize = 2_000;
/// Most questions of one person within [`WINDOW_MS`].
pub const MAX_QUESTIONS: usize = 5;
/// A day, in ms.
pub const WINDOW_MS: i64 = 24 * 3_600_000;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Who asked.
    pub person: PersonId,
    /// The language they read.
    pub lang: Lang,
    /// What they were looking at, if anything.
    pub posting: Option<PostingId>,
    /// The id of that as people type it; empty for none.
    pub about: String,
    /// The station of that.
    pub station: Option<StationId>,
    /// Their words.
    pub words: String,
    /// When they asked, ms since 1970.
    pub asked_at: i64,
    /// What was answered, if it was.
    pub answer: Option<Answer>,
}

/// What the office answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The words.
    pub words: String,
    /// Who wrote them.
    pub by: String,
    /// When, ms since 1970.
    pub at: i64,
}
