//! What the reader's device and settings ask for.

pub fn prefers_reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// A finger rather than a mouse.
pub fn is_coarse_pointer() -> bool {
    matches("(pointer: coarse)")
}

fn matches(query: &str) -> bool {
    super::window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}
