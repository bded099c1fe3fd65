/** The members of GeoReport v2 as they stand in its specification; null where the hub knows nothing. */
export interface Service {
  readonly service_code: string;
  readonly service_name: string;
  readonly description: string | null;
  readonly metadata: boolean;
  readonly type: 'realtime';
  readonly keywords: string | null;
  readonly group: string | null;
}

export interface ServiceDefinition {
  readonly service_code: string;
  readonly attributes: readonly ServiceAttribute[];
}

export interface ServiceAttribute {
  readonly variable: boolean;
  readonly code: string;
  readonly datatype: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist';
  readonly required: boolean;
  readonly datatype_description: string | null;
  readonly order: number;
  readonly description: string;
  readonly values: readonly { readonly key: string; readonly name: string }[];
}

export interface ServiceRequest {
  readonly service_request_id: string;
  readonly status: 'open' | 'closed';
  readonly status_notes: string | null;
  readonly service_name: string;
  readonly service_code: string;
  readonly description: string | null;
  readonly agency_responsible: string | null;
  readonly service_notice: string | null;
  readonly requested_datetime: string;
  readonly updated_datetime: string;
  readonly expected_datetime: string | null;
  readonly address: string | null;
  readonly address_id: string | null;
  readonly zipcode: string | null;
  readonly lat: number | null;
  readonly long: number | null;
  readonly media_url: string | null;
}

/** What a POST is answered with: an id, or a token while there is none yet. */
export type NewServiceRequest = ({ readonly service_request_id: string } | { readonly token: string }) & {
  readonly service_notice: string | null;
  readonly account_id: null;
};

export interface TokenState {
  readonly service_request_id: string | null;
  readonly token: string;
}
