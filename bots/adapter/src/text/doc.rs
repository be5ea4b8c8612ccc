//! A text under construction, which is cut where it hurts least.

use haizhi_core::text::shorten;

use super::{SIGN, clean};

/// A remainder shorter than this, in the platform's units, is left out altogether.
const WORTH_KEEPING: usize = 24;

/// How a piece looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// As any.
    Plain,
    /// Stands out.
    Bold,
    /// Stands back.
    Italic,
}

/// What gives way first when there is too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Give {
    /// Cut from the end of the message on.
    Way,
    /// Cut only when nothing else is left.
    Last,
}

/// How a platform marks words up, and how it counts them.
#[derive(Debug, Clone, Copy)]
pub struct Markup {
    /// What a character costs, escaped.
    pub measure: fn(char) -> usize,
    /// Writes a text so that nothing in it is markup.
    pub escape: fn(&str, &mut String),
    /// What stands before and behind a piece.
    pub marks: fn(Style) -> (&'static str, &'static str),
    /// Whether these count.
    pub marks_count: bool,
}

impl Markup {
    fn units(&self, text: &str) -> usize {
        text.chars().map(self.measure).sum()
    }
}

#[derive(Debug)]
struct Piece {
    /// What stands before it, unless it is the first.
    gap: &'static str,
    text: String,
    style: Style,
    give: Give,
}

impl Piece {
    fn size(&self, markup: &Markup) -> usize {
        if self.text.is_empty() {
            return 0;
        }
        let (open, close) = (markup.marks)(self.style);
        let marks = if markup.marks_count { open.len() + close.len() } else { 0 };
        self.gap.len() + marks + markup.units(&self.text)
    }
}

/// The pieces of a message in order.
#[derive(Debug, Default)]
pub struct Doc {
    pieces: Vec<Piece>,
}

impl Doc {
    /// Adds a piece behind a gap; one with nothing to see is left out.
    pub fn add(&mut self, gap: &'static str, style: Style, give: Give, text: &str) {
        let text = clean::paragraph(text);
        if clean::visible(&text) {
            self.pieces.push(Piece { gap, text, style, give });
        }
    }

    /// Adds the first line of a message.
    pub fn heading(&mut self, text: &str) {
        self.add("\n\n", Style::Bold, Give::Last, &clean::line(text));
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, give: Give, text: &str) {
        self.add("\n\n", Style::Plain, give, text);
    }

    /// Adds what lists and tables begin with.
    pub fn head(&mut self, heading: &str, note: Option<&str>, empty: Option<&String>) {
        self.heading(heading);
        self.add("\n", Style::Plain, Give::Last, note.unwrap_or_default());
        self.paragraph(Give::Last, empty.map(String::as_str).unwrap_or_default());
    }

    /// What it costs uncut.
    pub fn size(&self, markup: &Markup) -> usize {
        self.pieces.iter().map(|piece| piece.size(markup)).sum()
    }

    /// The text of at most so many units; empty if there is nothing.
    pub fn written(mut self, limit: usize, markup: &Markup) -> String {
        self.fit(limit, markup);
        let mut text = String::new();
        for (n, piece) in self.pieces.iter().enumerate() {
            if n > 0 {
                text.push_str(piece.gap);
            }
            let (open, close) = (markup.marks)(piece.style);
            text.push_str(open);
            (markup.escape)(&piece.text, &mut text);
            text.push_str(close);
        }
        text
    }

    /// The same, with a sign where there is nothing.
    pub fn written_or_sign(self, limit: usize, markup: &Markup) -> String {
        let text = self.written(limit, markup);
        if text.is_empty() { SIGN.to_owned() } else { text }
    }

    fn fit(&mut self, limit: usize, markup: &Markup) {
        let mut over = self.size(markup).saturating_sub(limit);
        for at in (0..self.pieces.len()).rev() {
            if over > 0 && self.pieces[at].give == Give::Way {
                over = self.cut(at, over, markup);
            }
        }
        while over > 0 {
            let longest = self.pieces.iter().enumerate().max_by_key(|(_, piece)| piece.size(markup));
            let Some((at, _)) = longest.filter(|(_, piece)| !piece.text.is_empty()) else { break };
            over = self.cut(at, over, markup);
        }
        self.pieces.retain(|piece| !piece.text.is_empty());
    }

    /// Takes so many units from a piece, or all of it; what is still to be taken.
    fn cut(&mut self, at: usize, over: usize, markup: &Markup) -> usize {
        let piece = &mut self.pieces[at];
        let before = piece.size(markup);
        let keep = markup.units(&piece.text).saturating_sub(over);
        if keep < WORTH_KEEPING {
            piece.text.clear();
        } else {
            piece.text = shorten(&piece.text, keep, markup.measure);
        }
        over.saturating_sub(before - piece.size(markup))
    }
}
