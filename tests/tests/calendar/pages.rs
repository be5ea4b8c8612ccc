//! Events by month in chat, and the pages that everybody sees.

use haizhi_core::domain::event::{Attendance, Halt, Slot};
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::posting::PostingState;
use haizhi_core::text::local;
use haizhi_tests::cast::{DAY, draft, lecture, published, speech};
use haizhi_tests::on_each_platform;
use haizhi_tests::site::Site;
use haizhi_tests::steps::{says, takes};
use haizhi_tests::world::{Stage, World};

use crate::served::*;

on_each_platform!(events_are_leafed_through_by_month);

async fn events_are_leafed_through_by_month(stage: Stage) {
    let world = World::staged(stage).await;
    let contents = [
        lecture("Rice", "2026-12-20 15:00", 9),
        lecture("Soil", "2026-12-05", 9),
        lecture("Tea", "2027-01-10", 9),
    ];
    publishes(&world, &contents).await;
    let anna = world.person(7, "Anna", "en");
    says(&world, &anna, "/start").await;
    takes(&world, &anna, "English").await;
    says(&world, &anna, "/events").await;
    takes(&world, &anna, "By month").await;
    let december = anna.reads("Events in December 2026 (2)").await;
    let (soil, rice) = (december.text.find("Sat 5 Dec · Soil"), december.text.find("Sun 20 Dec · Rice"));
    assert!(soil.is_some() && soil < rice, "{}", december.text);
    assert!(!december.text.contains("Tea"), "{}", december.text);
    takes(&world, &anna, "January 2027 ›").await;
    anna.reads("Sun 10 Jan · Tea").await;
    takes(&world, &anna, "February 2027 ›").await;
    anna.reads("No event is announced for this month").await;
    takes(&world, &anna, "‹ January 2027").await;
    takes(&world, &anna, "Tea").await;
    anna.reads("10 January 2027").await;
    world.ends().await;
}

/// A site with one event whose words are hostile, one in January, and what
/// nobody may see.
async fn hostile_site() -> (Site, PostingId) {
    let site = Site::start().await;
    let now = site.service.clock().now();
    let day = |days: i64| local(now + days * DAY, "Asia/Shanghai").expect("a day").date();
    let mut tx = site.service.store().write().await.expect("the store");
    let mut content = lecture("<script>alert(1)</script> \"Rice\"", &format!("{} 15:00", day(20)), 9);
    content.place = "<img src=x onerror=alert(2)>".into();
    content.employer = "Univ\" onmouseover=\"x".into();
    let text = content.texts.get_mut(&Lang::En).expect("a text");
    text.body = "First </p><b>bold</b>\n\nhttps://example.org".into();
    let details = content.event.as_mut().expect("an event");
    details.online = "https://meet.example.org/rice".into();
    details.seats.insert(Attendance::Online, None);
    let slot = |time: &str, title: &str| Slot {
        time: time.into(),
        title: title.into(),
        speaker: "Chen <i>".into(),
        track: String::new(),
    };
    details.programme = vec![slot("09:00", "Opening"), slot("10:00", "Genes")];
    let id = published(&mut tx, &content, now).await;
    published(&mut tx, &lecture("Soil", &day(50).to_string(), 9), now).await;
    tx.commit().await.expect("a commit");
    (site, id)
}

