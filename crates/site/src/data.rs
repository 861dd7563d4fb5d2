//! The plan and its boundaries, read once for all pages.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use plan::file::read::read_plan;
use plan::geo::read::read_boundaries;
use plan::model::Plan;
use plan_explorer::state::{Content, Files, Geometry};
use presenter::map::outlines::Outlines;
use presenter::pages::Pages;

/// What all pages are written from.
pub struct Data {
    pub files: Files,
    /// The views that are pages.
    pub pages: Pages,
}

impl Data {
    /// Reads a plan file and a boundary file.
    ///
    /// # Errors
    ///
    /// A sentence that names the file, where one cannot be read at all.
    pub fn read(plan_file: &Path, boundaries_file: &Path) -> Result<Self, String> {
        let fault = |file: &Path, error: &dyn std::fmt::Debug| format!("{}: {error:?}", file.display());
        let plan = read_plan(&text(plan_file)?).map_err(|error| fault(plan_file, &error))?;
        let boundaries = read_boundaries(&text(boundaries_file)?, Some(&plan.plan))
            .map_err(|error| fault(boundaries_file, &error))?;
        let outlines = Outlines::build(&plan.plan, &boundaries.boundaries);
        Ok(Self {
            pages: Pages::of(&plan.plan),
            files: Files {
                content: Arc::new(Content::new(plan.plan, plan.issues)),
                geometry: Arc::new(Geometry { boundaries: boundaries.boundaries, issues: boundaries.issues }),
                outlines: Arc::new(outlines),
            },
        })
    }

    pub fn plan(&self) -> &Plan {
        &self.files.content.plan
    }

    /// What cards are drawn from.
    pub fn shown(&self) -> cards::Shown<'_> {
        let Files { geometry, outlines, .. } = &self.files;
        cards::Shown { plan: self.plan(), boundaries: &geometry.boundaries, outlines }
    }
}

/// The text of a file.
///
/// # Errors
///
/// A sentence that names the file.
pub fn text(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
