//! One turn, for chats (see [`super::batch`]) and for pages of the workbench.

use std::collections::HashMap;

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::dialogue::change::{Change, EventOutcome, Outcome, Wished};
use crate::dialogue::need::Facts;
use crate::dialogue::press::{FormId, Press};
use crate::dialogue::state::State;
use crate::dialogue::{self, Ctx, Input, Place, Say, Toast};
use crate::domain::guild::Guild;
use crate::domain::lang::Lang;
use crate::domain::person::{Address, Person, PersonKind, Platform};
use crate::domain::posting::YUNNAN_ZONE;
use crate::event::{Event, Inbound, Surface};
use crate::platform::Outgoing;
use crate::store::{Answer, StoreError, Tx};
use crate::text::Texts;
use crate::view::Message;

use super::apply::Applied;
use super::{DeskAnswer, Page, Service, ServiceError};

/// Changes that one input may lead to, one after the other.
const MAX_ROUNDS: usize = 4;

/// Who acts, and for whom.
pub(super) struct Cast {
    pub actor: Person,
    pub subject: Person,
    /// Whether the actor cannot be written to, as far as is known: somebody in a
    /// guild who takes no direct messages.
    pub unreached: bool,
}

/// What a turn came to before it is said.
pub(super) struct Played {
    pub cast: Cast,
    pub say: Vec<Say>,
    pub toast: Toast,
    pub outcome: Option<Outcome>,
    /// Whether the command menu is to be shown anew.
    pub menu: bool,
}

impl Played {
    /// Whether it left work that takes longer than a turn.
    pub fn leaves_work(&self) -> bool {
        matches!(
            self.outcome,
            Some(
                Outcome::ImportTaken(_)
                    | Outcome::FileTaken(_)
                    | Outcome::Drafting(_)
                    | Outcome::Event(EventOutcome::Printing(_))
            )
        )
    }
}

