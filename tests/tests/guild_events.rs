//! Scheduled events of Discord servers: one in each that takes a published
//! event still to come, kept in step whatever becomes of the event, of what the
//! server takes, and of the requests.

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::event::{Halt, LocalTime};
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::person::Staff;
use haizhi_core::domain::posting::PostingContent;
use haizhi_core::service::{attendees, office};
use haizhi_core::text::moment_of;
use haizhi_tests::cast::{DAY, draft, lecture};
use haizhi_tests::discord::{Channel, Fault, Guild, User, permission};
use haizhi_tests::on_each_engine;
use haizhi_tests::patience::patiently;
use haizhi_tests::world::{Engine, Platform, Stage, World};
use serde_json::{Value, json};

on_each_engine!(
    an_event_stands_once_in_each_server_that_takes_it,
    what_is_said_leads_to_the_page_and_nothing_in_it_is_markup,
    a_correction_changes_what_shows_and_nothing_else,
    what_is_put_off_is_called_off_and_made_anew,
    what_is_cancelled_is_called_off_and_what_is_taken_back_goes,
    a_server_that_takes_it_later_gets_it_and_loses_it,
    a_restart_and_a_lost_answer_make_nothing_twice,
    who_may_not_is_told_once_and_tries_again,
    a_full_server_is_tried_later,
    what_somebody_took_away_stays_away,
    a_wait_is_kept_and_holds_nobody_else,
    a_server_that_is_left_and_joined_again_has_one,
);

const POST: &str = "POST /guilds/{guild}/scheduled-events";
const PATCH: &str = "PATCH /guilds/{guild}/scheduled-events/{event}";
const DELETE: &str = "DELETE /guilds/{guild}/scheduled-events/{event}";
const GET: &str = "GET /guilds/{guild}/scheduled-events";
const QUARTER: i64 = 15 * 60_000;
/// After so long the next request may go, in ms.
const PACE: i64 = 1_000;

/// A house on Discord and the office behind it.
struct Scene {
    world: World,
    officer: Staff,
    reviewer: Staff,
    anna: User,
}

impl Scene {
    async fn new(engine: Engine) -> Self {
        Self::reached_at(engine, None).await
    }

    async fn reached_at(engine: Engine, public_url: Option<&str>) -> Self {
        let stage = Stage { engine, platform: Platform::Discord };
        let world = World::paced(stage, |config| config.public_url = public_url.map(str::to_owned)).await;
        let (officer, _) = world.staff("Li Wei", Role::Officer).await;
        let (reviewer, _) = world.staff("Wang Fang", Role::Reviewer).await;
        let anna = world.discord.user(7, "Anna", "en-GB");
        Self { world, officer, reviewer, anna }
    }

    /// A server that Anna administers, with a channel.
    fn server(&self, name: &str, channel: &str) -> (Guild, Channel) {
        let guild = self.world.discord.guild(name, &self.anna);
        guild.adds_bot();
        let channel = guild.channel(channel);
        (guild, channel)
    }

    /// Has postings of a field posted in a channel, in a language.
    async fn sets_up(&self, channel: &Channel, field: &str, lang: &str) {
        let asked = self.anna.at(channel).slash("setup").option("field", field).option("language", lang);
        let done = asked.option("channel", channel.id()).runs().message().await;
        assert!(done.text.starts_with("Set up"), "{}", done.text);
        self.world.rests().await;
    }

    /// `/setup` alone: what stands there.
    async fn list(&self, channel: &Channel) -> String {
        self.anna.at(channel).runs("setup").message().await.text
    }

    /// What was committed beside the house is noticed, and done.
    async fn follows(&self) {
        self.world.house().service.wake().wake();
        self.world.rests().await;
    }

    async fn publishes(&self, content: &PostingContent) -> PostingId {
        let mut tx = self.world.house().service.store().write().await.expect("the store");
        let id = draft(&mut tx, content).await;
        tx.commit().await.expect("a commit");
        self.world.publishes(id, &self.officer, &self.reviewer).await.expect("published");
        self.follows().await;
        id
    }

    async fn corrects(&self, id: PostingId, change: impl FnOnce(&mut PostingContent) + Send) {
        self.world.corrects(id, &self.officer, &self.reviewer, change).await.expect("published");
        self.follows().await;
    }

