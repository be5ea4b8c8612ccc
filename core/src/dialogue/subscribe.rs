//! Putting a subscription together: fields, ways to engage, keywords, then a
//! summary with a forecast. Each step can be skipped and gone back to.

use crate::args;
use crate::domain::engagement::Engagement;
use crate::domain::field::Field;
use crate::domain::place::Place;
use crate::domain::subscription::{Filter, MAX_KEYWORD_CHARS, MAX_KEYWORDS};
use crate::domain::wishes::Rhythm;
use crate::text::{Words, pick};
use crate::view::{Button, Choice, Choosable, Message, Text, View};

use super::change::{Change, Outcome};
use super::need::Need;
use super::press::Press;
use super::state::{Flow, State, SubscribeStep as Step, Waiting};
use super::{Ctx, Input, Turn};

/// What must be read before a step of this flow.
pub fn needs(state: &State, input: &Input) -> Vec<Need> {
    let Flow::Subscribe { step, filter } = &state.flow else { return Vec::new() };
    let filter = match (input, step) {
        (Input::Press(Press::SubAllFields { .. }), _) => Filter { all_fields: true, ..filter.clone() },
        (Input::Text(text), Step::Keywords) => with_keywords(filter.clone(), text),
        (Input::Press(Press::SubSkip { .. }), Step::Keywords) => without_keywords(filter.clone()),
        (Input::Press(Press::SubNext { .. }), Step::Keywords) => filter.clone(),
        (
            Input::Press(Press::Subscribe | Press::SubConfirm { .. } | Press::SubConfirmAs { .. })
            | Input::Command { .. },
            Step::Confirm,
        ) => filter.clone(),
        _ => return Vec::new(),
    };
    vec![Need::Forecast(filter)]
}

/// Begins a subscription, or goes on with the one that is open or was parked.
/// A field that was named with it is chosen.
pub fn begin(mut state: State, named: &str, ctx: &Ctx<'_>) -> Turn {
    unpark(&mut state);
    if !matches!(state.flow, Flow::Subscribe { .. }) {
        state.run = state.run.wrapping_add(1);
        state.flow = Flow::Subscribe { step: Step::Fields, filter: Filter::default() };
    }
    if let Flow::Subscribe { step: Step::Fields, filter } = &mut state.flow
        && !named.is_empty()
        && let Some(field) = pick::field(named)
    {
        filter.all_fields = false;
        filter.fields.insert(field);
    }
    let message = show(&state, ctx);
    Turn::quiet(state).new_message(message)
}

/// Brings a parked subscription back, if there is one.
pub fn unpark(state: &mut State) {
    if let Some(parked) = state.parked.take() {
        if matches!(state.flow, Flow::Idle) {
            state.flow = *parked;
        } else {
            state.parked = Some(parked);
        }
    }
}

