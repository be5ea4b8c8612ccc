//! What is sought, as it is asked of an index: things of which each has names,
//! and an expression over terms that every engine can be asked.

use crate::domain::search::{Condition, FoundKind, Understood};

use super::cut::{self, Script, mark, pairs, runs};
use super::lexicon::flag;
use super::understand::MOST_CONCEPTS;

/// The flag of what is open.
pub(super) const OPEN: &str = "open";

/// How a text fits what was written; the better first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quality {
    /// As it was written.
    Exact,
    /// As it was written, or a word that goes on.
    Prefix,
    /// Another ending of the same word.
    Stem,
    /// Another name of the same.
    Synonym,
    /// What sounds so.
    Sound,
    /// A word that was misspelt.
    Corrected,
}

/// One name of what is sought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub text: String,
    pub quality: Quality,
}

impl Form {
    pub fn new(text: &str, quality: Quality) -> Self {
        Self { text: text.to_owned(), quality }
    }

    /// Whether a word may go on behind it.
    pub fn goes_on(&self) -> bool {
        match self.quality {
            Quality::Prefix | Quality::Stem => true,
            // Plurals; a short one is another word.
            Quality::Synonym | Quality::Corrected => self.text.chars().count() > 4,
            Quality::Exact | Quality::Sound => false,
        }
    }
}

/// What something that is sought is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It is one of the words.
    Word,
    /// It restricts.
    Condition(Condition),
}

/// One thing that is sought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Concept {
    pub role: Role,
    /// Its names.
    pub forms: Vec<Form>,
    /// Properties that say the same.
    pub flags: Vec<String>,
    /// How it sounds, as it was typed.
    pub sounds: Vec<String>,
}

impl Concept {
    pub const fn word() -> Self {
        Self { role: Role::Word, forms: Vec::new(), flags: Vec::new(), sounds: Vec::new() }
    }

    fn node(&self, title: bool) -> Option<Node> {
        // Of a kind of thing only what it is counts, not that a text names it.
        let forms = match self.role {
            Role::Condition(Condition::Kind(_)) => &[],
            _ => self.forms.as_slice(),
        };
        let forms = forms.iter().filter_map(|form| form_node(form, title));
        let flag = |flag: &String| Node::Term(format!("{}{flag}", mark::FLAG));
        let sound = |sound: &String| Node::Prefix(format!("{}{sound}", mark::SOUND));
        let flags = self.flags.iter().map(flag);
        let sounds = self.sounds.iter().filter(|_| !title).map(sound);
        Node::any(forms.chain(flags).chain(sounds).collect())
    }
}

/// The terms of one name.
fn form_node(form: &Form, title: bool) -> Option<Node> {
    let mut nodes = Vec::new();
    let in_title = |term: String| if title { format!("{}{term}", mark::TITLE) } else { term };
    for (script, run) in runs(&form.text) {
        let text = &form.text[run.clone()];
        match script {
            Script::Han if text.chars().count() == 1 => nodes.push(Node::Prefix(in_title(text.to_owned()))),
            Script::Han => {
                let mut pairs: Vec<&str> = pairs(text).collect();
                pairs.pop();
                nodes.extend(pairs.into_iter().map(|pair| Node::Term(in_title(pair.to_owned()))));
            }
            Script::Joined => {
                let words = cut::words(&form.text, script, run);
                nodes.extend(words.into_iter().map(|word| Node::Term(in_title(cut::term(&form.text[word])))));
            }
            Script::Spaced => {
                let term = in_title(cut::term(text));
                let last = form.text.ends_with(text) && form.goes_on();
                nodes.push(if last { Node::Prefix(term) } else { Node::Term(term) });
            }
        }
    }
    Node::all(nodes)
}

/// An expression over terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// This term.
    Term(String),
    /// A term that begins so.
    Prefix(String),
    /// All of these.
    All(Vec<Node>),
    /// One of these.
    Any(Vec<Node>),
}

