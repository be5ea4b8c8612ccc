//! The scholar's way and the pages in an English that is longer and has marks
//! above its letters. Every test of this program reads it, so nothing else is here.

use haizhi_core::domain::access::Role;
use haizhi_core::domain::lang::Lang;
use haizhi_core::text::Texts;
use haizhi_tests::browser::Chromium;
use haizhi_tests::journey::walks;
use haizhi_tests::site::Site;
use haizhi_tests::world::{Engine, Platform, Stage, World};

async fn walk(platform: Platform) {
    stretch();
    let world = World::staged(Stage { engine: Engine::Sqlite, platform }).await;
    let anna = world.person(7, "Anna", "en");
    walks(&world, &anna, Lang::En).await;
    assert!(anna.transcript().contains("ỗỗ"), "{}", anna.transcript());
    world.ends().await;
}

/// Whichever test comes first stretches it for all.
fn stretch() {
    Texts::stretch();
    let greeting = Texts::get().words(Lang::En).say("home-what");
    assert!(greeting.contains('ự'), "a text was read before: {greeting}");
}

#[tokio::test(flavor = "multi_thread")]
async fn telegram_takes_longer_words() {
    walk(Platform::Telegram).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn discord_takes_longer_words() {
    walk(Platform::Discord).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_have_room_for_longer_words() {
    stretch();
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let window = chromium.window(320, 640).await;
    window.opens(&site.url).await;
    assert!(!window.overflows().await, "the first page");
    window.opens(&format!("{}/events", site.url)).await;
    assert!(!window.overflows().await, "the events");
    let code = site.invites("Li Wen", Role::Administrator).await;
    window.opens(&format!("{}/work/signin/{code}", site.url)).await;
    window.presses(&Texts::get().words(Lang::En).say("web-sign-in-button")).await;
    window.waits_for("location.pathname === '/work' && document.querySelector('.rail')").await;
    for width in [320, 768, 1280] {
        window.resize(width, 720).await;
        for path in ["", "/postings", "/imports", "/events", "/interests", "/notices", "/members", "/audit"] {
            window.opens(&format!("{}/work{path}", site.url)).await;
            assert!(!window.overflows().await, "/work{path} at {width} px");
            window.pictures(&format!("stretched{}-{width}", path.replace('/', "-"))).await;
        }
    }
    chromium.ends().await;
    site.ends().await;
}
