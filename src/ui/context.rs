//! What every view needs: the state, the plan, the texts and the plan's own words.

use std::sync::Arc;

use crate::plan::model::Plan;
use crate::state::{AppState, Content};
use crate::text::{Terms, Texts};

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

    pub fn plan(&self) -> &Plan {
        &self.content.plan
    }
}
