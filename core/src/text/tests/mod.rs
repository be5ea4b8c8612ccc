//! Every language has the same messages with the same arguments, in its own
//! script, its own plural forms and the words of its glossary, and every
//! message that the code names exists.

mod glossary;
mod source;

use std::collections::BTreeSet;

use icu::locale::locale;
use icu::plurals::{PluralCategory, PluralRules};
use regex::Regex;

use self::source::{Source, sources};
use super::*;

/// What is wrong with a language, all of it at once.
fn each_language(faults: impl Fn(Lang) -> Vec<String>) {
    let all: Vec<String> = Texts::get()
        .offered()
        .flat_map(|lang| {
            faults(lang).into_iter().map(move |fault| format!("locales/{}/{fault}", lang.code()))
        })
        .collect();
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}

#[test]
fn all_languages_have_the_same_messages_and_arguments() {
    let reference = sources(Lang::ZhHans);
    each_language(|lang| {
        let other = sources(lang);
        let missing = reference
            .iter()
            .filter(|(id, _)| !other.contains_key(*id))
            .map(|(id, source)| format!("{}: {id} is missing", source.file));
        let surplus = other
            .iter()
            .filter(|(id, _)| !reference.contains_key(*id))
            .map(|(id, source)| format!("{}: {id} is no message of ours", source.file));
        let differing = reference.iter().filter_map(|(id, source)| {
            let own = other.get(id)?;
            let (arguments, wanted) = (&own.arguments, &source.arguments);
            if own.file != source.file {
                return Some(format!("{}: {id} belongs in {}", own.file, source.file));
            }
            (arguments != wanted).then(|| format!("{}: {id} takes {arguments:?}, not {wanted:?}", own.file))
        });
        missing.chain(surplus).chain(differing).collect()
    });
}

#[test]
fn every_message_renders_in_every_language() {
    for lang in Texts::get().offered() {
        let words = Texts::get().words(lang);
        for (id, source) in sources(lang) {
            for number in [0, 1, 2, 5, 1287] {
                let mut args = Args::default();
                for name in source.arguments.iter().filter(|name| !name.starts_with("ref:")) {
                    // A select over a name falls back to its default, a plural needs a number.
                    args.0.set(name.clone(), number);
                }
                let text = words.try_say(&id, &args).unwrap_or_else(|fault| panic!("{lang} {id}: {fault}"));
                assert!(!text.trim().is_empty(), "{lang} {id} says nothing");
                assert!(!text.contains("{$"), "{lang} {id}: {text}");
            }
        }
    }
}

/// The plural forms of a language's cardinal numbers, as CLDR has them.
fn plural_forms(lang: Lang) -> BTreeSet<&'static str> {
    let rules = PluralRules::try_new_cardinal(format::locale(lang).into()).expect("a language of CLDR");
    rules.categories().map(form).collect()
}

