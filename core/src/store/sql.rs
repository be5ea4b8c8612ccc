//! One statement text for both engines, what goes into it and what comes out.
//!
//! This is the whole of the layer over the two drivers: values are bound one
//! by one, columns are taken one by one in their order.

use std::sync::OnceLock;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments as _, AssertSqlSafe, Postgres, Row as _, Sqlite};

use super::engine::Engine;
use super::{Conn, StoreError, Tx};

/// A named statement.
pub struct Sql {
    name: &'static str,
    text: &'static str,
    sqlite: OnceLock<String>,
    postgres: OnceLock<String>,
}

impl Sql {
    pub(super) const fn new(name: &'static str, text: &'static str) -> Self {
        Self { name, text, sqlite: OnceLock::new(), postgres: OnceLock::new() }
    }

    /// Its name in the code.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The text for this engine, with one row of values where it takes rows.
    pub fn on(&'static self, engine: Engine) -> &'static str {
        let cell = match engine {
            Engine::Sqlite => &self.sqlite,
            Engine::Postgres => &self.postgres,
        };
        cell.get_or_init(|| self.with_rows(engine, 1))
    }

    /// The text for this engine with `rows` rows of values in place of
    /// `{{rows N}}`, N being the number of columns.
    fn with_rows(&self, engine: Engine, rows: usize) -> String {
        let text = engine.expand(self.text);
        let Some((head, columns, tail)) = split_rows(&text) else { return text };
        let values: Vec<String> = (0..rows)
            .map(|row| {
                let row: Vec<String> =
                    (1..=columns).map(|column| engine.parameter(row * columns + column)).collect();
                format!("({})", row.join(", "))
            })
            .collect();
        format!("{head}{}{tail}", values.join(", "))
    }
}

/// Takes `… {{rows 3}} …` apart.
fn split_rows(text: &str) -> Option<(&str, usize, &str)> {
    let (head, rest) = text.split_once("{{rows ")?;
    let (columns, tail) = rest.split_once("}}")?;
    Some((head, columns.parse().ok()?, tail))
}

/// Names the statements of one file and lists them for the census.
macro_rules! statements {
    ($($(#[$meta:meta])* $name:ident = $text:expr;)+) => {
        $($(#[$meta])* static $name: $crate::store::sql::Sql =
            $crate::store::sql::Sql::new(stringify!($name), $text);)+
        /// Every statement of this file.
        pub(super) static STATEMENTS: &[&$crate::store::sql::Sql] = &[$(&$name),+];
    };
}
pub(super) use statements;

/// One value that goes into a statement.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// A whole number, a truth value (0, 1) or a moment (ms since 1970).
    Int(Option<i64>),
    /// A text.
    Text(Option<&'a str>),
    /// A text made for the statement.
    Owned(String),
    /// Bytes.
    Bytes(&'a [u8]),
}

/// The values of a statement in their order.
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::store::sql::Value::from($value)),*] };
}
pub(super) use values;

impl From<i64> for Value<'_> {
    fn from(value: i64) -> Self {
        Self::Int(Some(value))
    }
}

impl From<Option<i64>> for Value<'_> {
    fn from(value: Option<i64>) -> Self {
        Self::Int(value)
    }
}

impl From<u32> for Value<'_> {
    fn from(value: u32) -> Self {
        Self::Int(Some(i64::from(value)))
    }
}

impl From<Option<u32>> for Value<'_> {
    fn from(value: Option<u32>) -> Self {
        Self::Int(value.map(i64::from))
    }
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Self::Int(Some(i64::from(value)))
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(Some(value))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(Some(value))
    }
}

impl<'a> From<Option<&'a str>> for Value<'a> {
    fn from(value: Option<&'a str>) -> Self {
        Self::Text(value)
    }
}

impl From<String> for Value<'_> {
    fn from(value: String) -> Self {
        Self::Owned(value)
    }
}

impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(value: &'a [u8]) -> Self {
        Self::Bytes(value)
    }
}

