//! Writes all files of a site.

use std::fs;
use std::path::Path;

use cards::Painter;
use presenter::embed::options::Layout;
use presenter::markup::escaped;
use presenter::pages::Page;
use presenter::route::Route;
use presenter::text::start::start_texts;
use presenter::text::{LANGUAGES, Texts};

use crate::body;
use crate::data::{Data, text};
use crate::earlier::{Earlier, remove};
use crate::names::{ANSWER, CARD};
use crate::subject::{Site, Subject};
use crate::template::{Filling, Template};
use crate::{head, notes, oembed, sitemap, structured};

/// The template in the folder of a site.
pub const TEMPLATE: &str = "page-template.txt";
/// The inside of a frame.
const FRAME: &str = "embed.html";

/// How a site is written.
pub struct Choice<'a> {
    /// The address of its folder, with a `/` at its end, if it is told now. Else it is what it was.
    pub address: Option<&'a str>,
    pub scope: Scope,
    /// What cards are written with; none where none are drawn.
    pub painter: Option<Painter>,
}

/// Which pages are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    All,
    /// The site's own page and the inside of the frame: for measuring.
    OverviewOnly,
}

/// Writes every page into the folder of a site, the inside of the frame, the sitemap and what robots are told. Says how
/// many pages there are.
///
/// # Errors
///
/// A sentence that names the file that cannot be read or written.
pub fn site(folder: &Path, choice: &Choice) -> Result<usize, String> {
    let Choice { address, scope, painter } = choice;
    let earlier = Earlier::of(folder);
    let known = earlier.address();
    let address = &address.or(known.as_deref());
    let data = Data::read(&folder.join("data/plan.json"), &folder.join("data/boundaries.json"))?;
    let template = Template::new(text(&folder.join(TEMPLATE))?)?;
    let site = Site { address: *address, pages: &data.pages, plan: data.plan() };
    let list = data.pages.write();
    let mut count = 0;
    let is_meant =
        |page: &Page, texts: &Texts| *scope == Scope::All || page.path.is_empty() && texts.folder().is_empty();
    for texts in LANGUAGES {
        for page in data.pages.iter().filter(|page| is_meant(page, texts)) {
            let path = [&texts.folder(), page.path.as_str()].concat();
            let folder = folder.join(&path);
            let view = body::view(&data, &page.route, texts, Layout::Page);
            let description = head::description(site.plan, &page.route, texts);
            let card = painter.as_ref().map(|painter| painter.card(data.shown(), &page.route, texts));
            let card = card.transpose().map_err(|error| error.to_string())?;
            let alt = card.as_ref().map(|card| card.alt.as_str());
            let subject = Subject { page, texts, title: &view.title, description: &description, card: alt };
            if let Some(card) = &card {
                write(&folder.join(CARD), &card.png)?;
            }
            write(&folder.join("index.html"), page_text(&template, &site, &subject, &view.html, &list))?;
            if let Some(address) = address {
                write(&folder.join(ANSWER), oembed::answer(address, &subject))?;
            }
            count += 1;
        }
    }
    if *scope == Scope::All {
        earlier.gone(&data.pages).iter().for_each(|path| remove(&folder.join(path)));
    }
    write(&folder.join(FRAME), frame_text(&data, &template, &list))?;
    if let Some(list) = sitemap::sitemap(&site) {
        write(&folder.join("sitemap.xml"), &list)?;
    }
    write(&folder.join("robots.txt"), sitemap::robots(&site))?;
    Ok(count)
}

fn page_text(template: &Template, site: &Site, subject: &Subject, view: &str, list: &str) -> String {
    let head = [head::elements(site, subject), structured::element(site, subject)].concat();
    let path = [&subject.texts.folder(), subject.page.path.as_str()].concat();
    template.filled(&Filling {
        lang: subject.texts.lang,
        root: &if path.is_empty() { "./".to_owned() } else { "../".repeat(path.matches('/').count()) },
        title: subject.title,
        description: subject.description,
        head: &head,
        attributes: &[("data-pages", list)],
        notes: &notes::notes(subject.texts, &path),
        body: view,
    })
}

/// The inside of a frame, where the app may never start: with a way to the whole page.
fn frame_text(data: &Data, template: &Template, list: &str) -> String {
    let texts = LANGUAGES[0];
    let view = body::view(data, &Route::Overview, texts, Layout::Embed);
    let way_out = format!("<p class=\"start-note\"><a href=\"./\">{}</a></p>", escaped(start_texts(texts).whole_page));
    template.filled(&Filling {
        lang: texts.lang,
        root: "",
        title: &view.title,
        description: &head::description(data.plan(), &Route::Overview, texts),
        head: "",
        attributes: &[("data-layout", "embed"), ("data-pages", list)],
        notes: &notes::notes(texts, FRAME),
        body: &[view.html, way_out].concat(),
    })
}

fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    let fault = |error| format!("{}: {error}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(fault)?;
    }
    fs::write(file, content).map_err(fault)
}
