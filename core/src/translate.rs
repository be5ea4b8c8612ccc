//! Drafts of translations that a machine makes: what it is given, what of its
//! answer is taken, and what asks it. Off unless an operator names a server.

use async_trait::async_trait;

use crate::domain::lang::Lang;
pub use crate::domain::translation::NoDraft;
use crate::text::fold::is_invisible;

/// Longest text that a machine is given, in characters.
pub const LONGEST_SOURCE: usize = 10_000;
/// How many characters an answer may have more than its source, in all and for
/// each of the source's: languages differ, answers without end are refused.
const LONGER_BY: usize = 400;
const LONGER_TIMES: usize = 5;

/// A text to be translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The language it is in.
    pub from: Lang,
    /// The language it shall be in.
    pub to: Lang,
    /// Its title, one line.
    pub title: String,
    /// Its text; may be empty.
    pub body: String,
    /// Terms that stand in it, and how they are to be said.
    pub terms: Vec<(String, String)>,
}

/// What a machine made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its title, one line.
    pub title: String,
    /// Its text.
    pub body: String,
}

/// Why a machine made no draft. None of it holds the key, an address or a text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}: {detail}")]
pub struct TranslateError {
    /// In one word.
    pub why: NoDraft,
    /// For whoever looks after the house, such as a status.
    pub detail: String,
    /// How long the server asked to be left alone, in ms.
    pub after_ms: Option<i64>,
}

impl TranslateError {
    /// Without anything said about when to come back.
    pub fn new(why: NoDraft, detail: impl Into<String>) -> Self {
        Self { why, detail: detail.into(), after_ms: None }
    }

    /// Whether it may go well later.
    pub const fn passes(&self) -> bool {
        matches!(self.why, NoDraft::Down | NoDraft::Later)
    }
}

/// Asks a machine.
#[async_trait]
pub trait Translator: Send + Sync + 'static {
    /// A draft of the text in another language, as it came: see [`taken`].
    ///
    /// # Errors
    /// Says whether it is worth asking again.
    async fn translate(&self, order: &Order) -> Result<Draft, TranslateError>;

    /// Asks the server whether it would translate, without giving it a text.
    ///
    /// # Errors
    /// Says what is wrong.
    async fn examine(&self) -> Result<(), TranslateError>;
}

/// What is taken of a draft: plain text of a sensible length. Its markup, if it
/// has any, is text like all other and is shown as such.
///
/// # Errors
/// When it is no translation of the order.
pub fn taken(order: &Order, draft: &Draft) -> Result<Draft, TranslateError> {
    let unreadable = |what: &str| TranslateError::new(NoDraft::Unreadable, what);
    let title = plain(&draft.title).split_whitespace().collect::<Vec<_>>().join(" ");
    let body = plain(&draft.body).trim().to_owned();
    for (source, made, what) in [(&order.title, &title, "title"), (&order.body, &body, "text")] {
        if made.is_empty() != source.trim().is_empty() {
            return Err(unreadable(&format!("the {what} is empty where its source is not, or the reverse")));
        }
        let (source, made) = (source.chars().count(), made.chars().count());
        if made > LONGER_BY + source * LONGER_TIMES {
            return Err(TranslateError::new(NoDraft::TooLong, format!("{made} characters of {source}")));
        }
    }
    Ok(Draft { title, body })
}

/// Without what cannot be seen or turns the page around; line ends as `\n`.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    // Joiners make letters of Indic scripts.
    let kept =
        |c: char| c == '\n' || matches!(c, '\u{200c}' | '\u{200d}') || !(c.is_control() || is_invisible(c));
    text.chars().filter(|c| kept(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order() -> Order {
        let (title, body) = ("语音识别".to_owned(), "研究方向：语音。\n待遇面议。".to_owned());
        Order { from: Lang::ZhHans, to: Lang::En, title, body, terms: Vec::new() }
    }

    fn draft(title: &str, body: &str) -> Draft {
        Draft { title: title.into(), body: body.into() }
    }

    #[test]
    fn what_cannot_be_seen_is_left_out_and_markup_is_text() {
        let made = draft(
            "  Speech\u{202e}\u{0}\nrecognition ",
            "<b>Field</b>: speech\u{1b}[31m.\r\nPay is open.\u{feff}\n",
        );
        assert_eq!(
            taken(&order(), &made),
            Ok(draft("Speech recognition", "<b>Field</b>: speech[31m.\nPay is open."))
        );
    }

    #[test]
    fn an_answer_that_is_no_translation_is_refused() {
        let why = |made: &Draft| taken(&order(), made).map_err(|error| error.why);
        assert_eq!(why(&draft("", "Field")), Err(NoDraft::Unreadable));
        assert_eq!(why(&draft("Speech", "\u{200b} ")), Err(NoDraft::Unreadable));
        assert_eq!(why(&draft("Speech", &"a".repeat(1_000))), Err(NoDraft::TooLong));
        assert_eq!(why(&draft(&"a".repeat(1_000), "Field")), Err(NoDraft::TooLong));
        let mut short = order();
        short.body.clear();
        assert_eq!(
            taken(&short, &draft("Speech", "Of its own")).map_err(|error| error.why),
            Err(NoDraft::Unreadable)
        );
    }
}
