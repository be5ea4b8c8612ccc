//! When and where to be told.

use super::*;
use crate::args;
use crate::dialogue::digest;
use crate::dialogue::link::{Newcomer, used};
use crate::dialogue::press::Press;
use crate::domain::access::Role;
use crate::domain::ids::{AccountId, StaffId};
use crate::domain::person::{Account, Address, Staff};
use crate::domain::wishes::{Minute, Rhythm, Weekday, Wish};
use crate::domain::zone::Region;

fn account(id: i64, platform: Platform, chat: &str) -> Account {
    Account { id: AccountId(id), person: PersonId(1), address: Address::new(platform, chat), reachable: true }
}

fn chat(lang: Lang) -> Chat {
    let mut chat = Chat::new(lang);
    chat.settings.accounts = vec![account(1, Platform::Telegram, "1001"), account(2, Platform::Web, "w1")];
    chat
}

fn journey(lang: Lang) -> String {
    let words = Texts::get().words(lang);
    let back = words.say("button-back");
    let at_eight = Minute::at(8, 0).expect("of a day");
    let at_eight = words.say_with("wish-time-button", &args! { at: words.minute(at_eight) });
    let mut chat = chat(lang);
    chat.says("/settings").presses(&words.say("settings-rhythm")).presses(&words.rhythm(Rhythm::Weekly));
    chat.presses(&words.weekday(Weekday::Monday)).presses(&words.weekday(Weekday::Friday));
    chat.presses(&at_eight).says("25:00").says("18:30");
    chat.presses(&back).presses(&words.say("settings-quiet")).says("22:30-7");
    chat.presses(&words.say("settings-pause")).presses(&words.say("wish-pause-week"));
    chat.settings.waiting = 3;
    chat.says("/settings").presses(&words.say("settings-end-pause"));
    let zone = words.say("settings-zone");
    chat.presses(&zone).says("Atlantis").says("san").presses(&back);
    chat.presses(&zone).presses(&words.region(Region::Asia)).presses(&words.city("Asia/Tokyo"));
    chat.presses(&words.say("button-undo"));
    chat.presses(&words.say("settings-account")).presses(&words.platform(Platform::Web));
    chat.transcript
}

#[test]
fn the_whole_of_settings() {
    in_every_language!(journey);
}

#[test]
fn what_was_chosen_is_what_is_changed() {
    let mut chat = chat(Lang::En);
    let minute = |hour, minute| Minute::at(hour, minute).expect("of a day");
    chat.says("/settings").presses("How often").presses("Weekly").presses("At 08:00").says("18.30");
    assert_eq!(chat.settings.wishes.rhythm, Rhythm::Weekly);
    assert_eq!(chat.settings.wishes.digest_at, minute(18, 30));
    chat.presses("Monday").presses("Sunday");
    assert_eq!(chat.settings.wishes.digest_day, Weekday::Sunday);
    chat.says("/settings").presses("Quiet").presses("22:00–07:00");
    assert_eq!(chat.settings.wishes.quiet.map(|quiet| quiet.until), Some(minute(7, 0)));
    chat.presses("Undo");
    assert_eq!(chat.settings.wishes.quiet, None, "undo brings back what was before");
    chat.presses("Pause").says("2026-12-01");
    // Tuesday, at digest time in Berlin.
    assert_eq!(chat.settings.wishes.paused_until, Some(1_796_146_200_000));
    chat.presses("Time zone").says("柏林");
    assert_eq!(chat.person.zone, "Europe/Berlin");
}

#[test]
fn words_are_a_search_again_once_settings_are_left() {
    let mut chat = chat(Lang::En);
    chat.says("/settings").presses("Time zone").says("/home").says("nothing");
    assert!(chat.last().contains("“nothing”"), "{}", chat.last());
    assert!(chat.changes.is_empty(), "{:?}", chat.changes);
}

#[test]
fn a_pause_ends_within_a_year_and_not_in_the_past() {
    let mut chat = chat(Lang::En);
    chat.takes(Input::Press(Press::Wishes { of: Wish::Pause }));
    for day in ["2026-11-24", "2025-01-01", "2028-01-01", "tomorrow"] {
        chat.says(day);
    }
    for days in [0, 367, u32::MAX] {
        chat.takes(Input::Press(Press::PauseFor { days }));
    }
    assert!(chat.changes.is_empty(), "{:?}", chat.changes);
}

#[test]
fn a_subscription_may_be_told_of_in_its_own_rhythm() {
    let mut chat = chat(Lang::En);
    chat.says("/subscribe")
        .presses("Artificial")
        .presses("Next")
        .presses("Skip")
        .presses("Skip")
        .presses("Daily");
    assert!(chat.last().contains("together, every day at 08:00"), "{}", chat.last());
    assert_eq!(chat.subscriptions[0].rhythm, Some(Rhythm::Daily));
    chat.says("/subscriptions").presses("How often F-3");
    assert!(chat.last().contains("[✓ Daily]") && chat.last().contains("(At once)"), "{}", chat.last());
    chat.presses("As in my settings");
    assert_eq!(chat.subscriptions[0].rhythm, None);
}

