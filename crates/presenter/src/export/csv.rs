//! A table as CSV the way that spreadsheets in Norway open it: UTF-8 with a mark in front, semicolons, decimal
//! commas, lines that end with CR LF.

use super::Origin;
use super::table::{Cell, Table};
use crate::text::Texts;

/// Tells spreadsheets that the text is UTF-8.
const MARK: char = '\u{FEFF}';
/// Between the things in one cell.
const BETWEEN: &str = " | ";

/// Writes a table. Each line ends with where it comes from and how it may be used, so that no line loses that when
/// it is copied.
pub fn write(table: &Table, origin: &Origin, texts: &Texts) -> String {
    let titles = table.columns.iter().map(|column| Cell::Text(column.title.clone()));
    let head = titles.chain([Cell::text(texts.export.fetched_from), Cell::text(texts.export.terms_of_use)]).collect();
    let licence = origin.licence.as_ref().map(|licence| match &licence.url {
        Some(url) => [&licence.name, " ", url].concat(),
        None => licence.name.clone(),
    });
    let tail = [Cell::text(&origin.address), licence.map_or(Cell::Empty, Cell::Text)];
    let rows = table.rows.iter().map(|row| row.iter().chain(&tail).cloned().collect::<Vec<_>>());
    let mut out = String::from(MARK);
    for row in std::iter::once(head).chain(rows) {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.push(';');
            }
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => quote(text, &mut out),
                Cell::Number(number) => out.push_str(&decimal(*number)),
                Cell::List(texts) => quote(&texts.join(BETWEEN), &mut out),
            }
        }
        out.push_str("\r\n");
    }
    out
}

/// A number with a decimal comma, and nothing between its digits.
fn decimal(number: f64) -> String {
    crate::export::json::number(number).replace('.', ",")
}

/// Writes a text such that a spreadsheet takes it for a text: what begins like a formula gets an apostrophe in front,
/// for a file must not be able to run anything.
fn quote(text: &str, out: &mut String) {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r']);
    if !is_formula && !text.contains([';', '"', '\n', '\r']) {
        out.push_str(text);
        return;
    }
    out.push('"');
    if is_formula {
        out.push('\'');
    }
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::Column;
    use crate::text::bokmal;
    use proptest::prelude::*;

    /// Reads CSV as RFC 4180 has it, with semicolons.
    fn parse(text: &str) -> Vec<Vec<String>> {
        let mut rows = vec![vec![String::new()]];
        let mut letters = text.chars().peekable();
        let mut is_quoted = false;
        while let Some(letter) = letters.next() {
            let Some(row) = rows.last_mut() else { break };
            let Some(cell) = row.last_mut() else { break };
            match letter {
                '"' if is_quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => is_quoted = !is_quoted,
                ';' if !is_quoted => row.push(String::new()),
                '\r' if !is_quoted && letters.next_if_eq(&'\n').is_some() => rows.push(vec![String::new()]),
                letter => cell.push(letter),
            }
        }
        rows.pop();
        rows
    }

    fn written(rows: Vec<Vec<Cell>>) -> Vec<Vec<String>> {
        let columns = rows.first().map_or(0, Vec::len);
        let column = |at: usize| Column { key: at.to_string(), title: at.to_string() };
        let table = Table { columns: (0..columns).map(column).collect(), rows };
        let text = write(&table, &Origin { address: "https://example.no/#/".into(), ..Origin::default() }, bokmal());
        parse(text.strip_prefix(MARK).unwrap_or_default())
    }

    #[test]
    fn a_table_is_written_for_norwegian_spreadsheets() {
        let row = vec![
            Cell::text("a;b"),
            Cell::Number(-2.5),
            Cell::List(vec!["Gol".into(), "Ål".into()]),
            Cell::Empty,
            Cell::Number(67016.0),
        ];
        let rows = written(vec![row]);
        assert_eq!(rows[1], ["a;b", "-2,5", "Gol | Ål", "", "67016", "https://example.no/#/", ""]);
        assert_eq!(rows.len(), 2);
    }

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+47", "-1", "@a", " =1", "\t=1", "\r=1"] {
            assert_eq!(written(vec![vec![Cell::text(text)]])[1][0], format!("'{text}"));
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(texts in prop::collection::vec(prop::collection::vec(any::<String>(), 3), 0..6)) {
            let rows = texts.iter().map(|row| row.iter().map(|text| Cell::text(text)).collect()).collect();
            let read = written(rows);
            prop_assert_eq!(read.len(), texts.len() + 1);
            for (row, expected) in read[1..].iter().zip(&texts) {
                for (cell, text) in row.iter().zip(expected) {
                    prop_assert!(cell == text || cell.strip_prefix('\'') == Some(text));
                    prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']));
                }
            }
        }
    }
}
