import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';

/** A schema with one field that is no dataset's, as the hub's own. */
export const ownSchema = (): GraphQLSchema =>
  new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: { hello: { type: GraphQLString, resolve: () => 'halo' } },
    }),
  });
