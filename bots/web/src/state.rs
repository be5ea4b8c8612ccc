//! What every handler shares.

use std::sync::Arc;

use haizhi_core::clock::Clock;
use haizhi_core::platform::Adapter;
use haizhi_core::service::Service;
use haizhi_core::store::Store;
use haizhi_core::text::Texts;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::sync::{Semaphore, watch};

use crate::health::Readiness;
use crate::rooms::Rooms;
use crate::throttle::Throttle;

/// Streams open at once over all visitors; one more is told to reload instead.
const MAX_STREAMS: usize = 4096;

/// How the pages are set up.
#[derive(Clone, Default)]
pub struct WebConfig {
    /// Who speaks on which platform, for links that lead there.
    pub adapters: Vec<Arc<dyn Adapter>>,
    /// How the outside reaches the pages, without a slash at the end; `https`
    /// makes cookies `Secure`.
    pub public_url: Option<String>,
    /// The people of the demo, when this is one.
    pub demo: Option<DemoInfo>,
    /// What the binary knows of its parts.
    pub readiness: Readiness,
    /// Where the numbers are collected.
    pub metrics: Option<PrometheusHandle>,
}

/// The people of the demo.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DemoInfo {
    /// In the order in which they are offered.
    pub people: Vec<DemoPerson>,
}

/// Somebody whose place a visitor of the demo can take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoPerson {
    /// Name and what they are, in the words of the demo's data.
    pub label: String,
    /// Which window is theirs.
    pub side: DemoSide,
}

/// Which window somebody uses, and with which token in their cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DemoSide {
    /// The workbench. The person with the web address of [`crate::desk_chat`]
    /// of this token is staff already.
    Staff(String),
    /// The chat window; its web address is [`crate::visitor_chat`] of this token.
    Scholar(String),
}

/// What every handler shares. Cloning gives another handle to the same state.
#[derive(Clone)]
pub struct WebState(pub(crate) Arc<Shared>);

pub(crate) struct Shared {
    pub service: Arc<Service>,
    pub clock: Arc<dyn Clock>,
    pub rooms: Rooms,
    pub texts: &'static Texts,
    pub config: WebConfig,
    pub codes: Throttle,
    pub turns: Throttle,
    pub newcomers: Throttle,
    /// Calendar programs that read somebody's feed.
    pub feeds: Throttle,
    /// Tries at feeds that nobody has.
    pub strays: Throttle,
    /// Requests whose words stand in the log already.
    pub noted: Throttle,
    pub streams: Arc<Semaphore>,
    closing: watch::Sender<bool>,
}

impl WebState {
    /// The state of one server. `rooms` are those of the [`crate::WebAdapter`].
    pub fn new(service: Arc<Service>, clock: Arc<dyn Clock>, rooms: Rooms, config: WebConfig) -> Self {
        Self(Arc::new(Shared {
            service,
            clock,
            rooms,
            texts: Texts::get(),
            config,
            // Codes hold 59 bits, so this is against noise, not against guessing; an
            // office behind one address signs in at the same time.
            codes: Throttle::new(60, 10 * 60_000),
            turns: Throttle::new(60, 10_000),
            newcomers: Throttle::new(120, 60_000),
            feeds: Throttle::new(60, 60_000),
            // Against noise again: the secret of a feed holds 118 bits.
            strays: Throttle::new(120, 60_000),
            noted: Throttle::new(1, 60_000),
            streams: Arc::new(Semaphore::new(MAX_STREAMS)),
            closing: watch::Sender::new(false),
        }))
    }

    /// The store below the service.
    pub(crate) fn store(&self) -> &Store {
        self.0.service.store()
    }

    /// Ends every open stream, so that the server can stop.
    pub(crate) fn close(&self) {
        self.0.closing.send_replace(true);
    }

    /// Becomes true once the server stops.
    pub(crate) fn closing(&self) -> watch::Receiver<bool> {
        self.0.closing.subscribe()
    }

    /// Whether the outside reaches the pages over TLS.
    pub(crate) fn is_https(&self) -> bool {
        self.0.config.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// Whether this is a demo.
    pub(crate) fn is_demo(&self) -> bool {
        self.0.config.demo.is_some()
    }
}
