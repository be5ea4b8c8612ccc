//! Time zones, by their names in the IANA database.

use jiff::tz::TimeZoneDatabase;
use serde::{Deserialize, Serialize};

use super::code::coded;

coded! {
    /// A part of the world, under which zones are offered.
    Region,
    /// A set of regions.
    RegionSet {
        /// Europe.
        Europe = "europe",
        /// Asia.
        Asia = "asia",
        /// North America.
        NorthAmerica = "north-america",
        /// Latin America.
        LatinAmerica = "latin-america",
        /// Australia, New Zealand and the Pacific.
        Oceania = "oceania",
        /// Africa.
        Africa = "africa",
    }
}

/// A zone that the database of this build knows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(String);

impl Zone {
    /// The zone of this IANA name, whatever the case of its letters.
    pub fn named(name: &str) -> Option<Self> {
        let zone = TimeZoneDatabase::bundled().get(name).ok()?;
        zone.iana_name().map(|name| Self(name.to_owned()))
    }

    /// Its IANA name.
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.0
    }
}

impl TryFrom<String> for Zone {
    type Error = String;
    fn try_from(name: String) -> Result<Self, String> {
        Self::named(&name).ok_or_else(|| format!("{name:?} is no time zone"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_the_database_are_zones() {
        assert_eq!(Zone::named("europe/berlin").as_ref().map(Zone::name), Some("Europe/Berlin"));
        for none in ["", "Berlin", "Europe/Atlantis", "../etc/passwd", "Europe/Berlin "] {
            assert_eq!(Zone::named(none), None, "{none:?}");
        }
    }
}
