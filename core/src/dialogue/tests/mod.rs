//! Conversations without a store: what is asked for is answered from a small
//! fixed world, changes come back as outcomes, and the transcript is compared
//! whole, in every language.

mod asking;
mod feedback;
mod reading;
mod scholar;
mod searching;
mod settings;
mod setup;
mod typing;

use super::change::{Change, EventOutcome, Joins, Outcome, Refusal, Remapping, Wished};
use super::need::{Facts, Need, Page, Registered, Seen, Settings};
use super::state::State;
use super::{Ctx, Input, Place, Turn};
use crate::domain::guild::{Guild, GuildEvents, Mapping, NewMapping};
use crate::domain::ids::{InterestId, PersonId, PostingId, QuestionId, StationId, SubscriptionId};
use crate::domain::interest::{Interest, InterestState};
use crate::domain::lang::Lang;
use crate::domain::person::{Person, PersonKind, Platform, Profile};
use crate::domain::posting::{
    Compensation, Day, Headcount, PayPeriod, Posting, PostingContent, PostingState, PostingText, Revision,
};
use crate::domain::station::Station;
use crate::domain::subscription::{Forecast, Subscription};
use crate::domain::{engagement::Engagement, field::Field, place::Place as Prefecture};
use crate::event::Surface;
use crate::platform::Capabilities;
use crate::text::Texts;
use crate::view::{Action, Asks, Message, View};

/// 2026-11-24T08:00Z.
pub const NOW: i64 = 1_795_507_200_000;

const CHAT: Capabilities = Capabilities { scheduled_events: true, ..Capabilities::PLAIN };

/// A journey as it reads in each language, compared with what was reviewed.
macro_rules! in_every_language {
    ($journey:expr) => {
        for lang in $crate::text::Texts::get().offered() {
            insta::with_settings!({ snapshot_suffix => lang.code() }, {
                insta::assert_snapshot!($journey(lang));
            });
        }
    };
}
use in_every_language;

/// One person in a private chat, and the little world around them.
pub struct Chat {
    pub person: Person,
    pub state: State,
    pub surface: Surface,
    pub subscriptions: Vec<Subscription>,
    pub interest: Option<(InterestId, InterestState)>,
    pub registered: Option<Registered>,
    pub settings: Settings,
    pub guild: Option<Guild>,
    pub mappings: Vec<Mapping>,
    pub guild_events: GuildEvents,
    pub changes: Vec<Change>,
    transcript: String,
    shown: Vec<Message>,
}

impl Chat {
    pub fn new(lang: Lang) -> Self {
        let person = Person {
            id: PersonId(1),
            kind: PersonKind::Human,
            lang,
            lang_chosen: false,
            reads: Default::default(),
            zone: "Europe/Berlin".into(),
            profile: Profile::default(),
            staff: None,
        };
        Self {
            person,
            state: State::default(),
            surface: Surface::Private,
            subscriptions: Vec::new(),
            interest: None,
            registered: None,
            settings: Settings::default(),
            guild: None,
            mappings: Vec::new(),
            guild_events: GuildEvents::default(),
            changes: Vec::new(),
            transcript: String::new(),
            shown: Vec::new(),
        }
    }

    /// Says something: `/command args` or words.
    pub fn says(&mut self, text: &str) -> &mut Self {
        self.note(&format!("▸ {text}"));
        let input = match text.strip_prefix('/') {
            Some(rest) => {
                let (name, args) = rest.split_once(' ').unwrap_or((rest, ""));
                Input::Command { name: name.into(), args: args.into() }
            }
            None => Input::Text(text.into()),
        };
        self.takes(input)
    }

    /// Presses the newest button whose label begins so.
    pub fn presses(&mut self, label: &str) -> &mut Self {
        let press = self
            .shown
            .iter()
            .rev()
            .find_map(|message| button(message, label))
            .unwrap_or_else(|| panic!("no button {label:?} in\n{}", self.transcript));
        self.note(&format!("▸ [{label}]"));
        self.takes(Input::Press(press))
    }

    pub fn takes(&mut self, mut input: Input) -> &mut Self {
        for _ in 0..4 {
            let turn = self.step(&input);
            self.state = turn.state.clone();
            self.show(&turn);
            let Some(change) = turn.change else { break };
            input = Input::After(self.carry_out(change));
        }
        self
    }

