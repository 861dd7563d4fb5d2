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

/// The `count` advantages of a region that the file vouches for most, best first.
///
/// It measures the documentation, not the advantage: nothing in a plan says that one advantage
/// is greater than another. First come those that a source itself ties to the plan, then those
/// with better sources, then with more publishers behind them, then the newest, then the file's
/// order.
pub fn strongest<'a>(plan: &Plan, region: &'a Region, count: usize) -> Vec<&'a Advantage> {
    let mut advantages: Vec<_> =
        region.advantages.iter().map(|advantage| (vouched(plan, advantage), advantage)).collect();
    advantages.sort_by_key(|(vouched, _)| *vouched);
    advantages.into_iter().take(count).map(|(_, advantage)| advantage).collect()
}

/// The order of [`strongest`]; less is better.
fn vouched(plan: &Plan, advantage: &Advantage) -> (bool, u8, Reverse<usize>, Reverse<Option<PlanDate>>) {
    let strength = match advantage.strength {
        Strength::Good => 0,
        Strength::Medium => 1,
        Strength::Weak => 2,
    };
    let mut publishers: Vec<&str> = Vec::new();
    for source in advantage.sources.iter().filter_map(|id| plan.source(id)) {
        if !publishers.contains(&source.publisher.as_str()) {
            publishers.push(&source.publisher);
        }
    }
    (advantage.link != Link::Stated, strength, Reverse(publishers.len()), Reverse(advantage.as_of))
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

/// Which news a reader wants to see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewsFilter {
    pub region: Option<RegionId>,
    pub focus_area: Option<FocusAreaId>,
    pub year: Option<i32>,
    /// Whether news that names no region, and so concerns the whole county, is shown together
    /// with a region's own.
    pub including_county: bool,
}

impl NewsFilter {
    fn has_region(&self, item: &NewsItem) -> bool {
        self.region
            .as_ref()
            .is_none_or(|region| item.regions.contains(region) || (self.including_county && item.regions.is_empty()))
    }

    fn has_focus_area(&self, item: &NewsItem) -> bool {
        self.focus_area.as_ref().is_none_or(|area| item.focus_areas.contains(area))
    }

    fn has_year(&self, item: &NewsItem) -> bool {
        self.year.is_none_or(|year| year_of(item) == Some(year))
    }

    fn holds(&self, item: &NewsItem) -> bool {
        self.has_region(item) && self.has_focus_area(item) && self.has_year(item)
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
    let in_order = newest_first(&plan.news).into_iter().filter_map(|at| plan.news.get(at));
    in_order.filter(|item| filter.holds(item)).collect()
}

/// The positions of news items from the newest to the oldest, as [`news`] has them.
pub fn newest_first(news: &[NewsItem]) -> Vec<usize> {
    let mut order: Vec<_> = news.iter().enumerate().map(|(at, item)| (Reverse(item.date), at)).collect();
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
    /// The items that name no region: what `including_county` adds to a region's own.
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
            let names_none = item.regions.is_empty();
            counts.county += usize::from(names_none);
            raise(&mut counts.regions, |id| item.regions.contains(id) || (names_none && filter.including_county));
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

/// The actions that reach a region.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RegionActions<'a> {
    /// Those that name the region.
    pub here: Vec<PlacedAction<'a>>,
    /// Those that name no region, and so concern the whole county.
    pub county: Vec<PlacedAction<'a>>,
}

/// The actions that reach a region, by focus area.
pub fn actions_in<'a>(plan: &'a Plan, region: &RegionId) -> RegionActions<'a> {
    let mut actions = RegionActions::default();
    for area in &plan.focus_areas {
        for action in &area.actions {
            if action.regions.contains(region) {
                actions.here.push((area, action));
            } else if action.regions.is_empty() {
                actions.county.push((area, action));
            }
        }
    }
    actions
}

// --- Key figures ---------------------------------------------------------------------------------

/// Key figures sorted into what can be drawn as a series and what stands alone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures<'a> {
    pub series: Vec<Series<'a>>,
    pub single: Vec<&'a KeyFigure>,
}

/// The same thing counted at several times.
#[derive(Debug, Clone, PartialEq)]
pub struct Series<'a> {
    pub label: &'a str,
    pub unit: &'a str,
    /// Two or more, oldest first.
    pub figures: Vec<&'a KeyFigure>,
}

impl Series<'_> {
    /// The change from the oldest to the newest value.
    pub fn change(&self) -> f64 {
        match self.figures.as_slice() {
            [first, .., last] => last.value - first.value,
            _ => 0.0,
        }
    }
}

