//! A view as HTML, with its map drawn.

use plan::geo::MapYear;
use plan_explorer::ui::shell::app::{Written, written};
use presenter::embed::options::{Layout, Options};
use presenter::map::outlines::surroundings;
use presenter::map::preview;
use presenter::map::scene::scene;
use presenter::pages::Pages;
use presenter::query::Query;
use presenter::route::Route;
use presenter::text::Texts;

use crate::data::Data;

/// The element that the live map takes.
const MAP: &str = "<div class=\"map\">";

/// Writes a view. In a frame, links have their addresses behind `#`.
pub fn view(data: &Data, route: &Route, texts: &'static Texts, layout: Layout) -> Written {
    let pages = if layout == Layout::Embed { Pages::none() } else { data.pages.clone() };
    let options = Options {
        start: route.clone(),
        lang: Some(texts.lang.to_owned()),
        layout,
        pages: pages.clone(),
        ..Options::read(&Query::default(), |_| None)
    };
    let mut written = written(options, data.files.clone());
    if let Some((before, after)) = written.html.split_once(MAP) {
        let (outlines, boundaries) = (&data.files.outlines, &data.files.geometry.boundaries);
        let scene = scene(data.plan(), outlines, boundaries, route, MapYear::Base, texts);
        let address = |route: &Route| pages.address(route, &texts.folder());
        let map = preview::drawing(&scene, outlines, &surroundings(boundaries), &address).write();
        written.html = [before, MAP, &map, after].concat();
    }
    written
}
