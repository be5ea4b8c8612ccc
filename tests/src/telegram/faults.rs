//! Trouble on demand.

/// What goes wrong with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is not carried out and answered with this status and body.
    Http(u16, String),
    /// It is not carried out and answered 429; sending to that chat too early is a violation from then on.
    RetryAfter(i64),
    /// It is not carried out and never answered.
    Hang,
    /// It is carried out, and the connection is cut before the answer.
    DropBeforeAnswer,
    /// The updates handed out by this `getUpdates`, or the next one posted to the webhook, come once more
    /// after they have been confirmed.
    Redeliver,
}

impl Fault {
    /// Whether the request is not carried out.
    pub(crate) fn prevents(&self) -> bool {
        matches!(self, Fault::Http(..) | Fault::RetryAfter(_) | Fault::Hang)
    }
}

/// Faults waiting for the requests they will hit.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    waiting: Vec<Waiting>,
}

#[derive(Debug)]
struct Waiting {
    method: String,
    chat: Option<i64>,
    left: usize,
    fault: Fault,
}

impl Faults {
    /// The next `count` requests of that method (`*` for any), in that chat if one is given, meet the fault.
    pub fn add(&mut self, method: &str, chat: Option<i64>, count: usize, fault: Fault) {
        if count == 0 {
            return;
        }
        self.waiting.push(Waiting { method: method.to_owned(), chat, left: count, fault });
    }

    /// Takes the fault meant for such a request.
    pub fn take(&mut self, method: &str, chat: Option<i64>) -> Option<Fault> {
        self.take_if(method, chat, |_| true)
    }

    /// The same, if it is of the right kind.
    pub fn take_if(
        &mut self,
        method: &str,
        chat: Option<i64>,
        kind: impl Fn(&Fault) -> bool,
    ) -> Option<Fault> {
        let at = self.waiting.iter().position(|waiting| {
            (waiting.method == "*" || waiting.method.eq_ignore_ascii_case(method))
                && (waiting.chat.is_none() || waiting.chat == chat)
                && kind(&waiting.fault)
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
