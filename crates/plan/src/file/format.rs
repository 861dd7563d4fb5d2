//! The wire format below the level of plans: JSON, taken apart one value at a time.
//!
//! A field that is asked for by name costs only itself if it is wrong, and every value keeps its
//! place in the file, so that each issue names its line.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};

use serde_json::value::RawValue;

use super::markup::markup_in;
use super::path::Path;
use crate::date::PlanDate;
use crate::issue::{Issue, JsonType, Problem};
use crate::json;
use crate::number::with_zero;
use crate::order::sorted;

/// The newest version of the format, which this program writes about in `docs/data-format.md`.
pub const VERSION: u64 = 1;

/// A file that is being read, and what has been found wrong with it so far.
pub(crate) struct Document<'t> {
    text: &'t str,
    /// Where each line begins; worked out at the first issue, for most files have none.
    lines: OnceCell<Vec<usize>>,
    issues: RefCell<Vec<Issue>>,
}

impl<'t> Document<'t> {
    /// Takes a file's text, and what has been found wrong with it so far.
    pub fn new(text: &'t str, issues: Vec<Issue>) -> Self {
        Self { text, lines: OnceCell::new(), issues: RefCell::new(issues) }
    }

    /// The object that is the file.
    pub fn root(&self, fields: json::Fields<'t>) -> Fields<'_, 't> {
        Fields { document: self, path: Path::ROOT, raw: self.text.trim_start(), entries: entries(fields) }
    }

    /// What was found, in the order of the lines.
    pub fn into_issues(self) -> Vec<Issue> {
        sorted(self.issues.into_inner(), |one, other| one.line.cmp(&other.line))
    }

    fn push(&self, issue: Issue) {
        self.issues.borrow_mut().push(issue);
    }

    /// The line on which a piece of the text begins.
    fn line(&self, piece: &str) -> Option<u32> {
        let start = piece.as_ptr().addr().checked_sub(self.text.as_ptr().addr())?;
        let lines = self.lines.get_or_init(|| self.text.match_indices('\n').map(|(at, _)| at + 1).collect());
        u32::try_from(lines.partition_point(|&begin| begin <= start) + 1).ok()
    }
}

/// One value, not yet looked into.
#[derive(Clone, Copy)]
pub(crate) struct Value<'p, 't> {
    document: &'p Document<'t>,
    path: Path<'p>,
    raw: &'t str,
}

impl<'p, 't> Value<'p, 't> {
    /// The fields of an object.
    pub fn fields(self) -> Option<Fields<'p, 't>> {
        self.check_type(JsonType::Object)?;
        match json::object(self.raw) {
            Ok(fields) => {
                Some(Fields { document: self.document, path: self.path, raw: self.raw, entries: entries(fields) })
            }
            Err(error) => {
                self.error(Problem::Malformed { reason: json::reason(&error) });
                None
            }
        }
    }

