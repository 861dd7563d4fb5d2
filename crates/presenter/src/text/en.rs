//! British English.

use plan::date::PlanDate;
use plan::issue::{Flaw, JsonType, Kind, Problem, ReadError, Slip};
use plan::model::{MunicipalityName, Term};

use super::number::{self, Amount, ENGLISH, Scale};
use super::{
    About, Action, App, Compare, Export, Fact, FocusArea, Glossary, Issues, Lead, Legend, Map, Matrix, Nav, News,
    Notice, Overview, Paper, Region, Search, Share, SourceList, Spoken, Terms, Texts, Timeline, Unknown, capitalised,
};
use crate::load::LoadError;

pub static TEXTS: Texts = Texts {
    lang: "en",
    language: "English",
    terms,
    date,
    list,
    count: |count, term| counted(count, &term.one, &term.many),
    number: |value| number::number(value, ENGLISH),
    kroner,
    load_error,
    problem,
    app: App {
        name: "Plan Explorer",
        no_tracking: "This site stores nothing about you, and fetches nothing from other websites unless you ask it to.",
        accessibility: "Accessibility",
        accessibility_page: "accessibility.html",
        feedback: "Report a problem",
    },
    nav: Nav {
        label: "Main menu",
        skip: "Skip to content",
        overview: "Overview",
        matrix: "Advantages",
        news: "News",
        compare: "Compare",
        about: "About the plan",
        back: "Back to overview",
        own_window: "Open in its own window",
        close: "Close",
        language: "Language",
    },
    notice: Notice {
        loading: "Loading the plan…",
        plan_failed: "The plan cannot be shown",
        map_failed: "The map cannot be shown",
        list_still_works: "You will still find everything in the lists.",
        nothing: "The plan has nothing to show here.",
        map_empty: "The map file has no borders for the areas of the plan.",
        map_impossible: "Your browser could not draw the map.",
        part_loading: "Loading…",
        part_failed: "This part of the page did not arrive. Check your connection, and try again.",
        outdated: "The page has been updated since you opened it. Reload it to see the rest.",
        reload: "Reload the page",
        try_again: "Try again",
    },
    issues: Issues {
        title: |count| counted(count, "problem in the data files", "problems in the data files"),
        lead: "Whoever edits the files should fix these. Everything else is shown as it should be.",
        error: "Left out:",
        warning: "Worth a look:",
        line: |line| format!(" (line {line})"),
        more: |count| format!("{} more are not listed.", digits(count)),
    },
    map: Map {
        label: "Map",
        loading: "Loading the map…",
        zoom_in: "Zoom in",
        zoom_out: "Zoom out",
        pan: "Move the map",
        pan_west: "Show more to the west",
        pan_north: "Show more to the north",
        pan_south: "Show more to the south",
        pan_east: "Show more to the east",
        whole: "Show the whole map",
        options: "Background map",
        wheel_hint: "Hold Ctrl (or ⌘) while scrolling to zoom the map",
        finger_hint: "Use two fingers to move the map",
        municipalities_of: |terms, region| format!("{} in {region}", capitalised(&terms.municipality.many)),
        today_switch: |terms, year| format!("Show {} as they are today ({year})", terms.municipality.the_many),
        background_switch: |name| format!("Show {name}"),
    },
    spoken: Spoken {
        language: |name| format!("The language is now {name}"),
        chosen: |name, count| format!("{name} chosen, {count}"),
        whole: |name, count| format!("All of {name} shown, {count}"),
        whole_map: "The whole map is shown",
        base_year: |terms, year| format!("The map shows {} as they were in {year}", terms.region.the_many),
        today: |count, year| format!("The map shows {count} as they are in {year}"),
        compared: |one, other| format!("{one} and {other} side by side"),
    },
    fact: Fact {
        source: "Source:",
        sources: "Sources:",
        as_of: |date| format!("As of {date}."),
        own_words: "The explanation is our own.",
        derived: "Calculated from the figures in the source.",
        disputed: "The sources give different dates:",
        strength_medium: "Fairly reliable source",
        strength_weak: "Weak source",
        link_stated: "Link stated in the source",
        link_editorial: "Editorial link",
    },
    action: Action {
        when: "When",
        amount: "How much",
        who: "Who",
        place: "Where",
        under: "Part of",
        whole_county: "The whole county",
    },
    overview: Overview {
        period: |from, to| format!("In force {from}–{to}"),
        vision: "Vision:",
        more_about: "More about the plan, its goals and its partners",
        regions: |terms| capitalised(&terms.region.many),
        regions_lead: |terms| Lead {
            says: format!("{} was to grow from its own {}.", capitalised(&each(&terms.region)), terms.advantage.many),
            asks: String::from("Choose one on the map or here."),
        },
        focus_areas: |terms| capitalised(&terms.focus_area.many),
        focus_areas_lead: |terms| Lead {
            says: String::from("This is what everyone was to work on together."),
            asks: format!("Choose {} to see where {} are.", a(&terms.focus_area), terms.advantage.the_many),
        },
        to_matrix: |terms| format!("See all {} and {} in one table", terms.advantage.many, terms.focus_area.many),
        latest: "Latest news",
        all_news: |count| {
            if count == 1 { "See the news item".to_owned() } else { format!("See all {} news items", digits(count)) }
        },
    },
    region: Region {
        parts: "Parts of the region",
        whole: "The whole region",
        advantages: |terms| capitalised(&terms.advantage.many),
        links_explained: |terms| {
            format!(
                "{} are listed under {} they support. “Link stated in the source” means that a source says so itself. “Editorial link” means that it is our own judgement.",
                capitalised(&terms.advantage.the_many),
                terms.focus_area.the_one,
            )
        },
        no_focus_area: |terms| format!("No {}", terms.focus_area.one),
        part_in: |part, region| format!("{part} in {region}"),
        part_with: |terms, name| format!("Showing {} that concern {name}.", terms.advantage.the_many),
        part_without: |terms, name| format!("The sources mention no {} for {name}.", terms.advantage.many),
        show_whole: |name| format!("Show all of {name}"),
        as_in: |terms, year| format!("{} as they were in {year}.", capitalised(&terms.municipality.the_many)),
        names_since,
        figure: |label, value, year| format!("{label} {year}: {value}"),
        outside: |county| format!("The cooperation also reaches beyond {county}:"),
        outside_member: |name, county| format!("{name} ({county})"),
        also_in: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("Also counted here from {from} to {to}:"),
            (Some(from), None) => format!("Also counted here from {from}:"),
            (None, Some(to)) => format!("Also counted here until {to}:"),
            (None, None) => "Also counted here:".to_owned(),
        },
        challenges: "Challenges",
        key_figures: "Key figures",
        county_actions: |terms| format!("{} for the whole county", capitalised(&terms.action.many)),
        news: "News",
        all_news: all_news_about,
        neighbours: "Neighbours",
        compare: |name| format!("Compare {name} with another"),
    },
    focus_area: FocusArea {
        supporters: |terms, count| {
            let verb = if count == 1 { "supports" } else { "support" };
            format!("{} {verb} {}", counted(count, &terms.advantage.one, &terms.advantage.many), terms.sub_goal.the_one)
        },
        team: "A dedicated team of experts followed up the work.",
        no_team: "The area had no team of experts of its own.",
        support: |terms| format!("Where {} are", terms.advantage.the_many),
        news: "News",
        all_news: all_news_about,
    },
    legend: Legend {
        caption: |terms| {
            format!("{} that support this, in {}", capitalised(&terms.advantage.many), each(&terms.region))
        },
        explained: |terms| {
            format!(
                "The stronger the colour on the map, the more {}. The numbers show what the sources tell us about, not how strong {} is.",
                terms.advantage.many,
                a(&terms.region)
            )
        },
    },
    matrix: Matrix {
        title: |terms| format!("{} and {}", capitalised(&terms.advantage.many), terms.focus_area.many),
        lead: |terms| Lead {
            says: format!(
                "The table shows how many {} {} has within {}.",
                terms.advantage.many,
                each(&terms.region),
                each(&terms.focus_area)
            ),
            asks: String::from("Choose a number to read about them."),
        },
        caption: |terms| {
            format!("Number of {} by {} and {}", terms.advantage.many, terms.region.one, terms.focus_area.one)
        },
        explained: |terms| {
            format!(
                "{} can support several {}. In the column and the row “Total”, {} counts once.",
                capitalised(&a(&terms.advantage)),
                terms.focus_area.many,
                each(&terms.advantage)
            )
        },
        cell: |count, region, focus_area| format!("{count}: {region}, {focus_area}"),
        total: "Total",
    },
    news: News {
        title: "News",
        lead: "Stories about the plan and local business in the years of the plan, newest first. Dates are as precise as the source gives them.",
        list: "Stories",
        any: "All",
        year: "Year",
        county: |count| counted(count, "story about the whole county", "stories about the whole county"),
        count: |shown, all| format!("Showing {} of {}", digits(shown), counted(all, "story", "stories")),
        more: |count, left| format!("Show {} ({} left)", counted(count, "more story", "more stories"), digits(left)),
        newer: |count, all| format!("Show {} ({} in all)", counted(count, "newer story", "newer stories"), digits(all)),
        nothing: "No stories match everything you have chosen.",
        reset: "Show all stories",
        no_date: "No date",
        about_plan: "About the plan itself",
        all_regions: |region| format!("All {}", region.many),
        all_focus_areas: |focus_area| format!("All {}", focus_area.many),
    },
    timeline: Timeline { title: "Timeline" },
    compare: Compare {
        title: |terms| format!("Compare two {}", terms.region.many),
        first: "First",
        second: "Second",
        choose: "Choose…",
        choose_two: |terms| format!("Choose two {} to see them side by side.", terms.region.many),
        same: |terms| format!("You have chosen the same {} twice. Choose two different ones.", terms.region.one),
        strongest: |terms| format!("Best documented {}", terms.advantage.many),
        advantages_for: |terms, title| format!("{} within {title}", capitalised(&terms.advantage.many)),
        news: |count| counted(count, "story", "stories"),
        topic: "Topic",
        none_known: "None in the sources",
    },
    search: Search {
        title: "Search",
        label: "Search the plan",
        lead: |terms| {
            format!(
                "Type the name of {}, a place or a word. Both old and new names of municipalities work.",
                a(&terms.region)
            )
        },
        looking: "Searching…",
        count: |count, words| match count {
            0 => format!("No results for “{words}”"),
            count => format!("{} for “{words}”", counted(count, "result", "results")),
        },
        nothing: |terms| {
            format!(
                "Check the spelling, or try another word: {}, {} or an industry.",
                a(&terms.region),
                a(&terms.municipality)
            )
        },
        show_all: |count| format!("Show all {} results", digits(count)),
        show_more: "Show more results",
        partial: "Nothing has all of the words. These have most of them.",
        today: "today",
        places: "Places",
        municipality: |terms, number, today, region| {
            let now = today.map(|today| format!(", today {}{}", today.number, county_if_left(today)));
            format!("{} {number}{} – {region}", capitalised(&terms.municipality.one), now.unwrap_or_default())
        },
        part_of: |whole| format!("Part of {whole}"),
        town: |municipality, region| format!("Place in {municipality} – {region}"),
    },
    about: About {
        title: "About the plan",
        contents: "Contents",
        goal: "Goal and vision",
        vision: "Vision",
        main_goal: "Main goal",
        main_goal_explained: "What the goal means",
        purpose: "What the plan was for",
        adoption: "Adoption",
        partners: "Who was behind it",
        show_timeline: "Show what happened, year by year",
        sources: "Sources",
        show_sources: |count| {
            if count == 1 { "Show the source".to_owned() } else { format!("Show all {} sources", digits(count)) }
        },
        credits: "Map and coordinates",
        leaflet: "The map is drawn with Leaflet (BSD 2-Clause).",
    },
    source_list: SourceList { title: |count| format!("Sources ({})", digits(count)) },
    unknown: Unknown {
        title: "Page not found",
        address: |address| {
            format!(
                "The address “{address}” leads nowhere here. The link may be old, or something was lost when it was copied."
            )
        },
        item: |term, id| format!("The plan has no {} called “{id}”. The link may be old.", term.one),
    },
    share: Share {
        open: "Share",
        title: "Share this view",
        link: "Link",
        copy: "Copy",
        copied: "Copied",
        copy_failed: "The browser will not let us use the clipboard. The text is selected: press Ctrl + C (⌘ + C on a Mac).",
        send: "Send the link",
        embed: "Show the map in an article",
        embed_lead: "Choose how it should look, then copy one of the two lines.",
        paste: "In the article, choose “HTML”, “code” or “embed” before you paste. Otherwise the line stays there as text.",
        start: "Opens with",
        this_view: |name| format!("What you see now: {name}"),
        lang: "Language",
        lang_auto: "The explorer’s usual language",
        theme: "Colours",
        theme_auto: "As set on the reader’s device",
        theme_light: "Light",
        theme_dark: "Dark",
        parts: "Show along with the map",
        panel: "Text and lists",
        search: "Search field",
        news: "News",
        legend: "Key to the colours",
        more: "More options",
        transparent: "Let the article’s background show through",
        fixed: "Fixed height",
        height: "Height in pixels",
        iframe: "Line that works everywhere",
        frame_height: |height| {
            format!("The frame is {height} pixels high. If not everything fits, readers can scroll in it.")
        },
        with_script: "If the article also has the script embed.js, the height follows the content.",
        element: "Line with a script",
        element_explained: "For publishing systems that accept scripts.",
        follows: "The height follows the content.",
        preview: "What it will look like",
        preview_blocked: "The browser cannot show the map here.",
        preview_open: "Open in a new window",
    },
    glossary: Glossary {
        title: "Glossary",
        lead: "What the words mean in the plan and on these pages.",
        what_is: |term| format!("What is {}?", a(term)),
    },
    export: Export {
        open: "Download and cite",
        cite: "Cite this page",
        cited: |updated, read, address| match updated {
            Some(updated) => format!("Data as of {updated}. Retrieved {read} from {address}"),
            None => format!("Retrieved {read} from {address}"),
        },
        changed: |cited, updated| {
            format!("The link refers to data as of {cited}. The content has changed since, most recently {updated}.")
        },
        data: "Download the data",
        csv: "Spreadsheet (CSV)",
        json: "Data (JSON)",
        map: "Download the map",
        svg: "Drawing (SVG)",
        png: "Image (PNG)",
        png_failed: "The browser could not make the image. Try the drawing (SVG).",
        in_frame: "No file? Then the website around the map does not allow downloads.",
        pictured: |name| format!("Map showing {name}"),
        what: "What",
        title: "Title",
        explanation: "Explanation",
        kind: "Kind",
        date: "Date",
        publisher: "Publisher",
        as_of: "As of",
        link: "Link",
        strength: "Strength of source",
        note: "Note",
        address: "Address",
        fetched_from: "Retrieved from",
        terms_of_use: "Terms of use",
    },
    paper: Paper { print: "Print", printed: |date, address| format!("Printed {date} from {address}") },
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn term(one: &str, the_one: &str, many: &str, the_many: &str) -> Term {
    Term { one: one.into(), the_one: the_one.into(), many: many.into(), the_many: the_many.into() }
}

