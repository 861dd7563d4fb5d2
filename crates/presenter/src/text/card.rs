//! The words of cards: the pictures that stand for a view where a link to it is shared. They are drawn at build time and
//! are apart from the interface's, because no browser needs them.

use plan::model::Term;

use super::{Terms, Texts};

/// What cards say in one language, and what they show, for those who do not see them.
pub struct CardTexts {
    /// The language as a BCP 47 tag.
    pub lang: &'static str,
    /// Before one of a region's advantages: how many there are, with their name.
    pub among: fn(&str) -> String,
    /// What the shades of the map count.
    pub shades: fn(&Terms) -> String,
    /// All regions of the county.
    pub whole: fn(&Terms, &str) -> String,
    /// The county, and what is lit up in it.
    pub lit: fn(&str, &str) -> String,
    /// The county's regions by how many advantages they have for a focus area.
    pub shaded: fn(&Terms, &str, &str) -> String,
}

/// In the languages of the interface. The first is the usual one.
pub const CARDS: &[&CardTexts] = &[&BOKMAL, &NYNORSK, &ENGLISH];

/// Those in the language of an interface.
pub fn card_texts(texts: &Texts) -> &'static CardTexts {
    CARDS.iter().copied().find(|card| card.lang == texts.lang).unwrap_or(&BOKMAL)
}

impl CardTexts {
    /// How many advantages one is taken from; of one, just what it is.
    pub fn one_of(&self, texts: &Texts, count: usize, term: &Term) -> String {
        if count == 1 { texts.capitalised(&term.one) } else { (self.among)(&(texts.count)(count, term)) }
    }
}

const BOKMAL: CardTexts = CardTexts {
    lang: "nb",
    among: |advantages| format!("Blant {advantages}"),
    shades: |terms| format!("Antall {}", terms.advantage.many),
    whole: |terms, county| format!("Kart over {county} med {}.", terms.region.the_many),
    lit: |county, name| format!("Kart over {county} der {name} er framhevet."),
    shaded: |terms, county, area| {
        format!(
            "Kart over {county}: Jo sterkere farge på {}, jo flere {} støtter «{area}».",
            terms.region.the_one, terms.advantage.many
        )
    },
};

const NYNORSK: CardTexts = CardTexts {
    lang: "nn",
    among: |advantages| format!("Blant {advantages}"),
    shades: |terms| format!("Talet på {}", terms.advantage.many),
    whole: |terms, county| format!("Kart over {county} med {}.", terms.region.the_many),
    lit: |county, name| format!("Kart over {county} der {name} er framheva."),
    shaded: |terms, county, area| {
        format!(
            "Kart over {county}: Di sterkare farge på {}, di fleire {} støttar «{area}».",
            terms.region.the_one, terms.advantage.many
        )
    },
};

const ENGLISH: CardTexts = CardTexts {
    lang: "en",
    among: |advantages| format!("Among {advantages}"),
    shades: |terms| format!("Number of {}", terms.advantage.many),
    whole: |terms, county| format!("Map of {county} with {}.", terms.region.the_many),
    lit: |county, name| format!("Map of {county} with {name} highlighted."),
    shaded: |terms, county, area| {
        format!(
            "Map of {county}: the stronger the colour of {}, the more {} support “{area}”.",
            terms.region.the_one, terms.advantage.many
        )
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LANGUAGES;

    #[test]
    fn there_is_one_for_each_language_of_the_interface() {
        for texts in LANGUAGES {
            assert_eq!(card_texts(texts).lang, texts.lang);
        }
    }

    #[test]
    fn one_advantage_is_not_counted() {
        let said = |count| {
            LANGUAGES.iter().map(|t| card_texts(t).one_of(t, count, &(t.terms)().advantage)).collect::<Vec<_>>()
        };
        assert_eq!(said(1), ["Fortrinn", "Fortrinn", "Advantage"]);
        assert_eq!(said(9), ["Blant 9 fortrinn", "Blant 9 fortrinn", "Among 9 advantages"]);
    }
}
