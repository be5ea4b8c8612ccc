//! One function a view.

use haizhi_adapter::text::{Doc, Give, Style, cells, clean};
pub(super) use haizhi_adapter::text::{chart, file, progress, text};
use haizhi_core::domain::search::Marked;
use haizhi_core::text::shorten;
use haizhi_core::view::{Action, Card, Choice, Digest, Form, List, Table};
use serenity::builder::{CreateEmbed, CreateEmbedFooter};

use super::control::{Does, OPTIONS, Pick, Rows};
use super::markdown::MARKDOWN;
use super::{DESCRIPTION, EMBED, parts};
use crate::custom::Custom;

/// Characters of an embed's title.
const TITLE: usize = 256;
/// Characters of an embed's footer.
const FOOTER: usize = 2048;
/// Fields of an embed.
const FIELDS: usize = 25;
/// Characters of a field's name.
const NAME: usize = 256;
/// Characters of a field's value.
const VALUE: usize = 1024;
/// Values up to this width stand side by side.
const INLINE: usize = 40;

/// One line, escaped, within a limit; empty if there is nothing to see.
fn line(text: &str, limit: usize) -> String {
    let mut doc = Doc::default();
    doc.add("", Style::Plain, Give::Way, &clean::line(text));
    doc.written(limit, &MARKDOWN)
}

pub(super) fn card(card: &Card) -> CreateEmbed {
    // An app finds out the language of a message by itself.
    let Card { title, lines, body, facts, footer, lang: _ } = card;
    // In a footer nothing is markup.
    let footer = shorten(&clean::paragraph(footer), FOOTER, char::len_utf16);
    let title = line(title, TITLE);
    let mut left = EMBED - units(&title) - units(&footer);
    let mut doc = Doc::default();
    for line in lines {
        doc.add("\n", Style::Plain, Give::Last, &clean::line(line));
    }
    for paragraph in body {
        doc.paragraph(Give::Way, paragraph);
    }
    let mut fields = Vec::new();
    // Facts are short and say most; what is left belongs to the text.
    for (name, value) in facts.iter().take(FIELDS) {
        let (name, value) = (line(name, NAME), line(value, VALUE));
        let size = units(&name) + units(&value);
        if name.is_empty() || value.is_empty() || size > left / 2 {
            continue;
        }
        left -= size;
        let inline = units(&value) <= INLINE;
        fields.push((name, value, inline));
    }
    let description = doc.written(DESCRIPTION.min(left), &MARKDOWN);
    let mut embed = CreateEmbed::new().fields(fields);
    // An embed with nothing in it is refused, and so is an empty title.
    embed = embed.title(if clean::visible(&title) { title } else { haizhi_adapter::text::SIGN.to_owned() });
    if !description.is_empty() {
        embed = embed.description(description);
    }
    if clean::visible(&footer) {
        embed = embed.footer(CreateEmbedFooter::new(footer));
    }
    embed
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

pub(super) fn list(list: &List, doc: &mut Doc, rows: &mut Rows) {
    let List { heading, note, items, pager, empty } = list;
    doc.head(heading, note.as_deref(), items.is_empty().then_some(empty));
    for item in items {
        doc.paragraph(Give::Way, &clean::line(&item.label));
        doc.add("\n", Style::Italic, Give::Way, &item.detail);
        found(&item.found, doc);
    }
    let picks: Vec<Pick<'_>> = items
        .iter()
        .map(|item| Pick {
            label: item.label.clone(),
            detail: &item.detail,
            does: Does::Press(&item.open),
            chosen: false,
        })
        .collect();
    rows.picks(&picks, false);
    rows.pager(pager.as_ref());
}

/// Where something was found, with what was sought in bold.
fn found(found: &Marked, doc: &mut Doc) {
    for (at, (part, marked)) in found.parts().into_iter().enumerate() {
        let style = if marked { Style::Bold } else { Style::Plain };
        doc.add(if at == 0 { "\n" } else { "" }, style, Give::Way, part);
    }
}

pub(super) fn digest(digest: &Digest, doc: &mut Doc, rows: &mut Rows) {
    let Digest { heading, groups, more } = digest;
    doc.heading(heading);
    // The number leads from a line to its option.
    let mut picks: Vec<Pick<'_>> = Vec::new();
    for group in groups {
        doc.add("\n\n", Style::Bold, Give::Way, &clean::line(&group.heading));
        for entry in &group.entries {
            let label = format!("{}. {}", picks.len() + 1, clean::line(&entry.label));
            doc.add("\n", Style::Plain, Give::Way, &label);
            doc.add("\n", Style::Italic, Give::Way, &entry.detail);
            picks.push(Pick { label, detail: &entry.detail, does: Does::Action(&entry.open), chosen: false });
        }
    }
    doc.paragraph(Give::Last, more.as_deref().unwrap_or_default());
    let opens = |pick: &Pick<'_>| !matches!(pick.does, Does::Action(Action::Link(_)));
    if picks.iter().all(opens) {
        picks.truncate(OPTIONS);
    }
    rows.picks(&picks, false);
}

pub(super) fn choice(choice: &Choice, doc: &mut Doc, rows: &mut Rows) {
    let Choice { question, options, many } = choice;
    for (n, line) in question.iter().enumerate() {
        if n == 0 {
            doc.add("", Style::Bold, Give::Last, line);
        } else {
            doc.add("\n", Style::Plain, Give::Way, line);
        }
    }
    let picks: Vec<Pick<'_>> = options
        .iter()
        .map(|option| Pick {
            label: option.label.clone(),
            detail: "",
            does: Does::Press(&option.press),
            chosen: option.chosen,
        })
        .collect();
    rows.picks(&picks, *many);
}

/// A form that cannot be opened at once: what it asks, and a button that opens it.
pub(super) fn form(form: &Form, doc: &mut Doc, rows: &mut Rows) {
    let Form { id, heading, intro, fields, submit: _ } = form;
    doc.heading(heading);
    for line in intro {
        doc.paragraph(Give::Way, line);
    }
    for field in fields {
        doc.add("\n\n", Style::Bold, Give::Last, &clean::line(&field.label));
        doc.add("\n", Style::Plain, Give::Way, &field.help);
        doc.add("\n", Style::Plain, Give::Way, &super::modal::shown(field));
        doc.add("\n", Style::Italic, Give::Last, field.error.as_deref().unwrap_or_default());
    }
    let parts = parts(form);
    for part in 0..parts {
        let text = if parts > 1 { format!("{heading} {}/{parts}", part + 1) } else { heading.clone() };
        rows.form(&text, &Custom::open(id, part, parts));
    }
}

pub(super) fn table(table: &Table, doc: &mut Doc, buttons: &mut Rows) {
    let Table { heading, note, columns, rows, pager, empty } = table;
    doc.head(heading, note.as_deref(), rows.is_empty().then_some(empty));
    if !rows.is_empty() {
        doc.add("\n\n", Style::Italic, Give::Way, &cells(columns));
    }
    for row in rows {
        let Some((name, rest)) = row.cells.split_first() else { continue };
        doc.add("\n", Style::Bold, Give::Way, &clean::line(name));
        doc.add(" · ", Style::Plain, Give::Way, &cells(rest));
    }
    let picks: Vec<Pick<'_>> = rows
        .iter()
        .filter_map(|row| {
            let label = cells(row.cells.get(..2).unwrap_or(&row.cells));
            let does = Does::Press(row.open.as_ref()?);
            Some(Pick { label, detail: "", does, chosen: false })
        })
        .collect();
    buttons.picks(&picks, false);
    buttons.pager(pager.as_ref());
}
