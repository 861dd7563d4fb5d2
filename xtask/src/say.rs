//! What people read while they wait.

use anyhow::Result;
use std::{
    fmt,
    time::{Duration, Instant},
};

/// Says what is being done, does it, and says how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("→ {what} …");
    let start = Instant::now();
    let done = work()?;
    println!("  done in {}", Took(start.elapsed()));
    Ok(done)
}

/// A time as people say it.
pub struct Took(pub Duration);

impl fmt::Display for Took {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        match seconds {
            0..10 => write!(f, "{:.1} s", self.0.as_secs_f64()),
            10..120 => write!(f, "{seconds} s"),
            _ => write!(f, "{} min {} s", seconds / 60, seconds % 60),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_said_as_people_say_it() {
        let said = |milliseconds| Took(Duration::from_millis(milliseconds)).to_string();
        assert_eq!(said(340), "0.3 s");
        assert_eq!(said(42_900), "42 s");
        assert_eq!(said(185_000), "3 min 5 s");
    }
}
