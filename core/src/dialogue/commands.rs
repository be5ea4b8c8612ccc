//! The commands that menus offer, and for platforms that show them as forms:
//! what can be filled in. A command is known by its name; a platform may show
//! it under another in the reader's language.

use crate::domain::lang::Lang;
use crate::text::{Texts, Words};

/// Offered to everybody.
pub const SCHOLAR: &[&str] = &[
    "start",
    "postings",
    "events",
    "search",
    "subscribe",
    "subscriptions",
    "interests",
    "registrations",
    "checkin",
    "profile",
    "settings",
    "language",
    "link",
    "help",
];

/// Offered to members of staff, beside the others.
pub const STAFF: &[&str] = &["staff", "inbox", "drafts", "review", "imports", "broadcast", "audit"];

/// Who a command is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Everyone,
    /// Members of staff.
    Staff,
    /// Administrators of a guild, and only there.
    GuildAdministrators,
}

/// What is suggested while somebody fills something in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Key fields.
    Field,
    /// Key fields, and all of them.
    Fields,
    /// Open demands.
    Posting,
    /// Events to come.
    Event,
    /// Stations.
    Station,
    /// Whatever is found by words.
    Found,
}

/// How something is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionKind {
    /// Words, with suggestions where there are any. What is suggested is no
    /// limit to what may come.
    Text(Option<Offer>),
    /// One of the languages that are offered, by its code.
    Language,
    /// A channel, thread or forum of the guild.
    Channel,
    /// A role of the guild.
    Role,
}

/// Something that can be filled in; everything may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionSpec {
    /// Its name, `[a-z]+`.
    pub name: &'static str,
    /// How.
    pub kind: OptionKind,
}

/// A command. One with a single option comes back as
/// [`crate::event::Event::Command`] with that as its `args`; `setup` as
/// [`crate::event::Event::Setup`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    /// Its name, `[a-z]+`.
    pub name: &'static str,
    /// Who it is for.
    pub audience: Audience,
    /// What can be filled in, in this order.
    pub options: &'static [OptionSpec],
}

/// The command by which administrators say what is posted where in a guild.
pub const SETUP: &str = "setup";

const fn text(name: &'static str, offer: Option<Offer>) -> OptionSpec {
    OptionSpec { name, kind: OptionKind::Text(offer) }
}

/// What can be filled in with a command.
fn options(name: &str) -> &'static [OptionSpec] {
    match name {
        "postings" => const { &[text("posting", Some(Offer::Posting))] },
        "events" => const { &[text("event", Some(Offer::Event))] },
        "search" => const { &[text("words", Some(Offer::Found))] },
        "subscribe" => const { &[text("field", Some(Offer::Field))] },
        "link" | "staff" | "checkin" => const { &[text("code", None)] },
        SETUP => {
            const {
                &[
                    text("field", Some(Offer::Fields)),
                    OptionSpec { name: "channel", kind: OptionKind::Channel },
                    OptionSpec { name: "role", kind: OptionKind::Role },
                    OptionSpec { name: "language", kind: OptionKind::Language },
                    text("station", Some(Offer::Station)),
                ]
            }
        }
        _ => &[],
    }
}

/// Every command there is.
pub fn registry() -> impl Iterator<Item = Spec> {
    let of = |audience| move |name: &'static str| Spec { name, audience, options: options(name) };
    let scholar = SCHOLAR.iter().copied().map(of(Audience::Everyone));
    let staff = STAFF.iter().copied().map(of(Audience::Staff));
    scholar.chain(staff).chain([SETUP].map(of(Audience::GuildAdministrators)))
}

/// What commands are called in a locale of a platform.
#[derive(Clone, Copy)]
pub struct Reading(Words);

impl Reading {
    /// For a locale such as `zh-TW` or `en-GB`; `None` where nothing is written
    /// that is read there.
    pub fn of(locale: &str) -> Option<Self> {
        let texts = Texts::get();
        let lang = Lang::from_tag(locale)?;
        let offered = texts.offered().any(|offered| offered == lang);
        offered.then(|| Self(texts.words(lang)))
    }

    fn say(self, id: &str) -> String {
        self.0.say(id)
    }

    /// What a command is called there: 1 to 32 letters, lower case.
    pub fn command_name(self, command: &Spec) -> String {
        self.say(&format!("command-name-{}", command.name))
    }

    /// What it does, in at most 100 characters.
    pub fn command_text(self, command: &Spec) -> String {
        self.say(&format!("command-{}", command.name))
    }

    /// What an option is called there: 1 to 32 letters, lower case.
    pub fn option_name(self, option: &OptionSpec) -> String {
        self.say(&format!("option-name-{}", option.name))
    }

    /// What it is for, in at most 100 characters.
    pub fn option_text(self, command: &Spec, option: &OptionSpec) -> String {
        self.say(&format!("option-{}-{}", command.name, option.name))
    }
}

/// A command and what it does, in the order of the menu.
pub fn menu(words: Words, staff: bool) -> Vec<(&'static str, String)> {
    let more = if staff { STAFF } else { &[] };
    SCHOLAR.iter().chain(more).map(|name| (*name, words.say(&format!("command-{name}")))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_described_in_every_language() {
        for lang in Texts::get().offered() {
            for (name, text) in menu(Texts::get().words(lang), true) {
                assert!(
                    name.len() <= 32 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'),
                    "{name}"
                );
                assert!(!text.starts_with("command-"), "{lang}: {name} has no description");
                // The tightest platform: Discord takes 100 characters.
                assert!((1..=100).contains(&text.chars().count()), "{lang}: {name}: {text}");
            }
        }
    }

    /// What Discord takes as a name (Application Command Naming).
    fn is_name(name: &str) -> bool {
        let taken = regex::Regex::new(r"^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$");
        taken.expect("a fixed pattern").is_match(name) && name.to_lowercase() == name
    }

    #[test]
    fn every_command_and_option_is_named_in_every_locale() {
        for locale in ["en-US", "en-GB", "zh-CN", "zh-TW", "vi", "th"] {
            let reading = Reading::of(locale).expect("a language that is written");
            let mut names = std::collections::BTreeSet::new();
            for command in registry() {
                let name = reading.command_name(&command);
                assert!(is_name(&name), "{locale}: {name}");
                assert!(names.insert(name.clone()), "{locale}: {name} is the name of two");
                let mut texts = vec![reading.command_text(&command)];
                let mut of_options = std::collections::BTreeSet::new();
                for option in command.options {
                    let name = reading.option_name(option);
                    assert!(is_name(&name) && of_options.insert(name.clone()), "{locale}: {name}");
                    texts.push(reading.option_text(&command, option));
                }
                for text in texts {
                    assert!((1..=100).contains(&text.chars().count()), "{locale}: {text}");
                    assert!(!text.starts_with("option-") && !text.starts_with("command-"), "{text}");
                }
            }
        }
        assert!(Reading::of("de").is_none() && Reading::of("").is_none());
    }

    #[test]
    fn a_name_in_english_is_the_name_itself() {
        let english = Reading::of("en-GB").expect("English");
        for command in registry() {
            assert_eq!(english.command_name(&command), command.name);
            for option in command.options {
                assert_eq!(english.option_name(option), option.name);
            }
        }
    }

    #[test]
    fn taiwan_reads_traditional_characters() {
        let taiwan = Reading::of("zh-TW").expect("Chinese");
        let search = registry().find(|command| command.name == "subscribe").expect("a command");
        assert_eq!(taiwan.command_name(&search), "訂閱");
    }
}
