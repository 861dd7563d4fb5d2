//! From the text of a plan file to a [`Plan`].
//!
//! What cannot be used is left out and reported; everything around it stays. The file is gone
//! through twice: first for the ids, so that each reference can be checked where it stands, then
//! for the rest. It can be read in steps, for a page that has to stay answerable meanwhile.

mod focus_areas;
mod glossary;
mod municipalities;
mod news;
mod regions;
mod version;

use std::cell::OnceCell;
use std::sync::Arc;

use super::format::{Document, Fields, VERSION, Value};
use crate::check::{self, Ids, Known};
use crate::date::PlanDate;
use crate::issue::{Issue, Kind, Problem, ReadError};
use crate::json;
use crate::model::{
    BackgroundMap, DateClaim, FocusAreaId, Licence, Link, MunicipalityId, Plan, PlanTerms, RegionId, Section, Source,
    SourceId, Statement, Term, TermsIn,
};
use crate::yielding::run_to_end;

/// The farthest that a map can be zoomed in where the file does not say.
const MAX_ZOOM: u8 = 18;

/// A plan, and what was wrong with its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub plan: Plan,
    /// In the order of the file's lines.
    pub issues: Vec<Issue>,
}

/// Reads the text of a plan file.
///
/// # Errors
///
/// When nothing in the file can be used.
pub fn read_plan(text: &str) -> Result<Reading, ReadError> {
    run_to_end(read_plan_yielding(text, async || ()))
}

/// The same, with a pause wherever there may be one.
///
/// # Errors
///
/// When nothing in the file can be used.
pub async fn read_plan_yielding(text: &str, pause: impl AsyncFnMut()) -> Result<Reading, ReadError> {
    let mended = OnceCell::new();
    let json::File { text, fields, issues } = json::open(text, &mended)?;
    let document = Document::new(text, issues);
    let root = document.root(fields);
    // A file made for an older version comes here with a version of its own; it gets a branch
    // below that brings its fields into the form of the newest.
    let plan = match version::version(&root)? {
        VERSION => plan(&root, pause).await,
        found => return Err(ReadError::UnknownVersion { found, newest: VERSION }),
    };
    drop(root);
    Ok(Reading { plan, issues: document.into_issues() })
}

/// An item that has an id of its own, with its fields.
struct Item<'p, 't> {
    id: Arc<str>,
    fields: Fields<'p, 't>,
}

impl<'p, 't> Item<'p, 't> {
    fn of(value: Value<'p, 't>, taken: &mut Ids) -> Option<Self> {
        let fields = value.fields()?;
        Some(Self { id: check::own_id(&fields, taken)?, fields })
    }

    fn of_municipality(value: Value<'p, 't>, taken: &mut Ids) -> Option<Self> {
        let fields = value.fields()?;
        Some(Self { id: check::own_number(&fields, taken)?, fields })
    }
}

/// The items of a list that others can refer to. The rest is reported and left out.
fn items<'p, 't>(values: Vec<Value<'p, 't>>, taken: &mut Ids) -> Vec<Item<'p, 't>> {
    values.into_iter().filter_map(|value| Item::of(value, taken)).collect()
}

/// The lists whose items others refer to, each item with its id.
struct Lists<'p, 't> {
    sources: Vec<Item<'p, 't>>,
    actors: Vec<Item<'p, 't>>,
    municipalities: Vec<Item<'p, 't>>,
    regions: Vec<Item<'p, 't>>,
    areas: Vec<Item<'p, 't>>,
}

impl<'p, 't> Lists<'p, 't> {
    fn of(root: &'p Fields<'_, 't>, known: &mut Known) -> Self {
        Self {
            sources: items(root.list("sources"), &mut known.sources),
            actors: items(root.list("actors"), &mut known.actors),
            municipalities: root
                .list("municipalities")
                .into_iter()
                .filter_map(|value| Item::of_municipality(value, &mut known.municipalities))
                .collect(),
            regions: items(root.list("regions"), &mut known.regions),
            areas: items(root.list("focusAreas"), &mut known.focus_areas),
        }
    }
}

async fn plan(root: &Fields<'_, '_>, mut pause: impl AsyncFnMut()) -> Plan {
    let mut known = Known::default();
    let lists = Lists::of(root, &mut known);
    let taken = &mut known.sub_goals;
    let goals: Vec<_> = lists.areas.iter().map(|area| items(area.fields.list("subGoals"), taken)).collect();
    pause().await;

    let reader = Reader { known: &known };
    let mut plan = reader.head(root, &lists);
    pause().await;
    plan.regions = reader.regions(&lists.regions);
    pause().await;
    plan.focus_areas = reader.focus_areas(&lists.areas, &goals);
    pause().await;
    // The only list that grows for as long as the plan is in force.
    let mut taken = Ids::new();
    let (count, news) = root.items("news");
    plan.news.reserve_exact(count);
    for value in news {
        plan.news.extend(Item::of(value, &mut taken).and_then(|item| reader.news_item(&item)));
        pause().await;
    }
    reader.done(root, &lists, &plan);
    plan
}

