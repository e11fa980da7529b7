#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace martlet::cloud::logs {

/// Returns a pagination token for the end of a page: the time and id of an event.
std::string to_page_token(std::int64_t time, std::int64_t id);
/// Reads such a token. Returns nullopt for any other text.
std::optional<std::pair<std::int64_t, std::int64_t>> parse_page_token(std::string_view text);

}  // namespace martlet::cloud::logs
