//! Somebody in a conversation with the bot, on any platform.
//!
//! A scenario is told once, in what people do and see everywhere: they use a
//! command, write, take what is offered, send a file, fill in a form, and read.
//! How that is done on one platform, as a press or a choice in a select, is in
//! here; what a platform does otherwise altogether is a method with a name.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_core::dialogue::commands::registry;
use haizhi_core::domain::person::{Address, Platform};

use crate::clock::TestClock;
use crate::discord::{self, Act, Answer, Modal};
use crate::telegram;

/// Nobody writes or presses faster than this, in ms; nor does a messenger bear
/// being answered faster in one chat for long.
pub const PACE_MS: i64 = 1_000;

/// By how much the hands are turned for somebody who waits, in ms.
const TICK_MS: i64 = 250;
/// After how long Discord takes no first answer any more, in ms.
const HOLD_MS: i64 = 3_000;
/// How long it is waited in between, in real time.
const TICK: Duration = Duration::from_millis(20);

/// A person in their private conversation with the bot; clones are the same person.
#[derive(Clone)]
pub struct Person {
    account: Account,
    clock: TestClock,
    /// The form before them, where a platform shows forms.
    form: Arc<Mutex<Option<Modal>>>,
}

#[derive(Clone)]
enum Account {
    Telegram(telegram::User),
    Discord(discord::User, discord::Steer),
}

/// A message of the bot as somebody sees it, in its present state.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// What they read, without markup.
    pub text: String,
    message: Platformed,
}

#[derive(Debug, Clone, PartialEq)]
enum Platformed {
    Telegram(Box<telegram::Message>),
    Discord(Box<discord::Message>),
}

impl From<telegram::Message> for Seen {
    fn from(message: telegram::Message) -> Self {
        Self { text: message.text.clone(), message: Platformed::Telegram(Box::new(message)) }
    }
}

impl From<discord::Message> for Seen {
    fn from(message: discord::Message) -> Self {
        Self { text: message.text.clone(), message: Platformed::Discord(Box::new(message)) }
    }
}

impl Seen {
    /// Whether something whose label contains this can be taken.
    pub fn offers(&self, label: &str) -> bool {
        match &self.message {
            Platformed::Telegram(message) => message.has_button(label),
            Platformed::Discord(message) => message.offers(label),
        }
    }

    /// The name and the bytes of the file that it is, if it is one.
    pub fn file(&self) -> Option<(String, Bytes)> {
        match &self.message {
            Platformed::Telegram(message) => {
                message.document.as_ref().map(|file| (file.name.clone(), file.bytes.clone()))
            }
            Platformed::Discord(message) => {
                message.attachments.first().map(|file| (file.name.clone(), file.bytes.clone()))
            }
        }
    }

    /// All that can be taken.
    pub fn offered(&self) -> Vec<String> {
        match &self.message {
            Platformed::Telegram(message) => message.buttons().concat(),
            Platformed::Discord(message) => {
                let options = message.selects().into_iter().flat_map(|select| &select.options);
                let options = options.map(|option| option.label.clone());
                message.buttons().concat().into_iter().chain(options).collect()
            }
        }
    }
}

impl Person {
    /// Somebody on Telegram.
    pub fn on_telegram(user: telegram::User, clock: TestClock) -> Self {
        Self { account: Account::Telegram(user), clock, form: Arc::default() }
    }

    /// Somebody on Discord.
    pub fn on_discord(user: discord::User, gateway: discord::Steer, clock: TestClock) -> Self {
        Self { account: Account::Discord(user, gateway), clock, form: Arc::default() }
    }

    /// Where they are.
    pub fn platform(&self) -> Platform {
        match &self.account {
            Account::Telegram(_) => Platform::Telegram,
            Account::Discord(..) => Platform::Discord,
        }
    }

    /// The address of their private conversation.
    pub fn address(&self) -> Address {
        let id = match &self.account {
            Account::Telegram(user) => user.id().to_string(),
            Account::Discord(user, _) => user.id().to_string(),
        };
        Address::new(self.platform(), id)
    }

