//! About the plan: its goal, how it came about, who stood behind it, what is uncertain, and where
//! all of it comes from.

use leptos::prelude::*;
use plan::model::{Section, Source, Statement};
use plan::order::distinct;
use presenter::facts::statement::{self, SmallPrint};
use presenter::facts::{element_id, source};
use presenter::route::Route;
use presenter::text::hyphen::hyphenated;

use crate::ui::kit::dynamic::dynamic;
use crate::ui::parts::context::Context;
use crate::ui::parts::fixed::fixed;
use crate::ui::parts::timeline;

/// The heading of a part, with its language where that is not the interface's.
type Title = (String, Option<String>);

/// What stands below the heading.
pub fn body(cx: &Context) -> AnyView {
    let (plan, t) = (cx.plan(), cx.texts);
    let all: Vec<&Source> = plan.sources.iter().collect();
    let mut parts: Vec<(String, Title, AnyView)> = Vec::new();
    let goals = goals(cx);
    if !goals.is_empty() {
        parts.push(("mal".to_owned(), (t.about.goal.to_owned(), None), goals.into_any()));
    }
    parts.extend(
        plan.about
            .iter()
            .filter(|section| !section.statements.is_empty())
            .map(|section| (section.id.clone(), (section.title.clone(), cx.lang()), statements(cx, section))),
    );
    if let Some(partners) = partners(cx) {
        parts.push(("partnere".to_owned(), (t.about.partners.to_owned(), None), partners));
    }
    if !plan.timeline.is_empty() {
        let folded = timeline::folded(cx, t.about.show_timeline, asks_for(cx, "tidslinje"));
        parts.push(("tidslinje".to_owned(), (t.timeline.title.to_owned(), None), folded));
    }
    if !all.is_empty() {
        let folded = folded(cx, "kilder", (t.about.show_sources)(all.len()), fixed(source::list(cx.shown(), &all)));
        parts.push(("kilder".to_owned(), (t.about.sources.to_owned(), None), folded));
    }
    parts.push(("kart".to_owned(), (t.about.credits.to_owned(), None), credits(cx)));

    let contents: Vec<AnyView> = parts
        .iter()
        .map(|(id, (title, lang), _)| {
            let route = Route::About { section: Some(id.clone()) };
            let title = hyphenated(title).into_owned();
            view! { <li><a class="ds-link" href=cx.address(&route) lang=lang.clone()>{title}</a></li> }.into_any()
        })
        .collect();
    let sections: Vec<AnyView> = parts
        .into_iter()
        .map(|(id, (title, lang), content)| {
            view! {
                <section>
                    <h2 class="ds-heading" data-size="md" id=element_id(&id) tabindex="-1" lang=lang>{hyphenated(&title).into_owned()}</h2>
                    {content}
                </section>
            }
            .into_any()
        })
        .collect();
    view! {
        {(!plan.title.text.is_empty()).then(|| fixed(statement::paragraph(cx.shown(), &plan.title)))}
        <nav aria-label=t.about.contents><ul class="ds-list">{contents}</ul></nav>
        {sections}
    }
    .into_any()
}

/// Something long, unfolded when the address asks for it.
fn folded(cx: &Context, id: &'static str, title: String, content: AnyView) -> AnyView {
    view! {
        <details class="ds-details" open=asks_for(cx, id)>
            <summary>{title}</summary>
            <div>{content}</div>
        </details>
    }
    .into_any()
}

/// Whether the address asks for a section.
fn asks_for(cx: &Context, id: &'static str) -> impl Fn() -> bool + use<> {
    let app = cx.app;
    move || matches!(app.route(), Route::About { section: Some(section) } if section == id)
}

/// Vision, goal and purpose, each named.
fn goals(cx: &Context) -> Vec<AnyView> {
    let (plan, t) = (cx.plan(), cx.texts);
    let named: [(&str, &Option<Statement>); 5] = [
        (t.about.vision, &plan.vision),
        (t.about.main_goal, &plan.goal),
        (t.about.main_goal_explained, &plan.goal_explained),
        (t.about.purpose, &plan.purpose),
        (t.about.adoption, &plan.adoption),
    ];
    named
        .into_iter()
        .filter_map(|(title, statement)| {
            let statement = statement.as_ref()?;
            let text = fixed(statement::paragraph(cx.shown(), statement));
            Some(view! { <h3 class="ds-heading" data-size="xs">{title.to_owned()}</h3> {text} }.into_any())
        })
        .collect()
}

fn statements(cx: &Context, section: &Section) -> AnyView {
    let list = fixed(statement::list(cx.shown(), &section.statements));
    if section.caution {
        view! { <div class="ds-alert notice" data-color="warning">{list}</div> }.into_any()
    } else {
        list
    }
}

fn partners(cx: &Context) -> Option<AnyView> {
    let partners: Vec<_> = cx.plan().actors.iter().filter(|actor| actor.partner).collect();
    let names: Vec<AnyView> = partners
        .iter()
        .map(|actor| view! { <li lang=cx.lang()>{hyphenated(&actor.name).into_owned()}</li> }.into_any())
        .collect();
    let sources = distinct(partners.iter().flat_map(|actor| actor.sources.iter().cloned()).collect());
    (!names.is_empty()).then(|| {
        view! { <ul class="ds-list">{names}</ul> {fixed(statement::small_print(cx.shown(), &SmallPrint::default(), &sources))} }.into_any()
    })
}

/// Whom to thank for maps and coordinates.
fn credits(cx: &Context) -> AnyView {
    let cx = cx.clone();
    dynamic(move || {
        let map = cx.app.geometry().ready().and_then(|geometry| geometry.boundaries.attribution.clone());
        let lines: Vec<AnyView> = map
            .iter()
            .chain(&cx.plan().credits)
            .map(|line| view! { <li lang=cx.lang()>{line.clone()}</li> }.into_any())
            .collect();
        view! { <ul class="ds-list">{lines} <li>{cx.texts.about.leaflet}</li></ul> }.into_any()
    })
}
