//! The workbench: a GET looks, a POST acts and then leads to an address.

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use haizhi_core::dialogue::change::{EventOutcome, Outcome};
use haizhi_core::dialogue::press::{FormId, Press};
use haizhi_core::domain::person::Address;
use haizhi_core::domain::search::LONGEST;
use haizhi_core::event::{Event, Inbound, Surface};
use haizhi_core::service::DeskAnswer;
use haizhi_core::store::StoredFile;
use haizhi_core::view::{Tone, View};
use serde::Deserialize;

use crate::cookies::{self, FLASH, is_token};
use crate::desk_page::{Showing, flash_of, show};
use crate::fault::Fault;
use crate::guard::{Visit, private, see_other};
use crate::paths::{address_of, address_of_id, press_at, safe_return};
use crate::problem::{Problem, problem};
use crate::render::form_values;
use crate::session::{Notice, desk_of, sign_in_page};
use crate::state::WebState;

/// A request of the workbench that is answered with something else than a page.
pub(crate) enum Refused {
    /// Nobody is signed in here.
    Stranger,
    /// There is nothing to be seen.
    Problem(Problem),
    /// The house could not answer.
    Fault(Fault),
}

impl<E: Into<Fault>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

/// The answer to a refused request. `next` is where to go after signing in.
pub(crate) fn refuse(state: &WebState, visit: &Visit, next: &str, why: Refused) -> Response {
    match why {
        Refused::Stranger => sign_in_page(state, visit.lang_hint, next, "", &Notice::NeedsStaff),
        Refused::Problem(what) => problem(state, visit.lang_hint, what),
        Refused::Fault(error) => {
            tracing::error!(%error, "a page of the workbench could not be answered");
            problem(state, visit.lang_hint, Problem::Down)
        }
    }
}

/// The session of a request, or that there is none.
pub(crate) async fn staff_address(state: &WebState, visit: &Visit) -> Result<Address, Refused> {
    desk_of(state, visit).await?.ok_or(Refused::Stranger)
}

/// `GET /work` and everything below it that is a page.
pub(crate) async fn page(
    State(state): State<WebState>,
    visit: Visit,
    uri: Uri,
    Query(query): Query<Vec<(String, String)>>,
) -> Response {
    let next = uri.path_and_query().map_or("", |path| path.as_str()).to_owned();
    match try_page(&state, &visit, &uri, &query).await {
        Ok(response) => response,
        Err(why) => refuse(&state, &visit, &next, why),
    }
}

async fn try_page(
    state: &WebState,
    visit: &Visit,
    uri: &Uri,
    query: &[(String, String)],
) -> Result<Response, Refused> {
    // Who is no staff learns nothing, not even which pages there are.
    let address = staff_address(state, visit).await?;
    let press = press_at(uri.path(), query).ok_or(Refused::Problem(Problem::NotFound))?;
    let page = state.0.service.look(&address, &press, visit.lang_hint).await?;
    if page.staff.is_none() {
        return Err(Refused::Stranger);
    }
    if let Press::Annotated { .. } | Press::AnswerFile { .. } = press
        && let Some(file) = page.messages.iter().find_map(|message| match &message.view {
            View::File(file) => Some(file.file),
            _ => None,
        })
    {
        return Ok(see_other(&format!("/work/files/{file}"), []));
    }
    let flash = cookies::read_flash(&visit.headers);
    let had_flash = flash.is_some();
    let showing = Showing {
        page: &page,
        press: Some(&press),
        named: None,
        from: &from_of(uri),
        flash,
        status: StatusCode::OK,
    };
    let mut response = show(state, &showing);
    if had_flash {
        response
            .headers_mut()
            .append(axum::http::header::SET_COOKIE, cookies::write(FLASH, "", 0, state.is_https()));
    }
    Ok(response)
}

fn from_of(uri: &Uri) -> String {
    uri.path_and_query().map_or_else(String::new, |path| path.as_str().to_owned())
}

/// What the search box of the rail sends.
#[derive(Deserialize)]
pub(crate) struct GoQuery {
    #[serde(default)]
    q: String,
}

/// `GET /work/go?q=P-17`, or words
pub(crate) async fn go(
    State(state): State<WebState>,
    visit: Visit,
    Query(query): Query<GoQuery>,
) -> Response {
    if let Err(why) = staff_address(&state, &visit).await {
        return refuse(&state, &visit, "", why);
    }
    match address_of_id(&query.q) {
        Some(address) => see_other(&address, []),
        None => {
            let words: String = query.q.chars().take(LONGEST).collect();
            let words: String = words.bytes().map(encoded).collect();
            see_other(&format!("/work/search?q={words}"), [])
        }
    }
}

/// `GET /work/search?q=…`
pub(crate) async fn search(
    State(state): State<WebState>,
    visit: Visit,
    uri: Uri,
    Query(query): Query<GoQuery>,
) -> Response {
    let from = from_of(&uri);
    match try_search(&state, &visit, &query.q, &from).await {
        Ok(response) => response,
        Err(why) => refuse(&state, &visit, &from, why),
    }
}

