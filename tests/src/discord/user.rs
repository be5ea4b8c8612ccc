//! People.

use std::sync::Arc;

use bytes::Bytes;
use serde_json::{Value, json};

use super::act::{Act, Deed, resolved};
use super::guild::Channel;
use super::interaction::Sort;
use super::message::{Attachment, Component, Message, Select};
use super::methods::{announce, readable};
use super::slash::{Slash, usable};
use super::state::{Shared, State};
use super::view::Chat;
use crate::shared::PATIENCE;

/// A person, acting in their conversation with the bot unless told otherwise by [`at`](Self::at).
#[derive(Clone)]
pub struct User {
    shared: Arc<Shared>,
    id: u64,
    place: u64,
}

impl User {
    pub(crate) fn new(shared: Arc<Shared>, id: u64) -> Self {
        let place = shared.look(|state| state.known_person(id).dm);
        Self { shared, id, place }
    }

    /// Their id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// The same person, acting in that channel.
    pub fn at(&self, channel: &Channel) -> User {
        Self { place: channel.id(), ..self.clone() }
    }

    /// What they see where they act.
    pub fn chat(&self) -> Chat {
        Chat::new(self.shared.clone(), self.place, Some(self.id))
    }

    /// Their conversation with the bot, wherever they act.
    pub fn dm(&self) -> Chat {
        let dm = self.shared.look(|state| state.known_person(self.id).dm);
        Chat::new(self.shared.clone(), dm, Some(self.id))
    }

    /// They write a message.
    pub fn sends_text(&self, text: &str) -> Message {
        self.sends(text, Vec::new())
    }

    /// They answer one message in particular.
    pub fn replies(&self, to: &Message, text: &str) -> Message {
        self.says(text, Vec::new(), Some(to.id))
    }

    /// They send a file, without a word.
    pub fn sends_file(&self, name: &str, bytes: impl Into<Bytes>, mime: &str) -> Message {
        self.sends("", vec![(name, bytes.into(), mime)])
    }

    /// They send a file that is said to be so large, without anything in it.
    pub fn sends_large_file(&self, name: &str, size: u64, mime: &str) -> Message {
        let file = self.stores(name, Bytes::new(), mime, Some(size));
        self.posts("", vec![file], None)
    }

    /// They send a text and files, each with its name and media type.
    pub fn sends(&self, text: &str, files: Vec<(&str, Bytes, &str)>) -> Message {
        self.says(text, files, None)
    }

    fn says(&self, text: &str, files: Vec<(&str, Bytes, &str)>, to: Option<u64>) -> Message {
        let stored = files.into_iter().map(|(name, bytes, mime)| self.stores(name, bytes, mime, None));
        let stored = stored.collect();
        self.posts(text, stored, to)
    }

    fn stores(&self, name: &str, bytes: Bytes, mime: &str, size: Option<u64>) -> Attachment {
        self.shared.look(|state| {
            let file = Attachment {
                id: state.id(),
                channel: self.place,
                name: name.to_owned(),
                mime: mime.to_owned(),
                size: size.unwrap_or(bytes.len() as u64),
                bytes,
                description: None,
            };
            state.files.push(file.clone());
            file
        })
    }

    fn posts(&self, text: &str, files: Vec<Attachment>, to: Option<u64>) -> Message {
        self.shared.change(|state| {
            let name = state.name_of(self.id);
            let dm = state.known_person(self.id).dm;
            let open = self.place != dm || !state.known_person(self.id).closed;
            assert!(open, "{name} has to let the bot write before writing to it");
            let guild = state.known_channel(self.place).guild;
            let member = guild.is_none_or(|guild| state.known_guild(guild).members.contains_key(&self.id));
            assert!(member, "{name} is not in that guild");
            state.known_channel(dm).refused &= self.place != dm;
            let mut message = state.blank(self.place, self.id);
            text.clone_into(&mut message.content);
            message.attachments = files;
            message.reply_to = to;
            message.text = readable(&message);
            let message = state.post(message);
            announce(state, "MESSAGE_CREATE", &message);
            message
        })
    }

    /// They begin a slash command; [`Slash::runs`] sends it.
    pub fn slash(&self, name: &str) -> Slash {
        Slash::new(self.shared.clone(), self.id, self.place, name)
    }

    /// They use a slash command without options.
    pub fn runs(&self, name: &str) -> Act {
        self.slash(name).runs()
    }

