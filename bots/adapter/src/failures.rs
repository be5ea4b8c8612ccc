//! What fails to be taken in.

use std::collections::HashMap;
use std::hash::Hash;

/// How often one thing may fail, while others are taken, before it is passed over.
const TRIES: u32 = 3;

/// Tells an update that cannot be taken from a store that takes nothing.
#[derive(Debug)]
pub struct Failures<K> {
    /// How many were taken in all.
    taken: u64,
    /// By update: how often it failed, and how many had been taken when it first did.
    failed: HashMap<K, (u32, u64)>,
}

impl<K> Default for Failures<K> {
    fn default() -> Self {
        Self { taken: 0, failed: HashMap::new() }
    }
}

impl<K: Eq + Hash + Clone> Failures<K> {
    /// Counts what was taken.
    pub fn taken(&mut self, id: &K) {
        self.taken += 1;
        self.failed.remove(id);
    }

    /// Counts a failure; true if the update is to be given up.
    pub fn failed(&mut self, id: &K, its_own_fault: bool) -> bool {
        let (times, before) = self.failed.entry(id.clone()).or_insert((0, self.taken));
        *times += 1;
        let give_up = *times >= TRIES && (its_own_fault || *before < self.taken);
        if give_up {
            self.failed.remove(id);
        }
        give_up
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_that_is_down_loses_nothing() {
        let mut failures = Failures::default();
        failures.taken(&1);
        for _ in 0..50 {
            assert!(!failures.failed(&2, false) && !failures.failed(&3, false));
        }
        // It is up again.
        failures.taken(&3);
        failures.taken(&2);
        assert!(failures.failed.is_empty());
    }

    #[test]
    fn an_update_that_fails_while_others_do_not_is_given_up() {
        let mut failures = Failures::default();
        assert!(!failures.failed(&2, false));
        failures.taken(&3);
        assert!(!failures.failed(&2, false));
        assert!(failures.failed(&2, false));
        assert!(!failures.failed(&4, true) && !failures.failed(&4, true) && failures.failed(&4, true));
        assert!(failures.failed.is_empty());
    }
}
