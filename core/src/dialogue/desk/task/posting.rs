//! What can be asked about one posting.

use crate::dialogue::press::ShortDigest;
use crate::domain::lang::Lang;
use crate::domain::part::Part;
use crate::domain::person::Platform;

use super::Values;

/// What can be asked about one posting.
pub(in super::super) enum Deed<'a> {
    Show,
    Preview { lang: Lang, on: Platform },
    Submit(&'a ShortDigest),
    Approve(&'a ShortDigest),
    AskReturn,
    Return(&'a ShortDigest, &'a Values),
    Publish(&'a ShortDigest),
    AskSchedule,
    Schedule(&'a ShortDigest, &'a Values),
    Unschedule,
    Test { lang: Lang },
    AskRecall,
    Recall(&'a Values),
    AskClose,
    Close,
    AskCorrect,
    AskPart { part: Part, lang: Option<Lang> },
    Correct(&'a ShortDigest, &'a Values),
    ConfirmFields(&'a ShortDigest),
    Texts,
    Translate { lang: Lang, from: Lang },
    Translated { lang: Lang, from: Lang, digest: &'a ShortDigest, values: &'a Values },
    DraftText { lang: Lang, from: Lang, digest: &'a ShortDigest },
    ConfirmText { lang: Lang, digest: &'a ShortDigest },
}
