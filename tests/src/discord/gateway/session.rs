//! A session: what a bot was told, so that it can be told again.

use serde_json::{Value, json};
use tokio::time::{Duration, Instant};

use super::super::log::Contact;
use super::super::state::State;
use super::super::wire;
use super::{Gateway, Order, intent};

/// A session of one shard.
#[derive(Debug)]
pub(crate) struct Session {
    pub id: String,
    pub shard: (u64, u64),
    pub intents: u64,
    /// The number of the last event.
    pub seq: u64,
    /// Every event so far.
    sent: Vec<(u64, String)>,
    /// The connection that carries it.
    pub line: Option<u64>,
    /// Whether it can still go on.
    pub resumable: bool,
}

impl Session {
    /// Whether events of that guild are for this shard.
    pub fn hears(&self, guild: Option<u64>) -> bool {
        guild.map_or(0, |guild| (guild >> 22) % self.shard.1) == self.shard.0
    }

    /// Numbers an event and keeps it.
    pub fn push(&mut self, name: &str, data: &Value) -> String {
        self.seq += 1;
        let text = json!({"op": 0, "t": name, "s": self.seq, "d": data}).to_string();
        self.sent.push((self.seq, text.clone()));
        text
    }
}

/// IDENTIFY on a connection.
///
/// # Errors
/// The code to close with.
pub(crate) fn identify(state: &mut State, line: u64, data: &Value) -> Result<(), u16> {
    if state.gateway.session_on(line).is_some() {
        state.violate("gateway", None, "IDENTIFY in a session that goes on already");
        return Err(4005);
    }
    if state.gateway.budget == 0 {
        state.violate("gateway", None, "the sessions of the day are used up: the token would be reset");
        return Err(4004);
    }
    state.gateway.budget -= 1;
    if too_soon(&mut state.gateway) {
        state.gateway.contacts.push(Contact::Refused);
        state.gateway.tell(line, &json!({"op": 9, "d": false}));
        return Ok(());
    }
    if !state.gateway.refusals.is_empty() {
        return Err(state.gateway.refusals.remove(0));
    }
    if !authentic(state, data) {
        return Err(4004);
    }
    if !["os", "browser", "device"].iter().all(|key| data["properties"][key].is_string()) {
        state.violate("gateway", None, "IDENTIFY without properties os, browser and device");
        return Err(4002);
    }
    let shard = shard(state, data)?;
    let intents = intents(state, data)?;
    let mine: Vec<u64> = state
        .guilds
        .values()
        .filter(|guild| guild.joined && (guild.id >> 22) % shard.1 == shard.0)
        .map(|guild| guild.id)
        .collect();
    let id = format!("session-{}-{}", state.gateway.opened, state.gateway.sessions.len());
    state.gateway.contacts.push(Contact::Identified { shard, intents });
    // Who begins anew never hears what waited for the old session.
    for interaction in state.interactions.iter_mut().filter(|interaction| interaction.queued) {
        interaction.queued = false;
        interaction.excused |= interaction.response.is_none();
    }
    state.gateway.sessions.push(Session {
        id: id.clone(),
        shard,
        intents,
        seq: 0,
        sent: Vec::new(),
        line: Some(line),
        resumable: true,
    });
    let ready = wire::ready(state, &id, shard, &mine);
    state.gateway.emit_on(line, "READY", &ready);
    if intents & intent::GUILDS != 0 {
        // A guild that Discord has trouble with comes when that is over.
        for guild in mine.into_iter().filter(|id| !state.guilds[id].unavailable).collect::<Vec<_>>() {
            let guild = wire::guild_create(state, &state.guilds[&guild]);
            state.gateway.emit_on(line, "GUILD_CREATE", &guild);
        }
    }
    Ok(())
}

