#include "source_fields.hpp"

#include <algorithm>
#include <compare>

#include <martlet/base/text.hpp>

namespace martlet {

SourceFields::SourceFields(const Request& request, From source) : query_(request.query_string()) {
  fields_.reserve(8);
  switch (source) {
    case From::params:
      for (const PathParams::Item& param : request.params()) fields_.push_back({param.name, param.value});
      return;
    case From::query:
      for (TextField field; query_.next(field.name, field.value);) fields_.push_back(field);
      return;
    default: add_headers(request.headers());
  }
}

// Sorted by name first: a client may send thousands, with equal or different names.
void SourceFields::add_headers(const http::RequestHeaders& headers) {
  std::vector<Header> sorted;
  sorted.reserve(headers.size());
  for (const http::HeaderView& header : headers) sorted.push_back({header, sorted.size()});
  std::sort(sorted.begin(), sorted.end(), sorts_before);
  std::vector<Header> joined;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t end = i + 1;
    while (end < sorted.size() && equals_ignoring_case(sorted[end].view.name, sorted[i].view.name)) ++end;
    Header header = sorted[i];
    if (end - i > 1) header.view.value = join_values(std::span(sorted).subspan(i, end - i));
    joined.push_back(header);
    i = end;
  }
  std::sort(joined.begin(), joined.end(), [](const Header& a, const Header& b) { return a.place < b.place; });
  for (const Header& header : joined) fields_.push_back({header.view.name, header.view.value});
}

bool SourceFields::sorts_before(const Header& a, const Header& b) {
  const auto compare = [](char x, char y) { return ascii_lower(x) <=> ascii_lower(y); };
  const auto order =
      std::lexicographical_compare_three_way(a.view.name.begin(), a.view.name.end(), b.view.name.begin(), b.view.name.end(), compare);
  return order != 0 ? order < 0 : a.place < b.place;
}

std::string_view SourceFields::join_values(std::span<const Header> same_name) {
  http::RequestHeaders headers;
  headers.reserve(same_name.size());
  for (const Header& header : same_name) headers.add(header.view.name, header.view.value);
  return joined_.emplace_front(headers.joined(same_name.front().view.name).value_or(std::string()));
}

}  // namespace martlet
