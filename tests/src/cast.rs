//! The people and things the tests tell of.

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::clock::START;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::engagement::Engagement;
use haizhi_core::domain::event::{Attendance, EventKind, LocalTime};
use haizhi_core::domain::field::Field;
use haizhi_core::domain::ids::{PersonId, PostingId, StaffId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, PersonKind, Platform};
use haizhi_core::domain::place::Place;
use haizhi_core::domain::posting::{Posting, PostingContent};
use haizhi_core::domain::subscription::Filter;
use haizhi_core::store::{Added, Announced, NewPosting, Store, Tx, Waiting};

/// The moment at which every test begins.
pub const NOW: i64 = START;
/// A day in milliseconds.
pub const DAY: i64 = 24 * 3_600_000;

/// A private chat on Telegram.
pub fn telegram(chat: impl ToString) -> Address {
    Address::new(Platform::Telegram, chat.to_string())
}

/// A person, or a channel, on Discord.
pub fn discord(chat: impl ToString) -> Address {
    Address::new(Platform::Discord, chat.to_string())
}

/// A chat window of the web.
pub fn web(chat: impl ToString) -> Address {
    Address::new(Platform::Web, chat.to_string())
}

/// A scholar at this address.
pub fn scholar<'a>(tx: &'a mut Tx, at: &'a Address) -> BoxFuture<'a, PersonId> {
    async move {
        let made = tx.create_person(PersonKind::Human, at, Lang::En, "Europe/Berlin", NOW).await;
        made.expect("a new person").1.id
    }
    .boxed()
}

/// A member of staff.
pub fn member<'a>(tx: &'a mut Tx, name: &'a str) -> BoxFuture<'a, StaffId> {
    async move { tx.create_staff(name, Role::Reviewer, None, NOW).await.expect("a new member") }.boxed()
}

/// A demand for speech recognition in Kunming.
pub fn speech() -> PostingContent {
    let mut content = PostingContent::new(Lang::ZhHans, "多语言语音识别联合研发");
    content.employer = "云南××科技有限公司".into();
    content.research = "面向南亚、东南亚小语种的语音识别与合成".into();
    content.contact = "0871-1234567".into();
    content.fields = [Field::ArtificialIntelligence].into_iter().collect();
    content.engagement = [Engagement::Project, Engagement::Flexible].into_iter().collect();
    content.places = [Place::Kunming].into_iter().collect();
    content
}

/// The same with another title.
pub fn titled(title: &str) -> PostingContent {
    let mut content = speech();
    content.texts = PostingContent::new(Lang::ZhHans, title).texts;
    content
}

/// A lecture in Kunming with this title, from this time on for two hours by the
/// clocks there, with so many seats on site.
pub fn lecture(title: &str, starts: &str, seats: u32) -> PostingContent {
    let mut content = PostingContent::new_event(Lang::En, title, EventKind::Lecture);
    content.employer = "云南大学".into();
    content.contact = "0871-1234567".into();
    content.place = "云南大学科学馆".into();
    content.fields = [Field::ArtificialIntelligence].into_iter().collect();
    content.places = [Place::Kunming].into_iter().collect();
    let details = content.event.as_mut().expect("an event");
    details.starts = LocalTime::read(starts);
    details.ends = details.starts.map(|starts| LocalTime {
        time: starts.time.map(|time| time.wrapping_add(jiff::Span::new().hours(2))),
        ..starts
    });
    details.seats.insert(Attendance::OnSite, Some(seats));
    content
}

/// A filter for these fields.
pub fn fields<const N: usize>(fields: [Field; N]) -> Filter {
    Filter { fields: fields.into_iter().collect(), ..Filter::default() }
}

/// A filter for everything, chosen on purpose.
pub fn everything() -> Filter {
    Filter { all_fields: true, ..Filter::default() }
}

/// A draft with this content.
pub async fn draft(tx: &mut Tx, content: &PostingContent) -> PostingId {
    let new = NewPosting { station: None, content, by: None, listed: None, readings: &[] };
    tx.insert_posting(new, NOW).await.expect("a new draft")
}

/// Takes the newest text through review and publishes it.
pub fn publish<'a>(tx: &'a mut Tx, id: PostingId, now: i64) -> BoxFuture<'a, ()> {
    async move {
        let (li, wang) = (member(tx, "Li").await, member(tx, "Wang").await);
        let number = posting(tx, id).await.head.number;
        assert!(tx.submit(id, number, li, now).await.expect("submit"));
        assert!(tx.approve(id, number, wang, now).await.expect("approve"));
        assert!(tx.publish(id, now).await.expect("publish"));
    }
    .boxed()
}

/// A published posting with this content.
pub fn published<'a>(tx: &'a mut Tx, content: &'a PostingContent, now: i64) -> BoxFuture<'a, PostingId> {
    async move {
        let id = draft(tx, content).await;
        publish(tx, id, now).await;
        id
    }
    .boxed()
}

/// A published posting and the notice it went out with.
pub fn announced<'a>(tx: &'a mut Tx, content: &'a PostingContent) -> BoxFuture<'a, Announced> {
    async move {
        let id = published(tx, content, NOW).await;
        tx.announce(id, NOW).await.expect("a notice")
    }
    .boxed()
}

/// Everybody who would be told on this platform now, as far as it is known to the store.
pub fn waiting<'a>(tx: &'a mut Tx, platform: Platform, now: i64) -> BoxFuture<'a, Vec<Waiting>> {
    async move {
        let mut rows = tx.waited_deliveries(platform, now, 1000).await.expect("the store");
        for notice in tx.open_notices().await.expect("the store") {
            rows.extend(
                tx.fresh_deliveries(notice.id, PersonId(0), platform, 1000).await.expect("the store"),
            );
        }
        rows
    }
    .boxed()
}

/// Spreads every notice to the end.
pub fn spread<'a>(store: &'a Store, now: i64) -> BoxFuture<'a, usize> {
    async move {
        let mut steps = 0;
        while store.spread(now).await.expect("the store") {
            steps += 1;
        }
        steps
    }
    .boxed()
}

/// A posting that is there.
pub fn posting<'a>(tx: &'a mut Tx, id: PostingId) -> BoxFuture<'a, Posting> {
    async move { tx.posting(id).await.expect("a posting that can be read").expect("a posting") }.boxed()
}

/// Keeps a new subscription.
pub async fn subscribe(tx: &mut Tx, person: PersonId, filter: &Filter) -> Added {
    tx.add_subscription(person, filter, NOW).await.expect("a subscription")
}

/// So many scholars on Telegram who subscribe to this.
pub fn crowd<'a>(store: &'a Store, count: i64, filter: &'a Filter) -> BoxFuture<'a, Vec<PersonId>> {
    async move {
        let mut tx = store.write().await.expect("a transaction");
        let mut people = Vec::new();
        for chat in 1..=count {
            let person = scholar(&mut tx, &telegram(10_000 + chat)).await;
            subscribe(&mut tx, person, filter).await;
            people.push(person);
        }
        tx.commit().await.expect("a commit");
        people
    }
    .boxed()
}
