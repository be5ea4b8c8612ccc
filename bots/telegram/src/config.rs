//! Settings, and what is wrong with them.

use std::fmt;

use haizhi_adapter::{StartError, address, proxy};
use reqwest::Url;
use sha2::{Digest, Sha256};

/// The key of the token.
pub(crate) const TOKEN: &str = "HAIZHI_TELEGRAM_TOKEN";
/// The key of the Bot API server's address.
pub(crate) const API_URL: &str = "HAIZHI_TELEGRAM_API_URL";
/// The key of the proxy.
pub(crate) const PROXY: &str = "HAIZHI_TELEGRAM_PROXY";
/// The key of the address under which we are reached.
pub(crate) const PUBLIC_URL: &str = "HAIZHI_PUBLIC_URL";

/// The public Bot API server.
const PUBLIC_API: &str = "https://api.telegram.org";

/// The settings as they were written down.
#[derive(Clone, Default)]
pub struct Config {
    /// The bot's token.
    pub token: String,
    /// Another Bot API server than the public one.
    pub api_url: Option<String>,
    /// A proxy, `http://…` or `socks5://…`.
    pub proxy: Option<String>,
    /// Takes updates by webhook at this public address of ours; otherwise by long polling.
    pub webhook: Option<String>,
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Token and proxy hold secrets.
        f.debug_struct("Config")
            .field("api_url", &self.api_url)
            .field("proxied", &self.proxy.is_some())
            .field("webhook", &self.webhook)
            .finish_non_exhaustive()
    }
}

/// The settings, checked.
pub(crate) struct Settings {
    pub token: String,
    pub api: Url,
    pub proxy: Option<Url>,
    pub webhook: Option<Webhook>,
}

/// Where updates are posted to.
#[derive(Debug, Clone)]
pub(crate) struct Webhook {
    /// The whole address.
    pub url: Url,
    /// Its path on our own server.
    pub path: String,
    /// What the header must say.
    pub secret: String,
}

impl Config {
    pub(crate) fn check(&self) -> Result<Settings, StartError> {
        let token = self.token.trim().to_owned();
        if token.is_empty() || !token.bytes().all(|b| b.is_ascii_alphanumeric() || b":_-".contains(&b)) {
            return Err(StartError::new(TOKEN, "is no token of a bot: expected a form like 123456:AA-bc_d"));
        }
        let api = match &self.api_url {
            Some(written) => address(API_URL, written)?,
            None => address(API_URL, PUBLIC_API)?,
        };
        let proxy = self.proxy.as_deref().map(|written| proxy(PROXY, written)).transpose()?;
        let webhook = self.webhook.as_deref().map(|written| webhook(written, &token, &api)).transpose()?;
        Ok(Settings { token, api, proxy, webhook })
    }
}

fn webhook(written: &str, token: &str, api: &Url) -> Result<Webhook, StartError> {
    let base = address(PUBLIC_URL, written)?;
    let public = Url::parse(PUBLIC_API).is_ok_and(|public| public.host_str() == api.host_str());
    if public && base.scheme() != "https" {
        return Err(StartError::new(PUBLIC_URL, "must begin with https:// for Telegram's webhook"));
    }
    let path = format!("telegram/{}", derive("path", token));
    let url = base.join(&path).map_err(|error| StartError::new(PUBLIC_URL, error.to_string()))?;
    Ok(Webhook { url, path: format!("/{path}"), secret: derive("secret", token) })
}

/// A secret that follows from the token, so that nothing else is to be kept.
fn derive(purpose: &str, token: &str) -> String {
    let digest = Sha256::digest(format!("haizhi telegram webhook {purpose}\0{token}"));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config() -> Config {
        Config { token: "123:AA-b_c".into(), ..Config::default() }
    }

    fn key(config: &Config) -> &'static str {
        config.check().err().expect("a wrong setting").key
    }

    #[test]
    fn a_wrong_setting_is_named() {
        assert_eq!(key(&Config { token: String::new(), ..config() }), TOKEN);
        assert_eq!(key(&Config { token: "123:a/../b".into(), ..config() }), TOKEN);
        for wrong in ["", "api.telegram.org", "ftp://x", "http://", "http://x/?a=b"] {
            assert_eq!(key(&Config { api_url: Some(wrong.into()), ..config() }), API_URL, "{wrong}");
        }
        for wrong in ["", "host:1080", "socks9://x", "ftp://x:1"] {
            assert_eq!(key(&Config { proxy: Some(wrong.into()), ..config() }), PROXY, "{wrong}");
        }
        assert_eq!(key(&Config { webhook: Some("http://bot.example".into()), ..config() }), PUBLIC_URL);
        assert_eq!(key(&Config { webhook: Some("bot.example".into()), ..config() }), PUBLIC_URL);
    }

    #[test]
    fn addresses_and_proxies_are_taken() {
        for proxy in ["http://127.0.0.1:3128", "socks5://u:p@127.0.0.1:1080", "socks5h://h:1"] {
            assert!(Config { proxy: Some(proxy.into()), ..config() }.check().is_ok(), "{proxy}");
        }
        let settings = Config {
            api_url: Some("http://127.0.0.1:8081".into()),
            webhook: Some("http://127.0.0.1:8080/base".into()),
            ..config()
        }
        .check()
        .unwrap();
        assert_eq!(settings.api.as_str(), "http://127.0.0.1:8081/");
        let webhook = settings.webhook.unwrap();
        assert!(webhook.url.as_str().starts_with("http://127.0.0.1:8080/base/telegram/"));
        assert!(webhook.path.starts_with("/telegram/") && !webhook.path.contains("123"));
        assert!(!webhook.path.contains(&webhook.secret));
    }

    #[test]
    fn debug_output_holds_no_secret() {
        let config = Config { proxy: Some("http://u:geheim@h:1".into()), ..config() };
        let shown = format!("{config:?}");
        assert!(!shown.contains("AA-b_c") && !shown.contains("geheim"), "{shown}");
    }
}
