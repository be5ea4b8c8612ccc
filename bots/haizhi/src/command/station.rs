//! `haizhi station …`

use haizhi_core::domain::ids::StationId;
use haizhi_core::domain::place::Place;
use haizhi_core::service::Service;

use crate::Error;
use crate::answer::{self, Exit};
use crate::cli::StationCommand;
use crate::config::Config;

/// Runs the command.
///
/// # Errors
/// When the store fails or a place does not exist.
pub async fn run(config: &Config, command: StationCommand) -> Result<Exit, Error> {
    let service = super::service(config).await?;
    match command {
        StationCommand::Add { code, name, name_en, place } => {
            let place = match place {
                None => None,
                Some(place) => Some(
                    Place::from_code(&place)
                        .ok_or_else(|| Error::Usage(format!("{place}: no prefecture of Yunnan")))?,
                ),
            };
            let mut tx = service.store().write().await?;
            let id = tx.create_station(&code, &name, &name_en, place).await?;
            tx.commit().await?;
            answer::line(&format!("{id}  {code}  {name}"));
        }
        StationCommand::List { json } => {
            let stations = service.store().read().await?.stations().await?;
            if json {
                answer::document(&stations)?;
            } else {
                for station in stations {
                    answer::line(&format!(
                        "{:<5} {:<10} {}",
                        station.id.to_string(),
                        station.code,
                        station.name_zh
                    ));
                }
            }
        }
    }
    Ok(Exit::Done)
}

/// The station of this code, if there is one.
///
/// # Errors
/// When the store fails.
pub async fn find(service: &Service, code: Option<&str>) -> Result<Option<StationId>, Error> {
    let Some(code) = code else { return Ok(None) };
    let station = service.store().read().await?.station_by_code(code).await?;
    Ok(station.map(|station| station.id))
}

/// The station of this code, made when there is none yet: a first import
/// should not fail for want of a directory. The operator is told.
///
/// # Errors
/// When the store fails.
pub async fn find_or_add(service: &Service, code: Option<&str>) -> Result<Option<StationId>, Error> {
    let (Some(code), None) = (code, find(service, code).await?) else { return find(service, code).await };
    let mut tx = service.store().write().await?;
    let id = tx.create_station(code, code, "", None).await?;
    tx.commit().await?;
    answer::note(&format!("{code}: a new station, {id}; name it with `haizhi station add {code} --name …`"));
    Ok(Some(id))
}
