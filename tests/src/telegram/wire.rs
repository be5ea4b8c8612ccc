//! The wire format of what the fake sends.

use serde_json::{Value, json};

use super::chat::{Chat, Kind, Role};
use super::html::Entity;
use super::message::{Action, Document, Keyboard, Message};
use super::state::State;

/// `User`.
pub(crate) fn user(state: &State, id: i64) -> Value {
    match state.people.get(&id) {
        Some(person) => {
            let mut user = json!({"id": id, "is_bot": false, "first_name": person.name});
            if !person.lang.is_empty() {
                user["language_code"] = json!(person.lang);
            }
            user
        }
        None => {
            let account = &state.account;
            json!({"id": account.id, "is_bot": true, "first_name": account.name, "username": account.username})
        }
    }
}

/// `Chat`.
pub(crate) fn chat(chat: &Chat) -> Value {
    let mut value = json!({"id": chat.id, "type": chat.kind.name()});
    match chat.kind {
        Kind::Private => value["first_name"] = json!(chat.title),
        _ => value["title"] = json!(chat.title),
    }
    if chat.forum {
        value["is_forum"] = json!(true);
    }
    value
}

/// `Message`, with the one it replies to.
pub(crate) fn message(state: &State, message: &Message) -> Value {
    let mut value = shallow(state, message);
    let replied = message.reply_to.or(message.topic);
    if let Some(to) = replied.and_then(|id| state.chats.get(&message.chat)?.message(id)) {
        value["reply_to_message"] = shallow(state, to);
    }
    value
}

fn shallow(state: &State, message: &Message) -> Value {
    let mut value = json!({
        "message_id": message.id,
        "date": message.sent_at / 1000,
        "from": user(state, message.sender),
    });
    if let Some(holder) = state.chats.get(&message.chat) {
        value["chat"] = chat(holder);
    }
    if let Some(topic) = message.topic {
        value["message_thread_id"] = json!(topic);
        value["is_topic_message"] = json!(true);
    }
    if let Some(edited) = message.edited_at {
        value["edit_date"] = json!(edited / 1000);
    }
    let (text, entities) = match &message.document {
        Some(file) if file.photo => {
            value["photo"] = json!([thumbnail(file), photo(file)]);
            ("caption", "caption_entities")
        }
        Some(file) => {
            value["document"] = document(file);
            ("caption", "caption_entities")
        }
        None => ("text", "entities"),
    };
    if !message.text.is_empty() {
        value[text] = json!(message.text);
        let found: Vec<Value> = message.entities.iter().map(Entity::to_json).collect();
        if !found.is_empty() {
            value[entities] = json!(found);
        }
    }
    if let Keyboard::Inline(rows) = &message.keyboard {
        value["reply_markup"] = inline(rows);
    }
    for (key, extra) in &message.extra {
        value[key] = extra.clone();
    }
    value
}

fn inline(rows: &[Vec<super::message::Button>]) -> Value {
    let rows: Vec<Vec<Value>> = rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|button| match &button.action {
                    Action::Data(data) => json!({"text": button.label, "callback_data": data}),
                    Action::Url(url) => json!({"text": button.label, "url": url}),
                    Action::Other(raw) => other(&button.label, raw),
                })
                .collect()
        })
        .collect();
    json!({"inline_keyboard": rows})
}

/// A button whose action the fake does not look into.
fn other(label: &str, kind: &str) -> Value {
    let argument = match kind {
        "pay" => json!(true),
        "web_app" | "login_url" => json!({"url": "https://opened.example/"}),
        "copy_text" => json!({"text": label}),
        "switch_inline_query_chosen_chat" | "callback_game" => json!({}),
        _ => json!(""),
    };
    json!({"text": label, kind: argument})
}

fn document(file: &Document) -> Value {
    json!({
        "file_id": file.file_id,
        "file_unique_id": unique(file),
        "file_size": file.size,
        "file_name": file.name,
        "mime_type": file.mime,
    })
}

/// The smallest of the sizes that the server makes of a photo.
fn thumbnail(file: &Document) -> Value {
    json!({
        "file_id": format!("{}s", file.file_id),
        "file_unique_id": format!("{}s", unique(file)),
        "file_size": file.size.min(1_200),
        "width": 90,
        "height": 68,
    })
}

fn photo(file: &Document) -> Value {
    json!({
        "file_id": file.file_id,
        "file_unique_id": unique(file),
        "file_size": file.size,
        "width": 640,
        "height": 480,
    })
}

/// `File`, with the path from which it can be fetched.
pub(crate) fn file(file: &Document) -> Value {
    json!({
        "file_id": file.file_id,
        "file_unique_id": unique(file),
        "file_size": file.size,
        "file_path": path(file),
    })
}

/// Where a file is fetched from.
pub(crate) fn path(file: &Document) -> String {
    let folder = if file.photo { "photos" } else { "documents" };
    match file.name.rsplit_once('.') {
        Some((_, extension)) => format!("{folder}/{}.{extension}", unique(file)),
        None => format!("{folder}/{}", unique(file)),
    }
}

fn unique(file: &Document) -> String {
    file.file_id.replace("file", "u")
}

/// `ChatMember`.
pub(crate) fn member(state: &State, id: i64, role: Role) -> Value {
    let user = user(state, id);
    match role {
        Role::Creator => json!({"status": "creator", "user": user, "is_anonymous": false}),
        Role::Administrator => json!({
            "status": "administrator",
            "user": user,
            "can_be_edited": false,
            "is_anonymous": false,
            "can_manage_chat": true,
            "can_delete_messages": true,
            "can_manage_video_chats": true,
            "can_restrict_members": true,
            "can_promote_members": false,
            "can_change_info": true,
            "can_invite_users": true,
            "can_post_stories": false,
            "can_edit_stories": false,
            "can_delete_stories": false,
            "can_pin_messages": true,
            "can_manage_topics": true,
        }),
        Role::Member => json!({"status": "member", "user": user}),
        Role::Left => json!({"status": "left", "user": user}),
        Role::Kicked => json!({"status": "kicked", "user": user, "until_date": 0}),
    }
}

/// `ChatMemberUpdated`, about the bot.
pub(crate) fn bot_changed(state: &State, holder: &Chat, by: i64, old: Role, new: Role) -> Value {
    let id = state.account.id;
    json!({
        "chat": chat(holder),
        "from": user(state, by),
        "date": state.now() / 1000,
        "old_chat_member": member(state, id, old),
        "new_chat_member": member(state, id, new),
    })
}

/// `CallbackQuery`; a message that is gone is said to be inaccessible.
pub(crate) fn query(state: &State, id: &str, by: i64, holder: &Chat, message_id: i64, data: &str) -> Value {
    let about = match holder.message(message_id) {
        Some(found) => message(state, found),
        None => json!({"chat": chat(holder), "message_id": message_id, "date": 0}),
    };
    json!({
        "id": id,
        "from": user(state, by),
        "message": about,
        "chat_instance": format!("{}", 4_000_000_000_i64 + holder.id.abs()),
        "data": data,
    })
}
