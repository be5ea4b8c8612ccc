//! The public page on which postings and events are found by words. It is the
//! same for everybody and reads no cookie; what is sought stands in its
//! address, and what was understood can be taken out of it.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use haizhi_core::args;
use haizhi_core::dialogue::card;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::posting::{Day, YUNNAN_ZONE};
use haizhi_core::domain::search::{self, Condition, FoundKind, Marked};
use haizhi_core::search::{Found, Hit};
use haizhi_core::service::search::Wanted;
use haizhi_core::text::{Words, local};

use crate::asked::{Asked, Bad};
use crate::desk::encoded;
use crate::fault::Fault;
use crate::feed::{bad, down};
use crate::guard::Visit;
use crate::problem::Shell;
use crate::public::{Link, langs, public, words};
use crate::state::WebState;

/// Hits of one page.
const PAGE: u32 = 20;
/// Conditions that can be taken away in one address.
const MOST_WITHOUT: usize = 16;

/// What an address asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Sought {
    what: search::Asked,
    page: u32,
    lang: Option<Lang>,
}

impl Sought {
    fn read(pairs: &[(String, String)]) -> Result<Self, Bad> {
        let Asked { lang, page, .. } = Asked::read(pairs)?;
        let of = |wanted: &'static str| {
            pairs
                .iter()
                .filter(move |(name, value)| name == wanted && !value.is_empty())
                .map(|(_, value)| value)
        };
        let mut what = search::Asked::new(of("q").next().map_or("", String::as_str));
        what.text.retain(|c| !c.is_control());
        for code in of("without").take(MOST_WITHOUT) {
            let condition = Condition::from_code(code).ok_or_else(|| Bad::new("without", code))?;
            if !what.without.contains(&condition) {
                what.without.push(condition);
            }
        }
        Ok(Self { what, page, lang })
    }

    fn address(&self) -> String {
        let text = self.what.text.bytes().map(encoded).collect::<String>();
        let mut pairs = vec![format!("q={text}")];
        pairs.extend(self.what.without.iter().map(|condition| format!("without={}", condition.code())));
        pairs.extend((self.page > 0).then(|| format!("page={}", u64::from(self.page) + 1)));
        pairs.extend(self.lang.map(|lang| format!("lang={}", lang.code())));
        format!("/search?{}", pairs.join("&"))
    }

    fn without(&self, condition: Condition) -> Self {
        let mut other = Self { page: 0, ..self.clone() };
        other.what.without.push(condition);
        other
    }
}

/// A condition that was understood, and the address without it.
struct Taken {
    name: String,
    drop: String,
    href: String,
}

