//! A posting with all that staff need, and what they may do to it.

use crate::args;
use crate::dialogue::need::Dossier;
use crate::dialogue::press::{Press, ShortDigest};
use crate::domain::event::Halt;
use crate::domain::ids::NoticeId;
use crate::domain::part::Part;
use crate::domain::person::{Platform, Staff};
use crate::domain::posting::{PostingState, YUNNAN_ZONE};
use crate::text::{Texts, Words, shorten};
use crate::view::{Button, Card, Message, Row, Table, View};

use super::facts::{differences, facts, label};
use super::review::recallable;
use super::rights::{Step, check, ending, stage, wrote};
use super::{Desk, events};

/// Longest value of one part in a chat, in characters; the workbench and the
/// preview show it whole.
const CHAT_CHARS: usize = 160;

/// Counts characters.
fn one(_: char) -> usize {
    1
}

/// Digits of a digest by which people tell texts apart.
pub(super) fn mark(digest: &str) -> String {
    digest.chars().take(8).collect()
}

/// The dossier: one message in a chat, a page of several blocks with tables.
pub(super) fn view(dossier: &Dossier, staff: &Staff, desk: &Desk<'_>) -> Vec<Message> {
    let words = desk.ctx.words;
    let mut card = card(dossier, staff, desk);
    let rows = buttons(dossier, staff, words, desk.ctx.now);
    let with_buttons = |card| rows.into_iter().fold(Message::new(View::Card(card)), Message::row);
    if desk.ctx.caps.tables {
        let mut page = vec![with_buttons(card)];
        page.extend(changes(dossier, words).map(|table| Message::new(View::Table(table))));
        page.extend(readings(dossier, words).map(|table| Message::new(View::Table(table))));
        return page;
    }
    for table in [changes(dossier, words), readings(dossier, words)].into_iter().flatten() {
        card.body.push(in_lines(table));
    }
    vec![with_buttons(card)]
}

fn card(dossier: &Dossier, staff: &Staff, desk: &Desk<'_>) -> Card {
    let words = desk.ctx.words;
    let content = &dossier.posting.head.content;
    let in_chat = !desk.ctx.caps.tables;
    let shown = facts(content, words)
        .into_iter()
        .filter(|fact| !fact.value.is_empty())
        .filter(|fact| fact.part != Part::Zone || fact.value != YUNNAN_ZONE)
        .map(|fact| {
            let value = if in_chat { shorten(&fact.value, CHAT_CHARS, one) } else { fact.value };
            (label(fact.part, fact.lang, words), value)
        });
    let title = match content.title() {
        "" => content.reference(dossier.posting.id),
        title => title.to_owned(),
    };
    Card {
        title,
        lines: lines(dossier, staff, desk),
        body: Vec::new(),
        facts: shown.collect(),
        footer: words.say_with(
            "dossier-footer",
            &args! { id: content.reference(dossier.posting.id), number: dossier.posting.head.number.to_string(),
            mark: mark(&dossier.posting.head.digest) },
        ),
        lang: (content.source_lang != words.lang()).then_some(content.source_lang),
    }
}

/// Where it stands, what to know about it, who did what.
fn lines(dossier: &Dossier, staff: &Staff, desk: &Desk<'_>) -> Vec<String> {
    let (words, now, zone) = (desk.ctx.words, desk.ctx.now, &desk.ctx.actor.zone);
    let posting = &dossier.posting;
    let mut lines = vec![words.posting_state(posting.state)];
    lines.extend(posting.halt.map(|halt| words.halt(halt)));
    lines.extend(dossier.station.as_ref().map(|station| {
        words.say_with("dossier-station", &args! { id: station.id.to_string(), name: words.station(station) })
    }));
    let newer = stage(posting).filter(|_| posting.live.is_some());
    lines.extend(
        newer.map(|stage| words.say_with("dossier-newer", &args! { state: words.posting_state(stage) })),
    );
    let at = |at: i64| args! { at: words.moment(at, zone), zone: words.zone(zone) };
    lines.extend(posting.publish_at.map(|when| words.say_with("dossier-scheduled", &at(when))));
    lines.extend(posting.published_at.map(|when| words.say_with("dossier-published", &at(when))));
    for concern in posting.head.content.concerns(now) {
        let id = if concern.blocks() { "dossier-blocked" } else { "dossier-concern" };
        lines.push(words.say_with(id, &args! { concern: words.concern(concern) }));
    }
    lines.extend(
        posting
            .head
            .remark
            .as_ref()
            .map(|remark| words.say_with("dossier-remark", &args! { remark: remark.clone() })),
    );
    lines.extend(who(dossier, words));
    if stage(posting) == Some(PostingState::InReview)
        && check(Step::Approve, posting, staff, now).is_err()
        && wrote(staff, posting)
    {
        lines.push(words.say("dossier-not-yours"));
    }
    // Scholars are told once in a posting's life.
    if stage(posting).is_some() && dossier.notice.is_none() {
        lines.extend(super::audience::lines(&dossier.audience, words));
    }
    if stage(posting) == Some(PostingState::Approved) && dossier.notice.is_some() {
        let (sent, waiting) = (words.count(dossier.reached.sent), words.count(dossier.reached.waiting));
        lines.push(words.say_with("dossier-corrects", &args! { sent: sent, waiting: waiting }));
    }
    lines.extend(dossier.recall.map(|_| words.say("dossier-recalled")));
    if dossier.interests > 0 {
        let count = words.count(dossier.interests.into());
        lines.push(words.say_with("dossier-interests", &args! { count: count }));
    }
    lines
}

