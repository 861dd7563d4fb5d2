//! Percent-encoding, as addresses need it, and what programs on the way make of it.

/// Percent-encodes everything but letters, digits, hyphens, underscores, and dots inside the text.
///
/// So an address ends with none of the marks that a text puts behind it. And it holds no `%25` before two digits of a
/// hexadecimal number, which [`once`] takes for a percent sign that was encoded too often: the digit is encoded as well.
pub fn encode(text: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let bytes = text.as_bytes();
    let mut is_digit_hidden = false;
    for (at, &byte) in bytes.iter().enumerate() {
        let rest = bytes.get(at + 1..).unwrap_or_default();
        let is_plain =
            byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') || (byte == b'.' && !rest.is_empty());
        if is_plain && !is_digit_hidden {
            into.push(char::from(byte));
        } else {
            into.push('%');
            into.push(char::from(HEX[usize::from(byte >> 4)]));
            into.push(char::from(HEX[usize::from(byte & 15)]));
        }
        is_digit_hidden = byte == b'%' && number(rest).is_some();
    }
}

/// Undoes [`encode`], and takes a `+` for the space that forms write so. A percent sign that encodes nothing stands for
/// itself. A text that is no UTF-8 is one in Latin-1, which old programs write.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        bytes.push(match (first, number(after)) {
            (b'%', Some(byte)) => {
                rest = after.get(2..).unwrap_or_default();
                byte
            }
            (b'+', _) => b' ',
            (other, _) => *other,
        });
    }
    String::from_utf8(bytes).unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect())
}

/// The text with what was encoded several times encoded once: `%252520` is `%20`.
pub fn once(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        whole.push(first);
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
        while first == '%'
            && let Some(shorter) = rest.strip_prefix("25")
            && number(shorter.as_bytes()).is_some()
        {
            rest = shorter;
        }
    }
    whole
}

/// The byte whose two hexadecimal digits come first.
fn number(digits: &[u8]) -> Option<u8> {
    let [high, low, ..] = digits else { return None };
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn encoded(text: &str) -> String {
        let mut encoded = String::new();
        encode(text, &mut encoded);
        encoded
    }

    #[test]
    fn what_cannot_be_decoded_stands_for_itself() {
        for (text, decoded) in
            [("50%", "50%"), ("%F", "%F"), ("%zz", "%zz"), ("%C3%A5", "å"), ("%E5l", "ål"), ("a+b", "a b")]
        {
            assert_eq!(decode(text), decoded);
        }
    }

    #[test]
    fn an_address_ends_with_no_mark_of_the_text_around_it() {
        assert_eq!((encoded("a.b"), encoded("a."), encoded(".")), ("a.b".into(), "a%2E".into(), "%2E".into()));
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_decoded_again(text in any::<String>()) {
            prop_assert_eq!(decode(&encoded(&text)), text);
        }

        #[test]
        fn however_often_it_is_encoded_it_is_known(text in "[a-c0-4%æ. ]{0,12}", times in 0..4) {
            let own = encoded(&text);
            prop_assert_eq!(once(&own), own.as_str());
            let mut often = own.clone();
            for _ in 0..times {
                often = often.replace('%', "%25");
            }
            prop_assert_eq!(once(&often), own);
        }
    }
}
