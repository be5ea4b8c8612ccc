use super::*;

fn entity(kind: &'static str, offset: usize, length: usize) -> Entity {
    Entity { kind, offset, length, value: None }
}

#[test]
fn plain_text_passes_through() {
    let parsed = parse("你好, world").unwrap();
    assert_eq!(parsed.text, "你好, world");
    assert!(parsed.entities.is_empty() && parsed.notes.is_empty());
}

#[test]
fn every_allowed_tag_becomes_its_entity() {
    for (html, kind) in [
        ("<b>x</b>", "bold"),
        ("<strong>x</strong>", "bold"),
        ("<i>x</i>", "italic"),
        ("<EM>x</EM>", "italic"),
        ("<u>x</u>", "underline"),
        ("<ins>x</ins>", "underline"),
        ("<s>x</s>", "strikethrough"),
        ("<strike>x</strike>", "strikethrough"),
        ("<del>x</del>", "strikethrough"),
        ("<code>x</code>", "code"),
        ("<pre>x</pre>", "pre"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ("<span class=\"tg-spoiler\">x</span>", "spoiler"),
    ] {
        let parsed = parse(html).unwrap();
        assert_eq!(parsed.entities, [entity(kind, 0, 1)], "{html}");
        assert_eq!((parsed.text.as_str(), parsed.notes.len()), ("x", 0), "{html}");
    }
}

#[test]
fn offsets_count_utf16_units() {
    let parsed = parse("😀<b>海<i>智</i></b>").unwrap();
    assert_eq!(parsed.text, "😀海智");
    assert_eq!(parsed.entities, [entity("bold", 2, 2), entity("italic", 3, 1)]);
}

#[test]
fn links_and_languages_keep_their_value() {
    let parsed = parse("<a href='https://a.example/?x=1&amp;y=2'>here</a>").unwrap();
    assert_eq!(parsed.entities[0].value.as_deref(), Some("https://a.example/?x=1&y=2"));
    let parsed = parse("<pre><code class=\"language-rust\">fn</code></pre>").unwrap();
    assert_eq!(parsed.entities[0].kind, "pre");
    assert_eq!(parsed.entities[0].value.as_deref(), Some("rust"));
    assert!(parsed.notes.is_empty());
}

#[test]
fn known_entities_are_decoded() {
    let parsed = parse("&lt;b&gt; &amp; &quot;&#65;&#x42;&quot;").unwrap();
    assert_eq!(parsed.text, "<b> & \"AB\"");
    assert!(parsed.notes.is_empty());
}

#[test]
fn what_the_server_tolerates_is_noted() {
    for html in [
        "a&nbsp;b",
        "R&D",
        "a > b",
        "&lt no semicolon",
        "<b class=\"x\">x</b>",
        "<b><code>x</code></b>",
        "<pre><b>x</b></pre>",
        "<blockquote><blockquote>x</blockquote></blockquote>",
        "<a href=\"javascript:x\">x</a>",
    ] {
        let parsed = parse(html).unwrap();
        assert_eq!(parsed.notes.len(), 1, "{html}: {:?}", parsed.notes);
    }
    assert_eq!(parse("a&nbsp;b").unwrap().text, "a&nbsp;b");
}

#[test]
fn broken_markup_is_refused_in_the_servers_words() {
    for (html, error) in [
        ("<b>x", "Can't find end tag corresponding to start tag \"b\""),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\""),
        ("<p>x</p>", "Unsupported start tag \"p\" at byte offset 0"),
        ("a<br/>b", "Unsupported start tag \"br/\" at byte offset 1"),
        ("1 < 2", "Unsupported start tag \"\" at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"),
        ("<a href=\"x>y</a>", "Unclosed start tag \"a\" at byte offset 0"),
        ("<a href=a/b>y</a>", "Unexpected end of name token at byte offset 8"),
    ] {
        assert_eq!(parse(html).unwrap_err(), error, "{html}");
    }
}

#[test]
fn white_space_around_is_trimmed() {
    let parsed = parse("\n <b> x</b> \n").unwrap();
    assert_eq!(parsed.text, "x");
    assert_eq!(parsed.entities, [entity("bold", 0, 1)]);
    assert_eq!(plain("  \n ").text, "");
}
