//! What the explorer and the page around it say to one another, as docs/embedding.md has it.
//!
//! Besides its own protocol the explorer speaks two that newsrooms run already: pym.js 1 and
//! iframe-resizer 4, as far as a frame needs them to get its height.

use super::place;
use crate::query::Query;
use crate::reading::by_values;
use crate::route::Route;

/// The field that marks a message as one of the explorer's own protocol, and the version that it holds.
pub const VERSION_FIELD: &str = "planExplorer";
pub const VERSION: f64 = 1.0;
/// The field that says what kind of message it is.
pub const TYPE: &str = "type";
/// The field with the address of a view, such as `#/region/hallingdal`.
pub const ADDRESS: &str = "address";

/// A message as it came, in one of the forms that mean something to us.
#[derive(Debug, Clone, PartialEq)]
pub enum Received {
    /// One of the explorer's own, with its fields.
    Own(Query),
    /// A text, which other protocols send.
    Text(String),
}

/// What the host page wants.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// The host is there, and gives the frame the height that it is told.
    Hello,
    /// To be told the height, in the words of another protocol.
    Height(Sizer),
    /// To show a view.
    Select(Route),
    /// To show the first view again.
    Reset,
}

/// Another program that gives frames their height.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sizer {
    /// pym.js, with the id that it gave the frame.
    Pym { id: String },
    /// iframe-resizer, with the id that it gave the frame.
    IframeResizer { id: String },
}

const PYM_MARK: &str = "xPYMx";
/// Tells iframe-resizer that it can ask for the height now.
pub const RESIZER_READY: &str = "[iFrameResizerChild]Ready";
const RESIZER_MARK: &str = "[iFrameSizer]";

/// The names of the fields that a message of the host may have.
pub fn names() -> Vec<&'static str> {
    [TYPE, ADDRESS].into_iter().chain(place::NAMES.iter().copied()).collect()
}

/// What a message asks for; `None` where it is not for us.
pub fn read(message: &Received) -> Option<Request> {
    match message {
        Received::Own(fields) => match fields.get(TYPE) {
            Some("hello") => Some(Request::Hello),
            Some("reset") => Some(Request::Reset),
            Some("select") => {
                let by_address = fields.given(ADDRESS).and_then(Route::read);
                by_address.or_else(|| by_values(fields)).map(Request::Select)
            }
            _ => None,
        },
        Received::Text(text) => {
            if let Some(rest) = text.strip_prefix(RESIZER_MARK) {
                let (id, _) = rest.split_once(':')?;
                return Some(Request::Height(Sizer::IframeResizer { id: id.to_owned() }));
            }
            let mut parts = text.strip_prefix("pym")?.strip_prefix(PYM_MARK)?.split(PYM_MARK);
            let (id, kind) = (parts.next()?, parts.next()?);
            (kind == "width").then(|| Request::Height(Sizer::Pym { id: id.to_owned() }))
        }
    }
}

impl Sizer {
    /// pym.js gives the frame its id in the address.
    pub fn from_address(query: &Query) -> Option<Self> {
        query.given("childId").map(|id| Self::Pym { id: id.to_owned() })
    }

    /// The message that tells a size, in CSS pixels.
    pub fn size(&self, width: u32, height: u32, is_first: bool) -> String {
        match self {
            Self::Pym { id } => ["pym", id, "height", &height.to_string()].join(PYM_MARK),
            Self::IframeResizer { id } => {
                let reason = if is_first { "init" } else { "size" };
                format!("{RESIZER_MARK}{id}:{height}:{width}:{reason}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::model::RegionId;

    fn own(kind: &str, fields: &[(&str, &str)]) -> Option<Request> {
        let kind = [(TYPE, kind)];
        let fields = fields.iter().chain(&kind);
        read(&Received::Own(fields.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()))
    }

    fn text(text: &str) -> Option<Request> {
        read(&Received::Text(text.to_owned()))
    }

    #[test]
    fn a_view_is_asked_for_by_names_or_by_address() {
        let hallingdal = Some(Request::Select(Route::region(&RegionId::new("hallingdal"))));
        assert_eq!(own("select", &[("region", "hallingdal")]), hallingdal);
        assert_eq!(own("select", &[("address", "#/region/hallingdal")]), hallingdal);
        assert_eq!(own("select", &[("address", "https://example.org/"), ("region", "hallingdal")]), hallingdal);
        assert_eq!(own("select", &[("address", "https://example.org/plan/#/Region/Hallingdal.")]), hallingdal);
        assert_eq!(own("select", &[("view", "Region"), ("region", "«Hallingdal»")]), hallingdal);
        assert_eq!(own("select", &[]), None);
        assert_eq!(own("hello", &[]), Some(Request::Hello));
        assert_eq!(own("reset", &[]), Some(Request::Reset));
        assert_eq!(own("destroy", &[]), None);
    }

    #[test]
    fn pym_is_told_the_height_when_it_tells_the_width() {
        let pym = Sizer::Pym { id: "kart-1".into() };
        assert_eq!(text("pymxPYMxkart-1xPYMxwidthxPYMx320"), Some(Request::Height(pym.clone())));
        assert_eq!(text("pymxPYMxkart-1xPYMxnavigateToxPYMxhttps://example.org"), None);
        assert_eq!(text("pymxPYMxkart-1"), None);
        assert_eq!(pym.size(320, 640, true), "pymxPYMxkart-1xPYMxheightxPYMx640");
    }

    #[test]
    fn iframe_resizer_is_answered_in_its_own_words() {
        let resizer = Sizer::IframeResizer { id: "iFrameResizer0".into() };
        assert_eq!(text("[iFrameSizer]iFrameResizer0:8:false:false:32:true"), Some(Request::Height(resizer.clone())));
        assert_eq!(text("[iFrameSizer]"), None);
        assert_eq!(resizer.size(320, 640, true), "[iFrameSizer]iFrameResizer0:640:320:init");
        assert_eq!(resizer.size(320, 650, false), "[iFrameSizer]iFrameResizer0:650:320:size");
    }

    #[test]
    fn what_others_say_is_nothing_to_us() {
        for other in ["", "hello", "pym", "{\"type\":\"height\"}", "[iFrameSize", "xPYMx"] {
            assert_eq!(text(other), None);
        }
    }
}
