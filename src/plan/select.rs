//! CORE: choosing, counting and sorting what a view shows. Pure functions over the plan.

use std::cmp::Reverse;

use super::date::PlanDate;
use super::model::{
    Action, Advantage, FocusArea, FocusAreaId, KeyFigure, Link, Municipality, MunicipalityId, NewsItem, Plan, Region,
    RegionId, SourceId, Statement, Strength, SubregionId, TimelineEntry,
};

// --- Advantages ----------------------------------------------------------------------------------

/// A part of a region that a reader has chosen to look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Part {
    Municipality(MunicipalityId),
    Subregion(SubregionId),
}

impl Part {
    /// Whether a municipality lies in this part of the region.
    pub fn holds(&self, region: &Region, municipality: &MunicipalityId) -> bool {
        match self {
            Self::Municipality(id) => id == municipality,
            Self::Subregion(id) => region.subregion(id).is_some_and(|part| part.municipalities.contains(municipality)),
        }
    }
}

/// The advantages of a region that support one focus area.
#[derive(Debug, Clone, PartialEq)]
pub struct AdvantageGroup<'a> {
    /// `None` for the advantages that are tied to no focus area.
    pub focus_area: Option<&'a FocusArea>,
    pub advantages: Vec<ShownAdvantage<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShownAdvantage<'a> {
    pub advantage: &'a Advantage,
    /// Whether it concerns all of the region and not only the part that is looked at.
    pub whole_region: bool,
}

/// The region's advantages by focus area, in the plan's order; those without one come last.
///
/// An advantage with two focus areas is in both groups. Groups without advantages are left out.
/// Within a part of the region, an advantage counts if it names one of the part's municipalities,
/// or none at all: then it is taken to concern the whole region.
pub fn advantages_by_focus_area<'a>(
    plan: &'a Plan,
    region: &'a Region,
    part: Option<&Part>,
) -> Vec<AdvantageGroup<'a>> {
    let shown: Vec<_> = advantages_in(region, part).collect();
    let columns = plan.focus_areas.iter().map(Some).chain([None]);
    let groups = columns.map(|focus_area| AdvantageGroup {
        focus_area,
        advantages: shown.iter().copied().filter(|shown| belongs(plan, shown.advantage, focus_area)).collect(),
    });
    groups.filter(|group| !group.advantages.is_empty()).collect()
}

/// The region's advantages, all or those of a part, in the file's order.
pub fn advantages_in<'a>(region: &'a Region, part: Option<&Part>) -> impl Iterator<Item = ShownAdvantage<'a>> {
    let shown = region.advantages.iter().map(|advantage| ShownAdvantage {
        advantage,
        whole_region: advantage.municipalities.is_empty()
            || region.municipalities.iter().all(|id| advantage.municipalities.contains(id)),
    });
    shown.filter(move |shown| {
        let named = &shown.advantage.municipalities;
        part.is_none_or(|part| named.is_empty() || named.iter().any(|id| part.holds(region, id)))
    })
}

fn belongs(plan: &Plan, advantage: &Advantage, focus_area: Option<&FocusArea>) -> bool {
    match focus_area {
        Some(area) => advantage.focus_areas.contains(&area.id),
        None => !advantage.focus_areas.iter().any(|id| plan.focus_area(id).is_some()),
    }
}

/// The `count` advantages of a region that are vouched for best, best first.
///
/// It measures the documentation, not the advantage: nothing in a plan says that one advantage
/// is greater than another. First come those that a source itself ties to the plan, then those
/// with better sources, then with more of them, then the newest, then the file's order.
pub fn strongest(region: &Region, count: usize) -> Vec<&Advantage> {
    let mut best: Vec<&Advantage> = Vec::new();
    for advantage in &region.advantages {
        let place = best.partition_point(|other| vouched(other) <= vouched(advantage));
        best.insert(place, advantage);
    }
    best.truncate(count);
    best
}

