//! What the words of a cell are taken for.

pub(super) mod deadline;
pub(super) mod headcount;
pub(super) mod lex;
pub(super) mod list;
pub(super) mod money;
pub(super) mod text;
