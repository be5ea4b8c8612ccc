//! A count of tries by key within a window of time.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Keys remembered at once; beyond that the windows that are over are cleared away.
const MAX_KEYS: usize = 10_000;

/// Allows so many tries a key within one window.
pub(crate) struct Throttle {
    most: u32,
    window_ms: i64,
    seen: Mutex<HashMap<String, (i64, u32)>>,
}

impl Throttle {
    /// `most` tries a key within `window_ms` milliseconds.
    pub fn new(most: u32, window_ms: i64) -> Self {
        Self { most, window_ms, seen: Mutex::new(HashMap::new()) }
    }

    /// Counts one try at `now` (ms since 1970) and says whether it is allowed.
    pub fn allows(&self, key: &str, now: i64) -> bool {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= MAX_KEYS {
            seen.retain(|_, (begun, _)| now - *begun < self.window_ms);
        }
        // Still full: somebody floods with keys. Strangers wait, known keys go on.
        if seen.len() >= MAX_KEYS && !seen.contains_key(key) {
            return false;
        }
        let (begun, count) = seen.entry(key.to_owned()).or_insert((now, 0));
        if now - *begun >= self.window_ms {
            (*begun, *count) = (now, 0);
        }
        *count = count.saturating_add(1);
        *count <= self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_allows_so_many_and_then_opens_again() {
        let throttle = Throttle::new(2, 1_000);
        assert!(throttle.allows("a", 0) && throttle.allows("a", 1));
        assert!(!throttle.allows("a", 2));
        assert!(throttle.allows("b", 2));
        assert!(throttle.allows("a", 1_000));
    }

    #[test]
    fn a_flood_of_keys_does_not_grow_without_end() {
        let throttle = Throttle::new(2, 1_000);
        for key in 0..MAX_KEYS {
            assert!(throttle.allows(&key.to_string(), 0));
        }
        assert!(!throttle.allows("stranger", 1));
        assert!(throttle.allows("7", 1));
        assert!(throttle.allows("stranger", 1_000));
    }
}
