//! The container of .xls files (and of encrypted workbooks): a small file
//! system with sectors, chains and a directory.

use super::limits::Unreadable;

/// How every such container begins.
pub(super) const SIGNATURE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const HEADER_LEN: usize = 512;
const ENTRY_LEN: usize = 128;
const MINI_SECTOR: usize = 64;
/// Ids from here on are marks, not sectors.
const FIRST_MARK: u32 = 0xffff_fffa;

/// An opened container.
#[derive(Debug)]
pub(crate) struct Ole<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    mini: Vec<u8>,
    /// Streams shorter than this lie in the mini stream.
    mini_cutoff: usize,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    name: String,
    start: u32,
    len: usize,
}

impl<'a> Ole<'a> {
    /// Reads the tables of a container.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        Self::read(bytes).ok_or(Unreadable::Corrupt)
    }

    fn read(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut ole = Self {
            bytes,
            sector,
            fat: Vec::new(),
            mini_fat: Vec::new(),
            mini: Vec::new(),
            mini_cutoff: usize::try_from(u32_at(bytes, 56)?).ok()?,
            entries: Vec::new(),
        };
        ole.fat = ole.read_fat()?;
        let directory = ole.chain(u32_at(bytes, 48)?, usize::MAX)?;
        ole.entries = directory.chunks_exact(ENTRY_LEN).filter_map(|entry| ole.entry(entry)).collect();
        let root = ole.entries.first()?;
        ole.mini = ole.chain(root.start, root.len).unwrap_or_default();
        ole.mini_fat = words(&ole.chain(u32_at(bytes, 60)?, usize::MAX).unwrap_or_default());
        Some(ole)
    }

    /// The allocation table: its sectors are listed in the header and, for
    /// large files, in a chain of list sectors.
    fn read_fat(&self) -> Option<Vec<u32>> {
        let mut list = words(self.bytes.get(76..HEADER_LEN)?);
        let mut next = u32_at(self.bytes, 68)?;
        for _ in 0..self.sectors() {
            if next >= FIRST_MARK {
                break;
            }
            let mut more = words(self.sector(next)?);
            next = more.pop()?;
            list.extend(more);
        }
        let mut fat = Vec::new();
        for id in list.into_iter().filter(|id| *id < FIRST_MARK).take(self.sectors()) {
            fat.extend(words(self.sector(id)?));
        }
        Some(fat)
    }

    /// How many sectors the file can hold; no chain is longer.
    const fn sectors(&self) -> usize {
        self.bytes.len() / self.sector + 1
    }

    /// A sector's bytes; the last one of a file may be short.
    fn sector(&self, id: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(id).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The bytes of a chain, at most `len`; `None` where it is broken. A
    /// chain that runs in a circle ends with the size of the file.
    fn chain(&self, start: u32, len: usize) -> Option<Vec<u8>> {
        let (mut bytes, mut next) = (Vec::new(), start);
        for _ in 0..self.sectors() {
            if next >= FIRST_MARK || bytes.len() >= len {
                break;
            }
            bytes.extend_from_slice(self.sector(next)?);
            next = *self.fat.get(usize::try_from(next).ok()?)?;
        }
        bytes.truncate(len);
        Some(bytes)
    }

    /// The bytes of a chain in the mini stream.
    fn mini_chain(&self, start: u32, len: usize) -> Option<Vec<u8>> {
        let (mut bytes, mut next) = (Vec::new(), start);
        for _ in 0..=self.mini.len() / MINI_SECTOR {
            if next >= FIRST_MARK || bytes.len() >= len {
                break;
            }
            let at = usize::try_from(next).ok()?;
            let from = at.checked_mul(MINI_SECTOR)?;
            bytes.extend_from_slice(self.mini.get(from..(from + MINI_SECTOR).min(self.mini.len()))?);
            next = *self.mini_fat.get(at)?;
        }
        bytes.truncate(len);
        Some(bytes)
    }

    fn entry(&self, entry: &[u8]) -> Option<Entry> {
        let name_len = usize::from(u16_at(entry, 64)?).saturating_sub(2) / 2;
        let name: Vec<u16> = entry
            .get(..64)?
            .chunks_exact(2)
            .take(name_len)
            .map(|c| u16::from_le_bytes([c[0], c[1]]))
            .collect();
        // The upper half of the size is only defined for large sectors.
        Some(Entry {
            name: String::from_utf16_lossy(&name),
            start: u32_at(entry, 116)?,
            len: usize::try_from(u32_at(entry, 120)?).ok()?,
        })
    }

    /// Whether there is a stream or storage of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A stream's content.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))?;
        if entry.len < self.mini_cutoff {
            self.mini_chain(entry.start, entry.len)
        } else {
            self.chain(entry.start, entry.len)
        }
    }
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]])).collect()
}

/// The little-endian number at a place.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// The little-endian number at a place.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// The little-endian number at a place.
pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}
