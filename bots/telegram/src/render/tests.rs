use haizhi_core::dialogue::press::{FormId, Press};
use haizhi_core::domain::ids::{NoticeId, PostingId};
use haizhi_core::domain::search::Marked;
use haizhi_core::view::*;
use teloxide::types::InlineKeyboardButtonKind;

use super::*;

fn shown(view: View) -> Rendered {
    render(&Message::new(view), "haizhi_bot")
}

fn labels(rendered: &Rendered) -> Vec<Vec<String>> {
    let rows = rendered.keyboard.iter().flat_map(|keyboard| &keyboard.inline_keyboard);
    rows.map(|row| row.iter().map(|button| button.text.clone()).collect()).collect()
}

fn units(html: &str) -> usize {
    let mut text = html.to_owned();
    for tag in ["<b>", "</b>", "<i>", "</i>"] {
        text = text.replace(tag, "");
    }
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replace(entity, c);
    }
    text.encode_utf16().count()
}

fn card() -> Card {
    Card {
        title: "多语言语音识别联合研发".into(),
        lines: vec!["云南××科技有限公司 · 昆明".into(), "3 人 · 博士".into()],
        body: vec!["研究方向：面向南亚、东南亚小语种".into()],
        facts: vec![("待遇".into(), "30 万–50 万元/年".into())],
        footer: "P-17 · 因您订阅 F-3：人工智能".into(),
        lang: None,
    }
}

#[test]
fn a_card_reads_from_title_to_reason() {
    assert_eq!(
        shown(View::Card(card())).html,
        "<b>多语言语音识别联合研发</b>\n云南××科技有限公司 · 昆明\n3 人 · 博士\n\n<b>待遇</b> 30 万–50 万元/年\n\n\
         研究方向：面向南亚、东南亚小语种\n\n<i>P-17 · 因您订阅 F-3：人工智能</i>"
    );
}

#[test]
fn a_long_card_keeps_title_footer_and_buttons() {
    let body = "面向南亚、东南亚小语种的语音识别与合成 ".repeat(800);
    let long = Card { body: vec![body], ..card() };
    let message = Message::new(View::Card(long))
        .row([Button::primary("我有意向", Press::BeginInterest { id: PostingId(17) })]);
    let rendered = render(&message, "haizhi_bot");
    assert!(units(&rendered.html) <= TEXT && units(&rendered.html) > TEXT - 100);
    assert!(rendered.html.starts_with("<b>多语言语音识别联合研发</b>"));
    assert!(rendered.html.contains("…\n\n<i>P-17 · 因您订阅 F-3：人工智能</i>"));
    assert_eq!(labels(&rendered), [["我有意向"]]);
}

#[test]
fn even_a_title_without_end_fits() {
    let long = Card { title: "长".repeat(10_000), footer: "脚".repeat(10_000), ..card() };
    let rendered = shown(View::Card(long));
    assert!(units(&rendered.html) <= TEXT);
    assert!(rendered.html.contains("…</b>"));
}

#[test]
fn markup_and_direction_marks_reach_nobody() {
    let text = Text {
        heading: Some("<b>&amp;</b>".into()),
        paragraphs: vec![
            "a < b & c > \"d\"\u{202e}evil\u{202c} x\u{0}y\r\n\r\n\r\n\r\nمی\u{200c}خواهم".into(),
        ],
        tone: Tone::Plain,
    };
    assert_eq!(
        shown(View::Text(text)).html,
        "<b>&lt;b&gt;&amp;amp;&lt;/b&gt;</b>\n\na &lt; b &amp; c &gt; &quot;d&quot;evil xy\n\nمی\u{200c}خواهم"
    );
}

#[test]
fn a_message_is_never_empty() {
    for nothing in ["", " \n ", "\u{200b}\u{2060}", "\u{202e}"] {
        assert_eq!(render(&Message::text(nothing), "haizhi_bot").html, "…");
    }
}

fn item(n: u32) -> Item {
    Item {
        label: format!("P-{n} 多语言语音识别"),
        detail: String::new(),
        found: Marked::default(),
        open: Press::Posting { id: PostingId(n.into()) },
    }
}

