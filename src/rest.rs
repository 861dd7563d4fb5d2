//! The rest of the program: what the page can do without until it comes alive.
//!
//! Here, and only here, the wasm is parted. The first module, which the page starts, has what is reached from elsewhere;
//! a second one, which the first loads, has what is reached from here alone: all of Leptos, the views, reading both
//! files and what the page is asked for. A development build is one module (build.rs), with nothing to load.

use std::error::Error;
use std::fmt;
use std::rc::Rc;

use leptos::mount::mount_to;

use crate::browser::takeover::Stage;
use crate::browser::{document, location};
use crate::embed::options::Options;
use crate::map::first::FirstMap;
use crate::query::Query;
use crate::ui::app::app;

/// The rest did not come, or not as it was built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestError;

impl fmt::Display for RestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the rest of the program cannot be loaded")
    }
}

impl Error for RestError {}

/// Loads the rest, so that [`start`] has nothing to wait for.
///
/// # Errors
///
/// Where the rest does not come, or is not what was built. The next call asks anew.
pub async fn load() -> Result<(), RestError> {
    part::load().await.map_err(|_| RestError)
}

/// Loads the rest, unless it is there, and starts the explorer on its stage. `first` is the map that stands there so
/// far, if there is one.
///
/// # Errors
///
/// As for [`load`].
pub async fn start(stage: Stage, first: Option<Rc<FirstMap>>) -> Result<(), RestError> {
    part::start(stage, first).await.map_err(|_| RestError)
}

fn mount(stage: Stage, first: Option<Rc<FirstMap>>) {
    let options = Options::read(&Query::read_leniently(&location::query()), |name| stage.given(name));
    if let Some(theme) = &options.theme_file {
        let origins = stage.given("theme-origins").unwrap_or_default();
        if location::is_same_origin(theme) || location::is_of_origin(theme, &origins) {
            document::add_style_sheet(theme);
        }
    }
    mount_to(stage.element(), move || app(options, stage, first)).forget();
}

#[cfg(split)]
#[expect(clippy::unnecessary_wraps, reason = "the macro needs a result, for the error of loading")]
mod part {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{FirstMap, Rc, Stage};

    // What it calls is in the second module; the macro makes functions of the first that load it before.
    #[wasm_split(rest, fallible, preload(load))]
    pub fn start(stage: Stage, first: Option<Rc<FirstMap>>) -> Result<(), SplitLoaderError> {
        super::mount(stage, first);
        Ok(())
    }
}

#[cfg(not(split))]
mod part {
    use std::convert::Infallible;
    use std::future::{Ready, ready};

    use super::{FirstMap, Rc, Stage};

    pub fn load() -> Ready<Result<(), Infallible>> {
        ready(Ok(()))
    }

    pub fn start(stage: Stage, first: Option<Rc<FirstMap>>) -> Ready<Result<(), Infallible>> {
        super::mount(stage, first);
        ready(Ok(()))
    }
}