    /// They use a command, such as `/link CODE`, as it is used where they are:
    /// written, or chosen and what follows filled in. On Discord the answer is
    /// waited for.
    pub fn runs<'a>(&'a self, line: &'a str) -> BoxFuture<'a, ()> {
        async move {
            let user = match &self.account {
                Account::Telegram(user) => {
                    user.sends_text(line);
                    return;
                }
                Account::Discord(user, _) => user,
            };
            self.is_heard().await;
            let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
            let mut slash = user.slash(name);
            if !rest.is_empty() {
                let known = registry().find(|spec| spec.name == name.trim_start_matches('/'));
                let option = known.and_then(|spec| spec.options.first()).map(|option| option.name);
                slash = slash.option(option.unwrap_or_else(|| panic!("{name} takes nothing")), rest);
            }
            self.awaits(slash.runs()).await;
        }
        .boxed()
    }

    /// They write something.
    pub fn says(&self, text: &str) {
        match &self.account {
            Account::Telegram(user) => drop(user.sends_text(text)),
            Account::Discord(user, _) => drop(user.sends_text(text)),
        }
    }

    /// They take what is offered under that label, and it is answered.
    ///
    /// # Panics
    /// After ten seconds of real time without the offer, or without an answer.
    pub fn takes<'a>(&'a self, label: &'a str) -> BoxFuture<'a, ()> {
        async move {
            match &self.account {
                Account::Telegram(user) => drop(user.presses(label).await.answer().await),
                Account::Discord(user, _) => {
                    self.is_heard().await;
                    self.awaits(user.takes(label).await).await;
                }
            }
        }
        .boxed()
    }

