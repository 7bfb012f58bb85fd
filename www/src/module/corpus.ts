/**
 * The opened corpus: texts that are read and indexed once, and then asked many times. The engine and the client of a
 * worker give the same object; they differ in how a question reaches the core.
 */
import { abortReason, WenjingError } from "./errors.js";
import { fillDigest, fillSummary, sliceOf } from "./hydrate.js";
import { isRead, readFiles, type FileInput, type SourceText } from "./read/index.js";
import type {
  Cluster, ClustersRequest, Collocates, CollocatesRequest, CompareRequest, Comparison, Concordance, ConcordanceRequest, CorpusDigest, DocumentSummary, ExtractedTerm, Keyness, KeynessRequest, Located, Network,
  HeadingHint, NetworkRequest, NewWord, NewWordsRequest, Options, Overview, Parts, ProperName, ProperNamesRequest, Similarity, Slope, SlopeRequest, Spread, SpreadRequest, SummaryRequest, TermRequest, TermsRequest, WordList, WordsRequest,
} from "./types.js";

/** How texts are opened. */
export interface OpenOptions extends Partial<Options> {
  /** Cancels: the promise rejects with the signal's reason. In this thread only before the work begins; see `wenjing/worker`. */
  signal?: AbortSignal;
}

/** How a question is put. */
export interface AskOptions {
  /** Cancels, as in `OpenOptions`. In a worker the corpus is opened again for the next question, without being asked to. */
  signal?: AbortSignal;
}

/** A text, what `readFile` gave, or a file; an archive gives all its documents. */
export type CorpusInput = string | ReadText | FileInput;

/** A text with the name and the headings of its file, where they are known. */
export type ReadText = Pick<SourceText, "text"> & Partial<Pick<SourceText, "name" | "headings">>;

/**
 * Texts, opened. Every question takes a plain request, of which every field may be left out, and gives a plain answer;
 * both are in types.ts. A request that is not one rejects with "corpus/request", a question after `close` with "corpus/closed".
 */
export interface Corpus {
  /** The texts that the spans of the answers point into: a line's `text` is an index of this list. */
  readonly texts: readonly string[];
  /** The names of the files that they came from. */
  readonly names: readonly (string | null)[];
  /** How much was opened. */
  overview(options?: AskOptions): Promise<Overview>;
  /** The documents and sections that a `Selection` names by index, with their headings. */
  parts(options?: AskOptions): Promise<Parts>;
  /** Word list of a selection: counts, per 10,000, documents, sections, TF-IDF, TextRank. */
  words(request?: WordsRequest, options?: AskOptions): Promise<WordList>;
  /** Words that set one selection apart from another, or from the background of the genre. */
  keyness(request?: KeynessRequest, options?: AskOptions): Promise<Keyness>;
  /** What rose and what fell from one selection to another, for a chart of slopes. */
  slope(request?: SlopeRequest, options?: AskOptions): Promise<Slope>;
  /** Dispersion of a term: DP, DPnorm, Juilland's D, ARF, and its counts in the parts. */
  spread(request: SpreadRequest, options?: AskOptions): Promise<Spread>;
  /** Where a term stands in a selection, as shares of its words from 0 to 1. */
  distribution(request: TermRequest, options?: AskOptions): Promise<number[]>;
  /** A term in its lines (KWIC), by position or sorted by the words to its left or right. */
  concordance(request: ConcordanceRequest, options?: AskOptions): Promise<Concordance>;
  /** Words that stand near a term, in a window or in its sentence: MI, MI3, t, log-likelihood, logDice. */
  collocates(request: CollocatesRequest, options?: AskOptions): Promise<Collocates>;
  /** Sequences of words (n-grams) that recur. */
  clusters(request?: ClustersRequest, options?: AskOptions): Promise<Cluster[]>;
  /** The most frequent words, joined where they share sentences. */
  network(request?: NetworkRequest, options?: AskOptions): Promise<Network>;
  /** Terms of several words by C-value over patterns of parts of speech. */
  terms(request?: TermsRequest, options?: AskOptions): Promise<ExtractedTerm[]>;
  /** Names of persons, places and bodies, in the lexicon or not. */
  properNames(request?: ProperNamesRequest, options?: AskOptions): Promise<ProperName[]>;
  /** Strings that hold together and stand freely, though the lexicon has no such word. */
  newWords(request?: NewWordsRequest, options?: AskOptions): Promise<NewWord[]>;
  /** What became of one document in another: sentences, sections, figures, targets, shared passages. */
  compare(request?: CompareRequest, options?: AskOptions): Promise<Comparison>;
  /** How alike the documents are, as matrices, and the passages that they share. */
  similarity(options?: AskOptions): Promise<Similarity>;
  /** Summaries of documents at a length: after the first question nothing is read again. */
  summaries(request?: SummaryRequest, options?: AskOptions): Promise<DocumentSummary[]>;
  /** The documents at a glance: a line for each, what many of them say alike, what only one says. */
  digest(options?: AskOptions): Promise<CorpusDigest>;
  /** Any of these by its name, with its request: for callers that get both from elsewhere. An unknown name rejects with "corpus/question". */
  ask(question: string, request?: unknown, options?: AskOptions): Promise<unknown>;
  /** Gives its memory back. */
  close(): void;
}

