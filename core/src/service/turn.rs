//! The turn itself, for chats and for pages of the workbench.

use crate::dialogue::change::{Change, Outcome};
use crate::dialogue::press::{FormId, Press};
use crate::dialogue::state::State;
use crate::dialogue::{self, Ctx, Input, Place, Say, Toast};
use crate::domain::lang::Lang;
use crate::domain::person::{Address, Person, PersonKind};
use crate::domain::posting::YUNNAN_ZONE;
use crate::event::{Event, Inbound, Surface};
use crate::platform::{Capabilities, Outgoing};
use crate::store::{Lane, NewOutgoing, Tx};
use crate::text::Texts;
use crate::view::Message;

use super::apply::Applied;
use super::{DeskAnswer, Page, Service, ServiceError};

/// Changes that one input may lead to, one after the other.
const MAX_ROUNDS: usize = 4;

/// Who acts, and for whom.
struct Cast {
    actor: Person,
    subject: Person,
}

/// What a turn came to before it is said.
struct Played {
    cast: Cast,
    say: Vec<Say>,
    toast: Toast,
    outcome: Option<Outcome>,
    menu: bool,
}

impl Service {
    /// A turn of a chat: what is to be said goes into the outbox.
    pub(super) async fn chat_turn(&self, inbound: Inbound) -> Result<(), ServiceError> {
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        if !tx.take_inbound(inbound.at.platform, &inbound.id, now).await? {
            return Ok(());
        }
        if inbound.event == Event::Left {
            tx.set_reachable(&inbound.at, false).await?;
            tx.commit().await?;
            return Ok(());
        }
        let played = self.play(&mut tx, &inbound, now).await?;
        enqueue(&mut tx, &inbound, &played, now).await?;
        tx.commit().await?;
        self.rouse(&played);
        Ok(())
    }

    /// Something pressed or filled in on the workbench. The same request
    /// twice is answered with the page it leads to and does nothing again.
    ///
    /// # Errors
    /// When the store fails; nothing was kept then.
    pub async fn desk(&self, inbound: Inbound) -> Result<DeskAnswer, ServiceError> {
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

    /// A page of the workbench or a card: reads only. Somebody of whom nothing
    /// is known reads it in the language of `hint`.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn look(&self, by: &Address, press: &Press, hint: Option<Lang>) -> Result<Page, ServiceError> {
        let now = self.clock.now();
        let mut tx = self.store.read().await?;
        let actor = match tx.person_at(by).await? {
            Some((_, person)) => person,
            None => stranger(hint),
        };
        let caps = self.capabilities(by.platform);
        let (state, input) = (State::default(), Input::Press(press.clone()));
        let needs = dialogue::needs(&state, &input, &actor, Surface::Desk, &caps);
        let facts = super::facts::gather(&mut tx, &needs, &actor, &actor, now).await?;
        let ctx = Ctx {
            now,
            words: Texts::get().words(actor.lang),
            actor: &actor,
            name_hint: None,
            subject: &actor,
            surface: Surface::Desk,
            platform: by.platform,
            caps,
            facts: &facts,
        };
        let turn = dialogue::step(state, &input, &ctx);
        // Reading changes nothing: a press that would is answered by nobody here.
        let mut page = page(if turn.change.is_some() { Vec::new() } else { turn.say }, &actor);
        if page.messages.is_empty() && !turn.toast.text.is_empty() {
            page.messages.push(Message::problem(turn.toast.text));
        }
        Ok(page)
    }

    /// Rouses whoever has something to do now that the turn is committed.
    fn rouse(&self, played: &Played) {
        self.wake.wake();
        if matches!(played.outcome, Some(Outcome::ImportTaken(_))) {
            self.import_wake.wake();
        }
    }

