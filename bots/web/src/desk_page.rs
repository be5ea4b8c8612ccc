//! A page of the workbench as HTML.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use haizhi_core::dialogue::press::Press;
use haizhi_core::domain::access::{Action, may_somewhere};
use haizhi_core::domain::ids::{EventId, PostingId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Platform, Staff};
use haizhi_core::service::{DeskAnswer, Page};
use haizhi_core::text::Words;
use haizhi_core::view::{Message, Tone, View};

use crate::cookies::fresh_token;
use crate::guard::private;
use crate::paths::address_of;
use crate::problem::Shell;
use crate::render::{self, Place, Scene, draw};
use crate::state::WebState;

/// Seconds after which a page with work under way is loaded again where no
/// script can keep it up to date.
const REFRESH_SECONDS: u32 = 3;

/// What is to be shown.
pub(crate) struct Showing<'a> {
    /// The page.
    pub page: &'a Page,
    /// The press it answers; `None` for the answer to a POST.
    pub press: Option<&'a Press>,
    /// Its own name, where it answers no press.
    pub named: Option<String>,
    /// Its address, to come back to.
    pub from: &'a str,
    /// A text to be shown once.
    pub flash: Option<String>,
    /// The status it is sent with.
    pub status: StatusCode,
}

struct MenuEntry {
    href: String,
    label: String,
    icon: &'static str,
    here: bool,
}

struct LangChoice {
    code: &'static str,
    name: String,
    press: String,
}

#[derive(Template)]
#[template(path = "work.html")]
struct WorkHtml<'a> {
    shell: Shell,
    menu: Vec<MenuEntry>,
    staff: Option<&'a Staff>,
    role: String,
    langs: Vec<LangChoice>,
    request: String,
    from: &'a str,
    crumb: Option<(String, String)>,
    heading: String,
    /// Whether the first block has a heading that says it as well.
    titled: bool,
    flash: Option<String>,
    blocks: String,
    /// Where the page's progress streams from.
    stream: Option<String>,
    drop_target: bool,
}

/// The page as an answer.
pub(crate) fn show(state: &WebState, showing: &Showing<'_>) -> Response {
    let page = showing.page;
    let words = state.0.texts.words(page.lang);
    let (crumb, mut heading) = heading(words, page, showing.press);
    if let Some(named) = &showing.named {
        heading.clone_from(named);
    }
    let mut shell = Shell::new(words, title(&heading, &page.messages));
    let stream = is_moving(page).then(|| stream_of(showing.press)).flatten();
    shell.refresh = stream.is_some().then_some(REFRESH_SECONDS);
    let html = draw(&WorkHtml {
        shell,
        menu: menu(words, page, showing.press),
        staff: page.staff.as_ref(),
        role: page.staff.as_ref().map_or_else(String::new, |staff| words.role(staff.role)),
        langs: langs(state, page.lang),
        request: fresh_token(),
        from: showing.from,
        crumb,
        heading,
        titled: showing.press.is_some_and(is_titled) && page.messages.first().is_some_and(has_heading),
        flash: showing.flash.clone(),
        blocks: blocks(words, page, showing.press, showing.from),
        stream,
        drop_target: page.staff.as_ref().is_some_and(|staff| may_somewhere(staff, Action::Edit)),
    });
    private((showing.status, Html(html)).into_response())
}

/// The page's messages as HTML; the card of a preview is shown within a picture
/// of where its readers see it, in which nothing can be pressed.
pub(crate) fn blocks(words: Words, page: &Page, press: Option<&Press>, from: &str) -> String {
    let desk = Scene { words, place: Place::Desk { from, here: press } };
    let picture = Scene { words, place: Place::Picture };
    let preview = match press {
        Some(Press::Preview { on, .. }) => Some(*on),
        _ => None,
    };
    let block = |(index, message): (usize, &Message)| match (&message.view, preview) {
        (View::Card(_), Some(on)) => framed(words, on, render::message(&picture, message, index)),
        _ => render::message(&desk, message, index),
    };
    page.messages.iter().enumerate().map(block).collect()
}

