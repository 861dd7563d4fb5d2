//! Markup that does not change, as a view. It is put into the page in one call, and is one piece to Leptos.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use presenter::html::Html;

use crate::browser::build;

/// Some markup, as a part of a view.
pub fn fixed(html: Html) -> AnyView {
    Fixed(html).into_any()
}

/// The same, where there is any.
pub fn maybe_fixed(html: Option<Html>) -> AnyView {
    html.map_or_else(|| ().into_any(), fixed)
}

struct Fixed(Html);

/// What stands in the page.
struct Nodes(Vec<Node>);

impl Mountable for Nodes {
    fn unmount(&mut self) {
        self.0.iter().for_each(build::remove);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.iter().for_each(|node| build::insert(node, parent, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let place = self.0.first().and_then(|first| Some((first, build::parent(first)?)));
        place.is_some_and(|(first, parent)| child.try_mount(&parent, Some(first)))
    }

    fn elements(&self) -> Vec<Element> {
        // Whoever asks wants to give elements attributes; these have theirs.
        Vec::new()
    }
}

impl Render for Fixed {
    type State = Nodes;

    fn build(self) -> Self::State {
        Nodes(build::build(&self.0))
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Fixed {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
        // It has all its attributes already.
        self
    }
}

impl RenderHtml for Fixed {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        buf.push_str(&self.0.write());
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        // The live view stands beside the initial one and takes its place; nothing is hydrated.
        self.build()
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}
