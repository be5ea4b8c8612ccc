//! Files on the web: sent in the chat window without a script, downloaded by
//! staff of the event and by nobody else, cover pictures and materials.

use haizhi_core::domain::access::Role;
use haizhi_core::domain::event::{Attendance, LocalTime, Question};
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::posting::PostingContent;
use haizhi_core::service::office;
use haizhi_tests::cast::{lecture, published};
use haizhi_tests::papers;
use haizhi_tests::site::{Site, Visitor};

const REQUEST: &str = "AAAAAAAAAAAAAAAAAAAAAA";

/// A published event far away that asks for a file.
async fn announces(site: &Site) -> PostingId {
    let now = site.service.clock().now();
    let mut content: PostingContent = lecture("Rice and its genes", "2099-12-20 15:00", 3);
    let details = content.event.as_mut().expect("an event");
    details.ends = LocalTime::read("2099-12-20 17:00");
    details.seats.insert(Attendance::Online, None);
    details.questions = Question::read("Your abstract [file] *").into_iter().collect();
    let mut tx = site.service.store().write().await.expect("the store");
    let id = published(&mut tx, &content, now).await;
    tx.commit().await.expect("a commit");
    id
}

/// Registers in the chat window.
async fn registers(visitor: &Visitor, name: &str, id: PostingId) {
    visitor.says("/start").await;
    visitor.presses("/", "English").await;
    visitor.says(&format!("/events E-{}", id.0)).await;
    visitor.presses("/", "Register").await;
    visitor.waits_for("/", "Next").await;
    visitor.presses("/", "Next").await;
    let page = visitor.waits_for("/", "Institution").await;
    let form = page.first(r#"name="form" value="(register\.\d+)""#);
    let fields = [("form", form.as_str()), ("f.name", name), ("f.institution", "TU Berlin")];
    let request = page.request();
    let fields: Vec<(&str, &str)> = fields.into_iter().chain([("request", request.as_str())]).collect();
    assert_eq!(visitor.post("/chat/form", &fields).await.status, 303);
    visitor.waits_for("/", "your seat is reserved").await;
}

async fn sends(visitor: &Visitor, name: &str, bytes: Vec<u8>) -> u16 {
    let page = visitor.get("/").await;
    let request = page.request();
    visitor.sends_file("/chat/file", &[("request", &request)], (name, bytes)).await.status
}

#[tokio::test]
async fn a_file_is_sent_in_the_chat_window_and_read_by_staff_alone() {
    let site = Site::start().await;
    let id = announces(&site).await;
    let anna = site.visitor("en");
    registers(&anna, "Anna Weber", id).await;
    let page = anna.waits_for("/", "file still missing").await;
    assert!(page.body.contains(r#"action="/chat/file" enctype="multipart/form-data""#), "{}", page.body);

    assert_eq!(sends(&anna, "macro.docx", papers::macros()).await, 303);
    anna.waits_for("/", "The file carries programs").await;
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec();
    assert_eq!(sends(&anna, "poster.png", svg).await, 303);
    anna.waits_for("/", "This kind of picture is not taken").await;
    assert_eq!(sends(&anna, "large.pdf", vec![b' '; 11 << 20]).await, 413);
    assert_eq!(sends(&anna, "abstract.pdf", papers::pdf("genes")).await, 303);
    anna.waits_for("/", "abstract.pdf, 1 KB").await;

    // From another site, or from somebody of whom nothing is known, nothing is taken.
    let request = anna.get("/").await.request();
    let file = || ("other.pdf", papers::pdf("other"));
    let foreign = anna.sends_file_from("cross-site", "/chat/file", &[("request", &request)], file()).await;
    assert_eq!(foreign.status, 403);
    let stranger = site.visitor("en");
    assert_eq!(stranger.sends_file("/chat/file", &[("request", REQUEST)], file()).await.leads_to(), "/");

    // Staff find it on the registration and download it as a file that no browser shows.
    let officer = site.member("Li", Role::Officer).await;
    let table = officer.get(&format!("/work/events/{}/attendees", id.0)).await;
    assert!(table.body.contains("Anna Weber"), "{}", table.body);
    let own = officer.get("/work/registrations/1").await;
    assert!(own.body.contains("abstract.pdf"), "{}", own.body);
    let to = officer.get("/work/registrations/1/files/0").await;
    assert_eq!(to.status, 303, "{}", to.body);
    let path = to.leads_to().to_owned();
    let file = officer.get(&path).await;
    assert_eq!((file.status, file.body.as_bytes()), (200, &papers::pdf("genes")[..]));
    assert!(file.header("content-disposition").starts_with("attachment"), "{:?}", file.headers);
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(officer.get("/work/registrations/1/files/1").await.leads_to(), "");

    // Its owner has it too; nobody else does.
    let number = path.rsplit('/').next().expect("a number");
    let chat = format!("/chat/files/{number}");
    assert_eq!(anna.get(&chat).await.status, 200);
    stranger.says("/start").await;
    assert_eq!(stranger.get(&chat).await.status, 404);
    assert_eq!(stranger.get(&path).await.status, 401);
    // What was uploaded and refused, or looked at, is nobody's any more.
    let mut tx = site.service.store().read().await.expect("the store");
    let mut kept = 0;
    for id in 1..20 {
        kept += usize::from(tx.kept_file(id).await.expect("the store").is_some());
    }
    assert_eq!(kept, 1);
    drop(tx);
    site.ends().await;
}

#[tokio::test]
async fn a_cover_picture_is_shown_once_its_text_is_approved() {
    let site = Site::start().await;
    let id = announces(&site).await;
    let (officer, path) = (site.member("Li", Role::Officer).await, format!("/work/events/{}/cover", id.0));
    let page = officer.get(&path).await;
    assert!(page.body.contains(r#"action="/work/upload""#), "{}", page.body);
    let form = [("form", format!("cover.{}", id.0))];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let answer = officer.sends_file("/work/upload", &form, ("a.pdf", papers::pdf("x"))).await;
    assert_eq!((answer.status, answer.leads_to()), (303, path.as_str()), "{}", answer.body);
    assert!(officer.get(&path).await.body.contains("not taken here"));
    officer.sends_file("/work/upload", &form, ("a.jpg", papers::photo("25.04 N"))).await;
    let page = officer.get(&path).await;
    assert!(page.body.contains("The picture is kept") && page.body.contains("<img"), "{}", page.body);

    // It waits for approval as any other change does.
    let (public, picture) = (format!("/events/{}", id.0), format!("/events/{}/cover", id.0));
    let visitor = site.visitor("en");
    assert!(!visitor.get(&public).await.body.contains("<img class=\"cover\""));
    assert_eq!(visitor.get(&picture).await.status, 404);
    let (one, other) = (member(&site, "One").await, member(&site, "Other").await);
    let now = site.service.clock().now();
    let mut tx = site.service.store().write().await.expect("the store");
    office::submit(&mut tx, &one, id, None, now).await.expect("submitted");
    office::approve(&mut tx, &other, id, None, now).await.expect("approved");
    office::publish(&mut tx, &other, id, None, None, now).await.expect("published");
    tx.commit().await.expect("a commit");
    let page = visitor.get(&public).await;
    assert!(page.body.contains(r#"alt="Picture for: Rice and its genes""#), "{}", page.body);
    let src = page.first(r#"<img class="cover" src="([^"]+)""#);
    let shown = visitor.get(&src).await;
    assert_eq!((shown.status, shown.header("content-type")), (200, "image/jpeg"));
    assert_eq!(shown.header("x-content-type-options"), "nosniff");
    assert!(!shown.body.contains("25.04"));

    // Staff alone send one, and who may edit.
    for who in [site.visitor("en"), site.member("Wu", Role::Observer).await] {
        who.sends_file("/work/upload", &form, ("b.jpg", papers::photo("x"))).await;
    }
    let mut tx = site.service.store().read().await.expect("the store");
    let posting = tx.posting(id).await.expect("the store").expect("an event");
    let cover = |content: &PostingContent| content.event.as_ref().and_then(|event| event.cover.clone());
    assert_eq!(cover(&posting.head.content), posting.shown().and_then(cover));
    drop(tx);
    site.ends().await;
}

async fn member(site: &Site, name: &str) -> haizhi_core::domain::person::Staff {
    let invited = site.service.invite(name, Role::Reviewer, None, None).await.expect("an invitation");
    site.service.member(&invited.id.to_string()).await.expect("the store").expect("just invited")
}

#[tokio::test]
async fn materials_are_files_for_those_with_a_seat() {
    let site = Site::start().await;
    let id = announces(&site).await;
    let (anna, ben) = (site.visitor("en"), site.visitor("en"));
    registers(&anna, "Anna Weber", id).await;
    ben.says("/start").await;
    let officer = site.member("Li", Role::Officer).await;
    let path = format!("/work/events/{}/materials", id.0);
    let form = format!("handout-file.{}", id.0);
    let answer =
        officer.sends_file("/work/upload", &[("form", &form)], ("slides.pdf", papers::pdf("slides"))).await;
    assert_eq!((answer.status, answer.leads_to()), (303, path.as_str()), "{}", answer.body);
    let page = officer.get(&path).await;
    assert!(page.body.contains("slides.pdf, 1 KB"), "{}", page.body);

    anna.says("/registrations").await;
    anna.presses("/", "R-1 · Rice and its genes").await;
    anna.waits_for("/", "Materials (1)").await;
    anna.presses("/", "Materials (1)").await;
    anna.waits_for("/", "slides.pdf").await;
    let page = anna.get("/").await;
    anna.post(
        "/chat/press",
        &[("press", &page.first(r#"value="(rmf\.[0-9.]+)""#)), ("request", &page.request())],
    )
    .await;
    let page = anna.waits_for("/", "/chat/files/").await;
    let mut all: Vec<String> = page
        .body
        .split("href=\"")
        .filter(|part| part.starts_with("/chat/files/"))
        .filter_map(|part| part.split('"').next())
        .map(str::to_owned)
        .collect();
    let last = all.pop().expect("a download");
    let file = anna.get(&last).await;
    assert_eq!(file.body.as_bytes(), papers::pdf("slides"));
    assert_eq!(ben.get(&last).await.status, 404, "without a seat there is nothing");

    // Taken out, it is gone for everybody.
    let form = format!("handouts.{}", id.0);
    let page = officer.get(&path).await;
    officer
        .post(
            "/work/form",
            &[("form", &form), ("f.handouts", ""), ("request", &page.request()), ("from", &path)],
        )
        .await;
    assert!(!officer.get(&path).await.body.contains("slides.pdf"));
    assert_eq!(anna.get(&last).await.status, 404);
    site.ends().await;
}
