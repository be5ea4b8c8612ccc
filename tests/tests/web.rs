//! The pages over real HTTP: who gets in, what is refused, and the main job.

use haizhi_core::domain::access::Role;
use haizhi_core::domain::alarm::{Alarm, AlarmKind};
use haizhi_core::domain::ids::{NoticeId, PostingId};
use haizhi_core::domain::notice::NoticeState;
use haizhi_core::domain::person::Platform;
use haizhi_tests::cast::{everything, published, scholar, speech, subscribe, telegram};
use haizhi_tests::site::{Site, Visitor};

/// Pages of the workbench, one of each kind.
const PAGES: &[&str] = &[
    "/work",
    "/work/postings",
    "/work/postings?state=draft&page=2",
    "/work/postings/1",
    "/work/postings/1/preview?lang=en&on=telegram",
    "/work/postings/1/return",
    "/work/postings/1/schedule",
    "/work/postings/1/close",
    "/work/postings/1/recall",
    "/work/postings/1/correct",
    "/work/translations",
    "/work/postings/1/languages",
    "/work/postings/1/languages/stream",
    "/work/postings/1/translate?lang=en&from=zh-Hans",
    "/work/imports",
    "/work/imports/1",
    "/work/imports/1/rows",
    "/work/imports/1/annotated",
    "/work/imports/1/discard",
    "/work/imports/1/stream",
    "/work/interests",
    "/work/notices",
    "/work/notices/1",
    "/work/notices/1/cancel",
    "/work/notices/1/stream",
    "/work/audit",
    "/work/members",
    "/work/members/invite",
    "/work/files/1",
    "/work/go?q=P-1",
    "/work/nothing-like-it",
];

/// Two rows that are fine and one that is not; markup in every column.
const LIST: &str = "职位名称,用人单位,需求人数,截止日期,重点领域,研究方向,联系人\n\
    <script>alert(1)</script>语音识别,云南<b>大学</b>,3,2027-12-31,人工智能,\"机器翻译\"\"><img src=x onerror=alert(2)>\",hr@example.edu.cn\n\
    大数据平台,昆明理工大学,2,2027-12-31,大数据,数据治理,hr@example.edu.cn\n\
    生物种业,云南农业大学,-1,2027-12-31,生物种业,育种,hr@example.edu.cn\n";

#[tokio::test]
async fn a_stranger_sees_no_page_of_the_workbench() {
    let site = Site::start().await;
    let officer = site.member("Li", Role::Officer).await;
    imports(&officer).await;
    let stranger = site.visitor("en");
    for page in PAGES {
        let answer = stranger.get(page).await;
        assert_eq!(answer.status, 401, "{page}");
        assert!(answer.body.contains("This page is for staff"), "{page}");
        assert!(!answer.body.contains("大数据平台"), "{page}");
    }
    let request = ("request", "AAAAAAAAAAAAAAAAAAAAAA");
    for (to, field) in [("/work/do", ("press", "t")), ("/work/form", ("form", "invite"))] {
        assert_eq!(stranger.post(to, &[field, request]).await.status, 401, "{to}");
    }
    assert_eq!(stranger.uploads("list.csv", LIST.into()).await.status, 401);
    site.ends().await;
}

#[tokio::test]
async fn an_observer_is_offered_and_granted_only_looking() {
    let site = Site::start().await;
    imports(&site.member("Li", Role::Officer).await).await;
    let observer = site.member("Wu", Role::Observer).await;
    let page = observer.get("/work/imports").await;
    assert_eq!(page.status, 200);
    assert!(!page.body.contains("type=\"file\""), "{}", page.body);
    assert!(!page.body.contains("href=\"/work/members\""));
    let answer = observer.uploads("more.csv", LIST.into()).await;
    assert_eq!(answer.status, 422, "{}", answer.body);
    let forged = observer.post("/work/do", &[("press", "mu.1"), ("request", &page.request())]).await;
    assert_eq!(forged.status, 422, "{}", forged.body);
    site.ends().await;
}

