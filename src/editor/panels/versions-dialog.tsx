// Named states of the document: keep this one, or go back to one of them. Going back is one edit.
import { Close, Content, Description, Portal, Root, Title } from '@radix-ui/react-dialog';
import { useEffect, useState } from 'react';
import { parseDocument, words } from '../../core/core.ts';
import { useEditing } from '../store/context.ts';
import type { Version } from '../stored/shelf.ts';

export function VersionsDialog() {
  const { store } = useEditing();
  const { versions, keep } = useVersions();
  const close = () => store.getState().chooseVersion(false);
  return (
    <Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Portal>
        <div className="behind" />
        <Content className="dialog">
          <Title className="dialog-title">{words.versionsTitle}</Title>
          <Description className="quiet">{words.versionsAbout}</Description>
          <NameForm onName={keep} />
          {versions.length === 0 && <p className="quiet">{words.noVersions}</p>}
          <ul className="versions">
            {versions.map((version) => (
              <li key={`${version.made} ${version.name}`}>
                <span>
                  {version.name}
                  <span className="menu-about">{new Date(version.made).toLocaleString()}</span>
                </span>
                <GoBack version={version} onDone={close} />
              </li>
            ))}
          </ul>
          <div className="buttons">
            <Close asChild>
              <button type="button" className="button">
                {words.letGo}
              </button>
            </Close>
          </div>
        </Content>
      </Portal>
    </Root>
  );
}

function GoBack({ version: { name, file }, onDone }: { readonly version: Version; readonly onDone: () => void }) {
  const { store } = useEditing();
  const go = () => {
    const read = parseDocument(JSON.parse(file));
    if (read.ok) store.getState().edit(() => read.value, words.wentBackTo(name));
    else store.getState().refuse({ name, problems: read.problems });
    onDone();
  };
  return (
    <button type="button" className="button" onClick={go}>
      {words.goBackTo(name)}
    </button>
  );
}

function NameForm({ onName }: { readonly onName: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      className="buttons"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onName(name.trim());
        setName('');
      }}
    >
      <input
        className="field"
        aria-label={words.versionName}
        placeholder={words.versionName}
        value={name}
        maxLength={200}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="button is-primary">
        {words.saveVersion}
      </button>
    </form>
  );
}

function useVersions() {
  const { store } = useEditing();
  const [versions, setVersions] = useState<readonly Version[]>([]);
  useEffect(() => {
    keeper()
      .then(({ versions: read }) => read())
      .then(setVersions, () => setVersions([]));
    async function keeper() {
      const { keeperOf } = await import('../stored/keeper.ts');
      return keeperOf(store);
    }
  }, [store]);
  const keep = async (name: string) => {
    const { keeperOf } = await import('../stored/keeper.ts');
    const { saveVersion, versions: read } = keeperOf(store);
    try {
      await saveVersion(name);
      setVersions(await read());
      store.getState().announce(words.versionSaved(name));
    } catch (error) {
      const { faultOf } = await import('../stored/shelf.ts');
      store.getState().tellKeeping(faultOf(error));
    }
  };
  return { versions, keep: (name: string) => void keep(name) };
}
