//! Settings from `haizhi.toml` and the environment, the environment winning.
//! An unknown key or a value out of range stops the start and is named.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use haizhi_core::files::{FileKeys, KeysError};
use haizhi_translate::Kind;

/// Everything an operator can set.
#[derive(Clone)]
pub struct Config {
    /// `sqlite://PATH` or `postgres://…`.
    pub database_url: String,
    /// Where the workbench listens.
    pub listen: SocketAddr,
    /// How the outside reaches it, without a slash at the end.
    pub public_url: Option<String>,
    /// The folder for files that people bring.
    pub files: PathBuf,
    /// The keys with which they are sealed; none where they are not.
    pub files_key: FileKeys,
    /// Telegram, if it is on.
    pub telegram: Option<TelegramConfig>,
    /// Discord, if it is on.
    pub discord: Option<DiscordConfig>,
    /// The server that drafts translations, if there is one.
    pub translate: Option<TranslateConfig>,
    /// Folders with the fonts that documents are set in.
    pub fonts: Vec<PathBuf>,
    /// What is logged, as a tracing filter.
    pub log: String,
    /// Whether log lines are JSON.
    pub log_json: bool,
}

/// Settings of the Telegram adapter.
#[derive(Clone)]
pub struct TelegramConfig {
    /// The bot's token.
    pub token: String,
    /// Another Bot API server.
    pub api_url: Option<String>,
    /// `http://` or `socks5://` proxy.
    pub proxy: Option<String>,
    /// Whether updates come by webhook instead of long polling.
    pub webhook: bool,
    /// Bulk messages a second; 0 for no limit of our own.
    pub pace: u32,
}

/// Settings of the Discord adapter.
#[derive(Clone)]
pub struct DiscordConfig {
    /// The bot's token.
    pub token: String,
    /// Another API server than Discord's: its origin, without `/api/v10`.
    pub api_url: Option<String>,
    /// Another gateway than the one that the API names.
    pub gateway_url: Option<String>,
    /// `http://` or `socks5://` proxy for both.
    pub proxy: Option<String>,
    /// Bulk messages a second; 0 for no limit of our own.
    pub pace: u32,
    /// Connections to the gateway; 0 for as many as the API recommends.
    pub shards: u32,
}

/// Settings of the server that drafts translations.
#[derive(Clone)]
pub struct TranslateConfig {
    /// Which protocol it speaks.
    pub kind: Kind,
    /// Its address.
    pub url: String,
    /// Its key, if it wants one.
    pub key: Option<String>,
    /// Which model; empty for a server that has none.
    pub model: String,
    /// `http://` or `socks5://` proxy.
    pub proxy: Option<String>,
}

/// A setting that cannot be used. Never holds a token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// A key that does not exist.
    #[error("{key} ({from}) is no setting; the nearest is {nearest}")]
    Unknown {
        /// The key as written.
        key: String,
        /// Where it stands.
        from: String,
        /// The known key most like it.
        nearest: String,
    },
    /// A value that cannot be used.
    #[error("{key} ({from}): {why}")]
    Value {
        /// The key as it is set in the environment.
        key: String,
        /// Where it stands.
        from: String,
        /// What is wrong and what was expected.
        why: String,
    },
    /// The file cannot be read.
    #[error("{path}: {why}")]
    File {
        /// Which file.
        path: String,
        /// What is wrong, with line and column where there are some.
        why: String,
    },
}

/// Every key as it stands in the file; in the environment it is upper case
/// behind `HAIZHI_`.
const KEYS: &[&str] = &[
    "database_url",
    "listen",
    "public_url",
    "files",
    "files_key",
    "telegram_token",
    "telegram_api_url",
    "telegram_proxy",
    "telegram_webhook",
    "telegram_pace",
    "discord_token",
    "discord_api_url",
    "discord_gateway_url",
    "discord_proxy",
    "discord_pace",
    "discord_shards",
    "translate_url",
    "translate_key",
    "translate_kind",
    "translate_model",
    "translate_proxy",
    "fonts",
    "log",
    "log_format",
];

/// The file that is read when none is named.
const DEFAULT_FILE: &str = "haizhi.toml";
/// The folder for files when none is set.
const FILES_FOLDER: &str = "haizhi-files";
/// Where systems keep fonts.
const FONT_FOLDERS: [&str; 3] = ["/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texmf/fonts"];
/// Highest pace that can be set; Telegram's paid broadcasts end there.
const MAX_PACE: u32 = 1000;
/// Most connections to Discord's gateway.
const MAX_SHARDS: u32 = 64;

