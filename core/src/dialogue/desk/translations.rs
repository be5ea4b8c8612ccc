//! The texts of a posting in several languages: which there are, which a
//! person should look at, and one written beside another.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use crate::args;
use crate::dialogue::change::{Change, Refusal};
use crate::dialogue::need::Drafting;
use crate::dialogue::press::{FormId, Press, ShortDigest};
use crate::dialogue::state::Waiting;
use crate::dialogue::{Turn, pager};
use crate::domain::ids::PostingId;
use crate::domain::lang::Lang;
use crate::domain::part::Part;
use crate::domain::person::Staff;
use crate::domain::posting::{Posting, PostingContent};
use crate::domain::search::Marked;
use crate::domain::translation::{NoDraft, Standing};
use crate::text::glossary::terms_in;
use crate::text::sentences::sentences;
use crate::text::{Words, shorten};
use crate::view::{
    Beside, Button, FieldInput, Form, FormField, Item, List, Message, Progress, Proposal, Text, Tone, View,
    Weight,
};

use super::Desk;
use super::correct::{Wrong, applied, effect, needed, typed};
use super::facts::label;
use super::page::{Listing, open};
use super::review::{named, visible};
use super::rights::{Step, check};
use super::task::Values;
use super::typed::Key;

/// Longest text that is quoted in a chat, in characters.
const CHAT_CHARS: usize = 1_200;

/// Most sentences that are proposed for one part; the terms come besides.
const MOST_PROPOSALS: usize = 40;
/// After these no space stands between two sentences.
const FULL_WIDTH_ENDS: &[char] = &['。', '！', '？', '；', '”', '」'];

/// Postings with a translation to look at.
pub(super) fn list(desk: &Desk<'_>) -> Turn {
    let (words, page) = (desk.ctx.words, &desk.ctx.facts.desk);
    let row = |posting: &Posting| {
        let content = &posting.head.content;
        let langs = content.to_renew().iter().map(|lang| {
            let standing = standing(content, lang, words);
            words.say_with("renew-language", &args! { language: words.language(lang), standing: standing })
        });
        let cells = vec![
            content.reference(posting.id),
            content.title().to_owned(),
            words.posting_state(posting.state),
            words.join(langs),
        ];
        crate::view::Row { cells, open: Some(first_to_renew(posting)) }
    };
    let listing = Listing {
        heading: words.say_with("renew-heading", &args! { total: words.count(page.total.into()) }),
        note: Some(words.say("renew-note")),
        columns: vec![
            words.say("column-id"),
            words.say("column-title"),
            words.say("column-state"),
            words.say("column-languages"),
        ],
        rows: page.items.iter().map(row).collect(),
        pager: pager(page, |page| Press::Translations { page }),
        empty: words.say("renew-empty"),
    };
    desk.say(listing.message(&desk.ctx.caps, words).row([super::today::back(words)]))
}

/// Where the first translation that waits is written.
fn first_to_renew(posting: &Posting) -> Press {
    let (id, content) = (posting.id, &posting.head.content);
    match content.to_renew().iter().next() {
        Some(lang) => Press::Translate { id, lang, from: content.source_lang },
        None => Press::TextsOf { id },
    }
}

/// The languages of one posting and how their texts stand.
pub(super) fn texts(desk: &Desk<'_>, posting: &Posting) -> Turn {
    let (words, content) = (desk.ctx.words, &posting.head.content);
    let items = Lang::ALL.iter().map(|lang| Item {
        label: format!("{} · {}", words.language(*lang), standing(content, *lang, words)),
        detail: content.texts.get(lang).map_or_else(String::new, |text| super::page::name(&text.title)),
        found: Marked::default(),
        open: Press::Translate { id: posting.id, lang: *lang, from: other(content, *lang) },
    });
    let list = Message::new(View::List(List {
        heading: words.say_with("texts-heading", &named(posting)),
        note: Some(words.say("texts-note")),
        items: items.collect(),
        pager: None,
        empty: String::new(),
    }));
    let mut page: Vec<Message> = drafting(&desk.ctx.facts.drafting, words).into_iter().collect();
    page.push(list.row([open(posting, words)]));
    desk.say_all(page)
}

