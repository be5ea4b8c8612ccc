//! Who would hear of a posting, in words.

use crate::args;
use crate::dialogue::need::Audience;
use crate::text::Words;

/// One line with the number, one each by language and platform, and what
/// keeps some of them from hearing at once.
pub(super) fn lines(audience: &Audience, words: Words) -> Vec<String> {
    let count = words.count(audience.total);
    let mut lines = vec![if audience.about {
        words.say_with("dossier-audience-about", &args! { count: count })
    } else {
        words.say_with("dossier-audience", &args! { count: count })
    }];
    let part = |name: String, people: u64| {
        words.say_with("audience-part", &args! { name: name, count: words.count(people) })
    };
    let langs =
        words.join(audience.by_lang.iter().map(|(lang, people)| part(words.language(*lang), *people)));
    let platforms =
        words.join(audience.by_platform.iter().map(|(on, people)| part(words.platform(*on), *people)));
    if !langs.is_empty() {
        lines.push(words.say_with("audience-langs", &args! { parts: langs }));
    }
    if !platforms.is_empty() {
        lines.push(words.say_with("audience-platforms", &args! { parts: platforms }));
    }
    let apart = [
        (audience.quiet, "audience-quiet"),
        (audience.gathered, "audience-gathered"),
        (audience.unreached, "audience-unreached"),
    ];
    for (people, id) in apart.into_iter().filter(|(people, _)| *people > 0) {
        lines.push(words.say_with(id, &args! { count: words.count(people) }));
    }
    lines
}
