#pragma once
#include <string>
#include <string_view>

namespace martlet {

/// May keys be fetched from there? https, or http on this machine, for tests and development: who can change keys on the way can sign
/// tokens.
bool is_safe_key_url(std::string_view url);

/// Where an OpenID provider says where its keys are (OpenID Connect Discovery 1.0, section 4).
std::string discovery_url(std::string_view issuer);

}  // namespace martlet
