use haizhi_core::dialogue::press::{FormId, Press};
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::search::Marked;
use haizhi_core::view::*;
use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::body::Body;

fn shown(message: &Message) -> Value {
    serde_json::to_value(Body::of(message).0).expect("JSON")
}

fn view(view: View) -> Value {
    shown(&Message::new(view))
}

/// The labels of all controls, row by row; a select's options in one row.
fn labels(shown: &Value) -> Vec<Vec<String>> {
    let text = |value: &Value| value["label"].as_str().expect("a label").to_owned();
    let rows = shown["components"].as_array().expect("rows").iter();
    rows.map(|row| {
        let controls = row["components"].as_array().expect("controls");
        controls
            .iter()
            .flat_map(|control| match control["options"].as_array() {
                Some(options) => options.iter().map(text).collect(),
                None => vec![text(control)],
            })
            .collect()
    })
    .collect()
}

fn posting(id: i64) -> Press {
    Press::Posting { id: PostingId(id) }
}

fn card() -> Card {
    Card {
        title: "多语言语音识别*联合*研发".into(),
        lines: vec!["云南××科技有限公司 · 昆明".into(), "3 人 · 博士".into()],
        body: vec!["研究方向：面向南亚、东南亚小语种".into()],
        facts: vec![("待遇".into(), "30 万–50 万元/年".into())],
        footer: "P-17 · 因您订阅 F-3：人工智能".into(),
        lang: None,
    }
}

fn choice(options: usize, many: bool) -> Choice {
    let option = |n| Choosable { label: format!("Option {n}"), chosen: n == 1, press: posting(n) };
    let options = (0..options as i64).map(option).collect();
    Choice { question: vec!["Which?".into(), "Any.".into()], options, many }
}

fn form(fields: usize) -> Form {
    let field = |n| FormField {
        name: format!("f{n}"),
        label: format!("Question {n}"),
        help: "Help".into(),
        value: format!("{n}"),
        input: FieldInput::Line,
        optional: n > 0,
        error: None,
    };
    let fields = (0..fields).map(field).collect();
    Form { id: FormId::Profile, heading: "Profile".into(), intro: vec![], fields, submit: "Keep".into() }
}

#[test]
fn a_card_is_an_embed() {
    let shown = view(View::Card(card()));
    let embed = &shown["embeds"][0];
    assert_eq!(embed["title"], r"多语言语音识别\*联合\*研发");
    assert_eq!(
        embed["description"],
        "云南××科技有限公司 · 昆明\n3 人 · 博士\n\n研究方向：面向南亚、东南亚小语种"
    );
    assert_eq!(
        (&embed["fields"][0]["name"], &embed["fields"][0]["value"]),
        (&"待遇".into(), &"30 万–50 万元/年".into())
    );
    assert_eq!(embed["footer"]["text"], "P-17 · 因您订阅 F-3：人工智能");
    assert_eq!(shown["content"], "");
}

#[test]
fn few_options_are_buttons_and_more_are_a_select() {
    let few = view(View::Choice(choice(3, false)));
    assert_eq!(few["content"], "**Which?**\nAny.");
    assert_eq!(labels(&few), [["Option 0", "✓ Option 1", "Option 2"]]);
    let more = view(View::Choice(choice(8, false)));
    let select = &more["components"][0]["components"][0];
    assert_eq!((&select["type"], &select["max_values"]), (&3.into(), &1.into()));
    // Discord asks to choose, in the language of the reader's app.
    assert_eq!(select.get("placeholder"), None, "the question is above");
    assert_eq!(labels(&more)[0][1], "✓ Option 1");
    let many = view(View::Choice(choice(14, true)));
    assert_eq!(many["components"][0]["components"][0]["max_values"], 14);
    for (options, last) in [(30, "Option 25 – Option 29"), (26, "Option 25")] {
        let two = view(View::Choice(choice(options, false)));
        let ends = [0, 1].map(|row| two["components"][row]["components"][0]["placeholder"].as_str());
        assert_eq!(ends, [Some("Option 0 – Option 24"), Some(last)]);
    }
}

