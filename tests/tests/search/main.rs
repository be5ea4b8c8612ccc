//! Search: how well it finds, on SQLite and on PostgreSQL, and how it follows
//! what becomes of postings.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod corpus;
mod following;
mod quality;

haizhi_tests::on_both_engines!(
    following::what_is_published_is_found_at_once,
    following::a_correction_is_found_by_its_new_words,
    following::drafts_are_found_by_staff_alone,
    following::an_older_index_is_made_anew_in_steps,
    following::what_was_there_before_the_index_is_taken_in,
    following::an_id_finds_its_posting,
);
