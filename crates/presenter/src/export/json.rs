//! A table as JSON, with where it comes from and how it may be used.

use super::Origin;
use super::table::{Cell, Table};

/// Writes a table as an object whose `rows` are objects.
pub fn write(table: &Table, origin: &Origin) -> String {
    let mut out = String::from("{\n");
    let licence_address = origin.licence.as_ref().and_then(|licence| licence.url.clone());
    let head = [
        ("plan", Some(origin.plan.clone())),
        ("view", Some(origin.view.clone())),
        ("publisher", Some(origin.publisher.clone())),
        ("address", Some(origin.address.clone())),
        ("updated", origin.updated.map(plan::date::PlanDate::iso)),
        ("fetched", origin.fetched.map(plan::date::PlanDate::iso)),
        ("licence", origin.licence.as_ref().map(|licence| licence.name.clone())),
        ("licenceAddress", licence_address),
    ];
    for (key, value) in head {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            out.push_str("  ");
            field(key, &mut out);
            string(&value, &mut out);
            out.push_str(",\n");
        }
    }
    out.push_str("  \"rows\": [");
    for (at, row) in table.rows.iter().enumerate() {
        out.push_str(if at > 0 { ",\n    {" } else { "\n    {" });
        write_row(table, row, &mut out);
        out.push('}');
    }
    out.push_str("\n  ]\n}\n");
    out
}

/// Writes the fields of a row; those without a value are left out.
fn write_row(table: &Table, row: &[Cell], out: &mut String) {
    let mut is_first = true;
    for (column, cell) in table.columns.iter().zip(row).filter(|(_, cell)| **cell != Cell::Empty) {
        if !is_first {
            out.push_str(", ");
        }
        is_first = false;
        field(&column.key, out);
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => string(text, out),
            Cell::Number(value) => out.push_str(&number(*value)),
            Cell::List(texts) => {
                out.push('[');
                for (at, text) in texts.iter().enumerate() {
                    if at > 0 {
                        out.push_str(", ");
                    }
                    string(text, out);
                }
                out.push(']');
            }
        }
    }
}

fn field(name: &str, out: &mut String) {
    string(name, out);
    out.push_str(": ");
}

fn string(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            letter if letter < ' ' => {
                let code = letter as usize;
                out.push_str("\\u00");
                out.push(char::from(HEX[code >> 4]));
                out.push(char::from(HEX[code & 15]));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
}

/// A number with at most three decimals and a decimal point; what writes all of them would weigh more in the wasm than
/// this file. What is no number is written as none.
pub fn number(value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "far more than a plan counts; beyond it the cast saturates")]
    let thousandths = (value * 1000.0).round() as i64;
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let mut written = if thousandths < 0 { "-".to_owned() } else { String::new() };
    written.push_str(&whole.to_string());
    if rest > 0 {
        let digits = (1000 + rest).to_string();
        written.push('.');
        written.push_str(digits[1..].trim_end_matches('0'));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::Column;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn numbers_are_short_and_exact() {
        for (value, text) in [(0.0, "0"), (67016.0, "67016"), (2.95, "2.95"), (-0.5, "-0.5"), (0.004, "0.004")] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn a_file_says_where_it_comes_from() {
        let table = Table { columns: Vec::new(), rows: Vec::new() };
        let origin =
            Origin { plan: "Næringsplanen".into(), address: "https://example.no/".into(), ..Origin::default() };
        let read: Value = serde_json::from_str(&write(&table, &origin)).unwrap_or_default();
        assert_eq!(read["plan"], "Næringsplanen");
        assert_eq!(read["rows"], Value::Array(Vec::new()));
        assert!(read.get("licence").is_none());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(text in any::<String>(), list in prop::collection::vec(any::<String>(), 0..4), value in -1.0e6..1.0e6_f64) {
            let column = |key: &str| Column { key: key.to_owned(), title: String::new() };
            let table = Table {
                columns: vec![column("text"), column("list"), column("number"), column("none")],
                rows: vec![vec![Cell::Text(text.clone()), Cell::List(list.clone()), Cell::Number(value), Cell::Empty]],
            };
            let read: Value = serde_json::from_str(&write(&table, &Origin::default())).unwrap_or_default();
            let row = &read["rows"][0];
            prop_assert_eq!(&row["text"], &Value::from(text));
            prop_assert_eq!(&row["list"], &Value::from(list));
            prop_assert!((row["number"].as_f64().unwrap_or_default() - value).abs() <= 0.001);
            prop_assert!(row.get("none").is_none());
        }
    }
}
