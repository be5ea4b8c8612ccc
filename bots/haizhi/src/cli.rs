//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// The assistant for the HOME Program's liaison work, in Telegram and on the web.
#[derive(Debug, Parser)]
#[command(name = "haizhi", version)]
pub struct Cli {
    /// Settings file instead of haizhi.toml.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What to do; `serve` when left out.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run every platform that is configured, until stopped.
    Serve,
    /// Run on a throw-away database filled with samples, and print what to open.
    Demo(DemoArgs),
    /// Read a list into drafts.
    #[command(subcommand)]
    Import(ImportCommand),
    /// Members of staff.
    #[command(subcommand)]
    Staff(StaffCommand),
    /// Stations of the network.
    #[command(subcommand)]
    Station(StationCommand),
    /// Postings, by the same rules as in chat.
    #[command(subcommand)]
    Posting(PostingCommand),
    /// Events: the way from draft to their end, calendar files, numbers.
    #[command(subcommand)]
    Event(EventCommand),
    /// What `/search` finds: postings and events by words, in any of the languages.
    Search(SearchArgs),
    /// Notices to many: how they go out, and whether.
    #[command(subcommand)]
    Notice(NoticeCommand),
    /// Bring the database up to date.
    Migrate,
    /// Look for what is wrong with settings, database and platforms, and say what to do.
    Doctor {
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
}

/// How to run the demo.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// Address to listen at.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: std::net::SocketAddr,
}

/// What to import.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Talent demands: .xlsx, .xls, .ods or .csv.
    Postings(ImportArgs),
    /// Events: the same.
    Events(ImportArgs),
}

/// How to import.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The list.
    pub file: PathBuf,
    /// The station the list belongs to.
    #[arg(long, value_name = "CODE")]
    pub station: Option<String>,
    /// Read and report only; nothing is stored.
    #[arg(long)]
    pub dry_run: bool,
    /// Write the annotated copy here when cells were refused.
    #[arg(long, value_name = "FILE")]
    pub annotated: Option<PathBuf>,
    /// Who imports.
    #[arg(long = "as", value_name = "STAFF")]
    pub by: Option<String>,
    /// Answer with one JSON document.
    #[arg(long)]
    pub json: bool,
}

