//! What staff do about what goes out, end to end: nothing leaves that was
//! paused or cancelled, a correction reaches everybody once, what was taken
//! back is gone, and those who registered interest hear of what matters.
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

use haizhi_core::clock::Clock as _;
use haizhi_core::dialogue::need::Sending;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::ids::{NoticeId, PostingId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::notice::{NoticeKind, NoticeState};
use haizhi_core::domain::person::{Address, Platform, Staff};
use haizhi_core::domain::posting::{Day, PostingContent, PostingState, PostingText};
use haizhi_core::service::broadcast;
use haizhi_core::service::office::{self, Fault, Publication};
use haizhi_tests::cast::{draft, everything, speech, subscribe};
use haizhi_tests::on_each_platform;
use haizhi_tests::person::Person;
use haizhi_tests::world::{Stage, World};

on_each_platform!(
    nothing_leaves_while_paused_and_nothing_after_a_cancel,
    a_correction_reaches_everybody_exactly_once,
    a_second_correction_in_the_middle_of_the_first_reaches_everybody,
    what_is_taken_back_is_gone_or_says_so,
    the_audience_is_who_is_then_told,
    a_test_goes_to_oneself_alone,
    whoever_registered_interest_is_told_once_what_matters,
    the_progress_in_a_chat_is_kept_up_to_date,
    those_who_may_not_steer_are_refused,
);

/// What a card of the first and of the second text is known by.
const OLD: &str = "Joint research";
const NEW: &str = "Joint work, corrected";

/// A demand with an English title.
fn content(title: &str) -> PostingContent {
    let mut content = speech();
    content.texts.insert(Lang::En, PostingText { title: title.into(), ..PostingText::default() });
    content.deadline = Some(Day("2027-12-31".parse().unwrap()));
    content
}

/// Staff, a draft, and readers of English who want to hear of everything.
struct Office {
    world: World,
    officer: Staff,
    reviewer: Staff,
    posting: PostingId,
    readers: Vec<Person>,
}

impl Office {
    /// With so many readers, and so many bulk messages a second.
    async fn with(stage: Stage, readers: u32, pace: u32) -> Self {
        let world = World::paced(stage, |config| {
            config.telegram.as_mut().unwrap().pace = pace;
            config.discord.as_mut().unwrap().pace = pace;
        })
        .await;
        let (officer, _) = world.staff("Li", Role::Officer).await;
        let (reviewer, _) = world.staff("Wang", Role::Reviewer).await;
        let users: Vec<Person> = (1..=readers)
            .map(|number| world.person(100 + number, &format!("Reader {number}"), "en"))
            .collect();
        for user in &users {
            user.runs("/start").await;
        }
        world.settles().await;
        let mut tx = world.house().service.store().write().await.unwrap();
        for user in &users {
            let (_, person) = tx.person_at(&user.address()).await.unwrap().unwrap();
            tx.set_lang(person.id, Lang::En).await.unwrap();
            subscribe(&mut tx, person.id, &everything()).await;
        }
        let posting = draft(&mut tx, &content(OLD)).await;
        tx.commit().await.unwrap();
        Self { world, officer, reviewer, posting, readers: users }
    }

    async fn publishes(&self) -> Publication {
        self.world.publishes(self.posting, &self.officer, &self.reviewer).await.unwrap()
    }

    /// Gives the posting another text and publishes that.
    async fn corrects(&self, change: impl FnOnce(&mut PostingContent) + Send) -> Publication {
        self.world.corrects(self.posting, &self.officer, &self.reviewer, change).await.unwrap()
    }

    async fn steers(&self, notice: NoticeId, to: NoticeState) -> Result<NoticeState, Fault> {
        let mut tx = self.world.house().service.store().write().await.unwrap();
        let done = broadcast::steer(&mut tx, &self.reviewer, notice, to, self.world.clock.now()).await?;
        tx.commit().await.unwrap();
        Ok(done)
    }

    async fn recalls(&self, reason: &str) -> NoticeId {
        let now = self.world.clock.now();
        let mut tx = self.world.house().service.store().write().await.unwrap();
        let notice = broadcast::recall(&mut tx, &self.reviewer, self.posting, reason, now).await.unwrap();
        tx.commit().await.unwrap();
        notice
    }

    async fn sending(&self, notice: NoticeId) -> Sending {
        let mut tx = self.world.house().service.store().read().await.unwrap();
        tx.sending(notice).await.unwrap().unwrap()
    }

    /// How many readers have exactly one message with these words.
    fn have(&self, words: &str) -> usize {
        self.readers.iter().filter(|reader| reader.count(words) == 1).count()
    }

    /// Turns the clock on in steps until so many readers have the words.
    async fn until(&self, count: usize, words: &str) {
        for _ in 0..1_000 {
            if self.have(words) >= count {
                return;
            }
            self.turns_on(200).await;
        }
        panic!("{count} readers never had {words:?}:\n{}", self.world.transcript());
    }

    /// Turns the clock on and lets what that wakes come to rest.
    async fn turns_on(&self, ms: i64) {
        let mut turns = self.world.house().dispatch.turns();
        self.world.clock.advance(ms);
        let _ = tokio::time::timeout(std::time::Duration::from_millis(60), turns.changed()).await;
        while self.world.house().dispatch.under_way() > 0 {
            let _ = tokio::time::timeout(std::time::Duration::from_millis(60), turns.changed()).await;
        }
    }
}

async fn nothing_leaves_while_paused_and_nothing_after_a_cancel(stage: Stage) {
    let office = Office::with(stage, 6, 1).await;
    let Publication::Told { notice, .. } = office.publishes().await else { panic!("it is told") };
    office.until(2, OLD).await;
    office.steers(notice, NoticeState::Paused).await.unwrap();
    office.turns_on(1_000).await;
    let had = office.have(OLD);
    assert!((2..6).contains(&had), "{had}");
    for _ in 0..30 {
        office.turns_on(1_000).await;
    }
    assert_eq!(office.have(OLD), had, "nothing leaves while it is paused");
    let sending = office.sending(notice).await;
    assert_eq!((sending.state, sending.waiting), (NoticeState::Paused, 6 - had as u64));

    office.steers(notice, NoticeState::Running).await.unwrap();
    office.until(had + 1, OLD).await;
    office.steers(notice, NoticeState::Cancelled).await.unwrap();
    office.turns_on(1_000).await;
    let had = office.have(OLD);
    office.world.settles().await;
    for _ in 0..30 {
        office.turns_on(1_000).await;
    }
    assert!(had < 6 && office.have(OLD) == had, "nothing leaves once it is cancelled");
    let sending = office.sending(notice).await;
    assert_eq!((sending.sent, sending.waiting, sending.dropped), (had as u64, 0, 6 - had as u64));
    assert_eq!(office.world.state(office.posting).await, PostingState::Published);
    let again = office.steers(notice, NoticeState::Running).await;
    assert!(matches!(again, Err(Fault::Refused(_))), "{again:?}");
    let mut tx = office.world.house().service.store().read().await.unwrap();
    let entries = tx.audit_entries(0, 50).await.unwrap().items;
    for action in ["notice-pause", "notice-resume", "notice-cancel"] {
        assert_eq!(entries.iter().filter(|entry| entry.action == action).count(), 1, "{action}");
    }
    drop(tx);
    office.world.ends().await;
}

async fn a_correction_reaches_everybody_exactly_once(stage: Stage) {
    let office = Office::with(stage, 6, 1).await;
    let Publication::Told { notice, .. } = office.publishes().await else { panic!("it is told") };
    office.until(3, OLD).await;
    let told = office.corrects(|text| *text = content(NEW)).await;
    let Publication::Corrected { notice: Some(correction), told: 0 } = told else { panic!("{told:?}") };
    office.world.settles().await;
    assert_eq!(office.have(NEW), 6, "{}", office.world.transcript());
    for reader in &office.readers {
        assert_eq!(reader.count(OLD), 0, "{}", reader.transcript());
    }
    // Everybody was sent one card, and nobody two.
    assert_eq!(office.world.sent("Joint "), 6);
    let (first, second) = (office.sending(notice).await, office.sending(correction).await);
    assert_eq!((first.sent, second.waiting, second.kind), (6, 0, NoticeKind::Correction));
    assert!(
        (3..=6).contains(&second.sent),
        "those who had the old text, those also who got it while it was believed for a second: {second:?}"
    );
    office.world.ends().await;
}

async fn a_second_correction_in_the_middle_of_the_first_reaches_everybody(stage: Stage) {
    let office = Office::with(stage, 6, 1).await;
    office.publishes().await;
    office.until(6, OLD).await;
    office.corrects(|text| *text = content("Joint work, first try")).await;
    office.until(3, "first try").await;
    let told = office.corrects(|text| *text = content(NEW)).await;
    let Publication::Corrected { notice: Some(correction), .. } = told else { panic!("{told:?}") };
    office.world.settles().await;
    assert_eq!(office.have(NEW), 6, "{}", office.world.transcript());
    let sending = office.sending(correction).await;
    assert_eq!((sending.sent, sending.waiting, sending.failed), (6, 0, 0));
    office.world.ends().await;
}

async fn what_is_taken_back_is_gone_or_says_so(stage: Stage) {
    let office = Office::with(stage, 5, 1).await;
    let Publication::Told { notice, .. } = office.publishes().await else { panic!("it is told") };
    office.until(2, OLD).await;
    office.steers(notice, NoticeState::Paused).await.unwrap();
    office.turns_on(1_000).await;
    let early = office.have(OLD);
    // What is older than two days cannot be deleted everywhere.
    office.turns_on(49 * 3_600_000).await;
    office.steers(notice, NoticeState::Running).await.unwrap();
    office.until(early + 1, OLD).await;
    let recall = office.recalls("The employer withdrew it").await;
    office.world.settles().await;
    let gone: usize = office.readers.iter().map(|reader| reader.count("Joint research")).sum();
    let marked = office.have("The office withdrew");
    let kept = if office.world.deletes_old_messages() { 0 } else { early };
    assert_eq!((gone, marked), (kept, kept), "{}", office.world.transcript());
    assert!(office.world.deletions() > early);
    assert_eq!(office.world.state(office.posting).await, PostingState::Closed);
    let (first, taken) = (office.sending(notice).await, office.sending(recall).await);
    assert_eq!((first.waiting, first.sent + first.dropped), (0, 5));
    assert_eq!((taken.waiting, taken.sent, taken.failed), (0, first.sent, 0));
    let mut tx = office.world.house().service.store().write().await.unwrap();
    let again = broadcast::recall(&mut tx, &office.reviewer, office.posting, "x", 0).await;
    assert!(matches!(again, Err(Fault::Refused(_))), "{again:?}");
    drop(tx);
    office.world.ends().await;
}

async fn the_audience_is_who_is_then_told(stage: Stage) {
    let office = Office::with(stage, 5, 0).await;
    let store = office.world.house().service.store();
    let mut tx = store.write().await.unwrap();
    let person = async |tx: &mut haizhi_core::store::Tx, number: usize| {
        tx.person_at(&office.readers[number].address()).await.unwrap().unwrap().1.id
    };
    let (zhang, gone) = (person(&mut tx, 0).await, person(&mut tx, 1).await);
    tx.set_lang(zhang, Lang::ZhHans).await.unwrap();
    // Two subscriptions that take it are one person.
    subscribe(
        &mut tx,
        zhang,
        &haizhi_tests::cast::fields([haizhi_core::domain::field::Field::ArtificialIntelligence]),
    )
    .await;
    let left = tx.accounts(gone).await.unwrap()[0].address.clone();
    tx.set_reachable(&left, false).await.unwrap();
    let visitor = haizhi_tests::cast::scholar(&mut tx, &Address::new(Platform::Web, "w-1")).await;
    subscribe(&mut tx, visitor, &everything()).await;
    let posting = tx.posting(office.posting).await.unwrap().unwrap();
    let audience =
        tx.audience(posting.station, &posting.head.content, office.world.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((audience.total, audience.about, audience.unreached), (6, false, 1));
    assert_eq!(audience.by_lang, [(Lang::En, 5), (Lang::ZhHans, 1)]);
    assert_eq!(audience.by_platform, [(stage.platform, 4), (Platform::Web, 1)]);
    let Publication::Told { notice, .. } = office.publishes().await else { panic!("it is told") };
    office.world.settles().await;
    let sending = office.sending(notice).await;
    assert_eq!((sending.total, sending.sent, sending.gone), (6, 5, 1));
    let platforms: Vec<_> = sending.by_platform.iter().map(|on| (on.platform, on.sent)).collect();
    assert_eq!(platforms, audience.by_platform);
    assert_eq!(sending.by_lang, audience.by_lang);
    office.world.ends().await;
}

/// Signs a member in, in English.
async fn signs_in(world: &World, id: u32, name: &str, role: Role) -> (Person, Staff) {
    let user = world.person(id, name, "en");
    let (staff, code) = world.staff(name, role).await;
    user.runs(&format!("/staff {code}")).await;
    world.settles().await;
    (user, staff)
}

async fn a_test_goes_to_oneself_alone(stage: Stage) {
    let office = Office::with(stage, 2, 0).await;
    let (li, _) = signs_in(&office.world, 20, "Li Na", Role::Officer).await;
    li.runs("/drafts").await;
    office.world.settles().await;
    li.takes("P-1").await;
    office.world.settles().await;
    li.takes("Preview").await;
    office.world.settles().await;
    li.takes("Send me a test").await;
    office.world.settles().await;
    li.reads("Test, for you only").await;
    let card = li.is_offered("I'm interested").await;
    assert!(card.text.contains(OLD) || card.text.contains(speech().title()), "{}", card.text);
    assert_eq!(office.have(OLD), 0, "nobody else gets it");
    let mut tx = office.world.house().service.store().read().await.unwrap();
    assert_eq!(tx.notice_of_kind(office.posting, NoticeKind::New).await.unwrap(), None);
    drop(tx);
    office.world.ends().await;
}

async fn whoever_registered_interest_is_told_once_what_matters(stage: Stage) {
    let office = Office::with(stage, 3, 0).await;
    office.publishes().await;
    office.world.settles().await;
    let (anna, ben, cara) = (&office.readers[0], &office.readers[1], &office.readers[2]);
    for user in [anna, ben] {
        user.takes("I'm interested").await;
        office.world.settles().await;
        user.takes("I agree, send").await;
        office.world.settles().await;
    }
    ben.takes("Withdraw").await;
    office.world.settles().await;
    ben.takes("Withdraw").await;
    office.world.settles().await;

    // Back and forth without a publication, and other words: nobody is told.
    let remark = office.corrects(|text| text.remarks = "Please bring slides".into()).await;
    assert!(matches!(remark, Publication::Corrected { told: 0, .. }), "{remark:?}");
    office.world.settles().await;
    assert_eq!(anna.count("has changed"), 0);

    // Two corrections, one publication: told once, from what she saw to what she sees.
    let now = office.world.clock.now();
    let store = office.world.house().service.store();
    let mut tx = store.write().await.unwrap();
    let mut first = tx.posting(office.posting).await.unwrap().unwrap().head.content;
    first.deadline = None;
    office::correct(&mut tx, &office.officer, office.posting, None, &first, now).await.unwrap();
    tx.commit().await.unwrap();
    let told = office.corrects(|text| text.deadline = Some(Day("2028-01-31".parse().unwrap()))).await;
    assert!(matches!(told, Publication::Corrected { told: 1, .. }), "{told:?}");
    office.world.settles().await;
    let news = anna.reads("has changed").await;
    assert!(
        news.text.contains("31 December 2027 (Kunming time) → 31 January 2028 (Kunming time)"),
        "{}",
        news.text
    );
    office.publishes_nothing_more().await;
    assert_eq!([anna, ben, cara].map(|user| user.count("has changed")), [1, 0, 0]);

    let mut tx = store.write().await.unwrap();
    office::close(&mut tx, &office.reviewer, office.posting, now).await.unwrap();
    tx.commit().await.unwrap();
    office.world.settles().await;
    assert_eq!([anna, ben, cara].map(|user| user.count("was closed")), [1, 0, 0]);
    office.world.ends().await;
}

impl Office {
    /// Publishing what is published already tells nobody.
    async fn publishes_nothing_more(&self) {
        let now = self.world.clock.now();
        let mut tx = self.world.house().service.store().write().await.unwrap();
        let again = office::publish(&mut tx, &self.reviewer, self.posting, None, None, now).await;
        assert_eq!(again.unwrap(), Publication::Before);
        tx.commit().await.unwrap();
        self.world.settles().await;
    }
}

async fn the_progress_in_a_chat_is_kept_up_to_date(stage: Stage) {
    let office = Office::with(stage, 8, 1).await;
    let (wang, _) = signs_in(&office.world, 20, "Wang Fang", Role::Reviewer).await;
    let Publication::Told { notice, .. } = office.publishes().await else { panic!("it is told") };
    office.until(1, OLD).await;
    wang.runs("/broadcast").await;
    wang.is_offered("P-1").await;
    wang.takes("P-1").await;
    let shown = wang.reads("Sending P-1").await;
    assert!(shown.offers("Pause") && shown.offers("Cancel the rest"), "{:?}", shown.offered());
    let edits = || office.world.edits();
    let before = edits();
    let began = office.world.clock.now();
    office.until(8, OLD).await;
    for _ in 0..40 {
        office.turns_on(500).await;
    }
    let shown = wang.reads("Sent: P-1").await;
    assert!(shown.text.contains('8'), "{}", shown.text);
    assert!(!shown.offers("Pause"), "{:?}", shown.offered());
    let seconds = (office.world.clock.now() - began) / 1_000;
    assert!(
        i64::try_from(edits() - before).unwrap() <= seconds / 3 + 1,
        "{} in {seconds} s",
        edits() - before
    );
    let settled = edits();
    for _ in 0..40 {
        office.turns_on(1_000).await;
    }
    assert_eq!(edits(), settled, "nothing is edited once nothing changes");
    let mut tx = office.world.house().service.store().read().await.unwrap();
    let now = office.world.clock.now();
    // Long after the lease of whoever sent has ended.
    let [told, later] = [
        tx.sending_at(notice, now).await.unwrap().unwrap(),
        tx.sending_at(notice, now + 86_400_000).await.unwrap().unwrap(),
    ];
    assert_eq!(told, later, "what is over does not change with its sender");
    drop(tx);
    office.world.ends().await;
}

async fn those_who_may_not_steer_are_refused(stage: Stage) {
    let office = Office::with(stage, 3, 1).await;
    let (li, officer) = signs_in(&office.world, 20, "Li Na", Role::Officer).await;
    let Publication::Told { notice, .. } = office.publishes().await else { panic!("it is told") };
    office.until(1, OLD).await;
    li.runs("/broadcast").await;
    li.is_offered("P-1").await;
    li.takes("P-1").await;
    let shown = li.reads("Sending P-1").await;
    assert!(!shown.offers("Pause"), "{:?}", shown.offered());
    for forged in ["np.1", "nca.1", "nc.1", "nr.1", "rka.1"] {
        li.forges(&shown, forged).await;
    }
    office.world.settles().await;
    let sending = office.sending(notice).await;
    assert_eq!((sending.state, sending.sent), (NoticeState::Running, 3));
    let now = office.world.clock.now();
    let mut tx = office.world.house().service.store().write().await.unwrap();
    for to in NoticeState::ALL {
        assert!(broadcast::steer(&mut tx, &officer, notice, *to, now).await.is_err());
    }
    assert!(broadcast::recall(&mut tx, &officer, office.posting, "x", now).await.is_err());
    drop(tx);
    office.world.ends().await;
}