fn form(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// A choice by number has a case for each form that whole numbers take.
#[test]
fn plurals_have_the_forms_of_the_language() {
    let english = PluralRules::try_new_cardinal(locale!("en").into()).expect("English");
    let names: BTreeSet<&str> = PluralCategory::all().map(form).collect();
    assert_eq!(english.category_for(1_u32), PluralCategory::One);
    let by_number = |source: &Source| {
        source.choices.iter().any(|cases| cases.iter().any(|case| case != "other" && names.contains(&**case)))
    };
    let counted: Vec<String> =
        sources(Lang::En).into_iter().filter(|(_, source)| by_number(source)).map(|(id, _)| id).collect();
    assert!(counted.len() > 30, "English counts in {} messages only", counted.len());
    each_language(|lang| {
        // Vietnamese has a form for one in newer tables that no word of it shows.
        let forms = if lang == Lang::Vi { BTreeSet::from(["other"]) } else { plural_forms(lang) };
        let mut faults = Vec::new();
        for (id, source) in sources(lang) {
            for cases in &source.choices {
                let plural: BTreeSet<&str> =
                    cases.iter().map(String::as_str).filter(|case| names.contains(case)).collect();
                let strange: Vec<_> = plural.difference(&forms).collect();
                // A choice among codes has its default and nothing more of a plural.
                let counts = plural.iter().any(|case| *case != "other");
                let missing: Vec<_> = forms.difference(&plural).filter(|_| counts).collect();
                if !strange.is_empty() {
                    faults.push(format!("{}: {id} has cases the language has not: {strange:?}", source.file));
                }
                if !missing.is_empty() {
                    faults.push(format!("{}: {id} has no case for {missing:?}", source.file));
                }
            }
        }
        if forms.len() > 1 {
            let here = sources(lang);
            let alike = counted.iter().filter(|id| !by_number(&here[*id]));
            faults.extend(alike.map(|id| format!("{}: {id} says one as it says many", here[id].file)));
        }
        faults
    });
}

/// Whether a letter belongs to the script that a language is written in.
fn of_script(lang: Lang) -> Regex {
    let script = match lang {
        Lang::ZhHans | Lang::ZhHant => r"\p{Han}",
        Lang::En | Lang::Vi => r"\p{Latin}",
        Lang::Th => r"\p{Thai}",
        Lang::Lo => r"\p{Lao}",
        Lang::My => r"\p{Myanmar}",
        Lang::Km => r"\p{Khmer}",
    };
    Regex::new(script).expect("a script of Unicode")
}

/// What is written in Latin letters wherever it stands.
fn stays_latin(id: &str, text: &str) -> bool {
    /// Names, abbreviations and things that are typed as they are.
    const SAME: &[&str] = &[
        "Telegram",
        "Discord",
        "PostgreSQL",
        "SQLite",
        "ORCID",
        "HOME",
        "Google",
        "Outlook",
        "Excel",
        "CSV",
        "QR",
        "PDF",
        "KB",
        "MB",
        "UTF",
        "GB18030",
        "ID",
        "UTC",
        "haizhi",
        "en",
    ];
    // Names that commands have on a platform; on some it takes Latin letters alone.
    let named = id.starts_with("command-name-") || id.starts_with("option-name-");
    let word = Regex::new(r"[A-Za-z][A-Za-z0-9_.-]*").expect("a fixed pattern");
    let typed = Regex::new(r"(?:/|HAIZHI_|--|\$ |https?:|\.|\b[A-Z]-[0-9])[A-Za-z0-9_./:-]*")
        .expect("a fixed pattern");
    let rest = typed.replace_all(text, " ");
    named || word.find_iter(&rest).all(|found| SAME.contains(&found.as_str()) || found.as_str().len() < 2)
}

#[test]
fn no_language_falls_back_to_latin_letters() {
    each_language(|lang| {
        let script = of_script(lang);
        let mut faults = Vec::new();
        for (id, source) in sources(lang) {
            let text = source.text();
            if !script.is_match(&text) && !stays_latin(&id, &text) {
                faults.push(format!("{}: {id} is not written in the language's script: {text}", source.file));
            }
        }
        faults
    });
}

/// No language but English says a sentence as English does.
#[test]
fn nothing_is_left_in_english() {
    let english = sources(Lang::En);
    each_language(|lang| {
        if lang == Lang::En {
            return Vec::new();
        }
        sources(lang)
            .into_iter()
            .filter(|(id, source)| {
                let text = source.text();
                text == english[id].text() && text.chars().any(char::is_alphabetic) && !stays_latin(id, &text)
            })
            .map(|(id, source)| format!("{}: {id} is as in English: {}", source.file, source.text()))
            .collect()
    });
}

/// Zawgyi puts the vowel E before its consonant and has its own signs; in
/// Unicode neither occurs.
#[test]
fn burmese_is_unicode() {
    let zawgyi = Regex::new(r"(?:^|[^\p{Myanmar}])\x{1031}|[\x{1060}-\x{1097}]").expect("a fixed pattern");
    each_language(|lang| {
        let faults = sources(lang).into_iter().filter(|(_, source)| zawgyi.is_match(&source.text()));
        faults.map(|(id, source)| format!("{}: {id}: {}", source.file, source.text())).collect()
    });
    assert!(zawgyi.is_match("ယူနန္ျပည္နယ္ \u{1064}") && zawgyi.is_match(" ေမာင္") && !zawgyi.is_match("ယူနန်ပြည်နယ်"));
}

fn files(dir: &std::path::Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(dir).expect("a readable folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "html") {
            found.push(std::fs::read_to_string(&path).expect("UTF-8 source"));
        }
    }
}

/// Ids are written out at `say("…")`, `say_with("…"` and `t("…")`; families
/// like `field-<code>` are built by functions in `text::names`.
#[test]
fn every_message_that_the_code_names_exists() {
    let known = sources(Lang::ZhHans);
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for part in ["src", "../bots"] {
        files(&root.join(part), &mut all);
    }
    let named =
        Regex::new(r#"\b(?:say|say_with|t|t_with)\(\s*"([a-z][a-z0-9.-]*)""#).expect("a fixed pattern");
    let missing: BTreeSet<_> = all
        .iter()
        .flat_map(|source| named.captures_iter(source))
        .map(|found| found[1].to_owned())
        .filter(|id| !known.contains_key(id))
        .collect();
    assert!(missing.is_empty(), "no such messages: {missing:?}");
}
