//! The fonts that certificates are set in.

use haizhi_core::args;
use haizhi_core::print::MissingFont;

use super::Report;

/// Says which are missing, and which packages bring them.
pub(super) fn check(report: &mut Report, missing: &[MissingFont]) {
    let words = report.words();
    if missing.is_empty() {
        report.ok("fonts", words.say("doctor-fonts-ok"));
        return;
    }
    // Without those for Chinese there is no certificate; the others are for some names.
    let needed = missing.iter().any(|font| font.needed);
    let named: Vec<&MissingFont> = missing.iter().filter(|font| font.needed == needed).collect();
    let mut packages: Vec<&str> = missing.iter().map(|font| font.package).collect();
    packages.dedup();
    let files = words.join(named.iter().map(|font| font.file));
    let remedy = words.say_with("doctor-fonts-remedy", &args! { packages: packages.join(" ") });
    if needed {
        report.fail("fonts", words.say_with("doctor-fonts", &args! { files: files }), remedy);
    } else {
        report.warn("fonts", words.say_with("doctor-fonts-some", &args! { files: files }), remedy);
    }
}
