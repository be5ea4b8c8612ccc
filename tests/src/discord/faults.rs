//! Trouble on demand.

/// What goes wrong with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is not carried out and answered with this status and body.
    Http(u16, String),
    /// It is not carried out and answered 429 for its bucket; coming again before so many milliseconds
    /// have passed is a violation from then on.
    RateLimited(i64),
    /// The same for everything that counts towards the limit of the whole bot.
    RateLimitedGlobally(i64),
    /// It is not carried out and never answered.
    Hang,
    /// It is not carried out, and the connection is cut.
    DropBefore,
    /// It is carried out, and the connection is cut before the answer.
    DropBeforeAnswer,
    /// It is on its way for so many milliseconds of the injected clock before it is carried out.
    Slow(i64),
    /// It is carried out, and its answer is on its way for so many milliseconds of the injected clock.
    SlowAnswer(i64),
}

/// Faults waiting for the requests they will hit.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    waiting: Vec<Waiting>,
}

#[derive(Debug)]
struct Waiting {
    route: String,
    channel: Option<u64>,
    left: usize,
    fault: Fault,
}

impl Faults {
    /// The next `count` requests whose route contains these words (`*` for any), in that channel if one is
    /// given, meet the fault.
    pub fn add(&mut self, route: &str, channel: Option<u64>, count: usize, fault: Fault) {
        if count > 0 {
            self.waiting.push(Waiting { route: route.to_owned(), channel, left: count, fault });
        }
    }

    /// Takes the fault meant for such a request.
    pub fn take(&mut self, route: &str, channel: Option<u64>) -> Option<Fault> {
        let at = self.waiting.iter().position(|waiting| {
            (waiting.route == "*" || route.contains(&waiting.route))
                && (waiting.channel.is_none() || waiting.channel == channel)
        })?;
        let waiting = &mut self.waiting[at];
        waiting.left -= 1;
        let fault = waiting.fault.clone();
        if waiting.left == 0 {
            self.waiting.remove(at);
        }
        Some(fault)
    }

    /// How many requests will still meet a fault.
    pub fn left(&self) -> usize {
        self.waiting.iter().map(|waiting| waiting.left).sum()
    }

    /// Forgets all that have not happened yet.
    pub fn clear(&mut self) {
        self.waiting.clear();
    }
}
