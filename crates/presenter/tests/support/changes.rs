//! What programs and people make of an address, as functions of it.

/// A change, of the part behind the `#`.
pub type Change = fn(&str) -> String;

/// Changes after which an address still leads to the same view.
pub const CHANGES: &[Change] = &[
    |address| format!("{address}&utm_source=x"),
    |address| format!("{address}{}fbclid=x", if address.contains('?') { '&' } else { '?' }),
    |address| format!("{address}."),
    |address| format!("{address},"),
    |address| format!("{address})."),
    |address| format!("{address}/"),
    |address| format!("{address}\""),
    |address| format!("!{address}"),
    |address| format!("#{address}"),
    |address| format!("%23{address}"),
    |address| format!(" {address}"),
    |address| format!("main#{address}"),
    |address| format!("https://www.example.no/plan/#{address}"),
    |address| address.replace('%', "%25"),
    |address| address.replace('%', "%2525"),
    component,
    |address| component(&component(address)),
    |address| in_path(address, |path| path.replace('/', "%2F")),
    |address| in_path(address, |path| path.replace('/', "//")),
    |address| in_path(address, str::to_uppercase),
    |address| in_path(address, |path| path.replace("omrade", "område")),
    |address| in_path(address, |path| path.replace("omrade", "omr%C3%A5de")),
    |address| in_path(address, |path| path.replace("omrade", "omr%E5de")),
    |address| in_path(address, |path| path.replace("sok", "søk")),
    |address| in_path(address, |path| path.replace("sok", "s%F8k")),
    |address| address.replace('&', "&amp;"),
    |address| address.replace('&', "&#038;"),
    |address| address.replace('&', "&#x26;"),
    |address| address.replace('&', "%26"),
    |address| address.replace("region=", "Region=").replace("aar=", "%C3%A5r="),
    |address| address.replace("?region", "?utm_source=x&region"),
];

/// Marks that browsers encode when they stand behind an address.
pub const ENCODED_MARKS: &[&str] = &["%20", "%C2%BB", "%E2%80%9D", "%22", "%3E", "%E2%80%A6", "%C2%A0", "%2E", "%29"];

/// An address with its `#`, changed in one way after the other.
pub fn changed(hash: &str, changes: &[Change]) -> String {
    let address = hash.strip_prefix('#').unwrap_or(hash).to_owned();
    let address = changes.iter().fold(address, |address, change| change(&address));
    format!("#{address}")
}

/// What `encodeURIComponent` makes of a text.
fn component(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            let is_plain = byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte);
            if is_plain { char::from(byte).to_string() } else { format!("%{byte:02X}") }
        })
        .collect()
}

/// The path alone changed: behind it there may be words that somebody looks for.
fn in_path(address: &str, change: impl Fn(&str) -> String) -> String {
    let end = ["?", "%3F", "%253F", "%25253F"].into_iter().filter_map(|mark| address.find(mark)).min();
    let (path, rest) = address.split_at(end.unwrap_or(address.len()));
    change(path) + rest
}
