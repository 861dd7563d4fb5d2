//! Norwegian bokmål.

use plan::issue::{Flaw, JsonType, Kind, Problem, ReadError, Slip};
use plan::model::{MunicipalityName, Term};

use super::norwegian::{self, Gender, count, counted, county_if_left, date, digits, gender, list, number, term};
use super::{
    About, Action, App, Compare, Export, Fact, FocusArea, Glossary, Issues, Lead, Legend, Map, Matrix, Nav, News,
    Notice, Overview, Paper, Region, Search, Share, SourceList, Spoken, Terms, Texts, Timeline, Unknown, capitalised,
};
use crate::load::LoadError;

pub static TEXTS: Texts = Texts {
    lang: "nb",
    language: "Bokmål",
    terms,
    date,
    list,
    count,
    number,
    kroner: |amount| norwegian::kroner(amount, "millioner", "milliarder"),
    load_error,
    problem,
    app: App {
        name: "Planutforskeren",
        no_tracking: "Siden lagrer ingenting om deg og henter ikke noe fra andre nettsteder uten at du ber om det.",
        accessibility: "Tilgjengelighet",
        accessibility_page: "tilgjengelighet.html",
        feedback: "Si fra om feil",
    },
    nav: Nav {
        label: "Hovedmeny",
        skip: "Hopp til innholdet",
        overview: "Oversikt",
        matrix: "Fortrinn",
        news: "Nyheter",
        compare: "Sammenlign",
        about: "Om planen",
        back: "Til oversikten",
        own_window: "Åpne i eget vindu",
        close: "Lukk",
        language: "Språk",
    },
    notice: Notice {
        loading: "Henter planen …",
        plan_failed: "Planen kan ikke vises",
        map_failed: "Kartet kan ikke vises",
        list_still_works: "Alt innholdet finner du likevel i listene.",
        nothing: "Planen har ikke noe å vise her.",
        map_empty: "Kartfilen har ingen grenser for områdene i planen.",
        map_impossible: "Nettleseren klarte ikke å tegne kartet.",
        part_loading: "Henter …",
        part_failed: "Denne delen av siden kom ikke fram. Sjekk nettet, og prøv igjen.",
        outdated: "Siden er oppdatert etter at du åpnet den. Last den på nytt for å se resten.",
        reload: "Last siden på nytt",
        try_again: "Prøv igjen",
    },
    issues: Issues {
        title: |count| counted(count, "feil i datafilene", "feil i datafilene"),
        lead: "Dette bør den som redigerer filene, rette. Alt annet vises som det skal.",
        error: "Utelatt:",
        warning: "Bør sees på:",
        line: |line| format!(" (linje {line})"),
        more: |count| format!("{} til står ikke her.", digits(count)),
    },
    map: Map {
        label: "Kart",
        loading: "Henter kartet …",
        zoom_in: "Zoom inn",
        zoom_out: "Zoom ut",
        pan: "Flytt kartet",
        pan_west: "Vis mer mot vest",
        pan_north: "Vis mer mot nord",
        pan_south: "Vis mer mot sør",
        pan_east: "Vis mer mot øst",
        whole: "Vis hele kartet",
        options: "Bakgrunnskart",
        wheel_hint: "Hold Ctrl (eller ⌘) mens du ruller, for å zoome i kartet",
        finger_hint: "Bruk to fingre for å flytte kartet",
        municipalities_of: |terms, region| format!("{} i {region}", capitalised(&terms.municipality.many)),
        today_switch: |terms, year| format!("Vis {} slik de er i dag ({year})", terms.municipality.the_many),
        background_switch: |name| format!("Vis {name}"),
    },
    spoken: Spoken {
        language: |name| format!("Språket er nå {}", name.to_ascii_lowercase()),
        chosen: |name, count| format!("{name} valgt, {count}"),
        whole: |name, count| format!("Hele {name} vises, {count}"),
        whole_map: "Hele kartet vises",
        base_year: |terms, year| format!("Kartet viser {} slik de var i {year}", terms.region.the_many),
        today: |count, year| format!("Kartet viser {count} slik de er i {year}"),
        compared: |one, other| format!("{one} og {other} side om side"),
    },
    fact: Fact {
        source: "Kilde:",
        sources: "Kilder:",
        as_of: |date| format!("Gjelder {date}."),
        own_words: "Forklaringen er vår egen.",
        derived: "Regnet ut fra tallene i kilden.",
        disputed: "Kildene oppgir forskjellige datoer:",
        strength_medium: "Middels sikker kilde",
        strength_weak: "Svak kilde",
        link_stated: "Koblingen står i kilden",
        link_editorial: "Redaksjonell kobling",
    },
    action: Action {
        when: "Når",
        amount: "Hvor mye",
        who: "Hvem",
        place: "Hvor",
        under: "Del av",
        whole_county: "Hele fylket",
    },
    overview: Overview {
        period: |from, to| format!("Gjaldt {from}–{to}"),
        vision: "Visjon:",
        more_about: "Mer om planen, målene og partnerne",
        regions: |terms| capitalised(&terms.region.the_many),
        regions_lead: |terms| Lead {
            says: format!(
                "{} skulle vokse ut fra sine egne {}.",
                capitalised(&every(&terms.region)),
                terms.advantage.many
            ),
            asks: String::from("Velg på kartet eller her."),
        },
        focus_areas: |terms| capitalised(&terms.focus_area.the_many),
        focus_areas_lead: |terms| Lead {
            says: String::from("Dette skulle alle trekke sammen om."),
            asks: format!("Velg {} for å se hvor {} ligger.", a(&terms.focus_area), terms.advantage.the_many),
        },
        to_matrix: |terms| format!("Se alle {} og {} i én tabell", terms.region.many, terms.focus_area.many),
        latest: "Siste nytt",
        all_news: |count| {
            if count == 1 { "Se nyheten".to_owned() } else { format!("Se alle {} nyhetene", digits(count)) }
        },
    },
    region: Region {
        parts: "Deler av regionen",
        whole: "Hele regionen",
        advantages: |terms| capitalised(&terms.advantage.many),
        links_explained: |terms| {
            format!(
                "{} står under {} de støtter. «Koblingen står i kilden» betyr at en kilde selv sier det. «Redaksjonell kobling» betyr at vi har vurdert det.",
                capitalised(&terms.advantage.the_many),
                terms.focus_area.the_one,
            )
        },
        no_focus_area: |terms| format!("Uten {}", terms.focus_area.one),
        part_in: |part, region| format!("{part} i {region}"),
        part_with: |terms, name| format!("Viser {} som gjelder {name}.", terms.advantage.the_many),
        part_without: |terms, name| format!("Kildene nevner ingen {} for {name}.", terms.advantage.many),
        show_whole: |name| format!("Vis hele {name}"),
        as_in: |terms, year| format!("{} slik de var i {year}.", capitalised(&terms.municipality.the_many)),
        names_since,
        figure: |label, value, year| format!("{label} {year}: {value}"),
        outside: |county| format!("Samarbeidet når også ut over {county}:"),
        outside_member: |name, county| format!("{name} ({county})"),
        also_in: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("Også regnet med her fra {from} til {to}:"),
            (Some(from), None) => format!("Også regnet med her fra {from}:"),
            (None, Some(to)) => format!("Også regnet med her til {to}:"),
            (None, None) => "Også regnet med her:".to_owned(),
        },
        challenges: "Utfordringer",
        key_figures: "Nøkkeltall",
        county_actions: |terms| format!("{} for hele fylket", capitalised(&terms.action.many)),
        news: "Nyheter",
        all_news: all_news_about,
        neighbours: "Naboer",
        compare: |name| format!("Sammenlign {name} med en annen"),
    },
    focus_area: FocusArea {
        supporters: |terms, count| {
            format!("{} støtter {}", self::count(count, &terms.advantage), terms.sub_goal.the_one)
        },
        team: "Et eget team av fagfolk fulgte opp arbeidet.",
        no_team: "Området hadde ikke eget team av fagfolk.",
        support: |terms| format!("Hvor {} ligger", terms.advantage.the_many),
        news: "Nyheter",
        all_news: all_news_about,
    },
    legend: Legend {
        caption: |terms| {
            format!("{} som støtter dette, i {}", capitalised(&terms.advantage.many), every(&terms.region))
        },
        explained: |terms| {
            format!(
                "Jo sterkere farge på kartet, jo flere {}. Tallene viser hva kildene forteller om, ikke hvor sterk {} er.",
                terms.advantage.many,
                a(&terms.region)
            )
        },
    },
    matrix: Matrix {
        title: |terms| format!("{} og {}", capitalised(&terms.advantage.many), terms.focus_area.many),
        lead: |terms| Lead {
            says: format!(
                "Tabellen viser hvor mange {} {} har innenfor {}.",
                terms.advantage.many,
                every(&terms.region),
                every(&terms.focus_area)
            ),
            asks: String::from("Velg et tall for å lese om dem."),
        },
        caption: |terms| {
            format!("Antall {} for {} og {}", terms.advantage.many, every(&terms.region), every(&terms.focus_area))
        },
        explained: |terms| {
            format!(
                "{} kan støtte flere {}. I kolonnen og raden «I alt» teller {} én gang.",
                capitalised(&a(&terms.advantage)),
                terms.focus_area.many,
                every(&terms.advantage)
            )
        },
        cell: |count, region, focus_area| format!("{count}: {region}, {focus_area}"),
        total: "I alt",
    },
    news: News {
        title: "Nyheter",
        lead: "Saker om planen og næringslivet i planperioden, nyeste først. Datoen er så nøyaktig som kilden gir.",
        list: "Saker",
        any: "Alle",
        year: "År",
        county: |count| counted(count, "sak om hele fylket", "saker om hele fylket"),
        count: |shown, all| format!("Viser {} av {}", digits(shown), counted(all, "sak", "saker")),
        more: |count, left| format!("Vis {} til ({} igjen)", counted(count, "sak", "saker"), digits(left)),
        newer: |count, all| format!("Vis {} ({} i alt)", counted(count, "nyere sak", "nyere saker"), digits(all)),
        nothing: "Ingen saker passer til alt du har valgt.",
        reset: "Vis alle saker",
        no_date: "Uten dato",
        about_plan: "Handler om planen",
        all_regions: |region| format!("Alle {}", region.the_many),
        all_focus_areas: |focus_area| format!("Alle {}", focus_area.the_many),
    },
    timeline: Timeline { title: "Tidslinje" },
    compare: Compare {
        title: |terms| format!("Sammenlign to {}", terms.region.many),
        first: "Den første",
        second: "Den andre",
        choose: "Velg …",
        choose_two: |terms| format!("Velg to {} for å se dem side om side.", terms.region.many),
        same: |terms| format!("Du har valgt samme {} to ganger. Velg to forskjellige.", terms.region.one),
        strongest: |terms| format!("{} som er best dokumentert", capitalised(&terms.advantage.many)),
        advantages_for: |terms, title| format!("{} innenfor {title}", capitalised(&terms.advantage.many)),
        news: |count| counted(count, "sak", "saker"),
        topic: "Tema",
        none_known: "Ingen i kildene",
    },
    search: Search {
        title: "Søk",
        label: "Søk i planen",
        lead: |terms| {
            format!("Skriv navnet på {}, et sted eller et ord. Både gamle og nye kommunenavn virker.", a(&terms.region))
        },
        looking: "Søker …",
        count: |count, words| match count {
            0 => format!("Ingen treff på «{words}»"),
            count => format!("{} treff på «{words}»", digits(count)),
        },
        nothing: |terms| {
            format!(
                "Sjekk skrivemåten, eller prøv et annet ord: {}, {} eller en næring.",
                a(&terms.region),
                a(&terms.municipality)
            )
        },
        show_all: |count| format!("Vis alle {} treff", digits(count)),
        show_more: "Vis flere treff",
        partial: "Ingenting har alle ordene. Dette har flest av dem.",
        today: "i dag",
        places: "Steder",
        municipality: |terms, number, today, region| {
            let now = today.map(|today| format!(", i dag {}{}", today.number, county_if_left(today)));
            format!("{} {number}{} – {region}", capitalised(&terms.municipality.one), now.unwrap_or_default())
        },
        part_of: |whole| format!("Del av {whole}"),
        town: |municipality, region| format!("Sted i {municipality} – {region}"),
    },
    about: About {
        title: "Om planen",
        contents: "Innhold",
        goal: "Mål og visjon",
        vision: "Visjon",
        main_goal: "Hovedmål",
        main_goal_explained: "Hva målet betyr",
        purpose: "Hva planen skulle brukes til",
        adoption: "Vedtaket",
        partners: "Hvem som sto bak",
        show_timeline: "Vis hva som skjedde, år for år",
        sources: "Kilder",
        show_sources: |count| {
            if count == 1 { "Vis kilden".to_owned() } else { format!("Vis alle {} kildene", digits(count)) }
        },
        credits: "Kart og koordinater",
        leaflet: "Kartet er tegnet med Leaflet (BSD 2-Clause).",
    },
    source_list: SourceList { title: |count| format!("Kilder ({})", digits(count)) },
    unknown: Unknown {
        title: "Fant ikke siden",
        address: |address| {
            format!(
                "Adressen «{address}» fører ikke til noe her. Kanskje lenken er gammel, eller noe falt ut da den ble kopiert."
            )
        },
        item: |term, id| format!("Planen har {} {} med navnet «{id}». Kanskje lenken er gammel.", none(term), term.one),
    },
    share: Share {
        open: "Del",
        title: "Del denne visningen",
        link: "Lenke",
        copy: "Kopier",
        copied: "Kopiert",
        copy_failed: "Nettleseren slipper oss ikke til utklippstavlen. Teksten er merket: Trykk Ctrl + C (på Mac ⌘ + C).",
        send: "Send lenken",
        embed: "Vis kartet i en artikkel",
        embed_lead: "Velg hvordan det skal se ut, og kopier én av de to linjene.",
        paste: "Velg «HTML», «kode» eller «bygg inn» i artikkelen før du limer inn. Ellers blir linjen stående som tekst.",
        start: "Åpnes med",
        this_view: |name| format!("Det du ser nå: {name}"),
        lang: "Språk",
        lang_auto: "Som planutforskeren ellers",
        theme: "Farger",
        theme_auto: "Som leseren har valgt på enheten sin",
        theme_light: "Lyse",
        theme_dark: "Mørke",
        parts: "Vis sammen med kartet",
        panel: "Tekst og lister",
        search: "Søkefelt",
        news: "Nyheter",
        legend: "Forklaring av fargene",
        more: "Flere valg",
        transparent: "La bakgrunnen i artikkelen synes gjennom",
        fixed: "Fast høyde",
        height: "Høyde i piksler",
        iframe: "Linje som virker overalt",
        frame_height: |height| format!("Rammen er {height} piksler høy. Får ikke alt plass, kan leseren rulle i den."),
        with_script: "Har artikkelen også skriptet embed.js, følger høyden innholdet.",
        element: "Linje med skript",
        element_explained: "For publiseringssystemer som tar imot skript.",
        follows: "Høyden følger innholdet.",
        preview: "Slik blir det",
        preview_blocked: "Nettleseren kan ikke vise kartet her.",
        preview_open: "Åpne i et nytt vindu",
    },
    glossary: Glossary {
        title: "Ordliste",
        lead: "Slik brukes ordene i planen og på disse sidene.",
        what_is: |term| format!("Hva er {}?", a(term)),
    },
    export: Export {
        open: "Last ned og siter",
        cite: "Siter denne siden",
        cited: |updated, read, address| match updated {
            Some(updated) => format!("Opplysninger per {updated}. Hentet {read} fra {address}"),
            None => format!("Hentet {read} fra {address}"),
        },
        changed: |cited, updated| {
            format!("Lenken viser til opplysninger per {cited}. Innholdet er endret siden, sist {updated}.")
        },
        data: "Last ned opplysningene",
        csv: "Regneark (CSV)",
        json: "Data (JSON)",
        map: "Last ned kartet",
        svg: "Tegning (SVG)",
        png: "Bilde (PNG)",
        png_failed: "Nettleseren klarte ikke å lage bildet. Prøv tegningen (SVG).",
        in_frame: "Kommer det ingen fil? Da har nettstedet rundt kartet stengt for nedlasting.",
        pictured: |name| format!("Kart som viser {name}"),
        what: "Hva",
        title: "Tittel",
        explanation: "Forklaring",
        kind: "Type",
        date: "Dato",
        publisher: "Utgiver",
        as_of: "Gjelder",
        link: "Kobling",
        strength: "Kildens styrke",
        note: "Merknad",
        address: "Adresse",
        fetched_from: "Hentet fra",
        terms_of_use: "Vilkår for bruk",
    },
    paper: Paper { print: "Skriv ut", printed: |date, address| format!("Utskrift {date} fra {address}") },
};

