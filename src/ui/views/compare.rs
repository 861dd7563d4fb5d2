//! Two regions side by side.

use leptos::prelude::*;
use plan::model::RegionId;
use plan::select::compare;
use presenter::facts::comparison;
use presenter::route::Route;

use crate::state::Arrival;
use crate::ui::kit::choice::{self, Entry};
use crate::ui::kit::dynamic::dynamic;
use crate::ui::parts::context::Context;
use crate::ui::parts::fixed::fixed;
use crate::ui::parts::notice;

/// What stands below the heading.
pub fn body(cx: &Context) -> AnyView {
    let t = cx.texts;
    let pair = pair_now(cx);
    if cx.plan().regions.len() < 2 {
        return notice::empty(t.notice.nothing, ().into_any());
    }
    view! {
        <form class="filters" on:submit=move |event| event.prevent_default()>
            {side_choice(cx, "compare-first", t.compare.first, pair, Choice::First)}
            {side_choice(cx, "compare-second", t.compare.second, pair, Choice::Second)}
        </form>
        {sides(cx, pair)}
    }
    .into_any()
}

type Pair = (Option<RegionId>, Option<RegionId>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    First,
    Second,
}

fn pair_now(cx: &Context) -> Memo<Pair> {
    let app = cx.app;
    Memo::new(move |_| match app.route() {
        Route::Compare { first, second } => (first, second),
        _ => (None, None),
    })
}

fn side_choice(cx: &Context, id: &'static str, label: &'static str, pair: Memo<Pair>, side: Choice) -> AnyView {
    let app = cx.app;
    let chosen = Signal::derive(move || {
        let id = match side {
            Choice::First => pair.get().0,
            Choice::Second => pair.get().1,
        };
        id.map(|id| id.to_string()).unwrap_or_default()
    });
    let regions = cx
        .plan()
        .regions
        .iter()
        .map(|region| Entry::new(region.id.to_string(), region.name.clone()).in_lang(cx.lang()));
    let entries = std::iter::once(Entry::new("", cx.texts.compare.choose)).chain(regions);
    let choose = move |value: String| {
        let value = (!value.is_empty()).then(|| RegionId::new(&value));
        let (first, second) = pair.get_untracked();
        let route = match side {
            Choice::First => Route::Compare { first: value, second },
            Choice::Second => Route::Compare { first, second: value },
        };
        app.go(route, Arrival::Link);
    };
    choice::field(id, label.to_owned(), entries.collect(), chosen, Box::new(choose))
}

fn sides(cx: &Context, pair: Memo<Pair>) -> AnyView {
    let cx = cx.clone();
    dynamic(move || {
        let t = cx.texts;
        match pair.get() {
            (Some(one), Some(other)) if one == other => notice::empty((t.compare.same)(&cx.terms), ().into_any()),
            (Some(one), Some(other)) => match compare(cx.plan(), &one, &other) {
                Some(pair) => fixed(comparison::table(cx.shown(), &pair)),
                None => notice::empty((t.compare.choose_two)(&cx.terms), ().into_any()),
            },
            _ => notice::empty((t.compare.choose_two)(&cx.terms), ().into_any()),
        }
    })
}
