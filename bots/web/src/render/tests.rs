use haizhi_core::domain::field::Field;
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::posting::PostingState;
use haizhi_core::domain::search::Marked;
use haizhi_core::text::Texts;
use haizhi_core::view::*;

use super::*;
use haizhi_core::dialogue::press::FormId;

const HOSTILE: &str = "\"'><script>alert(1)</script>";

fn words() -> Words {
    Texts::get().words(Lang::En)
}

fn chat() -> Scene<'static> {
    Scene { words: words(), place: Place::Chat { entry: Some(7), start: "" } }
}

fn desk(here: &Press) -> Scene<'_> {
    Scene { words: words(), place: Place::Desk { from: "/work/postings", here: Some(here) } }
}

fn posting() -> Press {
    Press::Posting { id: PostingId(17) }
}

fn field(name: &str, input: FieldInput) -> FormField {
    FormField {
        name: name.into(),
        label: HOSTILE.into(),
        help: HOSTILE.into(),
        value: HOSTILE.into(),
        input,
        optional: false,
        error: Some(HOSTILE.into()),
    }
}

/// One of each kind, with markup wherever a text can be.
fn each_kind() -> Vec<View> {
    let text = || HOSTILE.to_owned();
    let marked = || Marked { text: text(), marks: std::iter::once(0..4).collect() };
    let choices = || vec![(text(), text())];
    let pager = Pager { page: 1, pages: 3, total: 30, previous: Some(posting()), next: Some(posting()) };
    vec![
        View::Text(Text { heading: Some(text()), paragraphs: vec![text()], tone: Tone::Problem }),
        View::Card(Card {
            title: text(),
            lines: vec![text()],
            body: vec![text()],
            facts: vec![(text(), text())],
            footer: text(),
            lang: Some(Lang::My),
        }),
        View::List(List {
            heading: text(),
            note: Some(text()),
            items: vec![Item { label: text(), detail: text(), found: marked(), open: posting() }],
            pager: Some(pager.clone()),
            empty: text(),
        }),
        View::Choice(Choice {
            question: vec![text()],
            options: vec![Choosable { label: text(), chosen: true, press: posting() }],
            many: true,
        }),
        View::Form(Form {
            id: FormId::Invite,
            heading: text(),
            intro: vec![text()],
            fields: vec![
                field("line", FieldInput::Line),
                field("long", FieldInput::Paragraph),
                field("one", FieldInput::One(choices())),
                field("many", FieldInput::Many(choices())),
                field("day", FieldInput::Day),
                field("moment", FieldInput::Moment),
                field("file", FieldInput::File),
            ],
            submit: text(),
        }),
        View::Table(Table {
            heading: text(),
            note: Some(text()),
            columns: vec![text(), text()],
            rows: vec![
                Row { cells: vec![text(), text()], open: None },
                Row { cells: vec![text()], open: Some(posting()) },
            ],
            pager: Some(pager),
            empty: text(),
        }),
        View::File(File { name: text(), media_type: text(), file: 3, caption: text() }),
        View::Progress(Progress {
            heading: text(),
            done: 9,
            total: Some(4),
            counts: vec![(text(), text())],
            finished: false,
        }),
        View::Digest(Digest {
            heading: text(),
            groups: vec![Group {
                heading: text(),
                entries: vec![
                    Entry { label: text(), detail: text(), open: Action::Press(posting()) },
                    Entry { label: text(), detail: text(), open: Action::DeepLink("p_17__group".into()) },
                ],
            }],
            more: Some(text()),
        }),
    ]
}

#[test]
fn markup_is_text_in_every_kind_and_place() {
    let here = Press::Today;
    for scene in [chat(), desk(&here), Scene { words: words(), place: Place::Picture }] {
        for view in each_kind() {
            let message = Message::new(view).row([
                Button::press(HOSTILE, posting()),
                Button {
                    label: HOSTILE.into(),
                    action: Action::Link(HOSTILE.into()),
                    weight: Weight::Danger,
                },
                Button {
                    label: HOSTILE.into(),
                    action: Action::Link("javascript:alert(1)".into()),
                    weight: Weight::Normal,
                },
                Button {
                    label: HOSTILE.into(),
                    action: Action::DeepLink(HOSTILE.into()),
                    weight: Weight::Normal,
                },
            ]);
            let html = super::message(&scene, &message, 0);
            assert!(!html.contains("<script") && !html.contains("\"'>"), "{html}");
            assert!(!html.contains("href=\"javascript"), "{html}");
            assert!(html.contains("&#60;script&#62;"), "{html}");
        }
    }
}