/// Reads each object of a list; those that cannot be read are left out.
fn each<T>(fields: &Fields<'_, '_>, name: &'static str, read: impl Fn(&Fields<'_, '_>) -> Option<T>) -> Vec<T> {
    fields.list(name).into_iter().filter_map(|value| read(&value.fields()?)).collect()
}

fn ids<T: From<Arc<str>>>(ids: Vec<Arc<str>>) -> Vec<T> {
    ids.into_iter().map(T::from).collect()
}

fn period(value: Value<'_, '_>) -> Option<(PlanDate, PlanDate)> {
    let fields = value.fields()?;
    let from = fields.needed_date("from");
    let to = fields.needed_date("to");
    fields.done();
    let period = (from?, to?);
    if period.1 < period.0 {
        value.error(Problem::BadDate { found: format!("{}–{}", period.0.iso(), period.1.iso()) });
        return None;
    }
    Some(period)
}

fn terms(fields: &Fields<'_, '_>) -> PlanTerms {
    let term = |name| {
        let forms = fields.object(name)?;
        let one = forms.needed_text("one");
        let the_one = forms.needed_text("theOne");
        let many = forms.needed_text("many");
        let the_many = forms.needed_text("theMany");
        forms.done();
        Some(Term { one: one?, the_one: the_one?, many: many?, the_many: the_many? })
    };
    let terms = PlanTerms {
        region: term("region"),
        municipality: term("municipality"),
        advantage: term("advantage"),
        focus_area: term("focusArea"),
        sub_goal: term("subGoal"),
        action: term("action"),
    };
    fields.done();
    terms
}

fn source(item: &Item<'_, '_>) -> Source {
    let Item { id, fields } = item;
    let source = Source {
        id: SourceId::new(id),
        title: fields.text_or("title", id),
        publisher: fields.text("publisher").unwrap_or_default(),
        url: check::address(fields, "url"),
        published: fields.date("published"),
        kind: fields.text("kind"),
        note: fields.text("note"),
    };
    fields.done();
    source
}

fn licence(fields: &Fields<'_, '_>) -> Option<Licence> {
    let name = fields.needed_text("name");
    let url = check::address(fields, "url");
    fields.done();
    Some(Licence { name: name?, url })
}

fn background_map(fields: &Fields<'_, '_>) -> Option<BackgroundMap> {
    let name = fields.needed_text("name");
    let attribution = fields.needed_text("attribution");
    let privacy = fields.needed_text("privacy");
    let url = if fields.has("url") { check::address(fields, "url") } else { fields.missing("url") };
    let max_zoom = fields.get("maxZoom").and_then(|value| {
        let zoom = value.whole_number().and_then(|zoom| u8::try_from(zoom).ok()).filter(|zoom| *zoom <= 24);
        if zoom.is_none() {
            value.bad_number();
        }
        zoom
    });
    fields.done();
    Some(BackgroundMap {
        name: name?,
        url: url?,
        attribution: attribution?,
        privacy: privacy?,
        max_zoom: max_zoom.unwrap_or(MAX_ZOOM),
    })
}

/// Whether statements must name their sources.
#[derive(Clone, Copy, PartialEq)]
enum Facts {
    NeedSources,
    /// Words about the file itself have no other source than the file.
    NeedNone,
}

/// Reads what may refer to other parts of the file.
struct Reader<'k> {
    known: &'k Known,
}