    async fn halts(&self, id: PostingId, halt: Halt) {
        let now = self.world.clock.now();
        let mut tx = self.world.house().service.store().write().await.expect("the store");
        attendees::halt(&mut tx, &self.reviewer, id, halt, "The hall is flooded", now).await.expect("halted");
        tx.commit().await.expect("a commit");
        self.follows().await;
    }

    fn count(&self, route: &str) -> usize {
        self.world.discord.requests().iter().filter(|asked| asked.route == route).count()
    }

    /// Posts, patches and deletions so far.
    fn counts(&self) -> [usize; 3] {
        [POST, PATCH, DELETE].map(|route| self.count(route))
    }

    /// The body of the last request of a route.
    fn last(&self, route: &str) -> Value {
        let mut requests = self.world.discord.requests().into_iter();
        requests.rfind(|asked| asked.route == route).expect("a request").body
    }

    async fn after(&self, ms: i64) {
        self.world.clock.advance(ms);
        self.follows().await;
    }

    async fn ends(self) {
        self.world.ends().await;
    }
}

fn rice() -> PostingContent {
    lecture("Rice and its genes", "2026-12-20 15:00", 30)
}

fn starts_at(content: &mut PostingContent, day: &str) {
    let event = content.event.as_mut().expect("an event");
    event.starts = LocalTime::read(&format!("{day} 15:00"));
    event.ends = LocalTime::read(&format!("{day} 17:00"));
}

fn text<'a>(event: &'a Value, at: &str) -> &'a str {
    event.pointer(at).and_then(Value::as_str).expect("a text")
}

async fn an_event_stands_once_in_each_server_that_takes_it(engine: Engine) {
    let scene = Scene::new(engine).await;
    let (lab, general) = scene.server("Lab", "general");
    let ai = lab.channel("ai");
    let (club, silicon) = scene.server("Club", "silicon");
    let (hall, news) = scene.server("Hall", "news");
    let (silent, _) = scene.server("Silent", "news");
    scene.sets_up(&general, "all", "zh-Hans").await;
    scene.sets_up(&ai, "artificial-intelligence", "en").await;
    scene.sets_up(&silicon, "silicon", "en").await;
    scene.sets_up(&news, "all", "zh-Hans").await;
    let mut content = rice();
    content.event.as_mut().expect("an event").online = "https://meet.example.org/rice".into();
    let id = scene.publishes(&content).await;
    assert_eq!(scene.counts(), [2, 0, 0]);
    assert!(club.events().is_empty() && silent.events().is_empty());
    // Two channels of the lab take it: the first by name says in which language.
    let [in_lab] = &lab.events()[..] else { panic!("{:?}", lab.events()) };
    assert_eq!((text(in_lab, "/name"), &in_lab["entity_type"]), ("Rice and its genes", &json!(3)));
    assert_eq!(text(in_lab, "/entity_metadata/location"), "Kunming · 云南大学科学馆");
    assert_eq!(text(in_lab, "/scheduled_start_time"), "2026-12-20T07:00:00Z");
    assert_eq!(text(in_lab, "/scheduled_end_time"), "2026-12-20T09:00:00Z");
    let said = text(in_lab, "/description");
    assert!(said.starts_with("Lecture · 云南大学\n"), "{said}");
    assert!(said.contains(&format!("write /events E-{} to the assistant", id.0)), "{said}");
    assert!(said.ends_with(&format!("\nE-{}", id.0)), "{said}");
    let [in_hall] = &hall.events()[..] else { panic!("{:?}", hall.events()) };
    assert!(text(in_hall, "/description").starts_with("讲座 · 云南大学\n"), "{in_hall}");
    for event in [in_lab, in_hall] {
        assert!(!event.to_string().contains("meet.example.org"), "{event}");
    }
    // A demand is no event, and neither is what has begun or has no date.
    scene.publishes(&haizhi_tests::cast::speech()).await;
    let mut begun = lecture("Begun", "2026-11-24 09:00", 3);
    begun.event.as_mut().expect("an event").ends = LocalTime::read("2026-11-25 09:00");
    scene.publishes(&begun).await;
    assert_eq!(scene.counts(), [2, 0, 0]);
    assert!(scene.list(&general).await.contains("keeps in step: 1"), "{}", scene.list(&general).await);
    assert!(scene.list(&silicon).await.contains("Scheduled events of this server: none"));
    scene.ends().await;
}

