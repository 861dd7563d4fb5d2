//! What the colours of a picture of the map mean.

use plan::model::Plan;
use plan::select::{shade, support};

use super::look::{RegionState, SHADES};
use super::palette;
use super::scene::Scene;
use crate::route::Route;
use crate::text::Texts;

/// The colours of a picture with what each stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub title: String,
    /// A colour and its meaning.
    pub entries: Vec<(&'static str, String)>,
}

/// The shades with their numbers where the map counts; else the regions with their names.
pub fn key(plan: &Plan, scene: &Scene, route: &Route, texts: &Texts) -> Key {
    let terms = texts.terms_of(plan);
    match route {
        Route::FocusArea { id, .. } if plan.focus_area(id).is_some() => {
            let most = support(plan, id).iter().map(|(_, count)| *count).max().unwrap_or(0);
            let entries = ranges(most).into_iter().map(|(step, text)| (palette::SHADE_COLOURS[step], text));
            Key { title: texts.capitalised(&terms.advantage.many), entries: entries.collect() }
        }
        _ => {
            let named = scene.regions.iter().filter_map(|look| {
                let is_dimmed = look.state == RegionState::Dimmed;
                let name = &plan.region(&look.id)?.name;
                (!is_dimmed).then(|| (palette::region(look.index, look.state), name.clone()))
            });
            Key { title: texts.capitalised(&terms.region.many), entries: named.collect() }
        }
    }
}

/// The shades in use up to the largest number, each with the numbers that it stands for: 0, 1–2, 3.
fn ranges(most: usize) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for count in 0..=most {
        let shade = shade(count, most, SHADES);
        match found.last_mut() {
            Some((last, _, to)) if *last == shade => *to = count,
            _ => found.push((shade, count, count)),
        }
    }
    let text = |from: usize, to: usize| {
        let mut text = from.to_string();
        if to > from {
            text.push('–');
            text.push_str(&to.to_string());
        }
        text
    };
    found.into_iter().map(|(shade, from, to)| (shade, text(from, to))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_shade_in_use_has_its_numbers() {
        let texts = |most| ranges(most).into_iter().map(|(_, text)| text).collect::<Vec<_>>();
        assert_eq!(texts(0), ["0"]);
        assert_eq!(texts(3), ["0", "1", "2", "3"]);
        assert_eq!(texts(6), ["0", "1", "2–3", "4", "5–6"]);
        assert_eq!(ranges(2).into_iter().map(|(shade, _)| shade).collect::<Vec<_>>(), [0, 2, 4]);
    }
}
