//! What the fake keeps a record of.

use std::fmt;

use serde_json::Value;

/// Something that no correct bot does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Milliseconds on the injected clock.
    pub at: i64,
    /// The route, such as `POST /channels/{channel}/messages`, or `gateway`.
    pub route: String,
    /// The channel, if the request concerns one.
    pub channel: Option<u64>,
    /// What is wrong with it.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.channel {
            Some(channel) => write!(f, "{} in {channel}: {}", self.route, self.what),
            None => write!(f, "{}: {}", self.route, self.what),
        }
    }
}

/// A request and how it was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Milliseconds on the injected clock.
    pub at: i64,
    /// The route, such as `POST /channels/{channel}/messages`.
    pub route: String,
    /// The path as it was asked for, without `/api/v10`.
    pub path: String,
    /// The channel that it concerns, an interaction's too.
    pub channel: Option<u64>,
    /// Its body, files apart.
    pub body: Value,
    /// The names of the files that came with it.
    pub files: Vec<String>,
    /// The status of the answer; none while there is none.
    pub status: Option<u16>,
    /// Discord's code of a refusal, such as 50035.
    pub code: Option<u32>,
}

/// How the bot came to be connected to the gateway, or did not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contact {
    /// A connection was taken.
    Opened {
        /// Whether at the address for resuming.
        resuming: bool,
    },
    /// A session began.
    Identified {
        /// Its shard and how many there are.
        shard: (u64, u64),
        /// What it wants to hear of.
        intents: u64,
    },
    /// A session went on.
    Resumed {
        /// How many events it had missed.
        replayed: usize,
    },
    /// It was told that its session is no longer valid.
    Refused,
    /// The fake closed the connection, with this code or with none.
    Closed(Option<u16>),
    /// The connection broke, without a close frame.
    Broken,
    /// The bot left.
    Left(Option<u16>),
}
