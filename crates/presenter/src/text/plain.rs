//! The words of the page that has the whole plan as text; see [`crate::plain`]. No module of the wasm has them.

/// What the page says in one language.
pub struct Page {
    pub lang: &'static str,
    /// Its file beside the explorer's page.
    pub file: &'static str,
    pub title: &'static str,
    /// What the page is for, and what the map needs.
    pub lead: &'static str,
    /// The link to the explorer.
    pub to_map: &'static str,
    /// The link that leads here from a page that could not start.
    pub from_map: &'static str,
}

/// The page in each language, in the order of the languages.
pub const PAGES: &[Page] = &[
    Page {
        lang: "nb",
        file: "hele-planen.html",
        title: "Hele planen som tekst",
        lead: "Denne siden virker i alle nettlesere. Kartet trenger Chrome eller Edge 109, Firefox 121, Safari 16 eller nyere.",
        to_map: "Åpne kartet",
        from_map: "Les hele planen som tekst",
    },
    Page {
        lang: "nn",
        file: "heile-planen.html",
        title: "Heile planen som tekst",
        lead: "Denne sida verkar i alle nettlesarar. Kartet treng Chrome eller Edge 109, Firefox 121, Safari 16 eller nyare.",
        to_map: "Opne kartet",
        from_map: "Les heile planen som tekst",
    },
    Page {
        lang: "en",
        file: "whole-plan.html",
        title: "The whole plan as text",
        lead: "This page works in every browser. The map needs Chrome or Edge 109, Firefox 121, Safari 16 or newer.",
        to_map: "Open the map",
        from_map: "Read the whole plan as text",
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::PAGES;
    use crate::text::LANGUAGES;

    #[test]
    fn every_language_has_a_page_of_its_own() {
        let languages: Vec<_> = LANGUAGES.iter().map(|texts| texts.lang).collect();
        assert_eq!(PAGES.iter().map(|page| page.lang).collect::<Vec<_>>(), languages);
        let files: BTreeSet<_> = PAGES.iter().map(|page| page.file).collect();
        assert_eq!(files.len(), PAGES.len());
    }

    #[test]
    fn every_page_tells_the_same_browsers() {
        let numbers = |text: &str| {
            text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        for page in PAGES {
            assert_eq!(numbers(page.lead), numbers(PAGES[0].lead), "{}", page.lang);
            for browser in ["Chrome", "Edge", "Firefox", "Safari"] {
                assert!(page.lead.contains(browser), "{}: {browser}", page.lang);
            }
        }
    }
}
