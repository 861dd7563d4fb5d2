//! Parts of any page. Nothing here knows a plan.

pub mod checkbox;
pub mod choice;
pub mod copy_field;
pub mod dialog;
pub mod dynamic;
pub mod fold;
pub mod more;
pub mod page;
pub mod progressive;
pub mod queue;
