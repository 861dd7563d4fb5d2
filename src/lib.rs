//! The plan explorer: a regional plan on a map, entirely in the browser.
//!
//! The rooms, from the inside out; a room knows only those above it:
//!
//! | room | what it is for | what it may not know |
//! | --- | --- | --- |
//! | [`issue`], [`json`], [`load`], [`markup`], [`order`], [`query`], [`steps`] | faults, JSON, loading, elements, sorting, queries and work in steps | the browser |
//! | [`plan`] | the plan: reading, checking, choosing, searching | the browser |
//! | [`geo`] | boundaries: reading, joining, measuring | the browser |
//! | [`route`] | addresses | the browser |
//! | [`embed`] | the explorer in other people's pages: options, messages, snippets | the browser |
//! | [`text`] | every word of the interface | the browser |
//! | [`spoken`] | what readers hear who do not see a change | the browser |
//! | [`export`] | what a view shows, as tables and files for other programs | the browser |
//! | [`browser`] | the only room that talks to the browser itself | the plan |
//! | [`map`] | the scene (plain Rust), and Leaflet | Leptos |
//! | [`state`] | what is known now; the only writer | how it looks |
//! | [`ui`] | what the reader sees | Leaflet |
//! | [`rest`] | what is loaded after the start: all of the above that nothing else needs | |
//! | [`widget`] | putting it all into a page | |

pub mod browser;
pub mod embed;
pub mod export;
pub mod geo;
pub mod issue;
pub mod json;
pub mod load;
pub mod map;
pub mod markup;
pub mod order;
pub mod plan;
pub mod query;
pub mod rest;
pub mod route;
pub mod spoken;
pub mod state;
pub mod steps;
pub mod text;
pub mod ui;
pub mod widget;
