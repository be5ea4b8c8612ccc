//! Addresses of the workbench: one for each press that only goes somewhere.
//!
//! People share and bookmark these, so they are human: `/work/postings/17`,
//! `/work/postings?state=draft&page=2`. Pages are counted from 1 in an address
//! and from 0 in a press.

use haizhi_core::dialogue::press::Press;
use haizhi_core::domain::event::Halt;
use haizhi_core::domain::ids::{EventId, ImportId, NoticeId, PostingId, QuestionId, RegistrationId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::part::Part;
use haizhi_core::domain::person::Platform;
use haizhi_core::domain::posting::PostingState;
use haizhi_core::domain::registration::RegistrationState;

/// The first page of the workbench.
pub const WORK: &str = "/work";

/// The page of what is found by words.
const SEARCH: &str = "/work/search";

/// The address of a press that only goes somewhere; `None` for whatever
/// changes something or belongs to the scholar's chat.
pub fn address_of(press: &Press) -> Option<String> {
    Some(match press {
        Press::Today => WORK.to_owned(),
        Press::Desk { state, page } => {
            let state = state.map(|state| ("state", state.code().to_owned()));
            with_query("/work/postings", [state, page_part(*page)])
        }
        Press::Dossier { id } => format!("/work/postings/{}", id.0),
        Press::Preview { id, lang, on } => format!("/work/postings/{}/preview?lang={lang}&on={on}", id.0),
        Press::AskReturn { id } => format!("/work/postings/{}/return", id.0),
        Press::AskSchedule { id } => format!("/work/postings/{}/schedule", id.0),
        Press::AskRecall { id } => format!("/work/postings/{}/recall", id.0),
        Press::AskClose { id } => format!("/work/postings/{}/close", id.0),
        Press::AskCorrect { id } => format!("/work/postings/{}/correct", id.0),
        Press::AskCorrectPart { id, part, lang } => {
            let lang = lang.map(|lang| ("lang", lang.code().to_owned()));
            with_query(&format!("/work/postings/{}/correct/{part}", id.0), [lang])
        }
        Press::Translations { page } => with_query("/work/translations", [page_part(*page)]),
        Press::TextsOf { id } => format!("/work/postings/{}/languages", id.0),
        Press::Translate { id, lang, from } => {
            format!("/work/postings/{}/translate?lang={lang}&from={from}", id.0)
        }
        Press::DeskEvents { page } => with_query("/work/events", [page_part(*page)]),
        Press::NewEvent => "/work/events/new".to_owned(),
        Press::Attendees { id, state, page } => {
            with_query(&format!("/work/events/{}/attendees", id.0), [state_part(*state), page_part(*page)])
        }
        Press::Attendee { id } => format!("/work/registrations/{}", id.0),
        Press::AnswerFile { id, n } => format!("/work/registrations/{}/files/{n}", id.0),
        // The file itself, not a page.
        Press::Certificate { id } => format!("/work/registrations/{}/certificate.pdf", id.0),
        Press::AskCheckIn { id } => format!("/work/events/{}/check-in", id.0),
        Press::AskWalkIn { id } => format!("/work/events/{}/walk-in", id.0),
        Press::AskHalt { id, halt: Halt::Postponed } => format!("/work/events/{}/postpone", id.0),
        Press::AskHalt { id, halt: Halt::Cancelled } => format!("/work/events/{}/cancel", id.0),
        Press::AskTell { id, state } => {
            with_query(&format!("/work/events/{}/tell", id.0), [state_part(*state)])
        }
        Press::AskRepeat { id } => format!("/work/events/{}/repeat", id.0),
        Press::Repeats { id, page } => {
            with_query(&format!("/work/events/{}/dates", id.0), [page_part(*page)])
        }
        Press::AskDiscardRepeats { id } => format!("/work/events/{}/discard-dates", id.0),
        Press::EventStatistics { id } => format!("/work/events/{}/statistics", id.0),
        Press::EventYear { year } => format!("/work/events/year/{year}"),
        Press::AskCover { id } => format!("/work/events/{}/cover", id.0),
        Press::EventHandouts { id } | Press::AskHandouts { id } | Press::SendHandout { id } => {
            format!("/work/events/{}/materials", id.0)
        }
        Press::Imports { page } => with_query("/work/imports", [page_part(*page)]),
        Press::Import { id } => format!("/work/imports/{}", id.0),
        Press::ImportRows { id, page } => {
            with_query(&format!("/work/imports/{}/rows", id.0), [page_part(*page)])
        }
        Press::Annotated { id } => format!("/work/imports/{}/annotated", id.0),
        Press::AskDiscardImport { id } => format!("/work/imports/{}/discard", id.0),
        Press::Received { page } => with_query("/work/interests", [page_part(*page)]),
        Press::Questions { page } => with_query("/work/questions", [page_part(*page)]),
        Press::Question { id } => format!("/work/questions/{}", id.0),
        Press::AskAnswer { id } => format!("/work/questions/{}/answer", id.0),
        Press::Sending { id } => format!("/work/notices/{}", id.0),
        Press::AskCancelNotice { id } => format!("/work/notices/{}/cancel", id.0),
        Press::Broadcasts { page } => with_query("/work/notices", [page_part(*page)]),
        Press::Audit { page } => with_query("/work/audit", [page_part(*page)]),
        Press::Members => "/work/members".to_owned(),
        Press::AskInvite => "/work/members/invite".to_owned(),
        // Everything else comes back as a POST, which is right for any press.
        _ => return None,
    })
}

/// The press that an address of the workbench stands for; `None` where there
/// is no such page. Query keys that a page does not know are ignored.
pub fn press_at(path: &str, query: &[(String, String)]) -> Option<Press> {
    let rest = path.strip_prefix(WORK).filter(|rest| rest.is_empty() || rest.starts_with('/'))?;
    let parts: Vec<&str> = rest.split('/').skip(1).collect();
    let page = || page_of(query);
    Some(match parts.as_slice() {
        [] | [""] => Press::Today,
        ["postings"] => Press::Desk { state: coded(query, "state", PostingState::from_code)?, page: page()? },
        ["postings", id] => Press::Dossier { id: posting(id)? },
        ["postings", id, what] => of_posting(posting(id)?, what, query)?,
        ["postings", id, "correct", part] => {
            let part = Part::from_code(part)?;
            Press::AskCorrectPart { id: posting(id)?, part, lang: coded(query, "lang", Lang::from_code)? }
        }
        ["events"] => Press::DeskEvents { page: page()? },
        ["events", "new"] => Press::NewEvent,
        ["events", "year", year] => Press::EventYear { year: u32::try_from(number(year)?).ok()? },
        // The same page under the name by which people know an event.
        ["events", id] => Press::Dossier { id: posting(id)? },
        ["events", id, what] => of_event(posting(id)?, what, query)?,
        ["registrations", id, "files", n] => {
            Press::AnswerFile { id: RegistrationId(number(id)?), n: n.parse().ok()? }
        }
        ["registrations", id] => Press::Attendee { id: RegistrationId(number(id)?) },
        ["translations"] => Press::Translations { page: page()? },
        ["imports"] => Press::Imports { page: page()? },
        ["imports", id] => Press::Import { id: import(id)? },
        ["imports", id, "rows"] => Press::ImportRows { id: import(id)?, page: page()? },
        ["imports", id, "annotated"] => Press::Annotated { id: import(id)? },
        ["imports", id, "discard"] => Press::AskDiscardImport { id: import(id)? },
        ["interests"] => Press::Received { page: page()? },
        ["questions"] => Press::Questions { page: page()? },
        ["questions", id] => Press::Question { id: QuestionId(number(id)?) },
        ["questions", id, "answer"] => Press::AskAnswer { id: QuestionId(number(id)?) },
        ["notices"] => Press::Broadcasts { page: page()? },
        ["notices", id] => Press::Sending { id: NoticeId(number(id)?) },
        ["notices", id, "cancel"] => Press::AskCancelNotice { id: NoticeId(number(id)?) },
        ["audit"] => Press::Audit { page: page()? },
        ["members"] => Press::Members,
        ["members", "invite"] => Press::AskInvite,
        _ => return None,
    })
}

/// The page of an id as people type it (`P-17`, `E-17`, `R-5`, `M-12`, `N-5`).
pub fn address_of_id(typed: &str) -> Option<String> {
    let press = if let Ok(id) = typed.parse::<PostingId>() {
        Press::Dossier { id }
    } else if let Ok(EventId(id)) = typed.parse::<EventId>() {
        Press::Dossier { id: PostingId(id) }
    } else if let Ok(id) = typed.parse::<RegistrationId>() {
        Press::Attendee { id }
    } else if let Ok(id) = typed.parse::<QuestionId>() {
        Press::Question { id }
    } else if let Ok(id) = typed.parse::<ImportId>() {
        Press::Import { id }
    } else {
        Press::Sending { id: typed.parse::<NoticeId>().ok()? }
    };
    address_of(&press)
}

/// A place within the workbench to go back to, as a page handed it in: hostile
/// until it is one of our own addresses.
pub fn safe_return(wanted: &str) -> &str {
    let (path, query) = wanted.split_once('?').unwrap_or((wanted, ""));
    let known = path == SEARCH || press_at(path, &pairs(query)).is_some();
    if known && !wanted.contains(['\\', '\r', '\n']) { wanted } else { WORK }
}

/// The pairs of a query string, undecoded: our own addresses need no decoding.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

fn of_posting(id: PostingId, what: &str, query: &[(String, String)]) -> Option<Press> {
    Some(match what {
        "preview" => Press::Preview {
            id,
            lang: Lang::from_code(value(query, "lang")?)?,
            on: Platform::from_code(value(query, "on")?)?,
        },
        "languages" => Press::TextsOf { id },
        "translate" => Press::Translate {
            id,
            lang: Lang::from_code(value(query, "lang")?)?,
            from: Lang::from_code(value(query, "from")?)?,
        },
        "return" => Press::AskReturn { id },
        "schedule" => Press::AskSchedule { id },
        "close" => Press::AskClose { id },
        "recall" => Press::AskRecall { id },
        "correct" => Press::AskCorrect { id },
        _ => return None,
    })
}

fn of_event(id: PostingId, what: &str, query: &[(String, String)]) -> Option<Press> {
    let state = || coded(query, "state", RegistrationState::from_code);
    Some(match what {
        "attendees" => Press::Attendees { id, state: state()?, page: page_of(query)? },
        "check-in" => Press::AskCheckIn { id },
        "walk-in" => Press::AskWalkIn { id },
        "postpone" => Press::AskHalt { id, halt: Halt::Postponed },
        "cancel" => Press::AskHalt { id, halt: Halt::Cancelled },
        "statistics" => Press::EventStatistics { id },
        "materials" => Press::EventHandouts { id },
        "cover" => Press::AskCover { id },
        "tell" => Press::AskTell { id, state: state()? },
        "repeat" => Press::AskRepeat { id },
        "dates" => Press::Repeats { id, page: page_of(query)? },
        "discard-dates" => Press::AskDiscardRepeats { id },
        _ => return None,
    })
}

fn state_part(state: Option<RegistrationState>) -> Option<(&'static str, String)> {
    state.map(|state| ("state", state.code().to_owned()))
}

fn page_part(page: u32) -> Option<(&'static str, String)> {
    (page > 0).then(|| ("page", (u64::from(page) + 1).to_string()))
}

fn with_query(path: &str, parts: impl IntoIterator<Item = Option<(&'static str, String)>>) -> String {
    let query: Vec<String> =
        parts.into_iter().flatten().map(|(name, value)| format!("{name}={value}")).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

fn value<'a>(query: &'a [(String, String)], name: &str) -> Option<&'a str> {
    query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

fn page_of(query: &[(String, String)]) -> Option<u32> {
    match value(query, "page") {
        None => Some(0),
        Some(page) => page.parse::<u32>().ok()?.checked_sub(1),
    }
}

/// `Some(None)` where nothing is said under this name, `None` for a code that does not exist.
fn coded<T>(query: &[(String, String)], name: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match value(query, name) {
        None => Some(None),
        Some(code) => read(code).map(Some),
    }
}

fn number(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok())?.filter(|number| *number > 0)
}

/// The id of a posting in an address.
pub(crate) fn posting(text: &str) -> Option<PostingId> {
    number(text).map(PostingId)
}

fn import(text: &str) -> Option<ImportId> {
    number(text).map(ImportId)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(address: &str) -> Option<Press> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        press_at(path, &pairs(query))
    }

    #[test]
    fn an_address_leads_back_to_its_press() {
        let id = PostingId(17);
        let import = ImportId(12);
        for (press, address) in [
            (Press::Today, "/work"),
            (Press::Desk { state: None, page: 0 }, "/work/postings"),
            (Press::Desk { state: Some(PostingState::Draft), page: 1 }, "/work/postings?state=draft&page=2"),
            (Press::Dossier { id }, "/work/postings/17"),
            (
                Press::Preview { id, lang: Lang::En, on: Platform::Telegram },
                "/work/postings/17/preview?lang=en&on=telegram",
            ),
            (
                Press::Preview { id, lang: Lang::En, on: Platform::Discord },
                "/work/postings/17/preview?lang=en&on=discord",
            ),
            (Press::AskReturn { id }, "/work/postings/17/return"),
            (Press::AskSchedule { id }, "/work/postings/17/schedule"),
            (Press::AskClose { id }, "/work/postings/17/close"),
            (Press::AskCorrect { id }, "/work/postings/17/correct"),
            (
                Press::AskCorrectPart { id, part: Part::Title, lang: Some(Lang::En) },
                "/work/postings/17/correct/title?lang=en",
            ),
            (Press::Translations { page: 1 }, "/work/translations?page=2"),
            (Press::TextsOf { id }, "/work/postings/17/languages"),
            (
                Press::Translate { id, lang: Lang::ZhHant, from: Lang::ZhHans },
                "/work/postings/17/translate?lang=zh-Hant&from=zh-Hans",
            ),
            (Press::DeskEvents { page: 1 }, "/work/events?page=2"),
            (Press::NewEvent, "/work/events/new"),
            (Press::Attendees { id, state: None, page: 0 }, "/work/events/17/attendees"),
            (
                Press::Attendees { id, state: Some(RegistrationState::Waiting), page: 1 },
                "/work/events/17/attendees?state=waiting&page=2",
            ),
            (Press::Attendee { id: RegistrationId(5) }, "/work/registrations/5"),
            (Press::AskCheckIn { id }, "/work/events/17/check-in"),
            (Press::AskWalkIn { id }, "/work/events/17/walk-in"),
            (Press::AskHalt { id, halt: Halt::Postponed }, "/work/events/17/postpone"),
            (Press::AskHalt { id, halt: Halt::Cancelled }, "/work/events/17/cancel"),
            (Press::EventStatistics { id }, "/work/events/17/statistics"),
            (Press::EventYear { year: 2026 }, "/work/events/year/2026"),
            (Press::EventHandouts { id }, "/work/events/17/materials"),
            (Press::AskCover { id }, "/work/events/17/cover"),
            (Press::AnswerFile { id: RegistrationId(5), n: 1 }, "/work/registrations/5/files/1"),
            (Press::AskTell { id, state: None }, "/work/events/17/tell"),
            (Press::AskRepeat { id }, "/work/events/17/repeat"),
            (Press::Repeats { id, page: 1 }, "/work/events/17/dates?page=2"),
            (Press::AskDiscardRepeats { id }, "/work/events/17/discard-dates"),
            (
                Press::AskTell { id, state: Some(RegistrationState::Confirmed) },
                "/work/events/17/tell?state=confirmed",
            ),
            (Press::Imports { page: 0 }, "/work/imports"),
            (Press::Import { id: import }, "/work/imports/12"),
            (Press::ImportRows { id: import, page: 3 }, "/work/imports/12/rows?page=4"),
            (Press::Annotated { id: import }, "/work/imports/12/annotated"),
            (Press::AskDiscardImport { id: import }, "/work/imports/12/discard"),
            (Press::Received { page: 0 }, "/work/interests"),
            (Press::AskRecall { id }, "/work/postings/17/recall"),
            (Press::Broadcasts { page: 1 }, "/work/notices?page=2"),
            (Press::Sending { id: NoticeId(5) }, "/work/notices/5"),
            (Press::AskCancelNotice { id: NoticeId(5) }, "/work/notices/5/cancel"),
            (Press::Audit { page: u32::MAX }, "/work/audit?page=4294967296"),
            (Press::Members, "/work/members"),
            (Press::AskInvite, "/work/members/invite"),
        ] {
            assert_eq!(address_of(&press).as_deref(), Some(address));
            // The very last page number does not fit an address; no list is that long.
            if press != (Press::Audit { page: u32::MAX }) {
                assert_eq!(at(address), Some(press), "{address}");
            }
        }
    }

    #[test]
    fn an_event_has_its_page_among_the_events_too() {
        assert_eq!(at("/work/events/17"), Some(Press::Dossier { id: PostingId(17) }));
    }

    #[test]
    fn a_certificate_is_a_file_and_no_page() {
        let press = Press::Certificate { id: RegistrationId(5) };
        assert_eq!(address_of(&press).as_deref(), Some("/work/registrations/5/certificate.pdf"));
        assert_eq!(at("/work/registrations/5/certificate.pdf"), None);
    }

    #[test]
    fn what_changes_something_has_no_address() {
        assert_eq!(address_of(&Press::Close { id: PostingId(1) }), None);
        assert_eq!(address_of(&Press::ChooseLang { lang: Lang::En }), None);
    }

    #[test]
    fn a_made_up_address_is_no_page() {
        for address in [
            "/work/postings/0",
            "/work/postings/-1",
            "/work/postings/+1",
            "/work/postings/x",
            "/work/postings?state=gold",
            "/work/postings?page=0",
            "/work/postings/17/preview",
            "/work/postings/17/preview?lang=xx&on=telegram",
            "/work/postings/17/translate?lang=en",
            "/work/events/0",
            "/work/events/17/nothing",
            "/work/events/year/0",
            "/work/events/year/x",
            "/work/events/17/attendees?state=gold",
            "/work/nothing",
            "/workshop",
            "/",
        ] {
            assert_eq!(at(address), None, "{address}");
        }
    }

    #[test]
    fn a_return_stays_in_the_house() {
        assert_eq!(safe_return("/work/postings?state=draft"), "/work/postings?state=draft");
        for hostile in ["https://evil.example/work", "//evil.example", "/work/postings/1\r\nX: y", "", "/"] {
            assert_eq!(safe_return(hostile), "/work", "{hostile:?}");
        }
    }

    #[test]
    fn a_typed_id_finds_its_page() {
        assert_eq!(address_of_id("p17").as_deref(), Some("/work/postings/17"));
        assert_eq!(address_of_id("e-17").as_deref(), Some("/work/postings/17"));
        assert_eq!(address_of_id("R-5").as_deref(), Some("/work/registrations/5"));
        assert_eq!(address_of_id(" M-12 ").as_deref(), Some("/work/imports/12"));
        assert_eq!(address_of_id("Ｎ－５").as_deref(), Some("/work/notices/5"));
        assert_eq!(address_of_id("17"), None);
    }
}
