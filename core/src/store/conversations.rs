//! What came in, where each dialogue stands, and messages kept up to date.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::dialogue::state::State;
use crate::domain::person::{Address, Platform};
use crate::view::Message;

use super::sql::{Row, Value, statements, values};
use super::{StoreError, Tx};

statements! {
    INBOUND_TAKE = "INSERT INTO inbound (platform, id, at) VALUES {{rows 3}} ON CONFLICT DO NOTHING RETURNING id";
    INBOUND_KNOWN = "SELECT id FROM inbound WHERE platform = $1 AND id = $2";
    INBOUND_PRUNE = "DELETE FROM inbound WHERE at < $1";
    STATE = "SELECT state FROM conversation \
        WHERE platform = $1 AND chat = $2 AND topic = $3 AND by_chat = $4 {{for update}}";
    // Who speaks in a chat of their own, and groups, which have one dialogue. In
    // one order, so that two who take several at once never wait for each other.
    STATES_OWN = "SELECT {{gathered s.chat, s.topic, s.state}} FROM (SELECT chat, topic, state FROM conversation \
        WHERE platform = $1 AND chat IN {{texts $2}} AND topic IN {{texts $3}} AND by_chat = chat \
        ORDER BY chat, topic {{for update}}) s";
    STATE_SAVE = "INSERT INTO conversation (platform, chat, topic, by_chat, state, updated_at) \
        VALUES {{rows 6}} ON CONFLICT (platform, chat, topic, by_chat) \
        DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at";
    ANCHOR = "SELECT message FROM anchor WHERE platform = $1 AND chat = $2 AND topic = $3 AND key = $4";
    ANCHOR_PUT = "INSERT INTO anchor (platform, chat, topic, key, message) VALUES ($1, $2, $3, $4, $5) \
        ON CONFLICT (platform, chat, topic, key) DO UPDATE SET message = excluded.message";
    ANCHOR_PLACES = "SELECT platform, chat, topic FROM anchor WHERE key = $1";
    WEB_PUT = "INSERT INTO web_message (chat, payload, at) VALUES ($1, $2, $3) RETURNING id";
    WEB_EDIT = "UPDATE web_message SET payload = $3, edited_at = $4 WHERE chat = $1 AND id = $2";
    WEB_MESSAGES = "SELECT id, payload, at, edited_at FROM web_message \
        WHERE chat = $1 AND id > $2 ORDER BY id LIMIT $3";
    WEB_LATEST = "SELECT COALESCE(MIN(id) - 1, 0) FROM \
        (SELECT id FROM web_message WHERE chat = $1 ORDER BY id DESC LIMIT $2) last";
}

/// What an entry of the log of a web chat window says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::large_enum_variant, reason = "read and written one at a time")]
pub enum WebEntry {
    /// What the visitor wrote.
    Heard(String),
    /// What the assistant said.
    Said(Message),
}

/// One entry of the log of a web chat window.
#[derive(Debug, Clone, PartialEq)]
pub struct WebMessage {
    /// Its id, growing within the chat.
    pub id: i64,
    /// What it says.
    pub entry: WebEntry,
    /// When, ms since 1970.
    pub at: i64,
    /// When it was changed last, ms since 1970.
    pub edited_at: Option<i64>,
}

fn web_message(row: &mut Row) -> Result<WebMessage, StoreError> {
    Ok(WebMessage { id: row.take()?, entry: row.json()?, at: row.take()?, edited_at: row.maybe()? })
}

impl Tx {
    /// Takes an update in; `false` when it was taken in before.
    pub async fn take_inbound(&mut self, platform: Platform, id: &str, now: i64) -> Result<bool, StoreError> {
        Ok(self.row(&INBOUND_TAKE, values![platform, id, now]).await?.is_some())
    }

    /// Takes several updates in; the ids of those that were not taken in before.
    pub async fn take_inbounds(
        &mut self,
        platform: Platform,
        ids: impl IntoIterator<Item = &str>,
        now: i64,
    ) -> Result<HashSet<String>, StoreError> {
        let rows: Vec<Value<'_>> =
            ids.into_iter().flat_map(|id| [platform.into(), id.into(), now.into()]).collect();
        self.insert_many(&INBOUND_TAKE, &rows).await?.iter_mut().map(|row| row.take()).collect()
    }

    /// Whether an update was taken in before.
    pub async fn is_inbound_known(&mut self, platform: Platform, id: &str) -> Result<bool, StoreError> {
        Ok(self.row(&INBOUND_KNOWN, values![platform, id]).await?.is_some())
    }

