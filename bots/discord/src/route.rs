//! The endpoints that are used, and which of them share their limits.

use hyper::Method;

/// An endpoint with its parameters.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Route<'a> {
    /// Who we are.
    Application,
    /// Where the gateway is, and how often we may identify.
    Gateway,
    /// The commands of an application.
    Commands { application: &'a str },
    /// The same, to be replaced as a whole.
    SetCommands { application: &'a str },
    /// Opens the direct messages with somebody, or finds them.
    OpenDirect,
    /// What a channel is.
    Channel { channel: &'a str },
    /// Says something in a channel.
    Say { channel: &'a str },
    /// Changes what was said there.
    Edit { channel: &'a str, message: &'a str },
    /// Takes it back.
    Delete { channel: &'a str, message: &'a str },
    /// Opens a thread: in a forum that is a post.
    Post { channel: &'a str },
    /// The threads of a guild that are open.
    Threads { guild: &'a str },
    /// The scheduled events of a guild that are not over.
    Events { guild: &'a str },
    /// Makes one.
    AddEvent { guild: &'a str },
    /// Changes one.
    EditEvent { guild: &'a str, event: &'a str },
    /// Takes one away.
    DeleteEvent { guild: &'a str, event: &'a str },
    /// Answers an interaction for the first time.
    Callback { id: &'a str, token: &'a str },
    /// Answers it again.
    FollowUp { application: &'a str, token: &'a str },
    /// Changes an answer: `@original` or an id.
    EditAnswer { application: &'a str, token: &'a str, message: &'a str },
    /// Takes an answer back.
    DeleteAnswer { application: &'a str, token: &'a str, message: &'a str },
}

impl Route<'_> {
    /// The method of HTTP.
    pub fn method(&self) -> Method {
        match self {
            Self::Application
            | Self::Gateway
            | Self::Commands { .. }
            | Self::Channel { .. }
            | Self::Threads { .. }
            | Self::Events { .. } => Method::GET,
            Self::SetCommands { .. } => Method::PUT,
            Self::OpenDirect
            | Self::Say { .. }
            | Self::Post { .. }
            | Self::AddEvent { .. }
            | Self::Callback { .. }
            | Self::FollowUp { .. } => Method::POST,
            Self::Edit { .. } | Self::EditEvent { .. } | Self::EditAnswer { .. } => Method::PATCH,
            Self::Delete { .. } | Self::DeleteEvent { .. } | Self::DeleteAnswer { .. } => Method::DELETE,
        }
    }

    /// The path below `/api/v10`. Parameters come from Discord and are ids
    /// or tokens; anything else in them is no path of ours.
    pub fn path(&self) -> Option<String> {
        let sound = |part: &&str| {
            !part.is_empty()
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-.=@~".contains(&b))
                && *part != "."
                && *part != ".."
        };
        let joined = |before: &str, parts: &[&str]| -> Option<String> {
            let mut path = before.to_owned();
            for part in parts {
                path.push('/');
                path.push_str(part);
            }
            Some(path)
        };
        let checked = |parts: &[&str]| parts.iter().all(&sound).then_some(());
        match *self {
            Self::Application => joined("/applications/@me", &[]),
            Self::Gateway => joined("/gateway/bot", &[]),
            Self::Commands { application } => {
                checked(&[application])?;
                Some(format!("/applications/{application}/commands?with_localizations=true"))
            }
            Self::SetCommands { application } => {
                checked(&[application])?;
                joined("/applications", &[application, "commands"])
            }
            Self::OpenDirect => joined("/users/@me/channels", &[]),
            Self::Channel { channel } => {
                checked(&[channel])?;
                joined("/channels", &[channel])
            }
            Self::Say { channel } => {
                checked(&[channel])?;
                joined("/channels", &[channel, "messages"])
            }
            Self::Edit { channel, message } | Self::Delete { channel, message } => {
                checked(&[channel, message])?;
                joined("/channels", &[channel, "messages", message])
            }
            Self::Post { channel } => {
                checked(&[channel])?;
                joined("/channels", &[channel, "threads"])
            }
            Self::Threads { guild } => {
                checked(&[guild])?;
                joined("/guilds", &[guild, "threads", "active"])
            }
            Self::Events { guild } | Self::AddEvent { guild } => {
                checked(&[guild])?;
                joined("/guilds", &[guild, "scheduled-events"])
            }
            Self::EditEvent { guild, event } | Self::DeleteEvent { guild, event } => {
                checked(&[guild, event])?;
                joined("/guilds", &[guild, "scheduled-events", event])
            }
            Self::Callback { id, token } => {
                checked(&[id, token])?;
                Some(format!("/interactions/{id}/{token}/callback?with_response=true"))
            }
            Self::FollowUp { application, token } => {
                checked(&[application, token])?;
                Some(format!("/webhooks/{application}/{token}?wait=true"))
            }
            Self::EditAnswer { application, token, message }
            | Self::DeleteAnswer { application, token, message } => {
                checked(&[application, token, message])?;
                joined("/webhooks", &[application, token, "messages", message])
            }
        }
    }

    /// A short name under which it is counted and its limits are kept.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Gateway => "gateway",
            Self::Commands { .. } => "commands",
            Self::SetCommands { .. } => "set_commands",
            Self::OpenDirect => "open_direct",
            Self::Channel { .. } => "channel",
            Self::Say { .. } => "say",
            Self::Edit { .. } => "edit",
            Self::Delete { .. } => "delete",
            Self::Post { .. } => "post",
            Self::Threads { .. } => "threads",
            Self::Events { .. } => "events",
            Self::AddEvent { .. } => "add_event",
            Self::EditEvent { .. } => "edit_event",
            Self::DeleteEvent { .. } => "delete_event",
            Self::Callback { .. } => "callback",
            Self::FollowUp { .. } => "follow_up",
            Self::EditAnswer { .. } => "edit_answer",
            Self::DeleteAnswer { .. } => "delete_answer",
        }
    }

    /// What has limits of its own beside all others on the same endpoint.
    pub const fn major(&self) -> &str {
        match self {
            Self::Application
            | Self::Gateway
            | Self::Commands { .. }
            | Self::SetCommands { .. }
            | Self::OpenDirect => "",
            Self::Channel { channel }
            | Self::Say { channel }
            | Self::Edit { channel, .. }
            | Self::Delete { channel, .. }
            | Self::Post { channel } => channel,
            Self::Threads { guild }
            | Self::Events { guild }
            | Self::AddEvent { guild }
            | Self::EditEvent { guild, .. }
            | Self::DeleteEvent { guild, .. } => guild,
            Self::Callback { token, .. }
            | Self::FollowUp { token, .. }
            | Self::EditAnswer { token, .. }
            | Self::DeleteAnswer { token, .. } => token,
        }
    }

    /// Whether it is about an interaction: such are no part of the bot's own rate.
    pub const fn answers(&self) -> bool {
        matches!(
            self,
            Self::Callback { .. }
                | Self::FollowUp { .. }
                | Self::EditAnswer { .. }
                | Self::DeleteAnswer { .. }
        )
    }
}
