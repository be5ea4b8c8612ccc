//! Figures beside the limits that they must keep.

use super::Outcome;

/// Figures of one run, each with its limit.
#[derive(Debug, Default)]
pub struct Limits {
    over: usize,
}

impl Limits {
    /// A figure that may be `limit` and no more.
    pub fn at_most(&mut self, what: &str, figure: f64, limit: f64) {
        self.print(what, figure, "at most", limit, figure <= limit);
    }

    /// A figure that must be `limit` or more.
    pub fn at_least(&mut self, what: &str, figure: f64, limit: f64) {
        self.print(what, figure, "at least", limit, figure >= limit);
    }

    fn print(&mut self, what: &str, figure: f64, side: &str, limit: f64, kept: bool) {
        self.over += usize::from(!kept);
        let verdict = if kept { "ok" } else { "NOT KEPT" };
        println!("{what:<58} {figure:>10.3}   {side} {limit}   {verdict}");
    }

    /// Fails if any limit was not kept.
    ///
    /// # Errors
    /// Says how many were not.
    pub fn verdict(self) -> Outcome<()> {
        match self.over {
            0 => Ok(()),
            over => Err(format!("{over} limits were not kept").into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_limit_that_is_not_kept_is_enough() {
        let mut limits = Limits::default();
        limits.at_most("a", 1.0, 1.0);
        limits.at_least("b", 1.0, 1.0);
        assert!(limits.verdict().is_ok());
        let mut limits = Limits::default();
        limits.at_most("a", 1.1, 1.0);
        limits.at_least("b", f64::NAN, 1.0);
        assert!(limits.verdict().is_err_and(|error| error.to_string().starts_with('2')));
    }
}