async fn try_search(state: &WebState, visit: &Visit, typed: &str, from: &str) -> Result<Response, Refused> {
    let address = staff_address(state, visit).await?;
    // PostgreSQL takes no NUL, not even to find nothing.
    let typed: String = typed.chars().filter(|c| !c.is_control()).collect();
    let page = state.0.service.look_for(&address, &typed, visit.lang_hint).await?;
    if page.staff.is_none() {
        return Err(Refused::Stranger);
    }
    let named = Some(state.0.texts.words(page.lang).say("search-page"));
    let showing = Showing { page: &page, press: None, named, from, flash: None, status: StatusCode::OK };
    Ok(show(state, &showing))
}

/// `POST /work/do`: a button.
pub(crate) async fn press(
    State(state): State<WebState>,
    visit: Visit,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let press = field(&pairs, "press").to_owned();
    act(&state, &visit, &pairs, Event::Press(press)).await
}

/// `POST /work/form`: a filled form.
pub(crate) async fn form(
    State(state): State<WebState>,
    visit: Visit,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let event = Event::Submit { form: field(&pairs, "form").to_owned(), values: form_values(&pairs) };
    act(&state, &visit, &pairs, event).await
}

async fn act(state: &WebState, visit: &Visit, pairs: &[(String, String)], event: Event) -> Response {
    let from = safe_return(field(pairs, "from"));
    match try_act(state, visit, from, field(pairs, "request"), event).await {
        Ok(response) => response,
        Err(why) => refuse(state, visit, from, why),
    }
}

/// One POST: the same request id twice acts once.
pub(crate) async fn try_act(
    state: &WebState,
    visit: &Visit,
    from: &str,
    request: &str,
    event: Event,
) -> Result<Response, Refused> {
    let address = staff_address(state, visit).await?;
    if !is_token(request) {
        return Err(Refused::Problem(Problem::Malformed));
    }
    let press = match &event {
        Event::Press(text) => Press::decode(text),
        _ => None,
    };
    let about = match &event {
        Event::Submit { form, .. } => page_of_form(form),
        _ => None,
    };
    let inbound = Inbound {
        id: format!("desk:{request}:{}", cookies::digest(&format!("{}\n{event:?}", address.chat))),
        at: address.clone(),
        by: address,
        surface: Surface::Desk,
        lang_hint: visit.lang_hint,
        name_hint: None,
        message: None,
        press: Some(request.to_owned()),
        reply: None,
        guild: None,
        event,
    };
    let answer = state.0.service.desk(inbound).await?;
    if answer.page.staff.is_none() {
        return Err(Refused::Stranger);
    }
    Ok(answered(state, from, (press.as_ref(), about.as_ref()), answer))
}

/// The page that a form is part of and comes back on, where it does so without
/// anything being wrong.
fn page_of_form(form: &str) -> Option<Press> {
    match FormId::decode(form)? {
        FormId::Translate { id, lang, from, .. } => Some(Press::Translate { id, lang, from }),
        _ => None,
    }
}

/// Where a POST leads: to the address of what it changed, or, when nothing was
/// changed, to the page that says why, which may be the page of a form.
fn answered(
    state: &WebState,
    from: &str,
    (press, form): (Option<&Press>, Option<&Press>),
    answer: DeskAnswer,
) -> Response {
    let wrong = answer.page.messages.iter().any(|message| match &message.view {
        View::Form(form) => form.fields.iter().any(|field| field.error.is_some()),
        _ => false,
    });
    let to = match &answer.outcome {
        // Done before: the page it was sent from shows how things stand.
        _ if answer.repeated => Some(without_question(from)),
        Some(outcome) => address_after(outcome, from),
        // A press that only goes somewhere and was posted all the same.
        None => press.and_then(address_of).filter(|_| !wrong),
    };
    if let Some(to) = to {
        let flash = flash_of(&answer).map(|text| cookies::write_flash(&text, state.is_https()));
        return see_other(&to, flash);
    }
    let problem = answer.page.messages.iter().any(|message| match &message.view {
        View::Text(text) => text.tone == Tone::Problem,
        _ => false,
    });
    let refused = wrong || problem || matches!(answer.outcome, Some(Outcome::Refused(_)));
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let flash = (!answer.toast.text.is_empty()).then(|| answer.toast.text.clone());
    show(state, &Showing { page: &answer.page, press: form, named: None, from, flash, status })
}

