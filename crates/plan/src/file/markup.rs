//! What does not belong in a plain text.

/// Longer than the name of any character that people use in a web page.
const LONGEST_NAME: usize = 8;

/// What readers would see of a web page's code in a text: a tag, or a character that is written as its name.
pub(super) fn markup_in(text: &str) -> Option<&str> {
    let code = |at: usize, begin: char| {
        let rest = text.get(at + 1..)?;
        let end = rest.find(if begin == '<' { '>' } else { ';' })?;
        let name = rest.get(..end)?.trim_start_matches(['/', '#']);
        let is_name =
            name.starts_with(|first: char| first.is_ascii_alphabetic() || begin == '&' && first.is_ascii_digit());
        let is_short =
            begin == '<' || name.len() <= LONGEST_NAME && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        text.get(at..at + end + 2).filter(|_| is_name && is_short)
    };
    text.char_indices().filter(|(_, letter)| matches!(letter, '<' | '&')).find_map(|(at, begin)| code(at, begin))
}
