//! Texts written side by side on the web: over plain HTTP, as without scripts,
//! and in a real browser. With `HAIZHI_SCREENSHOTS=FOLDER` each stop leaves a
//! picture there.

use std::sync::Arc;
use std::time::Duration;

use haizhi_core::domain::access::Role;
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::posting::{Posting, PostingContent, PostingText};
use haizhi_core::domain::translation::Standing;
use haizhi_tests::browser::{Chromium, FAULTS, Window};
use haizhi_tests::cast::{draft, speech};
use haizhi_tests::site::{Site, Visitor};
use haizhi_tests::translator::{FakeTranslator, KEY, Reply};
use haizhi_translate::{Config, Kind, Server};

fn text(title: &str, body: &str) -> PostingText {
    PostingText { title: title.into(), body: body.into(), ..PostingText::default() }
}

/// A demand of the house in Chinese, with an English text that is outdated.
fn outdated() -> PostingContent {
    let mut content = speech();
    content.texts.insert(Lang::ZhHans, text("海智工作站语音识别研发", "研究小语种。"));
    content
        .texts
        .insert(Lang::En, text("Speech research at a HOME Program station", "Research on languages."));
    let before = content.clone();
    let body = "研究南亚、东南亚小语种的语音识别。待遇面议，提供住房补贴和班车。\n欢迎海外专家申请。";
    content.texts.insert(Lang::ZhHans, text("海智工作站语音识别与合成研发", body));
    content.follow(&before);
    content
}

/// Keeps a draft of this, and what an earlier approval taught.
async fn kept(site: &Site, content: &PostingContent) -> PostingId {
    let mut tx = site.service.store().write().await.expect("the store");
    let id = draft(&mut tx, content).await;
    let mut earlier = speech();
    earlier.texts.insert(Lang::ZhHans, text("语音识别研发", "待遇面议，提供住房补贴。\n欢迎海外专家申请。"));
    let english =
        text("Speech research", "Pay is open, housing is subsidised.\nExperts abroad are welcome to apply.");
    earlier.texts.insert(Lang::En, english);
    tx.remember(None, &earlier, "P-9", 1).await.expect("the store");
    tx.commit().await.expect("a commit");
    id
}

async fn posting(site: &Site, id: PostingId) -> Posting {
    let mut tx = site.service.store().read().await.expect("the store");
    tx.posting(id).await.expect("the store").expect("the posting")
}

fn page_of(id: PostingId) -> String {
    format!("/work/postings/{}/translate?lang=en&from=zh-Hans", id.0)
}

