//! Writes the page that tells how accessible the explorer is, in each language, beside the built page:
//! `accessibility_pages <plan file> <built page>`; the build calls it.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use plan::file::read::read_plan;
use plan::model::Plan;
use presenter::markup::escaped;
use presenter::text::accessibility::{PAGES, Page, Part};
use presenter::text::{LANGUAGES, Texts};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [plan_file, built_file] = arguments.as_slice() else {
        return Err("accessibility_pages <plan file> <built page>".to_owned());
    };
    let text = fs::read_to_string(plan_file).map_err(|error| format!("{plan_file}: {error}"))?;
    let plan = read_plan(&text).map_err(|error| format!("{plan_file}: {error:?}"))?.plan;
    let built = fs::read_to_string(built_file).map_err(|error| format!("{built_file}: {error}"))?;
    let styles = styles(&built).ok_or_else(|| format!("{built_file}: there is no style sheet"))?;
    for texts in LANGUAGES {
        let words = PAGES.iter().find(|page| page.lang == texts.lang);
        let words = words.ok_or_else(|| format!("{}: there are no words for this page", texts.lang))?;
        let file = Path::new(built_file).with_file_name(texts.app.accessibility_page);
        fs::write(&file, page(&plan, texts, words, styles)).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

/// What only tells how a page looks: links to style sheets, as they stand in a built page.
fn styles(built: &str) -> Option<&str> {
    let start = built.find("<link rel=\"stylesheet\"")?;
    let end = built[start..].find('>')?;
    built.get(start..=start + end)
}

fn page(plan: &Plan, texts: &Texts, words: &Page, styles: &str) -> String {
    let title = texts.app.accessibility;
    let parts: Vec<String> = words.parts().into_iter().map(|part| section(part, contact(plan, words, part))).collect();
    let lead = (words.lead)(&plan.short_name);
    let version = (words.version)(env!("CARGO_PKG_VERSION"));
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{lang}\" data-color-scheme=\"auto\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <title>{title} – {plan}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"favicon.svg\">\n\
         {styles}\n\
         </head>\n\
         <body class=\"plain-page\">\n\
         <header><a class=\"ds-link\" href=\"./\">{to_plan}</a></header>\n\
         <main>\n\
         <h1>{title}</h1>\n\
         <p>{lead}</p>\n\
         {parts}\
         <p>{version}</p>\n\
         </main>\n\
         <nav aria-label=\"{languages}\"><ul>{others}</ul></nav>\n\
         </body>\n\
         </html>\n",
        lang = words.lang,
        title = escaped(title),
        plan = escaped(&plan.short_name),
        to_plan = escaped(words.to_plan),
        lead = escaped(&lead),
        parts = parts.concat(),
        version = escaped(&version),
        languages = escaped(words.languages),
        others =
            LANGUAGES.iter().filter(|other| other.lang != words.lang).map(|other| language(other)).collect::<String>(),
    )
}

/// The link for reports, in the part that is about them.
fn contact(plan: &Plan, words: &Page, part: &Part) -> String {
    let Some(address) = plan.feedback.as_ref().filter(|_| part.title == words.report.title) else {
        return String::new();
    };
    format!(
        "<p><a class=\"ds-link\" href=\"{}\">{}</a></p>\n",
        escaped(address),
        escaped(&(words.contact)(&plan.county))
    )
}

fn section(part: &Part, more: String) -> String {
    let points: Vec<String> = part.points.iter().map(|point| format!("<li>{}</li>\n", escaped(point))).collect();
    let list = if points.is_empty() { String::new() } else { format!("<ul>\n{}</ul>\n", points.concat()) };
    format!("<h2>{}</h2>\n<p>{}</p>\n{list}{more}", escaped(part.title), escaped(part.text))
}

/// A link to the same page in another language.
fn language(texts: &Texts) -> String {
    format!(
        "<li><a class=\"ds-link\" href=\"{file}\" lang=\"{lang}\" hreflang=\"{lang}\">{name}</a></li>",
        file = escaped(texts.app.accessibility_page),
        lang = escaped(texts.lang),
        name = escaped(texts.language),
    )
}
