use std::sync::Arc;

use haizhi_core::dialogue::change::Joins;
use haizhi_core::domain::event::Attendance;
use haizhi_core::domain::field::Field;
use haizhi_core::domain::ids::{PersonId, PostingId, RegistrationId};
use haizhi_core::domain::interest::{InterestState, SharedSet};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{PersonKind, Platform, Profile, Staff};
use haizhi_core::domain::registration::{Entry, RegistrationState};
use haizhi_core::store::{Joined, NewInterest, NewRegistration, Tx, UnderWay};
use haizhi_tests::cast::{
    NOW, announced, everything, fields, lecture, member, published, scholar, speech, subscribe, telegram,
    waiting, web,
};
use haizhi_tests::stores::TestStore;
use tokio::sync::Barrier;

async fn interest(tx: &mut Tx, posting: PostingId, person: PersonId, now: i64) {
    let new = NewInterest {
        posting,
        person,
        shared: SharedSet::EMPTY,
        profile: &Profile::default(),
        message: "Hello",
        consent_version: 1,
        consent_lang: Lang::En,
        surface: "telegram",
        purpose: "P-1",
    };
    tx.send_interest(new, now).await.unwrap().expect("a new one");
}

/// Anna on Telegram, and Anna on the web with a code of hers.
async fn twice(tx: &mut Tx) -> (PersonId, PersonId) {
    let (here, there) = (scholar(tx, &telegram(1)).await, scholar(tx, &web("a")).await);
    tx.create_link_code("h", there, NOW + 10).await.unwrap();
    (here, there)
}

pub async fn everything_of_both_is_one_persons(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (here, there) = twice(&mut tx).await;
    for person in [here, there] {
        subscribe(&mut tx, person, &everything()).await;
    }
    subscribe(&mut tx, here, &fields([Field::Silicon])).await;
    let postings = [published(&mut tx, &speech(), NOW).await, published(&mut tx, &speech(), NOW).await];
    interest(&mut tx, postings[0], here, NOW).await;
    interest(&mut tx, postings[0], there, NOW + 1).await;
    interest(&mut tx, postings[1], here, NOW + 1).await;
    for person in [here, there] {
        tx.save(person, postings[0], true, NOW).await.unwrap();
    }
    tx.save(here, postings[1], true, NOW).await.unwrap();
    let wang = member(&mut tx, "Wang").await;
    tx.link_staff(wang, here, NOW).await.unwrap();
    tx.set_profile(here, &Profile { name: "A".into(), email: "a@b".into(), ..Profile::default() })
        .await
        .unwrap();
    tx.set_profile(there, &Profile { name: "Anna".into(), ..Profile::default() }).await.unwrap();
    tx.create_session("s", here, NOW + 10).await.unwrap();

    let joins = tx.joins(here, there).await.unwrap();
    let expected = Joins {
        platforms: vec![Platform::Web],
        subscriptions: 1,
        interests: 2,
        withdrawn: 1,
        saved: 2,
        registrations: 0,
        staff: true,
    };
    assert_eq!(joins, expected);
    assert_eq!(tx.join_persons((here, &telegram(1)), there, "h", NOW + 5).await.unwrap(), Joined::Done);

    let (_, anna) = tx.person_at(&telegram(1)).await.unwrap().expect("Anna");
    assert_eq!(anna.id, there);
    assert_eq!(anna.staff.map(|staff| staff.id), Some(wang));
    assert_eq!((anna.profile.name.as_str(), anna.profile.email.as_str()), ("Anna", "a@b"));
    assert_eq!(tx.subscriptions(there).await.unwrap().len(), 2, "the same filter once");
    assert_eq!(
        tx.interest_in(postings[1], there).await.unwrap().map(|(_, state)| state),
        Some(InterestState::Sent)
    );
    let interests = tx.interests(there, 0, 9).await.unwrap().items;
    let kept: Vec<(i64, InterestState)> = interests
        .iter()
        .filter(|kept| kept.posting == postings[0])
        .map(|kept| (kept.sent_at, kept.state))
        .collect();
    assert_eq!(
        kept,
        [(NOW + 1, InterestState::Withdrawn), (NOW, InterestState::Sent)],
        "the older one stays"
    );
    assert_eq!(tx.saved(there, 0, 9).await.unwrap().total, 2);
    assert_eq!(tx.session("s", NOW).await.unwrap(), Some(there));
    let left = tx.person(here).await.unwrap().expect("the empty record");
    assert_eq!((left.profile, left.staff), (Profile::default(), None));
    assert!(tx.accounts(here).await.unwrap().is_empty() && tx.subscriptions(here).await.unwrap().is_empty());
}

