//! Lists what is wrong with the data files, each thing with its line: `cargo xtask check`.
//!
//! An example of the package and not a part of xtask, so that xtask itself stays quick to build; and
//! not a second program of the package, for Trunk would not know which one to build.

use std::process::ExitCode;
use std::{env, fs};

use plan_explorer::geo::MapYear;
use plan_explorer::geo::read::read_boundaries;
use plan_explorer::issue::{Issue, ReadError, Severity, text_of};
use plan_explorer::load::LoadError;
use plan_explorer::plan::check::check_shapes;
use plan_explorer::plan::read::read_plan;
use plan_explorer::text::{self, Texts};

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let plan_file = arguments.next().unwrap_or_else(|| "public/data/plan.json".to_owned());
    let boundaries_file = arguments.next().unwrap_or_else(|| "public/data/boundaries.json".to_owned());
    let mut report = Report { texts: text::bokmal(), errors: 0, warnings: 0 };

    let plan = report.read(&plan_file, |text| read_plan(text).map(|reading| (reading.plan, reading.issues)));
    let boundaries =
        report.read(&boundaries_file, |text| read_boundaries(text).map(|reading| (reading.boundaries, reading.issues)));
    if let (Some(plan), Some(boundaries)) = (plan, boundaries) {
        let has = |year, id: &str| boundaries.shape(year, id).is_some();
        let in_base = |id: &str| has(MapYear::Base, id);
        let in_today = |number: &str| has(MapYear::Today, number);
        report.list(&plan_file, &check_shapes(&plan, &in_base, &in_today));
    }
    report.close()
}

/// What has been found so far.
struct Report {
    texts: &'static Texts,
    errors: usize,
    warnings: usize,
}

impl Report {
    /// Reads a file and lists what is wrong with it.
    fn read<T>(&mut self, file: &str, read: impl Fn(&str) -> Result<(T, Vec<Issue>), ReadError>) -> Option<T> {
        let bytes = match fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                println!("{file}: {error}");
                self.errors += 1;
                return None;
            }
        };
        match text_of(&bytes).and_then(read) {
            Ok((found, issues)) => {
                self.list(file, &issues);
                Some(found)
            }
            Err(error) => {
                println!("{}: {}", place(file, line_of(&error)), (self.texts.load_error)(&LoadError::Read(error)));
                self.errors += 1;
                None
            }
        }
    }

    fn list(&mut self, file: &str, issues: &[Issue]) {
        for issue in issues {
            let (count, severity) = match issue.severity {
                Severity::Error => (&mut self.errors, self.texts.issues.error),
                Severity::Warning => (&mut self.warnings, self.texts.issues.warning),
            };
            *count += 1;
            let path = if issue.path.is_empty() { String::new() } else { format!("{}: ", issue.path) };
            println!("{}: {path}{severity} {}", place(file, issue.line), (self.texts.problem)(&issue.problem));
        }
    }

    fn close(&self) -> ExitCode {
        let errors = if self.errors == 0 { "ingen".to_owned() } else { self.errors.to_string() };
        let warnings = match self.warnings {
            0 => "ingen advarsler".to_owned(),
            1 => "1 advarsel".to_owned(),
            more => format!("{more} advarsler"),
        };
        println!("Kontrollert: {errors} feil, {warnings}.");
        if self.errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// A place in a file, in the form that terminals and editors make a link of.
fn place(file: &str, line: Option<u32>) -> String {
    line.map_or_else(|| file.to_owned(), |line| format!("{file}:{line}"))
}

fn line_of(error: &ReadError) -> Option<u32> {
    match error {
        ReadError::NotUtf8 { line } | ReadError::Truncated { line } | ReadError::NotJson { line, .. } => Some(*line),
        ReadError::Empty
        | ReadError::HtmlPage
        | ReadError::WrongKind { .. }
        | ReadError::NoVersion
        | ReadError::UnknownVersion { .. } => None,
    }
}
