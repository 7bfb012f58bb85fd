//! OFD: the fixed-layout format of the Chinese administration (GB/T 33190-2016).
//!
//! A ZIP: `OFD.xml` names documents, each names its pages and templates, each page holds text objects that say where every glyph
//! stands. Pages and the templates that they refer to become positioned runs, which [`super::paged`] turns into text.
//!
//! Left out: annotations (stamps, watermarks, remarks), attachments, what nobody sees (see [`paint`]), and slanted text (watermarks again).

mod page;
mod paint;

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::archive::{resolved, Archive};
use super::error::{Code, Error};
use super::paged::{self, Page};
use super::xml::{walk, Node};
use super::{limits, Format, SourceText};
use page::Content;

/// What a document says of its parts.
#[derive(Default)]
struct Document {
    /// Width and height of a page that gives none, in millimetres.
    size: Option<(f64, f64)>,
    templates: FxHashMap<String, String>,
    pages: Vec<String>,
}

/// # Errors
/// Those of [`super::archive`], [`super::xml`] and [`super::paged`]; `ingest/damaged` where a part is missing.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<SourceText, Error> {
    let bytes = archive.part("OFD.xml")?.ok_or_else(|| Error::damaged("ofd", "OFD.xml"))?;
    let roots = texts_of(&bytes, "OFD.xml", "DocRoot")?;
    if roots.is_empty() {
        return Err(Error::damaged("ofd", "OFD.xml"));
    }
    let mut pages = Vec::new();
    let mut runs = 0;
    for root in roots {
        let path = resolved("", &root);
        let document = read_document(archive, &path)?;
        let mut templates: FxHashMap<String, Rc<Content>> = FxHashMap::default();
        // Before any of them is read.
        let count = pages.len() + document.pages.len();
        if count > limits::PAGES {
            return Err(Error::new(Code::Pages).with("pages", count).with("limit", limits::PAGES));
        }
        for location in &document.pages {
            let content = read_content(archive, location)?;
            let (width, height) = content.size.or(document.size).unwrap_or((210.0, 297.0));
            let mut page = Page { width, height, runs: Vec::new(), has_picture: content.has_picture };
            let (mut faint, mut grounds) = (content.faint, content.grounds);
            for id in &content.templates {
                let Some(location) = document.templates.get(id) else { continue };
                let template = match templates.get(id) {
                    Some(known) => Rc::clone(known),
                    None => Rc::clone(templates.entry(id.clone()).or_insert(Rc::new(read_content(archive, location)?))),
                };
                page.runs.extend(template.runs.iter().cloned());
                page.has_picture |= template.has_picture;
                faint.extend(template.faint.iter().cloned());
                grounds.extend_from_slice(&template.grounds);
            }
            page.runs.extend(content.runs);
            runs += page.runs.len() + faint.len();
            page.runs.extend(paint::readable(faint, &grounds));
            if runs > limits::DOCUMENT_RUNS {
                return Err(Error::new(Code::PartTooLarge).with("part", location.as_str()).with("limit", limits::DOCUMENT_RUNS));
            }
            pages.push(page);
        }
    }
    paged::read(pages, Format::Ofd)
}

/// The texts of all elements of this name.
fn texts_of(bytes: &[u8], part: &str, local: &str) -> Result<Vec<String>, Error> {
    let mut found: Vec<String> = Vec::new();
    let mut inside = false;
    walk(bytes, "ofd", part, |node| {
        match node {
            Node::Open(element) if element.local() == local => {
                inside = true;
                found.push(String::new());
            }
            Node::Close(closed) if closed == local => inside = false,
            Node::Text(text) if inside => found.last_mut().into_iter().for_each(|last| last.push_str(text.trim())),
            _ => {}
        }
        Ok(())
    })?;
    Ok(found)
}

fn read_document(archive: &mut Archive<'_>, path: &str) -> Result<Document, Error> {
    let bytes = archive.part(path)?.ok_or_else(|| Error::damaged("ofd", path))?;
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut document = Document::default();
    let (mut in_area, mut in_box) = (false, false);
    let mut area = String::new();
    walk(&bytes, "ofd", path, |node| {
        match node {
            Node::Open(element) => match element.local() {
                "PageArea" => in_area = true,
                "PhysicalBox" if in_area => in_box = true,
                "TemplatePage" => {
                    if let (Some(id), Some(location)) = (element.attr("ID"), element.attr("BaseLoc")) {
                        document.templates.insert(id, resolved(folder, &location));
                    }
                }
                "Page" => document.pages.extend(element.attr("BaseLoc").map(|location| resolved(folder, &location))),
                _ => {}
            },
            Node::Close("PageArea") => in_area = false,
            Node::Close("PhysicalBox") => in_box = false,
            Node::Text(text) if in_box => area.push_str(text),
            Node::Close(_) | Node::Text(_) => {}
        }
        Ok(())
    })?;
    document.size = page::size_of(&area);
    Ok(document)
}

