//! One connection to the gateway.

use std::collections::VecDeque;
use std::sync::Arc;

use async_tungstenite::WebSocketStream;
use async_tungstenite::tokio::{TokioAdapter, accept_hdr_async};
use async_tungstenite::tungstenite::Message;
use async_tungstenite::tungstenite::handshake::server::{ErrorResponse, Request, Response};
use async_tungstenite::tungstenite::http::StatusCode;
use async_tungstenite::tungstenite::protocol::CloseFrame;
use futures::StreamExt;
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::{Duration, Instant, timeout, timeout_at};

use super::super::log::Contact;
use super::super::state::{Shared, State};
use super::pack::Pack;
use super::{Order, session};

type Socket = WebSocketStream<TokioAdapter<TcpStream>>;

/// Takes connections until the task is dropped; `resuming` at the address for RESUME.
pub(crate) async fn listen(listener: TcpListener, shared: Arc<Shared>, resuming: bool) {
    let mut lines = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        if shared.read(|state| state.gateway.outage || state.closed || state.now() < state.gateway.out_until)
        {
            shared.change(|state| state.gateway.turned_away += u32::from(resuming));
            continue;
        }
        lines.spawn(serve(stream, shared.clone(), resuming));
        while lines.try_join_next().is_some() {}
    }
}

/// How a connection ended.
enum End {
    /// The fake closes it.
    Close(Option<u16>),
    /// The fake breaks it off.
    Cut,
    /// The client closed it.
    Left(Option<u16>),
    /// It broke.
    Broken,
}

async fn serve(stream: TcpStream, shared: Arc<Shared>, resuming: bool) {
    let mut query = String::new();
    #[expect(clippy::result_large_err, reason = "the refusal is as the library has it")]
    let check = |request: &Request, response: Response| {
        query = request.uri().query().unwrap_or_default().to_owned();
        match terms(&query) {
            Ok(_) => Ok(response),
            Err(_) => {
                let mut refusal = ErrorResponse::new(None);
                *refusal.status_mut() = StatusCode::BAD_REQUEST;
                Err(refusal)
            }
        }
    };
    let accepted = accept_hdr_async(stream, check).await;
    let pack = match terms(&query) {
        Ok(pack) => pack,
        Err(what) => {
            shared.change(|state| state.violate("gateway", None, what));
            return;
        }
    };
    let Ok(mut socket) = accepted else { return };
    let (sender, orders) = unbounded_channel();
    let (number, heartbeat_ms) =
        shared.change(|state| (state.gateway.open(sender, resuming), state.gateway.heartbeat_ms));
    let mut line = Line {
        shared: shared.clone(),
        number,
        resuming,
        pack,
        heartbeat: Duration::from_millis(heartbeat_ms),
        beaten: Instant::now(),
        sent: VecDeque::new(),
    };
    let end = line.run(&mut socket, orders).await;
    let how = match end {
        End::Close(code) => Contact::Closed(code),
        End::Left(code) => Contact::Left(code),
        End::Cut | End::Broken => Contact::Broken,
    };
    let resumable = match end {
        End::Close(code) => !matches!(code, Some(1000 | 1001 | 4004 | 4007 | 4009..)),
        // A client that says good-bye ends its session.
        End::Left(code) => !matches!(code, Some(1000 | 1001)),
        End::Cut | End::Broken => true,
    };
    shared.change(|state| state.gateway.close(number, how, resumable));
    if let End::Close(code) = end {
        let frame = code.map(|code| CloseFrame { code: code.into(), reason: "".into() });
        let _ = socket.close(frame).await;
        // The client answers the close frame; nothing is heard of what it says before.
        let rest = async { while let Some(Ok(_)) = socket.next().await {} };
        let _ = timeout(Duration::from_secs(2), rest).await;
    }
}

/// What the client asks for in the address.
fn terms(query: &str) -> Result<Pack, String> {
    let get =
        |name: &str| query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
    let is = |name: &str, value: &str| get(name).is_some_and(|(_, given)| given == value);
    if !is("v", "10") || !is("encoding", "json") {
        return Err(format!("a gateway other than version 10 in JSON: {query:?}"));
    }
    let compress = get("compress").map(|(_, name)| name);
    Pack::named(compress).ok_or_else(|| format!("unknown compression {compress:?}"))
}

struct Line {
    shared: Arc<Shared>,
    number: u64,
    resuming: bool,
    pack: Pack,
    heartbeat: Duration,
    beaten: Instant,
    sent: VecDeque<Instant>,
}

/// What a client may send in a minute.
const SENDS: usize = 120;

