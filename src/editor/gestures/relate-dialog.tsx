// Which relation is meant: first with whom, those that cannot be related with the reason; then over which endpoints, best first.
import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import {
  type Analysis,
  type ApplicationId,
  derive,
  inTurn,
  legalTargets,
  type Pairing,
  type RelationId,
  relating,
  sayPairing,
  sayWhyNot,
  type Target,
  unrelate,
  usualRelations,
  words,
} from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEdit } from '../edits/use-edit.ts';
import { SignMark } from '../outline/sign.tsx';
import { Dialog } from '../panels/dialog.tsx';
import { useEditing } from '../store/context.ts';

type RelateProps = {
  readonly from: ApplicationId;
  readonly to?: ApplicationId | undefined;
  readonly instead?: RelationId | undefined; // one between the two, which goes when another is chosen
  readonly onClose: () => void;
};

export function RelateDialog({ from, to: given, instead, onClose }: RelateProps) {
  const analysis = useWithout(instead);
  const [to, setTo] = useState(given);
  if (!analysis) return null;
  const title = to === undefined ? words.editing.relateTitle(from) : words.editing.relateBetween(from, to);
  return (
    <Dialog title={title} form="search" onClose={onClose}>
      <Command key={to ?? ''} label={title} loop>
        <Command.Input className="search-field" placeholder={title} autoFocus />
        <Command.List className="search-list">
          <Command.Empty className="empty">{words.editing.nothingFound}</Command.Empty>
          {to === undefined ? (
            <Targets analysis={analysis} from={from} onChoose={setTo} />
          ) : (
            <Pairings analysis={analysis} from={from} to={to} instead={instead} onClose={onClose} />
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** As it would be without the relation, so that its endpoints are free. */
function useWithout(relation: RelationId | undefined): Analysis | undefined {
  const drawing = useDrawing();
  return useMemo(() => {
    if (!drawing || relation === undefined) return drawing?.analysis;
    return derive(unrelate(relation)(drawing.document).deployment);
  }, [drawing, relation]);
}

type TargetsProps = {
  readonly analysis: Analysis;
  readonly from: ApplicationId;
  readonly onChoose: (to: ApplicationId) => void;
};

function Targets({ analysis, from, onChoose }: TargetsProps) {
  const targets = legalTargets(analysis, from).filter(({ application }) => application !== from);
  const legalFirst = targets.toSorted(
    (one, other) => Number(one.state === 'illegal') - Number(other.state === 'illegal'),
  );
  return legalFirst.map((target) => (
    <Command.Item
      key={target.application}
      value={target.application}
      keywords={keywordsOf(analysis, target.application)}
      disabled={target.state === 'illegal'}
      onSelect={() => onChoose(target.application)}
    >
      <SignMark sign={analysis.topology.application(target.application)?.kind ?? 'unknown'} />
      <span className="item-text">
        {target.application}
        <span className="quiet">{sayTarget(target, from)}</span>
      </span>
    </Command.Item>
  ));
}

function keywordsOf({ topology }: Analysis, id: ApplicationId): string[] {
  const application = topology.application(id);
  return [application?.charmName ?? '', ...(application?.endpoints.keys() ?? [])];
}

function sayTarget(target: Target, from: ApplicationId): string {
  if (target.state === 'illegal') return sayWhyNot(target.why, from, target.application);
  const [best, ...more] = target.pairings;
  return best === undefined
    ? ''
    : [sayPairing(best), ...(more.length === 0 ? [] : [words.editing.more(more.length)])].join(' ');
}

type PairingsProps = {
  readonly analysis: Analysis;
  readonly from: ApplicationId;
  readonly to: ApplicationId;
  readonly instead: RelationId | undefined;
  readonly onClose: () => void;
};

function Pairings({ analysis, from, to, instead, onClose }: PairingsProps) {
  const draw = useDraw(instead, onClose);
  const target = legalTargets(analysis, from).find(({ application }) => application === to);
  if (target?.state !== 'legal') return <p className="empty">{target && sayWhyNot(target.why, from, to)}</p>;
  const usual = instead === undefined ? usualRelations(analysis, from, to) : [];
  return (
    <>
      {usual.length > 1 && (
        <Command.Item value="usual" onSelect={() => draw(usual)}>
          <span className="item-text">
            {words.editing.allUsual(usual.length)}
            <span className="quiet">{usual.map(sayPairing).join(' ')}</span>
          </span>
        </Command.Item>
      )}
      {target.pairings.map((pairing) => (
        <Command.Item
          key={`${pairing.from} ${pairing.to}`}
          value={`${pairing.from} ${pairing.to}`}
          onSelect={() => draw([pairing])}
        >
          <span className="item-text">
            {words.editing.between(pairing.from, pairing.to)}
            <span className="quiet">{sayPairing(pairing)}</span>
          </span>
        </Command.Item>
      ))}
    </>
  );
}

function useDraw(instead: RelationId | undefined, onClose: () => void): (chosen: readonly Pairing[]) => void {
  const { store } = useEditing();
  const edit = useEdit();
  return (chosen) => {
    onClose();
    const drawing = relating(...chosen);
    const says = words.editing.related(chosen.map(({ from, to }) => [from, to]));
    if (store.getState().chosen === instead && instead !== undefined) store.getState().choose(undefined);
    void edit(instead === undefined ? drawing : inTurn(unrelate(instead), drawing), says);
  };
}
