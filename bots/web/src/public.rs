//! The public pages of events: what is to come, a month, one event. They are
//! the same for everybody and read no cookie.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::response::{Html, IntoResponse as _, Response};
use haizhi_core::args;
use haizhi_core::calendar::{Calendar, google_link, outlook_link};
use haizhi_core::dialogue::card;
use haizhi_core::domain::field::Field;
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::month::Month;
use haizhi_core::domain::person::Platform;
use haizhi_core::domain::posting::{Day, Posting, YUNNAN_ZONE};
use haizhi_core::domain::wishes::Weekday;
use haizhi_core::service::feed::PublicEvent;
use haizhi_core::text::{Words, local};
use haizhi_core::view::{Card, View};
use jiff::civil::Date;

use crate::asked::Asked;
use crate::fault::Fault;
use crate::feed::{bad, down, file};
use crate::guard::Visit;
use crate::problem::{Problem, Shell, problem};
use crate::render::draw;
use crate::state::WebState;

/// Events of one page of the list.
const PAGE: usize = 30;

/// For so long a page may be kept.
const CACHE: &str = "public, max-age=60";

pub(crate) struct Link {
    pub href: String,
    pub label: String,
    pub lang: &'static str,
    pub here: bool,
}

/// An address for calendar programs.
struct Subscribe {
    href: String,
    /// What to do where the link does nothing.
    help: String,
}

struct FieldOption {
    code: &'static str,
    name: String,
    chosen: bool,
}

struct Listed {
    href: String,
    card: Card,
    lang: Option<&'static str>,
    over: bool,
}

struct InDay {
    href: String,
    title: String,
    lang: &'static str,
    time: String,
    note: String,
}

struct DayCell {
    date: Date,
    number: i8,
    name: String,
    /// 1 for Monday, for the first day alone: the others follow it.
    column: Option<i8>,
    today: bool,
    events: Vec<InDay>,
}

struct MonthHtml {
    title: String,
    previous: Option<Link>,
    next: Option<Link>,
    weekdays: Vec<String>,
    days: Vec<DayCell>,
    empty: bool,
}

