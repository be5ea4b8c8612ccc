//! The certificate of attendance: who gets one, what stands on it, and what
//! is said when it cannot be made.

use crate::args;
use crate::domain::event::{Attendance, Halt};
use crate::domain::lang::Lang;
use crate::domain::posting::{Day, YUNNAN_ZONE};
use crate::domain::registration::{Issued, RegistrationState};
use crate::print::{Certificate, CertificateText, PrintError};
use crate::text::{Texts, Words, local};
use crate::view::{Button, File, Message, View};

use super::super::change::Refusal;
use super::super::need::Registered;
use super::super::press::Press;

/// What a certificate is.
pub const MEDIA_TYPE: &str = "application/pdf";

/// Why there is no certificate for this registration at `now` (ms since 1970).
///
/// # Errors
/// While the event is not over, and for whoever was not there.
pub fn is_due(own: &Registered, now: i64) -> Result<(), Refusal> {
    let content = own.posting.shown().unwrap_or(&own.posting.head.content);
    let over = own.posting.halt.is_none() && content.span().is_some_and(|span| span.until <= now);
    if !over && own.posting.halt != Some(Halt::Cancelled) {
        return Err(Refusal::NotOver);
    }
    let there =
        own.registration.state == RegistrationState::Confirmed && own.registration.attended_at.is_some();
    if over && there { Ok(()) } else { Err(Refusal::NotAttended) }
}

/// What asks for it, where there is one.
pub(in crate::dialogue) fn button(own: &Registered, words: Words, now: i64) -> Option<Button> {
    let press = Press::Certificate { id: own.registration.id };
    is_due(own, now).is_ok().then(|| Button::primary(words.say("certificate-button"), press))
}

/// The certificate in Chinese and in the language of the reader; `address` is
/// where it is verified, if anywhere.
pub fn certificate(own: &Registered, issued: &Issued, reader: Lang, address: Option<String>) -> Certificate {
    let texts = Texts::get();
    let mut words = vec![texts.words(Lang::ZhHans), texts.words(reader)];
    words.dedup_by_key(|words| words.lang());
    let mut certificate = Certificate {
        number: issued.id.to_string(),
        name: own.registration.name.clone(),
        institution: own.registration.institution.clone(),
        texts: words.into_iter().map(|words| text(own, issued, words)).collect(),
        address,
    };
    if let [first, second] = certificate.texts.as_mut_slice()
        && first.title == second.title
    {
        second.title.clear();
    }
    certificate
}

fn text(own: &Registered, issued: &Issued, words: Words) -> CertificateText {
    let content = own.posting.shown().unwrap_or(&own.posting.head.content);
    let issued_on = args! { day: issued_on(issued, words), number: issued.id.to_string() };
    CertificateText {
        lang: words.lang(),
        issuer: words.say("certificate-issuer"),
        heading: words.say("certificate-heading"),
        certifies: words.say("certificate-certifies"),
        attended: words.say("certificate-attended"),
        title: words.rendition(content).text.title.clone(),
        facts: facts(own, words),
        issued: words.say_with("certificate-issued", &issued_on),
        verify: words.say("certificate-verify"),
    }
}

/// The day on which it was issued, where it was.
pub fn issued_on(issued: &Issued, words: Words) -> String {
    local(issued.at, YUNNAN_ZONE).map(|at| words.day(Day(at.date()))).unwrap_or_default()
}