fn read_content(archive: &mut Archive<'_>, path: &str) -> Result<Content, Error> {
    let bytes = archive.part(path)?.ok_or_else(|| Error::damaged("ofd", path))?;
    page::read(&bytes, path)
}

#[cfg(test)]
mod tests {
    use super::super::archive::tests::zipped;
    use super::super::{read, Error, Format, SourceText};

    fn ofd(pages: &[&str], templates: &str, more: &[(&str, String)]) -> Result<SourceText, Error> {
        let list: String = (0..pages.len()).map(|at| format!("<ofd:Page ID='{at}' BaseLoc='Pages/P{at}.xml'/>")).collect();
        let root = "<ofd:OFD xmlns:ofd='x'><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
        let document = format!(
            "<ofd:Document xmlns:ofd='x'><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>{templates}</ofd:CommonData><ofd:Pages>{list}</ofd:Pages></ofd:Document>"
        );
        let contents: Vec<(String, String)> = pages.iter().enumerate().map(|(at, page)| (format!("Doc_0/Pages/P{at}.xml"), content(page))).collect();
        let mut parts: Vec<(&str, &[u8])> = vec![("OFD.xml", root.as_bytes()), ("Doc_0/Document.xml", document.as_bytes())];
        parts.extend(contents.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())));
        parts.extend(more.iter().map(|(name, xml)| (*name, xml.as_bytes())));
        read(&zipped(&parts), Some("通知.ofd"), None)
    }

    fn content(body: &str) -> String {
        let (before, objects) = body.split_once('|').unwrap_or(("", body));
        format!("<ofd:Page xmlns:ofd='x'>{before}<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>")
    }

    /// A text object at a place, five millimetres high.
    fn object(x: f64, y: f64, text: &str) -> String {
        format!("<ofd:TextObject Boundary='{x} {y} 100 6' Size='5'><ofd:TextCode X='0' Y='5'>{text}</ofd:TextCode></ofd:TextObject>")
    }

    #[test]
    fn reads_pages_in_order_and_runs_in_lines() {
        let first = object(40.0, 60.0, "5.7%") + &object(30.0, 60.0, "增长") + &object(30.0, 40.0, "一、工作");
        let source = ofd(&[&first, &object(30.0, 40.0, "二、计划")], "", &[]).unwrap();
        assert_eq!((source.text.as_str(), source.format, source.encoding), ("一、工作\n增长5.7%\n二、计划\n", Format::Ofd, None));
    }

    #[test]
    fn templates_are_read_with_each_page_and_nothing_twice() {
        let template = "<ofd:TemplatePage ID='9' BaseLoc='Tpls/T.xml'/>";
        let with = |objects: String| format!("<ofd:Template TemplateID='9'/>|{objects}");
        let both = object(30.0, 40.0, "姓名") + &object(30.0, 40.0, "姓名");
        let source = ofd(&[&with(object(60.0, 40.0, "任云"))], template, &[("Doc_0/Tpls/T.xml", content(&both))]).unwrap();
        assert_eq!(source.text, "姓名\t任云\n");
    }

    #[test]
    fn glyphs_that_stand_apart_are_set_by_their_offsets() {
        let spread = "<ofd:TextObject Boundary='30 40 100 6' Size='5'><ofd:TextCode X='0' Y='5' DeltaX='g 2 5 40 5'>云岭报告</ofd:TextCode></ofd:TextObject>";
        assert_eq!(ofd(&[spread], "", &[]).unwrap().text, "云岭报\t告\n");
        let turned = "<ofd:TextObject Boundary='30 40 100 6' Size='5' CTM='2 0 0 2 0 0'><ofd:TextCode X='0' Y='5' DeltaX='5 5 5'>云岭报告</ofd:TextCode></ofd:TextObject>";
        assert_eq!(ofd(&[turned], "", &[]).unwrap().text, "云岭报告\n");
    }

    #[test]
    fn a_label_that_is_set_as_a_column_is_one_word() {
        let column = "<ofd:TextObject Boundary='10 40 6 20' Size='5'><ofd:TextCode X='0' Y='5' DeltaY='6.3 6.3'>购买方</ofd:TextCode></ofd:TextObject>";
        let rows = object(30.0, 40.0, "名称") + &object(30.0, 46.3, "地址");
        assert_eq!(ofd(&[&(column.to_owned() + &rows)], "", &[]).unwrap().text, "购买方\t名称\n地址\n");
    }

    #[test]
    fn what_is_not_seen_is_not_read() {
        let hidden = "<ofd:TextObject Boundary='30 40 100 6' Size='5' Visible='false'><ofd:TextCode X='0' Y='5'>隐</ofd:TextCode></ofd:TextObject>";
        let slanted = "<ofd:TextObject Boundary='30 90 100 6' Size='5' CTM='0.7 0.7 -0.7 0.7 0 0'><ofd:TextCode X='0' Y='5'>严禁复制</ofd:TextCode></ofd:TextObject>";
        assert_eq!(ofd(&[&(hidden.to_owned() + slanted + &object(30.0, 40.0, "见"))], "", &[]).unwrap().text, "见\n");
    }

    #[test]
    fn what_is_not_painted_is_read_over_a_picture_only_and_white_over_what_is_painted() {
        let text = |attributes: &str, colours: &str| format!("<ofd:TextObject Boundary='30 60 100 6' Size='5' {attributes}>{colours}<ofd:TextCode X='0' Y='5'>云岭</ofd:TextCode></ofd:TextObject>");
        let white = text("", "<ofd:FillColor Value='255 255 255'/>");
        let transparent = text("Alpha='0'", "");
        let path = |attributes: &str, value: &str| format!("<ofd:PathObject Boundary='0 50 210 40' {attributes}><ofd:FillColor Value='{value}'/></ofd:PathObject>");
        let picture = "<ofd:ImageObject Boundary='0 0 210 297'/>";
        let small = "<ofd:ImageObject Boundary='0 200 20 20'/>";
        for (objects, is_read) in [
            (text("", ""), true),
            (text("", "<ofd:FillColor Value='0 0 0'/>"), true),
            (text("Alpha='128'", ""), true),
            (text("Fill='false' Stroke='true'", ""), true),
            (text("", "<ofd:FillColor Value='0 0 0'/><ofd:StrokeColor Value='0 0 0' Alpha='0'/>"), true),
            (text("", "<ofd:FillColor ColorSpace='7' Value='255 255 255'/>"), true),
            (text("Stroke='true'", "<ofd:FillColor Value='255 255 255'/>"), true),
            (transparent.clone(), false),
            (text("Fill='false'", ""), false),
            (text("", "<ofd:FillColor Value='0 0 0' Alpha='0'/>"), false),
            (white.clone(), false),
            (text("", "<ofd:FillColor Value='#FF #ff #FF'/>"), false),
            // The text layer of a scan.
            (picture.to_owned() + &transparent, true),
            (small.to_owned() + &transparent, false),
            (path("Fill='true'", "200 0 0") + &transparent, false),
            // White on a bar, on paper that is painted white, within a frame.
            (path("Fill='true'", "200 0 0") + &white, true),
            (picture.to_owned() + &white, true),
            (path("Fill='true'", "255 255 255") + &white, false),
            (path("", "200 0 0") + &white, false),
            (path("Fill='true' Alpha='0'", "200 0 0") + &white, false),
        ] {
            let read = ofd(&[&(object(30.0, 40.0, "通知") + &objects)], "", &[]).unwrap().text;
            assert_eq!(read.contains("云岭"), is_read, "{objects}: {read}");
        }
        // What is painted on the template lies under the page's own text.
        let template = "<ofd:TemplatePage ID='9' BaseLoc='Tpls/T.xml'/>";
        let page = format!("<ofd:Template TemplateID='9'/>|{white}{}", object(30.0, 40.0, "通知"));
        let on = |ground: &str| ofd(&[&page], template, &[("Doc_0/Tpls/T.xml", content(ground))]).unwrap().text.contains("云岭");
        assert_eq!((on(&path("Fill='true'", "200 0 0")), on("")), (true, false));
    }

    #[test]
    fn what_is_broken_has_a_code() {
        let code = |result: Result<SourceText, Error>| result.unwrap_err().code.as_str();
        assert_eq!(code(read(&zipped(&[("OFD.xml", b"<OFD/>")]), None, None)), "ingest/damaged");
        assert_eq!(code(read(&zipped(&[("OFD.xml", b"<OFD><DocRoot>a.xml</DocRoot></OFD>")]), None, None)), "ingest/damaged");
        let many = format!("<Document><Pages>{}</Pages></Document>", "<Page BaseLoc='P.xml'/>".repeat(crate::ingest::limits::PAGES + 1));
        assert_eq!(code(read(&zipped(&[("OFD.xml", b"<OFD><DocRoot>D.xml</DocRoot></OFD>"), ("D.xml", many.as_bytes())]), None, None)), "ingest/pages");
        assert_eq!(code(ofd(&["<ofd:ImageObject Boundary='0 0 210 297'/>"], "", &[])), "ingest/no-text-layer");
    }
}
