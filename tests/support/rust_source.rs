//! Just enough of Rust's syntax to read which paths a file names: comments, literals and test modules are taken out, then
//! `crate::…`, `super::…` and `self::…` paths, use-trees included, are resolved against the file's own module.

use std::path::Path;

/// The source with comments and the insides of literals blanked out, and without `#[cfg(test)]` items.
pub(crate) fn code_of(source: &str) -> String {
    without_tests(&without_comments_and_literals(source))
}

fn without_comments_and_literals(source: &str) -> String {
    let characters: Vec<char> = source.chars().collect();
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    while at < characters.len() {
        let rest = &characters[at..];
        let length = match rest {
            ['/', '/', ..] => rest.iter().position(|&c| c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => block_comment(rest),
            ['r', '"', ..] | ['r', '#', '"' | '#', ..] if !follows_name(&out) => raw_string(rest),
            ['"', ..] => string(rest),
            ['\'', '\\', ..] => 3 + rest.iter().skip(3).position(|&c| c == '\'').unwrap_or(rest.len().saturating_sub(3)),
            ['\'', _, '\'', ..] => 3,
            [c, ..] => {
                out.push(*c);
                at += 1;
                continue;
            }
            [] => break,
        };
        // Line ends stay, so that lines can be counted.
        out.extend(rest.iter().take(length).map(|&c| if c == '\n' { '\n' } else { ' ' }));
        at += length.max(1);
    }
    out
}

fn follows_name(before: &str) -> bool {
    before.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_')
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn string(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

fn raw_string(rest: &[char]) -> usize {
    let hashes = rest[1..].iter().take_while(|&&c| c == '#').count();
    if rest.get(1 + hashes) != Some(&'"') {
        return 1 + hashes; // r#identifier
    }
    let mut at = 2 + hashes;
    while at < rest.len() {
        if rest[at] == '"' && rest[at + 1..].iter().take_while(|&&c| c == '#').count() >= hashes {
            return at + 1 + hashes;
        }
        at += 1;
    }
    rest.len()
}

/// Cuts out every `#[cfg(test)]` item that has a body.
fn without_tests(code: &str) -> String {
    const GATE: &str = "#[cfg(test)]";
    let (mut out, mut rest) = (String::new(), code);
    while let Some(at) = rest.find(GATE) {
        out.push_str(&rest[..at]);
        let item = &rest[at + GATE.len()..];
        let end = item.find(['{', ';']).unwrap_or(item.len());
        let body = if item[end..].starts_with('{') { closing_brace(&item[end..]) } else { 1.min(item.len() - end) };
        rest = &item[end + body..];
    }
    out + rest
}

fn closing_brace(text: &str) -> usize {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

/// The module that a file of `src/` is: `analysis/mod.rs` is `[analysis]`, `lib.rs` is `[]`.
pub(crate) fn module_of(file: &Path) -> Vec<String> {
    let mut module: Vec<String> =
        file.with_extension("").components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    if matches!(module.last().map(String::as_str), Some("mod" | "lib")) {
        module.pop();
    }
    module
}

/// Every path into the crate that the code names, from the crate's root: `["text", "Span"]`.
pub(crate) fn paths(code: &str, module: &[String]) -> Vec<Vec<String>> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins = matches!(tokens[at], "crate" | "super" | "self") && tokens.get(at + 1) == Some(&"::");
        let inside = at > 0 && tokens[at - 1] == "::";
        if begins && !inside {
            at = use_tree(&tokens, at, &[], module, &mut found);
        } else {
            at += 1;
        }
    }
    found
}

fn tokens(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let name = |c: char| c.is_alphanumeric() || c == '_';
        let length = if name(first) {
            rest.find(|c| !name(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        found.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    found
}

/// Reads one path or use-tree that starts at a name; gives where it ends.
fn use_tree(tokens: &[&str], mut at: usize, before: &[String], module: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = before.to_vec();
    loop {
        match tokens.get(at) {
            Some(&"crate") => path.clear(),
            Some(&"self") if path.is_empty() => path = module.to_vec(),
            Some(&"self") => {}
            Some(&"super") => {
                if path.is_empty() {
                    path = module.to_vec();
                }
                path.pop();
            }
            Some(&"{") => {
                at += 1;
                while at < tokens.len() && tokens[at] != "}" {
                    at = if tokens[at] == "," { at + 1 } else { use_tree(tokens, at, &path, module, found).max(at + 1) };
                }
                return at + 1;
            }
            Some(name) if name.starts_with(|c: char| c.is_alphabetic() || c == '_') => path.push((*name).to_owned()),
            _ => break,
        }
        at += 1;
        if tokens.get(at) != Some(&"::") {
            break;
        }
        at += 1;
    }
    // `use a::b as c`: the new name is no path.
    if tokens.get(at) == Some(&"as") {
        at += 2;
    }
    found.push(path);
    at
}
