//! Two accounts become one person, and one is taken out again.

use crate::dialogue::change::{Outcome, Refusal};
use crate::domain::ids::AccountId;
use crate::domain::person::{Address, Person, PersonKind};
use crate::store::{Joined, Tx};

use super::office::Fault;
use super::signin;

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

/// Makes the actor one person with whoever made the code. Where that lets
/// another account act for a member of staff, the audit log says so.
pub(super) async fn join(
    tx: &mut Tx,
    actor: &Person,
    at: &Address,
    hash: &str,
    now: i64,
) -> Result<Outcome, Fault> {
    if actor.kind != PersonKind::Human {
        return Err(Refusal::NotAllowed.into());
    }
    let other = tx.link_code(hash, now).await?.ok_or(Refusal::BadCode)?;
    if other == actor.id {
        return Err(Refusal::OneAlready.into());
    }
    let joins = tx.joins(actor.id, other).await?;
    match tx.join_persons((actor.id, at), other, hash, now).await? {
        Joined::Done => {
            if let Some(staff) = tx.member_behind(other).await? {
                tx.audit(Some(staff), "staff-link", &staff.to_string(), at.platform.code(), now).await?;
            }
            Ok(Outcome::Linked(joins))
        }
        Joined::Busy => Err(Refusal::Busy.into()),
        Joined::TwoMembers => Err(Refusal::TwoMembers.into()),
        Joined::UsedUp => Err(Refusal::BadCode.into()),
    }
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