#[tokio::test]
async fn the_list_leads_to_the_card_and_both_to_calendars() {
    let (site, id) = hostile_site().await;
    let visitor = site.visitor("en");
    let page = visitor.get("/events").await;
    assert_eq!(page.status, 200);
    assert!(page.headers.get("set-cookie").is_none());
    assert_eq!(page.header("vary").to_lowercase().matches("accept-language").count(), 1);
    assert!(page.body.contains("<html lang=\"en\">") && page.body.contains(">Soil</a>"), "{}", page.body);
    assert!(page.body.contains("webcal://haizhi.example/feed/events.ics?lang=en\""), "{}", page.body);
    assert!(page.body.contains("https://haizhi.example/feed/events.ics?lang=en"), "by hand: {}", page.body);
    assert!(page.body.contains("(Kunming time)") && !page.body.contains("meet.example.org"));

    let card = visitor.get(&page.first("href=\"(/events/[0-9]+)\"")).await;
    assert_eq!(card.status, 200);
    for text in
        ["(Kunming time)", "09:00 · Opening", "href=\"/?start=e_", "/events E-", "calendar.google.com"]
    {
        assert!(card.body.contains(text), "{text}: {}", card.body);
    }
    assert!(card.body.contains("outlook.live.com") && card.body.contains(&format!("/events/{}.ics", id.0)));
    assert!(!card.body.contains("meet.example.org"), "{}", card.body);
    let file = visitor.get(&format!("/events/{}.ics", id.0)).await;
    assert_eq!(summaries(&entries(&file)), ["<script>alert(1)</script> \"Rice\""]);
    assert_eq!(file.header("content-disposition"), format!("attachment; filename=\"E-{}.ics\"", id.0));
    assert!(!file.body.contains("meet.example.org"));

    // What is chosen stays chosen, in the feed too.
    let chosen = visitor.get("/events?field=big-data&lang=zh-Hans").await.body;
    assert!(
        chosen.contains("<html lang=\"zh-Hans\">") && chosen.contains("目前没有已公布的活动"),
        "{chosen}"
    );
    assert!(
        chosen.contains("webcal://haizhi.example/feed/events.ics?field=big-data&#38;lang=zh-Hans"),
        "{chosen}"
    );
    site.ends().await;
}

#[tokio::test]
async fn markup_in_an_event_stays_text_on_public_pages() {
    let (site, id) = hostile_site().await;
    let visitor = site.visitor("en");
    let month = visitor.get("/events").await.first("href=\"/events\\?month=([0-9-]+)\"");
    let mut seen = 0;
    for path in [
        "/events".to_owned(),
        format!("/events/{}", id.0),
        format!("/events/{}?lang=zh-Hans", id.0),
        format!("/events?month={month}"),
    ] {
        let page = visitor.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        seen += page.body.matches("&#60;script&#62;").count();
        for hostile in ["<script>alert", "<img", "<b>bold", "<i>", "\" onmouseover"] {
            assert!(!page.body.contains(hostile), "{path}: {hostile}: {}", page.body);
        }
    }
    assert!(seen >= 4, "the title was shown {seen} times");
    site.ends().await;
}

#[tokio::test]
async fn only_what_is_public_has_a_page() {
    let site = Site::start().await;
    let now = site.service.clock().now();
    let mut tx = site.service.store().write().await.expect("the store");
    let drafted = draft(&mut tx, &lecture("Secret", "2099-12-20 15:00", 9)).await;
    let demand = published(&mut tx, &speech(), now).await;
    let withdrawn = published(&mut tx, &lecture("Gone", "2099-12-20 15:00", 9), now).await;
    tx.set_state(withdrawn, PostingState::Closed, now).await.expect("closed");
    let off = published(&mut tx, &lecture("Off", "2099-12-20 15:00", 9), now).await;
    tx.halt(off, Halt::Cancelled, "", now).await.expect("called off");
    tx.set_state(off, PostingState::Closed, now).await.expect("closed");
    tx.commit().await.expect("a commit");
    let visitor = site.visitor("en");
    for id in [drafted.0, demand.0, withdrawn.0, 9_999, i64::MAX] {
        for path in [format!("/events/{id}"), format!("/events/{id}.ics")] {
            assert_eq!(visitor.get(&path).await.status, 404, "{path}");
        }
    }
    for id in ["0", "-1", "+1", "E-1", "1.ics.ics", "1%00", "%3Cb%3E"] {
        assert_eq!(visitor.get(&format!("/events/{id}")).await.status, 404, "{id}");
    }
    for path in ["/events", "/events.ics?lang=en"] {
        let page = visitor.get(path).await.body;
        assert!(page.contains("Off") && !page.contains("Gone") && !page.contains("Secret"), "{path}: {page}");
    }
    let page = visitor.get(&format!("/events/{}", off.0)).await.body;
    assert!(
        page.contains("Cancelled") && !page.contains("calendar.google") && !page.contains("?start=e_"),
        "{page}"
    );
    site.ends().await;
}
