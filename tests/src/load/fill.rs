//! Puts the population into a database, a hundred thousand people a second or so.
//!
//! Only the distinct filters go through the store, one by one, so that they
//! are shared exactly as [`Tx::add_subscription`] shares them. What is one row
//! a person is written in bulk; a test holds it against rows that the store made.
//!
//! [`Tx::add_subscription`]: haizhi_core::store::Tx::add_subscription

use std::borrow::Cow;
use std::collections::HashMap;

use haizhi_core::domain::person::{PersonKind, Platform};
use haizhi_core::domain::posting::YUNNAN_ZONE;
use haizhi_core::store::{Engine, Store};
use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Executor as _, Row as _};

use super::Outcome;
use super::population::{Someone, Wish, people};

/// People written in one transaction.
const PORTION: usize = 20_000;
/// Parameters of one statement at most: SQLite takes 32,766.
const PARAMETERS: usize = 30_000;

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

/// Brings the database up to date and puts the people into it, as if they had
/// come at `now` (ms since 1970).
///
/// # Errors
/// When the database fails, or somebody has one of the chats already.
pub async fn fill(url: &str, crowd: Crowd, now: i64) -> Outcome<()> {
    let store = Store::open(url).await?;
    store.migrate().await?;
    let filters = filters(&store, crowd).await?;
    let engine = store.engine();
    store.close().await;
    install_default_drivers();
    let mut conn = AnyConnection::connect(url).await?;
    if engine == Engine::Sqlite {
        // Made once and thrown away: nothing is lost with the power.
        conn.execute("PRAGMA synchronous = OFF").await?;
    }
    let first: i64 = conn.fetch_one("SELECT COALESCE(MAX(id), 0) FROM person").await?.try_get(0)?;
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
            let next = "SELECT setval(pg_get_serial_sequence('person', 'id'), \
                (SELECT GREATEST(MAX(id), 1) FROM person))";
            conn.fetch_one(next).await?;
            // What its daemon does by itself in the minutes after so many rows.
            conn.execute("VACUUM ANALYZE").await?;
            conn.execute("CHECKPOINT").await?;
        }
    }
    conn.close().await?;
    Ok(())
}

/// The distinct filters of the people, shared by the store itself.
async fn filters(store: &Store, crowd: Crowd) -> Outcome<HashMap<Wish, Kept>> {
    let mut kept = HashMap::new();
    let mut tx = store.write().await?;
    for wish in people(crowd.people).flat_map(|someone| crowd.wishes(&someone)) {
        if !kept.contains_key(&wish) {
            let filter = wish.filter();
            let typed = serde_json::to_string(&filter)?;
            kept.insert(wish, Kept { filter: tx.shared_filter(&filter).await?, typed });
        }
    }
    tx.commit().await?;
    Ok(kept)
}

/// Writes some people in one transaction. Person `number` gets the id `first + number`.
async fn write(
    conn: &mut AnyConnection,
    portion: &[Someone],
    crowd: Crowd,
    filters: &HashMap<Wish, Kept>,
    first: i64,
    now: i64,
) -> Outcome<()> {
    let mut tx = conn.begin().await?;
    insert(&mut tx, "person (id, kind, lang, zone, created_at)", portion, |someone| {
        [
            Cell::Number(first + someone.number),
            Cell::Text(PersonKind::Human.code().into()),
            Cell::Text(someone.reads.lang().code().into()),
            Cell::Text(YUNNAN_ZONE.into()),
            Cell::Number(now),
        ]
    })
    .await?;
    insert(&mut tx, "account (person, platform, chat, topic, last_seen)", portion, |someone| {
        [
            Cell::Number(first + someone.number),
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
            subscriptions.push((first + someone.number, kept));
        }
    }
    let table = "subscription (person, filter, typed, created_at)";
    insert(&mut tx, table, &subscriptions, |(person, kept)| {
        let typed = Cell::Text(kept.typed.as_str().into());
        [Cell::Number(*person), Cell::Number(kept.filter), typed, Cell::Number(now)]
    })
    .await?;
    tx.commit().await?;
    Ok(())
}

/// One value of a row.
enum Cell<'a> {
    Number(i64),
    Text(Cow<'a, str>),
}

/// Inserts these rows, in few statements of one text.
async fn insert<'a, T, const COLUMNS: usize>(
    conn: &mut AnyConnection,
    table: &str,
    rows: &'a [T],
    cells: impl Fn(&'a T) -> [Cell<'a>; COLUMNS],
) -> Outcome<()> {
    for rows in rows.chunks(PARAMETERS / COLUMNS) {
        let values = (0..rows.len()).map(|row| {
            let row: Vec<String> =
                (1..=COLUMNS).map(|column| format!("${}", row * COLUMNS + column)).collect();
            format!("({})", row.join(", "))
        });
        let text = format!("INSERT INTO {table} VALUES {}", values.collect::<Vec<_>>().join(", "));
        let mut query = sqlx::query(AssertSqlSafe(text));
        for cell in rows.iter().flat_map(&cells) {
            query = match cell {
                Cell::Number(number) => query.bind(number),
                Cell::Text(text) => query.bind(text.into_owned()),
            };
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}
