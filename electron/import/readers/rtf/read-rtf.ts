import type { Block, Reading } from '../../../../shared/import/source/source';
import { noticeList } from '../content/notice-list';
import { LIMITS } from '../outcome/limits';
import { pieceCounter } from '../outcome/piece-counter';
import { readingOf, Refused } from '../outcome/refused';
import { codePageName, decodeBytes, SYMBOL_CHARSET } from './code-page';
import { type Container, type ParagraphState, rtfContainer, type RunState } from './container';
import { CHARACTERS, type GroupDestination, destinationOf } from './destinations';
import { rowDefiner } from './row-definition';
import { type RtfToken, visitTokens } from './tokens';

/** What a group inherits and gives back at its end. */
interface Group {
  destination: GroupDestination | undefined;
  run: RunState;
  /** How many characters stand in for a Unicode one. */
  fallback: number;
  font: number | undefined;
  container: Container;
}

/** Where a symbol of a picture font or one that is not known stands. */
const OBJECT_MARK = '\uFFFC';
const PLAIN: RunState = { hidden: false, deleted: false, struck: false, raised: undefined };
const NO_PARAGRAPH: ParagraphState = { inTable: false, depth: 0, level: undefined };
const WORDS_ON_OFF: Readonly<Record<string, 'hidden' | 'deleted' | 'struck'>> = {
  v: 'hidden',
  deleted: 'deleted',
  strike: 'struck',
  striked: 'struck',
};

/** Reads a Rich Text file in its accepted state. Its automatic numbers are written out in it. */
export function readRtf(bytes: Uint8Array): Reading {
  return readingOf(() => {
    if (String.fromCharCode(...bytes.subarray(0, 5)) !== '{\\rtf') throw new Refused('damaged');
    return interpret(bytes);
  });
}

