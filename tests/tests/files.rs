//! Files that people send for an event, end to end: asked for, looked at, kept
//! sealed, shown to staff of the event and to nobody else.

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::event::Question;
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::posting::{PostingContent, PostingState};
use haizhi_tests::cast::{lecture, published};
use haizhi_tests::person::{PACE_MS, Person};
use haizhi_tests::steps::{says, takes};
use haizhi_tests::world::{Stage, World};
use haizhi_tests::{on_each_platform, papers};

on_each_platform!(
    a_question_is_answered_by_a_file,
    a_file_that_is_left_out_can_be_sent_later,
    what_is_not_kept_is_said_with_what_to_do,
    staff_send_a_cover_picture_and_materials,
);

/// An event that asks these questions.
async fn announces(world: &World, questions: &[&str]) -> PostingId {
    let mut content: PostingContent = lecture("Rice and its genes", "2026-12-20 15:00", 3);
    let details = content.event.as_mut().expect("an event");
    details.questions = questions.iter().filter_map(|line| Question::read(line)).collect();
    let now = world.clock.now();
    let mut tx = world.house().service.store().write().await.expect("the store");
    let id = published(&mut tx, &content, now).await;
    tx.commit().await.expect("a commit");
    id
}

async fn registers(world: &World, person: &Person, name: &str, id: PostingId) {
    says(world, person, "/start").await;
    takes(world, person, "English").await;
    says(world, person, &format!("/events E-{}", id.0)).await;
    takes(world, person, "Register").await;
    takes(world, person, "Next").await;
    person.fills(&[("Name", name), ("Institution", "TU Berlin")]).await;
    world.rests().await;
}

async fn sends(world: &World, person: &Person, name: &str, bytes: &[u8]) {
    world.clock.advance(PACE_MS);
    person.sends_file(name, bytes, "application/octet-stream");
    settles(world).await;
}

/// Lets what was sent be looked at and answered.
async fn settles(world: &World) {
    for _ in 0..500 {
        world.rests().await;
        let mut tx = world.house().service.store().read().await.expect("the store");
        if tx.pending_jobs("file").await.expect("the store") == 0 {
            drop(tx);
            // What came of it is said no sooner after "looking at it" than the platform bears.
            for _ in 0..4 {
                world.clock.advance(PACE_MS);
                world.rests().await;
            }
            return;
        }
        drop(tx);
        let _ =
            tokio::time::timeout(std::time::Duration::from_millis(20), std::future::pending::<()>()).await;
    }
    panic!("a file is not looked at:\n{}", world.transcript());
}

/// Every byte that lies in the place for files.
fn on_disk(world: &World) -> Vec<Vec<u8>> {
    let folders = std::fs::read_dir(&world.config().files).expect("a folder");
    let files =
        folders.flat_map(|folder| std::fs::read_dir(folder.expect("an entry").path()).expect("a folder"));
    files.map(|file| std::fs::read(file.expect("an entry").path()).expect("a file")).collect()
}

