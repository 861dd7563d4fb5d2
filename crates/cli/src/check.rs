//! `check`: lists what is wrong with the data files, each thing with its line.

use std::fs;
use std::process::ExitCode;

use plan::check::check_shapes;
use plan::encoding::{Text, text_of};
use plan::file::read::read_plan;
use plan::geo::read::read_boundaries;
use plan::issue::{Issue, ReadError, Severity, listed};
use presenter::load::LoadError;
use presenter::text::command::Command;
use presenter::text::{self, Texts};

/// Checks a plan, and the boundaries that go with it where they are given: alone, and against each other.
///
/// Succeeds where nothing has to be left out. Warnings do not count.
pub fn run(words: &Command, plan_file: &str, boundaries_file: Option<&str>) -> ExitCode {
    let texts = text::named(words.lang).unwrap_or(text::bokmal());
    let mut report = Report { texts, errors: 0, warnings: 0 };
    let plan = report.read(plan_file, |text| read_plan(text).map(|reading| (reading.plan, reading.issues)));
    let boundaries = boundaries_file.and_then(|file| {
        let read = |text: &str| read_boundaries(text, plan.as_ref());
        report.read(file, |text| read(text).map(|reading| (reading.boundaries, reading.issues)))
    });
    if let (Some(plan), Some(boundaries)) = (plan, boundaries) {
        report.list(plan_file, &check_shapes(&plan, &boundaries));
    }
    println!("{}", (words.checked)(report.errors, report.warnings));
    if report.errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
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
        let reading = text_of(&bytes).and_then(|Text { text, issue }| {
            let (found, issues) = read(&text)?;
            Ok((found, issue.into_iter().chain(issues).collect::<Vec<_>>()))
        });
        match reading {
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
        let all: Vec<&Issue> = issues.iter().collect();
        let errors = all.iter().filter(|issue| issue.severity == Severity::Error).count();
        self.errors += errors;
        self.warnings += all.len() - errors;
        let listed = listed(&all);
        for issue in &listed {
            let severity = match issue.severity {
                Severity::Error => self.texts.issues.error,
                Severity::Warning => self.texts.issues.warning,
            };
            let path = if issue.path.is_empty() { String::new() } else { format!("{}: ", issue.path) };
            println!("{}: {path}{severity} {}", place(file, issue.line), (self.texts.problem)(&issue.problem));
        }
        if all.len() > listed.len() {
            println!("{file}: {}", (self.texts.issues.more)(all.len() - listed.len()));
        }
    }
}

/// A place in a file, in the form that terminals and editors make a link of.
fn place(file: &str, line: Option<u32>) -> String {
    line.map_or_else(|| file.to_owned(), |line| format!("{file}:{line}"))
}

fn line_of(error: &ReadError) -> Option<u32> {
    match error {
        ReadError::NotText { line } | ReadError::Truncated { line } | ReadError::NotJson { line, .. } => Some(*line),
        ReadError::Empty
        | ReadError::HtmlPage
        | ReadError::WrongKind { .. }
        | ReadError::NoVersion
        | ReadError::UnknownVersion { .. }
        | ReadError::Coordinates { .. }
        | ReadError::OtherShapes { .. } => None,
        ReadError::NoShapes { first } => first.as_ref()?.line,
    }
}
