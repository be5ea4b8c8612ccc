//! A text under construction, which is cut where it hurts least.

use haizhi_core::text::shorten;

use super::clean;

/// What stands for a text that has nothing to see in it.
const SIGN: &str = "…";
/// A remainder shorter than this, in UTF-16 units, is left out altogether.
const WORTH_KEEPING: usize = 24;

/// How a piece looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Bold,
    Italic,
}

/// What gives way first when there is too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Give {
    /// Cut from the end of the message on.
    Way,
    /// Cut only when nothing else is left.
    Last,
}

struct Piece {
    /// What stands before it, unless it is the first.
    gap: &'static str,
    text: String,
    style: Style,
    give: Give,
}

impl Piece {
    fn size(&self) -> usize {
        self.gap.len() + units(&self.text)
    }
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The pieces of a message in order.
#[derive(Default)]
pub(super) struct Doc {
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

    /// The HTML of at most so many units of text; empty if there is nothing.
    pub fn html(mut self, limit: usize) -> String {
        self.fit(limit);
        let mut html = String::new();
        for (n, piece) in self.pieces.iter().enumerate() {
            if n > 0 {
                html.push_str(piece.gap);
            }
            let (open, close) = match piece.style {
                Style::Plain => ("", ""),
                Style::Bold => ("<b>", "</b>"),
                Style::Italic => ("<i>", "</i>"),
            };
            html.push_str(open);
            clean::escape(&piece.text, &mut html);
            html.push_str(close);
        }
        html
    }

    /// The same, with a sign where there is nothing.
    pub fn html_or_sign(self, limit: usize) -> String {
        let html = self.html(limit);
        if html.is_empty() { SIGN.to_owned() } else { html }
    }

    fn fit(&mut self, limit: usize) {
        let total: usize = self.pieces.iter().map(Piece::size).sum();
        let mut over = total.saturating_sub(limit);
        for at in (0..self.pieces.len()).rev() {
            if over > 0 && self.pieces[at].give == Give::Way {
                over = self.cut(at, over);
            }
        }
        while over > 0 {
            let longest = self.pieces.iter().enumerate().max_by_key(|(_, piece)| piece.size());
            let Some((at, _)) = longest else { return };
            over = self.cut(at, over);
        }
        self.pieces.retain(|piece| !piece.text.is_empty());
    }

    /// Takes so many units from a piece, or all of it; what is still to be taken.
    fn cut(&mut self, at: usize, over: usize) -> usize {
        let piece = &mut self.pieces[at];
        let before = piece.size();
        let keep = units(&piece.text).saturating_sub(over);
        if keep < WORTH_KEEPING {
            piece.text.clear();
            piece.gap = "";
        } else {
            piece.text = shorten(&piece.text, keep, char::len_utf16);
        }
        over.saturating_sub(before - piece.size())
    }
}
