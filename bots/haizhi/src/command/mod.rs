//! What the commands do that are no server.

pub mod event;
pub mod import;
pub mod notice;
pub mod posting;
pub mod search;
pub mod staff;
pub mod station;

use std::sync::Arc;

use haizhi_core::clock::{Clock, SystemClock};
use haizhi_core::dispatch::Wake;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::Staff;
use haizhi_core::service::Service;
use haizhi_core::service::office::Fault;
use haizhi_core::text::{Texts, Words};

use crate::Error;
use crate::answer::Exit;
use crate::config::Config;

/// A service for one command: no platform runs here, so what it enqueues is
/// delivered by the server on the same database.
///
/// # Errors
/// When the database cannot be opened or brought up to date.
pub async fn service(config: &Config) -> Result<Service, Error> {
    let (store, _) = crate::open_store(config).await?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    Ok(Service::new(store, clock, Wake::default(), []))
}

/// The member of staff a command names with `--as`.
///
/// # Errors
/// When none was named, or none or several have that name.
pub async fn member(service: &Service, named: Option<&str>) -> Result<Staff, Error> {
    let named = named.ok_or_else(|| Error::Usage("say who acts: --as T-4, or a name".into()))?;
    let found = service.member(named).await?;
    found.ok_or_else(|| {
        Error::Usage(format!("{named}: no member of staff has this id, or several or none this name"))
    })
}

/// Says why a command did not do what it was asked.
///
/// # Errors
/// When the store failed.
pub fn refused(fault: Fault) -> Result<Exit, Error> {
    match fault {
        Fault::Refused(refusal) => {
            crate::answer::note(&words().refusal(&refusal));
            Ok(Exit::Failed)
        }
        Fault::Store(error) => Err(error.into()),
    }
}

/// The words of the language the terminal is set to; English where that is none of ours.
pub fn words() -> Words {
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    let lang = tag.as_deref().and_then(|tag| Lang::from_tag(tag.split('.').next().unwrap_or(tag)));
    Texts::get().words(lang.unwrap_or(Lang::En))
}