fn sqlite_arguments(values: &[Value<'_>]) -> Result<SqliteArguments, StoreError> {
    let mut arguments = SqliteArguments::default();
    for value in values {
        match value {
            Value::Int(value) => arguments.add(*value),
            Value::Text(value) => arguments.add(*value),
            Value::Owned(value) => arguments.add(value.as_str()),
            Value::Bytes(value) => arguments.add(*value),
        }
        .map_err(StoreError::encode)?;
    }
    Ok(arguments)
}

fn postgres_arguments(values: &[Value<'_>]) -> Result<PgArguments, StoreError> {
    let mut arguments = PgArguments::default();
    for value in values {
        match value {
            Value::Int(value) => arguments.add(*value),
            Value::Text(value) => arguments.add(*value),
            Value::Owned(value) => arguments.add(value.as_str()),
            Value::Bytes(value) => arguments.add(*value),
        }
        .map_err(StoreError::encode)?;
    }
    Ok(arguments)
}

impl Tx {
    /// Carries a statement out; how many rows it touched.
    pub(super) fn execute<'a>(
        &'a mut self,
        sql: &'static Sql,
        values: &'a [Value<'a>],
    ) -> BoxFuture<'a, Result<u64, StoreError>> {
        async move {
            let text = sql.on(self.engine);
            Ok(match &mut self.conn {
                Conn::Sqlite(conn) => sqlx::query_with::<Sqlite, _>(text, sqlite_arguments(values)?)
                    .execute(&mut **conn)
                    .await?
                    .rows_affected(),
                Conn::Postgres(conn) => sqlx::query_with::<Postgres, _>(text, postgres_arguments(values)?)
                    .execute(&mut **conn)
                    .await?
                    .rows_affected(),
            })
        }
        .boxed()
    }

    /// Every row a statement gives.
    pub(super) fn rows<'a>(
        &'a mut self,
        sql: &'static Sql,
        values: &'a [Value<'a>],
    ) -> BoxFuture<'a, Result<Vec<Row>, StoreError>> {
        async move {
            let text = sql.on(self.engine);
            Ok(match &mut self.conn {
                Conn::Sqlite(conn) => sqlx::query_with::<Sqlite, _>(text, sqlite_arguments(values)?)
                    .fetch_all(&mut **conn)
                    .await?
                    .into_iter()
                    .map(Row::sqlite)
                    .collect(),
                Conn::Postgres(conn) => sqlx::query_with::<Postgres, _>(text, postgres_arguments(values)?)
                    .fetch_all(&mut **conn)
                    .await?
                    .into_iter()
                    .map(Row::postgres)
                    .collect(),
            })
        }
        .boxed()
    }

    /// Every row, each read by `read`.
    pub(super) async fn list<T>(
        &mut self,
        sql: &'static Sql,
        values: &[Value<'_>],
        read: impl Fn(&mut Row) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        self.rows(sql, values).await?.iter_mut().map(read).collect()
    }

    /// Every row of a statement that gathers them in one text. On SQLite each
    /// row comes from another thread; this way all come at once.
    pub(super) async fn gathered(
        &mut self,
        sql: &'static Sql,
        values: &[Value<'_>],
    ) -> Result<Vec<Row>, StoreError> {
        let mut row = self.row(sql, values).await?.ok_or(StoreError::Missing(sql.name))?;
        let rows: Vec<Vec<serde_json::Value>> = row.json()?;
        Ok(rows.into_iter().map(Row::gathered).collect())
    }

    /// The one row a statement gives, if it gives one.
    pub(super) fn row<'a>(
        &'a mut self,
        sql: &'static Sql,
        values: &'a [Value<'a>],
    ) -> BoxFuture<'a, Result<Option<Row>, StoreError>> {
        async move {
            let text = sql.on(self.engine);
            Ok(match &mut self.conn {
                Conn::Sqlite(conn) => sqlx::query_with::<Sqlite, _>(text, sqlite_arguments(values)?)
                    .fetch_optional(&mut **conn)
                    .await?
                    .map(Row::sqlite),
                Conn::Postgres(conn) => sqlx::query_with::<Postgres, _>(text, postgres_arguments(values)?)
                    .fetch_optional(&mut **conn)
                    .await?
                    .map(Row::postgres),
            })
        }
        .boxed()
    }

    /// The one row, read by `read`, if there is one.
    pub(super) async fn find<T>(
        &mut self,
        sql: &'static Sql,
        values: &[Value<'_>],
        read: impl Fn(&mut Row) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        self.row(sql, values).await?.as_mut().map(read).transpose()
    }

    /// The first column of the one row that a statement always gives.
    pub(super) async fn scalar<T: Column>(
        &mut self,
        sql: &'static Sql,
        values: &[Value<'_>],
    ) -> Result<T, StoreError> {
        self.row(sql, values).await?.ok_or(StoreError::Missing(sql.name))?.take()
    }

    /// Inserts many rows by a statement with `{{rows N}}`, in as few
    /// statements as the engines' limits on parameters allow; the rows it returns.
    pub(super) fn insert_many<'a>(
        &'a mut self,
        sql: &'static Sql,
        values: &'a [Value<'a>],
    ) -> BoxFuture<'a, Result<Vec<Row>, StoreError>> {
        async move {
            /// Few enough for both engines, and the statement stays of one size.
            const PARAMETERS: usize = 2_000;
            let columns = split_rows(sql.text).map_or(1, |(_, columns, _)| columns);
            let mut returned = Vec::new();
            let mut rest = values;
            while !rest.is_empty() {
                // Powers of two, so that few texts are prepared, and each is met again.
                let rows = 1 << (rest.len().min(PARAMETERS) / columns).max(1).ilog2();
                let (chunk, behind) = rest.split_at(rest.len().min(rows * columns));
                rest = behind;
                let text = AssertSqlSafe(sql.with_rows(self.engine, chunk.len() / columns));
                match &mut self.conn {
                    Conn::Sqlite(conn) => {
                        let query = sqlx::query_with::<Sqlite, _>(text, sqlite_arguments(chunk)?);
                        returned.extend(query.fetch_all(&mut **conn).await?.into_iter().map(Row::sqlite));
                    }
                    Conn::Postgres(conn) => {
                        let query = sqlx::query_with::<Postgres, _>(text, postgres_arguments(chunk)?);
                        returned.extend(query.fetch_all(&mut **conn).await?.into_iter().map(Row::postgres));
                    }
                }
            }
            Ok(returned)
        }
        .boxed()
    }
}

