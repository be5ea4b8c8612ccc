//! Refusals as Discord words them.

use serde_json::{Value, json};

/// Why a request is not carried out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ApiError {
    /// The HTTP status.
    pub status: u16,
    /// `code`, Discord's own number.
    pub code: u32,
    /// `message`, as the real server words it.
    pub message: String,
    /// `errors`, the tree of a 50035.
    pub errors: Option<Value>,
    /// Whether no correct bot ever sends such a request.
    pub violation: bool,
}

impl ApiError {
    /// A refusal that a correct bot can meet.
    pub fn new(status: u16, code: u32, message: &str) -> Self {
        Self { status, code, message: message.to_owned(), errors: None, violation: false }
    }

    /// The same, that a correct bot never meets.
    pub fn blamed(self) -> Self {
        Self { violation: true, ..self }
    }

    /// A path that leads nowhere.
    pub fn not_found() -> Self {
        Self::new(404, 0, "404: Not Found")
    }

    /// Something that does not exist (any more): `Unknown Channel` and so on.
    pub fn unknown(what: Unknown) -> Self {
        let (code, name) = match what {
            Unknown::Channel => (10003, "Channel"),
            Unknown::Guild => (10004, "Guild"),
            Unknown::Message => (10008, "Message"),
            Unknown::Webhook => (10015, "Webhook"),
            Unknown::Interaction => (10062, "interaction"),
            Unknown::Command => (10063, "application command"),
            Unknown::Event => (10070, "Guild Scheduled Event"),
        };
        Self::new(404, code, &format!("Unknown {name}"))
    }

    /// 50001: the bot does not see it.
    pub fn no_access() -> Self {
        Self::new(403, 50001, "Missing Access")
    }

    /// 50013: the bot may not do that there.
    pub fn no_permission() -> Self {
        Self::new(403, 50013, "Missing Permissions")
    }

    /// 50027: the interaction's fifteen minutes are over.
    pub fn dead_token() -> Self {
        Self::new(401, 50027, "Invalid Webhook Token")
    }

    /// 50006: nothing in it.
    pub fn empty_message() -> Self {
        Self::new(400, 50006, "Cannot send an empty message").blamed()
    }

    /// The answer's body.
    pub fn body(&self) -> Value {
        let mut body = json!({"message": self.message, "code": self.code});
        if let Some(errors) = &self.errors {
            body["errors"] = errors.clone();
        }
        body
    }
}

/// What can be unknown to Discord.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unknown {
    Channel,
    Guild,
    Message,
    Webhook,
    Interaction,
    Command,
    Event,
}

/// What is wrong with a body, by the place of it: the tree of a 50035.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    found: Vec<(String, &'static str, String)>,
}

impl Tree {
    /// Notes a mistake at a place such as `embeds/0/title`.
    pub fn add(&mut self, place: &str, code: &'static str, message: impl Into<String>) {
        self.found.push((place.to_owned(), code, message.into()));
    }

    /// What should be there is not.
    pub fn required(&mut self, place: &str) {
        self.add(place, "BASE_TYPE_REQUIRED", "This field is required");
    }

    /// Checks a length, counted in characters.
    pub fn length(&mut self, place: &str, text: &str, min: usize, max: usize) {
        let length = text.chars().count();
        if length > max && min == 0 {
            self.add(place, "BASE_TYPE_MAX_LENGTH", format!("Must be {max} or fewer in length."));
        } else if length < min || length > max {
            self.add(place, "BASE_TYPE_BAD_LENGTH", format!("Must be between {min} and {max} in length."));
        }
    }

    /// Checks how many there are of something.
    pub fn count(&mut self, place: &str, count: usize, min: usize, max: usize) {
        if count > max && min == 0 {
            self.add(place, "BASE_TYPE_MAX_LENGTH", format!("Must be {max} or fewer in length."));
        } else if count < min || count > max {
            self.add(place, "BASE_TYPE_BAD_LENGTH", format!("Must be between {min} and {max} in length."));
        }
    }

    /// A value outside of the few that are allowed.
    pub fn choice(&mut self, place: &str, allowed: &str) {
        self.add(place, "BASE_TYPE_CHOICES", format!("Value must be one of {{{allowed}}}."));
    }

    /// The error, if there was any mistake.
    ///
    /// # Errors
    /// 50035 with the tree, which is a violation.
    pub fn finish(self) -> Result<(), ApiError> {
        if self.found.is_empty() {
            return Ok(());
        }
        let mut root = json!({});
        for (place, code, message) in self.found {
            let mut node = &mut root;
            for step in place.split('/').filter(|step| !step.is_empty()) {
                node = &mut node[step];
            }
            let error = json!({"code": code, "message": message});
            match node["_errors"].as_array_mut() {
                Some(known) => known.push(error),
                None => node["_errors"] = json!([error]),
            }
        }
        let error = ApiError {
            status: 400,
            code: 50035,
            message: "Invalid Form Body".to_owned(),
            errors: Some(root),
            violation: true,
        };
        Err(error)
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}: {}", self.status, self.code, self.message)?;
        match &self.errors {
            Some(errors) => write!(f, " {}", leaves(errors)),
            None => Ok(()),
        }
    }
}

/// The tree on one line.
fn leaves(errors: &Value) -> String {
    fn walk(place: &str, node: &Value, found: &mut Vec<String>) {
        for (key, value) in node.as_object().into_iter().flatten() {
            if key == "_errors" {
                for error in value.as_array().into_iter().flatten() {
                    found.push(format!("{place}: {}", error["message"].as_str().unwrap_or_default()));
                }
            } else {
                let inner = if place.is_empty() { key.clone() } else { format!("{place}/{key}") };
                walk(&inner, value, found);
            }
        }
    }
    let mut found = Vec::new();
    walk("", errors, &mut found);
    found.join("; ")
}
