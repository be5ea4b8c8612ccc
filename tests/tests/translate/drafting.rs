use std::sync::Arc;
use std::time::Duration;

use haizhi_core::clock::Clock as _;
use haizhi_core::dialogue::press::{Press, ShortDigest};
use haizhi_core::dispatch::Wake;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::domain::posting::{Concern, Posting, PostingText};
use haizhi_core::domain::translation::{NoDraft, Standing};
use haizhi_core::event::{Event, Inbound, Surface};
use haizhi_core::platform::{Capabilities, Ingress as _};
use haizhi_core::service::{Service, office};
use haizhi_tests::cast::{NOW, draft, scholar, speech, telegram};
use haizhi_tests::clock::TestClock;
use haizhi_tests::patience::patiently;
use haizhi_tests::stores::TestStore;
use haizhi_tests::translator::{FakeTranslator, KEY, MODEL, Reply};
use haizhi_translate::{Config, Kind, Server};
use sqlx::{AnyPool, Row as _};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// An office with one posting in Chinese and a server that drafts.
struct Office {
    service: Arc<Service>,
    clock: TestClock,
    fake: FakeTranslator,
    id: PostingId,
    wang: Address,
    presses: u32,
    stop: watch::Sender<bool>,
    working: JoinHandle<()>,
    test: TestStore,
}

impl Office {
    async fn new(test: TestStore, role: Role, replies: impl IntoIterator<Item = Reply>) -> Self {
        let fake = FakeTranslator::start(replies).await;
        let server = Server::new(&Config {
            kind: Kind::OpenAi,
            url: fake.url.clone(),
            key: Some(KEY.into()),
            model: MODEL.into(),
            proxy: None,
            limit: Duration::from_secs(20),
        });
        let clock = TestClock::new();
        let wang = telegram("7001");
        let mut tx = test.store.write().await.unwrap();
        let mut content = speech();
        let body = "待遇面议。".to_owned();
        content
            .texts
            .insert(Lang::ZhHans, PostingText { title: "海智工作站招聘".into(), body, ..Default::default() });
        let id = draft(&mut tx, &content).await;
        let person = scholar(&mut tx, &wang).await;
        let member = tx.create_staff("Wang", role, None, NOW).await.unwrap();
        tx.link_staff(member, person, NOW).await.unwrap();
        tx.commit().await.unwrap();
        let able = [(Platform::Telegram, Capabilities::PLAIN)];
        let service = Service::new(test.store.clone(), Arc::new(clock.clone()), Wake::default(), able);
        let service = Arc::new(service.translating_with(Arc::new(server.unwrap())));
        let (stop, stopped) = watch::channel(false);
        let worker = service.clone();
        let working = tokio::spawn(async move { worker.run_translations(stopped).await });
        Self { service, clock, fake, id, wang, presses: 0, stop, working, test }
    }

    async fn posting(&self) -> Posting {
        self.service.store().read().await.unwrap().posting(self.id).await.unwrap().expect("the posting")
    }

    /// Wang presses "draft by machine" for this language.
    async fn asks(&mut self, lang: Lang) {
        let digest = ShortDigest::of(&self.posting().await.head.digest);
        let press = Press::DraftText { id: self.id, lang, from: Lang::ZhHans, digest };
        self.presses += 1;
        let inbound = Inbound {
            id: format!("press {}", self.presses),
            at: self.wang.clone(),
            by: self.wang.clone(),
            surface: Surface::Private,
            lang_hint: Some(Lang::En),
            name_hint: None,
            message: None,
            press: Some("x".into()),
            reply: None,
            guild: None,
            event: Event::Press(press.encode()),
        };
        self.service.receive(inbound).await.unwrap();
    }

    /// Waits until nothing is under way, turning the clock to whatever is waited for; why there is no draft, by language.
    async fn settled(&self) -> Vec<(Lang, NoDraft)> {
        patiently("the end of a draft", async {
            loop {
                let mut tx = self.service.store().read().await.unwrap();
                let drafts = tx.drafts_of(self.id).await.unwrap();
                drop(tx);
                if drafts.iter().all(|draft| draft.failure.is_some()) {
                    return drafts.iter().filter_map(|draft| Some((draft.lang, draft.failure?))).collect();
                }
                self.clock.advance_to_next_within(500);
                tokio::task::yield_now().await;
            }
        })
        .await
    }

    /// Waits for so many requests in all, turning the clock to whatever is waited for.
    async fn requested(&self, requests: usize) {
        patiently("a request", async {
            while self.fake.requests().len() < requests {
                self.clock.advance_to_next_within(500);
                tokio::task::yield_now().await;
            }
        })
        .await;
    }

    /// What was said to Wang last, as it is stored.
    async fn told(&self) -> String {
        sqlx::any::install_default_drivers();
        let behind = AnyPool::connect(&self.test.url).await.unwrap();
        let sql = "SELECT payload FROM outbox WHERE chat = '7001' ORDER BY id DESC LIMIT 1";
        sqlx::query(sql).fetch_one(&behind).await.unwrap().get(0)
    }

    async fn ends(self) {
        self.stop.send_replace(true);
        patiently("the end of the work", self.working).await.unwrap();
    }
}

