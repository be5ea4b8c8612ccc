//! The numbers that `/metrics` shows: one table of their names, from which
//! they are described, and by which a test holds the page and OPERATIONS.md.
//!
//! Labels are closed lists (platforms, lanes, outcomes, routes, methods):
//! nothing that grows with people, postings or texts.

use std::time::Duration;

use metrics::Unit;

use crate::domain::person::Platform;

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It only grows.
    Counter,
    /// It rises and falls.
    Gauge,
    /// How often something took how long, in fixed buckets.
    Histogram,
}

/// One number.
#[derive(Debug, Clone, Copy)]
pub struct Number {
    /// Its name, units last.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// What it means.
    pub help: &'static str,
}

macro_rules! numbers {
    ($($const:ident = $kind:ident $name:literal, $help:literal;)+) => {
        $(#[doc = $help] pub const $const: &str = $name;)+
        /// Every number of the house and of the process it runs in.
        pub const NUMBERS: &[Number] = &[$(Number { name: $name, kind: Kind::$kind, help: $help }),+];
    };
}

numbers! {
    UPDATES = Counter "haizhi_updates_total", "Updates taken in, repeated ones included, by platform and outcome.";
    TURN = Histogram "haizhi_turn_seconds", "From an update's arrival to the commit of its answer, by platform.";
    ANSWER = Histogram "haizhi_answer_seconds", "From the moment something for one person was due to its delivery, by platform and lane.";
    SEND = Histogram "haizhi_send_seconds", "One request to a platform, by platform and lane.";
    SENDS = Counter "haizhi_sends_total", "Sends by platform, lane and outcome.";
    WAITS = Counter "haizhi_platform_waits_total", "Times a platform asked to wait (429), by platform and scope (chat, account).";
    HELD = Gauge "haizhi_hold_until_timestamp_seconds", "Until when everything to many is held on a platform; 0 when nothing is.";
    DEPTH = Gauge "haizhi_queue_depth", "Messages not yet sent, by lane and platform; counted up to a bound.";
    OLDEST = Gauge "haizhi_queue_oldest_seconds", "How long the oldest message waits that is due and not held, by lane and platform.";
    LOST = Counter "haizhi_outcomes_lost_total", "Notices to many whose outcome was lost with a process; they are not sent again.";
    BULK_RATE = Gauge "haizhi_bulk_rate", "Notices to many that this process sends a second at most just now, by platform; 0 for no limit.";
    SPREADING = Gauge "haizhi_notices_spreading", "Notices whose deliveries are still being written.";
    SENDER = Gauge "haizhi_sender_lease_held", "1 while this process sends on a platform, 0 while another does or none.";
    CHANNEL = Gauge "haizhi_channel_up", "1 while this process finds a platform working.";
    LOOKED = Gauge "haizhi_dispatch_looked_timestamp_seconds", "When a loop of dispatch last looked for something to send.";
    ALARMS = Gauge "haizhi_alarms", "Alarms that staff were told of and that are not over, by kind.";
    TRANSACTION = Histogram "haizhi_store_transaction_seconds", "How long a transaction was open, by kind (read, write).";
    STORE_ERRORS = Counter "haizhi_store_errors_total", "Errors of the database by kind (io, timeout, refused, other).";
    TELEGRAM_REQUESTS = Counter "haizhi_telegram_requests_total", "Requests to the Bot API by method and outcome.";
    DISCORD_REQUESTS = Counter "haizhi_discord_requests_total", "Requests to Discord's API by route and outcome.";
    DISCORD_CLOSES = Counter "haizhi_discord_gateway_ends_total", "Connections to Discord's gateway that ended, by reason.";
    DISCORD_UNREAD = Counter "haizhi_discord_events_unread_total", "Events of Discord that could not be read.";
    WEB_REQUESTS = Counter "haizhi_web_requests_total", "Requests to the pages by route and status.";
    WEB_REQUEST = Histogram "haizhi_web_request_seconds", "From a request to the head of its answer, by route.";
    WEB_CHATS = Gauge "haizhi_web_chats_open", "Chat windows of the web that are open just now.";
    BUILD = Gauge "haizhi_build_info", "1, with the version as a label.";
    CPU = Counter "process_cpu_seconds_total", "User and system CPU time spent.";
    RSS = Gauge "process_resident_memory_bytes", "Resident memory.";
    FILES = Gauge "process_open_fds", "Open file descriptors.";
    MAX_FILES = Gauge "process_max_fds", "Most file descriptors that may be open.";
    STARTED = Gauge "process_start_time_seconds", "When the process started, in seconds since 1970.";
}

/// The lane of notices to many, as it is counted.
pub const BULK: &str = "bulk";
/// The lane of digests.
pub const DIGEST: &str = "digest";
/// The lane of scheduled events of guilds.
pub const GUILD_EVENT: &str = "guild-event";

/// Upper bounds of every histogram, in seconds: from what a commit takes to
/// what nobody should wait for.
pub const BUCKETS: &[f64] =
    &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0];

/// Tells the recorder what each number means.
pub fn describe() {
    for number in NUMBERS {
        match number.kind {
            Kind::Counter => metrics::describe_counter!(number.name, number.help),
            Kind::Gauge => metrics::describe_gauge!(number.name, number.help),
            Kind::Histogram => metrics::describe_histogram!(number.name, Unit::Seconds, number.help),
        }
    }
}

/// Milliseconds as the seconds that Prometheus counts in; a clock that was set
/// back counts as no time.
pub fn seconds(ms: i64) -> f64 {
    ms.max(0) as f64 / 1_000.0
}

/// Something came in: what became of it, and how long it took in real time.
pub fn turn(platform: Platform, taken: bool, took: Duration) {
    let outcome = if taken { "taken" } else { "failed" };
    metrics::counter!(UPDATES, "platform" => platform.code(), "outcome" => outcome).increment(1);
    metrics::histogram!(TURN, "platform" => platform.code()).record(took.as_secs_f64());
}

/// A request to a platform is over, and how long it took in real time.
pub fn send(platform: Platform, lane: &'static str, took: Duration) {
    metrics::histogram!(SEND, "platform" => platform.code(), "lane" => lane).record(took.as_secs_f64());
}

/// Something for one person was delivered, so many ms after it was due.
pub fn answer(platform: Platform, lane: &'static str, waited_ms: i64) {
    metrics::histogram!(ANSWER, "platform" => platform.code(), "lane" => lane).record(seconds(waited_ms));
}

/// A platform asked to wait, with one chat or with everything.
pub fn wait(platform: Platform, whole_account: bool) {
    let scope = if whole_account { "account" } else { "chat" };
    metrics::counter!(WAITS, "platform" => platform.code(), "scope" => scope).increment(1);
}
