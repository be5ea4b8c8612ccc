//! Messages as they go over the wire.

use haizhi_adapter::text::Document;
use haizhi_core::view::Message;
use serde::Serialize;
use serenity::builder::{CreateActionRow, CreateEmbed};

use crate::render::{CONTENT, Rendered, plain, render};
use crate::wire::EPHEMERAL;

/// What calls people: nothing, but for the roles a group named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Mentions {
    parse: [&'static str; 0],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    roles: Vec<String>,
}

/// A file as a message names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Attached {
    id: u8,
    filename: String,
}

/// A message on its way. Everything is said each time: what is left out of a
/// change would stay as it was.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Body {
    content: String,
    embeds: Vec<CreateEmbed>,
    components: Vec<CreateActionRow>,
    allowed_mentions: Mentions,
    attachments: Vec<Attached>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flags: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enforce_nonce: Option<bool>,
}

impl Body {
    /// A message, and the file that must come with it.
    pub fn of(message: &Message) -> (Self, Option<Document>) {
        let Rendered { content, embeds, rows, document } = render(message);
        let attached = |document: &Document| Attached { id: 0, filename: document.name.clone() };
        let attachments = document.iter().map(attached).collect();
        (Self { embeds, components: rows, attachments, ..Self::words(content) }, document)
    }

    /// A short text.
    pub fn text(text: &str) -> Self {
        Self::words(plain(text))
    }

    /// What was rendered otherwise than from a message.
    pub fn rows(rendered: Rendered) -> Self {
        let Rendered { content, embeds, rows, document: _ } = rendered;
        Self { embeds, components: rows, ..Self::words(content) }
    }

    fn words(content: String) -> Self {
        Self {
            content,
            embeds: Vec::new(),
            components: Vec::new(),
            allowed_mentions: Mentions { parse: [], roles: Vec::new() },
            attachments: Vec::new(),
            flags: None,
            nonce: None,
            enforce_nonce: None,
        }
    }

    /// Seen by one person alone.
    #[must_use]
    pub fn whispered(mut self, whispered: bool) -> Self {
        self.flags = whispered.then_some(EPHEMERAL);
        self
    }

    /// Recognised by this key when it is sent again.
    #[must_use]
    pub fn keyed(mut self, key: &str) -> Self {
        self.nonce = Some(key.to_owned());
        self.enforce_nonce = Some(true);
        self
    }

    /// Not recognised, where that cannot be.
    #[must_use]
    pub fn unkeyed(mut self) -> Self {
        self.nonce = None;
        self.enforce_nonce = None;
        self
    }

    /// Calls these roles, as far as there is room.
    #[must_use]
    pub fn calling(mut self, roles: &[String]) -> Self {
        for role in roles.iter().filter(|role| role.parse::<u64>().is_ok()) {
            let call = format!("<@&{role}>");
            let gap = usize::from(!self.content.is_empty());
            if self.content.encode_utf16().count() + gap + call.len() <= CONTENT {
                self.content = format!("{call}{}{}", if gap > 0 { "\n" } else { "" }, self.content);
                self.allowed_mentions.roles.push(role.clone());
            }
        }
        self
    }
}

/// The first answer to an interaction.
#[derive(Debug, Serialize)]
pub(crate) struct Callback<T> {
    #[serde(rename = "type")]
    pub kind: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<T>,
}

/// Kinds of a first answer.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type>
pub(crate) mod callback {
    /// A message.
    pub const SAY: u8 = 4;
    /// A message that comes later.
    pub const SAY_LATER: u8 = 5;
    /// A change of the message that comes later, if at all.
    pub const CHANGE_LATER: u8 = 6;
    /// A change of the message.
    pub const CHANGE: u8 = 7;
    /// Proposals for what is being typed.
    pub const PROPOSE: u8 = 8;
    /// A modal.
    pub const MODAL: u8 = 9;
}

/// The one thing that a promise of a message can say.
#[derive(Debug, Serialize)]
pub(crate) struct Flags {
    pub flags: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_called_but_whom_a_group_named() {
        let (body, _) = Body::of(&Message::text("@everyone <@1> <@&2>"));
        let json = serde_json::to_value(&body).expect("JSON");
        assert_eq!(json["allowed_mentions"], serde_json::json!({"parse": []}));
        assert_eq!(json["content"], r"@everyone \<@1> \<@&2>");
        let json = serde_json::to_value(body.keyed("o1").calling(&["3".into(), "x".into()])).expect("JSON");
        assert_eq!(json["allowed_mentions"], serde_json::json!({"parse": [], "roles": ["3"]}));
        assert!(json["content"].as_str().is_some_and(|content| content.starts_with("<@&3>\n@everyone")));
        assert_eq!((json["nonce"].as_str(), json["enforce_nonce"].as_bool()), (Some("o1"), Some(true)));
    }
}
