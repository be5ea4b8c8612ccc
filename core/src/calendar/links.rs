//! Links that open a calendar on the web with an entry filled in.

use jiff::civil::Date;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::lines::{plain, uri};
use super::write::{date, instant, rule, utc};
use super::{Entry, When};

const GOOGLE: &str = "https://calendar.google.com/calendar/render?action=TEMPLATE";
const OUTLOOK: &str =
    "https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent";

/// Some programs cut off longer links on their way. A Chinese character takes nine.
const LINK_CHARS: usize = 1_900;

const TITLE_CHARS: usize = 500;
const PLACE_CHARS: usize = 300;

/// A longer URI is not told in a description.
const URI_CHARS: usize = 300;

/// All but what RFC 3986 never reserves.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What Google's calendar opens with this entry filled in, in at most 1,900 characters.
pub fn google_link(entry: &Entry) -> String {
    let mut link = match &entry.when {
        When::Days { first, until } => {
            format!("{GOOGLE}&dates={}/{}", date(*first), date(day_after(*first, *until)))
        }
        When::Times { start, end, zone } => {
            let (start, end) = (instant(*start, zone), instant(*end, zone));
            format!("{GOOGLE}&dates={}/{}&ctz={}", utc(start), utc(end.max(start)), encoded(zone.name()))
        }
    };
    if let Some(recurrence) = &entry.recurrence {
        link.push_str(&format!("&recur=RRULE:{}", encoded(&rule(recurrence, &entry.when))));
    }
    fill(link, entry, ["text", "location", "details"])
}

/// What Outlook's calendar opens with this entry filled in, in at most 1,900
/// characters. Outlook takes no series: of one it gets the first time.
pub fn outlook_link(entry: &Entry) -> String {
    let link = match &entry.when {
        When::Days { first, until } => {
            format!("{OUTLOOK}&startdt={first}&enddt={}&allday=true", day_after(*first, *until))
        }
        When::Times { start, end, zone } => {
            let (start, end) = (instant(*start, zone), instant(*end, zone));
            let (start, end) = (start.to_string(), end.max(start).to_string());
            format!("{OUTLOOK}&startdt={}&enddt={}", encoded(&start), encoded(&end))
        }
    };
    fill(link, entry, ["subject", "location", "body"])
}

/// Adds the texts under these names: the title, the place, the description.
fn fill(mut link: String, entry: &Entry, [title, place, description]: [&str; 3]) -> String {
    let conference = entry.conference.as_ref().and_then(|conference| told(&conference.uri));
    add(&mut link, title, &plain(&entry.summary, TITLE_CHARS, weight));
    // What is held from afar only takes place where it is joined.
    if let Some(location) = entry.location.as_deref().or(conference.as_deref()) {
        add(&mut link, place, &plain(location, PLACE_CHARS, weight));
    }
    let uris: Vec<String> = conference.into_iter().chain(entry.url.as_deref().and_then(told)).collect();
    let uris = uris.join("\n");
    let gap = "\n\n";
    let taken = link.len() + description.len() + "&=".len() + weigh(&uris) + weigh(gap);
    let text = entry.description.as_deref().unwrap_or_default();
    let text = plain(text, LINK_CHARS.saturating_sub(taken), weight);
    let gap = if text.is_empty() || uris.is_empty() { "" } else { gap };
    add(&mut link, description, &format!("{text}{gap}{uris}"));
    link
}

fn told(value: &str) -> Option<String> {
    uri(value).filter(|uri| weigh(uri) <= URI_CHARS)
}

fn add(link: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        link.push_str(&format!("&{name}={}", encoded(value)));
    }
}

fn encoded(value: &str) -> String {
    utf8_percent_encode(value, VALUE).to_string()
}

/// How many characters one becomes in a link.
fn weight(c: char) -> usize {
    if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~') { 1 } else { 3 * c.len_utf8() }
}

fn weigh(value: &str) -> usize {
    value.chars().map(weight).sum()
}

fn day_after(first: Date, until: Date) -> Date {
    until.max(first.tomorrow().unwrap_or(first))
}
