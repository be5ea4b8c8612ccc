//! English as a language that is longer and has marks above its letters: what
//! breaks a message or a page in it would break in a language that is.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};

/// Messages that are read by programs, or whose length is held to a platform's
/// limit in each language by itself.
const KEPT: &[&str] = &["command-", "option-", "bot-", "money-scale", "list-separator"];

/// The messages of a file with every word of theirs lengthened; a file that
/// cannot be read as it is.
pub(super) fn stretched(source: &str) -> String {
    let Ok(mut resource) = fluent_syntax::parser::parse(source.to_owned()) else { return source.to_owned() };
    for entry in &mut resource.body {
        let Entry::Message(message) = entry else { continue };
        if KEPT.iter().any(|kept| message.id.name.starts_with(kept)) {
            continue;
        }
        message.value.iter_mut().for_each(pattern);
        message.attributes.iter_mut().for_each(|attribute| pattern(&mut attribute.value));
    }
    written(&resource)
}

fn written(resource: &Resource<String>) -> String {
    fluent_syntax::serializer::serialize(resource)
}

fn pattern(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = lengthened(value),
            PatternElement::Placeable { expression } => within(expression),
        }
    }
}

fn within(expression: &mut Expression<String>) {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter_mut().for_each(|variant| pattern(&mut variant.value));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => within(expression),
        Expression::Inline(_) => {}
    }
}

/// Words with marks above their vowels and some vowels twice: longer by a
/// third at least. What is typed as it stands (`/start`, `P-17`) stays.
fn lengthened(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(char::is_whitespace) {
        let code = word.contains(|c: char| matches!(c, '/' | '_' | '@') || c.is_ascii_digit());
        for c in word.chars() {
            match marked(c) {
                Some(marked) if !code => out.extend([marked, marked]),
                _ => out.push(c),
            }
        }
    }
    out
}

const fn marked(c: char) -> Option<char> {
    Some(match c {
        'a' => 'ấ',
        'e' => 'ệ',
        'i' => 'ĩ',
        'o' => 'ỗ',
        'u' => 'ự',
        'A' => 'Ẩ',
        'E' => 'Ể',
        'I' => 'Ỉ',
        'O' => 'Ổ',
        'U' => 'Ử',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_grow_and_what_is_typed_stays() {
        let source =
            "a = Open { $n ->\n    [one] posting P-17\n   *[other] /start { $x }\n }\ncommand-a = Open\n";
        let stretched = stretched(source);
        assert!(stretched.contains("ỔỔpệện { $n ->"), "{stretched}");
        assert!(stretched.contains("pỗỗstĩĩng P-17") && stretched.contains("/start { $x }"), "{stretched}");
        assert!(stretched.contains("command-a = Open\n"), "{stretched}");
    }
}