    /// Forgets ids of updates that were taken in before this moment.
    pub async fn prune_inbound(&mut self, before: i64) -> Result<u64, StoreError> {
        self.execute(&INBOUND_PRUNE, values![before]).await
    }

    /// Where the dialogue of `by` at this place stands; nobody else changes it
    /// until the transaction is over.
    pub async fn load_state(&mut self, at: &Address, by: &Address) -> Result<State, StoreError> {
        let key = values![at.platform, &at.chat, &at.topic, &by.chat];
        Ok(self.find(&STATE, key, |row| row.json()).await?.unwrap_or_default())
    }

    /// Where the dialogues at these places of a platform stand, each with
    /// whoever owns the place; a dialogue that never began is not in it. Nobody
    /// else changes them until the transaction is over.
    pub async fn own_states(
        &mut self,
        platform: Platform,
        places: &[&Address],
    ) -> Result<HashMap<Address, State>, StoreError> {
        let (chats, topics) = super::chats_and_topics(places)?;
        let rows = self.gathered(&STATES_OWN, values![platform, chats, topics]).await?;
        let read = |mut row: Row| {
            let at = Address { platform, chat: row.take()?, topic: row.take()? };
            Ok((at, row.json()?))
        };
        rows.into_iter().map(read).collect()
    }

    /// Keeps where the dialogue of `by` at this place stands.
    pub async fn save_state(
        &mut self,
        at: &Address,
        by: &Address,
        state: &State,
        now: i64,
    ) -> Result<(), StoreError> {
        self.save_states(&[(at, by, state)], now).await
    }

    /// Keeps where dialogues stand: where each is, whose it is, its state.
    pub async fn save_states(
        &mut self,
        states: &[(&Address, &Address, &State)],
        now: i64,
    ) -> Result<(), StoreError> {
        let mut rows: Vec<Value<'_>> = Vec::with_capacity(states.len() * 6);
        for (at, by, state) in states {
            let state = serde_json::to_string(state)?;
            let place = [at.platform.into(), (&at.chat).into(), (&at.topic).into(), (&by.chat).into()];
            rows.extend(place.into_iter().chain([state.into(), now.into()]));
        }
        self.insert_many(&STATE_SAVE, &rows).await.map(drop)
    }

    /// The platform's id of the message that this name stands for here.
    pub async fn anchor(&mut self, at: &Address, key: &str) -> Result<Option<String>, StoreError> {
        self.find(&ANCHOR, values![at.platform, &at.chat, &at.topic, key], |row| row.take()).await
    }

    /// Every place in which this name stands for a message.
    pub async fn anchored(&mut self, key: &str) -> Result<Vec<Address>, StoreError> {
        self.list(&ANCHOR_PLACES, values![key], |row| {
            Ok(Address { platform: row.take()?, chat: row.take()?, topic: row.take()? })
        })
        .await
    }

    /// This name stands for this message from now on.
    pub async fn put_anchor(&mut self, at: &Address, key: &str, message: &str) -> Result<(), StoreError> {
        let row = values![at.platform, &at.chat, &at.topic, key, message];
        self.execute(&ANCHOR_PUT, row).await.map(drop)
    }

    /// Adds to the log of a web chat window; the new entry's id.
    pub async fn put_web_message(
        &mut self,
        chat: &str,
        entry: &WebEntry,
        now: i64,
    ) -> Result<i64, StoreError> {
        self.scalar(&WEB_PUT, values![chat, serde_json::to_string(entry)?, now]).await
    }

    /// Changes what the assistant said in an entry of the log; `false` when there is none.
    pub async fn edit_web_message(
        &mut self,
        chat: &str,
        id: i64,
        said: &Message,
        now: i64,
    ) -> Result<bool, StoreError> {
        let said = serde_json::to_string(&WebEntry::Said(said.clone()))?;
        Ok(self.execute(&WEB_EDIT, values![chat, id, said, now]).await? == 1)
    }

    /// At most `limit` entries of the log after this one.
    pub async fn web_messages(
        &mut self,
        chat: &str,
        after: i64,
        limit: u32,
    ) -> Result<Vec<WebMessage>, StoreError> {
        self.list(&WEB_MESSAGES, values![chat, after, limit], web_message).await
    }

    /// The last `limit` entries of the log.
    pub async fn last_web_messages(&mut self, chat: &str, limit: u32) -> Result<Vec<WebMessage>, StoreError> {
        let after: i64 = self.scalar(&WEB_LATEST, values![chat, limit]).await?;
        self.web_messages(chat, after, limit).await
    }
}
