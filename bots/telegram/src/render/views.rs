//! One function a view.

use haizhi_adapter::text::{Doc, Give, Style, cells, clean};
pub(super) use haizhi_adapter::text::{chart, file, progress, text};
use haizhi_core::domain::search::Marked;
use haizhi_core::view::{Card, Choice, Digest, Form, List, Table};

use super::keyboard::Rows;

/// Two columns are used for labels no wider than this, a Chinese character being two wide.
const NARROW: usize = 16;

pub(super) fn card(card: &Card, doc: &mut Doc) {
    // An app finds out the language of a message by itself.
    let Card { title, lines, body, facts, footer, lang: _ } = card;
    doc.heading(title);
    for line in lines {
        doc.add("\n", Style::Plain, Give::Last, &clean::line(line));
    }
    for (n, (label, value)) in facts.iter().enumerate() {
        doc.add(if n == 0 { "\n\n" } else { "\n" }, Style::Bold, Give::Way, &clean::line(label));
        doc.add(" ", Style::Plain, Give::Way, value);
    }
    for paragraph in body {
        doc.paragraph(Give::Way, paragraph);
    }
    doc.add("\n\n", Style::Italic, Give::Last, footer);
}

pub(super) fn list(list: &List, doc: &mut Doc, rows: &mut Rows<'_>) {
    let List { heading, note, items, pager, empty } = list;
    doc.head(heading, note.as_deref(), items.is_empty().then_some(empty));
    // The labels stand on the buttons; above them only what does not fit there.
    for item in items.iter().filter(|item| clean::visible(&item.detail)) {
        doc.paragraph(Give::Way, &clean::line(&item.label));
        doc.add("\n", Style::Italic, Give::Way, &item.detail);
        found(&item.found, doc);
    }
    for item in items {
        rows.add([(item.label.clone(), &item.open)]);
    }
    rows.pager(pager.as_ref());
}

/// Where something was found, with what was sought in bold.
fn found(found: &Marked, doc: &mut Doc) {
    for (at, (part, marked)) in found.parts().into_iter().enumerate() {
        let style = if marked { Style::Bold } else { Style::Plain };
        doc.add(if at == 0 { "\n" } else { "" }, style, Give::Way, part);
    }
}

pub(super) fn digest(digest: &Digest, doc: &mut Doc, rows: &mut Rows<'_>) {
    let Digest { heading, groups, more } = digest;
    doc.heading(heading);
    // The number leads from a line to its button.
    let mut number = 0;
    for group in groups {
        doc.add("\n\n", Style::Bold, Give::Way, &clean::line(&group.heading));
        for entry in &group.entries {
            number += 1;
            let label = format!("{number}. {}", clean::line(&entry.label));
            doc.add("\n", Style::Plain, Give::Way, &label);
            doc.add("\n", Style::Italic, Give::Way, &entry.detail);
            rows.action(label, &entry.open);
        }
    }
    doc.paragraph(Give::Last, more.as_deref().unwrap_or_default());
}

pub(super) fn choice(choice: &Choice, doc: &mut Doc, rows: &mut Rows<'_>) {
    // One or several: the marks show it as they are set.
    let Choice { question, options, many: _ } = choice;
    for (n, line) in question.iter().enumerate() {
        if n == 0 {
            doc.add("", Style::Bold, Give::Last, line);
        } else {
            doc.add("\n", Style::Plain, Give::Way, line);
        }
    }
    let labels: Vec<String> = options
        .iter()
        .map(|option| match option.chosen {
            true => format!("✓ {}", option.label),
            false => option.label.clone(),
        })
        .collect();
    let narrow = options.iter().all(|option| width(&option.label) <= NARROW);
    let columns = if narrow { 2 } else { 1 };
    for (labels, options) in labels.chunks(columns).zip(options.chunks(columns)) {
        rows.add(labels.iter().cloned().zip(options.iter().map(|option| &option.press)));
    }
}

/// A form is asked question by question on Telegram; as a whole it can only be read.
pub(super) fn form(form: &Form, doc: &mut Doc) {
    let Form { id: _, heading, intro, fields, submit: _ } = form;
    doc.heading(heading);
    for line in intro {
        doc.paragraph(Give::Way, line);
    }
    for field in fields {
        doc.add("\n\n", Style::Bold, Give::Last, &clean::line(&field.label));
        doc.add("\n", Style::Plain, Give::Way, &field.help);
        doc.add("\n", Style::Plain, Give::Way, &field.value);
        doc.add("\n", Style::Italic, Give::Last, field.error.as_deref().unwrap_or_default());
    }
}

pub(super) fn table(table: &Table, doc: &mut Doc, buttons: &mut Rows<'_>) {
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
    for row in rows {
        let label = cells(row.cells.get(..2).unwrap_or(&row.cells));
        buttons.add(row.open.as_ref().map(|press| (label, press)));
    }
    buttons.pager(pager.as_ref());
}

/// Roughly how wide a label is.
fn width(text: &str) -> usize {
    text.chars()
        .map(|c| if matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{ffe6}') { 2 } else { 1 })
        .sum()
}
