//! What dispatch promises, against an adapter that does as it is told.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod answers;
mod crashes;
mod digests;
mod guild_events;
mod guilds;
mod notices;
mod repeats;
mod rig;
mod straight;

haizhi_tests::on_both_engines!(
    answers::a_chat_hears_everything_in_order,
    answers::nothing_is_sent_before_a_wait_is_over,
    answers::a_platform_that_is_ill_is_tried_again_and_given_up_at_last,
    answers::what_is_refused_is_not_tried_again,
    answers::what_cannot_be_edited_is_said_anew,
    answers::a_lost_outcome_is_sent_again,
    answers::a_chat_that_moved_is_followed,
    answers::a_dead_chat_is_left_alone_until_somebody_writes,
    answers::a_file_comes_with_its_bytes,
    notices::everybody_hears_once_in_their_language,
    notices::the_pace_is_kept_and_answers_pass,
    notices::answers_that_count_apart_leave_the_pace_alone,
    notices::a_wait_for_all_holds_the_notice_and_not_the_answers,
    notices::a_wait_for_one_holds_one,
    notices::what_was_claimed_before_a_wait_is_held_too,
    notices::a_dead_account_gives_way_to_the_next,
    notices::a_lost_outcome_is_never_sent_again,
    notices::a_closed_posting_is_told_to_nobody_more,
    notices::a_platform_that_is_ill_is_tried_again,
    digests::a_digest_lists_what_came_at_its_moment,
    digests::what_has_no_room_is_carried_over,
    digests::what_waits_comes_now_when_asked_for,
    digests::one_alone_is_the_card_itself,
    digests::quiet_hours_put_off_until_their_end,
    digests::a_pause_ends_in_one_digest,
    digests::what_ended_meanwhile_is_left_out,
    digests::a_dead_account_gives_way_and_the_preferred_one_is_taken,
    digests::each_outcome_is_kept_for_what_was_listed,
    digests::a_crash_leaves_what_was_listed_unknown,
    digests::a_digest_does_not_wait_for_the_end_of_a_broadcast,
    digests::a_groups_digest_leads_into_private,
    crashes::a_crash_leaves_notices_unknown_and_answers_sent_again,
    crashes::a_stop_waits_for_what_is_under_way,
    crashes::two_dispatchers_send_nothing_twice,
    crashes::old_rows_are_forgotten,
    guild_events::what_a_process_died_with_is_looked_for_first,
    guild_events::what_changes_while_a_request_is_under_way_is_done_after_it,
    guild_events::each_of_two_hundred_guilds_gets_one_and_rest_costs_nothing,
    guilds::a_posting_reaches_a_channel_once_and_calls_each_role,
    guilds::only_administrators_of_the_guild_change_anything,
    guilds::what_was_changed_is_put_back,
    guilds::nothing_is_brought_back_where_there_is_no_room,
    guilds::a_channel_that_cannot_be_written_to_is_switched_off_and_told_of,
    guilds::a_guild_that_is_left_hears_nothing,
    guilds::who_takes_no_direct_messages_is_told_in_the_guild,
    guilds::suggestions_are_read_in_ones_language,
    repeats::a_lost_outcome_is_sent_again_under_its_key,
    repeats::what_is_forgotten_is_never_sent_again,
    repeats::what_a_process_died_with_is_sent_again_at_once_or_never,
    repeats::a_dead_account_is_no_reason_to_tell_elsewhere_what_may_have_arrived,
    repeats::a_digest_is_never_sent_again,
    straight::an_answer_waits_for_its_elders_and_for_nobody_else,
    straight::a_press_to_which_nothing_else_is_said_says_so,
    straight::what_is_behind_a_failure_waits_with_it,
    straight::what_is_refused_holds_nothing_up,
    straight::a_crash_before_the_send_sends_again_after_the_lease,
    straight::a_stop_puts_back_what_has_not_set_out,
    straight::many_chats_are_answered_at_once,
    straight::an_answer_keeps_its_handle_and_its_key,
);
