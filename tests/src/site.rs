//! The web pages of a whole house over real HTTP, and browsers that keep
//! cookies as a person's does.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_core::clock::SystemClock;
use haizhi_core::dispatch::{Dispatch, PaceConfig, Wake};
use haizhi_core::domain::access::Role;
use haizhi_core::files::{FileKeys, Files};
use haizhi_core::platform::Adapter;
use haizhi_core::print::Printer;
use haizhi_core::service::Service;
use haizhi_core::store::Store;
use haizhi_core::translate::Translator;
use haizhi_web::{Rooms, WebAdapter, WebConfig, WebState};
use regex::Regex;
use reqwest::header::{COOKIE, HeaderMap, LOCATION, SET_COOKIE};
use reqwest::multipart::{Form, Part};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How long a page may take to show what is under way.
const PATIENCE: Duration = Duration::from_secs(20);

/// A house that speaks on the web alone, on a database of its own.
pub struct Site {
    /// The dialogues.
    pub service: Arc<Service>,
    /// Where the pages are, without a slash at the end.
    pub url: String,
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
    _folder: tempfile::TempDir,
}

impl Site {
    /// A house just started.
    ///
    /// # Panics
    /// When it cannot start; so everywhere in here.
    pub fn start() -> BoxFuture<'static, Self> {
        async move { Self::with(WebConfig::default()).await }.boxed()
    }

    /// The same with other settings of the pages.
    pub fn with(config: WebConfig) -> BoxFuture<'static, Self> {
        async move { Self::equipped(config, None).await }.boxed()
    }

    /// The same with something that sets documents.
    pub fn equipped(config: WebConfig, printer: Option<Arc<dyn Printer>>) -> BoxFuture<'static, Self> {
        Self::built(config, printer, None)
    }

    /// A house with a machine that drafts translations.
    pub fn translating(translator: Arc<dyn Translator>) -> BoxFuture<'static, Self> {
        Self::built(WebConfig::default(), None, Some(translator))
    }

    fn built(
        config: WebConfig,
        printer: Option<Arc<dyn Printer>>,
        translator: Option<Arc<dyn Translator>>,
    ) -> BoxFuture<'static, Self> {
        async move {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let path = folder.path().join("haizhi.db");
            let store = Store::open(&format!("sqlite://{}", path.display())).await.expect("a store");
            store.migrate().await.expect("a migrated store");
            let files = Files::folder(&folder.path().join("files"), FileKeys::default());
            let store = store.keeping(files.expect("a folder for files"));
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            let url = format!("http://{}", listener.local_addr().expect("an address"));
            let (clock, rooms, wake) = (Arc::new(SystemClock), Rooms::default(), Wake::default());
            let web = WebAdapter::new(store.clone(), rooms.clone(), clock.clone(), Some(url.clone()));
            let web: Arc<dyn Adapter> = Arc::new(web);
            let able = [(web.platform(), web.capabilities())];
            let service = Service::new(store.clone(), clock.clone(), wake.clone(), able);
            let service = match printer {
                Some(printer) => service.printing_with(printer, Some("https://haizhi.example")),
                None => service,
            };
            let service = match translator {
                Some(translator) => service.translating_with(translator),
                None => service,
            };
            let service = Arc::new(service.reached_at("https://haizhi.example"));
            let adapters = [web];
            let pace = PaceConfig(BTreeMap::new());
            let dispatch = Arc::new(Dispatch::new(store, clock.clone(), wake, adapters.clone(), pace));
            let state = WebState::new(service.clone(), clock, rooms, config);
            let (stop, stopped) = watch::channel(false);
            let mut tasks = JoinSet::new();
            tasks.spawn(dispatch.run(stopped.clone()));
            let (imports, imports_stopped) = (service.clone(), stopped.clone());
            let by = adapters.clone();
            tasks.spawn(async move { imports.run_imports(&by, imports_stopped).await });
            let (files, files_stopped, by) = (service.clone(), stopped.clone(), adapters.clone());
            tasks.spawn(async move { files.run_files(&by, files_stopped).await });
            let (prints, prints_stopped) = (service.clone(), stopped.clone());
            tasks.spawn(async move { prints.run_prints(prints_stopped).await });
            let (drafts, drafts_stopped) = (service.clone(), stopped.clone());
            tasks.spawn(async move { drafts.run_translations(drafts_stopped).await });
            let router = haizhi_web::router(state.clone(), Vec::new());
            tasks.spawn(async move {
                let mut stopped = stopped;
                let shutdown = async move {
                    let _ = stopped.wait_for(|stopped| *stopped).await;
                };
                haizhi_web::serve(listener, router, state, shutdown.boxed())
                    .await
                    .expect("a working listener");
            });
            Self { service, url, stop, tasks, _folder: folder }
        }
        .boxed()
    }

    /// The one-time code of a member who is just invited.
    pub fn invites<'a>(&'a self, name: &'a str, role: Role) -> BoxFuture<'a, String> {
        async move { self.service.invite(name, role, None, None).await.expect("an invitation").code }.boxed()
    }

    /// A member who is signed in.
    pub fn member<'a>(&'a self, name: &'a str, role: Role) -> BoxFuture<'a, Visitor> {
        async move {
            let code = self.invites(name, role).await;
            let visitor = self.visitor("en");
            let page = visitor.get("/work/signin").await;
            let answer = visitor.post("/work/signin", &[("code", &code), ("request", &page.request())]).await;
            assert_eq!((answer.status, answer.leads_to()), (303, "/work"), "{}", answer.body);
            visitor
        }
        .boxed()
    }

    /// Somebody of whom nothing is known, whose browser asks for this language.
    pub fn visitor(&self, lang: &str) -> Visitor {
        Visitor::at(&self.url, lang)
    }

    /// Stops as a deploy does.
    pub fn ends(mut self) -> BoxFuture<'static, ()> {
        async move {
            self.stop.send_replace(true);
            while let Some(ended) = self.tasks.join_next().await {
                ended.expect("no task panicked");
            }
            self.service.store().close().await;
        }
        .boxed()
    }
}

