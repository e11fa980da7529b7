#include "route_key.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>

namespace martlet::cloud::api_gateway {
namespace {

bool is_method(std::string_view text) {
  constexpr std::array<std::string_view, 8> methods = {"ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"};
  return std::ranges::find(methods, text) != methods.end();
}

RouteKey::Segment segment_of(std::string_view text) {
  if (!text.starts_with('{') || !text.ends_with('}')) return {.text = std::string(text)};
  std::string_view name = text.substr(1, text.size() - 2);
  const bool takes_rest = name.ends_with('+');
  if (takes_rest) name.remove_suffix(1);
  return {.text = std::string(name), .is_parameter = true, .takes_rest = takes_rest};
}

bool is_well_formed(const RouteKey::Segment& segment, bool is_last) {
  if (segment.text.find_first_of("{} ") != std::string::npos || (segment.is_parameter && segment.text.empty())) return false;
  return is_last || !segment.takes_rest;
}

}  // namespace

std::optional<RouteKey> RouteKey::parse(std::string_view text) {
  RouteKey key;
  key.is_default = text == "$default";
  if (key.is_default) return key;
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || !is_method(text.substr(0, space))) return std::nullopt;
  key.method = text.substr(0, space);
  key.path = text.substr(space + 1);
  if (!key.path.starts_with('/')) return std::nullopt;
  split(std::string_view(key.path).substr(1), '/', [&](std::string_view part) { key.segments.push_back(segment_of(part)); });
  for (std::size_t i = 0; i < key.segments.size(); ++i) {
    if (!is_well_formed(key.segments[i], i + 1 == key.segments.size())) return std::nullopt;
  }
  return key;
}

}  // namespace martlet::cloud::api_gateway
