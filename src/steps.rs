//! CORE: work that can be done in steps, with a pause between them for a page that has to stay answerable.
//!
//! Such work is written once, with the pause left to its caller. Where nobody waits there is none.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// What comes of work whose pauses, if it has any, are over as soon as it is asked again.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}