impl Line {
    async fn run(&mut self, socket: &mut Socket, mut orders: UnboundedReceiver<Order>) -> End {
        let hello = json!({"op": 10, "d": {"heartbeat_interval": self.heartbeat.as_millis() as u64}});
        if self.send(socket, hello.to_string()).await.is_err() {
            return End::Broken;
        }
        loop {
            let patience = self.beaten + self.heartbeat * 3 / 2 + Duration::from_secs(2);
            let next = timeout_at(patience, async {
                tokio::select! {
                    biased;
                    order = orders.recv() => Err(order),
                    frame = socket.next() => Ok(frame),
                }
            });
            let end = match next.await {
                Err(_) => {
                    self.violate(format!("no heartbeat within {:?}", self.heartbeat));
                    Some(End::Close(Some(4009)))
                }
                Ok(Err(Some(Order::Send(text)))) => match self.send(socket, text).await {
                    Ok(()) => None,
                    Err(_) => Some(End::Broken),
                },
                Ok(Err(Some(Order::Close(code)))) => Some(End::Close(code)),
                Ok(Err(Some(Order::Cut) | None)) => Some(End::Cut),
                Ok(Ok(Some(Ok(frame)))) => self.hear(socket, frame).await,
                Ok(Ok(Some(Err(_)) | None)) => Some(End::Broken),
            };
            if let Some(end) = end {
                return end;
            }
        }
    }

    async fn send(
        &mut self,
        socket: &mut Socket,
        text: String,
    ) -> Result<(), async_tungstenite::tungstenite::Error> {
        let message = self.pack.pack(text);
        socket.send(message).await
    }

    fn violate(&self, what: String) {
        self.shared.change(|state| state.violate("gateway", None, what));
    }

    async fn hear(&mut self, socket: &mut Socket, frame: Message) -> Option<End> {
        let text = match frame {
            Message::Text(text) => text,
            Message::Close(frame) => return Some(End::Left(frame.map(|frame| frame.code.into()))),
            Message::Ping(_) | Message::Pong(_) => return None,
            Message::Binary(_) | Message::Frame(_) => {
                self.violate("a frame that is no text".to_owned());
                return Some(End::Close(Some(4002)));
            }
        };
        let now = Instant::now();
        self.sent.push_back(now);
        while self.sent.front().is_some_and(|at| now - *at >= Duration::from_secs(60)) {
            self.sent.pop_front();
        }
        if self.sent.len() > SENDS {
            self.violate(format!("more than {SENDS} sends in a minute"));
            return Some(End::Close(Some(4008)));
        }
        let Ok(payload) = serde_json::from_str::<Value>(&text) else {
            self.violate("a payload that is no JSON".to_owned());
            return Some(End::Close(Some(4002)));
        };
        if text.len() > 4096 {
            self.violate("a payload of more than 4096 bytes".to_owned());
            return Some(End::Close(Some(4002)));
        }
        self.obey(socket, &payload).await
    }

    async fn obey(&mut self, socket: &mut Socket, payload: &Value) -> Option<End> {
        let data = &payload["d"];
        let (number, resuming) = (self.number, self.resuming);
        let result = match payload["op"].as_u64() {
            Some(1) => return self.heartbeat(socket, data).await,
            Some(2) => self.shared.change(|state| session::identify(state, number, data)),
            Some(6) => self.shared.change(|state| session::resume(state, number, data, resuming)),
            Some(3 | 4) => self.shared.change(|state| in_session(state, number)),
            op => {
                self.violate(format!("opcode {op:?}"));
                Err(4001)
            }
        };
        result.err().map(|code| End::Close(Some(code)))
    }

    async fn heartbeat(&mut self, socket: &mut Socket, data: &Value) -> Option<End> {
        self.beaten = Instant::now();
        let number = self.number;
        let deaf = self.shared.change(|state| {
            state.gateway.beats += 1;
            let last = state.gateway.session_on(number).map_or(0, |session| session.seq);
            let heard = data.as_u64().unwrap_or(0);
            if !(data.is_null() || data.is_u64()) || heard > last {
                state.violate("gateway", None, format!("a heartbeat of event {data}, which was never sent"));
            }
            state.gateway.deaf
        });
        match deaf || self.send(socket, json!({"op": 11}).to_string()).await.is_ok() {
            true => None,
            false => Some(End::Broken),
        }
    }
}

fn in_session(state: &mut State, line: u64) -> Result<(), u16> {
    match state.gateway.session_on(line) {
        Some(_) => Ok(()),
        None => {
            state.violate("gateway", None, "a payload before IDENTIFY");
            Err(4003)
        }
    }
}
