#!/bin/sh
# Starts 政府信息公开年报: its window, or one command of its command line (which needs no display).
# Says in plain words what keeps it from starting, where Chromium itself would only end.

script=$(readlink -f "$0")
home=$(dirname "$(dirname "$script")")
program=$home/nianbao

say() {
  printf '%s\n' "$1" >&2
  [ "$command" = yes ] && return
  if [ -z "$DISPLAY$WAYLAND_DISPLAY" ]; then return; fi
  if command -v zenity >/dev/null 2>&1; then zenity --error --no-markup --width=420 --title='政府信息公开年报' --text="$1"
  elif command -v kdialog >/dev/null 2>&1; then kdialog --title '政府信息公开年报' --error "$1"
  elif command -v xmessage >/dev/null 2>&1; then xmessage -center "$1"
  fi
}

# As the program itself decides: a bare word is a command, files have an extension or a path.
case ${1-} in
  --help | -h | --version | -v) command=yes ;;
  '' | *[!A-Za-z]*) command=no ;;
  *) command=yes ;;
esac

if [ ! -x "$program" ]; then
  say '程序所在的盘不允许运行程序（常见于 U 盘）。请把整个文件夹复制到本机硬盘，再打开。'
  exit 1
fi
if [ "$(id -u)" = 0 ]; then
  say '不能以管理员（root）身份运行。请换普通用户登录后再打开。'
  exit 1
fi

# Pages are locked into a sandbox. It needs namespaces of the user, or the helper as the installed package sets it up.
sandbox=$home/chrome-sandbox
if ! { [ -u "$sandbox" ] && [ "$(stat -c %u "$sandbox")" = 0 ]; } && ! unshare -U true 2>/dev/null; then
  say '这台电脑的系统设置不允许免安装运行。请安装 .deb 软件包，或请管理员打开“用户命名空间”（user namespaces）。'
  exit 1
fi

# Shared memory that can't be written would end every page.
if [ ! -w /dev/shm ]; then set -- --disable-dev-shm-usage "$@"; fi

if [ "$command" = yes ]; then
  # No display is needed; of Chromium's own log only what ends the program.
  exec "$program" --ozone-platform=headless --log-level=3 "$@"
fi
exec "$program" "$@"
