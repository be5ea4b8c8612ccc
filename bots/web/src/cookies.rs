//! The three cookies: a visitor's chat, a session of the workbench, and the
//! short text that a page shows once after a redirect.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::TryRngCore as _;
use rand::rngs::OsRng;
use sha2::{Digest as _, Sha256};

/// The visitor's chat: what is stored for them hangs on it.
pub(crate) const CHAT: &str = "haizhi_chat";
/// A session of the workbench.
pub(crate) const DESK: &str = "haizhi_desk";
/// A text to be shown once.
pub(crate) const FLASH: &str = "haizhi_flash";

/// Longest flash text kept, in bytes.
const MAX_FLASH: usize = 1_000;

/// The value of a cookie that came in.
pub(crate) fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// A `Set-Cookie` value: HttpOnly and SameSite=Lax always; `max_age` in seconds.
pub(crate) fn write(name: &str, value: &str, max_age: u32, secure: bool) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; Max-Age={max_age}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// A `Set-Cookie` value that keeps a text for the next page.
pub(crate) fn write_flash(text: &str, secure: bool) -> HeaderValue {
    let mut end = text.len().min(MAX_FLASH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    write(FLASH, &URL_SAFE_NO_PAD.encode(&text[..end]), 60, secure)
}

/// The text kept for this page.
pub(crate) fn read_flash(headers: &HeaderMap) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(read(headers, FLASH)?).ok()?;
    String::from_utf8(bytes).ok().filter(|text| !text.is_empty() && text.len() <= MAX_FLASH)
}

/// 128 random bits from the operating system, as 22 characters.
///
/// # Panics
/// When the operating system gives no random bits: then no session may begin.
pub(crate) fn fresh_token() -> String {
    let mut bytes = [0_u8; 16];
    #[expect(clippy::expect_used, reason = "without random bits no token is safe to hand out")]
    OsRng.try_fill_bytes(&mut bytes).expect("the operating system gives random bits");
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Whether a text has the form of a token of ours.
pub(crate) fn is_token(text: &str) -> bool {
    (22..=64).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// The digest under which a token is known to the store and the logs.
pub(crate) fn digest(token: &str) -> String {
    Sha256::digest(token).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("a=1; haizhi_chat=tok; b=2"));
        assert_eq!(read(&headers, CHAT), Some("tok"));
        assert_eq!(read(&headers, DESK), None);
    }

    #[test]
    fn a_flash_survives_its_cookie_and_is_cut_between_characters() {
        let mut headers = HeaderMap::new();
        let long = "提".repeat(500);
        let set = write_flash(&long, true);
        let pair = set.to_str().expect("ascii").split(';').next().expect("a pair").to_owned();
        headers.append(COOKIE, HeaderValue::try_from(pair).expect("ascii"));
        assert_eq!(read_flash(&headers), Some("提".repeat(333)));
    }

    #[test]
    fn tokens_differ_and_are_recognised() {
        let (one, two) = (fresh_token(), fresh_token());
        assert_ne!(one, two);
        assert!(is_token(&one) && !is_token("short") && !is_token(&"é".repeat(11)));
        assert_eq!(digest("a").len(), 64);
    }
}
