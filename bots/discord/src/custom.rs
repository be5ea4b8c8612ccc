//! What stands in the ids of buttons, selects and modals, at most 100
//! characters. They come back from outside: hostile until decoded.

use haizhi_core::dialogue::press::FormId;
use haizhi_core::text::shorten;
use haizhi_core::view::Asks;

/// Longest id, in bytes.
const ID: usize = 100;
/// Longest payload of a deep link, in bytes.
const PAYLOAD: usize = 64;

/// What a control stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Custom {
    /// A press, as core encodes it.
    Press(String),
    /// Begins as a deep link with this payload does.
    Start(String),
    /// A select, whose values are what was chosen.
    Select,
    /// Opens a part of a form (from 0).
    Open {
        /// Which part.
        part: usize,
        /// Of how many.
        parts: usize,
        /// Which form, as core encodes it.
        form: String,
    },
    /// Opens something to type into. All that it needs stands in it, so it
    /// works for as long as the message is there.
    Write(Asks),
    /// What was typed into that.
    Written,
}

impl Custom {
    /// Begins with a payload, if it is one: 1 to 64 of `[A-Za-z0-9_-]`.
    pub fn start(payload: &str) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        let sound = (1..=PAYLOAD).contains(&payload.len()) && payload.bytes().all(allowed);
        sound.then(|| Self::Start(payload.to_owned()))
    }

    /// Opens a part of a form.
    pub fn open(form: &FormId, part: usize, parts: usize) -> Self {
        Self::Open { part, parts, form: form.encode() }
    }

    /// The id; the number makes it differ from every other in the message.
    pub fn encode(&self, number: usize) -> String {
        match self {
            Self::Press(press) => format!("p{number}:{press}"),
            Self::Start(payload) => format!("d{number}:{payload}"),
            Self::Select => format!("s{number}:"),
            Self::Open { part, parts, form } => format!("f{part}.{parts}:{form}"),
            Self::Write(Asks { label, question, several_lines }) => {
                let lines = if *several_lines { 's' } else { 'o' };
                let id = format!("w{number}:{lines}{}|{question}", label.replace('|', " "));
                shorten(&id, ID, char::len_utf8)
            }
            Self::Written => format!("t{number}:"),
        }
    }

    /// What an id stands for.
    pub fn decode(id: &str) -> Option<Self> {
        let (head, rest) = id.split_once(':').filter(|_| id.len() <= ID)?;
        let kind = head.chars().next().filter(char::is_ascii)?;
        let number = head.get(1..)?;
        if kind == 'f' {
            let (part, parts) = number.split_once('.')?;
            let (part, parts) = (part.parse().ok()?, parts.parse().ok()?);
            return Some(Self::Open { part, parts, form: rest.to_owned() });
        }
        number.parse::<usize>().ok()?;
        Some(match kind {
            'p' => Self::Press(rest.to_owned()),
            'd' => Self::start(rest)?,
            's' => Self::Select,
            'w' => {
                let several_lines = rest.starts_with('s');
                let (label, question) = rest.strip_prefix(['s', 'o'])?.split_once('|')?;
                Self::Write(Asks { label: label.to_owned(), question: question.to_owned(), several_lines })
            }
            't' => Self::Written,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_comes_back_as_it_was_made() {
        for custom in [
            Custom::Press("p.17".into()),
            Custom::Start("p_17__x".into()),
            Custom::Select,
            Custom::open(&FormId::Profile, 0, 2),
            Custom::Write(asks("关键词 | -销售", true)),
            Custom::Write(asks("", false)),
            Custom::Written,
        ] {
            let id = custom.encode(0);
            assert_eq!(Custom::decode(&id), Some(custom), "{id}");
        }
    }

    fn asks(question: &str, several_lines: bool) -> Asks {
        Asks { label: "填写".into(), question: question.into(), several_lines }
    }

    #[test]
    fn a_long_question_is_shortened() {
        let id = Custom::Write(asks(&"题".repeat(90), false)).encode(20);
        assert!(id.len() <= ID, "{id}");
        let Some(Custom::Write(read)) = Custom::decode(&id) else { panic!("{id}") };
        assert!(read.label == "填写" && read.question.starts_with("题题题"), "{read:?}");
    }

    #[test]
    fn what_was_not_made_here_is_nothing() {
        for id in [
            "",
            ":",
            "p",
            "x1:y",
            "p:h",
            "f1:x",
            "f1.:x",
            "d1:a b",
            "d1:",
            "w1:",
            "w1:x|y",
            "w1:sx",
            "é1:x",
            &"p1:".repeat(40),
        ] {
            assert_eq!(Custom::decode(id), None, "{id}");
        }
    }
}