#[test]
fn what_has_an_address_is_a_link_on_the_desk_and_a_button_in_the_chat() {
    let message = Message::text("x").row([Button::press("All", Press::Desk { state: None, page: 0 })]);
    let here = Press::Today;
    assert!(
        super::message(&desk(&here), &message, 0)
            .contains("<a class=\"button\" href=\"/work/postings\">All</a>")
    );
    assert!(super::message(&chat(), &message, 0).contains("name=\"press\" value=\"d..0\">All</button>"));
}

#[test]
fn rows_of_other_views_of_a_page_are_tabs_with_the_present_one_marked() {
    let state = |state, page| Press::Desk { state: Some(state), page };
    let message = Message::text("x").row([
        Button::press("Drafts", state(PostingState::Draft, 0)),
        Button::press("Closed", state(PostingState::Closed, 0)),
    ]);
    let here = state(PostingState::Draft, 3);
    let html = super::message(&desk(&here), &message, 0);
    assert!(html.contains("<nav class=\"tabs\""), "{html}");
    assert!(html.contains("href=\"/work/postings?state=draft\" aria-current=\"page\">Drafts<"), "{html}");
    assert!(html.contains("href=\"/work/postings?state=closed\">Closed<"), "{html}");
}

#[test]
fn a_picture_can_not_be_pressed() {
    let scene = Scene { words: words(), place: Place::Picture };
    let message = Message::text("x").row([Button::primary("I'm interested", posting())]);
    let html = super::message(&scene, &message, 0);
    assert!(!html.contains("<button") && !html.contains("<form") && !html.contains("<a "), "{html}");
}

#[test]
fn a_choice_tells_its_state_to_those_who_hear_it() {
    let option = |chosen| Choosable {
        label: "AI".into(),
        chosen,
        press: Press::SubField { run: 1, field: Field::ArtificialIntelligence },
    };
    let choice =
        Choice { question: vec!["Which?".into()], options: vec![option(true), option(false)], many: true };
    let html = super::message(&chat(), &Message::new(View::Choice(choice)), 0);
    assert!(html.contains("role=\"checkbox\" aria-checked=\"true\""), "{html}");
    assert!(html.contains("role=\"checkbox\" aria-checked=\"false\""), "{html}");
    assert!(html.contains("name=\"message\" value=\"7\""), "{html}");
}

#[test]
fn a_form_keeps_what_was_typed_and_leads_to_each_error() {
    let form = each_kind().remove(4);
    let html = super::message(&chat(), &Message::new(form), 0);
    assert!(html.contains("7 answers need another look"), "{html}");
    for number in 0..7 {
        assert!(html.contains(&format!("href=\"#e7-f{number}\"")), "{html}");
        assert!(html.contains(&format!("id=\"e7-f{number}\"")), "{html}");
        assert!(html.contains(&format!("id=\"e7-f{number}-error\"")), "{html}");
    }
    assert!(html.contains("value=\"&#34;&#39;&#62;&#60;script&#62;alert(1)&#60;/script&#62;\""), "{html}");
}

#[test]
fn a_bar_never_runs_over() {
    let progress = |done, total| {
        let view = View::Progress(Progress { done, total, ..Progress::default() });
        super::message(&chat(), &Message::new(view), 0)
    };
    assert!(progress(9, Some(4)).contains("<progress value=\"4\" max=\"4\""));
    assert!(progress(0, Some(0)).contains("<progress value=\"1\" max=\"1\""));
    assert!(progress(3, None).contains("<progress aria-labelledby"));
    assert!(progress(3, None).contains("class=\"says\""));
    assert!(!progress(0, None).contains("class=\"says\""), "no empty element");
}
