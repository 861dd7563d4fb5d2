//! How accessible the explorer is, in Norwegian bokmål.

use super::{Page, Part};

pub static PAGE: Page = Page {
    lang: "nb",
    lead: |plan| {
        format!(
            "Alle skal kunne bruke «{plan}». Her står det hva vi går etter, hvordan vi har prøvd det, og hva som mangler."
        )
    },
    aim: Part {
        title: "Dette går vi etter",
        text: "Loven krever at offentlige nettsteder følger WCAG 2.1, nivå A og AA. Vi går etter den nyere WCAG 2.2.",
        points: &[
            "Alt som kan gjøres på kartet, kan også gjøres i listene.",
            "Alt kan gjøres med tastatur, mus eller finger.",
            "Innstillingene dine for farger, tekststørrelse og bevegelse blir fulgt.",
        ],
    },
    tried: Part {
        title: "Slik har vi prøvd det",
        text: "Disse prøvene går hver gang noe endres. Alle unntatt den siste går i nettleseren Chromium.",
        points: &[
            "axe leter etter brudd på WCAG i alle visninger: på smal, middels og bred skjerm, i lyse, mørke og tvungne farger, og på papir.",
            "IBM Accessibility Checker leter etter brudd på WCAG i alle visninger, på smal og bred skjerm.",
            "html-validate ser etter feil i koden bak alle visninger.",
            "En prøve bruker nettstedet bare med tastatur og ser etter at fokuset er synlig hele veien.",
            "Et program leser sidene som en skjermleser. Det som blir sagt, blir sammenlignet med planen.",
            "Skjermleseren Orca leser sidene i Firefox. Det den sier, blir sammenlignet ord for ord med det den skal si. Sist hørt 30. november 2026 med Orca 43.1 og Firefox ESR 153.8.",
        ],
    },
    missing: Part {
        title: "Dette mangler",
        text: "Prøvene finner ikke alt. Dette vet vi om:",
        points: &[
            "Ingen med nedsatt funksjonsevne har prøvd nettstedet for oss.",
            "Av skjermlesere er bare Orca prøvd, ikke NVDA, JAWS, VoiceOver eller TalkBack.",
            "Det er ikke prøvd med hjelpemidler i Chrome, Edge og Safari.",
            "Bakgrunnskartet er bilder uten tekst. Det vises bare når du slår det på, og du trenger det ikke for å bruke planen.",
            "Planens egne tekster står på språket de er skrevet på, også når du velger et annet.",
            "Kildene ligger på andre nettsteder. Vi vet ikke hvor tilgjengelige de er.",
        ],
    },
    report: Part {
        title: "Si fra",
        text: "Er det noe du ikke får til? Si fra til den som har lagt ut planen. Fortell hvilken side det gjelder, og hva du prøvde å gjøre.",
        points: &[],
    },
    duty: Part {
        title: "Tilgjengelighetserklæring",
        text: "Dette er ikke den erklæringen som loven krever. Offentlige virksomheter lager den selv på uustatus.no. Tilsynet for universell utforming av ikt (uutilsynet.no) ser til at loven blir fulgt.",
        points: &[],
    },
    contact: |owner| format!("Kontakt {owner}"),
    version: |version| format!("Gjelder planutforskeren {version}."),
    to_plan: "Til planen",
    languages: "Språk",
};