async fn what_is_said_leads_to_the_page_and_nothing_in_it_is_markup(engine: Engine) {
    let scene = Scene::reached_at(engine, Some("https://haizhi.example.org/")).await;
    let (lab, ai) = scene.server("Lab", "ai");
    scene.sets_up(&ai, "all", "en").await;
    let mut content = rice();
    let text_of = content.texts.get_mut(&content.source_lang).expect("a text");
    text_of.title = "稻".repeat(150);
    text_of.body = "**Bold** <@7> @everyone [here](https://x.org) # no\n".repeat(60);
    content.place = "Hall <@7> ".repeat(30);
    let id = scene.publishes(&content).await;
    let [event] = &lab.events()[..] else { panic!("{:?}", lab.events()) };
    let said = text(event, "/description");
    let end = format!("To register: https://haizhi.example.org/events/{0}\nE-{0}", id.0);
    assert!(said.ends_with(&end), "{said}");
    let marked: Vec<_> = haizhi_tests::discord::markup(said)
        .into_iter()
        .filter(|markup| markup.kind != haizhi_tests::discord::MarkupKind::Link)
        .collect();
    assert!(marked.is_empty(), "{marked:?}\n{said}");
    scene.ends().await;
}

async fn a_correction_changes_what_shows_and_nothing_else(engine: Engine) {
    let scene = Scene::new(engine).await;
    let (lab, ai) = scene.server("Lab", "ai");
    let (_, news) = scene.server("Hall", "news");
    scene.sets_up(&ai, "all", "en").await;
    scene.sets_up(&news, "all", "zh-Hans").await;
    let id = scene.publishes(&rice()).await;
    let made = text(&lab.events()[0], "/id").to_owned();
    scene.corrects(id, |content| content.place = "Hall 2".into()).await;
    assert_eq!(scene.counts(), [2, 2, 0]);
    assert_eq!(text(&lab.events()[0], "/entity_metadata/location"), "Kunming · Hall 2");
    scene.corrects(id, |content| starts_at(content, "2026-12-21")).await;
    assert_eq!((scene.counts(), text(&lab.events()[0], "/id")), ([2, 4, 0], made.as_str()));
    assert_eq!(text(&lab.events()[0], "/scheduled_start_time"), "2026-12-21T07:00:00Z");
    // Of what is asked at registration nothing is shown, nor of what waits for review.
    scene.corrects(id, |content| content.contact = "0871-7654321".into()).await;
    let mut tx = scene.world.house().service.store().write().await.expect("the store");
    let mut content = tx.posting(id).await.expect("the store").expect("a posting").head.content;
    content.place = "Hall 3".into();
    office::correct(&mut tx, &scene.officer, id, None, &content, scene.world.clock.now())
        .await
        .expect("a draft");
    tx.commit().await.expect("a commit");
    scene.follows().await;
    // Time alone changes nothing either.
    scene.after(2 * DAY).await;
    assert_eq!(scene.counts(), [2, 4, 0]);
    // Once it has begun it stays as it is, and it is no longer said to stand there once it is over.
    let begins = moment_of("2026-12-21T15:00".parse().expect("a time"), "Asia/Shanghai").expect("a moment");
    scene.after(begins + 60_000 - scene.world.clock.now()).await;
    scene.corrects(id, |content| content.place = "Hall 4".into()).await;
    assert_eq!((scene.counts(), &lab.events()[0]["status"]), ([2, 4, 0], &json!(2)));
    scene.after(3 * 3_600_000).await;
    assert!(lab.events().is_empty());
    scene.after(60_000).await;
    assert!(scene.list(&ai).await.contains("Scheduled events of this server: none"));
    scene.ends().await;
}

async fn what_is_put_off_is_called_off_and_made_anew(engine: Engine) {
    let scene = Scene::new(engine).await;
    let (lab, ai) = scene.server("Lab", "ai");
    scene.sets_up(&ai, "all", "en").await;
    let id = scene.publishes(&rice()).await;
    scene.halts(id, Halt::Postponed).await;
    assert_eq!((scene.counts(), scene.last(PATCH)), ([1, 1, 0], json!({"status": 4})));
    assert!(lab.events().is_empty());
    // A new date: a new one, once.
    scene.corrects(id, |content| starts_at(content, "2027-01-15")).await;
    let [event] = &lab.events()[..] else { panic!("{:?}", lab.events()) };
    assert_eq!(text(event, "/scheduled_start_time"), "2027-01-15T07:00:00Z");
    assert_eq!(scene.counts(), [2, 1, 0]);
    scene.ends().await;
}

