//! What the store promises, on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod continuing;
mod controlling;
mod counting;
mod delivering;
mod dialogues;
mod importing;
mod linking;
mod matching;
mod migrating;
mod people;
mod posted;
mod publishing;
mod subscribing;
mod translating;
mod wishing;

haizhi_tests::on_both_engines!(
    migrating::every_statement_is_prepared,
    migrating::migrating_again_changes_nothing,
    migrating::two_processes_migrate_at_once,
    migrating::samples_are_carried_through,
    migrating::a_step_that_fails_leaves_no_trace,
    migrating::an_altered_step_and_a_newer_database_are_refused,
    people::a_person_is_found_by_address,
    people::a_chat_that_moved_takes_everything_along,
    people::a_code_works_once,
    people::codes_race_and_one_wins,
    people::wrong_codes_are_counted,
    people::sessions_end,
    dialogues::an_update_is_taken_once,
    dialogues::a_state_survives,
    dialogues::a_name_stands_for_the_last_message,
    dialogues::the_web_log_pages,
    dialogues::what_was_not_committed_is_gone,
    dialogues::writers_at_once_all_get_through,
    subscribing::a_filter_in_another_spelling_is_the_same,
    subscribing::removing_can_be_undone,
    subscribing::a_paused_one_brings_nothing,
    publishing::a_text_goes_through_review,
    publishing::a_change_withdraws_approval,
    publishing::scholars_see_the_old_text_until_the_new_is_published,
    publishing::what_is_due_is_published_and_ended,
    publishing::lists_page_and_search,
    publishing::interests_are_sent_once_and_forgotten_when_withdrawn,
    publishing::saving_is_remembered,
    publishing::audit_entries_page,
    translating::a_changed_source_is_listed_until_its_translation_follows,
    translating::what_is_over_needs_no_translation,
    translating::an_approval_is_remembered_sentence_by_sentence,
    translating::what_is_outdated_or_unchecked_is_not_remembered,
    translating::a_station_recalls_its_own,
    translating::the_memory_is_bounded_and_forgets_the_oldest,
    translating::what_somebody_also_reads_is_kept_with_their_wishes,
    importing::ten_thousand_rows_in_one_transaction,
    importing::a_list_is_known_when_it_comes_again,
    importing::discarding_keeps_what_is_published,
    importing::a_job_is_claimed_by_one,
    importing::an_import_reports,
    matching::publishing_twice_makes_one_notice,
    matching::a_person_hears_once_because_of_the_oldest,
    matching::the_set_statement_agrees_with_the_pure_function,
    matching::a_large_notice_is_spread_in_steps,
    matching::a_notice_that_a_thousand_filters_take_goes_to_who_keeps_one,
    matching::a_forecast_counts_open_and_recent,
    controlling::a_correction_waits_for_what_is_under_way_and_leaves_out_what_came_after,
    controlling::a_correction_that_never_comes_back_is_not_waited_for_for_ever,
    controlling::a_second_correction_begins_the_first_anew,
    controlling::a_recall_takes_back_all_that_arrived,
    controlling::what_is_about_a_message_stays_where_that_stands,
    controlling::a_notice_is_paused_resumed_and_listed,
    controlling::a_tally_is_kept_by_one_and_tells_the_pace,
    controlling::the_audience_says_who_hears_later,
    controlling::a_large_audience_is_reckoned_from_a_part,
    counting::a_year_counts_what_was_held_in_it,
    counting::an_event_counts_its_days_and_says_what_was_said,
    counting::those_who_were_there_are_due_once_and_not_long_after,
    delivering::one_process_sends_at_a_time,
    delivering::processes_race_for_the_sending_and_one_wins,
    delivering::what_a_dead_process_had_under_way_is_unknown,
    delivering::a_dead_account_gives_way_to_the_next,
    delivering::the_account_used_last_is_chosen_and_the_web_last,
    delivering::unsubscribing_stops_what_waits,
    delivering::a_platform_nobody_speaks_is_left,
    delivering::a_notice_of_which_nothing_waits_is_shut,
    wishing::wishes_are_kept,
    wishing::what_waits_follows_the_wishes,
    wishing::a_personal_notice_waits_for_the_morning,
    wishing::a_personal_notice_goes_to_the_next_account,
    linking::everything_of_both_is_one_persons,
    linking::of_two_registrations_the_better_place_is_kept,
    linking::joined_persons_hear_of_each_notice_once,
    linking::a_row_that_changes_hands_keeps_its_turn,
    linking::nothing_is_joined_while_something_is_under_way,
    linking::a_link_code_works_once_and_ends,
    linking::two_members_of_staff_stay_two,
    linking::who_was_switched_off_brings_no_rights,
    linking::joins_race_and_one_wins,
    linking::two_who_join_each_other_are_one,
    linking::a_person_is_joined_once_whichever_account_acts,
    linking::an_account_taken_out_begins_anew,
    continuing::where_a_connection_stands_is_changed_by_whoever_knows_it,
    continuing::writers_of_one_continuation_race_and_one_wins,
    continuing::where_a_connection_stood_long_ago_is_forgotten,
    posted::a_chat_hears_in_order,
    posted::interactive_goes_first,
    posted::a_hold_keeps_a_chat_quiet,
    posted::a_lapsed_lease_is_sent_again,
    posted::an_edit_finds_its_message,
    posted::a_dead_chat_gets_nothing,
);
