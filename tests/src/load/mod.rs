//! The load tool: the paths that must stay fast, each beside what it is
//! measured against. `tests/BENCHMARKS.md` says how to run it and what its
//! figures mean.

pub mod answers;
pub mod broadcast;
pub mod check;
pub mod endings;
pub mod enqueue;
pub mod fill;
pub mod further;
pub mod guilds;
pub mod limits;
pub mod measure;
pub mod paced;
pub mod peers;
pub mod population;
pub mod publish;
pub mod rows;
pub mod send;

use fill::Crowd;
use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::store::Store;
use measure::Stopwatch;

/// What a command comes to; whatever goes wrong ends it.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The load tool of haizhi.
#[derive(Debug, clap::Parser)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the tool does.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Puts people into a database.
    Fill {
        /// `sqlite://PATH` or `postgres://…`.
        #[arg(long)]
        database: String,
        /// Who.
        #[command(flatten)]
        crowd: Crowd,
    },
    /// Publishes a posting and writes all its deliveries.
    Publish {
        /// `sqlite://PATH` or `postgres://…`.
        #[arg(long)]
        database: String,
    },
    /// Publishing, beside the baselines.
    Enqueue(enqueue::Enqueue),
    /// Sending, without a limit on the pace.
    Send(send::Send),
    /// The same beside the peers, with what it costs.
    Broadcast(broadcast::Broadcast),
    /// Nobody lost and nobody twice, after SIGKILL and after refusals.
    Check(check::Check),
    /// A broadcast at its pace against a Telegram that enforces its limits.
    Paced(paced::Paced),
    /// A posting to the channels of many guilds, against a Discord that enforces its limits.
    Guilds(guilds::Guilds),
    /// How fast people are answered, beside grammY.
    Answers(answers::Answers),
    /// One broadcast over several bot accounts, in simulated time.
    Further(further::Further),
}

/// Carries a command out.
///
/// # Errors
/// Whatever goes wrong, and a figure that is wrong in itself.
pub async fn run(cli: Cli) -> Outcome<()> {
    match cli.command {
        Command::Fill { database, crowd } => {
            let begun = Stopwatch::start();
            fill::fill(&database, crowd, SystemClock.now()).await?;
            println!("{} people in {:.2?}", crowd.people, begun.elapsed());
        }
        Command::Publish { database } => {
            let store = Store::open(&database).await?;
            store.migrate().await?;
            println!("{}", publish::publish(&store).await?.line());
            store.close().await;
        }
        Command::Enqueue(asked) => enqueue::enqueue(&asked).await?,
        Command::Send(asked) => send::send(&asked).await?,
        Command::Broadcast(asked) => broadcast::broadcast(&asked)?,
        Command::Check(asked) => check::check(&asked).await?,
        Command::Paced(asked) => paced::paced(&asked).await?,
        Command::Guilds(asked) => guilds::guilds(&asked).await?,
        Command::Answers(asked) => answers::answers(&asked).await?,
        Command::Further(asked) => further::further(&asked)?,
    }
    Ok(())
}
