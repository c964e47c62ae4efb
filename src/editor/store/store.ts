// The one store of the editor, put together from its slices. Made by a function, so that every mount and every test has its own.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type DocumentSlice, documentSlice } from './document-slice.ts';
import { type StorySlice, storySlice } from './story-slice.ts';
import { type ViewSlice, viewSlice } from './view-slice.ts';

export type EditorState = DocumentSlice & ViewSlice & StorySlice;
export type EditorStore = StoreApi<EditorState>;

export function createEditorStore(): EditorStore {
  return createStore<EditorState>()((set, get) => ({
    ...documentSlice(set, get),
    ...viewSlice(set, get),
    ...storySlice(set, get),
  }));
}
