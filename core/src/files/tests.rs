//! What is kept and what is not, and that bytes come back as they were or not at all.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

use super::*;
use crate::domain::file::{FileFor, FileType, MAX_KEPT_BYTES};
use crate::domain::ids::{PostingId, RegistrationId};

const ANSWER: FileFor = FileFor::Answer { registration: RegistrationId(1), question: 0 };
const COVER: FileFor = FileFor::Cover { event: PostingId(1) };

fn check(name: &str, bytes: &[u8]) -> Result<Checked, Unfit> {
    check::check(name, bytes, ANSWER)
}

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(*name, options).expect("a part");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("a zip").into_inner()
}

const WORD: &[u8] = b"<Types><Override PartName=\"/word/document.xml\" \
    ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

fn docx(more: &[(&str, &[u8])]) -> Vec<u8> {
    let parts: [(&str, &[u8]); 2] = [("[Content_Types].xml", WORD), ("word/document.xml", b"<w:document/>")];
    package(&[&parts[..], more].concat())
}

fn odt(manifest: &[u8]) -> Vec<u8> {
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"<office/>"),
    ])
}

fn pdf(body: &[u8]) -> Vec<u8> {
    [b"%PDF-1.7\n", body, b"\ntrailer\n%%EOF\n"].concat()
}

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let size = u16::try_from(body.len() + 2).expect("a short segment").to_be_bytes();
    [&[0xff, marker], &size[..], body].concat()
}

/// A photo of so many pixels, with what cameras and people write into them.
fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS 25.04N";
    let size = [&[8][..], &height.to_be_bytes(), &width.to_be_bytes(), &[1, 1, 0x11, 0]].concat();
    [
        vec![0xff, 0xd8],
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xe1, exif),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x>SECRET</x>"),
        segment(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
        segment(0xe2, b"MPF\0SECRET"),
        segment(0xfe, b"SECRET"),
        segment(0xc0, &size),
        segment(0xda, &[1, 1, 0, 0, 63, 0]),
        vec![0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
        vec![0xff, 0xd9],
    ]
    .concat()
}

fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len()).expect("a short chunk").to_be_bytes();
    [&size[..], kind, body, &[0; 4]].concat()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &head),
        chunk(b"tEXt", b"Author\0SECRET"),
        chunk(b"eXIf", b"SECRET"),
        chunk(b"IDAT", b"data"),
        chunk(b"IEND", b""),
    ]
    .concat()
}

fn kinds(found: Found) -> Result<FileType, Unfit> {
    Err(Unfit::Kind(found))
}

#[test]
fn what_is_on_the_list_is_kept_whatever_it_is_called() {
    let workbook = crate::sheet::table("list", &["a".into()], &[vec!["b".into()]]).expect("a workbook");
    for (name, bytes, kind, kept_as) in [
        ("cv.pdf", pdf(b""), FileType::Pdf, "cv.pdf"),
        ("cv.exe", pdf(b""), FileType::Pdf, "cv.pdf"),
        ("photo.pdf", jpeg(4, 3), FileType::Jpeg, "photo.jpg"),
        ("a.png", png(4, 3), FileType::Png, "a.png"),
        ("cv", docx(&[]), FileType::Docx, "cv.docx"),
        ("list.zip", workbook, FileType::Xlsx, "list.xlsx"),
        ("text.odt", odt(b"<manifest/>"), FileType::Odt, "text.odt"),
    ] {
        let checked = check(name, &bytes).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!((checked.kind, checked.name.as_str()), (kind, kept_as));
    }
}