async fn a_question_is_answered_by_a_file(stage: Stage) {
    let world = World::staged(stage).await;
    let id = announces(&world, &["Your abstract [file] *", "A photo of your poster [file]"]).await;
    let anna = world.person(7, "Anna", "en");
    registers(&world, &anna, "Anna Weber", id).await;
    // The seat does not wait for the file.
    anna.reads("your seat is reserved").await;
    anna.reads("Your abstract: file still missing").await;
    anna.reads("Your abstract\nThis belongs to your registration").await;

    sends(&world, &anna, "../abstract.exe", &papers::pdf("genes")).await;
    anna.reads("abstract.pdf, 1 KB").await;
    anna.reads("A photo of your poster\nThis belongs to").await;
    world.clock.advance(PACE_MS);
    anna.sends_photo("poster.jpg", &papers::photo("25.04 N 102.71 E"));
    settles(&world).await;
    anna.reads(".jpg, 1 KB").await;
    // What is sent now takes the place of what was sent before.
    sends(&world, &anna, "better.jpg", &papers::photo("Berlin")).await;
    anna.reads("better.jpg, 1 KB").await;
    // Words mean what they always mean.
    says(&world, &anna, "rice").await;
    assert_eq!(anna.count("I am waiting for a file"), 0, "{}", anna.transcript());

    let lying = on_disk(&world);
    assert_eq!(lying.len(), 3, "what was replaced goes when files are swept");
    for secret in ["genes", "25.04", "Berlin"] {
        assert!(!lying.iter().any(|bytes| bytes.windows(secret.len()).any(|part| part == secret.as_bytes())));
    }
    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "R-1").await;
    anna.reads("Your abstract: abstract.pdf").await;

    // Staff of the office read it where they work; another station does not.
    let store = world.house().service.store();
    let mut tx = store.read().await.expect("the store");
    let own = tx.attendees(id, None, 0, 10).await.expect("attendees").page.items.remove(0);
    let files = tx.answer_files(own.id).await.expect("files");
    drop(tx);
    let kept: Vec<&str> = files.iter().map(|(_, file)| file.name.as_str()).collect();
    assert_eq!(kept, ["abstract.pdf", "better.jpg"]);
    let wang = world.person(20, "Wang", "en");
    let (_, code) = world.staff("Wang", Role::Officer).await;
    says(&world, &wang, &format!("/staff {code}")).await;
    world.clock.advance(PACE_MS);
    let shown = wang.is_offered("Events").await;
    wang.forges(&shown, &format!("ef.{}.0", own.id.0)).await;
    world.rests().await;
    let (name, bytes) = wang.sees("the abstract", |seen| seen.file().is_some()).await.file().expect("a file");
    assert_eq!((name.as_str(), &bytes[..]), ("abstract.pdf", &papers::pdf("genes")[..]));
    // Anna is no staff: the same press gives her nothing.
    let shown = anna.is_offered("Event").await;
    anna.forges(&shown, &format!("ef.{}.0", own.id.0)).await;
    world.rests().await;
    assert!(!anna.from_bot().iter().any(|seen| seen.file().is_some_and(|(name, _)| name == "abstract.pdf")));

    // The bytes that no row names go, and only they.
    world.clock.advance(60_000);
    world.rests().await;
    store.sweep_files(world.clock.now()).await.expect("swept");
    assert_eq!(on_disk(&world).len(), 2);
    for (_, file) in files {
        assert!(store.file(file.id).await.expect("the store").is_some());
    }
}

async fn a_file_that_is_left_out_can_be_sent_later(stage: Stage) {
    let world = World::staged(stage).await;
    let id = announces(&world, &["Your abstract [file] *"]).await;
    let anna = world.person(7, "Anna", "en");
    registers(&world, &anna, "Anna Weber", id).await;
    takes(&world, &anna, "Later").await;
    anna.reads("The file is still missing").await;
    // Nothing waits for one now.
    sends(&world, &anna, "abstract.pdf", &papers::pdf("genes")).await;
    anna.reads("only").await;
    assert!(on_disk(&world).is_empty());
    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "Rice and its genes").await;
    takes(&world, &anna, "Send: Your abstract").await;
    says(&world, &anna, "here it comes").await;
    anna.reads("I am waiting for a file").await;
    sends(&world, &anna, "abstract.pdf", &papers::pdf("genes")).await;
    anna.reads("abstract.pdf, 1 KB").await;
    // A registration that is given up takes no files.
    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "Rice and its genes").await;
    let old = anna.reads("Your abstract: abstract.pdf").await;
    takes(&world, &anna, "Cancel registration").await;
    takes(&world, &anna, "Cancel R-").await;
    anna.forges(&old, "rp.1.0").await;
    world.rests().await;
    anna.reads("No file is asked for here any more").await;
}

async fn what_is_not_kept_is_said_with_what_to_do(stage: Stage) {
    let world = World::staged(stage).await;
    let id = announces(&world, &["Your abstract [file] *"]).await;
    let anna = world.person(7, "Anna", "en");
    registers(&world, &anna, "Anna Weber", id).await;
    let large = [papers::pdf(""), vec![b' '; 11 << 20]].concat();
    for (name, bytes, why) in [
        ("a.docx", papers::macros(), "The file carries programs"),
        ("a.pdf", b"<svg onload=alert(1)>".to_vec(), "This kind of picture is not taken"),
        ("a.pdf", b"MZ\0".to_vec(), "This is a program"),
        ("a.pdf", large, "larger than 10 MB"),
    ] {
        sends(&world, &anna, name, &bytes).await;
        anna.reads(why).await;
    }
    assert!(on_disk(&world).is_empty(), "nothing of it was kept");
    // The next one is taken without another word.
    sends(&world, &anna, "a.pdf", &papers::pdf("genes")).await;
    anna.reads("a.pdf, 1 KB").await;
}

