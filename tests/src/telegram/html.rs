//! Telegram's HTML parse mode, parsed the way the server does it.
//!
//! The server is lenient in places where the documentation is not: a bare `&`, an unknown attribute, bold
//! text around code are accepted and silently come out differently. Such things are answered like the real
//! server does, but noted in [`Parsed::notes`], from which the fake makes violations.

use serde_json::{Value, json};

/// A stretch of formatted text, in UTF-16 units as Telegram counts them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Telegram's name of the kind: `bold`, `text_link`, `expandable_blockquote` and so on.
    pub kind: &'static str,
    /// Where it begins.
    pub offset: usize,
    /// How long it is.
    pub length: usize,
    /// The address of a `text_link`, the language of a `pre`, else nothing.
    pub value: Option<String>,
}

impl Entity {
    /// The entity as the server writes it in a message.
    pub(crate) fn to_json(&self) -> Value {
        let mut entity = json!({"type": self.kind, "offset": self.offset, "length": self.length});
        if let Some(value) = &self.value {
            let key = if self.kind == "text_link" { "url" } else { "language" };
            entity[key] = json!(value);
        }
        entity
    }
}

/// What came out of a text in HTML parse mode.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parsed {
    /// The text that people read, white space around it trimmed.
    pub text: String,
    /// Its formatting, in order of appearance.
    pub entities: Vec<Entity>,
    /// What the documentation forbids and the server lets pass.
    pub notes: Vec<String>,
}

/// Number of UTF-16 units, the measure of every limit on text.
pub fn utf16_len(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A text without any markup, trimmed as the server does.
pub fn plain(text: &str) -> Parsed {
    Parsed { text: text.to_owned(), ..Parsed::default() }.trimmed()
}

/// Parses HTML; the error is the sentence that follows `can't parse entities: `.
pub fn parse(html: &str) -> Result<Parsed, String> {
    let mut parser = Parser { source: html, at: 0, out: Parsed::default(), length: 0, open: Vec::new() };
    parser.run()?;
    Ok(parser.out.trimmed())
}

/// A tag that has been opened and not yet closed.
struct Open {
    name: String,
    argument: Option<String>,
    offset: usize,
}

struct Parser<'a> {
    source: &'a str,
    at: usize,
    out: Parsed,
    /// UTF-16 units of `out.text`.
    length: usize,
    open: Vec<Open>,
}

const TAGS: [&str; 15] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "ins",
    "s",
    "strike",
    "del",
    "tg-spoiler",
    "span",
    "pre",
    "code",
    "blockquote",
];

