//! Norwegian spelling and alphabetical order.
//!
//! A reader without Norwegian keys writes `Ovre` or `Oevre` for Øvre, and older names have aa for å.
//! All of these should find each other, but «Ål» should not find every «alle». So [`fold`] keeps
//! æ, ø and å, and the forgiveness lies in the comparison: [`beginning`] lets a plain letter or a
//! pair of letters that was *typed* stand for the Norwegian letter.

use std::cmp::Ordering;
use std::ops::Range;

/// A text folded for searching, with the way back to the text as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    pub text: String,
    /// For each byte of `text`, the bytes of the original that it stands for.
    places: Vec<Range<usize>>,
}

impl Folded {
    /// The bytes of the original that these bytes of [`Folded::text`] stand for.
    ///
    /// Always within the original and on its character boundaries; empty if nothing is asked for.
    pub fn original(&self, folded: Range<usize>) -> Range<usize> {
        match self.places.get(folded) {
            Some([first, .., last]) => first.start..last.end,
            Some([only]) => only.clone(),
            _ => 0..0,
        }
    }
}

/// How far a spelling may be from the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// Plain letters and pairs stand for æ, ø and å: «ovre» and «oevre» are «øvre».
    Careful,
    /// And the other way round: «Ål» is «al», «Hønefoss» is «honefoss».
    Forgiving,
}

/// Text as it is searched: lower case, words of letters and digits parted by single spaces.
///
/// Accents go, and ä and ö become æ and ø; letters may be composed or not. Punctuation parts
/// words, except for invisible characters within a word. Letters of other scripts are kept.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_onto(text, &mut folded, None);
    folded
}

/// As [`fold`], with the way back.
pub fn fold_with_map(text: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), places: Vec::with_capacity(text.len()) };
    fold_onto(text, &mut folded.text, Some(&mut folded.places));
    folded
}

/// Folds `text` onto the end of `out`, for those who fold much into one buffer.
pub fn fold_onto(text: &str, out: &mut String, places: Option<&mut Vec<Range<usize>>>) {
    let mut pen = Pen { start: out.len(), out, places };
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        // Most of any text stays as it is, and is copied word by word.
        let changed = rest.bytes().position(|byte| !matches!(byte, b'a'..=b'z' | b'0'..=b'9'));
        let plain = changed.unwrap_or(rest.len());
        if plain > 0 {
            pen.plain(rest.get(..plain).unwrap_or_default(), at);
            at += plain;
        } else if let Some(character) = rest.chars().next() {
            at += character.len_utf8();
            pen.character(character, at);
        }
    }
    pen.finish();
}

/// Writes folded text, and where each byte of it comes from if anyone wants to know.
struct Pen<'a> {
    out: &'a mut String,
    /// Where this text starts in `out`.
    start: usize,
    places: Option<&'a mut Vec<Range<usize>>>,
}

