//! Discord's Markdown: what people read of a text, and what its markup does.

/// Something that is more than plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markup {
    /// What it is.
    pub kind: MarkupKind,
    /// The words in it, as people read them; of a link its address.
    pub text: String,
}

/// What markup does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkupKind {
    /// `**…**`.
    Bold,
    /// `*…*` or `_…_`.
    Italic,
    /// `__…__`.
    Underlined,
    /// `~~…~~`.
    Struck,
    /// `||…||`.
    Spoiler,
    /// Backticks.
    Code,
    /// `#` at the start of a line.
    Heading,
    /// `-#` at the start of a line.
    Subtext,
    /// `>` at the start of a line.
    Quote,
    /// `-` or `*` at the start of a line.
    Bullet,
    /// `[…](…)`, or an address that is made one.
    Link,
    /// A person, role, channel, everyone, command, moment or emoji.
    Mention,
}

/// Everything in a text that is more than plain text, in the order in which it ends.
pub fn markup(text: &str) -> Vec<Markup> {
    parse(text).found
}

/// What people read, without the markup.
pub(crate) fn read(text: &str) -> String {
    parse(text).plain
}

/// Whom a text mentions: `@everyone`, `@here`, `<@…>` and `<@&…>`.
pub(crate) fn mentions(text: &str) -> Vec<String> {
    let found = parse(text).found.into_iter();
    found
        .filter(|markup| markup.kind == MarkupKind::Mention)
        .map(|markup| markup.text.replace("<@!", "<@"))
        .filter(|text| text.starts_with('@') || text.starts_with("<@"))
        .collect()
}

fn parse(text: &str) -> Reader {
    let mut reader = Reader::default();
    reader.block(text);
    reader
}

/// Pairs that enclose, the longer ones first.
const PAIRS: &[(&str, MarkupKind)] = &[
    ("**", MarkupKind::Bold),
    ("__", MarkupKind::Underlined),
    ("~~", MarkupKind::Struck),
    ("||", MarkupKind::Spoiler),
    ("*", MarkupKind::Italic),
    ("_", MarkupKind::Italic),
];

/// What a line can begin with, the longer ones first.
const STARTS: &[(&str, MarkupKind)] = &[
    (">>> ", MarkupKind::Quote),
    ("### ", MarkupKind::Heading),
    ("## ", MarkupKind::Heading),
    ("# ", MarkupKind::Heading),
    ("-# ", MarkupKind::Subtext),
    ("> ", MarkupKind::Quote),
    ("- ", MarkupKind::Bullet),
    ("* ", MarkupKind::Bullet),
];

#[derive(Default)]
struct Reader {
    plain: String,
    found: Vec<Markup>,
}

impl Reader {
    fn block(&mut self, text: &str) {
        let mut rest = text;
        let mut fresh = true;
        while !rest.is_empty() {
            if fresh && let Some(used) = self.start(rest) {
                rest = &rest[used..];
                fresh = false;
                continue;
            }
            let before = self.plain.chars().next_back();
            let used = self.escape(rest).or_else(|| self.code(rest)).or_else(|| self.angle(rest));
            let used = used.or_else(|| self.link(rest)).or_else(|| self.pair(rest, before));
            let used = used.unwrap_or_else(|| {
                let first = rest.chars().next().unwrap_or_default();
                self.plain.push(first);
                first.len_utf8()
            });
            fresh = rest[..used].ends_with('\n');
            rest = &rest[used..];
        }
    }

    fn note(&mut self, kind: MarkupKind, text: &str) {
        self.found.push(Markup { kind, text: text.to_owned() });
    }

    /// The start of a line.
    fn start(&mut self, rest: &str) -> Option<usize> {
        let line = rest.lines().next().unwrap_or_default();
        let (start, kind) = STARTS.iter().find(|(start, _)| line.starts_with(start))?;
        let words = read(&line[start.len()..]);
        if words.trim().is_empty() {
            return None;
        }
        self.note(*kind, &words);
        if *kind == MarkupKind::Bullet {
            self.plain.push_str("• ");
        }
        Some(start.len())
    }

