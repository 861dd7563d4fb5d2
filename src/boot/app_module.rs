//! The app module: what the page can do without until it comes alive.
//!
//! Here, and only here, the wasm is split. The first module, which the page starts, has what is reached from elsewhere;
//! a second one, which the first loads, has what is reached from here alone: all of Leptos, the views, reading both
//! files and what the page is asked for. A development build is one module (build.rs), with nothing to load.

use std::error::Error;
use std::fmt;
use std::rc::Rc;

use presenter::embed::options::Options;
use presenter::query::Query;

use super::handover;
use super::initial_view::InitialView;
use super::preview_map::PreviewMap;
use crate::browser::{document, location};

/// The app module did not come, or not as it was built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoadError;

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the app module cannot be loaded")
    }
}

impl Error for LoadError {}

/// Loads the app, so that [`start`] has nothing to wait for.
///
/// # Errors
///
/// Where it does not come, or is not what was built. The next call asks anew.
pub async fn load() -> Result<(), LoadError> {
    module::load().await.map_err(|_| LoadError)
}

/// Loads the app, unless it is there, and starts it beside the initial view. `preview` is the live map in that view, if
/// there is one.
///
/// # Errors
///
/// As for [`load`].
pub async fn start(initial: InitialView, preview: Option<Rc<PreviewMap>>) -> Result<(), LoadError> {
    module::start(initial, preview).await.map_err(|_| LoadError)
}

fn begin(initial: InitialView, preview: Option<Rc<PreviewMap>>) {
    let options = Options::read(&Query::read_leniently(&location::query()), |name| initial.given(name));
    if let Some(theme) = &options.theme_file {
        let origins = initial.given("theme-origins").unwrap_or_default();
        if location::is_same_origin(theme) || location::is_of_origin(theme, &origins) {
            document::add_style_sheet(theme);
        }
    }
    handover::start(options, initial, preview);
}

#[cfg(split)]
#[expect(clippy::unnecessary_wraps, reason = "the macro needs a result, for the error of loading")]
mod module {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{InitialView, PreviewMap, Rc};

    // What it calls is in the second module; the macro makes functions of the first that load it before.
    #[wasm_split(app, fallible, preload(load))]
    pub fn start(initial: InitialView, preview: Option<Rc<PreviewMap>>) -> Result<(), SplitLoaderError> {
        super::begin(initial, preview);
        Ok(())
    }
}

#[cfg(not(split))]
mod module {
    use std::convert::Infallible;
    use std::future::{Ready, ready};

    use super::{InitialView, PreviewMap, Rc};

    pub fn load() -> Ready<Result<(), Infallible>> {
        ready(Ok(()))
    }

    pub fn start(initial: InitialView, preview: Option<Rc<PreviewMap>>) -> Ready<Result<(), Infallible>> {
        super::begin(initial, preview);
        ready(Ok(()))
    }
}
