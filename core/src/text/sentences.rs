//! Sentences of a text, in pairs with those of its translation, and how alike
//! two of them are.

use super::fold::fold;

/// Longest sentence that is paired, in characters; what is longer is hardly
/// met twice.
const LONGEST: usize = 600;
/// Shortest sentence that is paired, in characters, folded.
const SHORTEST: usize = 2;
/// Most sentences of one text that are paired.
const MOST: usize = 200;

/// Ends a sentence wherever it stands.
const ENDS: &[char] = &['。', '！', '？', '；', '!', '?', '။', '។', '៕'];
/// What still belongs to a sentence after its end.
const CLOSES: &[char] = &['”', '’', '」', '』', '"', '\'', '）', ')', '》', '。', '！', '？', '!', '?', '.'];

/// The sentences of a text, line by line; empty lines have none.
pub fn sentences(text: &str) -> Vec<Vec<&str>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(of_line).collect()
}

fn of_line(line: &str) -> Vec<&str> {
    let (mut found, mut begin) = (Vec::new(), 0);
    let letters: Vec<(usize, char)> = line.char_indices().collect();
    let mut at = 0;
    while at < letters.len() {
        let (_, letter) = letters[at];
        at += 1;
        let next = letters.get(at).map(|(_, next)| *next);
        let ends = ENDS.contains(&letter) || (letter == '.' && ends_latin(&letters[..at - 1], next));
        if !ends {
            continue;
        }
        while letters.get(at).is_some_and(|(_, next)| CLOSES.contains(next)) {
            at += 1;
        }
        let end = letters.get(at).map_or(line.len(), |(end, _)| *end);
        found.push(line[begin..end].trim());
        begin = end;
    }
    found.push(line[begin..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Whether a full stop ends a sentence: a space follows, and no initial or
/// short form stands before it.
fn ends_latin(before: &[(usize, char)], next: Option<char>) -> bool {
    let word = before.iter().rev().take_while(|(_, letter)| letter.is_alphabetic()).count();
    next.is_none_or(|next| next.is_whitespace() || CLOSES.contains(&next)) && word != 1 && word != 2
}

/// A text and its translation sentence by sentence, as far as they go
/// together: lines where they have as many lines, and sentences within these
/// where they have as many.
pub fn pairs(source: &str, target: &str) -> Vec<(String, String)> {
    let (source, target) = (sentences(source), sentences(target));
    if source.len() != target.len() {
        return Vec::new();
    }
    let mut paired = Vec::new();
    for (ours, theirs) in source.into_iter().zip(target) {
        if ours.len() == theirs.len() {
            paired.extend(ours.into_iter().map(str::to_owned).zip(theirs.into_iter().map(str::to_owned)));
        } else {
            paired.push((ours.join(" "), theirs.join(" ")));
        }
    }
    paired.retain(|(ours, theirs)| is_worth(ours, theirs));
    paired.truncate(MOST);
    paired
}

fn is_worth(source: &str, target: &str) -> bool {
    let (folded, other) = (fold(source), fold(target));
    let fits = |text: &str| (SHORTEST..=LONGEST).contains(&text.chars().count());
    // A number or an address is no translation of itself.
    fits(&folded) && fits(&other) && folded != other
}

/// The lengths, in characters, of what can be as alike to a sentence of this
/// length as `least` percent.
pub fn lengths(chars: usize, least: u32) -> (usize, usize) {
    let least = least.clamp(1, 100) as usize;
    (chars * least / 100, chars * 100 / least)
}

/// A folded sentence that is compared with many.
#[derive(Debug, Clone)]
pub struct Probe {
    folded: String,
    pairs: Vec<[char; 2]>,
}

impl Probe {
    /// Of a sentence as it is written.
    pub fn new(sentence: &str) -> Self {
        Self::folded(fold(sentence))
    }

    /// Of one that is folded already.
    pub fn folded(folded: String) -> Self {
        let letters: Vec<char> = folded.chars().collect();
        let mut pairs: Vec<[char; 2]> = letters.windows(2).map(|pair| [pair[0], pair[1]]).collect();
        pairs.sort_unstable();
        Self { folded, pairs }
    }

    /// Its length in characters.
    pub fn chars(&self) -> usize {
        self.pairs.len() + usize::from(!self.folded.is_empty())
    }

    /// How alike they are in percent; `None` below `least`. 100 is said only
    /// of those that are the same when folded.
    pub fn likeness(&self, other: &Self, least: u32) -> Option<u32> {
        if self.folded == other.folded {
            return Some(100);
        }
        let (shortest, longest) = lengths(self.chars(), least);
        if !(shortest..=longest).contains(&other.chars()) {
            return None;
        }
        // Cheap, and never far from what letters in their order come to.
        let shared = shared(&self.pairs, &other.pairs);
        let all = self.pairs.len() + other.pairs.len();
        if all == 0 || shared * 200 < all * (least as usize).saturating_sub(30) {
            return None;
        }
        let alike = strsim::normalized_levenshtein(&self.folded, &other.folded);
        // Between 0 and 100.
        let percent = (alike * 100.0).floor().clamp(0.0, 99.0) as u32;
        (percent >= least).then_some(percent)
    }
}

/// How many pairs of letters two sorted rows share.
fn shared(ours: &[[char; 2]], theirs: &[[char; 2]]) -> usize {
    let (mut at, mut other, mut shared) = (0, 0, 0);
    while let (Some(one), Some(two)) = (ours.get(at), theirs.get(other)) {
        match one.cmp(two) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => other += 1,
            std::cmp::Ordering::Equal => (at, other, shared) = (at + 1, other + 1, shared + 1),
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_the_language_ends_them() {
        let of = |text: &'static str| sentences(text).concat();
        assert_eq!(of("研究语音。待遇面议！“好。”欢迎？"), ["研究语音。", "待遇面议！", "“好。”", "欢迎？"]);
        assert_eq!(
            of("Dr. Wu of No. 5 pays 3.5 million. Apply by 1 May. Who? You."),
            ["Dr. Wu of No. 5 pays 3.5 million.", "Apply by 1 May.", "Who?", "You."]
        );
        assert_eq!(of("တစ်။ နှစ်။"), ["တစ်။", "နှစ်။"]);
        assert_eq!(of("ការងារ។ ចាប់ផ្ដើម"), ["ការងារ។", "ចាប់ផ្ដើម"]);
        assert_eq!(sentences("一\n\n 二。三 "), [vec!["一"], vec!["二。", "三"]]);
        assert!(sentences(" \n").is_empty());
    }

    #[test]
    fn what_goes_together_is_paired() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            pairs("研究语音。待遇面议。\n联系人", "Speech research. Pay is open.\nContact"),
            [
                pair("研究语音。", "Speech research."),
                pair("待遇面议。", "Pay is open."),
                pair("联系人", "Contact")
            ]
        );
        // One sentence made of two: the line as a whole.
        assert_eq!(
            pairs("研究语音。待遇面议。", "Speech research, pay open."),
            [pair("研究语音。 待遇面议。", "Speech research, pay open.")]
        );
        assert!(pairs("一行\n两行", "One line").is_empty());
        assert!(pairs("2026-12-31", "2026-12-31").is_empty());
    }

    #[test]
    fn likeness_is_in_percent() {
        let like = |a: &str, b: &str| Probe::new(a).likeness(&Probe::new(b), 60);
        assert_eq!(like("联合研发 ＡＢ", "联合研发 ab"), Some(100));
        assert_eq!(like("待遇面议，提供住房补贴。", "待遇面议，提供住房补贴和班车。"), Some(80));
        assert_eq!(like("待遇面议", "研究语音识别"), None);
        assert_eq!(like("", "研究"), None);
        let (least, most) = lengths(10, 60);
        assert_eq!((least, most), (6, 16));
    }

    proptest::proptest! {
        #[test]
        fn nothing_of_a_line_is_lost(line in "[a-zA-Z。！？. ,研究]{0,60}") {
            let joined: String = of_line(&line).concat();
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            proptest::prop_assert_eq!(bare(&joined), bare(&line));
        }

        #[test]
        fn likeness_goes_both_ways(a in "[ab研究]{0,12}", b in "[ab研究]{0,12}") {
            let (a, b) = (Probe::new(&a), Probe::new(&b));
            proptest::prop_assert_eq!(a.likeness(&b, 60), b.likeness(&a, 60));
        }
    }
}
