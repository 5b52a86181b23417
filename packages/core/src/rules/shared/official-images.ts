/**
 * Docker's official images that stand on Debian or Ubuntu unless the tag says otherwise. All of them remove apt's lists, and have
 * `docker-clean` in apt's configuration.
 */
const names = new Set(
  `debian ubuntu python node golang ruby php perl rust openjdk eclipse-temurin buildpack-deps nginx httpd postgres redis maven
  gradle gcc erlang elixir pypy tomcat haproxy rabbitmq wordpress drupal`.split(/\s+/),
);

export function isOfficialDebian(image: string): boolean {
  const [name = ""] = image.replace(/^(?:docker\.io\/)?(?:library\/)?/, "").split(/[:@]/);
  return names.has(name) && !/alpine|windows|nanoserver|oraclelinux/.test(image);
}
