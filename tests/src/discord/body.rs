//! The body of a request: JSON, or a form with files.

use std::collections::BTreeMap;

use axum::body::Body as Stream;
use axum::extract::{FromRequest, Multipart};
use axum::http::{HeaderMap, Request, header};
use bytes::Bytes;
use serde_json::{Map, Value};

/// What a request carries.
#[derive(Debug, Default)]
pub(crate) struct Body {
    /// The JSON, `{}` if there is none.
    pub json: Value,
    /// Files by the number in their field's name.
    pub files: BTreeMap<u64, Upload>,
    /// The query.
    pub query: BTreeMap<String, String>,
}

/// A file that was sent along.
#[derive(Debug, Clone)]
pub(crate) struct Upload {
    pub name: String,
    pub mime: String,
    pub bytes: Bytes,
}

/// The greatest file that a bot may send, in bytes.
pub(crate) const FILE_BYTES: usize = 10 << 20;

/// Reads a body.
///
/// # Errors
/// What cannot be read of it, in words.
pub(crate) async fn read(request: Request<Stream>) -> Result<Body, String> {
    let mut body = Body { json: Value::Object(Map::new()), ..Body::default() };
    match content_type(request.headers()).as_str() {
        "" => {
            let bytes = Bytes::from_request(request, &()).await.map_err(|error| error.body_text())?;
            if !bytes.is_empty() {
                return Err("a body without a content type".to_owned());
            }
        }
        "application/json" => {
            let bytes = Bytes::from_request(request, &()).await.map_err(|error| error.body_text())?;
            if !bytes.is_empty() {
                body.json = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
            }
        }
        "multipart/form-data" => {
            let form = Multipart::from_request(request, &()).await.map_err(|error| error.body_text())?;
            multipart(form, &mut body).await?;
        }
        other => return Err(format!("content type {other}")),
    }
    Ok(body)
}

fn content_type(headers: &HeaderMap) -> String {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

async fn multipart(mut form: Multipart, body: &mut Body) -> Result<(), String> {
    while let Some(field) = form.next_field().await.map_err(|error| error.body_text())? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "payload_json" {
            let text = field.text().await.map_err(|error| error.body_text())?;
            body.json = serde_json::from_str(&text).map_err(|error| error.to_string())?;
            continue;
        }
        let number = name.strip_prefix("files[").and_then(|rest| rest.strip_suffix(']'));
        let number: u64 = number
            .and_then(|number| number.parse().ok())
            .ok_or_else(|| format!("a field named {name:?}; files are files[n]"))?;
        let file_name = field.file_name().ok_or_else(|| format!("{name} without a file name"))?.to_owned();
        let mime = field.content_type().unwrap_or("application/octet-stream").to_owned();
        let bytes = field.bytes().await.map_err(|error| error.body_text())?;
        body.files.insert(number, Upload { name: file_name, mime, bytes });
    }
    Ok(())
}
