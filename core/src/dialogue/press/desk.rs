//! What staff see and do.

/// Adds these rows to the table of presses; see `gather`.
macro_rules! desk_presses {
    ({ $($rows:tt)* } $($then:tt)*) => {
        gather! { {
            $($rows)*
            /// What waits for me.
            Today = "t",
            /// Postings of one state (all when empty).
            Desk {
                /// Which state.
                state: Option<PostingState>,
                /// Page from 0.
                page: u32
            } = "d",
            /// A posting with all that staff need.
            Dossier {
                /// Which.
                id: PostingId
            } = "dp",
            /// Exactly what readers of one language on one platform will see.
            Preview {
                /// Which.
                id: PostingId,
                /// In which language.
                lang: Lang,
                /// On which platform.
                on: Platform
            } = "dv",
            /// Hand this text to review.
            Submit {
                /// Which posting.
                id: PostingId,
                /// Exactly which text.
                digest: ShortDigest
            } = "su",
            /// Approve this text.
            Approve {
                /// Which posting.
                id: PostingId,
                /// Exactly which text.
                digest: ShortDigest
            } = "ap",
            /// Open the form that returns a text with a remark.
            AskReturn {
                /// Which posting.
                id: PostingId
            } = "ra",
            /// Publish the approved text now.
            Publish {
                /// Which posting.
                id: PostingId,
                /// Exactly which text.
                digest: ShortDigest
            } = "pu",
            /// Open the form that publishes at a time.
            AskSchedule {
                /// Which posting.
                id: PostingId
            } = "sq",
            /// No longer publish at the time that was set.
            Unschedule {
                /// Which posting.
                id: PostingId
            } = "uq",
            /// Send the card to the member who asks, and to nobody else.
            TestSend {
                /// Of which posting.
                id: PostingId,
                /// In which language.
                lang: Lang
            } = "ts",
            /// Ask whether to close or withdraw a posting.
            AskClose {
                /// Which posting.
                id: PostingId
            } = "ca",
            /// Close a posting: it ends for everybody.
            Close {
                /// Which posting.
                id: PostingId
            } = "cl",
            /// Open the form that corrects a posting.
            AskCorrect {
                /// Which posting.
                id: PostingId
            } = "co",
            /// Open the form that corrects one part of a posting.
            AskCorrectPart {
                /// Which posting.
                id: PostingId,
                /// Which part.
                part: PostingPart,
                /// In which language, for a part that exists once a language.
                lang: Option<Lang>
            } = "cp",
            /// Take the guessed fields over.
            ConfirmFields {
                /// Which posting.
                id: PostingId,
                /// Exactly which text.
                digest: ShortDigest
            } = "cf",
            /// Postings with a translation to look at.
            Translations {
                /// Page from 0.
                page: u32
            } = "tr",
            /// In which languages there is a text of a posting.
            TextsOf {
                /// Which.
                id: PostingId
            } = "tx",
            /// One text of a posting beside another.
            Translate {
                /// Which posting.
                id: PostingId,
                /// The language to be written in.
                lang: Lang,
                /// The language to be read beside it.
                from: Lang
            } = "tl",
            /// Have a machine draft a text.
            DraftText {
                /// Of which posting.
                id: PostingId,
                /// In which language.
                lang: Lang,
                /// Of its text in which language.
                from: Lang,
                /// Exactly which text of the posting.
                digest: ShortDigest
            } = "td",
            /// A translation says what its source says now.
            ConfirmText {
                /// Of which posting.
                id: PostingId,
                /// In which language.
                lang: Lang,
                /// Exactly which text of the posting.
                digest: ShortDigest
            } = "tc",
            /// How a notice goes out.
            Sending {
                /// Which.
                id: NoticeId
            } = "n",
            /// What goes out, is planned, and went out.
            Broadcasts {
                /// Page from 0.
                page: u32
            } = "ns",
            /// Nothing more of this notice goes out for now.
            PauseNotice {
                /// Which.
                id: NoticeId
            } = "np",
            /// Let it go out again.
            ResumeNotice {
                /// Which.
                id: NoticeId
            } = "nr",
            /// Ask whether to cancel what still waits.
            AskCancelNotice {
                /// Of which notice.
                id: NoticeId
            } = "nca",
            /// Cancel what still waits.
            CancelNotice {
                /// Of which notice.
                id: NoticeId
            } = "nc",
            /// Open the form that takes a posting's notice back.
            AskRecall {
                /// Which posting.
                id: PostingId
            } = "rka",
            /// Imports.
            Imports {
                /// Page from 0.
                page: u32
            } = "ms",
            /// One import with its result.
            Import {
                /// Which.
                id: ImportId
            } = "m",
            /// The drafts of one import.
            ImportRows {
                /// Which.
                id: ImportId,
                /// Page from 0.
                page: u32
            } = "mr",
            /// The annotated copy of one import.
            Annotated {
                /// Which.
                id: ImportId
            } = "ma",
            /// Hand every draft of an import that may go to review.
            SubmitImport {
                /// Which import.
                id: ImportId
            } = "mu",
            /// Ask whether to discard the drafts of an import.
            AskDiscardImport {
                /// Which import.
                id: ImportId
            } = "mda",
            /// Discard the drafts of an import.
            DiscardImport {
                /// Which import.
                id: ImportId
            } = "md",
            /// Interests that came in.
            Received {
                /// Page from 0.
                page: u32
            } = "rc",
            /// What people asked the office.
            Questions {
                /// Page from 0.
                page: u32
            } = "qs",
            /// One question.
            Question {
                /// Which.
                id: QuestionId
            } = "q",
            /// Open the form that answers a question.
            AskAnswer {
                /// Which.
                id: QuestionId
            } = "qa",
            /// Audit entries.
            Audit {
                /// Page from 0.
                page: u32
            } = "au",
            /// Members of staff.
            Members = "tm",
            /// Open the form that invites a member of staff.
            AskInvite = "ti",
            /// Events, those to come first.
            DeskEvents {
                /// Page from 0.
                page: u32
            } = "de",
            /// Who registered for an event (in every state when empty).
            Attendees {
                /// For which event.
                id: PostingId,
                /// In which state.
                state: Option<RegistrationState>,
                /// Page from 0.
                page: u32
            } = "ea",
            /// One registration as staff see it.
            Attendee {
                /// Which.
                id: RegistrationId
            } = "er",
            /// Open the form that begins an event.
            NewEvent = "en",
            /// Do something to a registration.
            Settle {
                /// Which.
                id: RegistrationId,
                /// What.
                how: Settling
            } = "el",
            /// Open the form that takes a code at the door.
            AskCheckIn {
                /// Of which event.
                id: PostingId
            } = "ec",
            /// Open the form for somebody at the door who has not registered.
            AskWalkIn {
                /// For which event.
                id: PostingId
            } = "ew",
            /// Open the form that puts an event off or cancels it.
            AskHalt {
                /// Which event.
                id: PostingId,
                /// Which of the two.
                halt: Halt
            } = "eh",
            /// Open the form that writes to those who registered.
            AskTell {
                /// For which event.
                id: PostingId,
                /// To those of this state; to all whose registration stands when empty.
                state: Option<RegistrationState>
            } = "et",
            /// Open the form that has an event take place again.
            AskRepeat {
                /// Which event.
                id: PostingId
            } = "ep",
            /// Every date of an event that takes place again and again.
            Repeats {
                /// One of its events.
                id: PostingId,
                /// Page from 0.
                page: u32
            } = "eq",
            /// Hand the drafts among them to review.
            SubmitRepeats {
                /// One of its events.
                id: PostingId
            } = "eu",
            /// Ask whether to give the drafts among them up.
            AskDiscardRepeats {
                /// One of its events.
                id: PostingId
            } = "eda",
            /// Give the drafts among them up.
            DiscardRepeats {
                /// One of its events.
                id: PostingId
            } = "ed",
            /// One event in numbers.
            EventStatistics {
                /// Which.
                id: PostingId
            } = "ev",
            /// The events of a year in numbers.
            EventYear {
                /// Which year.
                year: u32
            } = "ey",
            /// What an event leaves those who are registered, as staff see it.
            EventHandouts {
                /// Which event.
                id: PostingId
            } = "eg",
            /// Open the form that changes it.
            AskHandouts {
                /// Of which event.
                id: PostingId
            } = "ega",
            /// Send a file that the event leaves them.
            SendHandout {
                /// Of which event.
                id: PostingId
            } = "egf",
            /// The cover picture of an event, and sending another.
            AskCover {
                /// Of which event.
                id: PostingId
            } = "ek",
            /// Take the cover picture of an event away.
            DropCover {
                /// Of which event.
                id: PostingId
            } = "ekx",
            /// Tell those who are registered what is new of it.
            TellHandouts {
                /// Of which event.
                id: PostingId
            } = "egt",
            /// A file with which somebody who registered answered a question.
            AnswerFile {
                /// Which registration.
                id: RegistrationId,
                /// Which of its files, from 0.
                n: u32
            } = "ef",
            /// A workbook of those who registered.
            ExportAttendees {
                /// For which event.
                id: PostingId
            } = "ex",
        } $($then)* }
    };
}
