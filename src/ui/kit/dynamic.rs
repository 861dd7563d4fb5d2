//! Parts of a view that follow the state. Here, and nowhere else, something in the page changes after it has been
//! rendered, other than by an attribute.
//!
//! Others change the page as well. A browser that translates it puts each text into an element of its own, so that the
//! node which was rendered is in the page no more, and whatever is written into it is seen by nobody. So no node is
//! written to: what has changed is made anew, and takes the place of all that stands between two marks, whoever put it
//! there.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use crate::browser::build;

/// What makes a part. Each closure is a type of its own, and for each type the compiler writes all of the rendering code
/// again. Behind a box they are all one type: that keeps some ten kilobytes out of the wasm.
type Make = Box<dyn FnMut() -> AnyView + Send>;

/// A part that is made anew whenever a signal changes that it has read.
pub fn dynamic(part: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    Dynamic(Box::new(part)).into_any()
}

/// A text that follows the signals that it has read.
pub fn dynamic_text<T: Into<String>>(text: impl Fn() -> T + Send + 'static) -> AnyView {
    let text: Box<dyn Fn() -> String + Send> = Box::new(move || text().into());
    dynamic(move || text().into_any())
}

struct Dynamic(Make);

/// What stands in the page between two marks.
struct Place {
    marks: [Node; 2],
    shown: RenderEffect<AnyViewState>,
}

/// Takes away what was rendered between the marks, and what others have made of it.
fn clear([start, end]: &[Node; 2], shown: &mut impl Mountable) {
    shown.unmount();
    build::empty_between(start, end);
}

impl Mountable for Place {
    fn unmount(&mut self) {
        clear(&self.marks, &mut self.shown);
        self.marks.iter().for_each(build::remove);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        let [start, end] = &self.marks;
        build::insert(start, parent, marker);
        self.shown.mount(parent, marker);
        build::insert(end, parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let [start, _] = &self.marks;
        build::parent(start).is_some_and(|parent| child.try_mount(&parent, Some(start)))
    }

    fn elements(&self) -> Vec<Element> {
        self.shown.elements()
    }
}

impl Render for Dynamic {
    type State = Place;

    fn build(mut self) -> Self::State {
        let marks = [(); 2].map(|()| Rndr::create_placeholder().into());
        let around = marks.clone();
        let shown = RenderEffect::new(move |before: Option<AnyViewState>| {
            let mut now = (self.0)().build();
            // Until it is put into a page, nothing has to make way.
            if let (Some(mut before), [_, end]) = (before, &around)
                && let Some(parent) = build::parent(end)
            {
                clear(&around, &mut before);
                now.mount(&parent, Some(end));
            }
            now
        });
        Place { marks, shown }
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Dynamic {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
        // What it makes has all its attributes already.
        self
    }
}

impl RenderHtml for Dynamic {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        mut self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        (self.0)().to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        // The live view stands beside the initial one and takes its place; nothing is hydrated.
        self.build()
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}