/// Registers a person for an event, with this state.
async fn seat(tx: &mut Tx, event: PostingId, person: PersonId, state: RegistrationState) -> RegistrationId {
    let entry = Entry {
        attendance: Attendance::OnSite,
        companions: 0,
        name: "Anna".into(),
        institution: String::new(),
        answers: Vec::new(),
    };
    let code = format!("{event}{person}");
    let new = NewRegistration { event, person, state, entry: &entry, code: &code, reminded: 0 };
    tx.register(new, NOW).await.unwrap().expect("a registration")
}

pub async fn of_two_registrations_the_better_place_is_kept(test: TestStore) {
    use RegistrationState::{Confirmed, Waiting};
    let mut tx = test.store.write().await.unwrap();
    let (here, there) = twice(&mut tx).await;
    let mut events = Vec::new();
    for _ in 0..3 {
        events.push(published(&mut tx, &lecture("Rice", "2026-12-20 15:00", 9), NOW).await);
    }
    let mine = seat(&mut tx, events[0], here, Confirmed).await;
    let theirs = seat(&mut tx, events[0], there, Waiting).await;
    let older = seat(&mut tx, events[1], there, Waiting).await;
    let younger = seat(&mut tx, events[1], here, Waiting).await;
    let alone = seat(&mut tx, events[2], here, Waiting).await;
    tx.keep_feed(here, "an address", NOW).await.unwrap();

    assert_eq!(tx.joins(here, there).await.unwrap().registrations, 3, "what goes along is told before");
    let freed = tx.join_registrations(here, there, NOW + 1).await.unwrap();
    assert_eq!(freed, events[..2]);
    for (id, state) in [
        (mine, Confirmed),
        (theirs, RegistrationState::Cancelled),
        (older, Waiting),
        (younger, RegistrationState::Cancelled),
        (alone, Waiting),
    ] {
        let one = tx.registration(id).await.unwrap().expect("a registration");
        assert_eq!((one.person, one.state), (there, state), "{id}");
    }
    assert_eq!(tx.person_of_feed("an address").await.unwrap(), Some(there));
}

pub async fn joined_persons_hear_of_each_notice_once(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (here, there) = twice(&mut tx).await;
    for person in [here, there] {
        subscribe(&mut tx, person, &everything()).await;
    }
    let told = announced(&mut tx, &speech()).await.notice.expect("a notice");
    let both = announced(&mut tx, &speech()).await.notice.expect("a notice");
    tx.deliveries_sent(&[(told, here, Some("7".into()))], NOW).await.unwrap();
    // One that only the first was to hear of, when all others have had their turn.
    subscribe(&mut tx, here, &fields([Field::Silicon])).await;
    assert_eq!(tx.join_persons((here, &telegram(1)), there, "h", NOW).await.unwrap(), Joined::Done);
    assert_eq!(tx.delivery_state(told, there).await.unwrap().as_deref(), Some("dropped"), "told already");
    assert_eq!(tx.delivery_state(told, here).await.unwrap().as_deref(), Some("sent"));
    let mut rows = Vec::new();
    for platform in [Platform::Telegram, Platform::Web] {
        rows.extend(waiting(&mut tx, platform, NOW).await);
    }
    let keys: Vec<UnderWay> = rows.iter().map(|row| row.key()).collect();
    assert_eq!(keys, [UnderWay(both, there)], "one row for the one person");
}

