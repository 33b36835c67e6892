// Shapes that cross between the tab, the background, the screens and the core. Text offsets count UTF-16 code units.

interface Hint {
  element: number;
  hidden?: boolean;
  fixed?: boolean;
  sticky?: boolean;
  overlay?: boolean;
}
interface Snapshot { url: string; html: string; hints: Hint[]; viewport: [number, number] }

interface Block { kind: string; text: string; element?: number }
interface Clutter { kind: string; text: string; evidence: string; elements: number[] }
interface Article {
  isArticle: boolean;
  reason: string | null;
  url: string | null;
  title: string | null;
  byline: string[];
  site: string | null;
  published: string | null;
  modified: string | null;
  language: string | null;
  direction: 'ltr' | 'rtl';
  picture: string | null;
  blocks: Block[];
  clutter: Clutter[];
  certainty: number;
}
interface Speaker { name: string; mention: string; role: string | null; relay: string | null; /** Whether somebody else may be meant. */ doubtful: boolean }
interface Quotation {
  text: string;
  kind: 'direct' | 'partial' | 'block' | 'dialogue' | 'reported';
  speaker: Speaker | null;
  block: number;
  start: number;
  end: number;
  element: number | null;
}
interface Reading { article: Article; quotations: Quotation[]; saved: { id: string; savedAt: string } | null; wantsSecondOpinion: boolean }

type Relation = 'verbatim' | 'near-verbatim' | 'partial' | 'variant' | 'reported';
interface Edit { kind: 'same' | 'added' | 'removed'; text: string }
interface SourceCard {
  id: string;
  url: string;
  outlet: string | null;
  date: string | null;
  title: string | null;
  language: string | null;
  /** Whether its words can be compared with the page's: if not, finding nothing in it tells nothing. */
  comparable: boolean;
}
/** One reason for a match, or against it. */
type Ground =
  | { kind: 'translated'; /** the languages, in English */ source: string; page: string }
  | { kind: 'run'; words: number }
  | { kind: 'pairs'; pairs: { source: string; page: string }[] }
  | { kind: 'saidBy' | 'named'; /** as the source spells it */ name: string }
  | { kind: 'numbersAgree' | 'roleNamed' | 'numbersDiffer' | 'otherSpeaker' };
interface Match {
  source: SourceCard;
  /** Id of the source of an earlier match whose text this one copies. */
  copyOf: string | null;
  relation: Relation;
  spanText: string;
  /** Whether the source has it in quotation marks. */
  inMarks: boolean;
  score: number;
  /** Whether it is as good as sure; else it is shown as a perhaps. */
  sure: boolean;
  /** Null where it is not known. */
  sameOccasion: boolean | null;
  edits: Edit[];
  /** What speaks for it and what against it. */
  grounds: Ground[];
  href: string | null;
}
interface Carrier { source: SourceCard; copies: SourceCard[]; spanText: string; inMarks: boolean; href: string | null }
interface Missing { text: string; speaker: string | null; carriers: Carrier[] }
/** `saved`: whether the page itself is in the library. */
interface Corroborated { saved: { id: string; savedAt: string } | null; matches: Match[][]; missing: Missing[]; sharing: number; /** Saved sources that can be compared with the page, and the others. */ sources: number; incomparable: number }

/** A saved source seen as a page: answer to `library.corroborate`. */
interface SourceEvent { source: SourceCard; quotations: Quotation[]; corroborated: Corroborated }

interface ListItem {
  id: string;
  url: string;
  outlet: string | null;
  date: string | null;
  title: string | null;
  byline: string[];
  language: string | null;
  savedAt: string;
  quotations: number;
  snippet: string | null;
  /** Whether its text can no longer be read. */
  unreadable?: boolean;
  /** What the reader filed it under. */
  tags: string[];
}
interface Listing { total: number; items: ListItem[] }
interface Imported { added: number; updated: number; unchanged: number; /** Sources that the first line announced. */ announced?: number | null; failed: { line: number; message: string }[] }
interface PackInfo { language: string; name: string; edition: string; origin: string; licence: string; words: number; size: number; checksum: string }
/** An added pack, or why it can no longer be read. */
interface PackItem { language: string; info: PackInfo | null; failure: string | null }
interface Checked { sources: number; missing: number; repaired: number }

interface Failure { kind: string; message: string }

/** How much of a page differs from what was saved of it. */
interface Differing { passages: number; quotations: number }

