//! One broadcast over several bot accounts, in simulated time: the pace that
//! dispatch keeps, against the limits of the fake Telegram, with what happens
//! in the long run: single people are written to meanwhile, the platform asks
//! for a rest, a process dies and another takes over.

use haizhi_core::dispatch::{Pace, SENDER_LEASE};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use super::Outcome;
use crate::telegram::{Rates, TelegramPace};

/// What is simulated.
#[derive(Debug, clap::Args)]
pub struct Further {
    /// How many people are told.
    #[arg(long, value_delimiter = ',', default_values_t = [10_000, 100_000, 1_000_000])]
    people: Vec<u32>,
    /// Over how many bot accounts; each writes to those who came by it.
    #[arg(long, value_delimiter = ',', default_values_t = [1, 4, 16, 64])]
    accounts: Vec<u32>,
    /// Messages to many that an account sends in a second.
    #[arg(long, default_value_t = 25)]
    pace: u32,
    /// Messages to single people that an account sends in a second.
    #[arg(long, default_value_t = 2)]
    personal: u32,
    /// How often the platform asks an account for a rest, on average, in minutes.
    #[arg(long, default_value_t = 30)]
    refused_every: u32,
    /// For how long, in seconds.
    #[arg(long, default_value_t = 30)]
    refused_for: u32,
    /// How often the process that sends for an account dies, on average, in hours.
    #[arg(long, default_value_t = 6)]
    dies_every: u32,
    /// What chance begins with.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// A chat that nobody else is in: every message goes to another.
type Chat = i64;

/// One account's part of the broadcast.
struct Account<'a> {
    asked: &'a Further,
    chance: StdRng,
    pace: Pace,
    telegram: TelegramPace,
    /// Nothing is sent before this moment, in ms.
    rests_until: i64,
    refused_at: i64,
    dies_at: i64,
    /// Refusals that our own pace caused.
    hurried: u32,
}

impl<'a> Account<'a> {
    fn new(asked: &'a Further, seed: u64) -> Self {
        let mut account = Self {
            asked,
            chance: StdRng::seed_from_u64(seed),
            pace: Pace::new(asked.pace, 0),
            telegram: TelegramPace::new(Rates::PUBLISHED),
            rests_until: 0,
            refused_at: 0,
            dies_at: 0,
            hurried: 0,
        };
        account.refused_at = account.after(i64::from(asked.refused_every) * 60_000);
        account.dies_at = account.after(i64::from(asked.dies_every) * 3_600_000);
        account
    }

    /// When something next happens that does so every `mean` ms on average.
    fn after(&mut self, mean: i64) -> i64 {
        let chance: f64 = self.chance.random_range(f64::EPSILON..1.0);
        (-chance.ln() * mean as f64) as i64
    }

    /// What befalls it at `now`.
    fn befalls(&mut self, now: i64) {
        if now >= self.refused_at {
            self.pace.back_off(now);
            self.rests_until = self.rests_until.max(now + i64::from(self.asked.refused_for) * 1_000);
            self.refused_at = now + self.after(i64::from(self.asked.refused_every) * 60_000);
        }
        if now >= self.dies_at {
            // Its lease was renewed a while ago; whoever follows looks every two seconds.
            let left = self.chance.random_range(0..SENDER_LEASE);
            self.rests_until = self.rests_until.max(now + left + self.chance.random_range(0..2_000));
            self.pace = Pace::new(self.asked.pace, self.rests_until);
            self.dies_at = now + self.after(i64::from(self.asked.dies_every) * 3_600_000);
        }
    }

    /// Tells so many people; how long that took, in ms.
    fn tells(&mut self, people: u32) -> i64 {
        let (mut now, mut second, mut told) = (0, 0, 0);
        while told < people {
            self.befalls(now);
            if now >= second {
                second = now + 1_000;
                self.pace.others(u64::from(self.asked.personal));
                for one in 0..self.asked.personal {
                    // They are not held up by what concerns bulk.
                    let _ = self.telegram.take(-Chat::from(one) - now, false, now);
                }
            }
            if now < self.rests_until {
                now = self.rests_until.min(second);
                continue;
            }
            let allowed = self.pace.allowance(people - told, now);
            self.pace.spend(allowed, now);
            for _ in 0..allowed {
                match self.telegram.take(Chat::from(told) + 1, false, now) {
                    Ok(()) => told += 1,
                    Err(held) => {
                        self.hurried += 1;
                        self.pace.back_off(now);
                        self.rests_until = now + held.seconds * 1_000;
                    }
                }
            }
            now = self.pace.next_at(now).max(now + 1);
        }
        now
    }
}

/// Simulates and prints.
///
/// # Errors
/// When our own pace was refused somewhere.
pub fn further(asked: &Further) -> Outcome<()> {
    println!("{:>10} {:>9} {:>12} {:>12} {:>8}", "people", "accounts", "took", "arithmetic", "ratio");
    for people in &asked.people {
        for accounts in &asked.accounts {
            let (took, hurried) = over(asked, *people, (*accounts).max(1));
            if hurried > 0 {
                return Err(format!("Telegram refused {hurried} messages that we sent too fast").into());
            }
            let least = i64::from(*people) * 1_000 / i64::from(asked.pace * accounts);
            let ratio = took as f64 / least as f64;
            println!("{people:>10} {accounts:>9} {:>12} {:>12} {ratio:>8.2}", clock(took), clock(least));
        }
    }
    Ok(())
}

/// Until the last account is through, in ms, and how often one was too fast.
fn over(asked: &Further, people: u32, accounts: u32) -> (i64, u32) {
    let mut chance = StdRng::seed_from_u64(asked.seed);
    let mut parts = vec![0; accounts as usize];
    for _ in 0..people {
        parts[chance.random_range(0..accounts) as usize] += 1;
    }
    let each = parts.into_iter().map(|part| {
        let mut account = Account::new(asked, chance.random());
        (account.tells(part), account.hurried)
    });
    each.fold((0, 0), |(longest, all), (took, hurried)| (longest.max(took), all + hurried))
}

/// Hours, minutes and seconds.
fn clock(ms: i64) -> String {
    let seconds = ms / 1_000;
    format!("{}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        further: Further,
    }

    fn took(arguments: &[&str], accounts: u32) -> i64 {
        let asked = Cli::parse_from([&["further"], arguments].concat()).further;
        let (took, hurried) = over(&asked, 10_000, accounts);
        assert_eq!(hurried, 0);
        took
    }

    #[test]
    fn more_accounts_are_faster_and_trouble_is_slower() {
        let calm = ["--refused-every", "1000000", "--dies-every", "1000000", "--personal", "0"];
        let alone = took(&calm, 1);
        assert!((396_000..=404_000).contains(&alone), "{alone} ms for 10,000 at 25 a second");
        assert!((98_000..=112_000).contains(&took(&calm, 4)), "a quarter, and the largest part decides");
        let dies = ["--refused-every", "1000000", "--dies-every", "1", "--seed", "3"];
        assert!(took(&dies, 1) >= alone);
        let refused = ["--refused-every", "1", "--dies-every", "1000000"];
        assert!(took(&refused, 1) > alone + 60_000, "30 s of rest in every minute or two");
    }
}