impl Pen<'_> {
    /// Takes over what is folded already.
    fn plain(&mut self, text: &str, start: usize) {
        self.out.push_str(text);
        if let Some(places) = &mut self.places {
            places.extend((start..start + text.len()).map(|at| at..at + 1));
        }
    }

    /// Folds a character that ends at `end`.
    fn character(&mut self, character: char, end: usize) {
        let place = end - character.len_utf8()..end;
        match sign(character) {
            Sign::Letter(letter) => self.write(letter, place),
            Sign::Pair(first, second) => {
                self.write(first, place.clone());
                self.write(second, place);
            }
            Sign::Accent => self.accent(character, end),
            Sign::Gap => self.gap(place),
            Sign::Nothing => {}
        }
    }

    fn write(&mut self, letter: char, place: Range<usize>) {
        self.out.push(letter);
        if let Some(places) = &mut self.places {
            places.resize(places.len() + letter.len_utf8(), place);
        }
    }

    fn take_back(&mut self) -> Option<Range<usize>> {
        let letter = self.out.pop()?;
        let places = self.places.as_mut()?;
        let place = places.last().cloned();
        places.truncate(places.len().saturating_sub(letter.len_utf8()));
        place
    }

    /// An accent belongs to the letter before it.
    fn accent(&mut self, accent: char, end: usize) {
        let Some(letter) = self.out.chars().next_back().filter(|_| !self.at_gap()) else { return };
        let whole = match (letter, accent) {
            ('a', '\u{30A}') => 'å',
            ('a', '\u{308}') => 'æ',
            ('o', '\u{308}' | '\u{338}') => 'ø',
            _ => letter,
        };
        let place = self.take_back().unwrap_or_default();
        self.write(whole, place.start..end);
    }

    fn gap(&mut self, place: Range<usize>) {
        if !self.at_gap() {
            self.write(' ', place);
        }
    }

    fn finish(&mut self) {
        if self.out.len() > self.start && self.at_gap() {
            self.take_back();
        }
    }

    fn at_gap(&self) -> bool {
        self.out.len() == self.start || self.out.as_bytes().last() == Some(&b' ')
    }
}

/// What a character means to the one who searches.
enum Sign {
    Letter(char),
    /// One character for two letters.
    Pair(char, char),
    /// A mark on the letter before.
    Accent,
    /// What parts words.
    Gap,
    /// What cannot be seen, and parts nothing.
    Nothing,
}

/// By hand, because the tables of Unicode weigh more than the rest of the search.
fn sign(character: char) -> Sign {
    Sign::Letter(match character {
        'a'..='z' | '0'..='9' => character,
        'A'..='Z' => character.to_ascii_lowercase(),
        'æ' | 'Æ' | 'ä' | 'Ä' | 'ǽ' | 'Ǽ' => 'æ',
        'ø' | 'Ø' | 'ö' | 'Ö' | 'ǿ' | 'Ǿ' | 'ő' | 'Ő' => 'ø',
        'å' | 'Å' | '\u{212B}' => 'å',
        'à'..='ã' | 'À'..='Ã' | 'Ā'..='ą' | 'ª' => 'a',
        'ç' | 'Ç' | 'Ć'..='č' => 'c',
        'ð' | 'Ð' | 'Ď'..='đ' => 'd',
        'è'..='ë' | 'È'..='Ë' | 'Ē'..='ě' => 'e',
        'Ĝ'..='ģ' | 'Ǥ'..='ǧ' => 'g',
        'Ĥ'..='ħ' => 'h',
        'ì'..='ï' | 'Ì'..='Ï' | 'Ĩ'..='ı' => 'i',
        'Ĵ' | 'ĵ' => 'j',
        'Ķ'..='ĸ' | 'Ǩ' | 'ǩ' => 'k',
        'Ĺ'..='ł' => 'l',
        'ñ' | 'Ñ' | 'Ń'..='ŋ' => 'n',
        'ò'..='õ' | 'Ò'..='Õ' | 'Ō'..='ŏ' | 'º' => 'o',
        'Ŕ'..='ř' => 'r',
        'Ś'..='š' | 'Ș' | 'ș' => 's',
        'Ţ'..='ŧ' | 'Ț' | 'ț' => 't',
        'ù'..='ü' | 'Ù'..='Ü' | 'Ũ'..='ų' => 'u',
        'Ŵ' | 'ŵ' => 'w',
        'ý' | 'ÿ' | 'Ý' | 'Ŷ'..='Ÿ' => 'y',
        'Ź'..='ž' | 'Ǯ' | 'ǯ' | 'Ʒ' | 'ʒ' => 'z',
        'œ' | 'Œ' => return Sign::Pair('o', 'e'),
        'ß' | 'ẞ' => return Sign::Pair('s', 's'),
        'þ' | 'Þ' => return Sign::Pair('t', 'h'),
        '\u{300}'..='\u{36F}' => return Sign::Accent,
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => return Sign::Nothing,
        _ if character.is_alphanumeric() => character,
        _ => return Sign::Gap,
    })
}

