//! What is printed, read back with a reader of PDF that is none of the typesetter's.

use std::sync::LazyLock;

use haizhi_core::args;
use haizhi_core::domain::field::Field;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::place::Place;
use haizhi_core::domain::posting::Day;
use haizhi_core::print::{Certificate, CertificateText};
use haizhi_core::text::Texts;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object};

use super::*;

/// Where the system keeps fonts.
const SYSTEM: &str = "/usr/share/fonts";

/// The system's fonts; `None`, and a word about it, where there is none for Chinese.
fn printer() -> Option<&'static Typesetter> {
    static PRINTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new(vec![PathBuf::from(SYSTEM)]));
    if PRINTER.missing().iter().any(|font| font.needed) {
        println!("SKIPPED: setting documents (fonts-noto-cjk is not installed here)");
        return None;
    }
    Some(&PRINTER)
}

fn text(lang: Lang, of: [&str; 8]) -> CertificateText {
    let [issuer, heading, certifies, attended, title, label, value, verify] = of.map(str::to_owned);
    let issued = format!("{heading} C-17");
    let facts = vec![(label.clone(), value), (label, "2026-12-20".to_owned())];
    CertificateText { lang, issuer, heading, certifies, attended, title, facts, issued, verify }
}

fn chinese() -> CertificateText {
    let of = ["云南省科协", "参会证明", "兹证明", "参加", "水稻基因研讨会", "主办", "云南大学", "扫码核验"];
    text(Lang::ZhHans, of)
}

fn english() -> CertificateText {
    let heading = "Certificate of Attendance";
    let title = "Rice and its genes";
    text(
        Lang::En,
        ["YAST", heading, "certify that", "attended", title, "Held by", "Yunnan University", "Scan"],
    )
}

fn certificate() -> Certificate {
    Certificate {
        number: "C-17".into(),
        name: "Anna Weber 安娜".into(),
        institution: "TU Berlin".into(),
        texts: vec![chinese(), english()],
        address: Some("https://haizhi.example/certificate/abcdefghijkmnpqrstuvwxyz".into()),
    }
}

fn printed(printer: &Typesetter, certificate: &Certificate) -> Result<Vec<u8>, PrintError> {
    printer.print(&Document::Certificate(Box::new(certificate.clone())))
}

/// Keeps what was set, to be looked at, where `HAIZHI_TEST_PAPERS` names a folder.
fn kept(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("HAIZHI_TEST_PAPERS") {
        std::fs::write(PathBuf::from(folder).join(name).with_extension("pdf"), pdf).unwrap();
    }
}

/// What a reader finds in a file.
struct Read {
    pages: usize,
    /// Names of the fonts whose letters are in the file.
    embedded: Vec<String>,
    /// Letters for which there is a glyph.
    letters: String,
    /// Whether there is anything that a reader would run or fetch.
    active: bool,
}

fn name(dict: &Dict<'_>, key: &str) -> String {
    dict.get::<Name<'_>>(key).map(|name| String::from_utf8_lossy(&name).into_owned()).unwrap_or_default()
}

fn read(pdf: Vec<u8>) -> Read {
    let pdf = Pdf::new(pdf).unwrap();
    let mut found =
        Read { pages: pdf.pages().len(), embedded: Vec::new(), letters: String::new(), active: false };
    for object in pdf.objects() {
        match object {
            Object::Dict(dict) => {
                let file =
                    ["FontFile", "FontFile2", "FontFile3"].into_iter().any(|key| dict.contains_key(key));
                if name(&dict, "Type") == "FontDescriptor" && file {
                    found.embedded.push(name(&dict, "FontName"));
                }
                found.active |= ["JS", "Launch", "OpenAction", "EmbeddedFiles"]
                    .into_iter()
                    .any(|key| dict.contains_key(key));
            }
            Object::Stream(stream) => {
                let Ok(data) = stream.decoded() else { continue };
                found.letters.push_str(&mapped(&String::from_utf8_lossy(&data)));
            }
            _ => {}
        }
    }
    found
}

/// The letters that a table from glyphs to letters leads to.
fn mapped(table: &str) -> String {
    let mut letters = String::new();
    for part in table.split("beginbfchar").skip(1) {
        let part = part.split("endbfchar").next().unwrap_or_default();
        for line in part.lines() {
            let Some(hex) = line.trim().strip_suffix('>').and_then(|line| line.rsplit('<').next()) else {
                continue;
            };
            let units: Vec<u16> = (0..hex.len() / 4)
                .filter_map(|at| u16::from_str_radix(&hex[at * 4..at * 4 + 4], 16).ok())
                .collect();
            letters.push_str(&String::from_utf16_lossy(&units));
        }
    }
    letters
}

