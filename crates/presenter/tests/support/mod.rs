//! What tests of addresses share. Each uses a part of it.
#![allow(dead_code, reason = "each test file is a program of its own")]

pub mod changes;

use presenter::embed::options::Options;
use presenter::query::Query;
use presenter::route::Route;

/// The address of the view that stands at an address, in the explorer's own words.
pub fn at(hash: &str) -> String {
    Route::at(hash, &Route::Overview).to_hash()
}

/// The same of the view that the parameters before the `#` ask for.
pub fn start(parameters: &str) -> String {
    Options::read(&Query::of_page(parameters, ""), |_| None).start.to_hash()
}

/// Numbers that look random and are the same each time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `sides`.
    pub fn throw(&mut self, sides: usize) -> usize {
        // Marsaglia's xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or_default()
    }

    pub fn pick<T: Copy>(&mut self, among: &[T]) -> T {
        among[self.throw(among.len())]
    }
}

/// An address of the plan.
pub fn address_of_any_view(dice: &mut Dice) -> &'static str {
    dice.pick(&[
        "#/",
        "#/region/hallingdal",
        "#/region/kongsbergregionen?del=numedal",
        "#/region/hallingdal?kommune=0617&vis=hal-reiseliv",
        "#/innsatsomrade/kompetanse",
        "#/fortrinn?region=hallingdal&innsatsomrade=kompetanse",
        "#/nyheter?region=midt-buskerud&aar=2016",
        "#/sammenlign?region=hallingdal&med=vestviken",
        "#/sok?q=n%C3%A6ring%20%26%20milj%C3%B8",
        "#/om/kilder",
        "#/finnes-ikke",
        "?view=news&region=hallingdal&year=2016",
    ])
}

/// What may come into an address.
const BITS: [&str; 28] = [
    "%",
    "%2",
    "%25",
    "%E5",
    "%C3",
    "%00",
    "%23",
    "&",
    "&amp;",
    "%26",
    "=",
    "?",
    "/",
    "#",
    "!",
    "+",
    ";",
    ".",
    "»",
    "å",
    "\u{30A}",
    "\u{AD}",
    "\u{202E}",
    "\u{0}",
    "\u{FFFD}",
    "😀",
    "-",
    "__proto__",
];

/// An address with one to five random changes.
pub fn garbled(dice: &mut Dice, address: impl Fn(&mut Dice) -> &'static str) -> String {
    let mut text: Vec<char> = address(dice).chars().collect();
    for _ in 0..=dice.throw(5) {
        let (one, other) = (dice.throw(text.len() + 1), dice.throw(text.len() + 1));
        let (from, to) = (one.min(other), one.max(other));
        match dice.throw(7) {
            0 | 1 => drop(text.splice(from..from, dice.pick(&BITS).chars())),
            2 => drop(text.drain(from..to.min(from + 3))),
            3 => text.truncate(to),
            4 => text[from..to].reverse(),
            5 => text.extend_from_within(from..to),
            _ => text[from..to].iter_mut().for_each(|letter| *letter = letter.to_ascii_uppercase()),
        }
    }
    text.into_iter().collect()
}
