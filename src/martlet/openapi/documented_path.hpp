#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/server/routing/path_pattern.hpp>

namespace martlet::openapi_detail {

/// A route's path as a key of OpenAPI's Paths Object, where a parameter is just `{name}`.
struct DocumentedPath {
  std::string text;
  std::vector<PathParam> params;
};

/// One path, or two where the last segment may be left out: the longer one first. A parameter of several segments is several parameters,
/// `{parts*2}` is `{parts_1}/{parts_2}`; only one that takes the rest of the path stays one.
std::vector<DocumentedPath> documented_paths(const PathPattern& pattern);

/// A name for the operation, from its method and path: "getOrdersById".
std::string operation_id(std::string_view method, const DocumentedPath& path);

}  // namespace martlet::openapi_detail
