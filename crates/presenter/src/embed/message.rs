//! What the explorer and the page around it say to one another, as docs/embedding.md has it.
//!
//! Besides its own protocol the explorer speaks those that newsrooms run already, as far as a frame needs them to get its
//! height: pym.js 1, iframe-resizer 4, open-iframe-resizer, and Datawrapper's, which is told to whoever has asked for
//! nothing.

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
    /// An object of another protocol, by the type that it says it is.
    Other(String),
    /// A text, which still others send.
    Text(String),
}

/// What the host page wants.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// The host is there, and gives the frame the height that it is told.
    Hello,
    /// To be told the height, in the words of another protocol.
    Height(Sizer),
    /// To be told the height again, by whoever was told before.
    Again,
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
    /// open-iframe-resizer, which knows the frame by its window.
    OpenIframeResizer,
}

/// A size in the words of somebody's protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    Text(String),
    /// An object of a type, with its width and height beside that.
    Sizes(&'static str),
}

const PYM_MARK: &str = "xPYMx";
/// Tells iframe-resizer that it can ask for the height now.
pub const RESIZER_READY: &str = "[iFrameResizerChild]Ready";
const RESIZER_MARK: &str = "[iFrameSizer]";
const OPEN_RESIZER_FIRST: &str = "iframe-child-init";
const OPEN_RESIZER_AGAIN: &str = "iframe-get-child-dimensions";
const OPEN_RESIZER_SIZE: &str = "iframe-resized";
/// The field in which Datawrapper's charts tell their height, by a name of the chart.
pub const DATAWRAPPER: &str = "datawrapper-height";

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
        Received::Other(kind) => match kind.as_str() {
            OPEN_RESIZER_FIRST => Some(Request::Height(Sizer::OpenIframeResizer)),
            OPEN_RESIZER_AGAIN => Some(Request::Again),
            _ => None,
        },
        Received::Text(text) => {
            if let Some(rest) = text.strip_prefix(RESIZER_MARK) {
                return read_resizer(rest);
            }
            let mut parts = text.strip_prefix("pym")?.strip_prefix(PYM_MARK)?.split(PYM_MARK);
            let (id, kind) = (parts.next()?, parts.next()?);
            (kind == "width").then(|| Request::Height(Sizer::Pym { id: id.to_owned() }))
        }
    }
}

/// What iframe-resizer wants. Its first message begins with the frame's id and two settings, the second of them yes or
/// no; its later ones begin with a word.
fn read_resizer(rest: &str) -> Option<Request> {
    let mut fields = rest.split(':');
    let first = fields.next().filter(|first| !first.is_empty())?;
    match fields.nth(1) {
        Some("true" | "false") => Some(Request::Height(Sizer::IframeResizer { id: first.to_owned() })),
        _ => matches!(first, "resize" | "reset").then_some(Request::Again),
    }
}

impl Sizer {
    /// pym.js gives the frame its id in the address.
    pub fn from_address(query: &Query) -> Option<Self> {
        query.given("childId").map(|id| Self::Pym { id: id.to_owned() })
    }

    /// The message that tells a size, in CSS pixels. iframe-resizer takes the first one for an answer to its question.
    pub fn size(&self, width: u32, height: u32, is_first: bool) -> Told {
        match self {
            Self::Pym { id } => Told::Text(["pym", id, "height", &height.to_string()].join(PYM_MARK)),
            Self::IframeResizer { id } => {
                let reason = if is_first { "init" } else { "size" };
                Told::Text(format!("{RESIZER_MARK}{id}:{height}:{width}:{reason}"))
            }
            Self::OpenIframeResizer => Told::Sizes(OPEN_RESIZER_SIZE),
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
        assert_eq!(pym.size(320, 640, true), Told::Text("pymxPYMxkart-1xPYMxheightxPYMx640".into()));
    }

    #[test]
    fn iframe_resizer_is_answered_in_its_own_words() {
        let resizer = Sizer::IframeResizer { id: "iFrameResizer0".into() };
        assert_eq!(text("[iFrameSizer]iFrameResizer0:8:false:false:32:true"), Some(Request::Height(resizer.clone())));
        assert_eq!(text("[iFrameSizer]"), None);
        let told = |text: &str| Told::Text(text.to_owned());
        assert_eq!(resizer.size(320, 640, true), told("[iFrameSizer]iFrameResizer0:640:320:init"));
        assert_eq!(resizer.size(320, 650, false), told("[iFrameSizer]iFrameResizer0:650:320:size"));
    }

    #[test]
    fn what_iframe_resizer_says_later_is_no_new_frame() {
        assert_eq!(text("[iFrameSizer]resize"), Some(Request::Again));
        assert_eq!(text("[iFrameSizer]reset"), Some(Request::Again));
        assert_eq!(text("[iFrameSizer]pageInfo:{\"iframeHeight\":1,\"a\":true}"), None);
        assert_eq!(text("[iFrameSizer]message:{\"a\":\"b\"}"), None);
        assert_eq!(text("[iFrameSizer]moveToAnchor:kart"), None);
    }

    #[test]
    fn open_iframe_resizer_is_answered_in_its_own_words() {
        let other = |kind: &str| read(&Received::Other(kind.to_owned()));
        assert_eq!(other("iframe-child-init"), Some(Request::Height(Sizer::OpenIframeResizer)));
        assert_eq!(other("iframe-get-child-dimensions"), Some(Request::Again));
        assert_eq!(other("hello"), None);
        assert_eq!(Sizer::OpenIframeResizer.size(320, 640, true), Told::Sizes("iframe-resized"));
    }

    #[test]
    fn what_others_say_is_nothing_to_us() {
        for other in ["", "hello", "pym", "{\"type\":\"height\"}", "[iFrameSize", "xPYMx"] {
            assert_eq!(text(other), None);
        }
    }
}
