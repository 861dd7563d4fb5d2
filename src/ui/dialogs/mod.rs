//! What opens over the page.

pub mod embed_form;
pub mod glossary;
pub mod share;
pub mod take_along;
pub mod worded;
