import { autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { graphql, updateSchema } from 'cm6-graphql';
import type { GraphQLSchema } from 'graphql';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './developer.module.css';

/**
 * An editor that knows the schema: it completes names and underlines what the hub would refuse. It lives in a shadow root, where its
 * styles are sheets made by script; as a style element in the page they would be refused by our own content security policy.
 */
export function QueryEditor({
  label,
  value,
  onChange,
  onRun,
  schema,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
  readonly schema: GraphQLSchema | undefined;
}): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ value, onChange, onRun });
  useEffect(() => {
    latest.current = { value, onChange, onRun };
  });
  useEffect(() => {
    if (host.current === null) return undefined;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const made = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          keymap.of([{ key: 'Mod-Enter', run: () => (latest.current.onRun(), true) }]),
          ...[
            lineNumbers(),
            history(),
            bracketMatching(),
            closeBrackets(),
            indentOnInput(),
            autocompletion(),
          ],
          keymap.of([...defaultKeymap, ...historyKeymap]),
          syntaxHighlighting(COLOURS),
          graphql(),
          LOOK,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) latest.current.onChange(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [label]);
  useEffect(() => {
    if (view.current !== null && schema !== undefined) updateSchema(view.current, schema);
  }, [schema, label]);
  useEffect(() => {
    const editor = view.current;
    // What somebody typed came from here; only an example that was chosen is new.
    if (editor === null || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);
  return <div ref={host} className={styles.editor} />;
}

const LOOK = EditorView.theme({
  '&': { height: '100%', fontSize: '0.875rem', background: 'var(--sheet)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.75rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--sheet-2)', color: 'var(--ink-2)', border: 'none' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--accent-soft)',
  },
  '.cm-tooltip': {
    background: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
  '.cm-completionInfo': { maxWidth: '26rem', padding: '0.5rem' },
});

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword], color: 'var(--band-1-text)' },
  { tag: [tags.propertyName, tags.attributeName], color: 'var(--band-5-text)' },
  { tag: [tags.typeName, tags.className], color: 'var(--band-2-text)' },
  { tag: [tags.string, tags.number, tags.bool], color: 'var(--accent)' },
  { tag: [tags.variableName, tags.special(tags.name)], color: 'var(--band-4-text)' },
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' },
]);
