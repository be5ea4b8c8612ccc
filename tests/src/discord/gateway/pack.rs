//! Transport compression, without compressing: both formats know blocks that are stored as they are.

use async_tungstenite::tungstenite::Message;

/// How a connection wants to be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pack {
    /// As text.
    Plain,
    /// `zlib-stream`: one stream for the whole connection, flushed after every payload.
    Zlib { begun: bool },
    /// `zstd-stream`: one frame for the whole connection.
    Zstd { begun: bool },
}

impl Pack {
    /// By the name in the query; none if the fake does not know it.
    pub fn named(name: Option<&str>) -> Option<Self> {
        match name {
            None => Some(Pack::Plain),
            Some("zlib-stream") => Some(Pack::Zlib { begun: false }),
            Some("zstd-stream") => Some(Pack::Zstd { begun: false }),
            Some(_) => None,
        }
    }

    /// Packs a payload.
    pub fn pack(&mut self, text: String) -> Message {
        match self {
            Pack::Plain => Message::text(text),
            Pack::Zlib { begun } => Message::binary(zlib(std::mem::replace(begun, true), text.as_bytes())),
            Pack::Zstd { begun } => Message::binary(zstd(std::mem::replace(begun, true), text.as_bytes())),
        }
    }
}

fn zlib(begun: bool, bytes: &[u8]) -> Vec<u8> {
    let mut packed = if begun { Vec::new() } else { vec![0x78, 0x01] };
    for block in bytes.chunks(usize::from(u16::MAX)) {
        let length = block.len() as u16;
        packed.push(0);
        packed.extend(length.to_le_bytes());
        packed.extend((!length).to_le_bytes());
        packed.extend(block);
    }
    // The empty block by which a flush is known.
    packed.extend([0, 0, 0, 0xff, 0xff]);
    packed
}

fn zstd(begun: bool, bytes: &[u8]) -> Vec<u8> {
    // Magic number; no flags; a window of a mebibyte.
    let mut packed = if begun { Vec::new() } else { vec![0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50] };
    for block in bytes.chunks(128 << 10) {
        // Neither the last block nor a compressed one.
        packed.extend(&((block.len() as u32) << 3).to_le_bytes()[..3]);
        packed.extend(block);
    }
    packed
}
