//! The gateway: sessions, what they have missed, and the connections that carry them.

mod line;
mod pack;
mod session;

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

pub(crate) use line::listen;
pub(crate) use session::Session;

use super::log::Contact;
use super::state::State;

/// Intents, by bit.
pub(crate) mod intent {
    pub const GUILDS: u64 = 1;
    pub const GUILD_MESSAGES: u64 = 1 << 9;
    pub const DIRECT_MESSAGES: u64 = 1 << 12;
    pub const GUILD_SCHEDULED_EVENTS: u64 = 1 << 16;
    /// Members, presences, message content: only for bots that Discord has approved.
    pub const PRIVILEGED: u64 = (1 << 1) | (1 << 8) | (1 << 15);
    /// All that exist.
    pub const KNOWN: u64 = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
}

/// What a connection is told to do.
#[derive(Debug, Clone)]
pub(crate) enum Order {
    /// Send this text.
    Send(String),
    /// Close with this code, or with none.
    Close(Option<u16>),
    /// Break off without a word.
    Cut,
}

/// All that is known of the gateway.
#[derive(Debug)]
pub(crate) struct Gateway {
    pub url: String,
    pub resume_url: String,
    /// How often a client has to show that it is alive, in milliseconds of real time.
    pub heartbeat_ms: u64,
    /// How many shards the bot must have.
    pub shards: u64,
    /// Sessions that may still be started today.
    pub budget: u32,
    /// How long to wait between two sessions, in milliseconds of real time.
    pub identify_ms: u64,
    /// When the last session was started.
    pub identified: Option<tokio::time::Instant>,
    /// Whether nobody gets through.
    pub outage: bool,
    /// Until when on the injected clock nobody gets through.
    pub out_until: i64,
    /// How often somebody came to the address for RESUME in vain since a
    /// connection there stood.
    pub turned_away: u32,
    /// How many heartbeats were heard.
    pub beats: u64,
    /// Whether heartbeats get no answer.
    pub deaf: bool,
    /// Codes with which the next sessions are refused when they identify.
    pub refusals: Vec<u16>,
    /// Whether its address was asked from the API.
    pub asked: bool,
    /// Whether its address is told to the bot by configuration, to which RESUME then goes too.
    pub fixed: bool,
    /// What happened.
    pub contacts: Vec<Contact>,
    pub sessions: Vec<Session>,
    lines: BTreeMap<u64, UnboundedSender<Order>>,
    opened: u64,
}

/// How many sessions may be started in a day.
pub(crate) const DAILY: u32 = 1_000;

impl Gateway {
    pub fn new(heartbeat_ms: u64, shards: u64, fixed: bool) -> Self {
        Self {
            url: String::new(),
            resume_url: String::new(),
            heartbeat_ms,
            shards,
            budget: DAILY,
            identify_ms: 0,
            identified: None,
            outage: false,
            out_until: 0,
            turned_away: 0,
            beats: 0,
            deaf: false,
            refusals: Vec::new(),
            asked: false,
            fixed,
            contacts: Vec::new(),
            sessions: Vec::new(),
            lines: BTreeMap::new(),
            opened: 0,
        }
    }

    /// A connection begins.
    pub fn open(&mut self, orders: UnboundedSender<Order>, resuming: bool) -> u64 {
        self.opened += 1;
        self.lines.insert(self.opened, orders);
        self.contacts.push(Contact::Opened { resuming });
        self.opened
    }

    /// A connection is over; its session can go on unless it was left for good.
    pub fn close(&mut self, line: u64, how: Contact, resumable: bool) {
        self.lines.remove(&line);
        self.contacts.push(how);
        for session in self.sessions.iter_mut().filter(|session| session.line == Some(line)) {
            session.line = None;
            session.resumable &= resumable;
        }
    }

    /// Tells every connection to do something.
    pub fn order_all(&mut self, order: &Order) {
        for line in self.lines.values() {
            // A line that is just ending needs no orders.
            let _ = line.send(order.clone());
        }
    }

    /// Tells one connection something that is no event.
    pub fn tell(&self, line: u64, payload: &Value) {
        if let Some(line) = self.lines.get(&line) {
            let _ = line.send(Order::Send(payload.to_string()));
        }
    }

    /// Whether all shards are connected with a session.
    pub fn connected(&self) -> bool {
        (0..self.shards).all(|shard| {
            self.sessions.iter().any(|session| session.line.is_some() && session.shard.0 == shard)
        })
    }

    /// The session on a connection.
    pub fn session_on(&mut self, line: u64) -> Option<&mut Session> {
        self.sessions.iter_mut().find(|session| session.line == Some(line))
    }

    /// An event for every session that hears of that guild and has one of these intents; whether there is
    /// any that gets it now or when it resumes.
    pub fn emit(&mut self, name: &str, data: &Value, guild: Option<u64>, intents: u64) -> bool {
        let mut heard = false;
        for session in &mut self.sessions {
            let wanted = intents == 0 || session.intents & intents != 0;
            if session.resumable && wanted && session.hears(guild) {
                heard = true;
                let text = session.push(name, data);
                if let Some(line) = session.line.and_then(|line| self.lines.get(&line)) {
                    let _ = line.send(Order::Send(text));
                }
            }
        }
        heard
    }

    /// The same event to one connection only.
    pub fn emit_on(&mut self, line: u64, name: &str, data: &Value) {
        let Some(session) = self.sessions.iter_mut().find(|session| session.line == Some(line)) else {
            return;
        };
        let text = session.push(name, data);
        if let Some(line) = self.lines.get(&line) {
            let _ = line.send(Order::Send(text));
        }
    }

    /// The sessions are not valid any more; each connection is told so.
    pub fn invalidate(&mut self, resumable: bool) {
        for session in &mut self.sessions {
            let line = session.line;
            if !resumable {
                session.line = None;
                session.resumable = false;
            }
            if let Some(line) = line.and_then(|line| self.lines.get(&line)) {
                let _ = line.send(Order::Send(json!({"op": 9, "d": resumable}).to_string()));
            }
        }
    }
}

impl State {
    /// Tells the bot of something, if it wants to hear of such things; whether it does or will.
    pub fn emit(&mut self, name: &str, data: &Value, guild: Option<u64>, intents: u64) -> bool {
        let joined = |id: u64| self.guilds.get(&id).is_some_and(|guild| guild.joined);
        if name != "GUILD_DELETE" && guild.is_some_and(|id| !joined(id)) {
            return false;
        }
        self.gateway.emit(name, data, guild, intents)
    }
}
