//! Events at the desk, as conversations.

use super::*;
use crate::dialogue::change::EventOutcome;
use crate::dialogue::need::{AttendeeTally, Attendees, Registered};
use crate::domain::event::{Attendance, EventKind, Halt, LocalTime};
use crate::domain::feedback::{Afterwards, Feedback, Handout, Kept, Rating, Ratings, Said};
use crate::domain::ids::RegistrationId;
use crate::domain::posting::PostingContent;
use crate::domain::registration::{Registration, RegistrationState, Settling};
use crate::domain::statistics::{EventStatistics, Held, YearOfEvents};

/// An event with three seats and an approval, published.
pub fn event() -> Posting {
    let mut posting = posting_at(PostingState::Published);
    let mut content = PostingContent::new_event(Lang::ZhHans, "云南多语言技术论坛", EventKind::Conference);
    content.employer = "云南省科学技术协会".into();
    content.contact = "haizhi@example.org".into();
    if let Some(event) = &mut content.event {
        event.starts = LocalTime::read("2026-12-01 15:00");
        event.ends = LocalTime::read("2026-12-01 17:00");
        event.seats.insert(Attendance::OnSite, Some(3));
        event.seats.insert(Attendance::Online, None);
        event.online = "https://meet.example.org/17".into();
    }
    posting.head.digest = content.digest();
    posting.head.content = content;
    posting
}

pub fn registration(state: RegistrationState) -> Registration {
    Registration {
        id: RegistrationId(5),
        event: PostingId(17),
        person: PersonId(2),
        state,
        attendance: Attendance::OnSite,
        companions: 1,
        name: "Anna Wang".into(),
        institution: "TU Berlin".into(),
        answers: vec![("Meal".into(), "=fish".into())],
        code: "ABCD2345".into(),
        offer_until: (state == RegistrationState::Offered).then_some(NOW + 3_600_000),
        attended_at: None,
        registered_at: NOW - 86_400_000,
    }
}

pub fn attendees(posting: &Posting, one: &Registration, (page, size): (u32, u32)) -> Attendees {
    let seats = |state, attendance, registrations, seats, present| AttendeeTally {
        state,
        attendance,
        registrations,
        seats,
        present,
    };
    Attendees {
        page: Page { items: vec![one.clone()], page, size, total: 1 },
        event: Some(posting.clone()),
        tally: vec![
            seats(RegistrationState::Requested, Attendance::OnSite, 2, 3, 0),
            seats(RegistrationState::Waiting, Attendance::OnSite, 1, 1, 0),
            seats(RegistrationState::Confirmed, Attendance::OnSite, 2, 3, 1),
            seats(RegistrationState::Confirmed, Attendance::Online, 40, 40, 12),
            seats(RegistrationState::Cancelled, Attendance::OnSite, 4, 4, 0),
        ],
        readers: vec![
            (RegistrationState::Confirmed, Lang::En, 30),
            (RegistrationState::Confirmed, Lang::ZhHans, 12),
            (RegistrationState::Requested, Lang::ZhHans, 2),
            (RegistrationState::Cancelled, Lang::En, 4),
            (RegistrationState::Waiting, Lang::En, 1),
        ],
        word: Some("K7QM2X".into()),
    }
}

pub fn registered(posting: &Posting, one: &Registration) -> Registered {
    let place = (one.state == RegistrationState::Waiting).then_some(2);
    Registered {
        registration: one.clone(),
        posting: posting.clone(),
        place,
        after: Afterwards::default(),
        files: Vec::new(),
    }
}

/// What is kept for those with a seat: one of which they know, one that is new.
pub fn handouts() -> Vec<Kept> {
    let kept = |title: &str, file: &str, told| Kept {
        handout: Handout { title: title.into(), link: format!("https://example.org/{file}") },
        told,
        file: None,
    };
    vec![kept("讲义", "slides.pdf", true), kept("Recording, day 1 | part 2", "talk", false)]
}

pub fn statistics() -> EventStatistics {
    let day = |text: &str| text.parse().expect("a day");
    let mut ratings = Ratings::default();
    for (number, count) in [(5, 3), (4, 2), (1, 1)] {
        ratings.add(Rating::new(number).expect("a rating"), count);
    }
    let said = |number, text: &str| Said {
        registration: RegistrationId(number),
        feedback: Feedback { rating: Rating::new(4), comment: Some(text.into()) },
    };
    EventStatistics {
        days: vec![(day("2026-11-20"), 30), (day("2026-11-23"), 19)],
        zones: vec![("Asia/Shanghai".into(), 30), ("Europe/Berlin".into(), 12)],
        ratings,
        asked: 9,
        said: vec![said(5, "=very good\nMore time for questions, please"), said(6, "讲得很好")],
    }
}

