// What can be stated of an application, each change one edit: units, track, model, roles, options, trust, what is assumed.
import {
  type ConfigOption,
  type Edit,
  movingToModel,
  setAssume,
  setChannel,
  setConfig,
  setTrust,
  setUnits,
  type TopologyApplication,
  trustOf,
  words,
} from '../../../core/core.ts';
import { useDrawing } from '../../drawing.ts';
import { useEdit } from '../../edits/use-edit.ts';
import { useEditing } from '../../store/context.ts';
import { Section } from '../parts.tsx';
import { CheckField } from './check-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ConfigField } from './config-field.tsx';
import { TextField } from './text-field.tsx';

export function ApplicationForm({ application }: { readonly application: TopologyApplication }) {
  const { store } = useEditing();
  const { id, charm, stated } = application;
  return (
    <Section title={words.editing.stated}>
      <div className="form">
        <div className="form-row">
          <span>{words.editing.name}</span>
          <button
            type="button"
            className="button"
            onClick={() => store.getState().ask({ tag: 'rename', application: id })}
          >
            {words.editing.renameAsk(id)}
          </button>
        </div>
        {charm?.subordinate !== true && <Units application={application} />}
        <Tracks application={application} />
        <Models application={application} />
        <Options application={application} />
        <Check
          name={words.editing.trust}
          about={words.editing.trustAbout}
          isOn={trustOf(stated)}
          edit={(isOn) => setTrust(id, isOn)}
        />
        <Check
          name={words.editing.assume}
          about={words.editing.assumeAbout}
          isOn={stated.assume !== false}
          edit={(isOn) => setAssume(id, isOn ? undefined : false)}
        />
      </div>
    </Section>
  );
}

type FieldProps = { readonly application: TopologyApplication };

function Units({ application: { id, stated } }: FieldProps) {
  const edit = useEdit();
  return (
    <TextField
      name={words.unitsTitle}
      value={stated.units === undefined ? '' : String(stated.units)}
      placeholder="1"
      inputMode="numeric"
      fault={(text) => (/^\d{0,3}$/.test(text) ? undefined : words.editing.notUnits)}
      onCommit={(text) => edit(setUnits(id, text === '' ? undefined : Number(text)))}
    />
  );
}

function Tracks({ application: { id, product, track, stated } }: FieldProps) {
  const edit = useEdit();
  if (!product) {
    return (
      <TextField
        name={words.channel}
        value={stated.channel ?? ''}
        onCommit={(text) => edit(setChannel(id, text === '' ? undefined : text))}
      />
    );
  }
  const risk = stated.channel?.split('/')[1] ?? 'stable';
  return (
    <ChoiceField
      name={words.track}
      value={track?.name ?? ''}
      options={product.tracks.map(({ name, mode }) => [
        name,
        mode ? words.editing.trackOption(name, words.mode[mode]) : name,
      ])}
      onChange={(name) => edit(setChannel(id, `${name}/${risk}`))}
    />
  );
}

function Models({ application: { id, stated } }: FieldProps) {
  const edit = useEdit();
  const topology = useDrawing()?.analysis.topology;
  return (
    <ChoiceField
      name={words.model}
      value={stated.model}
      options={[...(topology?.models.keys() ?? [])].map((name) => [name, name])}
      onChange={(name) =>
        topology && void edit(movingToModel(topology, [id], name), words.editing.models.moved([id], name))
      }
    />
  );
}

/** Roles first, then everything else that its charm can be told on this track. */
function Options({ application: { id, charm, stated, track } }: FieldProps) {
  const edit = useEdit();
  const options = (charm?.config ?? []).filter(({ tracks }) => !tracks || !track || tracks.includes(track.name));
  const isRole = ({ role }: ConfigOption) => role !== undefined;
  return [...options.filter(isRole), ...options.filter((option) => !isRole(option))].map((option) => (
    <ConfigField
      key={option.name}
      option={option}
      value={Object.hasOwn(stated.config, option.name) ? stated.config[option.name] : undefined}
      onChange={(value) => edit(setConfig(id, option.name, value))}
    />
  ));
}

type CheckProps = {
  readonly name: string;
  readonly about: string;
  readonly isOn: boolean;
  readonly edit: (isOn: boolean) => Edit;
};

function Check({ name, about, isOn, edit }: CheckProps) {
  const change = useEdit();
  return <CheckField name={name} about={about} isOn={isOn} onChange={(now) => change(edit(now))} />;
}
