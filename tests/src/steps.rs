//! What scenarios do again and again: something happens, and what follows from
//! it is let happen before the next.

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_core::clock::Clock as _;

use crate::person::{PACE_MS, Person};
use crate::world::World;

/// Turns the clock to this moment (ms since 1970) and lets what is due happen.
pub fn until<'a>(world: &'a World, moment: i64) -> BoxFuture<'a, ()> {
    async move {
        world.clock.advance((moment - world.clock.now()).max(0));
        world.rests().await;
    }
    .boxed()
}

/// Takes what is offered and lets what follows happen.
pub fn takes<'a>(world: &'a World, person: &'a Person, label: &'a str) -> BoxFuture<'a, ()> {
    async move {
        world.clock.advance(PACE_MS);
        person.takes(label).await;
        world.rests().await;
    }
    .boxed()
}

/// Writes something, or uses a command, and lets what follows happen.
pub fn says<'a>(world: &'a World, person: &'a Person, text: &'a str) -> BoxFuture<'a, ()> {
    async move {
        world.clock.advance(PACE_MS);
        match text.starts_with('/') {
            true => person.runs(text).await,
            false => person.says(text),
        }
        world.rests().await;
    }
    .boxed()
}

/// Starts in English and follows everything, told in this rhythm.
pub fn follows<'a>(world: &'a World, person: &'a Person, confirm: &'a str) -> BoxFuture<'a, ()> {
    async move {
        says(world, person, "/start").await;
        for label in ["English", "Follow postings", "All fields", "Next", "Skip", "Skip", confirm] {
            takes(world, person, label).await;
        }
        person.reads("Subscribed as").await;
    }
    .boxed()
}
