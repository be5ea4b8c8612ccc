//! Two accounts become one person, and one is taken out again.

use crate::dialogue;
use crate::dialogue::change::{Outcome, Refusal};
use crate::dialogue::link::Newcomer;
use crate::domain::ids::AccountId;
use crate::domain::person::{Account, Address, Person, PersonKind};
use crate::event::Inbound;
use crate::platform::Outgoing;
use crate::store::{Joined, Lane, NewOutgoing, StoreError, Tx};
use crate::text::Texts;
use crate::view::Message;

use super::office::Fault;
use super::{events, signin};

/// How long a code may be used, in ms: ten minutes.
const CODE_LIFE: i64 = 10 * 60 * 1000;

/// Makes a code under which another account can be joined with this person.
pub(super) async fn make_code(tx: &mut Tx, actor: &Person, now: i64) -> Result<Outcome, Fault> {
    if actor.kind != PersonKind::Human {
        return Err(Refusal::NotAllowed.into());
    }
    let code = signin::new_code();
    let expires = now + CODE_LIFE;
    tx.create_link_code(&signin::hash_of(&code), actor.id, expires).await?;
    Ok(Outcome::LinkCode { code, expires })
}

/// What joining under a code would do. Wrong ones count, as when signing in.
pub(super) async fn try_code(
    tx: &mut Tx,
    actor: &Person,
    at: &Address,
    code: &str,
    now: i64,
) -> Result<Outcome, Fault> {
    if !signin::may_try(tx, at, now).await? {
        return Err(Refusal::TooManyCodes.into());
    }
    let hash = signin::hash_of(&signin::typed(code));
    let Some(other) = tx.link_code(&hash, now).await? else {
        tx.note_wrong_code(at, now).await?;
        return Ok(Outcome::Refused(Refusal::BadCode));
    };
    if other == actor.id {
        return Err(Refusal::OneAlready.into());
    }
    let joins = tx.joins(actor.id, other).await?;
    Ok(Outcome::LinkFound { hash, joins })
}

/// Makes the actor one person with whoever made the code, who is told. Where
/// that lets another account act for a member of staff, the audit log says so.
pub(super) async fn join(
    tx: &mut Tx,
    actor: &Person,
    inbound: &Inbound,
    hash: &str,
    now: i64,
) -> Result<Outcome, Fault> {
    if actor.kind != PersonKind::Human {
        return Err(Refusal::NotAllowed.into());
    }
    let at = &inbound.by;
    let other = tx.link_code(hash, now).await?.ok_or(Refusal::BadCode)?;
    if other == actor.id {
        return Err(Refusal::OneAlready.into());
    }
    let owner = tx.person(other).await?.ok_or(Refusal::BadCode)?;
    let joins = tx.joins(actor.id, other).await?;
    let (joined, owned) = (tx.settings(actor.id).await?.accounts, tx.settings(other).await?.accounts);
    match tx.join_persons((actor.id, at), other, hash, now).await? {
        Joined::Done => {
            events::join(tx, actor.id, other, now).await?;
            if let Some(staff) = tx.member_behind(other).await? {
                tx.audit(Some(staff), "staff-link", &staff.to_string(), at.platform.code(), now).await?;
            }
            let told = [inbound.name_hint.as_deref(), Some(&actor.profile.name)];
            let by = Newcomer {
                name: told.into_iter().flatten().find(|name| !name.trim().is_empty()),
                platform: at.platform,
                joined: &joined,
                accounts: &tx.settings(other).await?.accounts,
                staff: owner.staff.is_some(),
            };
            let message = dialogue::link::used(&by, Texts::get().words(owner.lang).also(owner.reads));
            tell_each(tx, &owned, message, now).await?;
            Ok(Outcome::Linked(joins))
        }
        Joined::Busy => Err(Refusal::Busy.into()),
        Joined::TwoMembers => Err(Refusal::TwoMembers.into()),
        Joined::UsedUp => Err(Refusal::BadCode.into()),
    }
}

/// Tells a person in each of these chats of theirs, at once and nowhere else:
/// whoever it warns of may be in another.
async fn tell_each(tx: &mut Tx, accounts: &[Account], message: Message, now: i64) -> Result<(), StoreError> {
    let what = Outgoing::Say(message);
    for account in accounts.iter().filter(|account| account.reachable) {
        let new = NewOutgoing {
            to: &account.address,
            lane: Lane::Personal,
            what: &what,
            anchor: None,
            edit_anchor: None,
            reply: None,
        };
        tx.enqueue(new, now).await?;
    }
    Ok(())
}

/// Takes an account of the actor out; whoever is there begins anew.
pub(super) async fn take_out(
    tx: &mut Tx,
    actor: &Person,
    account: AccountId,
    now: i64,
) -> Result<Outcome, Fault> {
    let accounts = tx.settings(actor.id).await?.accounts;
    let taken = accounts.iter().find(|kept| kept.id == account).ok_or(Refusal::NotFound)?;
    if accounts.len() == 1 {
        return Err(Refusal::LastAccount.into());
    }
    tx.take_account_out(actor.id, account, now).await?;
    if let Some(staff) = &actor.staff {
        let platform = taken.address.platform.code();
        tx.audit(Some(staff.id), "staff-unlink", &staff.id.to_string(), platform, now).await?;
    }
    Ok(Outcome::Unlinked)
}