    fn step(&self, input: &Input) -> Turn {
        let needs = super::needs(&self.state, input, &self.person, self.surface, &CHAT);
        let facts = self.facts(&needs);
        let ctx = Ctx {
            now: NOW,
            words: Texts::get().words(self.person.lang).also(self.person.reads),
            actor: &self.person,
            name_hint: Some("Anna Wang"),
            subject: &self.person,
            surface: self.surface,
            guild: self.guild.as_ref(),
            platform: Platform::Telegram,
            caps: CHAT,
            machine: false,
            facts: &facts,
        };
        super::step(self.state.clone(), input, &ctx)
    }

    fn facts(&self, needs: &[Need]) -> Facts {
        let mut facts = Facts::default();
        for need in needs {
            match need {
                Need::Home => {
                    facts.home.open = 14;
                    facts.home.subscriptions = self.subscriptions.len() as u32;
                }
                Need::Settings => facts.settings = self.settings.clone(),
                Need::Guild => {
                    facts.mappings = self.mappings.clone();
                    facts.guild_events = self.guild_events;
                    facts.stations = vec![station()];
                }
                Need::Subscriptions => facts.subscriptions = self.subscriptions.clone(),
                Need::Forecast(_) => facts.forecast = Some(Forecast { open: 14, per_week: 3 }),
                Need::Search { asked, page, size } => facts.found = searching::found(asked, *page, *size),
                Need::Postings { page, size, .. } => {
                    let items = vec![posting(17), posting(18)];
                    facts.postings = Page { total: items.len() as u32, items, page: *page, size: *size };
                }
                Need::Posting(id) if id.0 == 17 => {
                    facts.posting = Some(Seen {
                        posting: posting(17),
                        station: Some(station()),
                        interest: self.interest,
                        saved: false,
                        because_of: None,
                        registration: None,
                        taken: Default::default(),
                        other_dates: 0,
                    });
                }
                Need::Registration(_) => facts.registration = self.registered.clone(),
                Need::Handouts(_) => {
                    facts.registration = self.registered.clone();
                    facts.handouts = feedback::handouts();
                }
                Need::Interest(id) => facts.interest = Some(self.sent(*id)),
                Need::Interests { page, size, .. } => {
                    let items: Vec<_> = self.interest.map(|(id, _)| self.sent(id)).into_iter().collect();
                    facts.interests = Page { total: items.len() as u32, items, page: *page, size: *size };
                }
                _ => {}
            }
        }
        facts
    }

    fn sent(&self, id: InterestId) -> Interest {
        Interest {
            id,
            posting: PostingId(17),
            title: "多语言语音识别联合研发".into(),
            person: self.person.id,
            state: self.interest.map_or(InterestState::Sent, |(_, state)| state),
            shared: Default::default(),
            profile: Profile::default(),
            message: String::new(),
            sent_at: NOW,
        }
    }

    fn carry_out(&mut self, change: Change) -> Outcome {
        self.changes.push(change.clone());
        match change {
            Change::SetLang(lang) => {
                self.person.lang = lang;
                self.person.lang_chosen = true;
                Outcome::Done
            }
            Change::SetProfile(profile) => {
                self.person.profile = profile;
                Outcome::Done
            }
            Change::Subscribe { filter, rhythm } => {
                let id = SubscriptionId(3);
                self.subscriptions.push(Subscription { id, filter, paused: false, rhythm });
                Outcome::Subscribed(id)
            }
            Change::SetRhythm { id, rhythm } => {
                for subscription in self.subscriptions.iter_mut().filter(|kept| kept.id == id) {
                    subscription.rhythm = rhythm;
                }
                Outcome::Done
            }
            Change::Wish(wished) => {
                self.wish(wished);
                Outcome::Done
            }
            Change::Map(new) => self.map(new),
            Change::Remap { id, how } => self.remap(id, how),
            Change::RetryEvents => {
                self.guild_events.refused = false;
                Outcome::Done
            }
            Change::MakeLinkCode => Outcome::LinkCode { code: "ABCDEFGHJKMN".into(), expires: NOW + 600_000 },
            Change::TryLink(code) if code == "wrong" => Outcome::Refused(Refusal::BadCode),
            Change::TryLink(hash) => Outcome::LinkFound { hash, joins: joins() },
            Change::Link(_) => Outcome::Linked(joins()),
            Change::Unlink(_) => Outcome::Unlinked,
            Change::BringWaiting => Outcome::Brought(std::mem::take(&mut self.settings.waiting)),
            Change::Unsubscribe(id) => {
                self.subscriptions.retain(|subscription| subscription.id != id);
                Outcome::Done
            }
            Change::SendInterest { .. } => {
                self.interest = Some((InterestId(208), InterestState::Sent));
                Outcome::InterestSent(InterestId(208))
            }
            Change::WithdrawInterest(id) => {
                self.interest = Some((id, InterestState::Withdrawn));
                Outcome::Done
            }
            Change::Ask { .. } => Outcome::Question(QuestionId(5)),
            Change::Rate { id, rating } => {
                feedback::of(self).rating = Some(rating);
                Outcome::Event(EventOutcome::Rated(id))
            }
            Change::Comment { id, text } => {
                feedback::of(self).comment = Some(text);
                Outcome::Event(EventOutcome::Commented(id))
            }
            _ => Outcome::Done,
        }
    }