pub async fn a_row_that_changes_hands_keeps_its_turn(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let there = scholar(&mut tx, &web("a")).await;
    let here = scholar(&mut tx, &telegram(1)).await;
    tx.create_link_code("h", there, NOW + 10).await.unwrap();
    subscribe(&mut tx, here, &everything()).await;
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    assert_eq!(tx.join_persons((here, &telegram(1)), there, "h", NOW).await.unwrap(), Joined::Done);
    // Turns are taken in the order of persons: whoever was past this one finds it all the same.
    assert!(tx.fresh_deliveries(notice, there, Platform::Telegram, 9).await.unwrap().is_empty());
    let rows = tx.waited_deliveries(Platform::Telegram, NOW, 9).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.key()).collect::<Vec<_>>(), [UnderWay(notice, there)]);
    assert_eq!(rows[0].claimed.as_ref().map(|claimed| &claimed.to), Some(&telegram(1)));
}

pub async fn nothing_is_joined_while_something_is_under_way(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (here, there) = twice(&mut tx).await;
    subscribe(&mut tx, here, &everything()).await;
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    tx.take_sender(Platform::Telegram, "one", NOW, NOW + 10, 0).await.unwrap();
    tx.put_under_way(Platform::Telegram, "one", &[UnderWay(notice, here)], NOW).await.unwrap();
    assert_eq!(tx.join_persons((here, &telegram(1)), there, "h", NOW).await.unwrap(), Joined::Busy);
    tx.deliveries_sent(&[(notice, here, None)], NOW).await.unwrap();
    tx.put_under_way(Platform::Telegram, "one", &[], NOW).await.unwrap();
    assert_eq!(
        tx.join_persons((here, &telegram(1)), there, "h", NOW).await.unwrap(),
        Joined::Done,
        "the code is still good"
    );
}

pub async fn a_link_code_works_once_and_ends(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (here, there) = twice(&mut tx).await;
    assert_eq!(tx.link_code("h", NOW + 9).await.unwrap(), Some(there));
    assert_eq!(tx.link_code("h", NOW + 10).await.unwrap(), None, "its time is over");
    tx.create_link_code("h2", there, NOW + 10).await.unwrap();
    assert_eq!(tx.link_code("h", NOW).await.unwrap(), None, "the newer one counts");
    assert_eq!(tx.join_persons((here, &telegram(1)), there, "h", NOW).await.unwrap(), Joined::UsedUp);
    assert_eq!(tx.join_persons((here, &telegram(1)), there, "h2", NOW).await.unwrap(), Joined::Done);
    assert_eq!(tx.link_code("h2", NOW).await.unwrap(), None, "it is used");
}

pub async fn two_members_of_staff_stay_two(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (here, there) = twice(&mut tx).await;
    for (person, name) in [(here, "Li"), (there, "Wang")] {
        let id = member(&mut tx, name).await;
        tx.link_staff(id, person, NOW).await.unwrap();
    }
    assert_eq!(tx.join_persons((here, &telegram(1)), there, "h", NOW).await.unwrap(), Joined::TwoMembers);
    assert_eq!(tx.link_code("h", NOW).await.unwrap(), Some(there), "nothing was changed");
}

