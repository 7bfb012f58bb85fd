//! Which part of the package is what: the relations between parts (Open Packaging Conventions, ISO/IEC 29500-2).

use super::super::archive::{resolved, Archive};
use super::super::error::Error;
use super::super::xml::{walk, Node};

/// The parts that a part refers to, by kind (the last word of the relation's type).
pub(super) struct Relations(Vec<(String, String)>);

impl Relations {
    /// # Errors
    /// Those of the archive and of XML.
    pub(super) fn of(archive: &mut Archive<'_>, part: &str) -> Result<Self, Error> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let path = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
        let mut found = Vec::new();
        let Some(bytes) = archive.part(&path)? else { return Ok(Self(found)) };
        walk(&bytes, "docx", &path, |node| {
            if let Node::Open(element) = node {
                let external = element.attr("TargetMode").as_deref() == Some("External");
                if let (Some(kind), Some(target), false) = (element.attr("Type"), element.attr("Target"), external) {
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    found.push((kind, resolved(folder, &target)));
                }
            }
            Ok(())
        })?;
        Ok(Self(found))
    }

    pub(super) fn first(&self, kind: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == kind).map(|(_, target)| target.as_str())
    }

    pub(super) fn all<'r>(&'r self, kind: &'static str) -> impl Iterator<Item = &'r str> {
        self.0.iter().filter(move |(known, _)| known == kind).map(|(_, target)| target.as_str())
    }
}

/// The document's own part: by the package's relations, or where everybody puts it.
///
/// # Errors
/// Those of the archive and of XML.
pub(super) fn main_part(archive: &mut Archive<'_>) -> Result<Option<String>, Error> {
    let named = Relations::of(archive, "")?.first("officeDocument").map(str::to_owned);
    Ok(named.filter(|part| archive.has(part)).or_else(|| archive.has("word/document.xml").then(|| "word/document.xml".to_owned())))
}
