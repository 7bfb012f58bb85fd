//! ZIP: the container of DOCX and OFD, and of archives of documents. Parts are unpacked one by one, under the limits.

use std::io::{Cursor, Read};

use zip::result::ZipError;
use zip::ZipArchive;

use super::error::{Code, Error};
use super::{limits, read_all, Failure, SourceText};
use crate::text::order;

pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// With forward slashes and none at the start.
    names: Vec<String>,
    /// Bytes unpacked up to now.
    spent: usize,
}

impl<'b> Archive<'b> {
    /// # Errors
    /// `ingest/damaged`, `ingest/archive-entries`, `ingest/encrypted`.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Error> {
        // The count stands at the end of the file: it is looked at before the directory is read into memory.
        let entries = counted(bytes);
        if entries > limits::ARCHIVE_ENTRIES {
            return Err(Error::new(Code::ArchiveEntries).with("entries", entries).with("limit", limits::ARCHIVE_ENTRIES));
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| failure(&error, ""))?;
        let mut names = Vec::with_capacity(zip.len());
        for index in 0..zip.len() {
            let name = zip.by_index_raw(index).map_or_else(|_| String::new(), |file| readable(file.name_raw()));
            names.push(name);
        }
        Ok(Self { zip, names, spent: 0 })
    }

    /// The index of a part. Names of parts do not differ by the case of their letters.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let name = name.trim_start_matches('/');
        self.names.iter().position(|known| known == name).or_else(|| self.names.iter().position(|known| known.eq_ignore_ascii_case(name)))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Unpacks a part; None where there is none of this name.
    ///
    /// # Errors
    /// `ingest/part-too-large`, `ingest/archive-ratio`, `ingest/encrypted`, `ingest/damaged`.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        self.find(name).map(|index| self.unpack(index)).transpose()
    }

    fn unpack(&mut self, index: usize) -> Result<Vec<u8>, Error> {
        let name = self.names[index].clone();
        let file = self.zip.by_index(index).map_err(|error| failure(&error, &name))?;
        let clamp = |size: u64| usize::try_from(size).unwrap_or(usize::MAX);
        let (size, packed) = (clamp(file.size()), clamp(file.compressed_size()));
        let room = limits::PART_BYTES.min(limits::ARCHIVE_BYTES - self.spent);
        let by_ratio = packed.saturating_mul(limits::ARCHIVE_RATIO).max(limits::ARCHIVE_RATIO_FREE);
        // What the directory says may be a lie, so the stream is measured, too.
        let refuse = |size: usize| {
            let (code, limit) = if size > by_ratio { (Code::ArchiveRatio, limits::ARCHIVE_RATIO) } else { (Code::PartTooLarge, room) };
            Error::new(code).with("part", name.as_str()).with("limit", limit)
        };
        let most = room.min(by_ratio);
        if size > most {
            return Err(refuse(size));
        }
        let mut bytes = Vec::with_capacity(size.min(limits::ARCHIVE_RATIO_FREE));
        file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|_| Error::damaged("zip", &name))?;
        if bytes.len() > most {
            return Err(refuse(bytes.len()));
        }
        self.spent += bytes.len();
        Ok(bytes)
    }
}

/// The greatest number of entries that an end record among the last bytes names.
fn counted(bytes: &[u8]) -> usize {
    let tail = &bytes[bytes.len().saturating_sub(22 + 0xffff)..];
    let records = tail.windows(12).filter(|window| window.starts_with(b"PK\x05\x06"));
    records.map(|record| usize::from(u16::from_le_bytes([record[10], record[11]]))).max().unwrap_or(0)
}

fn failure(error: &ZipError, part: &str) -> Error {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => Error::new(Code::Encrypted),
        _ => Error::damaged("zip", part),
    }
}

/// A name in UTF-8 or, from Chinese Windows, in GBK.
fn readable(raw: &[u8]) -> String {
    let name = match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => encoding_rs::GBK.decode_without_bom_handling(raw).0.into_owned(),
    };
    name.replace('\\', "/").trim_start_matches('/').to_owned()
}

/// Reads the documents of an archive, in the order of their names; archives within it are not opened.
///
/// # Errors
/// `ingest/archive-nothing`, `ingest/archive-entries`.
pub(super) fn read_documents(archive: &mut Archive<'_>, asked: Option<&str>) -> Result<Vec<Result<SourceText, Failure>>, Error> {
    let mut wanted: Vec<usize> = (0..archive.names.len()).filter(|&index| is_document(&archive.names[index])).collect();
    order::sort_by(&mut wanted, |&a, &b| archive.names[a].cmp(&archive.names[b]));
    if wanted.is_empty() {
        return Err(Error::new(Code::ArchiveNothing));
    }
    if wanted.len() > limits::ARCHIVE_DOCUMENTS {
        return Err(Error::new(Code::ArchiveEntries).with("entries", wanted.len()).with("limit", limits::ARCHIVE_DOCUMENTS));
    }
    let mut all = Vec::with_capacity(wanted.len());
    for index in wanted {
        let name = archive.names[index].clone();
        match archive.unpack(index) {
            Ok(bytes) if is_archive(&bytes) => {
                all.push(Err(Failure { name: Some(name), error: Error::new(Code::Unsupported).with("kind", "zip") }));
            }
            Ok(bytes) => all.extend(read_all(&bytes, Some(&name), asked)),
            Err(error) => all.push(Err(Failure { name: Some(name), error })),
        }
    }
    Ok(all)
}

