//! What staff do about an event and those who come to it, through the service
//! on both engines: in words that go in and come out.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod repeats;

use std::sync::Arc;

use calamine::Reader as _;

use haizhi_core::clock::Clock as _;
use haizhi_core::dialogue::change::{EventOutcome, Outcome, Refusal};
use haizhi_core::dialogue::press::{FormId, Press};
use haizhi_core::dispatch::Wake;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::event::{Attendance, EventKind, Halt, LocalTime};
use haizhi_core::domain::feedback::Rating;
use haizhi_core::domain::ids::{PersonId, PostingId, RegistrationId, StationId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::domain::place::Place;
use haizhi_core::domain::posting::{PostingContent, PostingState};
use haizhi_core::domain::registration::{Entry, Registration, RegistrationState, Settling};
use haizhi_core::event::{Event, Inbound, Surface};
use haizhi_core::platform::{Capabilities, Outgoing};
use haizhi_core::service::{DeskAnswer, Service};
use haizhi_core::store::{NewPosting, NewRegistration, PostedEnd, Tx};
use haizhi_core::text::local;
use haizhi_core::view::View;
use haizhi_tests::cast::{DAY, NOW, posting, publish, scholar, telegram, web};
use haizhi_tests::clock::TestClock;
use haizhi_tests::stores::TestStore;

haizhi_tests::on_both_engines!(
    door::a_code_lets_in_once,
    door::a_word_is_said_while_the_event_goes_on,
    door::somebody_who_has_not_registered_gets_a_seat_or_is_let_in_beyond,
    desk::a_new_event_is_a_draft_of_the_members_station,
    desk::registrations_are_decided_on_within_the_seats,
    desk::a_cancelled_event_tells_all_and_ends,
    desk::a_postponed_event_waits_for_its_new_date,
    desk::words_go_to_one_state_or_all,
    desk::a_workbook_is_for_those_who_may_see_the_event,
    repeats::each_further_day_is_a_draft_of_its_own,
    repeats::two_at_the_same_time_make_each_day_once,
    repeats::readers_find_the_other_dates,
    repeats::days_that_are_published_together_are_told_once,
    desk::another_station_finds_nothing_and_readers_do_nothing,
);

const CAPS: Capabilities =
    Capabilities { forms: true, tables: true, list_page: 25, digest_entries: 4, ..Capabilities::PLAIN };

/// A house with two stations, of which the first holds an event with two seats.
struct House {
    service: Service,
    clock: TestClock,
    event: PostingId,
    stations: (StationId, StationId),
    test: TestStore,
    asked: std::sync::atomic::AtomicU32,
}

/// Where a member of this name is signed in.
fn desk(name: &str) -> Address {
    web(format!("desk-{name}"))
}

/// A day so many days after the beginning, at this time in Kunming.
fn day(days: i64, time: &str) -> Option<LocalTime> {
    let day = local(NOW + days * DAY, "Asia/Shanghai").unwrap().date();
    LocalTime::read(&format!("{day} {time}"))
}

fn forum(days: i64) -> PostingContent {
    let mut content = PostingContent::new_event(Lang::ZhHans, "多语言技术论坛", EventKind::Conference);
    content.employer = "云南省科协".into();
    content.contact = "haizhi@example.org".into();
    if let Some(event) = &mut content.event {
        event.starts = day(days, "15:00");
        event.ends = day(days, "17:00");
        event.seats.insert(Attendance::OnSite, Some(2));
        event.seats.insert(Attendance::Online, None);
        event.online = "https://meet.example.org/17".into();
        event.companions = 1;
    }
    content
}

impl House {
    async fn new(test: TestStore) -> Self {
        let clock = TestClock::new();
        let mut tx = test.store.write().await.unwrap();
        let own = tx.create_station("kust", "昆明站", "Kunming", Some(Place::Kunming)).await.unwrap();
        let other = tx.create_station("dali", "大理站", "Dali", Some(Place::Dali)).await.unwrap();
        for (name, role, station) in [
            ("officer", Role::Officer, None),
            ("reviewer", Role::Reviewer, None),
            ("observer", Role::Observer, None),
            ("own", Role::Station, Some(own)),
            ("other", Role::Station, Some(other)),
        ] {
            let person = scholar(&mut tx, &desk(name)).await;
            tx.set_lang(person, Lang::En).await.unwrap();
            let staff = tx.create_staff(name, role, station, NOW).await.unwrap();
            tx.link_staff(staff, person, NOW).await.unwrap();
        }
        let new =
            NewPosting { station: Some(own), content: &forum(1), by: None, listed: None, readings: &[] };
        let event = tx.insert_posting(new, NOW).await.unwrap();
        publish(&mut tx, event, NOW).await;
        tx.commit().await.unwrap();
        let able = [(Platform::Web, CAPS), (Platform::Telegram, CAPS)];
        let service = Service::new(test.store.clone(), Arc::new(clock.clone()), Wake::default(), able);
        Self { service, clock, event, stations: (own, other), test, asked: Default::default() }
    }

    async fn write(&self) -> Tx {
        self.test.store.write().await.unwrap()
    }

    async fn acts(&self, name: &str, event: Event) -> DeskAnswer {
        let number = self.asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let inbound = Inbound {
            id: format!("request {number}"),
            at: desk(name),
            by: desk(name),
            surface: Surface::Desk,
            lang_hint: None,
            name_hint: None,
            message: None,
            press: None,
            reply: None,
            guild: None,
            event,
        };
        // Boxed: a test that asks often is one large future otherwise.
        Box::pin(self.service.desk(inbound)).await.unwrap()
    }

    async fn presses(&self, name: &str, press: Press) -> DeskAnswer {
        self.acts(name, Event::Press(press.encode())).await
    }

    async fn fills(&self, name: &str, form: FormId, values: &[(&str, &str)]) -> DeskAnswer {
        let values = values.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        self.acts(name, Event::Submit { form: form.encode(), values }).await
    }

    async fn says(&self, at: &Address, name: &str, args: &str) -> DeskAnswer {
        let number = self.asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let inbound = Inbound {
            id: format!("words {number}"),
            at: at.clone(),
            by: at.clone(),
            surface: Surface::Private,
            lang_hint: None,
            name_hint: None,
            message: None,
            press: None,
            reply: None,
            guild: None,
            event: Event::Command { name: name.into(), args: args.into() },
        };
        // Boxed: a test that asks often is one large future otherwise.
        Box::pin(self.service.desk(inbound)).await.unwrap()
    }

    /// Somebody registered; on Telegram under this number.
    async fn registers(
        &self,
        chat: i64,
        state: RegistrationState,
        attendance: Attendance,
    ) -> (PersonId, Registration) {
        let mut tx = self.write().await;
        let person = scholar(&mut tx, &telegram(chat)).await;
        let entry = Entry {
            attendance,
            companions: 0,
            name: format!("=Scholar {chat}"),
            institution: "TU Berlin".into(),
            answers: vec![("Meal".into(), "+fish".into())],
        };
        let code = format!("CODE{chat:0>4}");
        let new = NewRegistration {
            event: self.event,
            person,
            state,
            entry: &entry,
            code: &code,
            reminded: i64::MAX,
        };
        let id = tx.register(new, NOW).await.unwrap().unwrap();
        let registration = tx.registration(id).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        (person, registration)
    }

    async fn registration(&self, id: RegistrationId) -> Registration {
        let mut tx = self.test.store.read().await.unwrap();
        tx.registration(id).await.unwrap().unwrap()
    }

    /// What people on Telegram were told since this was asked last: chat and words.
    async fn told(&self) -> Vec<(String, String)> {
        let now = self.clock.now();
        let mut tx = self.write().await;
        tx.release_later(now + DAY).await.unwrap();
        let mut rows = Vec::new();
        // A chat hears one thing after the other.
        loop {
            let claimed = tx.claim_outbox(&[Platform::Telegram], 100, now, now + 1).await.unwrap();
            if claimed.is_empty() {
                break;
            }
            for row in &claimed {
                tx.end_posted(row, PostedEnd::Sent, None, now).await.unwrap();
            }
            rows.extend(claimed);
        }
        tx.commit().await.unwrap();
        let mut told: Vec<(String, String)> = rows
            .into_iter()
            .map(|row| match row.what {
                Outgoing::Say(message) => (row.to.chat, words(&message.view)),
                other => panic!("no message: {other:?}"),
            })
            .collect();
        told.sort();
        told
    }

    async fn audit(&self) -> Vec<String> {
        let mut tx = self.test.store.read().await.unwrap();
        let entries = tx.audit_entries(0, 50).await.unwrap().items;
        entries
            .into_iter()
            .rev()
            .map(|entry| format!("{} {} {}", entry.action, entry.subject, entry.detail))
            .collect()
    }
}

fn words(view: &View) -> String {
    match view {
        View::Text(text) => text.paragraphs.join("\n"),
        other => format!("{other:?}"),
    }
}

/// Everything a page says as text.
fn said(answer: &DeskAnswer) -> String {
    answer.page.messages.iter().map(|message| words(&message.view)).collect::<Vec<_>>().join("\n")
}

fn refused(answer: &DeskAnswer) -> Refusal {
    match &answer.outcome {
        Some(Outcome::Refused(refusal)) => refusal.clone(),
        other => panic!("not refused: {other:?}\n{}", said(answer)),
    }
}

fn came(answer: &DeskAnswer) -> EventOutcome {
    match &answer.outcome {
        Some(Outcome::Event(outcome)) => outcome.clone(),
        other => panic!("nothing came of it: {other:?}\n{}", said(answer)),
    }
}

mod door {
    use super::*;

    pub async fn a_code_lets_in_once(test: TestStore) {
        let house = House::new(test).await;
        let id = house.event;
        let (_, one) = house.registers(1, RegistrationState::Confirmed, Attendance::OnSite).await;
        let (_, waits) = house.registers(2, RegistrationState::Waiting, Attendance::OnSite).await;
        let typed = async |code: &str| house.fills("own", FormId::CheckIn { id }, &[("code", code)]).await;
        let scanned = format!("haizhi:e-{}:{}", id.0, one.code.to_lowercase());
        let answer = typed(&scanned).await;
        assert_eq!(came(&answer), EventOutcome::CheckedIn { id: one.id, again: false });
        assert!(said(&answer).contains("=Scholar 1, TU Berlin is checked in"), "{}", said(&answer));
        house.clock.advance(60_000);
        let answer = typed(" code 0001 ").await;
        assert_eq!(came(&answer), EventOutcome::CheckedIn { id: one.id, again: true });
        assert!(said(&answer).contains("was checked in before, at"), "{}", said(&answer));
        assert_eq!(house.registration(one.id).await.attended_at, Some(NOW), "the first time counts");
        assert_eq!(refused(&typed("CODE9999").await), Refusal::UnknownTicket);
        assert_eq!(refused(&typed("HAIZHI:E-999:CODE0001").await), Refusal::TicketOf(PostingId(999)));
        assert_eq!(refused(&typed(&waits.code).await), Refusal::NoSeat(RegistrationState::Waiting));
        assert_eq!(house.registration(waits.id).await.attended_at, None);
        assert_eq!(house.audit().await, [format!("event-check-in {} ", one.id)], "once");
    }

    pub async fn a_word_is_said_while_the_event_goes_on(test: TestStore) {
        let house = House::new(test).await;
        let (_, online) = house.registers(1, RegistrationState::Confirmed, Attendance::Online).await;
        let (_, site) = house.registers(2, RegistrationState::Confirmed, Attendance::OnSite).await;
        let mut tx = house.write().await;
        tx.keep_attend_word(house.event, "K7QM2X").await.unwrap();
        tx.keep_attend_word(house.event, "OTHER2").await.unwrap();
        assert_eq!(tx.attend_word(house.event).await.unwrap().as_deref(), Some("K7QM2X"), "the first stays");
        let span = posting(&mut tx, house.event).await.head.content.span().unwrap();
        tx.commit().await.unwrap();
        let early = house.says(&telegram(1), "checkin", "K7QM2X").await;
        assert_eq!(refused(&early), Refusal::WrongWord);
        house.clock.advance(span.from - NOW);
        let page = house.service.look(&desk("own"), &Press::AskCheckIn { id: house.event }, None).await;
        assert!(format!("{:?}", page.unwrap().messages).contains("K7QM2X"));
        assert_eq!(refused(&house.says(&telegram(1), "checkin", "K7QM2Y").await), Refusal::WrongWord);
        assert_eq!(refused(&house.says(&telegram(2), "checkin", "K7QM2X").await), Refusal::WrongWord);
        let answer = house.says(&telegram(1), "checkin", "k7qm 2x").await;
        assert_eq!(came(&answer), EventOutcome::CheckedIn { id: online.id, again: false });
        assert!(said(&answer).contains("You are noted"), "{}", said(&answer));
        assert_eq!(house.registration(online.id).await.attended_at, Some(span.from));
        assert_eq!(house.registration(site.id).await.attended_at, None, "those are seen at the door");
        house.clock.advance(span.until - span.from);
        assert_eq!(refused(&house.says(&telegram(1), "checkin", "K7QM2X").await), Refusal::WrongWord);
    }

    pub async fn somebody_who_has_not_registered_gets_a_seat_or_is_let_in_beyond(test: TestStore) {
        let house = House::new(test).await;
        let id = house.event;
        let comes = async |name: &str, beyond: &str| {
            let values = [("name", name), ("institution", "云南大学"), ("beyond", beyond)];
            house.fills("own", FormId::WalkIn { id }, &values).await
        };
        for name in ["李强", "王芳"] {
            let EventOutcome::CheckedIn { id, again: false } = came(&comes(name, "no").await) else {
                panic!("{name} is not there")
            };
            let one = house.registration(id).await;
            assert_eq!((one.name.as_str(), one.state), (name, RegistrationState::Confirmed));
            assert_eq!(one.attended_at, Some(NOW));
        }
        assert_eq!(refused(&comes("张三", "no").await), Refusal::Full);
        assert!(matches!(came(&comes("张三", "yes").await), EventOutcome::CheckedIn { again: false, .. }));
        let mut tx = house.test.store.read().await.unwrap();
        assert_eq!(tx.attendees(id, None, 0, 9).await.unwrap().page.total, 3);
        drop(tx);
        assert_eq!(house.told().await, [], "who has no account is told nothing");
    }
}

mod desk {
    use super::*;

    pub async fn a_new_event_is_a_draft_of_the_members_station(test: TestStore) {
        let house = House::new(test).await;
        let values = [
            ("title_en", "Seminar"),
            ("event-kind", "lecture"),
            ("starts", "2027-01-15 15:00"),
            ("organiser", "Kunming University"),
        ];
        let answer = house.fills("own", FormId::NewEvent, &values).await;
        let EventOutcome::Added(id) = came(&answer) else { panic!("no draft") };
        let mut tx = house.test.store.read().await.unwrap();
        let made = posting(&mut tx, id).await;
        drop(tx);
        assert_eq!((made.station, made.state), (Some(house.stations.0), PostingState::Draft));
        assert_eq!(made.reference(), format!("E-{}", id.0));
        assert_eq!(made.head.content.title(), "Seminar");
        assert_eq!(made.head.content.employer, "Kunming University");
        assert!(made.head.content.span().is_some());
        assert_eq!(house.audit().await, [format!("event-create E-{} ", id.0)]);
        let list = house.service.look(&desk("own"), &Press::DeskEvents { page: 0 }, None).await.unwrap();
        let View::Table(table) = &list.messages[0].view else { panic!("no table") };
        let ids: Vec<&str> = table.rows.iter().map(|row| row.cells[0].as_str()).collect();
        assert_eq!(ids, [format!("E-{}", house.event.0), format!("E-{}", id.0)], "the next first");
        let list = house.service.look(&desk("other"), &Press::DeskEvents { page: 0 }, None).await.unwrap();
        assert!(matches!(&list.messages[0].view, View::Table(table) if table.rows.is_empty()));
        assert_eq!(house.fills("observer", FormId::NewEvent, &values).await.outcome, None);
    }

    pub async fn registrations_are_decided_on_within_the_seats(test: TestStore) {
        let house = House::new(test).await;
        let mut asked = Vec::new();
        for chat in 1..=3 {
            asked.push(house.registers(chat, RegistrationState::Requested, Attendance::OnSite).await.1.id);
        }
        let (_, first) = house.registers(4, RegistrationState::Waiting, Attendance::OnSite).await;
        let (_, second) = house.registers(5, RegistrationState::Waiting, Attendance::OnSite).await;
        let settle = async |id, how| house.presses("own", Press::Settle { id, how }).await;
        assert_eq!(came(&settle(asked[0], Settling::Admit).await), EventOutcome::Moved(asked[0]));
        // Out of order, before the one who waits longer.
        assert_eq!(came(&settle(second.id, Settling::Seat).await), EventOutcome::Moved(second.id));
        assert_eq!(refused(&settle(asked[1], Settling::Admit).await), Refusal::Full);
        assert_eq!(refused(&settle(first.id, Settling::Seat).await), Refusal::Full);
        assert_eq!(came(&settle(asked[2], Settling::Decline).await), EventOutcome::Moved(asked[2]));
        let again = settle(asked[2], Settling::Admit).await;
        assert!(again.outcome.is_none() && said(&again).contains("Not admitted"), "{}", said(&again));
        let states = [
            (asked[0], RegistrationState::Confirmed),
            (asked[1], RegistrationState::Requested),
            (asked[2], RegistrationState::Declined),
            (first.id, RegistrationState::Waiting),
            (second.id, RegistrationState::Confirmed),
        ];
        for (id, state) in states {
            assert_eq!(house.registration(id).await.state, state, "{id}");
        }
        let told = house.told().await;
        let of = |chat: &str| told.iter().find(|(at, _)| at == chat).map(|(_, words)| words.as_str());
        assert_eq!(told.len(), 3, "{told:?}");
        assert!(of("1").unwrap().contains("CODE0001") && of("5").unwrap().contains("CODE0005"));
        assert!(of("3").unwrap().contains("could not admit"));
        let event = format!("E-{}", house.event.0);
        assert_eq!(
            house.audit().await,
            [
                format!("registration-admit {} {event}", asked[0]),
                format!("registration-seat {} {event}", second.id),
                format!("registration-decline {} {event}", asked[2]),
            ]
        );
    }

    pub async fn a_cancelled_event_tells_all_and_ends(test: TestStore) {
        let house = House::new(test).await;
        let id = house.event;
        house.registers(1, RegistrationState::Confirmed, Attendance::OnSite).await;
        house.registers(2, RegistrationState::Waiting, Attendance::OnSite).await;
        house.registers(3, RegistrationState::Cancelled, Attendance::OnSite).await;
        let asks = Press::AskHalt { id, halt: Halt::Cancelled };
        let asked = house.service.look(&desk("own"), &asks, None).await.unwrap();
        assert!(format!("{:?}", asked.messages).contains("2 people who registered are told"), "{asked:?}");
        let form = FormId::Halt { id, halt: Halt::Cancelled };
        let answer = house.fills("own", form.clone(), &[("reason", "Typhoon")]).await;
        assert_eq!(came(&answer), EventOutcome::Halted { id, told: 2 });
        let mut tx = house.test.store.read().await.unwrap();
        let event = posting(&mut tx, id).await;
        drop(tx);
        assert_eq!((event.state, event.halt), (PostingState::Closed, Some(Halt::Cancelled)));
        let told = house.told().await;
        assert_eq!(told.iter().map(|(chat, _)| chat.as_str()).collect::<Vec<_>>(), ["1", "2"]);
        assert!(told.iter().all(|(_, words)| words.contains("Typhoon")), "{told:?}");
        let again = house.fills("own", form, &[("reason", "Typhoon")]).await;
        assert_eq!(again.outcome, None, "{}", said(&again));
        assert_eq!(house.told().await, [], "nobody is told twice");
    }

    pub async fn a_postponed_event_waits_for_its_new_date(test: TestStore) {
        let house = House::new(test).await;
        let id = house.event;
        house.registers(1, RegistrationState::Confirmed, Attendance::OnSite).await;
        let form = FormId::Halt { id, halt: Halt::Postponed };
        let answer = house.fills("own", form, &[("reason", "Typhoon")]).await;
        assert_eq!(came(&answer), EventOutcome::Halted { id, told: 1 });
        assert!(house.told().await[0].1.contains("postponed"));
        // The old date passes and ends nothing.
        house.clock.advance(10 * DAY);
        house.service.tick().await.unwrap();
        let mut tx = house.write().await;
        let event = posting(&mut tx, id).await;
        assert_eq!((event.state, event.halt), (PostingState::Published, Some(Halt::Postponed)));
        tx.revise(id, &forum(20), None, NOW).await.unwrap();
        publish(&mut tx, id, NOW).await;
        let event = posting(&mut tx, id).await;
        assert_eq!((event.state, event.halt), (PostingState::Published, None));
        tx.commit().await.unwrap();
    }

    pub async fn words_go_to_one_state_or_all(test: TestStore) {
        let house = House::new(test).await;
        let id = house.event;
        house.registers(1, RegistrationState::Confirmed, Attendance::OnSite).await;
        house.registers(2, RegistrationState::Waiting, Attendance::OnSite).await;
        house.registers(3, RegistrationState::Cancelled, Attendance::OnSite).await;
        let state = Some(RegistrationState::Waiting);
        for (state, chats) in [(state, vec!["2"]), (None, vec!["1", "2"])] {
            let asked = house.service.look(&desk("own"), &Press::AskTell { id, state }, None).await.unwrap();
            let number = if chats.len() == 1 { "1 person" } else { "2 people" };
            assert!(format!("{:?}", asked.messages).contains(number), "{asked:?}");
            let answer = house.fills("own", FormId::Tell { id, state }, &[("text", "Room 2")]).await;
            assert_eq!(came(&answer), EventOutcome::Told { id, count: chats.len() as u64 });
            let told = house.told().await;
            assert_eq!(told.iter().map(|(chat, _)| chat.as_str()).collect::<Vec<_>>(), chats);
            assert!(told.iter().all(|(_, words)| words.contains("Room 2")));
        }
    }

    pub async fn a_workbook_is_for_those_who_may_see_the_event(test: TestStore) {
        let house = House::new(test).await;
        let id = house.event;
        let (_, one) = house.registers(1, RegistrationState::Confirmed, Attendance::OnSite).await;
        let mut tx = house.write().await;
        tx.rate(one.id, Rating::ALL[4], NOW).await.unwrap();
        tx.comment(one.id, "=HYPERLINK(\"https://evil.example\")", NOW).await.unwrap();
        let kept = tx.put_file("list.csv", "text/csv", b"x", NOW).await.unwrap();
        tx.commit().await.unwrap();
        let answer = house.presses("own", Press::ExportAttendees { id }).await;
        let EventOutcome::Exported { file, .. } = came(&answer) else { panic!("no file") };
        let got = house.service.file(&desk("own"), file).await.unwrap().unwrap();
        assert_eq!(got.name, format!("E-{}.xlsx", id.0));
        let mut book = calamine::Xlsx::new(std::io::Cursor::new(&got.bytes)).unwrap();
        let page = book.worksheet_range(&format!("E-{}", id.0)).unwrap();
        let rows: Vec<Vec<String>> =
            page.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        let cell = |head: &str| rows[1][rows[0].iter().position(|cell| cell == head).unwrap()].clone();
        assert_eq!((cell("Name"), cell("Rating")), ("=Scholar 1".into(), "5".into()));
        assert_eq!(cell("Comment"), "=HYPERLINK(\"https://evil.example\")");
        let formulas = book.worksheet_formula(&format!("E-{}", id.0)).unwrap();
        assert_eq!(formulas.used_cells().count(), 0, "what looks like a formula is none");
        assert!(house.service.file(&desk("reviewer"), file).await.unwrap().is_some());
        assert!(house.service.file(&desk("other"), file).await.unwrap().is_none(), "another station");
        assert!(house.service.file(&telegram(1), file).await.unwrap().is_none(), "who registered");
        // It holds personal data and can be made again: it does not stay. What was brought does.
        let mut tx = house.write().await;
        assert_eq!(tx.prune_files(NOW).await.unwrap(), 0);
        assert_eq!(tx.prune_files(NOW + 1).await.unwrap(), 1);
        assert!(tx.file(file).await.unwrap().is_none() && tx.file(kept).await.unwrap().is_some());
    }

    pub async fn another_station_finds_nothing_and_readers_do_nothing(test: TestStore) {
        let house = House::new(test).await;
        let id = house.event;
        let (_, one) = house.registers(1, RegistrationState::Requested, Attendance::OnSite).await;
        let presses = [
            Press::Attendees { id, state: None, page: 0 },
            Press::Attendee { id: one.id },
            Press::AskCheckIn { id },
            Press::AskTell { id, state: None },
            Press::ExportAttendees { id },
            Press::EventStatistics { id },
            Press::EventHandouts { id },
            Press::AskHandouts { id },
            Press::TellHandouts { id },
            Press::Settle { id: one.id, how: Settling::Admit },
        ];
        for press in presses {
            let answer = house.presses("other", press.clone()).await;
            assert_eq!(answer.outcome, None, "{press:?}");
            assert!(said(&answer).starts_with("We could not find it"), "{press:?}: {}", said(&answer));
            // Who registered is no staff, whatever they press.
            let looked = house.service.look(&telegram(1), &press, None).await.unwrap();
            assert!(!format!("{:?}", looked.messages).contains("CODE0001"), "{press:?}");
        }
        let forms = [
            (FormId::CheckIn { id }, [("code", one.code.as_str())]),
            (FormId::WalkIn { id }, [("name", "x")]),
            (FormId::Halt { id, halt: Halt::Cancelled }, [("reason", "x")]),
            (FormId::Tell { id, state: None }, [("text", "x")]),
            (FormId::Handouts { id }, [("handouts", "x | https://example.org")]),
        ];
        for (form, values) in forms {
            for name in ["other", "observer"] {
                let answer = house.fills(name, form.clone(), &values).await;
                assert_eq!(answer.outcome, None, "{name} {form:?}");
            }
        }
        let admits = Press::Settle { id: one.id, how: Settling::Admit };
        assert_eq!(house.presses("observer", admits).await.outcome, None);
        let reads = house.presses("observer", Press::Attendees { id, state: None, page: 0 }).await;
        assert!(format!("{:?}", reads.page.messages).contains("=Scholar 1"), "an observer reads");
        assert_eq!(house.registration(one.id).await.state, RegistrationState::Requested);
        assert_eq!(house.told().await, []);
        assert_eq!(house.audit().await, [] as [String; 0]);
    }
}
