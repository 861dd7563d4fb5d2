//! The list of all texts, group by group. Each language fills it in.

use plan::date::PlanDate;
use plan::issue::Problem;
use plan::model::{MunicipalityName, Term};

use crate::{load::LoadError, text::Terms};

/// All texts of one language. Functions are for sentences that hold a name or a number.
pub struct Texts {
    /// The language as a BCP 47 tag.
    pub lang: &'static str,
    /// What the language calls itself.
    pub language: &'static str,
    /// What the levels are called unless the plan says otherwise.
    pub terms: fn() -> Terms,
    /// «4. februar 2016», «februar 2016» or «2016».
    pub date: fn(PlanDate) -> String,
    /// «Gol, Ål og Hol»
    pub list: fn(&[&str]) -> String,
    /// «9 fortrinn»
    pub count: fn(usize, &Term) -> String,
    /// «67 016» or «2,95»
    pub number: fn(f64) -> String,
    /// «2,95 millioner kroner»
    pub kroner: fn(f64) -> String,
    /// What was wrong with a file, and what to do about it.
    pub load_error: fn(&LoadError) -> String,
    /// What is wrong at a place in a file, and what to do about it.
    pub problem: fn(&Problem) -> String,
    pub app: App,
    pub nav: Nav,
    pub notice: Notice,
    pub issues: Issues,
    pub map: Map,
    pub spoken: Spoken,
    pub fact: Fact,
    pub action: Action,
    pub overview: Overview,
    pub region: Region,
    pub focus_area: FocusArea,
    pub legend: Legend,
    pub matrix: Matrix,
    pub news: News,
    pub timeline: Timeline,
    pub compare: Compare,
    pub search: Search,
    pub about: About,
    pub source_list: SourceList,
    pub unknown: Unknown,
    pub share: Share,
    pub glossary: Glossary,
    pub export: Export,
    pub paper: Paper,
}

/// What stands above something to choose from.
pub struct Lead {
    pub says: String,
    /// What the reader can do. Paper has nothing to press, and does without.
    pub asks: String,
}

pub struct App {
    /// The name until the plan has told its own.
    pub name: &'static str,
    pub no_tracking: &'static str,
    /// The page that tells how accessible the explorer is, and its file.
    pub accessibility: &'static str,
    pub accessibility_page: &'static str,
    /// A link to whoever takes reports.
    pub feedback: &'static str,
}

pub struct Nav {
    pub label: &'static str,
    pub skip: &'static str,
    pub overview: &'static str,
    pub matrix: &'static str,
    pub news: &'static str,
    pub compare: &'static str,
    pub about: &'static str,
    pub back: &'static str,
    /// A link from a frame to the explorer's own page.
    pub own_window: &'static str,
    /// Closes a dialog.
    pub close: &'static str,
    /// What the switch between languages is for.
    pub language: &'static str,
}

pub struct Notice {
    pub loading: &'static str,
    pub plan_failed: &'static str,
    pub map_failed: &'static str,
    pub list_still_works: &'static str,
    /// The plan has none of what a view is for.
    pub nothing: &'static str,
    /// The map file is sound, but the plan has no region that it could show.
    pub map_empty: &'static str,
    pub map_impossible: &'static str,
    /// A part of the program is on its way, or did not come.
    pub part_loading: &'static str,
    pub part_failed: &'static str,
    /// The page has been published anew since it was opened, and what it needs is gone.
    pub outdated: &'static str,
    pub reload: &'static str,
    pub try_again: &'static str,
}

pub struct Issues {
    pub title: fn(usize) -> String,
    pub lead: &'static str,
    pub error: &'static str,
    pub warning: &'static str,
    pub line: fn(u32) -> String,
    /// How many there are beyond those that are listed.
    pub more: fn(usize) -> String,
}

pub struct Map {
    pub label: &'static str,
    pub loading: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    /// The buttons that move the map, as one thing with a name.
    pub pan: &'static str,
    pub pan_west: &'static str,
    pub pan_north: &'static str,
    pub pan_south: &'static str,
    pub pan_east: &'static str,
    pub whole: &'static str,
    pub options: &'static str,
    pub wheel_hint: &'static str,
    pub finger_hint: &'static str,
    /// A region's municipalities, as one thing with a name.
    pub municipalities_of: fn(&Terms, &str) -> String,
    pub today_switch: fn(&Terms, &str) -> String,
    pub background_switch: fn(&str) -> String,
}

