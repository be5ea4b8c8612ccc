//! Where postings and events are found beside the chat: from other chats on
//! Telegram, while a command is typed on Discord, and on the pages.

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::posting::PostingContent;
use haizhi_tests::browser::Chromium;
use haizhi_tests::cast::{DAY, draft, lecture, published, speech, titled};
use haizhi_tests::site::Site;
use haizhi_tests::telegram::{Action, Keyboard};
use haizhi_tests::world::{Engine, Platform, Stage, World};
use haizhi_tests::{on_each_engine, steps};

on_each_engine!(what_is_found_is_sent_into_another_chat, what_is_typed_on_discord_is_completed);

async fn publishes(world: &World, contents: &[PostingContent]) {
    let now = world.clock.now();
    let mut tx = world.house().service.store().write().await.expect("the store");
    for content in contents {
        published(&mut tx, content, now).await;
    }
    tx.commit().await.expect("a commit");
}

/// A demand whose words are hostile, an event, and one more than a page of others.
async fn stock(world: &World) {
    let mut hostile = speech();
    hostile.research = "<b>bold</b> & \"quoted\" ".repeat(400);
    let mut contents = vec![hostile, lecture("Lecture on rice", "2026-12-20 15:00", 9)];
    contents.extend((1..=11).map(|n| titled(&format!("机器翻译平台 {n}"))));
    publishes(world, &contents).await;
}

async fn what_is_found_is_sent_into_another_chat(engine: Engine) {
    let world = World::on(engine).await;
    stock(&world).await;
    let anna = world.user(7, "Anna", "en");
    let found = anna.looks_for("语音识别", "").answer().await;
    assert!(found.personal && found.cache_s <= 30 && found.button.is_none());
    let card = &found.found[0];
    assert_eq!((card.id.as_str(), card.title.as_str()), ("P-1", "多语言语音识别联合研发"));
    assert!(card.description.starts_with("P-1 · 云南××科技有限公司 · Kunming"), "{}", card.description);
    assert!(card.text.contains("<b>bold</b> & \"quoted\""), "{}", card.text);
    // Nothing acts for whoever reads it there: the one button opens their own chat.
    let Keyboard::Inline(rows) = &card.keyboard else { panic!("a keyboard: {card:?}") };
    let buttons: Vec<_> = rows.concat();
    let opens = Action::Url(format!("https://t.me/{}?start=p_1__inline", world.telegram.username()));
    assert_eq!(buttons.iter().map(|button| &button.action).collect::<Vec<_>>(), [&opens]);
    assert_eq!(anna.looks_for("rice", "").answer().await.found[0].id, "E-2");

    let pages = anna.looks_for("机器翻译", "").answer().await;
    assert_eq!((pages.found.len(), pages.next_offset.as_str()), (10, "1"));
    let last = anna.looks_for("机器翻译", &pages.next_offset).answer().await;
    assert!(!last.found.is_empty() && last.next_offset.is_empty() && last.button.is_none());
    let newest = anna.looks_for("", "").answer().await;
    assert_eq!((newest.found.len(), newest.found[0].id.as_str()), (10, "P-13"));

    // Whoever typed it is nobody yet, and nothing was sent to them.
    assert!(world.telegram.chat(7).from_bot().is_empty());
    let nothing = anna.looks_for("zzzzqqqq", "").answer().await;
    assert!(nothing.found.is_empty());
    let (label, start) = nothing.button.expect("a way on");
    assert_eq!(label, "Nothing found. Ask the assistant");
    anna.starts(&start);
    anna.chat().wait_for_text("HOME").await;
    world.ends().await;
}

async fn what_is_typed_on_discord_is_completed(engine: Engine) {
    let world = World::staged(Stage { engine, platform: Platform::Discord }).await;
    stock(&world).await;
    let person = world.person(7, "Anna", "en-GB");
    steps::says(&world, &person, "/start").await;
    let anna = world.discord.user(7, "Anna", "en-GB");
    let found = anna.slash("search").completes("words", "语音识别").await;
    assert_eq!(found[0].label, "多语言语音识别联合研发 · P-1");
    assert_eq!(found[0].value.as_str(), Some("P-1"));
    assert!(anna.slash("search").completes("words", " ").await.is_empty());
    // What is chosen opens.
    steps::says(&world, &person, "/search P-1").await;
    person.reads("云南××科技有限公司").await;
    // Beginnings and ids as ever, and now words in any language.
    for typed in ["P-1", "1", "speech recognition"] {
        let found = anna.slash("postings").completes("posting", typed).await;
        assert_eq!(found.first().map(|choice| choice.value.clone()), Some("P-1".into()), "{typed}");
    }
    let beginning = anna.slash("postings").completes("posting", "多语").await;
    assert_eq!(beginning.first().map(|choice| choice.value.clone()), Some("P-1".into()));
    let events = anna.slash("events").completes("event", "水稻").await;
    assert_eq!(events.first().map(|choice| choice.value.clone()), Some("E-2".into()));
    assert!(events.iter().all(|choice| choice.label.starts_with("E-")));
    world.ends().await;
}

