//! The content of a page or a template: text objects → positioned runs.

use super::super::error::Error;
use super::super::paged::Run;
use super::super::xml::{walk, Element, Node};
use super::paint::{Ground, Ink, Paint, MOST_GROUNDS};

/// What a page or a template holds.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) size: Option<(f64, f64)>,
    /// Templates that it stands on.
    pub(super) templates: Vec<String>,
    pub(super) runs: Vec<Run>,
    /// Text that is transparent or white: whether it is read depends on what is painted on the whole page.
    pub(super) faint: Vec<(Ink, Run)>,
    pub(super) grounds: Vec<Ground>,
    pub(super) has_picture: bool,
}

/// An open text object: where it stands, and how its own coordinates are turned.
#[derive(Clone, Copy)]
struct Object {
    x: f64,
    y: f64,
    /// a b c d e f: x' = a·x + c·y + e, y' = b·x + d·y + f.
    matrix: [f64; 6],
    size: f64,
    scale: f64,
    is_seen: bool,
}

/// An open text code: the glyphs of one object that are set in one go.
#[derive(Default)]
struct Code {
    x: f64,
    y: f64,
    delta_x: Vec<f64>,
    delta_y: Vec<f64>,
    text: String,
}

impl Code {
    /// Whether its glyphs stand one under the other.
    fn is_column(&self) -> bool {
        !self.delta_y.is_empty() && self.delta_y.iter().all(|&step| step > 0.0) && self.delta_x.iter().all(|&step| step == 0.0) && self.text.chars().count() > 1
    }
}

/// Gaps between glyphs from which on they are runs of their own, in ems.
const APART: f64 = 1.6;

/// # Errors
/// Those of [`walk`].
pub(super) fn read(bytes: &[u8], part: &str) -> Result<Content, Error> {
    let mut content = Content::default();
    let mut object: Option<Object> = None;
    let mut code: Option<Code> = None;
    // Of the open object, which may be a path.
    let mut paint: Option<Paint> = None;
    let mut boundary = None;
    let mut area: Option<String> = None;
    // Where a code does not say where it begins, it begins where the one before it did.
    let mut last = (0.0, 0.0);
    walk(bytes, "ofd", part, |node| {
        match node {
            Node::Open(element) => match element.local() {
                "PhysicalBox" => area = Some(String::new()),
                "Template" => content.templates.extend(element.attr("TemplateID")),
                "TextObject" => {
                    object = Some(Object::of(element));
                    paint = Some(Paint::of_text(element));
                    last = (0.0, 0.0);
                }
                "TextCode" => {
                    last = (element.number("X").unwrap_or(last.0), element.number("Y").unwrap_or(last.1));
                    let deltas = |name| element.attr(name).map(|text| deltas(&text)).unwrap_or_default();
                    code = Some(Code { x: last.0, y: last.1, delta_x: deltas("DeltaX"), delta_y: deltas("DeltaY"), text: String::new() });
                }
                "PathObject" => {
                    paint = Some(Paint::of_path(element));
                    boundary = boundary_of(element);
                }
                "FillColor" | "StrokeColor" => paint.iter_mut().for_each(|paint| paint.colour(element)),
                "ImageObject" => {
                    content.has_picture = true;
                    content.grounds.extend(boundary_of(element).map(|area| Ground { area, is_picture: true }).filter(|_| content.grounds.len() <= MOST_GROUNDS));
                }
                _ => {}
            },
            Node::Close("PhysicalBox") => content.size = content.size.or_else(|| size_of(&area.take().unwrap_or_default())),
            Node::Close("TextObject") => (object, paint) = (None, None),
            Node::Close("PathObject") => {
                if let (Some(area), Some(true), true) = (boundary.take(), paint.take().map(Paint::covers), content.grounds.len() <= MOST_GROUNDS) {
                    content.grounds.push(Ground { area, is_picture: false });
                }
            }
            Node::Close("TextCode") => {
                if let (Some(object), Some(code)) = (object.filter(|object| object.is_seen), code.take()) {
                    match paint.map_or(Ink::Seen, Paint::ink) {
                        Ink::Seen => object.set(&code, &mut content.runs),
                        ink => {
                            let mut runs = Vec::new();
                            object.set(&code, &mut runs);
                            content.faint.extend(runs.into_iter().map(|run| (ink, run)));
                        }
                    }
                }
            }
            Node::Text(text) => {
                if let Some(code) = &mut code {
                    code.text.push_str(text);
                } else if let Some(area) = &mut area {
                    area.push_str(text);
                }
            }
            Node::Close(_) => {}
        }
        Ok(())
    })?;
    Ok(content)
}

