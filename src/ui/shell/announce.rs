//! Tells readers who do not see it what has changed, each time that something has.

use std::time::Duration;

use leptos::prelude::*;
use presenter::route::Route;
use presenter::spoken::{Moment, spoken};

use crate::browser::document;
use crate::state::{AppState, Arrival};
use crate::ui::parts::context::Context;
use crate::ui::views::{ViewKey, name, search};

/// How long everything has to stay as it is before it is spoken of: who types a word does not want to
/// hear of every letter.
const PAUSE: Duration = Duration::from_millis(400);

/// Says what has changed, each time that something has.
pub fn follow(app: AppState) {
    let heard = StoredValue::new(None::<Moment>);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        let (route, year) = (app.route(), app.map_year());
        if app.content().ready().is_none() {
            return;
        }
        let is_focus_kept = app.arrival() != Arrival::Link;
        let is_return = app.arrival() == Arrival::Return;
        let now = Moment { route, year, lang: app.texts().lang, is_focus_kept };
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if matches!(now.route, Route::Search(_)) && !app.is_ready_to_search() {
            // What is found cannot be counted yet.
            return;
        }
        let speaks_for_itself =
            heard.with_value(|heard| heard.as_ref().is_none_or(|before| is_announced_by_focus(before, &now)));
        if speaks_for_itself {
            heard.set_value(Some(now));
            app.hush();
            return;
        }
        let tell = move || {
            if let Some(before) = heard.try_update_value(|heard| heard.replace(now.clone())).flatten() {
                tell(app, &before, &now, is_return);
            }
        };
        waiting.set_value(set_timeout_with_handle(tell, PAUSE).ok());
    });
}

/// Whether the focus goes to another view's heading, which says it.
fn is_announced_by_focus(before: &Moment, now: &Moment) -> bool {
    let is_search = matches!(now.route, Route::Search(_));
    !now.is_focus_kept && !is_search && before.lang == now.lang && ViewKey::of(&before.route) != ViewKey::of(&now.route)
}

fn tell(app: AppState, before: &Moment, now: &Moment, is_return: bool) {
    // Inside somebody else's page, what that page does is not the reader's doing.
    let is_here = !app.is_embedded() || document::has_focus();
    let (content, geometry) = (app.content_now(), app.geometry_now());
    let Some(content) = content.ready().filter(|_| is_here) else { return };
    let cx = Context::new(app, content.clone());
    let hits = |words: &str| search::count(&cx, words);
    let borders = |year| geometry.ready().map_or(0, |geometry| geometry.boundaries.municipalities(year).len());
    // Whoever goes back comes to a link in the midst of a view, which does not say what view it is.
    let is_other = is_return && ViewKey::of(&before.route) != ViewKey::of(&now.route) && before.lang == now.lang;
    let text = if is_other && !matches!(now.route, Route::Search(_)) {
        Some(name(&cx, &now.route))
    } else {
        spoken(&content.plan, app.texts(), &hits, &borders, before, now)
    };
    match text {
        Some(text) => app.say(text),
        // What was said is no longer so.
        None => app.hush(),
    }
}