/// A site with a demand, an event, what nobody outside may see, and words that
/// are hostile.
async fn site() -> Site {
    let site = Site::start().await;
    let now = site.service.clock().now();
    let mut tx = site.service.store().write().await.expect("the store");
    let mut hostile = speech();
    hostile.research = "<script>alert(1)</script> 语音识别 & \"x\"".into();
    published(&mut tx, &hostile, now).await;
    let day = haizhi_core::text::local(now + 20 * DAY, "Asia/Shanghai").expect("a day").date();
    published(&mut tx, &lecture("Speech recognition for all", &format!("{day} 15:00"), 9), now).await;
    draft(&mut tx, &titled("语音识别的草稿")).await;
    for n in 0..22 {
        published(&mut tx, &titled(&format!("机器翻译平台 {n}")), now).await;
    }
    tx.commit().await.expect("a commit");
    while site.service.index_step().await.expect("the index") {}
    site
}

#[tokio::test(flavor = "multi_thread")]
async fn anybody_finds_what_is_public_on_a_page() {
    let site = site().await;
    let visitor = site.visitor("en");
    let empty = visitor.get("/search").await;
    assert_eq!(empty.status, 200);
    assert!(empty.body.contains(r#"<meta name="robots" content="noindex">"#));
    assert_eq!(empty.header("cache-control"), "public, max-age=60");
    assert!(empty.header("content-security-policy").contains("default-src 'none'"));
    assert!(empty.header("set-cookie").is_empty());

    let found = visitor.get("/search?q=%E6%98%86%E6%98%8E%20%E8%AF%AD%E9%9F%B3%E8%AF%86%E5%88%AB").await;
    assert!(found.body.contains("多语言<mark>语音识别</mark>联合研发"), "{}", found.body);
    assert!(
        found.body.contains("&#60;script&#62;") && !found.body.contains("<script>alert"),
        "{}",
        found.body
    );
    assert!(
        found.body.contains(r#"href="/?start=p_1__search""#) && found.body.contains(r#"href="/events/2""#)
    );
    assert!(!found.body.contains("草稿"), "a draft is nobody's to find");
    // What was understood is taken out of the address.
    let without =
        found.first(r#"href="(/search\?[^"]*without=p-kunming[^"]*)"[^>]*aria-label="Drop Kunming""#);
    let wider = visitor.get(&without.replace("&#38;", "&").replace("&amp;", "&")).await;
    assert!(wider.body.contains("语音识别") && !wider.body.contains("Drop Kunming"), "{}", wider.body);

    let first = visitor.get("/search?q=%E6%9C%BA%E5%99%A8%E7%BF%BB%E8%AF%91&lang=zh-Hans").await;
    assert!(first.body.contains(r#"lang="zh-Hans""#) && first.body.contains("下一页"), "{}", first.body);
    assert!(
        visitor.get("/search?q=%E6%9C%BA%E5%99%A8%E7%BF%BB%E8%AF%91&page=2").await.body.contains("Previous")
    );
    let nothing = visitor.get("/search?q=zzzzqqqq").await;
    assert!(nothing.body.contains("Nothing was found") && nothing.body.contains("Ask the assistant"));
    for wrong in ["/search?q=x&without=gold", "/search?q=x&lang=xx", "/search?q=x&page=0"] {
        assert_eq!(visitor.get(wrong).await.status, 400, "{wrong}");
    }
    assert_eq!(visitor.get("/search?q=%00%1b%22%3E%3Cb%3E").await.status, 200);
    // The box stands on the other public pages.
    assert!(visitor.get("/events").await.body.contains(r#"action="/search""#));
    site.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_find_drafts_from_the_rail() {
    let site = site().await;
    let staff = site.member("Li Wen", Role::Officer).await;
    assert_eq!(staff.get("/work/go?q=P-3").await.leads_to(), "/work/postings/3");
    let to = staff.get("/work/go?q=%E8%AF%AD%E9%9F%B3%E8%AF%86%E5%88%AB").await;
    assert_eq!(to.leads_to(), "/work/search?q=%E8%AF%AD%E9%9F%B3%E8%AF%86%E5%88%AB");
    let found = staff.get(to.leads_to()).await;
    assert!(
        found.body.contains("语音识别的草稿") && found.body.contains("/work/postings/3"),
        "{}",
        found.body
    );
    assert!(staff.get("/work/search?q=zzzzqqqq").await.body.contains("Nothing was found"));
    let stranger = site.visitor("en").get("/work/search?q=x").await;
    assert!(!stranger.body.contains("草稿") && stranger.body.contains("Sign in"), "{}", stranger.body);
    site.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_fits_a_phone_and_a_desk() {
    let (site, chromium) = (site().await, Chromium::start().await);
    let window = chromium.window(1280, 800).await;
    for (width, name) in [(1280, "search-desk"), (360, "search-phone")] {
        window.resize(width, 800).await;
        window.opens(&format!("{}/search?lang=en", site.url)).await;
        assert!(!window.overflows().await, "{name}");
        let types = "(document.querySelector('#q').value = '昆明 语音识别', document.querySelector('#q').focus(), true)";
        let _: bool = window.asks(types).await;
        window.key("Enter").await;
        window.waits_for("document.querySelector('.entries mark')?.innerText === '语音识别'").await;
        assert!(!window.overflows().await, "{name}");
        window.pictures(name).await;
        window.presses("Kunming ×").await;
        window.waits_for("location.search.includes('without=p-kunming')").await;
        assert!(!window.overflows().await, "{name}");
    }
    chromium.ends().await;
    site.ends().await;
}
