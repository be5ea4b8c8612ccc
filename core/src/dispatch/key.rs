//! What a platform recognises by when something is sent again: the same for
//! every try of it, another for everything else, also in a database that was
//! put back to an older state or begun anew, where numbers are used again.

use sha2::{Digest as _, Sha256};

use crate::domain::ids::NoticeId;
use crate::store::{Claimed, Posted};

/// Of an answer or personal notice.
pub(super) fn of_posted(posted: &Posted) -> String {
    answer(posted.id, posted.born)
}

fn answer(id: i64, born: i64) -> String {
    format!("o{}.{}", digits(id, 10), digits(born, 9))
}

/// Of a notice to one of many. It goes by the account and not by the person:
/// who they are may change between two tries, and where it is sent does not.
pub(super) fn of_delivery(due: &Claimed) -> String {
    notice(due.notice.0, due.account.0, due.begun)
}

fn notice(notice: i64, account: i64, begun: i64) -> String {
    format!("n{}.{}.{}", digits(notice, 5), digits(account, 7), digits(begun, 6))
}

/// Of several listed in one message: of exactly these and for this moment.
pub(super) fn of_digest(account: i64, due: i64, listed: impl Iterator<Item = NoticeId>) -> String {
    let mut hash = Sha256::new();
    for number in [account, due].into_iter().chain(listed.map(|notice| notice.0)) {
        hash.update(number.to_be_bytes());
    }
    let short: String = hash.finalize().iter().take(10).map(|byte| format!("{byte:02x}")).collect();
    format!("g{short}")
}

/// The last digits of a number, at most so many, by 36.
fn digits(number: i64, most: usize) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut left = number.unsigned_abs();
    let mut written = Vec::new();
    while written.is_empty() || (left > 0 && written.len() < most) {
        let at = usize::try_from(left % 36).unwrap_or(0);
        written.push(DIGITS.get(at).copied().map_or('0', char::from));
        left /= 36;
    }
    written.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::KEY_BYTES;

    #[test]
    fn the_longest_keys_fit() {
        const MAX: i64 = i64::MAX;
        for key in [answer(MAX, MAX), notice(MAX, MAX, MAX), of_digest(MAX, MAX, [NoticeId(MAX)].into_iter())]
        {
            assert!(key.len() <= KEY_BYTES, "{key}");
        }
    }

    #[test]
    fn digits_are_the_last_ones() {
        assert_eq!(digits(0, 5), "0");
        assert_eq!(digits(35, 5), "z");
        assert_eq!(digits(36 * 36 + 1, 5), "101");
        assert_eq!(digits(36 * 36 + 1, 2), "01");
        assert_eq!(digits(i64::MAX, 10).len(), 10);
    }

    #[test]
    fn what_is_listed_and_where_makes_another_key() {
        let of =
            |account, due, listed: &[i64]| of_digest(account, due, listed.iter().map(|id| NoticeId(*id)));
        let one = of(1, 2, &[3, 4]);
        assert_eq!(one, of(1, 2, &[3, 4]));
        assert_eq!(one.len(), 21);
        for other in [of(2, 2, &[3, 4]), of(1, 3, &[3, 4]), of(1, 2, &[3]), of(1, 2, &[4, 3])] {
            assert_ne!(one, other);
        }
    }
}
