//! The preview map: the drawing in the page comes alive, so that it can be moved and pressed before the app has come.
//! The app takes the map over as it is.

use std::cell::RefCell;
use std::rc::Rc;

use presenter::map::preview_data::PreviewData;
use presenter::map::report::Pressed;

use crate::browser::document::{Element, PageNode, by_class, children, element_by_id, focus, focused};
use crate::browser::listen::{Listener, on_press};
use crate::browser::schedule::yield_now;
use crate::browser::{location, size};
use crate::map::listeners::Listeners;
use crate::map::view::{Move, PlanMap};

/// How long Leaflet may take to come until the app is not kept waiting for this map any more, in milliseconds.
const PATIENCE: u32 = 3000;
/// The class of the drawing.
const DRAWING: &str = "map-preview";
/// The class of the map's buttons that zoom: in, then out.
const ZOOM: &str = "map-zoom";

/// A live map in the place of the drawing, until the app takes it over.
pub struct PreviewMap {
    data: PreviewData,
    /// None when it has been taken over.
    live: RefCell<Option<Live>>,
}

struct Live {
    map: PlanMap,
    _buttons: Vec<Listener>,
}

impl PreviewMap {
    /// Puts the map in the place of the drawing inside `around`; it follows the page's address from then on. `go` is
    /// given the address of the view that the reader asks for by pressing a region.
    ///
    /// Returns `None` where there is no drawing in sight, or Leaflet cannot draw.
    pub async fn in_place_of_drawing(around: &Element, go: impl Fn(&str) + 'static) -> Option<Rc<Self>> {
        let drawing = by_class(DRAWING, around).into_iter().next()?;
        let element = drawing.parent_element()?;
        let data = PreviewData::read(&PageNode(drawing.clone()))?;
        let preview = Rc::new(Self { data, live: RefCell::default() });
        PlanMap::settled(PATIENCE).await;
        yield_now().await;
        if size::of(&element).width == 0 {
            // In a frame that is not shown nothing can be measured.
            return None;
        }

        let pressed = Rc::downgrade(&preview);
        let press = move |what| {
            if let (Some(preview), Pressed::Region(id)) = (pressed.upgrade(), what)
                && let Some(address) = preview.data.pressed(&location::hash(), &id)
            {
                go(address);
            }
        };
        let zoom = by_class(ZOOM, around);
        let buttons = preview.buttons(&zoom);
        let moved = move |_| {
            for buttons in &zoom {
                let _ = buttons.remove_attribute("hidden");
            }
        };
        let listeners = Listeners { pressed: Rc::new(press), moved: Rc::new(moved), left: Rc::new(|_| ()) };
        let PreviewData { outlines, surroundings, .. } = &preview.data;
        let map = PlanMap::draw(&element, outlines, surroundings, listeners).await?;
        yield_now().await;
        preview.live.replace(Some(Live { map, _buttons: buttons }));
        preview.show();

        // Who has the focus on a region's link has it on the region's shape, which has the same id, from now on.
        let held = focused().filter(|focused| drawing.contains(Some(focused)));
        drawing.remove();
        if let Some(shape) = held.and_then(|link| element_by_id(&link.first_element_child()?.id())) {
            focus(&shape);
        }
        let follows = Rc::downgrade(&preview);
        location::on_change(move || {
            if let Some(preview) = follows.upgrade() {
                preview.show();
            }
        });
        Some(preview)
    }

    /// Gives the map away, once.
    pub fn take(&self) -> Option<PlanMap> {
        Some(self.live.take()?.map)
    }

    fn show(&self) {
        if let Some(live) = self.live.borrow_mut().as_mut() {
            live.map.show(&self.data.scene(&location::hash()));
        }
    }

    /// Makes the buttons work that the page has for the map.
    fn buttons(self: &Rc<Self>, zoom: &[Element]) -> Vec<Listener> {
        let steps = [Move::ZoomIn, Move::ZoomOut];
        let buttons = zoom.iter().flat_map(children);
        buttons
            .zip(steps)
            .map(|(button, step)| {
                let preview = Rc::downgrade(self);
                on_press(&button, move || {
                    if let Some(preview) = preview.upgrade()
                        && let Some(live) = preview.live.borrow().as_ref()
                    {
                        live.map.move_by(step);
                    }
                })
            })
            .collect()
    }
}
