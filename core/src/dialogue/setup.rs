//! What is posted in the channels of a guild, for those who administer it. The
//! answers are the administrator's alone; whether they still are one is asked
//! at every press.

use crate::args;
use crate::domain::guild::{GuildRole, Mapping, Named, NewMapping};
use crate::domain::ids::SubscriptionId;
use crate::domain::lang::Lang;
use crate::domain::search::Marked;
use crate::domain::subscription::Filter;
use crate::event::SetupArgs;
use crate::text::pick::{self, Fit};
use crate::text::{Texts, Words};
use crate::view::{Button, Card, Item, List, Message, Text, View};

use super::change::{Change, Outcome, Remapping};
use super::press::Press;
use super::state::{Flow, State, Waiting};
use super::subscribe::described;
use super::{Ctx, Turn, pager};

/// Whether a press belongs to this flow.
pub const fn is_of(press: &Press) -> bool {
    matches!(
        press,
        Press::Mappings { .. }
            | Press::Mapping { .. }
            | Press::Unmap { .. }
            | Press::Remap { .. }
            | Press::UndoMapping { .. }
            | Press::SwitchOn { .. }
            | Press::RetryEvents
    )
}

/// Why the actor may not, if they may not.
fn refused(ctx: &Ctx<'_>) -> Option<String> {
    match ctx.guild {
        None => Some(ctx.words.say("setup-in-guild")),
        Some(guild) if !guild.admin => Some(ctx.words.say("setup-admins-only")),
        Some(_) => None,
    }
}

/// `/setup`: with nothing filled in what there is, else what shall be.
pub fn command(mut state: State, args: &SetupArgs, ctx: &Ctx<'_>) -> Turn {
    super::park(&mut state);
    if let Some(reason) = refused(ctx) {
        return Turn::quiet(state).new_message(Message::problem(reason));
    }
    let nothing = SetupArgs { here: args.here.clone(), ..SetupArgs::default() };
    if *args == nothing {
        return Turn::quiet(state).new_message(list(0, ctx));
    }
    match wanted(args, ctx) {
        Ok(new) => {
            state.flow = Flow::Waiting(Waiting::Mapped { filter: new.filter.clone() });
            Turn::quiet(state).change(Change::Map(new))
        }
        Err(problem) => Turn::quiet(state).new_message(
            Message::problem(problem)
                .row([Button::press(ctx.words.say("setup-all"), Press::Mappings { page: 0 })]),
        ),
    }
}

/// What was filled in, or what is wrong with it.
fn wanted(args: &SetupArgs, ctx: &Ctx<'_>) -> Result<NewMapping, String> {
    let words = ctx.words;
    let channel = args.channel.as_ref().or(args.here.as_ref()).and_then(Named::checked);
    let channel = channel.ok_or_else(|| words.say("setup-where"))?;
    let typed = |text: &Option<String>| {
        text.as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(|text| text.chars().take(100).collect::<String>())
    };
    let (field, station, language) = (typed(&args.field), typed(&args.station), typed(&args.language));
    if field.is_none() && station.is_none() && language.is_none() {
        return Err(words.say_with("setup-what", &args! { channel: channel.name }));
    }
    let lang = language.map(|code| language_of(&code, words)).transpose()?;
    let mut filter = Filter::default();
    match field {
        Some(text) => match pick::field(&text) {
            Some(field) => filter.fields.insert(field),
            None if pick::all_fields(&text) == Some(Fit::Whole) => filter.all_fields = true,
            None => {
                let fields =
                    words.join(crate::domain::field::Field::ALL.iter().map(|field| words.field(*field)));
                return Err(words.say_with("setup-field-unknown", &args! { typed: text, fields: fields }));
            }
        },
        None => filter.all_fields = true,
    }
    if let Some(text) = station {
        let found = pick::station(&text, &ctx.facts.stations);
        let found = found.ok_or_else(|| words.say_with("setup-station-unknown", &args! { typed: text }))?;
        filter.station = Some(found.id);
    }
    let role = args.role.as_ref().and_then(GuildRole::checked);
    if let (Some(role), Some(guild)) = (&role, ctx.guild)
        && !guild.may_mention(role)
    {
        return Err(words.say_with("setup-role-closed", &args! { role: role.named.name.clone() }));
    }
    Ok(NewMapping { channel, filter, lang, role })
}

fn language_of(code: &str, words: Words) -> Result<Lang, String> {
    let texts = Texts::get();
    let found = Lang::from_code(code).filter(|lang| texts.offered().any(|offered| offered == *lang));
    found.ok_or_else(|| {
        let languages = words.join(texts.offered().map(|lang| words.language(lang)));
        words.say_with("setup-language-unknown", &args! { typed: code.to_owned(), languages: languages })
    })
}

