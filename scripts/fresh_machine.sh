#!/bin/sh
# Prove the two commands on a machine that has nothing: a clean Debian below TARGET.
#
#   scripts/fresh_machine.sh TARGET [HOST-FILE ...]
#
# Needs root and debootstrap, and about 3 GB. Each HOST-FILE (a certificate, a pip or apt setting)
# is copied to the same place inside; a folder is bound there read-only. Proxy, pip and certificate
# variables are passed on, nothing else of this computer's is. DEBIAN_MIRROR chooses another mirror.
# DEBIAN_RELEASE chooses another release than bookworm, which is Debian 12.
# TARGET is kept: a second run clones anew into the same system.
set -eu

target=${1:?usage: fresh_machine.sh TARGET [HOST-FILE ...]}
shift
source=$(cd "$(dirname "$0")/.." && pwd)
case $target in "$source" | "$source"/*) echo "TARGET must be outside the clone." >&2; exit 2 ;; esac

if [ ! -x "$target/usr/bin/make" ]; then
    debootstrap --variant=minbase --include=git,make,python3,ca-certificates "${DEBIAN_RELEASE:-bookworm}" \
        "$target" ${DEBIAN_MIRROR:+"$DEBIAN_MIRROR"}
fi

bound=
undo() {
    for place in $bound; do umount -l "$place"; done
}
trap undo EXIT INT TERM
bind() { # bind HOST-FOLDER PLACE: see the folder there, read-only
    mkdir -p "$2"
    mount --bind "$1" "$2"
    bound="$2 $bound"
    mount -o remount,bind,ro "$2"
}

mkdir -p "$target/proc" "$target/dev/shm"
mount -t proc proc "$target/proc"
bound="$target/proc"
mkdir -p "$target/dev/pts"
mount -t devpts devpts "$target/dev/pts"
bound="$target/dev/pts $bound"
mount -t tmpfs -o size=512m tmpfs "$target/dev/shm"
bound="$target/dev/shm $bound"
bind "$source" "$target/mnt/source"
cp -L /etc/resolv.conf /etc/hosts "$target/etc/"
for file in "$@"; do
    if [ -d "$file" ]; then
        bind "$file" "$target$file"
    else
        mkdir -p "$target$(dirname "$file")"
        cp -L "$file" "$target$file"
    fi
done

home=$target/home/visitor
rm -rf "$home"
mkdir -p "$home"

passed() {
    env | grep -E '^(PIP_|SSL_CERT_|REQUESTS_CA_BUNDLE=|(http|https|no)_proxy=|(HTTP|HTTPS|NO)_PROXY=)' || true
}
# No value that is passed on holds white space; each becomes one word.
inside() {
    # shellcheck disable=SC2046
    chroot "$target" /usr/bin/env -i HOME=/home/visitor LANG=C.UTF-8 \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin $(passed) \
        /bin/sh -euc "$1"
}

inside 'git config --global --add safe.directory "*"
        git clone --quiet /mnt/source ~/close-circle'
for command in "make test" "make test" "make run"; do
    echo "== $command"
    began=$(date +%s)
    inside "cd ~/close-circle && $command"
    echo "== $command: fine after $(($(date +%s) - began)) s"
done
inside 'cd ~/close-circle && ls tour | head -n 5 && git status --short'
