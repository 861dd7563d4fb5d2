//! `serve`: the app on this machine, built anew when a file changes.

use crate::{say, tools::Trunk};
use anyhow::{Context, Result, bail};
use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
    process::Command,
    time::Instant,
};

/// Where the app being worked on is built: apart from the finished site.
pub const SERVED_FOLDER: &str = "target/site";

struct Options {
    port: u16,
    open: bool,
}

pub fn run(arguments: &[String]) -> Result<()> {
    let options = read_options(arguments)?;
    require_free_port(options.port)?;
    let start = Instant::now();
    let trunk = Trunk::prepare()?;
    println!("Every tool is in place, after {}.", say::Took(start.elapsed()));
    println!("→ Building the app: 1 to 2 minutes the first time, then seconds …");

    let port = options.port.to_string();
    announce_when_ready(&port)?;
    let mut arguments = vec!["serve", "--port", &port, "--dist", SERVED_FOLDER];
    if options.open {
        arguments.push("--open");
    }
    become_program(trunk.command(&arguments)?)
}

fn read_options(arguments: &[String]) -> Result<Options> {
    let mut options = Options { port: 8080, open: false };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--open" => options.open = true,
            "--port" => options.port = read_port(words.next())?,
            other => match other.strip_prefix("--port=") {
                Some(port) => options.port = read_port(Some(&port.to_owned()))?,
                None => bail!("`cargo xtask serve` does not know `{other}`. It takes `--port 8080` and `--open`"),
            },
        }
    }
    Ok(options)
}

fn read_port(word: Option<&String>) -> Result<u16> {
    word.and_then(|word| word.parse().ok())
        .filter(|port| *port > 0)
        .context("`--port` needs a number from 1 to 65535, such as `--port 8081`")
}

fn require_free_port(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!(
                "another program uses port {port}. Stop it, or choose another port: `cargo xtask serve --port {}`",
                other(port)
            )
        }
        Err(error) => {
            bail!("port {port} cannot be used ({error}). Choose another: `cargo xtask serve --port {}`", other(port))
        }
    }
}

/// A port to suggest instead.
fn other(port: u16) -> u16 {
    if port < 1024 { 8080 } else { port.checked_add(1).unwrap_or(8080) }
}

/// Starts the helper that says when the app can be opened.
fn announce_when_ready(port: &str) -> Result<()> {
    let this_program = std::env::current_exe().context("this program's own file cannot be found. Run it again")?;
    Command::new(this_program)
        .args(["announce", port])
        .current_dir(crate::project::root())
        .spawn()
        .context("the helper that says when the app is ready cannot be started")?;
    Ok(())
}

/// Hands this process over to a program, so that Ctrl-C and every other signal reach it and nothing is left behind.
#[cfg(unix)]
fn become_program(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(error).context("Trunk cannot be started. Delete .tools/ and try again")
}

#[cfg(not(unix))]
fn become_program(mut command: Command) -> Result<()> {
    crate::process::run(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(words: &[&str]) -> Result<Options> {
        read_options(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_port_can_be_chosen() -> Result<()> {
        assert_eq!(options(&[])?.port, 8080);
        assert_eq!(options(&["--open", "--port", "9000"])?.port, 9000);
        assert_eq!(options(&["--port=9001"])?.port, 9001);
        Ok(())
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(options(&["--port", "many"]).is_err());
        assert!(options(&["--prot", "80"]).is_err_and(|error| error.to_string().contains("--prot")));
    }
}
