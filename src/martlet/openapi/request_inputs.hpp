#pragma once
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/server/server.hpp>

#include "documented_path.hpp"
#include "schema_writer.hpp"

namespace martlet::openapi_detail {

/// Returns the inputs that a route reads from one source: its handler's parameters, and those that the route only validates.
std::vector<const HandlerInput*> inputs_of(const Route& route, From source);
/// Returns whether the server validates any input of this route.
bool has_inputs(const Route& route);

/// Records the types of the bodies that clients send to this route.
void record_body_types(const Route& route, SchemaWriter& schemas);

/// Returns the Parameter Objects; an empty array if there are none.
json::Array parameters_of(const Route& route, const DocumentedPath& path, SchemaWriter& schemas);
/// Returns the Request Body Object; null if the route accepts no body.
json::Value request_body_of(const Route& route, SchemaWriter& schemas);

}  // namespace martlet::openapi_detail
