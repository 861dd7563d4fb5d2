//! The explorer inside other people's pages, as plain values.
//!
//! | file | what it is for |
//! | --- | --- |
//! | [`options`] | what a page or an address may ask of the explorer |
//! | [`place`] | views by names and values, as parameters, attributes and messages have them |
//! | [`message`] | what the explorer and its host say to one another |
//! | [`fit`] | whether the host gives the frame the height that it is told |
//! | [`snippet`] | the lines that put the explorer into a page |

pub mod fit;
pub mod message;
pub mod options;
pub mod place;
pub mod snippet;
