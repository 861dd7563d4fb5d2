//! The only room that talks to the browser: addresses, requests, the document and its media.

pub mod document;
pub mod fetch;
pub mod listen;
pub mod location;
pub mod media;
