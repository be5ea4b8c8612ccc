//! QR codes: as a drawing for pages, as a picture for messengers.

use std::fmt::Write as _;
use std::io::Write as _;

use fast_qr::ECL;
use fast_qr::qr::{QRBuilder, QRCode};
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

/// The light border that readers need, in modules (ISO/IEC 18004).
const QUIET: usize = 4;

/// The side of a module of the picture in pixels. Messengers scale pictures
/// down, and a module of two pixels or so can still be read.
const MODULE_PIXELS: usize = 8;

/// A QR code.
pub struct Qr(QRCode);

/// The payload is longer than a QR code can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than a QR code holds")]
pub struct TooLong;

impl Qr {
    /// The code of a text, of which about a seventh may become unreadable.
    ///
    /// # Errors
    /// When the text is longer than 2,331 octets.
    pub fn new(payload: &str) -> Result<Self, TooLong> {
        QRBuilder::new(payload).ecl(ECL::M).build().map(Self).map_err(|_| TooLong)
    }

    /// An SVG element that takes the size it is given, dark on light whatever
    /// the page looks like: many readers know no other.
    pub fn svg(&self) -> String {
        let side = self.side();
        let mut path = String::new();
        for y in 0..side {
            let mut x = 0;
            while x < side {
                let dark = (x..side).take_while(|x| self.is_dark(*x, y)).count();
                if dark > 0 {
                    let _ = write!(path, "M{x} {y}h{dark}v1h-{dark}z");
                }
                x += dark.max(1);
            }
        }
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" shape-rendering="crispEdges">"#,
                r##"<path fill="#fff" d="M0 0h{0}v{0}h-{0}z"/><path d="{1}"/></svg>"##
            ),
            side, path
        )
    }

    /// A PNG picture, one bit a pixel.
    pub fn png(&self) -> Vec<u8> {
        let pixels = self.side() * MODULE_PIXELS;
        let mut rows = Vec::with_capacity(pixels * (pixels / 8 + 1));
        for y in 0..self.side() {
            // The modules are as wide as an octet has bits.
            let row = (0..self.side()).map(|x| if self.is_dark(x, y) { 0x00 } else { 0xff });
            // Each row begins with its filter: none.
            let row: Vec<u8> = std::iter::once(0).chain(row).collect();
            rows.extend(row.iter().copied().cycle().take(row.len() * MODULE_PIXELS));
        }
        let pixels = u32::try_from(pixels).unwrap_or(u32::MAX).to_be_bytes();
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        // One bit of grey; the usual compression and filters; not interlaced.
        chunk(&mut png, b"IHDR", &[&pixels[..], &pixels[..], &[1, 0, 0, 0, 0]].concat());
        chunk(&mut png, b"IDAT", &deflated(&rows));
        chunk(&mut png, b"IEND", &[]);
        png
    }

    /// In modules, with the border.
    fn side(&self) -> usize {
        self.0.size + 2 * QUIET
    }

    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = QUIET..self.0.size + QUIET;
        inside.contains(&x) && inside.contains(&y) && self.0[y - QUIET][x - QUIET].value()
    }
}

fn deflated(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    // Into memory; there is nothing that could fail.
    let _ = encoder.write_all(data);
    encoder.finish().unwrap_or_default()
}

fn chunk(png: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(data);
    png.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    png.extend(kind);
    png.extend(data);
    png.extend(crc.sum().to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(qr: &Qr) -> String {
        let png = qr.png();
        let mut reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
        let side = usize::try_from(reader.info().width).unwrap();
        assert_eq!(reader.info().height, reader.info().width);
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((frame.color_type, frame.bit_depth), (png::ColorType::Grayscale, png::BitDepth::One));
        let bit = |x: usize, y: usize| pixels[y * frame.line_size + x / 8] >> (7 - x % 8) & 1;
        read(side, |x, y| bit(x, y) == 0)
    }

    fn read(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> String {
        let mut image = rqrr::PreparedImage::prepare_from_bitmap(side, side, is_dark);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    /// What the paths of the drawing cover, each module four by four pixels.
    fn drawn(svg: &str) -> String {
        let path = svg.rsplit(r#"<path d=""#).next().unwrap().split('"').next().unwrap();
        let side: usize =
            svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        let mut dark = vec![vec![false; side]; side];
        for run in path.split_terminator('z') {
            let (x, rest) = run.strip_prefix('M').unwrap().split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (width, rest) = rest.split_once("v1h-").unwrap();
            assert_eq!(width, rest);
            let (x, y, width): (usize, usize, usize) =
                (x.parse().unwrap(), y.parse().unwrap(), width.parse().unwrap());
            dark[y][x..x + width].fill(true);
        }
        read(side * 4, |x, y| dark[y / 4][x / 4])
    }

    #[test]
    fn another_program_reads_what_was_written() {
        let long = "海智".repeat(100);
        for payload in ["R-208", "https://haizhi.example/checkin/7Q2F-91KD?k=3", "签到 R-208：王芳 👩‍🔬", &long]
        {
            let qr = Qr::new(payload).unwrap();
            assert_eq!(decoded(&qr), payload);
            assert_eq!(drawn(&qr.svg()), payload);
        }
    }

    #[test]
    fn a_short_code_is_a_small_file() {
        let qr = Qr::new("https://haizhi.example/checkin/7Q2F-91KD?k=3").unwrap();
        assert!(qr.png().len() < 1_500, "{}", qr.png().len());
        assert!(qr.svg().len() < 8_000, "{}", qr.svg().len());
        assert_eq!(qr.png(), Qr::new("https://haizhi.example/checkin/7Q2F-91KD?k=3").unwrap().png());
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert!(Qr::new(&"x".repeat(2_331)).is_ok());
        assert_eq!(Qr::new(&"x".repeat(2_332)).err(), Some(TooLong));
        assert_eq!(Qr::new(&"x".repeat(1_000_000)).err(), Some(TooLong));
    }
}
