//! One macro for the closed lists whose members have a stable code.

/// Declares an enum whose members have a stable ASCII code, and a set of them
/// that fits one `i64` column (bit n = n-th member).
macro_rules! coded {
    (
        $(#[$meta:meta])* $name:ident, $(#[$set_meta:meta])* $set:ident {
            $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every member, in the order in which people see them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code used in files, configuration and the store.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The member with this code, if there is one.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.code() == code)
            }

            /// The member's bit in a set.
            const fn bit(self) -> i64 { 1 << (self as i64) }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::from_code(&code).ok_or_else(|| {
                    serde::de::Error::custom(format!(concat!("unknown ", stringify!($name), " code {:?}"), code))
                })
            }
        }

        $(#[$set_meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
        pub struct $set(i64);

        impl $set {
            /// The empty set.
            pub const EMPTY: Self = Self(0);

            /// The set as stored in one column. Bits beyond the list are dropped.
            pub fn from_bits(bits: i64) -> Self {
                Self(bits & ($name::ALL.iter().fold(0, |all, member| all | member.bit())))
            }

            /// The column value: bit n stands for the n-th member.
            pub const fn bits(self) -> i64 { self.0 }

            /// Whether nothing is chosen.
            pub const fn is_empty(self) -> bool { self.0 == 0 }

            /// How many members are chosen.
            pub const fn len(self) -> usize { self.0.count_ones() as usize }

            /// Whether this member is chosen.
            pub const fn contains(self, member: $name) -> bool { self.0 & member.bit() != 0 }

            /// Whether the two sets share a member.
            pub const fn intersects(self, other: Self) -> bool { self.0 & other.0 != 0 }

            /// Adds one member.
            pub fn insert(&mut self, member: $name) { self.0 |= member.bit(); }

            /// Chooses the member, or takes it out when it was chosen.
            pub fn toggle(&mut self, member: $name) { self.0 ^= member.bit(); }

            /// The chosen members in display order.
            pub fn iter(self) -> impl Iterator<Item = $name> {
                $name::ALL.iter().copied().filter(move |member| self.contains(*member))
            }
        }

        impl FromIterator<$name> for $set {
            fn from_iter<I: IntoIterator<Item = $name>>(members: I) -> Self {
                members.into_iter().fold(Self::EMPTY, |mut set, member| { set.insert(member); set })
            }
        }

        impl serde::Serialize for $set {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.iter())
            }
        }

        impl<'de> serde::Deserialize<'de> for $set {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(Vec::<$name>::deserialize(deserializer)?.into_iter().collect())
            }
        }
    };
}

pub(crate) use coded;
