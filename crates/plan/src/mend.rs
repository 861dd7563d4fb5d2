//! JSON as people write it, made into JSON as the parser takes it: comments, commas too many or too few, quotation marks of
//! word processors, what version control leaves. Sound JSON comes out as it went in.
//!
//! Each slip is kept with its line. Lines stay where they are, so that whatever else is wrong is told with its own.

use crate::issue::Slip;

/// A text that has been mended, and what was wrong with it, each with its line.
pub(crate) struct Mended {
    pub text: String,
    pub slips: Vec<(u32, Slip)>,
    /// Whether the file ends within a text that has quotation marks in it: one of them is where the text should have ended.
    pub is_astray: bool,
}

/// Mends what can be mended.
pub(crate) fn mended(text: &str) -> Mended {
    let mut mender = Mender {
        rest: text,
        out: String::new(),
        line: 1,
        slips: Vec::new(),
        before: Before::Nothing,
        depth: 0,
        end: (0, 1),
        is_astray: false,
    };
    mender.out.reserve(text.len());
    let mut is_line_new = true;
    while let Some(next) = mender.rest.chars().next() {
        if !(is_line_new && mender.merge_mark()) {
            mender.step(next);
        }
        is_line_new = mender.out.ends_with('\n');
    }
    Mended { text: mender.out, slips: mender.slips, is_astray: mender.is_astray }
}

/// What stands before, as far as it decides what may come.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    Nothing,
    Opening,
    Value,
    Comma,
    Colon,
}

struct Mender<'t> {
    rest: &'t str,
    out: String,
    line: u32,
    slips: Vec<(u32, Slip)>,
    before: Before,
    depth: usize,
    /// Where the last value or comma is in `out`, and its line.
    end: (usize, u32),
    is_astray: bool,
}

