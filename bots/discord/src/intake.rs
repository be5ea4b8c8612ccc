//! Handing events in: one after the other for each person, each told to
//! Discord as arrived only when what follows from it is committed.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};

use futures::FutureExt as _;
use haizhi_adapter::{Backoff, Failures, Order};
use haizhi_core::domain::person::Platform;
use haizhi_core::event::{Event, Inbound};
use haizhi_core::platform::{Ingress, IngressError};
use haizhi_core::watch::numbers;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

use crate::answers::NotAnswered;
use crate::body::Body;
use crate::commands;
use crate::discord::Shared;
use crate::forms::{Sent, opener};
use crate::gateway::{Arrived, Taken, stopped};
use crate::handle::Handle;
use crate::health::Health;
use crate::incoming::{self, Acted, Deed, Read, numbered};
use crate::render;

/// How long something that was not taken in is left before it is tried again, in ms.
const AGAIN_MS: (i64, i64) = (250, 5_000);

/// Events that are taken in at once; the others wait.
const UNDER_WAY: usize = 1_000;

/// Proposals at once.
const CHOICES: usize = 25;
/// Characters of one.
const CHOICE: usize = 100;

/// Something came that could not be read.
pub(crate) fn unread(health: &Health, what: &str, now: i64) {
    tracing::error!(what, "something from Discord cannot be read and is passed over");
    metrics::counter!(numbers::DISCORD_UNREAD).increment(1);
    health.unread(now);
}

/// Takes events in.
pub(crate) struct Intake {
    shared: Arc<Shared>,
    ingress: Arc<dyn Ingress>,
    order: Order<String>,
    failures: Mutex<Failures<String>>,
}

impl Intake {
    pub fn new(shared: Arc<Shared>, ingress: Arc<dyn Ingress>) -> Arc<Self> {
        Arc::new(Self { shared, ingress, order: Order::default(), failures: Mutex::default() })
    }

    /// Takes in whatever arrives until told to stop; what is under way then is
    /// finished, unless it has to be tried again.
    pub async fn run(
        self: Arc<Self>,
        mut arrived: mpsc::Receiver<Arrived>,
        taken: Arc<Vec<Taken>>,
        mut stop: watch::Receiver<bool>,
    ) {
        let mut under_way = JoinSet::new();
        loop {
            let next = tokio::select! {
                next = arrived.recv(), if under_way.len() < UNDER_WAY => next,
                Some(_) = under_way.join_next(), if !under_way.is_empty() => continue,
                () = stopped(&mut stop) => None,
            };
            let Some(event) = next else { break };
            // Whoever stands in line here keeps their place, whichever thread goes on with it.
            let place = incoming::place(&event.name, &event.data);
            let (intake, order) = (self.clone(), self.clone());
            let mut turn = Box::pin(async move { order.order.enter(place).await });
            let first = futures::poll!(turn.as_mut());
            let (taken, stop) = (taken.clone(), stop.clone());
            under_way.spawn(async move {
                let _turn = match first {
                    std::task::Poll::Ready(turn) => turn,
                    std::task::Poll::Pending => turn.await,
                };
                if intake.take(&event, stop).await
                    && let Some(taken) = taken.get(event.shard)
                {
                    taken.done(event.session, event.seq);
                }
            });
        }
        while under_way.join_next().await.is_some() {}
    }

    /// Takes an event in, however often it has to be tried; false when told to
    /// stop before it was.
    async fn take(&self, event: &Arrived, mut stop: watch::Receiver<bool>) -> bool {
        let now = self.shared.clock.now();
        let read = match incoming::read(&event.name, &event.data, &event.key, now) {
            Ok(read) => read,
            Err(_) => {
                unread(&self.shared.health, &event.name, now);
                return true;
            }
        };
        match read {
            Read::Nothing => true,
            Read::Rooms(rooms) => {
                rooms.iter().for_each(|room| self.shared.rooms.learn(room));
                true
            }
            Read::Events(events) => {
                events.iter().for_each(|left| self.shared.rooms.forget(&left.at.chat));
                self.hand_in(events, &mut stop).await
            }
            Read::Wrote { person, channel, events } => {
                self.shared.direct.learn(&person, &channel);
                self.hand_in(events, &mut stop).await
            }
            Read::Acted(acted) => self.act(*acted, event.replayed, &mut stop).await,
        }
    }