/// What a machine is at, or why it made nothing.
fn drafting(drafts: &[Drafting], words: Words) -> Option<Message> {
    let failed = drafts.iter().filter_map(|draft| Some((draft.lang, draft.failure?)));
    let failed: Vec<String> = failed.map(|(lang, why)| no_draft(lang, why, words)).collect();
    if drafts.iter().any(|draft| draft.failure.is_none()) {
        let (done, total) = (failed.len() as u64, drafts.len() as u64);
        let langs =
            drafts.iter().filter(|draft| draft.failure.is_none()).map(|draft| words.language(draft.lang));
        return Some(Message::new(View::Progress(Progress {
            heading: words.say_with("draft-under-way", &args! { languages: words.join(langs) }),
            done,
            total: Some(total),
            counts: Vec::new(),
            finished: false,
        })));
    }
    (!failed.is_empty()).then(|| {
        let text = Text { paragraphs: failed, tone: Tone::Problem, ..Text::default() };
        Message::new(View::Text(text))
    })
}

fn no_draft(lang: Lang, why: NoDraft, words: Words) -> String {
    let why = match why {
        NoDraft::Down => words.say("no-draft-down"),
        NoDraft::Later => words.say("no-draft-later"),
        NoDraft::Refused => words.say("no-draft-refused"),
        NoDraft::Unreadable => words.say("no-draft-unreadable"),
        NoDraft::TooLong => words.say("no-draft-too-long"),
        NoDraft::Overtaken => words.say("no-draft-overtaken"),
    };
    words.say_with("draft-failed", &args! { language: words.language(lang), why: why })
}

/// What whoever asked for a draft is told when it is there.
pub fn draft_made(posting: &Posting, lang: Lang, from: Lang, words: Words) -> Message {
    let mut about = named(posting);
    about.put("language", words.language(lang));
    let see = Button::primary(words.say("draft-see"), Press::Translate { id: posting.id, lang, from });
    Message::text(words.say_with("draft-made", &about)).row([see, open(posting, words)])
}

/// The same where there is none.
pub fn draft_failed(posting: &Posting, lang: Lang, why: NoDraft, words: Words) -> Message {
    let failed = Message::problem(format!(
        "{}\n{}",
        words.say_with("draft-of", &named(posting)),
        no_draft(lang, why, words)
    ));
    failed.row(back(posting, words))
}

/// Has a machine draft the text, where there is one and there is a text to read.
pub(super) fn draft(
    desk: &Desk<'_>,
    posting: &Posting,
    (lang, from): (Lang, Lang),
    digest: &ShortDigest,
) -> Result<Turn, Refusal> {
    if !offers_draft(desk, posting, (lang, from)) {
        return Err(Refusal::NotFound);
    }
    let change = Change::DraftText { id: posting.id, lang, from, digest: digest.clone() };
    Ok(desk.change(Waiting::OnPosting(posting.id), change))
}

/// It was asked for, and takes a while.
pub(super) fn asked(desk: &Desk<'_>, staff: &Staff, id: PostingId) -> Turn {
    let Some(dossier) = visible(desk, staff, id) else { return desk.refuse(&Refusal::NotFound) };
    let words = desk.ctx.words;
    let text = words.say_with("draft-asked", &named(&dossier.posting));
    let said = Text { paragraphs: vec![text], tone: Tone::Done, ..Text::default() };
    desk.say(Message::new(View::Text(said)).row(back(&dossier.posting, words)))
}

/// Whether a machine can be asked for this text: never for the source, and
/// only for what this member may write.
fn offers_draft(desk: &Desk<'_>, posting: &Posting, (lang, from): (Lang, Lang)) -> bool {
    let content = &posting.head.content;
    desk.ctx.machine
        && lang != from
        && lang != content.source_lang
        && content.texts.contains_key(&from)
        && may_write(desk, posting)
}

/// Has a machine draft the text.
fn draft_button(desk: &Desk<'_>, posting: &Posting, (lang, from): (Lang, Lang)) -> Option<Button> {
    let digest = ShortDigest::of(&posting.head.digest);
    offers_draft(desk, posting, (lang, from)).then(|| {
        let press = Press::DraftText { id: posting.id, lang, from, digest };
        Button::press(desk.ctx.words.say("translate-draft"), press)
    })
}