pub fn year() -> YearOfEvents {
    let mut ratings = Ratings::default();
    ratings.add(Rating::ALL[3], 2);
    let held =
        |events, seats, registered, attended, ratings| Held { events, seats, registered, attended, ratings };
    YearOfEvents {
        year: 2026,
        kinds: vec![
            (EventKind::Conference, held(2, 300, 280, 211, ratings)),
            (EventKind::Lecture, held(1, 0, 40, 12, Ratings::default())),
        ],
    }
}

fn office(lang: Lang, caps: Capabilities) -> Office {
    Office::new(Role::Officer, lang, caps, event())
}

/// A new event, then what is asked of one from the door to its end.
fn the_whole_way(lang: Lang) -> String {
    let words = Texts::get().words(lang);
    let mut office = office(lang, CHAT);
    office.says("/today").presses(&words.say("event-new")).says("论坛").says("9").says("1");
    office.says("tomorrow").says("云南省科协");
    office.says("论坛").says("1").says("2026-12-01 15:00").says("云南省科协");
    office.presses(&words.say("room-today")).presses(&words.say("room-events"));
    office.posting = event();
    office.takes(Input::Press(Press::Dossier { id: PostingId(17) }));
    office.presses(&words.say("deed-attendees"));
    office.takes(Input::Press(Press::Attendee { id: RegistrationId(5) })).presses(&words.say("deed-admit"));
    office.presses(&words.say("deed-arrive"));
    office.presses(&words.say("deed-attendees")).presses(&words.say("deed-check-in"));
    office.says("HAIZHI:E-17:ABCD2345").presses(&words.say("check-in-next"));
    office.refuses = Some(Refusal::TicketOf(PostingId(18)));
    office.says("haizhi:e-18:abcd2345");
    office.refuses = None;
    office.presses(&words.say("deed-walk-in")).says("李强").says("云南大学").says("2");
    office.presses(&words.say("deed-attendees")).presses(&words.say("deed-tell")).says("Room 2, not room 1.");
    office.takes(Input::Press(Press::ExportAttendees { id: PostingId(17) }));
    office.takes(Input::Press(Press::Dossier { id: PostingId(17) })).presses(&words.say("deed-repeat"));
    office.says("1").says("6").takes(Input::Press(Press::SubmitRepeats { id: PostingId(17) }));
    office.takes(Input::Press(Press::AskDiscardRepeats { id: PostingId(17) }));
    office.takes(Input::Press(Press::DiscardRepeats { id: PostingId(17) }));
    office.takes(Input::Press(Press::Dossier { id: PostingId(17) })).presses(&words.say("deed-handouts"));
    office.presses(&words.say("handouts-change")).says("Slides https://example.org/slides.pdf");
    office.says("Slides | https://example.org/slides.pdf\n讲义｜http://example.org/讲义");
    office.takes(Input::Press(Press::TellHandouts { id: PostingId(17) }));
    office.takes(Input::Press(Press::Dossier { id: PostingId(17) })).presses(&words.say("deed-statistics"));
    office.takes(Input::Press(Press::DeskEvents { page: 0 })).presses(&words.say("year-button"));
    office.takes(Input::Press(Press::AskHalt { id: PostingId(17), halt: Halt::Postponed })).says("台风");
    office.takes(Input::Press(Press::AskHalt { id: PostingId(17), halt: Halt::Cancelled })).says("台风");
    office.transcript().to_owned()
}

#[test]
fn the_whole_way_in_chinese() {
    insta::assert_snapshot!(the_whole_way(Lang::ZhHans));
}

#[test]
fn the_whole_way_in_english() {
    insta::assert_snapshot!(the_whole_way(Lang::En));
}

#[test]
fn the_pages_of_the_workbench() {
    let mut office = office(Lang::En, WEB);
    for press in [
        Press::DeskEvents { page: 0 },
        Press::NewEvent,
        Press::Dossier { id: PostingId(17) },
        Press::Attendees { id: PostingId(17), state: Some(RegistrationState::Confirmed), page: 0 },
        Press::EventHandouts { id: PostingId(17) },
        Press::EventStatistics { id: PostingId(17) },
        Press::EventYear { year: 2026 },
        Press::AskCheckIn { id: PostingId(17) },
    ] {
        office.takes(Input::Press(press));
    }
    office.fills(&[("code", "abcd 2345")]);
    office.refuses = Some(Refusal::UnknownTicket);
    office.fills(&[("code", "ZZZZ9999")]);
    insta::assert_snapshot!(office.transcript());
}

