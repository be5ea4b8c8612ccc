//! Exactly what readers will get, a tab for each language and platform.

use crate::args;
use crate::dialogue::Turn;
use crate::dialogue::card;
use crate::dialogue::need::Dossier;
use crate::dialogue::press::Press;
use crate::domain::lang::Lang;
use crate::domain::person::Platform;
use crate::text::{Script, Texts, Words};
use crate::view::{Button, Message, Weight};

use super::Desk;

/// Where notices go.
const PLATFORMS: [Platform; 3] = [Platform::Telegram, Platform::Discord, Platform::Web];

/// A line that says what is seen, the card itself, and the way on.
pub(super) fn view(desk: &Desk<'_>, dossier: &Dossier, lang: Lang, on: Platform) -> Turn {
    let words = desk.ctx.words;
    let posting = &dossier.posting;
    let what = args! { id: posting.head.content.reference(posting.id), language: words.language(lang), platform: words.platform(on) };
    let card = card::notice(
        posting,
        &posting.head.content,
        dossier.station.as_ref(),
        Texts::get().words(lang),
        None,
        desk.ctx.now,
    );
    let after = Message::text(words.say("preview-after"));
    let open = words.say_with("room-posting", &args! { id: posting.head.content.reference(posting.id) });
    let after = tabs(after, dossier, (lang, on), words).row([
        Button::press(words.say("deed-test"), Press::TestSend { id: posting.id, lang }),
        Button::press(open, Press::Dossier { id: posting.id }),
    ]);
    desk.say_all(vec![Message::text(words.say_with("preview-what", &what)), card, after])
}

fn tabs(message: Message, dossier: &Dossier, shown: (Lang, Platform), words: Words) -> Message {
    let id = dossier.posting.id;
    let offered: Vec<Lang> = Texts::get().offered().collect();
    let texts = &dossier.posting.head.content.texts;
    // What readers of the other Chinese script get is converted.
    let converted =
        |lang: &Lang| Script::of(*lang).is_some_and(|script| texts.contains_key(&script.converts_from()));
    let mut langs: Vec<Lang> =
        offered.into_iter().filter(|lang| texts.contains_key(lang) || converted(lang)).collect();
    if langs.is_empty() {
        langs.push(Texts::get().words(dossier.posting.head.content.source_lang).lang());
    }
    langs.into_iter().fold(message, |message, lang| {
        message.row(PLATFORMS.map(|on| {
            let label = words.say_with(
                "preview-tab",
                &args! { language: words.language(lang), platform: words.platform(on) },
            );
            let weight = if (lang, on) == shown { Weight::Primary } else { Weight::Normal };
            Button { weight, ..Button::press(label, Press::Preview { id, lang, on }) }
        }))
    })
}
