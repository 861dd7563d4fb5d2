//! The words of the page that tells how accessible the explorer is. It is made at build time, one page a language; what
//! few read should not weigh on everybody's wasm.

mod en;
mod nb;
mod nn;

/// The page in the languages of the interface, in their order.
pub const PAGES: &[&Page] = &[&nb::PAGE, &nn::PAGE, &en::PAGE];

/// What the page says in one language.
pub struct Page {
    /// The language as a BCP 47 tag.
    pub lang: &'static str,
    /// What the page is for, with the plan's short name.
    pub lead: fn(&str) -> String,
    /// What it is measured against.
    pub aim: Part,
    /// How that was tried.
    pub tried: Part,
    /// What is known to be missing.
    pub missing: Part,
    /// Whom to tell, where that is known.
    pub report: Part,
    /// What whoever publishes the plan has to declare.
    pub duty: Part,
    /// A link to whoever takes reports, with the plan's owner.
    pub contact: fn(&str) -> String,
    /// Which version of the explorer this is about.
    pub version: fn(&str) -> String,
    /// The way to the explorer.
    pub to_plan: &'static str,
    /// What the links to the same page in other languages are.
    pub languages: &'static str,
}

/// A part of the page: a heading, a paragraph, and points.
pub struct Part {
    pub title: &'static str,
    pub text: &'static str,
    pub points: &'static [&'static str],
}

impl Page {
    /// The parts in their order.
    pub fn parts(&self) -> [&Part; 5] {
        [&self.aim, &self.tried, &self.missing, &self.report, &self.duty]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::text::LANGUAGES;

    #[test]
    fn every_language_has_the_page_in_a_file_of_its_own() {
        let langs = |page: &&Page| page.lang;
        assert!(PAGES.iter().map(langs).eq(LANGUAGES.iter().map(|texts| texts.lang)));
        let files: BTreeSet<_> = LANGUAGES.iter().map(|texts| texts.app.accessibility_page).collect();
        assert_eq!(files.len(), LANGUAGES.len());
        for file in files {
            let name = file.strip_suffix(".html").unwrap_or_default();
            assert!(!name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase()), "{file}");
        }
    }

    #[test]
    fn no_language_tells_more_than_another() {
        let points = |page: &Page| page.parts().map(|part| part.points.len());
        for page in PAGES {
            assert_eq!(points(page), points(PAGES[0]), "{}", page.lang);
            for part in page.parts() {
                assert!(part.text.ends_with(['.', ':']), "{}", part.text);
                assert!(part.points.iter().all(|point| point.ends_with('.')), "{:?}", part.points);
            }
        }
    }
}