/// Sends the form of a page with these answers.
async fn sends(
    visitor: &Visitor,
    page: &haizhi_tests::site::Answer,
    fields: &[(&str, &str)],
) -> haizhi_tests::site::Answer {
    let (form, request) = (page.first(r#"name="form" value="(translate[^"]+)""#), page.request());
    let mut all = vec![("form", form.as_str()), ("request", request.as_str()), ("from", "/work")];
    all.extend(fields);
    visitor.post("/work/form", &all).await
}

#[tokio::test]
async fn a_translation_is_written_and_taken_over_without_scripts() {
    let site = Site::start().await;
    let id = kept(&site, &outdated()).await;
    let officer = site.member("Wang", Role::Officer).await;
    let today = officer.get("/work").await;
    assert!(today.body.contains("Translations to renew: 1"), "{}", today.body);
    let list = officer.get("/work/translations").await;
    let address = list
        .first(r#"href="(/work/postings/[^"]+translate[^"]+)""#)
        .replace("&#38;", "&")
        .replace("&amp;", "&");
    assert_eq!(address, page_of(id));

    let page = officer.get(&page_of(id)).await;
    assert_eq!(page.status, 200);
    for said in [
        "海智工作站语音识别与合成研发",
        "Earlier translation of the same sentence",
        "Experts abroad are welcome to apply.",
        "HOME Program station",
        "% alike",
    ] {
        assert!(page.body.contains(said), "{said} in\n{}", page.body);
    }
    let take =
        page.first(r#"value="(text_en\.[0-9a-f]{8})"><span class="fit">Earlier translation of the same"#);
    let typed = [("f.title_en", "Speech"), ("f.text_en", "Typed first."), ("f.take", take.as_str())];
    let taken = sends(&officer, &page, &typed).await;
    assert_eq!(taken.status, 200, "{}", taken.body);
    assert!(
        taken.body.contains("Typed first.\nExperts abroad are welcome to apply.</textarea>"),
        "{}",
        taken.body
    );
    assert!(taken.body.contains(r#"value="Speech""#), "what was typed stays");
    assert_eq!(
        posting(&site, id).await.head.content.standing(Lang::En),
        Standing::Outdated,
        "nothing is saved yet"
    );

    let saved = sends(&officer, &taken, &[("f.title_en", "Speech"), ("f.text_en", "<b>In full.</b>")]).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let content = posting(&site, id).await.head.content;
    assert_eq!(content.standing(Lang::En), Standing::Current);
    assert_eq!(content.texts[&Lang::En].body, "<b>In full.</b>");
    let mut expected = outdated();
    expected.texts.insert(Lang::En, content.texts[&Lang::En].clone());
    assert_eq!(content, expected, "nothing but that one text");
    let shown = officer.get(&page_of(id)).await;
    assert!(
        shown.body.contains("&#60;b&#62;In full.") || shown.body.contains("&lt;b&gt;In full."),
        "markup is text"
    );
    site.ends().await;
}

#[tokio::test]
async fn a_machines_draft_comes_by_itself_and_is_confirmed() {
    let fake = FakeTranslator::start([
        Reply::Good("Speech <i>research</i>", "Research on languages."),
        Reply::Status(401, None),
    ])
    .await;
    let server = Server::new(&Config {
        kind: Kind::LibreTranslate,
        url: fake.url.clone(),
        key: Some(KEY.into()),
        model: String::new(),
        proxy: None,
        limit: Duration::from_secs(20),
    });
    let site = Site::translating(Arc::new(server.expect("settings"))).await;
    let mut content = outdated();
    content.texts.remove(&Lang::En);
    let id = kept(&site, &content).await;
    let officer = site.member("Wang", Role::Officer).await;
    let asked = officer.presses(&page_of(id), "Draft by machine").await;
    let languages = format!("/work/postings/{}/languages", id.0);
    assert_eq!((asked.status, asked.leads_to()), (303, &*languages), "{}", asked.body);
    officer.waits_for(&languages, "made by a machine, to be checked").await;
    let page = officer.get(&page_of(id)).await;
    assert!(!page.body.contains("<i>research"), "markup is text");
    assert!(page.body.contains("A machine wrote the text in English"), "{}", page.body);
    let preview = officer.get(&format!("/work/postings/{}/preview?lang=en&on=web", id.0)).await;
    assert!(preview.body.contains("by a machine and not yet checked"), "{}", preview.body);
    let confirmed = officer.presses(&page_of(id), "Still right").await;
    assert_eq!(confirmed.status, 303, "{}", confirmed.body);
    assert_eq!(posting(&site, id).await.head.content.standing(Lang::En), Standing::Current);
    // The next one fails, and the page says so.
    let vietnamese = format!("/work/postings/{}/translate?lang=vi&from=zh-Hans", id.0);
    officer.presses(&vietnamese, "Draft by machine").await;
    let failed = officer.waits_for(&languages, "refused the request").await;
    assert!(!failed.body.contains(KEY));
    site.ends().await;
}

async fn signs_in(site: &Site, window: &Window) {
    let code = site.invites("Li Wen", Role::Reviewer).await;
    window.opens(&format!("{}/work/signin/{code}", site.url)).await;
    window.presses("Sign in").await;
    window.waits_for("location.pathname === '/work' && document.querySelector('.rail')").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_texts_stand_side_by_side_on_a_desk_and_below_each_other_on_a_phone() {
    let (site, chromium) = (Site::start().await, Chromium::start().await);
    let id = kept(&site, &outdated()).await;
    let window = chromium.window(1440, 900).await;
    signs_in(&site, &window).await;
    let columns = "(() => { const own = document.querySelector('.pair .own').getBoundingClientRect(); \
        const other = document.querySelector('.pair .other').getBoundingClientRect(); \
        return own.left >= other.right; })()";
    for (name, width, beside) in [("phone", 360, false), ("tablet", 768, false), ("desk", 1440, true)] {
        for scheme in ["light", "dark"] {
            window.resize(width, 900).await;
            window.scheme(scheme).await;
            for (page, path) in [
                ("translate", page_of(id)),
                ("languages", format!("/work/postings/{}/languages", id.0)),
                ("renew", "/work/translations".to_owned()),
            ] {
                window.opens(&format!("{}{path}", site.url)).await;
                let name = format!("{page}-{name}-{scheme}");
                window.pictures(&name).await;
                assert!(!window.overflows().await, "{name}");
                assert_eq!(window.asks::<Vec<String>>(FAULTS).await, [""; 0], "{name}");
                if page == "translate" {
                    assert_eq!(window.asks::<bool>(columns).await, beside, "{name}");
                    let _: bool =
                        window.asks("(document.querySelector('.pair').scrollIntoView(), true)").await;
                    window.pictures(&format!("{name}-form")).await;
                }
            }
        }
    }
    window.opens(&format!("{}{}", site.url, page_of(id))).await;
    let take =
        "[...document.querySelectorAll('.proposal')].find((e) => e.textContent.includes('Experts abroad'))";
    let _: bool = window.asks(&format!("({take}).click() ?? true")).await;
    window.waits_for("document.querySelector('textarea').value.includes('Experts abroad are welcome')").await;
    window.presses("Save the text in English").await;
    window.waits_for("document.body.innerText.includes('kept as a draft')").await;
    assert_eq!(posting(&site, id).await.head.content.standing(Lang::En), Standing::Current);
    chromium.ends().await;
    site.ends().await;
}
