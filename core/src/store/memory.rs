//! Sentences of approved texts and how they were translated.

use sha2::{Digest as _, Sha256};

use crate::dialogue::need::Recalled;
use crate::domain::ids::StationId;
use crate::domain::lang::Lang;
use crate::domain::posting::PostingContent;
use crate::domain::translation::Standing;
use crate::text::fold::fold;
use crate::text::sentences::{Probe, lengths, pairs};

use super::listing::scope;
use super::sql::{Value, statements, values};
use super::{StoreError, Tx};

/// Most sentences that are kept of one station and pair of languages; the
/// oldest make room.
pub const MOST_REMEMBERED: u32 = 5_000;
/// Sentences below this likeness, in percent, are not proposed.
pub const LEAST_LIKE: u32 = 60;
/// Most proposals for one sentence.
const MOST_PROPOSED: usize = 3;
/// Most sentences that are compared at once.
const MOST_COMPARED: u32 = 10_000;

statements! {
    // What is approved again is as good as new.
    MEMORY_KEEP = "INSERT INTO translation_memory (station, source_lang, target_lang, source, target, folded, \
        chars, mark, subject, approved_at) VALUES {{rows 10}} \
        ON CONFLICT (station, source_lang, target_lang, mark) \
        DO UPDATE SET subject = excluded.subject, approved_at = excluded.approved_at RETURNING id";
    // What one text brings is far below the second limit.
    MEMORY_BOUND = "DELETE FROM translation_memory WHERE id IN (SELECT id FROM translation_memory \
        WHERE station = $1 AND source_lang = $2 AND target_lang = $3 \
        ORDER BY approved_at DESC, id DESC LIMIT 1000 OFFSET $4)";
    MEMORY_LIKE = "SELECT source, target, folded FROM translation_memory \
        WHERE source_lang = $1 AND target_lang = $2 AND chars BETWEEN $3 AND $4 AND ($5 = 0 OR station = $5) \
        ORDER BY approved_at DESC, id DESC LIMIT $6";
    MEMORY_SIZE = "SELECT COUNT(*) FROM translation_memory WHERE source_lang = $1 AND target_lang = $2";
}

impl Tx {
    /// Remembers how an approved text was translated: its source with every
    /// translation that says the same, both ways. How many sentences there were.
    pub async fn remember(
        &mut self,
        station: Option<StationId>,
        content: &PostingContent,
        subject: &str,
        now: i64,
    ) -> Result<usize, StoreError> {
        let from = content.source_lang;
        let current =
            content.texts.keys().copied().filter(|lang| content.standing(*lang) == Standing::Current);
        let mut remembered = 0;
        for to in current.collect::<Vec<_>>() {
            let (Some(source), Some(target)) = (content.texts.get(&from), content.texts.get(&to)) else {
                continue;
            };
            let mut both = pairs(&source.title, &target.title);
            both.extend(pairs(&source.body, &target.body));
            let back: Vec<_> = both.iter().map(|(ours, theirs)| (theirs.clone(), ours.clone())).collect();
            remembered += self.keep_pairs(station, (from, to), &both, subject, now).await?;
            remembered += self.keep_pairs(station, (to, from), &back, subject, now).await?;
        }
        Ok(remembered)
    }

    async fn keep_pairs(
        &mut self,
        station: Option<StationId>,
        (from, to): (Lang, Lang),
        pairs: &[(String, String)],
        subject: &str,
        now: i64,
    ) -> Result<usize, StoreError> {
        // One statement writes no row twice.
        let mut marks = std::collections::BTreeSet::new();
        let mut rows: Vec<Value<'_>> = Vec::new();
        for (source, target) in pairs {
            let folded = fold(source);
            let mark = mark(&folded, target);
            if !marks.insert(mark.clone()) {
                continue;
            }
            rows.extend([scope(station).into(), from.into(), to.into(), source.into(), target.into()]);
            let chars = count(folded.chars().count());
            rows.extend([folded.into(), chars.into(), mark.into(), subject.into(), now.into()]);
        }
        if marks.is_empty() {
            return Ok(0);
        }
        self.insert_many(&MEMORY_KEEP, &rows).await?;
        self.execute(&MEMORY_BOUND, values![scope(station), from, to, MOST_REMEMBERED]).await?;
        Ok(marks.len())
    }

    /// What is remembered of sentences like these, within this station (all
    /// without one): for each at most three, the most alike first.
    pub async fn recall(
        &mut self,
        station: Option<StationId>,
        (from, to): (Lang, Lang),
        sentences: &[&str],
    ) -> Result<Vec<Recalled>, StoreError> {
        let probes: Vec<(&str, Probe)> =
            sentences.iter().map(|sentence| (*sentence, Probe::new(sentence))).collect();
        let bounds = probes.iter().map(|(_, probe)| lengths(probe.chars(), LEAST_LIKE));
        let Some((least, most)) = bounds.reduce(|(a, b), (c, d)| (a.min(c), b.max(d))) else {
            return Ok(Vec::new());
        };
        let values = values![from, to, count(least), count(most), scope(station), MOST_COMPARED];
        let kept: Vec<(String, String, Probe)> = self
            .list(&MEMORY_LIKE, values, |row| Ok((row.take()?, row.take()?, Probe::folded(row.take()?))))
            .await?;
        let mut recalled = Vec::new();
        for (sentence, probe) in &probes {
            let mut alike: Vec<Recalled> = Vec::new();
            for (source, target, other) in &kept {
                let Some(percent) = probe.likeness(other, LEAST_LIKE) else { continue };
                // The newest comes first; the same words of another station say no more.
                if alike.iter().all(|known| known.target != *target) {
                    let (source, target) = (source.clone(), target.clone());
                    alike.push(Recalled { sentence: (*sentence).to_owned(), source, target, percent });
                }
            }
            alike.sort_by_key(|one| std::cmp::Reverse(one.percent));
            recalled.extend(alike.into_iter().take(MOST_PROPOSED));
        }
        Ok(recalled)
    }

    /// How many sentences are remembered of a pair of languages.
    pub async fn remembered(&mut self, from: Lang, to: Lang) -> Result<u32, StoreError> {
        self.scalar(&MEMORY_SIZE, values![from, to]).await
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// What tells a sentence with its translation from every other.
fn mark(folded: &str, target: &str) -> String {
    let digest = Sha256::digest(format!("{folded}\n{target}"));
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