async fn what_is_cancelled_is_called_off_and_what_is_taken_back_goes(engine: Engine) {
    let scene = Scene::new(engine).await;
    let (lab, ai) = scene.server("Lab", "ai");
    scene.sets_up(&ai, "all", "en").await;
    let ids =
        [scene.publishes(&rice()).await, scene.publishes(&rice()).await, scene.publishes(&rice()).await];
    assert_eq!(lab.events().len(), 3);
    scene.halts(ids[0], Halt::Cancelled).await;
    assert_eq!((scene.counts(), scene.last(PATCH)), ([3, 1, 0], json!({"status": 4})));
    // What staff end is cancelled for those who registered, too.
    let now = scene.world.clock.now();
    let mut tx = scene.world.house().service.store().write().await.expect("the store");
    office::close(&mut tx, &scene.reviewer, ids[1], now).await.expect("closed");
    tx.commit().await.expect("a commit");
    scene.follows().await;
    assert_eq!((scene.counts(), scene.last(PATCH)), ([3, 2, 0], json!({"status": 4})));
    let mut tx = scene.world.house().service.store().write().await.expect("the store");
    let recall = haizhi_core::service::broadcast::recall(&mut tx, &scene.reviewer, ids[2], "By mistake", now);
    recall.await.expect("taken back");
    tx.commit().await.expect("a commit");
    scene.follows().await;
    assert_eq!((scene.counts(), lab.events().len()), ([3, 2, 1], 0));
    scene.after(DAY).await;
    assert_eq!(scene.counts(), [3, 2, 1]);
    scene.ends().await;
}

async fn a_server_that_takes_it_later_gets_it_and_loses_it(engine: Engine) {
    let scene = Scene::new(engine).await;
    let (lab, ai) = scene.server("Lab", "ai");
    let other = lab.channel("other");
    scene.publishes(&rice()).await;
    assert_eq!(scene.counts(), [0, 0, 0]);
    scene.sets_up(&ai, "all", "en").await;
    assert_eq!((scene.counts(), lab.events().len()), ([1, 0, 0], 1));
    // Another channel that takes it, too, changes nothing.
    scene.sets_up(&other, "artificial-intelligence", "zh-Hans").await;
    assert_eq!(scene.counts(), [1, 0, 0]);
    // Without the first it is told in the language of the other.
    let here = scene.anna.at(&ai);
    here.runs("setup").message().await;
    here.presses("#ai").await.message().await;
    here.presses("Remove").await.message().await;
    scene.world.rests().await;
    assert_eq!(scene.counts(), [1, 1, 0]);
    assert!(text(&lab.events()[0], "/description").starts_with("讲座"), "{:?}", lab.events());
    // The other channel is gone: nobody here takes it any more.
    other.deleted();
    scene.publishes(&haizhi_tests::cast::speech()).await;
    scene.after(60_000).await;
    assert_eq!((scene.counts(), lab.events().len()), ([1, 1, 1], 0));
    // Taken back, the first is posted to again, and the event is there again.
    here.presses("Undo").await.message().await;
    scene.world.rests().await;
    assert_eq!((scene.counts(), lab.events().len()), ([2, 1, 1], 1));
    scene.ends().await;
}

