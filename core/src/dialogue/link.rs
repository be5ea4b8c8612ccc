//! Two accounts of one person become one record: a code from one place is sent
//! in the other. What will be joined is said in numbers and asked once.

use crate::args;
use crate::domain::ids::AccountId;
use crate::domain::person::{Account, Platform};
use crate::text::{Words, shorten};
use crate::view::{Button, Message, Text, View};

use super::change::{Change, Joins, Outcome, Refusal};
use super::press::Press;
use super::settings::account_name;
use super::state::{Flow, State, Waiting};
use super::{Ctx, Turn};

/// Longest name of a stranger within a sentence, in characters.
const NAME_CHARS: usize = 80;

/// `/link` makes a code, `/link CODE` tries one.
pub fn command(mut state: State, args: &str) -> Turn {
    state.flow = Flow::Waiting(Waiting::Link);
    let code = args.trim();
    Turn::quiet(state).change(if code.is_empty() {
        Change::MakeLinkCode
    } else {
        Change::TryLink(code.to_owned())
    })
}

/// A press of this flow. `None` when it belongs to something else.
pub fn press(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Option<Turn> {
    let words = ctx.words;
    let (run, join) = match press {
        Press::Join { run } => (*run, true),
        Press::JoinCancel { run } => (*run, false),
        Press::AskUnlink { account } => {
            super::park(&mut state);
            return Some(Turn::quiet(state).in_place(ask_unlink(*account, ctx)));
        }
        Press::Unlink { account } => {
            super::park(&mut state);
            state.flow = Flow::Waiting(Waiting::Link);
            return Some(Turn::quiet(state).change(Change::Unlink(*account)));
        }
        _ => return None,
    };
    let live = run == state.run;
    let Flow::Joining { hash } = &state.flow else { return Some(stale(state, ctx)) };
    if !live {
        return Some(stale(state, ctx));
    }
    if join {
        let change = Change::Link(hash.clone());
        state.flow = Flow::Waiting(Waiting::Link);
        return Some(Turn::quiet(state).change(change));
    }
    state.flow = Flow::Idle;
    Some(Turn::quiet(state).in_place(Message::text(words.say("link-left"))))
}

/// Words while the question is open: it stays open.
pub fn unanswered(state: State, ctx: &Ctx<'_>) -> Turn {
    let buttons = question_buttons(state.run, ctx.words);
    Turn::quiet(state).new_message(Message::text(ctx.words.say("link-press")).row(buttons))
}

/// What came of it.
pub fn after(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    match outcome {
        Outcome::LinkCode { code, expires } => {
            let message = code_message(code, *expires, ctx);
            Turn::quiet(state).new_message(message)
        }
        Outcome::LinkFound { hash, joins } => {
            state.run = state.run.wrapping_add(1);
            state.flow = Flow::Joining { hash: hash.clone() };
            let message = question(joins, state.run, words);
            Turn::quiet(state).new_message(message)
        }
        Outcome::Linked(joins) => {
            let done = words.say_with("linked", &args! { platforms: platforms(joins, words) });
            Turn::quiet(state).in_place(Message::text(done).row([
                Button::press(words.say("subscriptions-button"), Press::Subscriptions),
                Button::press(words.say("settings-button"), Press::Settings),
            ]))
        }
        Outcome::Unlinked => Turn::quiet(state).in_place(
            Message::text(words.say("unlinked"))
                .row([Button::press(words.say("settings-button"), Press::Settings)]),
        ),
        Outcome::Refused(Refusal::BadCode) => {
            Turn::quiet(state).new_message(Message::problem(words.say("link-bad-code")))
        }
        Outcome::Refused(refusal) => Turn::quiet(state).new_message(Message::problem(words.refusal(refusal))),
        other => super::unexpected(state, other, ctx),
    }
}

fn code_message(code: &str, expires: i64, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let until = words.moment(expires, &ctx.subject.zone);
    let accounts = &ctx.facts.settings.accounts;
    let mut paragraphs = vec![
        words.say("link-how"),
        format!("/link {code}"),
        words.say_with("link-code", &args! { until: until }),
    ];
    if ctx.actor.staff.is_some() {
        paragraphs.push(words.say("link-code-staff"));
    }
    let mut outs = Vec::new();
    if accounts.len() > 1 {
        paragraphs.push(joined_now(accounts, words));
        outs.extend(accounts.iter().map(|account| take_out(account, accounts, words)));
    }
    with_heading("link-heading", paragraphs, outs, words)
}

/// A text with a button a row.
fn with_heading(
    heading: &'static str,
    paragraphs: Vec<String>,
    buttons: impl IntoIterator<Item = Button>,
    words: Words,
) -> Message {
    let text = Text { heading: Some(words.say(heading)), paragraphs, ..Text::default() };
    buttons.into_iter().fold(Message::new(View::Text(text)), |message, button| message.row([button]))
}

fn joined_now(accounts: &[Account], words: Words) -> String {
    let names = words.join(accounts.iter().map(|account| account_name(account, accounts, words)));
    words.say_with("link-accounts", &args! { accounts: names })
}

fn take_out(account: &Account, accounts: &[Account], words: Words) -> Button {
    let name = account_name(account, accounts, words);
    let label = words.say_with("link-take-out", &args! { account: name });
    Button::press(label, Press::AskUnlink { account: account.id })
}

/// Whoever used somebody's code.
#[derive(Debug, Clone, Copy)]
pub struct Newcomer<'a> {
    /// The name that they show, if they show one.
    pub name: Option<&'a str>,
    /// Where they used it.
    pub platform: Platform,
    /// Their accounts, which are the owner's of the code now.
    pub joined: &'a [Account],
    /// All accounts of the owner of the code, these included.
    pub accounts: &'a [Account],
    /// Whether they act for a member of staff now who is the owner of the code.
    pub staff: bool,
}