fn terms() -> Terms {
    Terms {
        region: term("region", "the region", "regions", "the regions"),
        municipality: term("municipality", "the municipality", "municipalities", "the municipalities"),
        advantage: term("advantage", "the advantage", "advantages", "the advantages"),
        focus_area: term("focus area", "the focus area", "focus areas", "the focus areas"),
        sub_goal: term("objective", "the objective", "objectives", "the objectives"),
        action: term("action", "the action", "actions", "the actions"),
    }
}

/// “4 February 2016”, “February 2016” or “2016”.
fn date(date: PlanDate) -> String {
    let month = date.month().and_then(|month| MONTHS.get(usize::try_from(month).ok()?.checked_sub(1)?));
    match (month, date.day()) {
        (Some(month), Some(day)) => format!("{day} {month} {}", date.year()),
        (Some(month), None) => format!("{month} {}", date.year()),
        _ => date.year().to_string(),
    }
}

/// “Gol, Ål and Hol”
fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn digits(count: usize) -> String {
    number::count(count, ENGLISH)
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", digits(count), if count == 1 { one } else { many })
}

/// “NOK 2.95 million”
fn kroner(value: f64) -> String {
    let Amount { number, scale, is_one: _ } = number::amount(value, ENGLISH);
    match scale {
        Scale::One => format!("NOK {number}"),
        Scale::Million => format!("NOK {number} million"),
        Scale::Billion => format!("NOK {number} billion"),
    }
}

