//! When and where somebody is told, and which accounts are theirs.

/// Adds these rows to the table of presses; see `gather`.
macro_rules! settings_presses {
    ({ $($rows:tt)* } $($then:tt)*) => {
        gather! { {
            $($rows)*
            /// Language, profile, own data.
            Settings = "set",
            /// How something that the person may wish for is chosen.
            Wishes {
                /// Which.
                of: Wish
            } = "w",
            /// The zones of a part of the world.
            Zones {
                /// Which part.
                of: Region
            } = "wzr",
            /// Be told this often.
            SetRhythm {
                /// How often.
                rhythm: Rhythm
            } = "wr",
            /// Get digests at this time of the day.
            SetDigestAt {
                /// When.
                at: Minute
            } = "wt",
            /// Get weekly digests on this day.
            SetDigestDay {
                /// Which.
                day: Weekday
            } = "wd",
            /// Be left in peace in these hours, or in none.
            SetQuiet {
                /// Which hours.
                hours: Option<QuietHours>
            } = "wq",
            /// Hear nothing for so many days.
            PauseFor {
                /// How many.
                days: u32
            } = "wp",
            /// End the pause.
            EndPause = "wpe",
            /// Be reminded of events so long before, or no longer.
            ToggleReminder {
                /// How long before.
                reminder: Reminder
            } = "wm",
            /// Read this language too, or no longer.
            ToggleReads {
                /// Which.
                lang: Lang
            } = "wl",
            /// Live by the clocks of this zone.
            SetZone {
                /// Which.
                zone: Zone
            } = "wz",
            /// Be told on this account; without one, on the one used last.
            Prefer {
                /// Which.
                account: Option<AccountId>
            } = "wa",
            /// Bring now whatever waits for a digest.
            BringWaiting = "wn",
            /// Try again to write to the person directly.
            TryReach = "reach",
            /// Make one of two persons, as was asked.
            Join {
                /// Run of the flow.
                run: u32
            } = "lj",
            /// Leave without joining.
            JoinCancel {
                /// Run of the flow.
                run: u32
            } = "lx",
            /// Ask whether to take an account out.
            AskUnlink {
                /// Which.
                account: AccountId
            } = "lua",
            /// Take an account out: whoever is there begins anew.
            Unlink {
                /// Which.
                account: AccountId
            } = "lu",
        } $($then)* }
    };
}