fn terms() -> Terms {
    Terms {
        region: term("region", "regionen", "regioner", "regionene"),
        municipality: term("kommune", "kommunen", "kommuner", "kommunene"),
        advantage: term("fortrinn", "fortrinnet", "fortrinn", "fortrinnene"),
        focus_area: term("innsatsområde", "innsatsområdet", "innsatsområder", "innsatsområdene"),
        sub_goal: term("delmål", "delmålet", "delmål", "delmålene"),
        action: term("tiltak", "tiltaket", "tiltak", "tiltakene"),
    }
}

fn is_neuter(term: &Term) -> bool {
    gender(term) == Gender::Neuter
}

fn all_news_about(count: usize, name: &str) -> String {
    if count == 1 { format!("Se nyheten om {name}") } else { format!("Se alle {} nyhetene om {name}", digits(count)) }
}

fn none(term: &Term) -> &'static str {
    if is_neuter(term) { "ikke noe" } else { "ikke noen" }
}

/// «et innsatsområde», «en region»
fn a(term: &Term) -> String {
    format!("{} {}", if is_neuter(term) { "et" } else { "en" }, term.one)
}

/// «hvert innsatsområde», «hver region»
fn every(term: &Term) -> String {
    format!("{} {}", if is_neuter(term) { "hvert" } else { "hver" }, term.one)
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
        LoadError::NoAnswer => "Vi fikk ikke svar. Sjekk at du er på nett, og prøv igjen.".to_owned(),
        LoadError::Status(404) => "Filen finnes ikke der den skulle være. Si gjerne fra til den som har lagt den ut.".to_owned(),
        LoadError::Status(status) => format!("Nettstedet svarte med en feil (kode {status}). Vent litt, og prøv igjen."),
        LoadError::OtherServer => "Lenken ber om data fra et annet nettsted. Det er ikke tillatt, for da kunne hvem som helst vise falskt innhold her.".to_owned(),
        LoadError::Read(error) => read_error(error),
    }
}

