//! Norwegian nynorsk.

use plan::issue::{Flaw, JsonType, Kind, Problem, ReadError, Slip};
use plan::model::{MunicipalityName, Term};

use super::norwegian::{self, Gender, count, counted, county_if_left, date, digits, gender, list, number, term};
use super::{
    About, Action, App, Compare, Export, Fact, FocusArea, Glossary, Issues, Lead, Legend, Map, Matrix, Nav, News,
    Notice, Overview, Paper, Region, Search, Share, SourceList, Spoken, Terms, Texts, Timeline, Unknown, capitalised,
};
use crate::load::LoadError;

pub static TEXTS: Texts = Texts {
    lang: "nn",
    language: "Nynorsk",
    terms,
    date,
    list,
    count,
    number,
    kroner: |amount| norwegian::kroner(amount, "millionar", "milliardar"),
    load_error,
    problem,
    app: App {
        name: "Planutforskaren",
        no_tracking: "Sida lagrar ingenting om deg og hentar ikkje noko frå andre nettstader utan at du ber om det.",
        accessibility: "Tilgjengelegheit",
        accessibility_page: "tilgjengelegheit.html",
        feedback: "Sei frå om feil",
    },
    nav: Nav {
        label: "Hovudmeny",
        skip: "Hopp til innhaldet",
        overview: "Oversikt",
        matrix: "Fortrinn",
        news: "Nyheiter",
        compare: "Samanlikn",
        about: "Om planen",
        back: "Til oversikta",
        own_window: "Opne i eige vindauge",
        close: "Lukk",
        language: "Språk",
    },
    notice: Notice {
        loading: "Hentar planen …",
        plan_failed: "Planen kan ikkje visast",
        map_failed: "Kartet kan ikkje visast",
        list_still_works: "Alt innhaldet finn du likevel i listene.",
        nothing: "Planen har ikkje noko å vise her.",
        map_empty: "Kartfila har ingen grenser for områda i planen.",
        map_impossible: "Nettlesaren klarte ikkje å teikne kartet.",
        part_loading: "Hentar …",
        part_failed: "Denne delen av sida kom ikkje fram. Sjekk nettet, og prøv på nytt.",
        outdated: "Sida er oppdatert etter at du opna ho. Last ho på nytt for å sjå resten.",
        reload: "Last sida på nytt",
        try_again: "Prøv på nytt",
    },
    issues: Issues {
        title: |count| counted(count, "feil i datafilene", "feil i datafilene"),
        lead: "Dette bør den som redigerer filene, rette. Alt anna blir vist som det skal.",
        error: "Utelate:",
        warning: "Bør sjåast på:",
        line: |line| format!(" (linje {line})"),
        more: |count| format!("{} til står ikkje her.", digits(count)),
    },
    map: Map {
        label: "Kart",
        loading: "Hentar kartet …",
        zoom_in: "Zoom inn",
        zoom_out: "Zoom ut",
        pan: "Flytt kartet",
        pan_west: "Vis meir mot vest",
        pan_north: "Vis meir mot nord",
        pan_south: "Vis meir mot sør",
        pan_east: "Vis meir mot aust",
        whole: "Vis heile kartet",
        options: "Bakgrunnskart",
        wheel_hint: "Hald Ctrl (eller ⌘) medan du rullar, for å zoome i kartet",
        finger_hint: "Bruk to fingrar for å flytte kartet",
        municipalities_of: |terms, region| format!("{} i {region}", capitalised(&terms.municipality.many)),
        today_switch: |terms, year| format!("Vis {} slik dei er i dag ({year})", terms.municipality.the_many),
        background_switch: |name| format!("Vis {name}"),
    },
    spoken: Spoken {
        language: |name| format!("Språket er no {}", name.to_ascii_lowercase()),
        chosen: |name, count| format!("{name} er vald, {count}"),
        whole: |name, count| format!("Heile {name} er med, {count}"),
        whole_map: "Heile kartet er framme",
        base_year: |terms, year| format!("Kartet viser {} slik dei var i {year}", terms.region.the_many),
        today: |count, year| format!("Kartet viser {count} slik dei er i {year}"),
        compared: |one, other| format!("{one} og {other} står side om side"),
    },
    fact: Fact {
        source: "Kjelde:",
        sources: "Kjelder:",
        as_of: |date| format!("Gjeld {date}."),
        own_words: "Forklaringa er vår eiga.",
        derived: "Rekna ut frå tala i kjelda.",
        disputed: "Kjeldene gir opp ulike datoar:",
        strength_medium: "Middels sikker kjelde",
        strength_weak: "Svak kjelde",
        link_stated: "Koplinga står i kjelda",
        link_editorial: "Redaksjonell kopling",
    },
    action: Action {
        when: "Når",
        amount: "Kor mykje",
        who: "Kven",
        place: "Kvar",
        under: "Del av",
        whole_county: "Heile fylket",
    },
    overview: Overview {
        period: |from, to| format!("Galdt {from}–{to}"),
        vision: "Visjon:",
        more_about: "Meir om planen, måla og partnarane",
        regions: |terms| capitalised(&terms.region.the_many),
        regions_lead: |terms| Lead {
            says: format!(
                "{} skulle vekse ut frå sine eigne {}.",
                capitalised(&every(&terms.region)),
                terms.advantage.many
            ),
            asks: String::from("Vel på kartet eller her."),
        },
        focus_areas: |terms| capitalised(&terms.focus_area.the_many),
        focus_areas_lead: |terms| Lead {
            says: String::from("Dette skulle alle stå saman om."),
            asks: format!("Vel {} for å sjå kvar {} ligg.", a(&terms.focus_area), terms.advantage.the_many),
        },
        to_matrix: |terms| format!("Sjå alle {} og {} i éin tabell", terms.advantage.many, terms.focus_area.many),
        latest: "Siste nytt",
        all_news: |count| {
            if count == 1 { "Sjå nyheita".to_owned() } else { format!("Sjå alle {} nyheitene", digits(count)) }
        },
    },
    region: Region {
        parts: "Delar av regionen",
        whole: "Heile regionen",
        advantages: |terms| capitalised(&terms.advantage.many),
        links_explained: |terms| {
            format!(
                "{} står under {} dei støttar. «Koplinga står i kjelda» betyr at ei kjelde sjølv seier det. «Redaksjonell kopling» betyr at vi har vurdert det.",
                capitalised(&terms.advantage.the_many),
                terms.focus_area.the_one,
            )
        },
        no_focus_area: |terms| format!("Utan {}", terms.focus_area.one),
        part_in: |part, region| format!("{part} i {region}"),
        part_with: |terms, name| format!("Viser {} som gjeld {name}.", terms.advantage.the_many),
        part_without: |terms, name| format!("Kjeldene nemner ingen {} for {name}.", terms.advantage.many),
        show_whole: |name| format!("Vis heile {name}"),
        as_in: |terms, year| format!("{} slik dei var i {year}.", capitalised(&terms.municipality.the_many)),
        names_since,
        figure: |label, value, year| format!("{label} {year}: {value}"),
        outside: |county| format!("Samarbeidet når òg ut over {county}:"),
        outside_member: |name, county| format!("{name} ({county})"),
        also_in: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("Òg rekna med her frå {from} til {to}:"),
            (Some(from), None) => format!("Òg rekna med her frå {from}:"),
            (None, Some(to)) => format!("Òg rekna med her til {to}:"),
            (None, None) => "Òg rekna med her:".to_owned(),
        },
        challenges: "Utfordringar",
        key_figures: "Nøkkeltal",
        county_actions: |terms| format!("{} for heile fylket", capitalised(&terms.action.many)),
        news: "Nyheiter",
        all_news: all_news_about,
        neighbours: "Naboar",
        compare: |name| format!("Samanlikn {name} med ein annan"),
    },
    focus_area: FocusArea {
        supporters: |terms, count| {
            format!("{} støttar {}", self::count(count, &terms.advantage), terms.sub_goal.the_one)
        },
        team: "Eit eige team av fagfolk følgde opp arbeidet.",
        no_team: "Området hadde ikkje eige team av fagfolk.",
        support: |terms| format!("Kvar {} ligg", terms.advantage.the_many),
        news: "Nyheiter",
        all_news: all_news_about,
    },
    legend: Legend {
        caption: |terms| {
            format!("{} som støttar dette, i {}", capitalised(&terms.advantage.many), every(&terms.region))
        },
        explained: |terms| {
            format!(
                "Di sterkare farge på kartet, di fleire {}. Tala viser kva kjeldene fortel om, ikkje kor sterk {} er.",
                terms.advantage.many,
                a(&terms.region)
            )
        },
    },
    matrix: Matrix {
        title: |terms| format!("{} og {}", capitalised(&terms.advantage.many), terms.focus_area.many),
        lead: |terms| Lead {
            says: format!(
                "Tabellen viser kor mange {} {} har innanfor {}.",
                terms.advantage.many,
                every(&terms.region),
                every(&terms.focus_area)
            ),
            asks: String::from("Vel eit tal for å lese om dei."),
        },
        caption: |terms| {
            format!("Talet på {} for {} og {}", terms.advantage.many, every(&terms.region), every(&terms.focus_area))
        },
        explained: |terms| {
            format!(
                "{} kan støtte fleire {}. I kolonnen og rada «I alt» tel {} éin gong.",
                capitalised(&a(&terms.advantage)),
                terms.focus_area.many,
                every(&terms.advantage)
            )
        },
        cell: |count, region, focus_area| format!("{count}: {region}, {focus_area}"),
        total: "I alt",
    },
    news: News {
        title: "Nyheiter",
        lead: "Saker om planen og næringslivet i planperioden, dei nyaste først. Datoen er så nøyaktig som kjelda gir.",
        list: "Saker",
        any: "Alle",
        year: "År",
        county: |count| counted(count, "sak om heile fylket", "saker om heile fylket"),
        count: |shown, all| format!("Viser {} av {}", digits(shown), counted(all, "sak", "saker")),
        more: |count, left| format!("Vis {} til ({} att)", counted(count, "sak", "saker"), digits(left)),
        newer: |count, all| format!("Vis {} ({} i alt)", counted(count, "nyare sak", "nyare saker"), digits(all)),
        nothing: "Ingen saker passar til alt du har valt.",
        reset: "Vis alle sakene",
        no_date: "Utan dato",
        about_plan: "Handlar om planen",
        all_regions: |region| format!("Alle {}", region.the_many),
        all_focus_areas: |focus_area| format!("Alle {}", focus_area.the_many),
    },
    timeline: Timeline { title: "Tidslinje" },
    compare: Compare {
        title: |terms| format!("Samanlikn to {}", terms.region.many),
        first: "Den første",
        second: "Den andre",
        choose: "Vel …",
        choose_two: |terms| format!("Vel to {} for å sjå dei side om side.", terms.region.many),
        same: |terms| format!("Du har valt same {} to gonger. Vel to ulike.", terms.region.one),
        strongest: |terms| format!("{} som er best dokumenterte", capitalised(&terms.advantage.many)),
        advantages_for: |terms, title| format!("{} innanfor {title}", capitalised(&terms.advantage.many)),
        news: |count| counted(count, "sak", "saker"),
        topic: "Tema",
        none_known: "Ingen i kjeldene",
    },
    search: Search {
        title: "Søk",
        label: "Søk i planen",
        lead: |terms| {
            format!(
                "Skriv namnet på {}, ein stad eller eit ord. Både gamle og nye kommunenamn verkar.",
                a(&terms.region)
            )
        },
        looking: "Søkjer …",
        count: |count, words| match count {
            0 => format!("Ingen treff på «{words}»"),
            count => format!("{} treff på «{words}»", digits(count)),
        },
        nothing: |terms| {
            format!(
                "Sjekk skrivemåten, eller prøv eit anna ord: {}, {} eller ei næring.",
                a(&terms.region),
                a(&terms.municipality)
            )
        },
        show_all: |count| format!("Vis alle {} treffa", digits(count)),
        show_more: "Vis fleire treff",
        partial: "Ingenting har alle orda. Dette har flest av dei.",
        today: "i dag",
        places: "Stader",
        municipality: |terms, number, today, region| {
            let now = today.map(|today| format!(", i dag {}{}", today.number, county_if_left(today)));
            format!("{} {number}{} – {region}", capitalised(&terms.municipality.one), now.unwrap_or_default())
        },
        part_of: |whole| format!("Del av {whole}"),
        town: |municipality, region| format!("Stad i {municipality} – {region}"),
    },
    about: About {
        title: "Om planen",
        contents: "Innhald",
        goal: "Mål og visjon",
        vision: "Visjon",
        main_goal: "Hovudmål",
        main_goal_explained: "Kva målet betyr",
        purpose: "Kva planen skulle brukast til",
        adoption: "Vedtaket",
        partners: "Kven som stod bak",
        show_timeline: "Vis kva som hende, år for år",
        sources: "Kjelder",
        show_sources: |count| {
            if count == 1 { "Vis kjelda".to_owned() } else { format!("Vis alle {} kjeldene", digits(count)) }
        },
        credits: "Kart og koordinatar",
        leaflet: "Kartet er teikna med Leaflet (BSD 2-Clause).",
    },
    source_list: SourceList { title: |count| format!("Kjelder ({})", digits(count)) },
    unknown: Unknown {
        title: "Fann ikkje sida",
        address: |address| {
            format!(
                "Adressa «{address}» fører ikkje til noko her. Kanskje lenka er gammal, eller noko fall ut då ho blei kopiert."
            )
        },
        item: |term, id| format!("Planen har {} {} med namnet «{id}». Kanskje lenka er gammal.", none(term), term.one),
    },
    share: Share {
        open: "Del",
        title: "Del denne visinga",
        link: "Lenke",
        copy: "Kopier",
        copied: "Kopiert",
        copy_failed: "Nettlesaren slepper oss ikkje til utklippstavla. Teksten er merkt: Trykk Ctrl + C (på Mac ⌘ + C).",
        send: "Send lenkja",
        embed: "Vis kartet i ein artikkel",
        embed_lead: "Vel korleis det skal sjå ut, og kopier éi av dei to linjene.",
        paste: "Vel «HTML», «kode» eller «bygg inn» i artikkelen før du limer inn. Elles blir linja ståande som tekst.",
        start: "Opnar med",
        this_view: |name| format!("Det du ser no: {name}"),
        lang: "Språk",
        lang_auto: "Som planutforskaren elles",
        theme: "Fargar",
        theme_auto: "Som lesaren har valt på eininga si",
        theme_light: "Lyse",
        theme_dark: "Mørke",
        parts: "Vis saman med kartet",
        panel: "Tekst og lister",
        search: "Søkefelt",
        news: "Nyheiter",
        legend: "Forklaring av fargane",
        more: "Fleire val",
        transparent: "La bakgrunnen i artikkelen syne gjennom",
        fixed: "Fast høgd",
        height: "Høgd i pikslar",
        iframe: "Linje som verkar overalt",
        frame_height: |height| {
            format!("Ramma er {height} pikslar høg. Får ikkje alt plass, kan lesaren rulle i ramma.")
        },
        with_script: "Har artikkelen òg skriptet embed.js, følgjer høgda innhaldet.",
        element: "Linje med skript",
        element_explained: "For publiseringssystem som tek imot skript.",
        follows: "Høgda følgjer innhaldet.",
        preview: "Slik blir det",
        preview_blocked: "Nettlesaren kan ikkje vise kartet her.",
        preview_open: "Opne i eit nytt vindauge",
    },
    glossary: Glossary {
        title: "Ordliste",
        lead: "Slik er orda brukte i planen og på desse sidene.",
        what_is: |term| format!("Kva er {}?", a(term)),
    },
    export: Export {
        open: "Last ned og siter",
        cite: "Siter denne sida",
        cited: |updated, read, address| match updated {
            Some(updated) => format!("Opplysningar per {updated}. Henta {read} frå {address}"),
            None => format!("Henta {read} frå {address}"),
        },
        changed: |cited, updated| {
            format!("Lenkja viser til opplysningar per {cited}. Innhaldet er endra sidan, sist {updated}.")
        },
        data: "Last ned opplysningane",
        csv: "Rekneark (CSV)",
        json: "Data (JSON)",
        map: "Last ned kartet",
        svg: "Teikning (SVG)",
        png: "Bilete (PNG)",
        png_failed: "Nettlesaren klarte ikkje å lage biletet. Prøv teikninga (SVG).",
        in_frame: "Kjem det inga fil? Då har nettstaden rundt kartet stengt for nedlasting.",
        pictured: |name| format!("Kart som viser {name}"),
        what: "Kva",
        title: "Tittel",
        explanation: "Forklaring",
        kind: "Type",
        date: "Dato",
        publisher: "Utgjevar",
        as_of: "Gjeld",
        link: "Kopling",
        strength: "Styrken til kjelda",
        note: "Merknad",
        address: "Adresse",
        fetched_from: "Henta frå",
        terms_of_use: "Vilkår for bruk",
    },
    paper: Paper { print: "Skriv ut", printed: |date, address| format!("Utskrift {date} frå {address}") },
};