/// A press of this flow. `None` when the press belongs to something else.
pub fn press(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Option<Turn> {
    let run = run_of(press)?;
    unpark(&mut state);
    let words = ctx.words;
    let Flow::Subscribe { step, filter } = &state.flow else {
        return Some(stale(state, ctx));
    };
    if run != state.run {
        return Some(stale(state, ctx));
    }
    let (step, mut filter) = (*step, filter.clone());
    let next = match press {
        Press::SubField { field, .. } => {
            filter.all_fields = false;
            filter.fields.toggle(*field);
            Step::Fields
        }
        Press::SubAllFields { .. } => {
            filter.all_fields = !filter.all_fields;
            filter.fields = Default::default();
            Step::Fields
        }
        Press::SubEngagement { engagement, .. } => {
            filter.engagement.toggle(*engagement);
            Step::Engagement
        }
        Press::SubPlaces { .. } => Step::Places,
        Press::SubPlace { place, .. } => {
            filter.places.toggle(*place);
            Step::Places
        }
        Press::SubNext { .. } => after(step),
        Press::SubSkip { .. } => {
            filter = cleared(step, filter);
            after(step)
        }
        Press::SubBack { .. } => before(step),
        Press::SubCancel { .. } => {
            state.flow = Flow::Idle;
            let left = Message::text(words.say("subscribe-left"));
            return Some(Turn::quiet(state).in_place(left.row([home(words)])));
        }
        Press::SubConfirm { .. } | Press::SubConfirmAs { .. } if filter.is_unrestricted() => Step::Fields,
        Press::SubConfirm { .. } => {
            return Some(kept(state, filter, None));
        }
        Press::SubConfirmAs { rhythm, .. } => return Some(kept(state, filter, Some(*rhythm))),
        _ => return None,
    };
    let unrestricted = next == Step::Confirm && filter.is_unrestricted();
    let next = if unrestricted { Step::Fields } else { next };
    state.flow = Flow::Subscribe { step: next, filter };
    let message = show(&state, ctx);
    let turn = Turn::quiet(state).in_place(message);
    Some(if unrestricted || matches!(press, Press::SubConfirm { .. } | Press::SubConfirmAs { .. }) {
        turn.alert(words.say("subscribe-choose-something"))
    } else {
        turn
    })
}

fn kept(mut state: State, filter: Filter, rhythm: Option<Rhythm>) -> Turn {
    state.flow = Flow::Waiting(Waiting::Subscribed { rhythm });
    Turn::quiet(state).change(Change::Subscribe { filter, rhythm })
}

/// Words typed while a subscription is put together.
pub fn text(mut state: State, text: &str, ctx: &Ctx<'_>) -> Turn {
    let Flow::Subscribe { step, filter } = &state.flow else { return Turn::quiet(state) };
    if *step != Step::Keywords {
        // Words before their step are kept: nobody should have to type them twice.
        let filter = with_keywords(filter.clone(), text);
        let step = *step;
        state.flow = Flow::Subscribe { step, filter };
        let message = show(&state, ctx);
        return Turn::quiet(state).new_message(message);
    }
    let filter = with_keywords(filter.clone(), text);
    let too_many = filter.keywords.len() + filter.excluded.len() > MAX_KEYWORDS
        || filter
            .keywords
            .iter()
            .chain(&filter.excluded)
            .any(|word| word.chars().count() > MAX_KEYWORD_CHARS);
    if too_many {
        let limits = args! { words: MAX_KEYWORDS as i64, chars: MAX_KEYWORD_CHARS as i64 };
        let problem = Message::problem(ctx.words.say_with("subscribe-keywords-limit", &limits));
        return Turn::quiet(state).new_message(problem);
    }
    let step = if filter.is_unrestricted() { Step::Fields } else { Step::Confirm };
    state.flow = Flow::Subscribe { step, filter };
    let message = show(&state, ctx);
    Turn::quiet(state).new_message(message)
}

/// What came of keeping the subscription.
pub fn after_change(mut state: State, rhythm: Option<Rhythm>, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    match outcome {
        Outcome::Subscribed(id) => {
            let when = super::settings::when(rhythm, ctx);
            let text = words.say_with("subscribed", &args! { id: id.to_string(), when: when });
            let message = Message::text(text).row([
                Button::press(words.say("subscribed-see"), Press::Postings { of: Some(*id), page: 0 }),
                Button::press(words.say("button-undo"), Press::Unsubscribe { id: *id }),
            ]);
            Turn::quiet(state).in_place(message.row([home(words)]))
        }
        Outcome::SubscribedBefore(id) => {
            let text = words.say_with("subscribed-before", &args! { id: id.to_string() });
            Turn::quiet(state).in_place(Message::text(text).row([
                Button::press(words.say("subscribed-see"), Press::Postings { of: Some(*id), page: 0 }),
                Button::press(words.say("subscriptions-button"), Press::Subscriptions),
            ]))
        }
        Outcome::Refused(refusal) => {
            Turn::quiet(state).in_place(Message::problem(words.refusal(refusal)).row([home(words)]))
        }
        other => super::unexpected(state, other, ctx),
    }
}

/// A filter in one line, as its owner reads it.
pub fn described(filter: &Filter, words: Words) -> String {
    let mut parts = Vec::new();
    if filter.all_fields {
        parts.push(words.say("filter-all-fields"));
    } else if !filter.fields.is_empty() {
        parts.push(words.join(filter.fields.iter().map(|field| words.field(field))));
    }
    if !filter.engagement.is_empty() {
        parts.push(words.join(filter.engagement.iter().map(|engagement| words.engagement(engagement))));
    }
    if !filter.places.is_empty() {
        parts.push(words.join(filter.places.iter().map(|place| words.place(place))));
    }
    if let Some(station) = filter.station {
        parts.push(words.say_with("filter-station", &args! { id: station.to_string() }));
    }
    let quoted = |list: &[String]| {
        words.join(list.iter().map(|word| words.say_with("quoted", &args! { word: word.clone() })))
    };
    if !filter.keywords.is_empty() {
        parts.push(words.say_with("filter-with", &args! { words: quoted(&filter.keywords) }));
    }
    if !filter.excluded.is_empty() {
        parts.push(words.say_with("filter-without", &args! { words: quoted(&filter.excluded) }));
    }
    parts.join(" · ")
}

fn run_of(press: &Press) -> Option<u32> {
    match press {
        Press::SubField { run, .. }
        | Press::SubAllFields { run }
        | Press::SubEngagement { run, .. }
        | Press::SubPlaces { run }
        | Press::SubPlace { run, .. }
        | Press::SubNext { run }
        | Press::SubSkip { run }
        | Press::SubBack { run }
        | Press::SubConfirm { run }
        | Press::SubConfirmAs { run, .. }
        | Press::SubCancel { run } => Some(*run),
        _ => None,
    }
}

fn stale(state: State, ctx: &Ctx<'_>) -> Turn {
    let message = Message::text(ctx.words.say("subscribe-stale"))
        .row([Button::press(ctx.words.say("subscribe-button"), Press::Subscribe)]);
    Turn::quiet(state).in_place(message).toast(ctx.words.say("button-expired"))
}

const fn after(step: Step) -> Step {
    match step {
        Step::Fields => Step::Engagement,
        Step::Engagement | Step::Places => Step::Keywords,
        Step::Keywords | Step::Confirm => Step::Confirm,
    }
}

const fn before(step: Step) -> Step {
    match step {
        Step::Fields | Step::Engagement => Step::Fields,
        Step::Places | Step::Keywords => Step::Engagement,
        Step::Confirm => Step::Keywords,
    }
}

fn cleared(step: Step, mut filter: Filter) -> Filter {
    match step {
        Step::Fields => {
            filter.fields = Default::default();
            filter.all_fields = false;
        }
        Step::Engagement => filter.engagement = Default::default(),
        Step::Places => filter.places = Default::default(),
        Step::Keywords => filter = without_keywords(filter),
        Step::Confirm => {}
    }
    filter
}

fn without_keywords(filter: Filter) -> Filter {
    Filter { keywords: Vec::new(), excluded: Vec::new(), ..filter }
}

/// Reads typed keywords: separated by spaces, commas or lines, `-` excludes,
/// quotes keep several words together.
fn with_keywords(mut filter: Filter, text: &str) -> Filter {
    filter = without_keywords(filter);
    for word in keyword_list(text) {
        let (list, word) = match word.strip_prefix(['-', '－', '–', '—']) {
            Some(rest) => (&mut filter.excluded, rest),
            None => (&mut filter.keywords, word.as_str()),
        };
        let word = word.trim_matches(['"', '“', '”', '「', '」', ' ']).to_owned();
        if !word.is_empty() && !list.contains(&word) {
            list.push(word);
        }
    }
    filter
}

fn keyword_list(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '"' | '“' | '”' | '「' | '」' => {
                quoted = !quoted;
                word.push(c);
            }
            c if !quoted && (c.is_whitespace() || matches!(c, ',' | '，' | '、' | ';' | '；')) => {
                found.push(std::mem::take(&mut word));
            }
            c if c.is_control() => word.push(' '),
            c => word.push(c),
        }
    }
    found.push(word);
    found.into_iter().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