/// Label and value of what is said of the event.
pub fn facts(own: &Registered, words: Words) -> Vec<(String, String)> {
    let content = &*words.in_script(own.posting.shown().unwrap_or(&own.posting.head.content));
    let Some(event) = &content.event else { return Vec::new() };
    let place = match own.registration.attendance {
        Attendance::Online => words.attendance(Attendance::Online),
        Attendance::OnSite => {
            let places = words.places(content.places);
            let known = content.place.contains(&places);
            words.join(
                [if known { String::new() } else { places }, content.place.clone()]
                    .into_iter()
                    .filter(|part| !part.is_empty()),
            )
        }
    };
    [
        (words.say("certificate-kind"), words.event_kind(event.kind)),
        (words.say("certificate-when"), words.event_time(content)),
        (words.say("certificate-place"), place),
        (words.say("certificate-organiser"), content.employer.clone()),
        (words.say("certificate-co-organisers"), words.join(&event.co_organisers)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect()
}

/// The name of its file, of letters that every system takes.
pub fn file_name(own: &Registered, issued: &Issued) -> String {
    format!("{}-{}.pdf", own.posting.reference(), issued.id)
}

/// The file that the store keeps under this number.
pub fn message(own: &Registered, issued: &Issued, file: i64, words: Words) -> Message {
    let content = own.posting.shown().unwrap_or(&own.posting.head.content);
    let title = words.rendition(content).text.title.clone();
    let about =
        args! { event: content.reference(own.posting.id), title: title, number: issued.id.to_string() };
    Message::new(View::File(File {
        name: file_name(own, issued),
        media_type: MEDIA_TYPE.to_owned(),
        file,
        caption: words.say_with("certificate-caption", &about),
    }))
}

/// What whoever asked for it reads when it could not be made.
pub fn failed(error: &PrintError, words: Words) -> String {
    match error {
        PrintError::Fonts(_) => words.say("certificate-no-fonts"),
        PrintError::Letters(letters) => {
            words.say_with("certificate-letters", &args! { letters: letters.clone() })
        }
        PrintError::Template(_) => words.say("house-fault"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::{EventKind, LocalTime};
    use crate::domain::ids::{CertificateId, PersonId, RegistrationId};
    use crate::domain::posting::PostingContent;
    use crate::domain::registration::Registration;

    /// Somebody at a lecture from 15:00 to 17:00 in Kunming, and when it ended.
    fn there(attendance: Attendance) -> (Registered, i64) {
        let mut posting = super::super::super::tests::posting(17);
        let mut content = PostingContent::new_event(Lang::ZhHans, "水稻基因", EventKind::Lecture);
        content.employer = "云南大学".into();
        content.place = "科学馆".into();
        if let Some(event) = &mut content.event {
            event.starts = LocalTime::read("2026-12-20 15:00");
            event.ends = LocalTime::read("2026-12-20 17:00");
            event.co_organisers = vec!["甲学会".into(), "乙学会".into()];
        }
        let until = content.span().expect("a span").until;
        posting.head.content = content;
        let registration = Registration {
            id: RegistrationId(5),
            event: posting.id,
            person: PersonId(3),
            state: RegistrationState::Confirmed,
            attendance,
            companions: 0,
            name: "Anna Weber".into(),
            institution: "TU Berlin".into(),
            answers: Vec::new(),
            code: "ABCD2345".into(),
            offer_until: None,
            attended_at: Some(until - 1),
            registered_at: 0,
        };
        (
            Registered { registration, posting, place: None, after: Default::default(), files: Vec::new() },
            until,
        )
    }

    fn issued(at: i64) -> Issued {
        Issued { id: CertificateId(7), registration: RegistrationId(5), token: "secret".into(), at }
    }

    #[test]
    fn it_is_for_whoever_was_there_once_the_event_is_over() {
        let (own, until) = there(Attendance::OnSite);
        assert_eq!(is_due(&own, until), Ok(()));
        assert_eq!(is_due(&own, until - 1), Err(Refusal::NotOver));
        let mut absent = own.clone();
        absent.registration.attended_at = None;
        assert_eq!(is_due(&absent, until), Err(Refusal::NotAttended));
        let mut given_up = own.clone();
        given_up.registration.state = RegistrationState::Cancelled;
        assert_eq!(is_due(&given_up, until), Err(Refusal::NotAttended));
        for (halt, why) in [(Halt::Postponed, Refusal::NotOver), (Halt::Cancelled, Refusal::NotAttended)] {
            let mut halted = own.clone();
            halted.posting.halt = Some(halt);
            assert_eq!(is_due(&halted, until), Err(why));
        }
        let mut undated = own;
        if let Some(event) = &mut undated.posting.head.content.event {
            event.starts = None;
        }
        assert_eq!(is_due(&undated, until), Err(Refusal::NotOver));
    }

    #[test]
    fn it_is_in_chinese_and_in_the_readers_language_and_keeps_the_code_to_itself() {
        let (own, until) = there(Attendance::OnSite);
        let address = Some("https://haizhi.example/certificate/secret".to_owned());
        let both = certificate(&own, &issued(until), Lang::En, address);
        let langs: Vec<Lang> = both.texts.iter().map(|text| text.lang).collect();
        assert_eq!(langs, [Lang::ZhHans, Lang::En]);
        assert_eq!((both.number.as_str(), both.name.as_str()), ("C-7", "Anna Weber"));
        // There is no English title, so it stands once.
        assert_eq!((both.texts[0].title.as_str(), both.texts[1].title.as_str()), ("水稻基因", ""));
        assert_eq!(both.texts[0].facts[1].1, "2026年12月20日 15:00–17:00（昆明时间）");
        assert_eq!(both.texts[1].facts[1].1, "20 December 2026 15:00–17:00 (Kunming time)");
        assert_eq!(both.texts[1].facts[4].0, "Co-organisers");
        assert!(both.texts[1].issued.contains("20 December 2026"), "{}", both.texts[1].issued);
        assert!(!format!("{both:?}").contains("ABCD2345"), "{both:?}");
        let alone = certificate(&own, &issued(until), Lang::ZhHans, None);
        assert_eq!(alone.texts.len(), 1);
    }

    #[test]
    fn whoever_followed_it_online_was_at_no_place() {
        let place = |attendance| facts(&there(attendance).0, Texts::get().words(Lang::ZhHans))[2].1.clone();
        assert!(place(Attendance::OnSite).contains("科学馆"));
        assert!(!place(Attendance::Online).contains("科学馆"));
    }
}
