//! The words of the page that servers show for what they do not have. It is made at build time, one page for all
//! languages: nobody knows which one its reader speaks.

/// The page in the languages of the interface, in their order.
pub const MISSING: &[&Missing] = &[
    &Missing {
        lang: "nb",
        title: "Fant ikke siden",
        text: "Adressen fører ikke til noe her. Kanskje lenken er gammel, eller noe falt ut da den ble kopiert.",
        to_plan: "Til planen",
    },
    &Missing {
        lang: "nn",
        title: "Fann ikkje sida",
        text: "Adressa fører ikkje til noko her. Kanskje lenka er gammal, eller noko fall ut då ho blei kopiert.",
        to_plan: "Til planen",
    },
    &Missing {
        lang: "en",
        title: "Page not found",
        text: "This address leads nowhere here. The link may be old, or something was lost when it was copied.",
        to_plan: "To the plan",
    },
];

/// What the page says in one language.
pub struct Missing {
    /// The language as a BCP 47 tag.
    pub lang: &'static str,
    pub title: &'static str,
    /// What has happened.
    pub text: &'static str,
    /// The way to the explorer.
    pub to_plan: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LANGUAGES;

    #[test]
    fn every_language_has_its_words() {
        let langs: Vec<_> = MISSING.iter().map(|words| words.lang).collect();
        assert_eq!(langs, LANGUAGES.iter().map(|texts| texts.lang).collect::<Vec<_>>());
        for (words, texts) in MISSING.iter().zip(LANGUAGES) {
            assert_eq!(words.title, texts.unknown.title);
        }
    }
}
