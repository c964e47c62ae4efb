// What can be placed in the drawing: by group or by a word, placed with a click, with Enter, or dragged to where it shall stand.
import { Command } from 'cmdk';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type Placeable,
  type PlaceableGroup,
  placeableGroups,
  placeables,
  sayPlaceable,
  words,
} from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { usePlacing } from '../edits/use-placing.ts';
import { placeableType } from '../gestures/use-dropped.ts';
import { SignMark } from '../outline/sign.tsx';
import { useEditing } from '../store/context.ts';
import { found } from './found.ts';

const doors = [
  { group: 'coordinators', sign: 'coordinator' },
  { group: 'workers', sign: 'worker' },
  { group: 'stores', sign: 'telemetry-store' },
  { group: 'collectors', sign: 'collector' },
  { group: 'support', sign: 'support' },
  { group: 'pattern', sign: 'cluster' },
] as const satisfies readonly { readonly group: PlaceableGroup; readonly sign: string }[];

/** `onPlaced`: where the panel goes once something stands. */
export function AddPanel({ onPlaced }: { readonly onPlaced?: () => void }) {
  const drawing = useDrawing();
  const { store } = useEditing();
  const place = usePlacing();
  const [query, setQuery] = useState('');
  const [group, setGroup] = useState<PlaceableGroup>();
  const [marked, setMarked] = useState(''); // the row that Enter places
  const rows = useMemo(
    () => (drawing ? placeables(drawing.document.deployment, drawing.analysis.topology.catalogue) : []),
    [drawing],
  );
  const close = () => {
    setQuery('');
    setGroup(undefined);
  };
  const isOpen = query !== '' || group !== undefined;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.setAttribute('aria-expanded', String(isOpen)); // cmdk takes its list for always open
  });
  const shown = query === '' ? rows.filter((row) => row.group === group) : found(rows, query, sayPlaceable);
  const groups = query === '' ? placeableGroups : [...new Set(shown.map((row) => row.group))]; // the best match first
  return (
    <section className="add" aria-labelledby="add-title">
      <h2 id="add-title" className="panel-title">
        {words.editing.add}
      </h2>
      <Command
        label={words.editing.add}
        loop
        shouldFilter={false}
        value={marked}
        onValueChange={setMarked}
        onKeyDown={({ key }) => key === 'Escape' && close()}
      >
        <Command.Input
          ref={field}
          className="search-field"
          value={query}
          onValueChange={(typed) => {
            setQuery(typed);
            setMarked(found(rows, typed, sayPlaceable)[0]?.id ?? '');
          }}
          placeholder={words.editing.findCharm}
        />
        <div className="add-doors">
          {doors.map((door) => (
            <button
              key={door.group}
              type="button"
              className="add-door"
              title={words.placeableGroup[door.group]}
              aria-expanded={group === door.group}
              onClick={() => setGroup(group === door.group ? undefined : door.group)}
            >
              <SignMark sign={door.sign} />
              <span className="add-door-name">{words.editing.addDoor[door.group]}</span>
            </button>
          ))}
        </div>
        <button type="button" className="add-charms" onClick={() => store.getState().ask({ tag: 'charms' })}>
          {words.editing.action.charms}
        </button>
        <Command.List className="add-list" hidden={!isOpen}>
          {isOpen && <Command.Empty className="empty">{words.editing.nothingFound}</Command.Empty>}
          {groups.map((name) => (
            <Command.Group key={name} heading={words.placeableGroup[name]}>
              {shown
                .filter((row) => row.group === name)
                .map((row) => (
                  <Row
                    key={row.id}
                    row={row}
                    onPlace={() => {
                      place(row);
                      close();
                      onPlaced?.();
                    }}
                  />
                ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </section>
  );
}

function Row({ row, onPlace }: { readonly row: Placeable; readonly onPlace: () => void }) {
  const { name, sentence } = sayPlaceable(row);
  return (
    <Command.Item
      value={row.id}
      title={sentence}
      onSelect={onPlace}
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(placeableType, row.id);
        dataTransfer.effectAllowed = 'copy';
      }}
    >
      <SignMark sign={row.charm?.kind ?? 'unknown'} />
      <span className="add-text">
        {name}
        <span className="quiet">{row.charmName}</span>
      </span>
    </Command.Item>
  );
}