impl Mender<'_> {
    fn step(&mut self, next: char) {
        match next {
            ' ' | '\t' | '\r' | '\n' => self.keep(next),
            '/' if self.rest.starts_with("//") => self.comment("\n", 0),
            '/' if self.rest.starts_with("/*") => self.comment("*/", 2),
            '#' => self.comment("\n", 0),
            '{' | '[' => {
                if self.begin_value() {
                    self.keep(next);
                    self.depth += 1;
                    self.before = Before::Opening;
                }
            }
            '}' | ']' if self.depth > 0 => {
                match self.before {
                    Before::Comma => {
                        self.out.replace_range(self.end.0..=self.end.0, " ");
                        self.slips.push((self.end.1, Slip::ExtraComma));
                    }
                    Before::Colon => self.nothing(),
                    Before::Nothing | Before::Opening | Before::Value => {}
                }
                self.keep(next);
                self.depth -= 1;
                self.value_ends();
            }
            ',' | ';' if self.depth > 0 && matches!(self.before, Before::Value | Before::Colon) => {
                if self.before == Before::Colon {
                    self.nothing();
                }
                if next == ';' {
                    self.slip(Slip::Stray);
                }
                self.end = (self.out.len(), self.line);
                self.skip(1);
                self.out.push(',');
                self.before = Before::Comma;
            }
            ',' => {
                self.slip(Slip::ExtraComma);
                self.skip(1);
            }
            ':' if self.before == Before::Value && self.depth > 0 => {
                self.keep(next);
                self.before = Before::Colon;
            }
            quote if is_quote(quote) => {
                if !self.begin_value() {
                } else if self.string(quote) {
                    self.before = Before::Comma;
                } else {
                    self.value_ends();
                }
            }
            bare if bare.is_alphanumeric() || matches!(bare, '-' | '+' | '.' | '_' | '$') => self.bare(),
            other => {
                self.slip(Slip::Stray);
                self.skip(other.len_utf8());
            }
        }
    }

    /// Takes a character over.
    fn keep(&mut self, next: char) {
        self.skip(next.len_utf8());
        self.out.push(next);
    }

    /// Passes over so many bytes; line breaks among them stay.
    fn skip(&mut self, length: usize) {
        let (passed, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.line = self.line.saturating_add(u32::try_from(passed.matches('\n').count()).unwrap_or(u32::MAX));
        self.rest = rest;
    }

    /// Passes over so many bytes, and leaves only their line breaks.
    fn blank(&mut self, length: usize) {
        let breaks = self.rest.get(..length).unwrap_or(self.rest).matches('\n').count();
        self.skip(length);
        self.out.extend(std::iter::repeat_n('\n', breaks));
    }

    fn slip(&mut self, slip: Slip) {
        let slip = (self.line, slip);
        if self.slips.last() != Some(&slip) {
            self.slips.push(slip);
        }
    }

    /// Passes over a comment, up to its end and so many bytes more.
    fn comment(&mut self, end: &str, more: usize) {
        self.slip(Slip::Comment);
        let inside = self.rest.get(more..).unwrap_or_default();
        let length = inside.find(end).map_or(self.rest.len(), |at| more + at + more);
        self.blank(length);
    }

    /// Passes over a mark of version control at the beginning of a line, with the second version behind it.
    fn merge_mark(&mut self) -> bool {
        let is = |mark: &str| self.rest.starts_with(mark);
        let is_second = is("=======") || is("|||||||");
        if !is_second && !is("<<<<<<<") && !is(">>>>>>>") {
            return false;
        }
        let end = if is_second { self.rest.find("\n>>>>>>>").map_or(0, |at| at + 1) } else { 0 };
        let mark = self.rest.get(end..).unwrap_or_default();
        let length = end + mark.find('\n').unwrap_or(mark.len());
        self.slip(Slip::MergeMark);
        self.blank(length);
        true
    }

    /// Makes ready for a value; not after the end of the file's own.
    fn begin_value(&mut self) -> bool {
        if self.before == Before::Value {
            if self.depth == 0 {
                self.slip(Slip::Stray);
                self.blank(self.rest.len());
                return false;
            }
            self.slips.push((self.end.1, Slip::MissingComma));
            self.out.push(',');
        }
        true
    }

    fn value_ends(&mut self) {
        self.before = Before::Value;
        self.end = (self.out.len(), self.line);
    }

    /// A value that has been forgotten.
    fn nothing(&mut self) {
        self.slip(Slip::Unquoted);
        self.out.push_str("null");
    }

    /// A word without quotation marks: a number, true, false, null, or a text.
    fn bare(&mut self) {
        let end = self.rest.find([',', ':', '{', '}', '[', ']', '"', '\n', ';']).unwrap_or(self.rest.len());
        let word = self.rest.get(..end).unwrap_or_default();
        let word = word.split("//").next().unwrap_or(word).trim_end();
        if self.before == Before::Nothing {
            // What some programs put before: the file's own value is still to come.
            self.slip(Slip::Stray);
        } else if self.begin_value() {
            let lower = word.to_ascii_lowercase();
            let is_word = matches!(lower.as_str(), "true" | "false" | "null");
            if serde_json::from_str::<f64>(word).is_ok() || is_word && lower == word {
                self.out.push_str(word);
            } else {
                self.slip(Slip::Unquoted);
                if is_word {
                    self.out.push_str(&lower);
                } else {
                    self.out.push('"');
                    word.chars().for_each(|letter| self.letter(letter));
                    self.out.push('"');
                }
            }
            self.value_ends();
        } else {
            return;
        }
        self.skip(word.len());
    }

    /// A text, from its opening quotation mark on. Returns whether the comma behind it has been taken as well.
    fn string(&mut self, open: char) -> bool {
        let is_straight = open == '"';
        if !is_straight {
            self.slip(Slip::Quotes);
        }
        self.skip(open.len_utf8());
        self.out.push('"');
        let mut breaks = 0;
        let (mut has_comma, mut has_marks, mut is_open) = (false, false, true);
        while let Some(next) = self.rest.chars().next() {
            let after = self.rest.get(next.len_utf8()..).unwrap_or_default();
            match next {
                '\\' => self.escape(after),
                '\n' if begins_anew(after) => {
                    // The closing mark is missing; a comma at the end is none of the text.
                    self.slip(Slip::Quotes);
                    let text = self.out.trim_end_matches([' ', '\t', ',']).len();
                    has_comma = self.out.get(text..).is_some_and(|end| end.contains(','));
                    is_open = false;
                    self.out.truncate(text);
                    self.out.push('"');
                    if has_comma {
                        self.end = (self.out.len(), self.line);
                        self.out.push(',');
                    }
                    break;
                }
                '\n' => {
                    self.slip(Slip::LineBreak);
                    self.skip(1);
                    self.out.push_str("\\n");
                    breaks += 1;
                }
                quote if is_end(open, quote, after) => {
                    if quote != open {
                        self.slip(Slip::Quotes);
                    }
                    self.skip(quote.len_utf8());
                    self.out.push('"');
                    is_open = false;
                    break;
                }
                letter => {
                    if letter == '"' {
                        has_marks = true;
                        self.slip(Slip::Quotes);
                    } else if letter.is_control() && letter != '\r' {
                        self.slip(Slip::Stray);
                    }
                    self.letter(letter);
                    self.skip(letter.len_utf8());
                }
            }
        }
        self.out.extend(std::iter::repeat_n('\n', breaks));
        self.is_astray = is_open && has_marks;
        has_comma
    }

    /// A backslash, and what it stands before. One that does nothing to it is meant as it is.
    fn escape(&mut self, after: &str) {
        let next = after.chars().next().unwrap_or('\n');
        let is_code = |digits: &str| digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let is_sound = match next {
            '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' => true,
            'u' => after.get(1..5).is_some_and(is_code),
            _ => false,
        };
        self.skip(1);
        self.out.push('\\');
        if is_sound {
            self.keep(next);
        } else {
            self.slip(Slip::Backslash);
            self.out.push('\\');
        }
    }

    /// A character of a text, as JSON has it.
    fn letter(&mut self, letter: char) {
        match letter {
            '"' | '\\' => self.out.extend(['\\', letter]),
            control if control.is_ascii_control() => self.out.push(' '),
            other => self.out.push(other),
        }
    }
}

