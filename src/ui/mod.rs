//! What the reader sees, one component a file. The only room that knows Leptos, besides the state.
//!
//! A view is a function of the plan and the address. It reads signals, and changes nothing itself:
//! links change the address, everything else calls a method of [`crate::state::AppState`].

mod about;
mod action_list;
mod advantage;
mod advantages;
mod announce;
pub mod app;
mod checkbox;
mod choice;
mod compare;
mod context;
mod copy_field;
mod data_issues;
mod dialog;
mod dynamic;
mod embed_form;
mod focus_area;
mod footer;
mod glossary;
mod header;
mod host;
mod key_figures;
mod language;
mod later;
mod legend;
mod links;
mod live_map;
mod map_panel;
mod matrix;
mod more;
mod navigation;
mod news;
mod news_list;
mod news_pages;
mod notice;
mod overview;
mod page;
mod paper;
mod paper_places;
mod pieces;
mod queue;
mod region;
mod search;
mod share;
mod source_list;
mod statement;
mod status;
mod take_along;
mod timeline;
mod unknown;
mod view;
mod words;
