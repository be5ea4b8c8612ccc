//! The load tool at a size that the ordinary suite can carry.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod guilds;
mod population;
mod sending;

haizhi_tests::on_both_engines!(
    population::people_are_put_in_as_the_store_would,
    population::exactly_those_are_told_whom_the_posting_is_for,
    sending::everybody_is_sent_to_once,
);

mod channels {
    use super::guilds::{
        every_channel_is_reached_at_our_pace, every_channel_is_reached_just_below_discords_own_limit,
    };

    haizhi_tests::on_each_engine!(
        every_channel_is_reached_just_below_discords_own_limit,
        every_channel_is_reached_at_our_pace,
    );
}
