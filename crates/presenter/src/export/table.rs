//! What a view shows, as a table: the same things, in the same order, filtered in the same way.

use plan::date::PlanDate;
use plan::model::{
    Advantage, FocusArea, FocusAreaId, Link, MunicipalityId, NewsItem, Plan, Region, RegionId, Source, SourceId,
    Strength,
};
use plan::select::{Comparison, NewsFilter, advantages_in, compare, matrix, municipalities_of, news, news_in};

use crate::route::Route;
use crate::text::{Terms, Texts};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    pub columns: Vec<Column>,
    /// Each as long as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What programs call it; the same in every language.
    pub key: String,
    /// What readers call it.
    pub title: String,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    List(Vec<String>),
}

impl Cell {
    /// A text; an empty one is none.
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    fn optional(text: Option<&str>) -> Self {
        Self::text(text.unwrap_or_default())
    }

    fn count(count: usize) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "what a plan counts is far below 2⁵³")]
        Self::Number(count as f64)
    }

    fn date(date: Option<PlanDate>) -> Self {
        date.map_or(Self::Empty, |date| Self::Text(date.iso()))
    }

    fn list<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let texts: Vec<String> = texts.map(str::to_owned).collect();
        if texts.is_empty() { Self::Empty } else { Self::List(texts) }
    }
}

/// What a search has found: kind, title, what tells it from others, and address.
pub type Found = [String; 4];

/// The table of a view; none where a view has nothing that is counted or listed. `found` is what a search shows.
pub fn table(plan: &Plan, route: &Route, found: &[Found], texts: &Texts) -> Option<Table> {
    let maker = Maker { plan, texts, terms: texts.terms_of(plan) };
    let table = match route {
        Route::Overview => maker.regions(),
        Route::Region { id, part, .. } => {
            let region = plan.region(id)?;
            maker.advantages(advantages_in(region, part.as_ref()).map(|shown| (region, shown.advantage)))
        }
        Route::FocusArea { id, .. } => maker.supporting(plan.regions.iter(), &plan.focus_area(id)?.id),
        Route::Matrix { cell: None } => maker.matrix(),
        Route::Matrix { cell: Some((region, area)) } => {
            maker.supporting(plan.region(region).into_iter(), &plan.focus_area(area)?.id)
        }
        Route::News { filter, .. } => maker.news(filter),
        Route::Compare { first, second } => maker.comparison(&compare(plan, first.as_ref()?, second.as_ref()?)?),
        Route::Search(_) => maker.hits(found),
        Route::About { .. } => maker.sources(),
        Route::Unknown(_) => return None,
    };
    (!table.rows.is_empty()).then_some(table)
}

struct Maker<'a> {
    plan: &'a Plan,
    texts: &'a Texts,
    terms: Terms,
}

impl<'a> Maker<'a> {
    fn columns<const N: usize>(&self, named: [(&str, &str); N]) -> Vec<Column> {
        let column = |(key, title): (&str, &str)| Column { key: key.to_owned(), title: self.texts.capitalised(title) };
        named.into_iter().map(column).collect()
    }

    fn regions(&self) -> Table {
        let columns = self.columns([
            ("region", &self.terms.region.one),
            ("municipalities", &self.terms.municipality.many),
            ("advantages", &self.terms.advantage.many),
            ("news", self.texts.news.title),
        ]);
        let row = |region: &Region| {
            vec![
                Cell::text(&region.name),
                Cell::list(municipalities_of(self.plan, region).iter().map(|municipality| municipality.name.as_str())),
                Cell::count(region.advantages.len()),
                Cell::count(news_in(self.plan, &region.id).len()),
            ]
        };
        Table { columns, rows: self.plan.regions.iter().map(row).collect() }
    }

    /// The advantages of some regions that support a focus area.
    fn supporting(&self, regions: impl Iterator<Item = &'a Region>, area: &FocusAreaId) -> Table {
        let all = regions.flat_map(|region| region.advantages.iter().map(move |advantage| (region, advantage)));
        self.advantages(all.filter(|(_, advantage)| advantage.focus_areas.contains(area)))
    }

