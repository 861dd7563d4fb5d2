//! Dates as sources give them: a day, a month or only a year.

use chrono::NaiveDate;

/// A date with the precision that its source gives, never more.
///
/// Dates sort by time; a less precise one sorts before the days it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanDate {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

impl PlanDate {
    /// Reads ISO 8601 of three lengths: `2016`, `2016-02` or `2016-02-04`.
    ///
    /// Returns `None` for anything else, also for days that the calendar does not have.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|part| digits(part, 2));
        let day = parts.next().map(|part| digits(part, 2));
        if parts.next().is_some() {
            return None;
        }
        let month = month.map_or(Some(None), |found| found.map(Some))?;
        let day = day.map_or(Some(None), |found| found.map(Some))?;
        let year = i32::try_from(year).ok()?;
        NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))?;
        Some(Self { year, month, day })
    }

    /// Reads a date as people write it: `4.2.2016`, `2016/02/04`, `2016-02-04T10:00`, `4. februar 2016`. The day goes before
    /// the month, as in Norway.
    pub fn understand(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        // What is known of the time of day is not shown.
        let day = match text.split_once(':') {
            Some((hour, _)) => hour.get(..hour.rfind(['t', ' '])?)?,
            None => &text,
        };
        let parts: Vec<&str> =
            day.split([' ', '.', '/', '-', '–', ',']).filter(|part| !matches!(*part, "" | "kl")).collect();
        let parts = match parts[..] {
            [all] if all.len() == 8 && all.is_ascii() => vec![all.get(..4)?, all.get(4..6)?, all.get(6..)?],
            _ => parts,
        };
        let (year, month, day) = match parts[..] {
            [year] => (year, None, None),
            [year, month] if year.len() == 4 && digits(year, 4).is_some() => (year, Some(month), None),
            [month, year] => (year, Some(month), None),
            [year, month, day] if digits(year, 4).is_some() => (year, Some(month), Some(day)),
            [day, month, year] => (year, Some(month), Some(day)),
            _ => return None,
        };
        let month = month.map(|month| month_named(month).or_else(|| short(month)));
        let day = day.map(short);
        match (month, day) {
            (None, None) => Self::parse(year),
            (Some(month), None) => Self::parse(&format!("{year}-{:02}", month?)),
            (month, Some(day)) => Self::parse(&format!("{year}-{:02}-{:02}", month??, day?)),
        }
    }

    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn month(self) -> Option<u32> {
        self.month
    }

    /// The day of the month, where it is known.
    pub fn day(self) -> Option<u32> {
        self.day
    }

    /// ISO 8601, as long as the date is precise: fit for `<time datetime>`.
    pub fn iso(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }
}

/// The months as they begin, in the languages of the interface.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "mai may", "jun", "jul", "aug", "sep", "okt oct", "nov", "des dec"];

/// The number of the month that a word names.
fn month_named(word: &str) -> Option<u32> {
    let begin = word.get(..3)?;
    let at = MONTHS.iter().position(|names| names.split(' ').any(|name| name == begin))?;
    u32::try_from(at + 1).ok()
}

/// A number of one digit or two.
fn short(text: &str) -> Option<u32> {
    digits(text, 1).or_else(|| digits(text, 2))
}

/// A number of exactly `length` digits.
fn digits(text: &str, length: usize) -> Option<u32> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_three_precisions_and_writes_them_back() {
        for text in ["2016", "2016-02", "2016-02-29"] {
            assert_eq!(PlanDate::parse(text).map(PlanDate::iso).as_deref(), Some(text));
        }
    }

    #[test]
    fn refuses_what_the_calendar_does_not_have() {
        for text in
            ["", "16", "2015-02-29", "2016-13", "2016-00", "2016-1-1", "2016-01-01T00:00", "+016", "2016-01-01-"]
        {
            assert_eq!(PlanDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn sorts_by_time() {
        let mut dates = ["2016-02", "2015", "2016", "2016-02-01"].map(|text| PlanDate::parse(text).unwrap());
        dates.sort_unstable();
        assert_eq!(dates.map(PlanDate::iso), ["2015", "2016", "2016-02", "2016-02-01"]);
    }

    proptest! {
        #[test]
        fn never_panics(text in any::<String>()) {
            let _ = PlanDate::parse(&text);
        }
    }
}
