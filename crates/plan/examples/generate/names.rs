//! Names and sentences that mean nothing, and numbers that only look like chance.

/// The first parts of made-up place names.
const BEGINNINGS: &[&str] = &[
    "Aur", "Bjør", "Dal", "Eik", "Fjell", "Gran", "Hau", "Isk", "Jar", "Kvam", "Lind", "Myr", "Nor", "Os", "Ram",
    "Sand", "Tveit", "Ulv", "Vass", "Øy", "Ås",
];
/// What follows them.
const MIDDLES: &[&str] = &["", "e", "a", "er", "ing", "els", "ne"];
/// What they end in.
const ENDS: &[&str] = &["vik", "dal", "nes", "heim", "stad", "voll", "rud", "land", "bu", "sund", "lia", "moen"];

/// Words that advantages and news are put together from.
const TOPICS: &[&str] = &[
    "skogbruk",
    "reiseliv",
    "fornybar energi",
    "bygg og anlegg",
    "matproduksjon",
    "helseteknologi",
    "havbruk",
    "bergverk",
    "utdanning",
    "transport",
    "verksteder",
    "friluftsliv",
    "kultur",
    "data og nett",
    "handel",
];
const DEEDS: &[&str] = &[
    "får nye lokaler",
    "samler bedriftene",
    "vil ha flere lærlinger",
    "deler ut midler",
    "åpner dørene for skolene",
    "prøver noe nytt",
    "ser tilbake på året",
    "inviterer til møte",
    "vokser videre",
    "finner en ny vei",
];

/// A number below `limit` that is always the same for the same two numbers.
pub fn pick(what: usize, which: usize, limit: usize) -> usize {
    let mut mixed =
        (what as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (which as u64).wrapping_add(0xD1B5_4A32_D192_ED03);
    for shift in [30, 27, 31] {
        mixed = (mixed ^ (mixed >> shift)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    }
    usize::try_from((mixed >> 11) % limit.max(1) as u64).unwrap_or_default()
}

/// The name of a place; different for each number.
pub fn place(number: usize) -> String {
    let (first, rest) = (number % BEGINNINGS.len(), number / BEGINNINGS.len());
    let (last, rest) = (rest % ENDS.len(), rest / ENDS.len());
    let (middle, rest) = (rest % MIDDLES.len(), rest / MIDDLES.len());
    let name = format!("{}{}{}", BEGINNINGS[first], MIDDLES[middle], ENDS[last]);
    if rest == 0 { name } else { format!("{name} {}", rest + 1) }
}

pub fn topic(number: usize) -> &'static str {
    TOPICS[number % TOPICS.len()]
}

pub fn deed(number: usize) -> &'static str {
    DEEDS[number % DEEDS.len()]
}
