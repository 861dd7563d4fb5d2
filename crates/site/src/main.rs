//! `site <folder> [<address>]`: writes the pages of a finished site anew, from the data in its folder. It needs no tools
//! of the web.

use std::path::Path;
use std::process::ExitCode;
use std::{env, io};

use io::Write;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (folder, address) = match arguments.as_slice() {
        [folder] => (folder, None),
        [folder, address] => (folder, Some(address.as_str())),
        _ => {
            let _ = writeln!(io::stderr(), "site <folder> [<address>]");
            return ExitCode::FAILURE;
        }
    };
    match site::write::site(Path::new(folder), address) {
        Ok(count) => {
            let _ = writeln!(io::stdout(), "{count} pages");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            let _ = writeln!(io::stderr(), "{fault}");
            ExitCode::FAILURE
        }
    }
}
