//! What a search finds.

use std::ops::Range;

use crate::date::PlanDate;
use crate::model::{
    ActionId, AdvantageId, FocusAreaId, MunicipalityId, MunicipalityName, NewsId, RegionId, SubGoalId, SubregionId,
};

/// The kinds of hit, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Regions,
    /// Municipalities, parts of regions, and towns.
    Places,
    Advantages,
    /// Focus areas and their sub-goals.
    FocusAreas,
    Actions,
    News,
}

impl Kind {
    pub const ALL: [Self; 6] =
        [Self::Regions, Self::Places, Self::Advantages, Self::FocusAreas, Self::Actions, Self::News];
}

/// What a hit leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Region(RegionId),
    Municipality(RegionId, MunicipalityId),
    Subregion(RegionId, SubregionId),
    Advantage(RegionId, AdvantageId),
    FocusArea(FocusAreaId),
    SubGoal(FocusAreaId, SubGoalId),
    Action(FocusAreaId, ActionId),
    News(NewsId),
}

/// What tells a hit from others of the same title; the interface puts it into words.
#[derive(Debug, Clone, PartialEq)]
pub enum Detail {
    Region {
        municipalities: usize,
    },
    Municipality {
        number: String,
        /// Its name and number now, where it has others than in the base year.
        today: Option<MunicipalityName>,
        region: String,
    },
    Subregion {
        region: String,
    },
    Town {
        municipality: String,
        region: String,
    },
    Advantage {
        region: String,
    },
    FocusArea {
        sub_goals: usize,
    },
    SubGoal {
        focus_area: String,
    },
    Action {
        focus_area: String,
        date: Option<PlanDate>,
    },
    News {
        publisher: String,
        date: Option<PlanDate>,
    },
}

/// Text with the places in it that match.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    pub text: String,
    /// Byte ranges of `text`, ascending, apart from each other and on character boundaries.
    pub marks: Vec<Range<usize>>,
    /// The language, where it is not the plan's.
    pub lang: Option<String>,
}

impl Marked {
    /// The text in pieces, each with whether it is marked.
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::with_capacity(self.marks.len() * 2 + 1);
        let mut end = 0;
        for mark in &self.marks {
            pieces.push((self.text.get(end..mark.start).unwrap_or_default(), false));
            pieces.push((self.text.get(mark.clone()).unwrap_or_default(), true));
            end = mark.end;
        }
        pieces.push((self.text.get(end..).unwrap_or_default(), false));
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub target: Target,
    pub title: Marked,
    /// What the thing is called now, where that is another name.
    pub today: Option<Marked>,
    pub detail: Detail,
    /// The part of its text that matches, or the beginning where only the title does.
    pub excerpt: Option<Marked>,
}

/// The best hits of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub kind: Kind,
    /// How many there are in all.
    pub total: usize,
    pub hits: Vec<Hit>,
}

/// What a search found: a group for each kind that has hits.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Results {
    /// In the order of kinds; but one in which a name is just what was asked for comes before others.
    pub groups: Vec<Group>,
    /// Whether nothing has all the words, so that these have only the most of them.
    pub is_partial: bool,
}

impl Results {
    /// How many hits there are in all groups, also those that are not returned.
    pub fn total(&self) -> usize {
        self.groups.iter().map(|group| group.total).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}