/// Groups figures that have the same label and unit and are dated at different times.
///
/// Series and single figures both keep the order in which they first appear.
pub fn figures(figures: &[KeyFigure]) -> Figures<'_> {
    let mut sorted = Figures::default();
    for (at, figure) in figures.iter().enumerate() {
        let (before, after) = figures.split_at(at);
        if before.iter().any(|other| same_series(other, figure)) {
            continue;
        }
        let mut alike: Vec<_> = after.iter().filter(|other| same_series(other, figure)).collect();
        if alike.iter().any(|other| other.date != figure.date) {
            alike.sort_by_key(|figure| figure.date);
            sorted.series.push(Series { label: &figure.label, unit: &figure.unit, figures: alike });
        } else if alike.is_empty() {
            sorted.single.push(figure);
        } else {
            sorted.single.extend(alike);
        }
    }
    sorted
}

/// Undated figures belong to no series.
fn same_series(one: &KeyFigure, other: &KeyFigure) -> bool {
    one.date.is_some() && other.date.is_some() && one.label == other.label && one.unit == other.unit
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
    pub figures: Figures<'a>,
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
        figures: figures(&region.key_figures),
        actions: actions_in(plan, &region.id).here.len(),
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

/// Sources in the order in which they are first cited, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Citations<'a>(Vec<&'a SourceId>);

impl<'a> Citations<'a> {
    /// The ids, in order.
    pub fn ids(&self) -> &[&'a SourceId] {
        &self.0
    }

    /// The number of a source in the list, counted from 1.
    pub fn number(&self, source: &SourceId) -> Option<usize> {
        self.0.iter().position(|known| *known == source).map(|at| at + 1)
    }

    pub fn cite(&mut self, sources: &'a [SourceId]) {
        for source in sources {
            if self.number(source).is_none() {
                self.0.push(source);
            }
        }
    }

    pub fn cite_statements(&mut self, statements: impl IntoIterator<Item = &'a Statement>) {
        for statement in statements {
            self.cite(&statement.sources);
            statement.claims.iter().for_each(|claim| self.cite(&claim.sources));
        }
    }

    fn cite_figures(&mut self, figures: &'a [KeyFigure]) {
        for figure in figures {
            self.cite(&figure.sources);
        }
    }

    fn cite_municipality(&mut self, municipality: &'a Municipality) {
        self.cite(&municipality.sources);
        municipality.alternates.iter().for_each(|alternate| self.cite(&alternate.sources));
        self.cite_figures(&municipality.key_figures);
    }
}

/// The sources behind all that is told about a region, its municipalities last.
pub fn sources_of_region<'a>(plan: &'a Plan, region: &'a Region) -> Citations<'a> {
    let mut cited = Citations::default();
    cited.cite_statements(&region.summary);
    region.advantages.iter().for_each(|advantage| cited.cite(&advantage.sources));
    cited.cite_statements(&region.challenges);
    cited.cite_figures(&region.key_figures);
    cited.cite_statements(&region.membership);
    region.subregions.iter().for_each(|part| cited.cite(&part.sources));
    region.outside.iter().for_each(|member| cited.cite(&member.sources));
    for municipality in municipalities_of(plan, region) {
        cited.cite_municipality(municipality);
    }
    cited
}

/// The sources behind all that is told about a municipality.
pub fn sources_of_municipality(municipality: &Municipality) -> Citations<'_> {
    let mut cited = Citations::default();
    cited.cite_municipality(municipality);
    cited
}

/// The sources behind all that is told about a focus area itself.
pub fn sources_of_focus_area(area: &FocusArea) -> Citations<'_> {
    let mut cited = Citations::default();
    cited.cite_statements(area.explanation.iter().chain(&area.note));
    for goal in &area.sub_goals {
        cited.cite(&goal.sources);
        cited.cite_statements(&goal.explanation);
    }
    area.actions.iter().for_each(|action| cited.cite(&action.sources));
    cited
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
    let mut entries: Vec<_> = plan.timeline.iter().map(|entry| (entry.date, Entry::Plan(entry))).collect();
    entries.extend(plan.news.iter().filter_map(|item| Some((item.date?, Entry::News(item)))));
    entries.sort_by_key(|(date, _)| *date);
    let mut years: Vec<(i32, Vec<Entry>)> = Vec::new();
    for (date, entry) in entries {
        match years.last_mut() {
            Some((year, of_year)) if *year == date.year() => of_year.push(entry),
            _ => years.push((date.year(), vec![entry])),
        }
    }
    years
}