/// A card as it looks on a platform: a bubble on a phone, or an embed.
fn framed(words: Words, on: Platform, inside: String) -> String {
    let label = words.say("web-preview");
    match on {
        Platform::Telegram | Platform::Web => draw(&PhoneHtml { label, inside }),
        Platform::Discord => draw(&GuildHtml { label, poster: words.say("web-brand"), inside }),
    }
}

#[derive(Template)]
#[template(path = "guild.html")]
struct GuildHtml {
    label: String,
    poster: String,
    inside: String,
}

#[derive(Template)]
#[template(path = "phone.html")]
struct PhoneHtml {
    label: String,
    inside: String,
}

/// Whether something on the page is under way.
pub(crate) fn is_moving(page: &Page) -> bool {
    page.messages.iter().any(|message| match &message.view {
        View::Progress(progress) => !progress.finished,
        _ => false,
    })
}

fn stream_of(press: Option<&Press>) -> Option<String> {
    match press? {
        press @ (Press::Import { .. } | Press::Sending { .. } | Press::TextsOf { .. }) => {
            address_of(press).map(|address| format!("{address}/stream"))
        }
        _ => None,
    }
}

/// A text that says what was done, for the page a POST leads to.
pub(crate) fn flash_of(answer: &DeskAnswer) -> Option<String> {
    if !answer.toast.text.is_empty() {
        return Some(answer.toast.text.clone());
    }
    answer.page.messages.iter().find_map(|message| match &message.view {
        View::Text(text) if text.tone == Tone::Done => text.paragraphs.first().cloned(),
        _ => None,
    })
}

fn menu(words: Words, page: &Page, here: Option<&Press>) -> Vec<MenuEntry> {
    let event = page.reference.as_ref().is_some_and(|reference| reference.starts_with(EventId::PREFIX));
    let section = here.and_then(section).map(|kind| if event { Section::Events } else { kind });
    let Some(staff) = &page.staff else { return Vec::new() };
    Section::ALL
        .into_iter()
        .filter(|kind| may_somewhere(staff, kind.right()))
        .filter_map(|kind| {
            let href = address_of(&kind.press())?;
            Some(MenuEntry {
                href,
                label: label(words, kind),
                icon: kind.icon(),
                here: section == Some(kind),
            })
        })
        .collect()
}

/// The parts of the workbench that the rail leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Today,
    Postings,
    Events,
    Imports,
    Translations,
    Broadcasts,
    Interests,
    Questions,
    Audit,
    Members,
}

impl Section {
    /// In the order of the rail.
    const ALL: [Self; 10] = [
        Self::Today,
        Self::Postings,
        Self::Events,
        Self::Imports,
        Self::Translations,
        Self::Broadcasts,
        Self::Interests,
        Self::Questions,
        Self::Audit,
        Self::Members,
    ];

    fn press(self) -> Press {
        match self {
            Self::Today => Press::Today,
            Self::Postings => Press::Desk { state: None, page: 0 },
            Self::Events => Press::DeskEvents { page: 0 },
            Self::Imports => Press::Imports { page: 0 },
            Self::Translations => Press::Translations { page: 0 },
            Self::Broadcasts => Press::Broadcasts { page: 0 },
            Self::Interests => Press::Received { page: 0 },
            Self::Questions => Press::Questions { page: 0 },
            Self::Audit => Press::Audit { page: 0 },
            Self::Members => Press::Members,
        }
    }

    /// What one must be allowed to do to be led here.
    fn right(self) -> Action {
        match self {
            Self::Today
            | Self::Postings
            | Self::Events
            | Self::Imports
            | Self::Broadcasts
            | Self::Questions
            | Self::Interests => Action::Look,
            Self::Translations => Action::Edit,
            Self::Audit => Action::Audit,
            Self::Members => Action::Administer,
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Postings => "postings",
            Self::Events => "events",
            Self::Imports => "imports",
            Self::Translations => "translations",
            Self::Broadcasts => "broadcasts",
            Self::Interests => "interests",
            Self::Questions => "questions",
            Self::Audit => "audit",
            Self::Members => "members",
        }
    }
}

