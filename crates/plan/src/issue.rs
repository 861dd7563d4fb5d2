//! What can be wrong in a data file, in a form that any language can put into words.
//!
//! Reading never stops at the first fault and never throws good data away because of bad: it
//! returns what can be shown, and one [`Issue`] for each thing that cannot. A file that cannot be
//! used at all is a [`ReadError`] instead.

use crate::system::System;

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

/// How many issues are told of one by one. Nobody mends more before looking again.
const MOST_LISTED: usize = 100;

/// Those that are told of one by one, in their order. Of too many, those that cost the reader something go first.
pub fn listed<'i>(issues: &[&'i Issue]) -> Vec<&'i Issue> {
    if issues.len() <= MOST_LISTED {
        return issues.to_vec();
    }
    let of = |severity| issues.iter().filter(move |issue| issue.severity == severity).copied();
    of(Severity::Error).chain(of(Severity::Warning)).take(MOST_LISTED).collect()
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
    /// A shape that cannot be drawn, or a piece of one.
    BadGeometry { flaw: Flaw },
    /// Positions that are no degrees, but have been converted. `is_stated`: the file says itself which system they are in.
    Converted { system: System, is_stated: bool },
    /// The axis to the north comes first in all positions; they have been turned round.
    AxesSwapped,
    /// The municipalities' numbers have been taken from a field that is not the usual one.
    AssumedField { field: String },
    /// A municipality number whose leading zero has been lost; it has been put back.
    LostZero { found: String, read_as: String },
    /// Several shapes of a file are of one municipality; they have been joined. `count` is how many municipalities have
    /// more than one.
    Joined { id: String, count: usize },
    /// The file is no JSON in this place, but what is meant can be told.
    Slip(Slip),
    /// The file is not in UTF-8, but has been read in the encoding that it is in.
    OtherEncoding { name: &'static str },
    /// A date that is not written as ISO 8601, and how it has been understood.
    DateForm { found: String, read_as: String },
    /// A text with a character or a tag as HTML has them, which readers see as they stand.
    Markup { found: String },
    /// A text with a line break, which readers do not see.
    LineBreak,
}

/// What is no JSON, but is often written by hand or left by a program, and can be read all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    Comment,
    ExtraComma,
    MissingComma,
    /// Curly or single quotation marks, or a closing one that is missing.
    Quotes,
    /// The marks that version control leaves where two versions differ. The first of the two is read.
    MergeMark,
    /// A text that goes on in the next line.
    LineBreak,
    /// A name or a text without quotation marks.
    Unquoted,
    /// A backslash before something that it does nothing to.
    Backslash,
    /// Something that belongs to no value.
    Stray,
}

/// Why a shape cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// It has no geometry, or none that is an object.
    NoGeometry,
    /// It is a point or a line, or lacks what a polygon has.
    NoLand,
    /// A list of rings, positions or arcs holds something else.
    NoRing,
    /// A position, counted from 0, is not on earth.
    OffEarth { position: usize },
    /// A ring has fewer than three different points.
    FewPoints,
    /// The file has more points than any map needs.
    ManyPoints { most: usize },
    /// An arc that the file does not have, or that cannot be used.
    NoArc { arc: i64 },
    /// An arc that does not begin where the one before ends.
    ArcsApart { arc: i64 },
    /// The arcs of a ring do not close.
    NotClosed,
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
    /// The file is no text, whatever its encoding, from this line on.
    NotText { line: u32 },
    /// The file is a web page, most often an error page that the server sent instead.
    HtmlPage,
    /// The file ends before the JSON does: the transfer or an upload was cut short.
    Truncated { line: u32 },
    /// The file is not JSON. `reason` is the parser's (English).
    NotJson { line: u32, column: u32, reason: String },
    /// JSON, but not a file of this kind: at least one of these names should be in it.
    WrongKind { wanted: &'static [&'static str] },
    /// The file does not say which version of the format it follows.
    NoVersion,
    /// The file follows a version that this program does not know.
    UnknownVersion { found: u64, newest: u64 },
    /// Positions that are no degrees, in a system that is not known; `stated` is its name, where the file has one.
    Coordinates { stated: Option<String> },
    /// A boundary file without a shape that can be used; `first` says what is wrong with the first that it has.
    NoShapes { first: Option<Box<Issue>> },
    /// None of the boundary file's shapes is of a municipality of the plan. Some numbers of each tell the two apart.
    OtherShapes { found: Vec<String>, wanted: Vec<String> },
}
