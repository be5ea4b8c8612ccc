//! Settings that every messenger has, and what is wrong with them.

use reqwest::Url;

/// A setting with which a platform cannot run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key}: {why}")]
pub struct StartError {
    /// The setting's key in the environment.
    pub key: &'static str,
    /// What is wrong with it; never holds its value.
    pub why: String,
}

impl StartError {
    /// Names a setting and what is wrong with it.
    pub fn new(key: &'static str, why: impl Into<String>) -> Self {
        Self { key, why: why.into() }
    }
}

/// An absolute web address that ends with a slash, so that paths can be joined to it.
///
/// # Errors
/// Names `key` when it is none.
pub fn address(key: &'static str, written: &str) -> Result<Url, StartError> {
    let wrong = || StartError::new(key, "is no address like https://host.example");
    let mut url = Url::parse(written.trim()).map_err(|_| wrong())?;
    if !matches!(url.scheme(), "http" | "https") || url.query().is_some() || url.fragment().is_some() {
        return Err(wrong());
    }
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Ok(url)
}

/// The address of a proxy. Names are looked up by the proxy: where a platform
/// is blocked, so is its name.
///
/// # Errors
/// Names `key` when it is none.
pub fn proxy(key: &'static str, written: &str) -> Result<Url, StartError> {
    let wrong = || StartError::new(key, "is no address like http://host:3128 or socks5://host:1080");
    let written = written.trim();
    let written = match written.strip_prefix("socks5://") {
        Some(rest) => format!("socks5h://{rest}"),
        None => written.to_owned(),
    };
    let url = Url::parse(&written).map_err(|_| wrong())?;
    let known = matches!(url.scheme(), "http" | "https" | "socks5h");
    if !known || !url.has_host() || reqwest::Proxy::all(url.clone()).is_err() {
        return Err(wrong());
    }
    Ok(url)
}
