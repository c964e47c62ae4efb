// What a visit begins with: what the link names and nothing in its place, else what was open last, still, else the opening example, moving.
import { useEffect } from 'react';
import type { Player } from '../../viewer/player.ts';
import { reduced, rememberedMotion } from '../motion.ts';
import { type Editing, useEditing } from '../store/context.ts';
import { type Link, readLink } from './link.ts';
import { recall } from './memory.ts';
import { fetchPrepared } from './prepared.ts';

export const openingExample = 'pattern';

export function useBeginning(): void {
  const editing = useEditing();
  useEffect(() => {
    void begin(editing, readLink(location.hash));
    // The address may have been kept in step with the picture again since, so it is the event that says where to.
    const onChange = ({ newURL }: HashChangeEvent) => void turnTo(editing, readLink(new URL(newURL).hash));
    addEventListener('hashchange', onChange);
    const stop = startOwnStill(editing);
    return () => {
      removeEventListener('hashchange', onChange);
      stop();
    };
  }, [editing]);
}

/** A help page lies over what is open and changes nothing of it. */
function turnTo(editing: Editing, link: Link): Promise<boolean> | undefined {
  editing.store.getState().showHelp(link.help);
  return link.help === undefined ? followLink(editing, link) : undefined;
}

/** A document of the reader's own never begins by moving. */
function startOwnStill({ store, player }: Editing): () => void {
  return store.subscribe(({ opened }, before) => {
    if (opened?.origin.tag === 'own' && opened.begun !== before.opened?.begun) player.pause();
  });
}

async function begin(editing: Editing, link: Link): Promise<void> {
  editing.store.getState().showHelp(link.help);
  if (link.packed !== undefined || link.example !== undefined) {
    await followLink(editing, link);
    return;
  }
  if (hasNoLast()) return beginFirstVisit(editing, link);
  const { openLast } = await import('./opening.ts');
  if (await openLast(editing.store)) apply(editing, link);
  else editing.store.getState().start(true);
}

function hasNoLast(): boolean {
  return recall('kept') === undefined && recall('document') === undefined && recall('example') === undefined;
}

/** The picture comes prepared and moves at once; what computes it is fetched while it moves. */
async function beginFirstVisit(editing: Editing, link: Link): Promise<void> {
  const { store, player } = editing;
  const prepared = await fetchPrepared();
  if (prepared) {
    store.getState().prepare(prepared);
    if (mayMove()) await moving(player);
  }
  const { openExample } = await import('./opening.ts');
  if (!(await openExample(store, openingExample))) return;
  apply(editing, link);
  if (!prepared && mayMove()) player.play();
}

/** Plays; settles when the first frame has moved, or when it should have. */
function moving(player: Player): Promise<void> {
  player.play();
  return new Promise((resolve) => {
    const watcher = new PerformanceObserver((list) => {
      if (list.getEntriesByName('orrery:moving').length > 0) done();
    });
    const done = () => {
      watcher.disconnect();
      clearTimeout(late);
      resolve();
    };
    const late = setTimeout(done, 1_500);
    watcher.observe({ type: 'mark', buffered: true });
  });
}

/** Answers whether the link names a document and it is open now. A link without one changes the view of what is open. */
async function followLink(editing: Editing, link: Link): Promise<boolean> {
  const { openLinked } = await import('./opening.ts');
  const isNamed = link.packed !== undefined || link.example !== undefined;
  const isOpen = isNamed && (await openLinked(editing.store, link));
  if (isOpen || !isNamed) apply(editing, link);
  return isOpen;
}

function apply(editing: Editing, link: Link): void {
  const { store, player } = editing;
  const { looked, seconds, step, plot, following, focus, chosen, insides = [], collapsed = [], story, scene } = link;
  if (looked) store.getState().look(looked);
  if (chosen !== undefined) store.getState().choose(chosen);
  store.getState().focusOn(focus);
  store.getState().openStores(insides);
  store.getState().collapse(collapsed);
  if (following !== undefined) store.getState().follow(following);
  else if (step === undefined) store.getState().tellPlot(plot);
  else store.getState().goTo(step);
  const isTold = plot !== undefined || following !== undefined;
  if (seconds !== undefined || step !== undefined || isTold) player.pause();
  if (seconds !== undefined || isTold) player.seek(seconds ?? 0);
  if (story !== undefined)
    void import('../story/telling.ts').then(({ tell }) => tell(editing, story, (scene ?? 1) - 1));
}

/** A choice of the reader's own goes before what the system says. */
function mayMove(): boolean {
  const choice = rememberedMotion();
  return choice === undefined ? !matchMedia(reduced).matches : choice === 'moving';
}
