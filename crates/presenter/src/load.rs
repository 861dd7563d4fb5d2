//! How far the loading of a file has come, and why it failed if it did.

use plan::issue::ReadError;

/// A file on its way.
#[derive(Debug, Clone, PartialEq)]
pub enum Load<T> {
    Loading,
    Ready(T),
    Failed(LoadError),
}

/// Why a data file cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// No answer from the server, or none that may be read.
    NoAnswer,
    /// The server answered with this HTTP status instead of the file.
    Status(u16),
    /// The address in the link leads to another server, which links may not do.
    OtherServer,
    /// The file came, but is not what it should be.
    Read(ReadError),
}

impl<T> Load<T> {
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }

    pub fn error(&self) -> Option<&LoadError> {
        match self {
            Self::Failed(error) => Some(error),
            _ => None,
        }
    }
}

impl LoadError {
    /// Whether trying again may help without anybody mending anything.
    pub fn may_pass(&self) -> bool {
        match self {
            // The network may come back; an editor may be uploading the file right now.
            Self::NoAnswer | Self::Read(_) => true,
            Self::Status(status) => *status >= 400,
            Self::OtherServer => false,
        }
    }
}
