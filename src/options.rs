//! CORE: what a host page or an address can ask of the explorer.

/// How the explorer is set up, once, when it starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Where the plan file is; relative addresses start at the page.
    pub plan: Address,
    /// Where the boundary file is.
    pub boundaries: Address,
}

/// The address of a data file, and who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub url: String,
    /// True for an address out of the page's own URL. Anybody can make such a link, so it may only
    /// name files of the same server.
    pub from_link: bool,
}

/// The plan that comes with the explorer.
pub const DEFAULT_PLAN: &str = "data/plan.json";
/// The boundaries that come with the explorer.
pub const DEFAULT_BOUNDARIES: &str = "data/boundaries.json";

impl Address {
    /// Takes the address in the link before the host page's, and the default if there is neither.
    pub fn choose(from_link: Option<String>, from_host: Option<String>, default: &str) -> Self {
        let given = |url: &String| !url.trim().is_empty();
        match (from_link.filter(given), from_host.filter(given)) {
            (Some(url), _) => Self { url, from_link: true },
            (None, Some(url)) => Self { url, from_link: false },
            (None, None) => Self { url: default.to_owned(), from_link: false },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_comes_before_the_host_and_the_host_before_the_default() {
        let text = |text: &str| Some(text.to_owned());
        let chosen = |link, host| Address::choose(link, host, DEFAULT_PLAN);
        assert_eq!(chosen(text("a.json"), text("b.json")), Address { url: "a.json".into(), from_link: true });
        assert_eq!(chosen(None, text("b.json")), Address { url: "b.json".into(), from_link: false });
        assert_eq!(chosen(text(" "), None), Address { url: DEFAULT_PLAN.into(), from_link: false });
    }
}
