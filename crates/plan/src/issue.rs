//! What can be wrong in a data file, in a form that any language can put into words.
//!
//! Reading never stops at the first fault and never throws good data away because of bad: it
//! returns what can be shown, and one [`Issue`] for each thing that cannot. A file that cannot be
//! used at all is a [`ReadError`] instead.

/// One thing in a data file that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Where it is, written as an editor would look for it: `regions[2].advantages[0].asOf`.
    pub path: String,
    /// The line in the file, counted from 1, where it is known.
    pub line: Option<u32>,
    pub severity: Severity,
    pub problem: Problem,
}

impl Issue {
    /// An issue that costs the reader something: what it is about is left out.
    pub fn error(path: impl Into<String>, line: Option<u32>, problem: Problem) -> Self {
        Self { path: path.into(), line, severity: Severity::Error, problem }
    }

    /// An issue that costs the reader nothing, but that the editor should look at.
    pub fn warning(path: impl Into<String>, line: Option<u32>, problem: Problem) -> Self {
        Self { path: path.into(), line, severity: Severity::Warning, problem }
    }
}

/// Whether something had to be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Everything is shown; the file should still be mended.
    Warning,
    /// The item, link or date that the issue names is not shown.
    Error,
}

/// The kinds of fault. Each carries what a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file starts with a byte-order mark, which JSON does not allow.
    ByteOrderMark,
    /// A field that the item cannot do without is missing or empty.
    MissingField { field: String },
    /// A field holds another type of value than it should.
    WrongType { expected: JsonType, found: JsonType },
    /// A field that takes one of a few words holds another.
    BadChoice { found: String, allowed: &'static [&'static str] },
    /// A text that JSON allows but that is no text: half a character, say. `reason` is the
    /// parser's (English).
    Malformed { reason: String },
    /// A field that this version of the format does not have, most often a slip of the pen.
    UnknownField { field: String },
    /// A field that the item has twice; the first is used.
    DuplicateField { field: String },
    /// The id is in use already; the first item keeps it.
    DuplicateId { id: String },
    /// An id is empty or has other characters than a–z, 0–9 and hyphens.
    BadId { id: String },
    /// A reference to something that the file does not have.
    UnknownId { kind: Kind, id: String },
    /// A municipality that no region has.
    NoRegion { id: String },
    /// A municipality that two regions claim; the first keeps it.
    TwoRegions { id: String },
    /// A region or municipality of the plan has no shape among the boundaries.
    NoShape { kind: Kind, id: String },
    /// A date that is not in the calendar or not written as ISO 8601.
    BadDate { found: String },
    /// A link that is not an http or https address.
    UnsafeAddress { found: String },
    /// A fact without a source.
    NoSource,
    /// A number that cannot be what it says it is (a negative population, say).
    BadNumber { found: String },
    /// A polygon with too few points, or with a point outside the world.
    BadGeometry { reason: String },
}

/// What an id that is referred to should be the id of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Region,
    Municipality,
    FocusArea,
    SubGoal,
    Actor,
    Source,
}

/// The types of value that JSON has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonType {
    /// `"…"`
    Text,
    Number,
    /// `true` or `false`
    YesNo,
    /// `[…]`
    List,
    /// `{…}`
    Object,
    /// `null`
    Nothing,
}

/// Why a whole file could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The file has no content.
    Empty,
    /// The file is not text in UTF-8 from this line on.
    NotUtf8 { line: u32 },
    /// The file is a web page, most often an error page that the server sent instead.
    HtmlPage,
    /// The file ends before the JSON does: the transfer or an upload was cut short.
    Truncated { line: u32 },
    /// The file is not JSON. `reason` is the parser's (English).
    NotJson { line: u32, column: u32, reason: String },
    /// JSON, but not a file of this kind. `reason` says what was looked for (English).
    WrongKind { reason: String },
    /// The file does not say which version of the format it follows.
    NoVersion,
    /// The file follows a version that this program does not know.
    UnknownVersion { found: u64, newest: u64 },
}

/// The text in a file's bytes.
///
/// # Errors
///
/// [`ReadError::NotUtf8`] with the first line that is not UTF-8.
pub fn text_of(bytes: &[u8]) -> Result<&str, ReadError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        ReadError::NotUtf8 { line: u32::try_from(line).unwrap_or(u32::MAX) }
    })
}
