//! Text in XML and in HTML, which escape alike.

/// Appends text, escaped; what XML 1.0 has no place for (control characters) is left out.
pub(super) fn text(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => out.push(c),
            _ => {}
        }
    }
}

pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

#[cfg(test)]
mod tests {
    #[test]
    fn what_xml_has_no_place_for_is_left_out() {
        let mut out = String::new();
        super::text(&mut out, "a<b>&\"c\"\u{0}\u{b}\u{fffe}\n𠮷");
        assert_eq!(out, "a&lt;b&gt;&amp;&quot;c&quot;\n𠮷");
    }
}
