//! What guilds have posted in their channels. Whether the actor administers the
//! guild is what the platform says at this very moment.

use crate::dialogue::change::{Outcome, Refusal, Remapping};
use crate::dialogue::reach;
use crate::domain::guild::{Guild, MAX_MAPPINGS, NewMapping};
use crate::domain::ids::SubscriptionId;
use crate::domain::person::{Address, Person, PersonKind, Platform};
use crate::domain::posting::YUNNAN_ZONE;
use crate::domain::subscription::MAX_SUBSCRIPTIONS;
use crate::event::Inbound;
use crate::platform::Outgoing;
use crate::store::{Added, Lane, Mapped, MappingBefore, NewMapped, NewOutgoing, Tx};
use crate::text::Texts;

use super::office::Fault;

fn administered(inbound: &Inbound) -> Result<&Guild, Refusal> {
    inbound.guild.as_ref().filter(|guild| guild.admin).ok_or(Refusal::NotAllowed)
}

/// Has something posted in a channel, or changes how.
pub(super) async fn map(
    tx: &mut Tx,
    actor: &Person,
    inbound: &Inbound,
    new: &NewMapping,
    now: i64,
) -> Result<Outcome, Fault> {
    let guild = administered(inbound)?;
    if new.role.as_ref().is_some_and(|role| !guild.may_mention(role)) {
        return Err(Refusal::NotAllowed.into());
    }
    let platform = inbound.at.platform;
    let at = Address { platform, chat: new.channel.id.clone(), topic: guild.id.clone() };
    let (group, lang) = match tx.person_at(&at).await? {
        Some((account, group)) => {
            if !account.reachable {
                tx.switch_on(&at).await?;
            }
            (group.id, group.lang)
        }
        None => {
            let lang = new.lang.unwrap_or(actor.lang);
            let made = tx.create_person(PersonKind::Group, &at, lang, YUNNAN_ZONE, now).await?;
            (made.1.id, lang)
        }
    };
    let id = match tx.add_subscription(group, &new.filter, now).await? {
        Added::Added(id) => {
            let others = tx.subscription_count(group).await?.saturating_sub(1);
            if let Err(full) = has_room(tx, (platform, guild), others).await {
                tx.remove_subscription(id, group, now).await?;
                return Err(full);
            }
            id
        }
        Added::Existed(id) => id,
    };
    let before = tx.mapped(id, platform, &guild.id).await?.map(|mapped| mapped.now);
    if let Some(wanted) = new.lang.filter(|wanted| *wanted != lang) {
        tx.set_lang(group, wanted).await?;
    }
    let mapped = NewMapped {
        id,
        at: &at,
        name: &new.channel.name,
        role: new.role.as_ref().map(|role| &role.named),
        before: before.as_ref(),
        by: actor.id,
    };
    tx.put_mapping(mapped, now).await?;
    tx.stale_guild(platform, &guild.id).await?;
    Ok(Outcome::Mapped { id, changed: before.is_some() })
}

/// Whether one more fits into a guild, in a channel that has so many others.
async fn has_room(tx: &mut Tx, (platform, guild): (Platform, &Guild), others: u32) -> Result<(), Fault> {
    if tx.mappings(platform, &guild.id).await?.len() >= MAX_MAPPINGS {
        return Err(Refusal::TooMany(MAX_MAPPINGS).into());
    }
    if others as usize >= MAX_SUBSCRIPTIONS {
        return Err(Refusal::TooMany(MAX_SUBSCRIPTIONS).into());
    }
    Ok(())
}

/// Does something to what is posted in a channel of the guild.
pub(super) async fn remap(
    tx: &mut Tx,
    inbound: &Inbound,
    id: SubscriptionId,
    how: Remapping,
    now: i64,
) -> Result<Outcome, Fault> {
    let guild = administered(inbound)?;
    let platform = inbound.at.platform;
    let mapped = tx.mapped(id, platform, &guild.id).await?.ok_or(Refusal::NotFound)?;
    let done = match how {
        Remapping::Remove => tx.remove_subscription(id, mapped.group, now).await?,
        Remapping::Restore if mapped.removed => {
            let others = tx.subscription_count(mapped.group).await?;
            has_room(tx, (platform, guild), others).await?;
            tx.restore_subscription(id, mapped.group).await?
        }
        Remapping::Restore => false,
        Remapping::Undo => undo(tx, id, &mapped, now).await?,
        Remapping::SwitchOn => {
            let at = Address { platform, chat: mapped.channel, topic: guild.id.clone() };
            tx.switch_on(&at).await?;
            true
        }
    };
    tx.stale_guild(platform, &guild.id).await?;
    if done { Ok(Outcome::Done) } else { Err(Refusal::NotFound.into()) }
}