impl Node {
    fn all(mut nodes: Vec<Self>) -> Option<Self> {
        if nodes.len() > 1 { Some(Self::All(nodes)) } else { nodes.pop() }
    }

    fn any(mut nodes: Vec<Self>) -> Option<Self> {
        if nodes.len() > 1 { Some(Self::Any(nodes)) } else { nodes.pop() }
    }
}

/// What is sought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What was understood.
    pub understood: Understood,
    pub(super) concepts: Vec<Concept>,
}

impl Query {
    /// Adds something that is sought, unless there is too much; whether it was added.
    pub(super) fn push(&mut self, concept: Concept) -> bool {
        let fits = self.concepts.len() < MOST_CONCEPTS && !self.concepts.contains(&concept);
        if fits {
            self.concepts.push(concept);
        }
        fits
    }

    /// Of kinds only the one that was understood last counts.
    pub(super) fn finish(mut self) -> Self {
        let kind = self.understood.kind;
        self.concepts.retain(|concept| match concept.role {
            Role::Condition(Condition::Kind(of)) => Some(of) == kind,
            _ => true,
        });
        self
    }

    /// Restricts it to a kind that was chosen apart from the words.
    pub fn only(&mut self, kind: FoundKind) {
        self.understood.kind = Some(kind);
        self.concepts.retain(|concept| !matches!(concept.role, Role::Condition(Condition::Kind(_))));
        self.concepts.push(Concept {
            role: Role::Condition(Condition::Kind(kind)),
            flags: vec![flag('k', kind.code())],
            ..Concept::word()
        });
    }

    /// Whether nothing is sought.
    pub fn is_empty(&self) -> bool {
        self.concepts.is_empty() && self.understood.from.is_none() && self.understood.until.is_none()
    }

    pub(super) fn words(&self) -> impl Iterator<Item = (usize, &Concept)> {
        self.concepts.iter().enumerate().filter(|(_, concept)| concept.role == Role::Word)
    }

    /// Whether there are words beside what restricts.
    pub fn has_words(&self) -> bool {
        self.words().next().is_some()
    }

    /// What restricts: of each family one. `open` leaves out what is not.
    fn conditions(&self, open: bool) -> Vec<Node> {
        let family = |concept: &Concept| match concept.role {
            Role::Condition(Condition::Kind(_)) => Some(0),
            Role::Condition(Condition::Field(_)) => Some(1),
            Role::Condition(Condition::Place(_)) => Some(2),
            Role::Condition(Condition::Engagement(_)) => Some(3),
            Role::Condition(Condition::From | Condition::Until) | Role::Word => None,
        };
        let mut nodes: Vec<Node> = Vec::new();
        if open {
            nodes.push(Node::Term(format!("{}{OPEN}", mark::FLAG)));
        }
        let all = nodes.is_empty() && self.concepts.is_empty();
        if all {
            // An index is asked for something: what is of any kind.
            let kind = |kind: &FoundKind| Node::Term(format!("{}{}", mark::FLAG, flag('k', kind.code())));
            nodes.extend(Node::any(FoundKind::ALL.iter().map(kind).collect()));
        }
        for wanted in 0..4 {
            let of = self.concepts.iter().filter(|concept| family(concept) == Some(wanted));
            nodes.extend(Node::any(of.filter_map(|concept| concept.node(false)).collect()));
        }
        nodes
    }

    /// What everything that is wanted has; `title` asks for all words in it.
    /// Nothing where nothing can be asked of an index.
    pub fn everything(&self, open: bool, title: bool) -> Option<Node> {
        let mut nodes = self.conditions(open);
        for (_, concept) in self.words() {
            nodes.push(concept.node(title)?);
        }
        Node::all(nodes)
    }

    /// For each word by itself, what has it.
    pub fn each(&self, open: bool) -> Vec<Node> {
        let of = |(_, concept): (usize, &Concept)| {
            let mut nodes = self.conditions(open);
            nodes.push(concept.node(false)?);
            Node::all(nodes)
        };
        self.words().filter_map(of).collect()
    }
}
