//! The page that the build leaves, and what is filled in: the language, the way to the site's folder, what the page says
//! of itself, and the view.

use presenter::markup::escaped;

/// Where the view goes.
const PLACE: &str = "<!-- plan -->";
/// The explorer's element.
const ELEMENT: &str = "<div id=\"plan-explorer\"";
const LANG: (&str, &str) = ("<html lang=\"", "\"");
const TITLE: (&str, &str) = ("<title>", "</title>");
const DESCRIPTION: (&str, &str) = ("<meta name=\"description\" content=\"", "\"");
/// Around what a page without a view says.
const NOTES: (&str, &str) = ("<div role=\"status\">", "</div>");
const CHARSET: &str = "<meta charset=\"utf-8\">";
const HEAD_END: &str = "</head>";

/// A page without a view.
pub struct Template(String);

/// What is filled in.
pub struct Filling<'a> {
    pub lang: &'a str,
    /// The way from the page to the folder of the site: `../../`, or `./`. It holds also while the address bar has the
    /// address of another page. Empty in a frame, which stays where it is.
    pub root: &'a str,
    pub title: &'a str,
    pub description: &'a str,
    /// Elements for the end of the page's head.
    pub head: &'a str,
    /// Attributes of the explorer's element: names, and values as they are.
    pub attributes: &'a [(&'a str, &'a str)],
    /// What the page says while it starts, and where it cannot, as HTML.
    pub notes: &'a str,
    /// The view, as HTML.
    pub body: &'a str,
}

impl Template {
    /// Takes a page that has all places.
    ///
    /// # Errors
    ///
    /// A sentence that names the place that is missing.
    pub fn new(page: String) -> Result<Self, String> {
        for place in [NOTES.0, LANG.0, TITLE.0, DESCRIPTION.0, CHARSET, HEAD_END, ELEMENT, PLACE] {
            if !page.contains(place) {
                return Err(format!("the template has no {place}"));
            }
        }
        Ok(Self(page))
    }

    /// The page with everything in it.
    pub fn filled(&self, filling: &Filling) -> String {
        let page = between(&self.0, LANG, filling.lang);
        let page = between(&page, NOTES, filling.notes);
        let page = between(&page, TITLE, &escaped(filling.title));
        let page = between(&page, DESCRIPTION, &escaped(filling.description));
        // In a frame `#/om` is an address of the frame's own page.
        let base = if filling.root.is_empty() {
            CHARSET.to_owned()
        } else {
            format!("{CHARSET}\n  <base href=\"{}\">", filling.root)
        };
        let attributes = filling.attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
        let attributes = attributes.collect::<Vec<_>>().concat();
        page.replacen(CHARSET, &base, 1)
            .replacen(HEAD_END, &format!("{}{HEAD_END}", filling.head), 1)
            .replacen(ELEMENT, &format!("{ELEMENT}{attributes}"), 1)
            .replacen(PLACE, filling.body, 1)
    }
}

/// What is between two marks, replaced.
fn between(page: &str, (start, end): (&str, &str), by: &str) -> String {
    let Some((before, rest)) = page.split_once(start) else { return page.to_owned() };
    let Some((_, after)) = rest.split_once(end) else { return page.to_owned() };
    [before, start, by, end, after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=\"nb\"><head><meta charset=\"utf-8\"><title>A</title>\
                        <meta name=\"description\" content=\"B\"></head><div id=\"plan-explorer\"><div role=\"status\"><p>D</p></div><!-- plan --></div>";

    #[test]
    fn everything_is_filled_in_and_texts_stay_texts() {
        let page = Template::new(PAGE.to_owned()).unwrap().filled(&Filling {
            lang: "nn",
            root: "../",
            title: "Nes & Ål",
            description: "«A» \"b\"",
            head: "<link>",
            attributes: &[("data-pages", "om/ \"")],
            notes: "<p>E</p>",
            body: "<p>C</p>",
        });
        assert_eq!(
            page,
            "<html lang=\"nn\"><head><meta charset=\"utf-8\">\n  <base href=\"../\"><title>Nes &amp; Ål</title>\
             <meta name=\"description\" content=\"«A» &quot;b&quot;\"><link></head>\
             <div id=\"plan-explorer\" data-pages=\"om/ &quot;\"><div role=\"status\"><p>E</p></div><p>C</p></div>"
        );
    }

    #[test]
    fn a_template_without_a_place_is_refused() {
        let fault = Template::new(PAGE.replace("<!-- plan -->", "")).err();
        assert_eq!(fault.as_deref(), Some("the template has no <!-- plan -->"));
    }
}
