#include "route_argument.hpp"

#include <algorithm>

#include <martlet/base/join.hpp>
#include <martlet/base/quoted_text.hpp>
#include <martlet/base/text.hpp>

#include "service_name.hpp"

namespace martlet::cli {
namespace {

bool is_name(std::string_view text, std::string_view others) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [others](char c) {
    return is_ascii_alpha(c) || is_ascii_digit(c) || others.find(c) != std::string_view::npos;
  });
}

std::unexpected<Error> malformed(std::string_view path, const std::string& why) {
  return failure(Code::malformed, "the path " + quoted(path, 200) + ' ' + why, "write a path such as /orders/{id}/rating");
}

Result<void> take_segment(std::string_view segment, RouteArgument& route) {
  const bool is_parameter = segment.starts_with('{') && segment.ends_with('}') && segment.size() > 2;
  const std::string_view name = is_parameter ? segment.substr(1, segment.size() - 2) : segment;
  if (!is_name(name, is_parameter ? "_" : "-_"))
    return malformed(route.path, "has the segment " + quoted(segment, 100) + ", which is neither a name nor a {parameter}");
  if (is_parameter && (is_ascii_digit(name[0]) || is_taken(name)))
    return malformed(route.path, "has the parameter " + quoted(name, 100) + ", which can't be the name of a variable in C++");
  if (is_parameter && std::find(route.parameters.begin(), route.parameters.end(), name) != route.parameters.end())
    return malformed(route.path, "has the parameter " + quoted(name, 100) + " twice");
  route.segments.emplace_back(name);
  if (is_parameter) route.parameters.emplace_back(name);
  return {};
}

}  // namespace

Result<RouteArgument> read_route_argument(std::string_view method, std::string_view path) {
  RouteArgument route{to_upper(method), std::string(path), {}, {}};
  if (const std::string& m = route.method; m != "GET" && m != "POST" && m != "PUT" && m != "PATCH" && m != "DELETE")
    return failure(Code::malformed, quoted(method, 100) + " is not GET, POST, PUT, PATCH or DELETE");
  if (!path.starts_with('/')) return malformed(path, "doesn't begin with a slash");
  if (path == "/") return route;
  Result<void> taken;
  split(path.substr(1), '/', [&](std::string_view segment) {
    if (taken) taken = take_segment(segment, route);
  });
  if (!taken) return std::unexpected(taken.error());
  return route;
}

std::string RouteArgument::function() const { return method == "DELETE" ? "del" : to_lower(method); }

std::string RouteArgument::snake_case() const {
  std::string name = to_lower(method) + (segments.empty() ? "_root" : "_" + join(segments, "_"));
  std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c == '-' ? '_' : ascii_lower(c); });
  return name;
}

std::string RouteArgument::path_without_parameter_names() const {
  std::string shape;
  bool is_inside = false;
  for (const char c : path) {
    if (c == '}') is_inside = false;
    if (!is_inside) shape += c;
    if (c == '{') is_inside = true;
  }
  return shape;
}

}  // namespace martlet::cli