/// Whether a quotation mark ends the text that another one has begun.
fn is_end(open: char, quote: char, after: &str) -> bool {
    match (open, quote) {
        ('"', '"') => is_followed_up(after),
        // In a sound text it stands for itself, and the next straight one is the end.
        ('"', _) => is_double(quote) && is_followed_up(after) && !has_end(after),
        (open, quote) if is_double(open) => (quote == '"' || is_double(quote)) && is_followed_up(after),
        (_, quote) => is_quote(quote) && quote != '"' && !is_double(quote) && is_followed_up(after),
    }
}

/// Whether the next straight quotation mark on the line is where a text ends.
fn has_end(after: &str) -> bool {
    let mut is_escaped = false;
    for (at, letter) in after.char_indices() {
        match letter {
            '\n' => return false,
            '"' if !is_escaped => return is_followed_up(after.get(at + 1..).unwrap_or_default()),
            _ => is_escaped = letter == '\\' && !is_escaped,
        }
    }
    false
}

/// Whether what follows on the line is what may stand behind a text.
fn is_followed_up(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '\t', '\r']);
    after.is_empty()
        || after.starts_with(['\n', ',', ':', '}', ']', ';', '#'])
        || after.starts_with("//")
        || after.starts_with("/*")
}

/// Whether a line begins with something of its own.
fn begins_anew(line: &str) -> bool {
    line.trim_start().starts_with(|first| matches!(first, '"' | '}' | ']' | '{') || is_double(first))
}

fn is_double(letter: char) -> bool {
    matches!(letter, '“' | '”' | '„' | '‟' | '«' | '»' | '″')
}

fn is_quote(letter: char) -> bool {
    letter == '"' || is_double(letter) || matches!(letter, '\'' | '‘' | '’' | '‚' | '`')
}