function interpret(file: Uint8Array) {
  const notices = noticeList();
  const count = pieceCounter();
  const definer = rowDefiner();
  const newContainer = (inBox: boolean) =>
    rtfContainer({ notices, count, inBox, definition: definer.current });
  const body = newContainer(false);
  const charsets = new Map<number, number>();
  /** Heading levels of paragraph styles. */
  const outlines = new Map<number, number | undefined>();
  let style: number | undefined;
  const groups: Group[] = [];
  let group: Group = {
    destination: undefined,
    run: PLAIN,
    fallback: 1,
    font: undefined,
    container: body,
  };
  let paragraph = NO_PARAGRAPH;
  let page = codePageName(1252);
  /** The group has just begun, or only said that it may be passed over. */
  let isFirst = false;
  let isPassable = false;
  let standIns = 0;
  let pending: number[] = [];

  const addText = (text: string) => {
    if (group.destination === 'label') group.container.addLabel(text.replaceAll('\t', ''));
    else if (group.destination === undefined) group.container.add(text, group.run);
  };

  const isText = () => group.destination === undefined || group.destination === 'label';

  const flush = () => {
    if (pending.length === 0) return;
    const bytes = pending;
    pending = [];
    if (group.destination === 'styles') return readStyleName(decodeBytes(bytes, undefined, page));
    if (!isText()) return;
    const charset = group.font === undefined ? undefined : charsets.get(group.font);
    if (charset !== SYMBOL_CHARSET) return addText(decodeBytes(bytes, charset, page));
    addSymbol();
  };

  const addSymbol = () => {
    notices.add('symbol');
    addText(OBJECT_MARK);
  };

  const visit = (token: RtfToken) => {
    if (token.kind === 'bytes') {
      isFirst = false;
      const skipped = Math.min(standIns, token.bytes.length);
      standIns -= skipped;
      for (let at = skipped; at < token.bytes.length; at += 1) pending.push(token.bytes[at] ?? 0);
      return;
    }
    flush();
    if (token.kind === 'word') return readWord(token.name, token.value);
    standIns = 0;
    if (token.kind === 'open') {
      groups.push(group);
      if (groups.length > LIMITS.depth) throw new Refused('tooDeep', { limit: LIMITS.depth });
      group = { ...group };
      isFirst = true;
      isPassable = false;
    } else endGroup();
  };

  const endGroup = () => {
    const outer = groups.pop();
    // A brace more at the end of a file is no damage that matters.
    if (!outer) return;
    if (group.container !== outer.container) outer.container.hang(group.container);
    group = outer;
    isFirst = false;
  };

  const readWord = (word: string, value: number | undefined) => {
    if (word === '*') {
      isPassable = true;
      return;
    }
    const opens = isFirst ? destinationOf(word, isPassable) : undefined;
    const reopens = isFirst && word === 'ud' && group.destination === 'twice';
    isFirst = false;
    isPassable = false;
    if (reopens) group.destination = undefined;
    if (opens !== undefined) return openDestination(opens);
    if (group.destination === 'fonts') return readFontWord(word, value);
    if (group.destination === 'nested-row') {
      if (word === 'nestrow') group.container.endNestedRow();
      return;
    }
    if (group.destination === 'styles') return readStyleWord(word, value);
    if (!isText()) return;
    if (standIns > 0 && word !== 'u') {
      standIns -= 1;
      return;
    }
    readTextWord(word, value);
  };

  const openDestination = (destination: GroupDestination) => {
    // What is inside a group that is left out stays left out.
    if (group.destination !== undefined) return;
    if (destination === 'notes') notices.add('notes');
    if (destination === 'picture') notices.add('picture');
    if (destination === 'object') notices.add('embedded');
    if (destination === 'box') {
      group.container = newContainer(true);
      paragraph = NO_PARAGRAPH;
    } else group.destination = destination;
  };

  const readFontWord = (word: string, value: number | undefined) => {
    if (word === 'f') group.font = value;
    if (word === 'fcharset' && group.font !== undefined && value !== undefined)
      charsets.set(group.font, value);
  };

  const readStyleWord = (word: string, value: number | undefined) => {
    if (word === 's') style = value;
    if (word === 'outlinelevel' && style !== undefined) outlines.set(style, levelOf(value));
  };

  /** Word and LibreOffice name the styles of headings so in every language. */
  const readStyleName = (name: string) => {
    const level = /^\s*heading ([1-9]);/iu.exec(name)?.[1];
    if (level !== undefined && style !== undefined) outlines.set(style, Number(level));
  };

  const readTextWord = (word: string, value: number | undefined) => {
    const character = CHARACTERS[word];
    if (character !== undefined) return addText(character);
    const onOff = WORDS_ON_OFF[word];
    if (onOff) {
      group.run = { ...group.run, [onOff]: value !== 0 };
      return;
    }
    if (group.destination === 'label' && word !== 'u' && word !== 'uc' && word !== 'f') return;
    if (definer.take(word, value)) return;
    readOtherWord(word, value);
  };

  const readOtherWord = (word: string, value: number | undefined) => {
    const { container } = group;
    switch (word) {
      case 'ansicpg':
        page = codePageName(value ?? 1252);
        return;
      case 'uc':
        group.fallback = Math.max(value ?? 1, 0);
        return;
      case 'u':
        return addUnicode(value ?? 0);
      case 'f':
        group.font = value;
        return;
      case 'plain':
        group.run = PLAIN;
        return;
      case 'super':
      case 'sub':
        group.run = { ...group.run, raised: value === 0 ? undefined : word };
        return;
      case 'nosupersub':
        group.run = { ...group.run, raised: undefined };
        return;
      case 'pard':
        paragraph = NO_PARAGRAPH;
        return;
      case 'intbl':
        paragraph = { ...paragraph, inTable: true };
        return;
      case 'itap':
        paragraph = { ...paragraph, depth: value ?? 0, inTable: (value ?? 0) > 0 };
        return;
      case 'outlinelevel':
        paragraph = { ...paragraph, level: levelOf(value) };
        return;
      case 's':
        paragraph = { ...paragraph, level: value === undefined ? undefined : outlines.get(value) };
        return;
      case 'par':
      case 'sect':
        // A paragraph whose end is deleted goes on in the next one.
        if (!group.run.deleted) container.endParagraph(paragraph);
        return;
      case 'cell':
        return container.endCell(group.run.deleted);
      case 'row':
        return container.endRow(definer.current());
      case 'nestcell':
        return container.endNestedCell();
      case 'nestrow':
        return container.endNestedRow();
    }
  };

  const addUnicode = (value: number) => {
    const code = value < 0 ? value + 0x10000 : value;
    standIns = group.fallback;
    if (code >= 0xf000 && code <= 0xf0ff) addSymbol();
    else if (code <= 0xffff) addText(String.fromCharCode(code));
  };

  visitTokens(file, visit);
  flush();
  if (groups.length > 0) throw new Refused('damaged');
  const blocks: Block[] = [];
  body.finish(blocks);
  return { kind: 'rtf' as const, blocks, notices: notices.all() };
}

/** The level of a heading from 1; the lowest outline level (9) is body text. */
function levelOf(outline: number | undefined): number | undefined {
  return outline !== undefined && outline >= 0 && outline <= 8 ? outline + 1 : undefined;
}
