//! One connection, from HELLO to its end.

use std::time::Duration;

use futures::{SinkExt as _, StreamExt as _};
use haizhi_core::platform::Condition;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at, timeout};
use tokio_websockets::{CloseCode, Message};

use super::dial::Socket;
use super::taken::{Session, Taken};
use super::{Arrived, Wiring};
use crate::wire::Ready;

/// How long HELLO may take.
const HELLO: Duration = Duration::from_secs(20);
/// How long the other side may take to let us go.
const FAREWELL: Duration = Duration::from_secs(2);
/// Shortest interval of heartbeats that is believed, in ms.
const SHORTEST_MS: u64 = 100;

/// What we hear of: guilds with their channels and threads, and direct
/// messages. None of it is privileged; commands and controls come anyway.
const INTENTS: u64 = 1 | 1 << 12;

/// The events that are handed in; of all others only the number counts.
const TAKEN: [&str; 9] = [
    "INTERACTION_CREATE",
    "MESSAGE_CREATE",
    "GUILD_CREATE",
    "GUILD_DELETE",
    "CHANNEL_CREATE",
    "CHANNEL_UPDATE",
    "CHANNEL_DELETE",
    "THREAD_CREATE",
    "THREAD_DELETE",
];

/// How a connection ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum End {
    /// We were told to stop.
    Stopped,
    /// It was closed, with a code or without.
    Closed(Option<u16>),
    /// It broke, or was no longer alive.
    Broken(String),
    /// We were asked to come again.
    ComeAgain,
    /// The session is over; whether it may be tried once more.
    Invalid { resumable: bool },
}

#[derive(Deserialize)]
struct Payload<'a> {
    op: u8,
    #[serde(borrow)]
    d: Option<&'a RawValue>,
    s: Option<u64>,
    t: Option<String>,
}

#[derive(Deserialize)]
struct Hello {
    heartbeat_interval: u64,
}

/// Room for one more event that waits to be taken in.
type Room<'a> = mpsc::Permit<'a, Arrived>;

/// A connection while it lasts.
pub(super) struct Talk<'a> {
    socket: Socket,
    wiring: &'a Wiring,
    shard: u32,
    shards: u32,
    /// Whether the last heartbeat was answered.
    acknowledged: bool,
    /// Whether what comes was missed before.
    replayed: bool,
}

impl<'a> Talk<'a> {
    pub fn new(socket: Socket, wiring: &'a Wiring, shard: u32, shards: u32) -> Self {
        Self { socket, wiring, shard, shards, acknowledged: true, replayed: false }
    }

