#pragma once
#include <string>
#include <string_view>

namespace martlet::http {

/// Normalizes a path for hapi's router: escapes in upper case; characters that need no escape decoded (RFC 3986, pchar: so
/// `%2F`, `%3F` and all of UTF-8 stay); then dot segments removed (`/a/%2e%2e/b` is `/b`). `//` stays, and so does what isn't an escape
/// (`%zz`). Returns `path` itself if there is nothing to do, otherwise a view of `storage`.
std::string_view normalize_path(std::string_view path, std::string& storage);

/// Returns whether `c` may appear in a segment of a path without an escape. RFC 3986, section 3.3, pchar.
bool is_path_character(char c);

}  // namespace martlet::http
