//! Scheduled events of guilds. Discord recognises none that is made again, so
//! one that may have been made is looked for by its last word.

use haizhi_core::domain::guild::GuildEvent;
use haizhi_core::platform::{Failure, NotScheduled, Scheduling};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::client::{CallError, Client};
use crate::deliver::again;
use crate::failure;
use crate::render;
use crate::route::Route;

/// Characters of an event's name, and of its place.
const NAME: usize = 100;
/// Characters of its description.
const DESCRIPTION: usize = 1_000;
/// Only members of the guild see it; there is no other kind.
const PRIVACY: u8 = 2;
/// It takes place outside of Discord.
const EXTERNAL: u8 = 3;
/// It does not take place.
const CANCELLED: u8 = 4;

/// No such guild, or we are not in it.
const GUILD_GONE: [u32; 2] = [10004, 50001];
/// No such event, or it is over or called off.
const EVENT_GONE: [u32; 2] = [10070, 180_000];
/// A guild has 100 events that are not over at most.
const TOO_MANY: u32 = 30038;

#[derive(Deserialize)]
struct Event {
    id: String,
    creator_id: Option<String>,
    description: Option<String>,
}

/// Does something about a scheduled event.
///
/// # Errors
/// Says what is known about why it was not done.
pub(crate) async fn schedule(
    client: &Client,
    guild: &str,
    what: Scheduling<'_>,
) -> Result<Option<String>, NotScheduled> {
    match what {
        Scheduling::Find { reference } => {
            let found: Vec<Event> =
                client.get(&Route::Events { guild }).await.map_err(|error| harmless(not_done(error)))?;
            // The application and its bot have one id.
            let us = client.application();
            let ours = |event: &Event| {
                event.creator_id.as_deref() == us.as_deref()
                    && event.description.as_deref().is_some_and(|said| ends_with(said, reference))
            };
            Ok(found.into_iter().find(ours).map(|event| event.id))
        }
        Scheduling::Make(event) => {
            let made: Event =
                client.send(&Route::AddEvent { guild }, &body(event)).await.map_err(not_done)?;
            Ok(Some(made.id))
        }
        Scheduling::Change { id, to } => {
            let route = Route::EditEvent { guild, event: id };
            client.done(&route, &body(to)).await.map_err(|error| harmless(not_done(error)))?;
            Ok(Some(id.to_owned()))
        }
        Scheduling::CallOff { id } => {
            let route = Route::EditEvent { guild, event: id };
            none_left(client.done(&route, &json!({ "status": CANCELLED })).await)
        }
        Scheduling::Remove { id } => none_left(client.bare(&Route::DeleteEvent { guild, event: id }).await),
    }
}

/// What is not there any more need not be called off or taken away.
fn none_left(done: Result<(), CallError>) -> Result<Option<String>, NotScheduled> {
    match done.map_err(not_done) {
        Ok(()) | Err(NotScheduled::Removed) => Ok(None),
        Err(error) => Err(harmless(error)),
    }
}

/// Doing it twice does no harm.
fn harmless(error: NotScheduled) -> NotScheduled {
    match error {
        NotScheduled::Failed(failure) => NotScheduled::Failed(again(failure)),
        other => other,
    }
}

fn not_done(error: CallError) -> NotScheduled {
    let CallError::Refused(refusal) = &error else { return failure::failure(error).into() };
    match (refusal.code, refusal.status) {
        (code, _) if EVENT_GONE.contains(&code) => NotScheduled::Removed,
        (TOO_MANY, _) => NotScheduled::Full,
        (code, _) if GUILD_GONE.contains(&code) => {
            Failure::Gone(format!("{} ({code}) {}", refusal.status, refusal.message)).into()
        }
        (_, 403) => NotScheduled::NotAllowed,
        _ => failure::failure(error).into(),
    }
}

