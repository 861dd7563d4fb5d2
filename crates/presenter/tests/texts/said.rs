//! What every text that is a function says.

use plan::date::PlanDate;
use plan::issue::{Flaw, Issue, JsonType, Kind, Problem, ReadError, Slip};
use plan::model::{MunicipalityName, Term};
use plan::system::System;
use presenter::load::LoadError;
use presenter::text::{Lead, Terms, Texts};

const JSON_TYPES: [JsonType; 6] =
    [JsonType::Text, JsonType::Number, JsonType::YesNo, JsonType::List, JsonType::Object, JsonType::Nothing];
const KINDS: [Kind; 6] = [Kind::Region, Kind::Municipality, Kind::FocusArea, Kind::SubGoal, Kind::Actor, Kind::Source];

/// The next kind of fault, so that a new one cannot be forgotten here.
fn next(problem: &Problem, word: &str) -> Option<Problem> {
    let text = || word.to_owned();
    Some(match problem {
        Problem::ByteOrderMark => Problem::MissingField { field: text() },
        Problem::MissingField { .. } => Problem::WrongType { expected: JsonType::Text, found: JsonType::Number },
        Problem::WrongType { .. } => Problem::BadChoice { found: text(), allowed: &["a", "b"] },
        Problem::BadChoice { .. } => Problem::Malformed { reason: text() },
        Problem::Malformed { .. } => Problem::UnknownField { field: text() },
        Problem::UnknownField { .. } => Problem::DuplicateField { field: text() },
        Problem::DuplicateField { .. } => Problem::DuplicateId { id: text() },
        Problem::DuplicateId { .. } => Problem::BadId { id: text() },
        Problem::BadId { .. } => Problem::UnknownId { kind: Kind::Region, id: text() },
        Problem::UnknownId { .. } => Problem::NoRegion { id: text() },
        Problem::NoRegion { .. } => Problem::TwoRegions { id: text() },
        Problem::TwoRegions { .. } => Problem::NoShape { kind: Kind::Region, id: text() },
        Problem::NoShape { .. } => Problem::BadDate { found: text() },
        Problem::BadDate { .. } => Problem::UnsafeAddress { found: text() },
        Problem::UnsafeAddress { .. } => Problem::NoSource,
        Problem::NoSource => Problem::BadNumber { found: text() },
        Problem::BadNumber { .. } => Problem::BadGeometry { flaw: Flaw::NoGeometry },
        Problem::BadGeometry { .. } => Problem::Converted { system: System::Utm(33), is_stated: true },
        Problem::Converted { .. } => Problem::AxesSwapped,
        Problem::AxesSwapped => Problem::AssumedField { field: text() },
        Problem::AssumedField { .. } => Problem::LostZero { found: text(), read_as: text() },
        Problem::LostZero { .. } => Problem::Joined { id: text(), count: 1 },
        Problem::Joined { .. } => Problem::Slip(Slip::Comment),
        Problem::Slip(_) => Problem::OtherEncoding { name: "UTF-16" },
        Problem::OtherEncoding { .. } => Problem::DateForm { found: text(), read_as: text() },
        Problem::DateForm { .. } => Problem::Markup { found: text() },
        Problem::Markup { .. } => Problem::LineBreak,
        Problem::LineBreak => return None,
    })
}

/// The next reason why a shape cannot be drawn, for the same purpose.
fn next_flaw(flaw: &Flaw) -> Option<Flaw> {
    Some(match flaw {
        Flaw::NoGeometry => Flaw::NoLand,
        Flaw::NoLand => Flaw::NoRing,
        Flaw::NoRing => Flaw::OffEarth { position: 7 },
        Flaw::OffEarth { .. } => Flaw::FewPoints,
        Flaw::FewPoints => Flaw::ManyPoints { most: 1000 },
        Flaw::ManyPoints { .. } => Flaw::NoArc { arc: -3 },
        Flaw::NoArc { .. } => Flaw::ArcsApart { arc: 3 },
        Flaw::ArcsApart { .. } => Flaw::NotClosed,
        Flaw::NotClosed => return None,
    })
}

/// The next slip of the pen.
fn next_slip(slip: Slip) -> Option<Slip> {
    Some(match slip {
        Slip::Comment => Slip::ExtraComma,
        Slip::ExtraComma => Slip::MissingComma,
        Slip::MissingComma => Slip::Quotes,
        Slip::Quotes => Slip::MergeMark,
        Slip::MergeMark => Slip::LineBreak,
        Slip::LineBreak => Slip::Unquoted,
        Slip::Unquoted => Slip::Backslash,
        Slip::Backslash => Slip::Stray,
        Slip::Stray => return None,
    })
}