    /// A forged press of something that the bot never offered, under a message
    /// that they see; it is answered.
    pub fn forges<'a>(&'a self, under: &'a Seen, press: &'a str) -> BoxFuture<'a, ()> {
        async move {
            match (&self.account, &under.message) {
                (Account::Telegram(user), Platformed::Telegram(message)) => {
                    user.presses_data(message, press).answer().await;
                }
                (Account::Discord(user, _), Platformed::Discord(message)) => {
                    // As the adapter writes its own, and as nobody ever did.
                    for id in [format!("p1:{press}"), press.to_owned()] {
                        user.presses_data(message, press, &id).answer().await;
                    }
                }
                _ => panic!("that message is on another platform"),
            }
        }
        .boxed()
    }

    /// They send a file.
    pub fn sends_file(&self, name: &str, bytes: &[u8], mime: &str) {
        match &self.account {
            Account::Telegram(user) => drop(user.sends_document(name, bytes.to_vec(), mime)),
            Account::Discord(user, _) => drop(user.sends_file(name, bytes.to_vec(), mime)),
        }
    }

    /// They send a picture as it is sent where they are: as a photo where there is such a thing.
    pub fn sends_photo(&self, name: &str, bytes: &[u8]) {
        match &self.account {
            Account::Telegram(user) => drop(user.sends_photo(bytes.to_vec())),
            Account::Discord(user, _) => drop(user.sends_file(name, bytes.to_vec(), "image/jpeg")),
        }
    }

    /// Waits until the bot is at Discord's gateway: what is done before it was
    /// there first reaches nobody, and what is done while it is away waits.
    async fn is_heard(&self) {
        let Account::Discord(_, gateway) = &self.account else { return };
        for _ in 0..1_000 {
            if gateway.connected() {
                return;
            }
            self.clock.advance(TICK_MS);
            let _ = tokio::time::timeout(TICK, std::future::pending::<()>()).await;
        }
        panic!("the bot does not come back to the gateway: {:?}", gateway.contacts());
    }

    /// Waits for what comes of something done on Discord; a form stays before
    /// them until it is sent.
    async fn awaits(&self, act: Act) {
        // What is followed by no words is acknowledged by the clock.
        if tokio::time::timeout(TICK * 50, act.answer()).await.is_err() {
            for _ in 0..HOLD_MS / TICK_MS {
                self.clock.advance(TICK_MS);
                if tokio::time::timeout(TICK * 5, act.acknowledged()).await.is_ok() {
                    break;
                }
            }
        }
        let form = match act.answer().await {
            Answer::Modal(form) => Some(Modal::new(act, form)),
            _ => None,
        };
        *self.form.lock().unwrap_or_else(PoisonError::into_inner) = form;
    }

    /// They fill in a form: every field, in its order, each by its label. It is
    /// one form where a platform has forms, and a question after the other
    /// where it has none.
    ///
    /// # Panics
    /// When there is no such form.
    pub fn fills<'a>(&'a self, fields: &'a [(&'a str, &'a str)]) -> BoxFuture<'a, ()> {
        async move {
            if let Account::Telegram(user) = &self.account {
                for (label, text) in fields {
                    let asked =
                        |message: &telegram::Message| message.from_bot && message.text.contains(label);
                    let wait = user.chat();
                    wait.wait_for("the question", |messages| messages.last().is_some_and(asked)).await;
                    self.clock.advance(PACE_MS);
                    user.sends_text(text);
                }
                return;
            }
            let form = self.form.lock().unwrap_or_else(PoisonError::into_inner).take();
            let form = form.unwrap_or_else(|| panic!("no form is shown:\n{}", self.transcript()));
            let filled = fields.iter().fold(form, |form, (label, text)| form.fills(label, text));
            self.awaits(filled.submits()).await;
        }
        .boxed()
    }

    /// They block the bot.
    pub fn blocks(&self) {
        match &self.account {
            Account::Telegram(user) => user.blocks(),
            Account::Discord(user, _) => user.blocks(),
        }
    }

    /// The messages of the bot, oldest first.
    pub fn from_bot(&self) -> Vec<Seen> {
        match &self.account {
            Account::Telegram(user) => user.chat().from_bot().into_iter().map(Seen::from).collect(),
            Account::Discord(user, _) => user.chat().from_bot().into_iter().map(Seen::from).collect(),
        }
    }

    /// The newest message of the bot.
    pub fn last(&self) -> Option<Seen> {
        self.from_bot().pop()
    }

    /// How many messages of the bot hold these words.
    pub fn count(&self, words: &str) -> usize {
        self.from_bot().iter().filter(|message| message.text.contains(words)).count()
    }

    /// The conversation as people would tell it.
    pub fn transcript(&self) -> String {
        match &self.account {
            Account::Telegram(user) => user.chat().transcript(),
            Account::Discord(user, _) => user.chat().transcript(),
        }
    }

    /// Waits for a message of the bot that is as wanted; the newest one counts.
    ///
    /// # Panics
    /// After ten seconds of real time, with the transcript.
    pub async fn sees(&self, what: &str, wanted: impl Fn(&Seen) -> bool) -> Seen {
        match &self.account {
            Account::Telegram(user) => {
                let newest = |messages: &[telegram::Message]| {
                    let mut bots = messages.iter().rev().filter(|message| message.from_bot);
                    bots.find_map(|message| Some(Seen::from(message.clone())).filter(&wanted))
                };
                user.chat().find(what, newest).await
            }
            Account::Discord(user, _) => {
                let newest = |messages: &[discord::Message]| {
                    let mut bots =
                        messages.iter().rev().filter(|message| message.from_bot && !message.thinking);
                    bots.find_map(|message| Some(Seen::from(message.clone())).filter(&wanted))
                };
                user.chat().find(what, newest).await
            }
        }
    }

    /// Waits for a message of the bot with this text; the newest one counts.
    pub fn reads<'a>(&'a self, part: &'a str) -> BoxFuture<'a, Seen> {
        async move { self.sees(&format!("a message with {part:?}"), |seen| seen.text.contains(part)).await }
            .boxed()
    }

    /// Waits for a message where something whose label contains this can be
    /// taken; the newest one counts.
    pub fn is_offered<'a>(&'a self, label: &'a str) -> BoxFuture<'a, Seen> {
        async move { self.sees(&format!("an offer {label:?}"), |seen| seen.offers(label)).await }.boxed()
    }
}
