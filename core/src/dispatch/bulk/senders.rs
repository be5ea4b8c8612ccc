//! Who sends: as many tasks as may have something under way. Each takes the
//! next letter when it is done with one, so that a letter costs no task of its own.

use std::collections::VecDeque;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures::FutureExt as _;
use tokio::sync::{Semaphore, mpsc};

use crate::platform::{Adapter, Failure};

use super::super::Dispatch;
use super::super::record::Outcome;
use super::render::Renderer;
use super::{Done, Letter, WINDOW, send};

/// What is to be sent; one permit for each.
struct Counter {
    letters: Mutex<VecDeque<Letter>>,
    waiting: Semaphore,
}

impl Counter {
    fn letters(&self) -> MutexGuard<'_, VecDeque<Letter>> {
        // A queue is whole after every statement, whoever panicked beside it.
        self.letters.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next letter; `None` when there will be none any more.
    async fn next(&self) -> Option<Letter> {
        self.waiting.acquire().await.ok()?.forget();
        self.letters().pop_front()
    }
}

/// The senders of one platform; they end when this is dropped.
pub(super) struct Senders(Arc<Counter>);

impl Senders {
    /// Starts them; what came of each letter goes to `returns`.
    pub fn start(
        dispatch: &Arc<Dispatch>,
        adapter: &Arc<dyn Adapter>,
        returns: &mpsc::UnboundedSender<Done>,
    ) -> Self {
        let counter = Arc::new(Counter { letters: Mutex::default(), waiting: Semaphore::new(0) });
        let renderer = Arc::<Renderer>::default();
        for _ in 0..WINDOW {
            let (dispatch, adapter, returns) = (dispatch.clone(), adapter.clone(), returns.clone());
            let (counter, renderer) = (counter.clone(), renderer.clone());
            tokio::spawn(async move {
                while let Some(mut letter) = counter.next().await {
                    let sending = async {
                        match &mut letter {
                            Letter::One(due) => send(&dispatch, adapter.as_ref(), &renderer, due).await,
                            Letter::Digest(digest) => {
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
                    let _ = returns.send(Done { letter, outcome });
                }
            });
        }
        Self(counter)
    }

    /// Gives them a letter.
    pub fn send(&self, letter: Letter) {
        self.0.letters().push_back(letter);
        self.0.waiting.add_permits(1);
    }
}

impl Drop for Senders {
    fn drop(&mut self) {
        self.0.waiting.close();
    }
}
