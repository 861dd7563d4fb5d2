//! Both data files: how they are got and read, one step at a time.

use std::sync::Arc;

use leptos::prelude::*;
use plan::encoding::{Text, text_of};
use plan::file::read::read_plan_yielding;
use plan::geo::Boundaries;
use plan::geo::read::read_boundaries;
use plan::issue::Issue;
use plan::model::Plan;
use plan::search::SearchIndex;
use presenter::embed::options::Address;
use presenter::load::LoadError;
use presenter::map::outlines::Outlines;

use crate::browser::fetch::{self, FetchError};
use crate::browser::location;
use crate::browser::schedule::{TimeSlice, yield_now};

/// A plan that has been read, with what was wrong in its file.
pub struct Content {
    pub plan: Plan,
    pub issues: Vec<Issue>,
    index: ArcRwSignal<Index>,
}

/// The search index, built when somebody is about to search.
#[derive(Clone)]
enum Index {
    NotYet,
    Building,
    Ready(Arc<SearchIndex>),
}

impl Content {
    pub fn new(plan: Plan, issues: Vec<Issue>) -> Self {
        Self { plan, issues, index: ArcRwSignal::new(Index::NotYet) }
    }

    /// Builds the search index in time slices, unless it is there or being built.
    pub async fn build_index(&self) {
        if !matches!(self.index.get_untracked(), Index::NotYet) {
            return;
        }
        self.index.set(Index::Building);
        let mut slice = TimeSlice::begin();
        let index = SearchIndex::build_yielding(&self.plan, async || slice.yield_if_over().await).await;
        self.index.set(Index::Ready(Arc::new(index)));
    }

    /// The search index if it is there; whoever asks in a reactive place is told when it comes.
    pub fn index(&self) -> Option<Arc<SearchIndex>> {
        match self.index.get() {
            Index::Ready(index) => Some(index),
            Index::NotYet | Index::Building => None,
        }
    }

    /// The search index, built at once if it is not there.
    pub fn index_now(&self) -> Arc<SearchIndex> {
        if let Index::Ready(index) = self.index.get_untracked() {
            return index;
        }
        let index = Arc::new(SearchIndex::build(&self.plan));
        self.index.set(Index::Ready(index.clone()));
        index
    }
}

/// Boundaries that have been read, with what was wrong in their file.
pub struct Geometry {
    pub boundaries: Boundaries,
    pub issues: Vec<Issue>,
}

/// Both files, read, and what follows from them: for views that are written where there is no browser.
#[derive(Clone)]
pub struct Files {
    pub content: Arc<Content>,
    pub geometry: Arc<Geometry>,
    pub outlines: Arc<Outlines>,
}

/// Gets the plan file and reads it.
pub async fn plan(address: &Address) -> Result<Arc<Content>, LoadError> {
    let bytes = get(address).await?;
    yield_now().await;
    let mut slice = TimeSlice::begin();
    let Text { text, issue } = text_of(&bytes).map_err(LoadError::Read)?;
    let reading = read_plan_yielding(&text, async || slice.yield_if_over().await);
    let reading = reading.await.map_err(LoadError::Read)?;
    yield_now().await;
    Ok(Arc::new(Content::new(reading.plan, issue.into_iter().chain(reading.issues).collect())))
}

/// Gets the boundary file and reads it, as the plan tells that it is meant, where there is one.
pub async fn boundaries(address: &Address, content: Option<&Arc<Content>>) -> Result<Arc<Geometry>, LoadError> {
    let bytes = get(address).await?;
    yield_now().await;
    let Text { text, issue } = text_of(&bytes).map_err(LoadError::Read)?;
    let reading = read_boundaries(&text, content.map(|content| &content.plan)).map_err(LoadError::Read)?;
    yield_now().await;
    Ok(Arc::new(Geometry { boundaries: reading.boundaries, issues: issue.into_iter().chain(reading.issues).collect() }))
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
    let mut slice = TimeSlice::begin();
    Outlines::build_yielding(&content.plan, &geometry.boundaries, async || slice.yield_if_over().await).await
}
