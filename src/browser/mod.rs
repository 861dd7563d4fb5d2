//! The only room that talks to the browser: addresses, requests, the document and its media.

pub mod clipboard;
pub mod dialog;
pub mod document;
pub mod fetch;
pub mod host;
pub mod listen;
pub mod location;
pub mod media;
pub mod size;