#[tokio::test]
async fn a_preview_of_a_sign_in_link_does_not_use_it_up() {
    let site = Site::start().await;
    let code = site.invites("Li", Role::Officer).await;
    let visitor = site.visitor("en");
    let link = format!("/work/signin/{code}");
    for _ in 0..2 {
        let page = visitor.get(&link).await;
        assert_eq!(page.status, 200);
        assert!(page.headers.get("set-cookie").is_none());
    }
    let page = visitor.get(&link).await;
    let fields = [("code", code.as_str()), ("request", &page.request()), ("next", "/work/imports")];
    let answer = visitor.post("/work/signin", &fields).await;
    assert_eq!((answer.status, answer.leads_to()), (303, "/work/imports"), "{}", answer.body);
    let cookie = answer.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let second = site.visitor("en").post("/work/signin", &[("code", &code)]).await;
    assert_eq!(second.status, 422);
    assert!(second.body.contains("unknown, was used or has expired"));
    site.ends().await;
}

#[tokio::test]
async fn signing_out_ends_the_session_itself() {
    let site = Site::start().await;
    let officer = site.member("Li", Role::Officer).await;
    let token = officer.cookie("haizhi_desk").expect("a session");
    assert_eq!(officer.post("/work/signout", &[]).await.leads_to(), "/work/signin");
    assert_eq!(officer.cookie("haizhi_desk"), None);
    // Somebody who kept the token gets nothing for it.
    let again = reqwest::Client::new().get(format!("{}/work", site.url));
    let answer = again.header("cookie", format!("haizhi_desk={token}")).send().await.expect("an answer");
    assert_eq!(answer.status(), 401);
    site.ends().await;
}

#[tokio::test]
async fn codes_cannot_be_guessed_by_trying() {
    let site = Site::start().await;
    let visitor = site.visitor("en");
    let mut last = 0;
    // An office behind one address signs in at the same time: sixty tries are its share.
    for number in 0..61 {
        last = visitor.post("/work/signin", &[("code", &format!("AAAA{number}"))]).await.status;
    }
    assert_eq!(last, 429);
    site.ends().await;
}

#[tokio::test]
async fn other_sites_cannot_act() {
    let site = Site::start().await;
    let officer = site.member("Li", Role::Officer).await;
    let page = officer.get("/work").await;
    let fields = [("press", "t"), ("request", &*page.request())];
    for to in ["/work/do", "/work/form", "/work/signout", "/work/signin", "/chat/say", "/chat/press"] {
        let answer = officer.post_from("https://evil.example", to, &fields).await;
        assert_eq!(answer.status, 403, "{to}");
        assert!(answer.body.contains("sent from another site"), "{to}");
    }
    assert_eq!(officer.post_from(&site.url, "/work/do", &fields).await.status, 303);
    site.ends().await;
}

#[tokio::test]
async fn every_page_carries_its_guards() {
    let site = Site::start().await;
    let visitor = site.visitor("en");
    for path in ["/", "/work", "/work/signin", "/nothing", "/healthz"] {
        let answer = visitor.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'self'; script-src 'self'"),
            "{path}: {policy}"
        );
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert!(!answer.body.contains("style=") && !answer.body.contains("onclick"), "{path}");
    }
    site.ends().await;
}

#[tokio::test]
async fn what_is_forged_is_answered_and_does_nothing() {
    let site = Site::start().await;
    let reviewer = site.member("Wang", Role::Reviewer).await;
    let request = reviewer.get("/work").await.request();
    for press in ["ap.1.aaaaaaaaaaaaaaaa", "x", "", "<script>", "su.999999.aaaaaaaaaaaaaaaa"] {
        let answer = reviewer.post("/work/do", &[("press", press), ("request", &request)]).await;
        assert!([200, 422].contains(&answer.status), "{press}: {}", answer.status);
        assert!(!answer.body.contains("<script>\n"), "{press}");
    }
    let answer = reviewer.post("/work/do", &[("press", "t"), ("request", "short")]).await;
    assert_eq!(answer.status, 400);
    for from in ["https://evil.example/work", "//evil.example", "/work/nowhere"] {
        let answer =
            reviewer.post("/work/do", &[("press", "lang.en"), ("request", &request), ("from", from)]).await;
        assert!(["/work", ""].contains(&answer.leads_to()), "{from}: {}", answer.leads_to());
    }
    site.ends().await;
}

