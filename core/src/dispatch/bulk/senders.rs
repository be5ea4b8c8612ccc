//! Who sends: as many tasks as may have something under way. Each takes the
//! next parcel when it is done with one, so that a parcel costs no task of its own.

use std::collections::VecDeque;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures::FutureExt as _;
use tokio::sync::{Semaphore, mpsc};

use crate::platform::{Adapter, Failure};

use super::super::Dispatch;
use super::super::record::Outcome;
use super::render::Renderer;
use super::{Done, Parcel, WINDOW, send};

/// What is to be sent; one permit for each.
struct Counter {
    parcels: Mutex<VecDeque<Parcel>>,
    waiting: Semaphore,
}

impl Counter {
    fn parcels(&self) -> MutexGuard<'_, VecDeque<Parcel>> {
        // A queue is whole after every statement, whoever panicked beside it.
        self.parcels.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next parcel; `None` when there will be none any more.
    async fn next(&self) -> Option<Parcel> {
        self.waiting.acquire().await.ok()?.forget();
        self.parcels().pop_front()
    }
}

/// The senders of one platform; they end when this is dropped.
pub(super) struct Senders(Arc<Counter>);

impl Senders {
    /// Starts them; what came of each parcel goes to `returns`.
    pub fn start(
        dispatch: &Arc<Dispatch>,
        adapter: &Arc<dyn Adapter>,
        returns: &mpsc::UnboundedSender<Done>,
    ) -> Self {
        let counter = Arc::new(Counter { parcels: Mutex::default(), waiting: Semaphore::new(0) });
        let renderer = Arc::<Renderer>::default();
        for _ in 0..WINDOW {
            let (dispatch, adapter, returns) = (dispatch.clone(), adapter.clone(), returns.clone());
            let (counter, renderer) = (counter.clone(), renderer.clone());
            tokio::spawn(async move {
                while let Some(mut parcel) = counter.next().await {
                    let sending = async {
                        match &mut parcel {
                            Parcel::One(due) => send(&dispatch, adapter.as_ref(), &renderer, due).await,
                            Parcel::Digest(digest) => {
                                digest.send(&dispatch, adapter.as_ref(), &renderer).await
                            }
                        }
                    };
                    // One that cannot be shown must not take its sender along.
                    let sent = AssertUnwindSafe(sending).catch_unwind().await;
                    let outcome = sent.unwrap_or_else(|_| {
                        Outcome::Failed(Failure::Unknown("the sending of it panicked".into()))
                    });
                    // A closed channel means that the process ends: the row says what is in doubt.
                    let _ = returns.send(Done { parcel, outcome });
                }
            });
        }
        Self(counter)
    }

    /// Gives them a parcel.
    pub fn send(&self, parcel: Parcel) {
        self.0.parcels().push_back(parcel);
        self.0.waiting.add_permits(1);
    }
}

impl Drop for Senders {
    fn drop(&mut self) {
        self.0.waiting.close();
    }
}
