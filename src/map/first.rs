//! The drawing in the page comes alive: the map can be moved and pressed before the rest of the app has come.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;

use super::drawn::Drawn;
use super::report::{Pressed, Reach};
use super::view::{Move, PlanMap};
use crate::browser::document::{by_class, element_by_id, focus, focused};
use crate::browser::listen::{Listener, on_press};
use crate::browser::location;
use crate::browser::pause::pause;
use crate::browser::size;
use crate::markup::Node;

/// The class of the drawing.
const DRAWING: &str = "map-ahead";
/// The class of the map's buttons that zoom: in, then out.
const ZOOM: &str = "map-zoom";

/// A live map in the place of the drawing, until the one of the whole app is there.
pub struct FirstMap {
    drawn: Drawn,
    /// None when its time is over.
    live: RefCell<Option<Live>>,
}

struct Live {
    map: PlanMap,
    _buttons: Vec<Listener>,
}

impl FirstMap {
    /// Puts the map in the place of the drawing inside `around`; it follows the page's address from then on. `go` is
    /// given the address of the view that the reader asks for by pressing a region.
    ///
    /// Returns `None` where there is no drawing in sight, or Leaflet cannot draw.
    pub async fn in_place_of_drawing(around: &Element, go: impl Fn(&str) + 'static) -> Option<Rc<Self>> {
        let drawing = by_class(DRAWING, around).into_iter().next()?;
        let element = drawing.parent_element()?;
        let first = Rc::new(Self { drawn: Drawn::read(&drawing)?, live: RefCell::default() });
        pause().await;
        if size::of(&element).width == 0 {
            // Meanwhile the reader has asked for another view, and the page waits for that one.
            return None;
        }

        let pressed = Rc::downgrade(&first);
        let press = move |what| {
            if let (Some(first), Pressed::Region(id)) = (pressed.upgrade(), what)
                && let Some(address) = first.drawn.pressed(&location::hash(), &id)
            {
                go(address);
            }
        };
        let zoom = by_class(ZOOM, around);
        let buttons = first.buttons(&zoom);
        let reach = move |_: Reach| {
            for buttons in &zoom {
                let _ = buttons.remove_attribute("hidden");
            }
        };
        let Drawn { outlines, surroundings, .. } = &first.drawn;
        let map = PlanMap::draw(&element, outlines, surroundings, Rc::new(press), Rc::new(reach), |_| ()).await?;
        pause().await;
        first.live.replace(Some(Live { map, _buttons: buttons }));
        first.show();

        // Who has the focus on a region's link has it on the region's shape, which has the same id, from now on.
        let held = focused().filter(|focused| drawing.contains(Some(focused)));
        drawing.remove();
        if let Some(shape) = held.and_then(|link| element_by_id(&link.first_element_child()?.id())) {
            focus(&shape);
        }
        let follows = Rc::downgrade(&first);
        location::on_change(move || {
            if let Some(first) = follows.upgrade() {
                first.show();
            }
        });
        Some(first)
    }

    /// Hands the map over for a look, while there is one.
    pub fn with(&self, look: impl FnOnce(&PlanMap)) {
        if let Some(live) = self.live.borrow().as_ref() {
            look(&live.map);
        }
    }

    /// Takes the map away.
    pub fn end(&self) {
        self.live.take();
    }

    fn show(&self) {
        if let Some(live) = self.live.borrow_mut().as_mut() {
            live.map.show(&self.drawn.scene(&location::hash()));
        }
    }

    /// Makes the buttons work that the page has for the map.
    fn buttons(self: &Rc<Self>, zoom: &[Element]) -> Vec<Listener> {
        let buttons = zoom.iter().flat_map(Node::inside);
        let steps = [Move::ZoomIn, Move::ZoomOut];
        buttons
            .zip(steps)
            .map(|(button, step)| {
                let first = Rc::downgrade(self);
                on_press(&button, move || {
                    if let Some(first) = first.upgrade() {
                        first.with(|map| map.move_by(step));
                    }
                })
            })
            .collect()
    }
}
