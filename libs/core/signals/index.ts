export { ACCESS_CHANNEL, CHANGES_CHANNEL, Signals, type ChangeNotice, type ChannelName } from './signals.js';