fn read_error(error: &ReadError) -> String {
    match error {
        ReadError::Empty => "Filen er tom.".to_owned(),
        ReadError::NotText { line } => {
            format!("Filen er ikke en tekstfil (fra linje {line}). Lagre den på nytt som JSON med tegnsettet UTF-8.")
        }
        ReadError::HtmlPage => {
            "Vi fikk en nettside i stedet for datafilen. Kanskje adressen til filen er feil.".to_owned()
        }
        ReadError::Truncated { line } => {
            format!("Filen slutter for tidlig, på linje {line}. Kanskje den ble avbrutt underveis.")
        }
        ReadError::NotJson { line, column, reason: _ } => {
            format!(
                "Filen er ikke gyldig JSON: feil på linje {line}, tegn {column}. Se etter komma, klammer og anførselstegn som mangler."
            )
        }
        ReadError::WrongKind { wanted } => format!("Filen er av feil slag. Vi lette etter {}.", list(wanted)),
        ReadError::NoVersion => {
            "Filen mangler feltet «version», som skal si hvilken utgave av formatet den følger.".to_owned()
        }
        ReadError::UnknownVersion { found, newest } => {
            format!("Filen følger utgave {found} av formatet, men her leses bare utgaver til og med {newest}.")
        }
        ReadError::Coordinates { stated: Some(system) } => {
            format!("Koordinatene er i {system}, som vi ikke kan regne om. Lagre filen som WGS 84 (EPSG:4326).")
        }
        ReadError::Coordinates { stated: None } => {
            "Koordinatene er ikke grader, og vi ser ikke hva de er. Lagre filen som WGS 84 (EPSG:4326).".to_owned()
        }
        ReadError::NoShapes { first: None } => "Kartfilen har ingen grenser.".to_owned(),
        ReadError::NoShapes { first: Some(issue) } => {
            let line = issue.line.map(TEXTS.issues.line).unwrap_or_default();
            format!("Ingen av grensene i kartfilen kan brukes. Den første{line}: {}", problem(&issue.problem))
        }
        ReadError::OtherShapes { found, wanted } => {
            format!(
                "Kartfilen har grensene til andre kommuner ({}) enn planen ({}).",
                found.join(", "),
                wanted.join(", ")
            )
        }
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::ByteOrderMark => "Filen begynner med et usynlig tegn (BOM). Lagre den som UTF-8 uten BOM.".to_owned(),
        Problem::MissingField { field } => format!("Feltet «{field}» mangler eller er tomt. Fyll det ut."),
        Problem::WrongType { expected, found } => {
            format!("Her skal det stå {}, men det står {}.", json_type(*expected), json_type(*found))
        }
        Problem::BadChoice { found, allowed } => {
            format!("«{found}» er ikke et av ordene som kan stå her: {}.", list(allowed))
        }
        Problem::Malformed { reason: _ } => {
            "Teksten kan ikke leses. Se etter skråstreker og anførselstegn som er feil.".to_owned()
        }
        Problem::UnknownField { field } => format!("Feltet «{field}» finnes ikke i formatet. Sjekk skrivemåten."),
        Problem::DuplicateField { field } => format!("Feltet «{field}» står to ganger. Bare det første er brukt."),
        Problem::DuplicateId { id } => format!("Id-en «{id}» er brukt før. Gi denne en annen id."),
        Problem::BadId { id } => {
            format!("«{id}» kan ikke være en id. Bruk bare små bokstaver a–z, tall og bindestrek.")
        }
        Problem::UnknownId { kind, id } => {
            format!("Filen har {} med id «{id}». Rett id-en, eller legg til det som mangler.", no(*kind))
        }
        Problem::NoRegion { id } => format!("Kommunen «{id}» står ikke i noen region. Føy den til en region."),
        Problem::TwoRegions { id } => format!("Kommunen «{id}» står i to regioner. Bare den første er brukt."),
        Problem::NoShape { kind, id } => {
            format!("Kartfilen har ingen grense for {} «{id}», så kartet kan ikke vise den.", the(*kind))
        }
        Problem::BadDate { found } => format!("«{found}» er ikke en dato. Skriv 2016, 2016-02 eller 2016-02-04."),
        Problem::UnsafeAddress { found } => {
            format!("«{found}» er ikke en nettadresse som begynner med http:// eller https://. Lenken er tatt bort.")
        }
        Problem::NoSource => "Opplysningen mangler kilde. Føy til minst én.".to_owned(),
        Problem::BadNumber { found } => format!("Tallet {found} er umulig her."),
        Problem::BadGeometry { flaw } => flawed(flaw),
        Problem::Converted { system, is_stated } => {
            let are = if *is_stated { "er" } else { "ser ut til å være" };
            format!("Koordinatene {are} {system}. De er regnet om til grader. Lagre filen som WGS 84 (EPSG:4326).")
        }
        Problem::AxesSwapped => {
            "Lengdegrad og breddegrad er byttet om i filen. Vi har snudd dem. Skriv øst først, så nord.".to_owned()
        }
        Problem::AssumedField { field } => {
            format!("Kommunenumrene er hentet fra feltet «{field}». Kall det gjerne «kommunenummer».")
        }
        Problem::LostZero { found, read_as } => {
            format!("Nullen foran er falt bort: «{found}» er lest som «{read_as}».")
        }
        Problem::Joined { id, count: 1 } => format!("Kommunen «{id}» står flere ganger. Grensene er slått sammen."),
        Problem::Joined { id, count } => {
            format!(
                "Kommunen «{id}» og {} til står flere ganger. Grensene er slått sammen.",
                digits(count.saturating_sub(1))
            )
        }
        Problem::Slip(slip) => slipped(*slip).to_owned(),
        Problem::OtherEncoding { name } => format!("Filen er lagret som {name}. Lagre den som UTF-8."),
        Problem::DateForm { found, read_as } => format!("Datoen «{found}» er lest som {read_as}. Skriv den slik."),
        Problem::Markup { found } => {
            format!("Teksten har koden «{found}», som leserne ser slik den står. Skriv ren tekst.")
        }
        Problem::LineBreak => "Teksten har et linjeskift, som leserne ikke ser. Ta det bort.".to_owned(),
    }
}

