//! An event on the workbench in a real browser, from its draft to the door.
//! With `HAIZHI_SCREENSHOTS=FOLDER` each stop leaves a picture there.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::domain::access::Role;
use haizhi_core::domain::event::{Attendance, LocalTime};
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::registration::{Entry, RegistrationState};
use haizhi_core::store::NewRegistration;
use haizhi_core::text::local;
use haizhi_tests::browser::{Chromium, Window};
use haizhi_tests::cast::{posting, publish, scholar, web};
use haizhi_tests::site::Site;

/// A camera that sees this code, where the browser has none that reads codes.
const CAMERA: &str = r#"(() => {
  window.shown = "HAIZHI:E-1:CODE0001";
  window.BarcodeDetector = class { async detect() { return window.shown ? [{ rawValue: window.shown }] : []; } };
  const picture = document.createElement("canvas");
  const pen = picture.getContext("2d");
  setInterval(() => pen.fillRect(0, 0, 9, 9), 50);
  navigator.mediaDevices.getUserMedia = async () => picture.captureStream(5);
  return true;
})()"#;

async fn writes(window: &Window, field: &str, text: &str) {
    let set = format!("(document.querySelector('[name=\"f.{field}\"]').value = {text:?}, true)");
    assert!(window.asks::<bool>(&set).await);
}

/// Publishes the draft for tomorrow with two seats, and registers so many for it.
async fn published_with(site: &Site, people: i64) {
    let id = PostingId(1);
    let now = SystemClock.now();
    let mut tx = site.service.store().write().await.unwrap();
    let mut content = posting(&mut tx, id).await.head.content;
    let tomorrow = local(now + 86_400_000, "Asia/Shanghai").unwrap().date();
    let event = content.event.as_mut().unwrap();
    event.starts = LocalTime::read(&format!("{tomorrow} 15:00"));
    event.seats.insert(Attendance::OnSite, Some(20));
    event.seats.insert(Attendance::Online, None);
    tx.revise(id, &content, None, now).await.unwrap();
    publish(&mut tx, id, now).await;
    for number in 1..=people {
        let person = scholar(&mut tx, &web(number)).await;
        let entry = Entry {
            attendance: if number % 3 == 0 { Attendance::Online } else { Attendance::OnSite },
            companions: u32::from(number == 1),
            name: format!("Scholar {number}"),
            institution: "TU Berlin".into(),
            answers: vec![("Meal".into(), "fish".into())],
        };
        let state = match number {
            1..=4 => RegistrationState::Confirmed,
            5 | 6 => RegistrationState::Requested,
            _ => RegistrationState::Waiting,
        };
        let code = format!("CODE{number:0>4}");
        let new =
            NewRegistration { event: id, person, state, entry: &entry, code: &code, reminded: i64::MAX };
        tx.register(new, now).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_goes_from_its_draft_to_the_door() {
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let window = chromium.window(1280, 800).await;
    let code = site.invites("Li Wen", Role::Officer).await;
    window.opens(&format!("{}/work/signin/{code}", site.url)).await;
    window.presses("Sign in").await;
    window.waits_for("location.pathname === '/work' && document.querySelector('.rail')").await;

    window.opens(&format!("{}/work/events/new", site.url)).await;
    window.pictures("event-new-light").await;
    writes(&window, "title_en", "多语言技术论坛").await;
    let _: bool =
        window.asks("(document.querySelector('[name=\"f.event-kind\"]').value = 'lecture', true)").await;
    writes(&window, "organiser", "云南省科协").await;
    window.presses("Make the draft").await;
    window.waits_for("location.pathname === '/work/postings/1'").await;
    window.waits_for("document.querySelector('h1').innerText.includes('E-1')").await;
    window.pictures("event-draft-light").await;

    published_with(&site, 8).await;
    window.opens(&format!("{}/work/events", site.url)).await;
    window.pictures("events-light").await;
    window.opens(&format!("{}/work/events/1/attendees", site.url)).await;
    window.pictures("attendees-light").await;
    assert!(!window.overflows().await);
    window.opens(&format!("{}/work/registrations/5", site.url)).await;
    window.pictures("attendee-light").await;
    window.presses("Admit").await;
    window.waits_for("document.querySelector('.flash')?.innerText.includes('Scholar 5')").await;

    window.opens(&format!("{}/work/events/1/check-in", site.url)).await;
    writes(&window, "code", "CODE9999").await;
    window.presses("Check in").await;
    window
        .waits_for("document.body.innerText.includes('No registration for this event has this code')")
        .await;
    writes(&window, "code", "code 0002").await;
    window.presses("Check in").await;
    window.waits_for("document.body.innerText.includes('Scholar 2, TU Berlin is checked in')").await;
    window.waits_for("document.body.innerText.includes('There now: 1 of')").await;
    window.pictures("checked-in-light").await;

    // Only now is there a camera that reads codes; the next form offers it.
    assert!(window.asks::<bool>(CAMERA).await);
    writes(&window, "code", "CODE0003").await;
    window.presses("Check in").await;
    window.waits_for("document.body.innerText.includes('Scholar 3, TU Berlin is checked in')").await;
    window.presses("Scan with the camera").await;
    window.waits_for("document.body.innerText.includes('Scholar 1, TU Berlin is checked in, with 1')").await;
    window.waits_for("document.querySelector('video')").await;
    let _: bool = window.asks("(window.shown = 'HAIZHI:E-1:CODE0004', true)").await;
    window.waits_for("document.body.innerText.includes('Scholar 4, TU Berlin is checked in')").await;
    window.pictures("scanning-light").await;
    window.waits_for("document.body.innerText.includes('There now: 5 of')").await;

    window.opens(&format!("{}/work/events/1/tell", site.url)).await;
    window.pictures("tell-light").await;
    window.opens(&format!("{}/work/events/1/cancel", site.url)).await;
    window.pictures("cancel-light").await;
    writes(&window, "reason", "Typhoon").await;
    window.presses("Cancel the event").await;
    window.waits_for("document.querySelector('.flash')?.innerText.includes('is cancelled')").await;
    window.resize(360, 720).await;
    window.opens(&format!("{}/work/events/1/attendees", site.url)).await;
    assert!(!window.overflows().await);
    window.pictures("attendees-phone").await;
    chromium.ends().await;
    site.ends().await;
}
