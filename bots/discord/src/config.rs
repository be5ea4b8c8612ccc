//! Settings, and what is wrong with them.

use std::fmt;

use haizhi_adapter::{StartError, address, proxy};
use reqwest::Url;

/// The key of the token.
pub(crate) const TOKEN: &str = "HAIZHI_DISCORD_TOKEN";
/// The key of the API's address.
pub(crate) const API_URL: &str = "HAIZHI_DISCORD_API_URL";
/// The key of the gateway's address.
pub(crate) const GATEWAY_URL: &str = "HAIZHI_DISCORD_GATEWAY_URL";
/// The key of the proxy.
pub(crate) const PROXY: &str = "HAIZHI_DISCORD_PROXY";
/// The key of the number of shards.
pub(crate) const SHARDS: &str = "HAIZHI_DISCORD_SHARDS";

/// Discord's own API.
const PUBLIC_API: &str = "https://discord.com";
/// Most shards that one process connects.
const MOST_SHARDS: u32 = 64;
/// Where Discord keeps what people attach.
const CDN: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];

/// The settings as they were written down.
#[derive(Clone, Default)]
pub struct Config {
    /// The bot's token.
    pub token: String,
    /// Another API server than Discord's: its origin, without `/api/v10`.
    pub api_url: Option<String>,
    /// Another gateway than the one that the API names; RESUME goes there too.
    pub gateway_url: Option<String>,
    /// A proxy for both, `http://…` or `socks5://…`.
    pub proxy: Option<String>,
    /// Connections to the gateway, between which guilds are divided; 0 for as
    /// many as the API recommends.
    pub shards: u32,
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Token and proxy hold secrets.
        f.debug_struct("Config")
            .field("api_url", &self.api_url)
            .field("gateway_url", &self.gateway_url)
            .field("proxied", &self.proxy.is_some())
            .field("shards", &self.shards)
            .finish_non_exhaustive()
    }
}

/// The settings, checked.
#[derive(Clone)]
pub(crate) struct Settings {
    pub token: String,
    pub api: Url,
    pub gateway: Option<Url>,
    pub proxy: Option<Url>,
    pub shards: u32,
}

impl Config {
    pub(crate) fn check(&self) -> Result<Settings, StartError> {
        let token = self.token.trim();
        let token = token.strip_prefix("Bot ").unwrap_or(token).to_owned();
        if token.is_empty() || !token.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) {
            return Err(StartError::new(
                TOKEN,
                "is no token of a bot: expected a form like MTk4.GhYz.aB_c-d",
            ));
        }
        let api = address(API_URL, self.api_url.as_deref().unwrap_or(PUBLIC_API))?;
        let gateway = self.gateway_url.as_deref().map(gateway).transpose()?;
        let proxy = self.proxy.as_deref().map(|written| proxy(PROXY, written)).transpose()?;
        if self.shards > MOST_SHARDS {
            return Err(StartError::new(SHARDS, format!("must not be more than {MOST_SHARDS}")));
        }
        Ok(Settings { token, api, gateway, proxy, shards: self.shards })
    }
}

impl Settings {
    /// Whether a file may be fetched from there: from Discord's own stores, or
    /// from the server that stands for it.
    pub fn keeps_files(&self, url: &Url) -> bool {
        let ours = self.api.host_str() == url.host_str()
            && self.api.port_or_known_default() == url.port_or_known_default()
            && self.api.scheme() == url.scheme();
        let theirs = url.scheme() == "https"
            && url.port_or_known_default() == Some(443)
            && url.host_str().is_some_and(|host| CDN.contains(&host));
        (ours || theirs) && url.username().is_empty() && url.password().is_none()
    }
}

/// The address of a gateway.
pub(crate) fn gateway(written: &str) -> Result<Url, StartError> {
    let wrong = || StartError::new(GATEWAY_URL, "is no address like wss://host.example");
    let url = Url::parse(written.trim()).map_err(|_| wrong())?;
    let known = matches!(url.scheme(), "ws" | "wss") && url.has_host() && url.fragment().is_none();
    if known { Ok(url) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config() -> Config {
        Config { token: "MTk4.GhYz.aB_c-d".into(), ..Config::default() }
    }

    fn key(config: &Config) -> &'static str {
        config.check().err().expect("a wrong setting").key
    }

    #[test]
    fn a_wrong_setting_is_named() {
        assert_eq!(key(&Config { token: String::new(), ..config() }), TOKEN);
        assert_eq!(key(&Config { token: "a/../b".into(), ..config() }), TOKEN);
        assert_eq!(key(&Config { api_url: Some("discord.com".into()), ..config() }), API_URL);
        for wrong in ["", "gateway.discord.gg", "https://x", "ws://"] {
            assert_eq!(key(&Config { gateway_url: Some(wrong.into()), ..config() }), GATEWAY_URL, "{wrong}");
        }
        assert_eq!(key(&Config { proxy: Some("ftp://x:1".into()), ..config() }), PROXY);
        assert_eq!(key(&Config { shards: 65, ..config() }), SHARDS);
        assert!(Config { gateway_url: Some("ws://127.0.0.1:1/gw".into()), ..config() }.check().is_ok());
    }

    #[test]
    fn files_come_from_where_discord_keeps_them() {
        let settings =
            Config { api_url: Some("http://127.0.0.1:8081/x".into()), ..config() }.check().expect("settings");
        for (url, may) in [
            ("https://cdn.discordapp.com/attachments/1/2/a.xlsx?ex=1", true),
            ("https://media.discordapp.net/attachments/1/2/a.xlsx", true),
            ("http://127.0.0.1:8081/attachments/1/2/a.xlsx", true),
            ("http://cdn.discordapp.com/a", false),
            ("https://cdn.discordapp.com:8443/a", false),
            ("https://cdn.discordapp.com.evil.example/a", false),
            ("https://u@cdn.discordapp.com/a", false),
            ("http://127.0.0.1:8082/a", false),
            ("http://169.254.169.254/latest", false),
        ] {
            assert_eq!(settings.keeps_files(&Url::parse(url).expect("an address")), may, "{url}");
        }
    }

    #[test]
    fn debug_output_holds_no_secret() {
        let shown = format!("{:?}", Config { proxy: Some("http://u:geheim@h:1".into()), ..config() });
        assert!(!shown.contains("aB_c-d") && !shown.contains("geheim"), "{shown}");
    }
}
