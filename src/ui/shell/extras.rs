//! Which extras there are, and when they are loaded besides being opened: once the reader uses the page. So whoever only
//! looks at it does not fetch them, and whoever uses it has them also after the network is gone.

use crate::browser::listen;
use crate::ui::dialogs::{glossary, share, take_along};
use crate::ui::parts::extras::{Extras, ExtrasModule};
use crate::ui::views::{about, compare, matrix};

/// All of them. Whoever calls this has their code.
pub fn all() -> Extras {
    Extras {
        about: about::body,
        compare: compare::body,
        glossary: glossary::inside,
        matrix: matrix::body,
        share: share::inside,
        take_along: take_along::inside,
    }
}

/// Loads them once the reader presses something or types.
pub fn load_when_used(module: ExtrasModule) {
    listen::on_first_use(move || module.request());
}
