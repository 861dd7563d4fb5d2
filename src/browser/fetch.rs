//! Gets data files.

use gloo_net::http::Request;

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: no network, a wrong host, or an answer that the browser keeps from us.
    NoAnswer,
    /// The server answered with an HTTP status that is no success (404, 500).
    Status(u16),
}

/// The file's bytes, as they were sent.
///
/// # Errors
///
/// [`FetchError`] when there is no answer, or not a good one.
pub async fn bytes(url: &str) -> Result<Vec<u8>, FetchError> {
    let response = Request::get(url).send().await.map_err(|_| FetchError::NoAnswer)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.binary().await.map_err(|_| FetchError::NoAnswer)
}
