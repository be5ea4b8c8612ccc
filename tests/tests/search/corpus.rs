//! What the table of queries is asked of: the sample lists, and postings and
//! events of our own in eight languages.

use haizhi_core::domain::engagement::Engagement;
use haizhi_core::domain::event::{EventKind, LocalTime};
use haizhi_core::domain::field::Field;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::place::Place;
use haizhi_core::domain::posting::{Day, PostingContent, PostingText};
use haizhi_core::sheet::{Limits, Source, Table, read_postings};
use jiff::civil::date;

const OWN: &str = include_str!("corpus.tsv");
const JOB_BOARD: &[u8] = include_bytes!("../../../core/data/samples/demands-jobboard-gbk.csv");
const UNIVERSITIES: &[u8] = include_bytes!("../../../core/data/samples/demands-universities.xlsx");
const EVENTS: &[u8] = include_bytes!("../../../core/data/samples/events.csv");
/// Names a folder with `events-sample.csv`, of which the sample is a part.
const SAMPLES: &str = "HAIZHI_SAMPLES";

/// The languages of the columns of the corpus.
const LANGS: [Lang; 8] =
    [Lang::ZhHans, Lang::ZhHant, Lang::En, Lang::Vi, Lang::Th, Lang::Lo, Lang::My, Lang::Km];

/// Everything there is to find, each under its key.
pub fn all() -> Vec<(String, PostingContent)> {
    let today = date(2026, 11, 30);
    let source = |bytes| Source { name: "sample", bytes };
    let demands = |bytes| read_postings(&source(bytes), &Limits::default(), today, &mut |_| {}).unwrap();
    let mut all = Vec::new();
    // Row 1 is the header of the one list; two lines stand above that of the other.
    all.extend(keyed(demands(JOB_BOARD), |row| format!("J{:02}", row - 1)));
    all.extend(keyed(demands(UNIVERSITIES), |row| format!("U{:02}", row - 3)));
    let collection = std::env::var_os(SAMPLES).map(|folder| {
        std::fs::read(std::path::Path::new(&folder).join("events-sample.csv")).expect("the collection")
    });
    if collection.is_none() {
        eprintln!("SKIPPED: {SAMPLES} names no folder with events-sample.csv; a part of it is sought");
    }
    let events = collection.as_deref().unwrap_or(EVENTS);
    let text = std::str::from_utf8(events).expect("UTF-8");
    let ids: Vec<String> = csv_ids(text);
    let table = read_postings(&source(events), &Limits::default(), today, &mut |_| {}).unwrap();
    all.extend(keyed(table, |row| ids[row as usize - 2].clone()));
    all.extend(OWN.lines().filter(|line| !line.starts_with('#')).map(own));
    all
}

fn csv_ids(text: &str) -> Vec<String> {
    text.lines().skip(1).filter_map(|line| Some(line.split_once(',')?.0.to_owned())).collect()
}

fn keyed(table: Table, key: impl Fn(u32) -> String) -> Vec<(String, PostingContent)> {
    table.rows.into_iter().map(|row| (key(row.row), row.content)).collect()
}

fn own(line: &str) -> (String, PostingContent) {
    let cells: Vec<&str> = line.split('\t').collect();
    let [key, kind, fields, places, engagement, day, employer, texts @ ..] = &cells[..] else {
        panic!("a line of the corpus: {line}");
    };
    let mut content = match kind.strip_prefix("event ") {
        None => PostingContent::new(Lang::ZhHans, ""),
        Some(kind) => {
            PostingContent::new_event(Lang::ZhHans, "", EventKind::from_code(kind).expect("a kind"))
        }
    };
    let titled = |text: &&str| {
        let (title, body) = text.split_once('|').unwrap_or((text, ""));
        PostingText { title: title.to_owned(), body: body.to_owned(), ..PostingText::default() }
    };
    content.texts = LANGS.into_iter().zip(texts.iter().map(titled)).collect();
    content.employer = (*employer).to_owned();
    content.fields = fields.split(' ').filter_map(Field::from_code).collect();
    content.places = places.split(' ').filter_map(Place::from_code).collect();
    content.engagement = engagement.split(' ').filter_map(Engagement::from_code).collect();
    match &mut content.event {
        None => content.deadline = Some(Day(day.parse().expect("a day"))),
        Some(event) => event.starts = LocalTime::read(day),
    }
    ((*key).to_owned(), content)
}
