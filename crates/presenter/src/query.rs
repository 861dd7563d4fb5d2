//! The `name=value` pairs behind the question mark of an address.

/// The pairs, decoded, in the order in which they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads what stands behind the question mark; `None` where it is garbled.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.strip_prefix('?').unwrap_or(text);
        text.split('&').filter(|pair| !pair.is_empty()).map(pair).collect::<Option<_>>().map(Self)
    }

    /// Reads it pair by pair, so that a garbled one costs only itself.
    pub fn read_leniently(text: &str) -> Self {
        let text = text.strip_prefix('?').unwrap_or(text);
        Self(text.split('&').filter(|pair| !pair.is_empty()).filter_map(pair).collect())
    }

    /// The value of a name: the first, if it is there more than once.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The same, unless the value is empty: a field of a form that was left alone.
    pub fn given(&self, name: &str) -> Option<&str> {
        self.get(name).map(str::trim).filter(|value| !value.is_empty())
    }
}

impl FromIterator<(String, String)> for Query {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

fn pair(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    Some((decode(name)?, decode(value)?))
}

/// Percent-encodes everything but letters, digits, hyphens, dots and underscores.
pub fn encode(text: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            into.push(char::from(byte));
        } else {
            into.push('%');
            into.push(char::from(HEX[usize::from(byte >> 4)]));
            into.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// Undoes [`encode`], and takes a `+` for the space that forms write so.
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let high = char::from(rest.next()?).to_digit(16)?;
                let low = char::from(rest.next()?).to_digit(16)?;
                u8::try_from(high * 16 + low).ok()?
            }
            b'+' => b' ',
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_garbled_pair_costs_only_itself_where_that_is_asked_for() {
        let text = "?region=hallingdal&q=%F&tom=&lang=nn";
        assert_eq!(Query::read(text), None);
        let query = Query::read_leniently(text);
        assert_eq!(query.get("region"), Some("hallingdal"));
        assert_eq!(query.get("q"), None);
        assert_eq!((query.get("tom"), query.given("tom")), (Some(""), None));
        assert_eq!(query.given("lang"), Some("nn"));
    }
}
