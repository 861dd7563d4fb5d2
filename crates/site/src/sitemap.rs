//! The list of all pages, and what robots are told.

use presenter::markup::escaped;
use presenter::text::LANGUAGES;

use crate::subject::Site;

/// The sitemap: each page in each language, with where the others are. It takes the site's address.
pub fn sitemap(site: &Site) -> Option<String> {
    site.address?;
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let changed =
        site.plan.updated.as_ref().map(|updated| format!("<lastmod>{}</lastmod>", updated.iso())).unwrap_or_default();
    for page in site.pages.iter() {
        let others = LANGUAGES.iter().map(|texts| {
            let address = escaped(&site.address_of(page, texts));
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{address}\"/>", texts.lang)
        });
        let others = others.collect::<Vec<_>>().concat();
        for texts in LANGUAGES {
            let address = escaped(&site.address_of(page, texts));
            text.push_str(&["<url><loc>", &address, "</loc>", &changed, &others, "</url>\n"].concat());
        }
    }
    text.push_str("</urlset>\n");
    Some(text)
}

/// What robots are told: everything may be read; where the list is, if the site's address is known.
pub fn robots(site: &Site) -> String {
    let list = site.address.map(|address| format!("Sitemap: {address}sitemap.xml\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{list}")
}
