//! Every language has the same messages with the same arguments, and every
//! message that the code names exists.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use regex::Regex;

use super::*;

type Messages = BTreeMap<String, BTreeSet<String>>;

fn variables(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_variables(expression, found);
        }
    }
}

fn expression_variables(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_variables(inline, found),
        Expression::Select { selector, variants } => {
            inline_variables(selector, found);
            for variant in variants {
                variables(&variant.value, found);
            }
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            found.insert(format!("ref:{}", id.name));
        }
        InlineExpression::Placeable { expression } => expression_variables(expression, found),
        _ => {}
    }
}

fn messages(lang: Lang) -> Messages {
    let mut all = Messages::new();
    let folder = LOCALES.get_dir(lang.code()).expect("an offered language has a folder");
    for file in folder.files().filter(|file| file.path().extension().is_some_and(|kind| kind == "ftl")) {
        let source = file.contents_utf8().expect("UTF-8");
        let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| {
            panic!("{}: {errors:?}", file.path().display());
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut found = BTreeSet::new();
            if let Some(value) = &message.value {
                variables(value, &mut found);
            }
            for attribute in &message.attributes {
                let mut of_attribute = BTreeSet::new();
                variables(&attribute.value, &mut of_attribute);
                all.insert(format!("{}.{}", message.id.name, attribute.id.name), of_attribute);
            }
            let twice = all.insert(message.id.name.to_owned(), found).is_some();
            assert!(!twice, "{lang}: {} stands twice", message.id.name);
        }
    }
    all
}

#[test]
fn all_languages_have_the_same_messages_and_arguments() {
    let reference = messages(Lang::ZhHans);
    for lang in Texts::get().offered() {
        let other = messages(lang);
        let missing: Vec<_> = reference.keys().filter(|id| !other.contains_key(*id)).collect();
        let surplus: Vec<_> = other.keys().filter(|id| !reference.contains_key(*id)).collect();
        assert!(missing.is_empty() && surplus.is_empty(), "{lang}: missing {missing:?}, surplus {surplus:?}");
        for (id, arguments) in &reference {
            assert_eq!(&other[id], arguments, "{lang}: arguments of {id}");
        }
    }
}

#[test]
fn every_message_renders_in_every_language() {
    for lang in Texts::get().offered() {
        let words = Texts::get().words(lang);
        for (id, arguments) in messages(lang) {
            for number in [0, 1, 2, 5, 1287] {
                let mut args = Args::default();
                for name in arguments.iter().filter(|name| !name.starts_with("ref:")) {
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

fn sources(dir: &std::path::Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(dir).expect("a readable folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "html") {
            found.push(std::fs::read_to_string(&path).expect("UTF-8 source"));
        }
    }
}

/// Ids are written out at `say("…")`, `say_with("…"` and `t("…")`; families
/// like `field-<code>` are built by functions in `text::names`.
#[test]
fn every_message_that_the_code_names_exists() {
    let known = messages(Lang::ZhHans);
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for part in ["src", "../bots"] {
        sources(&root.join(part), &mut all);
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
