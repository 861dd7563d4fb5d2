//! What day it is.

use js_sys::Date;

/// Today where the reader is, as ISO 8601: `2026-11-25`.
pub fn today() -> String {
    let now = Date::new_0();
    let mut text = now.get_full_year().to_string();
    for part in [now.get_month() + 1, now.get_date()] {
        text.push_str(if part < 10 { "-0" } else { "-" });
        text.push_str(&part.to_string());
    }
    text
}