#[tokio::test]
async fn a_file_too_large_is_told_so_and_not_kept() {
    let site = Site::start().await;
    let officer = site.member("Li", Role::Officer).await;
    let answer = officer.uploads("large.xlsx", vec![b'x'; 20 * 1024 * 1024 + 1]).await;
    assert_eq!(answer.status, 413);
    assert!(answer.body.contains("up to 20 MB"), "{}", answer.body);
    assert_eq!(officer.get("/work/files/1").await.status, 404);
    site.ends().await;
}

#[tokio::test]
async fn markup_in_a_list_stays_text() {
    let site = Site::start().await;
    let officer = site.member("Li", Role::Officer).await;
    imports(&officer).await;
    for path in ["/work/postings", "/work/postings/1", "/work/postings/1/preview?lang=zh-Hans&on=web"] {
        let page = officer.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.body.contains("&#60;script&#62;"), "{path}: {}", page.body);
        assert!(!page.body.contains("<script>alert") && !page.body.contains("<img"), "{path}");
    }
    site.ends().await;
}

#[tokio::test]
async fn a_list_of_events_is_read_on_the_workbench() {
    let site = Site::start().await;
    let officer = site.member("Li", Role::Officer).await;
    let list = "活动名称,举办时间,地点,主办单位\n国际论坛,2027年6月11~14日,泰国清迈,云南省科协\n,2027-06-20,昆明,云南省科协\n";
    officer.uploads("活动计划.csv", list.into()).await;
    let page = officer.waits_for("/work/imports/1", "Preview").await;
    assert!(page.body.contains("the name of the event is needed"), "{}", page.body);
    assert!(page.body.contains("A3"), "{}", page.body);
    let draft = officer.get("/work/postings/1").await;
    for words in ["国际论坛", "11 June 2027 to 14 June 2027", "6月11~14日", "Bangkok time"] {
        assert!(draft.body.contains(words), "{words}: {}", draft.body);
    }
    site.ends().await;
}

#[tokio::test]
async fn the_same_request_twice_acts_once() {
    let site = Site::start().await;
    let officer = site.member("Li", Role::Officer).await;
    imports(&officer).await;
    let page = officer.get("/work/imports/1").await;
    let label = page.first(r">(Submit[^<]*)</button>");
    let fields =
        [("press", &*page.button(&label)), ("request", &*page.request()), ("from", "/work/imports/1")];
    for _ in 0..2 {
        let answer = officer.post("/work/do", &fields).await;
        assert_eq!((answer.status, answer.leads_to()), (303, "/work/imports/1"), "{}", answer.body);
    }
    let audit = site.member("Zhao", Role::Administrator).await.get("/work/audit").await;
    let submitted = "Submitted</td><td data-column=\"Subject\">P-1<";
    assert_eq!(audit.body.matches(submitted).count(), 1, "{}", audit.body);
    site.ends().await;
}

#[tokio::test]
async fn a_visitor_is_known_only_once_something_is_stored() {
    let site = Site::start().await;
    let visitor = site.visitor("en");
    for path in ["/", "/chat", "/?start=p_1__newsletter", "/?lang=zh-Hans"] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.headers.get("set-cookie").is_none(), "{path}");
    }
    assert!(visitor.get("/?lang=zh-Hans").await.body.contains("<html lang=\"zh-Hans\">"));
    let page = visitor.says("/start").await;
    let cookie = visitor.cookie("haizhi_chat").expect("a chat");
    assert!(page.body.contains("class=\"said\">/start<"), "{}", page.body);
    assert!(page.body.contains("English"), "the language is asked: {}", page.body);
    assert!(!page.body.contains(&cookie));
    // Somebody else sees nothing of it.
    assert!(!site.visitor("en").get("/").await.body.contains("class=\"said\""));
    site.ends().await;
}

#[tokio::test]
async fn what_a_visitor_writes_stays_text() {
    let site = Site::start().await;
    let visitor = site.visitor("en");
    let page = visitor.says("<img src=x onerror=alert(1)>\u{202e}").await;
    assert!(page.body.contains("&#60;img src=x onerror=alert(1)&#62;"), "{}", page.body);
    site.ends().await;
}

