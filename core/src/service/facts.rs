//! Reads what a step needs, and only within what the actor may see: for
//! anybody else it is not there.

use std::collections::HashMap;

use crate::dialogue::need::{Dossier, Facts, Home, Need, Page, Reached, Recalled};
use crate::domain::access::{Action, may, may_somewhere};
use crate::domain::guild::Guild;
use crate::domain::ids::{ImportId, PersonId, PostingId, StationId};
use crate::domain::lang::Lang;
use crate::domain::person::{Person, Platform, Staff};
use crate::domain::posting::Posting;
use crate::store::{StoreError, Tx};
use crate::text::sentences::sentences;

use super::events;
use super::search::Wanted;

/// Most sentences of one text that are looked up at once.
const MOST_SENTENCES: usize = 80;

/// Numbers for first screens that were read already, by person.
pub(super) type Homes = HashMap<PersonId, Home>;

/// Reads everything that was asked for, as far as it was not read already.
/// What is set up in a guild is read for its administrators alone.
pub(super) async fn gather(
    tx: &mut Tx,
    needs: &[Need],
    actor: &Person,
    subject: &Person,
    homes: &Homes,
    guild: Option<(Platform, &Guild)>,
    now: i64,
) -> Result<Facts, StoreError> {
    let mut facts = super::nothing();
    for need in needs {
        if let (Need::Home, Some(home)) = (need, homes.get(&subject.id)) {
            facts.home = *home;
            continue;
        }
        if let (Need::Guild, Some((platform, guild))) = (need, guild.filter(|(_, guild)| guild.admin)) {
            facts.mappings = tx.mappings(platform, &guild.id).await?;
            facts.guild_events = tx.guild_events(platform, &guild.id).await?;
            facts.stations = tx.stations().await?;
        }
        scholar(tx, need, actor, subject, now, &mut facts).await?;
        if let Some(staff) = &actor.staff {
            office(tx, need, staff, now, &mut facts).await?;
        }
    }
    Ok(facts)
}

async fn scholar(
    tx: &mut Tx,
    need: &Need,
    actor: &Person,
    subject: &Person,
    now: i64,
    facts: &mut Facts,
) -> Result<(), StoreError> {
    match need {
        Need::Home => facts.home = tx.home(subject.id, now).await?,
        Need::Subscriptions => facts.subscriptions = tx.subscriptions(subject.id).await?,
        Need::Settings => facts.settings = tx.settings(subject.id).await?,
        Need::Forecast(filter) => facts.forecast = Some(tx.forecast(filter, now).await?),
        Need::Postings { of, page, size } => {
            let filter = match of {
                None => None,
                Some(id) => match tx.subscription(*id, subject.id).await? {
                    Some(subscription) => Some(subscription.filter),
                    // Somebody else's subscription, or a removed one, takes nothing.
                    None => return Ok(()),
                },
            };
            facts.postings = tx.open_postings(filter.as_ref(), None, *page, *size, now).await?;
        }
        Need::Search { asked, page, size } => {
            let wanted = Wanted { page: *page, ..Wanted::new(asked.clone(), subject.lang, *size) };
            facts.found = super::search::find(tx, &wanted, now).await?;
        }
        Need::Events { page, size } => facts.postings = tx.events(*page, *size, now).await?,
        Need::EventsMonth { month, page, size } => {
            facts.postings = tx.events_of_month(*month, *page, *size).await?;
        }
        Need::Dates { of, page, size } => facts.postings = tx.dates_of(*of, *page, *size).await?,
        Need::Posting(id) => facts.posting = tx.seen_posting(*id, actor.id).await?,
        Need::Saved { page, size } => facts.postings = tx.saved(actor.id, *page, *size).await?,
        Need::Interests { page, size } => facts.interests = tx.interests(actor.id, *page, *size).await?,
        Need::Registrations { page, size } => {
            let own = tx.registrations(actor.id, *page, *size, now).await?;
            let mut items = Vec::new();
            for registration in &own.items {
                items.extend(events::registered(tx, registration.id).await?);
            }
            facts.registrations = Page { items, page: own.page, size: own.size, total: own.total };
        }
        Need::Registration(id) => {
            let found = events::registered(tx, *id).await?;
            facts.registration = found.filter(|own| own.registration.person == actor.id);
        }
        Need::Handouts(id) => {
            let found = events::registered(tx, *id).await?;
            facts.registration = found.filter(|own| own.registration.person == actor.id);
            if let Some(own) = facts.registration.as_ref().filter(|own| own.registration.state.is_seated()) {
                facts.handouts = tx.handouts(own.registration.event).await?;
            }
        }
        Need::RegistrationIn(event) => {
            if let Some(own) = tx.registration_in(*event, actor.id).await? {
                facts.registration = events::registered(tx, own.id).await?;
            }
        }
        Need::Interest(id) => {
            facts.interest = tx.interest(*id).await?.filter(|interest| interest.person == actor.id);
        }
        _ => {}
    }
    Ok(())
}

