import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { CursorScalar, DateTimeScalar } from '#core/scalars';
import { describe } from './describe.js';
import { nodeTypeOf } from './resolver-values.js';

export const PageInfoType = new GraphQLObjectType({
  name: 'PageInfo',
  description: describe({ id: 'Letak sebuah halaman dalam daftarnya', en: 'Where a page lies in its list' }),
  fields: {
    hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean) },
    hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean) },
    startCursor: { type: CursorScalar },
    endCursor: { type: CursorScalar },
  },
});

export const NodeType = new GraphQLInterfaceType({
  name: 'Node',
  description: describe({
    id: 'Catatan yang dapat diambil kembali dengan id',
    en: 'A record that can be fetched again by id',
  }),
  fields: { id: { type: new GraphQLNonNull(GraphQLID) } },
  resolveType: nodeTypeOf,
});

export const PointType = new GraphQLObjectType({
  name: 'Point',
  description: describe({ id: 'Tempat dalam derajat WGS 84', en: 'A place in WGS 84 degrees' }),
  fields: {
    latitude: { type: new GraphQLNonNull(GraphQLFloat) },
    longitude: { type: new GraphQLNonNull(GraphQLFloat) },
  },
});

export const ProvenanceType = new GraphQLObjectType({
  name: 'Provenance',
  description: describe({
    id: 'Asal sebuah catatan: siapa mengirim apa, kapan',
    en: 'Where a record comes from: who sent what, when',
  }),
  fields: {
    source: {
      type: new GraphQLNonNull(GraphQLString),
      description: describe({ id: 'Kode sumber', en: 'Code of the source' }),
    },
    client: {
      type: GraphQLString,
      description: describe({ id: 'Nama kunci API yang mengirim', en: 'Name of the API key that sent it' }),
    },
    batchId: { type: new GraphQLNonNull(GraphQLID) },
    sourceKey: {
      type: GraphQLString,
      description: describe({ id: 'Kunci baris pada sumber', en: "The row's key at the source" }),
    },
    contractVersion: { type: GraphQLInt },
    receivedAt: { type: DateTimeScalar },
    recordedAt: { type: new GraphQLNonNull(DateTimeScalar) },
    hash: {
      type: new GraphQLNonNull(GraphQLString),
      description: describe({
        id: 'SHA-256 isi catatan, 128 bit pertama',
        en: 'SHA-256 of the contents, first 128 bits',
      }),
    },
  },
});

export const SortDirectionType = new GraphQLEnumType({
  name: 'SortDirection',
  description: describe({
    id: 'Arah urutan; nilai kosong di akhir pada ASC, di awal pada DESC',
    en: 'Direction of an order; records without a value come last in ASC and first in DESC',
  }),
  values: { ASC: {}, DESC: {} },
});
