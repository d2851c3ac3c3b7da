#!/bin/sh
# For a double click in the unpacked folder.
exec sh "$(dirname "$(readlink -f "$0")")/bin/nianbao" "$@"
