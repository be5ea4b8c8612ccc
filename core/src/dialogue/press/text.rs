//! The compact text of a press.

/// Declares an enum with a compact text form `tag` or `tag.arg.arg`.
macro_rules! presses {
    (
        $(#[$meta:meta])* $name:ident {
            $($(#[$vmeta:meta])* $variant:ident $({ $($(#[$fmeta:meta])* $arg:ident : $ty:ty),+ $(,)? })? = $tag:literal),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub enum $name { $($(#[$vmeta])* $variant $({ $($(#[$fmeta])* $arg: $ty),+ })?),+ }

        impl $name {
            /// The compact text, 1 to 64 bytes of `[a-zA-Z0-9./_+-]`.
            pub fn encode(&self) -> String {
                match self {
                    $(Self::$variant $({ $($arg),+ })? => {
                        #[allow(unused_mut, reason = "variants without arguments push nothing")]
                        let mut text = String::from($tag);
                        $($(text.push('.'); text.push_str(&Part::write($arg));)+)?
                        text
                    }),+
                }
            }

            /// Reads the compact text; `None` for anything [`Self::encode`] would not write.
            pub fn decode(text: &str) -> Option<Self> {
                if text.len() > 64 { return None; }
                let mut parts = text.split('.');
                let found = match parts.next()? {
                    $($tag => Self::$variant $({ $($arg: Part::read(parts.next()?)?),+ })?,)+
                    _ => return None,
                };
                parts.next().is_none().then_some(found)
            }
        }

        impl From<$name> for String {
            fn from(press: $name) -> String { press.encode() }
        }

        impl TryFrom<String> for $name {
            type Error = String;
            fn try_from(text: String) -> Result<Self, String> {
                Self::decode(&text).ok_or_else(|| format!("{text:?} is no {}", stringify!($name)))
            }
        }
    };
}

/// Puts the rows of several flows, each a macro in a file of its own, into one
/// table: `gather! { {} { /// Docs. Name } one_flow another_flow }`.
macro_rules! gather {
    ({ $($rows:tt)* } { $($head:tt)* }) => {
        presses! { $($head)* { $($rows)* } }
    };
    ({ $($rows:tt)* } { $($head:tt)* } $flow:ident $($rest:ident)*) => {
        $flow! { { $($rows)* } { $($head)* } $($rest)* }
    };
}