/// Every kind of fault, about something called `word`.
pub fn problems(word: &str) -> Vec<Problem> {
    let mut all: Vec<_> = std::iter::successors(Some(Problem::ByteOrderMark), |problem| next(problem, word)).collect();
    for kind in KINDS {
        all.push(Problem::UnknownId { kind, id: word.to_owned() });
        all.push(Problem::NoShape { kind, id: word.to_owned() });
    }
    all.extend(std::iter::successors(Some(Flaw::NoGeometry), next_flaw).map(|flaw| Problem::BadGeometry { flaw }));
    all.extend(std::iter::successors(Some(Slip::Comment), |slip| next_slip(*slip)).map(Problem::Slip));
    all.push(Problem::Converted { system: System::WebMercator, is_stated: false });
    all.push(Problem::Joined { id: word.to_owned(), count: 1000 });
    for expected in JSON_TYPES {
        all.extend(JSON_TYPES.map(|found| Problem::WrongType { expected, found }));
    }
    all
}

fn next_read_error(error: &ReadError, reason: &str) -> Option<ReadError> {
    let reason = reason.to_owned();
    Some(match error {
        ReadError::Empty => ReadError::NotText { line: 3 },
        ReadError::NotText { .. } => ReadError::HtmlPage,
        ReadError::HtmlPage => ReadError::Truncated { line: 3 },
        ReadError::Truncated { .. } => ReadError::NotJson { line: 3, column: 4, reason },
        ReadError::NotJson { .. } => ReadError::WrongKind { wanted: &["a", "b"] },
        ReadError::WrongKind { .. } => ReadError::NoVersion,
        ReadError::NoVersion => ReadError::UnknownVersion { found: 7, newest: 1 },
        ReadError::UnknownVersion { .. } => ReadError::Coordinates { stated: None },
        ReadError::Coordinates { stated: None } => ReadError::Coordinates { stated: Some("EPSG:27700".to_owned()) },
        ReadError::Coordinates { stated: Some(_) } => ReadError::NoShapes { first: None },
        ReadError::NoShapes { first: None } => {
            let issue = Issue::error("features[0]", Some(3), Problem::BadGeometry { flaw: Flaw::FewPoints });
            ReadError::NoShapes { first: Some(Box::new(issue)) }
        }
        ReadError::NoShapes { first: Some(_) } => {
            ReadError::OtherShapes { found: vec!["0301".to_owned()], wanted: vec!["0617".to_owned()] }
        }
        ReadError::OtherShapes { .. } => return None,
    })
}

pub fn load_errors(reason: &str) -> Vec<LoadError> {
    let read_errors = std::iter::successors(Some(ReadError::Empty), |error| next_read_error(error, reason));
    let others = [LoadError::NoAnswer, LoadError::Status(404), LoadError::Status(500), LoadError::OtherServer];
    read_errors.map(LoadError::Read).chain(others).collect()
}

fn one_term(word: &str) -> Term {
    Term { one: word.into(), the_one: word.into(), many: word.into(), the_many: word.into() }
}

pub fn all_terms(word: &str) -> Terms {
    let term = || one_term(word);
    Terms {
        region: term(),
        municipality: term(),
        advantage: term(),
        focus_area: term(),
        sub_goal: term(),
        action: term(),
    }
}

