//! What follows an event: what those who were there say of it, and what it
//! leaves them.

use serde::{Deserialize, Serialize};

use super::file::KeptFile;
use super::ids::RegistrationId;
use super::posting::Posting;
use super::registration::{Registration, RegistrationState};

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// For how long after the end of an event it can be rated, in ms.
pub const OPEN_MS: i64 = 30 * DAY_MS;

/// For how long after the end of an event somebody is still thanked, in ms:
/// whoever is noted as there only later is not asked about what is long over.
pub const THANKS_MS: i64 = 7 * DAY_MS;

/// Longest comment, in characters.
pub const MAX_COMMENT_CHARS: usize = 1_000;

/// Most handouts of one event.
pub const MAX_HANDOUTS: usize = 20;
/// Longest title of a handout, in characters.
pub const MAX_TITLE_CHARS: usize = 120;
/// Longest link of a handout, in bytes.
pub const MAX_LINK_BYTES: usize = 500;

/// How good an event was, from 1, poor, to 5, excellent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Rating(u32);

impl Rating {
    /// Every rating, the lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The rating of this number; `None` for any other number.
    pub fn new(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.0 == number)
    }

    /// Its number, 1 to 5.
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl From<Rating> for u32 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

impl TryFrom<u32> for Rating {
    type Error = String;
    fn try_from(number: u32) -> Result<Self, String> {
        Self::new(number).ok_or_else(|| format!("{number} is no rating"))
    }
}

/// What one of those who were there said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Feedback {
    /// How good it was.
    pub rating: Option<Rating>,
    /// What they wrote; empty where they left it out, `None` where nothing was
    /// said to the question.
    pub comment: Option<String>,
}

/// Until when (ms since 1970) whoever has this registration can rate the
/// event; `None` where they cannot at `now`: they were not there, it did not
/// take place, it is not over or long ago.
pub fn open_until(registration: &Registration, event: &Posting, now: i64) -> Option<i64> {
    let was_there = registration.state == RegistrationState::Confirmed && registration.attended_at.is_some();
    let over = event.shown()?.span()?.until;
    let until = over + OPEN_MS;
    (was_there && event.halt.is_none() && (over..until).contains(&now)).then_some(until)
}

/// Something to read or watch that an event leaves those who are registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handout {
    /// What it is.
    pub title: String,
    /// Where it is, `https://…` or `http://…`; for a file that the house keeps
    /// `file:` and its number.
    pub link: String,
}

impl Handout {
    /// Reads one line as staff write it: `title | https://…`. `None` where
    /// something of it is missing, too long, or no address that a browser
    /// opens without doing anything else.
    pub fn read(line: &str) -> Option<Self> {
        // The last bar counts: a title may have some of its own.
        let (title, link) = line.rsplit_once(['|', '｜'])?;
        let (title, link) = (title.trim(), link.trim());
        let titled = !title.is_empty() && title.chars().count() <= MAX_TITLE_CHARS;
        let sound = titled && (is_web_address(link) || file_number(link).is_some());
        sound.then(|| Self { title: title.to_owned(), link: link.to_owned() })
    }

    /// The line that [`Handout::read`] reads.
    pub fn line(&self) -> String {
        format!("{} | {}", self.title, self.link)
    }

    /// A file that the house keeps.
    pub fn of_file(title: &str, file: i64) -> Self {
        let title: String = title.chars().take(MAX_TITLE_CHARS).collect();
        Self { title: title.trim().to_owned(), link: format!("{FILE_SCHEME}{file}") }
    }

    /// The number of the file, where it is one that the house keeps.
    pub fn file(&self) -> Option<i64> {
        file_number(&self.link)
    }

    /// Whose address it is: what stands between `://` and the next slash.
    pub fn host(&self) -> &str {
        let rest = self.link.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    }
}

/// What the link of a file begins with.
const FILE_SCHEME: &str = "file:";

/// The number of a file from its link, as it is written and in no other way.
fn file_number(link: &str) -> Option<i64> {
    let number = link.strip_prefix(FILE_SCHEME)?.parse().ok()?;
    (number > 0 && link == format!("{FILE_SCHEME}{number}")).then_some(number)
}

