export {
  Badge,
  BandBadge,
  BandBar,
  BAND_TONES,
  BAND_WORDS,
  StatusBadge,
  STATUS_TONES,
  STATUS_WORDS,
  type Band,
  type BandPart,
  type Status,
  type Tone,
} from './band.js';
export { BulletChart } from './bullet-chart.js';
export { Chart, type Plot } from './chart.js';
export { CopyLink } from './copy-link.js';
export { DatasetSelect } from './dataset-select.js';
export { DataTable, type Column } from './data-table.js';
export { Figure, type FigureParts } from './figure.js';
export { Done, Field, Problem, Refusal, SelectField, TextArea, TextField, type Option } from './form.js';
export { Icon, type IconName } from './icon.js';
export { Money } from './money.js';
export { PageHead } from './page-head.js';
export { Panel } from './panel.js';
export { PageParts, usePagePart } from './page-parts.js';
export { Sentence, Sentences } from './sentences.js';
export { ShownOnce } from './shown-once.js';
export { Sparkline } from './sparkline.js';
export { Answer, Empty, Skeleton } from './states.js';
export { UndoWindow } from './undo-window.js';
export { TileMap, type Tile } from './tile-map.js';
