//! The map on the screen.

use std::cell::Cell;
use std::rc::Rc;

use leaflet::{Event, Evented, EventedHandle, LayerGroup, Map, MapOptions, Point, TileLayer, TileLayerOptions};
use web_sys::Element;

use super::bindings::{fit_bounds, lat_lng_bounds, leaflet_is_there, map_in, pan_by, remove, set_view};
use super::layers::{self, ShapeLayer, ShapeLook};
use super::look::shape_id;
use super::names::Names;
use super::outlines::{Land, Outlines};
use super::report::{LeftToPage, Pressed, Reach};
use super::scene::{MunicipalityLook, PlaceLook, Scene};
use super::shapes::{Button, PADDING, Shapes};
use crate::browser::listen::{Listener, leave_wheel_to_page, on_one_finger};
use crate::browser::media;
use crate::browser::pause::Steps;
use crate::geo::Bounds;
use crate::geo::measure::label_point;
use crate::plan::model::{BackgroundMap, MunicipalityId, RegionId};

/// How far around the plan's regions the reader may wander, as a share of their width and height.
const WANDER: f64 = 0.5;
/// Two views of the map that differ by less than this are the same: degrees, and steps of zoom.
const HAIR: f64 = 0.001;
/// Closer than this, vectors of a whole county have nothing more to show.
const MAX_ZOOM: f64 = 13.0;

/// How the reader moves the map, other than by pressing what is on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    ZoomIn,
    ZoomOut,
    West,
    North,
    South,
    East,
}

/// A Leaflet map of one plan. Dropped, it leaves its element empty.
pub struct PlanMap {
    map: Map,
    press: Rc<dyn Fn(Pressed)>,
    region_ids: Vec<RegionId>,
    regions: Shapes,
    /// Of the chosen region, those that can be pressed.
    members: Option<Shapes>,
    /// The other borders.
    borders: Vec<ShapeLayer>,
    municipalities: LayerGroup,
    places: LayerGroup,
    ring: LayerGroup,
    names: Rc<Names>,
    background: Option<(BackgroundMap, TileLayer)>,
    shown_municipalities: Vec<MunicipalityLook>,
    shown_places: Vec<PlaceLook>,
    /// What the map has in sight before it shows anything.
    whole: Bounds,
    /// Shared with what happens when the map gets another size.
    shown_bounds: Rc<Cell<Option<Bounds>>>,
    _moved: [EventedHandle<Event>; 2],
    _left_to_page: [Listener; 2],
}

impl PlanMap {
    /// Draws the map into an element, in steps between which the page has its turn. `press` is told what the reader
    /// pressed, `reach` which ways the map can be moved, `left` what was left to the page around it.
    ///
    /// Returns `None` where Leaflet is not there or cannot draw.
    pub async fn draw(
        element: &Element,
        outlines: &Outlines,
        surroundings: &[Land],
        press: Rc<dyn Fn(Pressed)>,
        reach: Rc<dyn Fn(Reach)>,
        left: impl Fn(LeftToPage) + Clone + 'static,
    ) -> Option<Self> {
        if !leaflet_is_there() {
            return None;
        }
        let mut steps = Steps::begin();
        let map = map_in(element, &options(outlines.bounds))?;
        // Before anybody can touch it: a map without a view throws, and one that takes the wheel holds the page.
        fit_bounds(&map, &lat_lng_bounds(outlines.bounds), PADDING, false);
        let on_finger = left.clone();
        let left_to_page = [
            leave_wheel_to_page(element, move || left(LeftToPage::Wheel)),
            on_one_finger(element, move || on_finger(LeftToPage::Finger)),
        ];
        steps.between().await;
        let around = LayerGroup::new();
        around.add_to(&map);
        for land in surroundings {
            layers::draw_land(land, &around);
            steps.between().await;
        }
        for land in surroundings {
            layers::name_land(land, &around);
        }
        steps.between().await;
        let (ring, drawn) = (LayerGroup::new(), LayerGroup::new());
        let (municipalities, places) = (LayerGroup::new(), LayerGroup::new());
        for group in [&drawn, &municipalities, &places, &ring] {
            group.add_to(&map);
        }
        let region_ids: Vec<RegionId> = outlines.regions.iter().map(|region| region.id.clone()).collect();
        let buttons: Vec<Button> = outlines
            .regions
            .iter()
            .map(|region| Button {
                shape: &region.shape,
                label_at: Some(region.label_at),
                place: region.label_at,
                class: "map-region",
                id: Some(shape_id(&region.id)),
            })
            .collect();
        let mut layers = Vec::with_capacity(buttons.len());
        for button in &buttons {
            layers.push(button.draw(&drawn));
            steps.between().await;
        }
        let regions = {
            let (press, ids) = (press.clone(), region_ids.clone());
            Shapes::new(&map, layers, &ring, &buttons, Rc::new(move |at| press(Pressed::Region(ids[at].clone()))))
        };
        steps.between().await;
        let shown_bounds: Rc<Cell<Option<Bounds>>> = Rc::default();
        let on_resize = {
            let (map, shown_bounds) = (map.clone(), shown_bounds.clone());
            move |_: Event| {
                if let Some(bounds) = shown_bounds.get() {
                    fit_bounds(&map, &lat_lng_bounds(bounds), PADDING, false);
                }
            }
        };
        let names = Names::new(element);
        let on_move = {
            let (names, map, shown_bounds) = (names.clone(), map.clone(), shown_bounds.clone());
            move || {
                names.arrange();
                let is_all_there = shown_bounds.get().is_none_or(|bounds| is_in_sight(&map, bounds));
                reach(Reach { can_zoom_in: map.get_zoom() < MAX_ZOOM, can_pan: !is_all_there });
            }
        };
        on_move();
        Some(Self {
            _moved: [
                Evented::on_leaflet_event(&&map, "resize", on_resize),
                Evented::on_leaflet_event(&&map, "moveend", move |_: Event| on_move()),
            ],
            _left_to_page: left_to_page,
            map,
            press,
            region_ids,
            regions,
            members: None,
            borders: Vec::new(),
            municipalities,
            places,
            ring,
            names,
            background: None,
            shown_municipalities: Vec::new(),
            shown_places: Vec::new(),
            whole: outlines.bounds,
            shown_bounds,
        })
    }

