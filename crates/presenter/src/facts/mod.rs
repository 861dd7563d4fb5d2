//! Facts as markup: statements with their sources, advantages, actions, news, figures. Each is a function of the plan and
//! the texts; nothing here changes once it is shown.

pub mod action;
pub mod advantage;
pub mod card;
pub mod comparison;
pub mod figure;
pub mod glossary;
pub mod hit;
pub mod legend;
pub mod link;
pub mod news;
pub mod source;
pub mod statement;
pub mod timeline;
pub mod words;

use plan::model::Plan;

use crate::pages::Pages;
use crate::route::Route;
use crate::text::{Terms, Texts};

/// What facts are made of: the plan, the texts of a language, what the plan calls its levels in it, and the pages there are.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    pub plan: &'a Plan,
    pub texts: &'static Texts,
    pub terms: &'a Terms,
    /// The pages that links may lead to.
    pub pages: &'a Pages,
}

impl<'a> Shown<'a> {
    /// The address of a view, as a link has it.
    pub fn address(&self, route: &Route) -> String {
        self.pages.address(route, &self.texts.folder())
    }

    /// The language of the plan's words where it is not the interface's, for the attribute `lang`.
    pub fn lang(&self) -> Option<&'a str> {
        self.lang_of(None)
    }

    /// The same for an item that may have a language of its own.
    pub fn lang_of(&self, own: Option<&'a String>) -> Option<&'a str> {
        let lang = own.unwrap_or(&self.plan.lang);
        (!lang.is_empty() && !self.texts.speaks(lang)).then_some(lang.as_str())
    }
}

/// The id of an item's element, so that an address can lead to it.
pub fn element_id(id: &str) -> String {
    let mut element = "vis-".to_owned();
    element.push_str(id);
    element
}
