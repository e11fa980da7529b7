#pragma once
#include <charconv>

#include "api_gateway_errors.hpp"
#include "request_shapes.hpp"

namespace martlet::cloud::api_gateway {

/// Returns the requested page of `all`. A page's token is the number of elements before that page.
template <class T>
ServiceResult<Page<T>> page_of(std::vector<T> all, const ListRequest<T>& request) {
  const auto number = [](const std::string& text) -> std::optional<std::size_t> {
    std::size_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
  };
  const std::optional<std::size_t> begin = number(request.next_token.value_or("0"));
  if (!begin || *begin > all.size()) return bad_request("Invalid nextToken");
  const std::optional<std::size_t> size = number(request.max_results.value_or(std::to_string(all.size() + 1)));
  if (!size || *size == 0) return bad_request("Invalid maxResults");
  Page<T> page;
  const std::size_t end = std::min(all.size(), *begin + *size);
  page.items.assign(std::make_move_iterator(all.begin() + static_cast<std::ptrdiff_t>(*begin)),
                    std::make_move_iterator(all.begin() + static_cast<std::ptrdiff_t>(end)));
  if (end < all.size()) page.next_token = std::to_string(end);
  return page;
}

}  // namespace martlet::cloud::api_gateway