enum Native {
    Sqlite(SqliteRow),
    Postgres(PgRow),
    Gathered(Vec<serde_json::Value>),
}

/// A row, whose columns are taken one by one in the statement's order.
pub struct Row {
    native: Native,
    next: usize,
}

impl Row {
    fn sqlite(row: SqliteRow) -> Self {
        Self { native: Native::Sqlite(row), next: 0 }
    }

    fn postgres(row: PgRow) -> Self {
        Self { native: Native::Postgres(row), next: 0 }
    }

    fn gathered(row: Vec<serde_json::Value>) -> Self {
        Self { native: Native::Gathered(row), next: 0 }
    }

    /// The next column.
    pub(super) fn take<T: Column>(&mut self) -> Result<T, StoreError> {
        self.maybe()?.ok_or_else(|| self.corrupt("nothing where something must be"))
    }

    /// The next column, which may hold nothing.
    pub(super) fn maybe<T: Column>(&mut self) -> Result<Option<T>, StoreError> {
        let at = self.next;
        self.next += 1;
        let stored: Option<T::Stored> = match &mut self.native {
            Native::Sqlite(row) => row.try_get(at)?,
            Native::Postgres(row) => row.try_get(at)?,
            Native::Gathered(row) => match row.get_mut(at).map(serde_json::Value::take) {
                None | Some(serde_json::Value::Null) => None,
                Some(value) => {
                    Some(T::Stored::from_json(value).ok_or_else(|| self.corrupt("a value of another kind"))?)
                }
            },
        };
        stored.map(|stored| T::read(stored).ok_or_else(|| self.corrupt("an unknown value"))).transpose()
    }

    /// The next column, which holds JSON.
    pub(super) fn json<T: serde::de::DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        let text: String = self.take()?;
        serde_json::from_str(&text).map_err(|error| self.corrupt(&error.to_string()))
    }

    /// The next column, which holds JSON or nothing.
    pub(super) fn maybe_json<T: serde::de::DeserializeOwned>(&mut self) -> Result<Option<T>, StoreError> {
        let text: Option<String> = self.maybe()?;
        text.map(|text| serde_json::from_str(&text).map_err(|error| self.corrupt(&error.to_string())))
            .transpose()
    }

    /// An error that names the column taken last, never what it holds.
    fn corrupt(&self, why: &str) -> StoreError {
        let at = self.next - 1;
        let column = match &self.native {
            Native::Sqlite(row) => sqlx::Column::name(row.column(at)).to_owned(),
            Native::Postgres(row) => sqlx::Column::name(row.column(at)).to_owned(),
            Native::Gathered(_) => format!("number {at}"),
        };
        StoreError::Corrupt { column, why: why.to_owned() }
    }
}