fn terms() -> Terms {
    Terms {
        region: term("region", "regionen", "regionar", "regionane"),
        municipality: term("kommune", "kommunen", "kommunar", "kommunane"),
        advantage: term("fortrinn", "fortrinnet", "fortrinn", "fortrinna"),
        focus_area: term("innsatsområde", "innsatsområdet", "innsatsområde", "innsatsområda"),
        sub_goal: term("delmål", "delmålet", "delmål", "delmåla"),
        action: term("tiltak", "tiltaket", "tiltak", "tiltaka"),
    }
}

fn all_news_about(count: usize, name: &str) -> String {
    if count == 1 {
        format!("Sjå nyheita om {name}")
    } else {
        format!("Sjå alle {} nyheitene om {name}", digits(count))
    }
}

fn none(term: &Term) -> &'static str {
    if gender(term) == Gender::Neuter { "ikkje noko" } else { "ikkje nokon" }
}

/// «eit innsatsområde», «ein region», «ei satsing»
fn a(term: &Term) -> String {
    let article = match gender(term) {
        Gender::Neuter => "eit ",
        Gender::Feminine => "ei ",
        Gender::Masculine => "ein ",
    };
    [article, &term.one].concat()
}

/// «kvart innsatsområde», «kvar region»
fn every(term: &Term) -> String {
    [if gender(term) == Gender::Neuter { "kvart " } else { "kvar " }, &term.one].concat()
}