/// The number of bytes at the beginning of `text` that spell `word`, if it begins so; both folded.
///
/// A letter that was typed plain stands for itself and for the Norwegian letter it looks like; a
/// pair for itself and for the letter it writes; æ, ø and å for themselves and for their pairs.
pub fn beginning(text: &[u8], word: &[u8], spelling: Spelling) -> Option<usize> {
    let (mut read, mut spelled) = (0, 0);
    while let Some(wanted) = word.get(spelled) {
        let found = text.get(read)?;
        let (letter, meant) = (norwegian(text.get(read..)?), norwegian(word.get(spelled..)?));
        let (from_text, from_word) = if letter.is_some() && letter == meant {
            (2, 2)
        } else if spelling == Spelling::Forgiving && meant.is_some_and(|meant| meant.looks_like(*found)) {
            (1, 2)
        } else if letter.is_some_and(|letter| letter.looks_like(*wanted))
            && (!found.is_ascii() || spelling == Spelling::Forgiving)
        {
            (2, 1)
        } else if found == wanted {
            (1, 1)
        } else {
            return None;
        };
        read += from_text;
        spelled += from_word;
    }
    Some(read)
}

/// The bytes that [`beginning`] can find a word to begin with.
pub fn first_bytes(word: &[u8]) -> [u8; 2] {
    match (word.first().copied().unwrap_or_default(), norwegian(word)) {
        (first @ 0xC3, Some(letter)) => [first, letter.plain()],
        (first @ (b'a' | b'o'), _) => [first, 0xC3],
        (first, _) => [first, first],
    }
}

/// The number of letters that folded text may be meant to have: a pair counts as one.
pub fn letters(folded: &[u8]) -> usize {
    let mut count = 0;
    let mut at = 0;
    while let Some(rest) = folded.get(at..).filter(|rest| !rest.is_empty()) {
        let is_pair = norwegian(rest).is_some();
        at += if is_pair { 2 } else { 1 };
        // Letters of other scripts count once, at their first byte.
        count += usize::from(is_pair || rest.first().is_some_and(|byte| byte & 0xC0 != 0x80));
    }
    count
}

/// The letters that other keyboards do not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Norwegian {
    Ae,
    Oe,
    Aa,
}

impl Norwegian {
    /// The plain letter that people write for it.
    fn plain(self) -> u8 {
        if self == Self::Oe { b'o' } else { b'a' }
    }

    fn looks_like(self, letter: u8) -> bool {
        self.plain() == letter
    }
}

/// The Norwegian letter that folded text begins with: itself or as a pair, two bytes both ways.
fn norwegian(text: &[u8]) -> Option<Norwegian> {
    match text {
        [0xC3, 0xA6, ..] | [b'a', b'e', ..] => Some(Norwegian::Ae),
        [0xC3, 0xB8, ..] | [b'o', b'e', ..] => Some(Norwegian::Oe),
        [0xC3, 0xA5, ..] | [b'a', b'a', ..] => Some(Norwegian::Aa),
        _ => None,
    }
}

/// Norwegian alphabetical order: a to z, æ, ø, å, with aa as å.
///
/// Case and accents count only between words that are otherwise the same.
pub fn compare(one: &str, other: &str) -> Ordering {
    let (folded, against) = (fold(one), fold(other));
    order(&folded).cmp(order(&against)).then_with(|| one.cmp(other))
}

/// The places of the letters of folded text in the alphabet.
fn order(folded: &str) -> impl Iterator<Item = u32> {
    let mut letters = folded.chars().peekable();
    std::iter::from_fn(move || {
        let letter = letters.next()?;
        Some(match letter {
            'a' if letters.next_if_eq(&'a').is_some() => LAST + 3,
            'å' => LAST + 3,
            'ø' => LAST + 2,
            'æ' => LAST + 1,
            'a'..='z' | '0'..='9' | ' ' => u32::from(letter),
            // Other scripts come after the alphabet.
            _ => LAST + 4 + u32::from(letter),
        })
    })
}

