//! A notebook in place of the house: what an adapter hands in is written down.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use haizhi_core::dialogue::commands::Offer;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::event::{Event, Inbound};
use haizhi_core::platform::{Continuation, Ingress, IngressError, Shareable, Shareables};
use haizhi_core::view::Message;
use tokio::sync::watch;

/// What the notebook does with what it is handed.
type Mood = Box<dyn FnMut(&Inbound) -> bool + Send>;

/// Writes down what is handed in.
pub struct Notebook {
    /// What was taken, in order.
    pub taken: watch::Sender<Vec<Inbound>>,
    /// Chats that moved: from where to where.
    pub moved: watch::Sender<Vec<(String, String)>>,
    /// How often something was refused.
    pub refused: watch::Sender<usize>,
    /// Where connections stand, by part.
    pub stands: watch::Sender<BTreeMap<String, Continuation>>,
    /// What was looked for from other chats, in order.
    pub looked_for: watch::Sender<Vec<String>>,
    /// Whether nobody who looks for something is answered for now.
    pub holds: watch::Sender<bool>,
    takes: Mutex<Mood>,
}

impl Notebook {
    /// One that takes everything.
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            taken: watch::Sender::default(),
            moved: watch::Sender::default(),
            refused: watch::Sender::default(),
            stands: watch::Sender::default(),
            looked_for: watch::Sender::default(),
            holds: watch::Sender::default(),
            takes: Mutex::new(Box::new(|_| true)),
        })
    }

    /// From now on takes only what passes.
    pub fn takes(&self, passes: impl FnMut(&Inbound) -> bool + Send + 'static) {
        *self.takes.lock().unwrap_or_else(PoisonError::into_inner) = Box::new(passes);
    }

    /// What was done, in order.
    pub fn events(&self) -> Vec<Event> {
        self.taken.borrow().iter().map(|inbound| inbound.event.clone()).collect()
    }

    /// Waits until so many different things were done and returns them: what
    /// comes again under its id, as a house knows it, is left out.
    pub async fn wait_for_each(&self, count: usize) -> Vec<Event> {
        let taken = until(&self.taken, |taken: &Vec<Inbound>| each(taken).len() >= count).await;
        each(&taken).into_iter().map(|inbound| inbound.event.clone()).collect()
    }

    /// Waits until so many were taken and returns them.
    pub async fn wait_for(&self, count: usize) -> Vec<Inbound> {
        until(&self.taken, |taken: &Vec<Inbound>| taken.len() >= count).await
    }

    /// Waits until so many were refused.
    pub async fn wait_for_refusals(&self, count: usize) {
        until(&self.refused, |refused| *refused >= count).await;
    }
}

/// Each thing once, in order.
fn each(taken: &[Inbound]) -> Vec<&Inbound> {
    let mut known = std::collections::HashSet::new();
    taken.iter().filter(|inbound| known.insert(&inbound.id)).collect()
}

/// Waits until a value is as wanted, at most ten seconds of real time.
///
/// # Panics
/// When the time is over.
pub async fn until<T: Clone>(values: &watch::Sender<T>, mut wanted: impl FnMut(&T) -> bool) -> T {
    let mut values = values.subscribe();
    let waiting = values.wait_for(|value| wanted(value));
    let found = tokio::time::timeout(std::time::Duration::from_secs(10), waiting).await;
    found.expect("waited in vain").expect("the sender lives").clone()
}

#[async_trait]
impl Ingress for Notebook {
    async fn receive(&self, inbound: Inbound) -> Result<(), IngressError> {
        if !(self.takes.lock().unwrap_or_else(PoisonError::into_inner))(&inbound) {
            self.refused.send_modify(|refused| *refused += 1);
            return Err(IngressError("the notebook is closed".into()));
        }
        self.taken.send_modify(|taken| taken.push(inbound));
        Ok(())
    }

    async fn suggest(&self, _: &Address, _: Option<Lang>, what: Offer, typed: &str) -> Vec<(String, String)> {
        vec![(format!("{what:?} like {typed}"), typed.to_owned())]
    }

    async fn shareables(&self, _: &Address, _: Option<Lang>, typed: &str, page: u32) -> Option<Shareables> {
        self.looked_for.send_modify(|asked| asked.push(format!("{typed} {page}")));
        let _ = self.holds.subscribe().wait_for(|holds| !holds).await;
        let message = Message::text(format!("A <card> & \"{typed}\""));
        let card = Shareable { id: "P-1".into(), title: typed.into(), description: String::new(), message };
        Some(Shareables { entries: vec![card], next: Some(page + 1), nothing: "Nothing".into() })
    }

    async fn moved(&self, from: &Address, to: &Address) -> Result<(), IngressError> {
        self.moved.send_modify(|moved| moved.push((from.chat.clone(), to.chat.clone())));
        Ok(())
    }

    async fn is_known(&self, _: Platform, id: &str) -> bool {
        self.taken.borrow().iter().any(|inbound| inbound.id == id)
    }

    async fn continuation(&self, _: Platform, part: &str) -> Result<Option<Continuation>, IngressError> {
        Ok(self.stands.borrow().get(part).cloned())
    }

    async fn put_continuation(
        &self,
        _: Platform,
        part: &str,
        before: Option<&Continuation>,
        now: Option<&Continuation>,
    ) -> Result<bool, IngressError> {
        Ok(self.stands.send_if_modified(|stands| {
            let as_believed = stands.get(part) == before;
            match now {
                Some(now) if as_believed => drop(stands.insert(part.to_owned(), now.clone())),
                None if as_believed => drop(stands.remove(part)),
                Some(_) | None => {}
            }
            as_believed
        }))
    }
}