pub async fn who_was_switched_off_brings_no_rights(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    // Who was switched off here, who there, and whose rights are left in the end.
    for (number, switched_off) in [[true, false], [false, true], [true, true]].into_iter().enumerate() {
        let at = telegram(i64::try_from(number).unwrap() + 1);
        let (here, there) = (scholar(&mut tx, &at).await, scholar(&mut tx, &web(number)).await);
        let code = format!("h{number}");
        tx.create_link_code(&code, there, NOW + 10).await.unwrap();
        let mut members = Vec::new();
        for (person, off) in [here, there].into_iter().zip(switched_off) {
            let id = member(&mut tx, "Wang").await;
            tx.link_staff(id, person, NOW).await.unwrap();
            tx.set_active(id, !off).await.unwrap();
            members.push(id);
        }
        assert_eq!(tx.joins(here, there).await.unwrap().staff, !switched_off[0]);
        assert_eq!(
            tx.join_persons((here, &at), there, &code, NOW).await.unwrap(),
            Joined::Done,
            "{switched_off:?}"
        );
        let acts = |staff: Option<Staff>| staff.map(|staff| staff.id);
        let (_, one) = tx.person_at(&at).await.unwrap().expect("the one person");
        let kept = switched_off.iter().position(|off| !off).map(|kept| members[kept]);
        assert_eq!(acts(one.staff), kept, "{switched_off:?}");
        // Being switched on again gives no rights to where they never were.
        tx.set_active(members[0], true).await.unwrap();
        let (_, one) = tx.person_at(&at).await.unwrap().expect("the one person");
        assert_eq!(acts(one.staff), kept, "{switched_off:?}");
    }
}

pub async fn joins_race_and_one_wins(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let there = scholar(&mut tx, &web("a")).await;
    tx.create_link_code("h", there, NOW + 10).await.unwrap();
    let mut people = Vec::new();
    for chat in 0..6 {
        let at = telegram(chat + 1);
        let person = scholar(&mut tx, &at).await;
        subscribe(&mut tx, person, &everything()).await;
        people.push((person, at));
    }
    tx.commit().await.unwrap();
    let tries = people.into_iter().map(|(person, at)| {
        let store = test.store.clone();
        tokio::spawn(async move {
            let mut tx = store.write().await.unwrap();
            let joined = tx.join_persons((person, &at), there, "h", NOW).await.unwrap();
            tx.commit().await.unwrap();
            joined
        })
    });
    let came: Vec<Joined> = futures::future::join_all(tries).await.into_iter().map(Result::unwrap).collect();
    assert_eq!(came.iter().filter(|joined| **joined == Joined::Done).count(), 1, "{came:?}");
    assert_eq!(came.iter().filter(|joined| **joined == Joined::UsedUp).count(), 5, "{came:?}");
    let mut tx = test.store.read().await.unwrap();
    assert_eq!(tx.accounts(there).await.unwrap().len(), 2);
}

pub async fn two_who_join_each_other_are_one(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (here, there) = (scholar(&mut tx, &telegram(1)).await, scholar(&mut tx, &web("a")).await);
    tx.create_link_code("of-here", here, NOW + 10).await.unwrap();
    tx.create_link_code("of-there", there, NOW + 10).await.unwrap();
    for person in [here, there] {
        subscribe(&mut tx, person, &everything()).await;
    }
    tx.commit().await.unwrap();
    let tries = [(here, telegram(1), there, "of-there"), (there, web("a"), here, "of-here")];
    let tries = tries.map(|(from, by, into, code)| {
        let store = test.store.clone();
        tokio::spawn(async move {
            let mut tx = store.write().await.unwrap();
            let joined = tx.join_persons((from, &by), into, code, NOW).await.unwrap();
            tx.commit().await.unwrap();
            joined
        })
    });
    let came: Vec<Joined> = futures::future::join_all(tries).await.into_iter().map(Result::unwrap).collect();
    assert!(came.contains(&Joined::Done) && came.contains(&Joined::UsedUp), "{came:?}");
    let mut tx = test.store.read().await.unwrap();
    let (_, one) = tx.person_at(&telegram(1)).await.unwrap().expect("Anna");
    let (_, other) = tx.person_at(&web("a")).await.unwrap().expect("Anna");
    assert_eq!(one.id, other.id);
    assert_eq!(tx.subscriptions(one.id).await.unwrap().len(), 1);
}

