//! What scholars see and do: the first screen, postings, interests, their profile.

/// Adds these rows to the table of presses; see `gather`.
macro_rules! scholar_presses {
    ({ $($rows:tt)* } $($then:tt)*) => {
        gather! { {
            $($rows)*
            /// The first screen.
            Home = "h",
            /// What can be done here.
            Help = "help",
            /// Choose the language.
            Languages = "langs",
            /// Read everything in this language from now on.
            ChooseLang {
                /// Which.
                lang: Lang
            } = "lang",
            /// What the person told about themselves.
            Profile = "prof",
            /// Open the form of the own profile.
            EditProfile = "pe",
            /// Leave the form that is being asked.
            LeaveForm = "fx",
            /// Leave the asked question of a form empty.
            SkipQuestion = "fs",
            /// Open postings, or those one subscription takes.
            Postings {
                /// Only those that this subscription takes.
                of: Option<SubscriptionId>,
                /// Page from 0.
                page: u32
            } = "ps",
            /// One posting as a card.
            Posting {
                /// Which.
                id: PostingId
            } = "p",
            /// The whole text of a posting.
            FullText {
                /// Which.
                id: PostingId
            } = "pf",
            /// The whole text of a posting in the words it was written in.
            Original {
                /// Which.
                id: PostingId
            } = "po",
            /// Why this posting was sent.
            Why {
                /// Which.
                id: PostingId,
                /// Because of which subscription.
                of: SubscriptionId
            } = "why",
            /// A page of what was found.
            Found {
                /// Which search.
                run: u32,
                /// Page from 0.
                page: u32
            } = "fd",
            /// Search again without one thing that was understood.
            Widen {
                /// Which search.
                run: u32,
                /// What does not count any more.
                condition: Condition
            } = "fw",
            /// Saved postings.
            Saved {
                /// Page from 0.
                page: u32
            } = "sv",
            /// Keep a posting for later.
            Save {
                /// Which.
                id: PostingId
            } = "save",
            /// No longer.
            Unsave {
                /// Which.
                id: PostingId
            } = "unsave",
            /// Show what would be passed on to the office.
            AskOffice {
                /// Run of the search whose words they are.
                run: u32
            } = "ao",
            /// Pass it on, about what the person looked at.
            SendQuestion {
                /// Run of the search.
                run: u32
            } = "aos",
            /// Pass it on, about nothing in particular.
            SendQuestionAlone {
                /// Run of the search.
                run: u32
            } = "aox",
            /// The person's interests.
            Interests {
                /// Page from 0.
                page: u32
            } = "is",
            /// One interest of the person.
            Interest {
                /// Which.
                id: InterestId
            } = "i",
            /// Begin an interest.
            BeginInterest {
                /// In which posting.
                id: PostingId
            } = "int",
            /// Share this part of the profile, or not.
            IntShare {
                /// Run of the flow.
                run: u32,
                /// Which part.
                part: Shared
            } = "ip",
            /// Add a message to the interest.
            IntMessage {
                /// Run of the flow.
                run: u32
            } = "im",
            /// Agree and send.
            IntAgree {
                /// Run of the flow.
                run: u32
            } = "ia",
            /// Leave without sending.
            IntCancel {
                /// Run of the flow.
                run: u32
            } = "ix",
            /// Ask whether to withdraw an interest.
            AskWithdraw {
                /// Which.
                id: InterestId
            } = "iwa",
            /// Withdraw an interest.
            Withdraw {
                /// Which.
                id: InterestId
            } = "iw",
        } $($then)* }
    };
}