    /// Takes an interaction in: some are answered here, the others by the house.
    async fn act(&self, acted: Acted, replayed: bool, stop: &mut watch::Receiver<bool>) -> bool {
        let Acted { handle, inbound, direct, deed } = acted;
        if let Some(channel) = direct {
            self.shared.direct.learn(&inbound.by.chat, &channel);
        }
        // One that comes a second time is held and answered already, and core knows it too;
        // so is one that another process took in, before this one went on with its session.
        let known = replayed && self.ingress.is_known(Platform::Discord, &inbound.id).await;
        let fresh = !known && self.shared.answers.begin(&handle);
        if !fresh && matches!(deed, Deed::Open { .. } | Deed::Write(_) | Deed::Typing { .. }) {
            return true;
        }
        if fresh && !matches!(deed, Deed::Typing { .. }) {
            let (shared, held) = (self.shared.clone(), handle.clone());
            tokio::spawn(async move { shared.answers.hold(&held).await });
        }
        let by = inbound.by.chat.clone();
        let events = match deed {
            Deed::Events(events) => events,
            Deed::Open { part, form } => match self.open(&handle, &by, &form, part).await {
                Some(event) => vec![event],
                None => return true,
            },
            Deed::Write(asks) => {
                report(self.shared.answers.open(&handle, &render::writing(&asks)).await.map(drop));
                return true;
            }
            Deed::Sent { part, parts, form, typed } => {
                match self.shared.forms.sent(&by, &form, (part, parts), &typed) {
                    Sent::Whole(values) => vec![Event::Submit { form, values }],
                    Sent::Part(..) if !fresh => return true,
                    Sent::Part(kept, sent) => {
                        let body = Body::rows(render::progress(&kept, &sent));
                        let key = format!("p{}", handle.id);
                        report(self.shared.answers.say(&handle, body, None, &key).await.map(drop));
                        return true;
                    }
                    Sent::Lost => vec![again(&form)],
                }
            }
            Deed::Typing { command, option, typed } => {
                self.propose(&handle, &inbound, &command, &option, &typed).await;
                return true;
            }
        };
        let events =
            numbered(&inbound.id, events).map(|(id, event)| Inbound { id, event, ..inbound.clone() });
        self.hand_in(events.collect(), stop).await
    }

    /// Opens a part of a form that is known; otherwise what to ask the house.
    async fn open(&self, handle: &Handle, by: &str, form: &str, part: usize) -> Option<Event> {
        let modal = self.shared.forms.find(by, form).and_then(|form| render::modal(&form, part));
        let Some(modal) = modal else { return Some(again(form)) };
        match self.shared.answers.open(handle, &modal).await {
            Ok(true) => None,
            Ok(false) => Some(again(form)),
            Err(error) => {
                report(Err(error));
                None
            }
        }
    }

    /// Proposes what may be meant by what is being typed.
    async fn propose(&self, handle: &Handle, by: &Inbound, command: &str, option: &str, typed: &str) {
        let found = match commands::offer(command, option) {
            Some(offer) => self.ingress.suggest(&by.by, by.lang_hint, offer, typed).await,
            None => Vec::new(),
        };
        let choices: Vec<_> = found
            .into_iter()
            .filter(|(name, value)| !name.is_empty() && !value.is_empty())
            .take(CHOICES)
            .map(|(name, value)| serde_json::json!({"name": render::name(&name, CHOICE), "value": value}))
            .collect();
        report(self.shared.answers.propose(handle, choices.into()).await);
    }

    /// Hands things in, in their order, each until it is taken or given up.
    async fn hand_in(&self, events: Vec<Inbound>, stop: &mut watch::Receiver<bool>) -> bool {
        for inbound in events {
            let mut backoff = Backoff::new(AGAIN_MS.0, AGAIN_MS.1);
            while !self.try_once(&inbound).await {
                let clock = self.shared.clock.as_ref();
                tokio::select! {
                    () = backoff.wait_at_least(clock, 0) => {}
                    () = stopped(stop) => return false,
                }
            }
        }
        true
    }

    /// Whether it is done with: taken, or failed again and again while others did not.
    async fn try_once(&self, inbound: &Inbound) -> bool {
        let id = &inbound.id;
        let receiving = AssertUnwindSafe(self.ingress.receive(inbound.clone())).catch_unwind().await;
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let (error, its_own_fault) = match receiving {
            Ok(Ok(())) => {
                failures.taken(id);
                return true;
            }
            Ok(Err(IngressError(error))) => (error, false),
            Err(_) => ("it panicked".to_owned(), true),
        };
        if failures.failed(id, its_own_fault) {
            tracing::error!(id, error, "an event that fails again and again is passed over");
            return true;
        }
        tracing::warn!(id, error, "an event was not taken in and is tried again");
        false
    }
}

/// What asks for a form again that is no longer known here.
fn again(form: &str) -> Event {
    Event::Press(opener(form).map(|press| press.encode()).unwrap_or_default())
}

fn report(answered: Result<(), NotAnswered>) {
    match answered {
        Ok(()) => {}
        Err(NotAnswered::TooLate) => tracing::warn!("an answer came too late"),
        Err(NotAnswered::Failed(failure)) => tracing::warn!(%failure, "an answer was not given"),
    }
}
