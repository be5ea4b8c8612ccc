//! The people that every baseline is measured with, made anew: the generator
//! of `peers/fanout/data.py`, who a posting there is for, and the same said in
//! the house's own terms.
//!
//! There a posting goes to whoever reads one of its languages **and** (follows
//! one of its fields **or** has one of its keywords). A filter of ours is an
//! *and* throughout, so that a person with a keyword keeps two: their fields,
//! and their keyword in any field. A language stands as a way to engage, for
//! ours is no condition but how people are written to.

use haizhi_core::domain::engagement::{Engagement, EngagementSet};
use haizhi_core::domain::field::{Field, FieldSet};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::Platform;
use haizhi_core::domain::posting::{PostingContent, PostingText};
use haizhi_core::domain::subscription::Filter;

/// How many keywords there are.
const KEYWORDS: u64 = 5_000;
/// Keywords that occur in the posting.
const WANTED_KEYWORDS: [u16; 12] = [3, 17, 40, 111, 256, 700, 1024, 1999, 2718, 3141, 4096, 4999];
/// Fields of the posting, as bits.
const WANTED_FIELDS: i64 = 1 << 2 | 1 << 5 | 1 << 11;

/// What a person reads, in the words of the baselines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reads {
    /// `zh`, 60 of 100; the posting is for them.
    Zh,
    /// `en`, 25 of 100; the posting is for them.
    En,
    /// `bo`, 10 of 100.
    Bo,
    /// `ug`, 5 of 100.
    Ug,
}

impl Reads {
    /// The way to engage that stands for it in a filter.
    const fn engagement(self) -> Engagement {
        match self {
            Self::Zh => Engagement::Introduction,
            Self::En => Engagement::Project,
            Self::Bo => Engagement::Exchange,
            Self::Ug => Engagement::Consultation,
        }
    }

    /// The language of ours in which they are written to.
    pub const fn lang(self) -> Lang {
        match self {
            Self::En => Lang::En,
            Self::Zh | Self::Bo | Self::Ug => Lang::ZhHans,
        }
    }
}

/// One of the people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Someone {
    /// Their number, from 1.
    pub number: i64,
    /// Where they are reached: 80 of 100 on Telegram, the others on Discord.
    pub platform: Platform,
    /// What they read.
    pub reads: Reads,
    /// 1 to 5 of the 14 fields, as bits.
    pub fields: i64,
    /// For 30 of 100, a keyword.
    pub keyword: Option<u16>,
}

impl Someone {
    /// Whether the posting of the baselines is for them.
    pub fn is_told(&self) -> bool {
        matches!(self.reads, Reads::Zh | Reads::En)
            && (self.fields & WANTED_FIELDS != 0
                || self.keyword.is_some_and(|keyword| WANTED_KEYWORDS.contains(&keyword)))
    }

    /// What they subscribe to, so that exactly [`Self::is_told`] comes of it.
    pub fn filters(&self) -> impl Iterator<Item = Wish> {
        let reads = self.reads;
        let keyword = self.keyword.map(|keyword| Wish::Keyword { keyword, reads });
        std::iter::once(Wish::Fields { fields: self.fields, reads }).chain(keyword)
    }
}

/// A filter that people of the population keep, small enough to be counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wish {
    /// Some fields.
    Fields {
        /// Which, as bits.
        fields: i64,
        /// For readers of this.
        reads: Reads,
    },
    /// A keyword in any field.
    Keyword {
        /// Its number.
        keyword: u16,
        /// For readers of this.
        reads: Reads,
    },
    /// Whatever is published.
    Everything,
}

impl Wish {
    /// The filter as a person would keep it.
    pub fn filter(self) -> Filter {
        let engaged = |reads: Reads| EngagementSet::from_iter([reads.engagement()]);
        match self {
            Self::Fields { fields, reads } => Filter {
                fields: FieldSet::from_bits(fields),
                engagement: engaged(reads),
                ..Filter::default()
            },
            Self::Keyword { keyword, reads } => Filter {
                all_fields: true,
                engagement: engaged(reads),
                keywords: vec![word(keyword)],
                ..Filter::default()
            },
            Self::Everything => Filter { all_fields: true, ..Filter::default() },
        }
    }
}

/// A keyword by its number. All are of one length, so that none occurs in another.
fn word(keyword: u16) -> String {
    format!("课题{keyword:04}")
}

