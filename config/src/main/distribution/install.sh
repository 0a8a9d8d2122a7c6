#!/bin/sh
# Makes a WildFly a StudyGate server, or brings one up to date. Safe to run again.
set -eu

usage() {
  cat <<'END'
Usage: install.sh --wildfly DIR [--java-home DIR]

Makes the WildFly in DIR a StudyGate server: copies the application, its JBoss modules and tools
into it, and writes standalone/configuration/studygate.xml from WildFly's own standalone.xml,
which stays as it is. Running it again brings the installation up to date; changes of your own
belong into DIR/studygate/site.cli, which is applied last each time.

A running server takes up a new application without a restart with:
  DIR/bin/jboss-cli.sh --connect --command='/deployment=studygate.ear:redeploy'
END
}

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
wildfly=''
while [ $# -gt 0 ]; do
  case $1 in
    --wildfly) [ $# -gt 1 ] || fail "--wildfly needs a folder."; wildfly=$2; shift 2 ;;
    --java-home) [ $# -gt 1 ] || fail "--java-home needs a folder."; JAVA_HOME=$2; export JAVA_HOME; shift 2 ;;
    --help|-h) usage; exit 0 ;;
    *) usage >&2; fail "unknown option $1." ;;
  esac
done
[ -n "$wildfly" ] || { usage >&2; fail "--wildfly DIR is missing."; }
[ -f "$wildfly/jboss-modules.jar" ] || fail "$wildfly holds no WildFly (no jboss-modules.jar)."
[ -f "$wildfly/standalone/configuration/standalone.xml" ] \
  || fail "$wildfly/standalone/configuration/standalone.xml is missing."
[ -w "$wildfly" ] || fail "$wildfly cannot be written to."
wildfly=$(CDPATH='' cd -- "$wildfly" && pwd)
home=$wildfly/studygate

echo "Copying application, modules and tools into $wildfly"
mkdir -p "$home" "$wildfly/modules"
for module in org/studygate com/oracle/ojdbc org/postgresql net/java/dev/jna; do
  rm -rf "${wildfly:?}/modules/$module"
  mkdir -p "$(dirname "$wildfly/modules/$module")"
  cp -R "$here/modules/$module" "$wildfly/modules/$module"
done
for part in bin cli yaml preflight tools sql systemd docs models; do
  rm -rf "${home:?}/$part"
  if [ -d "$here/$part" ]; then
    cp -R "$here/$part" "$home/$part"
  fi
done
cp "$here/studygate.env" "$here/VERSION" "$here/LICENSE" "$here/NOTICE" "$home/"
# a running server has the old file mapped: replace it, do not write into it
cp "$here/studygate.ear" "$home/studygate.ear.new"
mv -f "$home/studygate.ear.new" "$home/studygate.ear"

echo "Configuring the server"
configuration=$wildfly/standalone/configuration
cp "$configuration/standalone.xml" "$configuration/studygate.xml"
{
  echo "embed-server --server-config=studygate.xml --std-out=discard"
  cat "$here/cli/studygate.cli"
  if [ -f "$home/site.cli" ]; then
    echo
    cat "$home/site.cli"
  fi
  echo
  echo "stop-embedded-server"
} > "$home/configure.cli"
log=$home/configure.log
if ! (cd "$home" && JAVA_OPTS="-Xmx512m" "$wildfly/bin/jboss-cli.sh" --file="$home/configure.cli") > "$log" 2>&1; then
  tail -n 20 "$log" >&2
  rm -f "$configuration/studygate.xml"
  fail "the server could not be configured; all of its messages are in $log."
fi
rm -rf "$configuration/standalone_xml_history/current/studygate.xml"
echo "StudyGate $(cat "$home/VERSION") is installed. Start it with $home/bin/studygate-server (settings: $home/studygate.env)."
