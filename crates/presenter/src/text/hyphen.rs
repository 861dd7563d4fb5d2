//! Where long Norwegian words may be broken: between the words that they are put together of.
//!
//! Not every browser has a dictionary for this, and without one a word that is too long for its line breaks anywhere. So
//! the joints of very long words get a soft hyphen, which is seen only where a line ends there. Short parts and joints
//! that are not sure get none.

use std::borrow::Cow;

/// What a browser shows as a hyphen if the line ends there, and not at all otherwise.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// Where a line may end without a hyphen.
const BREAK: char = '\u{200b}';

/// Words with fewer letters fit into a line also on a phone with text twice as large.
const LONG: usize = 12;

/// The fewest letters before and after a joint.
const LEAST: usize = 4;

/// First parts of words end so, with the `s` that joins them to the next one.
const ENDS: &str = "ntreprenør ings jons skaps livs delings tets hets bruks arbeids lands dals fylkes";

/// Last parts of words begin so.
const STARTS: &str = "ambisjon arbeid attraktiv bane bedrift dalen deltak etabler eventyr fabrikk fjord forening forsk \
    fortegnelse fylke grunnlag historie hjem indikator industri inkubator inndeling institu jernbane \
    kapasitet kart klynge kommun kompetanse konferanse kontor koordinator kultur laborator landsby ledelse \
    leverandør logistikk magasin marked medi medvirkning melding miljø minister mulighet målsetting navn \
    nummer næring område omstilling omtale ordning pandemi park partner plan professor program prosess \
    prosjekt rapport reform region regulering ressurs samarbeid selskap senter sentre sentrum skaping slåing \
    statistikk strateg støtte system tabell teknikk teknologi tiltak tjeneste utdanning utvikling vedtak \
    veiledning vidda økonomi";

/// The text with soft hyphens at the joints of its very long words, and a place to break behind a stroke between words.
#[inline(never)]
pub fn hyphenated(text: &str) -> Cow<'_, str> {
    // Nearly every text.
    if !text.contains('/') && !text.split(|letter: char| !letter.is_alphabetic()).any(is_long) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut start = 0;
    for (at, letter) in text.char_indices().filter(|(_, letter)| !letter.is_alphabetic()) {
        let word = &text[start..at];
        start = at + letter.len_utf8();
        push_word(word, &mut out);
        out.push(letter);
        if letter == '/' && !word.is_empty() && text[start..].starts_with(char::is_alphabetic) {
            out.push(BREAK);
        }
    }
    push_word(&text[start..], &mut out);
    Cow::Owned(out)
}

/// Takes the beginning of a hyphenated text that says the same as `piece`, so that marks within a word cost no joint.
pub fn take_piece<'a>(rest: &mut &'a str, piece: &str) -> &'a str {
    let mut letters = piece.chars().peekable();
    let mut end = 0;
    for letter in rest.chars() {
        if letters.peek() == Some(&letter) {
            letters.next();
        } else if letters.peek().is_none() || !matches!(letter, SOFT_HYPHEN | BREAK) {
            break;
        }
        end += letter.len_utf8();
    }
    let (taken, after) = rest.split_at(end);
    *rest = after;
    taken
}

/// Letters of Norwegian have at most two bytes, so that the quick question settles most.
fn is_long(word: &str) -> bool {
    word.len() >= LONG && word.chars().count() >= LONG
}

fn push_word(word: &str, out: &mut String) {
    if !is_long(word) {
        out.push_str(word);
        return;
    }
    let letters = word.chars().count();
    for (at, (byte, letter)) in word.char_indices().enumerate() {
        if at >= LEAST && letters - at >= LEAST && is_joint(&word[..byte], &word[byte..]) {
            out.push(SOFT_HYPHEN);
        }
        out.push(letter);
    }
}

fn is_joint(before: &str, after: &str) -> bool {
    // «sam-arbeid» belongs together.
    let is_start = || STARTS.split(' ').any(|start| after.starts_with(start)) && !before.ends_with("sam");
    is_start() || ENDS.split(' ').any(|end| before.ends_with(end))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str) -> String {
        hyphenated(text).replace(SOFT_HYPHEN, "-")
    }

    #[test]
    fn long_words_are_broken_between_the_words_in_them() {
        for broken in [
            "Drammens-regionen",
            "Entreprenør-skap",
            "Hardanger-vidda",
            "Ringeriks-regionen",
            "nærings-utvikling",
            "kompetanse-utvikling",
            "innovasjons-selskapene",
            "reiselivs-statistikk",
            "vertskaps-attraktivitet",
            "handlings-programmet",
            "folkehelse-instituttet",
        ] {
            assert_eq!(shown(&broken.replace('-', "")), broken);
        }
    }

    #[test]
    fn no_word_is_broken_within_one_of_its_words() {
        for joined in [
            "samarbeids-partnere",
            "nærings-samarbeid",
            "super-nærings-klynge",
            "verdi-skapings-team",
            "kommune-inndelingen",
            "utviklings-støtte",
            "middelalder-dalen",
            "fylkes-ordføreren",
            "innsats-områdene",
            "telemarks-forsking",
        ] {
            assert_eq!(shown(&joined.replace('-', "")), joined);
        }
        for whole in ["leverandører", "universitetet", "presentasjon", "tilgjengelig", "municipalities"] {
            assert_eq!(shown(whole), whole);
        }
    }

    #[test]
    fn pieces_of_a_word_keep_its_joints() {
        let whole = hyphenated("Kompetanseutviklingen i regionen");
        let mut rest = &*whole;
        let pieces = ["Kompetanse", "utvikling", "en i ", "regionen"].map(|piece| take_piece(&mut rest, piece));
        assert_eq!(pieces, ["Kompetanse", "\u{ad}utvikling", "en i ", "regionen"]);
        assert_eq!(rest, "");
    }

    #[test]
    fn a_line_may_end_behind_a_stroke_between_words() {
        assert_eq!(hyphenated("Kongsberg/Numedal"), "Kongsberg/\u{200b}Numedal");
        for text in ["1/2", "https://", "/vei", "og/"] {
            assert_eq!(hyphenated(text), text);
        }
    }

    #[test]
    fn short_words_and_what_stands_between_words_stay_as_they_are() {
        for text in ["", " ", "regionen", "planarbeid", "3 fortrinn i 2015–2020", "næ-ringsutvik"] {
            assert!(matches!(hyphenated(text), Cow::Borrowed(_)), "{text}");
        }
        assert_eq!(shown("«Drammensregionen», næringsutvikling."), "«Drammens-regionen», nærings-utvikling.");
    }

    proptest! {
        #[test]
        fn nothing_but_soft_hyphens_comes_in(text in "[a-zæøå ,.\u{e9}\u{1f600}]{0,60}") {
            prop_assert_eq!(hyphenated(&text).replace(SOFT_HYPHEN, ""), text);
        }
    }
}
