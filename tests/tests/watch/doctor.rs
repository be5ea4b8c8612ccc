//! `haizhi doctor` against a strict Telegram, with sound and broken settings.

use std::sync::Arc;

use haizhi::Printers;
use haizhi::config::{Config, ConfigError, TelegramConfig, TranslateConfig};
use haizhi::doctor::{Level, Report, examine};
use haizhi_core::clock::SystemClock;
use haizhi_core::domain::lang::Lang;
use haizhi_core::print::{Document, MissingFont, PrintError, Printer};
use haizhi_core::store::{Store, migrations};
use haizhi_core::text::Texts;
use haizhi_tests::stores::sqlite_url;
use haizhi_tests::telegram::{FakeTelegram, Fault, Rates};
use haizhi_tests::translator::{FakeTranslator, KEY, MODEL};
use haizhi_tests::world::{Engine, World};
use haizhi_translate::Kind;
use tempfile::TempDir;

struct Ward {
    fake: FakeTelegram,
    config: Config,
    _folder: TempDir,
}

impl Ward {
    /// Sound settings and a database that is up to date.
    async fn sound() -> Self {
        let ward = Self::empty().await;
        let store = Store::open(&ward.config.database_url).await.unwrap();
        store.migrate().await.unwrap();
        store.close().await;
        ward
    }

    /// Sound settings, and no database yet.
    async fn empty() -> Self {
        let fake = FakeTelegram::builder().rates(Rates::OFF).start().await;
        let (database_url, folder) = sqlite_url();
        let telegram = TelegramConfig {
            token: fake.token(),
            api_url: Some(fake.url().to_owned()),
            proxy: None,
            webhook: false,
            pace: 25,
        };
        let config = Config {
            database_url,
            listen: ([127, 0, 0, 1], 0).into(),
            public_url: None,
            telegram: Some(telegram),
            discord: None,
            translate: None,
            fonts: Vec::new(),
            files: folder.path().join("files"),
            files_key: format!("k1:{}", "0a".repeat(32)).parse().unwrap(),
            log: "warn".into(),
            log_json: false,
        };
        Self { fake, config, _folder: folder }
    }

    fn telegram(&mut self) -> &mut TelegramConfig {
        self.config.telegram.as_mut().unwrap()
    }

    async fn examined(&self) -> Report {
        let words = Texts::get().words(Lang::En);
        let report = examine(Ok(self.config.clone()), &SystemClock, |_| None, words).await;
        let everything =
            format!("{}\n{}", report.lines().join("\n"), serde_json::to_string(&report).unwrap());
        let token = &self.config.telegram.as_ref().unwrap().token;
        assert!(!everything.contains(token.split_once(':').unwrap().1), "the token is shown: {everything}");
        for finding in &report.checks {
            assert_eq!(finding.remedy.is_empty(), finding.level == Level::Ok, "{finding:?}");
        }
        report
    }
}

fn level(report: &Report, check: &str) -> Level {
    report.of(check).unwrap_or_else(|| panic!("{check} is missing:\n{}", report.lines().join("\n"))).level
}

#[tokio::test]
async fn a_sound_installation_has_nothing_to_complain_of() {
    let ward = Ward::sound().await;
    let report = ward.examined().await;
    assert!(!report.failed(), "{}", report.lines().join("\n"));
    for check in [
        "settings",
        "zones",
        "files",
        "database",
        "integrity",
        "writable",
        "schema",
        "telegram",
        "telegram-clock",
    ] {
        assert_eq!(level(&report, check), Level::Ok, "{check}");
    }
    assert!(report.of("telegram").unwrap().found.contains(&ward.fake.username()));
    // The bot has not been started with this build yet.
    assert_eq!(level(&report, "telegram-menus"), Level::Warning);
    assert_eq!(ward.fake.pending_updates(), 0);
    assert_eq!(ward.fake.count("getUpdates"), 0, "it takes no updates away from the service");
}

#[tokio::test]
async fn a_folder_for_files_that_cannot_be_is_named() {
    let mut ward = Ward::sound().await;
    assert!(!ward.config.files.exists(), "looking makes nothing");
    let file = ward.config.files.with_file_name("a-file");
    std::fs::write(&file, "x").unwrap();
    ward.config.files = file.join("files");
    let report = ward.examined().await;
    assert_eq!(level(&report, "files"), Level::Failed);
    assert!(report.of("files").unwrap().remedy.contains("HAIZHI_FILES"));
    ward.config.files = file.with_file_name("files");
    ward.config.files_key = Default::default();
    let report = ward.examined().await;
    assert_eq!(level(&report, "files"), Level::Warning);
    assert!(report.of("files").unwrap().remedy.contains("HAIZHI_FILES_KEY"));
}

