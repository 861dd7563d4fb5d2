//! The page around the explorer's frame: listening to it and speaking to it.

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

use super::window;

/// What a message may hold.
pub enum Data {
    Text(String),
    /// The texts among the fields that were asked for, of an object of the version asked for.
    Fields(Vec<(&'static str, String)>),
    /// What another object says that it is: a text in the field that was asked for.
    Kind(String),
}

/// A value of a field.
pub enum Value {
    Text(String),
    Number(f64),
    /// An object with one number in it, under a name.
    Named(String, f64),
}

/// What says of an object what it is: its version, if it is one of ours, and in any case its kind.
#[derive(Clone, Copy)]
pub struct Marks {
    pub version_field: &'static str,
    pub version: f64,
    pub kind_field: &'static str,
}

/// Whether the page is in a frame of another one.
pub fn is_there() -> bool {
    parent().is_some()
}

/// Calls back with each message of the page around the frame, and of nobody else, for as long as the
/// page lives. Of an object of our version, the fields called `names` are taken.
pub fn on_message(marks: Marks, names: Vec<&'static str>, callback: impl Fn(Data) + 'static) {
    let callback = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(parent) = parent() else { return };
        // By window and not by origin: a frame in a sandbox cannot name the origins it serves.
        if event.source().is_none_or(|source| !Object::is(&source, &parent)) {
            return;
        }
        let data = event.data();
        if let Some(text) = data.as_string() {
            callback(Data::Text(text));
        } else if !data.is_object() {
            // Numbers and the like mean nothing to anybody.
        } else if field(&data, marks.version_field).and_then(|found| found.as_f64()) == Some(marks.version) {
            let texts = names.iter().filter_map(|name| Some((*name, field(&data, name)?.as_string()?)));
            callback(Data::Fields(texts.collect()));
        } else if let Some(kind) = field(&data, marks.kind_field).and_then(|kind| kind.as_string()) {
            callback(Data::Kind(kind));
        }
    });
    let _ = window().add_event_listener_with_callback("message", callback.as_ref().unchecked_ref());
    callback.forget();
}

/// Sends a text to the page around the frame.
pub fn post_text(text: &str) {
    post(&JsValue::from_str(text));
}

/// Sends an object with these fields.
pub fn post_fields(fields: impl IntoIterator<Item = (&'static str, Value)>) {
    let object = Object::new();
    for (name, value) in fields {
        let value = match value {
            Value::Text(text) => JsValue::from_str(&text),
            Value::Number(number) => JsValue::from_f64(number),
            Value::Named(name, number) => {
                let inner = Object::new();
                set(&inner, &name, &JsValue::from_f64(number));
                inner.into()
            }
        };
        set(&object, name, &value);
    }
    post(&object);
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // A plain object takes every field.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

fn post(message: &JsValue) {
    if let Some(parent) = parent() {
        // To whoever shows the frame: nothing in these messages is secret.
        let _ = parent.post_message(message, "*");
    }
}

fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok()
}

/// The window around this one, if there is one.
fn parent() -> Option<Window> {
    let window = window();
    let parent = window.parent().ok().flatten()?;
    (!Object::is(&parent, &window)).then_some(parent)
}