/// A press of this flow.
pub fn press(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Turn {
    super::park(&mut state);
    if let Some(reason) = refused(ctx) {
        return Turn::quiet(state).alert(reason);
    }
    let (id, how) = match press {
        Press::Unmap { id } => (*id, Remapping::Remove),
        Press::Remap { id } => (*id, Remapping::Restore),
        Press::UndoMapping { id } => (*id, Remapping::Undo),
        Press::SwitchOn { id } => (*id, Remapping::SwitchOn),
        Press::Mapping { id } => {
            let message = match found(*id, ctx) {
                Some(mapping) => card(mapping, ctx),
                None => gone(ctx),
            };
            return Turn::quiet(state).in_place(message);
        }
        Press::RetryEvents => {
            state.flow = Flow::Waiting(Waiting::RetriedEvents);
            return Turn::quiet(state).change(Change::RetryEvents);
        }
        Press::Mappings { page } => return Turn::quiet(state).in_place(list(*page, ctx)),
        _ => return Turn::quiet(state).alert(ctx.words.say("button-unknown")),
    };
    state.flow = Flow::Waiting(Waiting::Remapped { id, how });
    Turn::quiet(state).change(Change::Remap { id, how })
}

/// What came of setting something up: what will be posted where, and how much.
pub fn after_mapping(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    let (id, changed) = match outcome {
        Outcome::Mapped { id, changed } => (*id, *changed),
        Outcome::Refused(refusal) => {
            return Turn::quiet(state).new_message(Message::problem(words.refusal(refusal)));
        }
        other => return super::unexpected(state, other, ctx),
    };
    let Some(mapping) = found(id, ctx) else { return Turn::quiet(state).new_message(gone(ctx)) };
    let where_ = args! {
        id: id.to_string(),
        filter: what(&mapping.filter, ctx),
        channel: mapping.channel.name.clone(),
        language: words.language(mapping.lang),
    };
    let first = if changed {
        words.say_with("setup-changed", &where_)
    } else {
        words.say_with("setup-done", &where_)
    };
    let mentioned = match &mapping.role {
        Some(role) => words.say_with("setup-role", &args! { role: role.name.clone() }),
        None => words.say("setup-no-role"),
    };
    let forecast = ctx.facts.forecast.map_or((0, 0), |forecast| (forecast.open, forecast.per_week));
    let counts = args! { open: i64::from(forecast.0), week: i64::from(forecast.1) };
    let paragraphs =
        vec![first, mentioned, words.say_with("setup-forecast", &counts), words.say("setup-once")];
    let message = Message::new(View::Text(Text { paragraphs, ..Text::default() })).row([
        Button::press(words.say("button-undo"), Press::UndoMapping { id }),
        Button::press(words.say("setup-all"), Press::Mappings { page: 0 }),
    ]);
    Turn::quiet(state).new_message(message)
}

/// What came of a change, and a way back where something was removed.
pub fn after_change(
    mut state: State,
    id: SubscriptionId,
    how: Remapping,
    outcome: &Outcome,
    ctx: &Ctx<'_>,
) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    let all = || Button::press(words.say("setup-all"), Press::Mappings { page: 0 });
    match outcome {
        Outcome::Done if how == Remapping::Remove => {
            let text = words.say_with("setup-removed", &args! { id: id.to_string() });
            let undo = Button::press(words.say("button-undo"), Press::Remap { id });
            Turn::quiet(state).in_place(Message::text(text).row([undo, all()]))
        }
        Outcome::Done => {
            let message = match found(id, ctx) {
                Some(mapping) => card(mapping, ctx),
                // What had been set up anew is not there any more.
                None => {
                    let text = words.say_with("setup-taken-back", &args! { id: id.to_string() });
                    Message::text(text).row([all()])
                }
            };
            Turn::quiet(state).in_place(message).toast(words.say("done"))
        }
        Outcome::Refused(refusal) => {
            Turn::quiet(state).in_place(Message::problem(words.refusal(refusal)).row([all()]))
        }
        other => super::unexpected(state, other, ctx),
    }
}

/// What came of trying again to make scheduled events.
pub fn after_retry(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    match outcome {
        Outcome::Done => Turn::quiet(state).in_place(list(0, ctx)).toast(ctx.words.say("done")),
        Outcome::Refused(refusal) => Turn::quiet(state).alert(ctx.words.refusal(refusal)),
        other => super::unexpected(state, other, ctx),
    }
}

fn found<'a>(id: SubscriptionId, ctx: &Ctx<'a>) -> Option<&'a Mapping> {
    ctx.facts.mappings.iter().find(|mapping| mapping.id == id)
}

