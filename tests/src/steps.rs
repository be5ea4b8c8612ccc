//! What scenarios do again and again: something happens, and what follows from
//! it is let happen before the next.

use haizhi_core::clock::Clock as _;

use crate::person::{PACE_MS, Person};
use crate::world::World;

/// Turns the clock to this moment (ms since 1970) and lets what is due happen.
pub async fn until(world: &World, moment: i64) {
    world.clock.advance((moment - world.clock.now()).max(0));
    world.rests().await;
}

/// Takes what is offered and lets what follows happen.
pub async fn takes(world: &World, person: &Person, label: &str) {
    world.clock.advance(PACE_MS);
    person.takes(label).await;
    world.rests().await;
}

/// Writes something, or uses a command, and lets what follows happen.
pub async fn says(world: &World, person: &Person, text: &str) {
    world.clock.advance(PACE_MS);
    match text.starts_with('/') {
        true => person.runs(text).await,
        false => person.says(text),
    }
    world.rests().await;
}

/// Starts in English and follows everything, told in this rhythm.
pub async fn follows(world: &World, person: &Person, confirm: &str) {
    says(world, person, "/start").await;
    for label in ["English", "Follow postings", "All fields", "Next", "Skip", "Skip", confirm] {
        takes(world, person, label).await;
    }
    person.reads("Subscribed as").await;
}
