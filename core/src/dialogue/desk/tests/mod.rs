//! The office without a store: a member, one posting, one import, and changes
//! that are carried out by a few lines. What is said is compared as a whole.

mod broadcasts;
mod events;
mod fixtures;
mod journeys;
mod screens;
mod table;
mod translations;
mod words;

use crate::dialogue::change::{Change, Outcome, Refusal};
use crate::dialogue::need::{
    Audience, AuditEntry, CellProblem, Dossier, Drafting, Facts, Import, ImportResult, ImportState, Member,
    Need, OnPlatform, Page, Reached, Recalled, Sending, Today,
};
use crate::dialogue::press::{FormId, Press, ShortDigest};
use crate::dialogue::state::State;
use crate::dialogue::tests::{NOW, button, plain, posting, station};
use crate::dialogue::{Ctx, Input, Place, Turn};
use crate::domain::access::Role;
use crate::domain::ids::{ImportId, InterestId, NoticeId, PersonId, PostingId, StaffId, StationId};
use crate::domain::interest::{Interest, InterestState, Shared};
use crate::domain::lang::Lang;
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::person::{Person, PersonKind, Platform, Profile, Staff};
use crate::domain::posting::{Posting, PostingState};
use crate::domain::registration::{Registration, RegistrationState};
use crate::event::{IncomingFile, Surface};
use crate::platform::Capabilities;
use crate::text::Texts;
use crate::view::{Form, Message, View};

use fixtures::{audience, audit, import, interests, members, sending, today};

/// A chat: no forms, no tables.
pub const CHAT: Capabilities = Capabilities { list_page: 12, digest_entries: 4, ..Capabilities::PLAIN };
/// The workbench: both.
pub const WEB: Capabilities =
    Capabilities { forms: true, tables: true, list_page: 25, digest_entries: 4, ..Capabilities::PLAIN };

/// Who did something before the member of the test came.
pub const OTHER: StaffId = StaffId(9);

/// One member of staff before one posting.
pub struct Office {
    pub person: Person,
    pub caps: Capabilities,
    /// Whether a machine drafts translations, and what it is at.
    pub machine: bool,
    pub drafting: Vec<Drafting>,
    pub memory: Vec<Recalled>,
    pub state: State,
    pub posting: Posting,
    pub import: Import,
    pub sending: Sending,
    pub registration: Registration,
    pub handouts: Vec<crate::domain::feedback::Kept>,
    /// Whether what was asked for is not for this member to read.
    pub hides: bool,
    pub changes: Vec<Change>,
    /// Answers changes with this instead of carrying them out.
    pub refuses: Option<Refusal>,
    transcript: String,
    shown: Vec<Message>,
}

/// A member of this role, at station S-3 where the role is a station's.
pub fn member(role: Role) -> Staff {
    let station = (role == Role::Station).then_some(StationId(3));
    Staff { id: StaffId(4), name: "王芳".into(), role, station }
}

/// A posting whose newest text stands there, written by somebody else.
pub fn posting_at(stage: PostingState) -> Posting {
    let mut posting = posting(17);
    posting.state = stage;
    posting.head.review = match stage {
        PostingState::Draft | PostingState::InReview => stage,
        _ => PostingState::Approved,
    };
    posting.head.changed_by = Some(OTHER);
    posting.published_at = (stage == PostingState::Published).then_some(NOW - 86_400_000);
    posting
}

/// The same text with something changed, its digest following.
pub fn edit(posting: &mut Posting, change: impl FnOnce(&mut crate::domain::posting::PostingContent)) {
    change(&mut posting.head.content);
    posting.head.digest = posting.head.content.digest();
}

