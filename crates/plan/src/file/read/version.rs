//! Which version of the format a file follows.

use crate::file::format::{Fields, VERSION};
use crate::issue::{Problem, ReadError};

/// The version of the format that a file says it follows.
pub(super) fn version(root: &Fields<'_, '_>) -> Result<u64, ReadError> {
    const WANTED: &[&str] = &["title", "regions", "focusAreas"];
    if !WANTED.iter().any(|name| root.has(name)) {
        return Err(ReadError::WrongKind { wanted: WANTED });
    }
    let value = root.get("version").ok_or(ReadError::NoVersion)?;
    // There is one, whatever it is: nothing speaks for another than the newest.
    Ok(value.whole_number().unwrap_or_else(|| {
        value.warning(Problem::BadChoice { found: value.raw().to_owned(), allowed: &["1"] });
        VERSION
    }))
}