#[derive(Template)]
#[template(path = "events.html")]
struct EventsHtml {
    shell: Shell,
    langs: Vec<Link>,
    tabs: Vec<Link>,
    fields: Vec<FieldOption>,
    /// What the form to choose a field keeps of the address.
    kept: Vec<(&'static str, String)>,
    subscribe: Subscribe,
    list: Vec<Listed>,
    pager: Vec<Link>,
    month: Option<MonthHtml>,
}

#[derive(Template)]
#[template(path = "event.html")]
struct EventHtml {
    shell: Shell,
    langs: Vec<Link>,
    back: String,
    card: Card,
    /// Address and words of the cover picture.
    cover: Option<(String, String)>,
    lang: Option<&'static str>,
    over: bool,
    register: Option<Register>,
    add: Vec<(String, String)>,
    subscribe: Subscribe,
}

struct Register {
    chat: String,
    messengers: Vec<(String, String)>,
    command: String,
}

/// `GET /events`
pub(crate) async fn list(
    State(state): State<WebState>,
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Response {
    let asked = match Asked::read(&pairs) {
        Ok(asked) => asked,
        Err(wrong) => return bad(&state, &visit, &wrong),
    };
    match listing(&state, &visit, &asked).await {
        Ok(response) => response,
        Err(error) => down(&state, &visit, &error),
    }
}

async fn listing(state: &WebState, visit: &Visit, asked: &Asked) -> Result<Response, Fault> {
    let filter = match asked.filter(state).await? {
        Ok(filter) => filter,
        Err(wrong) => return Ok(bad(state, visit, &wrong)),
    };
    let words = words(state, visit, asked.lang);
    let service = &state.0.service;
    let (mut list, mut pager, mut month) = (Vec::new(), Vec::new(), None);
    if let Some(of) = asked.month {
        let events = service.events_of_month(&filter, of).await?;
        month = Some(month_html(&events, of, asked, words, state.0.clock.now()));
    } else {
        let events = service.events_to_come(&filter).await?;
        let pages = u32::try_from(events.len().div_ceil(PAGE)).unwrap_or(u32::MAX);
        let page = asked.page.min(pages.saturating_sub(1));
        let shown = events.iter().skip(page as usize * PAGE).take(PAGE);
        list = shown.filter_map(|posting| listed(posting, asked, words, state.0.clock.now())).collect();
        let to = |page, id| link(Asked { page, ..asked.clone() }, words.say(id), words, false);
        pager.extend(page.checked_sub(1).map(|page| to(page, "web-pager-previous")));
        pager.extend((page + 1 < pages).then(|| to(page + 1, "web-pager-next")));
    }
    let present = local(state.0.clock.now(), YUNNAN_ZONE).and_then(|now| Month::of(now.date()));
    let of = |month: Option<Month>| Asked { month, page: 0, ..asked.clone() };
    let tabs = [("public-list", None), ("public-month", asked.month.or(present))];
    let tabs = tabs
        .map(|(id, month)| link(of(month), words.say(id), words, month.is_some() == asked.month.is_some()));
    let option = |field: Field| FieldOption {
        code: field.code(),
        name: words.field(field),
        chosen: asked.fields.contains(field),
    };
    let kept = [
        ("station", asked.station.clone()),
        ("month", asked.month.map(|month| month.to_string())),
        ("lang", asked.lang.map(|lang| lang.code().to_owned())),
    ];
    Ok(public(&EventsHtml {
        shell: Shell::new(words, words.say("public-events")),
        langs: langs(state, words, |lang| {
            format!("/events{}", Asked { lang: Some(lang), ..asked.clone() }.query())
        }),
        tabs: tabs.into_iter().collect(),
        fields: Field::ALL.iter().copied().map(option).collect(),
        kept: kept.into_iter().filter_map(|(name, value)| Some((name, value?))).collect(),
        subscribe: subscribe(state, asked, words),
        list,
        pager,
        month,
    }))
}

/// `GET /events/{id}` and `GET /events/{id}.ics`
pub(crate) async fn event(
    State(state): State<WebState>,
    visit: Visit,
    Path(name): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Response {
    let asked = match Asked::read(&pairs) {
        Ok(asked) => asked,
        Err(wrong) => return bad(&state, &visit, &wrong),
    };
    let (id, as_file) = match name.strip_suffix(".ics") {
        Some(id) => (id, true),
        None => (name.as_str(), false),
    };
    let not_found = || problem(&state, visit.lang_hint, Problem::NotFound);
    let Some(id) = crate::paths::posting(id) else { return not_found() };
    let words = words(&state, &visit, asked.lang);
    match state.0.service.public_event(id, words).await {
        Ok(Some(event)) if as_file => saved(&visit, event, words).unwrap_or_else(not_found),
        Ok(Some(event)) => public(&event_html(&state, event, &asked, words)),
        Ok(None) => not_found(),
        Err(error) => down(&state, &visit, &error.into()),
    }
}

/// `GET /events/{id}/cover`: the picture, which everybody may see.
pub(crate) async fn cover(State(state): State<WebState>, visit: Visit, Path(name): Path<String>) -> Response {
    let not_found = || problem(&state, visit.lang_hint, Problem::NotFound);
    let Some(id) = crate::paths::posting(&name) else { return not_found() };
    match state.0.service.public_cover(id, state.0.texts.words(Lang::ZhHans)).await {
        Ok(Some((media_type, bytes))) => {
            let mut response = bytes.into_response();
            let headers = response.headers_mut();
            headers.insert(CACHE_CONTROL, HeaderValue::from_static(CACHE));
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
            response
        }
        Ok(None) => not_found(),
        Err(error) => down(&state, &visit, &error.into()),
    }
}

fn saved(visit: &Visit, event: PublicEvent, words: Words) -> Option<Response> {
    let entry = event.entry?;
    let calendar = Calendar {
        name: entry.summary.clone(),
        description: None,
        lang: entry.lang,
        method: None,
        refresh_minutes: None,
        color: None,
        entries: vec![entry],
    };
    Some(file(visit, words, calendar, &event.posting.reference()))
}

fn event_html(state: &WebState, event: PublicEvent, asked: &Asked, words: Words) -> EventHtml {
    let PublicEvent { posting, card, entry, open } = event;
    let id = posting.id;
    let over = posting.halt.is_none() && !posting.is_open(state.0.clock.now());
    let entry = entry.filter(|_| posting.halt.is_none() && !over);
    let own = asked.lang.map(|lang| format!("?lang={lang}")).unwrap_or_default();
    let cover = posting.shown().and_then(|content| content.event.as_ref()?.cover.clone());
    let cover = cover.map(|cover| {
        // Another picture has another address, so that nobody is shown the old one.
        let version = cover.digest.get(..8).unwrap_or_default().to_owned();
        let title = args! { title: card.title.clone() };
        (format!("/events/{}/cover?v={version}", id.0), words.say_with("public-cover-alt", &title))
    });
    let add = entry.map_or_else(Vec::new, |entry| {
        vec![
            (google_link(&entry), words.say("registration-google")),
            (outlook_link(&entry), words.say("registration-outlook")),
            (format!("/events/{}.ics{own}", id.0), words.say("public-file")),
        ]
    });
    EventHtml {
        shell: Shell::new(words, card.title.clone()),
        langs: langs(state, words, |lang| format!("/events/{}?lang={lang}", id.0)),
        back: format!("/events{own}"),
        lang: card.lang.map(|lang| lang.code()),
        card,
        cover,
        over,
        register: open.then(|| register(state, &posting, words)),
        add,
        subscribe: subscribe(state, &Asked { lang: asked.lang, ..Asked::default() }, words),
    }
}

fn register(state: &WebState, posting: &Posting, words: Words) -> Register {
    let payload = format!("e_{}", posting.id.0);
    let others = state.0.config.adapters.iter().filter(|adapter| adapter.platform() != Platform::Web);
    let on = |platform| words.say_with("public-register-on", &args! { platform: words.platform(platform) });
    let command = format!("/events {}", posting.reference());
    Register {
        chat: format!("/?start={payload}"),
        messengers: others
            .filter_map(|adapter| Some((adapter.deep_link(&payload)?, on(adapter.platform()))))
            .collect(),
        command: words.say_with("public-register-command", &args! { command: command }),
    }
}

/// The words of a page in the language that its address asks for, or the browser.
pub(crate) fn words(state: &WebState, visit: &Visit, asked: Option<Lang>) -> Words {
    state.0.texts.words(asked.or(visit.lang_hint).unwrap_or(Lang::ZhHans))
}

/// A page that everybody gets, in the language that they read.
pub(crate) fn public(page: &impl Template) -> Response {
    let mut response = Html(draw(page)).into_response();
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(CACHE));
    response.headers_mut().append(VARY, HeaderValue::from_static("accept-language"));
    response
}

fn link(to: Asked, label: String, words: Words, here: bool) -> Link {
    Link { href: format!("/events{}", to.query()), label, lang: words.lang().code(), here }
}

/// The same page in each language.
pub(crate) fn langs(state: &WebState, words: Words, to: impl Fn(Lang) -> String) -> Vec<Link> {
    let link = |lang: Lang| Link {
        href: to(lang),
        label: state.0.texts.words(lang).say("language-name"),
        lang: lang.code(),
        here: lang == words.lang(),
    };
    state.0.texts.offered().map(link).collect()
}

/// The feed of what is looked at, always in one language.
fn subscribe(state: &WebState, asked: &Asked, words: Words) -> Subscribe {
    let feed = Asked { lang: Some(words.lang()), month: None, page: 0, ..asked.clone() };
    let address = format!("{}/feed/events.ics{}", state.0.service.public_url(), feed.query());
    // Programs take it as http where the scheme is not known to be safe.
    let href = match address.strip_prefix("https://") {
        Some(rest) => format!("webcal://{rest}"),
        None => address.clone(),
    };
    Subscribe { href, help: words.say_with("public-subscribe-copy", &args! { address: address }) }
}

fn event_address(id: PostingId, asked: &Asked) -> String {
    let own = Asked { lang: asked.lang, ..Asked::default() };
    format!("/events/{}{}", id.0, own.query())
}

fn listed(posting: &Posting, asked: &Asked, words: Words, now: i64) -> Option<Listed> {
    let notice = card::notice(posting, posting.shown()?, None, words, None, now);
    let View::Card(card) = notice.view else { return None };
    Some(Listed {
        href: event_address(posting.id, asked),
        lang: card.lang.map(|lang| lang.code()),
        over: posting.halt.is_none() && !posting.is_open(now),
        card,
    })
}

fn month_html(events: &[Posting], month: Month, asked: &Asked, words: Words, now: i64) -> MonthHtml {
    let today = local(now, YUNNAN_ZONE).map(|now| now.date());
    let cell = |date: Date| DayCell {
        date,
        number: date.day(),
        name: words.day_of_month(Day(date)),
        column: (date == month.first()).then(|| date.weekday().to_monday_one_offset()),
        today: today == Some(date),
        events: events.iter().filter_map(|posting| in_day(posting, date, asked, words)).collect(),
    };
    let to = |month| {
        let asked = Asked { month: Some(month), page: 0, ..asked.clone() };
        link(asked, words.month(month), words, false)
    };
    MonthHtml {
        title: words.month(month),
        previous: month.previous().map(to),
        next: month.next().map(to),
        weekdays: Weekday::ALL.iter().map(|day| words.weekday(*day)).collect(),
        days: month.days().map(cell).collect(),
        empty: events.is_empty(),
    }
}

fn in_day(posting: &Posting, date: Date, asked: &Asked, words: Words) -> Option<InDay> {
    let content = posting.shown()?;
    let event = content.event.as_ref()?;
    let (first, last) = event.days()?;
    let shown = words.rendition(content);
    let begins = event.starts.filter(|_| first == date).and_then(|starts| starts.time);
    (first <= date && date <= last).then(|| InDay {
        href: event_address(posting.id, asked),
        title: shown.text.title.clone(),
        lang: shown.lang.code(),
        time: begins.map_or_else(String::new, |time| {
            format!("{} · {}", words.time(time), words.clock_of(&content.zone))
        }),
        note: posting.halt.map_or_else(String::new, |halt| words.halt(halt)),
    })
}
