//! Fills the built pages with what can be read without the app: the plan's name, and its regions.
//! `fill_in <plan file> <page> …`; the build calls it.

use std::process::ExitCode;
use std::{env, fs};

use plan_explorer::markup::escaped;
use plan_explorer::plan::model::Plan;
use plan_explorer::plan::read::read_plan;
use plan_explorer::text::{self, Texts};

/// Where the plan goes in a page.
const PLACE: &str = "<!-- plan -->";
/// What tells a page that is the inside of a frame.
const FRAME_MARK: &str = "data-layout=\"embed\"";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let mut arguments = env::args().skip(1);
    let plan_file = arguments.next().ok_or("fill_in <plan file> <page> …")?;
    let text = fs::read_to_string(&plan_file).map_err(|error| format!("{plan_file}: {error}"))?;
    let texts = text::bokmal();
    let plan = read_plan(&text).map_err(|error| format!("{plan_file}: {error:?}"))?.plan;
    for file in arguments {
        let page = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
        let filled = filled(&page, &plan, texts).map_err(|part| format!("{file}: there is no {part}"))?;
        fs::write(&file, filled).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

/// The page with the plan in it, or what the page lacks.
fn filled(page: &str, plan: &Plan, texts: &Texts) -> Result<String, &'static str> {
    let name = (texts.start.title)(&plan.short_name, &plan.county);
    let page = between(page, "<title>", "</title>", &escaped(&name)).ok_or("title")?;
    let description = plan.summary.as_ref().map_or(plan.title.text.as_str(), |summary| summary.text.as_str());
    let page =
        between(&page, "<meta name=\"description\" content=\"", "\"", &escaped(description)).ok_or("description")?;
    if !page.contains(PLACE) {
        return Err(PLACE);
    }
    let is_frame = page.contains(FRAME_MARK);
    Ok(page.replacen(PLACE, &readable(plan, texts, is_frame), 1))
}

/// What is between two marks, replaced.
fn between(page: &str, start: &str, end: &str, by: &str) -> Option<String> {
    let (before, rest) = page.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some(format!("{before}{start}{by}{end}{after}"))
}

/// The plan and its regions as a list.
fn readable(plan: &Plan, texts: &Texts, is_frame: bool) -> String {
    let terms = texts.terms_of(plan);
    let summary = plan.summary.as_ref().map(|summary| element("p", &escaped(&summary.text)));
    let regions: Vec<String> = plan
        .regions
        .iter()
        .map(|region| {
            let names = region.municipalities.iter().filter_map(|id| Some(plan.municipality(id)?.name.as_str()));
            let names = (texts.list)(&names.collect::<Vec<_>>());
            element("li", &format!("{}: {}", element("strong", &escaped(&region.name)), escaped(&names)))
        })
        .collect();
    let link = |address, name| element("p", &format!("<a href=\"{address}\">{}</a>", escaped(name)));
    let link = if is_frame {
        link("./", texts.start.whole_page)
    } else {
        link(texts.app.accessibility_page, texts.app.accessibility)
    };
    [
        element("h1", &escaped(&plan.title.text)),
        summary.unwrap_or_default(),
        element("h2", &escaped(&texts.capitalised(&terms.region.the_many))),
        element("ul", &regions.concat()),
        link,
    ]
    .concat()
}

fn element(tag: &str, inside: &str) -> String {
    format!("<{tag}>{inside}</{tag}>")
}