/// How the text in a language stands, in words.
fn standing(content: &PostingContent, lang: Lang, words: Words) -> String {
    if !content.texts.contains_key(&lang) {
        return words.say("text-missing");
    }
    match content.standing(lang) {
        Standing::Source => words.say("text-source"),
        Standing::Current => words.say("text-current"),
        Standing::Outdated => words.say("text-outdated"),
        Standing::Unconfirmed => words.say("text-unconfirmed"),
    }
}

/// What is read beside a language unless another is chosen: the source, and
/// beside the source itself a translation.
fn other(content: &PostingContent, lang: Lang) -> Lang {
    let read = std::iter::once(content.source_lang).chain(content.texts.keys().copied());
    read.chain(lang.fallbacks().iter().copied()).find(|read| *read != lang).unwrap_or(content.source_lang)
}

/// One text beside another: as a form with both where there are tables and
/// forms, else as words with the way to each part.
pub(super) fn show(desk: &Desk<'_>, posting: &Posting, lang: Lang, from: Lang) -> Turn {
    let content = &posting.head.content;
    let from = if from == lang { other(content, lang) } else { from };
    let keys = keys(content, lang);
    let typed: Vec<(Key, String)> =
        keys.into_iter().map(|key| (key, key.value(content, desk.ctx.words))).collect();
    if desk.ctx.caps.tables && desk.ctx.caps.forms && may_write(desk, posting) {
        return desk.say_all(page(desk, posting, (lang, from), &typed, &[]));
    }
    desk.say(in_chat(desk, posting, (lang, from)))
}

/// What is written in one language.
fn keys(content: &PostingContent, lang: Lang) -> Vec<Key> {
    [Part::Title, Part::Text].into_iter().filter_map(|part| Key::new(content, part, Some(lang))).collect()
}

/// What is to be known of the text and where one goes from here, and the form.
fn page(
    desk: &Desk<'_>,
    posting: &Posting,
    (lang, from): (Lang, Lang),
    typed: &[(Key, String)],
    wrong: &[Wrong],
) -> Vec<Message> {
    let words = desk.ctx.words;
    let mut head = notes(desk, posting, (lang, from));
    let id = posting.id;
    let content = &posting.head.content;
    let tab = |label: String, here: bool, press: Press| {
        let weight = if here { Weight::Primary } else { Weight::Normal };
        Button { weight, ..Button::press(label, press) }
    };
    head = head.row(Lang::ALL.iter().map(|to| {
        let press = Press::Translate { id, lang: *to, from: other(content, *to) };
        tab(words.language(*to), *to == lang, press)
    }));
    head = head.row(content.texts.keys().filter(|read| **read != lang).map(|read| {
        let label = words.say_with("translate-from", &about_language(words, *read));
        tab(label, *read == from, Press::Translate { id, lang, from: *read })
    }));
    head = head.row(deeds(desk, posting, (lang, from))).row(back(posting, words));
    vec![head, Message::new(View::Form(form(desk, posting, (lang, from), typed, wrong)))]
}

/// The same in a chat: both texts, and a way to each part.
fn in_chat(desk: &Desk<'_>, posting: &Posting, (lang, from): (Lang, Lang)) -> Message {
    let (words, content) = (desk.ctx.words, &posting.head.content);
    let mut message = notes(desk, posting, (lang, from));
    if let View::Text(text) = &mut message.view {
        for read in [from, lang] {
            let said = content.texts.get(&read).map(|text| format!("{}\n{}", text.title, text.body));
            let said = shorten(said.as_deref().unwrap_or_default().trim(), CHAT_CHARS, |_| 1);
            text.paragraphs.push(format!("{}\n{said}", words.language(read)).trim_end().to_owned());
        }
    }
    let id = posting.id;
    let edit = |key: Key| {
        let part = label(key.part, key.lang, words);
        let label = words.say_with("translate-edit", &args! { part: part });
        Button::press(label, Press::AskCorrectPart { id, part: key.part, lang: key.lang })
    };
    let edits = keys(content, lang).into_iter().filter(|_| may_write(desk, posting)).map(edit);
    message.row(edits).row(deeds(desk, posting, (lang, from))).row(back(posting, words))
}