/// What is said to readers who do not see what has changed.
pub struct Spoken {
    /// The language's own name for itself.
    pub language: fn(&str) -> String,
    /// A name, and how many advantages there are.
    pub chosen: fn(&str, &str) -> String,
    pub whole: fn(&str, &str) -> String,
    pub whole_map: &'static str,
    pub base_year: fn(&Terms, &str) -> String,
    /// How many municipalities, and of which year.
    pub today: fn(&str, &str) -> String,
    pub compared: fn(&str, &str) -> String,
}

pub struct Fact {
    pub source: &'static str,
    pub sources: &'static str,
    pub as_of: fn(&str) -> String,
    pub own_words: &'static str,
    /// A figure that was worked out from the source's figures.
    pub derived: &'static str,
    pub disputed: &'static str,
    pub strength_medium: &'static str,
    pub strength_weak: &'static str,
    pub link_stated: &'static str,
    pub link_editorial: &'static str,
}

pub struct Action {
    pub when: &'static str,
    pub amount: &'static str,
    pub who: &'static str,
    pub place: &'static str,
    pub under: &'static str,
    pub whole_county: &'static str,
}

pub struct Overview {
    pub period: fn(&str, &str) -> String,
    pub vision: &'static str,
    pub more_about: &'static str,
    pub regions: fn(&Terms) -> String,
    pub regions_lead: fn(&Terms) -> Lead,
    pub focus_areas: fn(&Terms) -> String,
    pub focus_areas_lead: fn(&Terms) -> Lead,
    pub to_matrix: fn(&Terms) -> String,
    pub latest: &'static str,
    pub all_news: fn(usize) -> String,
}

pub struct Region {
    pub parts: &'static str,
    pub whole: &'static str,
    pub advantages: fn(&Terms) -> String,
    pub links_explained: fn(&Terms) -> String,
    pub no_focus_area: fn(&Terms) -> String,
    /// A part and its region: the heading when the part is looked at.
    pub part_in: fn(&str, &str) -> String,
    pub part_with: fn(&Terms, &str) -> String,
    pub part_without: fn(&Terms, &str) -> String,
    pub show_whole: fn(&str) -> String,
    /// Which year's municipalities are listed.
    pub as_in: fn(&Terms, &str) -> String,
    /// Number and name of a municipality, and what it is called now.
    pub names_since: fn(&str, &str, &MunicipalityName) -> String,
    pub figure: fn(&str, &str, i32) -> String,
    pub outside: fn(&str) -> String,
    pub outside_member: fn(&str, &str) -> String,
    pub also_in: fn(Option<&str>, Option<&str>) -> String,
    pub challenges: &'static str,
    pub key_figures: &'static str,
    pub county_actions: fn(&Terms) -> String,
    pub news: &'static str,
    pub all_news: fn(usize, &str) -> String,
    pub neighbours: &'static str,
    pub compare: fn(&str) -> String,
}

pub struct FocusArea {
    /// How many advantages support a sub-goal.
    pub supporters: fn(&Terms, usize) -> String,
    pub team: &'static str,
    pub no_team: &'static str,
    pub support: fn(&Terms) -> String,
    pub news: &'static str,
    pub all_news: fn(usize, &str) -> String,
}

pub struct Legend {
    pub caption: fn(&Terms) -> String,
    pub explained: fn(&Terms) -> String,
}

pub struct Matrix {
    pub title: fn(&Terms) -> String,
    pub lead: fn(&Terms) -> Lead,
    pub caption: fn(&Terms) -> String,
    pub explained: fn(&Terms) -> String,
    /// What a cell says: how many, of which region, for which focus area.
    pub cell: fn(&str, &str, &str) -> String,
    pub total: &'static str,
}

pub struct News {
    pub title: &'static str,
    pub lead: &'static str,
    pub list: &'static str,
    pub any: &'static str,
    pub year: &'static str,
    pub county: fn(usize) -> String,
    pub count: fn(usize, usize) -> String,
    /// How many the next page has, and how many are left in all.
    pub more: fn(usize, usize) -> String,
    /// How many the page before has, and how many there are before in all.
    pub newer: fn(usize, usize) -> String,
    pub nothing: &'static str,
    pub reset: &'static str,
    pub no_date: &'static str,
    pub about_plan: &'static str,
    pub all_regions: fn(&Term) -> String,
    pub all_focus_areas: fn(&Term) -> String,
}

pub struct Timeline {
    pub title: &'static str,
}

