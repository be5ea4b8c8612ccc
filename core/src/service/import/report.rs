//! What an import says while it runs and when it is over.

use crate::dialogue::desk::import_view;
use crate::domain::access::may;
use crate::domain::ids::ImportId;
use crate::domain::person::{Address, Person, Platform};
use crate::platform::Outgoing;
use crate::service::{Service, ServiceError};
use crate::store::{Lane, NewOutgoing};
use crate::text::Texts;

/// Media type of the annotated copy.
pub(super) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

impl Service {
    /// Brings every message about an import up to date.
    pub(super) async fn tell_import(&self, id: ImportId, person: &Person) -> Result<(), ServiceError> {
        let Some(staff) = &person.staff else { return Ok(()) };
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        let key = format!("import.{}", id.0);
        let mut places: Vec<Address> = tx.anchored(&key).await?;
        let (Some(import), Some(source)) = (tx.import(id).await?, tx.import_source(id).await?) else {
            return Ok(());
        };
        // A list that is read at once overtakes the message that it is being
        // read: the place it came from is told whether or not that stands yet.
        // The outbox keeps the order, so the later one changes the earlier.
        if let Some((_, at)) = source.answer
            && at.platform != Platform::Web
            && !places.contains(&at)
        {
            places.push(at);
        }
        for at in places {
            let caps = self.capabilities(at.platform);
            let words = Texts::get().words(person.lang);
            let message = import_view(&import, words, &caps, |action| may(staff, action, source.station));
            let what = Outgoing::Say(message);
            let new = NewOutgoing {
                to: &at,
                lane: Lane::Personal,
                what: &what,
                anchor: None,
                edit_anchor: Some(&key),
                reply: None,
            };
            tx.enqueue(new, now).await?;
        }
        tx.commit().await?;
        self.wake.wake();
        Ok(())
    }
}
