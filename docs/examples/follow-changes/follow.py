#!/usr/bin/env python3
"""Follows a dataset with nothing but Python's standard library, and never loses its place.

    python3 follow.py http://127.0.0.1:3000 reference.commodities copy.json

Keeps a copy of the dataset in a file, beside the cursor up to which it is right. Stop it and start it again as you like.
LUMBUNG_KEY holds the API key where the dataset is not public.
"""
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

url, dataset, path = sys.argv[1:4]


def load():
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return {"cursor": "start", "records": {}}


def save(state):
    # Records and cursor are replaced together, so that a power cut leaves one of the two states and never a mixture.
    with open(path + ".new", "w", encoding="utf-8") as file:
        json.dump(state, file, ensure_ascii=False)
    os.replace(path + ".new", path)


def ask(cursor):
    query = urllib.parse.urlencode({"after": cursor, "wait": 30})
    request = urllib.request.Request(f"{url}/changes/{dataset}?{query}")
    if "LUMBUNG_KEY" in os.environ:
        request.add_header("authorization", "Bearer " + os.environ["LUMBUNG_KEY"])
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


state = load()
while True:
    try:
        answer = ask(state["cursor"])
    except urllib.error.HTTPError as error:
        if error.code == 410:
            # A gap that the hub cannot fill: begin again with a full copy.
            state = {"cursor": "start", "records": {}}
        elif error.code in (429, 503):
            time.sleep(int(error.headers.get("retry-after", "5")))
        else:
            sys.exit(f"{error.code}: {error.read().decode()}")
        continue
    except OSError as error:
        print(f"the hub is away ({error}); trying again", file=sys.stderr)
        time.sleep(5)
        continue
    for change in answer["changes"]:
        if change["op"] == "UPSERT":
            state["records"][change["key"]] = change["record"]
        else:
            state["records"].pop(change["key"], None)
        print(change["op"], change["key"], flush=True)
    state["cursor"] = answer["cursor"]
    save(state)
