//! Subscriptions, and the flow that makes one.

/// Adds these rows to the table of presses; see `gather`.
macro_rules! subscribe_presses {
    ({ $($rows:tt)* } $($then:tt)*) => {
        gather! { {
            $($rows)*
            /// The person's subscriptions.
            Subscriptions = "subs",
            /// Begin a subscription, or go on with the open one.
            Subscribe = "sub",
            /// Take a field in or out.
            SubField {
                /// Run of the flow.
                run: u32,
                /// Which.
                field: Field
            } = "sf",
            /// Choose all fields, on purpose.
            SubAllFields {
                /// Run of the flow.
                run: u32
            } = "sa",
            /// Take a way to engage in or out.
            SubEngagement {
                /// Run of the flow.
                run: u32,
                /// Which.
                engagement: Engagement
            } = "se",
            /// Show the prefectures.
            SubPlaces {
                /// Run of the flow.
                run: u32
            } = "spp",
            /// Take a prefecture in or out.
            SubPlace {
                /// Run of the flow.
                run: u32,
                /// Which.
                place: Place
            } = "sp",
            /// The next step.
            SubNext {
                /// Run of the flow.
                run: u32
            } = "sn",
            /// The next step, with nothing chosen in this one.
            SubSkip {
                /// Run of the flow.
                run: u32
            } = "ss",
            /// The step before.
            SubBack {
                /// Run of the flow.
                run: u32
            } = "sb",
            /// Keep the subscription.
            SubConfirm {
                /// Run of the flow.
                run: u32
            } = "sc",
            /// Keep the subscription, and be told this often because of it.
            SubConfirmAs {
                /// Run of the flow.
                run: u32,
                /// How often.
                rhythm: Rhythm
            } = "scr",
            /// Leave without keeping anything.
            SubCancel {
                /// Run of the flow.
                run: u32
            } = "sx",
            /// How often the person is told because of one subscription.
            AskRhythm {
                /// Which.
                id: SubscriptionId
            } = "fr",
            /// Be told this often because of one subscription; without one, as always.
            SubRhythm {
                /// Which.
                id: SubscriptionId,
                /// How often.
                rhythm: Option<Rhythm>
            } = "frs",
            /// Stop notices of a subscription for now.
            Pause {
                /// Which.
                id: SubscriptionId
            } = "pause",
            /// Let them come again.
            Resume {
                /// Which.
                id: SubscriptionId
            } = "resume",
            /// Remove a subscription.
            Unsubscribe {
                /// Which.
                id: SubscriptionId
            } = "unsub",
            /// Bring a removed subscription back.
            Resubscribe {
                /// Which.
                id: SubscriptionId
            } = "resub",
        } $($then)* }
    };
}