/// What the owner of a code is told when it was used: by whom, and what to do
/// if that was somebody else.
pub fn used(by: &Newcomer<'_>, words: Words) -> Message {
    let platform = words.platform(by.platform);
    let mut paragraphs = vec![match by.name {
        Some(name) => {
            let name = shorten(name, NAME_CHARS, |_| 1);
            words.say_with("link-used", &args! { name: name, platform: platform })
        }
        None => words.say_with("link-used-nameless", &args! { platform: platform }),
    }];
    if by.staff {
        paragraphs.push(words.say("link-used-staff"));
    }
    paragraphs.push(joined_now(by.accounts, words));
    paragraphs.push(words.say("link-used-do"));
    let outs = by.joined.iter().map(|account| take_out(account, by.accounts, words));
    with_heading("link-used-heading", paragraphs, outs, words)
}

fn question(joins: &Joins, run: u32, words: Words) -> Message {
    let numbers = args! {
        subscriptions: i64::from(joins.subscriptions),
        interests: i64::from(joins.interests),
        saved: i64::from(joins.saved),
        registrations: i64::from(joins.registrations),
    };
    let mut paragraphs = vec![
        words.say_with("link-with", &args! { platforms: platforms(joins, words) }),
        words.say_with("link-numbers", &numbers),
    ];
    if joins.withdrawn > 0 {
        paragraphs.push(words.say_with("link-withdrawn", &args! { n: i64::from(joins.withdrawn) }));
    }
    if joins.staff {
        paragraphs.push(words.say("link-staff"));
    }
    paragraphs.push(words.say("link-ask"));
    let text = Text { heading: Some(words.say("link-heading")), paragraphs, ..Text::default() };
    Message::new(View::Text(text)).row(question_buttons(run, words))
}

fn question_buttons(run: u32, words: Words) -> [Button; 2] {
    [
        Button::primary(words.say("link-join"), Press::Join { run }),
        Button::press(words.say("button-cancel"), Press::JoinCancel { run }),
    ]
}

fn platforms(joins: &Joins, words: Words) -> String {
    words.join(joins.platforms.iter().map(|platform| words.platform(*platform)))
}

fn ask_unlink(id: AccountId, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let Some(account) = ctx.facts.settings.accounts.iter().find(|account| account.id == id) else {
        return Message::problem(words.say("refused-not-found"));
    };
    let name = account_name(account, &ctx.facts.settings.accounts, words);
    Message::text(words.say_with("unlink-ask", &args! { account: name.clone() })).row([
        Button::danger(
            words.say_with("link-take-out", &args! { account: name }),
            Press::Unlink { account: id },
        ),
        Button::press(words.say("button-cancel"), Press::Settings),
    ])
}

fn stale(state: State, ctx: &Ctx<'_>) -> Turn {
    let message = Message::text(ctx.words.say("link-stale"));
    Turn::quiet(state).in_place(message).toast(ctx.words.say("button-expired"))
}
