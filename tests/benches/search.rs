//! How fast search is among 100,000 postings, and how much room its index
//! takes, beside the limits: `cargo bench -p haizhi-tests --bench search`.
//! `HAIZHI_SEARCH_POSTINGS` makes it another number.
//!
//! Words are drawn by Zipf's law from those of the sample lists, of the names
//! that search knows and of as many made-up ones that a real list would bring.

use std::sync::Arc;
use std::time::Duration;

use haizhi_core::clock::SystemClock;
use haizhi_core::dispatch::Wake;
use haizhi_core::domain::engagement::Engagement;
use haizhi_core::domain::field::Field;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::place::Place;
use haizhi_core::domain::posting::{Day, PostingContent, PostingText};
use haizhi_core::domain::search::Asked;
use haizhi_core::service::Service;
use haizhi_core::service::search::Wanted;
use haizhi_core::store::{Engine, NewPosting};
use haizhi_tests::stores::{TestStore, count, execute, postgres, sqlite};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

const POSTINGS: usize = 100_000;
const BATCH: usize = 1_000;
const QUERIES: usize = 2_000;
const WARM: usize = 200;
/// 1 November 2026.
const NOW: i64 = 1_793_491_200_000;

/// Limits of the 99th percentile.
const fn limit(engine: Engine) -> Duration {
    match engine {
        Engine::Sqlite => Duration::from_millis(20),
        Engine::Postgres => Duration::from_millis(50),
    }
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures the time that really passes")]
fn watch_started() -> std::time::Instant {
    std::time::Instant::now()
}

/// Words by Zipf's law, the commonest first.
struct Words {
    words: Vec<String>,
    sums: Vec<f64>,
}

impl Words {
    fn new(words: Vec<String>) -> Self {
        let mut sum = 0.0;
        let sums = (1..=words.len()).map(|rank| {
            sum += 1.0 / rank as f64;
            sum
        });
        Self { sums: sums.collect(), words }
    }

    fn any(&self, dice: &mut StdRng) -> &str {
        let at = dice.random_range(0.0..*self.sums.last().expect("words"));
        &self.words[self.sums.partition_point(|sum| *sum < at)]
    }

    fn some(&self, dice: &mut StdRng, count: usize, between: &str) -> String {
        (0..count).map(|_| self.any(dice)).collect::<Vec<_>>().join(between)
    }
}

/// Chinese and English words: those of real lists, then made-up ones.
fn words(dice: &mut StdRng) -> (Words, Words) {
    let synonyms =
        include_str!("../../core/data/synonyms.csv").lines().filter(|line| line.starts_with("term"));
    let (mut chinese, mut english) = (Vec::new(), Vec::new());
    for line in synonyms {
        let cells: Vec<&str> = line.split(',').collect();
        chinese.extend(cells[2].split('|').map(str::to_owned));
        english.extend(cells[3].split([' ', '|']).map(str::to_lowercase));
    }
    let characters: Vec<char> = ('\u{4e00}'..='\u{6fff}').step_by(5).collect();
    for _ in 0..20_000 {
        let two = (0..2).map(|_| characters[dice.random_range(0..characters.len())]);
        chinese.push(two.collect());
        let letters = dice.random_range(5..10);
        english.push((0..letters).map(|_| char::from(dice.random_range(b'a'..=b'z'))).collect());
    }
    (Words::new(chinese), Words::new(english))
}

fn content(dice: &mut StdRng, chinese: &Words, english: &Words) -> PostingContent {
    let title = chinese.some(dice, 5, "");
    let mut content = PostingContent::new(Lang::ZhHans, title);
    if let Some(text) = content.texts.get_mut(&Lang::ZhHans) {
        text.body = chinese.some(dice, 60, "");
    }
    if dice.random_bool(0.3) {
        let text = PostingText { title: english.some(dice, 6, " "), body: english.some(dice, 40, " ") };
        content.texts.insert(Lang::En, text);
    }
    content.employer = format!("{}大学", chinese.some(dice, 2, ""));
    content.research = chinese.some(dice, 8, "、");
    content.fields = [Field::ALL[dice.random_range(0..Field::ALL.len())]].into_iter().collect();
    content.places = [Place::ALL[dice.random_range(0..Place::ALL.len())]].into_iter().collect();
    content.engagement = [Engagement::ALL[dice.random_range(0..6)]].into_iter().collect();
    let day =
        jiff::civil::date(2026, 11, 1).saturating_add(jiff::Span::new().days(dice.random_range(0..700)));
    content.deadline = dice.random_bool(0.8).then_some(Day(day));
    content
}

/// What somebody may write, drawn from the same words.
fn query(dice: &mut StdRng, chinese: &Words, english: &Words) -> String {
    match dice.random_range(0..10) {
        0 => chinese.any(dice).to_owned(),
        1 | 2 => chinese.some(dice, 2, " "),
        3 => chinese.some(dice, 3, " "),
        4 => english.any(dice).to_owned(),
        5 => english.some(dice, 2, " "),
        6 => format!("昆明 全职 人工智能 {}", chinese.any(dice)),
        7 => format!("part-time AI in Dali before June {}", english.any(dice)),
        8 => ["học máy", "yuyinshibie", "การแพทย์", "新材料 项目合作", "大学", "rgzn"]
            [dice.random_range(0..6)]
        .to_owned(),
        _ => {
            // A letter too many.
            let mut word = english.any(dice).to_owned();
            word.insert(word.len() / 2, 'q');
            word
        }
    }
}

async fn filled(test: &TestStore, postings: usize, dice: &mut StdRng, words: &(Words, Words)) {
    for _ in 0..postings / BATCH {
        let contents: Vec<_> = (0..BATCH).map(|_| content(dice, &words.0, &words.1)).collect();
        let new = |content| NewPosting { station: None, content, by: None, listed: None, readings: &[] };
        let new: Vec<NewPosting<'_>> = contents.iter().map(new).collect();
        let mut tx = test.store.write().await.expect("a transaction");
        tx.insert_postings(&new, NOW).await.expect("drafts");
        tx.commit().await.expect("a commit");
    }
    execute(test, "UPDATE posting SET state = 'published', live = head, published_at = 1793491200000 + id")
        .await;
}

/// Bytes of the whole database.
async fn bytes(test: &TestStore) -> i64 {
    match test.store.engine() {
        Engine::Sqlite => {
            let pages = "SELECT (p.page_count - f.freelist_count) * s.page_size FROM pragma_page_count p, \
                pragma_freelist_count f, pragma_page_size s";
            count(test, pages).await
        }
        Engine::Postgres => {
            execute(test, "VACUUM").await;
            count(test, "SELECT pg_database_size(current_database())").await
        }
    }
}

async fn measure(test: TestStore) {
    let engine = test.store.engine();
    let postings = std::env::var("HAIZHI_SEARCH_POSTINGS").ok().and_then(|count| count.parse().ok());
    let postings: usize = postings.unwrap_or(POSTINGS);
    let mut dice = StdRng::seed_from_u64(7);
    let words = words(&mut dice);
    filled(&test, postings, &mut dice, &words).await;
    let service = Service::new(test.store.clone(), Arc::new(SystemClock), Wake::default(), []);
    let before = bytes(&test).await;
    let begun = watch_started();
    while service.index_step().await.expect("a step") {}
    let indexed = begun.elapsed();
    if engine == Engine::Postgres {
        execute(&test, "ANALYZE").await;
    }
    let each = (bytes(&test).await - before) / postings as i64;
    let mut took: Vec<(Duration, String, u32)> = Vec::new();
    for number in 0..WARM + QUERIES {
        let text = query(&mut dice, &words.0, &words.1);
        let wanted = Wanted::new(Asked::new(&text), Lang::ZhHans, 10);
        let begun = watch_started();
        let found = service.search(&wanted, Some(NOW)).await.expect("the store");
        if number >= WARM {
            took.push((begun.elapsed(), text, found.total));
        }
    }
    took.sort();
    let at = |part: f64| took[((took.len() - 1) as f64 * part) as usize].0;
    let some = took.iter().filter(|(_, _, total)| *total > 0).count();
    println!(
        "{engine:?}: {postings} postings; p50 {:.1?}, p99 {:.1?}, longest {:.1?} of {} queries ({some} found \
         something), limit of p99 {:?}: {}",
        at(0.5),
        at(0.99),
        at(1.0),
        took.len(),
        limit(engine),
        if at(0.99) <= limit(engine) { "kept" } else { "not kept" }
    );
    println!(
        "{engine:?}: {each} bytes of index a posting, taken in at {:.2?} each",
        indexed / u32::try_from(postings).unwrap_or(1)
    );
    for (took, text, total) in took.iter().rev().take(8) {
        println!("  {took:>9.1?}  {total:>4}  {text}");
    }
}

#[tokio::main]
async fn main() {
    measure(sqlite().await).await;
    measure(postgres().await).await;
}