fn who(dossier: &Dossier, words: Words) -> Vec<String> {
    let told = |name: &Option<String>, id: &str| {
        name.as_ref().map(|name| words.say_with(id, &args! { name: name.clone() }))
    };
    [
        told(&dossier.changed_by, "dossier-changed-by"),
        told(&dossier.submitted_by, "dossier-submitted-by"),
        told(&dossier.approved_by, "dossier-approved-by"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What differs from the text that scholars see now.
fn changes(dossier: &Dossier, words: Words) -> Option<Table> {
    let live = dossier.posting.live.as_ref()?;
    let rows: Vec<Row> = differences(&live.content, &dossier.posting.head.content, words)
        .into_iter()
        .map(|change| Row { cells: vec![change.label, change.before, change.after], open: None })
        .collect();
    Some(Table {
        heading: words.say("dossier-changes"),
        note: None,
        columns: vec![words.say("column-part"), words.say("column-before"), words.say("column-after")],
        rows,
        pager: None,
        empty: words.say("dossier-no-changes"),
    })
}

/// What the import read, beside the words it read it from.
fn readings(dossier: &Dossier, words: Words) -> Option<Table> {
    let rows: Vec<Row> = dossier
        .readings
        .iter()
        .map(|(column, raw, read)| Row {
            cells: vec![column.clone(), raw.clone(), words.reading(read)],
            open: None,
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        heading: words.say("dossier-readings"),
        note: None,
        columns: vec![words.say("column-column"), words.say("column-raw"), words.say("column-reading")],
        rows,
        pager: None,
        empty: words.say("dossier-no-readings"),
    })
}

/// A table of name, before and after as one paragraph.
fn in_lines(table: Table) -> String {
    let line = |row: Row| {
        let cells: Vec<String> = row.cells.iter().map(|cell| shorten(cell, CHAT_CHARS, one)).collect();
        let (name, pair) = cells.split_first().map_or(("", &[][..]), |(name, pair)| (name.as_str(), pair));
        format!("{name}  {}", pair.join(" → "))
    };
    if table.rows.is_empty() {
        return format!("{}\n{}", table.heading, table.empty);
    }
    let lines: Vec<String> = table.rows.into_iter().map(line).collect();
    format!("{}\n{}", table.heading, lines.join("\n"))
}

/// What this member may do now, most wanted first.
pub(super) fn buttons(dossier: &Dossier, staff: &Staff, words: Words, now: i64) -> Vec<Vec<Button>> {
    let posting = &dossier.posting;
    let id = posting.id;
    let digest = || ShortDigest::of(&posting.head.digest);
    let offered = |step| check(step, posting, staff, now).is_ok();
    let mut forward = Vec::new();
    if offered(Step::Submit) {
        forward.push(Button::primary(words.say("deed-submit"), Press::Submit { id, digest: digest() }));
    }
    if offered(Step::Approve) {
        forward.push(Button::primary(words.say("deed-approve"), Press::Approve { id, digest: digest() }));
    }
    if offered(Step::Return) {
        forward.push(Button::press(words.say("deed-return"), Press::AskReturn { id }));
    }
    if offered(Step::Publish) {
        forward.push(Button::primary(words.say("deed-publish"), Press::Publish { id, digest: digest() }));
        forward.push(Button::press(words.say("deed-schedule"), Press::AskSchedule { id }));
    }
    if offered(Step::Unschedule) {
        forward.push(Button::press(words.say("deed-unschedule"), Press::Unschedule { id }));
    }
    let mut text = vec![preview(dossier, words)];
    if offered(Step::ConfirmFields) {
        let fields = words.fields(posting.head.content.proposed_fields);
        let label = words.say_with("deed-confirm-fields", &args! { fields: shorten(&fields, 24, one) });
        text.push(Button::press(label, Press::ConfirmFields { id, digest: digest() }));
    }
    if offered(Step::Correct) {
        text.push(Button::press(words.say("deed-correct"), Press::AskCorrect { id }));
    }
    text.push(Button::press(words.say("deed-texts"), Press::TextsOf { id }));
    let progress = |label: &str, of: Option<NoticeId>| {
        of.map(|notice| Button::press(words.say(label), Press::Sending { id: notice }))
    };
    let mut rest: Vec<Button> = [
        progress("deed-sending", dossier.notice),
        progress("deed-correcting", dossier.correction),
        progress("deed-recalling", dossier.recall),
    ]
    .into_iter()
    .flatten()
    .collect();
    if recallable(dossier, check(Step::Recall, posting, staff, now)).is_ok() {
        rest.push(Button::danger(words.say("deed-recall"), Press::AskRecall { id }));
    }
    // Those who registered for an event are told why: it is cancelled, not closed.
    let cancels = events::haltable(posting, staff, Halt::Cancelled).is_ok();
    if offered(ending(posting)) && !cancels {
        rest.push(Button::danger(ending_label(ending(posting), words), Press::AskClose { id }));
    }
    let list = Press::Desk { state: Some(posting.state), page: 0 };
    let back = vec![Button::press(words.posting_state(posting.state), list), super::today::back(words)];
    let event = events::buttons(posting, staff, words);
    [forward, text, event, rest, back].into_iter().filter(|row| !row.is_empty()).collect()
}

/// What ends a posting is called after what becomes of it.
pub(super) fn ending_label(step: Step, words: Words) -> String {
    if step == Step::Discard { words.say("deed-discard") } else { words.say("deed-close") }
}

/// The preview in the reader's own language where the posting has it.
fn preview(dossier: &Dossier, words: Words) -> Button {
    let (lang, _) = dossier.posting.head.content.text_for(words.lang());
    let lang = Texts::get().words(lang).lang();
    Button::press(
        words.say("deed-preview"),
        Press::Preview { id: dossier.posting.id, lang, on: Platform::Telegram },
    )
}