/// Signs in as staff.
async fn works(world: &World, id: u32, name: &str, role: Role) -> Person {
    let person = world.person(id, name, "en");
    let (_, code) = world.staff(name, role).await;
    says(world, &person, &format!("/staff {code}")).await;
    person.is_offered("Events").await;
    person
}

/// Presses something that stands on another page.
async fn goes(world: &World, person: &Person, press: &str) {
    world.clock.advance(PACE_MS);
    // A press changes what it stands below, and a file cannot become words.
    let mut shown = person.from_bot().into_iter().rev();
    let shown = shown.find(|seen| seen.file().is_none()).expect("a message");
    person.forges(&shown, press).await;
    world.rests().await;
}

async fn staff_send_a_cover_picture_and_materials(stage: Stage) {
    let world = World::staged(stage).await;
    let id = announces(&world, &[]).await;
    let anna = world.person(7, "Anna", "en");
    registers(&world, &anna, "Anna Weber", id).await;
    let wang = works(&world, 20, "Wang", Role::Officer).await;

    goes(&world, &wang, &format!("dp.{}", id.0)).await;
    takes(&world, &wang, "Cover picture").await;
    wang.reads("There is no cover picture yet").await;
    sends(&world, &wang, "a.pdf", &papers::pdf("x")).await;
    wang.reads("not taken here").await;
    takes(&world, &wang, "Send another").await;
    world.clock.advance(PACE_MS);
    wang.sends_photo("a.jpg", &papers::photo("25.04 N"));
    settles(&world).await;
    wang.reads("The picture is kept").await;
    let store = world.house().service.store();
    let posting =
        store.read().await.expect("the store").posting(id).await.expect("the store").expect("an event");
    let cover = |content: &PostingContent| content.event.as_ref().and_then(|event| event.cover.clone());
    assert_eq!(posting.head.review, PostingState::Draft, "an approval is withdrawn");
    assert_eq!(posting.shown().and_then(cover), None, "what is public stays");
    let first = cover(&posting.head.content).expect("a picture");
    // Another takes its place, and the first is forgotten.
    goes(&world, &wang, &format!("ek.{}", id.0)).await;
    sends(&world, &wang, "b.jpg", &papers::photo("Berlin")).await;
    wang.reads("b.jpg, 1 KB").await;
    assert!(store.file(first.file).await.expect("the store").is_none());
    goes(&world, &wang, &format!("ek.{}", id.0)).await;
    let (name, bytes) = wang.sees("the picture", |seen| seen.file().is_some()).await.file().expect("a file");
    assert!(name.ends_with(".jpg") && !bytes.windows(6).any(|part| part == b"Berlin"), "{name}");

    goes(&world, &wang, &format!("eg.{}", id.0)).await;
    takes(&world, &wang, "Add a file").await;
    sends(&world, &wang, "slides.pdf", &papers::pdf("slides")).await;
    wang.reads("Kept among the materials: slides.pdf, 1 KB").await;

    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "Rice and its genes").await;
    takes(&world, &anna, "Materials (1)").await;
    takes(&world, &anna, "slides").await;
    let file = |seen: &haizhi_tests::person::Seen| seen.file().is_some_and(|(name, _)| name == "slides.pdf");
    let (_, bytes) = anna.sees("the slides", file).await.file().expect("a file");
    assert_eq!(&bytes[..], papers::pdf("slides"));
    // Who has no seat gets nothing, whatever they press.
    let carla = world.person(9, "Carla", "en");
    says(&world, &carla, "/start").await;
    takes(&world, &carla, "English").await;
    let kept = store.read().await.expect("the store").handouts(id).await.expect("the store");
    let number = kept.first().and_then(|kept| kept.handout.file()).expect("a file");
    goes(&world, &carla, &format!("rmf.1.{number}")).await;
    assert!(!carla.from_bot().iter().any(file), "{}", carla.transcript());
}