/// Puts back what stood there, or takes away what was new.
async fn undo(tx: &mut Tx, id: SubscriptionId, mapped: &Mapped, now: i64) -> Result<bool, Fault> {
    if mapped.removed {
        return Ok(false);
    }
    let Some(MappingBefore { lang, role }) = &mapped.before else {
        return Ok(tx.remove_subscription(id, mapped.group, now).await?);
    };
    if *lang != mapped.now.lang {
        tx.set_lang(mapped.group, *lang).await?;
    }
    tx.put_mapping_back(id, role.as_ref()).await?;
    Ok(true)
}

/// Tries again to make scheduled events in the guild.
pub(super) async fn retry_events(tx: &mut Tx, inbound: &Inbound) -> Result<Outcome, Fault> {
    let guild = administered(inbound)?;
    tx.allow_guild_events(inbound.at.platform, &guild.id).await?;
    Ok(Outcome::Done)
}

/// Writes to the actor directly: if that fails, their account is marked once more.
pub(super) async fn try_reach(
    tx: &mut Tx,
    actor: &Person,
    inbound: &Inbound,
    now: i64,
) -> Result<Outcome, Fault> {
    tx.set_reachable(&inbound.by, true).await?;
    let what = Outgoing::Say(reach::test(Texts::get().words(actor.lang)));
    let new = NewOutgoing {
        to: &inbound.by,
        lane: Lane::Personal,
        what: &what,
        anchor: None,
        edit_anchor: None,
        reply: None,
    };
    tx.enqueue(new, now).await?;
    Ok(Outcome::Done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guild::{GuildRole, Named};
    use crate::domain::lang::Lang;
    use crate::domain::subscription::Filter;
    use crate::event::{Event, Surface};
    use crate::store::Store;

    const GUILD: &str = "197038439483310086";

    fn named(id: &str) -> Named {
        Named { id: id.into(), name: id.into() }
    }

    /// What somebody who administers the guild sends.
    fn inbound(mentions_all: bool) -> Inbound {
        let at = Address::new(Platform::Discord, "7");
        Inbound {
            id: "1".into(),
            by: at.clone(),
            at,
            surface: Surface::Private,
            name_hint: None,
            lang_hint: None,
            guild: Some(Guild { id: GUILD.into(), admin: true, mentions_all }),
            message: None,
            press: None,
            reply: None,
            event: Event::Other,
        }
    }

    /// The dialogue refuses it before: this is what holds when it does not.
    #[tokio::test]
    async fn a_role_that_may_not_be_mentioned_is_refused_whatever_the_dialogue_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite://{}", folder.path().join("haizhi.db").display());
        let store = Store::open(&url).await.expect("a store");
        store.migrate().await.expect("its tables");
        let mut tx = store.write().await.expect("the store");
        let by = inbound(false).by;
        let made = tx.create_person(PersonKind::Human, &by, Lang::En, YUNNAN_ZONE, 1).await;
        let actor = made.expect("a person").1;
        let with = |mentionable| NewMapping {
            channel: named("11"),
            filter: Filter { all_fields: true, ..Filter::default() },
            lang: None,
            role: Some(GuildRole { named: named("21"), mentionable }),
        };
        for (mentions_all, mentionable, allowed) in
            [(false, false, false), (false, true, true), (true, false, true)]
        {
            let done = map(&mut tx, &actor, &inbound(mentions_all), &with(mentionable), 1).await;
            match done {
                Ok(_) => assert!(allowed),
                Err(Fault::Refused(refusal)) => assert!(!allowed && refusal == Refusal::NotAllowed),
                Err(Fault::Store(error)) => panic!("{error}"),
            }
            let kept = tx.mappings(Platform::Discord, GUILD).await.expect("the store");
            assert_eq!(kept.len(), usize::from(allowed));
        }
    }
}
