//! Where in a file something is, in the words of an editor.

use std::fmt;

/// The way to a value: `regions[2].advantages[0]`. Links back to its beginning instead of holding
/// text, since nearly all values are read without a word about them.
#[derive(Clone, Copy)]
pub(crate) struct Path<'p> {
    pub parent: Option<&'p Path<'p>>,
    pub name: &'static str,
    pub index: Option<usize>,
}

impl Path<'_> {
    pub const ROOT: Self = Path { parent: None, name: "", index: None };

    /// The path of a field below.
    pub fn to(&self, field: &str) -> String {
        let mut text = self.to_string();
        if !text.is_empty() && !field.is_empty() {
            text.push('.');
        }
        text.push_str(field);
        text
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
            if !parent.name.is_empty() {
                f.write_str(".")?;
            }
        }
        f.write_str(self.name)?;
        match self.index {
            Some(index) => write!(f, "[{index}]"),
            None => Ok(()),
        }
    }
}
