//! What is on paper and not on the screen: the map as a drawing, and when and from where the page was printed.
//!
//! Both are made at the moment of printing, right where they belong, and go again afterwards.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use presenter::map::picture::picture;
use presenter::map::scene::scene;
use presenter::map::svg;

use crate::browser::{document, drawing, location, print};
use crate::state::AppState;
use crate::ui::kit::dynamic::dynamic_text;
use crate::ui::kit::progressive;
use crate::ui::parts::context::Context;
use crate::ui::parts::dates::today;
use crate::ui::parts::paper_places::{MAP_ID, NOTE_ID};
use crate::ui::views::ViewKey;

/// The drawing's width in CSS pixels: its letters come out as large as those around it.
const WIDTH: i32 = 420;
/// The attribute of the page's root that chooses its colours.
const COLOURS: &str = "data-color-scheme";

/// A button that prints the view.
pub fn button(app: AppState) -> AnyView {
    let is_ready = move || app.content().ready().is_some();
    view! {
        <button class="ds-button" type="button" data-variant="secondary" data-size="sm"
            hidden=move || !is_ready() on:click=|_| print()>{dynamic_text(move || app.texts().paper.print)}</button>
    }
    .into_any()
}

/// Prints the view. The page cannot get ready while the browser prints for a script: all that is to be on paper has to be
/// there before.
fn print() {
    progressive::complete_for_paper();
    spawn_local(async {
        tick().await;
        print::print();
    });
}

/// Makes the page ready for paper whenever it is printed.
pub fn follow(app: AppState) {
    let colours = StoredValue::new(None);
    let before = move || {
        if colours.with_value(Option::is_none) {
            colours.set_value(Some(document::on_root(COLOURS).unwrap_or_default()));
        }
        // Paper is white, also where the screen is dark.
        document::set_on_root(COLOURS, "light");
        print::unfold_all();
        if progressive::complete_for_paper() {
            // Where the reader prints by the browser's own menu, this comes before the page is laid out for paper.
            spawn_local(async move {
                if colours.with_value(Option::is_some) {
                    print::unfold_all();
                }
            });
        }
        untrack(|| prepare(app));
    };
    let after = move || {
        if let Some(before) = colours.try_update_value(Option::take).flatten() {
            document::set_on_root(COLOURS, &before);
        }
        print::fold_again();
        for place in [MAP_ID, NOTE_ID].into_iter().filter_map(document::by_id) {
            document::empty(&place);
        }
    };
    print::on_print(Box::new(before), Box::new(after));
}

/// Draws the map, and writes when and from where the page is printed.
fn prepare(app: AppState) {
    let (t, route) = (app.texts(), app.route());
    if let Some(note) = document::by_id(NOTE_ID) {
        let address = location::absolute(&app.page_address(&route)).unwrap_or_default();
        note.set_text_content(Some(&(t.paper.printed)(&today(t), &address)));
    }
    let (content, geometry, outlines) = (app.content(), app.geometry(), app.outlines());
    let (Some(content), Some(geometry), Some(outlines)) = (content.ready(), geometry.ready(), outlines) else {
        return;
    };
    let Some(place) = document::by_id(MAP_ID).filter(|_| ViewKey::of(&route).has_map()) else { return };
    let boundaries = &geometry.boundaries;
    let scene = scene(&content.plan, &outlines, boundaries, &route, app.map_year(), t);
    let name = crate::ui::views::name(&Context::new(app, content.clone()), &route);
    let drawing = svg::map(&picture(&scene, &outlines, boundaries, WIDTH));
    drawing::show_svg(&place, &drawing.with("aria-label", &(t.export.pictured)(&name)));
}
