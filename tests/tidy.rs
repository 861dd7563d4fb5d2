//! The rules of the house, kept by reading the sources. Each rule is a function from a file to the
//! faults in it, and each is tried on a planted fault, so that a rule that sees nothing is noticed.
//!
//! | file | its rules |
//! | --- | --- |
//! | `rooms` | which room may name what, and that rooms know only those above them |
//! | `safety` | nothing that stops the program, says things to a console, or reads text as HTML |
//! | `waits` | nothing waits for a paint alone, and what is hidden at the start comes back by itself |
//! | `words` | every word of the interface is in `src/text`, and every text there is used |
//! | `changing` | what changes in the page after it has been rendered does so in one way |
//! | `blocked` | no class, id or file has a name that blockers hide or keep back |
//! | `accessibility` | every criterion of WCAG is in the table, with a proof that is there |
//! | `files` | a line on top of each file, their length, and what may stand in tracked files |

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read the sources has failed")]

#[path = "tidy/accessibility.rs"]
mod accessibility;
#[path = "tidy/blocked.rs"]
mod blocked;
#[path = "tidy/changing.rs"]
mod changing;
#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/rooms.rs"]
mod rooms;
#[path = "tidy/safety.rs"]
mod safety;
#[path = "tidy/source.rs"]
mod source;
#[path = "tidy/waits.rs"]
mod waits;
#[path = "tidy/words.rs"]
mod words;