/// The place of z.
const LAST: u32 = 'z' as u32;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spells(text: &str, word: &str) -> bool {
        beginning(fold(text).as_bytes(), fold(word).as_bytes(), Spelling::Careful).is_some()
    }

    fn forgivingly_spells(text: &str, word: &str) -> bool {
        beginning(fold(text).as_bytes(), fold(word).as_bytes(), Spelling::Forgiving).is_some()
    }

    #[test]
    fn folds_case_accents_and_punctuation() {
        for (text, folded) in [
            ("Øvre Eiker", "øvre eiker"),
            ("  Midt-Buskerud – «Næringsplanen»! ", "midt buskerud næringsplanen"),
            ("Idéfabrikken & Kafé", "idefabrikken kafe"),
            ("Krödsherad, Västerås", "krødsherad væsterås"),
            ("Čáhput Đ Ŋ Š", "cahput d n s"),
            ("Straße", "strasse"),
            ("nærings\u{AD}utvikling", "næringsutvikling"),
            ("2,95 mill.", "2 95 mill"),
            ("🎉 — …", ""),
            ("Осло", "Осло"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn letters_may_be_composed_or_not() {
        assert_eq!(fold("A\u{30A}l, Ho\u{338}nefoss, Kro\u{308}dsherad, cafe\u{301}"), "ål hønefoss krødsherad cafe");
        assert_eq!(fold("\u{30A}\u{301} \u{308}a\u{301}\u{30A}"), "å");
    }

    #[test]
    fn what_people_type_finds_the_name() {
        for (name, typed) in [
            ("Ål", "Ål"),
            ("Ål", "aal"),
            ("Ål", "al"),
            ("Aal", "ål"),
            ("Nesbyen", "Nes"),
            ("Øvre Eiker", "ovre eiker"),
            ("Øvre Eiker", "OEVRE EIKER"),
            ("Krødsherad", "krodsherad"),
            ("Krødsherad", "krödsherad"),
            ("Hønefoss", "honefoss"),
            ("Hønefoss", "hoene"),
            ("Hønefoss", "hoe"),
            ("Hønefoss", "ho"),
            ("Flå", "fla"),
            ("Flå", "flaa"),
            ("Sætre", "saetre"),
            ("Sætre", "satre"),
            ("Poesi", "poesi"),
        ] {
            assert!(spells(name, typed), "{typed} should find {name}");
        }
    }

    #[test]
    fn what_people_type_finds_little_else() {
        for (text, typed) in
            [("alle", "ål"), ("alle", "aal"), ("nordisk", "noe"), ("hole", "høl"), ("boere", "bor"), ("Ål", "ol")]
        {
            assert!(!spells(text, typed), "{typed} should not find {text}");
        }
    }

    #[test]
    fn forgiveness_goes_both_ways() {
        for (text, typed) in
            [("Honefoss", "Hønefoss"), ("honefoss", "hoenefoss"), ("Al", "Ål"), ("Hoenefoss", "honefoss")]
        {
            assert!(!spells(text, typed));
            assert!(forgivingly_spells(text, typed), "{typed} should find {text}");
        }
    }

    #[test]
    fn the_map_leads_back_to_whole_letters() {
        let text = "I «A\u{30A}l» og Øvre";
        let folded = fold_with_map(text);
        assert_eq!(folded.text, "i ål og øvre");
        let find = |word: &str| {
            let at = folded.text.find(word).unwrap_or_default();
            &text[folded.original(at..at + word.len())]
        };
        assert_eq!(find("ål"), "A\u{30A}l");
        assert_eq!(find("øv"), "Øv");
        assert_eq!(&text[folded.original(3..3)], "");
        assert_eq!(folded.original(900..901), 0..0);
    }

    #[test]
    fn sorts_as_in_a_norwegian_index() {
        let mut names =
            ["Ål", "Øvre Eiker", "Ærfugl", "Zara", "Aasen", "Flå", "Flesberg", "Nes", "hol", "Hole", "Hol", "Asker"];
        names.sort_by(|one, other| compare(one, other));
        assert_eq!(
            names,
            ["Asker", "Flesberg", "Flå", "Hol", "hol", "Hole", "Nes", "Zara", "Ærfugl", "Øvre Eiker", "Ål", "Aasen"]
        );
    }

    /// Text that tries what this module knows about.
    fn texts() -> impl Strategy<Value = String> {
        prop_oneof![any::<String>(), "[a-eoA-EOæøåÆØÅäöéß \\-«»🎉\u{30A}\u{308}\u{301}\u{AD}\u{212B}œж0-2]{0,40}"]
    }

    proptest! {
        #[test]
        fn folding_is_stable_and_clean(text in texts()) {
            let folded = fold(&text);
            prop_assert!(!folded.starts_with(' ') && !folded.ends_with(' ') && !folded.contains("  "));
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn the_map_holds_for_every_character(text in texts()) {
            let folded = fold_with_map(&text);
            prop_assert_eq!(&folded.text, &fold(&text));
            prop_assert_eq!(folded.places.len(), folded.text.len());
            let mut before = 0;
            for (at, letter) in folded.text.char_indices() {
                let place = folded.original(at..at + letter.len_utf8());
                prop_assert!(text.get(place.clone()).is_some_and(|original| !original.is_empty()));
                prop_assert!(place.start >= before);
                before = place.start;
            }
        }

        #[test]
        fn every_text_begins_with_itself(text in texts(), cut in 0_usize..40) {
            let folded = fold(&text);
            let word: String = folded.chars().take(cut).collect();
            for spelling in [Spelling::Careful, Spelling::Forgiving] {
                let length = beginning(folded.as_bytes(), word.as_bytes(), spelling);
                prop_assert!(length.is_some_and(|length| folded.is_char_boundary(length)), "{folded} {word} {length:?}");
                prop_assert!(word.is_empty() || first_bytes(word.as_bytes()).contains(&folded.as_bytes()[0]));
            }
        }

        #[test]
        fn typing_without_norwegian_keys_finds_the_same(text in "([bdfghjklmnprstv]{1,2}[aeiouyæøå]){1,6}") {
            let folded = fold(&text);
            let plain = folded.replace('æ', "a").replace('ø', "o").replace('å', "a");
            let pairs = folded.replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
            prop_assert!(forgivingly_spells(&text, &plain), "{plain}");
            prop_assert!(spells(&text, &pairs), "{pairs}");
        }

        #[test]
        fn whatever_a_word_finds_begins_with_one_of_its_first_bytes(text in texts(), word in texts()) {
            let (text, word) = (fold(&text), fold(&word));
            if let (Some(first), false) = (text.bytes().next(), word.is_empty()) {
                for spelling in [Spelling::Careful, Spelling::Forgiving] {
                    if beginning(text.as_bytes(), word.as_bytes(), spelling).is_some() {
                        prop_assert!(first_bytes(word.as_bytes()).contains(&first));
                    }
                }
            }
        }

        #[test]
        fn the_order_is_an_order(one in texts(), two in texts(), three in texts()) {
            prop_assert_eq!(compare(&one, &two), compare(&two, &one).reverse());
            let mut sorted = [&one, &two, &three];
            sorted.sort_by(|a, b| compare(a, b));
            prop_assert!(compare(sorted[0], sorted[2]).is_le());
            prop_assert_eq!(compare(&one, &two) == Ordering::Equal, one == two);
        }
    }
}
