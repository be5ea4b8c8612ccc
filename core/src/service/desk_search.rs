//! What a member of staff finds by words on the workbench: drafts and what is
//! over as well, within what they may look at. Reads only.

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::dialogue::search::for_staff;
use crate::domain::access::{Action, may};
use crate::domain::lang::Lang;
use crate::domain::person::Address;
use crate::domain::search::Asked;
use crate::search::Found;
use crate::text::Texts;

use super::search::{Wanted, find};
use super::turn::stranger;
use super::{Page, Service, ServiceError};

/// Hits that are shown: one page, for whoever wants others says more.
const MOST: u32 = 50;

impl Service {
    /// The page of what is found by these words; nothing for whoever is no staff.
    ///
    /// # Errors
    /// When the store fails.
    pub fn look_for<'a>(
        &'a self,
        by: &'a Address,
        words: &'a str,
        hint: Option<Lang>,
    ) -> BoxFuture<'a, Result<Page, ServiceError>> {
        async move {
            let now = self.clock.now();
            let mut tx = self.store.read().await?;
            let actor = tx.person_at(by).await?.map_or_else(|| stranger(hint), |(_, person)| person);
            let mut found = Found::default();
            if actor.staff.is_some() && !words.trim().is_empty() {
                let wanted = Wanted { all: true, ..Wanted::new(Asked::new(words), actor.lang, MOST) };
                found = find(&mut tx, &wanted, now).await?;
            }
            let sees = |station| actor.staff.as_ref().is_some_and(|staff| may(staff, Action::Look, station));
            found.hits.retain(|hit| sees(hit.posting.station));
            // What is not theirs to see is not counted either.
            found.more |= found.total > MOST;
            found.total = u32::try_from(found.hits.len()).unwrap_or(u32::MAX);
            let message = for_staff(&found, Texts::get().words(actor.lang), now);
            Ok(Page { messages: vec![message], lang: actor.lang, staff: actor.staff, reference: None })
        }
        .boxed()
    }
}
