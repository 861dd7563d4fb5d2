//! `test`: every check there is, as a developer and as a server run it.

use super::{bench, build, e2e, lint, screen_reader, size};
use crate::{process, say, tools::Trunk};
use anyhow::{Error, Result, bail};
use std::time::{Duration, Instant};

/// How a part of the test went.
enum Outcome {
    Passed,
    Failed(Error),
    Skipped,
    /// There is nothing here to do it with; that was told.
    LeftOut,
}

struct Part {
    title: &'static str,
    outcome: Outcome,
    took: Duration,
}

/// Runs the parts in turn. A failing part does not keep the others from telling what they find, and what it said is
/// said again at the end.
#[derive(Default)]
struct Run {
    parts: Vec<Part>,
}

impl Run {
    fn part(&mut self, title: &'static str, check: impl FnOnce() -> Result<()>) -> bool {
        println!("\n== {title}");
        let start = Instant::now();
        let result = check();
        let passed = result.is_ok();
        if let Err(error) = &result {
            eprintln!("\n{title}: {error:#}");
        }
        let outcome = result.map_or_else(Outcome::Failed, |()| Outcome::Passed);
        self.parts.push(Part { title, outcome, took: start.elapsed() });
        passed
    }

    fn skip(&mut self, title: &'static str) {
        self.parts.push(Part { title, outcome: Outcome::Skipped, took: Duration::ZERO });
    }

    fn leave_out(&mut self, title: &'static str) {
        self.parts.push(Part { title, outcome: Outcome::LeftOut, took: Duration::ZERO });
    }

    fn print(&self) {
        println!("\n== What happened");
        for part in &self.parts {
            let outcome = match &part.outcome {
                Outcome::Passed => "passed",
                Outcome::Failed(_) => "FAILED",
                Outcome::Skipped => "skipped",
                Outcome::LeftOut => "left out",
            };
            println!("{outcome:<8} {:<18} {}", part.title, say::Took(part.took));
            if let Outcome::Failed(error) = &part.outcome {
                println!("{error:#}");
            }
        }
    }

    fn all_passed(&self) -> bool {
        self.parts.iter().all(|part| matches!(part.outcome, Outcome::Passed | Outcome::LeftOut))
    }
}

pub fn run(arguments: &[String]) -> Result<()> {
    let mut run = Run::default();
    let mut can_listen = false;
    let can_test_site = run.part("set-up", || {
        Trunk::prepare_release()?;
        e2e::prepare()?;
        can_listen = screen_reader::prepare()?;
        Ok(())
    });
    run.part("lint", lint::lint);
    run.part("native tests", || {
        process::run(process::program("cargo").args(["test", "--locked", "--workspace", "--no-fail-fast"]))
    });
    if run.part("release build", build::build_site) {
        run.part("size", || size::run(&[]));
        if can_test_site {
            run.part("end-to-end tests", || e2e::test_site(arguments));
            if can_listen {
                run.part("screen reader", || screen_reader::test_site(&[]));
            } else {
                run.leave_out("screen reader");
            }
            run.part("benchmark", bench::try_out);
        } else {
            run.skip("end-to-end tests");
            run.skip("screen reader");
            run.skip("benchmark");
        }
    } else {
        run.skip("size");
        run.skip("end-to-end tests");
        run.skip("screen reader");
        run.skip("benchmark");
    }
    run.print();
    if run.all_passed() { Ok(()) } else { bail!("not everything passed. Look for the parts marked FAILED above") }
}