struct Raw {
    values: BTreeMap<String, (String, String)>,
}

impl Config {
    /// Reads the settings: the file at `path` (which must exist), or
    /// `haizhi.toml` if there is one, then the environment.
    ///
    /// # Errors
    /// Names the key, or the line of the file.
    pub fn load(
        path: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let mut raw = Raw { values: BTreeMap::new() };
        let default = PathBuf::from(DEFAULT_FILE);
        let file = path.or_else(|| default.exists().then_some(default.as_path()));
        if let Some(file) = file {
            raw.read_file(file)?;
        }
        raw.read_environment(environment)?;
        raw.config()
    }
}

impl Config {
    /// The file of the database, where it is one.
    pub fn database_file(&self) -> Option<PathBuf> {
        let path = self.database_url.strip_prefix("sqlite://")?;
        Some(PathBuf::from(path.split('?').next().unwrap_or(path)))
    }
}

impl Raw {
    fn read_file(&mut self, path: &Path) -> Result<(), ConfigError> {
        let name = path.display().to_string();
        let fault = |why: String| ConfigError::File { path: name.clone(), why };
        let text = std::fs::read_to_string(path).map_err(|error| fault(error.to_string()))?;
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| fault(error.to_string()))?;
        for (key, value) in table {
            known(&key, &key, &name)?;
            let value = match value {
                toml::Value::String(text) => text,
                toml::Value::Integer(number) => number.to_string(),
                toml::Value::Boolean(on) => if on { "on" } else { "off" }.to_owned(),
                other => {
                    let why =
                        format!("a text, a number or true/false was expected, not a {}", other.type_str());
                    return Err(ConfigError::Value { key, from: name, why });
                }
            };
            self.values.insert(key, (value, name.clone()));
        }
        Ok(())
    }

    fn read_environment(
        &mut self,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<(), ConfigError> {
        for (name, value) in environment {
            let Some(key) = name.strip_prefix("HAIZHI_") else { continue };
            // Settings of the test suite live beside ours.
            if key.starts_with("TEST_") {
                continue;
            }
            let key = key.to_ascii_lowercase();
            known(&key, &name, "environment")?;
            self.values.insert(key, (value, "environment".to_owned()));
        }
        Ok(())
    }

    fn config(&self) -> Result<Config, ConfigError> {
        let database_url = self.text("database_url").unwrap_or("sqlite://haizhi.db").to_owned();
        if !database_url.starts_with("sqlite://") && !database_url.starts_with("postgres://") {
            return Err(self.fault("database_url", "expected sqlite://PATH or postgres://…"));
        }
        if database_url == "sqlite://" {
            return Err(self.fault("database_url", "a path is missing behind sqlite://"));
        }
        let listen = self.text("listen").unwrap_or("127.0.0.1:8080");
        let listen = listen
            .parse()
            .map_err(|_| self.fault("listen", "expected an address and port like 127.0.0.1:8080"))?;
        let public_url = self.url("public_url", &["http://", "https://"])?;
        let log_json = match self.text("log_format") {
            None | Some("text") => false,
            Some("json") => true,
            Some(_) => return Err(self.fault("log_format", "expected text or json")),
        };
        let log = self.text("log").unwrap_or("info").to_owned();
        tracing_subscriber::EnvFilter::try_new(&log)
            .map_err(|_| self.fault("log", "expected a filter like info or haizhi=debug,info"))?;
        let fonts = self.fonts()?;
        let (files, files_key) = (self.files(&database_url)?, self.files_key()?);
        let telegram = self.telegram(public_url.is_some())?;
        let (discord, translate) = (self.discord()?, self.translate()?);
        Ok(Config {
            database_url,
            listen,
            public_url,
            files,
            files_key,
            telegram,
            discord,
            translate,
            fonts,
            log,
            log_json,
        })
    }

    /// The folder for files: beside the database where that is a file.
    fn files(&self, database_url: &str) -> Result<PathBuf, ConfigError> {
        if let Some(folder) = self.text("files") {
            return match folder.contains("://") {
                true => Err(self.fault("files", "expected a folder; an address is not taken yet")),
                false => Ok(PathBuf::from(folder)),
            };
        }
        let database =
            database_url.strip_prefix("sqlite://").map(|path| path.split('?').next().unwrap_or(path));
        let beside = database.and_then(|path| Path::new(path).parent()).unwrap_or(Path::new(""));
        Ok(beside.join(FILES_FOLDER))
    }

    fn files_key(&self) -> Result<FileKeys, ConfigError> {
        let keys = self.text("files_key").unwrap_or_default();
        keys.parse().map_err(|why: KeysError| self.fault("files_key", &why.to_string()))
    }

    fn fonts(&self) -> Result<Vec<PathBuf>, ConfigError> {
        let Some(folders) = self.text("fonts") else { return Ok(FONT_FOLDERS.map(PathBuf::from).to_vec()) };
        let folders: Vec<PathBuf> = std::env::split_paths(folders).collect();
        match folders.iter().all(|folder| folder.is_absolute()) {
            true => Ok(folders),
            false => Err(self.fault("fonts", "expected folders from the root on, with : between several")),
        }
    }

    fn telegram(&self, has_public_url: bool) -> Result<Option<TelegramConfig>, ConfigError> {
        let api_url = self.url("telegram_api_url", &["http://", "https://"])?;
        let proxy = self.url("telegram_proxy", &["http://", "socks5://", "socks5h://"])?;
        let webhook = self.switch("telegram_webhook")?;
        let pace = self.number("telegram_pace", 25, MAX_PACE)?;
        let Some(token) = self.text("telegram_token") else { return Ok(None) };
        let sound = token.split_once(':').is_some_and(|(id, secret)| {
            !id.is_empty()
                && id.bytes().all(|b| b.is_ascii_digit())
                && !secret.is_empty()
                && secret.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        });
        if !sound {
            return Err(self.fault(
                "telegram_token",
                "this is no bot token: expected 123456:ABC…, as @BotFather gave it",
            ));
        }
        if webhook && !has_public_url {
            return Err(self.fault("telegram_webhook", "a webhook needs HAIZHI_PUBLIC_URL"));
        }
        Ok(Some(TelegramConfig { token: token.to_owned(), api_url, proxy, webhook, pace }))
    }

    fn discord(&self) -> Result<Option<DiscordConfig>, ConfigError> {
        let api_url = self.url("discord_api_url", &["http://", "https://"])?;
        let gateway_url = self.url("discord_gateway_url", &["ws://", "wss://"])?;
        let proxy = self.url("discord_proxy", &["http://", "socks5://", "socks5h://"])?;
        let pace = self.number("discord_pace", 5, MAX_PACE)?;
        let shards = self.number("discord_shards", 0, MAX_SHARDS)?;
        let Some(token) = self.text("discord_token") else { return Ok(None) };
        let sound = token.len() >= 8
            && token.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'));
        if !sound {
            return Err(self.fault(
                "discord_token",
                "this is no bot token: expected three parts with dots between, as the Developer Portal shows it under Bot",
            ));
        }
        Ok(Some(DiscordConfig { token: token.to_owned(), api_url, gateway_url, proxy, pace, shards }))
    }

    fn translate(&self) -> Result<Option<TranslateConfig>, ConfigError> {
        let url = self.url("translate_url", &["http://", "https://"])?;
        let proxy = self.url("translate_proxy", &["http://", "socks5://", "socks5h://"])?;
        let kind = match self.text("translate_kind") {
            None => None,
            Some("openai") => Some(Kind::OpenAi),
            Some("libretranslate") => Some(Kind::LibreTranslate),
            Some(_) => return Err(self.fault("translate_kind", "expected openai or libretranslate")),
        };
        let key = self.text("translate_key").map(str::to_owned);
        let model = self.text("translate_model").unwrap_or_default().to_owned();
        let Some(url) = url else {
            // Half a setting is a mistake; without any of them it is off.
            return match [kind.is_some(), key.is_some(), !model.is_empty()].contains(&true) {
                true => Err(self.fault("translate_url", "the address of the server is missing")),
                false => Ok(None),
            };
        };
        let Some(kind) = kind else {
            return Err(self.fault("translate_kind", "expected openai or libretranslate"));
        };
        if kind == Kind::OpenAi && model.is_empty() {
            return Err(self.fault("translate_model", "the name of the model is missing"));
        }
        Ok(Some(TranslateConfig { kind, url, key, model, proxy }))
    }

    /// A whole number up to a limit.
    fn number(&self, key: &str, default: u32, most: u32) -> Result<u32, ConfigError> {
        let Some(text) = self.text(key) else { return Ok(default) };
        let number = text.parse::<u32>().ok().filter(|number| *number <= most);
        number.ok_or_else(|| self.fault(key, &format!("expected a whole number from 0 to {most}")))
    }

    /// A value; an empty one counts as not set.
    fn text(&self, key: &str) -> Option<&str> {
        self.values.get(key).map(|(value, _)| value.trim()).filter(|value| !value.is_empty())
    }

    fn url(&self, key: &str, schemes: &[&str]) -> Result<Option<String>, ConfigError> {
        let Some(value) = self.text(key) else { return Ok(None) };
        let known = schemes.iter().any(|scheme| value.starts_with(scheme));
        let host = value.parse::<axum::http::Uri>().ok().and_then(|uri| uri.host().map(str::to_owned));
        match host {
            Some(host) if known && !host.is_empty() => Ok(Some(value.trim_end_matches('/').to_owned())),
            _ => {
                Err(self
                    .fault(key, &format!("expected an address that begins with {}", schemes.join(" or "))))
            }
        }
    }

    fn switch(&self, key: &str) -> Result<bool, ConfigError> {
        match self.text(key) {
            None | Some("off" | "false" | "0") => Ok(false),
            Some("on" | "true" | "1") => Ok(true),
            Some(_) => Err(self.fault(key, "expected on or off")),
        }
    }

    fn fault(&self, key: &str, why: &str) -> ConfigError {
        let from = self.values.get(key).map_or("default", |(_, from)| from.as_str()).to_owned();
        ConfigError::Value { key: format!("HAIZHI_{}", key.to_ascii_uppercase()), from, why: why.to_owned() }
    }
}

