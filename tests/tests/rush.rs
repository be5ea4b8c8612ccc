//! A thousand people register at the same moment for a hundred places.

use std::sync::Arc;

use haizhi_core::dispatch::Wake;
use haizhi_core::domain::person::Platform;
use haizhi_core::domain::registration::RegistrationState;
use haizhi_core::platform::Capabilities;
use haizhi_core::service::Service;
use haizhi_tests::cast::{NOW, lecture, published};
use haizhi_tests::clock::TestClock;
use haizhi_tests::on_both_engines;
use haizhi_tests::rush::{people, registers};
use haizhi_tests::stores::TestStore;

on_both_engines!(tests::no_seat_is_given_twice);

mod tests {
    use super::*;

    pub async fn no_seat_is_given_twice(test: TestStore) {
        let able = [(Platform::Telegram, Capabilities::PLAIN)];
        let service = Service::new(test.store.clone(), Arc::new(TestClock::new()), Wake::default(), able);
        let mut tx = test.store.write().await.expect("the store");
        let event = published(&mut tx, &lecture("Rice", "2026-12-20 15:00", 100), NOW).await;
        tx.commit().await.expect("a commit");
        let people = people(&test.store, 1_000, NOW).await;
        registers(&service, &people, event).await;

        let mut tx = test.store.read().await.expect("the store");
        let all = tx.live_registrations(event).await.expect("the store");
        let seated = |state| all.iter().filter(|one| one.state == state).count();
        assert_eq!(all.len(), 1_000);
        assert_eq!(seated(RegistrationState::Confirmed), 100);
        assert_eq!(seated(RegistrationState::Waiting), 900);
        // Who came first has a seat, and the list is in the order of arrival.
        for (at, one) in all.iter().enumerate() {
            let (state, place) = match at {
                0..100 => (RegistrationState::Confirmed, None),
                _ => (RegistrationState::Waiting, Some(at as u32 - 99)),
            };
            assert_eq!(one.state, state, "{at}");
            if let Some(place) = place {
                assert_eq!(tx.place_in_line(one.id).await.expect("the store"), place);
            }
        }
        // Everybody reads how it stands, nobody an error.
        for (_, person) in &people {
            let own = tx.registration_in(event, person.id).await.expect("the store");
            assert!(own.is_some_and(|own| own.state.is_live()));
        }
    }
}
