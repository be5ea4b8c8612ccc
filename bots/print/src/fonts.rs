//! The fonts documents are set in: which, where they are, and reading them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use haizhi_core::print::{MissingFont, PrintError};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Deepest folder below the one named that is looked into.
const MAX_DEPTH: usize = 5;

const CJK: &str = "fonts-noto-cjk";
const CORE: &str = "fonts-noto-core";

/// Every font that is used, and Debian's package that brings it. These alone are read,
/// so what a document looks like does not hang on what else is installed.
const USED: [(&str, &str); 12] = [
    ("NotoSansCJK-Regular.ttc", CJK),
    // There is no false bold.
    ("NotoSansCJK-Bold.ttc", CJK),
    ("NotoSans-Regular.ttf", CORE),
    ("NotoSans-Bold.ttf", CORE),
    ("NotoSansThai-Regular.ttf", CORE),
    ("NotoSansThai-Bold.ttf", CORE),
    ("NotoSansLao-Regular.ttf", CORE),
    ("NotoSansLao-Bold.ttf", CORE),
    ("NotoSansMyanmar-Regular.ttf", CORE),
    ("NotoSansMyanmar-Bold.ttf", CORE),
    ("NotoSansKhmer-Regular.ttf", CORE),
    ("NotoSansKhmer-Bold.ttf", CORE),
];

/// Of a collection these are taken: the others have the same letters in forms of other regions.
const OF_COLLECTIONS: [&str; 2] = ["Noto Sans CJK SC", "Noto Sans CJK TC"];

/// Where they stand in those that Noto publishes.
const LIKELY: [u32; 2] = [2, 3];

/// Most fonts of one file that are looked at.
const MAX_COLLECTION: u32 = 16;

/// Fonts that were read.
pub struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Fonts {
    /// Reads the fonts that are in these folders.
    ///
    /// # Errors
    /// When one is missing without which nothing is printed.
    pub fn read(folders: &[PathBuf]) -> Result<Self, PrintError> {
        let found = find(folders);
        let mut fonts = Vec::new();
        for (file, _) in USED {
            let bytes = found.get(file).and_then(|path| std::fs::read(path).ok());
            let Some(bytes) = bytes.map(Bytes::new) else { continue };
            match file.ends_with(".ttc") {
                true => fonts.extend(of_collection(&bytes)),
                false => fonts.extend(Font::new(bytes, 0)),
            }
        }
        let missing: Vec<MissingFont> = missing(folders).into_iter().filter(|font| font.needed).collect();
        // A file of the right name with something else in it is no font.
        let read = OF_COLLECTIONS.iter().all(|family| fonts.iter().any(|font| font.info().family == *family));
        if !missing.is_empty() || !read {
            return Err(PrintError::Fonts(missing));
        }
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Ok(Self { book, fonts })
    }

    pub fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// Whether any of them has this letter.
    pub fn has(&self, letter: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(letter.into()))
    }
}

/// Those of a collection that are taken; each that is looked at takes some milliseconds.
fn of_collection(bytes: &Bytes) -> Vec<Font> {
    let mut taken: Vec<Font> = Vec::new();
    for index in LIKELY.into_iter().chain((0..MAX_COLLECTION).filter(|index| !LIKELY.contains(index))) {
        let Some(font) = Font::new(bytes.clone(), index) else { continue };
        if OF_COLLECTIONS.contains(&font.info().family.as_str()) {
            taken.push(font);
        }
        if taken.len() == OF_COLLECTIONS.len() {
            break;
        }
    }
    taken
}

/// Those that are in none of these folders.
pub fn missing(folders: &[PathBuf]) -> Vec<MissingFont> {
    let found = find(folders);
    let missing = USED.into_iter().filter(|(file, _)| !found.contains_key(file));
    missing.map(|(file, package)| MissingFont { file, package, needed: package == CJK }).collect()
}

/// Where they are; of two of one name the first, in the order of the folders.
pub fn find(folders: &[PathBuf]) -> BTreeMap<&'static str, PathBuf> {
    let mut found = BTreeMap::new();
    for folder in folders {
        look_in(folder, MAX_DEPTH, &mut found);
    }
    found
}

fn look_in(folder: &Path, depth: usize, found: &mut BTreeMap<&'static str, PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Some((file, _)) = USED.iter().find(|(file, _)| *file == name) {
            found.entry(file).or_insert(path);
        } else if depth > 0 && path.is_dir() {
            look_in(&path, depth - 1, found);
        }
    }
}
