//! Pictures without what they tell beside themselves: where and when they were
//! taken, by whom, with what, and whatever else was laid into or behind them.
//! Of what a JPEG's camera says only which way is up is kept.

use super::check::Unfit;

/// Most pixels of a picture: one of a few kilobytes can claim billions, and
/// whoever opens it pays for them.
const MAX_PIXELS: u64 = 60_000_000;

/// A JPEG of markers we know, up to its end.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    strip_jpeg(bytes).ok_or(Unfit::Corrupt)?
}

/// `None` where it breaks off or is none.
fn strip_jpeg(bytes: &[u8]) -> Option<Result<Vec<u8>, Unfit>> {
    let mut kept = vec![0xff, 0xd8];
    let (mut at, mut pixels, mut turned) = (2, None, None);
    if !bytes.starts_with(&kept) {
        return None;
    }
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        while *bytes.get(at)? == 0xff {
            at += 1;
        }
        let marker = *bytes.get(at)?;
        at += 1;
        match marker {
            0xd9 => break,
            0x01 | 0xd0..=0xd7 => {
                kept.extend([0xff, marker]);
                continue;
            }
            0x00 | 0xd8 => return None,
            _ => {}
        }
        let size = usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
        let segment = bytes.get(at..at + size.max(2))?;
        let body = &segment[2..];
        at += segment.len();
        let keep = match marker {
            // Colours: without them some photos look wrong.
            0xe2 => body.starts_with(b"ICC_PROFILE\0"),
            0xe0 => body.starts_with(b"JFIF\0"),
            0xee => body.starts_with(b"Adobe"),
            0xe1 => {
                turned = turned.or_else(|| orientation(body));
                false
            }
            0xe3..=0xed | 0xef..=0xfe => false,
            _ => true,
        };
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let side =
                |from: usize| Some(u64::from(u16::from_be_bytes([*body.get(from)?, *body.get(from + 1)?])));
            pixels = Some(side(1)? * side(3)?);
        }
        if keep {
            kept.extend([0xff, marker]);
            kept.extend(segment);
        }
        if marker == 0xda {
            at = scan(bytes, at, &mut kept)?;
        }
    }
    kept.extend([0xff, 0xd9]);
    if let Some(turned) = turned.filter(|turned| *turned != 1) {
        kept.splice(2..2, upright(turned));
    }
    Some(match pixels? {
        0 => Err(Unfit::Corrupt),
        pixels if pixels > MAX_PIXELS => Err(Unfit::Pixels),
        _ => Ok(kept),
    })
}

/// Copies the coded part of a scan; where the next marker stands.
fn scan(bytes: &[u8], from: usize, kept: &mut Vec<u8>) -> Option<usize> {
    let mut at = from;
    while *bytes.get(at)? != 0xff || matches!(*bytes.get(at + 1)?, 0x00 | 0xd0..=0xd7) {
        at += 1;
    }
    kept.extend(bytes.get(from..at)?);
    Some(at)
}

/// Which way is up, 1 to 8, where a camera said so.
fn orientation(exif: &[u8]) -> Option<u8> {
    let tiff = exif.strip_prefix(b"Exif\0\0")?;
    let little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let two = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let long = |at: usize| {
        let (a, b) = (u32::from(short(at)?), u32::from(short(at + 2)?));
        Some(if little { a | b << 16 } else { a << 16 | b })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let entries = usize::from(short(directory)?);
    (0..entries).find_map(|entry| {
        let at = directory.checked_add(2 + 12 * entry)?;
        let value = short(at.checked_add(8)?)?;
        (short(at)? == 0x0112 && (1..=8).contains(&value)).then(|| value.to_le_bytes()[0])
    })
}

/// A segment that says nothing but which way is up.
fn upright(turned: u8) -> Vec<u8> {
    let mut segment = vec![0xff, 0xe1, 0x00, 0x22];
    segment.extend(b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0");
    segment.extend([turned, 0, 0, 0, 0, 0, 0, 0]);
    segment
}

/// What a PNG is made of, up to its end.
pub(super) fn png(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    strip_png(bytes).ok_or(Unfit::Corrupt)?
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Chunks without which it would look different.
const SEEN: [&[u8]; 11] =
    [b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs"];

fn strip_png(bytes: &[u8]) -> Option<Result<Vec<u8>, Unfit>> {
    let mut rest = bytes.strip_prefix(PNG)?;
    let (mut kept, mut pixels, mut data) = (PNG.to_vec(), None, false);
    loop {
        let (size, after) = rest.split_first_chunk::<4>()?;
        let size = usize::try_from(u32::from_be_bytes(*size)).ok()?;
        let (kind, body) = (after.get(..4)?, after.get(4..size.checked_add(4)?)?);
        let chunk = rest.get(..size + 12)?;
        rest = rest.get(size + 12..)?;
        if kind == b"IEND" {
            kept.extend(chunk);
            break;
        }
        if pixels.is_none() {
            let side =
                |from: usize| Some(u64::from(u32::from_be_bytes(body.get(from..from + 4)?.try_into().ok()?)));
            pixels = Some(side(0)?.saturating_mul(side(4)?)).filter(|_| kind == b"IHDR");
            pixels?;
        }
        data |= kind == b"IDAT";
        if SEEN.contains(&kind) {
            kept.extend(chunk);
        }
    }
    Some(match pixels? {
        _ if !data => Err(Unfit::Corrupt),
        0 => Err(Unfit::Corrupt),
        pixels if pixels > MAX_PIXELS => Err(Unfit::Pixels),
        _ => Ok(kept),
    })
}