fn known(key: &str, written: &str, from: &str) -> Result<(), ConfigError> {
    if KEYS.contains(&key) {
        return Ok(());
    }
    let nearest =
        KEYS.iter().max_by(|a, b| strsim::jaro_winkler(key, a).total_cmp(&strsim::jaro_winkler(key, b)));
    let nearest = nearest.copied().unwrap_or_default();
    let nearest = if from == "environment" {
        format!("HAIZHI_{}", nearest.to_ascii_uppercase())
    } else {
        nearest.to_owned()
    };
    Err(ConfigError::Unknown { key: written.to_owned(), from: from.to_owned(), nearest })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let pairs = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        let mut raw = Raw { values: BTreeMap::new() };
        raw.read_environment(pairs)?;
        raw.config()
    }

    #[test]
    fn nothing_set_is_the_embedded_default() {
        let config = load(&[("PATH", "/bin"), ("HAIZHI_TEST_POSTGRES", "x")])
            .unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(config.database_url, "sqlite://haizhi.db");
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
        assert!(config.telegram.is_none() && config.discord.is_none());
    }

    #[test]
    fn fonts_are_the_systems_or_those_of_several_folders() {
        let fonts = |pairs: &[(&str, &str)]| load(pairs).map(|config| config.fonts).unwrap_or_default();
        assert_eq!(fonts(&[]), FONT_FOLDERS.map(PathBuf::from));
        assert_eq!(fonts(&[("HAIZHI_FONTS", "/a:/b/c")]), ["/a", "/b/c"].map(PathBuf::from));
    }

    #[test]
    fn files_lie_beside_the_database() {
        for (pairs, folder) in [
            (&[][..], "haizhi-files"),
            (
                &[("HAIZHI_DATABASE_URL", "sqlite:///var/lib/haizhi/a.db?mode=rwc")],
                "/var/lib/haizhi/haizhi-files",
            ),
            (&[("HAIZHI_DATABASE_URL", "postgres://x/y")], "haizhi-files"),
            (&[("HAIZHI_FILES", "/srv/files")], "/srv/files"),
        ] {
            let config = load(pairs).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!((config.files, config.files_key.is_empty()), (PathBuf::from(folder), true));
        }
        let key = format!("2026:{} 2025:{}", "0a".repeat(32), "b1".repeat(32));
        let config = load(&[("HAIZHI_FILES_KEY", &key)]).unwrap_or_else(|error| panic!("{error}"));
        assert!(!config.files_key.is_empty());
    }

    #[test]
    fn discord_is_on_with_a_token() {
        let config = load(&[
            ("HAIZHI_DISCORD_TOKEN", "MTk4.GhYz.aB_c-d"),
            ("HAIZHI_DISCORD_GATEWAY_URL", "ws://127.0.0.1:1"),
        ]);
        let discord = config.ok().and_then(|config| config.discord).unwrap_or_else(|| panic!("it is off"));
        assert_eq!((discord.pace, discord.shards), (5, 0));
        assert_eq!(discord.gateway_url.as_deref(), Some("ws://127.0.0.1:1"));
    }

    #[test]
    fn a_translation_server_is_off_or_wholly_set() {
        let translate = |pairs: &[(&str, &str)]| load(pairs).map(|config| config.translate.is_some());
        let key = |pairs: &[(&str, &str)]| match translate(pairs) {
            Err(ConfigError::Value { key, .. }) => key,
            other => panic!("{other:?}"),
        };
        assert_eq!(translate(&[]), Ok(false));
        let url = ("HAIZHI_TRANSLATE_URL", "https://host.example/v1");
        let (openai, model) = (("HAIZHI_TRANSLATE_KIND", "openai"), ("HAIZHI_TRANSLATE_MODEL", "m"));
        assert_eq!(translate(&[url, openai, model]), Ok(true));
        assert_eq!(translate(&[url, ("HAIZHI_TRANSLATE_KIND", "libretranslate")]), Ok(true));
        assert_eq!(key(&[url]), "HAIZHI_TRANSLATE_KIND");
        assert_eq!(key(&[url, openai]), "HAIZHI_TRANSLATE_MODEL");
        assert_eq!(key(&[openai, model]), "HAIZHI_TRANSLATE_URL");
    }

    #[test]
    fn a_bad_setting_is_named() {
        for (key, value) in [
            ("HAIZHI_DATABASE_URL", "mysql://x"),
            ("HAIZHI_DATABASE_URL", "sqlite://"),
            ("HAIZHI_LISTEN", "8080"),
            ("HAIZHI_PUBLIC_URL", "https://[bad"),
            ("HAIZHI_LOG", "!!!bad=="),
            ("HAIZHI_PUBLIC_URL", "example.org"),
            ("HAIZHI_TELEGRAM_TOKEN", "secret"),
            ("HAIZHI_TELEGRAM_API_URL", "not a url"),
            ("HAIZHI_TELEGRAM_PROXY", "ftp://x"),
            ("HAIZHI_TELEGRAM_PACE", "-1"),
            ("HAIZHI_TELEGRAM_PACE", "1001"),
            ("HAIZHI_TELEGRAM_WEBHOOK", "maybe"),
            ("HAIZHI_LOG_FORMAT", "xml"),
            ("HAIZHI_DISCORD_TOKEN", "Bot secret"),
            ("HAIZHI_DISCORD_API_URL", "discord.com"),
            ("HAIZHI_DISCORD_GATEWAY_URL", "https://gateway.discord.gg"),
            ("HAIZHI_DISCORD_PROXY", "ftp://x"),
            ("HAIZHI_DISCORD_PACE", "1001"),
            ("HAIZHI_DISCORD_SHARDS", "65"),
            ("HAIZHI_TRANSLATE_URL", "host"),
            ("HAIZHI_TRANSLATE_KIND", "deepl"),
            ("HAIZHI_TRANSLATE_PROXY", "ftp://x"),
            ("HAIZHI_FONTS", "fonts"),
            ("HAIZHI_FILES", "s3://secret"),
            ("HAIZHI_FILES_KEY", "secret"),
            ("HAIZHI_FILES_KEY", "k1:secret"),
            ("HAIZHI_FONTS", "/usr/share/fonts:fonts"),
        ] {
            let error = load(&[(key, value)]).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.contains(key), "{key}={value}: {error}");
            assert!(!error.contains("secret"), "{error}");
        }
    }

    #[test]
    fn a_misspelt_key_gets_its_nearest() {
        let error =
            load(&[("HAIZHI_TELEGRAM_TOKN", "1:a")]).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("HAIZHI_TELEGRAM_TOKN") && error.contains("HAIZHI_TELEGRAM_TOKEN"), "{error}");
    }

    #[test]
    fn a_webhook_needs_to_be_reached() {
        let token = ("HAIZHI_TELEGRAM_TOKEN", "1:abc");
        assert!(load(&[token, ("HAIZHI_TELEGRAM_WEBHOOK", "on")]).is_err());
        assert!(
            load(&[token, ("HAIZHI_TELEGRAM_WEBHOOK", "on"), ("HAIZHI_PUBLIC_URL", "https://x.org/")])
                .is_ok()
        );
    }
}
