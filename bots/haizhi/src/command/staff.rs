//! `haizhi staff …`

use haizhi_core::domain::access::Role;
use serde::Serialize;

use crate::Error;
use crate::answer::{self, Exit};
use crate::cli::StaffCommand;
use crate::config::Config;

#[derive(Serialize)]
struct Invited<'a> {
    id: String,
    name: &'a str,
    role: Role,
    station: Option<&'a str>,
    code: &'a str,
    url: String,
    expires: String,
}

/// Runs the command.
///
/// # Errors
/// When the store fails or a role or station does not exist.
pub async fn run(config: &Config, command: StaffCommand) -> Result<Exit, Error> {
    match command {
        StaffCommand::Invite { role, name, station, json } => {
            invite(config, &role, &name, station.as_deref(), json).await
        }
        StaffCommand::List { json } => list(config, json).await,
    }
}

async fn invite(
    config: &Config,
    role: &str,
    name: &str,
    station: Option<&str>,
    json: bool,
) -> Result<Exit, Error> {
    let role = Role::from_code(role).ok_or_else(|| {
        let known: Vec<_> = Role::ALL.iter().map(|role| role.code()).collect();
        Error::Usage(format!("{role}: no such role; known are {}", known.join(", ")))
    })?;
    let service = super::service(config).await?;
    let at = super::station::find_or_add(&service, station).await?;
    if role == Role::Station && at.is_none() {
        return Err(Error::Usage("a station's member needs --station CODE".into()));
    }
    let name = if name.trim().is_empty() { role.code() } else { name.trim() };
    let invited = service.invite(name, role, at, None).await?;
    let url = sign_in_url(config, &invited.code);
    let expires =
        haizhi_core::text::local(invited.expires, "UTC").map(|at| format!("{at}Z")).unwrap_or_default();
    if json {
        let id = invited.id.to_string();
        answer::document(&Invited { id, name, role, station, code: &invited.code, url, expires })?;
    } else {
        answer::line(&format!("{}  {name}  {role}", invited.id));
        answer::line(&format!("/staff {}", invited.code));
        answer::line(&url);
        answer::note(&format!("The code works once, until {expires}."));
    }
    Ok(Exit::Done)
}

/// Where a member signs in on the web with this code.
pub fn sign_in_url(config: &Config, code: &str) -> String {
    let base = config.public_url.clone().unwrap_or_else(|| format!("http://{}", config.listen));
    format!("{base}/work/signin/{code}")
}

async fn list(config: &Config, json: bool) -> Result<Exit, Error> {
    let service = super::service(config).await?;
    let members = service.store().read().await?.members().await?;
    if json {
        #[derive(Serialize)]
        struct Listed<'a> {
            id: String,
            name: &'a str,
            role: Role,
            station: Option<&'a str>,
            accounts: &'a [String],
        }
        let all: Vec<_> = members
            .iter()
            .map(|member| Listed {
                id: member.id.to_string(),
                name: &member.name,
                role: member.role,
                station: member.station.as_deref(),
                accounts: &member.accounts,
            })
            .collect();
        answer::document(&all)?;
    } else {
        for member in members {
            let station = member.station.unwrap_or_default();
            answer::line(&format!(
                "{:<6} {}  {}  {station}  {}",
                member.id.to_string(),
                member.name,
                member.role,
                member.accounts.join(" ")
            ));
        }
    }
    Ok(Exit::Done)
}
