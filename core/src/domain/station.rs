//! Stations of the work network.

use serde::{Deserialize, Serialize};

use super::ids::StationId;
use super::place::Place;

/// A HOME Program station (海智工作站): the unit that brings postings in and
/// looks after those who answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Station {
    /// Its id.
    pub id: StationId,
    /// The short code operators use in commands and files.
    pub code: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English; may be empty.
    pub name_en: String,
    /// Where it sits.
    pub place: Option<Place>,
}

impl Station {
    /// The name for a reader: Chinese for readers of Chinese, else English
    /// where there is one.
    pub fn name(&self, lang: super::lang::Lang) -> &str {
        use super::lang::Lang;
        match lang {
            Lang::ZhHans | Lang::ZhHant => &self.name_zh,
            _ if self.name_en.is_empty() => &self.name_zh,
            _ => &self.name_en,
        }
    }
}