pub async fn a_draft_waits_for_a_person(test: TestStore) {
    let reply = Reply::Good("HOME Program station: vacancies\u{202e}", "Pay is <b>open</b>.\u{0}");
    let mut office = Office::new(test, Role::Officer, [reply]).await;
    office.asks(Lang::En).await;
    assert_eq!(office.settled().await, []);
    let posting = office.posting().await;
    let text = &posting.head.content.texts[&Lang::En];
    assert_eq!(
        (text.title.as_str(), text.body.as_str()),
        ("HOME Program station: vacancies", "Pay is <b>open</b>."),
        "plain text and nothing hidden"
    );
    assert_eq!(posting.head.content.standing(Lang::En), Standing::Unconfirmed);
    assert!(posting.head.content.concerns(NOW).contains(&Concern::TextUnconfirmed));
    let request = &office.fake.requests()[0];
    assert!(request.body["messages"][0]["content"].to_string().contains("海智工作站 = HOME Program station"));
    let told = office.told().await;
    assert!(told.contains("A machine has drafted"), "{told}");

    let mut tx = office.service.store().write().await.unwrap();
    let wang = tx.person_at(&office.wang).await.unwrap().unwrap().1.staff.unwrap();
    let now = office.clock.now();
    assert!(office::submit(&mut tx, &wang, office.id, None, now).await.is_err(), "nobody has checked it");
    let mut confirmed = posting.head.content.clone();
    confirmed.confirm(Lang::En);
    office::correct(&mut tx, &wang, office.id, None, &confirmed, now).await.unwrap();
    office::submit(&mut tx, &wang, office.id, None, now).await.unwrap();
    drop(tx);
    office.ends().await;
}

pub async fn a_server_that_asks_for_time_gets_it(test: TestStore) {
    let replies = [Reply::Status(429, Some(30)), Reply::Good("Vacancies", "Pay is open.")];
    let mut office = Office::new(test, Role::Officer, replies).await;
    office.asks(Lang::En).await;
    office.requested(1).await;
    let refused_at = office.clock.now();
    office.requested(2).await;
    let waited = office.clock.now() - refused_at;
    assert!(waited >= 30_000, "asked again after {waited} ms");
    assert_eq!(office.settled().await, []);
    assert_eq!(office.posting().await.head.content.texts[&Lang::En].title, "Vacancies");
    office.ends().await;
}

pub async fn an_ill_server_is_asked_again_and_then_given_up(test: TestStore) {
    let mut office = Office::new(test, Role::Officer, []).await;
    office.asks(Lang::En).await;
    office.requested(5).await;
    assert_eq!(office.settled().await, [(Lang::En, NoDraft::Down)]);
    assert!(!office.posting().await.head.content.texts.contains_key(&Lang::En));
    let told = office.told().await;
    assert!(told.contains("cannot be reached or did not answer"), "{told}");
    // And may be asked for again.
    office.asks(Lang::En).await;
    office.requested(6).await;
    office.ends().await;
}

pub async fn what_is_no_translation_is_not_kept(test: TestStore) {
    let long: &'static str = Box::leak("a".repeat(20_000).into_boxed_str());
    let replies = [
        Reply::Bytes(b"garbage".to_vec()),
        Reply::Good("Vacancies", long),
        Reply::Good("", "Pay is open."),
        Reply::Status(401, None),
    ];
    let mut office = Office::new(test, Role::Officer, replies).await;
    let before = office.posting().await;
    for why in [NoDraft::Unreadable, NoDraft::TooLong, NoDraft::Unreadable, NoDraft::Refused] {
        office.asks(Lang::En).await;
        assert_eq!(office.settled().await, [(Lang::En, why)]);
        assert!(!office.told().await.contains(KEY));
    }
    assert_eq!(office.fake.requests().len(), 4, "none of these is worth asking again");
    assert_eq!(office.posting().await, before);
    office.ends().await;
}

pub async fn a_change_meanwhile_is_kept(test: TestStore) {
    let replies = [Reply::Status(503, Some(60)), Reply::Good("Vacancies", "Pay is open.")];
    let mut office = Office::new(test, Role::Officer, replies).await;
    office.asks(Lang::En).await;
    office.requested(1).await;
    let mut tx = office.service.store().write().await.unwrap();
    let mut content = office.posting().await.head.content;
    content.texts.entry(Lang::En).or_default().title = "By hand".into();
    tx.revise(office.id, &content, None, office.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(office.settled().await, [(Lang::En, NoDraft::Overtaken)]);
    assert_eq!(office.posting().await.head.content.texts[&Lang::En].title, "By hand");
    office.ends().await;
}

pub async fn pressing_twice_asks_once(test: TestStore) {
    let replies = [Reply::Status(429, Some(600)), Reply::Good("Vacancies", "Pay is open.")];
    let mut office = Office::new(test, Role::Officer, replies).await;
    office.asks(Lang::En).await;
    office.requested(1).await;
    office.asks(Lang::En).await;
    let mut tx = office.service.store().read().await.unwrap();
    assert_eq!(tx.pending_jobs("translate").await.unwrap(), 1);
    drop(tx);
    office.ends().await;
}

pub async fn who_may_not_write_asks_for_nothing(test: TestStore) {
    let mut office = Office::new(test, Role::Observer, [Reply::Good("Vacancies", "Pay is open.")]).await;
    office.asks(Lang::En).await;
    assert_eq!(office.settled().await, []);
    let mut tx = office.service.store().read().await.unwrap();
    assert_eq!(tx.pending_jobs("").await.unwrap(), 0);
    drop(tx);
    office.ends().await;
}