    /// A text. A number in the place of one is taken for its digits.
    pub fn text(self) -> Option<Cow<'t, str>> {
        if json::type_of(self.raw) == JsonType::Number {
            self.warning(Problem::WrongType { expected: JsonType::Text, found: JsonType::Number });
            return Some(Cow::Borrowed(self.raw));
        }
        self.check_type(JsonType::Text)?;
        match json::text(self.raw) {
            Ok(text) => Some(text),
            Err(error) => {
                self.error(Problem::Malformed { reason: json::reason(&error) });
                None
            }
        }
    }

    /// The number of a municipality. The zero in front that spreadsheets take away is put back.
    pub fn municipality(self) -> Option<Cow<'t, str>> {
        let is_number = json::type_of(self.raw) == JsonType::Number;
        let short = if is_number { Some(Cow::Borrowed(self.raw)) } else { json::text(self.raw).ok() };
        let whole = short.and_then(|short| Some((with_zero(short.trim())?, short)));
        let Some((whole, short)) = whole else { return self.text() };
        self.warning(Problem::LostZero { found: short.into_owned(), read_as: whole.clone() });
        Some(Cow::Owned(whole))
    }

    pub fn date(self) -> Option<PlanDate> {
        let found = self.text()?;
        let date = PlanDate::parse(&found);
        if date.is_some() {
            return date;
        }
        let understood = PlanDate::understand(&found);
        let found = found.into_owned();
        match understood {
            Some(date) => self.warning(Problem::DateForm { found, read_as: date.iso() }),
            None => self.error(Problem::BadDate { found }),
        }
        understood
    }

    pub fn number(self) -> Option<f64> {
        // One that stands in quotation marks, perhaps with a comma, is one all the same.
        let written = json::text(self.raw).ok().filter(|_| json::type_of(self.raw) == JsonType::Text);
        if let Some(number) = written.and_then(|text| json::number(&text.trim().replace(',', "."))) {
            self.warning(Problem::WrongType { expected: JsonType::Number, found: JsonType::Text });
            return Some(number);
        }
        self.check_type(JsonType::Number)?;
        let number = json::number(self.raw);
        if number.is_none() {
            self.bad_number();
        }
        number
    }

    /// A number without a fraction: `1`, `1.0` and, with a notice, `"1"`.
    pub fn whole_number(self) -> Option<u64> {
        let bare = self.raw.trim_matches('"');
        let (whole, fraction) = bare.split_once('.').unwrap_or((bare, "0"));
        let number = whole.trim().parse().ok().filter(|_| fraction.bytes().all(|digit| digit == b'0'))?;
        if bare.len() < self.raw.len() {
            self.warning(Problem::WrongType { expected: JsonType::Number, found: JsonType::Text });
        }
        Some(number)
    }

    pub fn flag(self) -> Option<bool> {
        if matches!(self.raw, "\"true\"" | "\"false\"") {
            self.warning(Problem::WrongType { expected: JsonType::YesNo, found: JsonType::Text });
        } else {
            self.check_type(JsonType::YesNo)?;
        }
        Some(self.raw.contains("true"))
    }

    /// A text that stands where an object with one is wanted.
    pub fn lone_text(self) -> Option<String> {
        if json::type_of(self.raw) != JsonType::Text {
            return None;
        }
        self.warning(Problem::WrongType { expected: JsonType::Object, found: JsonType::Text });
        self.words()
    }

    /// A text that readers see. What they would see of a web page's code in it is reported.
    pub fn words(self) -> Option<String> {
        let text = self.text()?.into_owned();
        if text.trim().is_empty() {
            return None;
        }
        if let Some(found) = markup_in(&text) {
            self.warning(Problem::Markup { found: found.to_owned() });
        }
        if text.contains(['\n', '\r']) {
            self.warning(Problem::LineBreak);
        }
        Some(text)
    }

    /// What a list holds.
    pub fn list(self) -> Vec<Value<'p, 't>> {
        self.raw_items().into_iter().enumerate().map(|(index, raw)| self.item(index, raw)).collect()
    }

    fn raw_items(self) -> Vec<&'t RawValue> {
        // One thing alone is often written without the list around it.
        let is_lone = matches!(json::type_of(self.raw), JsonType::Text | JsonType::Object);
        let items = if is_lone {
            self.warning(Problem::WrongType { expected: JsonType::List, found: json::type_of(self.raw) });
            Some(json::alone(self.raw))
        } else {
            self.check_type(JsonType::List).map(|()| json::list(self.raw))
        };
        items.unwrap_or(Ok(Vec::new())).unwrap_or_else(|error| {
            self.error(Problem::Malformed { reason: json::reason(&error) });
            Vec::new()
        })
    }

    fn item(self, index: usize, raw: &'t RawValue) -> Value<'p, 't> {
        let path = Path { index: Some(index), ..self.path };
        Value { document: self.document, path, raw: raw.get() }
    }

    /// The value as it is written.
    pub fn raw(self) -> &'t str {
        self.raw
    }

    /// Reports that something is left out because of this value.
    pub fn error(self, problem: Problem) {
        self.document.push(Issue::error(self.path.to_string(), self.document.line(self.raw), problem));
    }

    /// Reports something that costs the reader nothing.
    pub fn warning(self, problem: Problem) {
        self.document.push(Issue::warning(self.path.to_string(), self.document.line(self.raw), problem));
    }

    pub fn bad_number(self) {
        self.error(Problem::BadNumber { found: self.raw.to_owned() });
    }

    fn check_type(self, expected: JsonType) -> Option<()> {
        let found = json::type_of(self.raw);
        if found == expected {
            return Some(());
        }
        self.error(Problem::WrongType { expected, found });
        None
    }
}

/// An object, whose fields are taken by name one after the other.
pub(crate) struct Fields<'p, 't> {
    document: &'p Document<'t>,
    path: Path<'p>,
    /// The object's text from its opening brace on.
    raw: &'t str,
    entries: Vec<Entry<'t>>,
}

struct Entry<'t> {
    name: Cow<'t, str>,
    raw: &'t str,
    taken: Cell<bool>,
}

