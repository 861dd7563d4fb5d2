//! Puts the explorer into an element of a page.

use leptos::mount::mount_to;

use crate::browser::{document, location};
use crate::options::{Address, DEFAULT_BOUNDARIES, DEFAULT_PLAN, Options};
use crate::ui::app::app;

/// The id of the element that the page keeps for the explorer.
pub const ELEMENT_ID: &str = "plan-explorer";

/// Puts the explorer into the page's element, in place of what stands there.
///
/// `data-plan` and `data-boundaries` on the element choose other files; `?plan=` and `?boundaries=`
/// in the page's address come before them.
pub fn mount() {
    if let Some(element) = document::by_id(ELEMENT_ID) {
        let host = |name: &str| element.get_attribute(name);
        let options = Options {
            plan: Address::choose(location::parameter("plan"), host("data-plan"), DEFAULT_PLAN),
            boundaries: Address::choose(location::parameter("boundaries"), host("data-boundaries"), DEFAULT_BOUNDARIES),
        };
        element.set_text_content(None);
        mount_to(element, move || app(options)).forget();
    }
}
