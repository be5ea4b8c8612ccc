//! Many people who register for one event at the same moment.

use futures::future::join_all;
use haizhi_core::dialogue::press::Press;
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, Person, PersonKind, Profile};
use haizhi_core::event::{Event, Inbound, Surface};
use haizhi_core::platform::Ingress as _;
use haizhi_core::service::Service;
use haizhi_core::store::Store;

use crate::cast::telegram;

/// So many people who told their name before.
pub async fn people(store: &Store, count: usize, now: i64) -> Vec<(Address, Person)> {
    let mut tx = store.write().await.expect("the store");
    let mut people = Vec::with_capacity(count);
    for number in 0..count {
        let at = telegram(20_000 + number);
        let made = tx.create_person(PersonKind::Human, &at, Lang::En, "Europe/Berlin", now).await;
        let (_, person) = made.expect("a new person");
        let profile = Profile { name: format!("Scholar {number}"), ..Profile::default() };
        tx.set_profile(person.id, &profile).await.expect("a profile");
        people.push((at, person));
    }
    tx.commit().await.expect("a commit");
    people
}

fn press(at: &Address, press: Press) -> Inbound {
    let id = format!("{}-{}", at.chat, press.encode());
    Inbound {
        at: at.clone(),
        by: at.clone(),
        surface: Surface::Private,
        name_hint: None,
        lang_hint: Some(Lang::En),
        message: Some("1".into()),
        press: Some(id.clone()),
        reply: None,
        guild: None,
        event: Event::Press(press.encode()),
        id,
    }
}

/// All of them press "Register" under the card and once more below what they
/// then read, none waiting for another.
///
/// # Panics
/// When a press was not taken in.
pub async fn registers(service: &Service, people: &[(Address, Person)], event: PostingId) {
    let each = people.iter().map(|(at, _)| async move {
        service.receive(press(at, Press::BeginRegister { id: event })).await.expect("taken in");
        service.receive(press(at, Press::RegGo { run: 1 })).await.expect("taken in");
    });
    join_all(each).await;
}
