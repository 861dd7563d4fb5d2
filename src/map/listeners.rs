//! Whom the map tells what the reader does.

use std::cell::RefCell;
use std::rc::Rc;

use presenter::map::report::{LeftToPage, Pressed, Reach};

/// Whom the map tells what the reader does.
pub struct Listeners {
    /// A shape is pressed.
    pub pressed: Rc<dyn Fn(Pressed)>,
    /// The map has been moved, and can be moved so.
    pub moved: Rc<dyn Fn(Reach)>,
    /// A turn of the wheel or a finger was left to the page around.
    pub left: Rc<dyn Fn(LeftToPage)>,
}

/// The present listeners. Copies are the same.
#[derive(Clone)]
pub struct Told(Rc<RefCell<Listeners>>);

impl Told {
    pub fn new(listeners: Listeners) -> Self {
        Self(Rc::new(RefCell::new(listeners)))
    }

    pub fn instead(&self, listeners: Listeners) {
        self.0.replace(listeners);
    }

    // A listener may have the map changed, so none is called while they are borrowed.

    pub fn pressed(&self, what: Pressed) {
        let tell = self.0.borrow().pressed.clone();
        tell(what);
    }

    pub fn moved(&self, reach: Reach) {
        let tell = self.0.borrow().moved.clone();
        tell(reach);
    }

    pub fn left(&self, what: LeftToPage) {
        let tell = self.0.borrow().left.clone();
        tell(what);
    }
}
