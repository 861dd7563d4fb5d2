//! Long work that yields now and then, for a page that has to stay answerable.
//!
//! Such work is written once, and its caller says what yielding is. Where nobody waits it is nothing.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Runs work to its end whose yielding, if it yields at all, is over as soon as it is polled again.
pub fn run_to_end<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}
