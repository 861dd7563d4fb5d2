//! The modules of the wasm. Here, and only here, it is split:
//!
//! | module | what is in it | loaded |
//! | --- | --- | --- |
//! | the first | what is reached from elsewhere: the start, the preview map | by the page |
//! | `app` | what is reached from [`start`] alone: Leptos, the views, reading both files | by the first |
//! | `extras` | what is reached from [`load_extras`] alone: dialogs and views that many readers never open | when one is opened, or once the page is in use |
//!
//! What two of them need and the first does not comes as a chunk of its own, which the loader fetches with either. Every
//! module is asked for in one place (modules.js), which holds it against its hash. A development build is one module
//! (build.rs), with nothing to load. A new module is a function here with its name in the macro, and a line in the table.

use std::error::Error;
use std::fmt;
use std::rc::Rc;

use presenter::embed::options::Options;
use presenter::query::Query;

use super::handover;
use super::initial_view::InitialView;
use super::preview_map::PreviewMap;
use crate::browser::{arrival, document, location};
use crate::ui::parts::extras::{Extras, ExtrasModule, Loading, Missing};
use crate::ui::shell::extras;

/// A module did not come, or not as it was built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoadError;

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a module of the program cannot be loaded")
    }
}

impl Error for LoadError {}

/// Loads the app, so that [`start`] has nothing to wait for.
///
/// # Errors
///
/// Where it does not come, or is not what was built. The next call asks anew.
pub async fn load() -> Result<(), LoadError> {
    split::load().await.map_err(|_| LoadError)
}

/// Loads the app, unless it is there, and starts it beside the initial view. `preview` is the live map in that view, if
/// there is one.
///
/// # Errors
///
/// As for [`load`].
pub async fn start(initial: InitialView, preview: Option<Rc<PreviewMap>>) -> Result<(), LoadError> {
    split::start(initial, preview).await.map_err(|_| LoadError)
}

/// Loads the extras.
fn load_extras() -> Loading {
    Box::pin(async {
        match split::extras().await {
            Ok(extras) => Ok(extras),
            Err(_) if arrival::newer_version().await.is_ok() => Err(Missing::Outdated),
            Err(_) => Err(Missing::NotNow),
        }
    })
}

fn begin(initial: InitialView, preview: Option<Rc<PreviewMap>>) {
    let query = Query::of_page(&location::query(), &location::hash());
    let options = Options::read(&query, |name| initial.given(name));
    if let Some(theme) = &options.theme_file {
        let origins = initial.given("theme-origins").unwrap_or_default();
        if location::is_same_origin(theme) || location::is_of_origin(theme, &origins) {
            document::add_style_sheet(theme);
        }
    }
    handover::start(options, initial, preview, || ExtrasModule::later(load_extras));
}

#[cfg(split)]
#[expect(clippy::unnecessary_wraps, reason = "the macro needs a result, for the error of loading")]
mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{Extras, InitialView, PreviewMap, Rc};

    // What they call is in the module that they name; the macro makes functions that load it before.
    #[wasm_split(app, fallible, preload(load))]
    pub fn start(initial: InitialView, preview: Option<Rc<PreviewMap>>) -> Result<(), SplitLoaderError> {
        super::begin(initial, preview);
        Ok(())
    }

    #[wasm_split(extras, fallible)]
    pub fn extras() -> Result<Extras, SplitLoaderError> {
        Ok(super::extras::all())
    }
}

#[cfg(not(split))]
mod split {
    use std::convert::Infallible;
    use std::future::{Ready, ready};

    use super::{Extras, InitialView, PreviewMap, Rc};

    pub fn load() -> Ready<Result<(), Infallible>> {
        ready(Ok(()))
    }

    pub fn start(initial: InitialView, preview: Option<Rc<PreviewMap>>) -> Ready<Result<(), Infallible>> {
        super::begin(initial, preview);
        ready(Ok(()))
    }

    pub fn extras() -> Ready<Result<Extras, Infallible>> {
        ready(Ok(super::extras::all()))
    }
}
