#!/bin/sh
# 把一台新的 Debian 12 变成终端 · makes a fresh Debian 12 a terminal:
#
#   sudo /opt/xinxiji/kiosk/install/install.sh --hub https://hub.example --pin /media/root.json --glass 43in,780mm,1920x1080,90
#   sudo /opt/xinxiji/kiosk/install/install.sh check --hub https://hub.example
#   sudo /opt/xinxiji/kiosk/install/install.sh undo
#
# The house stays where it lies: the terminal's own program runs from there.
set -e
house=$(cd "$(dirname "$0")/../.." && pwd)
node="$house/node_modules/node/bin/node"
if [ ! -x "$node" ]; then
  echo '正在准备 Node · Bringing Node…'
  command -v npm >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm ca-certificates; }
  # Debian 12 has Node 18. It is new enough to bring the Node that the house names, and that one does everything else.
  (cd "$house" && npm ci --loglevel=error --no-fund --no-audit)
fi
exec "$node" "$house/kiosk/install/cli.ts" "$@"
