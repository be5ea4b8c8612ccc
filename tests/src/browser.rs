//! A real browser: Chromium without a window.

use std::path::PathBuf;
use std::time::Duration;

use chromiumoxide::browser::{Browser, BrowserConfig};
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::js::EvaluationResult;
use chromiumoxide::page::{Page, ScreenshotParams};
use futures::FutureExt as _;
use futures::StreamExt as _;
use futures::future::BoxFuture;
use serde::de::DeserializeOwned;
use tokio::task::JoinHandle;

/// Names under which it is installed, the first that is found counts; the same as in `.ci/test`.
const PROGRAMS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// How long a page may take to become what a test waits for.
const PATIENCE: Duration = Duration::from_secs(20);

/// A browser of a test's own, gone with the test.
pub struct Chromium {
    browser: Browser,
    events: JoinHandle<()>,
    _folder: tempfile::TempDir,
}

impl Chromium {
    /// Starts a browser.
    ///
    /// # Panics
    /// When no Chromium or Chrome is installed, or it does not start.
    pub fn start() -> BoxFuture<'static, Self> {
        async move {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let config = BrowserConfig::builder()
                .chrome_executable(program())
                .new_headless_mode()
                .no_sandbox()
                .user_data_dir(folder.path())
                .args([
                    "disable-gpu",
                    "disable-quic",
                    "no-first-run",
                    "disable-background-networking",
                    "disable-component-update",
                    "disable-sync",
                    "lang=en",
                ])
                .build()
                .expect("a configuration");
            let (browser, mut handler) = Browser::launch(config).await.expect("Chromium starts");
            let events = tokio::spawn(async move { while handler.next().await.is_some() {} });
            Self { browser, events, _folder: folder }
        }
        .boxed()
    }

    /// A window of this size in CSS pixels.
    pub fn window<'a>(&'a self, width: i64, height: i64) -> BoxFuture<'a, Window> {
        async move {
            let page = self.browser.new_page("about:blank").await.expect("a window");
            let window = Window { page };
            window.resize(width, height).await;
            window
        }
        .boxed()
    }

    /// Closes the browser.
    pub fn ends(mut self) -> BoxFuture<'static, ()> {
        async move {
            self.browser.close().await.expect("Chromium closes");
            self.browser.wait().await.expect("Chromium ends");
            self.events.abort();
        }
        .boxed()
    }
}

fn program() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let mut candidates = PROGRAMS.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.find(|path| path.exists()).unwrap_or_else(|| {
        panic!("browser tests need one of {PROGRAMS:?}; on Debian: apt-get install chromium fonts-noto-cjk")
    })
}

/// One window of the browser.
pub struct Window {
    /// What the driver calls a page.
    pub page: Page,
}