/// Where a member looks: everywhere (`None`), or one station.
fn scope(staff: &Staff) -> Option<StationId> {
    staff.station
}

async fn office(
    tx: &mut Tx,
    need: &Need,
    staff: &Staff,
    now: i64,
    facts: &mut Facts,
) -> Result<(), StoreError> {
    if !may_somewhere(staff, Action::Look) {
        return Ok(());
    }
    match need {
        Need::Today => {
            facts.today = tx.today(staff.id, scope(staff), now).await?;
            facts.open_questions = tx.open_questions(scope(staff)).await?;
            let alarms = tx.alarms().await?.into_iter().map(|(alarm, _)| alarm);
            facts.alarms = alarms.filter(|alarm| alarm.kind.is_for(staff)).collect();
        }
        Need::Desk { state, page, size } => facts.desk = tx.desk(*state, scope(staff), *page, *size).await?,
        Need::DeskEvents { page, size } => {
            facts.desk = tx.desk_events(scope(staff), *page, *size, now).await?;
        }
        Need::Translations { page, size } => facts.desk = tx.to_renew(scope(staff), *page, *size).await?,
        Need::Drafts(id) => {
            let posting = tx.posting(*id).await?;
            if posting.is_some_and(|posting| may(staff, Action::Look, posting.station)) {
                facts.drafting = tx.drafts_of(*id).await?;
            }
        }
        Need::Memory { id, from, to } => facts.memory = memory(tx, *id, (*from, *to), staff).await?,
        Need::Repeats { of, page, size } => {
            // The dates of an event are its station's, as it is.
            let event = tx.posting(*of).await?.filter(|event| may(staff, Action::Look, event.station));
            if let Some(event) = event {
                facts.desk = tx.repeats(event.id, *page, *size).await?;
                facts.drafts = tx.repeat_drafts(event.id).await?.len().try_into().unwrap_or(u32::MAX);
            }
        }
        Need::Attendees { id, state, page, size } => {
            if let Some(event) = sees_event(tx, *id, staff).await? {
                facts.attendees = tx.attendees(*id, *state, *page, *size).await?;
                facts.attendees.word = tx.attend_word(*id).await?;
                facts.attendees.event = Some(event);
            }
        }
        Need::EventHandouts(id) if sees_event(tx, *id, staff).await?.is_some() => {
            facts.handouts = tx.handouts(*id).await?;
        }
        Need::EventStatistics(id) => {
            if let Some(event) = sees_event(tx, *id, staff).await? {
                let content = event.shown().unwrap_or(&event.head.content);
                facts.statistics = Some(tx.event_statistics(*id, &content.zone).await?);
            }
        }
        Need::EventYear(year) => facts.year = Some(tx.year_of_events(*year, scope(staff), now).await?),
        Need::Attendee(id) => {
            let found = events::registered(tx, *id).await?;
            facts.registration = found.filter(|one| may(staff, Action::Look, one.posting.station));
        }
        Need::Dossier(id) => {
            facts.dossier = dossier(tx, *id, staff, now).await?;
            facts.stations = tx.stations().await?;
        }
        Need::Imports { page, size } => facts.imports = tx.imports(scope(staff), *page, *size).await?,
        Need::Import(id) if sees_import(tx, *id, staff).await? => facts.import = tx.import(*id).await?,
        Need::ImportRows { id, page, size } if sees_import(tx, *id, staff).await? => {
            facts.import = tx.import(*id).await?;
            facts.desk = tx.import_rows(*id, *page, *size).await?;
        }
        Need::Received { page, size } => facts.received = tx.received(scope(staff), *page, *size).await?,
        Need::Questions { page, size } => {
            facts.questions = tx.questions(scope(staff), *page, *size).await?;
        }
        Need::Question(id) => {
            let found = tx.question(*id).await?;
            facts.question = found.filter(|question| may(staff, Action::Look, question.station));
        }
        Need::Sending(id) => {
            if let Some(sending) = tx.sending_at(*id, now).await?
                && let Some(posting) = tx.posting(sending.posting).await?
                && may(staff, Action::Look, posting.station)
            {
                facts.sending = Some(sending);
            }
        }
        Need::Broadcasts { page, size } => {
            facts.broadcasts = tx.broadcasts(scope(staff), *page, *size).await?;
            facts.planned = tx.planned(scope(staff)).await?;
        }
        Need::Audit { page, size } if may_somewhere(staff, Action::Audit) => {
            facts.audit = tx.audit_entries(*page, *size).await?;
        }
        Need::Members if may_somewhere(staff, Action::Administer) => facts.members = tx.members().await?,
        Need::Stations => facts.stations = tx.stations().await?,
        _ => {}
    }
    Ok(())
}

