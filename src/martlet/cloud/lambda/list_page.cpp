#include "list_page.hpp"

#include <algorithm>

#include <martlet/base/encoding.hpp>

#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {

int page_size(const std::optional<int>& requested, int page_max) { return std::clamp(requested.value_or(page_max), 1, page_max); }

std::string to_marker(std::string_view position) { return to_base64url(position); }

ServiceResult<std::string> from_marker(const std::optional<std::string>& marker) {
  if (!marker || marker->empty()) return std::string();
  std::optional<std::string> position = from_base64url(*marker);
  if (!position) return invalid_parameter("Invalid marker: " + *marker);
  return *std::move(position);
}

}  // namespace martlet::cloud::lambda
