//! Takes a folded text apart into numbers, known words and the rest.

use super::super::lexicon::WordTable;

/// A piece of a text.
#[derive(Debug, PartialEq)]
pub(in crate::sheet) enum Token<'t, S> {
    /// A number as it is written, without thousands separators.
    Number(String),
    /// A known word with its senses.
    Word(&'t [S]),
    /// One mark, or a whole Latin word that is not known.
    Other(&'t str),
}

impl<S: AsRef<str>> Token<'_, S> {
    /// Whether it is a word of this sense.
    pub(in crate::sheet) fn means(&self, sense: &str) -> bool {
        matches!(self, Self::Word(senses) if senses.iter().any(|known| known.as_ref() == sense))
    }

    /// Whether it is this mark.
    pub(in crate::sheet) fn is_mark(&self, mark: &str) -> bool {
        matches!(self, Self::Other(text) if *text == mark)
    }
}

/// Steps through a folded text; white space only separates.
#[derive(Debug)]
pub(in crate::sheet) struct Lexer<'t, S> {
    rest: &'t str,
    table: &'t WordTable<S>,
    decimals: bool,
}

impl<'t, S: PartialEq> Lexer<'t, S> {
    /// Numbers are runs of digits.
    pub(in crate::sheet) const fn new(folded: &'t str, table: &'t WordTable<S>) -> Self {
        Self { rest: folded, table, decimals: false }
    }

    /// Numbers may have a fraction and thousands separators.
    pub(in crate::sheet) const fn with_decimals(folded: &'t str, table: &'t WordTable<S>) -> Self {
        Self { rest: folded, table, decimals: true }
    }

    fn number(&mut self) -> String {
        let mut number = self.digits();
        if !self.decimals {
            return number;
        }
        if number.len() <= 3 {
            while let Some(group) = self.rest.strip_prefix(',').and_then(thousand) {
                number.push_str(group);
                self.rest = &self.rest[4..];
            }
        }
        let fraction =
            self.rest.strip_prefix('.').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if let Some(fraction) = fraction {
            self.rest = fraction;
            number.push('.');
            number.push_str(&self.digits());
        }
        number
    }

    fn digits(&mut self) -> String {
        let end = self.rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        digits.to_owned()
    }
}

/// The three digits of a thousands group, if that is what follows.
fn thousand(text: &str) -> Option<&str> {
    let group = text.get(..3).filter(|group| group.bytes().all(|b| b.is_ascii_digit()))?;
    (!text[3..].starts_with(|c: char| c.is_ascii_digit())).then_some(group)
}

impl<'t, S: PartialEq> Iterator for Lexer<'t, S> {
    type Item = Token<'t, S>;

    fn next(&mut self) -> Option<Token<'t, S>> {
        self.rest = self.rest.trim_start();
        let first = self.rest.chars().next()?;
        if first.is_ascii_digit() {
            return Some(Token::Number(self.number()));
        }
        if let Some((len, senses)) = self.table.at_start(self.rest) {
            self.rest = &self.rest[len..];
            return Some(Token::Word(senses));
        }
        let len = if first.is_ascii_alphabetic() {
            self.rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.rest.len())
        } else {
            first.len_utf8()
        };
        let (other, rest) = self.rest.split_at(len);
        self.rest = rest;
        Some(Token::Other(other))
    }
}