    fn escape(&mut self, rest: &str) -> Option<usize> {
        let escaped = rest.strip_prefix('\\')?.chars().next().filter(char::is_ascii_punctuation)?;
        self.plain.push(escaped);
        Some(2)
    }

    fn code(&mut self, rest: &str) -> Option<usize> {
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        if ticks == 0 {
            return None;
        }
        let fence = &rest[..ticks];
        let inner = &rest[ticks..];
        let end = inner.find(fence).filter(|end| *end > 0)?;
        let words = inner[..end].trim_matches('\n');
        self.plain.push_str(words);
        self.note(MarkupKind::Code, words);
        Some(ticks + end + ticks)
    }

    /// Mentions, and addresses in angle brackets.
    fn angle(&mut self, rest: &str) -> Option<usize> {
        for everybody in ["@everyone", "@here"] {
            if rest.starts_with(everybody) {
                self.plain.push_str(everybody);
                self.note(MarkupKind::Mention, everybody);
                return Some(everybody.len());
            }
        }
        let end = rest.strip_prefix('<')?.find(['>', '\n', ' '])? + 1;
        let inner = &rest[1..end];
        if !rest[end..].starts_with('>') && !inner.starts_with('/') {
            return None;
        }
        let end = rest.find('>')?;
        let inner = &rest[1..end];
        if inner.starts_with("http://") || inner.starts_with("https://") {
            self.plain.push_str(inner);
            self.note(MarkupKind::Link, inner);
            return Some(end + 1);
        }
        let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        let mention = ["@!", "@&", "@", "#"].iter().any(|p| inner.strip_prefix(p).is_some_and(digits))
            || inner.starts_with("t:")
            || (inner.starts_with('/') && inner.rsplit_once(':').is_some_and(|(_, id)| digits(id)))
            || (inner.starts_with([':', 'a']) && inner.rsplit_once(':').is_some_and(|(_, id)| digits(id)));
        if !mention {
            return None;
        }
        let whole = &rest[..=end];
        self.plain.push_str(whole);
        self.note(MarkupKind::Mention, whole);
        Some(end + 1)
    }

    fn link(&mut self, rest: &str) -> Option<usize> {
        if rest.starts_with("https://") || rest.starts_with("http://") {
            let end = rest.find(|c: char| c.is_whitespace() || "<>)".contains(c)).unwrap_or(rest.len());
            self.plain.push_str(&rest[..end]);
            self.note(MarkupKind::Link, &rest[..end]);
            return Some(end);
        }
        let inner = rest.strip_prefix('[')?;
        let middle = close(inner, "](").filter(|middle| *middle > 0)?;
        let address = &inner[middle + 2..];
        let end = address.find(')')?;
        let url = address[..end].trim_matches(['<', '>']);
        if !url.starts_with("http://") && !url.starts_with("https://") {
            return None;
        }
        self.block(&inner[..middle]);
        self.note(MarkupKind::Link, url);
        Some(1 + middle + 2 + end + 1)
    }

    fn pair(&mut self, rest: &str, before: Option<char>) -> Option<usize> {
        let (mark, kind) = PAIRS.iter().find(|(mark, _)| {
            let Some(inner) = rest.strip_prefix(mark) else { return false };
            let Some(end) = close(inner, mark).filter(|end| *end > 0) else { return false };
            let after = inner[end + mark.len()..].chars().next();
            let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
            match *mark {
                "_" => !word(before) && !word(after),
                "*" => !inner.starts_with(char::is_whitespace),
                _ => true,
            }
        })?;
        let inner = &rest[mark.len()..];
        let end = close(inner, mark)?;
        let from = self.plain.len();
        self.block(&inner[..end]);
        let words = self.plain[from..].to_owned();
        self.note(*kind, &words);
        Some(mark.len() + end + mark.len())
    }
}

/// Where the mark stands that closes, escapes passed over.
fn close(text: &str, mark: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if text[at..].starts_with(mark) {
            // A single mark is not closed by a double one.
            let single = mark.len() == 1 && "*_".contains(mark);
            if !(single && (text[at + 1..].starts_with(mark) || text[..at].ends_with(mark))) {
                return Some(at);
            }
        }
    }
    None
}
