//! Parts of a view that follow the state.

use leptos::prelude::*;

/// A part that is made anew whenever a signal changes that it has read.
///
/// Each closure is a type of its own, and for each type the compiler writes all of the rendering code
/// again. Behind a box they are all one type: that keeps some ten kilobytes out of the wasm.
pub fn dynamic(part: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let part: Box<dyn FnMut() -> AnyView + Send> = Box::new(part);
    part.into_any()
}
