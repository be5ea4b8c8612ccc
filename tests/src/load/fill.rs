//! Puts the population into a database, a hundred thousand people a second or so.
//!
//! Rows are written in bulk and not by [`Tx::add_subscription`], which would
//! take a quarter of an hour for a million people. That filters are shared
//! exactly as there is [`SharedFilter`]'s doing; that nothing else differs is
//! held by a test, against rows that the store made one by one.
//!
//! [`Tx::add_subscription`]: haizhi_core::store::Tx::add_subscription

use std::collections::HashMap;

use haizhi_core::domain::person::{PersonKind, Platform};
use haizhi_core::domain::posting::YUNNAN_ZONE;
use haizhi_core::store::{Engine, SharedFilter, Store};
use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, Connection as _, Executor as _, Row as _};

use super::Outcome;
use super::population::{Someone, Wish, people};
use super::rows::{Cell, insert};

/// People written in one transaction.
const PORTION: usize = 20_000;

/// Who is to be there.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Crowd {
    /// How many people.
    #[arg(long)]
    pub people: u32,
    /// The number of the first one's chat.
    #[arg(long, default_value_t = 1)]
    pub chats_from: i64,
    /// All of them are on Telegram, none on Discord.
    #[arg(long)]
    pub telegram: bool,
    /// All of them subscribe to everything.
    #[arg(long)]
    pub everything: bool,
}

impl Crowd {
    /// So many people as the baselines have them.
    pub const fn of(people: u32) -> Self {
        Self { people, chats_from: 1, telegram: false, everything: false }
    }

    /// So many people on Telegram who all subscribe to everything.
    pub const fn telegram(people: u32) -> Self {
        Self { telegram: true, everything: true, ..Self::of(people) }
    }

    /// Where one of them is reached.
    pub fn platform(&self, someone: &Someone) -> Platform {
        if self.telegram { Platform::Telegram } else { someone.platform }
    }

    /// What one of them subscribes to.
    pub fn wishes(&self, someone: &Someone) -> Vec<Wish> {
        if self.everything { vec![Wish::Everything] } else { someone.filters().collect() }
    }
}

/// A shared filter: its id, and how it stands with whoever keeps it.
struct Kept {
    filter: i64,
    typed: String,
}

/// The ids before the first person's.
#[derive(Debug, Clone, Copy)]
struct First {
    person: i64,
    account: i64,
}

/// Brings the database up to date and puts the people into it, as if they had
/// come at `now` (ms since 1970).
///
/// # Errors
/// When the database fails, or somebody has one of the chats already.
pub async fn fill(url: &str, crowd: Crowd, now: i64) -> Outcome<()> {
    let store = Store::open(url).await?;
    store.migrate().await?;
    let engine = store.engine();
    store.close().await;
    install_default_drivers();
    let mut conn = AnyConnection::connect(url).await?;
    if engine == Engine::Sqlite {
        // Made once and thrown away: nothing is lost with the power.
        conn.execute("PRAGMA synchronous = OFF").await?;
    }
    let filters = share(&mut conn, crowd).await?;
    let first = First {
        person: last_id(&mut conn, "SELECT MAX(id) FROM person").await?,
        account: last_id(&mut conn, "SELECT MAX(id) FROM account").await?,
    };
    let mut portion = Vec::with_capacity(PORTION);
    for someone in people(crowd.people) {
        portion.push(someone);
        if portion.len() == PORTION {
            write(&mut conn, &portion, crowd, &filters, first, now).await?;
            portion.clear();
        }
    }
    write(&mut conn, &portion, crowd, &filters, first, now).await?;
    match engine {
        Engine::Sqlite => {
            conn.fetch_all("PRAGMA wal_checkpoint(TRUNCATE)").await?;
        }
        Engine::Postgres => {
            // Whoever comes next gets a number of their own.
            for next in [
                "SELECT setval(pg_get_serial_sequence('person', 'id'), MAX(id)) FROM person",
                "SELECT setval(pg_get_serial_sequence('account', 'id'), MAX(id)) FROM account",
                "SELECT setval(pg_get_serial_sequence('filter', 'id'), MAX(id)) FROM filter",
                "SELECT setval(pg_get_serial_sequence('keyword', 'id'), MAX(id)) FROM keyword",
            ] {
                conn.fetch_one(next).await?;
            }
            // What its daemon does by itself in the minutes after so many rows.
            conn.execute("VACUUM ANALYZE").await?;
            conn.execute("CHECKPOINT").await?;
        }
    }
    conn.close().await?;
    Ok(())
}

async fn last_id(conn: &mut AnyConnection, statement: &'static str) -> Outcome<i64> {
    Ok(conn.fetch_one(statement).await?.try_get::<Option<i64>, _>(0)?.unwrap_or(0))
}

