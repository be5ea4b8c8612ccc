//! Every code that a file or a cell is refused with has a text of its own.

use std::collections::BTreeSet;

use super::*;
use crate::dialogue::desk::{expected_text, unreadable_code, unreadable_text};
use crate::sheet::{Expected, FileKind, Measure, Unreadable};

/// Every member, in the order of the enum; a new one does not compile here.
fn expected() -> Vec<Expected> {
    use Expected::*;
    let next = |last: Expected| match last {
        Position => Some(EventName),
        EventName => Some(Value),
        Value => Some(Calculated),
        Calculated => Some(Headcount),
        Headcount => Some(Deadline),
        Deadline => Some(ExistingDay),
        ExistingDay => Some(WholeDay),
        WholeDay => Some(FixedDay),
        FixedDay => Some(OneDay),
        OneDay => Some(ClearDay),
        ClearDay => Some(ShorterText { max: 20_000 }),
        ShorterText { .. } => None,
    };
    std::iter::successors(Some(Position), |last| next(*last)).collect()
}

fn measures() -> Vec<Measure> {
    use Measure::*;
    let next = |last: Measure| match last {
        FileBytes => Some(UnpackedBytes),
        UnpackedBytes => Some(Parts),
        Parts => Some(Sheets),
        Sheets => Some(Rows),
        Rows => Some(Columns),
        Columns => Some(Cells),
        Cells => Some(TextBytes),
        TextBytes => None,
    };
    std::iter::successors(Some(FileBytes), |last| next(*last)).collect()
}

fn kinds() -> Vec<FileKind> {
    use FileKind::*;
    let next = |last: FileKind| match last {
        Picture => Some(Pdf),
        Pdf => Some(Word),
        Word => Some(Presentation),
        Presentation => Some(OpenDocument),
        OpenDocument => Some(Html),
        Html => Some(Xml),
        Xml => Some(BinaryWorkbook),
        BinaryWorkbook => Some(OldWorkbook),
        OldWorkbook => Some(Archive),
        Archive => Some(Unknown),
        Unknown => None,
    };
    std::iter::successors(Some(Picture), |last| next(*last)).collect()
}

fn unreadable() -> Vec<Unreadable> {
    use Unreadable::*;
    let next = |last: Unreadable| match last {
        Empty => Some(Encrypted),
        Encrypted => Some(Corrupt),
        Corrupt => Some(Macros),
        Macros => Some(Encoding),
        Encoding => Some(NoHeader { sheets: Vec::new() }),
        NoHeader { .. } => Some(NoRows),
        // The two with detail follow below, one for each detail.
        NoRows | TooLarge { .. } | WrongKind { .. } => None,
    };
    let mut all: Vec<_> = std::iter::successors(Some(Empty), |last| next(last.clone())).collect();
    all.extend(measures().into_iter().map(|what| TooLarge { what, limit: 1 }));
    all.extend(kinds().into_iter().map(|found| WrongKind { found }));
    all
}

#[test]
fn every_expectation_is_said() {
    for lang in Texts::get().offered() {
        let words = Texts::get().words(lang);
        let said: BTreeSet<String> =
            expected().iter().map(|expected| expected_text(words, expected.code())).collect();
        assert_eq!(said.len(), expected().len(), "{lang}: {said:?}");
        assert!(!said.contains(&words.say("expected-other")), "{lang}");
        assert_eq!(expected_text(words, "of another version"), words.say("expected-other"));
    }
}

#[test]
fn every_reason_is_said_with_what_to_do() {
    for lang in Texts::get().offered() {
        let words = Texts::get().words(lang);
        let texts: Vec<String> =
            unreadable().iter().map(|reason| unreadable_text(words, &unreadable_code(reason))).collect();
        let said: BTreeSet<&String> = texts.iter().collect();
        assert_eq!(said.len(), texts.len(), "{lang}: {texts:#?}");
        for reason in unreadable() {
            let bare = unreadable_text(words, reason.code());
            assert_ne!(bare, words.say("unreadable-other"), "{lang}: {reason:?}");
        }
    }
}

#[test]
fn a_failed_import_says_why() {
    let mut failed = import();
    failed.state = ImportState::Failed;
    failed.result = None;
    failed.unreadable = Some("wrong-kind.pdf".into());
    let words = Texts::get().words(Lang::En);
    let message = crate::dialogue::desk::import_view(&failed, words, &CHAT, |_| true);
    assert_eq!(
        whole(&message),
        "2026年需求表.xlsx (M-12) could not be read and nothing was stored. This is a PDF, not a workbook we \
         can read. Please send .xlsx, .xls, .ods or .csv.\n  [Imports]"
    );
}
