//! What many readers never open: its code is a module of its own, loaded when it is opened, or once the page is in use.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::context::Context;
use super::notice;
use crate::ui::kit::dynamic::dynamic;
use crate::ui::kit::progressive::Hold;

/// Renders one of the extras.
pub type Extra = fn(&Context) -> AnyView;

/// The extras, as the module hands them over.
#[derive(Debug, Clone, Copy)]
pub struct Extras {
    pub about: Extra,
    pub compare: Extra,
    pub glossary: Extra,
    pub matrix: Extra,
    pub share: Extra,
    pub take_along: Extra,
}

/// The extras on their way.
pub type Loading = Pin<Box<dyn Future<Output = Result<Extras, Missing>>>>;

/// Why the extras did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Trying again may help.
    NotNow,
    /// The page has been published anew, and they are gone from the server.
    Outdated,
}

/// How the extras are loaded, and how far they have come. Copies are the same.
#[derive(Clone, Copy)]
pub struct ExtrasModule {
    load: fn() -> Loading,
    state: RwSignal<State>,
}

#[derive(Debug, Clone, Copy)]
enum State {
    NotYet,
    Loading,
    Ready(Extras),
    Failed(Missing),
}

impl ExtrasModule {
    /// To be loaded when they are asked for.
    pub fn later(load: fn() -> Loading) -> Self {
        Self { load, state: RwSignal::new(State::NotYet) }
    }

    /// There already.
    pub fn ready(extras: Extras) -> Self {
        Self { load: || Box::pin(async { Err(Missing::NotNow) }), state: RwSignal::new(State::Ready(extras)) }
    }

    /// Loads them, unless they are there or on their way.
    pub fn request(self) {
        if !matches!(self.state.get_untracked(), State::NotYet | State::Failed(_)) {
            return;
        }
        self.state.set(State::Loading);
        spawn_local(async move {
            let loaded = (self.load)().await;
            self.state.try_set(loaded.map_or_else(State::Failed, State::Ready));
        });
    }

    /// One of the extras, or what is said in its place until it is there.
    pub fn view(self, cx: &Context, which: fn(&Extras) -> Extra) -> AnyView {
        self.request();
        let cx = cx.clone();
        let mut hold: Option<Hold> = None;
        dynamic(move || {
            let t = cx.texts;
            match self.state.get() {
                State::Ready(extras) => {
                    release(hold.take());
                    untrack(|| which(&extras)(&cx))
                }
                State::Failed(why) => {
                    release(hold.take());
                    match why {
                        Missing::NotNow => notice::part_failed(t, move || self.request()),
                        Missing::Outdated => notice::outdated(t),
                    }
                }
                State::NotYet | State::Loading => {
                    hold.get_or_insert_with(Hold::begin);
                    notice::on_its_way(t, t.notice.part_loading)
                }
            }
        })
    }
}

/// What has come keeps the page busy by itself as soon as it is rendered.
fn release(hold: Option<Hold>) {
    // Who has waited for nothing keeps nobody waiting; nor is there anybody where views are written.
    let Some(hold) = hold else { return };
    spawn_local(async move {
        tick().await;
        drop(hold);
    });
}

/// One of the extras of the explorer around, or what is said in its place until it is there.
pub fn view(cx: &Context, which: fn(&Extras) -> Extra) -> AnyView {
    use_context::<ExtrasModule>().map(|module| module.view(cx, which)).into_any()
}
