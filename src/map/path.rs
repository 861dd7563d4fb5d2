//! CORE: lines as SVG has them.

/// Writes a closed line onto an SVG path, as steps from point to point. Points on the last one are left out.
pub fn write_ring(points: impl Iterator<Item = (i32, i32)>, path: &mut String) {
    let mut last = None;
    for at in points {
        let (command, x, y) = match last {
            None => ('M', at.0, at.1),
            Some(last) if last == at => continue,
            Some((x, y)) => ('l', at.0 - x, at.1 - y),
        };
        path.push(command);
        path.push_str(&x.to_string());
        path.push(' ');
        path.push_str(&y.to_string());
        last = Some(at);
    }
    path.push('z');
}

/// A length in whole units.
#[expect(clippy::cast_possible_truncation, reason = "beyond it the cast saturates, far outside of any drawing")]
pub fn whole(length: f64) -> i32 {
    length.round() as i32
}
