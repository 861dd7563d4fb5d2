//! Draws all cards of a plan in every language into a folder, and tells how long it took and how large they are.
//! `draw <plan file> <boundary file> <font> … <folder>`

use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs, path::Path};

use cards::{Painter, Shown};
use plan::file::read::read_plan;
use plan::geo::read::read_boundaries;
use plan::model::Plan;
use plan::select::Part;
use presenter::map::outlines::Outlines;
use presenter::route::Route;
use presenter::text::LANGUAGES;

const USAGE: &str = "draw <plan file> <boundary file> <font> … <folder>";

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
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [plan, boundaries, fonts @ .., folder] = arguments.as_slice() else { return Err(USAGE.to_owned()) };
    let plan = read_plan(&read(plan)?).map_err(|error| format!("{plan}: {error:?}"))?.plan;
    let boundaries = read_boundaries(&read(boundaries)?, Some(&plan))
        .map_err(|error| format!("{boundaries}: {error:?}"))?
        .boundaries;
    let fonts = fonts.iter().map(|font| fs::read(font).map_err(|error| format!("{font}: {error}")));
    let start = Instant::now();
    let painter = Painter::new(fonts.collect::<Result<Vec<_>, _>>()?).map_err(|error| error.to_string())?;
    let outlines = Outlines::build(&plan, &boundaries);
    let shown = Shown { plan: &plan, boundaries: &boundaries, outlines: &outlines };
    let mut sizes = Vec::new();
    for texts in LANGUAGES {
        let folder = Path::new(folder).join(texts.lang);
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        for route in routes(&plan) {
            let card = painter.card(shown, &route, texts).map_err(|error| error.to_string())?;
            let file = folder.join(file_name(&route));
            fs::write(&file, &card.png).map_err(|error| format!("{}: {error}", file.display()))?;
            println!("{:>6}  {}  {}", card.png.len(), file.display(), card.alt);
            sizes.push(card.png.len());
        }
    }
    sizes.sort_unstable();
    let [least, .., most] = sizes.as_slice() else { return Err("there is nothing to draw".to_owned()) };
    let middle = sizes[sizes.len() / 2];
    println!("{} cards in {:.1?}; bytes: {least} to {most}, half of them under {middle}", sizes.len(), start.elapsed());
    Ok(())
}

fn read(file: &str) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))
}

/// Every view that has a card of its own.
fn routes(plan: &Plan) -> Vec<Route> {
    let mut routes = vec![Route::Overview];
    for region in &plan.regions {
        let municipalities = region.municipalities.iter().cloned().map(Part::Municipality);
        let parts = municipalities.chain(region.subregions.iter().map(|part| Part::Subregion(part.id.clone())));
        let parts = std::iter::once(None).chain(parts.map(Some));
        routes.extend(parts.map(|part| Route::Region { id: region.id.clone(), part, advantage: None }));
    }
    routes.extend(plan.focus_areas.iter().map(|area| Route::focus_area(&area.id)));
    let compare = Route::Compare { first: None, second: None };
    routes.extend([Route::matrix(), Route::parse("#/nyheter"), compare, Route::Search(String::new()), Route::about()]);
    routes
}

fn file_name(route: &Route) -> String {
    let address = route.to_hash();
    let name = address.trim_start_matches("#/").replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    format!("{}.png", if name.is_empty() { "overview" } else { &name })
}
