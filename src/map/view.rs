//! The map on the screen.

use std::cell::Cell;
use std::rc::Rc;

use leaflet::{
    Event, Evented, EventedHandle, LayerGroup, Map, MapOptions, TileLayer, TileLayerOptions, Zoom, ZoomOptions,
};
use web_sys::HtmlElement;

use super::bindings::{fit_bounds, lat_lng_bounds, leaflet_is_there};
use super::layers::{self, PADDING, RegionLayer};
use super::outlines::Outlines;
use super::scene::{MunicipalityLook, PlaceLook, Scene};
use crate::browser::listen::{Listener, leave_wheel_to_page, on_one_finger};
use crate::browser::media;
use crate::geo::{Boundaries, Bounds};
use crate::plan::model::{BackgroundMap, RegionId};

/// How far around the plan's regions the reader may wander, as a share of their width and height.
const WANDER: f64 = 0.5;
/// Closer than this, vectors of a whole county have nothing more to show.
const MAX_ZOOM: f64 = 13.0;

/// Texts of the controls that Leaflet draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ControlTexts {
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
}

/// What the reader did over the map that moves the page and not the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftToPage {
    Wheel,
    Finger,
}

/// A Leaflet map of one plan. Dropped, it leaves its element empty.
pub struct PlanMap {
    map: Map,
    regions: Vec<RegionLayer>,
    municipalities: LayerGroup,
    places: LayerGroup,
    background: Option<(BackgroundMap, TileLayer)>,
    /// The buttons that zoom, and what they are called.
    zoom: Option<(ControlTexts, Zoom)>,
    shown_municipalities: Vec<MunicipalityLook>,
    shown_places: Vec<PlaceLook>,
    /// Shared with what happens when the map gets another size.
    shown_bounds: Rc<Cell<Option<Bounds>>>,
    _resize: EventedHandle<Event>,
    _left_to_page: [Listener; 2],
}

impl PlanMap {
    /// Draws the map into an element. `press` is told which region the reader pressed, `left` what was
    /// left to the page around the map.
    ///
    /// Returns `None` where Leaflet is not there or cannot draw.
    pub fn new(
        element: &HtmlElement,
        outlines: &Outlines,
        boundaries: &Boundaries,
        press: impl Fn(RegionId) + Clone + 'static,
        left: impl Fn(LeftToPage) + Clone + 'static,
    ) -> Option<Self> {
        if !leaflet_is_there() {
            return None;
        }
        let map = Map::new_with_element(element, &options(outlines.bounds)).ok()?;
        map.fit_bounds(&lat_lng_bounds(outlines.bounds));

        layers::surroundings(&boundaries.surroundings).add_to(&map);
        let regions = outlines.regions.iter().map(|region| RegionLayer::new(region, &map, press.clone())).collect();
        let (municipalities, places) = (LayerGroup::new(), LayerGroup::new());
        municipalities.add_to(&map);
        places.add_to(&map);
        let shown_bounds: Rc<Cell<Option<Bounds>>> = Rc::default();
        let on_resize = {
            let (map, shown_bounds) = (map.clone(), shown_bounds.clone());
            move |_: Event| {
                if let Some(bounds) = shown_bounds.get() {
                    fit_bounds(&map, bounds, PADDING, false);
                }
            }
        };
        let on_finger = left.clone();
        let left_to_page = [
            leave_wheel_to_page(element, move || left(LeftToPage::Wheel)),
            on_one_finger(element, move || on_finger(LeftToPage::Finger)),
        ];
        Some(Self {
            _resize: Evented::on_leaflet_event(&&map, "resize", on_resize),
            _left_to_page: left_to_page,
            map,
            regions,
            municipalities,
            places,
            background: None,
            zoom: None,
            shown_municipalities: Vec::new(),
            shown_places: Vec::new(),
            shown_bounds,
        })
    }

    /// Shows a scene, touching only what differs from the last one.
    pub fn show(&mut self, scene: &Scene) {
        for region in &mut self.regions {
            if let Some(look) = scene.regions.iter().find(|look| look.id == region.id) {
                region.show(look);
            }
        }
        if self.shown_municipalities != scene.municipalities {
            layers::show_municipalities(&self.municipalities, &scene.municipalities);
            self.shown_municipalities.clone_from(&scene.municipalities);
        }
        if self.shown_places != scene.places {
            layers::show_places(&self.places, &scene.places);
            self.shown_places.clone_from(&scene.places);
        }
        let classes = self.map.get_container().class_list();
        let _ = classes.toggle_with_force("is-close", scene.is_close);
        let before = self.shown_bounds.replace(Some(scene.bounds));
        if before != Some(scene.bounds) {
            let animate = before.is_some() && !media::prefers_reduced_motion();
            fit_bounds(&self.map, scene.bounds, PADDING, animate);
        }
    }

    /// Gives the buttons their names. Leaflet takes them only when it makes the buttons.
    pub fn name_controls(&mut self, texts: ControlTexts) {
        if self.zoom.as_ref().is_some_and(|(shown, _)| *shown == texts) {
            return;
        }
        if let Some((_, zoom)) = self.zoom.take() {
            self.map.remove_control(&zoom);
        }
        let mut options = ZoomOptions::new();
        options.set_zoom_in_title(texts.zoom_in);
        options.set_zoom_out_title(texts.zoom_out);
        let zoom = Zoom::new(&options);
        self.map.add_control(&zoom);
        self.zoom = Some((texts, zoom));
    }

    /// Asks how large the map's element is now: it may have been hidden until now.
    pub fn measure(&self) {
        self.map.invalidate_size(false);
    }

    /// Lays a raster map under the regions, or takes it away.
    pub fn set_background(&mut self, background: Option<&BackgroundMap>) {
        let classes = self.map.get_container().class_list();
        let _ = classes.toggle_with_force("has-background", background.is_some());
        if self.background.as_ref().is_some_and(|(shown, _)| Some(shown) == background) {
            return;
        }
        if let Some((_, tiles)) = self.background.take() {
            tiles.remove();
        }
        if let Some(background) = background {
            let options = TileLayerOptions::new();
            options.set_max_zoom(f64::from(background.max_zoom));
            let tiles = TileLayer::new_options(&background.url, &options);
            tiles.add_to(&self.map);
            self.background = Some((background.clone(), tiles));
        }
    }
}

impl Drop for PlanMap {
    fn drop(&mut self) {
        self.regions.clear();
        self.map.remove();
    }
}

fn options(bounds: Bounds) -> MapOptions {
    let options = MapOptions::new();
    // Credits are texts of the page: Leaflet would read them as HTML.
    options.set_attribution_control(false);
    options.set_zoom_control(false);
    // No steps, so that a region fills its frame.
    options.set_zoom_snap(0.0);
    options.set_zoom_delta(1.0);
    options.set_max_zoom(MAX_ZOOM);
    options.set_max_bounds(lat_lng_bounds(bounds.grown(WANDER)));
    // One finger scrolls the page; two fingers work the map.
    options.set_dragging(!media::is_coarse_pointer());
    if media::prefers_reduced_motion() {
        options.set_zoom_animation(false);
        options.set_fade_animation(false);
    }
    options
}