    fn map(&mut self, new: NewMapping) -> Outcome {
        let lang = new.lang.unwrap_or(self.person.lang);
        let known = self
            .mappings
            .iter_mut()
            .find(|kept| kept.channel.id == new.channel.id && kept.filter == new.filter);
        if let Some(known) = known {
            known.role = new.role.map(|role| role.named);
            known.lang = lang;
            return Outcome::Mapped { id: known.id, changed: true };
        }
        let id = SubscriptionId(40 + self.mappings.len() as i64);
        let NewMapping { channel, filter, role, .. } = new;
        let role = role.map(|role| role.named);
        self.mappings.push(Mapping { id, channel, filter, lang, role, reached: true });
        Outcome::Mapped { id, changed: false }
    }

    fn remap(&mut self, id: SubscriptionId, how: Remapping) -> Outcome {
        let Some(at) = self.mappings.iter().position(|kept| kept.id == id) else {
            return Outcome::Refused(Refusal::NotFound);
        };
        match how {
            Remapping::Remove | Remapping::Undo => drop(self.mappings.remove(at)),
            Remapping::SwitchOn => self.mappings[at].reached = true,
            Remapping::Restore => {}
        }
        Outcome::Done
    }

    fn wish(&mut self, wished: Wished) {
        let wishes = &mut self.settings.wishes;
        match wished {
            Wished::Rhythm(rhythm) => wishes.rhythm = rhythm,
            Wished::DigestAt(at) => wishes.digest_at = at,
            Wished::DigestDay(day) => wishes.digest_day = day,
            Wished::Quiet(quiet) => wishes.quiet = quiet,
            Wished::Paused(until) => wishes.paused_until = until,
            Wished::Reminders(reminders) => wishes.reminders = reminders,
            Wished::Reads(reads) => {
                wishes.reads = reads;
                self.person.reads = reads;
            }
            Wished::Zone(zone) => self.person.zone = zone.name().to_owned(),
            Wished::Account(account) => self.settings.preferred = account,
        }
    }

    fn show(&mut self, turn: &Turn) {
        if !turn.toast.text.is_empty() {
            self.note(&format!("◂ ({})", turn.toast.text));
        }
        for say in &turn.say {
            let mark = if say.place == Place::InPlace { "◂*" } else { "◂" };
            self.note(&format!("{mark} {}", plain(&say.message)));
            self.shown.push(say.message.clone());
        }
    }

    fn note(&mut self, line: &str) {
        self.transcript.push_str(line.trim_end());
        self.transcript.push('\n');
    }

    pub fn transcript(&self) -> &str {
        &self.transcript
    }

    /// The words that the last thing that was said waits for.
    pub fn asks(&self) -> Option<Asks> {
        self.shown.last().and_then(|message| message.asks.clone())
    }

    /// The last thing that was said.
    pub fn last(&self) -> String {
        self.shown.last().map(plain).unwrap_or_default()
    }
}

pub fn button(message: &Message, label: &str) -> Option<super::press::Press> {
    if let View::Choice(choice) = &message.view
        && let Some(option) = choice.options.iter().find(|option| option.label.starts_with(label))
    {
        return Some(option.press.clone());
    }
    if let View::List(list) = &message.view
        && let Some(item) = list.items.iter().find(|item| item.label.starts_with(label))
    {
        return Some(item.open.clone());
    }
    message.buttons.iter().flatten().find_map(|button| match &button.action {
        Action::Press(press) if button.label.starts_with(label) => Some(press.clone()),
        _ => None,
    })
}

