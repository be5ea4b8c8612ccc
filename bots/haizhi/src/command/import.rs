//! `haizhi import postings …`

use std::io::{IsTerminal as _, Write as _};

use haizhi_core::dialogue::desk::expected_text;
use haizhi_core::dialogue::need::ImportResult;
use haizhi_core::service::MAX_FILE_BYTES;
use haizhi_core::service::import::{List, Report};
use serde::Serialize;
use tokio::sync::watch;

use crate::Error;
use crate::answer::{self, Exit};
use crate::cli::{ImportArgs, ImportCommand};
use crate::config::Config;

/// What machines get: the counts, and every refused cell.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    result: &'a ImportResult,
    #[serde(skip_serializing_if = "Option::is_none")]
    import: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    skipped_sheets: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remarks_columns: Vec<&'a str>,
}

/// Runs the command.
///
/// # Errors
/// When the file or the store cannot be read.
pub async fn run(config: &Config, command: ImportCommand) -> Result<Exit, Error> {
    // What a list holds is told by its header.
    let (ImportCommand::Postings(args) | ImportCommand::Events(args)) = command;
    let words = super::words();
    let service = super::service(config).await?;
    let mut station = super::station::find(&service, args.station.as_deref()).await?;
    let by = match &args.by {
        Some(named) => Some(super::member(&service, Some(named)).await?.id),
        None => None,
    };
    let name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = bounded(&args)?;
    let (progress, heard) = watch::channel((0, None));
    let shown = tokio::spawn(show_progress(name.clone(), heard));
    let list = |station| List { name: &name, bytes: bytes.clone(), station, by, words };
    // A station is only made for a list that can be read.
    let unknown = station.is_none() && args.station.is_some();
    let mut report = service.import(list(station), args.dry_run || unknown, &progress).await?;
    if unknown && !args.dry_run && report.unreadable.is_none() {
        station = super::station::find_or_add(&service, args.station.as_deref()).await?;
        report = service.import(list(station), false, &progress).await?;
    }
    drop(progress);
    let _ = shown.await;
    if let (Some(path), Some(copy)) = (&args.annotated, &report.annotated) {
        std::fs::write(path, &copy.bytes)
            .map_err(|error| Error::Usage(format!("{}: {error}", path.display())))?;
    }
    if args.json {
        answer::document(&document(&report))?
    } else {
        tell(&report)
    }
    Ok(exit(&report))
}

/// The file's bytes; one byte more than allowed is enough to turn it away.
fn bounded(args: &ImportArgs) -> Result<Vec<u8>, Error> {
    use std::io::Read as _;
    let fault = |error: std::io::Error| Error::Usage(format!("{}: {error}", args.file.display()));
    let file = std::fs::File::open(&args.file).map_err(fault)?;
    let mut bytes = Vec::new();
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(fault)?;
    Ok(bytes)
}

async fn show_progress(name: String, mut heard: watch::Receiver<(u32, Option<u32>)>) {
    if !std::io::stderr().is_terminal() {
        return;
    }
    while heard.changed().await.is_ok() {
        let (read, total) = *heard.borrow_and_update();
        let total = total.map(|total| format!("/{total}")).unwrap_or_default();
        let _ = write!(std::io::stderr(), "\r{name} … {read}{total}");
    }
    let _ = writeln!(std::io::stderr());
}

fn document(report: &Report) -> Document<'_> {
    Document {
        result: &report.result,
        import: report.import.map(|id| id.to_string()),
        skipped_sheets: report.table.skipped_sheets.iter().map(String::as_str).collect(),
        remarks_columns: report.table.ignored_columns.iter().map(String::as_str).collect(),
    }
}

fn tell(report: &Report) {
    let words = super::words();
    let result = &report.result;
    if let Some(why) = &report.unreadable {
        let code = haizhi_core::dialogue::desk::unreadable_code(why);
        answer::note(&haizhi_core::dialogue::desk::unreadable_text(words, &code));
        return;
    }
    answer::line(&words.say_with(
        "cli-import",
        &haizhi_core::args! {
            rows: words.number(result.rows.into()),
            drafted: words.number(result.drafted.into()),
            changed: words.number(result.changed.into()),
            unchanged: words.number(result.unchanged.into()),
            refused: words.number(result.refused.into()),
            gone: words.number(result.gone.into()),
        },
    ));
    for error in &result.errors {
        let cell = error.cell.as_deref().unwrap_or("");
        let read = error.read.escape_debug();
        let expected = expected_text(words, &error.expected);
        answer::line(&format!("{}  {cell}  {}  “{read}”  {expected}", error.sheet, error.column));
    }
    for sheet in &report.table.skipped_sheets {
        answer::note(&words.say_with("cli-import-skipped", &haizhi_core::args! { sheet: sheet.clone() }));
    }
}

fn exit(report: &Report) -> Exit {
    if report.unreadable.is_some() {
        Exit::Failed
    } else if report.result.refused > 0 {
        Exit::Partly
    } else {
        Exit::Done
    }
}
