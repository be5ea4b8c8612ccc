//! The adapter as the rest of the house sees it.

use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use futures::future::{self, Either};
use haizhi_adapter::{Backoff, StartError, becomes};
use haizhi_core::clock::Clock;
use haizhi_core::platform::{Condition, Ingress};
use tokio::sync::{mpsc, watch};

use crate::answers::Answers;
use crate::client::Client;
use crate::commands;
use crate::config::{Config, Settings};
use crate::connect::{Trouble, connect};
use crate::continuation::Keeper;
use crate::direct::Direct;
use crate::forms::Forms;
use crate::gateway::{self, Wiring};
use crate::health::Health;
use crate::intake::Intake;
use crate::rooms::Rooms;

/// How long a start waits for Discord before it goes on without.
const START: Duration = Duration::from_secs(4);

/// Events that may wait until those before them are taken in; with more
/// nothing is read from the gateway.
const WAITING: usize = 256;

/// What all parts of the adapter share.
pub(crate) struct Shared {
    pub settings: Settings,
    pub client: Arc<Client>,
    pub clock: Arc<dyn Clock>,
    pub answers: Answers,
    pub direct: Direct,
    pub forms: Forms,
    pub rooms: Rooms,
    pub health: Arc<Health>,
}

impl Shared {
    async fn connect(&self) -> Result<(), Trouble> {
        let me = connect(&self.client).await.inspect_err(|trouble| {
            self.health.all(match trouble {
                Trouble::Setting(error) => Condition::Refused(error.to_string()),
                Trouble::Passing { what, .. } => Condition::Down(what.clone()),
            });
        })?;
        tracing::info!(name = me.name, application = me.id, "Discord knows us");
        Ok(())
    }
}

/// The Discord adapter; cheap to clone.
#[derive(Clone)]
pub struct Discord {
    pub(crate) shared: Arc<Shared>,
}

impl Discord {
    /// An adapter with these settings, not yet connected.
    ///
    /// # Errors
    /// Names the setting that is malformed.
    pub fn new(config: &Config, clock: Arc<dyn Clock>) -> Result<Self, StartError> {
        let settings = config.check()?;
        let client = Arc::new(Client::new(&settings, clock.clone())?);
        let shared = Shared {
            settings,
            answers: Answers::new(client.clone(), clock.clone()),
            client,
            clock,
            direct: Direct::default(),
            forms: Forms::default(),
            rooms: Rooms::default(),
            health: Arc::default(),
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Connects within 4 seconds of real time. A network that is down is no
    /// error: [`Self::run`] keeps trying.
    ///
    /// # Errors
    /// Names the setting that Discord refuses.
    pub fn start<'a>(&'a self) -> BoxFuture<'a, Result<(), StartError>> {
        async move {
            match tokio::time::timeout(START, self.shared.connect()).await {
                Ok(Ok(())) => Ok(()),
                Ok(Err(Trouble::Setting(error))) => Err(error),
                Ok(Err(Trouble::Passing { what, .. })) => {
                    tracing::warn!(what, "Discord is not reached yet");
                    Ok(())
                }
                Err(_) => {
                    tracing::warn!("Discord has not answered yet");
                    Ok(())
                }
            }
        }
        .boxed()
    }

