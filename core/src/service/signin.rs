//! Invitations and one-time codes of staff.

use futures::FutureExt as _;
use futures::future::BoxFuture;
use rand::Rng as _;
use sha2::{Digest as _, Sha256};

use crate::dialogue::change::{Outcome, Refusal};
use crate::domain::access::Role;
use crate::domain::ids::{StaffId, StationId};
use crate::domain::person::{Account, Address, Person, Platform, Staff};
use crate::store::{StoreError, Tx};

use super::{Service, ServiceError};

/// How long a code may be used, in ms: seven days.
const CODE_LIFE: i64 = 7 * 24 * 3600 * 1000;
/// How many wrong codes an address may try within [`WRONG_CODE_WINDOW`].
const MAX_WRONG_CODES: u32 = 5;
/// The window in which wrong codes count, in ms: fifteen minutes.
const WRONG_CODE_WINDOW: i64 = 15 * 60 * 1000;
/// Letters and digits that are not taken for one another when read aloud.
const CODE_LETTERS: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/// 12 of 31 letters: some 59 bits, against five tries in fifteen minutes.
const CODE_LENGTH: usize = 12;

/// Somebody was invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Their id.
    pub id: StaffId,
    /// The one-time code, shown once and kept only as a hash.
    pub code: String,
    /// When it ends, ms since 1970.
    pub expires: i64,
}

/// The hash under which a secret is kept: SHA-256 in hex. Codes and tokens are
/// long random texts, so nothing slower is needed.
pub fn hash_of(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Service {
    /// Invites a member of staff. Whoever runs the command line may; in chat
    /// and on the web the dialogue's right is checked before.
    ///
    /// # Errors
    /// When the store fails.
    pub fn invite<'a>(
        &'a self,
        name: &'a str,
        role: Role,
        station: Option<StationId>,
        by: Option<StaffId>,
    ) -> BoxFuture<'a, Result<Invitation, ServiceError>> {
        async move {
            let now = self.clock.now();
            let mut tx = self.store.write().await?;
            let invitation = invite(&mut tx, name, role, station, by, now).await?;
            tx.commit().await?;
            Ok(invitation)
        }
        .boxed()
    }
}

pub(super) async fn invite(
    tx: &mut Tx,
    name: &str,
    role: Role,
    station: Option<StationId>,
    by: Option<StaffId>,
    now: i64,
) -> Result<Invitation, StoreError> {
    let id = tx.create_staff(name, role, station, now).await?;
    let code = new_code();
    let expires = now + CODE_LIFE;
    tx.create_code(id, &hash_of(&code), expires).await?;
    tx.audit(by, "staff-invite", &id.to_string(), role.code(), now).await?;
    Ok(Invitation { id, code, expires })
}

/// Signs a person in with a code.
pub(super) async fn sign_in(
    tx: &mut Tx,
    account: &Account,
    person: &Person,
    code: &str,
    now: i64,
) -> Result<Outcome, StoreError> {
    if !may_try(tx, &account.address, now).await? {
        return Ok(Outcome::Refused(Refusal::TooManyCodes));
    }
    let Some(staff) = tx.redeem_code(&hash_of(&typed(code)), person.id, now).await? else {
        tx.note_wrong_code(&account.address, now).await?;
        return Ok(Outcome::Refused(Refusal::BadCode));
    };
    join(tx, account, person, &staff).await?;
    tx.audit(Some(staff.id), "staff-sign-in", &staff.id.to_string(), account.address.platform.code(), now)
        .await?;
    Ok(Outcome::SignedIn(staff))
}

/// Whether another code may be tried from here.
pub(super) async fn may_try(tx: &mut Tx, at: &Address, now: i64) -> Result<bool, StoreError> {
    Ok(tx.wrong_codes_since(at, now - WRONG_CODE_WINDOW).await? < MAX_WRONG_CODES)
}

/// A browser session is one more account of the person the member already is,
/// so that language and settings go with them.
async fn join(tx: &mut Tx, account: &Account, person: &Person, staff: &Staff) -> Result<(), StoreError> {
    if account.address.platform != Platform::Web {
        return Ok(());
    }
    let others = tx.persons_of_staff(staff.id).await?;
    if let Some(before) = others.into_iter().find(|other| *other != person.id) {
        tx.link_account(account.id, before).await?;
    }
    Ok(())
}

pub(super) fn new_code() -> String {
    let mut random = rand::rng();
    (0..CODE_LENGTH).map(|_| char::from(CODE_LETTERS[random.random_range(0..CODE_LETTERS.len())])).collect()
}

/// A code as it was made, whatever spaces and case it was typed with.
pub(super) fn typed(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_long_and_survives_typing() {
        let code = new_code();
        assert_eq!(code.len(), CODE_LENGTH);
        let spaced = format!(" {}-{} ", &code[..6].to_lowercase(), &code[6..]);
        assert_eq!(typed(&spaced), code);
        assert_ne!(new_code(), code);
    }
}
