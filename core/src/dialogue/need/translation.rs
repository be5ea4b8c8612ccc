//! What staff read to write a translation.

use crate::domain::lang::Lang;
use crate::domain::translation::NoDraft;

/// A text that a machine was asked to draft and has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drafting {
    /// In which language.
    pub lang: Lang,
    /// Why there will be none; `None` while it is under way.
    pub failure: Option<NoDraft>,
}

/// A sentence with the translation that another like it got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recalled {
    /// The sentence that is to be translated.
    pub sentence: String,
    /// The one that was translated.
    pub source: String,
    /// Its translation.
    pub target: String,
    /// How alike the two sentences are, in percent.
    pub percent: u32,
}