#[test]
fn hostile_files_are_refused_by_name() {
    let mut bomb = Vec::new();
    bomb.resize(120 << 20, b'0');
    let external =
        b"<Relationship Type=\"x/attachedTemplate\" Target=\"http://evil/a.dotm\" TargetMode=\"External\"/>";
    let two_at_once = [pdf(b""), package(&[("a.js", b"x")])].concat();
    let two_at_once = [two_at_once, b"%%EOF".to_vec()].concat();
    let behind = [docx(&[]), b"<script>alert(1)</script>".to_vec()].concat();
    let before = [b"PKxx".to_vec(), docx(&[])].concat();
    let large = [pdf(&vec![b' '; 11 << 20]), Vec::new()].concat();
    // A header with nothing behind it: an old office file is one as well.
    let ole = [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 600]].concat();
    let macros_declared = package(&[
        ("[Content_Types].xml", b"application/vnd.ms-word.document.macroEnabled.main+xml"),
        ("word/document.xml", b"x"),
    ]);
    for (name, bytes, why) in [
        ("empty.pdf", Vec::new(), Err(Unfit::Empty)),
        ("large.pdf", large, Err(Unfit::TooLarge(MAX_KEPT_BYTES))),
        ("bomb.docx", docx(&[("word/media/a.bin", &bomb)]), Err(Unfit::Bomb)),
        ("macro.docx", docx(&[("word/vbaProject.bin", b"x")]), Err(Unfit::Macros)),
        ("macro2.docx", macros_declared, Err(Unfit::Macros)),
        ("active.docx", docx(&[("word/activeX/a.xml", b"x")]), Err(Unfit::Macros)),
        ("template.docx", docx(&[("word/_rels/settings.xml.rels", external)]), Err(Unfit::Macros)),
        (
            "basic.odt",
            { package(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("Basic/a.xml", b"x")]) },
            Err(Unfit::Macros),
        ),
        ("locked.odt", odt(b"<manifest:encryption-data/>"), Err(Unfit::Encrypted)),
        ("old.doc", ole, kinds(Found::OldOffice)),
        ("archive.zip", package(&[("a.exe", b"x")]), kinds(Found::Archive)),
        ("archive.docx", package(&[("cv.pdf", b"x")]), kinds(Found::Archive)),
        ("a.rar", b"Rar!\x1a\x07".to_vec(), kinds(Found::Archive)),
        (
            "picture.png",
            b"\xef\xbb\xbf<?xml version='1.0'?><svg onload=alert(1)>".to_vec(),
            kinds(Found::Picture),
        ),
        ("cv.pdf", b"<!doctype html><script>".to_vec(), kinds(Found::Html)),
        ("cv.pdf", b"MZ\x90\0".to_vec(), kinds(Found::Program)),
        ("cv.pdf", b"hello".to_vec(), kinds(Found::Unknown)),
        ("a.gif", b"GIF89a".to_vec(), kinds(Found::Picture)),
        ("two.pdf", two_at_once, kinds(Found::Archive)),
        ("behind.docx", behind, Err(Unfit::Corrupt)),
        ("before.docx", before, Err(Unfit::Corrupt)),
        ("script.pdf", pdf(b"<</S/JavaScript/JS(app.alert(1))>>"), Err(Unfit::Macros)),
        ("launch.pdf", pdf(b"<</S/Launch/F(cmd.exe)>>"), Err(Unfit::Macros)),
        ("cut.pdf", b"%PDF-1.7\n".to_vec(), Err(Unfit::Corrupt)),
        ("cut.jpg", jpeg(4, 3)[..60].to_vec(), Err(Unfit::Corrupt)),
        ("cut.png", png(4, 3)[..40].to_vec(), Err(Unfit::Corrupt)),
        ("many.jpg", jpeg(60_000, 60_000), Err(Unfit::Pixels)),
        ("many.png", png(u32::MAX, u32::MAX), Err(Unfit::Pixels)),
    ] {
        assert_eq!(check(name, &bytes).map(|checked| checked.kind), why, "{name}");
    }
    let cover = |bytes: &[u8]| check::check("a.pdf", bytes, COVER).map(|checked| checked.kind);
    assert_eq!(cover(&pdf(b"")), kinds(Found::Other(FileType::Pdf)));
    assert_eq!(cover(&vec![0; 6 << 20]), Err(Unfit::TooLarge(5 << 20)));
    assert_eq!(cover(&png(4, 3)), Ok(FileType::Png));
}

#[test]
fn a_part_that_is_larger_than_it_says_is_refused() {
    let mut bytes = docx(&[("word/media/a.bin", &vec![b'0'; 120 << 20])]);
    let size = (120u32 << 20).to_le_bytes();
    let places: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, four)| *four == size).map(|(at, _)| at).collect();
    assert!(!places.is_empty(), "the size stands somewhere");
    for at in places {
        bytes[at..at + 4].copy_from_slice(&8u32.to_le_bytes());
    }
    let why = check("a.docx", &bytes).expect_err("nothing is kept");
    assert!(matches!(why, Unfit::Bomb | Unfit::Corrupt), "{why}");
}