impl Reader<'_> {
    /// What is neither a region nor a focus area nor news.
    fn head(&self, root: &Fields<'_, '_>, lists: &Lists<'_, '_>) -> Plan {
        let title = match root.get("title") {
            Some(value) => self.statement_in(value, Facts::NeedSources),
            None => root.missing("title"),
        };
        let title = title.unwrap_or_default();
        Plan {
            lang: root.text_or("lang", ""),
            short_name: root.text("shortName").unwrap_or_else(|| title.text.clone()),
            title,
            county: root.text_or("county", ""),
            period: root.get("period").and_then(period),
            summary: self.optional_statement(root, "summary"),
            purpose: self.optional_statement(root, "purpose"),
            vision: self.optional_statement(root, "vision"),
            goal: self.optional_statement(root, "goal"),
            goal_explained: self.optional_statement(root, "goalExplained"),
            adoption: self.optional_statement(root, "adoption"),
            base_year: root.text("baseYear").unwrap_or_default(),
            today_year: root.text("todayYear").unwrap_or_default(),
            terms: root.object("terms").map_or_else(PlanTerms::default, |fields| terms(&fields)),
            terms_in: each(root, "termsIn", |fields| {
                let lang = fields.needed_text("lang");
                let terms = terms(fields);
                Some(TermsIn { lang: lang?, terms })
            }),
            glossary: self.glossary(root),
            municipalities: lists.municipalities.iter().map(|item| self.municipality(item)).collect(),
            places: each(root, "places", |fields| self.place(fields)),
            actors: lists.actors.iter().map(|item| self.actor(item)).collect(),
            timeline: each(root, "timeline", |fields| self.timeline_entry(fields)),
            about: self.about(root),
            sources: lists.sources.iter().map(source).collect(),
            background_map: root.object("backgroundMap").and_then(|fields| background_map(&fields)),
            feedback: check::address(root, "feedback"),
            credits: root.list("credits").into_iter().filter_map(Value::words).collect(),
            updated: root.date("updated"),
            licence: root.object("licence").and_then(|fields| licence(&fields)),
            ..Plan::default()
        }
    }

    /// Reports what nobody has asked for, and the municipalities that no region has.
    fn done(&self, root: &Fields<'_, '_>, lists: &Lists<'_, '_>, plan: &Plan) {
        // Editors' tools look here for the description of the format.
        root.get("$schema");
        root.done();
        if !plan.regions.is_empty() {
            let placed = self.known.placed.borrow();
            for Item { id, fields } in lists.municipalities.iter().filter(|item| !placed.contains(&item.id)) {
                fields.warning(Problem::NoRegion { id: id.to_string() });
            }
        }
    }

    fn sources(&self, fields: &Fields<'_, '_>) -> Vec<SourceId> {
        ids(self.known.references(fields.list("sources"), Kind::Source))
    }

    /// The sources of a fact, which must have one.
    fn needed_sources(&self, fields: &Fields<'_, '_>) -> Vec<SourceId> {
        let list = fields.list("sources");
        if list.is_empty() {
            fields.warning(Problem::NoSource);
        }
        ids(self.known.references(list, Kind::Source))
    }

    fn municipalities(&self, fields: &Fields<'_, '_>) -> Vec<MunicipalityId> {
        ids(self.known.references(fields.list("municipalities"), Kind::Municipality))
    }

    fn regions_named(&self, fields: &Fields<'_, '_>) -> Vec<RegionId> {
        ids(self.known.references(fields.list("regions"), Kind::Region))
    }

    fn areas_named(&self, fields: &Fields<'_, '_>) -> Vec<FocusAreaId> {
        ids(self.known.references(fields.list("focusAreas"), Kind::FocusArea))
    }

    fn optional_statement(&self, fields: &Fields<'_, '_>, name: &'static str) -> Option<Statement> {
        self.statement_in(fields.get(name)?, Facts::NeedSources)
    }

    fn statements(&self, fields: &Fields<'_, '_>, name: &'static str, facts: Facts) -> Vec<Statement> {
        fields.list(name).into_iter().filter_map(|value| self.statement_in(value, facts)).collect()
    }

    /// A statement, or a bare text that stands for one.
    fn statement_in(&self, value: Value<'_, '_>, facts: Facts) -> Option<Statement> {
        match value.lone_text() {
            Some(text) => Some(Statement { text, ..Statement::default() }),
            None => self.statement(&value.fields()?, facts),
        }
    }

    fn statement(&self, fields: &Fields<'_, '_>, facts: Facts) -> Option<Statement> {
        let own_words = fields.flag("ownWords");
        let statement = Statement {
            title: fields.text("title"),
            text: fields.needed_text("text").unwrap_or_default(),
            date: fields.date("date"),
            claims: each(fields, "claims", |fields| self.claim(fields)),
            as_of: fields.date("asOf"),
            note: fields.text("note"),
            own_words,
            sources: if own_words || facts == Facts::NeedNone {
                self.sources(fields)
            } else {
                self.needed_sources(fields)
            },
            lang: fields.text("lang"),
        };
        fields.done();
        (!statement.text.is_empty()).then_some(statement)
    }

    fn claim(&self, fields: &Fields<'_, '_>) -> Option<DateClaim> {
        let date = fields.needed_date("date");
        let note = fields.text("note");
        let sources = self.needed_sources(fields);
        fields.done();
        Some(DateClaim { date: date?, note, sources })
    }

    fn about(&self, root: &Fields<'_, '_>) -> Vec<Section> {
        let sections = items(root.list("about"), &mut Ids::new());
        sections.iter().map(|item| self.section(item)).collect()
    }

    fn section(&self, item: &Item<'_, '_>) -> Section {
        let Item { id, fields } = item;
        let caution = fields.flag("caution");
        let facts = if caution { Facts::NeedNone } else { Facts::NeedSources };
        let section = Section {
            id: id.to_string(),
            title: fields.text_or("title", id),
            statements: self.statements(fields, "statements", facts),
            caution,
        };
        fields.done();
        section
    }
}

/// Who says so. Where the file does not tell, it is not a source.
fn link(fields: &Fields<'_, '_>) -> Link {
    match fields.choice("link", &["stated", "editorial"]) {
        Some(0) => Link::Stated,
        _ => Link::Editorial,
    }
}