/** How a question reaches the core: its name, its request as JSON. */
export type Ask = (question: string, request: string, options: AskOptions) => Promise<unknown>;

export interface CorpusTexts {
  texts: string[];
  /** Of each text the headings that its file names. */
  headings: HeadingHint[][];
  names: (string | null)[];
}

export const closed = (): WenjingError => new WenjingError("corpus/closed", "The corpus was closed.");

/** A blob has a `text` too, which is a function. */
const isText = (input: Exclude<CorpusInput, string>): input is ReadText => typeof (input as Partial<ReadText> | null)?.text === "string";

/** The texts of what is to be opened. Rejects where one is none, or is a file that cannot be read: the error names it. */
export async function textsOf(inputs: readonly CorpusInput[], signal?: AbortSignal): Promise<CorpusTexts> {
  if (!Array.isArray(inputs)) throw new WenjingError("text/invalid", "The texts must be a list.");
  const read: CorpusTexts = { texts: [], headings: [], names: [] };
  for (const input of inputs as readonly CorpusInput[]) {
    if (signal?.aborted) throw abortReason(signal);
    if (typeof input === "string") {
      read.texts.push(input);
      read.headings.push([]);
      read.names.push(null);
    } else if (isText(input)) {
      read.texts.push(input.text);
      read.headings.push(input.headings ?? []);
      read.names.push(input.name ?? null);
    } else {
      for (const document of await readFiles(input as FileInput, signal ? { signal } : {})) {
        if (!isRead(document)) throw new WenjingError(document.error.code, document.error.message, { file: document.error.name });
        read.texts.push(document.text);
        read.headings.push(document.headings);
        read.names.push(document.name);
      }
    }
  }
  if (signal?.aborted) throw abortReason(signal);
  return read;
}

/** The corpus over a way of asking. The core sends spans only; their text is put in here. */
export function corpusOf({ texts, names }: Pick<CorpusTexts, "texts" | "names">, ask: Ask, close: () => void): Corpus {
  let open = true;

  async function put<T>(question: string, request: unknown, options: AskOptions = {}): Promise<T> {
    if (!open) throw closed();
    if (options.signal?.aborted) throw abortReason(options.signal);
    let json: string;
    try {
      json = JSON.stringify(request ?? {});
    } catch (thrown) {
      throw new WenjingError("corpus/request", String(thrown), { cause: thrown });
    }
    return (await ask(question, json, options)) as T;
  }

  const fill = (text: number, ...places: (Located | null)[]): void => {
    for (const place of places) if (place) place.text = sliceOf(texts[text] ?? "", place.span);
  };

  /** What is a slice of a text, put into the answers that have such. */
  const fillers: Record<string, (answer: never) => void> = {
    parts: ({ documents, sections }: Parts) => {
      for (const { text, title } of documents) fill(text, title);
      for (const { text, heading } of sections) fill(text, heading);
    },
    summaries: (answers: DocumentSummary[]) => {
      for (const { text, summary } of answers) fillSummary(texts[text] ?? "", summary);
    },
    digest: ({ texts: of, digest }: CorpusDigest) => {
      if (digest) fillDigest(digest, (document) => texts[of[document] ?? 0] ?? "");
    },
    concordance: ({ lines }: Concordance) => {
      for (const { text, left, node, right } of lines) fill(text, left, node, right);
    },
  };

  async function asked<T>(question: string, request?: unknown, options?: AskOptions): Promise<T> {
    const answer = await put<T>(question, request, options);
    if (Object.hasOwn(fillers, question)) fillers[question]?.(answer as never);
    return answer;
  }

  return {
    texts,
    names,
    overview: (options) => asked("overview", {}, options),
    parts: (options) => asked("parts", {}, options),
    words: (request, options) => asked("words", request, options),
    keyness: (request, options) => asked("keyness", request, options),
    slope: (request, options) => asked("slope", request, options),
    spread: (request, options) => asked("spread", request, options),
    distribution: (request, options) => asked("distribution", request, options),
    concordance: (request, options) => asked("concordance", request, options),
    collocates: (request, options) => asked("collocates", request, options),
    clusters: (request, options) => asked("clusters", request, options),
    network: (request, options) => asked("network", request, options),
    terms: (request, options) => asked("terms", request, options),
    properNames: (request, options) => asked("properNames", request, options),
    newWords: (request, options) => asked("newWords", request, options),
    compare: (request, options) => asked("compare", request, options),
    similarity: (options) => asked("similarity", {}, options),
    summaries: (request, options) => asked("summaries", request, options),
    digest: (options) => asked("digest", {}, options),
    ask: asked,
    close: () => {
      if (open) close();
      open = false;
    },
  };
}
