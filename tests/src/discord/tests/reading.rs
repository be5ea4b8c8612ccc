//! What people read of Markdown, and what it does.

use super::super::markdown::{mentions, read};
use super::*;

#[test]
fn markup_is_taken_off() {
    for (written, shown) in [
        ("plain", "plain"),
        ("**bold** and *thin* or _thin_", "bold and thin or thin"),
        ("__under__ ~~gone~~ ||secret||", "under gone secret"),
        ("`code **not bold**`", "code **not bold**"),
        ("\\*not\\* \\_bold\\_ \\# \\> \\`", "*not* _bold_ # > `"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("# Title\ntext", "Title\ntext"),
        ("-# small\n> quoted\n- point", "small\nquoted\n• point"),
        ("[site](https://example.org) <https://a.b>", "site https://a.b"),
        ("[no](javascript:x)", "[no](javascript:x)"),
        ("https://a.b/c_d_e*f", "https://a.b/c_d_e*f"),
        ("**a *b* c**", "a b c"),
        ("***", "***"),
        ("多语言**语音**识别", "多语言语音识别"),
    ] {
        assert_eq!(read(written), shown, "{written}");
    }
}

#[test]
fn what_a_text_smuggles_in_can_be_seen() {
    let kinds =
        |text: &str| -> Vec<MarkupKind> { markup(text).into_iter().map(|found| found.kind).collect() };
    assert_eq!(kinds("\\*\\*Zhang\\*\\*"), []);
    assert_eq!(
        kinds("**Zhang** [x](https://a.b) @everyone"),
        [MarkupKind::Bold, MarkupKind::Link, MarkupKind::Mention]
    );
    assert_eq!(kinds("# big\n\\# small"), [MarkupKind::Heading]);
    assert_eq!(kinds("||x|| `y`"), [MarkupKind::Spoiler, MarkupKind::Code]);
    assert_eq!(mentions("@here <@7> <@!8> <@&9> <#1> \\<@5>"), ["@here", "<@7>", "<@8>", "<@&9>"]);
    assert_eq!(markup("[my **site**](https://a.b)").last().unwrap().text, "https://a.b");
}