#[track_caller]
fn has(read: &Read, text: &str) {
    let absent: String =
        text.chars().filter(|letter| *letter != ' ' && !read.letters.contains(*letter)).collect();
    assert!(absent.is_empty(), "{absent:?} of {text:?} is not in {:?}", read.letters);
}

#[test]
fn both_languages_stand_on_one_page_in_fonts_that_travel_with_it() {
    let Some(printer) = printer() else { return };
    let pdf = printed(printer, &certificate()).unwrap();
    assert!(pdf.len() < 200_000, "{} bytes", pdf.len());
    kept("both", &pdf);
    let read = read(pdf);
    assert_eq!(read.pages, 1);
    assert!(!read.active);
    for text in ["Anna Weber 安娜", "TU Berlin", "参会证明", "水稻基因研讨会", "扫码核验", "C-17"]
    {
        has(&read, text);
    }
    for text in ["Certificate of Attendance", "Rice and its genes", "Yunnan University"] {
        has(&read, text);
    }
    assert!(!read.embedded.is_empty());
    for font in &read.embedded {
        // Six letters and a plus: a part of the font, as PDF names it.
        let (tag, family) = font.split_once('+').unwrap_or_default();
        assert!(tag.len() == 6 && family.contains("Noto"), "{font}");
    }
    assert!(read.embedded.iter().any(|font| font.contains("Bold")), "{:?}", read.embedded);
}

/// The certificate's own words in a language, beside Chinese.
fn worded(lang: Lang) -> Certificate {
    let words = Texts::get().words(lang);
    let day = words.day(Day(jiff::civil::date(2026, 12, 20)));
    let facts = [("certificate-when", day.clone()), ("certificate-place", words.place(Place::Kunming))];
    let said = |id: &str| words.say(id);
    let text = CertificateText {
        lang,
        issuer: said("certificate-issuer"),
        heading: said("certificate-heading"),
        certifies: said("certificate-certifies"),
        attended: said("certificate-attended"),
        title: words.field(Field::MajorDiseases),
        facts: facts.into_iter().map(|(id, value)| (said(id), value)).collect(),
        issued: words.say_with("certificate-issued", &args! { day: day, number: "C-17" }),
        verify: said("certificate-verify"),
    };
    let texts = if lang == Lang::ZhHans { vec![text] } else { vec![chinese(), text] };
    Certificate { texts, ..certificate() }
}

#[test]
fn each_language_is_set_in_its_own_script() {
    let Some(printer) = printer() else { return };
    if let Some(font) = printer.missing().first() {
        println!(
            "SKIPPED: certificates in every script ({} of fonts-noto-core is not installed here)",
            font.file
        );
        return;
    }
    for lang in Texts::get().offered() {
        let pdf = printed(printer, &worded(lang)).unwrap_or_else(|error| panic!("{lang}: {error}"));
        kept(&format!("in-{lang}"), &pdf);
        let read = read(pdf);
        assert_eq!(read.pages, 1, "{lang}");
        let font = match lang {
            Lang::ZhHans => "NotoSansCJKsc",
            Lang::ZhHant => "NotoSansCJKtc",
            Lang::En | Lang::Vi => "NotoSans-",
            Lang::Th => "NotoSansThai",
            Lang::Lo => "NotoSansLao",
            Lang::My => "NotoSansMyanmar",
            Lang::Km => "NotoSansKhmer",
        };
        assert!(read.embedded.iter().any(|name| name.contains(font)), "{lang}: {:?}", read.embedded);
    }
}

#[test]
fn the_same_is_the_same_to_the_byte_and_another_is_not() {
    let Some(printer) = printer() else { return };
    let once = printed(printer, &certificate()).unwrap();
    let other = Certificate { name: "李明".into(), ..certificate() };
    assert!(printed(printer, &other).unwrap() != once);
    assert!(printed(printer, &certificate()).unwrap() == once);
    let afresh = Typesetter::new(vec![PathBuf::from(SYSTEM)]);
    assert!(printed(&afresh, &certificate()).unwrap() == once);
}

#[test]
fn words_of_strangers_are_words() {
    let Some(printer) = printer() else { return };
    let long = "长".repeat(10_000);
    for hostile in [
        "#panic()",
        "#import \"/data.json\"",
        "*bold* _it_ $x^2$ `raw` @ref <label> \\ // /* -- ~",
        "\u{202e}gnaW iL\u{202c}",
        "a\u{0}b\u{7}\u{1b}c\r\nd\te",
        "\u{e000}\u{f0000}\u{fff9}\u{feff}",
        "🎓👩‍🔬 Li",
        &"x".repeat(10_000),
        &long,
        &"w x ".repeat(2_500),
        "",
    ] {
        let mut all = certificate();
        all.name = hostile.to_owned();
        all.institution = hostile.to_owned();
        for text in &mut all.texts {
            text.title = hostile.to_owned();
            text.facts = vec![(hostile.to_owned(), hostile.to_owned()); 2];
            text.heading = hostile.to_owned();
            text.issued = hostile.to_owned();
        }
        let shown: String = hostile.chars().take(20).collect();
        let read = read(printed(printer, &all).unwrap_or_else(|error| panic!("{shown:?}: {error}")));
        assert_eq!(read.pages, 1, "{shown:?}");
        assert!(!read.active, "{shown:?}");
        assert!(!read.letters.contains(['\u{202e}', '\u{0}', '\u{e000}']), "{shown:?}");
        if hostile.starts_with('#') {
            has(&read, hostile);
        }
    }
}

