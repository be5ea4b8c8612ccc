//! Where the sessions at the gateway stand, kept in the store: the next process
//! goes on with them, and Discord tells it what happened meanwhile.

use std::sync::Arc;

use haizhi_adapter::Backoff;
use haizhi_core::domain::person::Platform;
use haizhi_core::platform::{Continuation, Ingress, IngressError};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tokio::sync::watch;

use crate::discord::Shared;
use crate::gateway::{Session, Taken, stopped};

/// How long after it was known last a session is tried, in ms: Discord keeps
/// one for a few minutes.
const LIVES_MS: i64 = 5 * 60_000;
/// How often it is looked whether something moved, in ms.
const EVERY_MS: i64 = 1_000;
/// After how long it is written down that a session still stands where it
/// stood, in ms.
const REFRESH_MS: i64 = 60_000;
/// How long what could not be read is left before it is tried again, in ms.
const AGAIN_MS: (i64, i64) = (250, 5_000);
/// Longest text that is kept, in bytes; Discord's ids and addresses have some dozens.
const LONGEST: usize = 4_096;

/// Where the session of one shard stands.
#[derive(Serialize, Deserialize)]
struct State {
    session: String,
    url: Option<String>,
    /// Everything up to here is committed.
    seq: u64,
    /// How many shards there were.
    shards: u32,
    /// Whose it is: a digest of the token, which another token cannot go on with.
    token: String,
}

/// A digest by which a token is recognised, and no more.
fn recognised(token: &str) -> String {
    let digest = Sha256::digest(format!("haizhi discord session\0{token}"));
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Keeps where the sessions of all shards stand.
pub(crate) struct Keeper {
    shared: Arc<Shared>,
    ingress: Arc<dyn Ingress>,
    taken: Arc<Vec<Taken>>,
    token: String,
    /// What is written down of each shard, as far as we know.
    kept: Vec<Option<Continuation>>,
}

impl Keeper {
    /// Of so many shards. Each goes on where it stood, if that can still be,
    /// however long it takes to learn.
    pub async fn begin(shared: Arc<Shared>, ingress: Arc<dyn Ingress>, shards: u32) -> Self {
        let token = recognised(&shared.settings.token);
        let taken: Arc<Vec<_>> = Arc::new((0..shards).map(|_| Taken::default()).collect());
        let mut keeper = Self { shared, ingress, taken, token, kept: Vec::new() };
        for shard in 0..keeper.taken.len() {
            let kept = keeper.recall(shard).await;
            let now = keeper.shared.clock.now();
            if let Some(state) = kept.as_ref().and_then(|kept| usable(kept, &keeper.token, shards, now)) {
                let State { session: id, url, seq, .. } = state;
                keeper.taken[shard].go_on(Session { id, url }, seq);
            }
            keeper.kept.push(kept);
        }
        keeper
    }

    /// How far each shard is.
    pub fn taken(&self) -> Arc<Vec<Taken>> {
        self.taken.clone()
    }

    async fn recall(&self, shard: usize) -> Option<Continuation> {
        let mut backoff = Backoff::new(AGAIN_MS.0, AGAIN_MS.1);
        loop {
            match self.read(shard).await {
                Ok(kept) => return kept,
                Err(IngressError(error)) => {
                    tracing::warn!(shard, error, "it cannot be read where Discord's session stands");
                    backoff.wait_at_least(self.shared.clock.as_ref(), 0).await;
                }
            }
        }
    }

    async fn read(&self, shard: usize) -> Result<Option<Continuation>, IngressError> {
        self.ingress.continuation(Platform::Discord, &self.part(shard)).await
    }

    /// Under which name a shard's is written down.
    fn part(&self, shard: usize) -> String {
        format!("{}.{shard}", self.shared.client.application().unwrap_or_default())
    }

    /// Writes down what moved until told to stop.
    pub async fn run(&mut self, mut stop: watch::Receiver<bool>) {
        loop {
            let clock = self.shared.clock.as_ref();
            tokio::select! {
                () = clock.sleep_until(clock.now() + EVERY_MS) => {}
                () = stopped(&mut stop) => return,
            }
            self.keep(REFRESH_MS).await;
        }
    }

    /// Writes down what moved, and what stands where it stood and was written
    /// down so long ago (ms).
    pub async fn keep(&mut self, refresh_ms: i64) {
        for shard in 0..self.taken.len() {
            if let Err(IngressError(error)) = self.keep_one(shard, refresh_ms).await {
                tracing::warn!(shard, error, "it is not kept where Discord's session stands");
            }
        }
    }

    async fn keep_one(&mut self, shard: usize, refresh_ms: i64) -> Result<(), IngressError> {
        let now = self.shared.clock.now();
        let state = self.taken[shard].standing().and_then(|(session, seq)| self.written(session, seq));
        let kept = self.kept[shard].as_ref();
        let moved = state.as_ref() != kept.map(|kept| &kept.state);
        // What nobody is connected to may be over by now.
        let due = kept.is_some_and(|kept| now - kept.at >= refresh_ms) && self.shared.health.is_well(shard);
        if !moved && !due {
            return Ok(());
        }
        let next = state.map(|state| Continuation { state, at: now });
        let part = self.part(shard);
        let put = self.ingress.put_continuation(Platform::Discord, &part, kept, next.as_ref()).await?;
        // Another process wrote meanwhile; it is our turn, so the next look is on that.
        self.kept[shard] = if put { next } else { self.read(shard).await? };
        Ok(())
    }

    fn written(&self, session: Session, seq: u64) -> Option<String> {
        let Session { id: session, url } = session;
        let shards = u32::try_from(self.taken.len()).ok()?;
        let state = State { session, url, seq, shards, token: self.token.clone() };
        serde_json::to_string(&state).ok().filter(|written| written.len() <= LONGEST)
    }
}

/// What can still be gone on with by whoever has this token and so many shards.
fn usable(kept: &Continuation, token: &str, shards: u32, now: i64) -> Option<State> {
    let state: State = serde_json::from_str(&kept.state).ok()?;
    let ours = state.token == token && state.shards == shards && state.seq > 0;
    (ours && now - kept.at <= LIVES_MS).then_some(state)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(state: &str) -> Continuation {
        Continuation { state: state.to_owned(), at: 1_000 }
    }

    #[test]
    fn what_another_could_not_go_on_with_is_left() {
        let written = kept(r#"{"session":"s","url":"wss://resume.example","seq":7,"shards":2,"token":"t"}"#);
        let is_usable = |token, shards, now| usable(&written, token, shards, now).is_some();
        assert!(is_usable("t", 2, 1_000) && is_usable("t", 2, 1_000 + LIVES_MS));
        assert!(!is_usable("t", 2, 1_001 + LIVES_MS), "it is over by now");
        assert!(!is_usable("u", 2, 1_000), "another token");
        assert!(!is_usable("t", 1, 1_000), "other shards");
        for odd in ["", "{}", "[7]", r#"{"session":"s","url":null,"seq":0,"shards":2,"token":"t"}"#] {
            assert!(usable(&kept(odd), "t", 2, 1_000).is_none(), "{odd}");
        }
    }

    #[test]
    fn a_token_is_recognised_and_not_told() {
        let (one, two) = (recognised("MTk4.GhYz.aB_c-d"), recognised("MTk4.GhYz.aB_c-e"));
        assert_ne!(one, two);
        assert_eq!((one.len(), recognised("MTk4.GhYz.aB_c-d")), (16, one.clone()));
        assert!(!one.contains("aB_c-d"));
    }
}
