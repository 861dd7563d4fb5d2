//! CORE: choosing, counting and sorting what a view shows. Pure functions over the plan.

mod actions;
mod advantages;
mod comparison;
mod figures;
mod news;
mod order;
mod sources;
mod support;
mod timeline;

pub use self::actions::{PlacedAction, actions_in, county_actions};
pub use self::advantages::{AdvantageGroup, Part, ShownAdvantage, advantages_by_focus_area, advantages_in, strongest};
pub use self::comparison::{Comparison, FigureRow, Side, compare, municipalities_of};
pub use self::figures::figure_series;
pub use self::news::{
    NewsCounts, NewsFilter, Positions, count_news, county_news, find_county_news, find_news, newest_first, news,
    news_counts, news_in, news_on, news_years,
};
pub use self::sources::{sources_in_focus_area, sources_in_region};
pub use self::support::{Matrix, MatrixRow, advantages_for, matrix, step, support, support_in};
pub use self::timeline::{Entry, timeline};
