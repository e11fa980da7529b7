#include "route_table.hpp"

#include <algorithm>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud::api_gateway {
namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

int rank_of(const RouteKey::Segment& segment) { return segment.takes_rest ? 2 : segment.is_parameter ? 1 : 0; }

// Returns whether `a` is tried before `b`.
bool is_before(const RouteKey& a, const RouteKey& b) {
  if (a.is_default != b.is_default) return b.is_default;
  const auto differing = std::ranges::mismatch(a.segments, b.segments, {}, rank_of, rank_of);
  if (differing.in1 != a.segments.end() && differing.in2 != b.segments.end()) return rank_of(*differing.in1) < rank_of(*differing.in2);
  return a.method != "ANY" && b.method == "ANY";
}

std::string decoded(std::string_view text) { return percent_decode(text).value_or(std::string(text)); }

std::optional<Parameters> match_path(const std::vector<RouteKey::Segment>& segments, std::string_view path) {
  Parameters parameters;
  std::string_view rest = path.substr(1);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const bool is_last = i + 1 == segments.size();
    const std::size_t slash = segments[i].takes_rest ? rest.npos : rest.find('/');
    if (is_last != (slash == rest.npos)) return std::nullopt;
    const std::string text = decoded(rest.substr(0, slash));
    if (segments[i].is_parameter ? text.empty() : text != segments[i].text) return std::nullopt;
    if (segments[i].is_parameter) parameters.emplace_back(segments[i].text, text);
    if (!is_last) rest = rest.substr(slash + 1);
  }
  return parameters;
}

}  // namespace

RouteTable::RouteTable(const std::vector<Route>& routes) {
  for (const Route& route : routes) {
    if (std::optional<RouteKey> key = RouteKey::parse(route.route_key)) entries_.push_back({route, *std::move(key)});
  }
  std::ranges::stable_sort(entries_, [](const Entry& a, const Entry& b) { return is_before(a.key, b.key); });
}

std::optional<RouteTable::Match> RouteTable::find(std::string_view method, std::string_view path) const {
  for (const Entry& entry : entries_) {
    if (entry.key.is_default) return Match{&entry.route};
    if (entry.key.method != "ANY" && entry.key.method != method) continue;
    if (std::optional<Parameters> parameters = match_path(entry.key.segments, path)) return Match{&entry.route, *std::move(parameters)};
  }
  return std::nullopt;
}

}  // namespace martlet::cloud::api_gateway
