//! Audit entries and members of staff.

use crate::args;
use crate::dialogue::change::{Change, Outcome, Refusal};
use crate::dialogue::press::{FormId, Press};
use crate::dialogue::state::Waiting;
use crate::dialogue::{Turn, pager};
use crate::domain::access::{Action, Role, may};
use crate::domain::ids::StationId;
use crate::domain::person::{Platform, Staff};
use crate::domain::station::Station;
use crate::view::{Button, FieldInput, Form, FormField, Message, Row, Text, Tone, View};

use super::Desk;
use super::page::Listing;
use super::task::Values;
use super::today::back;

/// Longest name of a member, in characters.
const NAME_CHARS: usize = 60;

/// Who did what, newest first.
pub(super) fn audit(desk: &Desk<'_>) -> Turn {
    let (words, ctx) = (desk.ctx.words, desk.ctx);
    let page = &ctx.facts.audit;
    let rows = page.items.iter().map(|entry| Row {
        cells: vec![
            words.moment(entry.at, &ctx.actor.zone),
            entry.by.clone().unwrap_or_else(|| words.say("audit-by-itself")),
            words.audit_action(&entry.action),
            entry.subject.clone(),
            entry.detail.clone(),
        ],
        open: None,
    });
    let listing = Listing {
        heading: words.say_with("audit-heading", &args! { total: words.count(page.total.into()) }),
        note: None,
        columns: vec![
            words.say("column-when"),
            words.say("column-who"),
            words.say("column-action"),
            words.say("column-subject"),
            words.say("column-detail"),
        ],
        rows: rows.collect(),
        pager: pager(page, |page| Press::Audit { page }),
        empty: words.say("audit-empty"),
    };
    desk.say(listing.message(&ctx.caps, words).row([back(words)]))
}

/// The members, and how to bring another in.
pub(super) fn members(desk: &Desk<'_>) -> Turn {
    let (words, members) = (desk.ctx.words, &desk.ctx.facts.members);
    let rows = members.iter().map(|member| {
        let accounts = member
            .accounts
            .iter()
            .map(|code| Platform::from_code(code).map_or_else(|| code.clone(), |at| words.platform(at)));
        Row {
            cells: vec![
                member.id.to_string(),
                member.name.clone(),
                words.role(member.role),
                member.station.clone().unwrap_or_default(),
                words.join(accounts),
            ],
            open: None,
        }
    });
    let listing = Listing {
        heading: words.say_with("members-heading", &args! { total: words.count(members.len() as u64) }),
        note: None,
        columns: vec![
            words.say("column-id"),
            words.say("column-name"),
            words.say("column-role"),
            words.say("column-station"),
            words.say("column-accounts"),
        ],
        rows: rows.collect(),
        pager: None,
        empty: words.say("members-empty"),
    };
    let invite = Button::primary(words.say("deed-invite"), Press::AskInvite);
    desk.say(listing.message(&desk.ctx.caps, words).row([invite, back(words)]))
}

/// What was typed into the invitation, and what is wrong with it.
#[derive(Default)]
struct Typed {
    name: String,
    role: String,
    station: String,
    wrong: Vec<(&'static str, String)>,
}

/// Opens the form.
pub(super) fn ask_invite(desk: &Desk<'_>, staff: &Staff) -> Turn {
    desk.form(form(desk, staff, &Typed::default()))
}

fn stations<'a>(desk: &Desk<'a>, staff: &Staff) -> impl Iterator<Item = &'a Station> {
    let staff = staff.clone();
    desk.ctx.facts.stations.iter().filter(move |station| may(&staff, Action::Administer, Some(station.id)))
}

