//! A scholar's way in any language, by the labels of that language: what a
//! platform refuses, or shows cut off, fails where it happens.

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_core::args;
use haizhi_core::clock::Clock as _;
use haizhi_core::domain::engagement::Engagement;
use haizhi_core::domain::field::Field;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::Platform;
use haizhi_core::text::Texts;

use crate::cast::{lecture, published, speech};
use crate::person::Person;
use crate::steps::{says, takes};
use crate::world::World;

/// From the first word over a subscription to a card, an interest, a seat at
/// an event, and the settings; what was chosen is given up again at the end.
pub fn walks<'a>(world: &'a World, person: &'a Person, lang: Lang) -> BoxFuture<'a, ()> {
    async move {
        let words = Texts::get().words(lang);
        let follows = [
            words.say("language-name"),
            words.say("subscribe-button"),
            words.field(Field::ArtificialIntelligence),
            words.say("button-next"),
            words.engagement(Engagement::Project),
            words.say("button-next"),
            words.say("button-skip"),
            words.say("subscribe-confirm"),
        ];
        says(world, person, "/start").await;
        for label in &follows {
            takes(world, person, label).await;
        }
        says(world, person, "/subscriptions").await;

        let now = world.clock.now();
        let mut tx = world.house().service.store().write().await.expect("the store");
        let mut project = speech();
        project.engagement = [Engagement::Project].into_iter().collect();
        for content in [&project, &lecture("Rice and its genes", "2026-12-20 15:00", 1)] {
            let id = published(&mut tx, content, now).await;
            tx.announce(id, now).await.expect("a notice");
        }
        tx.commit().await.expect("a commit");
        world.clock.advance(1_000);
        world.rests().await;

        says(world, person, "/events E-2").await;
        for label in [words.say("event-register"), words.say("button-next")] {
            takes(world, person, &label).await;
        }
        let (name, institution) = (words.say("shared-name"), words.say("shared-institution"));
        person.fills(&[(&name, "Anna Weber"), (&institution, "TU Berlin")]).await;
        world.rests().await;
        person.reads("R-1").await;
        says(world, person, "/registrations").await;
        takes(world, person, "Rice and its genes").await;
        takes(world, person, &words.say("registration-cancel")).await;
        takes(world, person, &words.say_with("registration-cancel-yes", &args! { id: "R-1" })).await;

        says(world, person, "P-1").await;
        for id in ["card-interest", "interest-agree"] {
            takes(world, person, &words.say(id)).await;
        }
        person.reads("I-1").await;

        says(world, person, "/settings").await;
        for id in
            ["settings-rhythm", "settings-quiet", "settings-pause", "settings-zone", "settings-reminders"]
        {
            takes(world, person, &words.say(id)).await;
            takes(world, person, &words.say("button-back")).await;
        }
        says(world, person, "/help").await;
    }
    .boxed()
}

/// The platform's own tag of a language, as a new account says it.
pub fn tag(platform: Platform, lang: Lang) -> &'static str {
    match (platform, lang) {
        (_, Lang::ZhHans) => "zh-CN",
        (_, Lang::ZhHant) => "zh-TW",
        // Discord has no Lao, Burmese or Khmer: who reads them has it in another.
        (Platform::Discord, Lang::Lo | Lang::My | Lang::Km) => "en-GB",
        (_, lang) => lang.code(),
    }
}