#[test]
fn a_list_opens_and_turns_pages() {
    let item = |n| Item {
        label: format!("P-{n} Title"),
        detail: "Kunming".into(),
        found: Marked::default(),
        open: posting(n),
    };
    let list = List {
        heading: "Postings".into(),
        items: (0..12).map(item).collect(),
        pager: Some(Pager {
            page: 1,
            pages: 7,
            total: 80,
            previous: Some(Press::Postings { of: None, page: 0 }),
            next: Some(Press::Postings { of: None, page: 2 }),
        }),
        ..List::default()
    };
    let shown = shown(&Message::new(View::List(list)).row([Button::press("Home", Press::Home)]));
    let labels = labels(&shown);
    assert_eq!(labels[0].len(), 12);
    assert_eq!(labels[1], ["‹", "2/7 (80) ›"]);
    assert_eq!(labels[2], ["Home"]);
}

#[test]
fn buttons_that_have_no_room_go_into_a_select() {
    let rows = (0..30).map(|n| vec![Button::press(format!("B{n}"), posting(n))]);
    let message = rows.fold(Message::text("Settings"), Message::row);
    let labels = labels(&shown(&message));
    assert_eq!(labels.len(), 5);
    assert_eq!(labels.iter().map(Vec::len).collect::<Vec<_>>(), [5, 5, 5, 5, 10]);
    assert_eq!((labels[0][0].as_str(), labels[4][9].as_str()), ("B0", "B29"));
}

#[test]
fn a_long_text_has_room_in_an_embed() {
    let paragraph = "面向南亚、东南亚小语种的语音识别与合成。".repeat(150);
    let shown = view(View::Text(Text { paragraphs: vec![paragraph.clone()], ..Text::default() }));
    assert_eq!((&shown["content"], &shown["embeds"][0]["description"]), (&"".into(), &paragraph.into()));
}

#[test]
fn a_form_is_modals_of_five() {
    let form = form(7);
    assert_eq!(parts(&form), 2);
    let modals: Vec<Value> =
        (0..2).map(|part| serde_json::to_value(modal(&form, part).expect("a part")).expect("JSON")).collect();
    assert_eq!(
        (&modals[0]["title"], &modals[0]["custom_id"]),
        (&"Profile 1/2".into(), &"f0.2:profile".into())
    );
    assert_eq!(modals[0]["components"].as_array().map(Vec::len), Some(5));
    assert_eq!(modals[1]["components"].as_array().map(Vec::len), Some(2));
    let input = &modals[0]["components"][0]["components"][0];
    assert_eq!(
        (&input["label"], &input["value"], &input["required"]),
        (&"Question 0".into(), &"0".into(), &true.into())
    );
    assert!(modal(&form, 2).is_none());
    // Where it cannot be opened at once, buttons open it.
    let shown = view(View::Form(form));
    assert_eq!(labels(&shown), [["Profile 1/2"], ["Profile 2/2"]]);
}

#[test]
fn what_may_be_chosen_is_typed_and_read() {
    let options = vec![("kunming".to_owned(), "昆明".to_owned()), ("dali".to_owned(), "大理".to_owned())];
    let field = FormField {
        name: "place".into(),
        label: "Place".into(),
        help: String::new(),
        value: "kunming,dali".into(),
        input: FieldInput::Many(options),
        optional: true,
        error: None,
    };
    assert_eq!(super::modal::shown(&field), "昆明, 大理");
    assert_eq!(read(&field, "昆明， 2"), "kunming,dali");
    assert_eq!(read(&field, "Dali、elsewhere"), "dali,elsewhere");
}

#[test]
fn an_address_that_discord_refuses_costs_a_button_and_not_the_message() {
    let link = |label: &str, link: &str| Button {
        label: label.into(),
        action: Action::Link(link.into()),
        weight: Weight::Normal,
    };
    let message = Message::text("Here").row([link("good", "https://x.org/a"), link("bad", "javascript:1")]);
    let shown = shown(&message);
    assert_eq!(labels(&shown), [["good"]]);
    assert_eq!(shown["components"][0]["components"][0]["url"], "https://x.org/a");
}

