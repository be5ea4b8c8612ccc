//! Messages made ready once for many readers: the body of `sendMessage` with
//! holes for the chat, the line that says why, and the button that explains it.

use bytes::Bytes;
use haizhi_core::dialogue::press::Press;
use haizhi_core::domain::person::Address;
use haizhi_core::platform::{OWN_LINE, Own, Piece, Stencil};
use haizhi_core::view::Message;
use teloxide::payloads::{SendMessage, SendMessageSetters as _};
use teloxide::types::{ChatId, LinkPreviewOptions, ParseMode, ReplyMarkup};

use crate::render::{Rendered, own_line, render};

/// Stands for the chat while a body is made ready; no chat has this id.
const CHAT: i64 = i64::MAX - 7;
/// UTF-16 units of the markup up to which a reader's own line surely fits.
const ROOMY: usize = 3_000;

/// The body with its holes; `None` where a mark is not found exactly once, or
/// where the message is so long that the reader's line would matter.
pub(crate) fn cut(
    message: &Message,
    marks: &Own,
    username: &str,
    preview: LinkPreviewOptions,
) -> Option<Stencil> {
    let Rendered { html, keyboard, document: None } = render(message, username) else { return None };
    if html.encode_utf16().count() > ROOMY {
        return None;
    }
    let payload =
        SendMessage::new(ChatId(CHAT), html).parse_mode(ParseMode::Html).link_preview_options(preview);
    let payload = SendMessage { reply_markup: keyboard.map(ReplyMarkup::InlineKeyboard), ..payload };
    let body = serde_json::to_string(&payload).ok()?;
    let mut holes = [
        (once(&body, &CHAT.to_string())?, Piece::Chat),
        (once(&body, &marks.line)?, Piece::Line),
        (once(&body, &quoted(&marks.press))?, Piece::Press),
    ];
    holes.sort_by_key(|((at, _), _)| *at);
    let mut pieces = Vec::new();
    let mut from = 0;
    for ((at, length), piece) in holes {
        pieces.push(Piece::Fixed(Bytes::copy_from_slice(body.get(from..at)?.as_bytes())));
        pieces.push(piece);
        from = at + length;
    }
    pieces.push(Piece::Fixed(Bytes::copy_from_slice(body.get(from..)?.as_bytes())));
    Some(Stencil(pieces))
}

/// The body for one reader; `None` where a line of their own is too long for it.
pub(crate) fn fill(stencil: &Stencil, to: &Address, own: &Own, key: &str) -> Option<Bytes> {
    let chat: i64 = to.chat.parse().ok()?;
    if own.line.len() > OWN_LINE || !to.topic.is_empty() {
        return None;
    }
    let mut body = Vec::with_capacity(2048);
    for piece in &stencil.0 {
        match piece {
            Piece::Fixed(bytes) => body.extend_from_slice(bytes),
            Piece::Chat => body.extend_from_slice(chat.to_string().as_bytes()),
            Piece::Line => body.extend_from_slice(inside(&own_line(&own.line)).as_bytes()),
            Piece::Press => body.extend_from_slice(quoted(&own.press).as_bytes()),
            Piece::Key => body.extend_from_slice(key.as_bytes()),
        }
    }
    Some(body.into())
}

/// Where this stands and how long it is, if it stands there exactly once.
fn once(body: &str, mark: &str) -> Option<(usize, usize)> {
    let mut found = body.match_indices(mark);
    match (found.next(), found.next()) {
        (Some((at, _)), None) => Some((at, mark.len())),
        (_, _) => None,
    }
}

/// A text as it stands between the quotes of JSON.
fn inside(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted.get(1..quoted.len() - 1).unwrap_or_default().to_owned()
}

fn quoted(press: &Press) -> String {
    inside(&press.encode())
}

#[cfg(test)]
mod tests {
    use haizhi_core::domain::ids::{PostingId, SubscriptionId};
    use haizhi_core::domain::person::Platform;
    use haizhi_core::view::{Button, Card, View};
    use serde_json::Value;

    use super::*;
    use crate::deliver::no_preview;

    fn own(line: &str, of: i64) -> Own {
        Own { line: line.into(), press: Press::Why { id: PostingId(7), of: SubscriptionId(of) } }
    }

    fn message(own: &Own, body: &str) -> Message {
        let card = Card {
            title: "Speech & <language>".into(),
            body: vec![body.into()],
            footer: format!("P-7 · {}", own.line),
            ..Card::default()
        };
        Message::new(View::Card(card)).row([Button::press("Why \"this\"", own.press.clone())])
    }

    #[test]
    fn a_filled_stencil_is_what_would_be_sent_otherwise() {
        let marks = own("\u{F8FF}", i64::MAX - 1);
        let stencil = cut(&message(&marks, "Body"), &marks, "bot", no_preview()).expect("a stencil");
        for line in ["because of: F-3: <AI> & \"语音\"", "F-1:   \u{202e}two\nlines", "\\ backslash"] {
            let own = own(line, 3);
            let to = Address::new(Platform::Telegram, "-10042");
            let filled = fill(&stencil, &to, &own, "n1").expect("a body");
            let Rendered { html, keyboard, .. } = render(&message(&own, "Body"), "bot");
            let payload = SendMessage::new(ChatId(-10042), html)
                .parse_mode(ParseMode::Html)
                .link_preview_options(no_preview());
            let payload = SendMessage { reply_markup: keyboard.map(ReplyMarkup::InlineKeyboard), ..payload };
            let filled: Value = serde_json::from_slice(&filled).expect("JSON");
            assert_eq!(filled, serde_json::to_value(&payload).expect("JSON"));
        }
    }

    #[test]
    fn what_does_not_fit_is_made_one_by_one() {
        let marks = own("\u{F8FF}", i64::MAX - 1);
        assert_eq!(cut(&message(&marks, &"x".repeat(3_000)), &marks, "bot", no_preview()), None);
        assert_eq!(cut(&message(&marks, "\u{F8FF}"), &marks, "bot", no_preview()), None, "the mark is taken");
        let stencil = cut(&message(&marks, "Body"), &marks, "bot", no_preview()).expect("a stencil");
        let to = Address::new(Platform::Telegram, "1");
        assert_eq!(fill(&stencil, &to, &own(&"x".repeat(601), 3), "n1"), None);
        assert_eq!(fill(&stencil, &Address { topic: "5".into(), ..to }, &own("x", 3), "n1"), None);
        assert_eq!(fill(&stencil, &Address::new(Platform::Telegram, "x"), &own("x", 3), "n1"), None);
    }
}
