//! Several values in one cell.

use std::collections::HashSet;

use super::text::{is_only_marks, one_line};

/// Takes a cell's values apart: by the marks of lists, line breaks and wide
/// gaps, but not within brackets. A value that comes again counts once.
pub(in crate::sheet) fn values(text: &str) -> Vec<String> {
    let mut values = Vec::new();
    let mut seen = HashSet::new();
    let mut push = |value: &str| {
        let value = one_line(value);
        if !is_only_marks(&value) && seen.insert(value.clone()) {
            values.push(value);
        }
    };
    let (mut value, mut depth, mut gap) = (String::new(), 0usize, 0usize);
    for c in text.chars() {
        gap = if c.is_whitespace() { gap + 1 } else { 0 };
        match c {
            '(' | '\u{ff08}' | '[' | '\u{3010}' => depth += 1,
            ')' | '\u{ff09}' | ']' | '\u{3011}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if (depth == 0 && (is_separator(c) || gap == WIDE_GAP)) || is_break(c) {
            push(&value);
            value.clear();
            // A bracket that is never closed ends with its line.
            depth = 0;
        } else {
            value.push(c);
        }
    }
    push(&value);
    values
}

/// So many spaces in a row stand for a line break that was lost.
const WIDE_GAP: usize = 4;

const fn is_separator(c: char) -> bool {
    matches!(c, '\u{3001}' | '\u{ff0c}' | '\u{ff1b}' | '\u{ff0f}' | ',' | ';' | '/' | '|' | '\u{ff64}')
}

const fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        assert_eq!(values(text), expect, "{text:?}");
    }

    #[test]
    fn lists() {
        check(
            "计算数学，基础数学，运筹学与控制论、通信与信息系统",
            &["计算数学", "基础数学", "运筹学与控制论", "通信与信息系统"],
        );
        check(
            "电子科学与技术/仪器科学与技术（电子信息、处理方向）",
            &["电子科学与技术", "仪器科学与技术（电子信息、处理方向）"],
        );
        check("海洋科学 , 专业未分类 , 化学工程与…", &["海洋科学", "专业未分类", "化学工程与…"]);
        check(
            "研究生：药学            本科：药学、临床药学\n专科：药学",
            &["研究生：药学", "本科：药学", "临床药学", "专科：药学"],
        );
        check(
            "Clinical Medicine, Pharmaceutics; Biology",
            &["Clinical Medicine", "Pharmaceutics", "Biology"],
        );
        check("甲；甲；乙，", &["甲", "乙"]);
        check("乡城县(医共体\n分院", &["乡城县(医共体", "分院"]);
        check("/", &[]);
        check("", &[]);
    }
}
