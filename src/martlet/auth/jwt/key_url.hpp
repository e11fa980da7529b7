#pragma once
#include <string>
#include <string_view>

namespace martlet {

/// Returns whether keys may be fetched from this URL. It must be https, or http on this machine (for tests and development): anyone who can
/// replace keys in transit can sign tokens.
bool is_safe_key_url(std::string_view url);

/// Returns the URL of an OpenID provider's configuration, which contains the URL of its keys (OpenID Connect Discovery 1.0, section 4).
std::string discovery_url(std::string_view issuer);

}  // namespace martlet
