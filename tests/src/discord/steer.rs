//! Trouble at the gateway, on demand.

use std::sync::Arc;

use serde_json::{Value, json};

use super::gateway::{DAILY, Order};
use super::log::Contact;
use super::state::{Shared, State};
use crate::shared::PATIENCE;

/// Steers the gateway.
#[derive(Clone)]
pub struct Steer {
    shared: Arc<Shared>,
}

impl Steer {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// Every connection is closed with this code, or with a frame that has none.
    pub fn closes(&self, code: Option<u16>) {
        self.orders(&Order::Close(code));
    }

    /// Every connection breaks, without a close frame.
    pub fn cuts(&self) {
        self.orders(&Order::Cut);
    }

    fn orders(&self, order: &Order) {
        self.shared.change(|state| state.gateway.order_all(order));
    }

    /// Nobody gets through, and those who are there are cut off; or they can come again.
    pub fn outage(&self, out: bool) {
        self.shared.change(|state| state.gateway.outage = out);
        if out {
            self.cuts();
        }
    }

    /// The same for so many milliseconds of the injected clock.
    pub fn outage_for(&self, ms: i64) {
        self.shared.change(|state| state.gateway.out_until = state.now() + ms);
        self.cuts();
    }

    /// Heartbeats get no answer any more, or get one again.
    pub fn deaf(&self, deaf: bool) {
        self.shared.change(|state| state.gateway.deaf = deaf);
    }

    /// The bot is asked to connect anew.
    pub fn reconnect(&self) {
        self.orders(&Order::Send(json!({"op": 7, "d": null}).to_string()));
    }

    /// The bot is asked for a heartbeat at once.
    pub fn asks_for_heartbeat(&self) {
        self.orders(&Order::Send(json!({"op": 1, "d": null}).to_string()));
    }

    /// The bot is told that its session is not valid: it may resume, or must identify anew.
    pub fn invalidates(&self, resumable: bool) {
        self.shared.change(|state| state.gateway.invalidate(resumable));
    }

    /// Sessions of bots that are away are over, so that they cannot be resumed.
    pub fn forgets_sessions(&self) {
        self.shared.change(|state| {
            let sessions = state.gateway.sessions.iter_mut();
            sessions.filter(|session| session.line.is_none()).for_each(|session| session.resumable = false);
        });
    }

    /// The next sessions are refused with these codes when they identify.
    pub fn refuses(&self, codes: &[u16]) {
        self.shared.change(|state| state.gateway.refusals.extend_from_slice(codes));
    }

    /// An event of any kind, to every session.
    pub fn pushes(&self, name: &str, data: &Value) {
        self.shared.change(|state| state.emit(name, data, None, 0));
    }

    /// An event that nobody can decode: a known name and something else in it. It is numbered and replayed
    /// like any other.
    pub fn pushes_garbled(&self, name: &str) {
        self.pushes(name, &json!({"id": {"garbled": [true]}, "token": 7}));
    }

    /// A frame with any text, outside of every session's numbers.
    pub fn sends_text(&self, text: &str) {
        self.orders(&Order::Send(text.to_owned()));
    }

    /// How many sessions can still be started today.
    pub fn sets_budget(&self, sessions: u32) {
        self.shared.change(|state| state.gateway.budget = sessions.min(DAILY));
    }

    /// Sessions may begin only so far apart, in milliseconds of real time, five seconds at Discord and none
    /// unless told otherwise: whoever is too early is told that its session is not valid.
    pub fn spaces_sessions(&self, ms: u64) {
        self.shared.change(|state| state.gateway.identify_ms = ms);
    }

    /// What happened so far.
    pub fn contacts(&self) -> Vec<Contact> {
        self.shared.read(|state| state.gateway.contacts.clone())
    }

    /// How many sessions were started.
    pub fn identified(&self) -> usize {
        self.count(|contact| matches!(contact, Contact::Identified { .. }))
    }

    /// How often a session went on.
    pub fn resumed(&self) -> usize {
        self.count(|contact| matches!(contact, Contact::Resumed { .. }))
    }

    /// How often a session could not go on, or began too early.
    pub fn refused(&self) -> usize {
        self.count(|contact| matches!(contact, Contact::Refused))
    }

    /// How many sessions can still be started today.
    pub fn budget(&self) -> u32 {
        self.shared.read(|state| state.gateway.budget)
    }

    /// How many connections were taken.
    pub fn opened(&self) -> usize {
        self.count(|contact| matches!(contact, Contact::Opened { .. }))
    }

    fn count(&self, wanted: impl Fn(&Contact) -> bool) -> usize {
        self.shared.read(|state| state.gateway.contacts.iter().filter(|contact| wanted(contact)).count())
    }

    /// Whether every shard has a session on a connection.
    pub fn connected(&self) -> bool {
        self.shared.read(|state| state.gateway.connected())
    }

    /// Waits until every shard is connected, or none is.
    ///
    /// # Panics
    /// After ten seconds of real time.
    pub async fn wait_connected(&self, connected: bool) {
        let wanted = |state: &State| (state.gateway.connected() == connected).then_some(());
        let met = self.shared.until(PATIENCE, wanted).await;
        assert!(met.is_some(), "connected is not {connected}: {:?}", self.contacts());
    }

    /// Waits for so many more heartbeats.
    ///
    /// # Panics
    /// After ten seconds of real time.
    pub async fn wait_heartbeats(&self, count: u64) {
        let enough = self.shared.read(|state| state.gateway.beats) + count;
        let met = self.shared.until(PATIENCE, |state| (state.gateway.beats >= enough).then_some(())).await;
        assert!(met.is_some(), "{count} heartbeats do not come: {:?}", self.contacts());
    }

    /// Waits until so many sessions have gone on.
    ///
    /// # Panics
    /// After ten seconds of real time.
    pub async fn wait_resumed(&self, count: usize) {
        let met = self.shared.until(PATIENCE, |state| {
            let resumed = state.gateway.contacts.iter().filter(|c| matches!(c, Contact::Resumed { .. }));
            (resumed.count() >= count).then_some(())
        });
        let met = met.await;
        assert!(met.is_some(), "not resumed {count} times: {:?}", self.contacts());
    }
}
