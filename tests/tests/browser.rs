//! The pages in a real browser, as a person meets them. With
//! `HAIZHI_SCREENSHOTS=FOLDER` each stop leaves a picture there.

use haizhi_core::domain::access::Role;
use haizhi_core::domain::alarm::{Alarm, AlarmKind};
use haizhi_core::domain::event::{Attendance, Slot};
use haizhi_core::domain::feedback::Rating;
use haizhi_core::domain::person::Platform;
use haizhi_core::domain::registration::{Entry, RegistrationState};
use haizhi_core::store::NewRegistration;
use haizhi_core::text::local;
use haizhi_tests::browser::{Chromium, FAULTS, Window};
use haizhi_tests::cast::{DAY, draft, scholar, speech, web};
use haizhi_tests::cast::{lecture, published};
use haizhi_tests::site::Site;

const LIST: &str = "职位名称,用人单位,需求人数,截止日期,重点领域,研究方向,联系人\n\
    多语言语音识别联合研发,云南大学,3,2027-12-31,人工智能,面向南亚、东南亚小语种的语音识别,hr@example.edu.cn\n\
    大数据平台,昆明理工大学,2,2027-12-31,大数据,数据治理,hr@example.edu.cn\n";

/// Writes into the chat window and sends with Enter.
async fn writes(window: &Window, text: &str) {
    let _: bool = window.asks("document.querySelector('#text').focus() ?? true").await;
    window.types(text).await;
    window.key("Enter").await;
}

