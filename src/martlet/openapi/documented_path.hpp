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

/// One path, or two if the last segment is optional: the longer one first. A parameter of several segments becomes several parameters,
/// `{parts*2}` is `{parts_1}/{parts_2}`; one for the rest of the path stays one parameter.
std::vector<DocumentedPath> documented_paths(const PathPattern& pattern);

/// A name for the operation, from its method and path: "getOrdersById".
std::string operation_id(std::string_view method, const DocumentedPath& path);

}  // namespace martlet::openapi_detail