#[test]
fn a_group_sets_up_its_own_and_sees_nobodys_matters() {
    let mut chat = chat(Lang::En);
    chat.surface = Surface::Group { admin: false };
    chat.takes(Input::Press(Press::SetRhythm { rhythm: Rhythm::Daily })).says("/settings");
    assert!(chat.changes.is_empty());
    chat.surface = Surface::Group { admin: true };
    chat.person.kind = PersonKind::Group;
    chat.says("/settings");
    assert!(!chat.last().contains("Profile"), "{}", chat.last());
    chat.presses("How often").presses("Daily");
    assert_eq!(chat.settings.wishes.rhythm, Rhythm::Daily);
    chat.takes(Input::Press(Press::Prefer { account: Some(AccountId(2)) }));
    assert_eq!(chat.settings.preferred, None, "an account is no matter of a group");
}

fn digest_of(lang: Lang, kind: PersonKind, more: u32) -> Message {
    let postings = [posting(17), posting(18), posting(19)];
    let words = Texts::get().words(lang);
    let arrived: Vec<_> = postings
        .iter()
        .enumerate()
        .map(|(at, posting)| digest::Arrived {
            posting,
            content: &posting.head.content,
            of: SubscriptionId(if at == 1 { 4 } else { 3 }),
            filter: if at == 1 { "机器翻译" } else { "人工智能 · 项目合作" },
        })
        .collect();
    let next = NOW + 24 * 3_600_000;
    digest::message(
        &arrived,
        &digest::Reader { kind, answers_alone: false, zone: "Europe/Berlin", more, next },
        words,
        NOW,
    )
}

#[test]
fn a_digest_lists_by_subscription_and_says_what_had_no_room() {
    let both: Vec<String> = [Lang::ZhHans, Lang::En]
        .into_iter()
        .flat_map(|lang| [(lang, 0), (lang, 12)])
        .map(|(lang, more)| plain(&digest_of(lang, PersonKind::Human, more)))
        .collect();
    insta::assert_snapshot!(both.join("\n\n"));
}

#[test]
fn a_groups_digest_opens_in_private() {
    let digest = digest_of(Lang::En, PersonKind::Group, 2);
    assert!(digest.buttons.is_empty());
    let View::Digest(digest) = digest.view else { panic!("no digest") };
    let opens: Vec<_> =
        digest.groups.iter().flat_map(|group| &group.entries).map(|entry| &entry.open).collect();
    assert_eq!(opens.len(), 3);
    assert!(opens.iter().all(|open| matches!(open, Action::DeepLink(_))), "{opens:?}");
}

#[test]
fn the_longest_digest_is_one_message_of_telegram() {
    let mut long = posting(17);
    for text in long.head.content.texts.values_mut() {
        text.title = "语音识别 ".repeat(200);
    }
    long.head.content.employer = "公司 ".repeat(500);
    let filter = "人工智能 ".repeat(300);
    // Each in a group of its own is the longest there can be; sixteen is what Telegram's adapter takes.
    let arrived: Vec<_> = (1..=16)
        .map(|of| digest::Arrived {
            posting: &long,
            content: &long.head.content,
            of: SubscriptionId(of),
            filter: &filter,
        })
        .collect();
    for lang in Texts::get().offered() {
        let reader = digest::Reader {
            kind: PersonKind::Human,
            answers_alone: false,
            zone: "Europe/Berlin",
            more: 999,
            next: NOW,
        };
        let message = digest::message(&arrived, &reader, Texts::get().words(lang), NOW);
        let View::Digest(digest) = &message.view else { panic!("no digest") };
        // Numbers, gaps and line breaks are at most eight units an entry.
        let units: usize = std::iter::once(&digest.heading)
            .chain(&digest.more)
            .chain(digest.groups.iter().map(|group| &group.heading))
            .chain(
                digest
                    .groups
                    .iter()
                    .flat_map(|group| &group.entries)
                    .flat_map(|entry| [&entry.label, &entry.detail]),
            )
            .map(|text| text.encode_utf16().count())
            .sum();
        assert!(units + 16 * 8 + 8 <= 4096, "{lang}: {units}");
    }
}

#[test]
fn joining_says_in_numbers_what_goes_along_and_asks_once() {
    let both: Vec<String> = [(Lang::ZhHans, "合并"), (Lang::En, "Join")]
        .into_iter()
        .map(|(lang, join)| {
            let mut chat = chat(lang);
            chat.says("/link").says("/link wrong").says("/link KJ7M2PQRSTUV").says("hello").presses(join);
            chat.takes(Input::Press(Press::Join { run: 1 }));
            chat.says("/link");
            chat.takes(Input::Press(Press::AskUnlink { account: AccountId(2) }));
            chat.takes(Input::Press(Press::Unlink { account: AccountId(2) }));
            // What a member of staff reads, and then whoever made a code that was used.
            let role = Role::Officer;
            chat.person.staff = Some(Staff { id: StaffId(4), name: "Li".into(), role, station: None });
            chat.says("/link");
            let accounts = [&chat.settings.accounts[..], &[account(3, Platform::Telegram, "2002")]].concat();
            let words = Texts::get().words(lang);
            for (name, staff) in [(Some("Anna Wang"), false), (None, true)] {
                let by = Newcomer {
                    name,
                    platform: Platform::Telegram,
                    joined: &accounts[2..],
                    accounts: &accounts,
                    staff,
                };
                chat.note(&format!("◂ {}", plain(&used(&by, words))));
            }
            chat.transcript().to_owned()
        })
        .collect();
    insta::assert_snapshot!(both.join("\n"));
}
