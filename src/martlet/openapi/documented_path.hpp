#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/server/routing/path_pattern.hpp>

namespace martlet::openapi_detail {

/// A route's path as a key of OpenAPI's Paths Object, with parameters as `{name}`.
struct DocumentedPath {
  std::string text;
  std::vector<PathParam> params;
};

/// Returns one path, or two if the last segment is optional, the longer one first. A parameter of several segments becomes several:
/// `{parts*2}` is `{parts_1}/{parts_2}`. A parameter for the rest of the path stays one.
std::vector<DocumentedPath> documented_paths(const PathPattern& pattern);

/// Returns a name for an operation, made from its method and path: "getOrdersById".
std::string operation_id(std::string_view method, const DocumentedPath& path);

}  // namespace martlet::openapi_detail