impl Parser<'_> {
    fn run(&mut self) -> Result<(), String> {
        while let Some(c) = self.peek() {
            match c {
                '&' => self.entity(),
                '<' if self.source[self.at + 1..].starts_with('/') => self.end_tag()?,
                '<' => self.start_tag()?,
                _ => {
                    if c == '>' {
                        self.note("an unescaped `>`");
                    }
                    self.at += c.len_utf8();
                    self.push(c);
                }
            }
        }
        match self.open.last() {
            Some(open) => Err(format!("Can't find end tag corresponding to start tag \"{}\"", open.name)),
            None => Ok(()),
        }
    }

    fn peek(&self) -> Option<char> {
        self.source[self.at..].chars().next()
    }

    fn push(&mut self, c: char) {
        self.out.text.push(c);
        self.length += c.len_utf16();
    }

    fn note(&mut self, note: impl Into<String>) {
        let note = format!("{} at byte offset {}", note.into(), self.at);
        self.out.notes.push(note);
    }

    /// `&…;`: decoded when known, otherwise left as it stands.
    fn entity(&mut self) {
        let rest = &self.source[self.at + 1..];
        let name_len = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(rest.len());
        let name = &rest[..name_len];
        match decode(name) {
            Some(c) => {
                let closed = rest[name_len..].starts_with(';');
                if !closed {
                    self.note(format!("the entity `&{name}` without a semicolon"));
                }
                self.at += 1 + name_len + usize::from(closed);
                self.push(c);
            }
            None => {
                self.note(if rest[name_len..].starts_with(';') {
                    format!("the entity `&{name};` that Telegram does not know")
                } else {
                    "an unescaped `&`".to_owned()
                });
                self.at += 1;
                self.push('&');
            }
        }
    }

    fn start_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let unclosed = || format!("Unclosed start tag at byte offset {begin}");
        let body = &self.source[begin + 1..];
        let name_len = body.find(|c: char| c.is_ascii_whitespace() || c == '>').ok_or_else(unclosed)?;
        let name = body[..name_len].to_ascii_lowercase();
        if !TAGS.contains(&name.as_str()) {
            return Err(format!("Unsupported start tag \"{name}\" at byte offset {begin}"));
        }
        self.at = begin + 1 + name_len;
        let mut argument = None;
        loop {
            self.skip_spaces();
            match self.peek() {
                None => return Err(unclosed()),
                Some('>') => break,
                Some(_) => {}
            }
            let (key, value) = self.attribute(begin, &name)?;
            match (name.as_str(), key.as_str(), value) {
                ("a", "href", Some(url)) => argument = Some(url),
                ("code", "class", Some(class)) if class.starts_with("language-") => {
                    argument = class.strip_prefix("language-").map(str::to_owned);
                }
                ("span", "class", Some(class)) if class == "tg-spoiler" => argument = Some(class),
                ("blockquote", "expandable", _) => argument = Some(String::new()),
                _ => self.note(format!("the attribute `{key}` of <{name}>, which means nothing there")),
            }
        }
        self.at += 1;
        if name == "span" && argument.is_none() {
            return Err(format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"));
        }
        self.check_nesting(&name);
        self.open.push(Open { name, argument, offset: self.length });
        Ok(())
    }

    /// Styles that the documentation does not let contain each other.
    fn check_nesting(&mut self, name: &str) {
        let kind = kind_of(name);
        let inside = self.open.iter().map(|open| kind_of(&open.name)).find(|outer| match *outer {
            "pre" => kind != "code",
            "code" => true,
            "blockquote" => kind == "blockquote",
            "text_link" => matches!(kind, "text_link" | "code" | "pre"),
            _ => matches!(kind, "code" | "pre"),
        });
        if let Some(outer) = inside {
            self.note(format!("<{name}> inside {outer}, which cannot contain it"));
        }
    }

    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(|c| c.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// One attribute, the position being at its first character.
    fn attribute(&mut self, begin: usize, tag: &str) -> Result<(String, Option<String>), String> {
        let unclosed = || format!("Unclosed start tag \"{tag}\" at byte offset {begin}");
        let rest = &self.source[self.at..];
        let key_len = rest
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/' | '"' | '\''))
            .ok_or_else(unclosed)?;
        if key_len == 0 {
            return Err(format!("Empty attribute name in the tag \"{tag}\" at byte offset {begin}"));
        }
        let key = rest[..key_len].to_ascii_lowercase();
        self.at += key_len;
        self.skip_spaces();
        if self.peek() != Some('=') {
            return Ok((key, None));
        }
        self.at += 1;
        self.skip_spaces();
        let value = match self.peek().ok_or_else(unclosed)? {
            quote @ ('"' | '\'') => {
                let rest = &self.source[self.at + 1..];
                let end = rest.find(quote).ok_or_else(unclosed)?;
                self.at += end + 2;
                decode_all(&rest[..end])
            }
            _ => {
                let start = self.at;
                let rest = &self.source[start..];
                let end = rest
                    .find(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '-')
                    .ok_or_else(unclosed)?;
                if !rest[end..].starts_with(|c: char| c.is_ascii_whitespace() || c == '>') {
                    return Err(format!("Unexpected end of name token at byte offset {start}"));
                }
                self.at += end;
                rest[..end].to_ascii_lowercase()
            }
        };
        Ok((key, Some(value)))
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        let rest = &self.source[begin + 2..];
        let unclosed = || format!("Unclosed end tag at byte offset {begin}");
        let name_len = rest.find(|c: char| c.is_ascii_whitespace() || c == '>').ok_or_else(unclosed)?;
        let name = rest[..name_len].to_ascii_lowercase();
        self.at = begin + 2 + name_len;
        self.skip_spaces();
        if self.peek() != Some('>') {
            return Err(unclosed());
        }
        if name != open.name {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{name}>\"",
                open.name
            ));
        }
        self.at += 1;
        self.close(open);
        Ok(())
    }

    fn close(&mut self, open: Open) {
        let (offset, length) = (open.offset, self.length - open.offset);
        if length == 0 {
            return;
        }
        let mut kind = kind_of(&open.name);
        let mut value = None;
        match kind {
            "text_link" => {
                let shown: String = utf16_slice(&self.out.text, offset, length);
                let url = open.argument.unwrap_or(shown);
                if !is_web_address(&url) {
                    self.note(format!("a link to `{url}`, which is dropped"));
                    return;
                }
                value = Some(url);
            }
            "blockquote" if open.argument.is_some() => kind = "expandable_blockquote",
            // `<pre><code class="language-x">` is one entity, that of the `pre`.
            "code" if self.open.last().is_some_and(|outer| outer.name == "pre") => {
                if let Some(outer) = self.open.last_mut() {
                    outer.argument = open.argument;
                }
                return;
            }
            "pre" => value = open.argument,
            _ => {}
        }
        let at = self
            .out
            .entities
            .iter()
            .position(|e| (e.offset, usize::MAX - e.length) >= (offset, usize::MAX - length))
            .unwrap_or(self.out.entities.len());
        self.out.entities.insert(at, Entity { kind, offset, length, value });
    }
}

impl Parsed {
    /// Cuts white space at both ends and moves the entities along.
    fn trimmed(mut self) -> Self {
        let body = self.text.trim_start();
        let cut = utf16_len(&self.text) - utf16_len(body);
        let text = body.trim_end().to_owned();
        let length = utf16_len(&text);
        self.entities.retain_mut(|entity| {
            let end = (entity.offset + entity.length).saturating_sub(cut).min(length);
            entity.offset = entity.offset.saturating_sub(cut);
            entity.length = end.saturating_sub(entity.offset);
            entity.length > 0
        });
        self.text = text;
        self
    }
}

fn kind_of(tag: &str) -> &'static str {
    match tag {
        "a" => "text_link",
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "pre" => "pre",
        "code" => "code",
        "blockquote" => "blockquote",
        _ => "spoiler",
    }
}

fn is_web_address(url: &str) -> bool {
    ["http://", "https://", "tg://", "mailto:", "tel:"].iter().any(|scheme| url.starts_with(scheme))
}

fn utf16_slice(text: &str, offset: usize, length: usize) -> String {
    let units: Vec<u16> = text.encode_utf16().skip(offset).take(length).collect();
    String::from_utf16_lossy(&units)
}

/// The character behind the name between `&` and `;`.
fn decode(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code).filter(|c| *c != '\0')
        }
    }
}

fn decode_all(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(rest.len());
        match decode(&rest[..end]) {
            Some(c) => {
                out.push(c);
                rest = rest[end..].strip_prefix(';').unwrap_or(&rest[end..]);
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests;