fn entries(fields: json::Fields<'_>) -> Vec<Entry<'_>> {
    let entry = |(name, raw): (_, _)| Entry { name, raw: RawValue::get(raw), taken: Cell::new(false) };
    fields.into_iter().map(entry).collect()
}

impl<'t> Fields<'_, 't> {
    /// The value of a field, if the object has it and it is not `null`.
    pub fn get(&self, name: &'static str) -> Option<Value<'_, 't>> {
        let mut found = None;
        for entry in self.entries.iter().filter(|entry| entry.name == name) {
            if found.is_none() {
                found = Some(entry.raw);
            } else if !entry.taken.get() {
                let problem = Problem::DuplicateField { field: name.to_owned() };
                let issue = Issue::error(self.path.to(name), self.document.line(entry.raw), problem);
                self.document.push(issue);
            }
            entry.taken.set(true);
        }
        let path = Path { parent: Some(&self.path), name, index: None };
        found.filter(|raw| *raw != "null").map(|raw| Value { document: self.document, path, raw })
    }

    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// A text that may be missing. A blank one counts as missing.
    pub fn text(&self, name: &'static str) -> Option<String> {
        self.get(name)?.words()
    }

    /// A text that the object cannot do without.
    pub fn needed_text(&self, name: &'static str) -> Option<String> {
        match self.text(name) {
            // What has a wrong type has been reported already.
            None if self.is_blank(name) => self.missing(name),
            text => text,
        }
    }

    /// The number of a municipality, which the object cannot do without.
    pub fn needed_municipality(&self, name: &'static str) -> Option<String> {
        match self.get(name) {
            Some(value) if !self.is_blank(name) => value.municipality().map(Cow::into_owned),
            _ => self.missing(name),
        }
    }

    /// A text that ought to be there, and what stands in for it where it is not.
    pub fn text_or(&self, name: &'static str, otherwise: &str) -> String {
        let text = self.text(name);
        if text.is_none() && self.is_blank(name) {
            self.warning(Problem::MissingField { field: name.to_owned() });
        }
        text.unwrap_or_else(|| otherwise.to_owned())
    }

    pub fn date(&self, name: &'static str) -> Option<PlanDate> {
        self.get(name)?.date()
    }

    /// A date that the object cannot do without.
    pub fn needed_date(&self, name: &'static str) -> Option<PlanDate> {
        match self.get(name) {
            Some(value) => value.date(),
            None => self.missing(name),
        }
    }

    /// A number that the object cannot do without.
    pub fn needed_number(&self, name: &'static str) -> Option<f64> {
        match self.get(name) {
            Some(value) => value.number(),
            None => self.missing(name),
        }
    }

    /// A yes or no that is no where the field is missing.
    pub fn flag(&self, name: &'static str) -> bool {
        self.get(name).and_then(Value::flag).unwrap_or(false)
    }

    /// Which of a few words a field holds.
    pub fn choice(&self, name: &'static str, allowed: &'static [&'static str]) -> Option<usize> {
        let value = self.get(name)?;
        let found = value.text()?;
        let choice = allowed.iter().position(|word| *word == found);
        if choice.is_none() {
            value.error(Problem::BadChoice { found: found.into_owned(), allowed });
        }
        choice
    }

    /// The values of a list; none where the field is missing.
    pub fn list(&self, name: &'static str) -> Vec<Value<'_, 't>> {
        self.get(name).map_or_else(Vec::new, Value::list)
    }

    /// The same, one value after the other, and how many there are: for lists that are too long to be held twice.
    pub fn items(&self, name: &'static str) -> (usize, impl Iterator<Item = Value<'_, 't>>) {
        let list = self.get(name);
        let items = list.map_or_else(Vec::new, Value::raw_items);
        let item = move |(index, raw)| Some(list?.item(index, raw));
        (items.len(), items.into_iter().enumerate().filter_map(item))
    }

    pub fn object(&self, name: &'static str) -> Option<Fields<'_, 't>> {
        self.get(name)?.fields()
    }

    /// Reports something about the object as a whole that costs the reader nothing.
    pub fn warning(&self, problem: Problem) {
        self.document.push(Issue::warning(self.path.to(""), self.document.line(self.raw), problem));
    }

    /// Reports that the object is left out for want of a field.
    pub fn missing<T>(&self, name: &'static str) -> Option<T> {
        let problem = Problem::MissingField { field: name.to_owned() };
        self.document.push(Issue::error(self.path.to(""), self.document.line(self.raw), problem));
        None
    }

    /// Reports the fields that nobody has asked for. To be called when all have been.
    pub fn done(&self) {
        for entry in self.entries.iter().filter(|entry| !entry.taken.get()) {
            let problem = Problem::UnknownField { field: entry.name.clone().into_owned() };
            let issue = Issue::warning(self.path.to(&entry.name), self.document.line(entry.raw), problem);
            self.document.push(issue);
        }
    }

    /// Whether a field is missing, `null` or a blank text.
    fn is_blank(&self, name: &str) -> bool {
        let entry = self.entries.iter().find(|entry| entry.name == name);
        entry.is_none_or(|entry| entry.raw == "null" || json::text(entry.raw).is_ok_and(|text| text.trim().is_empty()))
    }
}
