use super::*;

#[test]
fn a_press_survives_its_text() {
    for press in [
        Press::Home,
        Press::SetQuiet { hours: None },
        Press::SetQuiet {
            hours: Minute::at(22, 0).zip(Minute::at(7, 30)).map(|(from, until)| QuietHours { from, until }),
        },
        Press::SubRhythm { id: SubscriptionId(3), rhythm: None },
        Press::Postings { of: None, page: 3 },
        Press::Postings { of: Some(SubscriptionId(3)), page: 0 },
        Press::EventsMonth { month: Month::read("2026-12").expect("a month"), page: u32::MAX },
        Press::Widen { run: u32::MAX, condition: Condition::Field(Field::ArtificialIntelligence) },
        Press::Widen { run: 1, condition: Condition::Kind(crate::domain::search::FoundKind::Event) },
        Press::Widen { run: 1, condition: Condition::Until },
        Press::Rate { id: RegistrationId(i64::MAX), rating: Rating::ALL[4] },
        Press::SubField { run: u32::MAX, field: Field::AdvancedEquipment },
        Press::Preview { id: PostingId(i64::MAX), lang: Lang::ZhHans, on: Platform::Telegram },
        Press::Approve { id: PostingId(i64::MAX), digest: ShortDigest::of(&"a".repeat(64)) },
    ] {
        let text = press.encode();
        assert!((1..=64).contains(&text.len()), "{text}");
        assert_eq!(Press::decode(&text), Some(press));
    }
}

#[test]
fn every_zone_fits_a_button() {
    for name in jiff::tz::TimeZoneDatabase::bundled().available() {
        let Some(zone) = Zone::named(name.as_str()) else { continue };
        let press = Press::SetZone { zone };
        assert!(press.encode().len() <= 64, "{name:?}");
        assert_eq!(Press::decode(&press.encode()), Some(press));
    }
}

#[test]
fn forged_text_is_no_press() {
    for text in [
        "",
        "x",
        "p",
        "p.",
        "p.0",
        "p.-1",
        "p.1.2",
        "h.1",
        "ap.1.zz",
        "sf.1.gold",
        "wt.1440",
        "fw.1.f-gold",
        "fw.1.until-1",
        "rf.1.0",
        "rf.1.6",
        "rf.1.05",
        "em.0.0",
        "em.4294967295.0",
        "em.024323.0",
        "wq.60",
        "wz.Europe/Atlantis",
        "wz.europe/berlin",
        "p.1\n",
        &"p".repeat(65),
    ] {
        assert_eq!(Press::decode(text), None, "{text:?}");
    }
}

proptest::proptest! {
    #[test]
    fn whatever_decodes_encodes_back(text in "[a-z]{1,4}(\\.[a-z0-9-]{0,17}){0,3}") {
        if let Some(press) = Press::decode(&text) {
            proptest::prop_assert_eq!(Press::decode(&press.encode()), Some(press));
        }
    }
}
