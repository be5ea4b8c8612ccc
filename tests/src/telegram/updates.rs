//! The queue of updates for the bot, whichever way it takes them.

use std::collections::{BTreeSet, VecDeque};

use serde_json::{Value, json};

/// Kinds that come only when they are asked for by name.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// Where updates are posted to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Webhook {
    pub url: String,
    pub secret: Option<String>,
    pub max_connections: usize,
}

/// An update that has not been confirmed.
#[derive(Debug, Clone)]
pub(crate) struct Pending {
    pub id: i64,
    /// With its id, as it is sent.
    pub body: Value,
    /// Updates of one chat are posted one after the other.
    pub chat: i64,
    /// Comes once more after it is confirmed.
    again: bool,
    in_flight: bool,
}

/// All about updates.
#[derive(Debug)]
pub(crate) struct Updates {
    next_id: i64,
    pub queue: VecDeque<Pending>,
    /// The kinds asked for; none for the default ones.
    pub allowed: Vec<String>,
    pub webhook: Option<Webhook>,
    /// Milliseconds and words of the last failure to post.
    pub webhook_error: Option<(i64, String)>,
    /// Counts `getUpdates` requests; an older one gives way to a newer.
    pub polls: u64,
}

impl Updates {
    pub fn new() -> Self {
        Self {
            next_id: 730_001,
            queue: VecDeque::new(),
            allowed: Vec::new(),
            webhook: None,
            webhook_error: None,
            polls: 0,
        }
    }

    /// Queues an update, unless the bot does not want that kind.
    pub fn push(&mut self, kind: &str, content: Value, chat: i64) {
        let wanted = if self.allowed.is_empty() {
            !ON_REQUEST.contains(&kind)
        } else {
            self.allowed.iter().any(|allowed| allowed == kind)
        };
        if !wanted {
            return;
        }
        let id = self.next_id;
        self.next_id += 1;
        let body = json!({"update_id": id, kind: content});
        self.queue.push_back(Pending { id, body, chat, again: false, in_flight: false });
    }

    /// Confirms what comes before the offset; a negative one keeps only so many of the newest.
    pub fn confirm(&mut self, offset: i64) {
        let first_kept = match offset {
            0 => return,
            1.. => offset,
            _ => {
                let newest = usize::try_from(-offset).unwrap_or(usize::MAX);
                let skipped = self.queue.len().saturating_sub(newest);
                self.queue.drain(..skipped);
                return;
            }
        };
        self.queue.retain_mut(|pending| {
            let keep = pending.id >= first_kept || pending.again;
            pending.again &= pending.id >= first_kept;
            keep
        });
    }

    /// The oldest updates, for `getUpdates`.
    pub fn batch(&mut self, limit: usize, again: bool) -> Vec<Value> {
        self.queue
            .iter_mut()
            .take(limit)
            .map(|pending| {
                pending.again |= again;
                pending.body.clone()
            })
            .collect()
    }

    /// The next update to post: the oldest of a chat that has none under way.
    pub fn next_post(&mut self) -> Option<Pending> {
        let limit = self.webhook.as_ref()?.max_connections;
        let busy: BTreeSet<i64> =
            self.queue.iter().filter(|pending| pending.in_flight).map(|pending| pending.chat).collect();
        if busy.len() >= limit {
            return None;
        }
        let next = self.queue.iter_mut().find(|pending| !busy.contains(&pending.chat))?;
        next.in_flight = true;
        Some(next.clone())
    }

    /// An attempt to post has ended; a failed one leaves the update in the queue.
    pub fn posted(&mut self, id: i64, taken: bool, again: bool) {
        let Some(at) = self.queue.iter().position(|pending| pending.id == id) else { return };
        self.queue[at].in_flight = false;
        if taken && !again {
            self.queue.remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue(kinds: &[&str]) -> Updates {
        let mut updates = Updates::new();
        for (n, kind) in (0..).zip(kinds) {
            updates.push(kind, json!({}), n % 2);
        }
        updates
    }

    fn ids(batch: &[Value]) -> Vec<i64> {
        batch.iter().filter_map(|update| update["update_id"].as_i64()).collect()
    }

    #[test]
    fn a_newer_offset_confirms_the_older() {
        let mut updates = queue(&["message"; 3]);
        assert_eq!(ids(&updates.batch(100, false)), [730_001, 730_002, 730_003]);
        updates.confirm(730_003);
        assert_eq!(ids(&updates.batch(100, false)), [730_003]);
        updates.confirm(0);
        assert_eq!(updates.queue.len(), 1);
    }

    #[test]
    fn a_negative_offset_forgets_all_but_the_newest() {
        let mut updates = queue(&["message"; 3]);
        updates.confirm(-1);
        assert_eq!(ids(&updates.batch(100, false)), [730_003]);
    }

    #[test]
    fn kinds_are_filtered() {
        let mut updates = queue(&["message", "chat_member", "my_chat_member"]);
        assert_eq!(updates.queue.len(), 2);
        updates.allowed = vec!["chat_member".to_owned()];
        updates.push("message", json!({}), 1);
        updates.push("chat_member", json!({}), 1);
        assert_eq!(updates.queue.len(), 3);
    }

    #[test]
    fn a_redelivered_update_comes_twice_and_no_more() {
        let mut updates = queue(&["message"]);
        updates.batch(100, true);
        updates.confirm(730_002);
        assert_eq!(ids(&updates.batch(100, false)), [730_001]);
        updates.confirm(730_002);
        assert!(updates.queue.is_empty());
    }

    #[test]
    fn posts_keep_the_order_within_a_chat() {
        let mut updates = queue(&["message"; 3]);
        updates.webhook = Some(Webhook { url: "x".into(), secret: None, max_connections: 40 });
        let first = updates.next_post().unwrap();
        let second = updates.next_post().unwrap();
        assert_eq!((first.id, second.id), (730_001, 730_002));
        assert!(updates.next_post().is_none());
        updates.posted(first.id, false, false);
        assert_eq!(updates.next_post().unwrap().id, first.id);
        updates.posted(first.id, true, false);
        assert_eq!(updates.next_post().unwrap().id, 730_003);
    }
}