fn form(desk: &Desk<'_>, staff: &Staff, typed: &Typed) -> Form {
    let words = desk.ctx.words;
    let roles = Role::ALL.iter().map(|role| (role.code().to_owned(), words.role(*role))).collect();
    let nodes = stations(desk, staff)
        .map(|station| (station.id.to_string(), format!("{} {}", station.id, station.name(words.lang()))));
    let field = |name: &str, label: String, help: String, value: &str, input, optional| FormField {
        name: name.to_owned(),
        label,
        help,
        value: value.to_owned(),
        input,
        optional,
        error: typed.wrong.iter().find(|(wrong, _)| *wrong == name).map(|(_, error)| error.clone()),
    };
    Form {
        id: FormId::Invite,
        heading: words.say("invite-heading"),
        intro: typed.wrong.iter().filter(|_| !desk.ctx.caps.forms).map(|(_, error)| error.clone()).collect(),
        fields: vec![
            field("name", words.say("invite-name"), String::new(), &typed.name, FieldInput::Line, false),
            field(
                "role",
                words.say("invite-role"),
                String::new(),
                &typed.role,
                FieldInput::One(roles),
                false,
            ),
            field(
                "station",
                words.say("invite-station"),
                words.say("invite-station-help"),
                &typed.station,
                FieldInput::One(nodes.collect()),
                true,
            ),
        ],
        submit: words.say("deed-invite"),
    }
}

/// Takes the form, or shows it again with what is wrong.
pub(super) fn invite(desk: &Desk<'_>, staff: &Staff, values: &Values) -> Turn {
    let words = desk.ctx.words;
    let value = |wanted: &str| {
        values.iter().find(|(name, _)| name == wanted).map_or("", |(_, value)| value.trim()).to_owned()
    };
    let mut typed =
        Typed { name: value("name"), role: value("role"), station: value("station"), wrong: Vec::new() };
    let mut wrong = Vec::new();
    match typed.name.chars().count() {
        0 => wrong.push(("name", words.say("invite-no-name"))),
        1..=NAME_CHARS => {}
        _ => wrong.push(("name", words.say_with("typed-too-long", &args! { max: NAME_CHARS.to_string() }))),
    }
    let role = Role::from_code(&typed.role);
    if role.is_none() {
        wrong.push(("role", words.say("invite-no-role")));
    }
    let station: Option<StationId> = typed.station.parse().ok();
    let known = station.is_none_or(|wanted| stations(desk, staff).any(|station| station.id == wanted));
    if (station.is_none() && !typed.station.is_empty()) || !known {
        wrong.push(("station", words.say("invite-unknown-station")));
    } else if role == Some(Role::Station) && station.is_none() {
        wrong.push(("station", words.say("invite-station-needed")));
    } else if !may(staff, Action::Administer, station) {
        return desk.refuse(&Refusal::NotAllowed);
    }
    match role {
        Some(role) if wrong.is_empty() => {
            desk.change(Waiting::Invited, Change::Invite { name: typed.name, role, station })
        }
        Some(_) | None => {
            typed.wrong = wrong;
            desk.form(form(desk, staff, &typed))
        }
    }
}

/// The code and how to use it; it is shown this once.
pub(super) fn after_invited(desk: &Desk<'_>, outcome: &Outcome) -> Turn {
    let words = desk.ctx.words;
    match outcome {
        Outcome::Invited { id, code, expires } => {
            let zone = &desk.ctx.actor.zone;
            let about = args! {
                id: id.to_string(), code: code.clone(),
                until: words.moment(*expires, zone), zone: words.zone(zone),
            };
            let text = Text {
                paragraphs: vec![words.say_with("invited", &about), words.say_with("invited-how", &about)],
                tone: Tone::Done,
                ..Text::default()
            };
            let members = Button::press(words.say("room-members"), Press::Members);
            desk.say(Message::new(View::Text(text)).row([members]))
        }
        Outcome::Refused(refusal) => desk.refuse(refusal),
        Outcome::Done
        | Outcome::Subscribed(_)
        | Outcome::SubscribedBefore(_)
        | Outcome::Brought(_)
        | Outcome::LinkCode { .. }
        | Outcome::LinkFound { .. }
        | Outcome::Linked(_)
        | Outcome::Unlinked
        | Outcome::Question(_)
        | Outcome::Mapped { .. }
        | Outcome::InterestSent(_)
        | Outcome::InterestBefore(_)
        | Outcome::Event(_)
        | Outcome::FileTaken(_)
        | Outcome::SignedIn(_)
        | Outcome::Drafting(_)
        | Outcome::ImportTaken(_)
        | Outcome::ImportSubmitted { .. }
        | Outcome::ImportDiscarded(_)
        | Outcome::Moved { .. }
        | Outcome::Corrected { .. }
        | Outcome::Steered { .. }
        | Outcome::Recalled { .. }
        | Outcome::Tested { .. }
        | Outcome::Unscheduled(_)
        | Outcome::Published { .. } => desk.unexpected(outcome),
    }
}
