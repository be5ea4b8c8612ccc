//! What of a posting's text matters so much that those who registered their
//! interest are told when it changes: the last day, the place, and the pay.
//! That a posting ends is no change of its text and told beside this.

use super::event::EventDetails;
use super::place::PlaceSet;
use super::posting::{Compensation, Day, PostingContent};

/// The last day and the zone in which it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDay {
    /// The day, inclusive; `None` for open-ended.
    pub day: Option<Day>,
    /// IANA zone.
    pub zone: String,
}

/// Where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// Prefectures.
    pub places: PlaceSet,
    /// The place in the employer's words.
    pub place: String,
}

/// When an event is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timing {
    /// The event, of which beginning and end count.
    pub event: EventDetails,
    /// IANA zone.
    pub zone: String,
}

/// One thing that matters, as it was and as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Material {
    /// The last day.
    Deadline {
        /// As it was.
        before: LastDay,
        /// As it is.
        after: LastDay,
    },
    /// When the event is.
    When {
        /// As it was.
        before: Box<Timing>,
        /// As it is.
        after: Box<Timing>,
    },
    /// The link of those who attend online, which only they are told.
    Online,
    /// The place.
    Place {
        /// As it was.
        before: Whereabouts,
        /// As it is.
        after: Whereabouts,
    },
    /// The pay.
    Compensation {
        /// As it was.
        before: Option<Compensation>,
        /// As it is.
        after: Option<Compensation>,
    },
}

/// What changed between two texts that scholars saw, in the order in which it
/// is told; empty when nothing that matters did.
pub fn material_changes(old: &PostingContent, new: &PostingContent) -> Vec<Material> {
    let mut changes = Vec::new();
    if let (Some(before), Some(after)) = (&old.event, &new.event) {
        let (before_zone, after_zone) = (&old.zone, &new.zone);
        if (before.starts, before.ends, before_zone) != (after.starts, after.ends, after_zone) {
            let timing = |event: &EventDetails, zone: &str| {
                Box::new(Timing { event: event.clone(), zone: zone.to_owned() })
            };
            changes.push(Material::When {
                before: timing(before, before_zone),
                after: timing(after, after_zone),
            });
        }
        if before.online != after.online {
            changes.push(Material::Online);
        }
    }
    let (before, after) = (last_day(old), last_day(new));
    // A zone without a day says nothing.
    if before.day != after.day || (after.day.is_some() && before.zone != after.zone) {
        changes.push(Material::Deadline { before, after });
    }
    let (before, after) = (whereabouts(old), whereabouts(new));
    if before != after {
        changes.push(Material::Place { before, after });
    }
    if !same_pay(old.compensation.as_ref(), new.compensation.as_ref()) {
        let (before, after) = (old.compensation.clone(), new.compensation.clone());
        changes.push(Material::Compensation { before, after });
    }
    changes
}

fn last_day(content: &PostingContent) -> LastDay {
    LastDay { day: content.deadline, zone: content.zone.clone() }
}

fn whereabouts(content: &PostingContent) -> Whereabouts {
    Whereabouts {
        places: content.places,
        place: content.place.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// The same sums are the same pay, however they are written; without sums the
/// words count.
fn same_pay(old: Option<&Compensation>, new: Option<&Compensation>) -> bool {
    let (Some(old), Some(new)) = (old, new) else { return old.is_none() && new.is_none() };
    let sums = |pay: &Compensation| (pay.min, pay.max, pay.per, pay.currency.clone());
    let read = |pay: &Compensation| pay.min.is_some() || pay.max.is_some();
    match (read(old), read(new)) {
        (true, true) => sums(old) == sums(new),
        (false, false) => old.raw.split_whitespace().eq(new.raw.split_whitespace()),
        (true, false) | (false, true) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::domain::place::Place;
    use crate::domain::posting::PayPeriod;

    fn posting() -> PostingContent {
        let mut content = PostingContent::new(Lang::ZhHans, "研发");
        content.deadline = Some(Day(jiff::civil::date(2026, 12, 31)));
        content.places = [Place::Kunming].into_iter().collect();
        content.compensation = Some(Compensation {
            min: Some(300_000),
            max: Some(500_000),
            currency: "CNY".into(),
            per: Some(PayPeriod::Year),
            raw: "30-50万/年".into(),
        });
        content
    }

    fn after(change: impl FnOnce(&mut PostingContent)) -> Vec<Material> {
        let mut new = posting();
        change(&mut new);
        material_changes(&posting(), &new)
    }

    #[test]
    fn other_words_do_not_matter() {
        assert_eq!(material_changes(&posting(), &posting()), []);
        let changes = after(|content| {
            content.research = "别的方向".into();
            content.remarks = "备注".into();
            content.contact = "0871".into();
            content.headcount = None;
        });
        assert_eq!(changes, []);
    }

    #[test]
    fn day_place_and_pay_matter_in_this_order() {
        let changes = after(|content| {
            content.compensation = None;
            content.places = [Place::Dali].into_iter().collect();
            content.deadline = None;
        });
        assert!(
            matches!(
                changes.as_slice(),
                [Material::Deadline { .. }, Material::Place { .. }, Material::Compensation { .. }]
            ),
            "{changes:?}"
        );
    }

    #[test]
    fn a_zone_matters_with_a_day_only() {
        assert_eq!(after(|content| content.zone = "Asia/Bangkok".into()).len(), 1);
        let (mut old, mut new) = (posting(), posting());
        (old.deadline, new.deadline) = (None, None);
        new.zone = "Asia/Bangkok".into();
        assert_eq!(material_changes(&old, &new), []);
    }

    #[test]
    fn the_same_sum_in_other_words_is_the_same_pay() {
        let rewritten = |raw: &str| {
            after(|content| content.compensation.iter_mut().for_each(|pay| pay.raw = raw.to_owned()))
        };
        assert_eq!(rewritten("三十至五十万元每年"), []);
        let raised = after(|content| content.compensation.iter_mut().for_each(|pay| pay.max = Some(600_000)));
        assert_eq!(raised.len(), 1);
        let words = |raw: &str| {
            let mut content = posting();
            let pay =
                Compensation { min: None, max: None, currency: "CNY".into(), per: None, raw: raw.into() };
            content.compensation = Some(pay);
            content
        };
        assert_eq!(material_changes(&words("面议"), &words(" 面议 ")), []);
        assert_eq!(material_changes(&words("面议"), &words("优厚")).len(), 1);
    }

    #[test]
    fn spaces_do_not_move_a_place() {
        let mut old = posting();
        old.place = "昆明市  呈贡区".into();
        let mut new = old.clone();
        new.place = " 昆明市 呈贡区 ".into();
        assert_eq!(material_changes(&old, &new), []);
        new.place = "大理市".into();
        assert_eq!(material_changes(&old, &new).len(), 1);
    }
}
