//! What staff made of a draft is kept when its list comes again: only what the
//! list itself changed is taken over.

use crate::domain::posting::{PostingContent, with_posting_parts};

/// The text `head` with every part taken from `now` in which the list differs
/// from what it said `before`.
pub(super) fn take_over(
    head: &PostingContent,
    before: &PostingContent,
    now: &PostingContent,
) -> PostingContent {
    let mut merged = head.clone();
    macro_rules! take {
        ($($part:ident),+ $(,)?) => {{
            // Taken apart in full, so that a new part cannot be forgotten here.
            let PostingContent { $($part: _),+ } = now;
            $(if before.$part != now.$part { merged.$part = now.$part.clone(); })+
        }};
    }
    with_posting_parts!(take);
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Field;
    use crate::domain::lang::Lang;

    #[test]
    fn a_confirmed_field_survives_a_new_deadline() {
        let before = PostingContent::new(Lang::ZhHans, "教授");
        let mut head = before.clone();
        head.fields = [Field::Silicon].into_iter().collect();
        let mut now = before.clone();
        now.remarks = "延期".into();
        let merged = take_over(&head, &before, &now);
        assert!(merged.fields.contains(Field::Silicon));
        assert_eq!(merged.remarks, "延期");
    }
}
