//! What is posted in the channels of a guild.

/// Adds these rows to the table of presses; see `gather`.
macro_rules! guild_presses {
    ({ $($rows:tt)* } $($then:tt)*) => {
        gather! { {
            $($rows)*
            /// What is posted in the channels of this guild.
            Mappings {
                /// Page from 0.
                page: u32
            } = "gs",
            /// One of them.
            Mapping {
                /// Which.
                id: SubscriptionId
            } = "g",
            /// Post this in its channel no longer.
            Unmap {
                /// Which.
                id: SubscriptionId
            } = "gu",
            /// Post it there again.
            Remap {
                /// Which.
                id: SubscriptionId
            } = "gr",
            /// Take back what was set up last.
            UndoMapping {
                /// Which.
                id: SubscriptionId
            } = "gx",
            /// Try again to write to the channel.
            SwitchOn {
                /// Which.
                id: SubscriptionId
            } = "go",
            /// Try again to make scheduled events in this guild.
            RetryEvents = "ge",
        } $($then)* }
    };
}
