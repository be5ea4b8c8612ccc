//! Everything that turns meaning into words: messages by language, dates and
//! numbers, and the folding under which texts are compared.

mod event;
pub mod fold;
mod format;
mod names;
pub mod pick;
mod posting;
mod pseudo;
mod reading;
mod search;
pub mod seek;
mod shorten;
mod traditional;
pub mod zones;

pub use format::{local, moment_of};
pub use shorten::shorten;
pub use traditional::traditional;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use crate::domain::lang::Lang;

use self::format::Numbers;

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../locales");

static TEXTS: OnceLock<Texts> = OnceLock::new();

/// The messages of every language, loaded once.
pub struct Texts {
    bundles: BTreeMap<Lang, FluentBundle<FluentResource>>,
}

/// A locale that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("locales/{lang}/{file}: {fault}")]
pub struct LocaleError {
    lang: String,
    file: String,
    fault: String,
}

impl Texts {
    /// The texts of this build.
    ///
    /// # Panics
    /// When a locale of the build itself cannot be read; the tests of this
    /// module load it, so such a build is not released.
    pub fn get() -> &'static Self {
        TEXTS.get_or_init(|| Self::of_build(str::to_owned))
    }

    /// Makes English longer and marks its letters for the rest of this
    /// process, for tests of how things are laid out; `false` if a text was
    /// read before.
    pub fn stretch() -> bool {
        TEXTS.set(Self::of_build(pseudo::stretched)).is_ok()
    }

    #[expect(clippy::expect_used, reason = "the locales are part of the build and a test loads them")]
    fn of_build(english: impl Fn(&str) -> String) -> Self {
        Self::load(&LOCALES, english).expect("the locales of this build are readable")
    }

    fn load(dir: &Dir<'_>, english: impl Fn(&str) -> String) -> Result<Self, LocaleError> {
        let mut bundles = BTreeMap::new();
        for folder in dir.dirs() {
            let name = folder.path().to_string_lossy().into_owned();
            let fault =
                |file: &str, fault: String| LocaleError { lang: name.clone(), file: file.into(), fault };
            let lang = Lang::from_code(&name).ok_or_else(|| fault("", "no language of ours".into()))?;
            let tag = name.parse().map_err(|error| fault("", format!("{error}")))?;
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // Chat platforms show the isolation marks or break links at them.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(Numbers::write));
            for file in
                folder.files().filter(|file| file.path().extension().is_some_and(|kind| kind == "ftl"))
            {
                let path = file.path().to_string_lossy().into_owned();
                let source = file.contents_utf8().ok_or_else(|| fault(&path, "not UTF-8".into()))?;
                let source = if lang == Lang::En { english(source) } else { source.to_owned() };
                let resource = FluentResource::try_new(source)
                    .map_err(|(_, errors)| fault(&path, format!("{errors:?}")))?;
                bundle.add_resource(resource).map_err(|errors| fault(&path, format!("{errors:?}")))?;
            }
            bundles.insert(lang, bundle);
        }
        Ok(Self { bundles })
    }

    /// The languages people can choose, in display order.
    pub fn offered(&self) -> impl Iterator<Item = Lang> + '_ {
        self.bundles.keys().copied()
    }

    /// The words of one language; of the nearest offered one where it is not offered.
    pub fn words(&'static self, lang: Lang) -> Words {
        let lang = std::iter::once(&lang)
            .chain(lang.fallbacks())
            .copied()
            .find(|lang| self.bundles.contains_key(lang))
            .unwrap_or(Lang::En);
        Words { texts: self, lang }
    }
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words {
    texts: &'static Texts,
    lang: Lang,
}

/// Arguments of a message: `args! { n: 3, title: text }`.
#[macro_export]
macro_rules! args {
    ($($name:ident : $value:expr),* $(,)?) => {{
        let mut args = $crate::text::Args::default();
        $(args.put(stringify!($name), $value);)*
        args
    }};
}

/// Arguments of a message. Numbers choose plural forms; what is shown of them
/// is formatted for the language.
#[derive(Default)]
pub struct Args(FluentArgs<'static>);

impl Args {
    /// Adds one argument.
    pub fn put(&mut self, name: &'static str, value: impl Into<FluentValue<'static>>) {
        self.0.set(name, value);
    }
}

impl Words {
    /// The language these words are in.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// A message without arguments.
    pub fn say(self, id: &str) -> String {
        self.say_with(id, &Args::default())
    }

    /// A message with arguments. A message that is missing or fails is logged
    /// and its id returned: a test makes sure that this cannot happen.
    pub fn say_with(self, id: &str, args: &Args) -> String {
        self.try_say(id, args).unwrap_or_else(|fault| {
            tracing::error!(message_id = id, lang = %self.lang, fault, "a message could not be formatted");
            id.to_owned()
        })
    }

    fn try_say(self, id: &str, args: &Args) -> Result<String, String> {
        let bundle = self.texts.bundles.get(&self.lang).ok_or("no such language")?;
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attr)| (name, Some(attr)));
        let message = bundle.get_message(name).ok_or("no such message")?;
        let pattern = match attribute {
            None => message.value(),
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
        }
        .ok_or("no such text")?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args.0), &mut errors).into_owned();
        if errors.is_empty() { Ok(text) } else { Err(format!("{errors:?}")) }
    }
}

#[cfg(test)]
mod tests;
