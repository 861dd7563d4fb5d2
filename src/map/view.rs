//! The map on the screen.

use std::cell::Cell;
use std::mem::replace;
use std::rc::Rc;

use leaflet::{
    Event, Evented, EventedHandle, LayerGroup, Map, MapOptions, Point, Polygon, TileLayer, TileLayerOptions,
};
use plan::geo::Bounds;
use plan::geo::measure::label_point;
use plan::model::{BackgroundMap, MunicipalityId, RegionId};
use presenter::map::look::shape_id;
use presenter::map::outlines::{Land, Outlines};
use presenter::map::report::{LeftToPage, Pressed, Reach};
use presenter::map::scene::{MunicipalityLook, PlaceLook, Scene};
use web_sys::Element;

use super::bindings::{fit_bounds, lat_lng_bounds, leaflet_is_there, leaflet_settled, map_in, pan_by, remove, reshape};
use super::layers::{self, ShapeLayer, ShapeLook};
use super::listeners::{Listeners, Told};
use super::names::Names;
use super::shapes::{Button, PADDING, Shapes};
use crate::browser::listen::{Listener, leave_wheel_to_page, on_one_finger};
use crate::browser::schedule::{TimeSlice, is_looked_at};
use crate::browser::{document, media};

/// How far around the plan's regions the reader may wander, as a share of their width and height.
const WANDER: f64 = 0.5;
/// Two views of the map whose sides differ by less than this are the same, in degrees.
const HAIR: f64 = 0.005;
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
    told: Told,
    lands: Vec<Polygon>,
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
    /// What the map is to have in sight: the whole before it shows anything. Shared with what happens when the map gets
    /// another size, which may be before that.
    bounds: Rc<Cell<Bounds>>,
    /// Whether it has shown anything.
    has_shown: bool,
    _moved: [EventedHandle<Event>; 2],
    _left_to_page: [Listener; 2],
}

impl PlanMap {
    /// Waits until a map can be drawn, or it is known that none can, for so many milliseconds at most. Says whether it is
    /// known.
    pub async fn settled(patience: u32) -> bool {
        leaflet_settled(patience).await.is_ok()
    }

    /// Whether a map can be drawn by now, as far as can be seen.
    pub fn can_be_drawn() -> bool {
        leaflet_is_there()
    }

    /// Draws the map into an element, in time slices.
    ///
    /// Returns `None` where Leaflet is not there or cannot draw.
    pub async fn draw(
        element: &Element,
        outlines: &Outlines,
        surroundings: &[Land],
        listeners: Listeners,
    ) -> Option<Self> {
        if !leaflet_is_there() {
            return None;
        }
        let mut slice = TimeSlice::begin();
        let told = Told::new(listeners);
        let map = map_in(element, &options(outlines.bounds))?;
        // Before anybody can touch it: a map without a view throws, and one that takes the wheel holds the page.
        fit_bounds(&map, &lat_lng_bounds(outlines.bounds), PADDING, false);
        // From now on: the window may change its size while the map is drawn.
        let bounds = Rc::new(Cell::new(outlines.bounds));
        let fit = {
            let (map, bounds) = (map.clone(), bounds.clone());
            move |_: Event| fit_bounds(&map, &lat_lng_bounds(bounds.get()), PADDING, false)
        };
        let resized = Evented::on_leaflet_event(&&map, "resize", fit);
        let (on_wheel, on_finger) = (told.clone(), told.clone());
        let left_to_page = [
            leave_wheel_to_page(element, move || on_wheel.left(LeftToPage::Wheel)),
            on_one_finger(element, move || on_finger.left(LeftToPage::Finger)),
        ];
        slice.yield_if_over().await;
        let around = LayerGroup::new();
        around.add_to(&map);
        let mut lands = Vec::with_capacity(surroundings.len());
        for land in surroundings {
            lands.push(layers::draw_land(land, &around));
            slice.yield_if_over().await;
        }
        for land in surroundings {
            layers::name_land(land, &around);
        }
        slice.yield_if_over().await;
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
            slice.yield_if_over().await;
        }
        let regions = {
            let (told, ids) = (told.clone(), region_ids.clone());
            Shapes::new(
                &map,
                layers,
                &ring,
                &buttons,
                Rc::new(move |at| told.pressed(Pressed::Region(ids[at].clone()))),
            )
        };
        slice.yield_if_over().await;
        let names = Names::new(element);
        let on_move = {
            let (names, map, bounds, told) = (names.clone(), map.clone(), bounds.clone(), told.clone());
            move || {
                names.arrange();
                told.moved(reach(&map, bounds.get()));
            }
        };
        on_move();
        Some(Self {
            _moved: [resized, Evented::on_leaflet_event(&&map, "moveend", move |_: Event| on_move())],
            _left_to_page: left_to_page,
            map,
            told,
            lands,
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
            bounds,
            has_shown: false,
        })
    }

    /// Shows a scene, touching only what differs from the last one.
    pub fn show(&mut self, scene: &Scene) {
        let looks = self.region_ids.iter().filter_map(|id| scene.regions.iter().find(|look| look.id == *id));
        self.regions.show(&scene.regions_name, looks.map(ShapeLook::from));
        let is_elsewhere = !is_near(self.bounds.replace(scene.bounds), scene.bounds);
        // Where no frames come, a movement would not end.
        let animate = replace(&mut self.has_shown, true) && is_looked_at() && !media::prefers_reduced_motion();
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
                let told = self.told.clone();
                let press = move |at: usize| told.pressed(Pressed::Municipality(ids[at].clone()));
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

    /// Takes the map to another place in the page, as it is: where the reader has moved it, it stays. From now on it tells
    /// others.
    pub fn move_into(&self, place: &Element, listeners: Listeners) {
        self.told.instead(listeners);
        document::move_into(&self.map.get_container(), place);
        self.measure();
        self.told.moved(reach(&self.map, self.bounds.get()));
    }

    /// The element that the map is drawn into.
    pub fn element(&self) -> Element {
        self.map.get_container().into()
    }

    /// Whether the map shows just these regions, in this order.
    pub fn is_of(&self, outlines: &Outlines) -> bool {
        self.region_ids.iter().eq(outlines.regions.iter().map(|region| &region.id))
    }

    /// Gives one of the shapes its exact lines: the regions' first, then the land around. Says whether there was one.
    pub fn refine(&self, at: usize, outlines: &Outlines, surroundings: &[Land]) -> bool {
        if let Some(region) = outlines.regions.get(at) {
            self.regions.reshape(at, &region.shape);
            return true;
        }
        let at = at - outlines.regions.len();
        let land = self.lands.get(at).zip(surroundings.get(at));
        land.inspect(|(polygon, land)| reshape(polygon, &land.shape)).is_some()
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

/// Which ways a map can be moved that is to show these bounds.
fn reach(map: &Map, bounds: Bounds) -> Reach {
    Reach { can_zoom_in: map.get_zoom() < MAX_ZOOM, can_pan: !is_in_sight(map, bounds) }
}

/// Whether two views of the map are the same: the preview's are rounded.
fn is_near(one: Bounds, other: Bounds) -> bool {
    let sides = |bounds: Bounds| [bounds.west, bounds.south, bounds.east, bounds.north];
    sides(one).into_iter().zip(sides(other)).all(|(one, other)| (one - other).abs() < HAIR)
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