/** What is known of one tab; kept in `storage.session`, so that it outlives the background. */
interface TabState {
  phase: 'reading' | 'cleaned' | 'restored' | 'noArticle' | 'refused';
  url: string;
  token: string;
  article: Article | null;
  quotations: Quotation[];
  corroborated: Corroborated | null;
  saved: { id: string; savedAt: string; differing?: Differing | null } | null;
  failure: Failure | null;
  /** Whether the reader takes the page for an article whatever the core thinks. */
  isForced?: boolean;
  /** Whether the site has put something else in place of what was read, without loading another page. */
  isMoved?: boolean;
  /** Whether the article was too long to keep beside what was found in it. */
  isCut?: boolean;
  /** Indices into the article's clutter that the reader asked to see again. */
  shown: number[];
  /** Counter of the library's changes at which `corroborated` was made. */
  revision: number;
  at: number;
}

interface Change {
  before: string | null;
  written: string | null;
  properties: Map<string, [string, string]>;
  lifted: Map<string, string>;
  text: string | null;
  wasModal: boolean;
  /** Whether it was hidden; else a lock was lifted from it. */
  isHidden: boolean;
  /** What a hidden element said, in short. */
  said: string;
  /** What keeps elements that are only drawn out of sight. */
  veils: Animation[];
}
interface Begun {
  snapshot: Snapshot;
  token: string;
  /** The lines of a page that is a text file. */
  text?: string;
}
type Clicked = Begun | { tooLarge: number } | { refused: string } | { restored: true };
interface Order { token: string; title: string; /** Whether the reader takes the page for an article whatever the core thinks. */ isForced: boolean; clutter: number[]; article: number[] }

/** A cleaned page: where that was, and by which of its words it is known again. */
interface Cleaned {
  address: string;
  blocks: { node: Node; words: string }[];
  /** Whether the reader takes the page for an article whatever the core thinks. */
  isForced: boolean;
  /** Whether it was told that the page shows something else. */
  isMoved: boolean;
  /** What was hidden and is seen since then. */
  uncovered: Set<Node>;
}

/** What the content scripts of one tab share, in their isolated world. */
interface PageState {
  nodes: Node[];
  article?: number[];
  /** Nodes by number of the last walk. */
  collected?: Node[];
  /** A walk whose answer has not come yet. */
  pending?: { token: string; nodes: Node[] };
  changes: Map<Node, Change>;
  shown: Set<Node>;
  /** Hidden nodes whose place in a row or grid is kept, so that the article stays in its own. */
  held: Set<Node>;
  /** What is hidden in place of a removed block that holds the headline: all in it but that. */
  parts: Map<Node, Node[]>;
  /** What was folded around a quotation that was shown, each with what was folded in its place. */
  opened: Map<HTMLDetailsElement, HTMLDetailsElement | null>;
  /** Null while the page is as the site made it. */
  cleaned: Cleaned | null;
  /** Names the reading whose numbers hold; null while the page is as the site made it. */
  token: string | null;
  /** Names the last reading, restored or not: the document is still the one that was read. */
  reading?: string;
  /** Runs from the first collecting until some time after cleaning. */
  watch?: {
    quietly<T>(work: () => T): T;
    next(): Promise<boolean>;
    end(): void;
  };
  /** Ends listening for the page's return from where the browser kept it. */
  returning?: AbortController;
  mark?: Element;
  place?: AbortController;
  measurer(): {
    hints: Hint[];
    enter(element: Element, number: number, depth: number): { isShown: boolean; isApart: boolean };
    leave(depth: number): void;
    enterFrame(body: HTMLElement, depth: number): void;
  };
  snapshot(): Snapshot | { tooLarge: number };
  begin(): Begun | { tooLarge: number };
  quietly<T>(work: () => T): T;
  change(element: Element, properties: Record<string, string>, lifted?: string[]): void;
  hide(node: Node): void;
  isRefilled(node: Node): boolean;
  undo(node: Node): void;
  staying<T>(work: () => T): T;
  inPlace(article: number[], work: () => void): void;
  /** The element around a node, through shadow roots and frames. */
  around(node: Node): Element | null;
  unlock(article: number[]): void;
  clean(order: Order): { shown: number[] } | null;
  toggle(order: { token: string; elements: number[]; show: boolean }): boolean;
  restore(): void;
  remember(article: number[], isForced: boolean): void;
  /** Whether the cleaned page shows another article by now. */
  isAnother(): boolean;
  /** Looks for a time whether that changes, from a change of address on: what is so from now on of which reading. */
  follow(): Promise<{ token: string; isMoved: boolean } | null>;
  startWatch(): void;
  wait(token: string): Promise<Begun | null>;
  point(order: { token: string; element: number | null; text: string }): 'words' | 'element' | 'nowhere' | null;
  unmark?: () => void;
  /** Folds again what was unfolded, the last first. */
  fold?: (unfolded: [HTMLDetailsElement, HTMLDetailsElement | null][]) => void;
  sayUnmarked?: () => void;
}
declare var quotidian: PageState | undefined;

/** A second copy of the core's glue: a new instance for the case that the first one panicked. */
declare module '*quotidian.js?again' {
  export { default, handle } from '*quotidian.js';
}
