//! Writes the explorer's first view into the built pages, so that it is there before the app has started and where it
//! cannot. `initial_view <plan file> <boundary file> <page> …`; the build calls it.

use std::process::ExitCode;
use std::{env, fs};

use plan::file::read::read_plan;
use plan::geo::MapYear;
use plan::geo::read::read_boundaries;
use plan::model::Plan;
use plan_explorer::state::{Content, Geometry};
use plan_explorer::ui::shell::app::initial_html;
use presenter::embed::options::Options;
use presenter::map::outlines::{Outlines, surroundings};
use presenter::map::preview;
use presenter::map::scene::scene;
use presenter::markup::escaped;
use presenter::query::Query;
use presenter::route::Route;
use presenter::text;

/// Where the first view goes in a page.
const PLACE: &str = "<!-- plan -->";
/// What tells a page that is the inside of a frame.
const FRAME_MARK: &str = "data-layout=\"embed\"";
/// The element that the live map takes.
const MAP: &str = "<div class=\"map\">";

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
    let mut next = || arguments.next().ok_or("initial_view <plan file> <boundary file> <page> …");
    let (plan_file, boundaries_file) = (next()?, next()?);
    let files = Files { plan: read(&plan_file)?, boundaries: read(&boundaries_file)?, plan_file, boundaries_file };
    for file in arguments {
        let page = read(&file)?;
        let filled = files.filled(&page).map_err(|error| format!("{file}: {error}"))?;
        fs::write(&file, filled).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

fn read(file: &str) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))
}

/// The texts of the data files, and their names for what is said about them.
struct Files {
    plan: String,
    boundaries: String,
    plan_file: String,
    boundaries_file: String,
}

impl Files {
    fn content(&self) -> Result<Content, String> {
        let reading = read_plan(&self.plan).map_err(|error| format!("{}: {error:?}", self.plan_file))?;
        Ok(Content::new(reading.plan, reading.issues))
    }

    fn geometry(&self, plan: &Plan) -> Result<Geometry, String> {
        let reading = read_boundaries(&self.boundaries, Some(plan))
            .map_err(|error| format!("{}: {error:?}", self.boundaries_file))?;
        Ok(Geometry { boundaries: reading.boundaries, issues: reading.issues })
    }

    /// The page with the first view in it.
    fn filled(&self, page: &str) -> Result<String, String> {
        let content = self.content()?;
        let plan = &content.plan;
        let texts = text::bokmal();
        let name = (texts.start.title)(texts.name_of(plan), &plan.county);
        let page = between(page, "<title>", "</title>", &escaped(&name)).ok_or("there is no title")?;
        let description = plan.summary.as_ref().map_or(texts.title_of(plan), |summary| summary.text.as_str());
        let page = between(&page, "<meta name=\"description\" content=\"", "\"", &escaped(description))
            .ok_or("there is no description")?;
        if !page.contains(PLACE) {
            return Err(format!("there is no {PLACE}"));
        }
        let layout = page.contains(FRAME_MARK).then(|| "embed".to_owned());
        let options = Options::read(&Query::read(""), |name| layout.clone().filter(|_| name == "layout"));

        let geometry = self.geometry(plan)?;
        let outlines = Outlines::build(plan, &geometry.boundaries);
        let scene = scene(plan, &outlines, &geometry.boundaries, &Route::Overview, MapYear::Base, texts);
        let map = preview::drawing(&scene, &outlines, &surroundings(&geometry.boundaries)).write();
        let view = initial_html(options, content, geometry);
        let (before, after) = view.split_once(MAP).ok_or("the view has no map")?;
        // Inside a frame, where the app may never start, a way to the whole page.
        let way_out = layout
            .is_some()
            .then(|| format!("<p class=\"start-note\"><a href=\"./\">{}</a></p>", escaped(texts.start.whole_page)));
        let view = format!("{before}{MAP}{map}{after}{}", way_out.unwrap_or_default());
        Ok(page.replacen(PLACE, &view, 1))
    }
}

/// What is between two marks, replaced.
fn between(page: &str, start: &str, end: &str, by: &str) -> Option<String> {
    let (before, rest) = page.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some(format!("{before}{start}{by}{end}{after}"))
}