/// Members of staff.
#[derive(Debug, Subcommand)]
pub enum StaffCommand {
    /// Invite a member; prints a one-time code and a sign-in link.
    Invite {
        /// administrator, reviewer, officer, station or observer.
        #[arg(long)]
        role: String,
        /// Their name.
        #[arg(long, default_value = "")]
        name: String,
        /// The station they are bound to.
        #[arg(long, value_name = "CODE")]
        station: Option<String>,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// List the members.
    List {
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
}

/// Stations of the network.
#[derive(Debug, Subcommand)]
pub enum StationCommand {
    /// Add a station, or rename the one of this code.
    Add {
        /// Its short code, as in `--station`.
        code: String,
        /// Its name in Chinese.
        #[arg(long)]
        name: String,
        /// Its name in English.
        #[arg(long, default_value = "")]
        name_en: String,
        /// Its prefecture, in pinyin.
        #[arg(long)]
        place: Option<String>,
    },
    /// List the stations.
    List {
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
}

/// Postings.
#[derive(Debug, Subcommand)]
pub enum PostingCommand {
    /// List postings.
    List {
        /// Only those in this state.
        #[arg(long)]
        state: Option<String>,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Show one posting.
    Show {
        /// Its id, like P-17.
        id: String,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Hand a draft to review.
    Submit(PostingArgs),
    /// Approve exactly the present text.
    Approve(PostingArgs),
    /// Publish the approved text.
    Publish(PostingArgs),
    /// Publish no longer at the time that was set.
    Unschedule(PostingArgs),
    /// Who would be told if the newest text were published now.
    Audience {
        /// Its id, like P-17.
        id: String,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Send the newest text to the chats of whoever acts, and to nobody else.
    Test {
        /// Which posting, and who acts.
        #[command(flatten)]
        args: PostingArgs,
        /// As readers of this language get it.
        #[arg(long, value_name = "LANGUAGE", default_value = "zh-Hans")]
        lang: String,
    },
    /// Take the posting's notice back: what waits is not sent, what was sent is
    /// deleted or marked as withdrawn, and the posting is closed.
    Recall {
        /// Which posting, and who acts.
        #[command(flatten)]
        args: PostingArgs,
        /// Why, as those who registered interest will read it.
        #[arg(long)]
        reason: String,
    },
    /// Close a posting, or give up a draft.
    Close(PostingArgs),
}

/// Events.
#[derive(Debug, Subcommand)]
pub enum EventCommand {
    /// List events, in every state or one.
    List {
        /// draft, in-review, approved, published, postponed, cancelled, closed, expired or discarded.
        #[arg(long)]
        state: Option<String>,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Show one event with its texts.
    Show {
        /// Like E-17.
        id: String,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Hand a draft to review.
    Submit(PostingArgs),
    /// Approve what is in review.
    Approve(PostingArgs),
    /// Publish what is approved.
    Publish(PostingArgs),
    /// Say that an event does not take place; those who registered are told.
    Cancel {
        /// Which, and who does it.
        #[command(flatten)]
        args: PostingArgs,
        /// Why, as those who registered will read it.
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Print the calendar file that whoever registered gets.
    Ics {
        /// Like E-17.
        id: String,
        /// The file that calls the event off in a calendar.
        #[arg(long)]
        cancel: bool,
    },
    /// Count what was held in a year, or how one event was taken up.
    Stats {
        /// One event, like E-17.
        #[arg(conflicts_with = "year")]
        id: Option<String>,
        /// The year in which the events began; this year when left out.
        #[arg(long)]
        year: Option<i16>,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
}

/// Which posting, and who acts.
#[derive(Debug, Args)]
pub struct PostingArgs {
    /// Its id, like P-17.
    pub id: String,
    /// Who acts: T-4, or a name that only one has.
    #[arg(long = "as", value_name = "STAFF")]
    pub by: Option<String>,
    /// Answer with one JSON document.
    #[arg(long)]
    pub json: bool,
}

/// What to find.
#[derive(Debug, Args)]
pub struct SearchArgs {
    /// What is sought, as somebody writes it: "part-time AI in Kunming before June".
    #[arg(required = true)]
    pub text: Vec<String>,
    /// The language in which titles are read; the terminal's without it.
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// Only of this kind: posting or event.
    #[arg(long)]
    pub kind: Option<String>,
    /// Most of them.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=200))]
    pub limit: u32,
    /// Drafts, what is closed and what is past, too.
    #[arg(long)]
    pub all: bool,
    /// Say how the words were understood.
    #[arg(long)]
    pub explain: bool,
    /// The day that is today, YYYY-MM-DD.
    #[arg(long, value_name = "DAY")]
    pub today: Option<String>,
    /// Answer with one JSON document.
    #[arg(long)]
    pub json: bool,
}

/// Notices.
#[derive(Debug, Subcommand)]
pub enum NoticeCommand {
    /// List notices, what is open first.
    List {
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Show how one notice goes out.
    Show {
        /// Its id, like N-5.
        id: String,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Let nothing more of it go out for now.
    Pause(NoticeArgs),
    /// Let it go out again.
    Resume(NoticeArgs),
    /// Give up what still waits of it.
    Cancel(NoticeArgs),
}

/// Which notice, and who acts.
#[derive(Debug, Args)]
pub struct NoticeArgs {
    /// Its id, like N-5.
    pub id: String,
    /// Who acts: T-4, or a name that only one has.
    #[arg(long = "as", value_name = "STAFF")]
    pub by: Option<String>,
    /// Answer with one JSON document.
    #[arg(long)]
    pub json: bool,
}
