//! What the reader sees. A view is a function of the plan and the route. It reads signals, and changes nothing itself:
//! links change the address, everything else calls a method of [`crate::state::AppState`].
//!
//! | room | what it is for | what it may not know |
//! | --- | --- | --- |
//! | [`kit`] | parts of any page: dialog, choice, progressive rendering | the plan, the state, the texts |
//! | [`parts`] | parts that several views share: statement, links, lists | views, the shell |
//! | [`views`] | one file or folder for each kind of address | other views' insides |
//! | [`dialogs`] | what opens over the page: share, take along, glossary | the shell |
//! | [`shell`] | around the views: header, footer, map panel, navigation, paper, the host page | |

pub mod dialogs;
pub mod kit;
pub mod parts;
pub mod shell;
pub mod views;