/// The order of [`strongest`]; less is better.
fn vouched(advantage: &Advantage) -> (bool, u8, Reverse<usize>, Reverse<Option<PlanDate>>) {
    let strength = match advantage.strength {
        Strength::Good => 0,
        Strength::Medium => 1,
        Strength::Weak => 2,
    };
    (advantage.link != Link::Stated, strength, Reverse(advantage.sources.len()), Reverse(advantage.as_of))
}

// --- Counts for map and matrix -------------------------------------------------------------------

/// How many of a region's advantages support a focus area.
pub fn support_in(region: &Region, focus_area: &FocusAreaId) -> usize {
    region.advantages.iter().filter(|advantage| advantage.focus_areas.contains(focus_area)).count()
}

/// How many of each region's advantages support a focus area, in the order of the regions.
pub fn support(plan: &Plan, focus_area: &FocusAreaId) -> Vec<(RegionId, usize)> {
    plan.regions.iter().map(|region| (region.id.clone(), support_in(region, focus_area))).collect()
}

/// Regions × focus areas, counting advantages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matrix {
    pub columns: Vec<FocusAreaId>,
    pub rows: Vec<MatrixRow>,
    /// For each column, the advantages that support the focus area.
    pub column_totals: Vec<usize>,
    /// All advantages, each counted once.
    pub total: usize,
    /// The largest count in a cell.
    pub max: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    pub region: RegionId,
    /// For each column, the region's advantages that support the focus area.
    pub counts: Vec<usize>,
    /// The region's advantages, each counted once. The counts may add up to more, because an
    /// advantage can support several focus areas, or to less, because it may support none.
    pub total: usize,
}

pub fn matrix(plan: &Plan) -> Matrix {
    let columns: Vec<_> = plan.focus_areas.iter().map(|area| area.id.clone()).collect();
    let rows: Vec<_> = plan
        .regions
        .iter()
        .map(|region| MatrixRow {
            region: region.id.clone(),
            counts: columns.iter().map(|area| support_in(region, area)).collect(),
            total: region.advantages.len(),
        })
        .collect();
    let column = |at: usize| rows.iter().filter_map(move |row| row.counts.get(at)).sum();
    Matrix {
        column_totals: (0..columns.len()).map(column).collect(),
        total: rows.iter().map(|row| row.total).sum(),
        max: rows.iter().flat_map(|row| row.counts.iter().copied()).max().unwrap_or_default(),
        columns,
        rows,
    }
}

/// The class of a count on a scale from 0 to `steps`, for colours.
///
/// None is 0 and nothing else is; the largest count is always `steps`; between them the classes
/// are equally wide. So a class says how a region stands to the first one, not how many it has:
/// the number has to stand beside the colour.
pub fn step(count: usize, max: usize, steps: usize) -> usize {
    if max == 0 { 0 } else { count.min(max).saturating_mul(steps).div_ceil(max) }
}

// --- News ----------------------------------------------------------------------------------------

/// Which news a reader wants to see. The default lets all through.
///
/// A region lets through what names it. News that names no region concerns the whole county, and
/// is not passed off as the region's own: [`county_news`] has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewsFilter {
    pub region: Option<RegionId>,
    pub focus_area: Option<FocusAreaId>,
    pub year: Option<i32>,
}

impl NewsFilter {
    fn has_region(&self, item: &NewsItem) -> bool {
        self.region.as_ref().is_none_or(|region| item.regions.contains(region))
    }

    fn has_focus_area(&self, item: &NewsItem) -> bool {
        self.focus_area.as_ref().is_none_or(|area| item.focus_areas.contains(area))
    }

    fn has_year(&self, item: &NewsItem) -> bool {
        self.year.is_none_or(|year| year_of(item) == Some(year))
    }
}

fn year_of(item: &NewsItem) -> Option<i32> {
    item.date.map(PlanDate::year)
}

