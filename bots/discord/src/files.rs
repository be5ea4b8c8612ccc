//! Files that people send.

use haizhi_adapter::body_within;
use haizhi_core::event::IncomingFile;
use haizhi_core::platform::FetchFailure;
use reqwest::Url;

use crate::discord::Shared;

/// Fetches a file, at most so many bytes of it, from nowhere but where Discord keeps them.
pub(crate) async fn fetch(shared: &Shared, file: &IncomingFile, limit: u64) -> Result<Vec<u8>, FetchFailure> {
    let too_large = || FetchFailure::TooLarge { limit };
    if file.size > limit {
        return Err(too_large());
    }
    let url = Url::parse(&file.handle).ok().filter(|url| shared.settings.keeps_files(url));
    let Some(url) = url else {
        tracing::warn!("a file is not fetched: its address is none of Discord's");
        return Err(FetchFailure::Gone);
    };
    let answer = shared.client.download(url).await;
    let response = answer.map_err(|error| FetchFailure::Down(error.to_string()))?;
    body_within(response, limit).await
}
