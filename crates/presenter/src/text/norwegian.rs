//! What bokmål and nynorsk have in common: dates, lists, numbers, and how nouns bend.

use plan::date::PlanDate;
use plan::model::{MunicipalityName, Term};

use super::number::{self, Amount, NORWEGIAN, Scale};

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

/// What a noun is, as far as the words before it care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

/// The gender of a noun: its definite form tells.
pub fn gender(term: &Term) -> Gender {
    if term.the_one.ends_with("et") {
        Gender::Neuter
    } else if term.the_one.ends_with('a') {
        Gender::Feminine
    } else {
        Gender::Masculine
    }
}

pub fn term(one: &str, the_one: &str, many: &str, the_many: &str) -> Term {
    Term { one: one.into(), the_one: the_one.into(), many: many.into(), the_many: the_many.into() }
}

/// «4. februar 2016», «februar 2016» or «2016».
pub fn date(date: PlanDate) -> String {
    let month = date.month().and_then(|month| MONTHS.get(usize::try_from(month).ok()?.checked_sub(1)?));
    match (month, date.day()) {
        (Some(month), Some(day)) => format!("{day}. {month} {}", date.year()),
        (Some(month), None) => format!("{month} {}", date.year()),
        _ => date.year().to_string(),
    }
}

/// «Gol, Ål og Hol»
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} og {last}", first.join(", ")),
    }
}

pub fn number(value: f64) -> String {
    number::number(value, NORWEGIAN)
}

pub fn digits(count: usize) -> String {
    number::count(count, NORWEGIAN)
}

/// «1 region» and «6 regioner»
pub fn count(count: usize, term: &Term) -> String {
    counted(count, &term.one, &term.many)
}

/// A number, and the word behind it in the form that the number asks for.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", digits(count), if count == 1 { one } else { many })
}

/// «2,95 millioner kroner», with each language's words for more than one million and billion.
pub fn kroner(value: f64, millions: &str, billions: &str) -> String {
    let Amount { number, scale, is_one } = number::amount(value, NORWEGIAN);
    let unit = match (scale, is_one) {
        (Scale::One, true) => return format!("{number} krone"),
        (Scale::One, false) => return format!("{number} kroner"),
        (Scale::Million, true) => "million",
        (Scale::Million, false) => millions,
        (Scale::Billion, true) => "milliard",
        (Scale::Billion, false) => billions,
    };
    format!("{number} {unit} kroner")
}

/// The county of a municipality, where it is no longer the plan's.
pub fn county_if_left(name: &MunicipalityName) -> String {
    if name.left_county { format!(" i {}", name.county) } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_precise_as_they_are_known() {
        for (iso, text) in [("2016-02-04", "4. februar 2016"), ("2014-12", "desember 2014"), ("2018", "2018")] {
            assert_eq!(PlanDate::parse(iso).map(date).as_deref(), Some(text));
        }
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["Gol"]), "Gol");
        assert_eq!(list(&["Gol", "Ål", "Hol"]), "Gol, Ål og Hol");
    }

    #[test]
    fn the_definite_form_tells_the_gender() {
        let of = |the_one| gender(&term("", the_one, "", ""));
        assert_eq!(
            (of("tiltaket"), of("satsinga"), of("regionen")),
            (Gender::Neuter, Gender::Feminine, Gender::Masculine)
        );
    }
}