/// The news that a filter lets through, newest first.
///
/// An item of which only the month or year is known comes after those with days from that time,
/// an item without a date last: nothing is shown as newer than it is known to be.
pub fn news<'a>(plan: &'a Plan, filter: &NewsFilter) -> Vec<&'a NewsItem> {
    sorted_news(plan, |item| filter.has_region(item) && filter.has_focus_area(item) && filter.has_year(item))
}

/// The news that names no region but is otherwise what the filter asks for, newest first.
pub fn county_news<'a>(plan: &'a Plan, filter: &NewsFilter) -> Vec<&'a NewsItem> {
    sorted_news(plan, |item| item.regions.is_empty() && filter.has_focus_area(item) && filter.has_year(item))
}

fn sorted_news(plan: &Plan, shown: impl Fn(&NewsItem) -> bool) -> Vec<&NewsItem> {
    let in_order = newest_first(&plan.news).into_iter().filter_map(|at| plan.news.get(at));
    in_order.filter(|item| shown(item)).collect()
}

/// The positions of news items from the newest to the oldest, as [`news`] has them.
pub fn newest_first(news: &[NewsItem]) -> Vec<usize> {
    // Sorted the other way round, so that items of the same date keep the file's order.
    oldest_first(news.iter().rev().map(|item| item.date)).into_iter().rev().map(|at| news.len() - 1 - at).collect()
}

/// The positions of dates by time, none first; equal ones keep their order. All sorting of long
/// lists goes through here, because each kind of list that is sorted adds to the program's weight.
fn oldest_first(dates: impl Iterator<Item = Option<PlanDate>>) -> Vec<usize> {
    let mut order: Vec<_> = dates.enumerate().map(|(at, date)| (date, at)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, at)| at).collect()
}

/// How many news items each choice would show, given what else is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewsCounts {
    /// For each region, in the plan's order.
    pub regions: Vec<(RegionId, usize)>,
    /// With any region or none.
    pub any_region: usize,
    /// The items that name no region: those of [`county_news`].
    pub county: usize,
    /// For each focus area, in the plan's order.
    pub focus_areas: Vec<(FocusAreaId, usize)>,
    /// With any focus area or none.
    pub any_focus_area: usize,
    /// For every year that has news at all, newest first.
    pub years: Vec<(i32, usize)>,
    /// In any year, or without a date.
    pub any_year: usize,
}

/// Counts for the choices beside a list of news; one walk through the news.
pub fn news_counts(plan: &Plan, filter: &NewsFilter) -> NewsCounts {
    let mut counts = NewsCounts {
        regions: plan.regions.iter().map(|region| (region.id.clone(), 0)).collect(),
        focus_areas: plan.focus_areas.iter().map(|area| (area.id.clone(), 0)).collect(),
        years: news_years(plan).into_iter().map(|year| (year, 0)).collect(),
        ..NewsCounts::default()
    };
    for item in &plan.news {
        let (region, area, year) = (filter.has_region(item), filter.has_focus_area(item), filter.has_year(item));
        if area && year {
            counts.any_region += 1;
            counts.county += usize::from(item.regions.is_empty());
            raise(&mut counts.regions, |id| item.regions.contains(id));
        }
        if region && year {
            counts.any_focus_area += 1;
            raise(&mut counts.focus_areas, |id| item.focus_areas.contains(id));
        }
        if region && area {
            counts.any_year += 1;
            raise(&mut counts.years, |year| year_of(item) == Some(*year));
        }
    }
    counts
}

fn raise<T>(counts: &mut [(T, usize)], holds: impl Fn(&T) -> bool) {
    counts.iter_mut().filter(|(of, _)| holds(of)).for_each(|(_, count)| *count += 1);
}

/// The years that have news, newest first.
pub fn news_years(plan: &Plan) -> Vec<i32> {
    let mut years: Vec<i32> = Vec::new();
    for year in plan.news.iter().filter_map(year_of) {
        if let Err(place) = years.binary_search_by(|known| year.cmp(known)) {
            years.insert(place, year);
        }
    }
    years
}

