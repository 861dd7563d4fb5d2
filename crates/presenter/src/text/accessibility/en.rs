//! How accessible the explorer is, in English.

use super::{Page, Part};

pub static PAGE: Page = Page {
    lang: "en",
    lead: |plan| {
        format!(
            "Everybody should be able to use “{plan}”. Here is what we aim for, how we test it and what is missing."
        )
    },
    aim: Part {
        title: "What we aim for",
        text: "Norwegian law requires public websites to meet WCAG 2.1 at levels A and AA. We aim for the newer WCAG 2.2.",
        points: &[
            "Whatever you can do on the map, you can also do in the lists.",
            "Everything works with a keyboard, a mouse or a finger.",
            "Your settings for colours, text size and motion are respected.",
        ],
    },
    tried: Part {
        title: "How we test it",
        text: "These tests run every time something changes. All but the last run in the browser Chromium.",
        points: &[
            "axe looks for violations of WCAG in every view: on narrow, medium and wide screens, in light, dark and forced colours, and on paper.",
            "The IBM Accessibility Checker looks for violations of WCAG in every view, on narrow and wide screens.",
            "html-validate looks for faults in the code behind every view.",
            "One test uses the site with nothing but a keyboard and checks that the focus stays visible.",
            "A program reads the pages as a screen reader would. What it says is compared with the plan.",
            "The screen reader Orca reads the pages in Firefox. What it says is compared word by word with what it should say. Last heard on 30 November 2026 with Orca 43.1 and Firefox ESR 153.8.",
        ],
    },
    missing: Part {
        title: "What is missing",
        text: "Tests do not find everything. This much we know:",
        points: &[
            "No one with a disability has tested the site for us.",
            "Of screen readers, only Orca has been tested, and not NVDA, JAWS, VoiceOver or TalkBack.",
            "It has not been tested with assistive technology in Chrome, Edge and Safari.",
            "The background map consists of pictures without text. It is shown only if you turn it on, and you do not need it to use the plan.",
            "The plan’s own texts stay in the language they were written in, whichever you choose.",
            "The sources are on other websites. We do not know how accessible those are.",
        ],
    },
    report: Part {
        title: "Tell us",
        text: "Is there something you cannot do? Tell whoever has published the plan which page it is about and what you were trying to do.",
        points: &[],
    },
    duty: Part {
        title: "Accessibility statement",
        text: "This is not the statement that the law requires. Norwegian public bodies publish theirs on uustatus.no. The Norwegian Authority for Universal Design of ICT (uutilsynet.no) sees to it that the law is followed.",
        points: &[],
    },
    contact: |owner| format!("Contact {owner}"),
    version: |version| format!("About version {version} of the plan explorer."),
    to_plan: "To the plan",
    languages: "Languages",
};
