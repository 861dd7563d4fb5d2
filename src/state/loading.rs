//! Both data files, got when the explorer starts and again when the reader asks for it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{AppState, files};
use crate::load::Load;

impl AppState {
    /// Gets the plan file, again if need be.
    pub fn load_plan(&self) {
        let (state, address) = (*self, self.options.with_value(|options| options.plan.clone()));
        state.content.set(Load::Loading);
        spawn_local(async move {
            let content = files::plan(&address).await;
            state.content.set(content.map_or_else(Load::Failed, Load::Ready));
        });
    }

    /// Gets the boundary file, again if need be.
    pub fn load_boundaries(&self) {
        let (state, address) = (*self, self.options.with_value(|options| options.boundaries.clone()));
        state.geometry.set(Load::Loading);
        spawn_local(async move {
            let geometry = files::boundaries(&address).await;
            state.geometry.set(geometry.map_or_else(Load::Failed, Load::Ready));
        });
    }
}
