//! The `name=value` pairs of an address.

use crate::percent::{decode, once};
use crate::word::{is_same, word};

/// The pairs, decoded, in the order in which they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    pairs: Vec<(String, String)>,
    fragment: Option<String>,
}

impl Query {
    /// Reads what stands behind a question mark, whatever was made of it on the way. A garbled pair costs itself alone.
    pub fn read(text: &str) -> Self {
        let text = once(text.strip_prefix('?').unwrap_or(text));
        let mut pairs = Vec::new();
        for mut rest in text.split('&') {
            // An ampersand inside of a value is encoded, and so is an equals sign. Where that one is not, neither was meant
            // to be.
            while let Some(cut) = encoded_ampersand(rest) {
                pairs.extend(pair(rest.get(..cut).unwrap_or_default()));
                rest = rest.get(cut + ENCODED..).unwrap_or_default();
            }
            pairs.extend(pair(rest));
        }
        Self { pairs, fragment: None }
    }

    /// The parameters of the page's address. What stands behind its `#` may have become a part of them, where the `#` was
    /// encoded, and they a part of that, where an ampersand was written in the words of HTML: `&#038;`.
    pub fn of_page(query: &str, hash: &str) -> Self {
        let is_rest = query.ends_with('&') && without_entity(hash) != hash;
        let text = once(&if is_rest { [query, hash].concat() } else { query.to_owned() });
        match text.as_bytes().windows(ENCODED + 1).position(|mark| mark == b"%23/") {
            Some(at) => {
                let fragment = text.get(at..).map(str::to_owned);
                Self { fragment, ..Self::read(text.get(..at).unwrap_or_default()) }
            }
            None => Self::read(&text),
        }
    }

    /// What stands behind a `#` that was encoded, and so has become a part of the query.
    pub fn fragment(&self) -> Option<&str> {
        self.fragment.as_deref()
    }

    /// The value of a name: the first, if it is there more than once.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.first(name, |_| true)
    }

    /// The first value that says something. One without content is a field of a form that was left alone.
    pub fn given(&self, name: &str) -> Option<&str> {
        self.first(name, |value| !value.trim().is_empty()).map(str::trim)
    }

    /// The same as a word of the explorer's.
    pub fn word(&self, name: &str) -> Option<String> {
        self.first(name, |value| !word(value).is_empty()).map(word)
    }

    fn first(&self, name: &str, is_good: fn(&str) -> bool) -> Option<&str> {
        let own = word(name);
        let is_named = |found: &str| found == name || is_same(&word(found), &own);
        self.pairs.iter().find(|(found, value)| is_named(found) && is_good(value)).map(|(_, value)| value.as_str())
    }
}

impl FromIterator<(String, String)> for Query {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self { pairs: pairs.into_iter().collect(), fragment: None }
    }
}

/// How long an encoded character is.
const ENCODED: usize = 3;

/// Where the pair ends, if another one follows behind an ampersand that was encoded.
fn encoded_ampersand(text: &str) -> Option<usize> {
    let mut cut = None;
    let mut equals = 0;
    for (at, byte) in text.bytes().enumerate() {
        equals += usize::from(byte == b'=');
        match equals {
            1 if text.as_bytes().get(at..at + ENCODED) == Some(b"%26") => cut = Some(at),
            2 => return cut,
            _ => {}
        }
    }
    None
}

fn pair(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    let name = decode(name);
    let name = without_entity(&name);
    // A value of ours ends with none of these: the text around the address does.
    let end = value.bytes().rposition(|byte| !b".,;:!?/)]}>\"'".contains(&byte)).map_or(0, |last| last + 1);
    (!name.is_empty()).then(|| (name.to_owned(), decode(value.get(..end).unwrap_or_default())))
}

/// The text without what an ampersand in the words of HTML leaves at its beginning: `amp;`, `#038;`.
fn without_entity(text: &str) -> &str {
    let mut text = text;
    while let Some((entity, rest)) = text.split_once(';')
        && entity.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
    {
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_garbled_pair_costs_only_itself() {
        let query = Query::read("?region=hallingdal&q=%F&tom=&lang=nn&=x");
        assert_eq!(query.get("region"), Some("hallingdal"));
        assert_eq!(query.get("q"), Some("%F"));
        assert_eq!((query.get("tom"), query.given("tom")), (Some(""), None));
        assert_eq!(query.given("lang"), Some("nn"));
        assert_eq!(query.get(""), None);
    }

    #[test]
    fn an_ampersand_in_a_value_stays_there() {
        assert_eq!(Query::read("q=a%26b").get("q"), Some("a&b"));
        assert_eq!(Query::read("q=a%26b%3Dc&d=e").get("q"), Some("a&b=c"));
        let both = Query::read("q=a%26b%26d=e");
        assert_eq!((both.get("q"), both.get("d")), (Some("a&b"), Some("e")));
    }

    #[test]
    fn an_entity_that_browsers_cut_in_two_is_put_together() {
        let read = |query, hash| Query::of_page(query, hash).word("region");
        assert_eq!(read("?view=region&", "#038;region=hallingdal").as_deref(), Some("hallingdal"));
        assert_eq!(read("?view=region&", "#x26;region=hallingdal").as_deref(), Some("hallingdal"));
        assert_eq!(read("?view=region&", "#/sok?q=a;region=b"), None);
        assert_eq!(read("?view=region", "#main;region=b"), None);
    }
}
