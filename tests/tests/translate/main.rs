//! Drafts of translations by a machine: a real client over real HTTP against a
//! fake server, and what becomes of the answer, on both engines.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod asking;
mod drafting;

haizhi_tests::on_both_engines!(
    drafting::a_draft_waits_for_a_person,
    drafting::a_server_that_asks_for_time_gets_it,
    drafting::an_ill_server_is_asked_again_and_then_given_up,
    drafting::what_is_no_translation_is_not_kept,
    drafting::a_change_meanwhile_is_kept,
    drafting::pressing_twice_asks_once,
    drafting::who_may_not_write_asks_for_nothing,
);