/// Whether the last session began a moment ago: Discord lets one begin in five seconds.
fn too_soon(gateway: &mut Gateway) -> bool {
    let pause = Duration::from_millis(gateway.identify_ms);
    let soon = gateway.identified.is_some_and(|at| at.elapsed() < pause);
    if !soon {
        gateway.identified = Some(Instant::now());
    }
    soon
}

fn authentic(state: &State, data: &Value) -> bool {
    let token = data["token"].as_str().unwrap_or_default();
    token.strip_prefix("Bot ").unwrap_or(token) == state.account.token
}

fn shard(state: &mut State, data: &Value) -> Result<(u64, u64), u16> {
    let shard = match &data["shard"] {
        Value::Null => (0, 1),
        pair => (pair[0].as_u64().unwrap_or(u64::MAX), pair[1].as_u64().unwrap_or(0)),
    };
    if shard.0 >= shard.1 {
        state.violate("gateway", None, format!("there is no shard {} of {}", shard.0, shard.1));
        return Err(4010);
    }
    if shard.1 < state.gateway.shards {
        return Err(4011);
    }
    Ok(shard)
}

fn intents(state: &mut State, data: &Value) -> Result<u64, u16> {
    let Some(intents) = data["intents"].as_u64().filter(|bits| bits & !intent::KNOWN == 0) else {
        state.violate("gateway", None, format!("no such intents: {}", data["intents"]));
        return Err(4013);
    };
    if intents & intent::PRIVILEGED != 0 {
        state.violate("gateway", None, format!("privileged intents: {intents:#b}"));
        return Err(4014);
    }
    Ok(intents)
}

/// After how many tries in vain at `resume_gateway_url` a bot may come to the
/// first address with RESUME.
const IN_VAIN: u32 = 2;

/// RESUME on a connection.
///
/// # Errors
/// The code to close with.
pub(crate) fn resume(state: &mut State, line: u64, data: &Value, at_resume: bool) -> Result<(), u16> {
    if !authentic(state, data) {
        return Err(4004);
    }
    // Where nobody is reached at that address the first one is the only other.
    let in_vain = std::mem::take(&mut state.gateway.turned_away) >= IN_VAIN;
    if !at_resume && state.gateway.asked && !state.gateway.fixed && !in_vain {
        state.violate("gateway", None, "RESUME at the first address instead of resume_gateway_url");
    }
    let id = data["session_id"].as_str().unwrap_or_default();
    let gateway = &mut state.gateway;
    let Some(place) = gateway.sessions.iter().position(|session| session.id == id && session.resumable)
    else {
        gateway.contacts.push(Contact::Refused);
        gateway.tell(line, &json!({"op": 9, "d": false}));
        return Ok(());
    };
    let Gateway { sessions, lines, contacts, .. } = gateway;
    let session = &mut sessions[place];
    let order = |text: String| {
        if let Some(line) = lines.get(&line) {
            let _ = line.send(Order::Send(text));
        }
    };
    let Some(seq) = data["seq"].as_u64().filter(|seq| *seq <= session.seq) else {
        let what = format!("RESUME from event {}, which was never sent", data["seq"]);
        session.resumable = false;
        state.violate("gateway", None, what);
        return Err(4007);
    };
    // A connection that is still there is replaced.
    if let Some(old) = session.line.replace(line).and_then(|old| lines.get(&old)) {
        let _ = old.send(Order::Close(Some(4000)));
    }
    let missed: Vec<String> =
        session.sent.iter().filter(|(number, _)| *number > seq).map(|(_, text)| text.clone()).collect();
    contacts.push(Contact::Resumed { replayed: missed.len() });
    state.interactions.iter_mut().for_each(|interaction| interaction.queued = false);
    missed.into_iter().for_each(order);
    state.gateway.emit_on(line, "RESUMED", &json!({"_trace": []}));
    if let Some(session) = state.gateway.session_on(line) {
        // It has a number, but nothing happened that a later resumption had to tell again.
        session.sent.pop();
    }
    Ok(())
}
