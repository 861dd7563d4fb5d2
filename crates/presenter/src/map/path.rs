//! Lines as SVG has them.

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

/// Reads what [`write_ring`] has written: the lines of a path, point by point. What it would not write ends the reading.
pub fn read_rings(path: &str) -> Vec<Vec<(i32, i32)>> {
    let mut rings = Vec::new();
    for ring in path.split('z').filter(|ring| !ring.is_empty()) {
        let mut points: Vec<(i32, i32)> = Vec::new();
        for step in ring.split(['M', 'l']).filter(|step| !step.is_empty()) {
            let Some((across, down)) = read_pair(step) else { return rings };
            let (x, y) = points.last().copied().unwrap_or_default();
            points.push((x.saturating_add(across), y.saturating_add(down)));
        }
        rings.push(points);
    }
    rings
}

/// Two whole numbers with a space between them.
pub fn read_pair(text: &str) -> Option<(i32, i32)> {
    let (one, other) = text.split_once(' ')?;
    Some((one.parse().ok()?, other.parse().ok()?))
}

/// A length in whole units.
#[expect(clippy::cast_possible_truncation, reason = "beyond it the cast saturates, far outside of any drawing")]
pub fn whole(length: f64) -> i32 {
    length.round() as i32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_path_of_ours_is_left_out() {
        assert_eq!(read_rings(""), Vec::<Vec<(i32, i32)>>::new());
        assert_eq!(read_rings("M1 2l3 -4z"), [[(1, 2), (4, -2)]]);
        assert_eq!(read_rings("M1 2l3 -4zM0 0c1 1 1 1 1 1z"), [[(1, 2), (4, -2)]]);
        assert_eq!(read_pair("1 2"), Some((1, 2)));
        assert_eq!(read_pair("1,2"), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            rings in prop::collection::vec(prop::collection::vec((-9000..9000_i32, -9000..9000_i32), 1..20), 0..5),
        ) {
            let mut path = String::new();
            for ring in &rings {
                write_ring(ring.iter().copied(), &mut path);
            }
            let written: Vec<Vec<(i32, i32)>> = rings.into_iter().map(|mut ring| { ring.dedup(); ring }).collect();
            prop_assert_eq!(read_rings(&path), written);
        }
    }
}
