//! Views as HTML messages with inline keyboards.

mod keyboard;
mod views;

use haizhi_adapter::text::{Doc, Document, Markup, Style, clean};
use haizhi_core::view::{Message, View};
use reqwest::Url;
use teloxide::types::InlineKeyboardMarkup;

use keyboard::Rows;

/// UTF-16 units of a message, markup not counted.
pub const TEXT: usize = 4096;
/// UTF-16 units of the words under a file, markup not counted.
pub const CAPTION: usize = 1024;

/// Telegram's HTML, which counts UTF-16 units of what is read.
const HTML: Markup = Markup {
    measure: char::len_utf16,
    escape,
    marks: |style| match style {
        Style::Plain => ("", ""),
        Style::Bold => ("<b>", "</b>"),
        Style::Italic => ("<i>", "</i>"),
    },
    marks_count: false,
};

/// A message as Telegram takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The text, or the caption of the file, in Telegram's HTML. Never too
    /// long; a text is never empty.
    pub html: String,
    /// The buttons.
    pub keyboard: Option<InlineKeyboardMarkup>,
    /// The file it brings.
    pub document: Option<Document>,
}

/// Says a message in Telegram's way; `username` is the bot's own, for links to it.
pub fn render(message: &Message, username: &str) -> Rendered {
    let mut doc = Doc::default();
    let mut rows = Rows::new(username);
    let mut document = None;
    match &message.view {
        View::Text(text) => views::text(text, &mut doc),
        View::Card(card) => views::card(card, &mut doc),
        View::List(list) => views::list(list, &mut doc, &mut rows),
        View::Digest(digest) => views::digest(digest, &mut doc, &mut rows),
        View::Choice(choice) => views::choice(choice, &mut doc, &mut rows),
        View::Form(form) => views::form(form, &mut doc),
        View::Table(table) => views::table(table, &mut doc, &mut rows),
        View::Chart(chart) => views::chart(chart, &mut doc),
        View::File(file) => document = Some(views::file(file, &mut doc)),
        View::Progress(progress) => views::progress(progress, &mut doc),
    }
    let html = match document {
        Some(_) => doc.written(CAPTION, &HTML),
        None => doc.written_or_sign(TEXT, &HTML),
    };
    Rendered { html, keyboard: rows.markup(&message.buttons), document }
}

/// A line of a reader's own as it stands in the HTML of [`render`].
pub(crate) fn own_line(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    escape(&clean::paragraph(text), &mut html);
    html
}

/// Escapes what HTML mode reads as markup.
fn escape(text: &str, into: &mut String) {
    for c in text.chars() {
        match c {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            c => into.push(c),
        }
    }
}

/// The address that opens a chat with the bot, which then starts with the
/// payload; nothing for what Telegram does not take: 1 to 64 of `[A-Za-z0-9_-]`.
pub(crate) fn deep_link(username: &str, payload: &str) -> Option<Url> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    let sound = (1..=64).contains(&payload.len()) && payload.bytes().all(allowed) && !username.is_empty();
    sound.then(|| Url::parse(&format!("https://t.me/{username}?start={payload}")).ok()).flatten()
}

#[cfg(test)]
mod tests;
