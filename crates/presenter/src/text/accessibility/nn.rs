//! How accessible the explorer is, in Norwegian nynorsk.

use super::{Page, Part};

pub static PAGE: Page = Page {
    lang: "nn",
    lead: |plan| {
        format!(
            "Alle skal kunne bruke «{plan}». Her står det kva vi går etter, korleis vi har prøvd det, og kva som manglar."
        )
    },
    aim: Part {
        title: "Dette går vi etter",
        text: "Lova krev at offentlege nettstader følgjer WCAG 2.1, nivå A og AA. Vi går etter den nyare WCAG 2.2.",
        points: &[
            "Alt du kan gjere på kartet, kan du gjere i listene òg.",
            "Alt kan gjerast med tastatur, mus eller finger.",
            "Innstillingane dine for fargar, tekststorleik og rørsle blir følgde.",
        ],
    },
    tried: Part {
        title: "Slik har vi prøvd det",
        text: "Desse prøvene går kvar gong noko blir endra. Alle utanom den siste går i nettlesaren Chromium.",
        points: &[
            "axe leitar etter brot på WCAG i alle visingar: på smal, middels og brei skjerm, i lyse, mørke og tvinga fargar, og på papir.",
            "IBM Accessibility Checker leitar etter brot på WCAG i alle visingar, på smal og brei skjerm.",
            "html-validate ser etter feil i koden bak alle visingar.",
            "Ei prøve bruker nettstaden berre med tastatur og ser etter at fokuset er synleg heile vegen.",
            "Eit program les sidene som ein skjermlesar. Det som blir sagt, blir samanlikna med planen.",
            "Skjermlesaren Orca les sidene i Firefox. Det han seier, blir samanlikna ord for ord med det han skal seie. Sist høyrt 30. november 2026 med Orca 43.1 og Firefox ESR 153.8.",
        ],
    },
    missing: Part {
        title: "Dette manglar",
        text: "Prøvene finn ikkje alt. Dette veit vi om:",
        points: &[
            "Ingen med nedsett funksjonsevne har prøvd nettstaden for oss.",
            "Av skjermlesarar er berre Orca prøvd, ikkje NVDA, JAWS, VoiceOver eller TalkBack.",
            "Nettstaden er ikkje prøvd med hjelpemiddel i Chrome, Edge og Safari.",
            "Bakgrunnskartet er bilete utan tekst. Det blir berre vist når du slår det på, og du treng det ikkje for å bruke planen.",
            "Tekstane i sjølve planen står på språket dei er skrivne på, også når du vel eit anna.",
            "Kjeldene ligg på andre nettstader. Vi veit ikkje kor tilgjengelege dei er.",
        ],
    },
    report: Part {
        title: "Sei frå",
        text: "Er det noko du ikkje får til? Sei frå til den som har lagt ut planen. Fortel kva side det gjeld, og kva du prøvde å gjere.",
        points: &[],
    },
    duty: Part {
        title: "Tilgjengelegheitserklæring",
        text: "Dette er ikkje den erklæringa som lova krev. Offentlege verksemder lagar henne sjølve på uustatus.no. Tilsynet for universell utforming av ikt (uutilsynet.no) ser til at lova blir følgd.",
        points: &[],
    },
    contact: |owner| format!("Kontakt {owner}"),
    version: |version| format!("Gjeld planutforskaren {version}."),
    to_plan: "Til planen",
    languages: "Språk",
};