/// “a region”, “an advantage”
fn a(term: &Term) -> String {
    let article = if term.one.starts_with(['a', 'e', 'i', 'o', 'u']) { "an " } else { "a " };
    [article, &term.one].concat()
}

fn each(term: &Term) -> String {
    ["each ", &term.one].concat()
}

fn all_news_about(count: usize, name: &str) -> String {
    if count == 1 {
        format!("See the news item about {name}")
    } else {
        format!("See all {} news items about {name}", digits(count))
    }
}

/// Number and name of a municipality since the base year.
fn names_since(number: &str, name: &str, today: &MunicipalityName) -> String {
    if today.name == name {
        format!("Municipality number {number}, today {}{}.", today.number, county_if_left(today))
    } else {
        format!("Municipality number {number}. Today {} ({}{}).", today.name, today.number, county_if_left(today))
    }
}

/// The county, where it is no longer the plan's.
fn county_if_left(name: &MunicipalityName) -> String {
    if name.left_county { format!(" in {}", name.county) } else { String::new() }
}

fn load_error(error: &LoadError) -> String {
    match error {
        LoadError::NoAnswer => "We got no answer. Check that you are online, and try again.".to_owned(),
        LoadError::Status(404) => "The file is not where it should be. Please tell whoever published it.".to_owned(),
        LoadError::Status(status) => {
            format!("The website answered with an error (code {status}). Wait a moment, and try again.")
        }
        LoadError::OtherServer => "The link asks for data from another website. That is not allowed, because then anyone could show false content here.".to_owned(),
        LoadError::Read(error) => read_error(error),
    }
}