/// Whether it is an address on the web with a host and nothing that could make
/// it look like another one: spaces, signs of other scripts, a name before an `@`.
fn is_web_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let path = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | '\\' | '`');
    text.len() <= MAX_LINK_BYTES
        && name.contains('.')
        && name.chars().all(plain)
        && name.chars().next().is_some_and(|c| c.is_ascii_alphanumeric())
        && host.split_once(':').is_none_or(|(_, port)| port.parse::<u16>().is_ok())
        && text.chars().all(path)
}

/// A handout as the house keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// What it is and where.
    pub handout: Handout,
    /// Whether those who are registered were told of it.
    pub told: bool,
    /// The file, where the house keeps one.
    pub file: Option<KeptFile>,
}

/// What there is after an event for one registration.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Afterwards {
    /// How many handouts there are.
    pub handouts: u32,
    /// What the person said of the event.
    pub feedback: Feedback,
}

/// One rating with its words, as staff read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Whose registration it is.
    pub registration: RegistrationId,
    /// What was said.
    pub feedback: Feedback,
}

/// Every rating of an event, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ratings {
    /// How many there are of each, the lowest first.
    pub counts: [u32; 5],
}

impl Ratings {
    /// Counts so many more of these.
    pub fn add(&mut self, rating: Rating, count: u32) {
        if let Some(of) = self.counts.get_mut(rating.number() as usize - 1) {
            *of += count;
        }
    }

    /// How many there are.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Their mean in hundredths, 100 to 500; `None` without any.
    pub fn mean_hundredths(&self) -> Option<u32> {
        let sum: u32 =
            Rating::ALL.iter().zip(self.counts).map(|(rating, count)| rating.number() * count).sum();
        let total = self.total();
        (total > 0).then(|| (sum * 100 + total / 2) / total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handout_is_a_title_and_an_address_on_the_web() {
        let long = format!("x | https://example.org/{}", "a".repeat(MAX_LINK_BYTES));
        for (line, read) in [
            ("Slides | https://example.org/s.pdf", Some(("Slides", "https://example.org/s.pdf"))),
            ("讲义｜http://example.org:8080/讲义", Some(("讲义", "http://example.org:8080/讲义"))),
            ("Day 1 | Part 2 | https://example.org", Some(("Day 1 | Part 2", "https://example.org"))),
            ("https://example.org", None),
            (" | https://example.org", None),
            ("x | javascript:alert(1)", None),
            ("x | data:text/html,x", None),
            ("x | ftp://example.org", None),
            ("x | https://", None),
            ("x | file:12", Some(("x", "file:12"))),
            ("x | file:012", None),
            ("x | file:-1", None),
            ("x | file:///etc/passwd", None),
            ("x | https://localhost/x", None),
            ("x | https://bank.example@evil.example", None),
            ("x | https://еxample.org", None),
            ("x | https://example.org/a b", None),
            ("x | https://example.org/\"><script>", None),
            ("x | https://example.org:99999/", None),
            (&long, None),
        ] {
            let found = Handout::read(line);
            let found = found.as_ref().map(|handout| (handout.title.as_str(), handout.link.as_str()));
            assert_eq!(found, read, "{line}");
        }
        let handout = Handout::read("a | b | https://example.org:1/x?y#z").expect("a handout");
        assert_eq!(Handout::read(&handout.line()).as_ref(), Some(&handout));
        assert_eq!(handout.host(), "example.org:1");
    }

    #[test]
    fn the_mean_is_rounded_and_there_is_none_of_nothing() {
        let mut ratings = Ratings::default();
        assert_eq!(ratings.mean_hundredths(), None);
        for (number, count) in [(5, 2), (4, 1)] {
            ratings.add(Rating::new(number).expect("a rating"), count);
        }
        assert_eq!((ratings.counts, ratings.total()), ([0, 0, 0, 1, 2], 3));
        assert_eq!(ratings.mean_hundredths(), Some(467));
        for none in [0, 6, u32::MAX] {
            assert_eq!(Rating::new(none), None);
        }
    }
}
