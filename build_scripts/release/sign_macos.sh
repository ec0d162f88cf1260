#!/usr/bin/env bash
# Signs vamgr.app and vamgr in a folder with a Developer ID, has Apple notarize both, and staples the ticket to the app.
# The build knows nothing of the key: it is there for the time of this script, in a keychain of its own.
#
#   sign_macos.sh dist
#
# MACOS_CERTIFICATE            the "Developer ID Application" certificate with its key: a .p12 file in base64
# MACOS_CERTIFICATE_PASSWORD   the password of that file
# NOTARY_KEY                   an App Store Connect API key: the text of the .p8 file
# NOTARY_KEY_ID, NOTARY_ISSUER which key it is, and whose
set -euo pipefail
dist="${1:?Say which folder holds vamgr.app and vamgr.}"
for name in MACOS_CERTIFICATE MACOS_CERTIFICATE_PASSWORD NOTARY_KEY NOTARY_KEY_ID NOTARY_ISSUER; do
    [ -n "${!name:-}" ] || { echo "Signing is on, and the secret $name is not set." >&2; exit 1; }
done
entitlements="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/entitlements.plist"
app="$dist/vamgr.app" program="$dist/vamgr"
work="$(mktemp -d)"
keychain="$work/release.keychain-db"
before="$(security list-keychains -d user | tr -d '"' | xargs)"

clean_up() {
    # shellcheck disable=SC2086 # one argument for each keychain
    security list-keychains -d user -s $before
    security delete-keychain "$keychain" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

password="$(openssl rand -base64 24)"
(umask 077 && printf %s "$MACOS_CERTIFICATE" | base64 --decode > "$work/certificate.p12" &&
    printf %s "$NOTARY_KEY" > "$work/notary.p8")
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -t 3600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$work/certificate.p12" -k "$keychain" -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" > /dev/null
# shellcheck disable=SC2086
security list-keychains -d user -s "$keychain" $before
identity="$(security find-identity -v -p codesigning "$keychain" | awk 'NR == 1 { print $2 }')"
[[ "$identity" =~ ^[0-9A-F]{40}$ ]] || { echo "MACOS_CERTIFICATE holds no key that codesign can use." >&2; exit 1; }

sign() {
    codesign --force --timestamp --options runtime --entitlements "$entitlements" --sign "$identity" "$@"
}

# From the inside out: the signature of a bundle covers what is in it.
while IFS= read -r -d '' file; do
    if file -b "$file" | grep -q Mach-O; then sign "$file"; fi
done < <(find "$app/Contents" -type f -not -path "$app/Contents/MacOS/vamgr" -print0)
sign "$app"
sign "$program"
codesign --verify --deep --strict --verbose=2 "$app"
codesign --verify --strict --verbose=2 "$program"

mkdir "$work/upload"
ditto "$app" "$work/upload/vamgr.app"
ditto "$program" "$work/upload/vamgr"
ditto -c -k "$work/upload" "$work/upload.zip"
# It exits with 0 for "Invalid" too, so the answer is read.
xcrun notarytool submit "$work/upload.zip" --key "$work/notary.p8" --key-id "$NOTARY_KEY_ID" \
    --issuer "$NOTARY_ISSUER" --wait --timeout 45m --output-format json > "$work/answer.json"
cat "$work/answer.json"
if [ "$(plutil -extract status raw "$work/answer.json")" != Accepted ]; then
    xcrun notarytool log "$(plutil -extract id raw "$work/answer.json")" --key "$work/notary.p8" \
        --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER" || true
    echo "Apple did not notarize this build; its reasons are above." >&2
    exit 1
fi
# Only a bundle can carry the ticket; for the single program macOS asks Apple when it is opened first.
xcrun stapler staple "$app"
spctl --assess --type execute --verbose=2 "$app"