/// Number and name of a municipality since the base year.
fn names_since(number: &str, name: &str, today: &MunicipalityName) -> String {
    if today.name == name {
        format!("Kommunenummer {number}, i dag {}{}.", today.number, county_if_left(today))
    } else {
        format!("Kommunenummer {number}. I dag {} ({}{}).", today.name, today.number, county_if_left(today))
    }
}

fn load_error(error: &LoadError) -> String {
    match error {
        LoadError::NoAnswer => "Vi fekk ikkje svar. Sjekk at du er på nett, og prøv på nytt.".to_owned(),
        LoadError::Status(404) => "Fila finst ikkje der ho skulle vere. Sei gjerne frå til den som har lagt ho ut.".to_owned(),
        LoadError::Status(status) => format!("Nettstaden svarte med ein feil (kode {status}). Vent litt, og prøv på nytt."),
        LoadError::OtherServer => "Lenka ber om data frå ein annan nettstad. Det er ikkje lov, for då kunne kven som helst vise falskt innhald her.".to_owned(),
        LoadError::Read(error) => read_error(error),
    }
}

fn read_error(error: &ReadError) -> String {
    match error {
        ReadError::Empty => "Fila er tom.".to_owned(),
        ReadError::NotText { line } => {
            format!("Fila er ikkje ei tekstfil (frå linje {line}). Lagre ho på nytt som JSON med teiknsettet UTF-8.")
        }
        ReadError::HtmlPage => {
            "Vi fekk ei nettside i staden for datafila. Kanskje adressa til fila er feil.".to_owned()
        }
        ReadError::Truncated { line } => {
            format!("Fila sluttar for tidleg, på linje {line}. Kanskje ho blei avbroten undervegs.")
        }
        ReadError::NotJson { line, column, reason: _ } => {
            format!(
                "Fila er ikkje gyldig JSON: feil på linje {line}, teikn {column}. Sjå etter komma, klammer og hermeteikn som manglar."
            )
        }
        ReadError::WrongKind { wanted } => format!("Fila er av feil slag. Vi leita etter {}.", list(wanted)),
        ReadError::NoVersion => {
            "Fila manglar feltet «version», som skal seie kva utgåve av formatet ho følgjer.".to_owned()
        }
        ReadError::UnknownVersion { found, newest } => {
            format!("Fila følgjer utgåve {found} av formatet, men her blir berre utgåver til og med {newest} lesne.")
        }
        ReadError::Coordinates { stated: Some(system) } => {
            format!("Koordinatane er i {system}, som vi ikkje kan rekne om. Lagre fila som WGS 84 (EPSG:4326).")
        }
        ReadError::Coordinates { stated: None } => {
            "Koordinatane er ikkje gradar, og vi ser ikkje kva dei er. Lagre fila som WGS 84 (EPSG:4326).".to_owned()
        }
        ReadError::NoShapes { first: None } => "Kartfila har ingen grenser.".to_owned(),
        ReadError::NoShapes { first: Some(issue) } => {
            let line = issue.line.map(TEXTS.issues.line).unwrap_or_default();
            format!("Ingen av grensene i kartfila kan brukast. Den første{line}: {}", problem(&issue.problem))
        }
        ReadError::OtherShapes { found, wanted } => {
            format!(
                "Kartfila har grensene til andre kommunar ({}) enn planen ({}).",
                found.join(", "),
                wanted.join(", ")
            )
        }
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::ByteOrderMark => "Fila byrjar med eit usynleg teikn (BOM). Lagre ho som UTF-8 utan BOM.".to_owned(),
        Problem::MissingField { field } => format!("Feltet «{field}» manglar eller er tomt. Fyll det ut."),
        Problem::WrongType { expected, found } => {
            format!("Her skal det stå {}, men det står {}.", json_type(*expected), json_type(*found))
        }
        Problem::BadChoice { found, allowed } => {
            format!("«{found}» er ikkje eit av orda som kan stå her: {}.", list(allowed))
        }
        Problem::Malformed { reason: _ } => {
            "Teksten kan ikkje lesast. Sjå etter skråstrekar og hermeteikn som er feil.".to_owned()
        }
        Problem::UnknownField { field } => format!("Feltet «{field}» finst ikkje i formatet. Sjekk skrivemåten."),
        Problem::DuplicateField { field } => format!("Feltet «{field}» står to gonger. Berre det første er brukt."),
        Problem::DuplicateId { id } => format!("Id-en «{id}» er brukt før. Gi denne ein annan id."),
        Problem::BadId { id } => {
            format!("«{id}» kan ikkje vere ein id. Bruk berre små bokstavar a–z, tal og bindestrek.")
        }
        Problem::UnknownId { kind, id } => {
            format!("Fila har {} med id «{id}». Rett id-en, eller legg til det som manglar.", no(*kind))
        }
        Problem::NoRegion { id } => format!("Kommunen «{id}» står ikkje i nokon region. Føy han til ein region."),
        Problem::TwoRegions { id } => format!("Kommunen «{id}» står i to regionar. Berre den første er brukt."),
        Problem::NoShape { kind, id } => {
            format!("Kartfila har inga grense for {} «{id}», så kartet kan ikkje vise området.", the(*kind))
        }
        Problem::BadDate { found } => format!("«{found}» er ikkje ein dato. Skriv 2016, 2016-02 eller 2016-02-04."),
        Problem::UnsafeAddress { found } => {
            format!("«{found}» er ikkje ei nettadresse som byrjar med http:// eller https://. Lenka er teken bort.")
        }
        Problem::NoSource => "Opplysninga manglar kjelde. Føy til minst éi.".to_owned(),
        Problem::BadNumber { found } => format!("Talet {found} er umogleg her."),
        Problem::BadGeometry { flaw } => flawed(flaw),
        Problem::Converted { system, is_stated } => {
            let are = if *is_stated { "er" } else { "ser ut til å vere" };
            format!("Koordinatane {are} {system}. Dei er rekna om til gradar. Lagre fila som WGS 84 (EPSG:4326).")
        }
        Problem::AxesSwapped => {
            "Lengdegrad og breiddegrad er bytte om i fila. Vi har snudd dei. Skriv aust først, så nord.".to_owned()
        }
        Problem::AssumedField { field } => {
            format!("Kommunenummera er henta frå feltet «{field}». Kall det gjerne «kommunenummer».")
        }
        Problem::LostZero { found, read_as } => {
            format!("Nullen framfor er fallen bort: «{found}» er lesen som «{read_as}».")
        }
        Problem::Joined { id, count: 1 } => format!("Kommunen «{id}» står fleire gonger. Grensene er slått saman."),
        Problem::Joined { id, count } => {
            format!(
                "Kommunen «{id}» og {} til står fleire gonger. Grensene er slått saman.",
                digits(count.saturating_sub(1))
            )
        }
        Problem::Slip(slip) => slipped(*slip).to_owned(),
        Problem::OtherEncoding { name } => format!("Fila er lagra som {name}. Lagre ho som UTF-8."),
        Problem::DateForm { found, read_as } => format!("Datoen «{found}» er lesen som {read_as}. Skriv han slik."),
        Problem::Markup { found } => {
            format!("Teksten har koden «{found}», som lesarane ser slik han står. Skriv rein tekst.")
        }
        Problem::LineBreak => "Teksten har eit linjeskift, som lesarane ikkje ser. Ta det bort.".to_owned(),
    }
}

