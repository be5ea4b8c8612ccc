//! Whatever a view holds, Telegram takes what is made of it.

use haizhi_core::dialogue::press::{FormId, Press, ShortDigest};
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::Platform as On;
use haizhi_core::domain::search::Marked;
use haizhi_core::view::*;
use haizhi_telegram::render::{CAPTION, Rendered, TEXT, render};
use haizhi_tests::telegram::{parse_html, utf16_len};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use teloxide::types::InlineKeyboardButtonKind;

/// Words of all kinds, hostile ones among them, some of them very long.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "\\PC{0,30}",
        2 => "[<>&\"'/a-z; \n\r\t]{0,60}",
        1 => "(<b>|</i>|&amp;|&lt|<pre>|\u{202e}|\u{2066}|\u{200d}|\u{0}|👨‍👩‍👧|မြန်မာ){0,40}",
        1 => ("\\PC{1,12}", 100_usize..900).prop_map(|(part, times)| part.repeat(times)),
    ]
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        Just(Press::Home),
        any::<u32>().prop_map(|page| Press::Postings { of: None, page }),
        (1..i64::MAX).prop_map(|id| Press::Preview {
            id: PostingId(id),
            lang: Lang::ZhHans,
            on: On::Telegram
        }),
        (1..i64::MAX)
            .prop_map(|id| Press::Approve { id: PostingId(id), digest: ShortDigest::of(&"a".repeat(64)) }),
    ]
}

fn button() -> impl Strategy<Value = Button> {
    let action = prop_oneof![
        4 => press().prop_map(Action::Press),
        1 => words().prop_map(Action::Link),
        1 => Just(Action::Link("https://a.example/?q=\"<>".into())),
        1 => "[A-Za-z0-9_-]{0,70}".prop_map(Action::DeepLink),
    ];
    (words(), action).prop_map(|(label, action)| Button { label, action, weight: Weight::Normal })
}

fn pager() -> impl Strategy<Value = Pager> {
    (any::<u16>(), any::<u16>(), any::<u32>(), option::of(press()), option::of(press())).prop_map(
        |(page, pages, total, previous, next)| Pager {
            page: page.into(),
            pages: pages.into(),
            total,
            previous,
            next,
        },
    )
}

fn text_or_card() -> impl Strategy<Value = View> {
    let text = (option::of(words()), vec(words(), 0..6))
        .prop_map(|(heading, paragraphs)| View::Text(Text { heading, paragraphs, tone: Tone::Plain }));
    let card = (words(), vec(words(), 0..5), vec(words(), 0..5), vec((words(), words()), 0..5), words())
        .prop_map(|(title, lines, body, facts, footer)| {
            View::Card(Card { title, lines, body, facts, footer, lang: None })
        });
    prop_oneof![text, card]
}

fn collection() -> impl Strategy<Value = View> {
    let item = (words(), words(), words(), press()).prop_map(|(label, detail, found, open)| {
        let end = found.char_indices().nth(2).map_or(found.len(), |(at, _)| at);
        Item { label, detail, found: Marked { text: found, marks: std::iter::once(0..end).collect() }, open }
    });
    let list = (words(), option::of(words()), vec(item, 0..130), option::of(pager()), words()).prop_map(
        |(heading, note, items, pager, empty)| View::List(List { heading, note, items, pager, empty }),
    );
    let option = (words(), any::<bool>(), press()).prop_map(|(label, chosen, press)| Choosable {
        label,
        chosen,
        press,
    });
    let choice = (vec(words(), 0..4), vec(option, 0..130), any::<bool>())
        .prop_map(|(question, options, many)| View::Choice(Choice { question, options, many }));
    let row = (vec(words(), 0..6), option::of(press())).prop_map(|(cells, open)| Row { cells, open });
    let table = (words(), vec(words(), 0..6), vec(row, 0..130), option::of(pager()), words()).prop_map(
        |(heading, columns, rows, pager, empty)| {
            View::Table(Table { heading, note: None, columns, rows, pager, empty })
        },
    );
    prop_oneof![list, choice, table]
}

fn other() -> impl Strategy<Value = View> {
    let field = (words(), words(), words(), option::of(words())).prop_map(|(label, help, value, error)| {
        FormField { name: "x".into(), label, help, value, input: FieldInput::Line, optional: true, error }
    });
    let form = (words(), vec(words(), 0..3), vec(field, 0..8)).prop_map(|(heading, intro, fields)| {
        View::Form(Form { id: FormId::Profile, heading, intro, fields, submit: "x".into() })
    });
    let file = (words(), words(), words())
        .prop_map(|(name, media_type, caption)| View::File(File { name, media_type, file: 1, caption }));
    let counts = vec((words(), words()), 0..4);
    let progress = (words(), any::<u64>(), option::of(any::<u64>()), counts, any::<bool>()).prop_map(
        |(heading, done, total, counts, finished)| {
            View::Progress(Progress { heading, done, total, counts, finished })
        },
    );
    prop_oneof![form, file, progress]
}

fn check(Rendered { html, keyboard, document }: Rendered) {
    let parsed = parse_html(&html).unwrap_or_else(|error| panic!("{error}: {html:?}"));
    assert!(parsed.notes.is_empty(), "{:?}: {html:?}", parsed.notes);
    let limit = if document.is_some() { CAPTION } else { TEXT };
    assert!(utf16_len(&parsed.text) <= limit);
    assert!(document.is_some() || !parsed.text.is_empty());
    assert!(!parsed.text.contains(['\u{202e}', '\u{2066}', '\u{0}']));
    assert!(parsed.entities.iter().all(|entity| matches!(entity.kind, "bold" | "italic")));
    let rows = keyboard.map(|keyboard| keyboard.inline_keyboard).unwrap_or_default();
    assert!(rows.iter().all(|row| (1..=8).contains(&row.len())));
    assert!(rows.iter().flatten().count() <= 100);
    for button in rows.iter().flatten() {
        assert!(!button.text.trim().is_empty() && utf16_len(&button.text) <= 64);
        match &button.kind {
            InlineKeyboardButtonKind::CallbackData(data) => assert!((1..=64).contains(&data.len())),
            InlineKeyboardButtonKind::Url(url) => assert!(url.scheme().starts_with("http")),
            other => panic!("{other:?}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_view_is_taken(
        view in prop_oneof![3 => text_or_card(), 1 => collection(), 2 => other()],
        buttons in vec(vec(button(), 0..12), 0..4),
    ) {
        check(render(&Message { view, buttons, asks: None }, "haizhi_test_bot"));
    }
}