/// By the extension; what the Mac and version control put beside the documents is none.
fn is_document(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    let hidden = parts.iter().any(|part| part.starts_with('.') || *part == "__MACOSX" || part.starts_with("~$"));
    let extension = super::sniff::extension(Some(name));
    !hidden && matches!(extension.as_str(), "txt" | "text" | "md" | "markdown" | "html" | "htm" | "xhtml" | "docx" | "docm" | "ofd" | "pdf" | "doc" | "wps" | "rtf")
}

/// Whether a part is itself an archive of documents.
fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") && Archive::open(bytes).is_ok_and(|inner| super::sniff::package(&inner).is_ok_and(|kind| kind == super::sniff::Package::Archive))
}

/// The name of a part that is given relative to a folder of a package, or from its root where it begins with a slash. Writers use both, and back slashes.
pub(super) fn resolved(folder: &str, location: &str) -> String {
    let location = location.trim().replace('\\', "/");
    let from = if location.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in location.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
pub(super) mod tests {
    use std::io::{Cursor, Write};

    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    use super::super::{read, read_all};
    use super::{resolved, Archive};

    /// A ZIP of these parts.
    pub(in crate::ingest) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (name, bytes) in parts {
            writer.start_file(*name, options).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn code(bytes: &[u8]) -> &'static str {
        read(bytes, None, None).unwrap_err().code.as_str()
    }

    #[test]
    fn parts_are_named_relative_to_a_folder_or_to_the_root() {
        let cases = [
            ("word", "styles.xml", "word/styles.xml"),
            ("word", "/word/a.xml", "word/a.xml"),
            ("word", "../x/./a.xml", "x/a.xml"),
            ("", "../../a", "a"),
            ("Doc_0", " Pages\\P1.xml ", "Doc_0/Pages/P1.xml"),
        ];
        for (folder, location, expected) in cases {
            assert_eq!(resolved(folder, location), expected);
        }
    }

    #[test]
    fn reads_the_documents_of_an_archive_in_order() {
        let bytes = zipped(&[
            ("乙/二.txt", "二、计划".as_bytes()),
            ("甲/一.md", "# 一、总结".as_bytes()),
            ("photo.png", b"\x89PNG"),
            ("__MACOSX/一.md", b"x"),
            ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ]);
        let all = read_all(&bytes, Some("all.zip"), None);
        let told: Vec<(&str, &str)> = all
            .iter()
            .map(|one| match one {
                Ok(source) => (source.name.as_deref().unwrap(), source.text.as_str()),
                Err(failure) => (failure.name.as_deref().unwrap(), failure.error.code.as_str()),
            })
            .collect();
        assert_eq!(told, [("old.doc", "ingest/legacy-word"), ("乙/二.txt", "二、计划"), ("甲/一.md", "一、总结\n")]);
        assert_eq!(code(&bytes), "ingest/archive-several");
    }

    #[test]
    fn an_archive_within_an_archive_is_not_opened() {
        let inner = zipped(&[("a.txt", b"a")]);
        assert_eq!(code(&zipped(&[("inner.docx", &inner)])), "ingest/unsupported");
    }

    #[test]
    fn refuses_what_unpacks_to_too_much() {
        let bomb = vec![b' '; 20 << 20];
        assert_eq!(code(&zipped(&[("a.txt", &bomb)])), "ingest/archive-ratio");
        let mut archive = zipped(&[("a.txt", b"a")]);
        // The directory says that the part is small and that there are 60,000 entries.
        let end = archive.len() - 22;
        archive[end + 10..end + 12].copy_from_slice(&60_000_u16.to_le_bytes());
        assert_eq!(code(&archive), "ingest/archive-entries");
    }

    #[test]
    fn a_lie_about_the_size_is_found_out() {
        let mut archive = zipped(&[("a.txt", &vec![b' '; 20 << 20])]);
        let directory = archive.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
        archive[directory + 24..directory + 28].copy_from_slice(&10_u32.to_le_bytes());
        archive[22..26].copy_from_slice(&10_u32.to_le_bytes());
        assert!(matches!(code(&archive), "ingest/archive-ratio" | "ingest/damaged"));
    }

    #[test]
    fn damaged_and_empty_archives_have_a_code() {
        let good = zipped(&[("a.txt", "工作".repeat(500).as_bytes())]);
        assert_eq!(code(&good[..good.len() / 2]), "ingest/damaged");
        let mut bad = good.clone();
        bad[40] ^= 0xff;
        assert_eq!(code(&bad), "ingest/damaged");
        assert_eq!(code(&zipped(&[("a.png", b"x")])), "ingest/archive-nothing");
        assert_eq!(code(&zipped(&[("xl/workbook.xml", b"x")])), "ingest/unsupported");
    }

    #[test]
    fn names_in_gbk_are_read() {
        let mut bytes = zipped(&[("aaaa.txt", b"x")]);
        for at in (0..bytes.len() - 4).filter(|&at| &bytes[at..at + 4] == b"aaaa").collect::<Vec<_>>() {
            bytes[at..at + 4].copy_from_slice(b"\xb9\xa4\xd7\xf7");
        }
        assert_eq!(Archive::open(&bytes).unwrap().names(), ["工作.txt"]);
    }
}