#[tokio::test]
async fn a_wrong_token_is_named_with_its_setting() {
    let mut ward = Ward::sound().await;
    ward.telegram().token = "42:not-the-token".into();
    let report = ward.examined().await;
    assert!(report.failed());
    let finding = report.of("telegram").unwrap();
    assert_eq!(finding.level, Level::Failed);
    assert!(finding.remedy.contains("HAIZHI_TELEGRAM_TOKEN"), "{finding:?}");
}

#[tokio::test]
async fn a_translation_server_is_asked_without_a_text() {
    let mut ward = Ward::sound().await;
    assert_eq!(level(&ward.examined().await, "translate"), Level::Ok, "it is off");
    let fake = FakeTranslator::start([]).await;
    let sound = TranslateConfig {
        kind: Kind::OpenAi,
        url: fake.url.clone(),
        key: Some(KEY.into()),
        model: MODEL.into(),
        proxy: None,
    };
    ward.config.translate = Some(sound.clone());
    assert_eq!(level(&ward.examined().await, "translate"), Level::Ok);
    assert!(fake.requests().is_empty());
    ward.config.translate = Some(TranslateConfig { key: Some("sk-wrong".into()), ..sound.clone() });
    let report = ward.examined().await;
    let finding = report.of("translate").unwrap();
    assert_eq!(finding.level, Level::Warning, "nothing else hangs on it");
    assert!(finding.remedy.contains("HAIZHI_TRANSLATE_KEY"), "{finding:?}");
    assert!(!report.lines().join("\n").contains("sk-wrong"));
    ward.config.translate = Some(TranslateConfig { url: "http://127.0.0.1:1".into(), ..sound });
    let report = ward.examined().await;
    assert!(report.of("translate").unwrap().remedy.contains("HAIZHI_TRANSLATE_URL"));
}

#[tokio::test]
async fn a_server_that_is_not_reached_points_at_the_network_or_the_proxy() {
    let mut ward = Ward::sound().await;
    ward.telegram().api_url = Some("http://127.0.0.1:1".into());
    let report = ward.examined().await;
    assert_eq!(level(&report, "telegram"), Level::Failed);
    assert!(report.of("telegram").unwrap().remedy.contains("api.telegram.org"));
    ward.telegram().proxy = Some("http://user:secret@127.0.0.1:1".into());
    let report = ward.examined().await;
    let finding = report.of("telegram").unwrap();
    assert!(finding.remedy.contains("HAIZHI_TELEGRAM_PROXY"), "{finding:?}");
    assert!(!report.lines().join("\n").contains("secret"));
}

#[tokio::test]
async fn somebody_else_who_takes_the_updates_is_found() {
    let mut ward = Ward::sound().await;
    let other = reqwest::Client::new();
    let set = format!("{}/bot{}/setWebhook", ward.fake.url(), ward.fake.token());
    let url = [("url", "https://elsewhere.example/hook")];
    assert!(other.post(set).form(&url).send().await.unwrap().status().is_success());
    assert_eq!(level(&ward.examined().await, "telegram-updates"), Level::Failed);
    ward.config.public_url = Some("http://127.0.0.1:1".into());
    ward.telegram().webhook = true;
    let report = ward.examined().await;
    assert_eq!(level(&report, "telegram-updates"), Level::Failed);
    assert!(report.of("telegram-updates").unwrap().found.contains("another address"));
    assert_eq!(level(&report, "public-url"), Level::Failed);
}

#[tokio::test]
async fn a_database_that_is_not_there_yet_is_no_failure() {
    let ward = Ward::empty().await;
    let report = ward.examined().await;
    assert!(!report.failed(), "{}", report.lines().join("\n"));
    assert_eq!(level(&report, "database"), Level::Warning);
    assert!(!ward.config.database_file().unwrap().exists(), "a look makes nothing");
}

#[tokio::test]
async fn an_old_schema_is_left_alone_and_named() {
    let ward = Ward::empty().await;
    let store = Store::open(&ward.config.database_url).await.unwrap();
    store.apply(&migrations()[..1]).await.unwrap();
    let report = ward.examined().await;
    assert_eq!(level(&report, "schema"), Level::Warning);
    assert!(report.of("schema").unwrap().remedy.contains("haizhi migrate"));
    assert_eq!(store.schema().await.unwrap().applied, 1);
}