#[test]
fn a_form_says_what_is_wrong_and_keeps_what_was_typed() {
    let mut office = office(Lang::En, WEB);
    office.takes(Input::Press(Press::NewEvent)).fills(&[("title_en", "Forum"), ("starts", "soon")]);
    let form = office.form();
    let wrong: Vec<&str> =
        form.fields.iter().filter(|field| field.error.is_some()).map(|field| field.name.as_str()).collect();
    assert_eq!(wrong, ["event-kind", "starts", "organiser"]);
    assert!(form.fields.iter().any(|field| field.value == "Forum"));
    assert_eq!(office.changes, []);
    for (every, until, wrong) in [
        ("", "6", vec!["every"]),
        ("week", "61", vec!["until"]),
        ("week", "2020-01-01", vec!["until"]),
        ("daily", "often", vec!["every", "until"]),
    ] {
        office.takes(Input::Press(Press::AskRepeat { id: PostingId(17) }));
        office.fills(&[("every", every), ("until", until)]);
        let form = office.form();
        let found = form.fields.iter().filter(|field| field.error.is_some());
        assert_eq!(found.map(|field| field.name.as_str()).collect::<Vec<_>>(), wrong, "{every} {until}");
        assert_eq!(form.fields[1].value, until);
        assert_eq!(office.changes, []);
    }
    for (press, name, most) in [
        (Press::AskHalt { id: PostingId(17), halt: Halt::Cancelled }, "reason", 500),
        (Press::AskTell { id: PostingId(17), state: None }, "text", 1_500),
    ] {
        for typed in [String::new(), "字".repeat(most + 1)] {
            office.takes(Input::Press(press.clone())).fills(&[(name, &typed)]);
            let form = office.form();
            assert!(form.fields[0].error.is_some() && form.fields[0].value == typed);
        }
        assert_eq!(office.changes, []);
    }
    office.fills(&[("text", &"字".repeat(1_500))]);
    assert_eq!(office.changes.len(), 1);
}

#[test]
fn the_word_is_shown_while_the_event_goes_on() {
    let shown = |starts: &str| {
        let mut posting = event();
        edit(&mut posting, |content| {
            let event = content.event.as_mut().expect("an event");
            (event.starts, event.ends) = (LocalTime::read(starts), LocalTime::read(starts));
        });
        let mut office = Office::new(Role::Officer, Lang::En, CHAT, posting);
        office.takes(Input::Press(Press::AskCheckIn { id: PostingId(17) }));
        office.last().contains("K7QM2X")
    };
    let day = |days: i64| {
        let at = crate::text::local(NOW + days * 86_400_000, "Asia/Shanghai").expect("a time");
        at.date().to_string()
    };
    assert!(shown(&day(0)));
    assert!(!shown(&day(1)) && !shown(&day(-1)));
}

#[test]
fn a_station_of_another_place_finds_nothing() {
    let mut posting = event();
    posting.station = Some(StationId(8));
    let presses = every_event_press(PostingId(17)).into_iter().map(Input::Press);
    let submit = |form| Input::Submit { form, values: Vec::new() };
    for input in presses.chain(every_event_form(PostingId(17)).into_iter().map(submit)) {
        // What the service does not read for a stranger is not there.
        let mut office = Office::new(Role::Station, Lang::En, CHAT, posting.clone());
        office.hides = true;
        let turn = office.step(&input);
        assert_eq!(turn.change, None, "{input:?}");
        let said = turn.say.last().map(|say| whole(&say.message)).unwrap_or_default();
        assert!(said.starts_with("We could not find it"), "{input:?}: {said}");
    }
}

/// What a role may ask of an event and of a registration in each state.
#[test]
fn events_allow_so_much() {
    let mut table = String::new();
    for role in Role::ALL {
        for press in every_event_press(PostingId(17)) {
            let office = Office::new(*role, Lang::En, CHAT, event());
            table.push_str(&format!(
                "{role:<15}{press:?}: {}\n",
                came(&office.step(&Input::Press(press.clone())))
            ));
        }
        for form in every_event_form(PostingId(17)) {
            let values = [
                ("reason", "x"),
                ("text", "x"),
                ("code", "x"),
                ("name", "x"),
                ("every", "week"),
                ("until", "2"),
            ];
            let values = values.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
            let office = Office::new(*role, Lang::En, CHAT, event());
            let turn = office.step(&Input::Submit { form: form.clone(), values });
            table.push_str(&format!("{role:<15}<{form:?}>: {}\n", came(&turn)));
        }
    }
    for state in RegistrationState::ALL {
        for how in Settling::ALL {
            let mut office = Office::new(Role::Station, Lang::En, CHAT, event());
            office.registration = registration(*state);
            let press = Press::Settle { id: RegistrationId(5), how: *how };
            table.push_str(&format!("{state:<15}{how}: {}\n", came(&office.step(&Input::Press(press)))));
        }
    }
    insta::assert_snapshot!(table);
}

