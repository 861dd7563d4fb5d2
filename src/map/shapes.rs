//! Shapes that can be pressed, as one stop of the Tab key: a group with a name, arrow keys from shape to
//! shape, and a ring around the one that has the focus.

use std::rc::Rc;

use leaflet::{LayerGroup, Map, Polygon};
use plan::geo::{Point, Shape};
use presenter::map::walk::{Step, walk};
use web_sys::Element;

use super::bindings::{fit_bounds, reshape};
use super::layers::{ShapeLayer, ShapeLook, set, show_ring};
use crate::browser::document::{holds_focus, is_in_frame, move_into};
use crate::browser::drawing::drawn_group;
use crate::browser::roving::{Group, Roving, Way};

/// Room between what is shown and the edge of the map, in CSS pixels.
pub const PADDING: f64 = 12.0;

/// What a shape is made from, and where the way to it leads.
pub struct Button<'a> {
    pub shape: &'a Shape,
    pub label_at: Option<Point>,
    /// Where it is for the arrow keys.
    pub place: Point,
    pub class: &'a str,
    /// The id of its element, if it has one.
    pub id: Option<String>,
}

pub struct Shapes {
    layers: Vec<ShapeLayer>,
    group: Option<Element>,
    ring: LayerGroup,
    roving: Roving,
}

impl Button<'_> {
    /// Draws the shape into a group.
    pub fn draw(&self, into: &LayerGroup) -> ShapeLayer {
        ShapeLayer::new(self.shape, self.label_at, self.class, true, into)
    }
}

impl Shapes {
    /// Makes buttons of the shapes that have been drawn of them; `press` is told which of them is pressed.
    pub fn new(
        map: &Map,
        mut layers: Vec<ShapeLayer>,
        ring: &LayerGroup,
        buttons: &[Button],
        press: Rc<dyn Fn(usize)>,
    ) -> Self {
        let elements: Vec<Element> = layers.iter().filter_map(ShapeLayer::element).collect();
        let group = elements.first().and_then(drawn_group);
        for (at, (layer, button)) in layers.iter_mut().zip(buttons).enumerate() {
            let press = press.clone();
            layer.on_click(move || press(at));
            if let (Some(element), Some(group)) = (layer.element(), &group) {
                move_into(&element, group);
                if let Some(id) = &button.id {
                    set(&element, "id", id);
                }
            }
        }
        let keys = Keys {
            map: map.clone(),
            ring: ring.clone(),
            places: buttons.iter().map(|button| button.place).collect(),
            polygons: layers.iter().map(|layer| layer.polygon.clone()).collect(),
            elements: elements.clone(),
            press,
        };
        let roving = Roving::new(&map.get_container(), elements, Rc::new(keys));
        Self { layers, group, ring: ring.clone(), roving }
    }

    /// Draws the shapes as they are now, in their order, and says what they are called together.
    pub fn show(&mut self, name: &str, looks: impl Iterator<Item = ShapeLook>) {
        if let Some(group) = &self.group {
            set(group, "aria-label", name);
        }
        for (at, (layer, look)) in self.layers.iter_mut().zip(looks).enumerate() {
            if let Some((_, true)) = &look.button {
                self.roving.stop_at(at);
            }
            layer.show(look);
        }
    }
}

impl Shapes {
    /// Gives a shape other lines; it stays where it is among the others.
    pub fn reshape(&self, at: usize, shape: &Shape) {
        if let Some(layer) = self.layers.get(at) {
            reshape(&layer.polygon, shape);
        }
    }
}

impl Drop for Shapes {
    fn drop(&mut self) {
        if let Some(group) = &self.group {
            if holds_focus(group) {
                show_ring(&self.ring, None);
            }
            group.remove();
        }
    }
}

struct Keys {
    map: Map,
    ring: LayerGroup,
    places: Vec<Point>,
    polygons: Vec<Polygon>,
    elements: Vec<Element>,
    press: Rc<dyn Fn(usize)>,
}

impl Group for Keys {
    fn walk(&self, from: usize, way: Way) -> Option<usize> {
        let step = match way {
            Way::Left => Step::West,
            Way::Right => Step::East,
            Way::Up => Step::North,
            Way::Down => Step::South,
            Way::Home => Step::First,
            Way::End => Step::Last,
            Way::PageUp => Step::Before,
            Way::PageDown => Step::After,
        };
        walk(&self.places, from, step)
    }

    fn press(&self, at: usize) {
        (self.press)(at);
    }

    fn focus(&self, at: Option<usize>) {
        show_ring(&self.ring, at.and_then(|at| self.polygons.get(at)));
        // The keyboard reaches shapes that the map has moved away from; they come back then.
        if let Some((element, polygon)) = at.and_then(|at| self.elements.get(at).zip(self.polygons.get(at)))
            && !is_in_frame(element, &self.map.get_container())
        {
            fit_bounds(&self.map, &polygon.get_bounds(), PADDING, false);
        }
    }
}
