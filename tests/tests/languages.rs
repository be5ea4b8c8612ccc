//! The scholar's way in each language, on the strict messengers: nothing is
//! refused for its length or its letters.

use haizhi_core::domain::lang::Lang;
use haizhi_tests::journey::{tag, walks};
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