    fn advantages<'b>(&self, shown: impl Iterator<Item = (&'b Region, &'b Advantage)>) -> Table {
        let t = self.texts;
        let columns = self.columns([
            ("region", &self.terms.region.one),
            ("title", &self.terms.advantage.one),
            ("text", t.export.explanation),
            ("kind", t.export.kind),
            ("focusAreas", &self.terms.focus_area.many),
            ("municipalities", &self.terms.municipality.many),
            ("asOf", t.export.as_of),
            ("link", t.export.link),
            ("strength", t.export.strength),
            ("note", t.export.note),
            ("sources", self.texts.about.sources),
        ]);
        let fact = &self.texts.fact;
        let row = |(region, advantage): (&Region, &Advantage)| {
            vec![
                Cell::text(&region.name),
                Cell::text(&advantage.title),
                Cell::text(&advantage.text),
                Cell::optional(advantage.kind.as_deref()),
                self.areas(&advantage.focus_areas),
                self.municipalities(&advantage.municipalities),
                Cell::date(advantage.as_of),
                Cell::text(match advantage.link {
                    Link::Stated => fact.link_stated,
                    Link::Editorial => fact.link_editorial,
                }),
                match advantage.strength {
                    Strength::Good => Cell::Empty,
                    Strength::Medium => Cell::text(fact.strength_medium),
                    Strength::Weak => Cell::text(fact.strength_weak),
                },
                Cell::optional(advantage.note.as_deref()),
                self.cited(&advantage.sources),
            ]
        };
        Table { columns, rows: shown.map(row).collect() }
    }

    fn matrix(&self) -> Table {
        let found = matrix(self.plan);
        let areas: Vec<&FocusArea> = found.columns.iter().filter_map(|id| self.plan.focus_area(id)).collect();
        let mut columns = self.columns([("region", &self.terms.region.one)]);
        columns.extend(areas.iter().map(|area| Column { key: area.id.to_string(), title: area.title.clone() }));
        columns.extend(self.columns([("total", self.texts.matrix.total)]));
        let rows = found.rows.iter().filter_map(|row| {
            let name = Cell::text(&self.plan.region(&row.region)?.name);
            let counts = row.counts.iter().chain([&row.total]).map(|count| Cell::count(*count));
            Some(std::iter::once(name).chain(counts).collect())
        });
        Table { rows: rows.collect(), columns }
    }

    fn news(&self, filter: &NewsFilter) -> Table {
        let t = self.texts;
        let columns = self.columns([
            ("date", t.export.date),
            ("title", t.export.title),
            ("summary", t.export.explanation),
            ("publisher", t.export.publisher),
            ("regions", &self.terms.region.many),
            ("focusAreas", &self.terms.focus_area.many),
            ("note", t.export.note),
            ("address", t.export.address),
        ]);
        let row = |item: &NewsItem| {
            vec![
                Cell::date(item.date),
                Cell::text(&item.title),
                Cell::text(&item.summary),
                Cell::text(&item.publisher),
                self.regions_named(&item.regions),
                self.areas(&item.focus_areas),
                Cell::optional(item.date_note.as_deref().or(item.note.as_deref())),
                Cell::optional(item.url.as_deref()),
            ]
        };
        Table { columns, rows: news(self.plan, filter).into_iter().map(row).collect() }
    }

    /// One line for each thing that is compared.
    fn comparison(&self, pair: &Comparison) -> Table {
        let t = self.texts;
        let names = |side: &plan::select::Side| {
            Cell::list(side.municipalities.iter().map(|municipality| municipality.name.as_str()))
        };
        let count = |what: &str, one: usize, other: usize| {
            vec![Cell::Text(t.capitalised(what)), Cell::count(one), Cell::count(other)]
        };
        let mut rows = vec![
            vec![Cell::Text(t.capitalised(&self.terms.municipality.many)), names(&pair.one), names(&pair.other)],
            count(&self.terms.advantage.many, pair.one.advantages, pair.other.advantages),
        ];
        rows.extend(
            pair.support
                .iter()
                .map(|(area, one, other)| count(&(t.compare.advantages_for)(&self.terms, &area.title), *one, *other)),
        );
        rows.extend(pair.figures.iter().map(|figure| {
            let mut what = figure.label.to_owned();
            if let Some(date) = figure.date {
                what.push(' ');
                what.push_str(&date.year().to_string());
            }
            let value =
                |side: Option<&plan::model::KeyFigure>| side.map_or(Cell::Empty, |figure| Cell::Number(figure.value));
            vec![Cell::Text(what), value(figure.one), value(figure.other)]
        }));
        rows.push(count(&self.terms.action.many, pair.one.actions, pair.other.actions));
        rows.push(count(t.news.title, pair.one.news, pair.other.news));
        let mut columns = self.columns([("what", t.export.what)]);
        let sides = [pair.one.region, pair.other.region];
        columns.extend(sides.map(|region| Column { key: region.id.to_string(), title: region.name.clone() }));
        Table { columns, rows }
    }

    fn hits(&self, found: &[Found]) -> Table {
        let t = self.texts;
        let columns = self.columns([
            ("kind", t.export.kind),
            ("title", t.export.title),
            ("detail", t.export.explanation),
            ("address", t.export.address),
        ]);
        let row = |hit: &Found| hit.iter().map(|text| Cell::text(text)).collect();
        Table { columns, rows: found.iter().map(row).collect() }
    }

    fn sources(&self) -> Table {
        let t = self.texts;
        let columns = self.columns([
            ("title", t.export.title),
            ("publisher", t.export.publisher),
            ("published", t.export.date),
            ("address", t.export.address),
            ("note", t.export.note),
        ]);
        let row = |source: &Source| {
            vec![
                Cell::text(&source.title),
                Cell::text(&source.publisher),
                Cell::date(source.published),
                Cell::optional(source.url.as_deref()),
                Cell::optional(source.note.as_deref()),
            ]
        };
        Table { columns, rows: self.plan.sources.iter().map(row).collect() }
    }

    fn regions_named(&self, ids: &[RegionId]) -> Cell {
        Cell::list(ids.iter().filter_map(|id| Some(self.plan.region(id)?.name.as_str())))
    }

    fn areas(&self, ids: &[FocusAreaId]) -> Cell {
        Cell::list(ids.iter().filter_map(|id| Some(self.plan.focus_area(id)?.title.as_str())))
    }

    fn municipalities(&self, ids: &[MunicipalityId]) -> Cell {
        Cell::list(ids.iter().filter_map(|id| Some(self.plan.municipality(id)?.name.as_str())))
    }

    /// Sources with publisher and address.
    fn cited(&self, ids: &[SourceId]) -> Cell {
        let cited: Vec<String> = ids.iter().filter_map(|id| self.plan.source(id)).map(cited).collect();
        Cell::list(cited.iter().map(String::as_str))
    }
}

fn cited(source: &Source) -> String {
    let mut text = String::new();
    for (before, part) in [("", &source.publisher), (": ", &source.title)] {
        if !text.is_empty() {
            text.push_str(before);
        }
        text.push_str(part);
    }
    if let Some(url) = &source.url {
        text.push_str(", ");
        text.push_str(url);
    }
    text
}