fn label(words: Words, section: Section) -> String {
    match section {
        Section::Today => words.say("web-menu-today"),
        Section::Postings => words.say("web-menu-postings"),
        Section::Events => words.say("room-events"),
        Section::Imports => words.say("web-menu-imports"),
        Section::Translations => words.say("web-menu-translations"),
        Section::Broadcasts => words.say("web-menu-broadcasts"),
        Section::Interests => words.say("web-menu-interests"),
        Section::Questions => words.say("room-questions"),
        Section::Audit => words.say("web-menu-audit"),
        Section::Members => words.say("web-menu-members"),
    }
}

fn section_name(press: &Press) -> Option<Section> {
    Some(match press {
        Press::Today => Section::Today,
        Press::Desk { .. } => Section::Postings,
        Press::DeskEvents { .. } => Section::Events,
        Press::Imports { .. } => Section::Imports,
        Press::Translations { .. } => Section::Translations,
        Press::Broadcasts { .. } => Section::Broadcasts,
        Press::Received { .. } => Section::Interests,
        Press::Questions { .. } => Section::Questions,
        Press::Audit { .. } => Section::Audit,
        Press::Members => Section::Members,
        _ => return None,
    })
}

/// The section that a page belongs to.
fn section(press: &Press) -> Option<Section> {
    section_name(press).or(match press {
        Press::Dossier { .. }
        | Press::Preview { .. }
        | Press::AskReturn { .. }
        | Press::AskSchedule { .. }
        | Press::AskClose { .. }
        | Press::AskRecall { .. }
        | Press::AskCorrect { .. }
        | Press::AskCorrectPart { .. } => Some(Section::Postings),
        Press::TextsOf { .. } | Press::Translate { .. } => Some(Section::Translations),
        Press::NewEvent
        | Press::Attendees { .. }
        | Press::EventStatistics { .. }
        | Press::EventYear { .. }
        | Press::EventHandouts { .. }
        | Press::AskHandouts { .. }
        | Press::AskCover { .. }
        | Press::Attendee { .. }
        | Press::AnswerFile { .. }
        | Press::AskCheckIn { .. }
        | Press::AskWalkIn { .. }
        | Press::AskHalt { .. }
        | Press::AskTell { .. }
        | Press::AskRepeat { .. }
        | Press::Repeats { .. }
        | Press::AskDiscardRepeats { .. } => Some(Section::Events),
        Press::Sending { .. } | Press::AskCancelNotice { .. } => Some(Section::Broadcasts),
        Press::Import { .. } | Press::ImportRows { .. } | Press::AskDiscardImport { .. } => {
            Some(Section::Imports)
        }
        Press::Question { .. } | Press::AskAnswer { .. } => Some(Section::Questions),
        Press::AskInvite => Some(Section::Members),
        _ => None,
    })
}