    /// Shows a scene, touching only what differs from the last one.
    pub fn show(&mut self, scene: &Scene) {
        let looks = self.region_ids.iter().filter_map(|id| scene.regions.iter().find(|look| look.id == *id));
        self.regions.show(&scene.regions_name, looks.map(ShapeLook::from));
        let before = self.shown_bounds.replace(Some(scene.bounds));
        let is_elsewhere = before.unwrap_or(self.whole) != scene.bounds;
        let animate = before.is_some() && !media::prefers_reduced_motion();
        // What is drawn anew would be drawn twice if the map jumped afterwards.
        if is_elsewhere && !animate {
            self.fit(scene.bounds, false);
        }
        self.show_municipalities(scene);
        if self.shown_places != scene.places {
            layers::show_places(&self.places, &scene.places);
            self.shown_places.clone_from(&scene.places);
        }
        let classes = self.map.get_container().class_list();
        let _ = classes.toggle_with_force("is-close", scene.is_close);
        if is_elsewhere && animate {
            self.fit(scene.bounds, true);
        }
        self.names.arrange();
    }

    fn fit(&self, bounds: Bounds, animate: bool) {
        fit_bounds(&self.map, &lat_lng_bounds(bounds), PADDING, animate);
    }

    /// Borders inside the chosen region or all over. As long as they are the same places, their shapes stay,
    /// and the focus with them.
    fn show_municipalities(&mut self, scene: &Scene) {
        let (old, new) = (&self.shown_municipalities, &scene.municipalities);
        let buttons = || new.iter().filter_map(|look| Some((look, look.button.as_ref()?)));
        let borders = || new.iter().filter(|look| look.button.is_none());
        if old.len() != new.len() || !old.iter().zip(new).all(|(old, new)| old.is_same_place(new)) {
            self.members = None;
            self.municipalities.clear_layers();
            let made: Vec<Button> = buttons()
                .filter_map(|(look, _)| {
                    let place = look.label_at.or_else(|| label_point(&look.shape))?;
                    Some(Button { shape: &look.shape, label_at: look.label_at, place, class: look.class, id: None })
                })
                .collect();
            if !made.is_empty() {
                let ids: Vec<MunicipalityId> = buttons().map(|(_, button)| button.id.clone()).collect();
                let press = self.press.clone();
                let press = move |at: usize| press(Pressed::Municipality(ids[at].clone()));
                let layers = made.iter().map(|button| button.draw(&self.municipalities)).collect();
                let shapes = Shapes::new(&self.map, layers, &self.ring, &made, Rc::new(press));
                self.members = Some(shapes);
            }
            self.borders = borders()
                .map(|look| ShapeLayer::new(&look.shape, look.label_at, look.class, false, &self.municipalities))
                .collect();
        }
        if let Some(members) = &mut self.members {
            members.show(&scene.municipalities_name, buttons().map(|(look, _)| ShapeLook::from(look)));
        }
        for (layer, look) in self.borders.iter_mut().zip(borders()) {
            layer.show(ShapeLook::from(look));
        }
        self.shown_municipalities.clone_from(&scene.municipalities);
    }

    /// Shows what another map shows, if both are as large as each other: the reader may have moved it.
    pub fn look_where(&self, other: &Self) {
        let (size, others) = (self.map.get_size(), other.map.get_size());
        let is_same = |one: f64, other: f64, within: f64| (one - other).abs() < within;
        if !is_same(size.x(), others.x(), 1.0) || !is_same(size.y(), others.y(), 1.0) {
            return;
        }
        let (centre, zoom) = (other.map.get_center(), other.map.get_zoom());
        let own = self.map.get_center();
        let is_there = is_same(own.lat(), centre.lat(), HAIR) && is_same(own.lng(), centre.lng(), HAIR);
        if !is_there || !is_same(self.map.get_zoom(), zoom, HAIR) {
            set_view(&self.map, &centre, zoom);
        }
    }

    /// Asks how large the map's element is now: it may have been hidden until now.
    pub fn measure(&self) {
        self.map.invalidate_size(false);
    }

    /// Moves the map by one step: a zoom level, or a third of what is in sight.
    pub fn move_by(&self, step: Move) {
        let (across, down) = match step {
            Move::ZoomIn => {
                self.map.zoom_in(1.0);
                return;
            }
            Move::ZoomOut => {
                self.map.zoom_out(1.0);
                return;
            }
            Move::West => (-1.0, 0.0),
            Move::North => (0.0, -1.0),
            Move::South => (0.0, 1.0),
            Move::East => (1.0, 0.0),
        };
        let size = self.map.get_size();
        let by = Point::new(across * size.x() / 3.0, down * size.y() / 3.0);
        pan_by(&self.map, &by, !media::prefers_reduced_motion());
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
        remove(&self.map);
    }
}

/// Whether what should be in sight is, to within a hair.
fn is_in_sight(map: &Map, bounds: Bounds) -> bool {
    let inner = lat_lng_bounds(bounds.grown(-0.01));
    let sight = map.get_bounds();
    sight.contains(&inner.get_south_west()) && sight.contains(&inner.get_north_east())
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
