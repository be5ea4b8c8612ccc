//! `/metrics`, as Prometheus reads it.

use std::collections::BTreeSet;

use haizhi_core::watch::EVERY;
use haizhi_core::watch::numbers::{BUCKETS, Kind, NUMBERS};
use haizhi_tests::prometheus::parse;
use haizhi_tests::world::{Engine, World};

/// Names of labels that the house uses; each has a closed list of values.
const LABELS: &[&str] =
    &["platform", "lane", "outcome", "scope", "kind", "loop", "method", "route", "status", "version", "le"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_is_what_prometheus_reads_and_every_number_is_described() {
    let world = World::measured(Engine::Sqlite).await;
    let anna = world.user(7_001_001, "Anna Secret", "en");
    anna.sends_text("/start");
    world.settles().await;
    anna.sends_text("my private words");
    world.settles().await;
    // A look of the watch that finds everything sent.
    let empty = r#"haizhi_queue_depth{lane="interactive",platform="telegram"} 0"#;
    let mut page = String::new();
    for _ in 0..100 {
        world.clock.advance(EVERY);
        world.settles().await;
        page = reqwest::get(world.url("/metrics")).await.unwrap().text().await.unwrap();
        if page.contains(empty) {
            break;
        }
    }
    let families = parse(&page).unwrap_or_else(|error| panic!("{error}\n{page}"));

    for (name, family) in &families {
        let number = NUMBERS.iter().find(|number| number.name == name);
        let number = number.unwrap_or_else(|| panic!("{name} is not in the table"));
        let kind = match number.kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
            Kind::Histogram => "histogram",
        };
        assert_eq!((family.kind.as_str(), family.help.as_str()), (kind, number.help), "{name}");
        assert_eq!(name.ends_with("_total"), number.kind == Kind::Counter, "{name}");
        assert!(name.starts_with("haizhi_") || name.starts_with("process_"), "{name}");
        for sample in &family.samples {
            for label in sample.labels.keys() {
                assert!(LABELS.contains(&label.as_str()), "{name}: {label}");
            }
        }
        if number.kind == Kind::Histogram {
            let bounds: BTreeSet<&str> =
                family.samples.iter().filter_map(|sample| Some(sample.labels.get("le")?.as_str())).collect();
            assert_eq!(bounds.len(), BUCKETS.len() + 1, "{name}");
        }
    }
    let value = |name: &str, labels: &[(&str, &str)]| {
        let family = families.get(name).unwrap_or_else(|| panic!("{name} is not shown:\n{page}"));
        let found = family.samples.iter().filter(|sample| {
            labels.iter().all(|(label, value)| sample.labels.get(*label).is_some_and(|found| found == value))
        });
        found.map(|sample| sample.value).sum::<f64>()
    };
    assert_eq!(value("haizhi_updates_total", &[("platform", "telegram"), ("outcome", "taken")]), 2.0);
    assert!(value("haizhi_sends_total", &[("platform", "telegram"), ("outcome", "sent")]) >= 2.0);
    assert_eq!(value("haizhi_channel_up", &[("platform", "telegram")]), 1.0);
    assert_eq!(value("haizhi_queue_depth", &[("lane", "interactive"), ("platform", "telegram")]), 0.0);
    assert_eq!(value("haizhi_build_info", &[]), 1.0);
    assert!(value("process_resident_memory_bytes", &[]) > 1e6);
    assert!(value("haizhi_dispatch_looked_timestamp_seconds", &[("loop", "interactive")]) > 1.79e9);
    assert!(value("haizhi_store_transaction_seconds", &[("kind", "write"), ("le", "+Inf")]) > 0.0);
    assert!(page.contains("haizhi_send_seconds_bucket"), "{page}");
    for secret in ["Secret", "private", "7001001", &world.telegram.token()] {
        assert!(!page.contains(secret), "{secret} is on the page");
    }
    world.ends().await;
}

/// The page for operators tells of every number, and of no other.
#[test]
fn the_documentation_lists_every_number() {
    let page = std::fs::read_to_string(World::path("OPERATIONS.md")).unwrap();
    let row = regex::Regex::new(r"(?m)^\| `((?:haizhi|process)_[a-z_]+)` \|").unwrap();
    let listed: BTreeSet<String> = row.captures_iter(&page).map(|found| found[1].to_owned()).collect();
    let known: BTreeSet<String> = NUMBERS.iter().map(|number| number.name.to_owned()).collect();
    assert_eq!(listed, known);
    // The rules of the example ask for numbers that there are.
    let rules = page.split("```yaml").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let named = regex::Regex::new(r"\b((?:haizhi|process)_[a-z_]+)\b").unwrap();
    for found in named.captures_iter(rules) {
        let name = found[1].trim_end_matches("_bucket").trim_end_matches("_count");
        assert!(known.contains(name), "{name}");
    }
}

/// Every number that the code counts under a name of its own is in the table.
#[test]
fn no_number_is_counted_beside_the_table() {
    let mut folders = vec![World::path("core/src"), World::path("bots")];
    let named = regex::Regex::new(r#"(?:counter|gauge|histogram)!\(\s*"([a-z_]+)""#).unwrap();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                for found in named.captures_iter(&source) {
                    assert!(
                        NUMBERS.iter().any(|number| number.name == &found[1]),
                        "{}: {}",
                        path.display(),
                        &found[1]
                    );
                }
            }
        }
    }
}
