//! Writes the page for what is missing, `missing_page <file> <script> <hash of the script>`; the build calls it.
//!
//! Servers show it at any depth below the explorer's folder, and it does not know at which. So it asks for its script in
//! its own folder and in those above; where the script is, the explorer is.

use std::process::ExitCode;
use std::{env, fs};

use presenter::markup::escaped;
use presenter::text::missing::MISSING;

/// The folders that the page may stand in: an address that was taken for a path has at most three parts,
/// `#`, the view and its id, and something may stand behind them.
const FOLDERS: [&str; 4] = ["", "../", "../../", "../../../"];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [file, script, integrity] = arguments.as_slice() else {
        eprintln!("missing_page <file> <script> <hash of the script>");
        return ExitCode::FAILURE;
    };
    match fs::write(file, page(script, integrity)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{file}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn page(script: &str, integrity: &str) -> String {
    let scripts =
        FOLDERS.map(|folder| format!("<script src=\"{folder}{script}\" integrity=\"{integrity}\" defer></script>\n"));
    let parts: Vec<String> = MISSING
        .iter()
        .enumerate()
        .map(|(at, words)| {
            let level = if at == 0 { "h1" } else { "h2" };
            format!(
                "<section lang=\"{lang}\">\n<{level}>{title}</{level}>\n<p>{text}</p>\n\
                 <p><a href=\"./\">{to_plan}</a></p>\n</section>\n",
                lang = words.lang,
                title = escaped(words.title),
                text = escaped(words.text),
                to_plan = escaped(words.to_plan),
            )
        })
        .collect();
    let first = MISSING.first().map_or(("", ""), |words| (words.lang, words.title));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         {scripts}</head>\n<body>\n<main>\n{parts}</main>\n</body>\n</html>\n",
        lang = first.0,
        title = escaped(first.1),
        scripts = scripts.concat(),
        parts = parts.concat(),
    )
}
