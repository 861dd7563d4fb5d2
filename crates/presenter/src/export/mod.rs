//! What a view shows, for other programs: as a table ([`table`]) that becomes a file ([`csv`], [`json`]), each
//! with where it comes from and how it may be used.

pub mod csv;
pub mod json;
pub mod table;

use plan::date::PlanDate;
use plan::model::Licence;

/// Where what is in a file comes from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Origin {
    /// What people call the plan.
    pub plan: String,
    /// What the view is called.
    pub view: String,
    /// Whose plan it is.
    pub publisher: String,
    /// The view's address.
    pub address: String,
    /// When the plan's file was last changed.
    pub updated: Option<PlanDate>,
    /// When it was fetched.
    pub fetched: Option<PlanDate>,
    pub licence: Option<Licence>,
}

/// A file's name from what it holds: `naeringsplanen-hallingdal.csv`.
pub fn file_name(origin: &Origin, ending: &str) -> String {
    let mut name = String::new();
    for part in [&origin.plan, &origin.view] {
        write_plainly(part, &mut name);
        name.push('-');
    }
    let mut name = name.trim_matches('-').to_owned();
    if name.is_empty() {
        name.push_str("plan");
    }
    name.push('.');
    name.push_str(ending);
    name
}

/// Letters a–z and digits, and a hyphen for all that is between them.
fn write_plainly(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter.to_ascii_lowercase() {
            letter @ ('a'..='z' | '0'..='9') => out.push(letter),
            'å' | 'Å' | 'à' | 'á' | 'â' | 'ä' | 'Ä' => out.push('a'),
            'ø' | 'Ø' | 'ö' | 'Ö' | 'ó' | 'ò' | 'ô' => out.push('o'),
            'é' | 'É' | 'è' | 'ê' => out.push('e'),
            'æ' | 'Æ' => out.push_str("ae"),
            '\u{AD}' => {}
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(plan: &str, view: &str) -> String {
        file_name(&Origin { plan: plan.to_owned(), view: view.to_owned(), ..Origin::default() }, "csv")
    }

    #[test]
    fn files_have_readable_names() {
        assert_eq!(named("Næringsplanen", "Hallingdal"), "naeringsplanen-hallingdal.csv");
        assert_eq!(
            named("Næringsplanen", "Vestviken (Røyken og Hurum)"),
            "naeringsplanen-vestviken-royken-og-hurum.csv"
        );
        assert_eq!(named("", "Ål"), "al.csv");
        assert_eq!(named("–", "…"), "plan.csv");
        assert_eq!(named("../../A", "b\\c"), "a-b-c.csv");
    }
}
