# One image for every process. Build the program first: mvn -B -DskipTests package
FROM eclipse-temurin:17-jre

# Owned by the program's user, so that a named volume mounted here is too.
RUN mkdir -p /var/lib/newsmill /opt/newsmill && chown 10001:10001 /var/lib/newsmill

# Libraries change seldom and have a layer of their own.
COPY app/target/lib /opt/newsmill/lib
COPY seeds /opt/newsmill/seeds
COPY app/target/newsmill.jar /opt/newsmill/newsmill.jar

ENV NEWSMILL_HOME=/var/lib/newsmill
WORKDIR /var/lib/newsmill
USER 10001:10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseSerialGC", "-cp", "/opt/newsmill/newsmill.jar:/opt/newsmill/lib/*", "dev.newsmill.app.NewsmillCli"]
CMD ["--help"]
