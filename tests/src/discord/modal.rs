//! Forms that a person fills in.

use serde_json::{Value, json};

use super::act::{Act, Deed};
use super::interaction::{Form, Sort};

/// A form before a person.
#[derive(Clone)]
pub struct Modal {
    act: Act,
    /// What it shows, what was typed so far included.
    pub form: Form,
}

impl Modal {
    pub(crate) fn new(act: Act, form: Form) -> Self {
        Self { act, form }
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.form.title
    }

    /// Types into the field with that label, or the first whose label contains it, instead of what is there.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn fills(mut self, label: &str, text: &str) -> Self {
        let inputs = &mut self.form.inputs;
        let place = inputs
            .iter()
            .position(|input| input.label == label)
            .or_else(|| inputs.iter().position(|input| input.label.contains(label)));
        let Some(place) = place else { panic!("no field {label:?} in {:?}", self.form) };
        text.clone_into(&mut inputs[place].value);
        self
    }

    /// What is wrong with what was typed: the client does not send it then.
    pub fn mistakes(&self) -> Vec<String> {
        let mut found = Vec::new();
        for input in &self.form.inputs {
            let length = input.value.chars().count();
            if length == 0 {
                if input.required {
                    found.push(format!("{:?} must be filled in", input.label));
                }
            } else if length < input.min || length > input.max {
                found.push(format!("{:?} takes {} to {} characters", input.label, input.min, input.max));
            }
        }
        found
    }

    /// Sends it.
    ///
    /// # Panics
    /// When the client would not let them.
    pub fn submits(self) -> Act {
        let mistakes = self.mistakes();
        assert!(mistakes.is_empty(), "the form cannot be sent: {mistakes:?}");
        self.submits_anyway()
    }

    /// Sends it without its being checked, as a forged client can.
    pub fn submits_anyway(self) -> Act {
        let rows = self.form.inputs.iter().map(|input| {
            let typed = json!({"type": 4, "custom_id": input.custom_id, "value": input.value, "id": 2});
            match input.labelled {
                true => json!({"type": 18, "id": 1, "component": typed}),
                false => json!({"type": 1, "id": 1, "components": [typed]}),
            }
        });
        let rows: Vec<Value> = rows.collect();
        let data = json!({"custom_id": self.form.custom_id, "components": rows, "resolved": {}});
        let (user, channel, source) = self.act.shared.look(|state| {
            let interaction = state.known_interaction(self.act.id);
            // Only a form that came from a message knows it.
            (interaction.user, interaction.channel, interaction.source)
        });
        let name = self.act.shared.read(|state| state.name_of(user));
        let mut line = format!("{name} sends the form: {}", self.form.title);
        for input in &self.form.inputs {
            line.push_str(&format!("\n    {} [{}]", input.label, input.value));
        }
        let label = format!("{name}'s form {:?}", self.form.title);
        let deed = Deed { user, channel, sort: Sort::Modal, label, line, source, data };
        Act::send(self.act.shared, deed)
    }
}