/// The value of a column as the two drivers know it.
pub trait Stored:
    for<'r> sqlx::Decode<'r, Sqlite>
    + sqlx::Type<Sqlite>
    + for<'r> sqlx::Decode<'r, Postgres>
    + sqlx::Type<Postgres>
{
    /// The value as it stands in a JSON text; `None` for one of another kind.
    fn from_json(value: serde_json::Value) -> Option<Self>;
}

impl Stored for i64 {
    fn from_json(value: serde_json::Value) -> Option<Self> {
        value.as_i64()
    }
}

impl Stored for String {
    fn from_json(value: serde_json::Value) -> Option<Self> {
        match value {
            serde_json::Value::String(text) => Some(text),
            _ => None,
        }
    }
}

impl Stored for Vec<u8> {
    /// JSON has no bytes.
    fn from_json(_: serde_json::Value) -> Option<Self> {
        None
    }
}

/// What a column is read as.
pub trait Column: Sized {
    /// As the drivers know it.
    type Stored: Stored;

    /// `None` when the stored value means nothing here.
    fn read(stored: Self::Stored) -> Option<Self>;
}

macro_rules! plain_columns {
    ($($kind:ty),+) => {$(
        impl Column for $kind {
            type Stored = Self;
            fn read(stored: Self) -> Option<Self> { Some(stored) }
        }
    )+};
}
plain_columns!(i64, String, Vec<u8>);

impl Column for u32 {
    type Stored = i64;
    fn read(stored: i64) -> Option<Self> {
        Self::try_from(stored).ok()
    }
}

impl Column for u64 {
    type Stored = i64;
    fn read(stored: i64) -> Option<Self> {
        Self::try_from(stored).ok()
    }
}

impl Column for feedback::Rating {
    type Stored = i64;
    fn read(stored: i64) -> Option<Self> {
        Self::new(u32::try_from(stored).ok()?)
    }
}

impl Column for bool {
    type Stored = i64;
    fn read(stored: i64) -> Option<Self> {
        match stored {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

/// Ids are numbers.
macro_rules! ids {
    ($($id:path),+ $(,)?) => {$(
        impl Column for $id {
            type Stored = i64;
            fn read(stored: i64) -> Option<Self> { Some($id(stored)) }
        }
        impl From<$id> for Value<'_> {
            fn from(id: $id) -> Self { Self::Int(Some(id.0)) }
        }
        impl From<Option<$id>> for Value<'_> {
            fn from(id: Option<$id>) -> Self { Self::Int(id.map(|id| id.0)) }
        }
    )+};
}

/// What has a code is stored by it.
macro_rules! codes {
    ($($kind:ty),+ $(,)?) => {$(
        impl Column for $kind {
            type Stored = String;
            fn read(stored: String) -> Option<Self> { Self::from_code(&stored) }
        }
        impl From<$kind> for Value<'_> {
            fn from(value: $kind) -> Self { Self::Text(Some(value.code())) }
        }
        impl From<Option<$kind>> for Value<'_> {
            fn from(value: Option<$kind>) -> Self { Self::Text(value.map(|value| value.code())) }
        }
    )+};
}

/// Sets are stored as their bits.
macro_rules! sets {
    ($($kind:ty),+ $(,)?) => {$(
        impl Column for $kind {
            type Stored = i64;
            fn read(stored: i64) -> Option<Self> { Some(Self::from_bits(stored)) }
        }
        impl From<$kind> for Value<'_> {
            fn from(value: $kind) -> Self { Self::Int(Some(value.bits())) }
        }
    )+};
}

use crate::domain::{
    access, alarm, engagement, event, feedback, field, ids as id, interest, lang, notice, person, place,
    posting, registration, search, translation, wishes,
};
ids!(
    id::PostingId,
    id::StationId,
    id::SubscriptionId,
    id::InterestId,
    id::QuestionId,
    id::StaffId,
    id::ImportId,
    id::NoticeId,
    id::PersonId,
    id::AccountId,
    id::RegistrationId,
    id::CertificateId,
);
codes!(
    access::Role,
    alarm::AlarmKind,
    event::Attendance,
    event::Halt,
    interest::InterestState,
    lang::Lang,
    translation::NoDraft,
    notice::NoticeKind,
    notice::NoticeState,
    person::PersonKind,
    person::Platform,
    place::Place,
    posting::PostingKind,
    posting::PostingState,
    registration::RegistrationState,
    search::FoundKind,
    wishes::Rhythm,
);
sets!(engagement::EngagementSet, field::FieldSet, place::PlaceSet, interest::SharedSet, lang::LangSet);
