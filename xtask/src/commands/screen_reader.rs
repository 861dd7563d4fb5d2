//! `screen-reader`: what a real screen reader says of the finished site, held against the tables of what it should.

use super::build;
use crate::{
    process, project, say,
    tools::{node, screen_reader},
};
use anyhow::{Result, bail};

pub fn run(arguments: &[String]) -> Result<()> {
    if !prepare()? {
        bail!("there is no screen reader to listen to. Install what is named above")
    }
    build::build_site()?;
    say::step("Listening to the screen reader", || test_site(arguments))
}

/// Installs what listening takes, and gives whether it is there.
pub fn prepare() -> Result<bool> {
    node::require()?;
    Ok(screen_reader::obtain())
}

/// Listens to the site that is built; the first argument is a part of the names of tables.
pub fn test_site(arguments: &[String]) -> Result<()> {
    let mut node = process::program("node");
    node.args(["--test", "--test-reporter=spec"]);
    if let Some(name) = arguments.first() {
        node.arg(format!("--test-name-pattern={name}"));
    }
    process::run(node.arg(project::path("tests/e2e/screen-reader/heard.test.mjs")))
}
