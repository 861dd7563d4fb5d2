//! Municipality numbers, which spreadsheets like to shorten.

/// A municipality number with the zero in front that a spreadsheet has taken away; nothing for what lacks none. All have
/// four digits, and no county's number, which begins them, is zero.
pub(crate) fn with_zero(number: &str) -> Option<String> {
    let is_short = number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_short && !number.starts_with('0')).then(|| format!("0{number}"))
}

#[cfg(test)]
mod tests {
    use super::with_zero;

    #[test]
    fn three_digits_lack_a_zero_and_nothing_else_does() {
        assert_eq!(with_zero("617").as_deref(), Some("0617"));
        assert_eq!(with_zero("101").as_deref(), Some("0101"));
        for whole in ["0617", "4001", "31", "1", "", "a17", "061", "6 7", "61700"] {
            assert_eq!(with_zero(whole), None, "{whole}");
        }
    }
}