    /// How far this shard's session was taken in.
    fn taken(&self) -> &'a Taken {
        &self.wiring.taken[self.shard as usize]
    }

    /// Talks until it ends, and closes what is still open.
    pub async fn run(mut self, stop: &mut watch::Receiver<bool>) -> End {
        let end = match self.greet().await {
            Ok(beats) => self.listen(beats, stop).await,
            Err(end) => end,
        };
        // With a normal code the session would be over for Discord; whoever comes next goes on with it.
        let code = match &end {
            End::Stopped | End::Broken(_) | End::ComeAgain => Some(4000),
            End::Invalid { resumable } => Some(if *resumable { 4000 } else { 1000 }),
            End::Closed(_) => None,
        };
        if let Some(code) = code.and_then(|code| CloseCode::try_from(code).ok()) {
            let farewell = async {
                let _ = self.socket.send(Message::close(Some(code), "")).await;
                while let Some(Ok(_)) = self.socket.next().await {}
            };
            let _ = timeout(FAREWELL, farewell).await;
        }
        end
    }

    /// Waits for HELLO and says who we are.
    async fn greet(&mut self) -> Result<Interval, End> {
        let first = match timeout(HELLO, self.socket.next()).await {
            Ok(Some(Ok(message))) if message.is_close() => return Err(closed(&message)),
            Ok(Some(Ok(message))) => message,
            Ok(Some(Err(error))) => return Err(End::Broken(error.to_string())),
            Ok(None) => return Err(End::Broken("closed without a word".into())),
            Err(_) => return Err(End::Broken("no greeting in time".into())),
        };
        let hello = first.as_text().and_then(|text| {
            let payload: Payload<'_> = serde_json::from_str(text).ok()?;
            let hello: Hello = serde_json::from_str(payload.d.filter(|_| payload.op == 10)?.get()).ok()?;
            Some(hello)
        });
        let Some(hello) = hello else { return Err(End::Broken("no greeting of a gateway".into())) };
        let every = Duration::from_millis(hello.heartbeat_interval.max(SHORTEST_MS));
        let first = every.mul_f64(rand::random::<f64>());
        let mut beats = interval_at(Instant::now() + first, every);
        beats.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let token = &self.wiring.settings.token;
        let session = self.taken().session();
        self.replayed = session.is_some();
        let who = match session {
            Some(session) => {
                let seq = self.taken().position();
                json!({"op": 6, "d": {"token": token, "session_id": session.id, "seq": seq}})
            }
            None => json!({"op": 2, "d": {
                "token": token,
                "intents": INTENTS,
                "properties": {"os": std::env::consts::OS, "browser": "haizhi", "device": "haizhi"},
                "shard": [self.shard, self.shards],
            }}),
        };
        self.say(&who).await?;
        Ok(beats)
    }

    async fn listen(&mut self, mut beats: Interval, stop: &mut watch::Receiver<bool>) -> End {
        let arrived = &self.wiring.arrived;
        let mut room = None;
        loop {
            room = room.or_else(|| arrived.try_reserve().ok());
            // Nothing is read for which there is no room.
            let behind = room.is_none();
            let done = tokio::select! {
                () = super::stopped(stop) => Err(End::Stopped),
                _ = beats.tick() => self.beat(behind).await,
                message = self.socket.next(), if !behind => match message {
                    Some(Ok(message)) if message.is_close() => Err(closed(&message)),
                    Some(Ok(message)) => self.hear(&message, &mut room).await,
                    Some(Err(error)) => Err(End::Broken(error.to_string())),
                    None => Err(End::Broken("closed without a word".into())),
                },
                reserved = arrived.reserve(), if behind => match reserved {
                    Ok(permit) => {
                        room = Some(permit);
                        Ok(())
                    }
                    // Nobody takes events any more: the house stops.
                    Err(_) => Err(End::Stopped),
                },
            };
            if let Err(end) = done {
                return end;
            }
        }
    }

    async fn say(&mut self, payload: &Value) -> Result<(), End> {
        let sent = self.socket.send(Message::text(payload.to_string())).await;
        sent.map_err(|error| End::Broken(error.to_string()))
    }

    /// A heartbeat names what is committed, and no more.
    async fn beat(&mut self, behind: bool) -> Result<(), End> {
        // While nothing is read no answer is either, and what came is read before it is asked for.
        if !std::mem::replace(&mut self.acknowledged, behind) && !behind {
            return Err(End::Broken("a heartbeat was not answered".into()));
        }
        self.heartbeat().await
    }

    async fn heartbeat(&mut self) -> Result<(), End> {
        let position = self.taken().position();
        let position = Some(position).filter(|position| *position > 0);
        self.say(&json!({"op": 1, "d": position})).await
    }

    async fn hear(&mut self, message: &Message, room: &mut Option<Room<'a>>) -> Result<(), End> {
        let Some(text) = message.as_text() else { return Ok(()) };
        let Ok(payload) = serde_json::from_str::<Payload<'_>>(text) else {
            self.unread("a payload");
            return Ok(());
        };
        match payload.op {
            0 => self.event(payload, room),
            1 => return self.heartbeat().await,
            7 => return Err(End::ComeAgain),
            9 => {
                let resumable = payload.d.is_some_and(|d| d.get() == "true");
                return Err(End::Invalid { resumable });
            }
            11 => self.acknowledged = true,
            _ => {}
        }
        Ok(())
    }

    /// Hands an event in, if it is one that concerns us.
    fn event(&mut self, payload: Payload<'_>, room: &mut Option<Room<'a>>) {
        let (Some(seq), Some(name), Some(data)) = (payload.s, payload.t, payload.d) else {
            self.unread("an event without name, number or content");
            return;
        };
        let taken = self.taken();
        if name == "READY" {
            match serde_json::from_str::<Ready>(data.get()) {
                Ok(ready) => {
                    taken.begin(Session { id: ready.session_id, url: ready.resume_gateway_url });
                    tracing::info!(shard = self.shard, guilds = ready.guilds.len(), "connected to Discord");
                }
                Err(_) => return self.unread("READY"),
            }
        }
        let session = taken.came(seq);
        if matches!(name.as_str(), "READY" | "RESUMED") {
            self.replayed = false;
            self.wiring.health.shard(self.shard as usize, Condition::Working);
        }
        if !TAKEN.contains(&name.as_str()) {
            taken.done(session, seq);
            return;
        }
        let of = taken.session().map_or_else(String::new, |session| session.id);
        let arrived = Arrived {
            shard: self.shard as usize,
            session,
            seq,
            replayed: self.replayed,
            key: format!("g{of}.{seq}"),
            name,
            data: data.to_owned(),
        };
        if let Some(room) = room.take() {
            room.send(arrived);
        }
    }

    fn unread(&self, what: &'static str) {
        crate::intake::unread(&self.wiring.health, what, self.wiring.clock.now());
    }
}

fn closed(message: &Message) -> End {
    let code = message.as_close().map(|(code, _)| u16::from(code));
    // That is how a frame without a code is read (RFC 6455, 7.1.5).
    End::Closed(code.filter(|code| *code != 1005))
}
