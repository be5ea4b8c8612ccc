//! Reads what `/metrics` shows, as strictly as Prometheus does.

use std::collections::BTreeMap;

/// One family of the page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Family {
    /// `counter`, `gauge` or `histogram`.
    pub kind: String,
    /// What it means.
    pub help: String,
    /// Every sample: its full name, its labels, its value.
    pub samples: Vec<Sample>,
}

/// One line with a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The name, with `_bucket`, `_sum` or `_count` for a histogram.
    pub name: String,
    /// The labels.
    pub labels: BTreeMap<String, String>,
    /// The value.
    pub value: f64,
}

/// The page's families by name.
///
/// # Errors
/// Names the line that is not as it must be.
pub fn parse(page: &str) -> Result<BTreeMap<String, Family>, String> {
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    for line in page.lines().filter(|line| !line.trim().is_empty()) {
        let wrong = |why: &str| format!("{why}: {line}");
        if let Some(rest) = line.strip_prefix("# HELP ") {
            let (name, help) = rest.split_once(' ').ok_or_else(|| wrong("no help"))?;
            families.entry(name.to_owned()).or_default().help = help.to_owned();
        } else if let Some(rest) = line.strip_prefix("# TYPE ") {
            let (name, kind) = rest.split_once(' ').ok_or_else(|| wrong("no type"))?;
            if !["counter", "gauge", "histogram"].contains(&kind) {
                return Err(wrong("an unexpected type"));
            }
            let family = families.entry(name.to_owned()).or_default();
            if !family.samples.is_empty() || !family.kind.is_empty() {
                return Err(wrong("the type must stand once and first"));
            }
            family.kind = kind.to_owned();
        } else if line.starts_with('#') {
            return Err(wrong("an unknown comment"));
        } else {
            let sample = sample(line).ok_or_else(|| wrong("no sample"))?;
            let name = family_of(&families, &sample.name).ok_or_else(|| wrong("no type before it"))?;
            if let Some(family) = families.get_mut(&name) {
                family.samples.push(sample);
            }
        }
    }
    Ok(families)
}

/// The family that a sample belongs to.
fn family_of(families: &BTreeMap<String, Family>, name: &str) -> Option<String> {
    let is = |name: &str, histogram: bool| {
        families
            .get(name)
            .is_some_and(|family| (family.kind == "histogram") == histogram && !family.kind.is_empty())
    };
    if is(name, false) {
        return Some(name.to_owned());
    }
    ["_bucket", "_sum", "_count"].iter().find_map(|end| {
        let stem = name.strip_suffix(end)?;
        is(stem, true).then(|| stem.to_owned())
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b':')
}

fn sample(line: &str) -> Option<Sample> {
    let (head, value) = line.rsplit_once(' ')?;
    let value = match value {
        "+Inf" => f64::INFINITY,
        "-Inf" => f64::NEG_INFINITY,
        "NaN" => f64::NAN,
        number => number.parse().ok()?,
    };
    let (name, labels) = match head.split_once('{') {
        None => (head, BTreeMap::new()),
        Some((name, rest)) => (name, labels(rest.strip_suffix('}')?)?),
    };
    is_name(name).then(|| Sample { name: name.to_owned(), labels, value })
}

fn labels(mut text: &str) -> Option<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    while !text.is_empty() {
        let (name, rest) = text.split_once("=\"")?;
        let mut value = String::new();
        let mut rest = rest.chars();
        loop {
            match rest.next()? {
                '"' => break,
                '\\' => match rest.next()? {
                    'n' => value.push('\n'),
                    quoted @ ('"' | '\\') => value.push(quoted),
                    _ => return None,
                },
                other => value.push(other),
            }
        }
        if !is_name(name) || found.insert(name.to_owned(), value).is_some() {
            return None;
        }
        text = rest.as_str();
        text = text.strip_prefix(',').unwrap_or(text);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_taken_apart() {
        let page = "# HELP a_seconds how long\n# TYPE a_seconds histogram\na_seconds_bucket{of=\"x\",le=\"+Inf\"} 2\n\
                    a_seconds_sum{of=\"x\"} 0.5\na_seconds_count{of=\"x\"} 2\n\n# TYPE b_total counter\nb_total 7\n";
        let found = parse(page).expect("a page");
        assert_eq!(found["a_seconds"].samples.len(), 3);
        assert_eq!(found["a_seconds"].samples[0].labels["le"], "+Inf");
        assert_eq!(found["b_total"].samples[0].value, 7.0);
    }

    #[test]
    fn what_prometheus_refuses_is_refused() {
        for page in [
            "a 1\n",
            "# TYPE a summary\n",
            "# TYPE a gauge\na one\n",
            "# TYPE a gauge\na{x=1} 1\n",
            "# TYPE a gauge\na{x=\"1} 1\n",
        ] {
            assert!(parse(page).is_err(), "{page}");
        }
    }
}