async fn signs_in(site: &Site, window: &Window, role: Role) {
    let code = site.invites("Li Wen", role).await;
    window.opens(&format!("{}/work/signin/{code}", site.url)).await;
    window.presses("Sign in").await;
    window.waits_for("location.pathname === '/work' && document.querySelector('.rail')").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scholar_subscribes_on_a_phone_without_a_reload() {
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let window = chromium.window(320, 640).await;
    window.opens(&site.url).await;
    assert!(!window.overflows().await);
    window.pictures("chat-first-light").await;
    // The first words are a plain form: only then is there something to remember.
    writes(&window, "/start").await;
    window.waits_for("document.querySelector('#log')?.dataset.stream").await;
    let _: bool = window.asks("(window.stayed = true)").await;
    writes(&window, "/subscribe").await;
    window.waits_for("document.body.innerText.includes('1/3')").await;
    let delivered = "[...document.querySelectorAll('.mine')].pop()?.innerText.includes('delivered')";
    window.waits_for(delivered).await;
    window.presses("Artificial intelligence").await;
    window.waits_for("document.querySelector('.option[aria-checked=\"true\"]')").await;
    assert!(!window.overflows().await);
    window.pictures("chat-choice-light").await;
    window.scheme("dark").await;
    window.pictures("chat-choice-dark").await;
    let at_bottom = "(() => { const log = document.querySelector('.log'); \
        return log.scrollHeight - log.scrollTop - log.clientHeight < 2; })()";
    assert!(window.asks::<bool>(at_bottom).await, "the newest words are in sight");
    assert!(window.asks::<bool>("window.stayed === true").await, "the page was never loaded anew");
    chromium.ends().await;
    site.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_import_and_submit_with_progress_and_keys() {
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let window = chromium.window(1280, 800).await;
    signs_in(&site, &window, Role::Officer).await;
    window.pictures("today-light").await;
    let drop = format!(
        "(() => {{ const data = new DataTransfer(); data.items.add(new File([{LIST:?}], '需求.csv')); \
         window.dispatchEvent(new DragEvent('drop', {{ dataTransfer: data, cancelable: true }})); return true; }})()"
    );
    let _: bool = window.asks(&drop).await;
    window.waits_for("location.pathname === '/work/imports/1'").await;
    window
        .waits_for("[...document.querySelectorAll('button')].some((b) => b.textContent.startsWith('Submit'))")
        .await;
    window.pictures("import-light").await;

    window.opens(&format!("{}/work/postings", site.url)).await;
    window.key("j").await;
    window.key("j").await;
    let row = "document.activeElement.closest('tr')?.rowIndex";
    assert_eq!(window.asks::<i64>(row).await, 2, "j moves down the rows");
    window.key("k").await;
    window.key("/").await;
    assert_eq!(window.asks::<String>("document.activeElement.id").await, "go");
    let _: bool = window.asks("document.activeElement.blur() ?? true").await;
    window.key("?").await;
    window.waits_for("document.querySelector('.keys').open").await;
    window.key("Escape").await;
    window.pictures("postings-light").await;
    window.scheme("dark").await;
    window.pictures("postings-dark").await;
    window.resize(320, 640).await;
    assert!(!window.overflows().await);
    window.pictures("postings-phone-dark").await;
    for path in ["/work", "/work/postings/1", "/work/postings/1/correct", "/work/imports", "/work/imports/1"]
    {
        window.opens(&format!("{}{path}", site.url)).await;
        assert!(!window.overflows().await, "{path} fits a phone");
    }
    chromium.ends().await;
    site.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_named_labelled_and_legible() {
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let window = chromium.window(1280, 800).await;
    signs_in(&site, &window, Role::Administrator).await;
    for path in [
        "/",
        "/work",
        "/work/postings",
        "/work/imports",
        "/work/members",
        "/work/members/invite",
        "/work/audit",
        "/nothing",
    ] {
        for scheme in ["light", "dark"] {
            window.scheme(scheme).await;
            window.opens(&format!("{}{path}", site.url)).await;
            let faults: Vec<String> = window.asks(FAULTS).await;
            assert!(faults.is_empty(), "{path}, {scheme}: {faults:?}");
        }
    }
    chromium.ends().await;
    site.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_looks_as_on_its_platform() {
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let window = chromium.window(1280, 800).await;
    let mut tx = site.service.store().write().await.expect("the store");
    let id = draft(&mut tx, &speech()).await;
    tx.commit().await.expect("a commit");
    signs_in(&site, &window, Role::Administrator).await;
    // How wide the bar at the card's left is, and whether the card stands on a phone.
    let look = "(() => { const sheet = document.querySelector('figure .sheet'); \
        return [getComputedStyle(sheet).borderLeftWidth, String(!!sheet.closest('.phone'))]; })()";
    for (on, bar, phone) in [("discord", "4px", "false"), ("telegram", "0px", "true"), ("web", "0px", "true")]
    {
        window.opens(&format!("{}/work/postings/{}/preview?lang=zh-Hans&on={on}", site.url, id.0)).await;
        assert_eq!(window.asks::<Vec<String>>(look).await, [bar, phone], "{on}");
        for scheme in ["light", "dark"] {
            window.scheme(scheme).await;
            assert_eq!(window.asks::<Vec<String>>(FAULTS).await, [""; 0], "{on}, {scheme}");
            window.pictures(&format!("preview-{on}-{scheme}")).await;
        }
        window.resize(320, 640).await;
        assert!(!window.overflows().await, "{on} fits a phone");
        window.pictures(&format!("preview-{on}-narrow")).await;
        window.resize(1280, 800).await;
    }
    chromium.ends().await;
    site.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn trouble_with_the_house_is_read_on_a_phone_and_on_a_desk() {
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let mut tx = site.service.store().write().await.expect("the store");
    for (kind, platform, figure) in [
        (AlarmKind::Channel, Some(Platform::Telegram), 0),
        (AlarmKind::Hold, Some(Platform::Discord), 1_795_489_200_000),
        (AlarmKind::Disk, None, 300 << 20),
    ] {
        let alarm = Alarm { kind, platform, since: 1_795_485_600_000, figure };
        tx.put_alarm(&alarm, alarm.since).await.expect("the store");
    }
    tx.commit().await.expect("a commit");
    let window = chromium.window(390, 844).await;
    signs_in(&site, &window, Role::Administrator).await;
    window.waits_for("document.body.innerText.includes('MiB')").await;
    for (name, width) in [("alarm-phone", 390), ("alarm-desk", 1280)] {
        window.resize(width, 844).await;
        assert!(!window.overflows().await, "{name}");
        assert_eq!(window.asks::<Vec<String>>(FAULTS).await, [""; 0], "{name}");
        window.pictures(name).await;
    }
    chromium.ends().await;
    site.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn events_are_read_on_a_phone_and_on_a_desk_by_day_and_by_night() {
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let now = site.service.clock().now();
    let mut tx = site.service.store().write().await.expect("the store");
    let title = "Lecture on rice and its genes, with a title that needs more room than there is";
    let today = local(now, "Asia/Shanghai").expect("a day");
    let month = today.date().saturating_add(jiff::Span::new().months(1)).first_of_month();
    let mut first = None;
    for (day, title) in [
        (3, title),
        (3, "水稻与基因"),
        (9, "Soil"),
        (20, "https://example.org/a-word-without-any-space-in-it"),
    ] {
        let starts = format!("{} 15:00", month.with().day(day).build().expect("a day"));
        let mut content = lecture(title, &starts, 9);
        let text = content.texts.values_mut().next().expect("a text");
        text.body = "What the genes of rice tell about its fields.\n\nIn English.".into();
        content.event.as_mut().expect("an event").programme = ["15:00 | Genes | Chen", "16:00 | Fields | Li"]
            .iter()
            .filter_map(|line| Slot::read(line))
            .collect();
        first = first.or(Some(published(&mut tx, &content, now).await));
    }
    tx.commit().await.expect("a commit");
    let window = chromium.window(320, 740).await;
    let card = format!("/events/{}", first.expect("an event").0);
    let month = format!("/events?month={}", month.strftime("%Y-%m"));
    for (name, path) in [("events-list", "/events"), ("events-month", &*month), ("events-card", &*card)] {
        for (size, width) in [("phone", 320), ("desk", 1280)] {
            for scheme in ["light", "dark"] {
                window.resize(width, 740).await;
                window.scheme(scheme).await;
                window.opens(&format!("{}{path}", site.url)).await;
                let name = format!("{name}-{size}-{scheme}");
                window.pictures(&name).await;
                assert!(!window.overflows().await, "{name}");
                assert_eq!(window.asks::<Vec<String>>(FAULTS).await, [""; 0], "{name}");
            }
        }
    }
    chromium.ends().await;
    site.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_in_numbers_is_read_on_a_phone_and_on_a_desk() {
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let now = site.service.clock().now();
    let mut tx = site.service.store().write().await.expect("the store");
    let yesterday = local(now - 2 * DAY, "Asia/Shanghai").expect("a day").date();
    let mut content = lecture("云南多语言技术论坛", &format!("{yesterday} 15:00"), 30);
    content.event.as_mut().expect("an event").seats.insert(Attendance::Online, None);
    let event = published(&mut tx, &content, now - 40 * DAY).await;
    for number in 1..=24i64 {
        let person = scholar(&mut tx, &web(number)).await;
        if number % 3 == 0 {
            tx.set_zone(person, "Asia/Shanghai").await.expect("the store");
        }
        let entry = Entry {
            attendance: if number % 4 == 0 { Attendance::Online } else { Attendance::OnSite },
            companions: u32::from(number == 1),
            name: format!("Scholar {number}"),
            institution: "TU Berlin".into(),
            answers: Vec::new(),
        };
        let state = match number {
            1..=18 => RegistrationState::Confirmed,
            19..=22 => RegistrationState::Waiting,
            _ => RegistrationState::Cancelled,
        };
        let code = format!("CODE{number:0>4}");
        let new = NewRegistration { event, person, state, entry: &entry, code: &code, reminded: 0 };
        let at = now - (3 + (number * number) % 35) * DAY;
        let id = tx.register(new, at).await.expect("the store").expect("a registration");
        if number <= 12 {
            tx.attend(id, now - 2 * DAY).await.expect("the store");
            let rating = Rating::ALL[usize::try_from(4 - number % 3).expect("a rating")];
            tx.rate(id, rating, now).await.expect("the store");
            let words = ["讲得很好，希望多留一些提问时间。", "More time for questions, please <b>", ""];
            tx.comment(id, words[usize::try_from(number % 3).expect("words")], now).await.expect("the store");
        }
    }
    tx.commit().await.expect("a commit");
    let window = chromium.window(360, 800).await;
    signs_in(&site, &window, Role::Officer).await;
    let year = yesterday.year();
    for (name, path) in [
        ("statistics", format!("/work/events/{}/statistics", event.0)),
        ("materials", format!("/work/events/{}/materials", event.0)),
        ("year", format!("/work/events/year/{year}")),
        ("event", format!("/work/events/{}", event.0)),
    ] {
        for width in [360, 768, 1440] {
            for scheme in ["light", "dark"] {
                // As high as the page, so that all of it is in the picture.
                window.resize(width, 800).await;
                window.scheme(scheme).await;
                window.opens(&format!("{}{path}", site.url)).await;
                let name = format!("{name}-{width}-{scheme}");
                assert!(!window.overflows().await, "{name}");
                assert_eq!(window.asks::<Vec<String>>(FAULTS).await, [""; 0], "{name}");
                let high: i64 = window.asks("document.documentElement.scrollHeight").await;
                window.resize(width, high.max(800)).await;
                window.pictures(&name).await;
            }
        }
    }
    // Whoever hears the page is read a table of what the others see drawn.
    window.opens(&format!("{}/work/events/{}/statistics", site.url, event.0)).await;
    let heard: Vec<String> = window
        .asks("[...document.querySelectorAll('figure.chart')].map((figure) => \
            figure.querySelector('table').getAttribute('aria-labelledby') === figure.querySelector('h2').id \
            && figure.querySelector('svg').getAttribute('aria-hidden') === 'true' \
            ? [...figure.querySelectorAll('tbody tr')].map((row) => row.innerText.replace(/\\s+/g, ' ').trim()).join('; ') : 'nothing')")
        .await;
    assert_eq!(heard.len(), 5, "{heard:?}");
    assert_eq!(heard[4], "5 of 5 4; 4 of 5 4; 3 of 5 4; 2 of 5 0; 1 of 5 0");
    assert_eq!(heard[2], "Checked in 13; Not checked in 6");
    // A list is kept, told of, and opened again.
    window.opens(&format!("{}/work/events/{}/materials", site.url, event.0)).await;
    let set = "(document.querySelector('[name=\"f.handouts\"]').value = 'Slides | https://example.org/s.pdf', true)";
    assert!(window.asks::<bool>(set).await);
    window.presses("Save").await;
    window
        .waits_for("document.querySelector('.flash')?.innerText.includes('has 1 entry of materials')")
        .await;
    window.presses("Tell 18 people").await;
    window.waits_for("document.querySelector('.flash')?.innerText.includes('18 people are told')").await;
    window.waits_for("!document.body.innerText.includes('Tell 18 people')").await;
    chromium.ends().await;
    site.ends().await;
}
