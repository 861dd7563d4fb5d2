//! Files for the reader. They are made here, and nothing is asked of a server.

use presenter::percent::encode;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, HtmlImageElement};

use super::document;

pub const CSV: &str = "text/csv";
pub const JSON: &str = "application/json";
pub const SVG: &str = "image/svg+xml";

/// How many pixels a picture gets for each CSS pixel, so that it is sharp on good screens and on paper.
const SHARPNESS: u32 = 2;

/// A file as an address that holds all of it.
pub fn address_of(kind: &str, text: &str) -> String {
    let mut address = ["data:", kind, ";charset=utf-8,"].concat();
    encode(text, &mut address);
    address
}

/// Gives the reader the file that is in an address. Whether the browser lets it through, it does not say.
pub fn save(name: &str, address: &str) {
    let Ok(link) = document().create_element("a") else { return };
    let _ = link.set_attribute("href", address);
    let _ = link.set_attribute("download", name);
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        link.click();
    }
}

/// An SVG text drawn as PNG, as an address; `None` where the browser cannot.
pub async fn png(svg: &str) -> Option<String> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address_of(SVG, svg));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (image.width() * SHARPNESS, image.height() * SHARPNESS);
    canvas.set_width(width);
    canvas.set_height(height);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, f64::from(width), f64::from(height)).ok()?;
    canvas.to_data_url().ok()
}
