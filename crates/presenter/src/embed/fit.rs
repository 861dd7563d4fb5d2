//! Whether the host page gives the frame the height that it is told, as far as that can be seen from inside.
//!
//! Somebody who promises it may not keep it: a style sheet says `max-height`, a script comes too late. And somebody who
//! promises nothing may do it all the same. So the frame's own height counts, and a promise only until there was time
//! to keep it. What does not fit must have its scroll bar.

/// How far a frame may be from the height it was told, in CSS pixels: zoomed pages round.
const TOLERANCE: u32 = 2;

/// What the frame was told to be, what it is, and what follows from both. All heights are in CSS pixels.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fit {
    /// The height that the host has been told last.
    told: u32,
    /// The frame's own height when it was looked at last.
    frame: u32,
    /// Whether somebody has promised to give the frame its height, or has been seen doing it.
    is_given: bool,
    /// Whether the host has had its time with a height, and did not give it.
    is_refused: bool,
    is_fitted: bool,
}

impl Fit {
    /// Whether the frame is as high as what is in it and stays so, so that it needs no scroll bar.
    pub fn is_fitted(self) -> bool {
        self.is_fitted
    }

    /// Somebody gives the frame its height, as they say. They are believed once.
    pub fn promise(&mut self) {
        self.is_fitted |= !self.is_given;
        self.is_given = true;
    }

    /// The host has been told a height. It is believed to give this one as well, unless it did not give the last.
    pub fn tell(&mut self, height: u32) {
        self.told = height;
        self.is_fitted |= self.is_given && !self.is_refused;
    }

    /// The frame has another height than before. One that was cut off gets the time that [`Self::settle`] ends.
    pub fn resize(&mut self, frame: u32) {
        let was = std::mem::replace(&mut self.frame, frame);
        self.is_given |= was != frame && frame.abs_diff(self.told) <= TOLERANCE;
        if self.is_given && self.is_enough() {
            self.is_fitted = true;
            self.is_refused = false;
        }
    }

    /// There was time to give the frame its height.
    pub fn settle(&mut self, frame: u32) {
        self.resize(frame);
        self.is_fitted = self.is_given && self.is_enough();
        self.is_refused = self.told > 0 && !self.is_enough();
    }

    fn is_enough(self) -> bool {
        self.told > 0 && self.frame + TOLERANCE >= self.told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A frame of 700 pixels with somebody around it who has promised, after it has said how high it would be.
    fn promised(told: u32) -> Fit {
        let mut fit = Fit::default();
        fit.resize(700);
        fit.promise();
        fit.tell(told);
        fit
    }

    #[test]
    fn who_keeps_a_promise_is_believed_all_the_time() {
        let mut fit = promised(7554);
        assert!(fit.is_fitted());
        fit.resize(7554);
        fit.settle(7554);
        assert!(fit.is_fitted());
        fit.tell(9000);
        assert!(fit.is_fitted(), "a scroll bar that comes and goes would change the width");
        fit.resize(9000);
        fit.settle(9000);
        assert!(fit.is_fitted());
    }

    #[test]
    fn who_gives_no_height_gets_a_scroll_bar() {
        let mut fit = promised(7554);
        fit.resize(400);
        fit.settle(400);
        assert!(!fit.is_fitted());
        fit.promise();
        assert!(!fit.is_fitted(), "the same promise again counts for nothing");
        fit.tell(9000);
        assert!(!fit.is_fitted(), "nor does it for another view");
    }

    #[test]
    fn who_stops_giving_it_gets_a_scroll_bar() {
        let mut fit = promised(900);
        fit.settle(900);
        fit.tell(2000);
        fit.settle(900);
        assert!(!fit.is_fitted());
    }

    #[test]
    fn who_keeps_a_promise_late_is_believed_then() {
        let mut fit = promised(7554);
        fit.settle(700);
        assert!(!fit.is_fitted());
        fit.resize(7554);
        assert!(fit.is_fitted());
    }

    #[test]
    fn who_gives_the_height_without_a_word_is_seen() {
        let mut fit = Fit::default();
        fit.resize(700);
        fit.tell(7554);
        fit.settle(700);
        assert!(!fit.is_fitted());
        fit.resize(7553);
        assert!(fit.is_fitted());
    }

    #[test]
    fn a_fixed_frame_that_happens_to_be_high_enough_is_none_that_fits() {
        let mut fit = Fit::default();
        fit.resize(700);
        fit.tell(500);
        fit.settle(700);
        assert!(!fit.is_fitted());
    }

    #[test]
    fn whoever_waits_long_for_the_plan_can_scroll_and_the_promise_still_holds() {
        let mut fit = Fit::default();
        fit.promise();
        fit.settle(700);
        assert!(!fit.is_fitted());
        fit.tell(7554);
        assert!(fit.is_fitted());
    }
}