impl Window {
    /// Gives it another size in CSS pixels; a narrow one is a phone.
    pub fn resize<'a>(&'a self, width: i64, height: i64) -> BoxFuture<'a, ()> {
        async move {
            let size = SetDeviceMetricsOverrideParams::new(width, height, 1.0, width < 600);
            self.page.execute(size).await.expect("a size");
        }
        .boxed()
    }

    /// Light or dark.
    pub fn scheme<'a>(&'a self, scheme: &'a str) -> BoxFuture<'a, ()> {
        async move {
            let feature = MediaFeature::new("prefers-color-scheme", scheme);
            let media = SetEmulatedMediaParams::builder().features(vec![feature]).build();
            self.page.execute(media).await.expect("a colour scheme");
        }
        .boxed()
    }

    /// Opens an address.
    pub fn opens<'a>(&'a self, url: &'a str) -> BoxFuture<'a, ()> {
        async move {
            self.page.goto(url).await.expect("a page");
        }
        .boxed()
    }

    /// What an expression comes to.
    pub async fn asks<T: DeserializeOwned>(&self, expression: &str) -> T {
        let value = self.evaluate(expression).await.expect("an expression");
        value.into_value().unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Waits until an expression is true, over as many pages as it takes.
    pub fn waits_for<'a>(&'a self, expression: &'a str) -> BoxFuture<'a, ()> {
        async move {
        let told = format!(
            "new Promise((tell) => {{ const look = () => (({expression}) ? tell(true) : setTimeout(look, 30)); look(); }})"
        );
        // A page that goes takes its promise with it; the next one is asked again.
        let waited = async { while self.evaluate(&told).await.is_err() {} };
        if tokio::time::timeout(PATIENCE, waited).await.is_err() {
            let text: String = self.asks("document.body.innerText").await;
            panic!("{expression} never became true; the page says:\n{text}");
        }
    }.boxed()
    }

    async fn evaluate(&self, expression: &str) -> chromiumoxide::error::Result<EvaluationResult> {
        let asked =
            EvaluateParams::builder().expression(expression).await_promise(true).return_by_value(true);
        self.page.evaluate_expression(asked.build().expect("an expression")).await
    }

    /// Presses the first button or link with this label.
    pub fn presses<'a>(&'a self, label: &'a str) -> BoxFuture<'a, ()> {
        async move {
        let find = format!(
            "[...document.querySelectorAll('button, a, summary')].find((e) => e.textContent.trim() === {label:?})"
        );
        self.waits_for(&find).await;
        let _: bool = self.asks(&format!("({find}).click() ?? true")).await;
    }.boxed()
    }

    /// Types into the element that has the focus.
    pub fn types<'a>(&'a self, text: &'a str) -> BoxFuture<'a, ()> {
        async move {
            self.page.find_element(":focus").await.expect("a focus").type_str(text).await.expect("typing");
        }
        .boxed()
    }

    /// Presses a key.
    pub fn key<'a>(&'a self, key: &'a str) -> BoxFuture<'a, ()> {
        async move {
            self.page
                .find_element(":focus, body")
                .await
                .expect("a page")
                .press_key(key)
                .await
                .expect("a key");
        }
        .boxed()
    }

    /// Whether something is wider than the window.
    pub async fn overflows(&self) -> bool {
        self.asks("document.documentElement.scrollWidth > document.documentElement.clientWidth").await
    }

    /// Takes a picture of the whole window into the folder named by
    /// `HAIZHI_SCREENSHOTS`, if there is one.
    pub fn pictures<'a>(&'a self, name: &'a str) -> BoxFuture<'a, ()> {
        async move {
            let Some(folder) = std::env::var_os("HAIZHI_SCREENSHOTS").map(PathBuf::from) else { return };
            let path = folder.join(format!("{name}.png"));
            self.page.save_screenshot(ScreenshotParams::builder().build(), path).await.expect("a picture");
        }
        .boxed()
    }
}

/// What a screen reader or weak eyes would stumble over: no language, no
/// heading, a control without a name, an id twice, text of too little contrast.
pub const FAULTS: &str = r#"(() => {
  const faults = [];
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((v) => v / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/, 0\)$/.test(colour) && colour !== 'transparent') return colour;
    }
    return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'rgb(0,0,0)' : 'rgb(255,255,255)';
  };
  if (!document.documentElement.lang) faults.push('no language');
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
  if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
  const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => faults.push('id twice: ' + id));
  document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea').forEach((node) => {
    const named = node.textContent.trim() || node.getAttribute('aria-label') || node.labels?.length;
    if (!named) faults.push('no name: ' + node.outerHTML.slice(0, 80));
  });
  document.querySelectorAll('p, a, button, h1, h2, dt, dd, th, td, label, span').forEach((node) => {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    if (!own || !node.checkVisibility() || node.closest('.hear, .skip')) return;
    const pair = [light(getComputedStyle(node).color), light(ground(node))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < 4.5) faults.push(ratio.toFixed(2) + ' contrast: ' + node.outerHTML.slice(0, 80));
  });
  return faults;
})()"#;