/// The news that names a region, newest first.
pub fn news_in<'a>(plan: &'a Plan, region: &RegionId) -> Vec<&'a NewsItem> {
    news(plan, &NewsFilter { region: Some(region.clone()), ..NewsFilter::default() })
}

/// The news on a focus area, newest first.
pub fn news_on<'a>(plan: &'a Plan, focus_area: &FocusAreaId) -> Vec<&'a NewsItem> {
    news(plan, &NewsFilter { focus_area: Some(focus_area.clone()), ..NewsFilter::default() })
}

// --- Actions -------------------------------------------------------------------------------------

/// An action and the focus area it stands under.
pub type PlacedAction<'a> = (&'a FocusArea, &'a Action);

/// The actions that name a region, in the order of the focus areas.
pub fn actions_in<'a>(plan: &'a Plan, region: &RegionId) -> Vec<PlacedAction<'a>> {
    placed_actions(plan, |action| action.regions.contains(region))
}

/// The actions that name no region, and so concern the whole county.
pub fn county_actions(plan: &Plan) -> Vec<PlacedAction<'_>> {
    placed_actions(plan, |action| action.regions.is_empty())
}

fn placed_actions(plan: &Plan, shown: impl Fn(&Action) -> bool) -> Vec<PlacedAction<'_>> {
    let all = plan.focus_areas.iter().flat_map(|area| area.actions.iter().map(move |action| (area, action)));
    all.filter(|(_, action)| shown(action)).collect()
}

// --- Key figures ---------------------------------------------------------------------------------

/// One list for each thing that was counted, oldest figure first.
///
/// Figures belong together if they have the same label and unit and different dates: a list of
/// one stands alone. The lists keep the order in which they begin.
pub fn figure_series(figures: &[KeyFigure]) -> Vec<Vec<&KeyFigure>> {
    let mut lists: Vec<Vec<&KeyFigure>> = Vec::new();
    for figure in figures {
        match lists.iter_mut().find(|list| list.iter().all(|other| continues(other, figure))) {
            Some(list) => list.insert(list.partition_point(|other| other.date < figure.date), figure),
            None => lists.push(vec![figure]),
        }
    }
    lists
}

/// The lists of [`figure_series`] that tell how many people live there, and can be drawn: of a
/// rank, say, less is more.
pub fn population_series(figures: &[KeyFigure]) -> Vec<Vec<&KeyFigure>> {
    let mut lists = figure_series(figures);
    lists.retain(|list| list.len() > 1 && list.iter().all(|figure| figure.population));
    lists
}

fn continues(one: &KeyFigure, other: &KeyFigure) -> bool {
    one.label == other.label
        && one.unit == other.unit
        && one.date != other.date
        && one.date.is_some()
        && other.date.is_some()
}

// --- Comparing two regions -----------------------------------------------------------------------

/// Two regions side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison<'a> {
    pub one: Side<'a>,
    pub other: Side<'a>,
    /// For each focus area of the plan, how many advantages of each region support it.
    pub support: Vec<(&'a FocusArea, usize, usize)>,
    /// The key figures that at least one of them has, those of both first.
    pub figures: Vec<FigureRow<'a>>,
}

impl<'a> Comparison<'a> {
    /// The focus areas that both regions have advantages for.
    pub fn shared(&self) -> impl Iterator<Item = &'a FocusArea> {
        self.support.iter().filter(|(_, one, other)| *one > 0 && *other > 0).map(|(area, _, _)| *area)
    }
}

/// What one region has.
#[derive(Debug, Clone, PartialEq)]
pub struct Side<'a> {
    pub region: &'a Region,
    pub municipalities: Vec<&'a Municipality>,
    /// How many advantages it has, each counted once.
    pub advantages: usize,
    /// Actions and news that name the region.
    pub actions: usize,
    pub news: usize,
}

/// The same key figure at the same time in two regions.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow<'a> {
    pub label: &'a str,
    pub unit: &'a str,
    pub date: Option<PlanDate>,
    pub population: bool,
    pub one: Option<&'a KeyFigure>,
    pub other: Option<&'a KeyFigure>,
}