/// An event as Discord takes it.
fn body(event: &GuildEvent) -> Value {
    let GuildEvent { title, place, paragraphs, register, reference, from, until } = event;
    json!({
        "name": render::name(&render::uncalled(title), NAME),
        "description": render::event(paragraphs, register, reference, DESCRIPTION),
        "scheduled_start_time": moment(*from),
        "scheduled_end_time": moment(*until),
        "privacy_level": PRIVACY,
        "entity_type": EXTERNAL,
        "entity_metadata": { "location": render::name(&render::uncalled(place), NAME) },
    })
}

fn moment(ms: i64) -> String {
    Timestamp::from_millisecond(ms).unwrap_or_default().to_string()
}

/// Whether a description ends with exactly this reference.
fn ends_with(description: &str, reference: &str) -> bool {
    description.trim_end().rsplit(char::is_whitespace).next() == Some(reference)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Refusal;

    fn event() -> GuildEvent {
        GuildEvent {
            title: "Rice".into(),
            place: "Kunming".into(),
            paragraphs: vec!["Lecture · Yunnan University".into(), "2027".into()],
            register: "To register: https://haizhi.example.org/events/17".into(),
            reference: "E-17".into(),
            from: 1_797_750_000_000,
            until: 1_797_757_200_000,
        }
    }

    #[test]
    fn it_is_shown_as_discord_takes_it() {
        let shown = body(&event());
        assert_eq!(
            shown,
            json!({
                "name": "Rice",
                "description": "Lecture · Yunnan University\n2027\n\nTo register: https://haizhi.example.org/events/17\nE-17",
                "scheduled_start_time": "2026-12-20T07:00:00Z",
                "scheduled_end_time": "2026-12-20T09:00:00Z",
                "privacy_level": 2,
                "entity_type": 3,
                "entity_metadata": { "location": "Kunming" },
            })
        );
    }

    #[test]
    fn nothing_in_it_is_markup_and_its_end_is_kept() {
        let long = GuildEvent {
            title: "𠮷".repeat(200),
            place: "<@&1> ".repeat(60),
            paragraphs: vec!["**b** <@1> @everyone [x](https://x.org)".into(), "# 稻\n".repeat(900)],
            ..event()
        };
        let shown = body(&long);
        let text = |at: &str| shown.pointer(at).and_then(Value::as_str).expect("a text").to_owned();
        let description = text("/description");
        assert!(description.encode_utf16().count() <= DESCRIPTION && ends_with(&description, "E-17"));
        assert!(description.starts_with("\\*\\*b\\*\\* \\<\u{200b}@1> "), "{description}");
        assert!(!shown.to_string().contains("<@") && !shown.to_string().contains("@everyone"), "{shown}");
        assert!(description.contains('…'), "{description}");
        assert!(text("/name").encode_utf16().count() <= NAME);
        assert!(text("/entity_metadata/location").encode_utf16().count() <= NAME);
    }

    #[test]
    fn the_end_is_the_whole_reference() {
        assert!(ends_with("x\nE-17", "E-17") && ends_with("x E-17\n", "E-17"));
        assert!(!ends_with("x\nE-171", "E-17") && !ends_with("x\nRE-17", "E-17") && !ends_with("", "E-17"));
    }

    #[test]
    fn refusals_are_told_apart() {
        let told = |status, code| not_done(CallError::Refused(Refusal { status, code, message: "x".into() }));
        assert_eq!(told(403, 50013), NotScheduled::NotAllowed);
        assert_eq!(told(403, 0), NotScheduled::NotAllowed);
        assert_eq!(told(404, 10070), NotScheduled::Removed);
        assert_eq!(told(400, 180_000), NotScheduled::Removed);
        assert_eq!(told(400, 30038), NotScheduled::Full);
        for (status, code) in [(404, 10004), (403, 50001)] {
            assert!(matches!(told(status, code), NotScheduled::Failed(Failure::Gone(_))));
        }
        assert!(matches!(told(400, 50035), NotScheduled::Failed(Failure::Rejected(_))));
        assert!(matches!(told(504, 0), NotScheduled::Failed(Failure::Unknown(_))));
        assert!(matches!(harmless(told(504, 0)), NotScheduled::Failed(Failure::Down(_))));
    }
}
