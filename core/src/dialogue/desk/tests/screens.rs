//! Every screen in every language, on both kinds of surface.

use std::collections::BTreeSet;

use super::*;

/// The message ids that there are. A message that fails is answered with its id.
fn ids() -> BTreeSet<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/en");
    let mut ids = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("the locales").flatten() {
        let source = std::fs::read_to_string(file.path()).expect("UTF-8");
        let found = source.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned());
        ids.extend(found.filter(|id| id.contains('-')));
    }
    ids
}

fn texts(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| texts(field, found)),
        _ => {}
    }
}

#[test]
fn every_screen_speaks_every_language() {
    let ids = ids();
    for lang in Texts::get().offered() {
        for caps in [CHAT, WEB] {
            for stage in PostingState::ALL {
                let office = Office::new(Role::Administrator, lang, caps, posting_at(*stage));
                let presses = every_press(&office).into_iter().map(Input::Press);
                let forms =
                    every_form(&office).into_iter().map(|form| Input::Submit { form, values: Vec::new() });
                for input in presses.chain(forms) {
                    let turn = office.step(&input);
                    assert!(!turn.say.is_empty() || turn.change.is_some(), "{lang} {stage}: {input:?}");
                    for say in &turn.say {
                        let mut found = Vec::new();
                        texts(&serde_json::to_value(&say.message).expect("plain data"), &mut found);
                        let missing: Vec<_> = found.iter().filter(|text| ids.contains(*text)).collect();
                        assert!(missing.is_empty(), "{lang} {input:?}: {missing:?}");
                    }
                }
            }
        }
    }
}

fn screen(lang: Lang, caps: Capabilities, press: Press) -> String {
    let mut office = Office::new(Role::Administrator, lang, caps, posting_at(PostingState::Published));
    office.takes(Input::Press(press));
    office.transcript().to_owned()
}

#[test]
fn the_rooms_in_a_chat() {
    let mut all = String::new();
    for press in [
        Press::Today,
        Press::Desk { state: Some(PostingState::Published), page: 0 },
        Press::Imports { page: 0 },
        Press::Received { page: 0 },
        Press::Sending { id: NoticeId(5) },
        Press::Audit { page: 1 },
        Press::Members,
    ] {
        all.push_str(&screen(Lang::ZhHans, CHAT, press));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn the_rooms_of_the_workbench() {
    let mut all = String::new();
    for press in [
        Press::Today,
        Press::Desk { state: None, page: 0 },
        Press::Imports { page: 0 },
        Press::Import { id: ImportId(12) },
        Press::Received { page: 0 },
        Press::Audit { page: 0 },
        Press::Members,
        Press::AskInvite,
    ] {
        all.push_str(&screen(Lang::En, WEB, press));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn nothing_waits() {
    let office = Office::new(Role::Observer, Lang::En, CHAT, posting_at(PostingState::Draft));
    let facts = Facts::default();
    let ctx = Ctx {
        now: NOW,
        words: Texts::get().words(Lang::En),
        actor: &office.person,
        name_hint: None,
        subject: &office.person,
        surface: Surface::Private,
        guild: None,
        platform: Platform::Telegram,
        caps: CHAT,
        facts: &facts,
    };
    let turn = crate::dialogue::step(State::default(), &Input::Press(Press::Today), &ctx);
    assert_eq!(
        whole(&turn.say[0].message),
        "Today\n  Published: 0. People who subscribe: 0.\n  Nothing waits for you.\n  \
         [All postings] [Events] [Broadcasts]\n  [Interests received] [Questions]"
    );
}

#[test]
fn only_what_was_agreed_to_is_shown_of_a_scholar() {
    let page = screen(Lang::En, WEB, Press::Received { page: 0 });
    assert!(page.contains("Anna Wang · TU Berlin | Happy to talk"), "{page}");
    assert!(!page.contains("anna@example.org"), "{page}");
    let withdrawn = page.lines().find(|line| line.contains("I-207")).expect("the withdrawn one");
    assert!(!withdrawn.contains("Anna"), "{withdrawn}");
}
