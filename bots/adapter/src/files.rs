//! The bytes of files that people send.

use haizhi_core::platform::FetchFailure;
use reqwest::Response;

use crate::causes;

/// The body of an answer, of at most `limit` bytes: what its server declares
/// is not relied upon.
///
/// # Errors
/// When it is longer, the server is down or in a hurry, the line breaks, or
/// there is no such file.
pub async fn body_within(mut response: Response, limit: u64) -> Result<Vec<u8>, FetchFailure> {
    match response.status().as_u16() {
        200 => {}
        status @ (429 | 500..) => return Err(FetchFailure::Down(format!("status {status}"))),
        _ => return Err(FetchFailure::Gone),
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| FetchFailure::Down(causes(error)))? {
        if bytes.len() as u64 + chunk.len() as u64 > limit {
            return Err(FetchFailure::TooLarge { limit });
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}