#[tokio::test]
async fn operators_are_told_how_it_does() {
    let site = Site::start().await;
    let visitor = site.visitor("en");
    assert_eq!(visitor.get("/healthz").await.body, "ok\n");
    let ready = visitor.get("/readyz").await;
    assert_eq!(
        (ready.status, &*ready.body),
        (200, r#"{"ready":true,"parts":{"migrations":{"ready":true},"store":{"ready":true}}}"#)
    );
    site.ends().await;
}

#[tokio::test]
async fn a_list_comes_in_and_the_scholar_hears_of_it() {
    let site = Site::start().await;
    let (officer, reviewer) =
        (site.member("Li", Role::Officer).await, site.member("Wang", Role::Reviewer).await);
    let anna = site.visitor("en");
    anna.says("/start").await;
    anna.waits_for("/", "English").await;
    anna.says("/subscribe").await;
    anna.waits_for("/", "1/3").await;
    anna.presses("/", "All fields").await;
    anna.waits_for("/", "✓ All fields").await;
    anna.presses("/", "Next (14)").await;
    anna.waits_for("/", "2/3").await;
    anna.presses("/", "Skip").await;
    anna.waits_for("/", "3/3").await;
    anna.presses("/", "Skip").await;
    anna.waits_for("/", ">Subscribe<").await;
    anna.presses("/", "Subscribe").await;
    anna.waits_for("/", "Subscribed").await;

    imports(&officer).await;
    let page = officer.waits_for("/work/imports/1", "Submit").await;
    assert!(page.body.contains("-1"), "the refused cell is shown: {}", page.body);
    let label = page.first(r">(Submit[^<]*)</button>");
    officer.presses("/work/imports/1", &label).await;
    let approved = reviewer.presses("/work/postings/2", "Approve this text").await;
    assert_eq!((approved.status, approved.leads_to()), (303, "/work/postings/2"), "{}", approved.body);
    let page = reviewer.get("/work/postings/2").await;
    assert!(page.body.contains("class=\"flash\""), "{}", page.body);
    let published = reviewer.presses("/work/postings/2", "Publish now").await;
    assert_eq!((published.status, published.leads_to()), (303, "/work/notices/1"), "{}", published.body);
    let card = anna.waits_for("/", "大数据平台").await;
    assert!(card.body.contains("P-2"), "{}", card.body);
    let sending = reviewer.waits_for("/work/notices/1", "Sent: P-2").await;
    assert!(sending.body.contains("<progress value=\"1\" max=\"1\""), "{}", sending.body);
    site.ends().await;
}

/// Uploads the list and waits until it is read.
async fn imports(officer: &Visitor) {
    let answer = officer.uploads("需求.csv", LIST.into()).await;
    assert_eq!((answer.status, answer.leads_to()), (303, "/work/imports/1"), "{}", answer.body);
    officer.waits_for("/work/imports/1", "Preview").await;
}

/// A notice to people on a platform that nobody speaks here: all of it waits.
async fn waiting_notice(site: &Site) -> (PostingId, NoticeId) {
    let mut tx = site.service.store().write().await.expect("the store");
    for chat in 1..=3 {
        let person = scholar(&mut tx, &telegram(chat)).await;
        subscribe(&mut tx, person, &everything()).await;
    }
    let now = site.service.clock().now();
    let mut content = speech();
    content.deadline = None;
    let posting = published(&mut tx, &content, now).await;
    let notice = tx.announce(posting, now).await.expect("the store").notice.expect("a notice");
    tx.commit().await.expect("the store");
    (posting, notice)
}

#[tokio::test]
async fn the_workbench_shows_progress_and_steers_it() {
    let site = Site::start().await;
    let (posting, notice) = waiting_notice(&site).await;
    let reviewer = site.member("Wang", Role::Reviewer).await;
    let page = format!("/work/notices/{}", notice.0);
    assert!(reviewer.get("/work/notices").await.body.contains(&format!("href=\"{page}\"")));
    let shown = reviewer.waits_for(&page, "no process sends there just now").await;
    assert!(shown.body.contains("arrived 0, waiting 3"), "{}", shown.body);

    let paused = reviewer.presses(&page, "Pause").await;
    assert_eq!((paused.status, paused.leads_to()), (303, page.as_str()), "{}", paused.body);
    assert!(reviewer.get(&page).await.body.contains("Sending paused"));
    assert_eq!(reviewer.presses(&page, "Go on").await.status, 303);

    let asked = reviewer.get(&format!("{page}/cancel")).await;
    assert!(asked.body.contains("People who will not be told: 3"), "{}", asked.body);
    let cancelled = reviewer.presses(&format!("{page}/cancel"), "Cancel the rest").await;
    assert_eq!((cancelled.status, cancelled.leads_to()), (303, page.as_str()), "{}", cancelled.body);
    reviewer.waits_for(&page, "Sending cancelled").await;

    let recall = format!("/work/postings/{}/recall", posting.0);
    let form = reviewer.get(&recall).await;
    assert!(form.body.contains("deleted where the platform allows"), "{}", form.body);
    let fields = [("form", "recall.1"), ("request", &*form.request()), ("from", &recall), ("f.reason", "")];
    let empty = reviewer.post("/work/form", &fields).await;
    assert_eq!(empty.status, 422);
    assert!(empty.body.contains("Please give the reason"), "{}", empty.body);
    let fields = [
        ("form", "recall.1"),
        ("request", &*empty.request()),
        ("from", &recall),
        ("f.reason", "The employer withdrew it"),
    ];
    let taken = reviewer.post("/work/form", &fields).await;
    assert_eq!(taken.status, 303, "{}", taken.body);
    reviewer.waits_for(taken.leads_to(), "Recalled").await;
    site.ends().await;
}

#[tokio::test]
async fn who_may_not_steer_is_offered_and_granted_nothing() {
    let site = Site::start().await;
    let (_, notice) = waiting_notice(&site).await;
    let page = format!("/work/notices/{}", notice.0);
    for role in [Role::Officer, Role::Observer] {
        let member = site.member("Li", role).await;
        let shown = member.get(&page).await;
        assert_eq!(shown.status, 200);
        assert!(!shown.body.contains(">Pause<") && !shown.body.contains(">Cancel the rest<"), "{role}");
        for forged in ["np.1", "nr.1", "nca.1", "nc.1", "rka.1"] {
            let fields = [("press", forged), ("request", &*member.get(&page).await.request())];
            let answer = member.post("/work/do", &fields).await;
            let led =
                answer.status == 303 && member.get(answer.leads_to()).await.body.contains("does not allow");
            assert!(answer.status == 422 || led, "{role} {forged}: {} {}", answer.status, answer.body);
        }
        let fields = [("form", "recall.1"), ("request", &*shown.request()), ("f.reason", "x")];
        assert_eq!(member.post("/work/form", &fields).await.status, 422, "{role}");
    }
    let mut tx = site.service.store().read().await.expect("the store");
    let sending = tx.sending(notice).await.expect("the store").expect("the notice");
    assert_eq!((sending.state, sending.waiting), (NoticeState::Running, 3));
    drop(tx);
    site.ends().await;
}

#[tokio::test]
async fn trouble_with_the_house_stands_on_the_first_page_of_whom_it_concerns() {
    let site = Site::start().await;
    let alarm = |kind, platform| Alarm { kind, platform, since: 1_795_485_600_000, figure: 0 };
    let mut tx = site.service.store().write().await.expect("the store");
    let telegram = Some(Platform::Telegram);
    for alarm in [alarm(AlarmKind::Channel, telegram), alarm(AlarmKind::Broadcast, telegram)] {
        tx.put_alarm(&alarm, alarm.since).await.expect("the store");
    }
    tx.commit().await.expect("a commit");
    let (dead, still) = ("Telegram does not answer", "A broadcast on Telegram stands still");
    for (role, sees) in [
        (Role::Administrator, vec![dead, still]),
        (Role::Officer, vec![still]),
        (Role::Reviewer, vec![still]),
        (Role::Observer, vec![]),
    ] {
        let page = site.member(role.code(), role).await.get("/work").await;
        for text in [dead, still] {
            assert_eq!(page.body.contains(text), sees.contains(&text), "{role}: {}", page.body);
        }
        assert_eq!(page.body.contains("haizhi doctor"), !sees.is_empty(), "{role}: what to do");
    }
    site.ends().await;
}