    /// The newest message they see with something that suits, waiting for it up to ten seconds.
    async fn finds<T>(&self, what: &str, found: impl Fn(&Message) -> Option<T>) -> (Message, T) {
        let result = self.shared.until(PATIENCE, |state: &State| {
            let messages = &state.channels.get(&self.place)?.messages;
            let mut seen = messages.iter().rev().filter(|message| message.seen_by(Some(self.id)));
            seen.find_map(|message| found(message).map(|found| (message.clone(), found)))
        });
        let Some(result) = result.await else {
            panic!("there is no {what} in {}\n{}", self.place, self.chat().transcript());
        };
        result
    }

    /// They press the button with that label, or one that contains it, on the newest message that has one,
    /// waiting for it up to ten seconds.
    pub async fn presses(&self, label: &str) -> Act {
        let what = format!("button {label:?} to press");
        let exact = |message: &Message| {
            message.button(label).filter(|button| button.label == label && !button.disabled).cloned()
        };
        // A button of just that label goes before a newer one that only contains it.
        let now = self.shared.read(|state| {
            let messages = &state.channels.get(&self.place)?.messages;
            let mut seen = messages.iter().rev().filter(|message| message.seen_by(Some(self.id)));
            seen.find_map(|message| exact(message).map(|found| (message.clone(), found)))
        });
        let (message, button) = match now {
            Some(found) => found,
            None => {
                let near = |message: &Message| message.button(label).filter(|b| !b.disabled).cloned();
                self.finds(&what, near).await
            }
        };
        assert!(button.url.is_none(), "{label:?} opens an address and sends nothing to the bot");
        self.presses_data(&message, &button.label, &button.custom_id)
    }

    /// They press a button of a message as they still see it, whatever has become of it.
    pub fn presses_again(&self, old: &Message, label: &str) -> Act {
        let button = old.button(label).unwrap_or_else(|| panic!("no button {label:?} on {old:?}"));
        assert!(button.url.is_none(), "{label:?} opens an address and sends nothing to the bot");
        self.presses_data(old, &button.label, &button.custom_id)
    }

    /// A forged press: any `custom_id`, on any message.
    pub fn presses_data(&self, message: &Message, label: &str, custom_id: &str) -> Act {
        let data = json!({"component_type": 2, "custom_id": custom_id, "id": 2});
        self.acts_on(message, label, format!("presses [{label}]"), data)
    }

    /// They choose the options with these labels, or that contain them, in the newest select that has
    /// them all, waiting for it up to ten seconds.
    pub async fn selects(&self, labels: &[&str]) -> Act {
        let what = format!("select with {labels:?}");
        let (message, select) = self
            .finds(&what, |message| {
                let suits = |select: &&Select| {
                    !select.disabled && labels.iter().all(|label| select.option(label).is_some())
                };
                message.selects().into_iter().find(suits).cloned()
            })
            .await;
        self.chooses(&message, &select, labels)
    }

    /// They take what is offered under that label, be it a button or an option of a select, on the newest
    /// message that offers it, waiting for it up to ten seconds.
    pub async fn takes(&self, label: &str) -> Act {
        let (message, ()) =
            self.finds(&format!("offer {label:?}"), |message| message.offers(label).then_some(())).await;
        match (message.button(label), message.select(label)) {
            (Some(button), None) => self.presses_again(&message, &button.label),
            (Some(button), Some(_)) if button.label == label => self.presses_again(&message, label),
            (_, Some(select)) => self.chooses(&message, select, &[label]),
            (None, None) => panic!("{label:?} is not offered any more"),
        }
    }

    /// They choose options of a select of a message as they still see it.
    ///
    /// # Panics
    /// When their client would not let them: too many, too few, or not there.
    pub fn chooses(&self, message: &Message, select: &Select, labels: &[&str]) -> Act {
        let count = labels.len();
        let range = select.min..=select.max;
        assert!(range.contains(&count), "{count} chosen, where {range:?} can be");
        let values: Vec<Value> = labels
            .iter()
            .map(|label| match select.option(label) {
                Some(option) => option.value.clone(),
                None => panic!("{label:?} is not offered by {select:?}"),
            })
            .collect();
        self.chooses_data(message, select, &values, &labels.join(", "))
    }

    /// A forged choice: any values, in any select.
    pub fn chooses_data(&self, message: &Message, select: &Select, values: &[Value], said: &str) -> Act {
        let data = json!({
            "component_type": select.kind,
            "custom_id": select.custom_id,
            "id": 2,
            "values": values,
        });
        self.acts_on(message, said, format!("chooses <{said}>"), data)
    }