/// What Discord refuses in a message, in words.
fn fault(shown: &Value) -> Option<String> {
    let units = |value: &Value| value.as_str().map_or(0, |text| text.encode_utf16().count());
    let within = |value: &Value, least: usize, most: usize| (least..=most).contains(&units(value));
    if units(&shown["content"]) > 2000 {
        return Some("content".into());
    }
    let embeds = shown["embeds"].as_array()?;
    let mut all = 0;
    for embed in embeds {
        let fields = embed["fields"].as_array().cloned().unwrap_or_default();
        all += units(&embed["title"]) + units(&embed["description"]) + units(&embed["footer"]["text"]);
        all += fields.iter().map(|field| units(&field["name"]) + units(&field["value"])).sum::<usize>();
        let sound = units(&embed["title"]) <= 256
            && units(&embed["description"]) <= 4096
            && units(&embed["footer"]["text"]) <= 2048
            && fields.len() <= 25
            && fields.iter().all(|field| within(&field["name"], 1, 256) && within(&field["value"], 1, 1024));
        if !sound || units(&embed["title"]) + units(&embed["description"]) == 0 {
            return Some("embed".into());
        }
    }
    if all > 6000 {
        return Some("all embeds".into());
    }
    if units(&shown["content"]) == 0 && embeds.is_empty() && shown["attachments"].as_array()?.is_empty() {
        return Some("nothing in it".into());
    }
    let rows = shown["components"].as_array()?;
    let mut ids = Vec::new();
    for row in rows {
        let controls = row["components"].as_array()?;
        if !(1..=5).contains(&controls.len()) {
            return Some("row".into());
        }
        for control in controls {
            if let Some(options) = control["options"].as_array() {
                let mut values: Vec<&Value> = options.iter().map(|option| &option["value"]).collect();
                values.sort_by_key(|value| value.to_string());
                values.dedup();
                let sound = options.iter().all(|option| {
                    within(&option["label"], 1, 100)
                        && within(&option["value"], 1, 100)
                        && (option["description"].is_null() || within(&option["description"], 1, 100))
                });
                let most = control["max_values"].as_u64()? as usize;
                if !sound
                    || !(1..=25).contains(&options.len())
                    || values.len() != options.len()
                    || controls.len() != 1
                    || most > options.len()
                    || !(control["placeholder"].is_null() || within(&control["placeholder"], 1, 150))
                {
                    return Some("select".into());
                }
            } else if !within(&control["label"], 1, 80) {
                return Some("button".into());
            }
            if !control["url"].is_string() {
                if !within(&control["custom_id"], 1, 100) {
                    return Some("custom_id".into());
                }
                ids.push(control["custom_id"].to_string());
            }
        }
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    (rows.len() > 5 || ids.len() != count).then(|| "rows".into())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "\\PC{0,40}",
        1 => "[*_`|\\[\\]<>#\\\\~. \n-]{0,60}",
        1 => ("\\PC{1,12}", 1..600_usize).prop_map(|(text, times)| text.repeat(times)),
    ]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(text(), 0..8)
}

fn rows() -> impl Strategy<Value = Vec<Vec<Button>>> {
    let action = prop_oneof![
        (0..99_i64).prop_map(|id| Action::Press(posting(id))),
        Just(Action::DeepLink("p_17__cast-ca".into())),
        Just(Action::Link("https://example.org/x".into())),
        text().prop_map(Action::Link),
    ];
    let button =
        (text(), action).prop_map(|(label, action)| Button { label, action, weight: Weight::Primary });
    proptest::collection::vec(proptest::collection::vec(button, 1..9), 0..9)
}

fn pager() -> impl Strategy<Value = Option<Pager>> {
    proptest::option::of((0..9_u32, 1..9_u32, any::<u32>()).prop_map(|(page, pages, total)| Pager {
        page,
        pages,
        total,
        previous: (page > 0).then_some(Press::Postings { of: None, page: page.saturating_sub(1) }),
        next: (page < pages).then_some(Press::Postings { of: None, page: page + 1 }),
    }))
}