fn flawed(flaw: &Flaw) -> String {
    match flaw {
        Flaw::NoGeometry => "Grensen mangler geometri.".to_owned(),
        Flaw::NoLand => "Grensen er ikke en flate. Den skal være «Polygon» eller «MultiPolygon».".to_owned(),
        Flaw::NoRing => "Grensen har noe annet enn punkter med to tall.".to_owned(),
        Flaw::OffEarth { position } => {
            format!("Punkt {} i grensen er ikke en lengdegrad og en breddegrad.", digits(position + 1))
        }
        Flaw::FewPoints => "Grensen har færre enn tre ulike punkter.".to_owned(),
        Flaw::ManyPoints { most } => format!("Filen har flere enn {} punkter. Forenkle grensene.", digits(*most)),
        Flaw::NoArc { arc } => format!("Grensen bruker en linje («arcs», nummer {arc}) som mangler eller er feil."),
        Flaw::ArcsApart { arc } => {
            format!("Grensen henger ikke sammen: Linje {arc} i «arcs» begynner ikke der den forrige slutter.")
        }
        Flaw::NotClosed => "Grensen slutter ikke der den begynte.".to_owned(),
    }
}

fn slipped(slip: Slip) -> &'static str {
    match slip {
        Slip::Comment => "Her står en kommentar, og det kan ikke JSON ha. Ta den bort.",
        Slip::ExtraComma => "Her er et komma for mye. Ta det bort.",
        Slip::MissingComma => "Her mangler et komma.",
        Slip::Quotes => "Her er anførselstegnene krøllete, enkle eller borte. Bruk rette, doble tegn.",
        Slip::MergeMark => "Her er to utgaver av filen flettet. Bare den første er brukt. Velg én, og ta bort merkene.",
        Slip::LineBreak => "Her er et linjeskift midt i en tekst. Ta det bort.",
        Slip::Unquoted => "Her mangler anførselstegn.",
        Slip::Backslash => "Her er en skråstrek (\\) for lite. Skriv to.",
        Slip::Stray => "Her står et tegn som ikke hører hjemme. Ta det bort.",
    }
}

