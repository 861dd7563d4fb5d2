//! Markup that does not change once it stands in the page: written down here, put into the page in one call.
//!
//! A call from wasm to the browser for each element, attribute and text costs more than making them. So the markup is one
//! text that the browser's side reads (`src/browser/build.js`), and that is written as HTML where there is no browser.
//! Element and attribute names are part of the program; texts and values are data, and stay texts.
//!
//! ```
//! use presenter::html::el;
//!
//! let link = el("a").class("ds-link").attr("href", "#/nyheter").text("Nytt & <gammelt>");
//! let item = el("li").child(link).text(" · ").maybe(None);
//! assert_eq!(item.write(), r##"<li><a class="ds-link" href="#/nyheter">Nytt &amp; &lt;gammelt&gt;</a> · </li>"##);
//! ```

use crate::markup::escape;
use crate::text::hyphen::hyphenated;

/// Stands between the pieces. No text holds it, see [`push_text`].
const SEPARATOR: char = '\u{1}';
/// What a piece begins with.
const OPEN: char = '<';
const OPEN_SVG: char = '*';
const ATTRIBUTE: char = '=';
const TEXT: char = '"';
const CLOSE: char = '>';

/// Elements and texts one after the other, or one element that may still get more.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Html {
    code: String,
    is_open: bool,
}

/// An element of a page.
pub fn el(name: &'static str) -> Html {
    Html::opened(OPEN, name)
}

/// An element of a drawing.
pub fn svg(name: &'static str) -> Html {
    Html::opened(OPEN_SVG, name)
}

/// Nothing but a text.
pub fn text(text: &str) -> Html {
    Html::default().text(text)
}

impl Html {
    fn opened(kind: char, name: &str) -> Self {
        let mut html = Self { code: String::new(), is_open: true };
        html.piece(kind, name);
        html
    }

    /// Elements and texts one after the other.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::default().each(parts)
    }

    #[must_use]
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    #[must_use]
    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    #[must_use]
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.piece(ATTRIBUTE, name);
        self.code.push(' ');
        push_text(value, &mut self.code);
        self
    }

    /// An attribute, where there is a value for it.
    #[must_use]
    pub fn maybe_attr(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// The language of what is in it, where that is not the page's.
    #[must_use]
    pub fn lang(self, lang: Option<&str>) -> Self {
        self.maybe_attr("lang", lang)
    }

    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        if !text.is_empty() {
            self.piece(TEXT, "");
            push_text(&hyphenated(text), &mut self.code);
        }
        self
    }

    /// Something inside of it.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.code.push_str(&child.code);
        if child.is_open {
            self.piece(CLOSE, "");
        }
        self
    }

    #[must_use]
    pub fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    #[must_use]
    pub fn each(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    fn piece(&mut self, kind: char, text: &str) {
        self.code.push(SEPARATOR);
        self.code.push(kind);
        self.code.push_str(text);
    }

    /// What the browser's side reads. An element that is still open is closed by the end.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The same as HTML.
    pub fn write(&self) -> String {
        let mut out = String::new();
        let mut open: Vec<&str> = Vec::new();
        let mut is_in_tag = false;
        for piece in self.code.split(SEPARATOR).skip(1) {
            let mut letters = piece.chars();
            let kind = letters.next().unwrap_or(TEXT);
            let rest = letters.as_str();
            if is_in_tag && kind != ATTRIBUTE {
                out.push('>');
                is_in_tag = false;
            }
            match kind {
                OPEN | OPEN_SVG => {
                    out.push('<');
                    out.push_str(rest);
                    open.push(rest);
                    is_in_tag = true;
                }
                ATTRIBUTE => {
                    let (name, value) = rest.split_once(' ').unwrap_or((rest, ""));
                    out.push(' ');
                    out.push_str(name);
                    out.push_str("=\"");
                    escape(value, &mut out);
                    out.push('"');
                }
                CLOSE => close(&mut open, &mut out),
                _ => escape(rest, &mut out),
            }
        }
        if is_in_tag {
            out.push('>');
        }
        while !open.is_empty() {
            close(&mut open, &mut out);
        }
        out
    }
}

fn close(open: &mut Vec<&str>, out: &mut String) {
    if let Some(name) = open.pop() {
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }
}

/// A text cannot end its piece, or it could begin another one.
fn push_text(text: &str, code: &mut String) {
    if text.contains(SEPARATOR) {
        code.extend(text.chars().filter(|letter| *letter != SEPARATOR));
    } else {
        code.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Html, el, svg, text};

    #[test]
    fn parts_stand_in_each_other_and_one_after_the_other() {
        let list = el("ul").class("plain").each([el("li").text("a"), el("li").child(el("b").text("b")).text("c")]);
        assert_eq!(list.write(), r#"<ul class="plain"><li>a</li><li><b>b</b>c</li></ul>"#);
        assert_eq!(
            Html::all([el("i"), text("x"), svg("svg").child(svg("rect"))]).write(),
            "<i></i>x<svg><rect></rect></svg>"
        );
        assert_eq!(Html::default().write(), "");
    }

    #[test]
    fn what_is_not_there_leaves_no_trace() {
        assert_eq!(el("p").lang(None).maybe(None).text("").write(), "<p></p>");
        assert_eq!(el("p").lang(Some("nn")).write(), r#"<p lang="nn"></p>"#);
    }

    #[test]
    fn a_text_cannot_become_an_element() {
        let hostile = "\u{1}<script\u{1}=src x";
        let html = el("p").attr("title", hostile).text(hostile);
        assert_eq!(html.write(), "<p title=\"&lt;script=src x\">&lt;script=src x</p>");
        assert_eq!(html.code().matches('\u{1}').count(), 3);
    }

    proptest! {
        #[test]
        fn any_text_and_value_stays_one(words in any::<String>(), value in any::<String>()) {
            let html = el("p").attr("title", &value).text(&words);
            let pieces = 2 + usize::from(!words.is_empty());
            prop_assert_eq!(html.code().matches('\u{1}').count(), pieces);
            let written = html.write();
            prop_assert_eq!(written.matches('<').count(), 2);
            prop_assert_eq!(written.matches('"').count(), 2);
        }
    }
}