impl Service {
    /// Something pressed or filled in on the workbench. The same request
    /// twice is answered with the page it leads to and does nothing again.
    ///
    /// # Errors
    /// When the store fails; nothing was kept then.
    pub fn desk<'a>(&'a self, inbound: Inbound) -> BoxFuture<'a, Result<DeskAnswer, ServiceError>> {
        async move {
            let now = self.clock.now();
            let mut tx = self.store.write().await?;
            if !tx.take_inbound(inbound.at.platform, &inbound.id, now).await? {
                drop(tx);
                let page = self.look(&inbound.by, &Press::Today, inbound.lang_hint).await?;
                return Ok(DeskAnswer { page, outcome: None, toast: Toast::default(), repeated: true });
            }
            let played = self.play(&mut tx, &inbound, now).await?;
            tx.commit().await?;
            self.rouse(&played);
            let page = page(played.say, &played.cast.actor);
            Ok(DeskAnswer { page, outcome: played.outcome, toast: played.toast, repeated: false })
        }
        .boxed()
    }

    /// A page of the workbench or a card: reads only. Somebody of whom nothing
    /// is known reads it in the language of `hint`.
    ///
    /// # Errors
    /// When the store fails.
    pub fn look<'a>(
        &'a self,
        by: &'a Address,
        press: &'a Press,
        hint: Option<Lang>,
    ) -> BoxFuture<'a, Result<Page, ServiceError>> {
        async move {
            let now = self.clock.now();
            let mut tx = self.store.read().await?;
            let actor = match tx.person_at(by).await? {
                Some((_, person)) => person,
                None => stranger(hint),
            };
            let caps = self.capabilities(by.platform);
            let (state, input) = (State::default(), Input::Press(press.clone()));
            let needs = dialogue::needs(&state, &input, &actor, Surface::Desk, &caps);
            let homes = HashMap::new();
            let facts = super::facts::gather(&mut tx, &needs, &actor, &actor, &homes, None, now).await?;
            let ctx = Ctx {
                now,
                words: Texts::get().words(actor.lang).also(actor.reads),
                actor: &actor,
                name_hint: None,
                subject: &actor,
                surface: Surface::Desk,
                guild: None,
                platform: by.platform,
                caps,
                machine: self.translator.is_some(),
                facts: &facts,
            };
            let turn = dialogue::step(state, &input, &ctx);
            // Reading changes nothing: a press that would is answered by nobody here.
            let mut page = page(if turn.change.is_some() { Vec::new() } else { turn.say }, &actor);
            page.reference = reference(&facts);
            if page.messages.is_empty() && !turn.toast.text.is_empty() {
                page.messages.push(Message::problem(turn.toast.text));
            }
            Ok(page)
        }
        .boxed()
    }

    /// Rouses whoever has something to do now that the turn is committed.
    fn rouse(&self, played: &Played) {
        self.wake.wake();
        if played.leaves_work() {
            self.wake_workers();
        }
    }

    /// Plays one turn on what it finds.
    pub(super) async fn play(&self, tx: &mut Tx, inbound: &Inbound, now: i64) -> Result<Played, StoreError> {
        let mut cast = cast(tx, inbound, now).await?;
        let caps = self.capabilities(inbound.at.platform);
        let by = owner(inbound);
        let mut state = tx.load_state(&inbound.at, by).await?;
        let before = state.clone();
        let mut input = input(&inbound.event);
        let (mut say, mut toast, mut outcome, mut menu) = (Vec::new(), Toast::default(), None, false);
        for _ in 0..MAX_ROUNDS {
            let needs = dialogue::needs(&state, &input, &cast.actor, inbound.surface, &caps);
            let homes = HashMap::new();
            let (actor, subject) = (&cast.actor, &cast.subject);
            let facts =
                super::facts::gather(tx, &needs, actor, subject, &homes, guild_of(inbound), now).await?;
            let turn = dialogue::step(state, &input, &self.ctx(&cast, inbound, &facts, now));
            state = turn.state;
            say.extend(turn.say);
            if !turn.toast.text.is_empty() {
                toast = turn.toast;
            }
            let Some(change) = turn.change else { break };
            let refreshes = matches!(
                change,
                Change::SetLang(_)
                    | Change::SetProfile(_)
                    | Change::SignIn(_)
                    | Change::Wish(Wished::Zone(_) | Wished::Reads(_))
                    | Change::Link(_)
                    | Change::Unlink(_)
            );
            let applied = Applied {
                cast: (&cast.actor, &cast.subject),
                inbound,
                public_url: &self.public_url,
                machine: self.translator.is_some(),
                now,
            };
            let came = super::apply::apply(tx, change, &applied).await?;
            if refreshes {
                menu |= !matches!(came, Outcome::Refused(_) | Outcome::Done)
                    || matches!(input, Input::Press(Press::ChooseLang { .. }));
                cast = reload(tx, cast, inbound).await?;
            }
            outcome = Some(came.clone());
            input = Input::After(came);
        }
        if state != before {
            tx.save_state(&inbound.at, by, &state, now).await?;
        }
        if cast.unreached
            && let Some(message) = unreached(tx, &cast.actor, inbound, outcome.as_ref(), now).await?
        {
            say.push(Say { place: Place::New, message, anchor: None });
        }
        Ok(Played { cast, say, toast, outcome, menu })
    }

    /// What a step of a turn may know.
    pub(super) fn ctx<'a>(
        &self,
        cast: &'a Cast,
        inbound: &'a Inbound,
        facts: &'a Facts,
        now: i64,
    ) -> Ctx<'a> {
        Ctx {
            now,
            words: Texts::get().words(cast.subject.lang).also(cast.subject.reads),
            actor: &cast.actor,
            name_hint: inbound.name_hint.as_deref(),
            subject: &cast.subject,
            surface: inbound.surface,
            guild: inbound.guild.as_ref(),
            platform: inbound.at.platform,
            caps: self.capabilities(inbound.at.platform),
            machine: self.translator.is_some(),
            facts,
        }
    }
}

/// Whose dialogue it is. A group has one, whoever of its administrators speaks.
pub(super) fn owner(inbound: &Inbound) -> &Address {
    match inbound.surface {
        Surface::Group { .. } => &inbound.at,
        Surface::Private | Surface::Desk => &inbound.by,
    }
}

/// What an event is, once its form is checked.
pub(super) fn input(event: &Event) -> Input {
    match event {
        Event::Command { name, args } => Input::Command { name: name.to_lowercase(), args: args.clone() },
        Event::Setup(args) => Input::Setup(args.clone()),
        Event::Text(text) if text.trim().is_empty() => Input::Other,
        Event::Text(text) => Input::Text(text.clone()),
        Event::Press(payload) => Press::decode(payload).map_or(Input::UnknownPress, Input::Press),
        Event::Submit { form, values } => match FormId::decode(form) {
            Some(form) => Input::Submit { form, values: values.clone() },
            None => Input::UnknownPress,
        },
        Event::File(file) => Input::File(file.clone()),
        // Leaving is dealt with before there is a turn.
        Event::Other | Event::Left | Event::LeftGuild(_) => Input::Other,
        Event::Joined => Input::Joined,
    }
}

/// What somebody is told who cannot be written to: once each time that is found
/// out, and whenever they subscribe to something that could not be brought.
async fn unreached(
    tx: &mut Tx,
    actor: &Person,
    inbound: &Inbound,
    outcome: Option<&Outcome>,
    now: i64,
) -> Result<Option<Message>, StoreError> {
    let tries = matches!(input(&inbound.event), Input::Press(Press::TryReach));
    let subscribes = matches!(outcome, Some(Outcome::Subscribed(_) | Outcome::SubscribedBefore(_)));
    if tries || !(tx.warn_unreached(&inbound.by).await? || subscribes) {
        return Ok(None);
    }
    let meanwhile = tx.reached_at(actor.id, now).await?.map(|(_, to)| to.platform);
    let words = Texts::get().words(actor.lang);
    Ok(Some(dialogue::reach::closed(inbound.by.platform, meanwhile, words)))
}

