//! Commands that are typed.

/// A command as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command<'a> {
    /// Its name in lower case, without slash.
    pub name: String,
    /// The bot that is meant, where one is named.
    pub bot: Option<&'a str>,
    /// What stands behind it, trimmed.
    pub args: String,
}

/// Reads `/name@bot args`; a name is 1 to 32 of `[A-Za-z0-9_]`.
pub fn command(text: &str) -> Option<Command<'_>> {
    // Chinese keyboards type the slash in full width.
    let text = text.trim_start().strip_prefix(['/', '／'])?;
    let (head, args) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let (name, bot) = match head.split_once('@') {
        Some((name, bot)) => (name, Some(bot)),
        None => (head, None),
    };
    let sound = (1..=32).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    sound.then(|| Command { name: name.to_ascii_lowercase(), bot, args: args.trim().to_owned() })
}
