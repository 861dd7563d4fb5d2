//! From pixels to a PNG that is small: a card has few colours, so each pixel is one of 256.

use std::collections::HashMap;

use color_quant::NeuQuant;
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

use crate::error::CardError;

/// How many colours a card has.
const COLOURS: usize = 256;
/// The colours are learnt of one in so many places where the colour changes.
const SAMPLE: i32 = 5;

/// The file.
pub fn png(pixels: &Pixmap) -> Result<Vec<u8>, CardError> {
    let (all, _) = pixels.data().as_chunks::<4>();
    // Most pixels are as the one before.
    let runs = || all.chunk_by(|one, other| one == other);
    let changes: Vec<u8> = runs().flat_map(|run| run.iter().take(1)).flatten().copied().collect();
    let colours = NeuQuant::new(SAMPLE, COLOURS, &changes);
    // For each colour, its place among the learnt ones and how many pixels have it.
    let mut known: HashMap<[u8; 4], (u8, usize)> = HashMap::new();
    let mut indexed = Vec::with_capacity(all.len());
    for run in runs() {
        let Some(colour) = run.first() else { continue };
        let nearest = || (u8::try_from(colours.index_of(colour)).unwrap_or_default(), 0);
        let (index, count) = known.entry(*colour).or_insert_with(nearest);
        *count += run.len();
        indexed.resize(indexed.len() + run.len(), *index);
    }
    let palette = exact(colours.color_map_rgb(), &known);
    let mut file = Vec::new();
    write(&mut file, pixels, palette, &indexed).map_err(|error| CardError::Png(error.to_string()))?;
    Ok(file)
}

/// The learnt colours, each as the most frequent of those that it stands for: so areas have just the colour of the house.
fn exact(mut palette: Vec<u8>, known: &HashMap<[u8; 4], (u8, usize)>) -> Vec<u8> {
    let mut by_count: Vec<_> = known.iter().map(|(colour, (index, count))| (*count, *colour, *index)).collect();
    by_count.sort_unstable();
    let (entries, _) = palette.as_chunks_mut::<3>();
    for (_, [red, green, blue, _], index) in by_count {
        if let Some(entry) = entries.get_mut(usize::from(index)) {
            *entry = [red, green, blue];
        }
    }
    palette
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