/// Puts two regions side by side; `None` if the plan lacks one of them.
pub fn compare<'a>(plan: &'a Plan, one: &RegionId, other: &RegionId) -> Option<Comparison<'a>> {
    let (one, other) = (plan.region(one)?, plan.region(other)?);
    let support = plan.focus_areas.iter().map(|area| (area, support_in(one, &area.id), support_in(other, &area.id)));
    Some(Comparison {
        one: side(plan, one),
        other: side(plan, other),
        support: support.collect(),
        figures: figure_rows(&one.key_figures, &other.key_figures),
    })
}

fn side<'a>(plan: &'a Plan, region: &'a Region) -> Side<'a> {
    Side {
        region,
        municipalities: municipalities_of(plan, region),
        advantages: region.advantages.len(),
        actions: actions_in(plan, &region.id).len(),
        news: plan.news.iter().filter(|item| item.regions.contains(&region.id)).count(),
    }
}

/// The municipalities of a region, in the region's order.
pub fn municipalities_of<'a>(plan: &'a Plan, region: &Region) -> Vec<&'a Municipality> {
    region.municipalities.iter().filter_map(|id| plan.municipality(id)).collect()
}

fn figure_rows<'a>(one: &'a [KeyFigure], other: &'a [KeyFigure]) -> Vec<FigureRow<'a>> {
    let row = |figure: &'a KeyFigure, one, other| FigureRow {
        label: &figure.label,
        unit: &figure.unit,
        date: figure.date,
        population: figure.population,
        one,
        other,
    };
    let mut left: Vec<_> = other.iter().collect();
    let (mut rows, mut alone) = (Vec::new(), Vec::new());
    for figure in one {
        let match_in = |list: &[&KeyFigure]| list.iter().position(|candidate| comparable(figure, candidate));
        match match_in(&left) {
            Some(at) => rows.push(row(figure, Some(figure), Some(left.remove(at)))),
            None => alone.push(row(figure, Some(figure), None)),
        }
    }
    rows.extend(alone);
    rows.extend(left.into_iter().map(|figure| row(figure, None, Some(figure))));
    rows
}

fn comparable(one: &KeyFigure, other: &KeyFigure) -> bool {
    one.label == other.label && one.unit == other.unit && one.date == other.date
}

// --- Sources -------------------------------------------------------------------------------------

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

/// The sources behind all that is told about a municipality, each once.
pub fn sources_in_municipality(municipality: &Municipality) -> Vec<SourceId> {
    let mut cited = Citations::default();
    cited.municipality(municipality);
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

// --- Time line -----------------------------------------------------------------------------------

/// Something on the time line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Entry<'a> {
    Plan(&'a TimelineEntry),
    News(&'a NewsItem),
}

impl Entry<'_> {
    pub fn date(&self) -> Option<PlanDate> {
        match self {
            Self::Plan(entry) => Some(entry.date),
            Self::News(item) => item.date,
        }
    }
}

/// What happened with the plan and what was in the news, by year, oldest first.
///
/// Within a year, what is known only by year comes first and the plan comes before news of the
/// same date. News without a date has no place on a time line and is left out.
pub fn timeline(plan: &Plan) -> Vec<(i32, Vec<Entry<'_>>)> {
    let entries: Vec<_> = plan.timeline.iter().map(Entry::Plan).chain(plan.news.iter().map(Entry::News)).collect();
    let mut years: Vec<(i32, Vec<Entry>)> = Vec::new();
    for entry in oldest_first(entries.iter().map(Entry::date)).into_iter().filter_map(|at| entries.get(at)) {
        let Some(date) = entry.date() else { continue };
        match years.last_mut() {
            Some((year, of_year)) if *year == date.year() => of_year.push(*entry),
            _ => years.push((date.year(), vec![*entry])),
        }
    }
    years
}
