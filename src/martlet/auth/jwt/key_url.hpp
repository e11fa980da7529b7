#pragma once
#include <string_view>

namespace martlet {

/// May keys be fetched from there? https, or http on this machine, for tests and development: who can change keys on the way can sign
/// tokens.
bool is_safe_key_url(std::string_view url);

}  // namespace martlet
