//! The hand-over: the app starts beside the initial view, unseen, and takes its place when it has as much to show.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use presenter::embed::options::Options;
use presenter::load::Load;

use super::initial_view::InitialView;
use super::preview_map::PreviewMap;
use crate::browser::schedule::{next_frame, yield_now};
use crate::ui::kit::progressive;
use crate::ui::parts::extras::ExtrasModule;
use crate::ui::shell::app::App;

/// Starts the app in time slices, then reads the files.
///
/// Much of what a slice takes is the browser compiling functions that are called for the first time. So the app is put
/// together part by part, each in a task of its own.
pub fn start(options: Options, initial: InitialView, preview: Option<Rc<PreviewMap>>, extras: fn() -> ExtrasModule) {
    let element = initial.live_element();
    let begin = move || {
        let app = App::start(options, extras());
        let owner = Owner::current().unwrap_or_default();
        let shell = app.clone();
        spawn_local(async move {
            for part in app.parts {
                yield_now().await;
                part.set(true);
            }
            yield_now().await;
            owner.with(|| {
                app.follow();
                hand_over(&app, initial, preview);
            });
            // What they bring finds all of it there.
            app.state.load_files();
        });
        shell.view()
    };
    mount_to(element, begin).forget();
}

/// Shows the live view: at once, if the reader waits for another view and sees nothing so far, else when both files have
/// come or failed and the map is there.
fn hand_over(app: &App, initial: InitialView, preview: Option<Rc<PreviewMap>>) {
    let app = app.clone();
    let initial = RefCell::new(Some(initial));
    // The map that the page shows goes over as it is; where there is none, one is drawn before.
    app.map.set_expected(preview.is_some());
    Effect::new(move |_| {
        let state = app.state;
        let is_loading = matches!(state.content(), Load::Loading) || matches!(state.geometry(), Load::Loading);
        let needs_outlines = !is_loading && state.geometry().ready().is_some() && state.content().ready().is_some();
        let is_outlined = state.outlines().is_some() || !needs_outlines;
        let is_waiting = is_loading || !is_outlined || app.map.is_awaited(state, &app.key.get());
        let is_nothing_seen = |initial: &InitialView| initial.is_other_asked_for() && !initial.is_alive();
        let may_show = |initial: &mut InitialView| !is_waiting || is_nothing_seen(initial);
        let Some(initial) = initial.borrow_mut().take_if(may_show) else { return };
        let is_nothing_seen = is_nothing_seen(&initial);
        let (app, preview) = (app.clone(), preview.clone());
        let show = move || {
            progressive::mark_seen();
            let take_map = || app.map.take_over(app.state, preview.and_then(|preview| preview.take()));
            app.is_link_followed.set(initial.make_way(take_map));
        };
        if is_nothing_seen {
            next_frame(show);
        } else {
            // No less than the page shows so far.
            progressive::when_complete(|| next_frame(show));
        }
    });
}
