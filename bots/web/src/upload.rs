//! Files that are brought to the workbench. A workbook is kept as a file, then
//! handed on like one that was sent to the bot; a file for an event is looked
//! at and kept at once.

use axum::extract::State;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::http::StatusCode;
use axum::response::Response;
use haizhi_core::dialogue::event::files::fate;
use haizhi_core::dialogue::press::{FormId, Press};
use haizhi_core::domain::file::FileFor;
use haizhi_core::event::{Event, IncomingFile};
use haizhi_core::view::{Message, View};

use crate::cookies::{self, fresh_token};
use crate::desk::{Refused, refuse, staff_address, try_act};
use crate::guard::{Visit, see_other};
use crate::paths::address_of;
use crate::problem::Problem;
use crate::state::WebState;

/// Most bytes of one file.
pub(crate) const MAX_BYTES: usize = 20 * 1024 * 1024;

/// Most bytes of the request that are read at all. Far more than is kept: a
/// browser shows why a file was refused only once all of it was taken from it.
pub(crate) const MAX_BODY: usize = 256 * 1024 * 1024;

/// The same for what visitors send, who are strangers.
pub(crate) const MAX_CHAT_BODY: usize = 32 * 1024 * 1024;

/// Longest file name kept, in characters.
const LONGEST_NAME: usize = 200;

/// Where a browser without JavaScript comes from.
const FROM: &str = "/work/imports";

/// `POST /work/upload`: a file for an event.
pub(crate) async fn bring(State(state): State<WebState>, visit: Visit, multipart: Multipart) -> Response {
    match try_bring(&state, &visit, multipart).await {
        Ok(response) => response,
        Err(why) => refuse(&state, &visit, FROM, why),
    }
}

async fn try_bring(state: &WebState, visit: &Visit, multipart: Multipart) -> Result<Response, Refused> {
    let address = staff_address(state, visit).await?;
    // What is larger than this event takes is said on its page.
    let upload = read(multipart, MAX_BYTES).await?;
    let (to, back) = match FormId::decode(&upload.form) {
        Some(FormId::Cover { id }) => (FileFor::Cover { event: id }, Press::AskCover { id }),
        Some(FormId::HandoutFile { id }) => (FileFor::Handout { event: id }, Press::EventHandouts { id }),
        _ => return Err(Refused::Problem(Problem::Malformed)),
    };
    let brought = state.0.service.bring(&address, to, &upload.name, upload.bytes).await?;
    let (what, lang) = brought.ok_or(Refused::Stranger)?;
    let back = address_of(&back).ok_or(Refused::Problem(Problem::NotFound))?;
    let said = spoken(&fate(to, &what, state.0.texts.words(lang)));
    Ok(see_other(&back, [cookies::write_flash(&said, state.is_https())]))
}

/// What a message says, for a line above a page.
fn spoken(message: &Message) -> String {
    match &message.view {
        View::Text(text) => text.paragraphs.join(" "),
        _ => String::new(),
    }
}

/// What a form with a file holds.
pub(crate) struct Upload {
    /// The id of the request.
    pub request: String,
    /// The form it was sent with.
    pub form: String,
    /// The name of the file, without what could act in it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// `POST /work/imports`
pub(crate) async fn upload(State(state): State<WebState>, visit: Visit, multipart: Multipart) -> Response {
    match try_upload(&state, &visit, multipart).await {
        Ok(response) => response,
        Err(why) => refuse(&state, &visit, FROM, why),
    }
}

async fn try_upload(state: &WebState, visit: &Visit, multipart: Multipart) -> Result<Response, Refused> {
    // Before a byte is read: strangers keep nothing here.
    staff_address(state, visit).await?;
    let upload = read(multipart, MAX_BYTES).await?;
    if upload.name.is_empty() && upload.bytes.is_empty() {
        return Err(Refused::Problem(Problem::Malformed));
    }
    let size = upload.bytes.len() as u64;
    // The type a browser claims is not looked at: a download is always a plain file.
    let id = state.0.service.keep_file(&upload.name, "application/octet-stream", &upload.bytes).await?;
    let file = IncomingFile { name: upload.name, size, handle: format!("file:{id}") };
    try_act(state, visit, FROM, &upload.request, Event::File(file)).await
}

/// Reads a form with a file of at most so many bytes.
pub(crate) async fn read(mut multipart: Multipart, most: usize) -> Result<Upload, Refused> {
    let mut upload =
        Upload { request: fresh_token(), form: String::new(), name: String::new(), bytes: Vec::new() };
    while let Some(field) = multipart.next_field().await.map_err(refused)? {
        match field.name() {
            Some("request") => upload.request = field.text().await.map_err(refused)?,
            Some("form") => upload.form = field.text().await.map_err(refused)?,
            Some("file") => {
                upload.name = file_name(field.file_name().unwrap_or_default());
                upload.bytes = bytes(field, most).await?;
            }
            _ => {}
        }
    }
    Ok(upload)
}

async fn bytes(mut field: Field<'_>, most: usize) -> Result<Vec<u8>, Refused> {
    let (mut bytes, mut size) = (Vec::new(), 0);
    while let Some(chunk) = field.chunk().await.map_err(refused)? {
        size += chunk.len();
        if size > most {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&chunk);
        }
    }
    if size > most { Err(Refused::Problem(Problem::TooLarge)) } else { Ok(bytes) }
}

fn refused(error: MultipartError) -> Refused {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refused::Problem(Problem::TooLarge),
        _ => Refused::Problem(Problem::Malformed),
    }
}

/// The last part of the name a browser gives, without what could act in a header or a path.
fn file_name(given: &str) -> String {
    let name = given.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_name_is_only_a_name() {
        assert_eq!(file_name("../../etc/需求表.xlsx"), "需求表.xlsx");
        assert_eq!(file_name("C:\\a\\b\r\n.csv"), "b.csv");
        assert_eq!(file_name(""), "");
        assert_eq!(file_name(&"长".repeat(500)).chars().count(), 200);
    }
}