async fn a_restart_and_a_lost_answer_make_nothing_twice(engine: Engine) {
    let mut scene = Scene::new(engine).await;
    let (lab, ai) = scene.server("Lab", "ai");
    scene.sets_up(&ai, "all", "en").await;
    scene.publishes(&rice()).await;
    scene.world.stops().await;
    scene.world.starts().await;
    scene.follows().await;
    assert_eq!((scene.counts(), scene.count(GET)), ([1, 0, 0], 0));
    // It was made, and the answer is lost.
    scene.world.discord.fault(POST, 1, Fault::DropBeforeAnswer);
    let id = scene.publishes(&rice()).await;
    scene.after(QUARTER).await;
    assert_eq!((scene.count(POST), scene.count(GET), lab.events().len()), (2, 1, 2));
    // It is ours all the same: what becomes of it is followed.
    scene.corrects(id, |content| content.place = "Hall 2".into()).await;
    let there = |place: &str| {
        lab.events().iter().filter(|event| text(event, "/entity_metadata/location").contains(place)).count()
    };
    assert_eq!(there("Hall 2"), 1);
    // It was not made, which nobody knows.
    scene.world.discord.fault(POST, 1, Fault::Http(504, String::new()));
    scene.publishes(&lecture("Soil", "2026-12-22 15:00", 3)).await;
    scene.after(QUARTER).await;
    assert_eq!((scene.count(POST), scene.count(GET), lab.events().len()), (4, 2, 3));
    // The answer is lost with the process.
    scene.world.clock.advance(PACE);
    scene.world.discord.fault(POST, 1, Fault::DropBeforeAnswer);
    let content = lecture("Water", "2026-12-23 15:00", 3);
    let mut tx = scene.world.house().service.store().write().await.expect("the store");
    let id = draft(&mut tx, &content).await;
    tx.commit().await.expect("a commit");
    scene.world.publishes(id, &scene.officer, &scene.reviewer).await.expect("published");
    scene.world.house().service.wake().wake();
    scene.world.discord.wait_for("the request", |fake| fake.faults_left() == 0).await;
    scene.world.stops().await;
    scene.world.starts().await;
    scene.after(QUARTER).await;
    assert_eq!((scene.count(POST), lab.events().len()), (5, 4), "{:?}", lab.events());
    scene.ends().await;
}

async fn who_may_not_is_told_once_and_tries_again(engine: Engine) {
    let scene = Scene::new(engine).await;
    let (lab, ai) = scene.server("Lab", "ai");
    let (hall, news) = scene.server("Hall", "news");
    scene.sets_up(&ai, "all", "en").await;
    scene.sets_up(&news, "all", "en").await;
    lab.grants(permission::INVITED & !permission::CREATE_EVENTS & !permission::MANAGE_EVENTS);
    scene.publishes(&rice()).await;
    scene.publishes(&lecture("Soil", "2026-12-22 15:00", 3)).await;
    scene.after(DAY).await;
    assert_eq!((scene.count(POST), lab.events().len(), hall.events().len()), (3, 0, 2));
    let told = || {
        let said = scene.anna.dm().from_bot().into_iter().map(|message| message.text);
        said.filter(|said| said.contains("“Create Events”") && said.contains("#ai")).count()
    };
    assert_eq!(told(), 1, "{}", scene.anna.dm().transcript());
    let here = scene.anna.at(&ai);
    assert!(scene.list(&ai).await.contains("Scheduled events: not allowed"));
    // Too early: nothing has changed, and that is said again.
    here.presses("Try again").await.followups();
    scene.world.rests().await;
    assert_eq!((scene.count(POST), told()), (4, 2));
    // Somebody who does not administer the server cannot.
    lab.grants(permission::INVITED);
    assert!(scene.list(&ai).await.contains("Scheduled events: not allowed"));
    assert_eq!(scene.count(POST), 4);
    here.presses("Try again").await.followups();
    scene.world.rests().await;
    assert_eq!((scene.count(POST), lab.events().len(), told()), (6, 2, 2));
    let list = scene.list(&ai).await;
    assert!(list.contains("keeps in step: 2") && !list.contains("not allowed"), "{list}");
    scene.ends().await;
}

async fn a_full_server_is_tried_later(engine: Engine) {
    let scene = Scene::new(engine).await;
    let (lab, ai) = scene.server("Lab", "ai");
    scene.sets_up(&ai, "all", "en").await;
    lab.plans(&scene.anna, 100);
    scene.publishes(&rice()).await;
    scene.after(QUARTER / 2).await;
    assert_eq!((scene.count(POST), lab.events().len()), (1, 100));
    lab.unplans("Coffee");
    scene.after(QUARTER / 2).await;
    assert_eq!((scene.count(POST), lab.events().len()), (2, 100));
    assert_eq!(text(&lab.events()[99], "/name"), "Rice and its genes");
    scene.ends().await;
}