struct HitHtml {
    href: String,
    lang: &'static str,
    title: Vec<(String, bool)>,
    detail: String,
    excerpt: Vec<(String, bool)>,
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchHtml {
    shell: Shell,
    langs: Vec<Link>,
    text: String,
    lang: Option<&'static str>,
    heading: Option<String>,
    taken: Vec<Taken>,
    notes: Vec<String>,
    hits: Vec<HitHtml>,
    pager: Vec<Link>,
}

/// `GET /search?q=…`
pub(crate) async fn page(
    State(state): State<WebState>,
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Response {
    let sought = match Sought::read(&pairs) {
        Ok(sought) => sought,
        Err(wrong) => return bad(&state, &visit, &wrong),
    };
    match found(&state, &visit, &sought).await {
        Ok(page) => public(&page),
        Err(error) => down(&state, &visit, &error),
    }
}

async fn found(state: &WebState, visit: &Visit, sought: &Sought) -> Result<SearchHtml, Fault> {
    let words = words(state, visit, sought.lang);
    let now = state.0.clock.now();
    let wanted = Wanted { page: sought.page, ..Wanted::new(sought.what.clone(), words.lang(), PAGE) };
    let found = match sought.what.text.is_empty() {
        true => Found::default(),
        false => state.0.service.search(&wanted, None).await?,
    };
    let today = local(now, YUNNAN_ZONE).map(|now| Day(now.date()));
    let taken = |condition: Condition| {
        let name = words.condition(condition, &found.understood, today);
        Taken {
            drop: words.say_with("search-drop", &args! { what: name.clone() }),
            name,
            href: sought.without(condition).address(),
        }
    };
    let to = |page, id| Link {
        href: Sought { page, ..sought.clone() }.address(),
        label: words.say(id),
        lang: words.lang().code(),
        here: false,
    };
    let pages = found.total.div_ceil(PAGE);
    let pager = found.page.checked_sub(1).map(|page| to(page, "web-pager-previous"));
    let next = (found.page + 1 < pages).then(|| to(found.page + 1, "web-pager-next"));
    Ok(SearchHtml {
        shell: Shell::new(words, words.say("search-page")),
        langs: langs(state, words, |lang| Sought { lang: Some(lang), ..sought.clone() }.address()),
        text: sought.what.text.clone(),
        lang: sought.lang.map(|lang| lang.code()),
        heading: (!sought.what.text.is_empty()).then(|| heading(&found, words, today)),
        taken: found.understood.conditions().into_iter().map(taken).collect(),
        notes: words.search_notes(&found),
        hits: found.hits.iter().filter_map(|hit| hit_html(hit, sought, words, now)).collect(),
        pager: pager.into_iter().chain(next).collect(),
    })
}

/// What was understood, and how much was found.
fn heading(found: &Found, words: Words, today: Option<Day>) -> String {
    let what = words.understood(&found.understood, today);
    match found.total {
        0 if what.is_empty() => words.say("search-unread"),
        0 => words.say_with("search-nothing", &args! { what: what }),
        n => {
            let id = if found.more { "search-heading-many" } else { "search-heading" };
            // A posting asked for by its id was understood without words.
            let what = if what.is_empty() {
                found.hits.first().map(|hit| hit.id.clone()).unwrap_or_default()
            } else {
                what
            };
            words.say_with(id, &args! { what: what, n: i64::from(n) })
        }
    }
}

fn hit_html(hit: &Hit, sought: &Sought, words: Words, now: i64) -> Option<HitHtml> {
    let content = hit.posting.shown()?;
    let (lang, _) = content.text_for(words.lang());
    let id = hit.posting.id;
    let (_, detail) = card::in_a_line(id, content, words, now);
    let own = sought.lang.map(|lang| format!("?lang={}", lang.code())).unwrap_or_default();
    Some(HitHtml {
        href: match hit.kind {
            FoundKind::Event => format!("/events/{}{own}", id.0),
            // A demand is read and answered in the chat.
            _ => format!("/?start=p_{}__search", id.0),
        },
        lang: lang.code(),
        title: parts(&hit.title, &hit.id),
        detail,
        excerpt: parts(&hit.excerpt, ""),
    })
}

fn parts(marked: &Marked, otherwise: &str) -> Vec<(String, bool)> {
    let parts: Vec<_> =
        marked.parts().into_iter().map(|(part, set_off)| (part.to_owned(), set_off)).collect();
    if parts.is_empty() && !otherwise.is_empty() { vec![(otherwise.to_owned(), false)] } else { parts }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_is_sought() {
        let query = "q=昆明 全职&without=p-kunming&without=until&page=2&lang=en";
        let sought = Sought::read(&crate::paths::pairs(query)).expect("codes");
        assert_eq!((sought.what.without.len(), sought.page), (2, 1));
        assert_eq!(
            sought.address(),
            "/search?q=%E6%98%86%E6%98%8E%20%E5%85%A8%E8%81%8C&without=p-kunming&without=until&page=2&lang=en"
        );
        for wrong in ["q=x&without=gold", "q=x&page=0", "q=x&lang=xx"] {
            assert!(Sought::read(&crate::paths::pairs(wrong)).is_err(), "{wrong}");
        }
        let hostile = format!("q=\0\u{1b}[2J<b>{}", "x".repeat(9_000));
        let sought = Sought::read(&crate::paths::pairs(&hostile)).expect("words");
        assert!(
            sought.what.text.starts_with("[2J<b>xx") && sought.what.text.chars().count() <= search::LONGEST
        );
    }
}
