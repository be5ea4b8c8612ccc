//! A draft from a server like LibreTranslate.

use haizhi_core::domain::lang::Lang;
use haizhi_core::translate::{Draft, NoDraft, Order, TranslateError};
use serde_json::{Value, json};

/// Its codes of languages. Newer servers know Chinese as `zh-Hans` and
/// `zh-Hant`, and all of them by these.
const fn code(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhHans => "zh",
        Lang::ZhHant => "zt",
        Lang::En => "en",
        Lang::Vi => "vi",
        Lang::Th => "th",
        Lang::Lo => "lo",
        Lang::My => "my",
        Lang::Km => "km",
    }
}

/// Title and text in one request. Terms cannot be told to it.
pub fn request(order: &Order, key: Option<&str>) -> Value {
    let mut request = json!({
        "q": parts(order),
        "source": code(order.from),
        "target": code(order.to),
        "format": "text",
    });
    if let Some(key) = key {
        request["api_key"] = key.into();
    }
    request
}

fn parts(order: &Order) -> Vec<&str> {
    [order.title.as_str(), &order.body].into_iter().filter(|part| !part.is_empty()).collect()
}

/// The draft in an answer: as many texts as were sent.
pub fn draft(answer: &Value, order: &Order) -> Result<Draft, TranslateError> {
    let unreadable = |what: &str| TranslateError::new(NoDraft::Unreadable, what);
    let translated = answer.get("translatedText").ok_or_else(|| unreadable("there is no translatedText"))?;
    let texts: Option<Vec<&str>> = match translated {
        Value::Array(texts) => texts.iter().map(Value::as_str).collect(),
        one => one.as_str().map(|text| vec![text]),
    };
    let mut texts = texts.filter(|texts| texts.len() == parts(order).len()).into_iter().flatten();
    let mut next =
        |source: &str| if source.is_empty() { Some(String::new()) } else { texts.next().map(str::to_owned) };
    match (next(&order.title), next(&order.body)) {
        (Some(title), Some(body)) => Ok(Draft { title, body }),
        _ => Err(unreadable("there are not as many texts as were sent")),
    }
}

/// Whether it lists languages.
pub fn examined(listed: &Value) -> Result<(), TranslateError> {
    match listed.as_array() {
        Some(languages) if !languages.is_empty() => Ok(()),
        _ => Err(TranslateError::new(NoDraft::Unreadable, "it lists no languages")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(title: &str, body: &str) -> Order {
        let (title, body) = (title.to_owned(), body.to_owned());
        Order { from: Lang::ZhHant, to: Lang::Vi, title, body, terms: Vec::new() }
    }

    #[test]
    fn as_many_texts_come_as_were_sent() {
        let both = order("題", "文");
        assert_eq!(
            request(&both, Some("k")),
            json!({"q": ["題", "文"], "source": "zt", "target": "vi", "format": "text", "api_key": "k"})
        );
        let got = |answer: Value, order: &Order| draft(&answer, order).map_err(|error| error.why);
        let expected = Ok(Draft { title: "a".into(), body: "b".into() });
        assert_eq!(got(json!({"translatedText": ["a", "b"]}), &both), expected);
        let short = order("題", "");
        let expected = Ok(Draft { title: "a".into(), body: String::new() });
        assert_eq!(got(json!({"translatedText": ["a"]}), &short), expected);
        assert_eq!(got(json!({"translatedText": "a"}), &short), expected);
        for answer in
            [json!({"translatedText": ["a"]}), json!({"translatedText": [1, 2]}), json!({}), json!([])]
        {
            assert_eq!(got(answer, &both), Err(NoDraft::Unreadable));
        }
    }
}