pub struct Compare {
    pub title: fn(&Terms) -> String,
    pub first: &'static str,
    pub second: &'static str,
    pub choose: &'static str,
    pub choose_two: fn(&Terms) -> String,
    pub same: fn(&Terms) -> String,
    pub strongest: fn(&Terms) -> String,
    pub advantages_for: fn(&Terms, &str) -> String,
    pub news: fn(usize) -> String,
    /// Over the column that says what is compared.
    pub topic: &'static str,
    pub none_known: &'static str,
}

pub struct Search {
    pub title: &'static str,
    pub label: &'static str,
    pub lead: fn(&Terms) -> String,
    /// While a large plan is made ready for it.
    pub looking: &'static str,
    pub count: fn(usize, &str) -> String,
    pub nothing: fn(&Terms) -> String,
    pub show_all: fn(usize) -> String,
    pub show_more: &'static str,
    /// Where nothing has all the words.
    pub partial: &'static str,
    /// Before the name that a place has now.
    pub today: &'static str,
    pub places: &'static str,
    /// A municipality by number, its name and number now, and its region.
    pub municipality: fn(&Terms, &str, Option<&MunicipalityName>, &str) -> String,
    pub part_of: fn(&str) -> String,
    pub town: fn(&str, &str) -> String,
}

pub struct About {
    pub title: &'static str,
    pub contents: &'static str,
    pub goal: &'static str,
    pub vision: &'static str,
    pub main_goal: &'static str,
    pub main_goal_explained: &'static str,
    pub purpose: &'static str,
    pub adoption: &'static str,
    pub partners: &'static str,
    pub show_timeline: &'static str,
    pub sources: &'static str,
    pub show_sources: fn(usize) -> String,
    pub credits: &'static str,
    pub leaflet: &'static str,
}

pub struct SourceList {
    pub title: fn(usize) -> String,
}

pub struct Unknown {
    pub title: &'static str,
    pub address: fn(&str) -> String,
    pub item: fn(&Term, &str) -> String,
}

pub struct Share {
    pub open: &'static str,
    pub title: &'static str,
    pub link: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    /// Opens what the device has for sending links.
    pub send: &'static str,
    pub embed: &'static str,
    pub embed_lead: &'static str,
    /// What to do in the publishing system, or the line is taken for text.
    pub paste: &'static str,
    pub start: &'static str,
    pub this_view: fn(&str) -> String,
    pub lang: &'static str,
    pub lang_auto: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub parts: &'static str,
    pub panel: &'static str,
    pub search: &'static str,
    pub news: &'static str,
    pub legend: &'static str,
    pub more: &'static str,
    pub transparent: &'static str,
    pub fixed: &'static str,
    pub height: &'static str,
    pub iframe: &'static str,
    /// A frame with a height in CSS pixels that stays.
    pub frame_height: fn(u32) -> String,
    /// The script gives the frame its height.
    pub with_script: &'static str,
    pub element: &'static str,
    pub element_explained: &'static str,
    pub follows: &'static str,
    pub preview: &'static str,
    pub preview_blocked: &'static str,
    pub preview_open: &'static str,
}

pub struct Glossary {
    pub title: &'static str,
    pub lead: &'static str,
    /// What the button beside a word asks: «Hva er et fortrinn?»
    pub what_is: fn(&Term) -> String,
}

/// Taking the present view along: citing it, and its data and its map as files.
pub struct Export {
    pub open: &'static str,
    pub cite: &'static str,
    /// What a citation ends with: the date of the content, the date of reading, the address.
    pub cited: fn(Option<&str>, &str, &str) -> String,
    /// The content has changed: the date that was cited, and that of the change.
    pub changed: fn(&str, &str) -> String,
    pub data: &'static str,
    pub csv: &'static str,
    pub json: &'static str,
    pub map: &'static str,
    pub svg: &'static str,
    pub png: &'static str,
    pub png_failed: &'static str,
    pub in_frame: &'static str,
    /// What a picture of the map shows, for those who do not see it: of the view called so.
    pub pictured: fn(&str) -> String,
    // The columns of tables.
    pub what: &'static str,
    pub title: &'static str,
    pub explanation: &'static str,
    pub kind: &'static str,
    pub date: &'static str,
    pub publisher: &'static str,
    pub as_of: &'static str,
    pub link: &'static str,
    pub strength: &'static str,
    pub note: &'static str,
    pub address: &'static str,
    pub fetched_from: &'static str,
    pub terms_of_use: &'static str,
}

/// What is on paper and not on the screen, and how to get it there.
pub struct Paper {
    pub print: &'static str,
    /// When and from where the page was printed.
    pub printed: fn(&str, &str) -> String,
}