/// The way up and the page's own name.
fn heading(words: Words, page: &Page, press: Option<&Press>) -> (Option<(String, String)>, String) {
    let Some(press) = press else { return (None, words.say("web-answer")) };
    let up = |to: Press, label: String| address_of(&to).map(|href| (href, label));
    // An event is known by another id than a demand, which the page knows.
    let known = |id: &PostingId| page.reference.clone().unwrap_or_else(|| id.to_string());
    let events = || up(Press::DeskEvents { page: 0 }, words.say("room-events"));
    let of_event = |id: &PostingId| up(Press::Dossier { id: *id }, EventId(id.0).to_string());
    let postings = || up(Press::Desk { state: None, page: 0 }, words.say("web-menu-postings"));
    let imports = || up(Press::Imports { page: 0 }, words.say("web-menu-imports"));
    match press {
        Press::Dossier { id } => match known(id) {
            event if event.starts_with(EventId::PREFIX) => (events(), event),
            demand => (postings(), demand),
        },
        Press::NewEvent => (events(), words.say("event-new")),
        Press::Attendees { id, .. } => (of_event(id), words.say("deed-attendees")),
        Press::EventStatistics { id } => (of_event(id), words.say("deed-statistics")),
        Press::EventHandouts { id } | Press::AskHandouts { id } => (of_event(id), words.say("deed-handouts")),
        Press::AskCover { id } => (of_event(id), words.say("deed-cover")),
        Press::EventYear { year } => (events(), year.to_string()),
        Press::AskCheckIn { id } => (of_event(id), words.say("deed-check-in")),
        Press::Repeats { id, .. } => (of_event(id), words.say("deed-dates")),
        Press::AskWalkIn { id }
        | Press::AskHalt { id, .. }
        | Press::AskTell { id, .. }
        | Press::AskRepeat { id }
        | Press::AskDiscardRepeats { id } => (of_event(id), EventId(id.0).to_string()),
        Press::Attendee { id } => (events(), id.to_string()),
        Press::TextsOf { id } | Press::Translate { id, .. } => {
            (up(Press::Dossier { id: *id }, known(id)), words.say("deed-texts"))
        }
        Press::Preview { id, .. } => (up(Press::Dossier { id: *id }, known(id)), words.say("web-preview")),
        Press::AskReturn { id }
        | Press::AskSchedule { id }
        | Press::AskClose { id }
        | Press::AskRecall { id }
        | Press::AskCorrect { id }
        | Press::AskCorrectPart { id, .. } => (up(Press::Dossier { id: *id }, known(id)), known(id)),
        Press::Sending { id } => {
            (up(Press::Broadcasts { page: 0 }, words.say("web-menu-broadcasts")), id.to_string())
        }
        Press::AskCancelNotice { id } => (up(Press::Sending { id: *id }, id.to_string()), id.to_string()),
        Press::Import { id } => (imports(), id.to_string()),
        Press::ImportRows { id, .. } | Press::AskDiscardImport { id } => {
            (up(Press::Import { id: *id }, id.to_string()), id.to_string())
        }
        Press::AskInvite => (up(Press::Members, words.say("web-menu-members")), words.say("web-invite")),
        press => (None, section_name(press).map_or_else(|| words.say("web-work"), |kind| label(words, kind))),
    }
}

/// Whether a page is named by its first block: a list, or a form about a record.
fn is_titled(press: &Press) -> bool {
    let record = matches!(
        press,
        Press::Dossier { .. }
            | Press::Attendee { .. }
            | Press::Preview { .. }
            | Press::Sending { .. }
            | Press::Import { .. }
            | Press::ImportRows { .. }
    );
    !record
}

fn has_heading(message: &Message) -> bool {
    match &message.view {
        View::Text(text) => text.heading.is_some(),
        View::Card(_)
        | View::List(_)
        | View::Digest(_)
        | View::Form(_)
        | View::Table(_)
        | View::Chart(_)
        | View::Progress(_) => true,
        View::Choice(_) | View::File(_) => false,
    }
}

/// What the browser's tab says: the page's name and what it is about.
fn title(heading: &str, messages: &[Message]) -> String {
    let about = messages.iter().find_map(|message| match &message.view {
        View::Card(card) => Some(card.title.as_str()),
        View::Progress(progress) => Some(progress.heading.as_str()),
        View::Text(_)
        | View::List(_)
        | View::Digest(_)
        | View::Choice(_)
        | View::Form(_)
        | View::Table(_)
        | View::Chart(_)
        | View::File(_) => None,
    });
    match about {
        Some(about) if about != heading => format!("{heading} · {about}"),
        _ => heading.to_owned(),
    }
}

fn langs(state: &WebState, current: Lang) -> Vec<LangChoice> {
    let current = state.0.texts.words(current).lang();
    state
        .0
        .texts
        .offered()
        .filter(|lang| *lang != current)
        .map(|lang| LangChoice {
            code: lang.code(),
            name: state.0.texts.words(lang).say("language-name"),
            press: Press::ChooseLang { lang }.encode(),
        })
        .collect()
}
