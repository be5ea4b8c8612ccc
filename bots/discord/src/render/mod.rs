//! Views as Discord shows them: messages with embeds, buttons and selects,
//! and modals for forms. All limits hold by construction.

mod control;
mod markdown;
mod modal;
mod views;

use haizhi_adapter::text::{Doc, Document, Give, Style};
use haizhi_core::view::{Form, Message, View};
use serenity::builder::{CreateActionRow, CreateEmbed};

pub use modal::{Modal, modal, parts};
pub(crate) use modal::{asked, read, writing};

use control::Rows;
use markdown::MARKDOWN;

use crate::custom::Custom;

/// Characters of a message's words, markup and escapes counted.
pub const CONTENT: usize = 2000;
/// The same of an embed's description.
pub const DESCRIPTION: usize = 4096;
/// The same of all that an embed holds.
pub const EMBED: usize = 6000;

/// A message as Discord takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// The words, Markdown escaped; may be empty when there is an embed or a file.
    pub content: String,
    /// The card, if it is one.
    pub embeds: Vec<CreateEmbed>,
    /// Rows of buttons and selects.
    pub rows: Vec<CreateActionRow>,
    /// The file it brings.
    pub document: Option<Document>,
}

/// Says a message in Discord's way.
pub fn render(message: &Message) -> Rendered {
    let mut doc = Doc::default();
    let mut rows = Rows::default();
    let mut document = None;
    match &message.view {
        View::Text(text) => views::text(text, &mut doc),
        View::Card(card) => {
            let embeds = vec![views::card(card)];
            rows.write(message.asks.as_ref());
            return Rendered {
                content: String::new(),
                embeds,
                rows: rows.under(&message.buttons),
                document: None,
            };
        }
        View::List(list) => views::list(list, &mut doc, &mut rows),
        View::Digest(digest) => views::digest(digest, &mut doc, &mut rows),
        View::Choice(choice) => views::choice(choice, &mut doc, &mut rows),
        View::Form(form) => views::form(form, &mut doc, &mut rows),
        View::Table(table) => views::table(table, &mut doc, &mut rows),
        View::Chart(chart) => views::chart(chart, &mut doc),
        View::File(file) => document = Some(views::file(file, &mut doc)),
        View::Progress(progress) => views::progress(progress, &mut doc),
    }
    rows.write(message.asks.as_ref());
    let rows = rows.under(&message.buttons);
    match document {
        Some(document) => {
            let content = doc.written(CONTENT, &MARKDOWN);
            Rendered { content, embeds: Vec::new(), rows, document: Some(document) }
        }
        // What is too long for a message has room in an embed.
        None if doc.size(&MARKDOWN) > CONTENT => {
            let embed = CreateEmbed::new().description(doc.written(DESCRIPTION, &MARKDOWN));
            Rendered { content: String::new(), embeds: vec![embed], rows, document: None }
        }
        None => {
            let content = doc.written_or_sign(CONTENT, &MARKDOWN);
            Rendered { content, embeds: Vec::new(), rows, document: None }
        }
    }
}

/// A short text as the words of a message.
pub(crate) fn plain(text: &str) -> String {
    let mut doc = Doc::default();
    doc.paragraph(Give::Way, text);
    doc.written_or_sign(CONTENT, &MARKDOWN)
}

/// How far somebody is with a form of several parts, with a button for each.
/// The signs are read in every language.
pub(crate) fn progress(form: &Form, sent: &[bool]) -> Rendered {
    let mut doc = Doc::default();
    let mut rows = Rows::default();
    doc.heading(&form.heading);
    let parts = sent.len();
    for (part, sent) in sent.iter().enumerate() {
        let mark = if *sent { "✓" } else { "…" };
        let asks = modal::labels(form, part).join(" · ");
        doc.add("\n", Style::Plain, Give::Last, &format!("{}/{parts} {mark} {asks}", part + 1));
        let text = format!("{}/{parts} {mark} {asks}", part + 1);
        rows.form(&text, &Custom::open(&form.id, part, parts));
    }
    let content = doc.written_or_sign(CONTENT, &MARKDOWN);
    Rendered { content, embeds: Vec::new(), rows: rows.under(&[]), document: None }
}

/// A name of at most so many characters, which is never empty.
pub(crate) fn name(text: &str, limit: usize) -> String {
    control::label(text, limit)
}

/// A text that calls nobody where no setting of a message sees to that.
pub(crate) fn uncalled(text: &str) -> String {
    ["@everyone", "@here", "<@"].iter().fold(text.to_owned(), |text, call| {
        let (first, rest) = call.split_at(1);
        text.replace(call, &format!("{first}\u{200b}{rest}"))
    })
}

/// What is said of a scheduled event, within a limit: what it is, how one
/// registers, and its id at the very end.
pub(crate) fn event(paragraphs: &[String], register: &str, reference: &str, limit: usize) -> String {
    let mut doc = Doc::default();
    for paragraph in paragraphs {
        doc.add("\n", Style::Plain, Give::Way, &uncalled(paragraph));
    }
    doc.paragraph(Give::Last, &uncalled(register));
    doc.add("\n", Style::Plain, Give::Last, reference);
    doc.written(limit, &MARKDOWN)
}

#[cfg(test)]
mod tests;
