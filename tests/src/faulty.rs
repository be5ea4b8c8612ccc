//! A line to a server on which anything goes wrong that can: a proxy in front
//! of the fake, which knows a request by the chat that it names.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It is read and not passed on, and the connection is reset.
    ResetAfterReading,
    /// It is carried out, and the connection is reset before the answer.
    ResetAfterCarryingOut,
    /// It is read and not passed on; the server's half of the connection is
    /// closed and ours stays open.
    HalfClosed,
    /// It is read and not passed on, and never answered.
    NeverAnswered,
    /// It is answered by a gateway that did not pass it on.
    BadGateway,
    /// It is carried out, and the answer breaks off in its middle.
    CutShort,
}

#[derive(Default)]
struct Plan {
    /// By chat, in order.
    troubles: HashMap<i64, Vec<Trouble>>,
    /// Connections that are reset as soon as they stand.
    resets: usize,
    met: usize,
}

/// The line.
pub struct FaultyLine {
    url: String,
    plan: Arc<Mutex<Plan>>,
    serving: JoinHandle<()>,
}

fn open(plan: &Mutex<Plan>) -> MutexGuard<'_, Plan> {
    // The plan is whole after every statement, whoever panicked beside it.
    plan.lock().unwrap_or_else(PoisonError::into_inner)
}

impl FaultyLine {
    /// A line to the server at this address, such as `http://127.0.0.1:43210`.
    ///
    /// # Panics
    /// When the loopback has no free port.
    pub async fn to(url: &str) -> Self {
        let server = url.trim_start_matches("http://").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port on the loopback");
        let address = listener.local_addr().expect("a bound socket has an address");
        let plan: Arc<Mutex<Plan>> = Arc::default();
        let serving = tokio::spawn(serve(listener, server, plan.clone()));
        Self { url: format!("http://{address}"), plan, serving }
    }

    /// Its address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The next request that names this chat meets it.
    pub fn trouble(&self, chat: i64, trouble: Trouble) {
        open(&self.plan).troubles.entry(chat).or_default().push(trouble);
    }

    /// So many connections that come next are reset before anything is read.
    pub fn resets(&self, connections: usize) {
        open(&self.plan).resets += connections;
    }

    /// How many requests and connections met their trouble.
    pub fn met(&self) -> usize {
        open(&self.plan).met
    }
}

impl Drop for FaultyLine {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(listener: TcpListener, server: String, plan: Arc<Mutex<Plan>>) {
    while let Ok((client, _)) = listener.accept().await {
        let reset = {
            let mut plan = open(&plan);
            let reset = plan.resets > 0;
            plan.resets -= usize::from(reset);
            plan.met += usize::from(reset);
            reset
        };
        if reset {
            // A failing reset is a connection that is gone already.
            let _ = client.set_zero_linger();
            continue;
        }
        let (server, plan) = (server.clone(), plan.clone());
        // Whichever side goes away ends it.
        tokio::spawn(async move { line(client, &server, &plan).await });
    }
}

/// Passes requests on until one meets trouble.
async fn line(client: TcpStream, server: &str, plan: &Mutex<Plan>) -> io::Result<()> {
    let mut client = BufReader::new(client);
    let mut upstream = BufReader::new(TcpStream::connect(server).await?);
    while let Some(request) = message(&mut client).await? {
        let trouble = {
            let mut plan = open(plan);
            let trouble = chat(&request.body)
                .and_then(|chat| plan.troubles.get_mut(&chat))
                .filter(|troubles| !troubles.is_empty())
                .map(|troubles| troubles.remove(0));
            plan.met += usize::from(trouble.is_some());
            trouble
        };
        match trouble {
            Some(Trouble::ResetAfterReading) => return client.get_ref().set_zero_linger(),
            Some(Trouble::HalfClosed) => {
                client.get_mut().shutdown().await?;
                // Until the other half is closed too.
                return client.read_to_end(&mut Vec::new()).await.map(drop);
            }
            Some(Trouble::NeverAnswered) => return client.read_to_end(&mut Vec::new()).await.map(drop),
            Some(Trouble::BadGateway) => {
                let page = "HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\ncontent-length: 14\r\n\r\n<h1>oh no</h1>";
                client.get_mut().write_all(page.as_bytes()).await?;
                continue;
            }
            Some(Trouble::ResetAfterCarryingOut | Trouble::CutShort) | None => {}
        }
        upstream.get_mut().write_all(&request.head).await?;
        upstream.get_mut().write_all(&request.body).await?;
        let Some(answer) = message(&mut upstream).await? else { return Ok(()) };
        match trouble {
            Some(Trouble::ResetAfterCarryingOut) => return client.get_ref().set_zero_linger(),
            Some(Trouble::CutShort) => {
                client.get_mut().write_all(&answer.head).await?;
                let half = answer.body.len() / 2;
                return client.get_mut().write_all(answer.body.get(..half).unwrap_or_default()).await;
            }
            _ => {
                client.get_mut().write_all(&answer.head).await?;
                client.get_mut().write_all(&answer.body).await?;
            }
        }
    }
    Ok(())
}

struct HttpMessage {
    head: Vec<u8>,
    body: Vec<u8>,
}

/// Reads one request or answer; all of them here tell their length.
async fn message(stream: &mut BufReader<TcpStream>) -> io::Result<Option<HttpMessage>> {
    let (mut head, mut length) = (Vec::new(), 0);
    loop {
        let begin = head.len();
        if stream.read_until(b'\n', &mut head).await? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(head.get(begin..).unwrap_or_default()).to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    Ok(Some(HttpMessage { head, body }))
}

/// The chat that a request names.
fn chat(body: &[u8]) -> Option<i64> {
    let body: serde_json::Value = serde_json::from_slice(body).ok()?;
    body["chat_id"].as_i64().or_else(|| body["chat_id"].as_str()?.parse().ok())
}
