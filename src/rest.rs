//! The rest of the program: all that the page can do without until it comes alive. Here, and only here, the wasm is
//! parted. What is reached from elsewhere is in the first module, which the page starts; what is reached from here
//! only, all of Leptos among it, is in a second one, which the first loads. Where nothing is parted (in a development
//! build), both are one.

use leptos::mount::mount_to;

use crate::browser::takeover::Stage;
use crate::embed::options::Options;
use crate::ui::app::app;

/// The rest could not be loaded. It may be asked for again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestError;

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for RestError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Loads the rest and starts the explorer on its stage.
pub async fn start(options: Options, stage: Stage) -> Result<(), RestError> {
    #[cfg(split)]
    return parted(options, stage).await;
    #[cfg(not(split))]
    {
        mount(options, stage);
        Ok(())
    }
}

/// The first function of the second module.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(rest, fallible)]
fn parted(options: Options, stage: Stage) -> Result<(), RestError> {
    mount(options, stage);
    Ok(())
}

fn mount(options: Options, stage: Stage) {
    mount_to(stage.element(), move || app(options, stage)).forget();
}
