//! Files as people send them: small, and sound or not.

use std::io::{Cursor, Write as _};

/// A PDF that says this.
pub fn pdf(says: &str) -> Vec<u8> {
    format!("%PDF-1.7\n% {says}\ntrailer <<>>\n%%EOF\n").into_bytes()
}

/// A photo with the place where it was taken.
pub fn photo(place: &str) -> Vec<u8> {
    let segment = |marker: u8, body: &[u8]| {
        let size = u16::try_from(body.len() + 2).expect("a short segment").to_be_bytes();
        [&[0xff, marker], &size[..], body].concat()
    };
    [
        vec![0xff, 0xd8],
        segment(0xe1, format!("Exif\0\0II*\0{place}").as_bytes()),
        segment(0xc0, &[8, 0, 3, 0, 4, 1, 1, 0x11, 0]),
        segment(0xda, &[1, 1, 0, 0, 63, 0]),
        vec![0x12, 0x34, 0xff, 0xd9],
    ]
    .concat()
}

/// A Word document with programs.
pub fn macros() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    for (name, content) in
        [("[Content_Types].xml", types), ("word/document.xml", ""), ("word/vbaProject.bin", "x")]
    {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(content.as_bytes()).expect("its content");
    }
    zip.finish().expect("a zip").into_inner()
}
