//! What a site was before its pages are written anew: where it is, and which pages it had.

use std::fs;
use std::path::{Path, PathBuf};

use presenter::pages::Pages;
use presenter::text::LANGUAGES;

use crate::names::{ANSWER, CARD};

/// The site's own page as it was written last.
#[derive(Default)]
pub struct Earlier(String);

impl Earlier {
    /// Looks at the site in a folder. One without pages was nothing yet.
    pub fn of(folder: &Path) -> Self {
        Self(fs::read_to_string(folder.join("index.html")).unwrap_or_default())
    }

    /// The address that the site was told.
    pub fn address(&self) -> Option<String> {
        let address = self.value("<link rel=\"canonical\" href=\"")?;
        address.contains("://").then_some(address)
    }

    /// The paths of the pages that the site had and no longer has, in each language.
    pub fn gone(&self, pages: &Pages) -> Vec<String> {
        let before = self.value(" data-pages=\"").map_or_else(Pages::none, |list| Pages::read(&list));
        let is_gone = |path: &str| !pages.iter().any(|page| page.path == path);
        let gone: Vec<&str> = before.iter().map(|page| page.path.as_str()).filter(|path| is_gone(path)).collect();
        let in_language = |folder: String| gone.iter().map(move |path| [&folder, *path].concat());
        LANGUAGES.iter().flat_map(|texts| in_language(texts.folder()).collect::<Vec<_>>()).collect()
    }

    /// What stands between the beginning of an attribute and its end.
    fn value(&self, beginning: &str) -> Option<String> {
        let (_, rest) = self.0.split_once(beginning)?;
        Some(rest.split_once('"')?.0.replace("&amp;", "&"))
    }
}

/// Takes away what was written for a page, and its folder if nothing else is in it.
pub fn remove(folder: &Path) {
    for name in ["index.html", CARD, ANSWER] {
        for ending in ["", ".br", ".gz"] {
            // What is not there need not go.
            let _ = fs::remove_file(folder.join([name, ending].concat()));
        }
    }
    let _ = fs::remove_dir(PathBuf::from(folder));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_knows_where_it_is_and_which_pages_are_gone() {
        let page = |canonical: &str| {
            Earlier(format!(
                "<link rel=\"canonical\" href=\"{canonical}\"><div data-pages=\" region/a/ kommune/b/=a/1 om/\"></div>"
            ))
        };
        assert_eq!(page("https://www.example.no/a&amp;b/").address().as_deref(), Some("https://www.example.no/a&b/"));
        assert_eq!(page("./").address(), None);
        let gone = page("./").gone(&Pages::read(" region/a/ om/"));
        assert_eq!(gone, ["kommune/b/", "nn/kommune/b/", "en/kommune/b/"]);
        assert_eq!(Earlier::default().gone(&Pages::read("om/")), Vec::<String>::new());
        assert_eq!(Earlier::default().address(), None);
    }
}