fn views() -> impl Strategy<Value = View> {
    let facts = proptest::collection::vec((text(), text()), 0..40);
    let card = (text(), texts(), texts(), facts, text()).prop_map(|(title, lines, body, facts, footer)| {
        View::Card(Card { title, lines, body, facts, footer, lang: None })
    });
    let items = || proptest::collection::vec((text(), text()), 0..40);
    let list = (text(), items(), pager()).prop_map(|(heading, items, pager)| {
        let item =
            |(n, (label, detail))| Item { label, detail, found: Marked::default(), open: posting(n as i64) };
        let items = items.into_iter().enumerate().map(item).collect();
        View::List(List { heading, note: None, items, pager, empty: "None".into() })
    });
    let choice = (texts(), items(), any::<bool>()).prop_map(|(question, options, many)| {
        let option = |(n, (label, _))| Choosable { label, chosen: n % 2 == 0, press: posting(n as i64) };
        let options = options.into_iter().enumerate().map(option).collect();
        View::Choice(Choice { question, options, many })
    });
    let digest = (text(), items()).prop_map(|(heading, items)| {
        let entry = |(n, (label, detail))| Entry { label, detail, open: Action::Press(posting(n as i64)) };
        let entries = items.into_iter().take(16).enumerate().map(entry).collect();
        let groups = vec![Group { heading: heading.clone(), entries }];
        View::Digest(Digest { heading, groups, more: None })
    });
    let table = (texts(), items(), pager()).prop_map(|(columns, rows, pager)| {
        let row = |(n, (a, b))| Row { cells: vec![a, b], open: (n % 2 == 0).then(|| posting(n as i64)) };
        let rows = rows.into_iter().enumerate().map(row).collect();
        View::Table(Table { heading: String::new(), note: None, columns, rows, pager, empty: String::new() })
    });
    let words = (proptest::option::of(text()), texts())
        .prop_map(|(heading, paragraphs)| View::Text(Text { heading, paragraphs, tone: Tone::Plain }));
    let file = (text(), text()).prop_map(|(name, caption)| {
        View::File(File { name, media_type: "text/csv".into(), file: 1, caption })
    });
    prop_oneof![
        card,
        list,
        choice,
        digest,
        table,
        words,
        file,
        (0..30_usize).prop_map(|n| View::Form(form(n)))
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn whatever_core_says_discord_takes(
        view in views(), buttons in rows(), question in prop::option::of(text()),
    ) {
        let asks = question.map(|question| Asks { label: question.clone(), question, several_lines: false });
        let shown = shown(&Message { view, buttons, asks });
        prop_assert_eq!(fault(&shown), None, "{:#}", shown);
    }

    #[test]
    fn every_modal_is_one_that_discord_takes(heading in text(), labels in texts(), value in text()) {
        let fields = labels.iter().enumerate().map(|(n, label)| FormField {
            name: format!("f{n}"),
            label: label.clone(),
            help: value.clone(),
            value: value.clone(),
            input: if n % 2 == 0 { FieldInput::Line } else { FieldInput::Paragraph },
            optional: n % 3 == 0,
            error: None,
        });
        let form = Form { heading, fields: fields.collect(), ..form(0) };
        for part in 0..parts(&form) {
            let modal = serde_json::to_value(modal(&form, part).expect("a part")).expect("JSON");
            let units = |value: &Value| value.as_str().map_or(0, |text| text.encode_utf16().count());
            prop_assert!((1..=45).contains(&units(&modal["title"])));
            prop_assert!((1..=100).contains(&units(&modal["custom_id"])));
            let rows = modal["components"].as_array().expect("rows");
            prop_assert!((1..=5).contains(&rows.len()));
            for row in rows {
                let input = &row["components"][0];
                prop_assert!((1..=45).contains(&units(&input["label"])), "{}", input);
                prop_assert!(units(&input["placeholder"]) <= 100 && units(&input["value"]) <= 4000);
            }
        }
    }
}
