//! A zip package of a stranger, opened within bounds.

use std::collections::HashMap;
use std::io::{self, BufReader, Cursor, Read};

use zip::ZipArchive;

use super::limits::{Limits, Measure, Unreadable};

/// An opened package. Reading its parts never gives more bytes in all than
/// the limit allows, whatever the package says of itself.
#[derive(Debug)]
pub(crate) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Names in lower case with forward slashes, by index.
    names: HashMap<String, usize>,
    unpacked_limit: u64,
    unpacked_left: u64,
}

impl<'a> Package<'a> {
    /// Opens a package and weighs what it declares, unpacking nothing.
    pub(crate) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Unreadable> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Corrupt)?;
        if zip.len() > limits.parts {
            return Err(Unreadable::TooLarge { what: Measure::Parts, limit: limits.parts as u64 });
        }
        let mut package = Self {
            zip,
            names: HashMap::new(),
            unpacked_limit: limits.unpacked_bytes,
            unpacked_left: limits.unpacked_bytes,
        };
        package.weigh()?;
        Ok(package)
    }

    fn weigh(&mut self) -> Result<(), Unreadable> {
        let mut declared = 0u64;
        for index in 0..self.zip.len() {
            let part = self.zip.by_index_raw(index).map_err(|_| Unreadable::Corrupt)?;
            if part.encrypted() {
                return Err(Unreadable::Encrypted);
            }
            declared = declared.saturating_add(part.size());
            let name = part.name().map_err(|_| Unreadable::Corrupt)?;
            self.names.insert(normal(&name), index);
        }
        if declared > self.unpacked_limit { Err(too_large(self.unpacked_limit)) } else { Ok(()) }
    }

    /// Whether there is a part of this name, whatever its case.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&normal(name))
    }

    /// The names of all parts, in lower case.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// A part's content as a stream; `None` when there is no such part.
    pub(crate) fn stream(&mut self, name: &str) -> Result<Option<impl io::BufRead>, Unreadable> {
        let Some(index) = self.names.get(&normal(name)) else { return Ok(None) };
        let part = self.zip.by_index(*index).map_err(|_| Unreadable::Corrupt)?;
        Ok(Some(BufReader::with_capacity(1 << 16, Bounded { inner: part, left: &mut self.unpacked_left })))
    }

    /// A part's whole content; `None` when there is no such part.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        let limit = self.unpacked_limit;
        let Some(mut stream) = self.stream(name)? else { return Ok(None) };
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).map_err(|error| unreadable(&error, limit))?;
        Ok(Some(bytes))
    }

    /// The most bytes all parts together may have.
    pub(crate) const fn unpacked_limit(&self) -> u64 {
        self.unpacked_limit
    }

    /// The archive itself, for copying its parts.
    pub(crate) fn into_zip(self) -> ZipArchive<Cursor<&'a [u8]>> {
        self.zip
    }
}

/// A part's name as it is compared.
pub(crate) fn normal(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

/// What a failed read of a part means.
pub(crate) fn unreadable(error: &io::Error, limit: u64) -> Unreadable {
    if error.kind() == io::ErrorKind::FileTooLarge { too_large(limit) } else { Unreadable::Corrupt }
}

fn too_large(limit: u64) -> Unreadable {
    Unreadable::TooLarge { what: Measure::UnpackedBytes, limit }
}

/// Reads until an allowance that several readers share is used up, then fails
/// instead of pretending an end.
struct Bounded<'b, R> {
    inner: R,
    left: &'b mut u64,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        *self.left =
            self.left.checked_sub(read as u64).ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::tests::build::zip;

    #[test]
    fn parts_together_give_no_more_than_the_limit() {
        let bytes = zip(&[("A/b.xml", b"12345678")]);
        let limits = Limits { unpacked_bytes: 12, ..Limits::default() };
        let mut package = Package::open(&bytes, &limits).expect("within the limits");
        assert_eq!(package.bytes("/a\\B.XML"), Ok(Some(b"12345678".to_vec())));
        assert_eq!(package.bytes("other"), Ok(None));
        assert_eq!(package.bytes("a/b.xml"), Err(too_large(12)));
    }
}