/// The first `people` of the population.
pub fn people(people: u32) -> impl Iterator<Item = Someone> {
    let mut state: u64 = 20_260_115;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    (1..=i64::from(people)).map(move |number| {
        let (count, bits, place, keyword) = (next(), next(), next(), next());
        Someone {
            number,
            platform: if place / 100 % 5 == 0 { Platform::Discord } else { Platform::Telegram },
            reads: match place % 100 {
                0..60 => Reads::Zh,
                60..85 => Reads::En,
                85..95 => Reads::Bo,
                _ => Reads::Ug,
            },
            fields: fields(count, bits),
            keyword: (keyword / 1_000_003 % 10 < 3).then(|| popular(keyword)),
        }
    })
}

fn fields(count: u64, mut bits: u64) -> i64 {
    let (mut mask, wanted) = (0_i64, 1 + (count % 5) as u32);
    while mask.count_ones() < wanted {
        mask |= 1 << (bits % Field::ALL.len() as u64);
        bits = (bits * 48_271 + 11) % 2_147_483_647;
    }
    mask
}

/// Squared, so that keyword 0 is the most popular.
fn popular(drawn: u64) -> u16 {
    let u = (drawn % 1_000_003) as f64 / 1_000_003.0;
    (u * u * KEYWORDS as f64) as u16
}

/// The posting, of about the length that the senders of the baselines say.
pub fn posting() -> PostingContent {
    let mut content = PostingContent::new(Lang::ZhHans, "高原生态研究所 2026 年公开招聘：生态遥感助理研究员");
    let en = PostingText {
        title: "Ecology institute: assistant researcher in remote sensing, 2026".into(),
        body: "Pay by public rules, housing and a start-up grant. The field station is at altitude.".into(),
        ..PostingText::default()
    };
    content.texts.insert(Lang::En, en);
    content.employer = "高原生态研究所".into();
    content.degree = "硕士及以上".into();
    content.research = "生态学、地理学、遥感科学与技术".into();
    content.benefits = "参照事业单位标准，提供住房补贴与科研启动经费".into();
    content.contact = "人事处 0871-60000000".into();
    content.fields = FieldSet::from_bits(WANTED_FIELDS);
    content.engagement = [Reads::Zh, Reads::En].map(Reads::engagement).into_iter().collect();
    content.disciplines = WANTED_KEYWORDS.map(word).to_vec();
    content
}

#[cfg(test)]
mod tests {
    use haizhi_core::dispatch::matching::matches;

    use super::*;

    fn someone(number: i64, platform: Platform, reads: Reads, fields: i64, keyword: Option<u16>) -> Someone {
        Someone { number, platform, reads, fields, keyword }
    }

    #[test]
    fn the_people_are_those_of_the_baselines() {
        use Platform::{Discord, Telegram};
        use Reads::{En, Zh};
        let first: Vec<Someone> = people(8).collect();
        let printed = [
            someone(1, Telegram, En, 9219, None),
            someone(2, Telegram, Zh, 113, None),
            someone(3, Discord, En, 4378, None),
            someone(4, Discord, Zh, 2048, Some(3578)),
            someone(5, Telegram, Zh, 9544, None),
            someone(6, Discord, Zh, 272, None),
            someone(7, Telegram, En, 512, None),
            someone(8, Telegram, Zh, 4897, None),
        ];
        assert_eq!(first, printed);
        let last = people(100_000).last();
        assert_eq!(last, Some(someone(100_000, Discord, En, 421, Some(2735))));
    }

    #[test]
    fn as_many_are_told_as_in_the_baselines() {
        for (count, told) in [(1_000, 462), (10_000, 4_434), (100_000, 44_222)] {
            assert_eq!(people(count).filter(Someone::is_told).count(), told);
        }
        assert_eq!(people(100_000).map(|someone| someone.fields).sum::<i64>(), 352_793_104);
        let keywords = people(100_000).filter_map(|someone| someone.keyword);
        assert_eq!(keywords.map(u64::from).sum::<u64>(), 49_611_755);
        let telegram = people(100_000).filter(|someone| someone.platform == Platform::Telegram);
        assert_eq!(telegram.count(), 80_079);
    }

    #[test]
    fn their_subscriptions_take_the_posting_for_exactly_whom_it_is_for() {
        let posting = posting();
        let mut by_keyword_alone = 0;
        for someone in people(10_000) {
            let taken: Vec<bool> = someone
                .filters()
                .map(|wish| matches(&wish.filter(), None, &posting).expect("a few keywords"))
                .collect();
            assert_eq!(taken.contains(&true), someone.is_told(), "{someone:?}");
            by_keyword_alone += usize::from(taken == [false, true]);
        }
        assert_eq!(by_keyword_alone, 11);
        assert!(matches(&Wish::Everything.filter(), None, &posting).expect("no keyword"));
    }
}
