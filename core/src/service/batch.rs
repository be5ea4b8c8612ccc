//! Turns of different chats and people, played in one transaction.
//!
//! A batch comes to what its turns come to when each is played alone, in some
//! order: first those that change nothing but where their own dialogue stands,
//! on what is read for all of them at once; then the others, each on what it
//! finds. If one fails nothing of the batch is kept, and each is played alone.

use std::any::Any;
use std::collections::HashMap;
use std::panic::AssertUnwindSafe;

use futures::FutureExt as _;

use crate::dialogue::need::Need;
use crate::dialogue::state::State;
use crate::dialogue::{self, Input};
use crate::dispatch::LEASE;
use crate::domain::ids::PersonId;
use crate::domain::person::{Address, Platform};
use crate::event::{Event, Inbound};
use crate::store::{Answer, Engine, Posted, StoreError, Tx};

use super::Service;
use super::queue::{Verdict, Waiting};
use super::turn::{Cast, Played, answers, guild_of, input, owner};

/// Batches under way at the same time where the store takes several.
const RUNNERS: usize = 4;

/// Why nothing of a batch was kept.
enum Broken {
    /// The store took nothing: it would take none of the turns alone either.
    Store(StoreError),
    /// One of the turns failed.
    Turn(StoreError),
    /// One of the turns panicked.
    Panic(Box<dyn Any + Send>),
}

impl From<StoreError> for Broken {
    fn from(error: StoreError) -> Self {
        Self::Turn(error)
    }
}

impl From<Broken> for Verdict {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Store(error) | Broken::Turn(error) => Self::Over(Err(error.to_string())),
            Broken::Panic(cause) => Self::Panicked(cause),
        }
    }
}

/// A turn of people who are known, before its first step.
struct Glance<'a> {
    inbound: &'a Inbound,
    cast: Cast,
    state: State,
    input: Input,
    needs: Vec<Need>,
}

/// A turn and what it came to.
type Done<'a> = (&'a Inbound, Played);

impl Service {
    /// Waits until this turn is committed, together with what waits beside it.
    ///
    /// # Errors
    /// Says in words why nothing of it was kept.
    pub(super) async fn chat_turn(&self, inbound: Inbound) -> Result<(), String> {
        let runners = match self.store.engine() {
            // There is one writer.
            Engine::Sqlite => 1,
            Engine::Postgres => RUNNERS,
        };
        let (told, start) = self.queue.join(inbound, runners);
        if start {
            // A task of its own: whoever waits may give up in the middle, and
            // others wait for the same commit.
            tokio::spawn(self.clone().play_what_waits());
        }
        match told.await {
            Ok(Verdict::Over(result)) => result,
            Ok(Verdict::Panicked(cause)) => std::panic::resume_unwind(cause),
            Err(_) => Err("the program ends".to_owned()),
        }
    }

    async fn play_what_waits(self) {
        let mut over = Vec::new();
        while let Some(waiting) = self.queue.next(&over) {
            let (batch, told): (Vec<_>, Vec<_>) =
                waiting.into_iter().map(|Waiting { inbound, verdict }| (inbound, verdict)).unzip();
            let verdicts = match self.attempt(&batch).await {
                Ok(()) => batch.iter().map(|_| Verdict::Over(Ok(()))).collect(),
                Err(Broken::Store(error)) => all_refused(&batch, &error),
                Err(broken) if batch.len() == 1 => vec![broken.into()],
                Err(Broken::Turn(_) | Broken::Panic(_)) => self.each_alone(&batch).await,
            };
            for (told, verdict) in told.into_iter().zip(verdicts) {
                // Whoever gave up waiting hears of it when the update comes again.
                let _ = told.send(verdict);
            }
            over = batch;
        }
    }

    /// Plays each turn in a transaction of its own, as far as the store takes any.
    async fn each_alone(&self, batch: &[Inbound]) -> Vec<Verdict> {
        let mut verdicts = Vec::with_capacity(batch.len());
        for (at, inbound) in batch.iter().enumerate() {
            match self.attempt(std::slice::from_ref(inbound)).await {
                Ok(()) => verdicts.push(Verdict::Over(Ok(()))),
                Err(Broken::Store(error)) => {
                    verdicts.extend(all_refused(&batch[at..], &error));
                    break;
                }
                Err(broken) => verdicts.push(broken.into()),
            }
        }
        verdicts
    }

    async fn attempt(&self, batch: &[Inbound]) -> Result<(), Broken> {
        let together = AssertUnwindSafe(self.play_together(batch)).catch_unwind();
        together.await.unwrap_or_else(|cause| Err(Broken::Panic(cause)))
    }