/// Width and height of "x y width height".
pub(super) fn size_of(text: &str) -> Option<(f64, f64)> {
    let numbers = numbers(text);
    match numbers[..] {
        [_, _, width, height] if width > 0.0 && height > 0.0 => Some((width, height)),
        _ => None,
    }
}

/// x, y, width and height of an object.
fn boundary_of(element: &Element<'_>) -> Option<[f64; 4]> {
    numbers(&element.attr("Boundary")?).try_into().ok()
}

fn numbers(text: &str) -> Vec<f64> {
    text.split_ascii_whitespace().filter_map(|word| word.parse().ok()).filter(|number: &f64| number.is_finite()).collect()
}

/// ```text
/// deltas = { number | "g" count number }
/// ```
/// "g 3 5.5" stands for "5.5 5.5 5.5".
fn deltas(text: &str) -> Vec<f64> {
    /// More than a line holds; the standard sets no limit.
    const MOST: usize = 10_000;
    let mut out = Vec::new();
    let mut words = text.split_ascii_whitespace();
    while let Some(word) = words.next() {
        if word == "g" {
            let count: usize = words.next().and_then(|count| count.parse().ok()).unwrap_or(0);
            let value: f64 = words.next().and_then(|value| value.parse().ok()).unwrap_or(0.0);
            out.extend(std::iter::repeat_n(value, count.min(MOST)));
        } else if let Ok(value) = word.parse() {
            out.push(value);
        }
        if out.len() > MOST {
            break;
        }
    }
    out
}

impl Object {
    fn of(element: &Element<'_>) -> Self {
        let boundary = numbers(&element.attr("Boundary").unwrap_or_default());
        let matrix = match numbers(&element.attr("CTM").unwrap_or_default())[..] {
            [a, b, c, d, e, f] => [a, b, c, d, e, f],
            _ => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        };
        let [a, b, ..] = matrix;
        // Slanted by more than about 15 and less than 75 degrees: a watermark.
        let is_slanted = a.abs() > 0.26 * b.abs() && b.abs() > 0.26 * a.abs();
        Self {
            x: boundary.first().copied().unwrap_or(0.0),
            y: boundary.get(1).copied().unwrap_or(0.0),
            matrix,
            size: element.number("Size").unwrap_or(3.5),
            scale: element.number("HScale").unwrap_or(1.0),
            is_seen: element.attr("Visible").as_deref() != Some("false") && !is_slanted,
        }
    }

    /// The runs of a code: one, or as many as its glyphs stand apart.
    fn set(&self, code: &Code, runs: &mut Vec<Run>) {
        let [a, b, c, d, e, f] = self.matrix;
        let stretch = (a * a + b * b).sqrt();
        let size = self.size * (c * c + d * d).sqrt();
        if code.is_column() {
            // A label beside several rows (购买方 of a form): one word, where its first glyph stands.
            let text = code.text.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
            runs.push(Run { x: self.x + a * code.x + c * code.y + e, y: self.y + b * code.x + d * code.y + f, width: size, size, text });
            return;
        }
        let (mut x, mut y) = (code.x, code.y);
        let mut glyphs = code.text.chars().filter(|c| !matches!(c, '\n' | '\r')).enumerate().peekable();
        let mut run: Option<Run> = None;
        while let Some((at, glyph)) = glyphs.next() {
            let advance = self.size * self.scale * if glyph.is_ascii() { 0.5 } else { 1.0 };
            let dx = code.delta_x.get(at).copied();
            let dy = code.delta_y.get(at).copied().unwrap_or(0.0);
            let run = run.get_or_insert_with(|| Run {
                x: self.x + a * x + c * y + e,
                y: self.y + b * x + d * y + f,
                width: 0.0,
                size,
                text: String::new(),
            });
            run.text.push(glyph);
            // The last glyph has no offset to a next one; a single offset of less than a glyph is kerning.
            let step = if glyphs.peek().is_some() { dx.unwrap_or(if code.delta_y.is_empty() { advance } else { 0.0 }) } else { advance };
            let apart = step > APART * self.size || step < 0.0 || dy != 0.0;
            run.width += stretch * if apart { advance } else { step };
            if apart {
                runs.extend(self.end(run));
            }
            x += step;
            y += dy;
            if apart {
                run.text.clear();
                (run.x, run.y, run.width) = (self.x + a * x + c * y + e, self.y + b * x + d * y + f, 0.0);
            }
        }
        runs.extend(run.as_ref().and_then(|run| self.end(run)));
    }

    fn end(&self, run: &Run) -> Option<Run> {
        (!run.text.is_empty()).then(|| run.clone())
    }
}
