// Small PDF files for the tests: text in a Chinese font that is named and not carried, as office printers write it; pictures; a password.

/** A4 in points. */
export const PAGE = { width: 595, height: 842 };

const hex = (text) => [...text].map((c) => c.codePointAt(0).toString(16).padStart(4, "0")).join("");

/** Content of a page: runs `{ x, y, text, size }`, y from the top to the baseline; `picture`: one over all of it. */
function content({ runs = [], picture = false }) {
  const drawn = picture ? [`q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /I Do Q`] : [];
  for (const { x, y, text, size = 16 } of runs) drawn.push(`BT /F ${size} Tf 1 0 0 1 ${x} ${PAGE.height - y} Tm <${hex(text)}> Tj ET`);
  return drawn.join("\n");
}

/** The bytes of a PDF of these pages. `count`: so many of them, the last one again and again; `encrypted`: it asks for a password. */
export function pdf(pages, { count = pages.length, encrypted = false } = {}) {
  const kids = Array.from({ length: count }, (_, at) => `${7 + 2 * Math.min(at, pages.length - 1)} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${count} /Kids [${kids}] /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> >> >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    // Latin letters and digits (CID 814 to 907) are half as wide.
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 907 500] /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream",
    ...pages.flatMap((page, at) => {
      const stream = content(page);
      return [`<< /Type /Page /Parent 2 0 R /Contents ${8 + 2 * at} 0 R >>`, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`];
    }),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  // A security handler with hashes that no password gives.
  const security = encrypted ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >> /ID [<${"33".repeat(16)}> <${"33".repeat(16)}>]` : "";
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${security} >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Paragraphs as an office program sets them: so many characters a line, the first with an indent of two; the runs, one a line. */
export function set(paragraphs, { left = 72, top = 120, characters = 28, size = 16, leading = 28 } = {}) {
  const runs = [];
  let y = top;
  for (const paragraph of paragraphs) {
    const rest = [...paragraph];
    for (let indent = 2; rest.length > 0; indent = 0) {
      runs.push({ x: left + indent * size, y, size, text: rest.splice(0, characters - indent).join("") });
      y += leading;
    }
  }
  return runs;
}
