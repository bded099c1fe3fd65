import { useQuery } from '@tanstack/react-query';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';

/** The schema as the hub itself describes it; asked for once a visit. */
export function useSchema(): GraphQLSchema | undefined {
  const { data } = useQuery({
    queryKey: ['schema'],
    queryFn: async ({ signal }) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: getIntrospectionQuery() }),
        signal,
      });
      const { data: described } = (await response.json()) as { data: IntrospectionQuery };
      return buildClientSchema(described);
    },
    staleTime: Infinity,
    // A schema is one object with cycles in it; comparing it to itself would take long and find nothing.
    structuralSharing: false,
  });
  return data;
}
