//! Sealing what is kept: XChaCha20-Poly1305 with a random nonce before each
//! text. The object's name and the key's id are authenticated with it, so an
//! object under another's name is refused.

use std::str::FromStr;

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use rand::Rng as _;

use super::FileError;

const NONCE: usize = 24;
/// Longest id of a key, in characters.
const ID_CHARS: usize = 16;

/// Keys by their ids: the first seals, each opens what it sealed. None means
/// that nothing is sealed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FileKeys(Vec<(String, [u8; 32])>);

impl std::fmt::Debug for FileKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(id, _)| id)).finish()
    }
}

/// Why a text is no list of keys. Holds nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected ID:KEY with 64 hex digits, as `openssl rand -hex 32` gives them, and spaces between several"
)]
pub struct KeysError;

impl FromStr for FileKeys {
    type Err = KeysError;

    /// Reads `ID:KEY ID:KEY`.
    fn from_str(text: &str) -> Result<Self, KeysError> {
        let mut keys: Vec<(String, [u8; 32])> = Vec::new();
        for part in text.split_whitespace() {
            let (id, key) = part.split_once(':').ok_or(KeysError)?;
            let sound = (1..=ID_CHARS).contains(&id.len())
                && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && keys.iter().all(|(known, _)| known != id);
            keys.push((id.to_owned(), read_key(key).filter(|_| sound).ok_or(KeysError)?));
        }
        Ok(Self(keys))
    }
}

fn read_key(hex: &str) -> Option<[u8; 32]> {
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    let mut key = [0; 32];
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(key)
}

impl FileKeys {
    /// Whether nothing is sealed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Seals bytes under the first key; with its id, empty where there is none.
    pub(super) fn seal(&self, name: &str, bytes: &[u8]) -> (String, Vec<u8>) {
        let Some((id, key)) = self.0.first() else { return (String::new(), bytes.to_vec()) };
        let nonce: [u8; NONCE] = rand::rng().random();
        let said = about(name, id);
        let payload = Payload { msg: bytes, aad: said.as_bytes() };
        let sealed = XChaCha20Poly1305::new(&(*key).into()).encrypt(&XNonce::from(nonce), payload);
        #[expect(clippy::expect_used, reason = "it fails for texts of many gigabytes alone")]
        let sealed = sealed.expect("a text that fits");
        (id.clone(), [&nonce[..], &sealed].concat())
    }

    /// Opens what was sealed with the key of this id.
    pub(super) fn open(&self, name: &str, id: &str, sealed: &[u8]) -> Result<Vec<u8>, FileError> {
        if id.is_empty() {
            return Ok(sealed.to_vec());
        }
        let key = self.0.iter().find(|(known, _)| known == id).map(|(_, key)| *key);
        let key = key.ok_or_else(|| FileError::NoKey(id.to_owned()))?;
        let altered = || FileError::Altered(name.to_owned());
        let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or_else(altered)?;
        let said = about(name, id);
        let payload = Payload { msg: text, aad: said.as_bytes() };
        let opened = XChaCha20Poly1305::new(&key.into()).decrypt(&XNonce::from(*nonce), payload);
        opened.map_err(|_| altered())
    }
}

fn about(name: &str, id: &str) -> String {
    format!("haizhi-file\n{name}\n{id}")
}
