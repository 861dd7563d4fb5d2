//! The words of addresses: names of views and of values, ids, years. There is one way to write each.

use plan::check::is_id;
use plan::norwegian::{Spelling, beginning, fold_onto};

use crate::percent::{decode, once};

/// A word as ids are written, whatever was made of it: small letters, digits and hyphens, without marks around it, and
/// with a, o and a for æ, ø and å. What is an id already stays as it is.
pub fn word(text: &str) -> String {
    if is_id(text) {
        return text.to_owned();
    }
    let (mut word, mut piece) = (String::new(), String::new());
    for c in decode(&once(text)).chars() {
        let is_begun = !(word.is_empty() && piece.is_empty());
        if c == '-' || is_begun && is_dash(c) {
            fold_onto(&piece, &mut word, None);
            piece.clear();
            word.push('-');
        } else if c.is_alphanumeric() || is_begun && is_inside(c) {
            piece.push(c);
        } else if is_begun {
            break;
        }
    }
    fold_onto(&piece, &mut word, None);
    let plain = |letter| match letter {
        ' ' => '-',
        'æ' | 'å' => 'a',
        'ø' => 'o',
        other => other,
    };
    word.chars().map(plain).collect()
}

/// What programs make of a hyphen.
fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// What else stands inside a word: what people write for a hyphen, accents, and what cannot be seen.
fn is_inside(c: char) -> bool {
    matches!(c, '_' | ' ' | '\u{A0}' | '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether two words are the same one, of which one may be written with aa, ae or oe.
pub fn is_same(one: &str, other: &str) -> bool {
    beginning(one.as_bytes(), other.as_bytes(), Spelling::Forgiving) == Some(one.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_word_is_written_in_one_way() {
        for (text, own) in [
            ("Hallingdal", "hallingdal"),
            ("“hallingdal”.", "hallingdal"),
            ("Øvre Eiker", "ovre-eiker"),
            ("midt\u{2013}buskerud", "midt-buskerud"),
            ("innsatsomra\u{30A}de", "innsatsomrade"),
            ("_Numedal_", "numedal"),
            ("0617)", "0617"),
            ("Осло", "Осло"),
            ("…", ""),
            ("", ""),
        ] {
            assert_eq!(word(text), own);
        }
    }

    #[test]
    fn ids_stay_as_they_are() {
        for id in ["hallingdal", "-", "a--b", "-a-", "0617"] {
            assert_eq!(word(id), id);
            assert_eq!(word(&format!("«{id}».")), id);
        }
    }

    #[test]
    fn pairs_of_letters_are_known() {
        assert!(is_same("sok", "soek") && is_same("soek", "sok") && is_same("aar", "ar"));
        assert!(is_same("innsatsomraade", "innsatsomrade"));
        assert!(!is_same("region", "regioner") && !is_same("del", "delmal") && !is_same("", "a"));
    }

    proptest! {
        #[test]
        fn a_word_is_mended_once(text in any::<String>()) {
            let own = word(&text);
            prop_assert_eq!(word(&own), own);
        }
    }
}
