#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::lambda {

std::string to_marker(std::string_view position);

/// Cuts `records` to a page of `count`. If there were more, returns the next page's marker, which `marker` creates from the page's last
/// record.
template <class T, class Marker>
std::optional<std::string> cut_page(std::vector<T>& records, int count, Marker marker) {
  if (static_cast<int>(records.size()) <= count) return std::nullopt;
  records.resize(static_cast<std::size_t>(count));
  return to_marker(marker(records.back()));
}
/// Returns the number of records in a page: `requested`, limited to the range from 1 to `page_max`; without `requested`, `page_max`.
int page_size(const std::optional<int>& requested, int page_max = 50);
/// Returns the position that a marker encodes; "" if there is no marker. Fails if the marker isn't from a response.
ServiceResult<std::string> from_marker(const std::optional<std::string>& marker);

}  // namespace martlet::cloud::lambda