fn gone(ctx: &Ctx<'_>) -> Message {
    Message::problem(ctx.words.say("refused-not-found"))
        .row([Button::press(ctx.words.say("setup-all"), Press::Mappings { page: 0 })])
}

/// What a filter takes, with the station's name.
fn what(filter: &Filter, ctx: &Ctx<'_>) -> String {
    let station = filter.station.and_then(|id| ctx.facts.stations.iter().find(|station| station.id == id));
    match station {
        Some(station) => {
            let rest = described(&Filter { station: None, ..filter.clone() }, ctx.words);
            format!("{rest} · {}", pick::station_label(station, ctx.words))
        }
        None => described(filter, ctx.words),
    }
}

fn list(page: u32, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let all = &ctx.facts.mappings;
    let size = ctx.caps.list_page.max(1);
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let page = page.min(total.saturating_sub(1) / size);
    let shown = all.iter().skip((page * size) as usize).take(size as usize);
    let items = shown.map(|mapping| item(mapping, ctx)).collect();
    let pages = super::need::Page { items: Vec::<()>::new(), page, size, total };
    let events = scheduled(total, ctx);
    let note = (total > 0).then(|| words.say("setup-note"));
    let note: Vec<String> = note.into_iter().chain(events).collect();
    let message = Message::new(View::List(List {
        heading: words.say_with("setup-heading", &args! { n: i64::from(total) }),
        note: (!note.is_empty()).then(|| note.join("\n")),
        items,
        pager: pager(&pages, |page| Press::Mappings { page }),
        empty: words.say("setup-none"),
    }));
    match ctx.facts.guild_events.refused {
        true => message.row([Button::primary(words.say("button-try-again"), Press::RetryEvents)]),
        false => message,
    }
}

/// How the scheduled events of the guild stand, where something is set up or they are not allowed.
fn scheduled(mappings: u32, ctx: &Ctx<'_>) -> Option<String> {
    let events = ctx.facts.guild_events;
    if events.refused {
        return Some(ctx.words.say("setup-events-refused"));
    }
    let shown = ctx.caps.scheduled_events && mappings > 0;
    shown.then(|| ctx.words.say_with("setup-events", &args! { n: i64::from(events.made) }))
}

fn item(mapping: &Mapping, ctx: &Ctx<'_>) -> Item {
    let words = ctx.words;
    let mut detail = vec![words.language(mapping.lang)];
    detail.extend(mapping.role.as_ref().map(|role| format!("@{}", role.name)));
    if !mapping.reached {
        detail.insert(0, words.say("setup-off"));
    }
    Item {
        label: format!("#{} · {}", mapping.channel.name, what(&mapping.filter, ctx)),
        detail: detail.join(" · "),
        found: Marked::default(),
        open: Press::Mapping { id: mapping.id },
    }
}

fn card(mapping: &Mapping, ctx: &Ctx<'_>) -> Message {
    let (words, id) = (ctx.words, mapping.id);
    let role =
        mapping.role.as_ref().map_or_else(|| words.say("setup-nobody"), |role| format!("@{}", role.name));
    let mut lines = Vec::new();
    if !mapping.reached {
        lines.push(words.say("setup-off-why"));
    }
    let facts = vec![
        (words.say("setup-postings"), what(&mapping.filter, ctx)),
        (words.say("setup-language"), words.language(mapping.lang)),
        (words.say("setup-mentioned"), role),
    ];
    let footer = id.to_string();
    let title = format!("#{}", mapping.channel.name);
    let message = Message::new(View::Card(Card { title, lines, facts, footer, ..Card::default() }));
    let again =
        (!mapping.reached).then(|| Button::primary(words.say("button-try-again"), Press::SwitchOn { id }));
    let remove = Button::danger(words.say("setup-remove"), Press::Unmap { id });
    message
        .row(again.into_iter().chain([remove]))
        .row([Button::press(words.say("setup-all"), Press::Mappings { page: 0 })])
}

/// What those are told who set channels up that cannot be written to any more.
pub fn switched_off(channels: &[String], words: Words) -> Message {
    let names = words.join(channels.iter().map(|channel| format!("#{channel}")));
    let numbers = args! { n: channels.len() as i64, channels: names };
    let paragraphs = vec![words.say_with("setup-switched-off", &numbers), words.say("setup-switched-off-do")];
    Message::new(View::Text(Text { paragraphs, ..Text::default() }))
}

/// What those are told who set a guild up that lets nobody make scheduled events.
pub fn events_refused(channels: &[String], words: Words) -> Message {
    let names = words.join(channels.iter().map(|channel| format!("#{channel}")));
    let paragraphs = vec![
        words.say_with("setup-events-off", &args! { channels: names }),
        words.say("setup-events-off-do"),
    ];
    Message::new(View::Text(Text { paragraphs, ..Text::default() }))
}
