//! What was found.

use crate::domain::posting::Posting;
use crate::domain::search::{FoundKind, Marked, Understood};

/// One page of what was found, the best first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// What was understood.
    pub understood: Understood,
    /// The hits of this page.
    pub hits: Vec<Hit>,
    /// This page, from 0.
    pub page: u32,
    /// Hits a page.
    pub size: u32,
    /// Hits on all pages; see `more`.
    pub total: u32,
    /// Whether there may be others that are older.
    pub more: bool,
    /// Nothing has all of it: these come nearest.
    pub nearest: bool,
    /// Words that were never met, and what was sought in their place.
    pub corrected: Vec<(String, String)>,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: FoundKind,
    /// Its id as people type it.
    pub id: String,
    /// How well it fits, in thousandths.
    pub score: u32,
    /// Its title as the reader gets it, with what was sought set off.
    pub title: Marked,
    /// Where else it was found; may be empty.
    pub excerpt: Marked,
    /// The posting or event itself.
    pub posting: Posting,
}