#[test]
fn what_was_sought_stands_in_bold() {
    let found =
        Marked { text: "面向老挝语的语音识别".into(), marks: std::iter::once(18..30).collect() };
    let items = vec![Item { detail: "昆明".into(), found, ..item(1) }];
    let list = List { heading: "找到 1 条".into(), items, ..List::default() };
    assert_eq!(
        shown(View::List(list)).html,
        "<b>找到 1 条</b>\n\nP-1 多语言语音识别\n<i>昆明</i>\n面向老挝语的<b>语音识别</b>"
    );
}

#[test]
fn a_list_is_a_column_with_a_pager() {
    let page = |n: u32| Some(Press::Postings { of: None, page: n });
    let list = |page, previous, next| List {
        heading: "现有需求".into(),
        note: Some("人工智能".into()),
        items: vec![item(1), Item { detail: "昆明 · 全职".into(), ..item(2) }],
        pager: Some(Pager { page, pages: 7, total: 80, previous, next }),
        empty: "没有".into(),
    };
    let middle = shown(View::List(list(1, page(0), page(2))));
    assert_eq!(middle.html, "<b>现有需求</b>\n人工智能\n\nP-2 多语言语音识别\n<i>昆明 · 全职</i>");
    assert_eq!(
        labels(&middle),
        [vec!["P-1 多语言语音识别"], vec!["P-2 多语言语音识别"], vec!["‹", "2/7 (80) ›"]]
    );
    assert_eq!(labels(&shown(View::List(list(0, None, page(1))))).last().unwrap(), &["1/7 (80) ›"]);
    assert_eq!(labels(&shown(View::List(list(6, page(5), None)))).last().unwrap(), &["‹ 7/7 (80)"]);
    let empty = List { items: vec![], pager: None, ..list(0, None, None) };
    assert_eq!(shown(View::List(empty)).html, "<b>现有需求</b>\n人工智能\n\n没有");
}

fn choosable(label: &str, chosen: bool) -> Choosable {
    Choosable { label: label.into(), chosen, press: Press::Home }
}

#[test]
fn short_options_stand_in_two_columns() {
    let choice = |options| {
        View::Choice(Choice {
            question: vec!["1/3  您关注哪些领域？".into(), "可选多个".into()],
            options,
            many: true,
        })
    };
    let rendered = shown(choice(vec![
        choosable("人工智能", true),
        choosable("大数据", false),
        choosable("生物种业", false),
    ]));
    assert_eq!(rendered.html, "<b>1/3  您关注哪些领域？</b>\n可选多个");
    assert_eq!(labels(&rendered), [vec!["✓ 人工智能", "大数据"], vec!["生物种业"]]);
    let wide = shown(choice(vec![choosable("multilingual technology", true), choosable("ecology", false)]));
    assert_eq!(labels(&wide), [["✓ multilingual technology"], ["ecology"]]);
}

#[test]
fn a_table_is_compact_lines() {
    let row =
        |name: &str, open| Row { cells: vec![name.into(), "李".into(), String::new(), "3".into()], open };
    let rendered = shown(View::Table(Table {
        heading: "草稿".into(),
        columns: vec!["需求".into(), "人".into()],
        rows: vec![row("P-1", Some(Press::Dossier { id: PostingId(1) })), row("P-2", None)],
        ..Table::default()
    }));
    assert_eq!(rendered.html, "<b>草稿</b>\n\n<i>需求 · 人</i>\n<b>P-1</b> · 李 · 3\n<b>P-2</b> · 李 · 3");
    assert_eq!(labels(&rendered), [["P-1 · 李"]]);
}

#[test]
fn progress_is_a_bar_with_numbers() {
    let progress = |done, total, finished| {
        let counts = vec![("已发送".into(), "412".into())];
        shown(View::Progress(Progress { heading: "正在发送".into(), done, total, counts, finished })).html
    };
    assert_eq!(progress(412, Some(1306), false), "<b>正在发送</b>\n▰▰▰▱▱▱▱▱▱▱ 412/1,306\n已发送 412");
    assert!(progress(1306, Some(1306), true).contains("▰▰▰▰▰▰▰▰▰▰ 1,306/1,306"));
    assert!(progress(u64::MAX, Some(1), false).contains("▰▰▰▰▰▰▰▰▰▰"));
    assert_eq!(progress(7, None, false), "<b>正在发送</b>\n7\n已发送 412");
    assert_eq!(progress(0, None, false), "<b>正在发送</b>\n已发送 412", "no bare nought");
}

