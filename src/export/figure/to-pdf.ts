import { loadOptional } from "../optional.ts";
import { coverLetters } from "./cover-letters.ts";
import type { Face, Typeface } from "./typeface.ts";

/** What a PDF file says of itself. */
export interface PdfFacts {
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
  /** What was counted, who says so, and as of when. */
  readonly subject: string;
  readonly creator: string;
  /** ISO date, of any precision. */
  readonly date: string;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly typefaces: readonly [Typeface, ...Typeface[]];
  readonly facts: PdfFacts;
}

/** Points of a page for one px of a picture. */
const points = 72 / 96;

const toInfo = ({ title, subject, creator, date }: PdfFacts) => ({
  Title: title,
  Subject: subject,
  Creator: creator,
  Producer: creator,
  CreationDate: new Date(date),
  ModDate: new Date(date),
});

/** Makes the letters known to the document, and gives what they are called there by family and weight. */
function registerFonts(document: PDFKit.PDFDocument, typefaces: Drawing["typefaces"]) {
  const named = ({ path, name, several }: Face): string => {
    document.registerFont(name, path, several ? name : undefined);
    return name;
  };
  const fonts = new Map(
    typefaces.map(({ family, regular, bold }) => [family, { regular: named(regular), bold: named(bold) }]),
  );
  return (family: string, isBold: boolean): string => {
    const found = fonts.get(family) ?? fonts.get(typefaces[0].family);
    return (isBold ? found?.bold : found?.regular) ?? "";
  };
}

/** The bytes of a document, once it has ended. */
function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  return new Promise((resolve) => document.on("end", () => resolve(Buffer.concat(chunks))));
}

/** A picture as the bytes of a PDF file of its size: lines and words, with the letters that they need and no others. */
export async function toPdf(svg: string, { width, height, typefaces, facts }: Drawing): Promise<Uint8Array> {
  const { default: PDFDocument } = await loadOptional("pdfkit", () => import("pdfkit"));
  const { default: drawSvg } = await loadOptional("svg-to-pdfkit", () => import("svg-to-pdfkit"));
  const size: [number, number] = [width * points, height * points];
  const font = typefaces[0].regular.path;
  const fixed = { margin: 0, lang: "en", tagged: true, displayTitle: true, pdfVersion: "1.7" } as const;
  const document = new PDFDocument({ ...fixed, size, font, info: toInfo(facts) });
  const bytes = bytesOf(document);
  const fontCallback = registerFonts(document, typefaces);
  const draw = () =>
    drawSvg(document, coverLetters(svg, typefaces), 0, 0, {
      width: size[0],
      height: size[1],
      assumePt: false,
      fontCallback,
      warningCallback: (warning) => {
        throw new Error(`the picture could not be written as PDF: ${warning}`);
      },
    });
  document.addStructure(document.struct("Figure", { title: facts.title, alt: facts.description }, draw));
  document.end();
  return bytes;
}
