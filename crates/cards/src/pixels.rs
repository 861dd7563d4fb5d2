//! From pixels to a PNG that is small: a card has few colours, so each pixel is one of 256.

use std::collections::HashMap;

use color_quant::NeuQuant;
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

use crate::card::CardError;

/// How many colours a card has.
const COLOURS: usize = 256;
/// Of how many pixels the colours are learnt: one of so many.
const SAMPLE: i32 = 10;

/// The file.
pub fn png(pixels: &Pixmap) -> Result<Vec<u8>, CardError> {
    let bytes = pixels.data();
    let colours = NeuQuant::new(SAMPLE, COLOURS, bytes);
    let mut known: HashMap<[u8; 4], u8> = HashMap::new();
    let (all, _) = bytes.as_chunks::<4>();
    let mut indexed = Vec::with_capacity(all.len());
    // Most pixels are as the one before.
    for run in all.chunk_by(|one, other| one == other) {
        let Some(colour) = run.first() else { continue };
        let nearest = || u8::try_from(colours.index_of(colour)).unwrap_or_default();
        let index = *known.entry(*colour).or_insert_with(nearest);
        indexed.resize(indexed.len() + run.len(), index);
    }
    let mut file = Vec::new();
    write(&mut file, pixels, colours.color_map_rgb(), &indexed).map_err(|error| CardError::Png(error.to_string()))?;
    Ok(file)
}

fn write(file: &mut Vec<u8>, pixels: &Pixmap, palette: Vec<u8>, indexed: &[u8]) -> Result<(), png::EncodingError> {
    let mut encoder = Encoder::new(file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(Compression::High);
    // Neighbours in a palette have nothing to do with each other, so there is nothing to predict.
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(indexed)
}