#[tokio::test]
async fn a_database_that_cannot_be_written_is_a_failure() {
    let mut ward = Ward::sound().await;
    ward.config.database_url += "?mode=ro";
    let report = ward.examined().await;
    assert!(report.failed());
    assert_eq!(level(&report, "writable"), Level::Failed);
    assert_eq!(level(&report, "integrity"), Level::Ok);
}

#[tokio::test]
async fn a_damaged_file_and_no_database_at_all_are_failures() {
    let ward = Ward::empty().await;
    std::fs::write(ward.config.database_file().unwrap(), "this is no database".repeat(1_000)).unwrap();
    let report = ward.examined().await;
    assert_eq!(level(&report, "database"), Level::Failed);
    let mut ward = Ward::empty().await;
    ward.config.database_url = "postgres://haizhi:hidden@127.0.0.1:1/haizhi".into();
    let report = ward.examined().await;
    assert_eq!(level(&report, "database"), Level::Failed);
    assert!(!report.lines().join("\n").contains("hidden"));
}

/// A printer to which these fonts are missing.
struct Lacks(&'static [MissingFont]);

impl Printer for Lacks {
    fn print(&self, _: &Document) -> Result<Vec<u8>, PrintError> {
        Err(PrintError::Fonts(self.0.to_vec()))
    }

    fn missing(&self) -> Vec<MissingFont> {
        self.0.to_vec()
    }
}

const CHINESE: MissingFont =
    MissingFont { file: "NotoSansCJK-Bold.ttc", package: "fonts-noto-cjk", needed: true };
const THAI: MissingFont =
    MissingFont { file: "NotoSansThai-Bold.ttf", package: "fonts-noto-core", needed: false };

#[tokio::test]
async fn missing_fonts_are_named_with_the_packages_that_bring_them() {
    let ward = Ward::sound().await;
    let printers: [(Printers, Level); 3] = [
        (|_| Some(Arc::new(Lacks(&[]))), Level::Ok),
        (|_| Some(Arc::new(Lacks(&[THAI]))), Level::Warning),
        (|_| Some(Arc::new(Lacks(&[CHINESE, THAI]))), Level::Failed),
    ];
    for lang in [Lang::En, Lang::ZhHans] {
        for (printers, level) in printers {
            let words = Texts::get().words(lang);
            let report = examine(Ok(ward.config.clone()), &SystemClock, printers, words).await;
            let found = report.of("fonts").unwrap();
            assert_eq!(found.level, level, "{found:?}");
            let said = format!("{} {}", found.found, found.remedy);
            let file = if level == Level::Failed { CHINESE.file } else { THAI.file };
            assert_eq!(said.contains(file), level != Level::Ok, "{said}");
            assert_eq!(said.contains(THAI.package), level != Level::Ok, "{said}");
            assert_eq!(said.contains(CHINESE.package), level == Level::Failed, "{said}");
            assert_eq!(said.contains("HAIZHI_FONTS"), level != Level::Ok, "{said}");
        }
    }
}

#[tokio::test]
async fn settings_that_cannot_be_used_are_the_first_finding() {
    let error = ConfigError::Unknown {
        key: "tokn".into(),
        from: "haizhi.toml".into(),
        nearest: "telegram_token".into(),
    };
    for lang in [Lang::En, Lang::ZhHans] {
        let report = examine(Err(error.clone()), &SystemClock, |_| None, Texts::get().words(lang)).await;
        assert!(report.failed());
        assert!(report.lines()[0].contains("telegram_token"), "{:?}", report.lines());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_running_service_is_examined_beside_its_work() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let world = World::on(engine).await;
        world.settles().await;
        let mut config = world.config().clone();
        config.listen = world.house().address;
        config.public_url = Some(world.url(""));
        let report = examine(Ok(config), &world.clock, |_| None, Texts::get().words(Lang::En)).await;
        let lines = report.lines().join("\n");
        assert!(report.of("listen").unwrap().found.contains("answers"), "{lines}");
        assert_eq!(level(&report, "public-url"), Level::Ok, "{lines}");
        assert_eq!(level(&report, "processes"), Level::Ok, "{lines}");
        assert_eq!(level(&report, "telegram-menus"), Level::Ok, "{lines}");
        assert!(report.of("processes").unwrap().found.contains("1"), "{lines}");
        world.telegram.fault("getMe", 1, Fault::Http(502, String::new()));
        let mut config = world.config().clone();
        config.listen = world.house().address;
        let report = examine(Ok(config), &world.clock, |_| None, Texts::get().words(Lang::ZhHans)).await;
        assert_eq!(level(&report, "telegram"), Level::Failed, "{:?}", report.lines());
        world.ends().await;
    }
}