fn home(words: Words) -> Button {
    Button::press(words.say("button-home"), Press::Home)
}

/// The message of the step the flow is at.
fn show(state: &State, ctx: &Ctx<'_>) -> Message {
    let Flow::Subscribe { step, filter } = &state.flow else { return Message::text(String::new()) };
    let (run, words) = (state.run, ctx.words);
    match step {
        Step::Fields => fields(run, filter, ctx),
        Step::Engagement => {
            let options = Engagement::ALL.iter().map(|engagement| Choosable {
                label: words.engagement(*engagement),
                chosen: filter.engagement.contains(*engagement),
                press: Press::SubEngagement { run, engagement: *engagement },
            });
            let places = words.say_with("subscribe-places", &args! { n: filter.places.len() as i64 });
            choice(words.say("subscribe-engagement"), options.collect())
                .row([Button::press(places, Press::SubPlaces { run })])
                .row(step_buttons(run, filter.engagement.len(), words))
                .row(way_out(run, words))
        }
        Step::Places => {
            let options = Place::ALL.iter().map(|place| Choosable {
                label: words.place(*place),
                chosen: filter.places.contains(*place),
                press: Press::SubPlace { run, place: *place },
            });
            choice(words.say("subscribe-where"), options.collect())
                .row(step_buttons(run, filter.places.len(), words))
                .row(way_out(run, words))
        }
        Step::Keywords => {
            let mut paragraphs = vec![words.say("subscribe-keywords")];
            if !filter.keywords.is_empty() || !filter.excluded.is_empty() {
                let so_far = Filter {
                    keywords: filter.keywords.clone(),
                    excluded: filter.excluded.clone(),
                    ..Filter::default()
                };
                paragraphs
                    .push(words.say_with("subscribe-so-far", &args! { filter: described(&so_far, words) }));
            }
            let message = Message::new(View::Text(Text { paragraphs, ..Text::default() }));
            let buttons = if filter.keywords.is_empty() && filter.excluded.is_empty() {
                vec![Button::press(words.say("button-skip"), Press::SubSkip { run })]
            } else {
                step_buttons(run, 0, words)
            };
            message.row(buttons).row(way_out(run, words))
        }
        Step::Confirm => summary(run, filter, ctx),
    }
}