pub async fn a_person_is_joined_once_whichever_account_acts(test: TestStore) {
    // Long enough after they were seen last that a turn writes that down.
    const LATER: i64 = NOW + 2 * 60_000;
    for round in 0..8 {
        let mut tx = test.store.write().await.unwrap();
        let here = scholar(&mut tx, &telegram(format!("{round}0"))).await;
        let (second, _) = tx
            .create_person(PersonKind::Human, &telegram(format!("{round}1")), Lang::En, "UTC", NOW)
            .await
            .unwrap();
        tx.link_account(second.id, here).await.unwrap();
        subscribe(&mut tx, here, &everything()).await;
        let accounts = tx.accounts(here).await.unwrap();
        let mut tries = Vec::new();
        let begin = Arc::new(Barrier::new(accounts.len() + 1));
        for account in accounts {
            let code = account.address.chat.clone();
            let there = scholar(&mut tx, &web(&code)).await;
            tx.create_link_code(&code, there, LATER + 1).await.unwrap();
            let (store, begin) = (test.store.clone(), begin.clone());
            tries.push(tokio::spawn(async move {
                begin.wait().await;
                let mut tx = store.write().await.unwrap();
                tx.seen(&account, LATER).await.unwrap();
                let joined = tx.join_persons((here, &account.address), there, &code, LATER).await.unwrap();
                tx.commit().await.unwrap();
                joined
            }));
        }
        tx.commit().await.unwrap();
        begin.wait().await;
        let came = futures::future::join_all(tries).await;
        let mut came: Vec<Joined> = came.into_iter().map(Result::unwrap).collect();
        came.sort_by_key(|joined| *joined != Joined::Done);
        assert_eq!(came, [Joined::Done, Joined::Busy]);
        let mut tx = test.store.read().await.unwrap();
        let (_, anna) = tx.person_at(&telegram(format!("{round}0"))).await.unwrap().expect("Anna");
        assert_eq!(tx.accounts(anna.id).await.unwrap().len(), 3);
        assert_eq!(tx.subscriptions(anna.id).await.unwrap().len(), 1);
    }
}

pub async fn an_account_taken_out_begins_anew(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (here, there) = twice(&mut tx).await;
    subscribe(&mut tx, here, &everything()).await;
    assert_eq!(tx.join_persons((here, &telegram(1)), there, "h", NOW).await.unwrap(), Joined::Done);
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    let (account, _) = tx.person_at(&telegram(1)).await.unwrap().expect("an account");
    tx.prefer(there, Some(account.id)).await.unwrap();
    tx.create_link_code("back", there, NOW + 10).await.unwrap();
    tx.take_account_out(there, account.id, NOW).await.unwrap();
    assert_eq!(tx.link_code("back", NOW).await.unwrap(), None, "a code made from it leads back");
    let (_, anew) = tx.person_at(&telegram(1)).await.unwrap().expect("somebody new");
    assert!(anew.id != there && anew.id != here);
    assert_eq!(
        (anew.lang, anew.zone.as_str(), anew.profile),
        (Lang::En, "Europe/Berlin", Profile::default())
    );
    assert!(tx.subscriptions(anew.id).await.unwrap().is_empty());
    let settings = tx.settings(there).await.unwrap();
    assert_eq!((settings.accounts.len(), settings.preferred), (1, None));
    // What waited for that account is not told to whoever is there now.
    let rows = waiting(&mut tx, Platform::Telegram, NOW).await;
    assert!(rows.iter().all(|row| row.claimed.is_none()), "{rows:?}");
    tx.reroute(UnderWay(notice, there), NOW).await.unwrap();
    let rows = waiting(&mut tx, Platform::Web, NOW).await;
    assert_eq!(rows[0].claimed.as_ref().map(|claimed| &claimed.to), Some(&web("a")));
}
