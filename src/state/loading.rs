//! Both data files, got when the explorer starts and again when the reader asks for it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use presenter::load::{Load, LoadError};

use super::{AppState, Content, Geometry, files};
use crate::browser::schedule::yield_now;

impl AppState {
    /// Gets both files, again if need be. Both are on their way at once; the boundaries are read after the plan, which
    /// tells what its municipalities are called in them.
    pub fn load_files(self) {
        let address = self.options.with_value(|options| options.plan.clone());
        spawn_local(async move {
            let plan = async move {
                let content = files::plan(&address).await?;
                self.settle(&content.plan);
                Ok(content)
            };
            self.load(self.content, plan).await;
            // A task of its own: the code that reads the file would stand in the wasm twice.
            self.load_boundaries();
        });
    }

    /// Gets the boundary file, again if need be, and reads it as the plan tells.
    pub fn load_boundaries(self) {
        let address = self.options.with_value(|options| options.boundaries.clone());
        spawn_local(async move {
            let content = self.content_now();
            self.load(self.geometry, async move { files::boundaries(&address, content.ready()).await }).await;
        });
    }

    /// Says at each moment how far a file has come.
    async fn load<T: Send + Sync + 'static>(
        self,
        file: RwSignal<Load<Arc<T>>>,
        getting: impl Future<Output = Result<Arc<T>, LoadError>>,
    ) {
        if file.with_untracked(|file| !matches!(file, Load::Loading)) {
            self.outlines.set(None);
            file.set(Load::Loading);
        }
        let loaded = getting.await.map_or_else(Load::Failed, Load::Ready);
        self.outlines.set(None);
        file.set(loaded);
        // The outlines wait for the file that comes last.
        let (content, geometry) = (self.content_now(), self.geometry_now());
        if let (Some(content), Some(geometry)) = (content.ready(), geometry.ready()) {
            self.outline(content, geometry).await;
        }
    }

    /// Puts the regions' outlines together.
    async fn outline(self, content: &Arc<Content>, geometry: &Arc<Geometry>) {
        // Views that follow the files come first.
        yield_now().await;
        let outlines = Arc::new(files::outlines(content, geometry).await);
        // Newer files may be on their way by now, or there.
        let is_of_these = self.content_now().ready().is_some_and(|now| Arc::ptr_eq(now, content))
            && self.geometry_now().ready().is_some_and(|now| Arc::ptr_eq(now, geometry));
        if is_of_these {
            self.outlines.set(Some(outlines));
        }
    }
}
