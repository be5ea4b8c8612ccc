//! What the address of a page or feed of events asks for. Every value is
//! hostile until it is one of the codes there are.

use haizhi_core::args;
use haizhi_core::domain::field::{Field, FieldSet};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::month::Month;
use haizhi_core::store::EventFilter;
use haizhi_core::text::Words;

use crate::fault::Fault;
use crate::state::WebState;

/// Characters of a wrong value that are told back.
const TOLD_CHARS: usize = 40;

/// What is asked for, as codes that may stand in an address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Asked {
    /// The language, where one is asked for.
    pub lang: Option<Lang>,
    /// Any of these fields.
    pub fields: FieldSet,
    /// The code of a station.
    pub station: Option<String>,
    /// A month to look at.
    pub month: Option<Month>,
    /// Page from 0.
    pub page: u32,
}

/// A value that nothing is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bad {
    name: &'static str,
    value: String,
}

impl Asked {
    /// Reads the pairs of a query; names that are not known are passed over,
    /// and so are empty values, as forms send them.
    pub fn read(pairs: &[(String, String)]) -> Result<Self, Bad> {
        let mut asked = Self::default();
        for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            let bad = |name| Bad::new(name, value);
            match name.as_str() {
                "lang" => asked.lang = Some(Lang::from_code(value).ok_or_else(|| bad("lang"))?),
                "field" => {
                    for code in value.split(',') {
                        let field = Field::from_code(code).ok_or_else(|| bad("field"))?;
                        asked.fields = asked.fields.iter().chain([field]).collect();
                    }
                }
                // PostgreSQL takes no NUL, not even to find nothing.
                "station" if value.chars().any(char::is_control) => return Err(bad("station")),
                "station" => asked.station = Some(value.clone()),
                "month" => asked.month = Some(Month::read(value).ok_or_else(|| bad("month"))?),
                "page" => {
                    let page = value.parse::<u32>().ok().and_then(|page| page.checked_sub(1));
                    asked.page = page.ok_or_else(|| bad("page"))?;
                }
                _ => {}
            }
        }
        Ok(asked)
    }

    /// The same as a filter; of a station only if there is one with the code.
    pub async fn filter(&self, state: &WebState) -> Result<Result<EventFilter, Bad>, Fault> {
        let Some(code) = &self.station else {
            return Ok(Ok(EventFilter { fields: self.fields, station: None }));
        };
        let station = state.store().read().await?.station_by_code(code).await?;
        Ok(match station {
            Some(station) => Ok(EventFilter { fields: self.fields, station: Some(station.id) }),
            None => Err(Bad::new("station", code)),
        })
    }

    /// The query that asks for this, with `?` unless it is empty.
    pub fn query(&self) -> String {
        let encoded = |text: &str| text.bytes().map(crate::desk::encoded).collect::<String>();
        let fields = self.fields.iter().map(|field| ("field", field.code().to_owned()));
        let station = self.station.iter().map(|code| ("station", encoded(code)));
        let month = self.month.iter().map(|month| ("month", month.to_string()));
        let page = (self.page > 0).then(|| ("page", (u64::from(self.page) + 1).to_string()));
        let lang = self.lang.iter().map(|lang| ("lang", lang.code().to_owned()));
        let pairs = fields.chain(station).chain(month).chain(page).chain(lang);
        let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

impl Bad {
    /// This value of this name.
    pub fn new(name: &'static str, value: &str) -> Self {
        Self { name, value: value.to_owned() }
    }

    /// What is wrong, and what there is instead.
    pub fn told(&self, words: Words) -> String {
        let codes: Vec<&str> = match self.name {
            "field" => Field::ALL.iter().map(|field| field.code()).collect(),
            "lang" => Lang::ALL.iter().map(|lang| lang.code()).collect(),
            "month" => vec!["2026-12"],
            _ => Vec::new(),
        };
        let known = match self.name {
            "station" => words.say("feed-known-station"),
            _ if codes.is_empty() => String::new(),
            _ => words.say_with("feed-known", &args! { values: words.join(codes) }),
        };
        let value: String = self.value.chars().filter(|c| !c.is_control()).take(TOLD_CHARS).collect();
        let about = args! { name: self.name, value: value, known: known };
        words.say_with("feed-bad", &about).trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Asked, Bad> {
        Asked::read(&crate::paths::pairs(query))
    }

    #[test]
    fn what_is_asked_is_written_as_it_is_read() {
        let query = "field=multilingual&field=big-data&station=kmust&month=2026-12&page=2&lang=en";
        let asked = read(query).expect("codes");
        assert_eq!((asked.fields.iter().count(), asked.page), (2, 1));
        assert_eq!(asked.query(), format!("?{query}"));
        assert_eq!(read("field=big-data,multilingual").map(|asked| asked.fields), Ok(asked.fields));
        assert_eq!(read("field=&utm_source=letter").map(|asked| asked.query()), Ok(String::new()));
    }

    #[test]
    fn what_is_no_code_is_told_back_in_bounds() {
        for query in ["field=gold", "lang=xx", "month=2026-13", "page=0", "page=-1", "field=big-data,"] {
            assert!(read(query).is_err(), "{query}");
        }
        let words = haizhi_core::text::Texts::get().words(Lang::En);
        let bad = read(&format!("field=\r\n{}", "<".repeat(9_000))).expect_err("no field");
        let told = bad.told(words);
        assert!(told.len() < 600 && !told.contains('\r') && told.contains("seed-industry"), "{told}");
    }
}