/// The ids that a table has for texts.
async fn ids(conn: &mut AnyConnection, statement: &'static str) -> Outcome<HashMap<String, i64>> {
    let rows = conn.fetch_all(statement).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}

/// The distinct filters of the people, each with the record that is shared,
/// made where there is none.
async fn share(conn: &mut AnyConnection, crowd: Crowd) -> Outcome<HashMap<Wish, Kept>> {
    let mut filters = ids(conn, "SELECT hash, id FROM filter").await?;
    let mut keywords = ids(conn, "SELECT text, id FROM keyword").await?;
    let mut next_filter = last_id(conn, "SELECT MAX(id) FROM filter").await? + 1;
    let mut next_keyword = last_id(conn, "SELECT MAX(id) FROM keyword").await? + 1;
    let (mut new_filters, mut new_keywords, mut sought) = (Vec::new(), Vec::new(), Vec::new());
    let mut kept = HashMap::new();
    for wish in people(crowd.people).flat_map(|someone| crowd.wishes(&someone)) {
        if kept.contains_key(&wish) {
            continue;
        }
        let filter = wish.filter();
        let shared = SharedFilter::of(&filter);
        let hash = shared.hash()?;
        let typed = serde_json::to_string(&filter)?;
        if let Some(id) = filters.get(&hash) {
            kept.insert(wish, Kept { filter: *id, typed });
            continue;
        }
        kept.insert(wish, Kept { filter: next_filter, typed });
        for text in &shared.keywords {
            let id = *keywords.entry(text.clone()).or_insert_with(|| {
                new_keywords.push((next_keyword, text.clone()));
                next_keyword += 1;
                next_keyword - 1
            });
            sought.push((next_filter, id));
        }
        filters.insert(hash.clone(), next_filter);
        new_filters.push((next_filter, hash, shared));
        next_filter += 1;
    }
    let mut tx = conn.begin().await?;
    let table = "filter (id, hash, all_fields, fields, engagement, places)";
    insert(&mut tx, table, &new_filters, |(id, hash, shared)| {
        [
            Cell::Number(*id),
            Cell::Text(hash.as_str().into()),
            Cell::Number(shared.all_fields.into()),
            Cell::Number(shared.fields.bits()),
            Cell::Number(shared.engagement.bits()),
            Cell::Number(shared.places.bits()),
        ]
    })
    .await?;
    insert(&mut tx, "keyword (id, text)", &new_keywords, |(id, text)| {
        [Cell::Number(*id), Cell::Text(text.as_str().into())]
    })
    .await?;
    insert(&mut tx, "filter_keyword (filter, keyword, excluded)", &sought, |(filter, keyword)| {
        [Cell::Number(*filter), Cell::Number(*keyword), Cell::Number(0)]
    })
    .await?;
    tx.commit().await?;
    Ok(kept)
}

/// Writes some people in one transaction. Ids go by their numbers, from `first` on.
async fn write(
    conn: &mut AnyConnection,
    portion: &[Someone],
    crowd: Crowd,
    filters: &HashMap<Wish, Kept>,
    first: First,
    now: i64,
) -> Outcome<()> {
    let mut tx = conn.begin().await?;
    insert(&mut tx, "person (id, kind, lang, lang_chosen, zone, created_at)", portion, |someone| {
        [
            Cell::Number(first.person + someone.number),
            Cell::Text(PersonKind::Human.code().into()),
            Cell::Text(someone.reads.lang().code().into()),
            Cell::Number(1),
            Cell::Text(YUNNAN_ZONE.into()),
            Cell::Number(now),
        ]
    })
    .await?;
    insert(&mut tx, "account (id, person, platform, chat, topic, last_seen)", portion, |someone| {
        [
            Cell::Number(first.account + someone.number),
            Cell::Number(first.person + someone.number),
            Cell::Text(crowd.platform(someone).code().into()),
            Cell::Text((crowd.chats_from + someone.number - 1).to_string().into()),
            Cell::Text("".into()),
            Cell::Number(now),
        ]
    })
    .await?;
    let mut subscriptions = Vec::with_capacity(2 * portion.len());
    for someone in portion {
        for wish in crowd.wishes(someone) {
            let kept = filters.get(&wish).ok_or("a filter that nobody shared")?;
            subscriptions.push((someone, kept));
        }
    }
    // With the account through which the person is told: here everybody has one.
    let table = "subscription (person, filter, typed, account, platform, created_at)";
    insert(&mut tx, table, &subscriptions, |(someone, kept)| {
        [
            Cell::Number(first.person + someone.number),
            Cell::Number(kept.filter),
            Cell::Text(kept.typed.as_str().into()),
            Cell::Number(first.account + someone.number),
            Cell::Text(crowd.platform(someone).code().into()),
            Cell::Number(now),
        ]
    })
    .await?;
    tx.commit().await?;
    Ok(())
}