impl Office {
    pub fn new(role: Role, lang: Lang, caps: Capabilities, posting: Posting) -> Self {
        let person = Person {
            id: PersonId(1),
            kind: PersonKind::Human,
            lang,
            lang_chosen: true,
            reads: Default::default(),
            zone: "Asia/Shanghai".into(),
            profile: Profile::default(),
            staff: Some(member(role)),
        };
        Self {
            person,
            caps,
            machine: false,
            drafting: Vec::new(),
            memory: Vec::new(),
            state: State::default(),
            posting,
            import: import(),
            sending: sending(),
            registration: events::registration(RegistrationState::Requested),
            handouts: events::handouts(),
            hides: false,
            changes: Vec::new(),
            refuses: None,
            transcript: String::new(),
            shown: Vec::new(),
        }
    }

    pub fn says(&mut self, text: &str) -> &mut Self {
        self.note(&format!("▸ {text}"));
        self.takes(match text.strip_prefix('/') {
            Some(rest) => {
                let (name, args) = rest.split_once(' ').unwrap_or((rest, ""));
                Input::Command { name: name.into(), args: args.into() }
            }
            None => Input::Text(text.into()),
        })
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

    pub fn sends(&mut self, name: &str, size: u64) -> &mut Self {
        self.note(&format!("▸ <{name}>"));
        self.takes(Input::File(IncomingFile { name: name.into(), size, handle: "f".into() }))
    }

    /// Fills the newest form, leaving what is not named as it stands.
    pub fn fills(&mut self, answers: &[(&str, &str)]) -> &mut Self {
        let form = self.form();
        let values = form.fields.iter().map(|field| {
            let answer = answers.iter().find(|(name, _)| *name == field.name);
            (field.name.clone(), answer.map_or_else(|| field.value.clone(), |(_, value)| (*value).into()))
        });
        let values: Vec<_> = values.collect();
        self.note(&format!("▸ {answers:?}"));
        self.takes(Input::Submit { form: form.id, values })
    }

    /// The newest form.
    pub fn form(&self) -> Form {
        let form = self.shown.iter().rev().find_map(|message| match &message.view {
            View::Form(form) => Some(form.clone()),
            _ => None,
        });
        form.unwrap_or_else(|| panic!("no form in\n{}", self.transcript))
    }

    pub fn takes(&mut self, mut input: Input) -> &mut Self {
        for _ in 0..3 {
            let turn = self.step(&input);
            self.state = turn.state.clone();
            self.show(&turn);
            let Some(change) = turn.change else { return self };
            self.changes.push(change.clone());
            input = Input::After(match self.refuses.clone() {
                Some(refusal) => Outcome::Refused(refusal),
                None => self.carry_out(change),
            });
        }
        panic!("changes without end in\n{}", self.transcript);
    }

    /// One turn through the router, without carrying anything out.
    pub fn step(&self, input: &Input) -> Turn {
        let needs = crate::dialogue::needs(&self.state, input, &self.person, Surface::Private, &self.caps);
        let facts = self.facts(&needs);
        let ctx = Ctx {
            now: NOW,
            words: Texts::get().words(self.person.lang).also(self.person.reads),
            actor: &self.person,
            name_hint: None,
            subject: &self.person,
            surface: Surface::Private,
            guild: None,
            platform: Platform::Telegram,
            caps: self.caps,
            machine: self.machine,
            facts: &facts,
        };
        crate::dialogue::step(self.state.clone(), input, &ctx)
    }

    /// Only what was asked for, so that a need that is not named is missed.
    fn facts(&self, needs: &[Need]) -> Facts {
        let mut facts = Facts::default();
        for need in needs {
            match need {
                Need::Today => facts.today = today(),
                Need::Attendees { .. } | Need::Attendee(_) if self.hides => {}
                Need::EventHandouts(_) | Need::EventStatistics(_) | Need::EventYear(_) if self.hides => {}
                Need::EventHandouts(_) => facts.handouts = self.handouts.clone(),
                Need::EventStatistics(_) => facts.statistics = Some(events::statistics()),
                Need::EventYear(_) => facts.year = Some(events::year()),
                Need::Attendees { id, page, size, .. } if *id == self.posting.id => {
                    facts.attendees = events::attendees(&self.posting, &self.registration, (*page, *size));
                }
                Need::Attendee(id) if *id == self.registration.id => {
                    facts.registration = Some(events::registered(&self.posting, &self.registration));
                }
                Need::Repeats { page, size, .. } => {
                    facts.desk = self.page(*page, *size);
                    facts.drafts = 6;
                }
                Need::Memory { .. } => facts.memory = self.memory.clone(),
                Need::Drafts(_) => facts.drafting = self.drafting.clone(),
                Need::Translations { page, size } => facts.desk = self.page(*page, *size),
                Need::DeskEvents { page, size } | Need::Desk { page, size, .. } => {
                    facts.desk = self.page(*page, *size)
                }
                Need::Dossier(id) if *id == self.posting.id => facts.dossier = Some(self.dossier()),
                Need::Imports { page, size } => {
                    let items = vec![self.import.clone()];
                    facts.imports = Page { items, page: *page, size: *size, total: 1 };
                }
                Need::Import(id) if *id == self.import.id => facts.import = Some(self.import.clone()),
                Need::ImportRows { id, page, size } if *id == self.import.id => {
                    facts.import = Some(self.import.clone());
                    facts.desk = self.page(*page, *size);
                }
                Need::Received { page, size } => {
                    facts.received = Page { items: interests(), page: *page, size: *size, total: 2 };
                }
                Need::Sending(id) if id.0 == 5 => facts.sending = Some(self.sending.clone()),
                Need::Broadcasts { page, size } => {
                    let mut finished = self.sending.clone();
                    (finished.id, finished.kind) = (NoticeId(4), NoticeKind::Correction);
                    (finished.waiting, finished.sent) = (0, 1200);
                    let items = vec![self.sending.clone(), finished];
                    facts.broadcasts = Page { items, page: *page, size: *size, total: 2 };
                    facts.planned.extend(self.posting.publish_at.map(|_| self.posting.clone()));
                }
                Need::Audit { page, size } => {
                    facts.audit = Page { items: audit(), page: *page, size: *size, total: 40 };
                }
                Need::Members => facts.members = members(),
                Need::Stations => facts.stations = vec![station()],
                _ => {}
            }
        }
        facts
    }

    fn page(&self, page: u32, size: u32) -> Page<Posting> {
        Page { items: vec![self.posting.clone()], page, size, total: 1 }
    }

    fn dossier(&self) -> Dossier {
        Dossier {
            posting: self.posting.clone(),
            station: Some(station()),
            changed_by: Some("李强".into()),
            submitted_by: self.posting.head.submitted_by.map(|_| "李强".into()),
            approved_by: self.posting.head.approved_by.map(|_| "王芳".into()),
            notice: self.posting.published_at.map(|_| NoticeId(5)),
            correction: None,
            recall: None,
            audience: audience(),
            reached: Reached { sent: 1000, waiting: 200, interested: 2 },
            interests: 2,
            readings: vec![("需求人数".into(), "三名".into(), "3 人".into())],
        }
    }

    fn carry_out(&mut self, change: Change) -> Outcome {
        let me = self.person.staff.as_ref().map(|staff| staff.id);
        let posting = &mut self.posting;
        match change {
            Change::Submit { .. } => {
                posting.head.submitted_by = me;
                self.moves(PostingState::InReview)
            }
            Change::Approve { .. } => {
                posting.head.approved_by = me;
                self.moves(PostingState::Approved)
            }
            Change::Return { remark, .. } => {
                posting.head.remark = Some(remark);
                self.moves(PostingState::Draft)
            }
            Change::Publish { at: Some(at), .. } => {
                posting.publish_at = Some(at);
                self.moves(PostingState::Approved)
            }
            Change::Publish { id, at: None, .. } if posting.live.is_some() => {
                posting.live = None;
                Outcome::Corrected { id, notice: Some(NoticeId(5)), told: 2 }
            }
            Change::Publish { id, at: None, .. } => {
                posting.state = PostingState::Published;
                posting.published_at = Some(NOW);
                Outcome::Published { id, notice: Some(NoticeId(5)), matched: Some(1204) }
            }
            Change::Unschedule(_) => {
                posting.publish_at = None;
                Outcome::Unscheduled(posting.id)
            }
            Change::TestSend { lang, .. } => Outcome::Tested { lang, chats: 2, here: true },
            Change::Steer { id, to } => {
                self.sending.state = to;
                if to == NoticeState::Cancelled {
                    (self.sending.dropped, self.sending.waiting) = (self.sending.waiting, 0);
                    self.sending.by_platform.iter_mut().for_each(|on| on.waiting = 0);
                }
                Outcome::Steered { id, state: to }
            }
            Change::Recall { id, .. } => {
                posting.state = PostingState::Closed;
                self.sending.kind = NoticeKind::Recall;
                Outcome::Recalled { id, notice: NoticeId(5) }
            }
            Change::Close(_) if posting.state == PostingState::Published => self.ends(PostingState::Closed),
            Change::Close(_) => self.ends(PostingState::Discarded),
            Change::Correct { content, .. } => {
                let mut content = *content;
                content.follow(&posting.head.content);
                posting.head.digest = content.digest();
                posting.head.content = content;
                posting.head.changed_by = me;
                self.moves(PostingState::Draft)
            }
            Change::DraftText { id, lang, .. } => {
                self.drafting.push(Drafting { lang, failure: None });
                Outcome::Drafting(id)
            }
            Change::SignIn(code) if code == "RIGHT" => Outcome::SignedIn(member(Role::Reviewer)),
            Change::SignIn(_) => Outcome::Refused(Refusal::BadCode),
            Change::Import(_) => Outcome::ImportTaken(self.import.id),
            Change::SubmitImport(_) => Outcome::ImportSubmitted { submitted: 1_260, held: 5 },
            Change::DiscardImport(_) => Outcome::ImportDiscarded(1_265),
            Change::Invite { .. } => {
                Outcome::Invited { id: StaffId(12), code: "K7QM-29XD".into(), expires: NOW + 86_400_000 }
            }
            other => events::carry_out(self, other),
        }
    }

    fn moves(&mut self, stage: PostingState) -> Outcome {
        self.posting.head.review = stage;
        self.ends(if self.posting.state == PostingState::Published { PostingState::Published } else { stage })
    }

    fn ends(&mut self, state: PostingState) -> Outcome {
        self.posting.state = state;
        Outcome::Moved { id: self.posting.id, state }
    }

    fn show(&mut self, turn: &Turn) {
        if !turn.toast.text.is_empty() {
            self.note(&format!("◂ ({})", turn.toast.text));
        }
        for say in &turn.say {
            let mark = if say.place == Place::InPlace { "◂*" } else { "◂" };
            let anchor = say.anchor.as_ref().map_or_else(String::new, |name| format!(" #{name}"));
            self.note(&format!("{mark}{anchor} {}", whole(&say.message)));
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

    /// The last thing that was said.
    pub fn last(&self) -> String {
        self.shown.last().map(whole).unwrap_or_default()
    }

    pub fn digest(&self) -> ShortDigest {
        ShortDigest::of(&self.posting.head.digest)
    }
}

/// A message with all cells and questions in it.
pub fn whole(message: &Message) -> String {
    let mut lines = Vec::new();
    match &message.view {
        View::Table(table) => {
            lines.push(table.heading.clone());
            lines.extend(table.note.iter().cloned());
            lines.push(format!("| {}", table.columns.join(" | ")));
            lines.extend(table.rows.iter().map(|row| format!("| {}", row.cells.join(" | "))));
            if table.rows.is_empty() {
                lines.push(table.empty.clone());
            }
        }
        View::Form(form) => {
            lines.push(form.heading.clone());
            lines.extend(form.intro.iter().cloned());
            for field in &form.fields {
                let mark = if field.optional { "" } else { "*" };
                let value = field.value.replace('\n', "⏎");
                lines.push(format!("{}{mark} {} = {value}", field.label, field.name));
                lines.extend((!field.help.is_empty()).then(|| format!("  {}", field.help)));
                lines.extend(field.error.iter().map(|error| format!("  ! {error}")));
            }
            lines.push(format!("({})", form.submit));
        }
        View::Progress(progress) => {
            lines.push(format!("{} {}/{:?}", progress.heading, progress.done, progress.total));
            lines.extend(progress.counts.iter().map(|(label, count)| format!("{label}: {count}")));
        }
        View::Chart(chart) => {
            lines.push(format!("{} ({:?})", chart.heading, chart.shape));
            lines.extend(chart.note.iter().cloned());
            lines.push(format!("| {} | {}", chart.columns.0, chart.columns.1));
            lines.extend(chart.points.iter().map(|point| format!("| {} | {}", point.label, point.says)));
            if chart.points.is_empty() {
                lines.push(chart.empty.clone());
            }
        }
        View::Text(_) | View::Card(_) | View::List(_) | View::Digest(_) | View::Choice(_) | View::File(_) => {
            return plain(message);
        }
    }
    for row in &message.buttons {
        let row: Vec<_> = row.iter().map(|button| format!("[{}]", button.label)).collect();
        lines.push(row.join(" "));
    }
    lines.join("\n  ")
}

/// Every staff press there is, on the posting and import of the office.
pub fn every_press(office: &Office) -> Vec<Press> {
    let (id, import, digest) = (office.posting.id, office.import.id, office.digest());
    let mut all = vec![
        Press::Today,
        Press::Desk { state: None, page: 0 },
        Press::Desk { state: Some(PostingState::InReview), page: 0 },
        Press::DeskEvents { page: 0 },
        Press::NewEvent,
        Press::Imports { page: 0 },
        Press::Import { id: import },
        Press::ImportRows { id: import, page: 0 },
        Press::Annotated { id: import },
        Press::Received { page: 0 },
        Press::Sending { id: NoticeId(5) },
        Press::Broadcasts { page: 0 },
        Press::PauseNotice { id: NoticeId(5) },
        Press::ResumeNotice { id: NoticeId(5) },
        Press::AskCancelNotice { id: NoticeId(5) },
        Press::CancelNotice { id: NoticeId(5) },
        Press::Audit { page: 1 },
        Press::Members,
        Press::SubmitImport { id: import },
        Press::AskDiscardImport { id: import },
        Press::DiscardImport { id: import },
        Press::AskInvite,
    ];
    all.extend(posting_presses(id, &digest));
    all.extend(events::every_event_press(id));
    all
}

/// Every staff press on one posting.
pub fn posting_presses(id: PostingId, digest: &ShortDigest) -> Vec<Press> {
    let digest = || digest.clone();
    vec![
        Press::Dossier { id },
        Press::Preview { id, lang: Lang::En, on: Platform::Web },
        Press::Submit { id, digest: digest() },
        Press::Approve { id, digest: digest() },
        Press::AskReturn { id },
        Press::Publish { id, digest: digest() },
        Press::AskSchedule { id },
        Press::Unschedule { id },
        Press::AskRecall { id },
        Press::AskClose { id },
        Press::Close { id },
        Press::AskCorrect { id },
        Press::AskCorrectPart { id, part: crate::domain::part::Part::Employer, lang: None },
        Press::ConfirmFields { id, digest: digest() },
    ]
}

/// Every staff form on the posting of the office.
pub fn every_form(office: &Office) -> Vec<FormId> {
    let (id, digest) = (office.posting.id, || office.digest());
    let mut all = vec![
        FormId::NewEvent,
        FormId::Return { id, digest: digest() },
        FormId::Schedule { id, digest: digest() },
        FormId::Recall { id },
        FormId::Correct { id, digest: digest() },
        FormId::Invite,
        FormId::Upload,
        FormId::SignIn,
    ];
    all.extend(events::every_event_form(id));
    all
}