    /// Plays a batch of one platform and commits it.
    async fn play_together(&self, batch: &[Inbound]) -> Result<(), Broken> {
        let now = self.clock.now();
        let Some(platform) = batch.first().map(|inbound| inbound.at.platform) else { return Ok(()) };
        let mut tx = self.store.write().await.map_err(Broken::Store)?;
        let ids = batch.iter().map(|inbound| inbound.id.as_str());
        let mut new = tx.take_inbounds(platform, ids, now).await?;
        let new: Vec<&Inbound> = batch.iter().filter(|inbound| new.remove(&inbound.id)).collect();
        if new.is_empty() {
            return Ok(());
        }
        let (mut done, doers) = self.glance_at_all(&mut tx, platform, new, now).await?;
        let mut rouses = !doers.is_empty();
        for inbound in doers {
            match &inbound.event {
                Event::Left => {
                    tx.set_reachable(&inbound.at, false).await?;
                    continue;
                }
                Event::LeftGuild(guild) => {
                    tx.guild_left(platform, guild).await?;
                    continue;
                }
                _ => {}
            }
            done.push((inbound, self.play(&mut tx, inbound, now).await?));
        }
        let works = done.iter().any(|(_, played)| played.leaves_work());
        let answers: Vec<Answer> =
            done.into_iter().flat_map(|(inbound, played)| answers(inbound, played)).collect();
        let handover = self.wake.handover();
        let lease = handover.may_send_here(platform).then_some(now + LEASE);
        rouses |= lease.is_none();
        let count = answers.len();
        let claimed = tx.enqueue_answers(platform, answers, lease, now).await?;
        rouses |= claimed.len() < count;
        tx.commit().await.map_err(Broken::Store)?;
        if rouses {
            self.wake.wake();
        }
        if works {
            self.wake_workers();
        }
        self.give_back(handover.hand_over(claimed, now)).await;
        Ok(())
    }

    /// Plays the turns that change nothing but where their own dialogue
    /// stands, on what is read for all of them at once; the others are left.
    async fn glance_at_all<'a>(
        &self,
        tx: &mut Tx,
        platform: Platform,
        batch: Vec<&'a Inbound>,
        now: i64,
    ) -> Result<(Vec<Done<'a>>, Vec<&'a Inbound>), StoreError> {
        let (glances, mut doers) = self.glances(tx, platform, batch, now).await?;
        let asks_home = |glance: &&Glance<'_>| glance.needs.contains(&Need::Home);
        let at_home: Vec<PersonId> =
            glances.iter().filter(asks_home).map(|glance| glance.cast.subject.id).collect();
        let homes = if at_home.is_empty() { HashMap::new() } else { tx.homes(&at_home, now).await? };
        let mut states = Vec::new();
        let mut done = Vec::new();
        for glance in glances {
            let Glance { inbound, cast, state, input, needs } = glance;
            let guild = guild_of(inbound);
            let facts =
                super::facts::gather(tx, &needs, &cast.actor, &cast.subject, &homes, guild, now).await?;
            let turn = dialogue::step(state.clone(), &input, &self.ctx(&cast, inbound, &facts, now));
            if turn.change.is_some() {
                doers.push(inbound);
                continue;
            }
            if turn.state != state {
                states.push((inbound, turn.state));
            }
            let (say, toast) = (turn.say, turn.toast);
            done.push((inbound, Played { cast, say, toast, outcome: None, menu: false }));
        }
        let states: Vec<_> =
            states.iter().map(|(inbound, state)| (&inbound.at, owner(inbound), state)).collect();
        if !states.is_empty() {
            tx.save_states(&states, now).await?;
        }
        Ok((done, doers))
    }

    /// Reads who acts and where their dialogues stand. Left out is who is new,
    /// who leaves, and who acts in somebody else's place.
    async fn glances<'a>(
        &self,
        tx: &mut Tx,
        platform: Platform,
        batch: Vec<&'a Inbound>,
        now: i64,
    ) -> Result<(Vec<Glance<'a>>, Vec<&'a Inbound>), StoreError> {
        let addresses: Vec<&Address> = batch.iter().flat_map(|inbound| [&inbound.at, &inbound.by]).collect();
        let known = tx.persons_at(platform, &addresses, now).await?;
        let own: Vec<&Address> = batch.iter().map(|inbound| &inbound.at).collect();
        let mut states = tx.own_states(platform, &own).await?;
        let (mut glances, mut left, mut seen) = (Vec::new(), Vec::new(), Vec::new());
        for inbound in batch {
            let people = [&inbound.by, &inbound.at].map(|address| known.get(address));
            let [Some(actor), Some(subject)] = people else {
                left.push(inbound);
                continue;
            };
            let leaves = matches!(inbound.event, Event::Left | Event::LeftGuild(_));
            // Who takes no direct messages is told so, and that is written down.
            let unreached = inbound.guild.is_some() && !actor.account.reachable;
            if leaves || unreached || owner(inbound).chat != inbound.at.chat {
                left.push(inbound);
                continue;
            }
            seen.extend(
                [actor, subject].into_iter().filter(|known| known.unseen).map(|known| known.account.clone()),
            );
            let cast =
                Cast { actor: actor.person.clone(), subject: subject.person.clone(), unreached: false };
            let state = states.remove(&inbound.at).unwrap_or_default();
            let input = input(&inbound.event);
            let caps = self.capabilities(platform);
            let needs = dialogue::needs(&state, &input, &cast.actor, inbound.surface, &caps);
            glances.push(Glance { inbound, cast, state, input, needs });
        }
        if !seen.is_empty() {
            tx.all_seen(&seen.iter().collect::<Vec<_>>(), now).await?;
        }
        Ok((glances, left))
    }

    /// Puts back what was claimed and is not sent here after all.
    async fn give_back(&self, refused: Vec<Posted>) {
        if refused.is_empty() {
            return;
        }
        let now = self.clock.now();
        let back = async {
            let mut tx = self.store.write().await?;
            for posted in &refused {
                tx.post_again(posted.id, now, false).await?;
            }
            tx.commit().await
        };
        if let Err(error) = back.await {
            tracing::warn!(%error, answers = refused.len(), "answers wait until their leases run out");
        }
        self.wake.wake();
    }
}

fn all_refused(batch: &[Inbound], error: &StoreError) -> Vec<Verdict> {
    batch.iter().map(|_| Verdict::Over(Err(error.to_string()))).collect()
}
