//! The handle of an interaction, as it goes through core and the store and
//! comes back with what is to be said; and how messages are named.

use std::fmt;

/// How long an interaction can be answered, in ms.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages>
pub(crate) const LIVES_MS: i64 = 15 * 60 * 1_000;

/// What kind of interaction it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A slash command, or a modal that one opened.
    Command,
    /// A control of a message, or a modal that one opened: the message can be changed.
    Control,
}

/// An interaction, as far as answering it needs.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Handle {
    pub id: String,
    pub kind: Kind,
    /// Whether it is the answer to a modal: no other can be opened then.
    pub modal: bool,
    /// Whether only the person may see what is said.
    pub ephemeral: bool,
    /// When it came in, ms since 1970.
    pub at: i64,
    /// The message whose control was used; empty for none.
    pub pressed: String,
    /// A secret: whoever has it speaks for us for 15 minutes.
    pub token: String,
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handle").field("id", &self.id).field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl Handle {
    /// As it is kept.
    pub fn encode(&self) -> String {
        let kind = match self.kind {
            Kind::Command => 'c',
            Kind::Control => 'b',
        };
        let (modal, ephemeral) = (u8::from(self.modal), u8::from(self.ephemeral));
        let Self { id, at, pressed, token, .. } = self;
        format!("{kind}{modal}{ephemeral}|{at}|{id}|{pressed}|{token}")
    }

    /// Whether it came from a control of this message, and so can change it.
    pub fn changes(&self, message: &str) -> bool {
        self.kind == Kind::Control && self.pressed == message
    }

    /// Reads what [`Self::encode`] wrote.
    pub fn decode(text: &str) -> Option<Self> {
        let mut parts = text.splitn(5, '|');
        let mut marks = parts.next()?.chars();
        let kind = match marks.next()? {
            'c' => Kind::Command,
            'b' => Kind::Control,
            _ => return None,
        };
        let (modal, ephemeral) = (marks.next()? == '1', marks.next()? == '1');
        let at = parts.next()?.parse().ok()?;
        let mut next = || parts.next().map(str::to_owned);
        Some(Self { kind, modal, ephemeral, at, id: next()?, pressed: next()?, token: next()? })
    }
}

/// A message of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Named {
    /// In a channel, where it can be changed at any time.
    In {
        /// Which channel.
        channel: String,
        /// Which message.
        message: String,
    },
    /// Seen by one person, and changed only by an answer to them.
    Whispered {
        /// Which message.
        message: String,
    },
}

impl Named {
    /// As core keeps it.
    pub fn encode(&self) -> String {
        match self {
            Self::In { channel, message } => format!("{channel}/{message}"),
            Self::Whispered { message } => format!("/{message}"),
        }
    }

    /// Reads what [`Self::encode`] wrote.
    pub fn decode(text: &str) -> Option<Self> {
        let (channel, message) = text.split_once('/')?;
        let number = |text: &str| text.parse::<u64>().is_ok();
        if !number(message) {
            return None;
        }
        let message = message.to_owned();
        match channel {
            "" => Some(Self::Whispered { message }),
            channel if number(channel) => Some(Self::In { channel: channel.to_owned(), message }),
            _ => None,
        }
    }

    /// The message's own id.
    pub fn message(&self) -> &str {
        match self {
            Self::In { message, .. } | Self::Whispered { message } => message,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_comes_back_as_it_was() {
        let handle = Handle {
            id: "123".into(),
            kind: Kind::Control,
            modal: true,
            ephemeral: false,
            at: 1_795_485_600_000,
            pressed: "9".into(),
            token: "aW50|ZXJ".into(),
        };
        assert_eq!(Handle::decode(&handle.encode()), Some(handle.clone()));
        assert!(!format!("{handle:?}").contains("ZXJ"));
        for wrong in ["", "x00|1|2|3|4", "c00|x|2|3|4", "c00|1|2|3"] {
            assert_eq!(Handle::decode(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_message_is_named() {
        for text in ["7/9", "/9"] {
            assert_eq!(Named::decode(text).map(|named| named.encode()).as_deref(), Some(text));
        }
        for wrong in ["", "9", "a/9", "7/", "7/x/9", "7/@original"] {
            assert_eq!(Named::decode(wrong), None, "{wrong}");
        }
    }
}
