//! The paths of the API that the fake knows.

/// What a request asks for, with the ids of its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Call {
    Gateway,
    GatewayBot,
    Me,
    Application,
    OpenDm,
    Commands,
    SetCommands,
    AddCommand,
    DeleteCommand(u64),
    Channel(u64),
    Messages(u64),
    Message(u64, u64),
    Send(u64),
    Edit(u64, u64),
    Delete(u64, u64),
    Typing(u64),
    ThreadFromMessage(u64, u64),
    Thread(u64),
    Callback(u64, String),
    FollowUp(String),
    Answer(String, Which),
    EditAnswer(String, Which),
    DeleteAnswer(String, Which),
    Guild(u64),
    GuildChannels(u64),
    ActiveThreads(u64),
    Roles(u64),
    BotMember(u64, u64),
    LeaveGuild(u64),
    Events(u64),
    Event(u64, u64),
    AddEvent(u64),
    EditEvent(u64, u64),
    DeleteEvent(u64, u64),
}

/// Which of an interaction's messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// `@original`.
    Original,
    /// The one with that id.
    Id(u64),
}

/// A request's route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Route {
    pub call: Call,
    /// The template that it matches, method in front.
    pub name: &'static str,
    /// The channel of the path.
    pub channel: Option<u64>,
    /// Guild, webhook or application that shares its bucket.
    pub major: String,
}

/// Finds the route; `application` is the bot's own id, which must stand wherever the path names one.
pub(crate) fn find(method: &str, path: &str, application: u64) -> Option<Route> {
    let steps: Vec<&str> = path.trim_matches('/').split('/').collect();
    let own = |text: &str| (text == application.to_string()).then_some(());
    let id = |text: &str| text.parse::<u64>().ok().filter(|id| *id > 0);
    let (call, name) = match (method, steps.as_slice()) {
        ("GET", ["gateway"]) => (Call::Gateway, "GET /gateway"),
        ("GET", ["gateway", "bot"]) => (Call::GatewayBot, "GET /gateway/bot"),
        ("GET", ["users", "@me"]) => (Call::Me, "GET /users/@me"),
        ("GET", ["oauth2", "applications", "@me"]) => (Call::Application, "GET /oauth2/applications/@me"),
        ("GET", ["applications", "@me"]) => (Call::Application, "GET /applications/@me"),
        ("POST", ["users", "@me", "channels"]) => (Call::OpenDm, "POST /users/@me/channels"),
        ("DELETE", ["users", "@me", "guilds", guild]) => {
            (Call::LeaveGuild(id(guild)?), "DELETE /users/@me/guilds/{guild}")
        }
        (_, ["applications", app, "commands", rest @ ..]) => {
            own(app)?;
            commands(method, rest)?
        }
        (_, ["channels", channel, rest @ ..]) => channel_route(method, id(channel)?, rest)?,
        ("POST", ["interactions", interaction, token, "callback"]) => (
            Call::Callback(id(interaction)?, (*token).to_owned()),
            "POST /interactions/{interaction}/{token}/callback",
        ),
        (_, ["webhooks", app, token, rest @ ..]) => {
            own(app)?;
            webhook(method, token, rest)?
        }
        (_, ["guilds", guild, rest @ ..]) => guild_route(method, id(guild)?, rest)?,
        _ => return None,
    };
    let channel = steps.get(1).filter(|_| steps[0] == "channels").and_then(|step| id(step));
    let major = match steps[0] {
        "channels" | "guilds" => steps[1].to_owned(),
        "webhooks" => format!("{}/{}", steps[1], steps[2]),
        _ => String::new(),
    };
    Some(Route { call, name, channel, major })
}

fn commands(method: &str, rest: &[&str]) -> Option<(Call, &'static str)> {
    Some(match (method, rest) {
        ("GET", []) => (Call::Commands, "GET /applications/{app}/commands"),
        ("PUT", []) => (Call::SetCommands, "PUT /applications/{app}/commands"),
        ("POST", []) => (Call::AddCommand, "POST /applications/{app}/commands"),
        ("DELETE", [command]) => {
            (Call::DeleteCommand(command.parse().ok()?), "DELETE /applications/{app}/commands/{command}")
        }
        _ => return None,
    })
}

