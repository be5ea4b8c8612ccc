//! Writing many rows at once, one text for both engines.

use std::borrow::Cow;

use sqlx::{AnyConnection, AssertSqlSafe};

use super::Outcome;

/// Parameters of one statement at most; few, so that its text is prepared once and for all portions.
const PARAMETERS: usize = 2_000;

/// One value of a row.
pub enum Cell<'a> {
    /// A whole number, a truth value or a moment.
    Number(i64),
    /// A text.
    Text(Cow<'a, str>),
}

/// Inserts these rows into `table (columns)`, in few statements of one text.
///
/// # Errors
/// When the database fails.
pub async fn insert<'a, T, const COLUMNS: usize>(
    conn: &mut AnyConnection,
    table: &str,
    rows: &'a [T],
    cells: impl Fn(&'a T) -> [Cell<'a>; COLUMNS],
) -> Outcome<()> {
    // SQLite looks a named parameter up among all before it, each time.
    let named = conn.backend_name() != "SQLite";
    for rows in rows.chunks(PARAMETERS / COLUMNS) {
        let values = (0..rows.len()).map(|row| {
            let row: Vec<String> = (1..=COLUMNS)
                .map(|at| if named { format!("${}", row * COLUMNS + at) } else { "?".into() })
                .collect();
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
