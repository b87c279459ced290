# Build the jar first: mvn -q -DskipTests package
# Then: docker build -t visavis . && docker run -p 8080:8080 -v visavis-data:/data visavis
# The settings are those of docs/operations.md; --demo, or backup and restore, can stand at the end of docker run.
# Java is the first process and hears SIGTERM itself: stop it with docker stop --time 30.
FROM eclipse-temurin:17-jre

RUN useradd --system --create-home --home-dir /opt/visavis --shell /usr/sbin/nologin visavis \
    && install -d -o visavis -g visavis /data

COPY target/visavis.jar /opt/visavis/visavis.jar

USER visavis
WORKDIR /opt/visavis
ENV VISAVIS_DATA_DIR=/data VISAVIS_HTTP_PORT=8080
VOLUME /data
EXPOSE 8080

# By bash itself, since the image need not have curl.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${VISAVIS_HTTP_PORT} && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/opt/visavis/visavis.jar"]
