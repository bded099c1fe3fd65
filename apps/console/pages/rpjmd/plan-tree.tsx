import { useState, type ReactNode } from 'react';
import { defineWords, useWords } from '../../i18n/index.js';
import { useFormat } from '../../format/index.js';
import { Icon, STATUS_WORDS, type Status } from '../../ui/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import { nodeStatuses, STATUSES, type StatusCounts } from './node-statuses.js';
import { childrenByParent } from './subtree.js';
import styles from './rpjmd.module.css';

export interface TreeNode {
  readonly code: string;
  readonly parentCode: string | null;
  readonly kind: string;
  readonly title: string;
  readonly indicators: readonly { readonly status: Status }[];
}

const WORDS = defineWords(
  { label: 'Pohon rencana', open: 'Buka', close: 'Tutup' },
  { label: 'Tree of the plan', open: 'Open', close: 'Close' },
);

export const NODE_KIND_WORDS = defineWords(
  {
    mission: 'Misi',
    goal: 'Tujuan',
    objective: 'Sasaran',
    strategy: 'Strategi',
    program: 'Program',
    activity: 'Kegiatan',
    sub_activity: 'Subkegiatan',
    stage: 'Tahap',
    deliverable: 'Hasil',
  },
  {
    mission: 'Mission',
    goal: 'Goal',
    objective: 'Objective',
    strategy: 'Strategy',
    program: 'Program',
    activity: 'Activity',
    sub_activity: 'Sub-activity',
    stage: 'Stage',
    deliverable: 'Deliverable',
  },
);

interface Branch {
  readonly children: ReadonlyMap<string | null, readonly TreeNode[]>;
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
  readonly statuses: ReadonlyMap<string, StatusCounts>;
}

/** Mission → goal → objective → program; whatever is chosen stands in the address. */
export function PlanTree({
  nodes,
  chosen,
  onChoose,
  wholeLabel,
}: {
  readonly nodes: readonly TreeNode[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
  readonly wholeLabel: string;
}): ReactNode {
  const words = useWords(WORDS);
  const branch: Branch = {
    ...{ children: childrenByParent(nodes), chosen, onChoose },
    statuses: nodeStatuses(nodes),
  };
  return (
    <nav className={styles.tree} aria-label={words.label} tabIndex={0}>
      <button
        type="button"
        className={styles.node}
        aria-current={chosen === '' ? 'true' : undefined}
        onClick={() => onChoose('')}
      >
        {wholeLabel}
      </button>
      <Level parent={null} branch={branch} />
    </nav>
  );
}

function Level({ parent, branch }: { readonly parent: string | null; readonly branch: Branch }): ReactNode {
  const nodes = branch.children.get(parent) ?? [];
  if (nodes.length === 0) return null;
  return (
    <ul>
      {nodes.map((node) => (
        <NodeLine key={node.code} node={node} branch={branch} />
      ))}
    </ul>
  );
}

function NodeLine({ node, branch }: { readonly node: TreeNode; readonly branch: Branch }): ReactNode {
  const words = useWords(WORDS);
  const kinds = useWords(NODE_KIND_WORDS);
  // Missions are open from the start: the first look shows what the plan is about, not a hundred programs.
  const [isOpen, setIsOpen] = useState(node.kind === 'mission' || holds(node.code, branch));
  const hasChildren = (branch.children.get(node.code) ?? []).length > 0;
  return (
    <li>
      <div className={styles.line}>
        {hasChildren ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-label={`${isOpen ? words.close : words.open}: ${node.title}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Icon name="chevron" />
          </button>
        ) : (
          <span className={styles.toggle} />
        )}
        <button
          type="button"
          className={styles.node}
          aria-current={branch.chosen === node.code ? 'true' : undefined}
          onClick={() => {
            branch.onChoose(node.code);
            setIsOpen(true);
          }}
        >
          <span className={styles.kind}>{wordFor(kinds, node.kind)}</span>
          {node.title}
          <StatusStrip counts={branch.statuses.get(node.code)} />
        </button>
      </div>
      {hasChildren && isOpen && <Level parent={node.code} branch={branch} />}
    </li>
  );
}

/** One bar in the colours of the statuses, and the same in words for the pointer and for those who do not see it. */
function StatusStrip({ counts }: { readonly counts: StatusCounts | undefined }): ReactNode {
  const statusWords = useWords(STATUS_WORDS);
  const format = useFormat();
  const shown = STATUSES.filter((status) => (counts?.[status] ?? 0) > 0);
  if (counts === undefined || shown.length === 0) return null;
  const label = shown
    .map((status) => `${statusWords[status].toLowerCase()} ${format.decimal(counts[status])}`)
    .join(', ');
  return (
    <span className={styles.strip} title={label}>
      {shown.map((status) => (
        <span key={status} className={styles[status]} style={{ flexGrow: counts[status] }} />
      ))}
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

/** Whether the chosen node lies below: a shared link opens the way to it. */
function holds(code: string, branch: Branch): boolean {
  if (branch.chosen === '') return false;
  return (branch.children.get(code) ?? []).some(
    (child) => child.code === branch.chosen || holds(child.code, branch),
  );
}
