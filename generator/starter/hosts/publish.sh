#!/bin/sh
# Builds the site and copies it: to a server with rsync, or to a bucket of any S3-like store.
#   sh publish.sh you@example.org:/var/www/tracker/
#   sh publish.sh s3://my-bucket        (needs the program aws, with index.html and 404.html set as
#                                        index and error document of the bucket)
set -eu
cd "$(dirname "$0")"
to=${1:?name where to: HOST:/FOLDER/ or s3://BUCKET}
tracker build
case $to in
    s3://*) aws s3 sync output/ "$to" --delete --exclude .tracker-manifest ;;
    *) rsync --archive --delete --checksum --exclude .tracker-manifest output/ "$to" ;;
esac
