//! Updates as far as they are read. Whatever else stands in them, known to
//! teloxide or not, is passed over.

use std::collections::HashMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

#[derive(Debug, Deserialize)]
pub(crate) struct Update<'a> {
    #[serde(borrow)]
    pub message: Option<&'a RawValue>,
    pub callback_query: Option<CallbackQuery>,
    pub my_chat_member: Option<MemberChange>,
}

/// As much of an update as says what somebody looks for from another chat.
#[derive(Debug, Deserialize)]
pub(crate) struct Inlined {
    pub inline_query: Option<InlineQuery>,
}

/// What somebody looks for, to send it into some chat.
#[derive(Debug, Deserialize)]
pub(crate) struct InlineQuery {
    pub id: String,
    pub from: User,
    #[serde(default)]
    pub query: String,
    #[serde(default)]
    pub offset: String,
}

/// As much of an update as is read of every one.
#[derive(Debug, Deserialize)]
pub(crate) struct Head {
    pub update_id: i64,
}

/// As much of an update as says whose order it keeps.
#[derive(Debug, Deserialize)]
pub(crate) struct Place {
    pub message: Option<InChat>,
    pub callback_query: Option<Pressed>,
    pub my_chat_member: Option<InChat>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct InChat {
    pub chat: Id,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Pressed {
    pub from: Id,
    pub message: Option<InChat>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Id {
    pub id: i64,
}

#[derive(Debug, Deserialize)]
pub(crate) struct User {
    pub id: i64,
    #[serde(default)]
    pub is_bot: bool,
    #[serde(default)]
    pub first_name: String,
    pub last_name: Option<String>,
    pub language_code: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Chat {
    pub id: i64,
    #[serde(rename = "type")]
    pub kind: ChatKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChatKind {
    Private,
    Group,
    Supergroup,
    #[serde(other)]
    Other,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Message {
    pub message_id: i64,
    pub chat: Chat,
    pub from: Option<User>,
    /// The chat that speaks, when it is not a person: the group itself for its anonymous administrators.
    pub sender_chat: Option<Sender>,
    pub message_thread_id: Option<i64>,
    /// Whether the thread is a forum's topic; otherwise it is a chain of replies.
    #[serde(default)]
    pub is_topic_message: bool,
    pub text: Option<String>,
    pub document: Option<Document>,
    /// The same photo in several sizes, the largest last.
    #[serde(default)]
    pub photo: Vec<PhotoSize>,
    pub reply_to_message: Option<Replied>,
    pub migrate_to_chat_id: Option<i64>,
    /// Whether it holds something that is neither words nor a file.
    #[serde(skip)]
    pub has_other_content: bool,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Sender {
    pub id: i64,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Replied {
    pub from: Option<User>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Document {
    pub file_id: String,
    #[serde(default)]
    pub file_name: String,
    #[serde(default)]
    pub file_size: u64,
}

#[derive(Debug, Deserialize)]
pub(crate) struct PhotoSize {
    pub file_id: String,
    #[serde(default)]
    pub file_size: u64,
}

#[derive(Debug, Deserialize)]
pub(crate) struct CallbackQuery {
    pub id: String,
    pub from: User,
    pub message: Option<Message>,
    #[serde(default)]
    pub data: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct MemberChange {
    pub chat: Chat,
    pub from: User,
    pub old_chat_member: Member,
    pub new_chat_member: Member,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Member {
    pub status: String,
    /// For restricted members: whether they are in the chat.
    pub is_member: Option<bool>,
}

impl Member {
    /// Whether that is somebody in the chat.
    pub fn present(&self) -> bool {
        match self.status.as_str() {
            "left" | "kicked" => false,
            "restricted" => self.is_member.unwrap_or(true),
            _ => true,
        }
    }
}

/// What a message may hold beside words and files that a person chose to send.
const CONTENTS: [&str; 17] = [
    "animation",
    "audio",
    "checklist",
    "contact",
    "dice",
    "game",
    "giveaway",
    "live_photo",
    "location",
    "paid_media",
    "poll",
    "sticker",
    "story",
    "venue",
    "video",
    "video_note",
    "voice",
];

impl Message {
    /// Reads a message.
    pub fn read(raw: &RawValue) -> Result<Self, serde_json::Error> {
        let mut message: Self = serde_json::from_str(raw.get())?;
        // Most are words, and words come alone.
        if message.text.is_none() {
            let names: HashMap<String, IgnoredAny> = serde_json::from_str(raw.get())?;
            message.has_other_content = CONTENTS.iter().any(|name| names.contains_key(*name));
        }
        Ok(message)
    }

    /// The forum topic it stands in.
    pub fn topic(&self) -> Option<i64> {
        self.message_thread_id.filter(|_| self.is_topic_message)
    }
}

impl User {
    /// The name their app shows.
    pub fn name(&self) -> String {
        match &self.last_name {
            Some(last) => format!("{} {last}", self.first_name).trim().to_owned(),
            None => self.first_name.trim().to_owned(),
        }
    }
}
