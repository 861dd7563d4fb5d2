//! Parts that several views share.

pub mod action_list;
pub mod advantage;
pub mod advantages;
pub mod context;
pub mod dates;
pub mod explain;
pub mod key_figures;
pub mod legend;
pub mod links;
pub mod news_list;
pub mod notice;
pub mod page;
pub mod paper_places;
pub mod source_list;
pub mod statement;
pub mod status;
pub mod timeline;
pub mod words;
