//! The words of a page while it starts, and where it cannot. They are written into the pages at build time and are apart
//! from the interface's, because no browser needs them in the program.

use super::Texts;

/// What a page says in one language before the program has come.
pub struct StartTexts {
    /// The language as a BCP 47 tag.
    pub lang: &'static str,
    /// The view that was asked for is on its way.
    pub loading: &'static str,
    /// Leads from the inside of a frame that cannot start to the page itself.
    pub whole_page: &'static str,
    /// The page could not start.
    pub failed: Linked,
    /// It takes long.
    pub late: Linked,
    /// The browser is older than those that can run the explorer.
    pub old_browser: &'static str,
    pub no_script: &'static str,
}

/// A sentence with a link in it.
pub struct Linked {
    pub before: &'static str,
    pub link: &'static str,
    pub after: &'static str,
}

/// In the languages of the interface. The first is the usual one.
pub const STARTS: &[&StartTexts] = &[&BOKMAL, &NYNORSK, &ENGLISH];

/// Those in the language of an interface.
pub fn start_texts(texts: &Texts) -> &'static StartTexts {
    STARTS.iter().copied().find(|start| start.lang == texts.lang).unwrap_or(&BOKMAL)
}

const BOKMAL: StartTexts = StartTexts {
    lang: "nb",
    loading: "Laster …",
    whole_page: "Åpne planen på sin egen side",
    failed: Linked {
        before: "Siden kunne ikke lastes helt.",
        link: "Last siden på nytt",
        after: ", eller prøv en nyere nettleser.",
    },
    late: Linked {
        before: "Siden bruker lang tid på å laste. Vent litt til, eller",
        link: "last siden på nytt",
        after: ".",
    },
    old_browser: "Kartet og søket trenger en nyere nettleser: Chrome eller Edge 109, Firefox 121, Safari 16 eller nyere. Alt annet står her.",
    no_script: "Kartet og søket trenger JavaScript. Alt annet står her.",
};

const NYNORSK: StartTexts = StartTexts {
    lang: "nn",
    loading: "Lastar …",
    whole_page: "Opne planen på si eiga side",
    failed: Linked {
        before: "Sida kunne ikkje lastast heilt.",
        link: "Last sida på nytt",
        after: ", eller prøv ein nyare nettlesar.",
    },
    late: Linked {
        before: "Sida brukar lang tid på å laste. Vent litt til, eller",
        link: "last sida på nytt",
        after: ".",
    },
    old_browser: "Kartet og søket treng ein nyare nettlesar: Chrome eller Edge 109, Firefox 121, Safari 16 eller nyare. Alt anna står her.",
    no_script: "Kartet og søket treng JavaScript. Alt anna står her.",
};

const ENGLISH: StartTexts = StartTexts {
    lang: "en",
    loading: "Loading…",
    whole_page: "Open the plan on its own page",
    failed: Linked {
        before: "The page could not be loaded completely.",
        link: "Load the page again",
        after: ", or try a newer browser.",
    },
    late: Linked {
        before: "The page is taking long to load. Wait a little longer, or",
        link: "load the page again",
        after: ".",
    },
    old_browser: "The map and the search need a newer browser: Chrome or Edge 109, Firefox 121, Safari 16 or newer. Everything else is here.",
    no_script: "The map and the search need JavaScript. Everything else is here.",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LANGUAGES;

    #[test]
    fn there_is_one_for_each_language_of_the_interface() {
        for texts in LANGUAGES {
            assert_eq!(start_texts(texts).lang, texts.lang);
        }
    }

    #[test]
    fn no_language_has_borrowed_a_sentence() {
        for (one, other) in [(&BOKMAL, &NYNORSK), (&BOKMAL, &ENGLISH), (&NYNORSK, &ENGLISH)] {
            assert_ne!(one.loading, other.loading);
            assert_ne!(one.whole_page, other.whole_page);
            assert_ne!(one.failed.before, other.failed.before);
            assert_ne!(one.late.before, other.late.before);
            assert_ne!(one.old_browser, other.old_browser);
            assert_ne!(one.no_script, other.no_script);
        }
    }
}