fn flawed(flaw: &Flaw) -> String {
    match flaw {
        Flaw::NoGeometry => "Grensa manglar geometri.".to_owned(),
        Flaw::NoLand => "Grensa er ikkje ei flate. Ho skal vere «Polygon» eller «MultiPolygon».".to_owned(),
        Flaw::NoRing => "Grensa har noko anna enn punkt med to tal.".to_owned(),
        Flaw::OffEarth { position } => {
            format!("Punkt {} i grensa er ikkje ein lengdegrad og ein breiddegrad.", digits(position + 1))
        }
        Flaw::FewPoints => "Grensa har færre enn tre ulike punkt.".to_owned(),
        Flaw::ManyPoints { most } => format!("Fila har fleire enn {} punkt. Forenkle grensene.", digits(*most)),
        Flaw::NoArc { arc } => format!("Grensa bruker ei linje («arcs», nummer {arc}) som manglar eller er feil."),
        Flaw::ArcsApart { arc } => {
            format!("Grensa heng ikkje saman: Linje {arc} i «arcs» byrjar ikkje der den førre sluttar.")
        }
        Flaw::NotClosed => "Grensa sluttar ikkje der ho byrja.".to_owned(),
    }
}

fn slipped(slip: Slip) -> &'static str {
    match slip {
        Slip::Comment => "Her står ein kommentar, og det kan ikkje JSON ha. Ta han bort.",
        Slip::ExtraComma => "Her er eit komma for mykje. Ta det bort.",
        Slip::MissingComma => "Her manglar eit komma.",
        Slip::Quotes => "Her er hermeteikna krølla, enkle eller borte. Bruk rette, doble teikn.",
        Slip::MergeMark => "Her er to utgåver av fila fletta. Berre den første er brukt. Vel éi, og ta bort merka.",
        Slip::LineBreak => "Her er eit linjeskift midt i ein tekst. Ta det bort.",
        Slip::Unquoted => "Her manglar hermeteikn.",
        Slip::Backslash => "Her er ein skråstrek (\\) for lite. Skriv to.",
        Slip::Stray => "Her står eit teikn som ikkje høyrer heime. Ta det bort.",
    }
}