fn json_type(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Text => "en tekst i anførselstegn",
        JsonType::Number => "et tall",
        JsonType::YesNo => "true eller false",
        JsonType::List => "en liste i hakeparenteser",
        JsonType::Object => "et objekt i krøllparenteser",
        JsonType::Nothing => "null",
    }
}

fn no(kind: Kind) -> &'static str {
    match kind {
        Kind::Region => "ingen region",
        Kind::Municipality => "ingen kommune",
        Kind::FocusArea => "ikke noe innsatsområde",
        Kind::SubGoal => "ikke noe delmål",
        Kind::Actor => "ingen aktør",
        Kind::Source => "ingen kilde",
    }
}

fn the(kind: Kind) -> &'static str {
    match kind {
        Kind::Region => "regionen",
        Kind::Municipality => "kommunen",
        Kind::FocusArea => "innsatsområdet",
        Kind::SubGoal => "delmålet",
        Kind::Actor => "aktøren",
        Kind::Source => "kilden",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_short_and_exact() {
        assert_eq!((TEXTS.kroner)(2_950_000.0), "2,95 millioner kroner");
        assert_eq!((TEXTS.kroner)(300_000.0), "300\u{a0}000 kroner");
        assert_eq!((TEXTS.kroner)(1_000_000.0), "1 million kroner");
    }

    #[test]
    fn numbers_bend_the_word_behind_them() {
        let region = terms().region;
        assert_eq!((TEXTS.count)(1, &region), "1 region");
        assert_eq!((TEXTS.count)(6, &region), "6 regioner");
    }
}