async fn what_somebody_took_away_stays_away(engine: Engine) {
    let scene = Scene::new(engine).await;
    let (lab, ai) = scene.server("Lab", "ai");
    scene.sets_up(&ai, "all", "en").await;
    let id = scene.publishes(&rice()).await;
    lab.unplans("Rice and its genes");
    scene.after(DAY).await;
    scene.corrects(id, |content| content.place = "Hall 2".into()).await;
    assert_eq!((scene.counts(), lab.events().len()), ([1, 1, 0], 0));
    // The same text again: it was not wanted.
    scene.corrects(id, |content| content.contact = "0871-7654321".into()).await;
    scene.after(DAY).await;
    assert_eq!((scene.counts(), lab.events().len()), ([1, 1, 0], 0));
    scene.corrects(id, |content| starts_at(content, "2026-12-28")).await;
    assert_eq!((scene.counts(), lab.events().len()), ([2, 1, 0], 1));
    // What is taken away already need not be called off.
    lab.unplans("Rice and its genes");
    scene.halts(id, Halt::Cancelled).await;
    scene.after(DAY).await;
    assert_eq!(scene.counts(), [2, 2, 0]);
    scene.ends().await;
}

async fn a_wait_is_kept_and_holds_nobody_else(engine: Engine) {
    let scene = Scene::new(engine).await;
    let (lab, ai) = scene.server("Lab", "ai");
    let (hall, news) = scene.server("Hall", "news");
    scene.sets_up(&ai, "all", "en").await;
    scene.sets_up(&news, "all", "en").await;
    // The first of them meets it.
    scene.world.discord.fault(POST, 1, Fault::RateLimited(90_000));
    let id = scene.publishes(&rice()).await;
    assert_eq!((scene.count(POST), lab.events().len() + hall.events().len()), (2, 1));
    scene.after(89_000).await;
    assert_eq!(scene.count(POST), 2);
    scene.after(2_000).await;
    assert_eq!((scene.count(POST), lab.events().len(), hall.events().len()), (3, 1, 1));
    // All of the bot: everything waits.
    scene.world.clock.advance(PACE);
    scene.world.discord.fault(PATCH, 1, Fault::RateLimitedGlobally(60_000));
    let corrected =
        scene.world.corrects(id, &scene.officer, &scene.reviewer, |content| content.place = "Hall 2".into());
    corrected.await.expect("published");
    scene.world.house().service.wake().wake();
    scene.world.discord.wait_for("the wait", |fake| fake.faults_left() == 0).await;
    let moved = || {
        let all = [lab.events(), hall.events()].concat();
        all.iter().filter(|event| text(event, "/entity_metadata/location") == "Kunming · Hall 2").count()
    };
    // The hold is written down before the hands are turned beyond it.
    let dispatch = &scene.world.house().dispatch;
    let mut turns = dispatch.turns();
    let recorded = async {
        while dispatch.under_way() > 0 {
            turns.changed().await.expect("a dispatch");
        }
    };
    patiently("records", recorded).await;
    assert!(moved() < 2);
    scene.after(60_000).await;
    scene.after(1_000).await;
    assert_eq!((moved(), scene.count(POST)), (2, 3));
    scene.ends().await;
}

async fn a_server_that_is_left_and_joined_again_has_one(engine: Engine) {
    let scene = Scene::new(engine).await;
    let (lab, ai) = scene.server("Lab", "ai");
    scene.sets_up(&ai, "all", "en").await;
    let id = scene.publishes(&rice()).await;
    scene.world.clock.advance(PACE);
    lab.removes_bot();
    scene.world.discord.wait_for("the one request that is refused", |fake| fake.count(DELETE) == 1).await;
    scene.after(60_000).await;
    let asked = scene.counts();
    scene.corrects(id, |content| content.place = "Hall 2".into()).await;
    scene.publishes(&lecture("Soil", "2026-12-22 15:00", 3)).await;
    scene.after(DAY).await;
    assert_eq!(
        (scene.counts(), asked, scene.count(GET)),
        ([1, 0, 1], asked, 0),
        "nothing is tried there any more"
    );
    // Invited again, and the channel switched on: what stands there is found.
    lab.adds_bot();
    let here = scene.anna.at(&ai);
    here.runs("setup").message().await;
    here.presses("#ai").await.message().await;
    here.presses("Try again").await.message().await;
    scene.world.rests().await;
    let mut names: Vec<String> = lab.events().iter().map(|event| text(event, "/name").to_owned()).collect();
    names.sort();
    assert_eq!(names, ["Rice and its genes", "Soil"]);
    let moved = lab.events().into_iter().find(|event| text(event, "/name").contains("Rice")).expect("it");
    assert_eq!(text(&moved, "/entity_metadata/location"), "Kunming · Hall 2");
    scene.ends().await;
}