    async fn play(&self, tx: &mut Tx, inbound: &Inbound, now: i64) -> Result<Played, ServiceError> {
        let mut cast = cast(tx, inbound, now).await?;
        let caps = self.capabilities(inbound.at.platform);
        // A group has one dialogue, whoever of its administrators speaks.
        let by = if matches!(inbound.surface, Surface::Group { .. }) { &inbound.at } else { &inbound.by };
        let mut state = tx.load_state(&inbound.at, by).await?;
        let before = state.clone();
        let mut input = input(&inbound.event);
        let (mut say, mut toast, mut outcome, mut menu) = (Vec::new(), Toast::default(), None, false);
        for _ in 0..MAX_ROUNDS {
            let turn = self.one_step(tx, state, &input, &cast, inbound, caps, now).await?;
            state = turn.state;
            say.extend(turn.say);
            if !turn.toast.text.is_empty() {
                toast = turn.toast;
            }
            let Some(change) = turn.change else { break };
            let refreshes = matches!(change, Change::SetLang(_) | Change::SetProfile(_) | Change::SignIn(_));
            let applied = Applied { cast: (&cast.actor, &cast.subject), inbound, now };
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
        Ok(Played { cast, say, toast, outcome, menu })
    }

    #[expect(clippy::too_many_arguments, reason = "one step needs the whole of its turn")]
    async fn one_step(
        &self,
        tx: &mut Tx,
        state: State,
        input: &Input,
        cast: &Cast,
        inbound: &Inbound,
        caps: Capabilities,
        now: i64,
    ) -> Result<dialogue::Turn, ServiceError> {
        let needs = dialogue::needs(&state, input, &cast.actor, inbound.surface, &caps);
        let facts = super::facts::gather(tx, &needs, &cast.actor, &cast.subject, now).await?;
        let ctx = Ctx {
            now,
            words: Texts::get().words(cast.subject.lang),
            actor: &cast.actor,
            name_hint: inbound.name_hint.as_deref(),
            subject: &cast.subject,
            surface: inbound.surface,
            platform: inbound.at.platform,
            caps,
            facts: &facts,
        };
        Ok(dialogue::step(state, input, &ctx))
    }
}

/// What an event is, once its form is checked.
fn input(event: &Event) -> Input {
    match event {
        Event::Command { name, args } => Input::Command { name: name.to_lowercase(), args: args.clone() },
        Event::Text(text) if text.trim().is_empty() => Input::Other,
        Event::Text(text) => Input::Text(text.clone()),
        Event::Press(payload) => Press::decode(payload).map_or(Input::UnknownPress, Input::Press),
        Event::Submit { form, values } => match FormId::decode(form) {
            Some(form) => Input::Submit { form, values: values.clone() },
            None => Input::UnknownPress,
        },
        Event::File(file) => Input::File(file.clone()),
        // Leaving is dealt with before there is a turn.
        Event::Other | Event::Left => Input::Other,
        Event::Joined => Input::Joined,
    }
}

/// Who acts and for whom; records are made for those who are new.
async fn cast(tx: &mut Tx, inbound: &Inbound, now: i64) -> Result<Cast, ServiceError> {
    let guess = inbound.lang_hint.unwrap_or(Lang::ZhHans);
    let actor = known(tx, &inbound.by, PersonKind::Human, guess, now).await?;
    let subject = if matches!(inbound.surface, Surface::Group { .. }) {
        known(tx, &inbound.at, PersonKind::Group, guess, now).await?
    } else {
        actor.clone()
    };
    Ok(Cast { actor, subject })
}

async fn known(
    tx: &mut Tx,
    at: &Address,
    kind: PersonKind,
    guess: Lang,
    now: i64,
) -> Result<Person, ServiceError> {
    Ok(match tx.person_at(at).await? {
        Some((account, person)) => {
            tx.seen(account.id, now).await?;
            person
        }
        None => tx.create_person(kind, at, guess, YUNNAN_ZONE, now).await?.1,
    })
}

/// The same people after something about them changed.
async fn reload(tx: &mut Tx, cast: Cast, inbound: &Inbound) -> Result<Cast, ServiceError> {
    let actor = tx.person_at(&inbound.by).await?.map_or(cast.actor, |(_, person)| person);
    let subject = if matches!(inbound.surface, Surface::Group { .. }) {
        tx.person_at(&inbound.at).await?.map_or(cast.subject, |(_, person)| person)
    } else {
        actor.clone()
    };
    Ok(Cast { actor, subject })
}

/// Somebody of whom nothing is known, for pages that are looked at only.
fn stranger(hint: Option<Lang>) -> Person {
    Person {
        id: crate::domain::ids::PersonId(0),
        kind: PersonKind::Human,
        lang: hint.unwrap_or(Lang::ZhHans),
        lang_chosen: false,
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
    }
}

/// Puts a turn's answers into the outbox, the answer to the press first.
async fn enqueue(tx: &mut Tx, inbound: &Inbound, played: &Played, now: i64) -> Result<(), ServiceError> {
    let mut out: Vec<(Outgoing, Option<&str>)> = Vec::new();
    if let Some(press) = &inbound.press {
        let (text, alert) = (played.toast.text.clone(), played.toast.alert);
        out.push((Outgoing::Answer { press: press.clone(), text, alert }, None));
    }
    let mut pressed = inbound.message.clone().filter(|_| matches!(inbound.event, Event::Press(_)));
    for say in &played.say {
        let message = match say.place {
            Place::InPlace => pressed.take(),
            Place::New => None,
        };
        let outgoing = match message {
            Some(message) => Outgoing::Edit { message, to: say.message.clone() },
            None => Outgoing::Say(say.message.clone()),
        };
        out.push((outgoing, say.anchor.as_deref()));
    }
    if played.menu && inbound.surface == Surface::Private {
        let actor = &played.cast.actor;
        out.push((Outgoing::Menu { lang: actor.lang, staff: actor.staff.is_some() }, None));
    }
    for (what, anchor) in &out {
        let new = NewOutgoing {
            to: &inbound.at,
            lane: Lane::Interactive,
            what,
            anchor: *anchor,
            edit_anchor: None,
        };
        tx.enqueue(new, now).await?;
    }
    Ok(())
}
