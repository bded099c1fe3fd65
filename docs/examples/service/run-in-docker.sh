#!/bin/sh
# Runs the connector's image: /etc/lumbung holds the connector file with its lookups and, readable by user 1000 alone, the key.
set -eu
exec docker run --detach --name lumbung-connector --restart on-failure:10 --stop-timeout 30 --memory 512m \
  --read-only --cap-drop ALL --security-opt no-new-privileges --tmpfs /tmp \
  --env LUMBUNG_URL="${LUMBUNG_URL:?}" --env LUMBUNG_KEY_FILE=/etc/lumbung/lumbung-key \
  --volume /etc/lumbung:/etc/lumbung:ro --volume lumbung-connector:/var/lib/lumbung-connector \
  --publish 127.0.0.1:8787:8787 lumbung-connector
