//! What is written about: a page of a site.

use plan::model::Plan;
use presenter::pages::{Page, Pages};
use presenter::text::Texts;

/// One page in one language, as others speak of it.
pub struct Subject<'a> {
    pub page: &'a Page,
    pub texts: &'static Texts,
    pub title: &'a str,
    pub description: &'a str,
    /// What its card shows, for those who do not see it; none where cards are not drawn.
    pub card: Option<&'a str>,
}

/// What is known of the site besides its pages.
pub struct Site<'a> {
    /// The address of the site's folder, with a `/` at its end, if it is known.
    pub address: Option<&'a str>,
    pub pages: &'a Pages,
    pub plan: &'a Plan,
}

impl Site<'_> {
    /// The address of a page in a language; without the site's own, from the folder of the site.
    pub fn address_of(&self, page: &Page, texts: &Texts) -> String {
        let path = [&texts.folder(), page.path.as_str()].concat();
        match self.address {
            Some(site) => [site, &path].concat(),
            None if path.is_empty() => "./".to_owned(),
            None => path,
        }
    }
}