fn read_error(error: &ReadError) -> String {
    match error {
        ReadError::Empty => "The file is empty.".to_owned(),
        ReadError::NotText { line } => {
            format!("The file is not a text file (from line {line} on). Save it again as JSON with the encoding UTF-8.")
        }
        ReadError::HtmlPage => {
            "We got a web page instead of the data file. The address of the file may be wrong.".to_owned()
        }
        ReadError::Truncated { line } => {
            format!("The file ends too early, on line {line}. Perhaps the transfer was interrupted.")
        }
        ReadError::NotJson { line, column, reason: _ } => {
            format!(
                "The file is not valid JSON: error on line {line}, character {column}. Look for missing commas, brackets and quotation marks."
            )
        }
        ReadError::WrongKind { wanted } => format!("This is the wrong kind of file. We looked for {}.", list(wanted)),
        ReadError::NoVersion => {
            "The file lacks the field “version”, which tells which version of the format it follows.".to_owned()
        }
        ReadError::UnknownVersion { found, newest } => {
            format!(
                "The file follows version {found} of the format, but only versions up to {newest} can be read here."
            )
        }
        ReadError::Coordinates { stated: Some(system) } => {
            format!("The coordinates are in {system}, which we cannot convert. Save the file as WGS 84 (EPSG:4326).")
        }
        ReadError::Coordinates { stated: None } => {
            "The coordinates are not degrees, and we cannot tell what they are. Save the file as WGS 84 (EPSG:4326)."
                .to_owned()
        }
        ReadError::NoShapes { first: None } => "The map file has no borders.".to_owned(),
        ReadError::NoShapes { first: Some(issue) } => {
            let line = issue.line.map(TEXTS.issues.line).unwrap_or_default();
            format!("None of the borders in the map file can be used. The first one{line}: {}", problem(&issue.problem))
        }
        ReadError::OtherShapes { found, wanted } => {
            format!(
                "The map file has the borders of other municipalities ({}) than the plan ({}).",
                found.join(", "),
                wanted.join(", ")
            )
        }
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::ByteOrderMark => {
            "The file begins with an invisible character (BOM). Save it as UTF-8 without BOM.".to_owned()
        }
        Problem::MissingField { field } => format!("The field “{field}” is missing or empty. Fill it in."),
        Problem::WrongType { expected, found } => {
            format!("There should be {} here, but there is {}.", json_type(*expected), json_type(*found))
        }
        Problem::BadChoice { found, allowed } => {
            format!("“{found}” is not one of the words that can stand here: {}.", list(allowed))
        }
        Problem::Malformed { reason: _ } => {
            "The text cannot be read. Look for wrong backslashes and quotation marks.".to_owned()
        }
        Problem::UnknownField { field } => {
            format!("The format has no field “{field}”. Check the spelling.")
        }
        Problem::DuplicateField { field } => {
            format!("The field “{field}” is there twice. Only the first one is used.")
        }
        Problem::DuplicateId { id } => format!("The id “{id}” is already taken. Give this one another id."),
        Problem::BadId { id } => {
            format!("“{id}” cannot be an id. Use only lower-case letters a–z, digits and hyphens.")
        }
        Problem::UnknownId { kind, id } => {
            format!("The file has no {} with the id “{id}”. Correct the id, or add what is missing.", noun(*kind))
        }
        Problem::NoRegion { id } => format!("The municipality “{id}” is in no region. Add it to one."),
        Problem::TwoRegions { id } => {
            format!("The municipality “{id}” is in two regions. Only the first one is used.")
        }
        Problem::NoShape { kind, id } => {
            format!("The map file has no border for the {} “{id}”, so the map cannot show it.", noun(*kind))
        }
        Problem::BadDate { found } => format!("“{found}” is not a date. Write 2016, 2016-02 or 2016-02-04."),
        Problem::UnsafeAddress { found } => {
            format!("“{found}” is not a web address that begins with http:// or https://. The link has been removed.")
        }
        Problem::NoSource => "This fact has no source. Add at least one.".to_owned(),
        Problem::BadNumber { found } => format!("The number {found} is impossible here."),
        Problem::BadGeometry { flaw } => flawed(flaw),
        Problem::Converted { system, is_stated } => {
            let are = if *is_stated { "are" } else { "seem to be" };
            format!("The coordinates {are} {system}. They have been converted to degrees. Save the file as WGS 84 (EPSG:4326).")
        }
        Problem::AxesSwapped => {
            "Longitude and latitude have changed places in the file. We have turned them round. Write east first, then north."
                .to_owned()
        }
        Problem::AssumedField { field } => {
            format!("The municipality numbers have been taken from the field “{field}”. Better call it “kommunenummer”.")
        }
        Problem::LostZero { found, read_as } => {
            format!("The zero in front has been lost: “{found}” has been read as “{read_as}”.")
        }
        Problem::Joined { id, count: 1 } => {
            format!("The municipality “{id}” comes several times. Its borders have been joined.")
        }
        Problem::Joined { id, count } => {
            format!("The municipality “{id}” and {} more come several times. Their borders have been joined.", digits(count.saturating_sub(1)))
        }
        Problem::Slip(slip) => slipped(*slip).to_owned(),
        Problem::OtherEncoding { name } => format!("The file is saved as {name}. Save it as UTF-8."),
        Problem::DateForm { found, read_as } => {
            format!("The date “{found}” has been read as {read_as}. Write it like that.")
        }
        Problem::Markup { found } => {
            format!("The text has the code “{found}”, which readers see as it stands. Write plain text.")
        }
        Problem::LineBreak => "The text has a line break, which readers do not see. Take it out.".to_owned(),
    }
}

