//! What the words of a cell are taken for.

/// Longest text, in bytes, in which a date, a number or a sum is looked for.
/// What is longer is an essay.
const LONGEST_VALUE: usize = 3_000;

pub(super) mod deadline;
pub(super) mod headcount;
pub(super) mod lex;
pub(super) mod list;
pub(super) mod money;
pub(super) mod text;
pub(super) mod when;
