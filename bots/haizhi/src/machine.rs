//! What the system says of this process and its disk.

use std::path::Path;

use haizhi_core::watch::numbers;

/// Free bytes on the disk of this file or folder, for those who are not root.
pub fn disk_free(path: &Path) -> Option<u64> {
    // A database that is not there yet will lie in its folder.
    let folder = path.parent()?;
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let place = if path.exists() { path } else { folder };
    let disk = rustix::fs::statvfs(place).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

/// What `/proc` says of this process; what it does not say is left out.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Process {
    cpu_seconds: Option<u64>,
    resident_bytes: Option<u64>,
    started_at: Option<f64>,
    files: Option<u64>,
    max_files: Option<u64>,
}

/// Sets the numbers of the process itself, by their usual names.
pub fn show() {
    let process = read(Path::new("/proc"), &Path::new("/proc").join("self"));
    if let Some(seconds) = process.cpu_seconds {
        metrics::counter!(numbers::CPU).absolute(seconds);
    }
    let gauges = [
        (numbers::RSS, process.resident_bytes.map(|bytes| bytes as f64)),
        (numbers::STARTED, process.started_at),
        (numbers::FILES, process.files.map(|files| files as f64)),
        (numbers::MAX_FILES, process.max_files.map(|files| files as f64)),
    ];
    for (name, value) in gauges {
        if let Some(value) = value {
            metrics::gauge!(name).set(value);
        }
    }
}

fn read(proc: &Path, own: &Path) -> Process {
    let text = |path: &Path| std::fs::read_to_string(path).ok();
    let stat = text(&own.join("stat"));
    // The name, in brackets, may hold spaces: what follows it is numbered from the third field.
    let fields: Vec<&str> = stat
        .as_deref()
        .and_then(|stat| stat.rsplit_once(')'))
        .map_or_else(Vec::new, |(_, rest)| rest.split_whitespace().collect());
    let field = |number: usize| fields.get(number - 3).and_then(|field| field.parse::<u64>().ok());
    let ticks = rustix::param::clock_ticks_per_second();
    let pages =
        text(&own.join("statm")).and_then(|statm| statm.split_whitespace().nth(1)?.parse::<u64>().ok());
    let boot = text(&proc.join("stat")).and_then(|stat| {
        stat.lines().find_map(|line| line.strip_prefix("btime "))?.trim().parse::<u64>().ok()
    });
    let max_files = text(&own.join("limits")).and_then(|limits| {
        let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
        line.split_whitespace().next()?.parse().ok()
    });
    Process {
        cpu_seconds: field(14).zip(field(15)).map(|(user, system)| (user + system) / ticks),
        resident_bytes: pages.map(|pages| pages * rustix::param::page_size() as u64),
        started_at: boot.zip(field(22)).map(|(boot, since)| boot as f64 + since as f64 / ticks as f64),
        files: std::fs::read_dir(own.join("fd")).ok().map(|files| files.count() as u64),
        max_files,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_is_found() {
        let process = read(Path::new("/proc"), Path::new("/proc/self"));
        assert!(process.cpu_seconds.is_some(), "{process:?}");
        assert!(process.resident_bytes.is_some_and(|bytes| bytes > 1 << 20), "{process:?}");
        assert!(process.files.is_some_and(|files| files >= 3), "{process:?}");
        assert!(process.started_at.is_some_and(|at| at > 1.5e9), "{process:?}");
        assert!(process.max_files.is_some_and(|files| files >= 64), "{process:?}");
        assert_eq!(read(Path::new("/nowhere"), Path::new("/nowhere")), Process::default());
    }

    #[test]
    fn a_disk_is_measured_before_the_file_is_there() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(disk_free(&folder.path().join("haizhi.db")).is_some_and(|free| free > 0));
        assert!(disk_free(Path::new("not-there-yet.db")).is_some_and(|free| free > 0));
        assert_eq!(disk_free(Path::new("/nowhere/at/all.db")), None);
    }
}
