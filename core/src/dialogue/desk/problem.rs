//! What was wrong with a file or a cell, in words.

use crate::args;
use crate::sheet::{Limits, Unreadable};
use crate::text::Words;

/// What was expected of a refused cell, from its code (`sheet::Expected`).
pub fn expected_text(words: Words, code: &str) -> String {
    match code {
        "position" => words.say("expected-position"),
        "event-name" => words.say("expected-event-name"),
        "value" => words.say("expected-value"),
        "calculated" => words.say("expected-calculated"),
        "headcount" => words.say("expected-headcount"),
        "deadline" => words.say("expected-deadline"),
        "existing-day" => words.say("expected-existing-day"),
        "whole-day" => words.say("expected-whole-day"),
        "fixed-day" => words.say("expected-fixed-day"),
        "one-day" => words.say("expected-one-day"),
        "clear-day" => words.say("expected-clear-day"),
        "shorter-text" => {
            let max = Limits::default().cell_chars as u64;
            words.say_with("expected-shorter-text", &args! { max: words.count(max) })
        }
        // A code kept by another version: still an answer, without its detail.
        _ => words.say("expected-other"),
    }
}

/// The code under which the reason is kept: with what was found or exceeded
/// behind a dot, so that the answer can name it.
pub fn unreadable_code(reason: &Unreadable) -> String {
    match reason {
        Unreadable::TooLarge { what, .. } => format!("{}.{}", reason.code(), what.code()),
        Unreadable::WrongKind { found } => format!("{}.{}", reason.code(), found.code()),
        Unreadable::Empty
        | Unreadable::Encrypted
        | Unreadable::Corrupt
        | Unreadable::Macros
        | Unreadable::Encoding
        | Unreadable::NoHeader { .. }
        | Unreadable::NoRows => reason.code().to_owned(),
    }
}

/// Why nothing of a file could be read and what to do, from the code of
/// [`unreadable_code`] or the bare one.
pub fn unreadable_text(words: Words, code: &str) -> String {
    let (reason, detail) = code.split_once('.').unwrap_or((code, ""));
    match reason {
        "empty" => words.say("unreadable-empty"),
        "too-large" => too_large(words, detail),
        "encrypted" => words.say("unreadable-encrypted"),
        "corrupt" => words.say("unreadable-corrupt"),
        "macros" => words.say("unreadable-macros"),
        "wrong-kind" => wrong_kind(words, detail),
        "encoding" => words.say("unreadable-encoding"),
        "no-header" => words.say("unreadable-no-header"),
        "not-fetched" => words.say("unreadable-not-fetched"),
        "no-rows" => words.say("unreadable-no-rows"),
        // A code kept by another version.
        _ => words.say("unreadable-other"),
    }
}

fn too_large(words: Words, measure: &str) -> String {
    let limits = Limits::default();
    let megabytes = |bytes: u64| args! { max: words.count(bytes >> 20) };
    let number = |number: usize| args! { max: words.count(number as u64) };
    match measure {
        "file-bytes" => words.say_with("too-large-file-bytes", &megabytes(limits.file_bytes)),
        "unpacked-bytes" => words.say_with("too-large-unpacked-bytes", &megabytes(limits.unpacked_bytes)),
        "parts" => words.say_with("too-large-parts", &number(limits.parts)),
        "sheets" => words.say_with("too-large-sheets", &number(limits.sheets)),
        "rows" => words.say_with("too-large-rows", &number(limits.rows)),
        "columns" => words.say_with("too-large-columns", &number(limits.columns)),
        "cells" => words.say_with("too-large-cells", &number(limits.cells)),
        "text-bytes" => words.say_with("too-large-text-bytes", &megabytes(limits.text_bytes as u64)),
        _ => words.say_with("unreadable-too-large", &super::import::limits(words)),
    }
}

fn wrong_kind(words: Words, kind: &str) -> String {
    let what = match kind {
        "picture" => words.say("file-kind-picture"),
        "pdf" => words.say("file-kind-pdf"),
        "word" => words.say("file-kind-word"),
        "presentation" => words.say("file-kind-presentation"),
        "open-document" => words.say("file-kind-open-document"),
        "html" => words.say("file-kind-html"),
        "xml" => words.say("file-kind-xml"),
        "binary-workbook" => words.say("file-kind-binary-workbook"),
        "old-workbook" => words.say("file-kind-old-workbook"),
        "archive" => words.say("file-kind-archive"),
        _ => words.say("file-kind-unknown"),
    };
    words.say_with("unreadable-wrong-kind", &args! { what: what })
}