/// The natural address after a change; `None` where the answer itself must be
/// seen: a refusal with its reason, an invitation with its code.
fn address_after(outcome: &Outcome, from: &str) -> Option<String> {
    match outcome {
        Outcome::Refused(_) | Outcome::Invited { .. } => None,
        Outcome::Drafting(id) => address_of(&Press::TextsOf { id: *id }),
        Outcome::ImportTaken(id) => address_of(&Press::Import { id: *id }),
        Outcome::Moved { id, .. }
        | Outcome::Unscheduled(id)
        | Outcome::Published { id, notice: None, .. }
        | Outcome::Corrected { id, notice: None, .. } => address_of(&Press::Dossier { id: *id }),
        Outcome::Published { notice: Some(id), .. }
        | Outcome::Corrected { notice: Some(id), .. }
        | Outcome::Recalled { notice: id, .. }
        | Outcome::Steered { id, .. } => address_of(&Press::Sending { id: *id }),
        Outcome::Question(id) => address_of(&Press::Question { id: *id }),
        Outcome::SignedIn(_) => address_of(&Press::Today),
        Outcome::Event(EventOutcome::Added(id) | EventOutcome::Halted { id, .. }) => {
            address_of(&Press::Dossier { id: *id })
        }
        Outcome::Event(EventOutcome::HandoutsKept(id) | EventOutcome::HandoutsTold { id, .. }) => {
            address_of(&Press::EventHandouts { id: *id })
        }
        Outcome::Event(EventOutcome::Moved(id)) => address_of(&Press::Attendee { id: *id }),
        Outcome::Event(EventOutcome::Told { id, .. }) => {
            address_of(&Press::Attendees { id: *id, state: None, page: 0 })
        }
        // Who it is stands above the form for the next.
        Outcome::Event(EventOutcome::CheckedIn { .. }) => None,
        Outcome::Event(EventOutcome::Exported { file, .. }) => Some(format!("/work/files/{file}")),
        Outcome::ImportDiscarded(_) => address_of(&Press::Imports { page: 0 }),
        Outcome::Done
        | Outcome::Tested { .. }
        | Outcome::Subscribed(_)
        | Outcome::SubscribedBefore(_)
        | Outcome::Brought(_)
        | Outcome::LinkCode { .. }
        | Outcome::LinkFound { .. }
        | Outcome::Linked(_)
        | Outcome::Unlinked
        | Outcome::Mapped { .. }
        | Outcome::InterestSent(_)
        | Outcome::InterestBefore(_)
        | Outcome::Event(_)
        | Outcome::FileTaken(_)
        | Outcome::ImportSubmitted { .. } => Some(without_question(from)),
    }
}

/// A page that only asked (`…/discard`) has been answered: back to its record.
fn without_question(from: &str) -> String {
    from.strip_suffix("/discard").unwrap_or(from).to_owned()
}

/// `GET /work/files/{id}`
pub(crate) async fn file(State(state): State<WebState>, visit: Visit, Path(id): Path<i64>) -> Response {
    match try_file(&state, &visit, id).await {
        Ok(file) => download(file),
        Err(why) => refuse(&state, &visit, "", why),
    }
}

async fn try_file(state: &WebState, visit: &Visit, id: i64) -> Result<StoredFile, Refused> {
    let address = staff_address(state, visit).await?;
    state.0.service.file(&address, id).await?.ok_or(Refused::Problem(Problem::NotFound))
}

/// A file as a download: never shown within our origin.
pub(crate) fn download(file: StoredFile) -> Response {
    let name: String = file.name.bytes().map(encoded).collect();
    let disposition = format!("attachment; filename*=UTF-8''{name}");
    let mut response = private(file.bytes.into_response());
    let headers = response.headers_mut();
    let media_type = HeaderValue::try_from(file.media_type)
        .unwrap_or_else(|_| HeaderValue::from_static("application/octet-stream"));
    headers.insert(CONTENT_TYPE, media_type);
    if let Ok(disposition) = HeaderValue::try_from(disposition) {
        headers.insert(CONTENT_DISPOSITION, disposition);
    }
    response
}

/// One byte of a name as RFC 8187 has it.
pub(crate) fn encoded(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

/// The first value under this name; empty if there is none.
pub(crate) fn field<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_download_is_never_shown_in_place() {
        let file = StoredFile {
            name: "需求\"\r\n.xlsx".into(),
            media_type: "text/html\r\nx: y".into(),
            bytes: b"<script>".to_vec(),
        };
        let response = download(file);
        let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
        assert_eq!(header(CONTENT_TYPE), Some("application/octet-stream"));
        assert_eq!(
            header(CONTENT_DISPOSITION),
            Some("attachment; filename*=UTF-8''%E9%9C%80%E6%B1%82%22%0D%0A.xlsx")
        );
    }

    #[test]
    fn a_change_leads_to_what_it_changed() {
        let import = haizhi_core::domain::ids::ImportId(12);
        assert_eq!(
            address_after(&Outcome::ImportTaken(import), "/work").as_deref(),
            Some("/work/imports/12")
        );
        let submitted = Outcome::ImportSubmitted { submitted: 3, held: 0 };
        assert_eq!(address_after(&submitted, "/work/imports/12").as_deref(), Some("/work/imports/12"));
        assert_eq!(
            address_after(&Outcome::Refused(haizhi_core::dialogue::change::Refusal::Over), "/work"),
            None
        );
    }
}