/// A browser that keeps its cookies and follows no redirect by itself.
pub struct Visitor {
    http: reqwest::Client,
    url: String,
    lang: String,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Visitor {
    /// Somebody of whom nothing is known, whose browser asks for this language
    /// at this address.
    pub fn at(url: &str, lang: &str) -> Self {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        Self {
            http: http.build().expect("a client"),
            url: url.to_owned(),
            lang: lang.to_owned(),
            cookies: Mutex::default(),
        }
    }

    /// The same browser, as a load balancer leads it to another process.
    #[must_use]
    pub fn led_to(&self, url: &str) -> Self {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Self { cookies: Mutex::new(cookies), ..Self::at(url, &self.lang) }
    }

    /// Where the pages are, without a slash at the end.
    pub fn address(&self) -> &str {
        &self.url
    }

    /// Opens a page.
    pub fn get<'a>(&'a self, path: &'a str) -> BoxFuture<'a, Answer> {
        async move { self.send(self.http.get(format!("{}{path}", self.url))).await }.boxed()
    }

    /// Opens a page and sends these headers along.
    pub fn get_with<'a>(&'a self, path: &'a str, headers: &'a [(&'a str, &'a str)]) -> BoxFuture<'a, Answer> {
        async move {
            let request = self.http.get(format!("{}{path}", self.url));
            self.send(headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)))
                .await
        }
        .boxed()
    }

    /// Sends a form, as a page of the same site does.
    pub fn post<'a>(&'a self, path: &'a str, fields: &'a [(&'a str, &'a str)]) -> BoxFuture<'a, Answer> {
        async move {
            let request = self.http.post(format!("{}{path}", self.url)).form(fields);
            self.send(request.header("sec-fetch-site", "same-origin")).await
        }
        .boxed()
    }

    /// Sends a form as a page of this other origin would.
    pub fn post_from<'a>(
        &'a self,
        origin: &'a str,
        path: &'a str,
        fields: &'a [(&'a str, &'a str)],
    ) -> BoxFuture<'a, Answer> {
        async move {
            let request = self.http.post(format!("{}{path}", self.url)).form(fields);
            self.send(request.header("origin", origin)).await
        }
        .boxed()
    }

    /// Sends a file, as the form of `/work/imports` does.
    pub fn uploads<'a>(&'a self, name: &'a str, bytes: Vec<u8>) -> BoxFuture<'a, Answer> {
        async move {
            let file = Part::bytes(bytes).file_name(name.to_owned());
            let form = Form::new().part("file", file);
            let request = self.http.post(format!("{}/work/imports", self.url)).multipart(form);
            self.send(request.header("sec-fetch-site", "same-origin")).await
        }
        .boxed()
    }

    /// Sends a file with a form of several fields to this address, from this site.
    pub fn sends_file<'a>(
        &'a self,
        path: &'a str,
        fields: &'a [(&'a str, &'a str)],
        (name, bytes): (&'a str, Vec<u8>),
    ) -> BoxFuture<'a, Answer> {
        async move { self.sends_file_from("same-origin", path, fields, (name, bytes)).await }.boxed()
    }

    /// The same from where a browser says that it stands to this site.
    pub fn sends_file_from<'a>(
        &'a self,
        site: &'a str,
        path: &'a str,
        fields: &'a [(&'a str, &'a str)],
        (name, bytes): (&'a str, Vec<u8>),
    ) -> BoxFuture<'a, Answer> {
        async move {
            let file = Part::bytes(bytes).file_name(name.to_owned());
            let form = fields
                .iter()
                .fold(Form::new(), |form, (name, value)| form.text((*name).to_owned(), (*value).to_owned()));
            let request = self.http.post(format!("{}{path}", self.url)).multipart(form.part("file", file));
            self.send(request.header("sec-fetch-site", site)).await
        }
        .boxed()
    }

    /// Presses a button of a page by its label; the page it is on must have been
    /// opened at this path.
    pub fn presses<'a>(&'a self, path: &'a str, label: &'a str) -> BoxFuture<'a, Answer> {
        async move {
            let page = self.get(path).await;
            let (press, request) = (page.button(label), page.request());
            let (to, back) = match path.starts_with("/work") {
                true => ("/work/do", ("from", path)),
                false => ("/chat/press", ("message", "")),
            };
            let entry = page.entry_of(label);
            let back = if back.0 == "message" { ("message", entry.as_str()) } else { back };
            self.post(to, &[("press", &press), ("request", &request), back]).await
        }
        .boxed()
    }

    /// Writes into the chat window and gives the page that shows it.
    pub fn says<'a>(&'a self, text: &'a str) -> BoxFuture<'a, Answer> {
        async move {
            let page = self.get("/").await;
            let answer = self.post("/chat/say", &[("text", text), ("request", &page.request())]).await;
            assert_eq!(answer.status, 303, "{}", answer.body);
            self.get("/").await
        }
        .boxed()
    }

    /// Opens a page, and again with each thing its stream tells, until it
    /// shows this text.
    pub fn waits_for<'a>(&'a self, path: &'a str, text: &'a str) -> BoxFuture<'a, Answer> {
        async move {
            let stream = if path == "/" { "/chat/stream".to_owned() } else { format!("{path}/stream") };
            let waited = async {
                loop {
                    let mut events = self.open(&stream).await;
                    while let Some(_told) = events.chunk().await.expect("a stream") {
                        let page = self.get(path).await;
                        if page.body.contains(text) {
                            return page;
                        }
                    }
                }
            };
            match tokio::time::timeout(PATIENCE, waited).await {
                Ok(page) => page,
                Err(_) => panic!("{path} never showed {text:?}:\n{}", self.get(path).await.body),
            }
        }
        .boxed()
    }

    async fn open(&self, path: &str) -> reqwest::Response {
        self.dressed(self.http.get(format!("{}{path}", self.url))).send().await.expect("a stream")
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    /// A request with what a browser sends along.
    fn dressed(&self, request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
        let jar: Vec<String> = {
            let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
            cookies.iter().map(|(name, value)| format!("{name}={value}")).collect()
        };
        let request = request.header("accept-language", &self.lang);
        if jar.is_empty() { request } else { request.header(COOKIE, jar.join("; ")) }
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        let response = self.dressed(request).send().await.expect("an answer");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        self.keep(&headers);
        Answer { status, headers, body: response.text().await.expect("a text") }
    }

    fn keep(&self, headers: &HeaderMap) {
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        for set in headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok()) {
            let pair = set.split(';').next().unwrap_or_default();
            let Some((name, value)) = pair.split_once('=') else { continue };
            if set.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// What comes back from a request that no client library knows of.
///
/// # Panics
/// When the server is not there or breaks off.
pub async fn raw_get(url: &str, path: &str) -> String {
    let host = url.trim_start_matches("http://");
    let mut line = TcpStream::connect(host).await.expect("a server");
    let request = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
    line.write_all(request.as_bytes()).await.expect("it listens");
    let mut told = Vec::new();
    line.read_to_end(&mut told).await.expect("an answer");
    String::from_utf8_lossy(&told).into_owned()
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

impl Answer {
    /// A header's text; empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where a redirect leads.
    pub fn leads_to(&self) -> &str {
        self.headers.get(LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// A request id of the page's forms.
    pub fn request(&self) -> String {
        self.first(r#"name="request" value="([A-Za-z0-9_-]{22,})""#)
    }

    /// What a button with this label sends.
    pub fn button(&self, label: &str) -> String {
        self.first(&format!(r#"name="press" value="([^"]+)"[^>]*>{}<"#, regex::escape(label)))
    }

    /// The entry of the chat log that a button with this label stands in.
    fn entry_of(&self, label: &str) -> String {
        let found = Regex::new(&format!(r#"form="e(\d+)-do"[^>]*>{}<"#, regex::escape(label)));
        let found = found.expect("a pattern").captures(&self.body).map(|found| found[1].to_owned());
        found.unwrap_or_default()
    }

    /// The first group of the first match.
    pub fn first(&self, pattern: &str) -> String {
        let pattern = Regex::new(pattern).expect("a pattern");
        let found = pattern.captures(&self.body);
        found.unwrap_or_else(|| panic!("{pattern} is not in:\n{}", self.body))[1].to_owned()
    }
}