#[test]
fn only_what_has_an_address_has_a_code_and_one_language_is_enough() {
    let Some(printer) = printer() else { return };
    let alone =
        Certificate { address: None, texts: vec![chinese()], institution: String::new(), ..certificate() };
    let pdf = printed(printer, &alone).unwrap();
    let with = printed(printer, &certificate()).unwrap();
    let read = read(pdf.clone());
    assert_eq!(read.pages, 1);
    assert!(!read.letters.contains("Certif"), "{}", read.letters);
    assert!(!read.letters.contains('扫') && pdf.len() < with.len());
}

#[test]
fn long_names_and_titles_are_set_smaller_and_stay_whole() {
    let Some(printer) = printer() else { return };
    let mut long = certificate();
    long.name = "Prof. Dr. Dr. h. c. mult. Maximiliane Freifrau von und zu Hohenstein-Wartenberg y Rodríguez de la Vega".into();
    long.institution = "National Key Laboratory for the Conservation and Utilisation of Bio-Resources, Faculty of Agronomy, Yunnan Agricultural University, Kunming".into();
    long.texts[0].title = "第十八届面向南亚东南亚多语言智能语音与机器翻译国际学术研讨会暨云南省海智计划专家云南行生物种业、绿色食品与重大疾病防治专场对接会（昆明·大理·西双版纳）".into();
    long.texts[1].title = "The Eighteenth International Symposium on Multilingual Speech Technology and Machine Translation for South and Southeast Asia, with the HOME Program Session on the Seed Industry, Green Food and the Prevention of Major Diseases (Kunming, Dali, Xishuangbanna)".into();
    let society = "全德华人生物学会、旅美云南专家协会、澳大利亚昆士兰华人科学家与工程师协会、大湄公河次区域农业科技交流合作组";
    for text in &mut long.texts {
        text.facts.push(("协办方".into(), format!("{society}、{society}")));
        text.facts
            .push(("地点".into(), "云南省昆明市盘龙区北京路与万宏路交叉口云南省科技馆三楼国际报告厅".into()));
    }
    let pdf = printed(printer, &long).unwrap();
    kept("long", &pdf);
    let read = read(pdf);
    assert_eq!(read.pages, 1);
    has(&read, &long.name);
    has(&read, &long.texts[0].title);
    has(&read, society);
    let chinese =
        Certificate {
            name: "欧阳娜仁托娅".into(), texts: vec![chinese()], address: None, ..certificate()
        };
    kept("chinese", &printed(printer, &chinese).unwrap());
}

#[test]
fn letters_that_no_font_has_are_named_and_signs_are_left_out() {
    let Some(printer) = printer() else { return };
    let named = |name: &str| printed(printer, &Certificate { name: name.into(), ..certificate() });
    // Cuneiform: nobody's name, and in no font that is used.
    assert_eq!(named("𒀀𒀁𒀀"), Err(PrintError::Letters("𒀀𒀁𒀀".into())));
    assert!(named("Li 🎓").is_ok());
}

#[test]
fn without_fonts_it_is_said_which_and_with_them_it_works_without_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let printer = Typesetter::new(vec![folder.path().join("nothing"), folder.path().to_owned()]);
    let needed: Vec<_> = printer.missing().into_iter().filter(|font| font.needed).collect();
    let files: Vec<_> = needed.iter().map(|font| font.file).collect();
    assert_eq!(files, ["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"]);
    let refused = printed(&printer, &certificate()).unwrap_err();
    assert_eq!(refused, PrintError::Fonts(needed));
    assert!(refused.to_string().contains("fonts-noto-cjk") && refused.to_string().contains("HAIZHI_FONTS"));
    let below = folder.path().join("opentype/noto");
    std::fs::create_dir_all(&below).unwrap();
    for file in files {
        std::fs::write(below.join(file), "no font").unwrap();
    }
    assert!(
        matches!(printed(&printer, &certificate()), Err(PrintError::Fonts(_))),
        "files of these names are not enough"
    );
    let Some(system) = self::printer() else { return };
    for (file, from) in fonts::find(&system.folders) {
        std::fs::remove_file(below.join(file)).ok();
        std::os::unix::fs::symlink(from, below.join(file)).unwrap();
    }
    assert!(printed(&printer, &certificate()).is_ok());
}
