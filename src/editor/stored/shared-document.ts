// A document that several tabs hold together: edits go in as differences, and what others change comes out as the next document.
// Its history is that of this tab alone.
import * as Y from 'yjs';
import { type Document, excerptOf } from '../../core/core.ts';
import type { History } from '../store/history.ts';
import { displacedIn } from './displaced.ts';
import { isSameLeaf } from './leaf.ts';
import { readTrees, renewTrees, writeTrees } from './shared.ts';
import { documentOf, noTrees, type Stand, treesOf } from './trees.ts';

export type SharedDocument = {
  readonly document: () => Document;
  readonly history: History;
  /** Called after each change that was not made through the history. Answers how to stop. */
  readonly onReceive: (receive: Receive) => () => void;
};

/** `displaced`: applications of this tab that gave way to others of their names, made at the same time; absent where there are none. */
export type Receive = (document: Document, displaced?: Document) => void;

/** Fills an empty Yjs document. That cannot be undone. */
export function fill(doc: Y.Doc, document: Document): void {
  writeTrees(doc, noTrees, treesOf(document), 'filling');
}

export function share(doc: Y.Doc): SharedDocument {
  const mine = { name: 'edits of this tab' };
  const manager = new Y.UndoManager(doc, { captureTimeout: 0, trackedOrigins: new Set([mine]) });
  const receivers = new Set<Receive>();
  let stand = standOf(doc);
  let clashing: readonly string[] = [];
  doc.getMap('applications').observe((event) => {
    clashing = displacedIn(event, doc);
  });

  const take = (transaction: Y.Transaction) => {
    if (transaction.origin === mine || transaction.changed.size === 0) return;
    const before = stand;
    const trees = renewTrees(doc, stand.trees, transaction);
    stand = { trees, document: documentOf(trees, stand) };
    const displaced = clashing.filter((id) => !isSameLeaf(before.trees.applications[id], trees.applications[id]));
    clashing = [];
    if (transaction.origin === manager) return;
    const gone = displaced.length === 0 ? undefined : { ...excerptOf(before.document, displaced), notes: [] };
    for (const receive of receivers) receive(stand.document, gone);
  };
  doc.on('afterTransaction', take);

  /** What others changed since may leave nothing of a step: then the step before it is taken back. */
  const turn = (step: () => unknown): Document | undefined => {
    const before = stand.document;
    while (stand.document === before && step() !== null);
    return stand.document === before ? undefined : stand.document;
  };
  return {
    document: () => stand.document,
    history: {
      record: (_, next) => {
        const trees = treesOf(next, stand);
        writeTrees(doc, stand.trees, trees, mine);
        stand = { trees, document: next };
      },
      undo: () => turn(() => manager.undo()),
      redo: () => turn(() => manager.redo()),
      canUndo: () => manager.canUndo(),
      canRedo: () => manager.canRedo(),
      past: () => [],
      future: () => [],
    },
    onReceive: (receive) => {
      receivers.add(receive);
      return () => receivers.delete(receive);
    },
  };
}

/** What a Yjs document holds. */
export function documentIn(doc: Y.Doc): Document {
  return standOf(doc).document;
}

function standOf(doc: Y.Doc): Stand {
  const trees = readTrees(doc);
  return { trees, document: documentOf(trees) };
}
