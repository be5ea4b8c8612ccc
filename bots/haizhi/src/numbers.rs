//! Where the numbers of `/metrics` are collected, and what is known of them
//! from the start.

use std::sync::Arc;

use haizhi_core::clock::Clock;
use haizhi_core::watch::numbers;
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::sync::watch;

use crate::machine;

/// How often what was measured is gathered into its buckets, in ms.
const EVERY: i64 = 5_000;

/// A recorder with fixed buckets, for this process.
fn recorder() -> Result<PrometheusHandle, BuildError> {
    let builder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".into()), numbers::BUCKETS)?;
    builder.install_recorder()
}

/// Begins to collect; `None` when this process collects already.
pub fn collect() -> Option<PrometheusHandle> {
    let handle = recorder().ok()?;
    numbers::describe();
    metrics::gauge!(numbers::BUILD, "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    machine::show();
    Some(handle)
}

/// Gathers until stopped, so that nothing piles up while nobody scrapes.
pub async fn run(handle: PrometheusHandle, clock: Arc<dyn Clock>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        handle.run_upkeep();
        machine::show();
        tokio::select! {
            () = clock.sleep_until(clock.now() + EVERY) => {}
            _ = stop.wait_for(|stopped| *stopped) => {}
        }
    }
}
