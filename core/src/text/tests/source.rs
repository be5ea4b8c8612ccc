//! The messages of a language as its files hold them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use super::super::LOCALES;
use crate::domain::lang::Lang;

/// One text of a locale: a message's own or one of its attributes.
#[derive(Default)]
pub struct Source {
    /// The file it stands in.
    pub file: String,
    /// The arguments it takes; another message it is made of as `ref:id`.
    pub arguments: BTreeSet<String>,
    /// Everything that is shown as it stands, each piece apart.
    pub words: Vec<String>,
    /// The cases of each choice in it.
    pub choices: Vec<BTreeSet<String>>,
}

impl Source {
    /// All of its words.
    pub fn text(&self) -> String {
        self.words.join(" ")
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push((*value).to_owned()),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.choices.push(variants.iter().map(case).collect());
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.arguments.insert(format!("ref:{}", id.name));
            }
            InlineExpression::StringLiteral { value } => self.words.push((*value).to_owned()),
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

fn case(variant: &Variant<&str>) -> String {
    match variant.key {
        VariantKey::Identifier { name } => name.to_owned(),
        VariantKey::NumberLiteral { value } => value.to_owned(),
    }
}

/// Every text of a language by its id, an attribute's as `id.attribute`.
pub fn sources(lang: Lang) -> BTreeMap<String, Source> {
    let mut all = BTreeMap::new();
    let folder = LOCALES.get_dir(lang.code()).expect("an offered language has a folder");
    for file in folder.files().filter(|file| file.path().extension().is_some_and(|kind| kind == "ftl")) {
        let name = file.path().file_name().expect("a file has a name").to_string_lossy();
        let resource = fluent_syntax::parser::parse(file.contents_utf8().expect("UTF-8"))
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.path().display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let own = message.value.iter().map(|value| (message.id.name.to_owned(), value));
            let more = message
                .attributes
                .iter()
                .map(|attribute| (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value));
            for (id, pattern) in own.chain(more) {
                let mut source = Source { file: name.clone().into_owned(), ..Source::default() };
                source.pattern(pattern);
                let twice = all.insert(id.clone(), source).is_some();
                assert!(!twice, "{lang}: {id} stands twice");
            }
        }
    }
    all
}
