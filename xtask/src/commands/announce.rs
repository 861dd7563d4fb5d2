//! `announce`: waits beside the server for the first build, and says where the app is.

use super::serve::SERVED_FOLDER;
use crate::{project, say};
use anyhow::{Context, Result};
use std::{
    net::{Ipv4Addr, TcpStream},
    thread,
    time::{Duration, Instant, SystemTime},
};

pub fn run(arguments: &[String]) -> Result<()> {
    let port: u16 = arguments
        .first()
        .and_then(|word| word.parse().ok())
        .context("`announce` needs the port that the server will use")?;
    let start = Instant::now();
    let started_at = SystemTime::now();
    let parent = parent();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        thread::sleep(Duration::from_millis(200));
        if parent != self::parent() {
            // The server is gone.
            return Ok(());
        }
    }
    if is_built_since(started_at) {
        println!("\nReady after {}: http://127.0.0.1:{port}/", say::Took(start.elapsed()));
        println!("The page reloads when you save a file. Ctrl-C stops the server.\n");
    } else {
        println!("\nThe first build failed; what is printed above says why. Mend it and save: it is built again,");
        println!("and the app is then at http://127.0.0.1:{port}/\n");
    }
    Ok(())
}

fn is_built_since(moment: SystemTime) -> bool {
    let page = project::path(SERVED_FOLDER).join("index.html");
    page.metadata().and_then(|about| about.modified()).is_ok_and(|built| built >= moment)
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}
