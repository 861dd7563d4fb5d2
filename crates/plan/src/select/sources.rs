//! The sources behind what a view tells.

use super::actions::actions_in;
use super::comparison::municipalities_of;
use crate::model::{FocusArea, KeyFigure, Municipality, Plan, Region, SourceId, Statement};

/// The sources behind all that is told about a region, each once, its municipalities' last.
pub fn sources_in_region(plan: &Plan, region: &Region) -> Vec<SourceId> {
    let mut cited = Citations::default();
    cited.statements(&region.summary);
    region.advantages.iter().for_each(|advantage| cited.add(&advantage.sources));
    cited.statements(&region.challenges);
    cited.figures(&region.key_figures);
    cited.statements(&region.membership);
    region.subregions.iter().for_each(|part| cited.add(&part.sources));
    region.outside.iter().for_each(|member| cited.add(&member.sources));
    for municipality in municipalities_of(plan, region) {
        cited.municipality(municipality);
    }
    for (_, action) in actions_in(plan, &region.id) {
        cited.add(&action.sources);
    }
    cited.0
}

/// The sources behind all that is told about a focus area itself, each once.
pub fn sources_in_focus_area(area: &FocusArea) -> Vec<SourceId> {
    let mut cited = Citations::default();
    cited.add(&area.sources);
    cited.statements(area.explanation.iter().chain(&area.note));
    for goal in &area.sub_goals {
        cited.add(&goal.sources);
        cited.statements(&goal.explanation);
    }
    area.actions.iter().for_each(|action| cited.add(&action.sources));
    cited.0
}

/// Sources in the order in which they are first cited.
#[derive(Default)]
struct Citations(Vec<SourceId>);

impl Citations {
    fn add(&mut self, sources: &[SourceId]) {
        for source in sources {
            if !self.0.contains(source) {
                self.0.push(source.clone());
            }
        }
    }

    fn statements<'a>(&mut self, statements: impl IntoIterator<Item = &'a Statement>) {
        for statement in statements {
            self.add(&statement.sources);
            statement.claims.iter().for_each(|claim| self.add(&claim.sources));
        }
    }

    fn figures(&mut self, figures: &[KeyFigure]) {
        for figure in figures {
            self.add(&figure.sources);
        }
    }

    fn municipality(&mut self, municipality: &Municipality) {
        self.add(&municipality.sources);
        municipality.alternates.iter().for_each(|alternate| self.add(&alternate.sources));
        self.figures(&municipality.key_figures);
    }
}
