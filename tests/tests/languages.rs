//! The scholar's way in each language, on the strict messengers: nothing is
//! refused for its length or its letters.

use haizhi_core::domain::access::Role;
use haizhi_core::domain::lang::Lang;
use haizhi_core::text::{Texts, local};
use haizhi_tests::browser::Chromium;
use haizhi_tests::cast::{lecture, published, speech};
use haizhi_tests::journey::{tag, walks};
use haizhi_tests::site::Site;
use haizhi_tests::world::{Engine, Platform, Stage, World};

macro_rules! in_each_language {
    ($($name:ident: $lang:ident),+ $(,)?) => {
        mod telegram {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() { super::walk(haizhi_tests::world::Platform::Telegram, super::Lang::$lang).await; })+
        }
        mod discord {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() { super::walk(haizhi_tests::world::Platform::Discord, super::Lang::$lang).await; })+
        }
    };
}

in_each_language!(
    simplified_chinese: ZhHans,
    traditional_chinese: ZhHant,
    vietnamese: Vi,
    thai: Th,
    lao: Lo,
    burmese: My,
    khmer: Km,
);

async fn walk(platform: Platform, lang: Lang) {
    let world = World::staged(Stage { engine: Engine::Sqlite, platform }).await;
    let anna = world.person(7, "Anna", tag(platform, lang));
    walks(&world, &anna, lang).await;
    world.ends().await;
}

/// Pages for everybody and the workbench, on a phone. With
/// `HAIZHI_SCREENSHOTS=FOLDER` each leaves a picture there.
#[tokio::test(flavor = "multi_thread")]
async fn pages_have_room_in_every_language() {
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let now = site.service.clock().now();
    let mut tx = site.service.store().write().await.expect("the store");
    let day = local(now, "Asia/Shanghai").expect("a day").date().saturating_add(jiff::Span::new().days(20));
    let talk = lecture("水稻与基因", &format!("{day} 15:00"), 9);
    let event = published(&mut tx, &talk, now).await;
    let posting = published(&mut tx, &speech(), now).await;
    tx.commit().await.expect("a commit");
    let window = chromium.window(360, 740).await;
    let code = site.invites("Li Wen", Role::Administrator).await;
    window.opens(&format!("{}/work/signin/{code}", site.url)).await;
    window.presses("Sign in").await;
    window.waits_for("location.pathname === '/work' && document.querySelector('.rail')").await;
    for lang in Texts::get().offered() {
        let name = Texts::get().words(lang).say("language-name");
        window.opens(&format!("{}/work", site.url)).await;
        if window.asks::<String>("document.documentElement.lang").await != lang.code() {
            window.presses(&name).await;
            window.waits_for(&format!("document.documentElement.lang === '{lang}'")).await;
        }
        for path in [
            format!("/?lang={lang}"),
            format!("/events?lang={lang}"),
            format!("/events/{}?lang={lang}", event.0),
            "/work".to_owned(),
            format!("/work/postings/{}", posting.0),
            format!("/work/events/{}/statistics", event.0),
        ] {
            window.opens(&format!("{}{path}", site.url)).await;
            assert!(!window.overflows().await, "{path} in {lang}");
            let place = path.split('?').next().unwrap_or_default().replace('/', "-");
            window.pictures(&format!("{lang}{place}")).await;
        }
    }
    chromium.ends().await;
    site.ends().await;
}