/// A message as a reader would copy it by hand.
pub fn plain(message: &Message) -> String {
    let mut lines = Vec::new();
    match &message.view {
        View::Text(text) => {
            lines.extend(text.heading.iter().cloned());
            lines.extend(text.paragraphs.iter().cloned());
        }
        View::Card(card) => {
            lines.push(card.title.clone());
            lines.extend(card.lines.iter().cloned());
            lines.extend(card.facts.iter().map(|(label, value)| format!("{label}: {value}")));
            lines.extend(card.body.iter().cloned());
            lines.push(card.footer.clone());
        }
        View::List(list) => {
            lines.push(list.heading.clone());
            lines.extend(list.note.iter().cloned());
            lines.extend(list.items.iter().map(|item| format!("[{}] {}", item.label, item.detail)));
            if list.items.is_empty() {
                lines.push(list.empty.clone());
            }
        }
        View::Choice(choice) => {
            lines.extend(choice.question.iter().cloned());
            let options: Vec<_> = choice
                .options
                .iter()
                .map(|option| format!("[{}{}]", if option.chosen { "✓ " } else { "" }, option.label))
                .collect();
            lines.push(options.join(" "));
        }
        View::Digest(digest) => {
            lines.push(digest.heading.clone());
            for group in &digest.groups {
                lines.push(group.heading.clone());
                for entry in &group.entries {
                    lines.push(format!("[{}]  {}", entry.label, entry.detail));
                }
            }
            lines.extend(digest.more.clone());
        }
        View::Form(form) => lines.push(format!("form {}", form.id.encode())),
        View::Table(table) => lines.push(table.heading.clone()),
        View::File(file) => lines.push(file.name.clone()),
        View::Chart(chart) => lines.push(chart.heading.clone()),
        View::Progress(progress) => lines.push(format!("{} {}", progress.heading, progress.done)),
    }
    for row in &message.buttons {
        let row: Vec<_> = row.iter().map(|button| format!("[{}]", button.label)).collect();
        lines.push(row.join(" "));
    }
    lines.extend(message.asks.iter().map(|asks| format!("✎ {}", asks.question)));
    lines.join("\n  ")
}

fn joins() -> Joins {
    Joins {
        platforms: vec![Platform::Web],
        subscriptions: 2,
        interests: 1,
        withdrawn: 1,
        saved: 3,
        registrations: 2,
        staff: true,
    }
}

pub fn station() -> Station {
    Station {
        id: StationId(3),
        code: "kust".into(),
        name_zh: "昆明理工大学海智工作站".into(),
        name_en: "HOME Program station at Kunming University of Science and Technology".into(),
        place: Some(Prefecture::Kunming),
    }
}

/// A published posting.
pub fn posting(id: i64) -> Posting {
    let mut content = PostingContent::new(Lang::ZhHans, "多语言语音识别联合研发");
    content.texts.insert(
        Lang::En,
        PostingText {
            title: "Joint research on multilingual speech recognition".into(),
            ..PostingText::default()
        },
    );
    content.employer = "云南某科技有限公司".into();
    content.headcount = Some(Headcount::Exactly(3));
    content.degree = "博士".into();
    content.disciplines = vec!["语音识别".into(), "机器翻译".into()];
    content.research = "面向南亚、东南亚小语种的语音识别与合成".into();
    content.compensation = Some(Compensation {
        min: Some(300_000),
        max: Some(500_000),
        currency: "CNY".into(),
        per: Some(PayPeriod::Year),
        raw: "30-50万/年".into(),
    });
    content.deadline = Some(Day(jiff::civil::date(2026, 12, 31)));
    content.fields = [Field::ArtificialIntelligence, Field::Multilingual].into_iter().collect();
    content.engagement = [Engagement::Project, Engagement::Flexible].into_iter().collect();
    content.places = [Prefecture::Kunming].into_iter().collect();
    let digest = content.digest();
    Posting {
        id: PostingId(id),
        station: Some(StationId(3)),
        state: PostingState::Published,
        head: Revision {
            number: 1,
            content,
            digest,
            review: PostingState::Approved,
            changed_by: None,
            submitted_by: None,
            approved_by: None,
            remark: None,
        },
        live: None,
        publish_at: None,
        published_at: Some(NOW),
        halt: None,
        sequence: 0,
        changed_at: NOW,
    }
}
