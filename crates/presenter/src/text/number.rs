//! Numbers and sums of money as languages write them.

/// What stands within a number besides its digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// Between groups of three digits.
    group: char,
    decimal: char,
}

/// 67 016 and 2,95; the space does not break.
pub const NORWEGIAN: Marks = Marks { group: '\u{A0}', decimal: ',' };

/// 67,016 and 2.95
pub const ENGLISH: Marks = Marks { group: ',', decimal: '.' };

/// A number with at most three decimals; a dash for what is no number.
pub fn number(value: f64, marks: Marks) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    #[expect(clippy::cast_possible_truncation, reason = "far more than a plan counts; beyond it the cast saturates")]
    let thousandths = (value * 1000.0).round() as i64;
    write_thousandths(thousandths, marks)
}

/// A number of things.
pub fn count(count: usize, marks: Marks) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2⁵³")]
    number(count as f64, marks)
}

/// Writes a number given in thousandths; without the formatter of floating point, which is heavy.
fn write_thousandths(thousandths: i64, marks: Marks) -> String {
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let digits = whole.to_string();
    let mut written = String::with_capacity(digits.len() * 2);
    if thousandths < 0 {
        written.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(marks.group);
        }
        written.push(digit);
    }
    if rest > 0 {
        written.push(marks.decimal);
        written.push_str(format!("{rest:03}").trim_end_matches('0'));
    }
    written
}

/// What an [`Amount`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    One,
    Million,
    Billion,
}

/// A sum of money, short and exact: «2,95» of [`Scale::Million`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    pub number: String,
    pub scale: Scale,
    /// True for exactly one of the scale: «1 million», but «1,5 millioner».
    pub is_one: bool,
}

/// Writes a sum in the largest scale that keeps it exact with two decimals.
///
/// 2 950 000 is 2,95 million; 300 000 and 1 234 567 stay as they are.
pub fn amount(value: f64, marks: Marks) -> Amount {
    for (scale, size) in [(Scale::Billion, 1e9), (Scale::Million, 1e6)] {
        let hundredth = size / 100.0;
        // Both are whole, so this is exact.
        if value.abs() >= size && value % hundredth == 0.0 {
            return Amount::new(number(value / size, marks), scale);
        }
    }
    Amount::new(number(value, marks), Scale::One)
}

impl Amount {
    fn new(number: String, scale: Scale) -> Self {
        Self { is_one: number == "1", number, scale }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_numbers() {
        for (value, norwegian, english) in [
            (0.0, "0", "0"),
            (-0.0, "0", "0"),
            (999.0, "999", "999"),
            (4588.0, "4_588", "4,588"),
            (67016.0, "67_016", "67,016"),
            (40_000_000_000.0, "40_000_000_000", "40,000,000,000"),
            (2.95, "2,95", "2.95"),
            (-1234.5, "−1_234,5", "−1,234.5"),
            (0.05, "0,05", "0.05"),
            (0.0004, "0", "0"),
            (f64::NAN, "–", "–"),
        ] {
            assert_eq!(number(value, NORWEGIAN).replace('\u{A0}', "_"), norwegian);
            assert_eq!(number(value, ENGLISH), english);
        }
    }

    #[test]
    fn scales_sums_only_where_nothing_is_lost() {
        for (value, number, scale, is_one) in [
            (2_950_000.0, "2.95", Scale::Million, false),
            (1_000_000.0, "1", Scale::Million, true),
            (300_000.0, "300,000", Scale::One, false),
            (1_234_567.0, "1,234,567", Scale::One, false),
            (40e9, "40", Scale::Billion, false),
            (1e9, "1", Scale::Billion, true),
            (1_234_000_000.0, "1,234", Scale::Million, false),
            (-5_000_000.0, "−5", Scale::Million, false),
            (1.0, "1", Scale::One, true),
            (0.0, "0", Scale::One, false),
        ] {
            let amount = amount(value, ENGLISH);
            assert_eq!((amount.number.as_str(), amount.scale, amount.is_one), (number, scale, is_one));
        }
    }

    proptest! {
        #[test]
        fn amounts_never_panic(value in any::<f64>()) {
            let _ = amount(value, NORWEGIAN);
        }
    }
}