    /// They choose users, roles or channels by their ids, in the newest select for such, waiting for it up
    /// to ten seconds.
    pub async fn picks(&self, ids: &[u64]) -> Act {
        let (message, select) = self
            .finds("select for users, roles or channels", |message| {
                message.selects().into_iter().find(|select| select.kind != 3 && !select.disabled).cloned()
            })
            .await;
        assert!((select.min..=select.max).contains(&ids.len()), "{select:?} does not take {ids:?}");
        let mut all = json!({});
        self.shared.read(|state| {
            for id in ids {
                // In selects 5 is a user, 6 a role and 8 a channel; in options 6, 8 and 7.
                let kind = match select.kind {
                    5 => 6,
                    6 => 8,
                    7 if state.people.contains_key(id) => 6,
                    7 => 8,
                    _ => 7,
                };
                let (group, whole) = resolved(state, self.place, kind, *id);
                all[group][id.to_string()] = whole;
            }
        });
        let values: Vec<String> = ids.iter().map(u64::to_string).collect();
        let data = json!({
            "component_type": select.kind,
            "custom_id": select.custom_id,
            "id": 2,
            "values": values,
            "resolved": all,
        });
        let said = values.join(", ");
        self.acts_on(&message, &said, format!("chooses <{said}>"), data)
    }

    fn acts_on(&self, message: &Message, label: &str, does: String, data: Value) -> Act {
        let name = self.shared.read(|state| state.name_of(self.id));
        assert!(message.seen_by(Some(self.id)), "{name} does not see that message");
        let deed = Deed {
            user: self.id,
            channel: message.channel,
            sort: Sort::Component,
            label: format!("{name}'s press of {label:?}"),
            line: format!("{name} {does}"),
            source: Some(message.id),
            data,
        };
        Act::send(self.shared.clone(), deed)
    }

    /// They take no direct messages any more: the bot gets 50007.
    pub fn closes_dms(&self) {
        self.shared.change(|state| {
            let name = state.name_of(self.id);
            let person = state.known_person(self.id);
            person.closed = true;
            let dm = person.dm;
            state.tell(dm, format!("{name} takes no direct messages any more"));
        });
    }

    /// They take direct messages again.
    pub fn opens_dms(&self) {
        self.shared.change(|state| {
            let name = state.name_of(self.id);
            let person = state.known_person(self.id);
            person.closed = false;
            let dm = person.dm;
            state.known_channel(dm).refused = false;
            state.tell(dm, format!("{name} takes direct messages again"));
        });
    }

    /// They block the bot, which to it is the same as closed direct messages.
    pub fn blocks(&self) {
        self.closes_dms();
    }

    /// They install the bot for themselves, so that it can be used where it is no member.
    pub fn installs(&self) -> &Self {
        self.shared.change(|state| state.known_person(self.id).installed = true);
        self
    }

    /// Their client speaks another language from now on.
    pub fn speaks(&self, locale: &str) {
        self.shared.change(|state| locale.clone_into(&mut state.known_person(self.id).locale));
    }

    /// They delete a message of their own, or dismiss an ephemeral one.
    pub fn deletes(&self, message: &Message) {
        self.shared.change(|state| {
            let name = state.name_of(self.id);
            let channel = state.known_channel(message.channel);
            channel.messages.retain(|other| other.id != message.id);
            channel.events.push(format!("{name} takes a message away"));
        });
    }

    /// The commands that their client offers where they act, in their language: name and description.
    pub fn menu(&self) -> Vec<(String, String)> {
        self.shared.read(|state| {
            let locale = &state.people[&self.id].locale;
            let here = state.commands.iter().filter(|c| usable(state, c, self.id, self.place));
            let said = |command: &Value, field: &str| {
                let translated = &command[format!("{field}_localizations")][locale];
                let text = if translated.is_string() { translated } else { &command[field] };
                text.as_str().unwrap_or_default().to_owned()
            };
            here.map(|command| (said(command, "name"), said(command, "description"))).collect()
        })
    }

    /// Whether something can be pressed or chosen on a message that they see.
    pub fn is_offered(&self, label: &str) -> bool {
        self.chat().messages().iter().any(|message| {
            message.rows.iter().flatten().any(|component| match component {
                Component::Button(button) => button.label.contains(label),
                Component::Select(select) => select.option(label).is_some(),
            })
        })
    }
}
