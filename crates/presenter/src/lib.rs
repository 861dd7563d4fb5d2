//! What is shown of a plan, as values. No browser and no Leptos: everything here is a function of a plan, its boundaries
//! and a route, and is tested natively.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`route`] | every view has an address, and every address a view |
//! | [`pages`] | which views are pages of the site, and their addresses |
//! | [`settle`] | a route by the ids of a plan |
//! | [`reading`] | the one reader of addresses: what programs and people make of them on the way |
//! | [`query`], [`word`], [`percent`] | what addresses consist of: pairs, words, encoded characters |
//! | [`text`] | every word of the interface, one file a language |
//! | [`map`] | what the map shows in a view (its scene), and pictures of it as SVG |
//! | [`html`], [`facts`] | markup that does not change once it is shown: statements, advantages, actions, news, figures |
//! | [`export`] | what a view lists, as a table and as files: CSV and JSON |
//! | [`embed`] | other people's pages: what they may ask for, messages, the lines that editors copy |
//! | [`spoken`] | what a screen reader says when something has changed |
//! | [`markup`] | elements as values, for files and for the page |
//! | [`load`] | how far a file has come, and why it failed |
//!
//! A view is chosen by a [`route::Route`], which is an address and back again:
//!
//! ```
//! use presenter::route::Route;
//!
//! let route = Route::parse("#/region/hallingdal?kommune=0617");
//! assert_eq!(route.to_hash(), "#/region/hallingdal?kommune=0617");
//! assert_eq!(route.selected_region().map(|id| id.as_str()), Some("hallingdal"));
//! ```

pub mod embed;
pub mod export;
pub mod facts;
pub mod html;
pub mod load;
pub mod map;
pub mod markup;
pub mod pages;
pub mod percent;
pub mod query;
pub mod reading;
pub mod route;
pub mod settle;
pub mod spoken;
pub mod text;
pub mod word;