/// What every text that is a function says when it is given these words and this number.
#[expect(clippy::too_many_lines, reason = "one line a text")]
pub fn everything(t: &Texts, terms: &Terms, word: &str, count: usize) -> Vec<(&'static str, String)> {
    let date = PlanDate::parse("2016-02-04").unwrap();
    let term = &terms.region;
    let name = |left_county| MunicipalityName {
        from: date,
        number: word.to_owned(),
        name: word.to_owned(),
        county: word.to_owned(),
        left_county,
    };
    let (here, away) = (name(false), name(true));
    let year = i32::try_from(count).unwrap_or(i32::MAX);
    let line = u32::try_from(count).unwrap_or(u32::MAX);
    let mut said = vec![
        ("terms", (t.terms)().region.one),
        ("date", (t.date)(date)),
        ("date", (t.date)(PlanDate::parse("2016-02").unwrap())),
        ("date", (t.date)(PlanDate::parse("0000").unwrap())),
        ("list", (t.list)(&["a", word, "b"])),
        ("count", (t.count)(count, term)),
        ("number", (t.number)(f64::from(line))),
        ("kroner", (t.kroner)(f64::from(line))),
        ("issues.title", (t.issues.title)(count)),
        ("issues.line", (t.issues.line)(line)),
        ("issues.more", (t.issues.more)(count)),
        ("map.today_switch", (t.map.today_switch)(terms, word)),
        ("map.background_switch", (t.map.background_switch)(word)),
        ("map.municipalities_of", (t.map.municipalities_of)(terms, word)),
        ("fact.as_of", (t.fact.as_of)(word)),
        ("overview.period", (t.overview.period)(word, word)),
        ("overview.regions", (t.overview.regions)(terms)),
        ("overview.regions_lead", whole((t.overview.regions_lead)(terms))),
        ("overview.focus_areas", (t.overview.focus_areas)(terms)),
        ("overview.focus_areas_lead", whole((t.overview.focus_areas_lead)(terms))),
        ("overview.to_matrix", (t.overview.to_matrix)(terms)),
        ("overview.all_news", (t.overview.all_news)(count)),
        ("region.advantages", (t.region.advantages)(terms)),
        ("region.links_explained", (t.region.links_explained)(terms)),
        ("region.no_focus_area", (t.region.no_focus_area)(terms)),
        ("region.part_in", (t.region.part_in)(word, word)),
        ("region.as_in", (t.region.as_in)(terms, word)),
        ("focus_area.supporters", (t.focus_area.supporters)(terms, 1)),
        ("focus_area.supporters", (t.focus_area.supporters)(terms, 2)),
        ("region.part_with", (t.region.part_with)(terms, word)),
        ("region.part_without", (t.region.part_without)(terms, word)),
        ("region.show_whole", (t.region.show_whole)(word)),
        ("region.names_since", (t.region.names_since)("0617", "Gol", &here)),
        ("region.names_since", (t.region.names_since)(word, word, &away)),
        ("region.figure", (t.region.figure)(word, word, year)),
        ("region.outside", (t.region.outside)(word)),
        ("region.outside_member", (t.region.outside_member)(word, word)),
        ("region.also_in", (t.region.also_in)(None, None)),
        ("region.also_in", (t.region.also_in)(Some(word), None)),
        ("region.also_in", (t.region.also_in)(None, Some(word))),
        ("region.also_in", (t.region.also_in)(Some(word), Some(word))),
        ("region.county_actions", (t.region.county_actions)(terms)),
        ("region.all_news", (t.region.all_news)(count, word)),
        ("region.compare", (t.region.compare)(word)),
        ("focus_area.support", (t.focus_area.support)(terms)),
        ("focus_area.all_news", (t.focus_area.all_news)(count, word)),
        ("legend.caption", (t.legend.caption)(terms)),
        ("legend.explained", (t.legend.explained)(terms)),
        ("matrix.title", (t.matrix.title)(terms)),
        ("matrix.lead", whole((t.matrix.lead)(terms))),
        ("matrix.caption", (t.matrix.caption)(terms)),
        ("matrix.explained", (t.matrix.explained)(terms)),
        ("matrix.cell", (t.matrix.cell)(word, word, word)),
        ("news.county", (t.news.county)(count)),
        ("news.count", (t.news.count)(count, count)),
        ("news.more", (t.news.more)(count, count)),
        ("news.newer", (t.news.newer)(count, count)),
        ("news.all_regions", (t.news.all_regions)(term)),
        ("news.all_focus_areas", (t.news.all_focus_areas)(term)),
        ("compare.title", (t.compare.title)(terms)),
        ("compare.choose_two", (t.compare.choose_two)(terms)),
        ("compare.same", (t.compare.same)(terms)),
        ("compare.strongest", (t.compare.strongest)(terms)),
        ("compare.advantages_for", (t.compare.advantages_for)(terms, word)),
        ("compare.news", (t.compare.news)(count)),
        ("search.lead", (t.search.lead)(terms)),
        ("search.count", (t.search.count)(count, word)),
        ("search.nothing", (t.search.nothing)(terms)),
        ("search.show_all", (t.search.show_all)(count)),
        ("search.municipality", (t.search.municipality)(terms, word, None, word)),
        ("search.municipality", (t.search.municipality)(terms, word, Some(&away), word)),
        ("search.part_of", (t.search.part_of)(word)),
        ("search.town", (t.search.town)(word, word)),
        ("about.show_sources", (t.about.show_sources)(count)),
        ("source_list.title", (t.source_list.title)(count)),
        ("unknown.address", (t.unknown.address)(word)),
        ("unknown.item", (t.unknown.item)(term, word)),
        ("share.this_view", (t.share.this_view)(word)),
        ("share.frame_height", (t.share.frame_height)(u32::try_from(count).unwrap_or(u32::MAX))),
        ("glossary.what_is", (t.glossary.what_is)(term)),
        ("export.cited", (t.export.cited)(None, word, word)),
        ("export.cited", (t.export.cited)(Some(word), word, word)),
        ("export.changed", (t.export.changed)(word, word)),
        ("export.pictured", (t.export.pictured)(word)),
        ("paper.printed", (t.paper.printed)(word, word)),
    ];
    said.extend(spoken(t, terms, word));
    said.extend(problems(word).iter().map(|problem| ("problem", (t.problem)(problem))));
    said.extend(load_errors(word).iter().map(|error| ("load_error", (t.load_error)(error))));
    said
}

/// What is said of changes.
fn spoken(t: &Texts, terms: &Terms, word: &str) -> Vec<(&'static str, String)> {
    vec![
        ("spoken.language", (t.spoken.language)(word)),
        ("spoken.chosen", (t.spoken.chosen)(word, word)),
        ("spoken.whole", (t.spoken.whole)(word, word)),
        ("spoken.base_year", (t.spoken.base_year)(terms, word)),
        ("spoken.today", (t.spoken.today)(word, word)),
        ("spoken.compared", (t.spoken.compared)(word, word)),
    ]
}

/// All that stands above something to choose from.
fn whole(lead: Lead) -> String {
    format!("{} {}", lead.says, lead.asks)
}