/// Which text it is and what is to be known of it.
fn notes(desk: &Desk<'_>, posting: &Posting, (lang, from): (Lang, Lang)) -> Message {
    let (words, content) = (desk.ctx.words, &posting.head.content);
    let mut about = named(posting);
    about.put("from", words.language(from));
    about.put("language", words.language(lang));
    let mut paragraphs = Vec::new();
    if !content.texts.contains_key(&from) {
        paragraphs.push(words.say_with("translate-source-missing", &about_from(words, from)));
    }
    match content.standing(lang) {
        Standing::Outdated => {
            paragraphs.push(words.say_with("translate-outdated", &about_language(words, lang)))
        }
        Standing::Unconfirmed => {
            paragraphs.push(words.say_with("translate-unconfirmed", &about_language(words, lang)));
        }
        Standing::Source | Standing::Current => {}
    }
    let heading = Some(words.say_with("translate-heading", &about));
    Message::new(View::Text(Text { heading, paragraphs, ..Text::default() }))
}

fn about_language(words: Words, lang: Lang) -> crate::text::Args {
    args! { language: words.language(lang) }
}

fn about_from(words: Words, from: Lang) -> crate::text::Args {
    args! { from: words.language(from) }
}

/// What can be done to the text beside writing it.
fn deeds(desk: &Desk<'_>, posting: &Posting, langs: (Lang, Lang)) -> impl Iterator<Item = Button> {
    confirm_button(desk, posting, langs.0).into_iter().chain(draft_button(desk, posting, langs))
}

/// Says that a translation still holds, where that is asked.
fn confirm_button(desk: &Desk<'_>, posting: &Posting, lang: Lang) -> Option<Button> {
    let asked = posting.head.content.to_renew().contains(lang);
    let digest = ShortDigest::of(&posting.head.digest);
    (asked && may_write(desk, posting)).then(|| {
        let press = Press::ConfirmText { id: posting.id, lang, digest };
        Button::press(desk.ctx.words.say("translate-confirm"), press)
    })
}

fn may_write(desk: &Desk<'_>, posting: &Posting) -> bool {
    let staff = desk.ctx.actor.staff.as_ref();
    staff.is_some_and(|staff| check(Step::Correct, posting, staff, desk.ctx.now).is_ok())
}

fn back(posting: &Posting, words: Words) -> [Button; 2] {
    [Button::press(words.say("deed-texts"), Press::TextsOf { id: posting.id }), open(posting, words)]
}

fn form(
    desk: &Desk<'_>,
    posting: &Posting,
    (lang, from): (Lang, Lang),
    typed: &[(Key, String)],
    wrong: &[Wrong],
) -> Form {
    let (words, content) = (desk.ctx.words, &posting.head.content);
    let error = |key| wrong.iter().find(|(at, _)| *at == key).map(|(_, error)| error.clone());
    let fields = typed.iter().map(|(key, value)| FormField {
        name: key.name(),
        label: label(key.part, key.lang, words),
        help: String::new(),
        value: value.clone(),
        input: FieldInput::Translation(Box::new(beside(desk, content, *key, from))),
        optional: !needed(*key, content),
        error: error(*key),
    });
    Form {
        id: FormId::Translate { id: posting.id, lang, from, digest: ShortDigest::of(&posting.head.digest) },
        heading: words.say_with("translate-to", &about_language(words, lang)),
        intro: vec![effect(posting, words)],
        fields: fields.collect(),
        submit: words.say_with("translate-save", &about_language(words, lang)),
    }
}

/// The part in the language that is read beside it, and what can be taken over.
fn beside(desk: &Desk<'_>, content: &PostingContent, key: Key, from: Lang) -> Beside {
    let lang = key.lang.unwrap_or(content.source_lang);
    let source = read(content, key, from);
    let proposals = proposals(desk, key, source, (from, lang)).into_iter().map(|(_, proposal)| proposal);
    let (source, proposals) = (source.to_owned(), proposals.collect());
    Beside { from, source, lang, line: key.part == Part::Title, proposals }
}

/// What the part says in another language.
fn read(content: &PostingContent, key: Key, from: Lang) -> &str {
    let text = content.texts.get(&from);
    text.map_or("", |text| if key.part == Part::Title { &text.title } else { &text.body })
}