#[test]
fn a_form_can_be_read() {
    let field = FormField {
        name: "name".into(),
        label: "姓名".into(),
        help: "按您的习惯".into(),
        value: String::new(),
        input: FieldInput::Line,
        optional: true,
        error: Some("太长".into()),
    };
    let form = Form {
        id: FormId::Profile,
        heading: "资料".into(),
        intro: vec!["仅用于意向".into()],
        fields: vec![field],
        submit: "保存".into(),
    };
    assert_eq!(
        shown(View::Form(form)).html,
        "<b>资料</b>\n\n仅用于意向\n\n<b>姓名</b>\n按您的习惯\n<i>太长</i>"
    );
}

#[test]
fn a_file_has_a_caption_and_a_name() {
    let rendered = shown(View::File(File {
        name: "../2026年需求表\n.xlsx".into(),
        media_type: "text/csv".into(),
        file: 3,
        caption: "<注>".repeat(2000),
    }));
    assert!(units(&rendered.html) <= CAPTION);
    assert_eq!(rendered.document.unwrap().name, ".._2026年需求表 .xlsx");
}

#[test]
fn buttons_stay_within_the_limits() {
    let many: Vec<Item> = (1..=120).map(item).collect();
    let list = View::List(List { items: many, ..List::default() });
    let own = (0..9).map(|n| Button::press(format!("{n}"), Press::Home));
    let message = Message::new(list).row(own).row([
        Button::press("超".repeat(100), Press::Sending { id: NoticeId(1) }),
        Button::press(" \u{200b}", Press::Home),
    ]);
    let rows = labels(&render(&message, "haizhi_bot"));
    assert_eq!(rows.iter().map(Vec::len).sum::<usize>(), 100);
    assert!(rows.iter().all(|row| row.len() <= 8));
    let last = rows.last().unwrap();
    assert_eq!((last[0].encode_utf16().count(), last[1].as_str()), (64, "…"));
}

#[test]
fn links_open_the_web_or_the_bot() {
    let link = |action: Action| {
        let button = Button { label: "x".into(), action, weight: Weight::Normal };
        let rendered = render(&Message::text("x").row([button]), "haizhi_bot");
        let keyboard = rendered.keyboard?;
        match &keyboard.inline_keyboard[0][0].kind {
            InlineKeyboardButtonKind::Url(url) => Some(url.to_string()),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        link(Action::DeepLink("p_17__cast-ca".into())).as_deref(),
        Some("https://t.me/haizhi_bot?start=p_17__cast-ca")
    );
    assert_eq!(link(Action::Link("https://a.example/x".into())).as_deref(), Some("https://a.example/x"));
    for wrong in ["javascript:alert(1)", "http://localhost:8080/", "x", "file:///etc/passwd"] {
        assert_eq!(link(Action::Link(wrong.into())), None, "{wrong}");
    }
    assert_eq!(link(Action::DeepLink("p 17".into())), None);
    assert_eq!(link(Action::DeepLink("x".repeat(65))), None);
}

#[test]
fn a_digest_numbers_what_it_lists_and_each_has_its_button() {
    let entry = |label: &str, open| Entry { label: label.into(), detail: "P-17 · 昆明".into(), open };
    let rendered = shown(View::Digest(Digest {
        heading: "新需求汇总：3 条".into(),
        groups: vec![
            Group {
                heading: "F-3：人工智能".into(),
                entries: vec![entry("语音识别", Action::Press(Press::Posting { id: PostingId(17) }))],
            },
            Group {
                heading: "F-4：机器翻译".into(),
                entries: vec![entry("翻译", Action::DeepLink("p_18__group".into()))],
            },
        ],
        more: Some("还有 1 条".into()),
    }));
    assert_eq!(
        rendered.html,
        "<b>新需求汇总：3 条</b>\n\n<b>F-3：人工智能</b>\n1. 语音识别\n<i>P-17 · 昆明</i>\n\n\
         <b>F-4：机器翻译</b>\n2. 翻译\n<i>P-17 · 昆明</i>\n\n还有 1 条"
    );
    assert_eq!(labels(&rendered), [["1. 语音识别"], ["2. 翻译"]]);
}
