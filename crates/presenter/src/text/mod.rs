//! Every word of the interface. One file a language; a text that a language lacks does not
//! compile. Words of the plan itself are data and stand in the plan file.

pub mod accessibility;
pub mod card;
pub mod command;
mod en;
pub mod hyphen;
pub mod missing;
mod nb;
mod nn;
mod norwegian;
mod number;
pub mod start;
mod texts;

use plan::model::{Plan, PlanTerms, Term};

pub use crate::text::texts::*;

/// The languages of the interface, each with its own name for itself. The first is the usual one.
pub const LANGUAGES: &[&Texts] = &[&nb::TEXTS, &nn::TEXTS, &en::TEXTS];

/// The texts in the language that a BCP 47 tag names, if there are any.
pub fn named(tag: &str) -> Option<&'static Texts> {
    LANGUAGES.iter().copied().find(|texts| texts.speaks(tag))
}

/// The texts in Norwegian bokmål.
pub fn bokmal() -> &'static Texts {
    &nb::TEXTS
}

/// The names of the levels, as the plan has them or as the language does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub region: Term,
    pub municipality: Term,
    pub advantage: Term,
    pub focus_area: Term,
    pub sub_goal: Term,
    pub action: Term,
}

impl Texts {
    /// The folder of a site's pages in this language: with a `/` at its end, or empty for the usual language.
    pub fn folder(&self) -> String {
        if self.lang == LANGUAGES[0].lang { String::new() } else { [self.lang, "/"].concat() }
    }

    /// Whether a BCP 47 tag names this language: `nb-NO` does for `nb`, and so does `no`.
    pub fn speaks(&self, tag: &str) -> bool {
        let primary = primary(tag);
        primary.eq_ignore_ascii_case(self.lang) || self.lang == "nb" && primary.eq_ignore_ascii_case("no")
    }

    /// What the plan calls its levels in this language, and the language's own words for the rest.
    ///
    /// A plan that has them in its own language only keeps them where that will do: either kind of
    /// Norwegian can be read in a sentence of the other, but not in an English one.
    pub fn terms_of(&self, plan: &Plan) -> Terms {
        let translated = plan.terms_in.iter().find(|other| self.speaks(&other.lang)).map(|other| &other.terms);
        let fits = self.speaks(&plan.lang) || self.is_norwegian() && is_norwegian(&plan.lang);
        let (own, usual) = (fits.then_some(&plan.terms), (self.terms)());
        let choose = |of: fn(&PlanTerms) -> &Option<Term>, usual: Term| {
            translated
                .and_then(|terms| of(terms).clone())
                .or_else(|| own.and_then(|terms| of(terms).clone()))
                .unwrap_or(usual)
        };
        Terms {
            region: choose(|terms| &terms.region, usual.region),
            municipality: choose(|terms| &terms.municipality, usual.municipality),
            advantage: choose(|terms| &terms.advantage, usual.advantage),
            focus_area: choose(|terms| &terms.focus_area, usual.focus_area),
            sub_goal: choose(|terms| &terms.sub_goal, usual.sub_goal),
            action: choose(|terms| &terms.action, usual.action),
        }
    }

    /// The title of a plan; of one that has none, the explorer's own name.
    pub fn title_of<'p>(&self, plan: &'p Plan) -> &'p str {
        if plan.title.text.is_empty() { self.app.name } else { &plan.title.text }
    }

    /// What a plan is called for short, by the same rule.
    pub fn name_of<'p>(&self, plan: &'p Plan) -> &'p str {
        if plan.short_name.is_empty() { self.title_of(plan) } else { &plan.short_name }
    }

    fn is_norwegian(&self) -> bool {
        is_norwegian(self.lang)
    }

    /// A word as a heading has it: with a capital letter.
    pub fn capitalised(&self, text: &str) -> String {
        capitalised(text)
    }
}

/// The language of a BCP 47 tag, without what narrows it down.
fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag).trim()
}

fn is_norwegian(tag: &str) -> bool {
    ["nb", "nn", "no"].iter().any(|norwegian| primary(tag).eq_ignore_ascii_case(norwegian))
}

/// With its first letter as a capital.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
