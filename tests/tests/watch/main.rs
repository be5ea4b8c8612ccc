//! What is seen of the house from outside: numbers, readiness, alarms, doctor.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod alarms;
mod doctor;
mod metrics;
mod moody;
mod ready;

haizhi_tests::on_both_engines!(
    alarms::a_dead_platform_is_told_once_elsewhere_and_again_when_it_is_well,
    alarms::a_restart_tells_nothing_again,
    alarms::two_processes_tell_once,
    alarms::one_process_that_reaches_a_platform_is_enough,
    alarms::what_goes_on_is_told_again_after_a_day,
    alarms::a_refused_token_is_not_well_before_it_answers,
    alarms::answers_that_wait_are_an_alarm_and_held_ones_are_not,
    alarms::a_long_pause_and_a_list_that_never_ends_are_told_to_the_office,
    alarms::a_webhook_that_fails_is_told,
    alarms::a_platform_on_which_nobody_sends_is_told,
    alarms::a_broadcast_that_stands_still_is_told_and_a_halted_one_is_not,
    alarms::a_long_queue_is_counted_window_by_window,
    alarms::a_full_disk_is_told_until_there_is_room,
    ready::the_schema_is_known,
);