fn flawed(flaw: &Flaw) -> String {
    match flaw {
        Flaw::NoGeometry => "The border has no geometry.".to_owned(),
        Flaw::NoLand => "The border is not an area. It should be a “Polygon” or a “MultiPolygon”.".to_owned(),
        Flaw::NoRing => "The border has something other than points of two numbers.".to_owned(),
        Flaw::OffEarth { position } => {
            format!("Point {} of the border is not a longitude and a latitude.", digits(position + 1))
        }
        Flaw::FewPoints => "The border has fewer than three different points.".to_owned(),
        Flaw::ManyPoints { most } => format!("The file has more than {} points. Simplify the borders.", digits(*most)),
        Flaw::NoArc { arc } => format!("The border uses a line (“arcs”, number {arc}) that is missing or wrong."),
        Flaw::ArcsApart { arc } => {
            format!("The border is broken: line {arc} of “arcs” does not begin where the one before ends.")
        }
        Flaw::NotClosed => "The border does not end where it began.".to_owned(),
    }
}

fn slipped(slip: Slip) -> &'static str {
    match slip {
        Slip::Comment => "There is a comment here, which JSON cannot have. Take it out.",
        Slip::ExtraComma => "There is a comma too many here. Take it out.",
        Slip::MissingComma => "A comma is missing here.",
        Slip::Quotes => "The quotation marks are curly, single or missing here. Use straight, double ones.",
        Slip::MergeMark => {
            "Two versions of the file are merged here. Only the first is used. Choose one, and take the marks out."
        }
        Slip::LineBreak => "There is a line break within a text here. Take it out.",
        Slip::Unquoted => "Quotation marks are missing here.",
        Slip::Backslash => "A backslash (\\) is missing here. Write two.",
        Slip::Stray => "There is a character here that does not belong. Take it out.",
    }
}

