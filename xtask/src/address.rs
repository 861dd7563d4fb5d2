//! The address that a site will have, as it is given on the command line.

use anyhow::{Result, bail};
use std::fmt;

/// The address of the folder that the site is in, with a `/` at its end.
#[derive(Debug)]
pub struct Address(String);

impl Address {
    /// Reads an address, and says what is wrong with one that cannot be meant.
    pub fn read(text: &str) -> Result<Self> {
        let Some((scheme @ ("https" | "http"), rest)) = text.split_once("://") else {
            bail!("`{text}` is no complete address. Give one such as https://www.example.no/plan/");
        };
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let is_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        if !host.starts_with(|c: char| c.is_alphanumeric() || c == '[') || !host.chars().all(is_host) {
            bail!("`{text}` names no server. Give an address such as https://www.example.no/plan/");
        }
        if path
            .contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '?' | '#' | '"' | '<' | '>' | '\\'))
        {
            bail!("`{text}` is more than a folder's address. Leave out what begins with `?` or `#`, and spaces");
        }
        let path = path.trim_end_matches('/');
        if path.rsplit_once('.').is_some_and(|(_, ending)| ending == "html") {
            bail!("`{text}` is a page. Give the address of the folder that it is in");
        }
        let end = if path.is_empty() { "" } else { "/" };
        Ok(Self(format!("{scheme}://{host}/{path}{end}")))
    }

    /// Takes `--address …` out of a command's arguments, which may be given or not.
    pub fn option(command: &str, arguments: &[String]) -> Result<Option<Self>> {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match words[..] {
            [] => Ok(None),
            ["--address", address] => Self::read(address).map(Some),
            ["--address"] => bail!("`--address` needs an address, such as `--address https://www.example.no/plan/`"),
            [one] if one.starts_with("--address=") => Self::read(one.trim_start_matches("--address=")).map(Some),
            [one, ..] => bail!("`cargo xtask {command}` does not know `{one}`. It takes `--address https://…`"),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        Address::read(text).ok().map(|address| address.to_string())
    }

    fn option(words: &[&str]) -> Result<Option<Address>> {
        Address::option("build", &words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn an_address_ends_with_its_folder() {
        assert_eq!(read("https://www.example.no").as_deref(), Some("https://www.example.no/"));
        assert_eq!(read("https://www.example.no/plan").as_deref(), Some("https://www.example.no/plan/"));
        assert_eq!(read("https://www.example.no/a/plan/").as_deref(), Some("https://www.example.no/a/plan/"));
        assert_eq!(read("http://localhost:8080/").as_deref(), Some("http://localhost:8080/"));
        assert_eq!(read("https://www.blåbær.no/næring/").as_deref(), Some("https://www.blåbær.no/næring/"));
    }

    #[test]
    fn what_is_no_folders_address_is_refused() {
        for text in [
            "",
            "www.example.no/plan/",
            "ftp://www.example.no/",
            "https://",
            "https:///plan/",
            "https://name@www.example.no/",
            "https://www.example.no/?plan=other.json",
            "https://www.example.no/#/region/hallingdal",
            "https://www.example.no/a b/",
            "https://www.example.no/\"onload=\"",
            "https://www.example.no/plan/index.html",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_option_may_be_left_out() -> Result<()> {
        assert!(option(&[])?.is_none());
        for words in [&["--address", "https://example.no"][..], &["--address=https://example.no"]] {
            assert_eq!(option(words)?.map(|address| address.to_string()).as_deref(), Some("https://example.no/"));
        }
        Ok(())
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(option(&["--address"]).is_err());
        assert!(option(&["--adress", "https://example.no"]).is_err_and(|error| error.to_string().contains("--adress")));
        assert!(option(&["--address", "https://example.no", "more"]).is_err());
    }
}
