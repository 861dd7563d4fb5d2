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
}

/// A value of a field.
pub enum Value {
    Text(String),
    Number(f64),
}

/// Whether the page is in a frame of another one.
pub fn is_there() -> bool {
    parent().is_some()
}

/// Calls back with each message of the page around the frame, and of nobody else, for as long as the
/// page lives. Of an object whose `version_field` holds `version`, the fields called `names` are taken.
pub fn on_message(
    version_field: &'static str,
    version: f64,
    names: Vec<&'static str>,
    callback: impl Fn(Data) + 'static,
) {
    let callback = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(parent) = parent() else { return };
        // By window and not by origin: a frame in a sandbox cannot name the origins it serves.
        if event.source().is_none_or(|source| !Object::is(&source, &parent)) {
            return;
        }
        let data = event.data();
        if let Some(text) = data.as_string() {
            callback(Data::Text(text));
        } else if data.is_object() && field(&data, version_field).and_then(|found| found.as_f64()) == Some(version) {
            let texts = names.iter().filter_map(|name| Some((*name, field(&data, name)?.as_string()?)));
            callback(Data::Fields(texts.collect()));
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
        };
        // A plain object takes every field.
        let _ = Reflect::set(&object, &JsValue::from_str(name), &value);
    }
    post(&object);
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
