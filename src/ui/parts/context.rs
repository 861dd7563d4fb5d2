//! What every view needs: the state, the plan, the texts and the plan's own words.

use std::sync::Arc;

use plan::model::Plan;
use presenter::facts::Shown;
use presenter::route::Route;
use presenter::text::{Terms, Texts};

use crate::state::{AppState, Content};

/// The language of the plan's words where it is not the interface's, as soon as there is a plan.
pub fn plan_lang(app: AppState) -> Option<String> {
    Context::new(app, app.content().ready()?.clone()).lang()
}

#[derive(Clone)]
pub struct Context {
    pub app: AppState,
    pub content: Arc<Content>,
    pub texts: &'static Texts,
    pub terms: Arc<Terms>,
}

impl Context {
    pub fn new(app: AppState, content: Arc<Content>) -> Self {
        let texts = app.texts();
        let terms = Arc::new(texts.terms_of(&content.plan));
        Self { app, content, texts, terms }
    }

    /// The plan with its texts and terms, as `presenter::facts` needs them.
    pub fn shown(&self) -> Shown<'_> {
        Shown { plan: &self.content.plan, texts: self.texts, terms: &self.terms, pages: self.app.pages() }
    }

    /// The address of a view, as a link has it.
    pub fn address(&self, route: &Route) -> String {
        self.shown().address(route)
    }

    /// The language of the plan's words where it is not the interface's, for the attribute `lang`.
    pub fn lang(&self) -> Option<String> {
        self.lang_of(None)
    }

    /// The same for an item that may have a language of its own.
    pub fn lang_of(&self, own: Option<&String>) -> Option<String> {
        self.shown().lang_of(own).map(ToOwned::to_owned)
    }

    pub fn plan(&self) -> &Plan {
        &self.content.plan
    }
}
