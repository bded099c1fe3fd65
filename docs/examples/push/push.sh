#!/bin/sh
# Pushes the rows of a plain CSV file (no quotes) and prints what became of them: sh push.sh realisasi.csv [delete|snapshot]
set -eu
URL="${LUMBUNG_URL:-http://127.0.0.1:3000}/graphql"
: "${LUMBUNG_KEY:?is not set}"
FILE=$1
ACTION=${2:-push}
DATASET=budgets.budget_realizations
SCOPE='{"fiscalYear": 2024}' # what a snapshot is all of

PUSH='mutation ($input: PushRecordsInput!) { pushRecords(input: $input) { replayed batch { id } } }'
BATCH='query ($id: ID!) { batch(id: $id) { state appliedCount unchangedCount rejectedCount nextAttemptAt failure { code message }
  rejections(first: 500) { nodes { index problems { field value code message } } } } }'
OPEN='mutation ($scope: JSON!) { openSnapshot(dataset: "'$DATASET'", scope: $scope) { id } }'
COMMIT='mutation ($id: ID!, $count: Int!) { commitSnapshot(id: $id, expectedCount: $count) { state removedCount heldBecause } }'

ANSWER=$(mktemp) # a file: of an attempt that is repeated curl would leave the beginning in a pipe
REQUEST=$(mktemp)
trap 'rm -f "$ANSWER" "$REQUEST"' EXIT

# ask DOCUMENT VARIABLES: one request. curl repeats it when nobody answers, on 5xx, and on 429 after Retry-After; the idempotency key makes that safe.
ask() {
  printf '{"query": "%s", "variables": %s}' "$(printf '%s' "$1" | tr '\n' ' ' | sed 's/"/\\"/g')" "$2" >"$REQUEST"
  # The key comes by standard input: a command line can be read by everybody who works on the same machine.
  printf 'header = "authorization: Bearer %s"\n' "$LUMBUNG_KEY" |
    curl -K - -sS --retry 8 --retry-all-errors --max-time 60 -o "$ANSWER" "$URL" \
      -H 'content-type: application/json' -H 'accept-language: id' --data-binary @"$REQUEST" || exit 2
  answer=$(cat "$ANSWER")
  case $answer in
    *'"errors":'*) echo "$answer" >&2; exit 2 ;;
    '{"data":'*) ;;
    *) echo "no answer of a hub: $answer" >&2; exit 2 ;;
  esac
}

# field NAME: its value in the answer.
field() { printf '%s' "$answer" | sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

# The rows as JSON: text in quotes, years and months as numbers, empty cells left out.
records() {
  awk -F, '{ sub(/\r$/, "") } NR == 1 { columns = split($0, names); next }
    { line = ""
      for (i = 1; i <= columns; i++) if ($i != "") {
        value = names[i] ~ /^(fiscalYear|month)$/ && $i ~ /^[0-9]+$/ ? $i + 0 : "\"" $i "\""
        line = line (line == "" ? "" : ", ") "\"" names[i] "\": " value
      }
      printf "%s{%s}", (NR == 2 ? "" : ",\n"), line }' "$FILE"
}

if grep -q '["\\]' "$FILE"; then echo "$FILE is not plain CSV; use one of the other programs" >&2; exit 2; fi
RECORDS=$(records)
COUNT=$(printf '%s\n' "$RECORDS" | grep -c '^{' || true)
MODE=UPSERT SNAPSHOT=null
[ "$ACTION" != delete ] || MODE=DELETE
if [ "$ACTION" = snapshot ]; then ask "$OPEN" "{\"scope\": $SCOPE}"; SNAPSHOT="\"$(field id)\""; fi

# A key made of the content and of when the file was written: the same export is the same push however often this runs.
IDEMPOTENCY_KEY=$(printf '%s' "$DATASET $MODE $SNAPSHOT $(date -u -r "$FILE" +%FT%TZ) $RECORDS" | sha256sum | cut -c1-32)
ask "$PUSH" "{\"input\": {\"dataset\": \"$DATASET\", \"contractVersion\": 1, \"idempotencyKey\": \"$IDEMPOTENCY_KEY\",
  \"mode\": \"$MODE\", \"snapshotId\": $SNAPSHOT, \"records\": [$RECORDS]}}"
BATCH_ID=$(field id)

if [ "$ACTION" = snapshot ]; then
  state=COMMITTING
  while [ "$state" = COMMITTING ]; do ask "$COMMIT" "{\"id\": $SNAPSHOT, \"count\": $COUNT}"; state=$(field state); done
  echo "snapshot: $state, $(field removedCount) removed"
  if [ "$state" != COMMITTED ]; then field heldBecause; exit 1; fi
fi

looks=0
while ask "$BATCH" "{\"id\": \"$BATCH_ID\"}"; do
  case "$(field state) $(field nextAttemptAt)" in APPLIED* | 'FAILED null') break ;; esac
  looks=$((looks + 1))
  if [ $looks -gt 600 ]; then echo "batch $BATCH_ID waits; run this again later" >&2; exit 2; fi
  sleep 1
done
echo "batch $BATCH_ID: $(field appliedCount) applied, $(field unchangedCount) unchanged, $(field rejectedCount) rejected"
[ "$(field state)" = APPLIED ] || { echo "$answer" >&2; exit 2; }
# A record of the file by its place from 0, then what is wrong with it.
printf '%s\n' "$answer" | grep -Eo '"index":[0-9]+|"field":"[^"]*","value":(null|"([^"\]|\\.)*"),"code":"[A-Z_]+","message":"([^"\]|\\.)*"' || true
[ "$(field rejectedCount)" = 0 ]