    /// Registers commands and takes events, until told to stop; events under
    /// way are finished then. Connects to the gateway while `turn` is true,
    /// since of several processes one speaks for the bot.
    ///
    /// # Errors
    /// Names the setting that Discord refuses, if that turns out only now.
    pub fn run<'a>(
        &'a self,
        ingress: Arc<dyn Ingress>,
        mut turn: watch::Receiver<bool>,
        stop: BoxFuture<'static, ()>,
    ) -> BoxFuture<'a, Result<(), StartError>> {
        async move {
            let mut stop = stop.shared();
            match future::select(std::pin::pin!(self.connected()), &mut stop).await {
                Either::Left((connected, _)) => connected?,
                Either::Right(_) => return Ok(()),
            }
            let registering = async {
                future::select(std::pin::pin!(commands::publish(&self.shared)), stop.clone()).await;
            };
            let listening = async {
                let intake = Intake::new(self.shared.clone(), ingress.clone());
                loop {
                    match future::select(std::pin::pin!(becomes(&mut turn, true)), &mut stop.clone()).await {
                        Either::Left(_) => {}
                        Either::Right(_) => return,
                    }
                    let mut over = turn.clone();
                    let over = async {
                        future::select(std::pin::pin!(becomes(&mut over, false)), stop.clone()).await;
                    };
                    self.listen(intake.clone(), ingress.clone(), over.boxed().shared()).await;
                    if stop.peek().is_some() {
                        return;
                    }
                    // Whether Discord answers is the other's to say.
                    self.shared.health.all(Condition::Working);
                }
            };
            future::join(registering, listening).await;
            Ok(())
        }
        .boxed()
    }

    /// Connected to the gateway until it is over.
    async fn listen(
        &self,
        intake: Arc<Intake>,
        ingress: Arc<dyn Ingress>,
        over: future::Shared<future::BoxFuture<'_, ()>>,
    ) {
        let shared = &self.shared;
        let Some(plan) = self.plan(over.clone()).await else { return };
        let beginning = Keeper::begin(shared.clone(), ingress, plan.shards);
        let mut keeper = match future::select(std::pin::pin!(beginning), over.clone()).await {
            Either::Left((keeper, _)) => keeper,
            Either::Right(_) => return,
        };
        let taken = keeper.taken();
        let (arrived, events) = mpsc::channel(WAITING);
        let wiring = Wiring {
            settings: shared.settings.clone(),
            clock: shared.clock.clone(),
            health: shared.health.clone(),
            arrived,
            taken: taken.clone(),
        };
        let running = match gateway::start(plan, wiring) {
            Ok(running) => running,
            Err(error) => {
                tracing::error!(%error, "there is no thread for Discord's gateway");
                shared.health.all(Condition::Down(error.to_string()));
                shared.clock.sleep_until(shared.clock.now() + 60_000).await;
                return;
            }
        };
        let stop = watch::Sender::new(false);
        let taking = intake.run(events, taken, stop.subscribe());
        let ending = async {
            over.await;
            // First nothing new comes, then what came is finished.
            running.end().await;
            stop.send_replace(true);
        };
        future::join3(taking, ending, keeper.run(stop.subscribe())).await;
        // What was finished last need not come again.
        keeper.keep(0).await;
    }

    /// Where to connect, however long it takes to learn.
    async fn plan(&self, over: future::Shared<future::BoxFuture<'_, ()>>) -> Option<gateway::Plan> {
        let shared = &self.shared;
        let mut backoff = Backoff::new(1_000, 60_000);
        loop {
            let asking = gateway::plan(&shared.client, &shared.settings, shared.clock.as_ref());
            let error = match future::select(std::pin::pin!(asking), over.clone()).await {
                Either::Left((Ok(plan), _)) => return Some(plan),
                Either::Left((Err(error), _)) => error,
                Either::Right(_) => return None,
            };
            tracing::warn!(%error, "Discord does not say where its gateway is");
            shared.health.all(Condition::Down(error.to_string()));
            let least_ms = match error {
                crate::client::CallError::Wait(wait) => wait.after_ms,
                _ => 0,
            };
            let pause = backoff.wait_at_least(shared.clock.as_ref(), least_ms);
            if let Either::Right(_) = future::select(std::pin::pin!(pause), over.clone()).await {
                return None;
            }
        }
    }

    /// Connects, however long it takes.
    async fn connected(&self) -> Result<(), StartError> {
        let mut backoff = Backoff::new(1_000, 60_000);
        while self.shared.client.application().is_none() {
            match self.shared.connect().await {
                Ok(()) => {}
                Err(Trouble::Setting(error)) => return Err(error),
                Err(Trouble::Passing { what, wait_ms }) => {
                    tracing::warn!(what, "Discord is not reached");
                    backoff.wait_at_least(self.shared.clock.as_ref(), wait_ms).await;
                }
            }
        }
        Ok(())
    }
}