/// Earlier translations of sentences like those of this part, each with the
/// sentence it is for, and then the terms of the house in it.
fn proposals<'a>(
    desk: &Desk<'_>,
    key: Key,
    source: &'a str,
    (from, lang): (Lang, Lang),
) -> Vec<(Option<&'a str>, Proposal)> {
    let words = desk.ctx.words;
    let name = key.name();
    let proposal = |label: String, of: &str, text: &str| {
        let take = format!("{name}.{}", mark(text));
        Proposal { take, label, of: of.to_owned(), text: text.to_owned() }
    };
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for sentence in sentences(source).concat() {
        if !seen.insert(sentence) {
            continue;
        }
        for one in desk.ctx.facts.memory.iter().filter(|one| one.sentence == sentence) {
            let label = match one.percent {
                100 => words.say("translate-exact"),
                percent => words.say_with("translate-like", &args! { percent: words.count(percent.into()) }),
            };
            found.push((Some(sentence), proposal(label, &one.source, &one.target)));
        }
    }
    found.truncate(MOST_PROPOSALS);
    let terms = terms_in(source, from, lang);
    found.extend(terms.iter().map(|(term, said)| (None, proposal(words.say("translate-term"), term, said))));
    found
}

/// By which a proposal is known when it comes back: by its words, for others
/// may have been approved meanwhile.
fn mark(text: &str) -> String {
    Sha256::digest(text).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// What was typed, with a proposal taken over: a title becomes it, a text goes
/// on with it, and so does anything with a term.
fn take_over(
    desk: &Desk<'_>,
    content: &PostingContent,
    (lang, from): (Lang, Lang),
    typed: &mut [(Key, String)],
    take: &str,
) {
    for (key, value) in typed {
        let source = read(content, *key, from);
        let mut offered = proposals(desk, *key, source, (from, lang)).into_iter();
        let Some((of, found)) = offered.find(|(_, proposal)| proposal.take == take) else { continue };
        *value = match (of, key.part, value.is_empty()) {
            (Some(_), Part::Title, _) | (_, _, true) => found.text,
            (of, _, false) => joined(value, &found.text, source, of),
        };
    }
}

/// Words behind what is written already: on a line of their own where the
/// sentence they are for begins one.
fn joined(written: &str, added: &str, source: &str, of: Option<&str>) -> String {
    let begins = of.is_some_and(|of| sentences(source).iter().any(|line| line.first() == Some(&of)));
    let closed = written.ends_with(|last: char| last.is_whitespace() || FULL_WIDTH_ENDS.contains(&last));
    let between = match (begins, closed) {
        (true, _) => "\n",
        (false, true) => "",
        (false, false) => " ",
    };
    format!("{}{between}{added}", written.trim_end_matches('\n'))
}

/// Takes the form, or shows it again with what was typed and what is wrong.
pub(super) fn filled(
    desk: &Desk<'_>,
    posting: &Posting,
    (lang, from): (Lang, Lang),
    digest: &ShortDigest,
    values: &Values,
) -> Turn {
    let words = desk.ctx.words;
    // A correction of exactly this language, whatever else was sent along.
    let mut typed: Vec<(Key, String)> =
        typed(posting, values).into_iter().filter(|(key, _)| key.lang == Some(lang)).collect();
    if let Some((_, take)) = values.iter().find(|(name, _)| name == "take") {
        take_over(desk, &posting.head.content, (lang, from), &mut typed, take);
        return desk.say_all(page(desk, posting, (lang, from), &typed, &[]));
    }
    let (content, wrong) = applied(desk, posting, &typed);
    if !wrong.is_empty() {
        return desk.say_all(page(desk, posting, (lang, from), &typed, &wrong));
    }
    let id = posting.id;
    if content == posting.head.content {
        let same = Message::text(words.say_with("translate-same", &about_language(words, lang)));
        return desk.say(same.row(back(posting, words)));
    }
    let change = Change::Correct { id, digest: digest.clone(), content: Box::new(content) };
    desk.change(Waiting::OnPosting(id), change)
}

/// The posting with its text in this language found to hold.
pub(super) fn confirm(posting: &Posting, lang: Lang, digest: &ShortDigest) -> Change {
    let mut content = posting.head.content.clone();
    content.confirm(lang);
    Change::Correct { id: posting.id, digest: digest.clone(), content: Box::new(content) }
}