fn json_type(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Text => "ein tekst i hermeteikn",
        JsonType::Number => "eit tal",
        JsonType::YesNo => "true eller false",
        JsonType::List => "ei liste i hakeparentesar",
        JsonType::Object => "eit objekt i krøllparentesar",
        JsonType::Nothing => "null",
    }
}

fn no(kind: Kind) -> &'static str {
    match kind {
        Kind::Region => "ingen region",
        Kind::Municipality => "ingen kommune",
        Kind::FocusArea => "ikkje noko innsatsområde",
        Kind::SubGoal => "ikkje noko delmål",
        Kind::Actor => "ingen aktør",
        Kind::Source => "inga kjelde",
    }
}

fn the(kind: Kind) -> &'static str {
    match kind {
        Kind::Region => "regionen",
        Kind::Municipality => "kommunen",
        Kind::FocusArea => "innsatsområdet",
        Kind::SubGoal => "delmålet",
        Kind::Actor => "aktøren",
        Kind::Source => "kjelda",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_before_a_noun_follow_its_gender() {
        let focus = term("satsing", "satsinga", "satsingar", "satsingane");
        assert_eq!((a(&focus).as_str(), every(&focus).as_str()), ("ei satsing", "kvar satsing"));
        assert_eq!((a(&terms().action).as_str(), a(&terms().region).as_str()), ("eit tiltak", "ein region"));
        assert_eq!(every(&terms().focus_area), "kvart innsatsområde");
    }

    #[test]
    fn sums_are_short_and_exact() {
        assert_eq!((TEXTS.kroner)(2_950_000.0), "2,95 millionar kroner");
        assert_eq!((TEXTS.kroner)(1_000_000.0), "1 million kroner");
    }

    #[test]
    fn numbers_bend_the_word_behind_them() {
        let terms = terms();
        assert_eq!((TEXTS.count)(1, &terms.region), "1 region");
        assert_eq!((TEXTS.count)(6, &terms.region), "6 regionar");
        assert_eq!((TEXTS.news.count)(2, 1), "Viser 2 av 1 sak");
    }
}
