//! The adapter as the rest of the house sees it.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use axum::Router;
use futures::FutureExt as _;
use futures::future::BoxFuture;
use futures::future::{self, Either};
use haizhi_adapter::{Backoff, StartError, causes};
use haizhi_core::clock::Clock;
use haizhi_core::platform::{Condition, Ingress, Inlet};
use tokio::sync::watch;

use crate::client::{CallError, Client, Refusal};
use crate::config::{API_URL, Config, Webhook};
use crate::connect::{Me, Trouble, connect};
use crate::intake::Intake;
use crate::{commands, examine, polling, webhook};

/// How long a start waits for Telegram before it goes on without.
const START: Duration = Duration::from_secs(4);

/// What all parts of the adapter share.
pub(crate) struct Shared {
    pub client: Client,
    pub clock: Arc<dyn Clock>,
    webhook: Option<Webhook>,
    me: OnceLock<Me>,
    condition: RwLock<Condition>,
}

impl Shared {
    /// Who we are, once Telegram has said so.
    pub fn me(&self) -> Option<&Me> {
        self.me.get()
    }

    /// This is how Telegram was found just now.
    pub fn found(&self, condition: Condition) {
        *self.condition.write().unwrap_or_else(PoisonError::into_inner) = condition;
    }

    /// An answer that is none: whether waiting helps.
    pub fn missed(&self, error: &CallError) {
        self.found(match error {
            CallError::Refused(Refusal { code: 401 | 404, .. }) => Condition::Refused(error.to_string()),
            _ => Condition::Down(error.to_string()),
        });
    }

    async fn connect(&self) -> Result<(), Trouble> {
        let me = connect(&self.client, self.webhook.as_ref()).await.inspect_err(|trouble| {
            self.found(match trouble {
                Trouble::Setting(error) => Condition::Refused(error.to_string()),
                Trouble::Passing { what, .. } => Condition::Down(what.clone()),
            });
        })?;
        tracing::info!(username = me.username, webhook = self.webhook.is_some(), "connected to Telegram");
        self.found(Condition::Working);
        // A second start finds the same bot.
        let _ = self.me.set(me);
        Ok(())
    }
}

/// The Telegram adapter; cheap to clone.
#[derive(Clone)]
pub struct Telegram {
    pub(crate) shared: Arc<Shared>,
}

impl Telegram {
    /// An adapter with these settings, not yet connected.
    ///
    /// # Errors
    /// Names the setting that is malformed.
    pub fn new(config: &Config, clock: Arc<dyn Clock>) -> Result<Self, StartError> {
        let settings = config.check()?;
        let client = Client::new(&settings).map_err(|error| StartError::new(API_URL, causes(error)))?;
        let shared = Shared {
            client,
            clock,
            webhook: settings.webhook,
            me: OnceLock::new(),
            condition: RwLock::new(Condition::Starting),
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Connects within 4 seconds of real time. A network that is down is no
    /// error: [`Self::run`] keeps trying.
    ///
    /// # Errors
    /// Names the setting that Telegram refuses.
    pub fn start<'a>(&'a self) -> BoxFuture<'a, Result<(), StartError>> {
        async move {
            match tokio::time::timeout(START, self.shared.connect()).await {
                Ok(Ok(())) => Ok(()),
                Ok(Err(Trouble::Setting(error))) => Err(error),
                Ok(Err(Trouble::Passing { what, .. })) => {
                    tracing::warn!(what, "Telegram is not reached yet");
                    Ok(())
                }
                Err(_) => {
                    tracing::warn!("Telegram has not answered yet");
                    Ok(())
                }
            }
        }
        .boxed()
    }

    /// Publishes menus and descriptions and takes updates, until told to stop;
    /// updates under way are finished then. With a webhook the updates come in
    /// through [`Self::router`]; otherwise they are asked for while `turn` is
    /// true, since Telegram hands them to one process at a time.
    ///
    /// # Errors
    /// Names the setting that Telegram refuses, if that turns out only now.
    pub fn run<'a>(
        &'a self,
        ingress: Arc<dyn Ingress>,
        turn: watch::Receiver<bool>,
        stop: BoxFuture<'static, ()>,
    ) -> BoxFuture<'a, Result<(), StartError>> {
        async move {
            let mut stop = stop.shared();
            match future::select(std::pin::pin!(self.connected()), &mut stop).await {
                Either::Left((connected, _)) => connected?,
                Either::Right(_) => return Ok(()),
            }
            let profile = async {
                future::select(std::pin::pin!(commands::publish(&self.shared)), stop.clone()).await;
            };
            let updates = async {
                match self.shared.webhook {
                    Some(_) => stop.clone().await,
                    None => {
                        let intake = Intake::new(self.shared.clone(), ingress);
                        polling::poll(&self.shared, &intake, turn, stop.clone()).await;
                    }
                }
            };
            future::join(profile, updates).await;
            Ok(())
        }
        .boxed()
    }

    /// Where Telegram posts updates to; nothing when they are polled for.
    pub fn router(&self, ingress: Arc<dyn Ingress>) -> Option<Router> {
        let settings = self.shared.webhook.as_ref()?;
        Some(webhook::router(settings, Intake::new(self.shared.clone(), ingress)))
    }

    /// How Telegram was found when it was last asked for updates, or with a
    /// webhook, how it takes them to us.
    pub(crate) fn found(&self) -> Condition {
        self.shared.condition.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How Telegram's posting goes, where it posts; what it does not answer is
    /// remembered, for nothing else asks there while nobody sends.
    pub(crate) async fn posts(&self) -> Option<Inlet> {
        let webhook = self.shared.webhook.as_ref()?;
        self.shared.me()?;
        match examine::inlet(&self.shared.client, webhook).await {
            Ok(inlet) => {
                self.shared.found(Condition::Working);
                Some(inlet)
            }
            Err(error) => {
                self.shared.missed(&error);
                None
            }
        }
    }

    /// Connects, however long it takes.
    async fn connected(&self) -> Result<(), StartError> {
        let mut backoff = Backoff::new(1_000, 60_000);
        while self.shared.me().is_none() {
            match self.shared.connect().await {
                Ok(()) => {}
                Err(Trouble::Setting(error)) => return Err(error),
                Err(Trouble::Passing { what, wait_ms }) => {
                    tracing::warn!(what, "Telegram is not reached");
                    backoff.wait_at_least(self.shared.clock.as_ref(), wait_ms).await;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use haizhi_core::clock::SystemClock;
    use haizhi_core::domain::person::Address;
    use haizhi_core::event::Inbound;
    use haizhi_core::platform::IngressError;

    use super::*;

    struct Nowhere;

    #[async_trait::async_trait]
    impl Ingress for Nowhere {
        async fn receive(&self, _: Inbound) -> Result<(), IngressError> {
            Ok(())
        }

        async fn moved(&self, _: &Address, _: &Address) -> Result<(), IngressError> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn it_runs_as_a_task_of_its_own() {
        let config = Config { token: "1:x".into(), ..Config::default() };
        let telegram = Telegram::new(&config, Arc::new(SystemClock)).unwrap();
        let running = tokio::spawn(async move {
            telegram.run(Arc::new(Nowhere), watch::Sender::new(true).subscribe(), async {}.boxed()).await
        });
        running.await.unwrap().unwrap();
    }
}