/// A posting with all that staff need. What the import interpreted is kept as
/// data and put into words for whoever looks.
async fn dossier(tx: &mut Tx, id: PostingId, staff: &Staff, now: i64) -> Result<Option<Dossier>, StoreError> {
    let Some(mut dossier) = tx.dossier(id).await? else { return Ok(None) };
    if !may(staff, Action::Look, dossier.posting.station) {
        return Ok(None);
    }
    match dossier.notice {
        None => {
            let posting = &dossier.posting;
            dossier.audience = tx.audience(posting.station, &posting.head.content, now).await?;
        }
        Some(notice) => {
            if let Some(sending) = tx.sending(notice).await? {
                let interested = u64::from(dossier.interests);
                dossier.reached = Reached { sent: sending.sent, waiting: sending.waiting, interested };
            }
        }
    }
    Ok(Some(dossier))
}

/// What is remembered of a posting's sentences: of what this member may see.
async fn memory(
    tx: &mut Tx,
    id: PostingId,
    (from, to): (Lang, Lang),
    staff: &Staff,
) -> Result<Vec<Recalled>, StoreError> {
    let posting = tx.posting(id).await?.filter(|posting| may(staff, Action::Look, posting.station));
    let Some(text) = posting.as_ref().and_then(|posting| posting.head.content.texts.get(&from)) else {
        return Ok(Vec::new());
    };
    let mut all = sentences(&text.title).concat();
    all.extend(sentences(&text.body).concat());
    all.truncate(MOST_SENTENCES);
    tx.recall(scope(staff), (from, to), &all).await
}

/// The event, if it is one and this member may see it.
async fn sees_event(tx: &mut Tx, id: PostingId, staff: &Staff) -> Result<Option<Posting>, StoreError> {
    let event = tx.posting(id).await?.filter(|posting| posting.head.content.event.is_some());
    Ok(event.filter(|event| may(staff, Action::Look, event.station)))
}

async fn sees_import(tx: &mut Tx, id: ImportId, staff: &Staff) -> Result<bool, StoreError> {
    let source = tx.import_source(id).await?;
    Ok(source.is_some_and(|source| may(staff, Action::Look, source.station)))
}
