//! Gets data files.

use std::cell::RefCell;

use gloo_net::http::{Request, Response};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

thread_local! {
    /// What has been asked for ahead of time, by address.
    static ASKED: RefCell<Vec<(String, Promise)>> = const { RefCell::new(Vec::new()) };
}

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: no network, a wrong host, or an answer that the browser keeps from us.
    NoAnswer,
    /// The server answered with an HTTP status that is no success (404, 500).
    Status(u16),
}

/// Asks for a file that somebody will want, while they are still on their way; once, if others do so as well.
pub fn ahead(url: &str) {
    if ASKED.with_borrow(|asked| asked.iter().any(|(address, _)| address == url)) {
        return;
    }
    let promise = super::window().fetch_with_str(url);
    ASKED.with_borrow_mut(|asked| asked.push((url.to_owned(), promise.clone())));
    // So that a failure is nobody's but theirs.
    spawn_local(async {
        let _ = JsFuture::from(promise).await;
    });
}

async fn response(url: &str) -> Option<Response> {
    let asked = ASKED.with_borrow_mut(|asked| {
        let at = asked.iter().position(|(address, _)| address == url)?;
        Some(asked.swap_remove(at).1)
    });
    match asked {
        Some(promise) => JsFuture::from(promise).await.ok()?.dyn_into::<web_sys::Response>().ok().map(Response::from),
        None => Request::get(url).send().await.ok(),
    }
}

/// The file's bytes, as they were sent.
///
/// # Errors
///
/// [`FetchError`] when there is no answer, or not a good one.
pub async fn bytes(url: &str) -> Result<Vec<u8>, FetchError> {
    let response = response(url).await.ok_or(FetchError::NoAnswer)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.binary().await.map_err(|_| FetchError::NoAnswer)
}
