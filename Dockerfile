# The program with a JRE, for the two services of docker-compose.yml. Build: docker build -t dateline .
FROM eclipse-temurin:21-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -P quick package

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/dateline --create-home dateline
COPY --from=build /src/app/target/dateline.jar /opt/dateline/dateline.jar
COPY --from=build /src/app/target/lib /opt/dateline/lib
COPY LICENSE /opt/dateline/
USER dateline
WORKDIR /var/lib/dateline
VOLUME /var/lib/dateline
EXPOSE 8080
# The exec form: the JVM gets the stop signal itself, drains and commits.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-Djdk.xml.maxElementDepth=256", "-Dfile.encoding=UTF-8", "-cp", "/opt/dateline/dateline.jar:/opt/dateline/lib/*", "org.dateline.app.Dateline"]
CMD ["--help"]
