//! News: filtered, counted, newest first.

use super::order::oldest_first;
use crate::date::PlanDate;
use crate::model::{FocusAreaId, NewsItem, Plan, RegionId};

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
    fn lets_through(&self, item: &NewsItem) -> bool {
        self.has_region(item) && self.has_focus_area(item) && self.has_year(item)
    }

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

/// Positions of news items among the plan's.
pub type Positions = Vec<usize>;

/// The news that a filter lets through, newest first.
///
/// An item of which only the month or year is known comes after those with days from that time,
/// an item without a date last: nothing is shown as newer than it is known to be.
pub fn news<'a>(plan: &'a Plan, filter: &NewsFilter) -> Vec<&'a NewsItem> {
    at(plan, &find_news(plan, filter))
}

/// The same as positions, for a list that keeps what it shows.
pub fn find_news(plan: &Plan, filter: &NewsFilter) -> Positions {
    sorted_news(plan, |item| filter.lets_through(item))
}

/// How many news items a filter lets through.
pub fn count_news(plan: &Plan, filter: &NewsFilter) -> usize {
    plan.news.iter().filter(|item| filter.lets_through(item)).count()
}

/// The news that names no region but is otherwise what the filter asks for, newest first.
pub fn county_news<'a>(plan: &'a Plan, filter: &NewsFilter) -> Vec<&'a NewsItem> {
    at(plan, &find_county_news(plan, filter))
}

/// The same as positions.
pub fn find_county_news(plan: &Plan, filter: &NewsFilter) -> Positions {
    sorted_news(plan, |item| item.regions.is_empty() && filter.has_focus_area(item) && filter.has_year(item))
}

fn at<'a>(plan: &'a Plan, positions: &[usize]) -> Vec<&'a NewsItem> {
    positions.iter().filter_map(|at| plan.news.get(*at)).collect()
}

/// Sorts only what is shown: choosing is cheaper.
fn sorted_news(plan: &Plan, shown: impl Fn(&NewsItem) -> bool) -> Positions {
    let (places, dates): (Positions, Vec<_>) =
        plan.news.iter().enumerate().filter(|(_, item)| shown(item)).map(|(at, item)| (at, item.date)).unzip();
    newest(&dates).into_iter().filter_map(|at| places.get(at).copied()).collect()
}

/// The positions of news items from the newest to the oldest, as [`news`] has them.
pub fn newest_first(news: &[NewsItem]) -> Positions {
    newest(&news.iter().map(|item| item.date).collect::<Vec<_>>())
}

fn newest(dates: &[Option<PlanDate>]) -> Positions {
    // Sorted the other way round, so that items of the same date keep the file's order.
    oldest_first(dates.iter().rev().copied()).into_iter().rev().map(|at| dates.len() - 1 - at).collect()
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