fn channel_route(method: &str, channel: u64, rest: &[&str]) -> Option<(Call, &'static str)> {
    let id = |text: &str| text.parse::<u64>().ok();
    Some(match (method, rest) {
        ("GET", []) => (Call::Channel(channel), "GET /channels/{channel}"),
        ("GET", ["messages"]) => (Call::Messages(channel), "GET /channels/{channel}/messages"),
        ("POST", ["messages"]) => (Call::Send(channel), "POST /channels/{channel}/messages"),
        ("POST", ["typing"]) => (Call::Typing(channel), "POST /channels/{channel}/typing"),
        ("POST", ["threads"]) => (Call::Thread(channel), "POST /channels/{channel}/threads"),
        ("GET", ["messages", message]) => {
            (Call::Message(channel, id(message)?), "GET /channels/{channel}/messages/{message}")
        }
        ("PATCH", ["messages", message]) => {
            (Call::Edit(channel, id(message)?), "PATCH /channels/{channel}/messages/{message}")
        }
        ("DELETE", ["messages", message]) => {
            (Call::Delete(channel, id(message)?), "DELETE /channels/{channel}/messages/{message}")
        }
        ("POST", ["messages", message, "threads"]) => (
            Call::ThreadFromMessage(channel, id(message)?),
            "POST /channels/{channel}/messages/{message}/threads",
        ),
        _ => return None,
    })
}

fn webhook(method: &str, token: &str, rest: &[&str]) -> Option<(Call, &'static str)> {
    let token = token.to_owned();
    let (message, which) = match rest {
        [] if method == "POST" => {
            return Some((Call::FollowUp(token), "POST /webhooks/{app}/{token}"));
        }
        ["messages", "@original"] => ("@original", Which::Original),
        ["messages", id] => ("{message}", Which::Id(id.parse().ok()?)),
        _ => return None,
    };
    let original = message == "@original";
    Some(match (method, original) {
        ("GET", true) => (Call::Answer(token, which), "GET /webhooks/{app}/{token}/messages/@original"),
        ("GET", false) => (Call::Answer(token, which), "GET /webhooks/{app}/{token}/messages/{message}"),
        ("PATCH", true) => {
            (Call::EditAnswer(token, which), "PATCH /webhooks/{app}/{token}/messages/@original")
        }
        ("PATCH", false) => {
            (Call::EditAnswer(token, which), "PATCH /webhooks/{app}/{token}/messages/{message}")
        }
        ("DELETE", true) => {
            (Call::DeleteAnswer(token, which), "DELETE /webhooks/{app}/{token}/messages/@original")
        }
        ("DELETE", false) => {
            (Call::DeleteAnswer(token, which), "DELETE /webhooks/{app}/{token}/messages/{message}")
        }
        _ => return None,
    })
}

fn guild_route(method: &str, guild: u64, rest: &[&str]) -> Option<(Call, &'static str)> {
    let id = |text: &str| text.parse::<u64>().ok();
    Some(match (method, rest) {
        ("GET", []) => (Call::Guild(guild), "GET /guilds/{guild}"),
        ("GET", ["channels"]) => (Call::GuildChannels(guild), "GET /guilds/{guild}/channels"),
        ("GET", ["threads", "active"]) => (Call::ActiveThreads(guild), "GET /guilds/{guild}/threads/active"),
        ("GET", ["roles"]) => (Call::Roles(guild), "GET /guilds/{guild}/roles"),
        ("GET", ["members", user]) => {
            (Call::BotMember(guild, id(user)?), "GET /guilds/{guild}/members/{user}")
        }
        ("GET", ["scheduled-events"]) => (Call::Events(guild), "GET /guilds/{guild}/scheduled-events"),
        ("POST", ["scheduled-events"]) => (Call::AddEvent(guild), "POST /guilds/{guild}/scheduled-events"),
        ("GET", ["scheduled-events", event]) => {
            (Call::Event(guild, id(event)?), "GET /guilds/{guild}/scheduled-events/{event}")
        }
        ("PATCH", ["scheduled-events", event]) => {
            (Call::EditEvent(guild, id(event)?), "PATCH /guilds/{guild}/scheduled-events/{event}")
        }
        ("DELETE", ["scheduled-events", event]) => {
            (Call::DeleteEvent(guild, id(event)?), "DELETE /guilds/{guild}/scheduled-events/{event}")
        }
        _ => return None,
    })
}

impl Route {
    /// Whether it counts towards the limit of the whole bot: what answers interactions does not.
    pub fn counts_globally(&self) -> bool {
        !matches!(
            self.call,
            Call::Callback(..)
                | Call::FollowUp(_)
                | Call::Answer(..)
                | Call::EditAnswer(..)
                | Call::DeleteAnswer(..)
        )
    }

    /// Whether the bot's token need not be shown.
    pub fn open(&self) -> bool {
        !self.counts_globally() || self.call == Call::Gateway
    }

    /// The interaction's token, if the path has one.
    pub fn token(&self) -> Option<&str> {
        match &self.call {
            Call::Callback(_, token)
            | Call::FollowUp(token)
            | Call::Answer(token, _)
            | Call::EditAnswer(token, _)
            | Call::DeleteAnswer(token, _) => Some(token),
            _ => None,
        }
    }
}