fn came(turn: &Turn) -> String {
    match (&turn.change, turn.say.last().map(|say| &say.message.view)) {
        (Some(_), _) => "does it".into(),
        (None, Some(View::Form(_))) => "asks".into(),
        (None, Some(View::Text(text))) if text.tone == crate::view::Tone::Problem => "refuses".into(),
        (None, Some(View::Text(_)))
            if matches!(turn.state.flow, crate::dialogue::state::Flow::Asking { .. }) =>
        {
            "asks".into()
        }
        (None, Some(_)) => "shows".into(),
        (None, None) => "says nothing".into(),
    }
}

/// Every staff press on one event.
pub fn every_event_press(id: PostingId) -> Vec<Press> {
    let one = RegistrationId(5);
    let mut all = vec![
        Press::Attendees { id, state: None, page: 0 },
        Press::Attendees { id, state: Some(RegistrationState::Waiting), page: 0 },
        Press::Attendee { id: one },
        Press::AskCheckIn { id },
        Press::AskWalkIn { id },
        Press::AskHalt { id, halt: Halt::Postponed },
        Press::AskHalt { id, halt: Halt::Cancelled },
        Press::AskTell { id, state: None },
        Press::AskTell { id, state: Some(RegistrationState::Confirmed) },
        Press::AskRepeat { id },
        Press::Repeats { id, page: 0 },
        Press::SubmitRepeats { id },
        Press::AskDiscardRepeats { id },
        Press::DiscardRepeats { id },
        Press::ExportAttendees { id },
        Press::EventStatistics { id },
        Press::EventYear { year: 2026 },
        Press::EventHandouts { id },
        Press::AskHandouts { id },
        Press::TellHandouts { id },
    ];
    all.extend(Settling::ALL.iter().map(|how| Press::Settle { id: one, how: *how }));
    all
}

/// Every staff form on one event.
pub fn every_event_form(id: PostingId) -> Vec<FormId> {
    vec![
        FormId::CheckIn { id },
        FormId::WalkIn { id },
        FormId::Halt { id, halt: Halt::Postponed },
        FormId::Halt { id, halt: Halt::Cancelled },
        FormId::Tell { id, state: None },
        FormId::Repeat { id },
        FormId::Handouts { id },
    ]
}

/// What comes of a change about an event here.
pub fn carry_out(office: &mut Office, change: Change) -> Outcome {
    let id = office.posting.id;
    let one = &mut office.registration;
    let came = match change {
        Change::NewEvent(content) => {
            office.posting = posting_at(PostingState::Draft);
            office.posting.head.digest = content.digest();
            office.posting.head.content = *content;
            EventOutcome::Added(id)
        }
        Change::Settle { how: Settling::Arrive, .. } | Change::CheckIn { .. } => {
            let again = one.attended_at.is_some();
            one.attended_at = one.attended_at.or(Some(NOW));
            EventOutcome::CheckedIn { id: one.id, again }
        }
        Change::Settle { how, .. } => {
            one.state = match how {
                Settling::Decline => RegistrationState::Declined,
                _ => RegistrationState::Confirmed,
            };
            EventOutcome::Moved(one.id)
        }
        Change::WalkIn { who, .. } => {
            (one.name, one.institution, one.companions) = (who.name, who.institution, 0);
            EventOutcome::CheckedIn { id: one.id, again: false }
        }
        Change::Halt { halt, .. } => {
            office.posting.halt = Some(halt);
            if halt == Halt::Cancelled {
                office.posting.state = PostingState::Closed;
            }
            EventOutcome::Halted { id, told: 45 }
        }
        Change::KeepHandouts { handouts, .. } => {
            office.handouts =
                handouts.into_iter().map(|handout| Kept { handout, told: false, file: None }).collect();
            EventOutcome::HandoutsKept(id)
        }
        Change::TellHandouts(_) => {
            office.handouts.iter_mut().for_each(|kept| kept.told = true);
            EventOutcome::HandoutsTold { id, count: 42 }
        }
        Change::Tell { .. } => EventOutcome::Told { id, count: 45 },
        Change::Repeat { .. } => EventOutcome::Repeated { id, made: 6, before: 1 },
        Change::SubmitRepeats(_) => EventOutcome::RepeatsSubmitted { id, submitted: 5, held: 1 },
        Change::DiscardRepeats(_) => EventOutcome::RepeatsDiscarded { id, count: 1 },
        Change::ExportAttendees(_) => EventOutcome::Exported { id, file: 7 },
        other => panic!("no change of the desk: {other:?}"),
    };
    Outcome::Event(came)
}
