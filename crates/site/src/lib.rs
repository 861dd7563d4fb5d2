//! The pages of a site: each view of a plan as HTML, in each language. Written by the components that show the views in
//! the browser, so that both say the same.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`subject`] | what is written about: a page of a site |
//! | [`names`] | the names of the files beside each page |
//! | [`data`] | the plan and its boundaries, read once for all pages |
//! | [`earlier`] | what the site was before: its address, and pages that are gone |
//! | [`template`] | the page that the build leaves, and what is filled in |
//! | [`body`] | a view as HTML, with its map drawn |
//! | [`head`] | what a page says of itself: title, description, languages, card |
//! | [`notes`] | what a page says while it starts, and where it cannot |
//! | [`oembed`] | what sites are answered where its address is pasted |
//! | [`structured`] | the same for programs, in the words of schema.org |
//! | [`sitemap`] | the list of all pages, and what robots are told |
//! | [`write`](mod@write) | all files of a site |

pub mod body;
pub mod data;
pub mod earlier;
pub mod head;
pub mod names;
pub mod notes;
pub mod oembed;
pub mod sitemap;
pub mod structured;
pub mod subject;
pub mod template;
pub mod write;
