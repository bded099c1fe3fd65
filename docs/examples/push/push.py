"""Pushes the rows of a CSV file and prints what became of them: python3 push.py realisasi.csv [delete|snapshot]

Python 3.9 or newer, nothing to install. Ends with 0 when everything is in, 1 when something was rejected, 2 when it could not be done.
"""
import csv, hashlib, json, os, sys, time, urllib.error, urllib.request

URL = os.environ.get("LUMBUNG_URL", "http://127.0.0.1:3000") + "/graphql"
KEY = os.environ.get("LUMBUNG_KEY", "")
DATASET = "budgets.budget_realizations"
KEY_FIELDS = ["fiscalYear", "month", "organizationCode", "activityCode", "accountCode", "fundSourceCode"]
WHOLE_NUMBERS = ["fiscalYear", "month"]
RECORDS_PER_PUSH = 1000  # at most 5,000 records or 8 MiB

PUSH = "mutation ($input: PushRecordsInput!) { pushRecords(input: $input) { replayed batch { id } } }"
BATCH = """query ($id: ID!, $after: Cursor) { batch(id: $id) {
  state appliedCount unchangedCount rejectedCount nextAttemptAt failure { code message }
  rejections(first: 500, after: $after) {
    nodes { index problems { field code value message suggestion } } pageInfo { hasNextPage endCursor } } } }"""
OPEN = "mutation ($dataset: String!, $scope: JSON!) { openSnapshot(dataset: $dataset, scope: $scope) { id } }"
COMMIT = """mutation ($id: ID!, $count: Int!) { commitSnapshot(id: $id, expectedCount: $count) {
  state removedCount heldBecause failure { code message } } }"""


def stop(message):
    print(message, file=sys.stderr)
    sys.exit(2)


def ask(query, **variables):
    """One request. Repeats it when the hub is away or busy; that is safe because of the idempotency key."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"content-type": "application/json", "accept-language": "id", "authorization": f"Bearer {KEY}"}
    for attempt in range(8):
        pause = min(30, 2**attempt)
        try:
            with urllib.request.urlopen(urllib.request.Request(URL, body, headers), timeout=60) as response:
                answer = json.load(response)
        except urllib.error.HTTPError as error:
            if error.code != 429 and error.code < 500:
                stop(error.read().decode())
            pause = int(error.headers.get("retry-after") or pause)
        except (OSError, ValueError) as error:  # no connection, cut off, too slow, no JSON
            print(f"no answer: {error}", file=sys.stderr)
        else:
            codes = {error["extensions"]["code"] for error in answer.get("errors", [])}
            if not codes:
                return answer["data"]
            if not codes & {"QUEUE_FULL", "INTERNAL"}:
                stop(json.dumps(answer["errors"], indent=1))
        time.sleep(pause)
    stop("the hub did not take it; run this again later")


def push(records, occasion, mode="UPSERT", snapshot=None):
    # A key made of the content and of when it was exported: the same export is the same push however often this runs.
    content = json.dumps([mode, snapshot, occasion, records], sort_keys=True).encode()
    key = f"{DATASET}:{hashlib.sha256(content).hexdigest()[:32]}"
    receipt = ask(PUSH, input={"dataset": DATASET, "contractVersion": 1, "idempotencyKey": key, "mode": mode,
                               "snapshotId": snapshot, "records": records})
    return receipt["pushRecords"]["batch"]["id"]


def rejections_of(batch_id):
    """Waits for the batch, prints its figures and gives what was rejected."""
    for _ in range(600):
        batch = ask(BATCH, id=batch_id)["batch"]
        if batch["state"] == "APPLIED":
            break
        if batch["state"] == "FAILED" and batch["nextAttemptAt"] is None:
            stop(f"batch {batch_id} failed: {batch['failure']}")
        time.sleep(0.5)
    else:
        stop(f"batch {batch_id} waits; run this again later")
    print(f"batch {batch_id}: {batch['appliedCount']} applied, {batch['unchangedCount']} unchanged, {batch['rejectedCount']} rejected")
    page = batch["rejections"]
    yield from page["nodes"]
    while page["pageInfo"]["hasNextPage"]:
        page = ask(BATCH, id=batch_id, after=page["pageInfo"]["endCursor"])["batch"]["rejections"]
        yield from page["nodes"]


def read_records(path):
    def value(name, cell):
        # What is no number goes as it is: the hub says which field of which record is wrong.
        return int(cell) if name in WHOLE_NUMBERS and cell.isdecimal() else cell or None

    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{name: value(name, cell) for name, cell in row.items()} for row in csv.DictReader(file)]


def main(path, action="push"):
    records = read_records(path)
    if action == "delete":
        records = [{name: record[name] for name in KEY_FIELDS} for record in records]
    snapshot = None
    if action == "snapshot":
        snapshot = ask(OPEN, dataset=DATASET, scope={"fiscalYear": records[0]["fiscalYear"]})["openSnapshot"]["id"]
    occasion = os.stat(path).st_mtime_ns
    mode = "DELETE" if action == "delete" else "UPSERT"
    starts = range(0, len(records), RECORDS_PER_PUSH)
    batches = []
    for start in starts:
        # In a snapshot two equal parts are two pushes, so the place belongs to the key.
        batches.append(push(records[start : start + RECORDS_PER_PUSH], [occasion, start], mode, snapshot))
    while snapshot:
        outcome = ask(COMMIT, id=snapshot, count=len(records))["commitSnapshot"]
        if outcome["state"] == "COMMITTING":
            continue
        print(f"snapshot: {outcome['state']}, {outcome['removedCount'] or 0} removed", outcome["heldBecause"] or "")
        if outcome["state"] != "COMMITTED":
            return 1
        break
    rejected = 0
    for start, batch_id in zip(starts, batches):
        for rejection in rejections_of(batch_id):
            rejected += 1
            for problem in rejection["problems"]:
                line = start + rejection["index"] + 2  # line 1 holds the names
                print(f"  {path}:{line} {problem['field']} {problem['value']}: {problem['code']}: {problem['message']}")
    return 1 if rejected else 0


sys.exit(main(*sys.argv[1:]))
