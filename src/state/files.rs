//! Both data files: how they are got and read, one step at a time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use crate::browser::fetch::{self, FetchError};
use crate::browser::location;
use crate::browser::pause::{Steps, pause};
use crate::embed::options::Address;
use crate::geo::Boundaries;
use crate::geo::read::read_boundaries;
use crate::issue::{Issue, text_of};
use crate::load::LoadError;
use crate::map::outlines::Outlines;
use crate::plan::model::Plan;
use crate::plan::read::read_plan_in_steps;
use crate::plan::search::SearchIndex;

/// A plan that has been read, with what was wrong in its file.
pub struct Content {
    pub plan: Plan,
    pub issues: Vec<Issue>,
    index: OnceLock<SearchIndex>,
    /// Whether the index is there, for views that wait for it.
    has_index: ArcRwSignal<bool>,
    /// Whether it is being made in steps.
    is_making: AtomicBool,
}

impl Content {
    pub fn new(plan: Plan, issues: Vec<Issue>) -> Self {
        Self {
            plan,
            issues,
            index: OnceLock::new(),
            has_index: ArcRwSignal::new(false),
            is_making: AtomicBool::new(false),
        }
    }

    /// Makes the search index in steps, for somebody who is about to search.
    pub async fn prepare_index(&self) {
        if self.is_making.swap(true, Ordering::Relaxed) {
            return;
        }
        let mut steps = Steps::begin();
        let index = SearchIndex::in_steps(&self.plan, async || steps.between().await).await;
        // Whoever could not wait may have made one meanwhile; then that stays.
        let _ = self.index.set(index);
        self.has_index.set(true);
    }

    /// Whether the search index is there; who asks is told when it is.
    pub fn has_index(&self) -> bool {
        self.has_index.get()
    }

    /// The search index, made at once if it is not there yet.
    pub fn index(&self) -> &SearchIndex {
        self.index.get_or_init(|| SearchIndex::new(&self.plan))
    }
}

/// Boundaries that have been read, with what was wrong in their file.
pub struct Geometry {
    pub boundaries: Boundaries,
    pub issues: Vec<Issue>,
}

/// Gets the plan file and reads it.
pub async fn plan(address: &Address) -> Result<Arc<Content>, LoadError> {
    let bytes = get(address).await?;
    pause().await;
    let mut steps = Steps::begin();
    let reading = read_plan_in_steps(text_of(&bytes).map_err(LoadError::Read)?, async || steps.between().await);
    let reading = reading.await.map_err(LoadError::Read)?;
    pause().await;
    Ok(Arc::new(Content::new(reading.plan, reading.issues)))
}

/// Gets the boundary file and reads it.
pub async fn boundaries(address: &Address) -> Result<Arc<Geometry>, LoadError> {
    let bytes = get(address).await?;
    pause().await;
    let reading = read_boundaries(text_of(&bytes).map_err(LoadError::Read)?).map_err(LoadError::Read)?;
    pause().await;
    Ok(Arc::new(Geometry { boundaries: reading.boundaries, issues: reading.issues }))
}

/// Asks for a file that is going to be read.
pub fn ahead(address: &Address) {
    if !is_elsewhere(address) {
        fetch::ahead(&address.url);
    }
}

/// Links may not choose data from other servers.
fn is_elsewhere(address: &Address) -> bool {
    address.from_link && !location::is_same_origin(&address.url)
}

async fn get(address: &Address) -> Result<Vec<u8>, LoadError> {
    if is_elsewhere(address) {
        return Err(LoadError::OtherServer);
    }
    fetch::bytes(&address.url).await.map_err(|error| match error {
        FetchError::NoAnswer => LoadError::NoAnswer,
        FetchError::Status(status) => LoadError::Status(status),
    })
}

/// Puts the outlines of a plan's regions together, region by region.
pub async fn outlines(content: &Content, geometry: &Geometry) -> Outlines {
    let mut steps = Steps::begin();
    Outlines::in_steps(&content.plan, &geometry.boundaries, async || steps.between().await).await
}
