# The connector alone, for a machine of an agency. `npm run bundle` first, then from the repository's root:
#   docker build -f docker/connector.Dockerfile --build-arg DRIVERS=mysql2 -t lumbung-connector dist/connector
FROM node:24-bookworm-slim
ARG DRIVERS=""
WORKDIR /connector
COPY lumbung-connector.mjs ./
RUN test -z "$DRIVERS" || npm install --no-audit --no-fund $DRIVERS
RUN mkdir -p /var/lib/lumbung-connector && chown node:node /var/lib/lumbung-connector
# Not root: the process owns nothing but its state.
USER node
ENV STATE_DIRECTORY=/var/lib/lumbung-connector
VOLUME /var/lib/lumbung-connector
EXPOSE 8787
ENTRYPOINT ["node", "/connector/lumbung-connector.mjs"]
CMD ["run", "--config", "/etc/lumbung/lumbung.connector.yaml", "--listen", "0.0.0.0:8787"]