fn json_type(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Text => "a text in quotation marks",
        JsonType::Number => "a number",
        JsonType::YesNo => "true or false",
        JsonType::List => "a list in square brackets",
        JsonType::Object => "an object in curly brackets",
        JsonType::Nothing => "null",
    }
}

fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::Region => "region",
        Kind::Municipality => "municipality",
        Kind::FocusArea => "focus area",
        Kind::SubGoal => "objective",
        Kind::Actor => "actor",
        Kind::Source => "source",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_precise_as_they_are_known() {
        for (iso, text) in [("2016-02-04", "4 February 2016"), ("2014-12", "December 2014"), ("2018", "2018")] {
            assert_eq!(PlanDate::parse(iso).map(date).as_deref(), Some(text));
        }
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["Gol"]), "Gol");
        assert_eq!(list(&["Gol", "Ål", "Hol"]), "Gol, Ål and Hol");
    }

    #[test]
    fn sums_are_short_and_exact() {
        assert_eq!(kroner(2_950_000.0), "NOK 2.95 million");
        assert_eq!(kroner(300_000.0), "NOK 300,000");
        assert_eq!(kroner(1_000_000_000.0), "NOK 1 billion");
    }

    #[test]
    fn numbers_bend_the_word_behind_them() {
        let terms = terms();
        assert_eq!((TEXTS.count)(1, &terms.municipality), "1 municipality");
        assert_eq!((TEXTS.count)(1234, &terms.municipality), "1,234 municipalities");
        assert_eq!((TEXTS.search.count)(1, "ål"), "1 result for “ål”");
    }

    #[test]
    fn articles_follow_the_sound() {
        let terms = terms();
        assert_eq!((a(&terms.advantage).as_str(), a(&terms.region).as_str()), ("an advantage", "a region"));
    }
}
