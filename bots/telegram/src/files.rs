//! Files that people send.

use haizhi_adapter::body_within;
use haizhi_core::event::IncomingFile;
use haizhi_core::platform::FetchFailure;
use serde::Deserialize;
use teloxide::payloads::GetFile;
use teloxide::types::FileId;

use crate::client::{CallError, Client};

/// Bytes of a file that the Bot API gives out.
const MOST: u64 = 20 << 20;

#[derive(Deserialize)]
struct Found {
    file_path: Option<String>,
    file_size: Option<u64>,
}

/// Fetches a file, at most so many bytes of it.
pub(crate) async fn fetch(client: &Client, file: &IncomingFile, limit: u64) -> Result<Vec<u8>, FetchFailure> {
    let limit = limit.min(MOST);
    let too_large = || FetchFailure::TooLarge { limit };
    if file.size > limit {
        return Err(too_large());
    }
    let payload = GetFile::new(FileId(file.handle.clone()));
    let found: Found = client.call(&payload).await.map_err(|error| not_found(error, limit))?;
    if found.file_size.is_some_and(|size| size > limit) {
        return Err(too_large());
    }
    let path = found.file_path.ok_or(FetchFailure::Gone)?;
    let response = client.download(&path).await.map_err(|error| FetchFailure::Down(error.to_string()))?;
    body_within(response, limit).await
}

fn not_found(error: CallError, limit: u64) -> FetchFailure {
    match error {
        CallError::Refused(refusal) if refusal.code == 400 => {
            match refusal.description.to_ascii_lowercase().contains("too big") {
                true => FetchFailure::TooLarge { limit },
                false => FetchFailure::Gone,
            }
        }
        other => FetchFailure::Down(other.to_string()),
    }
}
