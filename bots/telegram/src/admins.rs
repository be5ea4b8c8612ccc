//! Who administers a group.
//!
//! The list is asked for rather than the one member: Telegram promises an
//! answer about a single member only to bots that administer the group
//! themselves, and one list serves all who press at the same time.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use haizhi_core::clock::Clock;
use serde::Deserialize;
use teloxide::payloads::{GetChatAdministrators, GetChatMember};
use teloxide::types::{ChatId, UserId};

use crate::client::{CallError, Client};
use crate::incoming::Ask;

/// Milliseconds for which an answer will do for presses: a burst of them is one question.
const FRESH_MS: i64 = 2_000;

#[derive(Deserialize)]
struct Member {
    status: String,
    user: Id,
}

#[derive(Deserialize)]
struct Id {
    id: i64,
}

impl Member {
    fn administers(&self) -> bool {
        matches!(self.status.as_str(), "creator" | "administrator")
    }
}

/// Lists of administrators asked for a moment ago.
#[derive(Default)]
pub(crate) struct Admins(Mutex<HashMap<i64, (i64, HashSet<i64>)>>);

impl Admins {
    /// Whether somebody administers a group at this moment; if Telegram does not say, they do not.
    pub async fn include(&self, client: &Client, clock: &dyn Clock, ask: Ask) -> bool {
        let now = clock.now();
        if let Some(known) = self.known(ask, now) {
            return known;
        }
        let payload = GetChatAdministrators::new(ChatId(ask.chat));
        match client.call::<_, Vec<Member>>(&payload).await {
            Ok(members) => {
                let admins: HashSet<i64> = members
                    .iter()
                    .filter(|member| member.administers())
                    .map(|member| member.user.id)
                    .collect();
                let found = admins.contains(&ask.user);
                self.remember(ask.chat, now, admins);
                found
            }
            Err(CallError::Refused(refusal)) if refusal.code != 403 => member(client, ask).await,
            Err(error) => unknown(&error),
        }
    }

    fn known(&self, ask: Ask, now: i64) -> Option<bool> {
        if ask.fresh {
            return None;
        }
        let lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lists
            .get(&ask.chat)
            .filter(|(at, _)| now - at < FRESH_MS)
            .map(|(_, admins)| admins.contains(&ask.user))
    }

    fn remember(&self, chat: i64, now: i64, admins: HashSet<i64>) {
        let mut lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lists.retain(|_, (at, _)| now - *at < FRESH_MS);
        lists.insert(chat, (now, admins));
    }
}

/// The question about the one member, for servers that do not give the list.
async fn member(client: &Client, ask: Ask) -> bool {
    let Ok(user) = u64::try_from(ask.user) else { return false };
    let payload = GetChatMember::new(ChatId(ask.chat), UserId(user));
    match client.call::<_, Member>(&payload).await {
        Ok(member) => member.administers(),
        Err(error) => unknown(&error),
    }
}

fn unknown(error: &CallError) -> bool {
    tracing::warn!(%error, "Telegram did not say who administers a group; nobody is taken to");
    false
}