#[test]
fn a_picture_tells_only_what_it_shows() {
    let photo = [jpeg(4, 3), b"SECRET".to_vec()].concat();
    let kept = check("a.jpg", &photo).expect("a photo").bytes;
    let holds = |part: &[u8]| kept.windows(part.len()).any(|window| window == part);
    assert!(!holds(b"SECRET") && !holds(b"GPS"), "{kept:x?}");
    assert!(holds(b"ICC_PROFILE") && holds(b"JFIF"));
    assert!(holds(&[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]), "the picture itself");
    assert!(holds(b"\x12\x01\x03\0\x01\0\0\0\x06\0"), "which way is up");
    assert!(kept.ends_with(&[0xff, 0xd9]));
    assert_eq!(check("a.jpg", &kept).expect("a photo").bytes, kept, "nothing is left to take out");
    let picture = [png(4, 3), b"SECRET".to_vec()].concat();
    let kept = check("a.png", &picture).expect("a picture").bytes;
    assert!(!kept.windows(6).any(|window| window == b"SECRET"), "{kept:x?}");
    assert_eq!(check("a.png", &kept).expect("a picture").bytes, kept);
}

fn keys(text: &str) -> FileKeys {
    text.parse().expect("keys")
}

#[tokio::test]
async fn bytes_come_back_as_they_were_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().join("new/files");
    let (one, two) = ("11".repeat(32), "22".repeat(32));
    let files = Files::folder(&at, keys(&format!("a:{one}"))).expect("a folder");
    files.probe().await.expect("it works");
    let name = Files::new_name();
    let object = files.put(&name, b"the text").await.expect("kept");
    assert_eq!(files.get(&object).await.expect("read"), b"the text");
    let on_disk = std::fs::read(at.join(&name[..2]).join(&name)).expect("a file");
    assert!(!on_disk.windows(8).any(|window| window == b"the text"), "it is sealed");
    // The same name is never written twice.
    assert!(files.put(&name, b"other").await.is_err());
    // Another key seals from now on; what the old one sealed is still read.
    let rotated = Files::folder(&at, keys(&format!("b:{two} a:{one}"))).expect("a folder");
    assert_eq!(rotated.get(&object).await.expect("read"), b"the text");
    let newer = rotated.put(&Files::new_name(), b"newer").await.expect("kept");
    assert_eq!(newer.key, "b");
    // Without its key, under another name, with another key's id, and altered: nothing.
    let without = Files::folder(&at, keys(&format!("b:{two}"))).expect("a folder");
    assert!(matches!(without.get(&object).await, Err(FileError::NoKey(id)) if id == "a"));
    let (from, to) = (at.join(&name[..2]).join(&name), at.join(&newer.name[..2]).join(&newer.name));
    std::fs::copy(from, &to).expect("copied");
    assert!(matches!(rotated.get(&newer).await, Err(FileError::Altered(_))));
    let swapped = Object { key: "a".into(), ..newer };
    assert!(matches!(rotated.get(&swapped).await, Err(FileError::Altered(_))));
    files.delete(&name).await.expect("gone");
    files.delete(&name).await.expect("gone already");
    assert!(matches!(files.get(&object).await, Err(FileError::Gone(_))));
    assert!(matches!(Files::nowhere().put("ab", b"x").await, Err(FileError::Nowhere)));
}

#[tokio::test]
async fn without_a_key_bytes_lie_open_and_are_still_recognised() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = Files::folder(folder.path(), FileKeys::default()).expect("a folder");
    let name = Files::new_name();
    let object = files.put(&name, b"open").await.expect("kept");
    assert_eq!((object.key.as_str(), files.get(&object).await.expect("read")), ("", b"open".to_vec()));
    std::fs::write(folder.path().join(&name[..2]).join(&name), b"shut").expect("written");
    assert!(matches!(files.get(&object).await, Err(FileError::Altered(_))));
}

#[test]
fn keys_are_read_strictly_and_never_shown() {
    let key = "ab".repeat(32);
    assert!(!format!("{:?}", keys(&format!("k1:{key}"))).contains("ab"));
    for wrong in
        [&key[..], "k1:", "k1:zz", &format!("k 1:{key}"), &format!("k1:{key} k1:{key}"), &format!(":{key}")]
    {
        assert_eq!(wrong.parse::<FileKeys>(), Err(KeysError), "{wrong}");
    }
    assert!(keys("").is_empty());
}
