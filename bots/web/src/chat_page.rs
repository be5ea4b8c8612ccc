//! The chat window as HTML.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use haizhi_core::dialogue::press::Press;
use haizhi_core::dialogue::{commands, start};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::domain::posting::YUNNAN_ZONE;
use haizhi_core::store::{WebEntry, WebMessage};
use haizhi_core::text::{Words, local};
use haizhi_core::view::Message;

use crate::chat::{ChatQuery, visitor, visitor_chat};
use crate::cookies::{digest, fresh_token};
use crate::fault::Fault;
use crate::guard::{Visit, private};
use crate::problem::Shell;
use crate::records;
use crate::render::{self, Place, Scene, draw};
use crate::state::WebState;

/// Entries shown; older ones stay in the store.
pub(crate) const NEWEST: u32 = 60;

/// Seconds after which the page is loaded again where no script streams.
const REFRESH_SECONDS: u32 = 10;

/// One GET of the chat window.
pub(crate) struct Look<'a> {
    pub visit: &'a Visit,
    pub query: &'a ChatQuery,
}

struct LangLink {
    code: &'static str,
    name: String,
    press: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "chat.html")]
struct ChatHtml {
    shell: Shell,
    entries: String,
    /// Whether anything is stored for this visitor.
    known: bool,
    request: String,
    start: String,
    /// A deep link that a known visitor opened.
    deep: bool,
    menu: Vec<(&'static str, String)>,
    langs: Vec<LangLink>,
}

#[derive(Template)]
#[template(path = "entry.html")]
struct EntryHtml {
    words: Words,
    id: String,
    mine: bool,
    digest: String,
    text: String,
    html: String,
    at: i64,
    time: String,
}

/// The page.
pub(crate) async fn render_page(state: &WebState, look: &Look<'_>) -> Result<Response, Fault> {
    let start = safe_payload(&look.query.start);
    let wanted = Lang::from_code(&look.query.lang).or(look.visit.lang_hint);
    let (chat, known) = match visitor(look.visit) {
        Some(token) => (visitor_chat(token), true),
        // An address that nothing is stored under: it can only look.
        None => (visitor_chat(&fresh_token()), false),
    };
    let press = start::payload(start).then.unwrap_or(Press::Home);
    let address = Address::new(Platform::Web, chat.clone());
    let page = state.0.service.look(&address, if known { &Press::Home } else { &press }, wanted).await?;
    let lang = if known { page.lang } else { wanted.unwrap_or(page.lang) };
    let words = state.0.texts.words(lang);
    let log = if known { records::entries(state.store(), &chat, NEWEST).await? } else { Vec::new() };
    // Before the first word, and for a visitor whose log is empty, the first screen stands here.
    let entries = if log.is_empty() {
        let scene = Scene { words, place: Place::Chat { entry: None, start } };
        page.messages.iter().enumerate().map(|(index, message)| first(&scene, message, index)).collect()
    } else {
        log.iter().map(|entry| entry_html(words, entry)).collect()
    };
    let mut shell = Shell::new(words, words.say("web-chat-title"));
    shell.refresh = known.then_some(REFRESH_SECONDS);
    Ok(private(
        Html(draw(&ChatHtml {
            shell,
            entries,
            known,
            request: fresh_token(),
            start: start.to_owned(),
            deep: known && !start.is_empty(),
            menu: commands::menu(words, false),
            langs: langs(state, words.lang()),
        }))
        .into_response(),
    ))
}

/// A payload of a deep link, if it can be one; empty otherwise.
fn safe_payload(text: &str) -> &str {
    let sound = text.len() <= 64 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if sound { text } else { "" }
}

fn langs(state: &WebState, current: Lang) -> Vec<LangLink> {
    let link = |lang: Lang| LangLink {
        code: lang.code(),
        name: state.0.texts.words(lang).say("language-name"),
        press: Press::ChooseLang { lang }.encode(),
        here: lang == current,
    };
    state.0.texts.offered().map(link).collect()
}

/// A message that stands in no log yet.
fn first(scene: &Scene<'_>, message: &Message, index: usize) -> String {
    draw(&EntryHtml {
        words: scene.words,
        id: String::new(),
        mine: false,
        digest: String::new(),
        text: String::new(),
        html: render::message(scene, message, index),
        at: 0,
        time: String::new(),
    })
}

/// One entry of the log.
pub(crate) fn entry_html(words: Words, entry: &WebMessage) -> String {
    let scene = Scene { words, place: Place::Chat { entry: Some(entry.id), start: "" } };
    let (mine, text, html) = match &entry.entry {
        WebEntry::Heard(text) => (true, text.clone(), String::new()),
        WebEntry::Said(message) => (false, String::new(), render::message(&scene, message, 0)),
    };
    let time = local(entry.at, YUNNAN_ZONE);
    draw(&EntryHtml {
        words,
        id: entry.id.to_string(),
        mine,
        digest: entry_digest(entry),
        text,
        html,
        at: entry.at,
        time: time.map_or_else(String::new, |time| words.time(time.time())),
    })
}

/// Changes with what the entry says, and only then.
pub(crate) fn entry_digest(entry: &WebMessage) -> String {
    let says = serde_json::to_string(&entry.entry).unwrap_or_default();
    digest(&says).chars().take(12).collect()
}

#[cfg(test)]
mod tests {
    use super::safe_payload;

    #[test]
    fn a_payload_is_only_letters() {
        assert_eq!(safe_payload("p_17__cast-ca"), "p_17__cast-ca");
        assert_eq!(safe_payload("p_17\"><script>"), "");
        assert_eq!(safe_payload(&"p".repeat(65)), "");
    }
}
