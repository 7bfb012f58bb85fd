//! How an object is painted, and so whether its text is seen (GB/T 33190-2016, graphic units, colours, text).
//!
//! An object is not painted where `Visible` is false. Text is filled unless `Fill` is false, and stroked where `Stroke` is true; a path is stroked
//! unless `Stroke` is false, and filled where `Fill` is true. `Alpha` of the object and of the colour go from 0, transparent, to 255. A colour
//! without a colour space is RGB; one that is not given is that of a drawing parameter, or black.
//!
//! What is transparent is read only over a picture: there it is the text layer of a scan. What is white is read only over something that is painted:
//! on the paper it is a mark for programs (where a seal goes), which no reader of the page sees.

use super::super::paged::Run;
use super::super::xml::Element;

/// With more painted areas than this on a page it is not asked what lies under its text: all of it is read.
pub(super) const MOST_GROUNDS: usize = 2_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Seen,
    White,
    Transparent,
}

/// What fills and strokes an open object.
#[derive(Clone, Copy)]
pub(super) struct Paint {
    fill: Option<Ink>,
    stroke: Option<Ink>,
    is_transparent: bool,
}

impl Paint {
    pub(super) fn of_text(element: &Element<'_>) -> Self {
        Self::of(element, true, false)
    }

    pub(super) fn of_path(element: &Element<'_>) -> Self {
        Self::of(element, false, true)
    }

    fn of(element: &Element<'_>, fills: bool, strokes: bool) -> Self {
        let is = |name, normal| element.attr(name).map_or(normal, |value| value.trim() == "true");
        Self {
            fill: is("Fill", fills).then_some(Ink::Seen),
            stroke: is("Stroke", strokes).then_some(Ink::Seen),
            is_transparent: element.number::<f64>("Alpha") == Some(0.0),
        }
    }

    /// A colour within the object: `FillColor` or `StrokeColor`.
    pub(super) fn colour(&mut self, element: &Element<'_>) {
        let ink = if element.number::<f64>("Alpha") == Some(0.0) {
            Ink::Transparent
        } else if element.attr("ColorSpace").is_none() && element.attr("Value").is_some_and(|value| is_white(&value)) {
            Ink::White
        } else {
            Ink::Seen
        };
        match element.local() {
            "FillColor" => self.fill = self.fill.map(|_| ink),
            _ => self.stroke = self.stroke.map(|_| ink),
        }
    }

    /// The strongest of what it is painted with.
    pub(super) fn ink(self) -> Ink {
        let inks = [self.fill, self.stroke];
        if self.is_transparent || inks.iter().all(|ink| matches!(ink, None | Some(Ink::Transparent))) {
            Ink::Transparent
        } else if inks.contains(&Some(Ink::Seen)) {
            Ink::Seen
        } else {
            Ink::White
        }
    }

    /// Whether a path covers what lies within it.
    pub(super) fn covers(self) -> bool {
        !self.is_transparent && self.fill == Some(Ink::Seen)
    }
}

/// "255 255 255", "#FF #ff #FF"
fn is_white(value: &str) -> bool {
    let mut parts = 0;
    value.split_ascii_whitespace().all(|part| {
        parts += 1;
        part == "255" || part.eq_ignore_ascii_case("#ff")
    }) && parts == 3
}

/// An area that is painted: x, y, width, height.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground {
    pub(super) area: [f64; 4],
    pub(super) is_picture: bool,
}

impl Ground {
    fn lies_under(&self, run: &Run) -> bool {
        let [x, y, width, height] = self.area;
        let (at, above) = (run.x + run.width / 2.0, run.y - run.size * 0.35);
        at >= x && at <= x + width && above >= y && above <= y + height
    }
}

/// Those of the faint runs that are read, given what is painted on the page.
pub(super) fn readable(faint: Vec<(Ink, Run)>, grounds: &[Ground]) -> impl Iterator<Item = Run> + '_ {
    let known = grounds.len() <= MOST_GROUNDS;
    faint.into_iter().filter(move |(ink, run)| !known || grounds.iter().any(|ground| (ground.is_picture || *ink == Ink::White) && ground.lies_under(run))).map(|(_, run)| run)
}
