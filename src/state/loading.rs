//! Both data files, got when the explorer starts and again when the reader asks for it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{AppState, files};
use crate::load::{Load, LoadError};

impl AppState {
    /// Gets the plan file, again if need be.
    pub fn load_plan(&self) {
        let address = self.options.with_value(|options| options.plan.clone());
        load(self.content, async move { files::plan(&address).await });
    }

    /// Gets the boundary file, again if need be.
    pub fn load_boundaries(&self) {
        let address = self.options.with_value(|options| options.boundaries.clone());
        load(self.geometry, async move { files::boundaries(&address).await });
    }
}

/// Says at each moment how far a file has come.
fn load<T: Send + Sync + 'static>(
    file: RwSignal<Load<Arc<T>>>,
    getting: impl Future<Output = Result<Arc<T>, LoadError>> + 'static,
) {
    if file.with_untracked(|file| !matches!(file, Load::Loading)) {
        file.set(Load::Loading);
    }
    spawn_local(async move { file.set(getting.await.map_or_else(Load::Failed, Load::Ready)) });
}
