//! Choosing, counting and sorting what a view shows. Pure functions over the plan.

mod actions;
mod advantages;
mod comparison;
mod figures;
mod news;
mod order;
mod sources;
mod support;
mod timeline;

pub use crate::select::actions::{PlacedAction, actions_in, county_actions};

pub use crate::select::advantages::{
    AdvantageGroup, Part, ShownAdvantage, advantages_by_focus_area, advantages_in, strongest,
};

pub use crate::select::comparison::{Comparison, FigureRow, Side, compare, municipalities_of};

pub use crate::select::figures::figure_series;

pub use crate::select::news::{
    NewsCounts, NewsFilter, Positions, count_news, county_news, find_county_news, find_news, newest_first, news,
    news_counts, news_in, news_on, news_years,
};

pub use crate::select::sources::{sources_in_focus_area, sources_in_region};

pub use crate::select::support::{Matrix, MatrixRow, advantages_for, matrix, shade, support, support_in};

pub use crate::select::timeline::{Entry, timeline};