/// The guild a turn is about, for reading.
pub(super) fn guild_of(inbound: &Inbound) -> Option<(Platform, &Guild)> {
    inbound.guild.as_ref().map(|guild| (inbound.at.platform, guild))
}

/// Who acts and for whom; records are made for those who are new.
async fn cast(tx: &mut Tx, inbound: &Inbound, now: i64) -> Result<Cast, StoreError> {
    let guess = inbound.lang_hint.unwrap_or(Lang::ZhHans);
    // Who acts in a guild may still take no direct messages.
    let away = inbound.guild.is_some();
    let (actor, reached) = known(tx, &inbound.by, PersonKind::Human, guess, away, now).await?;
    let subject = if matches!(inbound.surface, Surface::Group { .. }) {
        known(tx, &inbound.at, PersonKind::Group, guess, false, now).await?.0
    } else {
        actor.clone()
    };
    Ok(Cast { actor, subject, unreached: !reached })
}

/// Who is at an address, and whether they are reached there: they are if they
/// were there just now, unless they acted `away` from it.
async fn known(
    tx: &mut Tx,
    at: &Address,
    kind: PersonKind,
    guess: Lang,
    away: bool,
    now: i64,
) -> Result<(Person, bool), StoreError> {
    Ok(match tx.person_at(at).await? {
        Some((account, person)) if away && !account.reachable => (person, false),
        Some((account, person)) => {
            tx.seen(&account, now).await?;
            (person, true)
        }
        None => (tx.create_person(kind, at, guess, YUNNAN_ZONE, now).await?.1, true),
    })
}

/// The same people after something about them changed.
async fn reload(tx: &mut Tx, cast: Cast, inbound: &Inbound) -> Result<Cast, StoreError> {
    let actor = tx.person_at(&inbound.by).await?.map_or(cast.actor, |(_, person)| person);
    let subject = if matches!(inbound.surface, Surface::Group { .. }) {
        tx.person_at(&inbound.at).await?.map_or(cast.subject, |(_, person)| person)
    } else {
        actor.clone()
    };
    Ok(Cast { actor, subject, unreached: cast.unreached })
}

/// Somebody of whom nothing is known, for pages that are looked at only.
pub(super) fn stranger(hint: Option<Lang>) -> Person {
    Person {
        id: crate::domain::ids::PersonId(0),
        kind: PersonKind::Human,
        lang: hint.unwrap_or(Lang::ZhHans),
        lang_chosen: false,
        reads: Default::default(),
        zone: YUNNAN_ZONE.to_owned(),
        profile: Default::default(),
        staff: None,
    }
}

fn page(say: Vec<Say>, actor: &Person) -> Page {
    Page {
        messages: say.into_iter().map(|say| say.message).collect(),
        lang: Texts::get().words(actor.lang).lang(),
        staff: actor.staff.clone(),
        reference: None,
    }
}

/// The id of the posting or event that was read.
fn reference(facts: &Facts) -> Option<String> {
    let dossier = facts.dossier.as_ref().map(|dossier| &dossier.posting);
    let of_registration = facts.registration.as_ref().map(|one| &one.posting);
    let posting = dossier.or(facts.attendees.event.as_ref()).or(of_registration)?;
    Some(posting.head.content.reference(posting.id))
}

/// What a turn says in answer, the answer to the press first.
pub(super) fn answers(inbound: &Inbound, played: Played) -> Vec<Answer> {
    let mut said: Vec<(Outgoing, Option<String>)> = Vec::new();
    if let Some(press) = &inbound.press {
        let Toast { text, alert } = played.toast;
        said.push((
            Outgoing::Answer { press: press.clone(), text, alert, alone: played.say.is_empty() },
            None,
        ));
    }
    let mut pressed = inbound.message.clone().filter(|_| matches!(inbound.event, Event::Press(_)));
    for Say { place, message, anchor } in played.say {
        let changed = match place {
            Place::InPlace => pressed.take(),
            Place::New => None,
        };
        let outgoing = match changed {
            Some(changed) => Outgoing::Edit { message: changed, to: message },
            None => Outgoing::Say(message),
        };
        said.push((outgoing, anchor));
    }
    if played.menu && inbound.surface == Surface::Private {
        let actor = &played.cast.actor;
        said.push((Outgoing::Menu { lang: actor.lang, staff: actor.staff.is_some() }, None));
    }
    let answer =
        |(what, anchor)| Answer { to: inbound.at.clone(), what, anchor, reply: inbound.reply.clone() };
    said.into_iter().map(answer).collect()
}
