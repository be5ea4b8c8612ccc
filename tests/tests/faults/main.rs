//! What becomes of a broadcast when things go wrong: the real dispatch and the
//! real Telegram adapter over real HTTP against the strict fake. After each
//! trouble nobody is lost, nobody is told twice beyond the stated bound, the
//! queue is drained, and the figures that staff see add up.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod chats;
mod clocks;
mod crash;
mod rig;
mod store;
mod waits;
mod wire;

haizhi_tests::on_both_engines!(
    chats::everybody_else_is_told_when_some_are_gone,
    clocks::a_clock_put_on_by_hours_loses_nothing,
    clocks::a_clock_put_back_by_hours_stops_nothing,
    clocks::a_process_that_starts_on_a_clock_put_back_sends,
    waits::a_second_is_waited_for_and_bulk_climbs_back,
    waits::a_chat_that_was_hurried_waits_alone,
    waits::an_hour_is_waited_for_also_after_a_restart,
);
