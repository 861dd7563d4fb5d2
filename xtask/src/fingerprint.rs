//! What the content of a file is known by: in its name, and to the browser that holds the file against it.

use crate::{process, project};
use anyhow::Result;
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

/// A short name for a content: another content has another name.
pub fn fingerprint(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// What a browser holds the file against before it runs it.
pub fn integrity(file: &Path) -> Result<String> {
    process::output(process::program("node").arg(project::path("xtask/node/integrity.mjs")).arg(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_content_has_another_name() {
        assert_ne!(fingerprint(b"a"), fingerprint(b"b"));
        assert_eq!(fingerprint(b"a"), fingerprint(b"a"));
    }
}
