//! Elements with attributes, as values. They become a text, or the real thing in a page; both ways a text stays a
//! text and is never read as markup.

/// An element with what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    pub name: &'static str,
    pub attributes: Vec<(&'static str, String)>,
    /// Comes before the elements inside.
    pub text: String,
    pub inside: Vec<Element>,
}

/// An element that can be read: a described one, or one of a page.
pub trait Node: Sized {
    fn attribute(&self, name: &str) -> Option<String>;
    fn inside(&self) -> Vec<Self>;
}

impl Node for Element {
    fn attribute(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| value.clone())
    }

    fn inside(&self) -> Vec<Self> {
        self.inside.clone()
    }
}

impl Element {
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), text: String::new(), inside: Vec::new() }
    }

    /// The element with a text and nothing else in it.
    pub fn of_text(name: &'static str, text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::new(name) }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// The same for a whole number.
    #[must_use]
    pub fn with_number(self, name: &'static str, value: i32) -> Self {
        self.with(name, &value.to_string())
    }

    #[must_use]
    pub fn around(mut self, inside: Vec<Element>) -> Self {
        self.inside.extend(inside);
        self
    }

    /// As it stands in an XML file.
    pub fn write(&self) -> String {
        let mut text = String::new();
        self.write_into(&mut text);
        text
    }

    fn write_into(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        if self.text.is_empty() && self.inside.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        escape(&self.text, out);
        for element in &self.inside {
            element.write_into(out);
        }
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }
}

/// A text in which nothing is read as markup, neither between tags nor between quotes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

pub(crate) fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // What XML has no way to write.
            '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_written_with_what_is_in_them() {
        let inside = vec![Element::of_text("title", "Gol & Ål <\"x\">"), Element::new("path").with("d", "M1 2")];
        let element = Element::new("g").with_number("x", -3).with("a", "\"&\"").around(inside);
        assert_eq!(
            element.write(),
            "<g x=\"-3\" a=\"&quot;&amp;&quot;\"><title>Gol &amp; Ål &lt;&quot;x&quot;&gt;</title><path d=\"M1 2\"/></g>"
        );
    }

    #[test]
    fn what_xml_cannot_write_is_left_out() {
        assert_eq!(escaped("a\0b\u{1b}c\u{FFFF}\n\td"), "abc\n\td");
    }
}
