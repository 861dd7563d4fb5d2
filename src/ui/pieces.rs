//! Long lists.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::later::{is_at_once, later};

/// Makes the view of what stands at a place of the list.
pub type Make = Arc<dyn Fn(usize) -> AnyView + Send + Sync>;

/// The things of a list: so many now, the others later, piece by piece.
pub fn in_pieces(all: Range<usize>, now: usize, piece: usize, make: &Make) -> AnyView {
    // Each piece is made inside the one before it: where none has to wait, a long list would be too deep.
    let now = if is_at_once() { all.len() } else { now };
    let end = all.start.saturating_add(now).min(all.end);
    let first: Vec<AnyView> = (all.start..end).map(|at| make(at)).collect();
    let rest = (end < all.end).then(|| {
        let make = make.clone();
        later(move || in_pieces(end..all.end, piece, piece, &make))
    });
    view! { {first} {rest} }.into_any()
}