fn fields(run: u32, filter: &Filter, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let options = Field::ALL.iter().map(|field| Choosable {
        label: words.field(*field),
        chosen: filter.fields.contains(*field),
        press: Press::SubField { run, field: *field },
    });
    let mut question = vec![words.say("subscribe-fields")];
    if filter.all_fields {
        let forecast = ctx.facts.forecast.map_or(0, |forecast| forecast.per_week);
        question.push(words.say_with("subscribe-all-forecast", &args! { week: i64::from(forecast) }));
    }
    let all = if filter.all_fields { "subscribe-all-chosen" } else { "subscribe-all" };
    let mut message = Message::new(View::Choice(Choice { question, options: options.collect(), many: true }));
    let chosen = if filter.all_fields { Field::ALL.len() } else { filter.fields.len() };
    message = message
        .row([next_button(run, chosen, words), Button::press(words.say(all), Press::SubAllFields { run })]);
    let mut last = Vec::new();
    if chosen == 0 {
        last.push(Button::press(words.say("button-skip"), Press::SubSkip { run }));
    }
    last.push(Button::press(words.say("button-cancel"), Press::SubCancel { run }));
    message.row(last)
}

fn summary(run: u32, filter: &Filter, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let forecast =
        ctx.facts.forecast.unwrap_or(crate::domain::subscription::Forecast { open: 0, per_week: 0 });
    let counts = args! { open: i64::from(forecast.open), week: i64::from(forecast.per_week) };
    let paragraphs = vec![described(filter, words), words.say_with("subscribe-forecast", &counts)];
    Message::new(View::Text(Text { paragraphs, ..Text::default() }))
        .row([
            Button::primary(words.say("subscribe-confirm"), Press::SubConfirm { run }),
            Button::press(words.say("subscribe-change"), Press::SubBack { run }),
        ])
        .row(
            [Rhythm::Daily, Rhythm::Weekly]
                .map(|rhythm| Button::press(words.rhythm(rhythm), Press::SubConfirmAs { run, rhythm })),
        )
        .row([Button::press(words.say("button-cancel"), Press::SubCancel { run })])
}

fn choice(question: String, options: Vec<Choosable>) -> Message {
    Message::new(View::Choice(Choice { question: vec![question], options, many: true }))
}

fn next_button(run: u32, chosen: usize, words: Words) -> Button {
    let label = if chosen == 0 {
        words.say("button-next")
    } else {
        words.say_with("button-next-chosen", &args! { n: chosen as i64 })
    };
    Button::primary(label, Press::SubNext { run })
}

fn step_buttons(run: u32, chosen: usize, words: Words) -> Vec<Button> {
    vec![next_button(run, chosen, words), Button::press(words.say("button-skip"), Press::SubSkip { run })]
}

fn way_out(run: u32, words: Words) -> Vec<Button> {
    vec![
        Button::press(words.say("button-back"), Press::SubBack { run }),
        Button::press(words.say("button-cancel"), Press::SubCancel { run }),
    ]
}
