//! Events, and who registers for them.

/// Adds these rows to the table of presses; see `gather`.
macro_rules! event_presses {
    ({ $($rows:tt)* } $($then:tt)*) => {
        gather! { {
            $($rows)*
            /// Events to come.
            Events {
                /// Page from 0.
                page: u32
            } = "es",
            /// Events of one month, day by day.
            EventsMonth {
                /// Which month.
                month: Month,
                /// Page from 0.
                page: u32
            } = "em",
            /// The dates to come of an event that takes place again and again.
            Dates {
                /// One of its events.
                id: PostingId,
                /// Page from 0.
                page: u32
            } = "eo",
            /// Begin to register for an event.
            BeginRegister {
                /// Which.
                id: PostingId
            } = "rb",
            /// Attend this way.
            RegAttend {
                /// Run of the flow.
                run: u32,
                /// Which way.
                attendance: Attendance
            } = "rt",
            /// Bring so many colleagues along.
            RegBring {
                /// Run of the flow.
                run: u32,
                /// How many.
                n: u32
            } = "rn",
            /// Register, or go on to what is asked.
            RegGo {
                /// Run of the flow.
                run: u32
            } = "rg",
            /// Leave without registering.
            RegLeave {
                /// Run of the flow.
                run: u32
            } = "rx",
            /// What the person is registered for.
            Registrations {
                /// Page from 0.
                page: u32
            } = "rs",
            /// One registration of the person.
            Registration {
                /// Which.
                id: RegistrationId
            } = "r",
            /// Ask whether to give a registration up.
            AskCancelRegistration {
                /// Which.
                id: RegistrationId
            } = "rca",
            /// Give a registration up.
            CancelRegistration {
                /// Which.
                id: RegistrationId
            } = "rcx",
            /// Take the seat that is kept.
            TakeSeat {
                /// Of which registration.
                id: RegistrationId
            } = "ro",
            /// Send calendar file and code once more.
            Ticket {
                /// Of which registration.
                id: RegistrationId
            } = "rk",
            /// Ask how good an event was.
            AskRate {
                /// By which registration.
                id: RegistrationId
            } = "rq",
            /// Say how good an event was.
            Rate {
                /// By which registration.
                id: RegistrationId,
                /// How good.
                rating: Rating
            } = "rf",
            /// Open the form that takes words about an event.
            AskComment {
                /// By which registration.
                id: RegistrationId
            } = "rw",
            /// What an event leaves those who are registered.
            Handouts {
                /// By which registration.
                id: RegistrationId
            } = "rm",
            /// Send a file that is asked for.
            SendFile {
                /// By which registration.
                id: RegistrationId,
                /// Which of the event's questions, from 0.
                question: u32
            } = "rp",
            /// Send it later, or not at all.
            LeaveFile {
                /// By which registration.
                id: RegistrationId
            } = "rpx",
            /// A file that an event leaves those who are registered.
            HandoutFile {
                /// By which registration.
                id: RegistrationId,
                /// Its number in the store.
                file: u32
            } = "rmf",
            /// Make the certificate of attendance.
            Certificate {
                /// Of which registration.
                id: RegistrationId
            } = "rd",
            /// The secret address of the person's calendar.
            Calendar = "cal",
            /// Another address for it; the old one ends.
            NewCalendar = "caln",
        } $($then)* }
    };
}
